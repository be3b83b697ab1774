//! What one article claims happened, and when, in its own terms.

mod claim;
mod event;
mod time;

pub use claim::{Anchor, Certainty, Claim, DatedBy, Point, Relation};
pub use event::{EventClass, EventKind, EventMention, Kin, Participant, Role, Sense, Stance, Theme, Word};
pub use time::{RuleName, TimeMention};

use crate::article::{Article, Published};
use crate::expression::Topic;

/// What one article claims.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// The article itself.
    pub article: Article,
    /// When it was published, as far as the article and its own network say.
    pub published: Published,
    /// Years the article names, by which undated names of days are read.
    pub topic: Topic,
    /// Times, in the order of the text; longer ones first where they begin together.
    pub times: Vec<TimeMention>,
    /// Events, in the order of the text.
    pub events: Vec<EventMention>,
    /// What the words say of when the events were.
    pub claims: Vec<Claim>,
}
