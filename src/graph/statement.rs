//! A claim as the network holds it: which bounds it states between which points, on what ground.

use super::bound::Bound;
use crate::reading::Certainty;
use crate::story::MentionRef;
use chrono::{DateTime, NaiveDateTime};

/// What a statement relates its entry to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A stretch of the calendar: its earliest and its latest second.
    Calendar(Option<NaiveDateTime>, Option<NaiveDateTime>),
    /// The publication of the article of that number.
    Publication(usize),
    /// Another entry, by number.
    Entry(usize),
    /// Nothing: an event begins before it ends.
    Itself,
}

/// One claim, with the bounds it owns. The same words can own two: what they say by evidence, and what convention makes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The entry it is about.
    pub entry: usize,
    /// The mention whose words it is; none for what needs no words.
    pub mention: Option<MentionRef>,
    /// The number of the claim in its account.
    pub claim: Option<usize>,
    /// What it relates to.
    pub target: Target,
    /// On what ground.
    pub ground: Certainty,
    /// The bounds.
    pub bounds: Vec<Bound>,
}

/// Surest first: evidence, then readings, conventions, inferences, the likeliest first; ties by article, place in the text, number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// How sure, smallest first.
    pub ground: u8,
    /// For a learnt choice: in how many of a hundred cases it is wrong; 0 for all else.
    pub doubt: u8,
    /// The article, in the story's order.
    pub article: usize,
    /// Byte offset of the words.
    pub offset: usize,
}

impl Rank {
    /// The first rank that is no evidence.
    pub const SOFT: Rank = Rank { ground: 3, doubt: 0, article: 0, offset: 0 };

    /// How sure a ground is.
    pub const fn of(ground: Certainty) -> u8 {
        match ground {
            Certainty::User => 1,
            Certainty::Text | Certainty::Metadata | Certainty::Calendar => 2,
            Certainty::Reading => 3,
            Certainty::Convention => 4,
            Certainty::Inference => 5,
        }
    }
}

/// Seconds from the calendar's origin (1970, civil time).
pub fn seconds(moment: NaiveDateTime) -> i64 {
    moment.and_utc().timestamp()
}

/// The moment so many seconds from the calendar's origin.
pub fn moment(seconds: i64) -> Option<NaiveDateTime> {
    DateTime::from_timestamp(seconds, 0).map(|moment| moment.naive_utc())
}
