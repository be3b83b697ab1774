//! Entries, mentions and claims as the script has them. What is empty or usual is left out.

use super::data::Index;
use super::pieces::Place;
use crate::timeline::{self, CivilTime, ClaimKind, ExtentRecord, PointName, distance};
use serde::Serialize;

/// The bounds of a start and of an end.
type Moments<'a> = [&'a CivilTime; 4];

#[derive(Serialize)]
pub(super) struct Entry<'a> {
    id: &'a str,
    label: &'a str,
    when_text: &'a str,
    dated: &'static str,
    grain: &'static str,
    kind: &'static str,
    stance: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    ongoing: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edtf: Option<&'a str>,
    when: Moments<'a>,
    /// From evidence alone, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    hard: Option<Moments<'a>>,
    people: Vec<(usize, &'static str)>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    places: &'a [String],
    voices: Vec<&'a str>,
    mentions: Vec<Mention<'a>>,
    /// Articles, outlets, independent ones.
    sources: [usize; 3],
    why: [Vec<usize>; 4],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alternatives: Vec<Alternative<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    conflicts: &'a [String],
}

#[derive(Serialize)]
struct Mention<'a> {
    article: Option<usize>,
    sentence: Vec<Place>,
    trigger: Vec<Place>,
    /// The sentence, where its place in the text is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a str>,
    paragraph: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    zone: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    via: &'a [String],
    attribution: &'static str,
    stance: &'static str,
    said: [&'a CivilTime; 2],
}

#[derive(Serialize)]
struct Alternative<'a> {
    when: Moments<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edtf: Option<&'a str>,
    quote: &'a str,
    reason: &'a str,
}

#[derive(Serialize)]
pub(super) struct Claim<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<usize>,
    places: Vec<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a str>,
    from: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from_point: Option<&'static str>,
    /// The entry it is counted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to_point: Option<&'static str>,
    /// The article whose publication it is counted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    publication: Option<usize>,
    /// The relation, or how far the one lies from the other.
    relation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    stretch: Option<[&'a CivilTime; 2]>,
    ground: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    likelihood: Option<u8>,
    rule: &'a str,
    state: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<&'a str>,
}

/// An entry's record.
pub(super) fn entry<'a>(entry: &'a timeline::Entry, index: &Index<'a>) -> Entry<'a> {
    let sources = &entry.sources;
    let why = &entry.why;
    let people = entry.participants.iter().filter_map(|one| Some((index.person(&one.id)?, one.role.name())));
    Entry {
        id: &entry.id,
        label: &entry.label,
        when_text: &entry.when_text,
        dated: entry.dated.name(),
        grain: entry.grain.name(),
        kind: entry.kind.name(),
        stance: entry.stance.name(),
        status: entry.status.name(),
        ongoing: entry.ongoing,
        note: entry.note.as_deref(),
        edtf: entry.edtf.as_deref(),
        when: moments(&entry.when),
        hard: (entry.hard != entry.when).then(|| moments(&entry.hard)),
        people: people.collect(),
        places: &entry.places,
        voices: index.names.voices(entry),
        mentions: entry.mentions.iter().map(|one| mention(one, index)).collect(),
        sources: [sources.articles, sources.outlets, sources.independent],
        why: [&why.start_earliest, &why.start_latest, &why.end_earliest, &why.end_latest].map(|ids| index.claims(ids)),
        alternatives: entry.alternatives.iter().map(alternative).collect(),
        conflicts: &entry.conflicts,
    }
}

fn mention<'a>(mention: &'a timeline::MentionRecord, index: &Index<'a>) -> Mention<'a> {
    let sentence = index.places(&mention.article, mention.quote_start, mention.quote_end);
    Mention {
        article: index.names.article(&mention.article),
        trigger: index.places(&mention.article, mention.start, mention.end),
        quote: sentence.is_empty().then_some(mention.quote.as_str()),
        sentence,
        paragraph: mention.paragraph,
        page: mention.page,
        zone: mention.zone.name(),
        speaker: mention.speaker.as_deref(),
        via: &mention.via,
        attribution: mention.attribution.name(),
        stance: mention.stance.name(),
        said: [&mention.said.earliest, &mention.said.latest],
    }
}

fn alternative(other: &timeline::Alternative) -> Alternative<'_> {
    Alternative { when: moments(&other.when), edtf: other.edtf.as_deref(), quote: &other.quote, reason: &other.reason }
}

/// A claim's record.
pub(super) fn claim<'a>(claim: &'a timeline::ClaimRecord, index: &Index<'a>) -> Claim<'a> {
    let entry = |id: &str| index.names.entry(id).map(|found| found.0);
    let places = match (&claim.article, claim.start, claim.end) {
        (Some(article), Some(start), Some(end)) => index.places(article, start, end),
        _ => Vec::new(),
    };
    let end = |point: PointName| (point != PointName::Both).then_some(point.name());
    let far = distance(claim.min_seconds, claim.max_seconds).filter(|_| claim.kind == ClaimKind::Offset);
    Claim {
        id: &claim.id,
        article: claim.article.as_deref().and_then(|id| index.names.article(id)),
        places,
        quote: claim.quote.as_deref(),
        from: entry(&claim.from),
        from_point: end(claim.from_point),
        to: claim.to.as_deref().and_then(entry),
        to_point: claim.to_point.and_then(end),
        publication: claim.to.as_deref().and_then(|id| index.names.article(id)),
        relation: far.unwrap_or_else(|| claim.relation.name().to_owned()),
        stretch: (claim.earliest.is_some() || claim.latest.is_some()).then_some([&claim.earliest, &claim.latest]),
        ground: claim.ground.name(),
        likelihood: claim.likelihood,
        rule: &claim.rule,
        state: claim.state.name(),
        steps: index.steps(claim),
    }
}

fn moments(extent: &ExtentRecord) -> Moments<'_> {
    [&extent.start.earliest, &extent.start.latest, &extent.end.earliest, &extent.end.latest]
}

fn is_false(value: &bool) -> bool {
    !value
}
