//! A time that an article names.

use super::Certainty;
use crate::article::ZoneKind;
use crate::calendar::Amount;
use crate::expression::{Resolution, Set, Stretch, Surety, Tense, TimeExpression, TimexKind};
use crate::language::{Origin, Row};
use crate::text::Span;
use std::fmt;

/// A stretch of text that names a time.
#[derive(Clone, Debug)]
pub struct TimeMention {
    /// Where.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// What it says; none for lengths and sets.
    pub expression: Option<TimeExpression>,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// Whether TimeML marks it, or leaves it open.
    pub timex3: bool,
    /// What it counts from.
    pub origin: Origin,
    /// The row that read it.
    pub rule: RuleName,
    /// What it comes to, where that can be said.
    pub resolution: Option<Resolution>,
    /// For amounts: how long.
    pub amount: Option<Amount>,
    /// For sets: how it comes again.
    pub set: Option<Set>,
    /// Which way its sentence looks, which `expression` was read with.
    pub tense: Tense,
    /// The time told before it, which `expression` was read with.
    pub previous: Option<Stretch>,
    /// The stretch of the article it stands in.
    pub zone: ZoneKind,
}

/// The row of a language's tables that read a time.
#[derive(Clone, Copy, Debug)]
pub struct RuleName {
    /// The table ("english/relative"), or the whole name of a rule that is in no table.
    pub table: &'static str,
    /// The row; none for a name that the user added.
    pub row: Option<&'static Row>,
}

impl fmt::Display for RuleName {
    /// `english/relative: <period> ago`; "user: anchor" for a name that the user added.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.row {
            Some(row) => write!(f, "{}: {}", self.table, row.pattern),
            None => f.write_str(self.table),
        }
    }
}

impl RuleName {
    /// A rule of the reading itself ("reading: told by its publication").
    pub const fn reading(name: &'static str) -> Self {
        Self { table: name, row: None }
    }
}

impl PartialEq for RuleName {
    fn eq(&self, other: &Self) -> bool {
        self.table == other.table && self.row.map(|row| (row.file, row.line)) == other.row.map(|row| (row.file, row.line))
    }
}

impl Eq for RuleName {}

impl TimeMention {
    /// What its resolution rests on, where the claim by it rests on `ground`.
    pub fn ground(&self, ground: Certainty) -> Certainty {
        match self.resolution.as_ref().map(|resolution| resolution.surety) {
            None | Some(Surety::Calendar) => ground,
            Some(Surety::Reading) => ground.max(Certainty::Reading),
            Some(Surety::Convention) => ground.max(Certainty::Convention),
        }
    }

    /// TIMEX3's value; none where too little is known for one.
    pub fn value(&self) -> Option<String> {
        let named = || self.resolution.as_ref().and_then(|resolution| resolution.value.clone());
        let set = self.set.as_ref().map(|set| set.value.clone());
        set.or_else(named).or_else(|| self.amount.as_ref().map(|amount| amount.value()))
    }

    /// TIMEX3's mod: "APPROX", "START", "MORE_THAN".
    pub fn modifier(&self) -> Option<&'static str> {
        let hedge = || self.amount.as_ref().and_then(|amount| amount.hedge).and_then(|hedge| hedge.modifier());
        self.resolution.as_ref().and_then(|resolution| resolution.modifier).or_else(hedge)
    }

    /// What it counts from, in a word: "calendar", "event" or "period".
    pub const fn origin_name(&self) -> &'static str {
        match self.origin {
            Origin::Calendar => "calendar",
            Origin::Event => "event",
            Origin::Period => "period",
        }
    }
}
