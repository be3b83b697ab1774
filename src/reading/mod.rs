//! One article becomes one account: the times it names, the events it tells, who takes part, and the claims that date them.

mod account;

pub use account::{
    Account, Anchor, Certainty, Claim, EventClass, EventKind, EventMention, Participant, Point, Relation, Role, RuleName, Stance,
    TimeMention, TimeOrigin, Word,
};
