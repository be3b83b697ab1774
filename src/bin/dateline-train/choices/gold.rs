//! What the corpora say of when events were.

use super::articles::{EVENTTIME, TDG};
use super::days::{self, Days};
use dateline::article::Article;
use dateline::reading::{Candidate, EventMention, Relation, TimeMention};
use dateline::text::Span;
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;

/// An annotated article.
pub struct Gold {
    /// Its id.
    pub id: String,
    /// Whether it is of the part that is learnt from.
    pub learnt: bool,
    /// Its events.
    pub events: Vec<Event>,
}

/// An annotated event.
pub struct Event {
    span: Span,
    links: Vec<(To, Relation)>,
    /// When it was: first and last day of its beginning and of its end.
    days: Option<[Days; 2]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum To {
    Published,
    Time(Span),
}

/// Reads a line of a corpus.
pub fn read(corpus: usize, line: &Value) -> Result<Gold, Box<dyn Error>> {
    let text = line["text"].as_str().ok_or("no text")?;
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let span = |value: &Value| {
        let at = |key: &str| value[key].as_u64().and_then(|at| bytes.get(at as usize)).copied();
        Some(Span::new(at("start")?, at("end")?))
    };
    let mut targets: BTreeMap<&str, To> = BTreeMap::new();
    for time in line["timexes"].as_array().into_iter().flatten() {
        targets.extend(time["tid"].as_str().zip(span(time).map(To::Time)));
    }
    targets.extend([("DCT", To::Published)]);
    targets.extend(line["dct_tid"].as_str().map(|name| (name, To::Published)));
    let mut events = Vec::new();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for event in line["events"].as_array().into_iter().flatten() {
        let names = ["eid", "eiid"].into_iter().filter_map(|key| event[key].as_str());
        numbers.extend(names.map(|name| (name, events.len())));
        let days = if corpus == EVENTTIME { days::read(&event["time"]) } else { None };
        events.extend(span(event).map(|span| Event { span, links: Vec::new(), days }));
    }
    for (event, to, relation) in links(corpus, line, &numbers, &targets) {
        events[event].links.push((to, relation));
    }
    let is_known = |event: &Event| !event.links.is_empty() || event.days.is_some();
    let learnt = corpus != TDG || line["split"] == "train";
    Ok(Gold { id: line["id"].as_str().unwrap_or_default().to_owned(), learnt, events: events.into_iter().filter(is_known).collect() })
}

/// Links of events to times, as (event, time, how the event stands to the time).
fn links(corpus: usize, line: &Value, events: &BTreeMap<&str, usize>, times: &BTreeMap<&str, To>) -> Vec<(usize, To, Relation)> {
    let keys = if corpus == TDG { ("edges", "child", "parent") } else { ("tlinks", "from", "to") };
    let all = if corpus == EVENTTIME { None } else { line[keys.0].as_array() };
    let mut found = Vec::new();
    for link in all.into_iter().flatten() {
        let name = |key: &str| link[key].as_str().unwrap_or_default();
        let (from, to, relation) = (name(keys.1), name(keys.2), name("rel").to_uppercase());
        let straight = events.get(from).zip(times.get(to)).map(|(event, time)| (*event, *time, stands(&relation)));
        let turned = events.get(to).zip(times.get(from)).map(|(event, time)| (*event, *time, stands(inverse(&relation))));
        found.extend(straight.or(turned).and_then(|(event, time, relation)| Some((event, time, relation?))));
    }
    found
}

/// How an event stands to a time.
fn stands(relation: &str) -> Option<Relation> {
    Some(match relation {
        "INCLUDED" | "IS_INCLUDED" | "DURING" | "SIMULTANEOUS" | "IDENTITY" | "BEGINS" | "ENDS" => Relation::Included,
        "BEFORE" | "IBEFORE" => Relation::Before,
        "AFTER" | "IAFTER" => Relation::After,
        "INCLUDES" | "OVERLAP" | "BEGUN_BY" | "ENDED_BY" | "DURING_INV" => Relation::Overlap,
        _ => return None,
    })
}

/// How a time stands to an event, where the event stands so to the time.
fn inverse(relation: &str) -> &str {
    const PAIRS: [(&str, &str); 7] = [
        ("BEFORE", "AFTER"),
        ("IBEFORE", "IAFTER"),
        ("INCLUDES", "IS_INCLUDED"),
        ("BEGINS", "BEGUN_BY"),
        ("ENDS", "ENDED_BY"),
        ("DURING", "DURING_INV"),
        ("INCLUDED", "INCLUDES"),
    ];
    let other = |(a, b): &(&'static str, &'static str)| match relation {
        _ if relation == *a => Some(*b),
        _ if relation == *b => Some(*a),
        _ => None,
    };
    PAIRS.iter().find_map(other).unwrap_or(relation)
}

impl Gold {
    /// Whether the corpus says when an event was that the program found.
    pub fn knows(&self, found: &EventMention) -> bool {
        self.events.iter().any(|event| event.span.overlaps(found.trigger))
    }

    /// How an event that the program found stands to a candidate: all that is right.
    pub fn right(&self, found: &EventMention, candidate: Candidate, times: &[TimeMention], article: &Article) -> Vec<Relation> {
        let Some(event) = self.events.iter().find(|event| event.span.overlaps(found.trigger)) else { return Vec::new() };
        if let Some(gold) = &event.days {
            let time = match candidate {
                Candidate::Elsewhere => return Vec::new(),
                Candidate::Published => article.published.bounds,
                Candidate::Time(time) => times[time].resolution.as_ref().map(|resolution| resolution.bounds()).unwrap_or_default(),
            };
            return days::exact(gold, time, article.published.bounds, matches!(candidate, Candidate::Published));
        }
        let is_same = |to: &To| match (to, candidate) {
            (To::Published, Candidate::Published) => true,
            (To::Time(span), Candidate::Time(time)) => span.overlaps(times[time].span),
            _ => false,
        };
        let found = event.links.iter().filter(|(to, _)| is_same(to)).map(|(_, relation)| *relation);
        // What tdg says overlaps a time lies in it.
        let of_time = matches!(candidate, Candidate::Time(_));
        found.map(|relation| if of_time && relation == Relation::Overlap { Relation::Included } else { relation }).collect()
    }
}

/// Of all that is right of an event, keeps what says most: inside a time before around it, and that before an order.
pub fn surest(right: Vec<(usize, Relation)>) -> Vec<(usize, Relation)> {
    let rank = |(number, relation): &(usize, Relation)| match relation {
        Relation::Included => 0,
        Relation::Overlap => 1,
        _ if *number == 0 => 2,
        _ => 3,
    };
    let least = right.iter().map(rank).min();
    right.into_iter().filter(|right| Some(rank(right)) == least).collect()
}
