//! What an article says of when an event was.

use super::RuleName;
use crate::calendar::Bounds;
use crate::text::Span;

/// Which end of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// The whole of it.
    Both,
    /// Its first second.
    Start,
    /// Its last.
    End,
}

/// How the event stands to its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Inside it.
    Included,
    /// They share some moment.
    Overlap,
    /// Ends before it begins.
    Before,
    /// Begins after it ends.
    After,
    /// The same moment or stretch.
    Equal,
}

/// What an event is dated by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A time of the article, by its index in [`Account::times`](super::Account::times).
    Time(usize),
    /// The article's publication.
    Published,
    /// Another event of the article, by its index in [`Account::events`](super::Account::events), and which end of it.
    Event(usize, Point),
    /// A date that the user gives.
    Given(Bounds),
    /// An event that the article only names ("the verdict"), to be found in the other reports.
    Phrase(Span),
}

/// What a claim rests on; see the crate's page for which of these are evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// The words say it.
    Text,
    /// The file's header or metadata.
    Metadata,
    /// The calendar, or a table of named days.
    Calendar,
    /// The user.
    User,
    /// A chosen reading of an ambiguous word.
    Reading,
    /// How wide we take a vague word to be.
    Convention,
    /// What is usually so.
    Inference,
}

impl Certainty {
    /// Whether it is evidence: hard bounds use nothing else.
    pub const fn hard(self) -> bool {
        matches!(self, Certainty::Text | Certainty::Metadata | Certainty::Calendar | Certainty::User)
    }
}

/// The article says that an event stands in a relation to a time or to another event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Index in [`Account::events`](super::Account::events).
    pub event: usize,
    /// Which end of it.
    pub point: Point,
    /// How it stands to the anchor.
    pub relation: Relation,
    /// What it is dated by.
    pub to: Anchor,
    /// How far from it, in seconds, in the direction of the relation: least and most; `None` says nothing of the distance, an open
    /// most none of its limit.
    pub offset: Option<(i64, Option<i64>)>,
    /// The words that say so.
    pub evidence: Span,
    /// What it rests on.
    pub ground: Certainty,
    /// The rule that read it.
    pub rule: RuleName,
    /// Whether this is the claim by which the words date the event.
    pub anchor: bool,
    /// For a learnt choice: in how many of a hundred cases as clear as this one it is right.
    pub likelihood: Option<u8>,
}

impl Claim {
    /// The end of an event that words without one of their own are counted from: what is after it begins behind its end.
    pub const fn counted_from(&self) -> Point {
        match self.relation {
            Relation::After => Point::End,
            Relation::Before => Point::Start,
            _ => Point::Both,
        }
    }
}

/// The time that dates an event, as readers name it. It bounds nothing: that is for claims to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedBy {
    /// A time, or the publication.
    pub to: Anchor,
    /// How the event stands to it.
    pub relation: Relation,
    /// In how many of a hundred cases as clear as this one that is right.
    pub likelihood: u8,
}
