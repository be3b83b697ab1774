//! Claims and conflicts, as `timeline.json` has them.

use super::model::CivilTime;
use super::names::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an article says of when an event was; seconds are signed, from − to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClaimRecord {
    /// "c-" and a number.
    pub id: String,
    /// What it relates.
    pub kind: ClaimKind,
    /// The mention it is about.
    pub mention: Option<String>,
    /// The article whose claim it is.
    pub article: Option<String>,
    /// First code point of the words that say it.
    pub start: Option<usize>,
    /// Behind the last.
    pub end: Option<usize>,
    /// These words.
    pub quote: Option<String>,
    /// The entry it is about.
    pub from: String,
    /// Which end of it.
    pub from_point: PointName,
    /// The entry, or the article whose publication, it is related to; null for the calendar.
    pub to: Option<String>,
    /// Which end of that.
    pub to_point: Option<PointName>,
    /// The relation of `from` to `to`.
    pub relation: RelationName,
    /// At least so many seconds from `to` to `from`.
    pub min_seconds: Option<i64>,
    /// At most so many.
    pub max_seconds: Option<i64>,
    /// The stretch of calendar it names: first second.
    pub earliest: CivilTime,
    /// Last second.
    pub latest: CivilTime,
    /// What it rests on.
    pub ground: Ground,
    /// For a learnt choice: in how many of a hundred cases as clear as this one it is right.
    pub likelihood: Option<u8>,
    /// The row of the language's tables, or the rule of the reading, that made it.
    pub rule: String,
    /// What has become of it.
    pub state: ClaimState,
}

/// Claims that cannot all hold: leave any one out and the others can.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Conflict {
    /// "k-" and a number.
    pub id: String,
    /// How hard they clash.
    pub kind: ConflictKind,
    /// Ids of the claims.
    pub claims: Vec<String>,
}
