//! One article becomes one account: the times it names, the events it tells, who takes part, and the claims that date them.

mod account;
mod chart;
mod claims;
mod events;
mod figures;
mod memory;
mod tense;
mod times;

pub use account::{
    Account, Anchor, Certainty, Claim, DatedBy, EventClass, EventKind, EventMention, Kin, Participant, Point, Relation, Role, RuleName,
    Sense, Stance, Theme, TimeMention, Word,
};
pub use chart::{Anchors, Grammar};
pub use claims::{
    Candidate, Choice, ChoiceModel, Choices, Decided, Described, Facts, Odds, RELATIONS, Shares, describe_events, read_claims,
};
pub use events::{DetectorModel, EVENT_CLASSES, EVENT_COLUMNS, Seen, describe_words, read_events};
pub use times::{Options, read_again, read_times, rows_tried};
