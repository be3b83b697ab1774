//! The names that accounts use for what a reading tells apart.

use crate::article::Basis;
use crate::reading::{Certainty, EventClass, Point, Relation, Stance, Word};

pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Given => "given",
        Basis::Metadata => "metadata",
        Basis::Dateline => "dateline",
        Basis::Inferred => "inferred",
        Basis::Unknown => "unknown",
    }
}

pub const fn class(class: EventClass) -> &'static str {
    match class {
        EventClass::Occurrence => "OCCURRENCE",
        EventClass::State => "STATE",
        EventClass::Reporting => "REPORTING",
        EventClass::Perception => "PERCEPTION",
        EventClass::Aspectual => "ASPECTUAL",
        EventClass::IAction => "I_ACTION",
        EventClass::IState => "I_STATE",
    }
}
pub const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserted => "asserted",
        Stance::Negated => "negated",
        Stance::Alleged => "alleged",
        Stance::Denied => "denied",
        Stance::Planned => "planned",
        Stance::Hypothetical => "hypothetical",
    }
}

pub const fn attribution(word: Word) -> &'static str {
    match word {
        Word::Own => "own",
        Word::Document => "document",
        Word::Named => "named",
        Word::Unnamed => "unnamed",
    }
}

pub const fn point(point: Point) -> &'static str {
    match point {
        Point::Both => "both",
        Point::Start => "start",
        Point::End => "end",
    }
}

pub const fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Included => "included",
        Relation::Overlap => "overlap",
        Relation::Before => "before",
        Relation::After => "after",
        Relation::Equal => "equal",
    }
}

/// To a time there are four relations: what fills a stretch exactly lies in it as well.
pub const fn to_time(to: Relation) -> &'static str {
    match to {
        Relation::Equal => "included",
        other => relation(other),
    }
}

pub const fn ground(ground: Certainty) -> &'static str {
    match ground {
        Certainty::Text => "text",
        Certainty::Metadata => "metadata",
        Certainty::Calendar => "calendar",
        Certainty::User => "user",
        Certainty::Reading => "reading",
        Certainty::Convention => "convention",
        Certainty::Inference => "inference",
    }
}
