//! The keys of an account's line, in the order they are written.

use super::moment::{BoundsJson, ExtentJson};
use serde::Serialize;

#[derive(Serialize)]
pub struct AccountJson<'a> {
    pub id: &'a str,
    pub title: Option<&'a str>,
    pub source: Option<&'a str>,
    pub published: PublishedJson,
    pub text: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceJson<'a>>,
    pub timexes: Vec<TimexJson<'a>>,
    pub events: Vec<EventJson<'a>>,
    pub claims: Vec<ClaimJson>,
    pub relations: Vec<RelationJson>,
}

#[derive(Serialize)]
pub struct SpanJson {
    pub start: usize,
    pub end: usize,
}

/// Where a stretch of the text stands in the file it was taken from.
#[derive(Serialize)]
pub struct PlaceJson<'a> {
    pub start: usize,
    pub place: &'a str,
}

#[derive(Serialize)]
pub struct PublishedJson {
    #[serde(flatten)]
    pub bounds: BoundsJson,
    pub basis: &'static str,
    pub evidence: Option<SpanJson>,
}

#[derive(Serialize)]
pub struct TimexJson<'a> {
    pub tid: String,
    #[serde(flatten)]
    pub span: SpanJson,
    pub text: &'a str,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub value: Option<String>,
    #[serde(rename = "mod")]
    pub modifier: Option<&'static str>,
    pub quant: Option<&'a str>,
    pub freq: Option<&'a str>,
    pub timex3: bool,
    pub origin: &'static str,
    #[serde(flatten)]
    pub bounds: BoundsJson,
    pub edtf: Option<String>,
    pub expression: Option<String>,
    pub rule: String,
    pub zone: &'static str,
}

#[derive(Serialize)]
pub struct EventJson<'a> {
    pub eid: String,
    #[serde(flatten)]
    pub span: SpanJson,
    pub text: &'a str,
    pub class: &'static str,
    pub label: &'a str,
    pub participants: Vec<&'a str>,
    pub stance: &'static str,
    pub speaker: Option<&'a str>,
    pub via: &'a [String],
    pub attribution: &'static str,
    pub carried: bool,
    pub sentence: SpanJson,
    pub anchor: Option<AnchorJson>,
    pub when: WhenJson,
}

#[derive(Serialize)]
pub struct WhenJson {
    #[serde(flatten)]
    pub extent: ExtentJson,
    pub edtf: Option<String>,
}

#[derive(Serialize)]
pub struct AnchorJson {
    pub to: String,
    pub relation: &'static str,
    pub offset: Option<OffsetJson>,
}

#[derive(Serialize)]
pub struct OffsetJson {
    pub min_seconds: i64,
    pub max_seconds: Option<i64>,
}

#[derive(Serialize)]
pub struct ClaimJson {
    pub event: String,
    pub point: &'static str,
    pub relation: &'static str,
    pub to: String,
    pub offset: Option<OffsetJson>,
    pub evidence: SpanJson,
    pub ground: &'static str,
}

#[derive(Serialize)]
pub struct RelationJson {
    pub from: String,
    pub to: Option<String>,
    pub relation: &'static str,
    pub offset: Option<OffsetJson>,
    pub evidence: SpanJson,
    pub point: &'static str,
    pub to_point: Option<&'static str>,
    pub phrase: Option<SpanJson>,
    pub ground: &'static str,
}
