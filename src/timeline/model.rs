//! The timeline: these types are `timeline.json` key for key, so that what is drawn, exported and explained is one thing.

use super::claim_model::*;
use super::names::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A civil date-time of 19 characters, inclusive to the second ("2016-09-24T23:59:59"); text order is time order. `None` (null) is
/// open, or outside the years 1 to 9999.
pub type CivilTime = Option<String>;

/// A whole timeline; `timeline.json` is this type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Timeline {
    /// "dateline/1".
    pub schema: String,
    /// What made it.
    pub generator: Generator,
    /// The articles it rests on, by id.
    pub articles: Vec<ArticleRecord>,
    /// Events in the order of the timeline: by bounds, the only ordered ones between their neighbours, the undated last.
    pub entries: Vec<Entry>,
    /// Who says what about when; together they are the graph.
    pub claims: Vec<ClaimRecord>,
    /// Claims that cannot all hold.
    pub conflicts: Vec<Conflict>,
    /// Stretches of which nothing is told.
    pub gaps: Vec<Gap>,
    /// How many entries are dated how well.
    pub counts: Counts,
}

/// What made a timeline, and from what settings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Generator {
    /// Version of the program.
    pub version: String,
    /// Settings that differ from the defaults.
    pub options: BTreeMap<String, String>,
    /// Named days the user added, as "NAME=DATE".
    pub anchors: Vec<String>,
    /// Digest of the file of decisions.
    pub decisions_sha256: Option<String>,
}

/// An article as the timeline knows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ArticleRecord {
    /// "a-" and 12 digits of the body's digest.
    pub id: String,
    /// Where it was read.
    pub path: Option<String>,
    /// Digest of the body.
    pub sha256: String,
    /// The outlet.
    pub source: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The address.
    pub url: Option<String>,
    /// ISO 639-1 code.
    pub language: String,
    /// When it was published.
    pub published: PublishedRecord,
}

/// When an article was published.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PublishedRecord {
    /// Not before.
    pub earliest: CivilTime,
    /// Not after.
    pub latest: CivilTime,
    /// How it is known.
    pub basis: BasisName,
    /// The words that say so.
    pub evidence: Option<String>,
}

/// The earliest and the latest that a moment can be, inclusive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BoundsRecord {
    /// Not before.
    pub earliest: CivilTime,
    /// Not after.
    pub latest: CivilTime,
}

/// Bounds of the first and of the last second of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExtentRecord {
    /// Of its start.
    pub start: BoundsRecord,
    /// Of its end.
    pub end: BoundsRecord,
}

/// One event of the timeline with everything the articles say of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entry {
    /// "e-" and 12 digits: the id of its first mention by publication, digest and offset.
    pub id: String,
    /// Ids it had in the timeline that this one was compared with.
    pub former_ids: Vec<String>,
    /// A clause that says what happened.
    pub label: String,
    /// What it is.
    pub kind: EntryKind,
    /// How well it is dated.
    pub dated: Dated,
    /// The coarsest unit that its bounds fill.
    pub grain: Grain,
    /// When, in words that never say more than is known: "1–24 Sep 2016", "Sep 2016", "by 13 Nov 2017", "undated"; with
    /// "likely" before it where a bound rests on no word but on what is likeliest.
    pub when_text: String,
    /// Bounds from everything: what people read.
    pub when: ExtentRecord,
    /// Bounds from evidence alone: no convention, no chosen reading, no inference.
    pub hard: ExtentRecord,
    /// `when` in Extended Date/Time Format (ISO 8601-2), at day grain or coarser.
    pub edtf: Option<String>,
    /// Seconds east of UTC, where known.
    pub utc_offset: Option<i32>,
    /// Whether it is said to be so.
    pub stance: StanceName,
    /// Whether it went on when last reported.
    pub ongoing: bool,
    /// How much the reports make of it, 0 to 1.
    pub weight: f64,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// Where, as the words name it.
    pub places: Vec<String>,
    /// Every telling of it.
    pub mentions: Vec<MentionRecord>,
    /// How many tell it.
    pub sources: Sources,
    /// Which claims make each of its four bounds.
    pub why: Why,
    /// Other readings that were not chosen.
    pub alternatives: Vec<Alternative>,
    /// Ids of the conflicts it takes part in.
    pub conflicts: Vec<String>,
    /// What the user has decided.
    pub status: Status,
    /// What the user noted.
    pub note: Option<String>,
}

/// Somebody or something that takes part in an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Participant {
    /// "p-" and a number, the same for the same name throughout the timeline.
    pub id: String,
    /// The fullest form of the name.
    pub name: String,
    /// Its part.
    pub role: Role,
}

/// One telling of an event. Offsets are Unicode code points into the article's text, half-open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MentionRecord {
    /// "m-" and 12 digits: a hash of the article's digest and the trigger's span; never changes.
    pub id: String,
    /// The article's id.
    pub article: String,
    /// The trigger's first code point.
    pub start: usize,
    /// Behind its last.
    pub end: usize,
    /// The sentence's first code point.
    pub quote_start: usize,
    /// Behind its last.
    pub quote_end: usize,
    /// The sentence.
    pub quote: String,
    /// Paragraph of the article, from 1.
    pub paragraph: usize,
    /// Page of the original, where it has pages.
    pub page: Option<usize>,
    /// What stretch of the article it stands in.
    pub zone: ZoneName,
    /// Who says it.
    pub speaker: Option<String>,
    /// Outlets and documents that the article credits for it.
    pub via: Vec<String>,
    /// Whose word it is.
    pub attribution: Attribution,
    /// Whether speaker, via and attribution are carried over from an earlier sentence: an inference, not this sentence's own word.
    // Timelines written before there was this key can still be compared.
    #[serde(default)]
    pub carried: bool,
    /// Whether it is said to be so here.
    pub stance: StanceName,
    /// When it was said.
    pub said: BoundsRecord,
}

/// How many tell an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Sources {
    /// Articles.
    pub articles: usize,
    /// Outlets.
    pub outlets: usize,
    /// Ends of chains of attribution, as far as they are known: a reprint, a report that credits another and a source without a name are none.
    pub independent: usize,
}

/// Ids of the claims that make each bound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Why {
    pub start_earliest: Vec<String>,
    pub start_latest: Vec<String>,
    pub end_earliest: Vec<String>,
    pub end_latest: Vec<String>,
}

/// A reading that was possible and was not chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Alternative {
    /// The bounds it would give.
    pub when: ExtentRecord,
    /// The same in Extended Date/Time Format.
    pub edtf: Option<String>,
    /// The words that can be read so.
    pub quote: String,
    /// Why it was not chosen.
    pub reason: String,
}

/// A stretch between two entries of which nothing is told, although the people of the story are busy before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// The entry before it.
    pub after: String,
    /// The entry behind it.
    pub before: String,
    /// Its first second.
    pub earliest: CivilTime,
    /// Its last.
    pub latest: CivilTime,
    /// The same in words: "8–21 Aug 2010".
    pub when_text: String,
    /// Its length in whole days.
    pub days: i64,
    /// Ids of the participants who are busy on both sides of it.
    pub people: Vec<String>,
    /// Ids of the entries that are known only by their order and may lie in it.
    pub ordered: Vec<String>,
}

/// How many entries are dated how well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub struct Counts {
    pub exact: usize,
    pub bounded: usize,
    pub half_open: usize,
    pub order: usize,
    pub none: usize,
}
