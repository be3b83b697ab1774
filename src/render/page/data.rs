//! What the script is given: the timeline's records with places in the text instead of offsets, and numbers instead of ids.

use super::names::{Names, outlet};
use super::pieces::{Pieces, Place};
use super::records;
use super::report::Report;
use crate::timeline::{CivilTime, ClaimRecord, Timeline};
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything, in the timeline's order.
#[derive(Serialize)]
pub(super) struct Data<'a> {
    articles: Vec<Article<'a>>,
    people: Vec<&'a str>,
    entries: Vec<records::Entry<'a>>,
    claims: Vec<records::Claim<'a>>,
    conflicts: Vec<Conflict<'a>>,
}

#[derive(Serialize)]
struct Article<'a> {
    name: &'a str,
    title: Option<&'a str>,
    published: [&'a CivilTime; 2],
    pieces: Vec<Piece<'a>>,
}

#[derive(Serialize)]
struct Piece<'a>(bool, &'a str);

#[derive(Serialize)]
struct Conflict<'a> {
    id: &'a str,
    kind: &'static str,
    claims: Vec<usize>,
}

impl<'a> Data<'a> {
    /// Of a timeline whose articles have these pieces.
    pub fn of(timeline: &'a Timeline, reports: &'a [Report], pieces: &'a [Pieces]) -> Self {
        let people = people(timeline);
        let index = Index {
            names: Names::of(timeline),
            pieces,
            people: people.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect(),
            claims: timeline.claims.iter().enumerate().map(|(at, claim)| (claim.id.as_str(), at)).collect(),
            reports: Index::reports(timeline, reports),
        };
        let articles = timeline.articles.iter().zip(pieces).map(|(article, pieces)| Article {
            name: outlet(article),
            title: article.title.as_deref(),
            published: [&article.published.earliest, &article.published.latest],
            pieces: pieces.shown.iter().map(|piece| Piece(piece.is_cut_off, &piece.text)).collect(),
        });
        Data {
            articles: articles.collect(),
            entries: timeline.entries.iter().map(|entry| records::entry(entry, &index)).collect(),
            claims: timeline.claims.iter().map(|claim| records::claim(claim, &index)).collect(),
            conflicts: timeline
                .conflicts
                .iter()
                .map(|conflict| Conflict { id: &conflict.id, kind: conflict.kind.name(), claims: index.claims(&conflict.claims) })
                .collect(),
            people: people.into_iter().map(|(_, name)| name).collect(),
        }
    }

    /// Its text. Plain structures are written to memory, which cannot fail.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Finds by id what the records name by number.
pub(super) struct Index<'a> {
    pub names: Names<'a>,
    pieces: &'a [Pieces],
    people: BTreeMap<&'a str, usize>,
    claims: BTreeMap<&'a str, usize>,
    /// The articles' reports, where they are there.
    reports: Vec<Option<&'a Report>>,
}

impl<'a> Index<'a> {
    fn reports(timeline: &Timeline, reports: &'a [Report]) -> Vec<Option<&'a Report>> {
        let by_digest: BTreeMap<&str, &Report> = reports.iter().map(|report| (report.sha256.as_str(), report)).collect();
        timeline.articles.iter().map(|article| by_digest.get(article.sha256.as_str()).copied()).collect()
    }

    /// Claims by number; unknown ones are left out.
    pub fn claims(&self, ids: &[String]) -> Vec<usize> {
        ids.iter().filter_map(|id| self.claims.get(id.as_str()).copied()).collect()
    }

    /// A participant by number.
    pub fn person(&self, id: &str) -> Option<usize> {
        self.people.get(id).copied()
    }

    /// Where code points of an article stand.
    pub fn places(&self, article: &str, start: usize, end: usize) -> Vec<Place> {
        let pieces = self.names.article(article).and_then(|at| self.pieces.get(at));
        pieces.map(|pieces| pieces.places(start, end)).unwrap_or_default()
    }

    /// How the times in a claim's words were read, a line a step.
    pub fn steps(&self, claim: &ClaimRecord) -> Vec<&'a str> {
        let (Some(article), Some(start), Some(end)) = (&claim.article, claim.start, claim.end) else { return Vec::new() };
        let report = self.names.article(article).and_then(|at| self.reports.get(at).copied().flatten());
        let times = report.map(|report| report.times.as_slice()).unwrap_or_default();
        let first = times.partition_point(|time| time.start.saturating_add(LONGEST_TIME) < start);
        let within = times.iter().skip(first).take_while(|time| time.start < end).filter(|time| start < time.end);
        within.flat_map(|time| time.lines.iter().map(String::as_str)).collect()
    }
}

/// No time expression has more code points than this: so far before a claim's words one can begin that reaches into them.
const LONGEST_TIME: usize = 2_000;

/// Everybody who takes part, each once, in the order in which they come.
fn people(timeline: &Timeline) -> Vec<(&str, &str)> {
    let mut seen = std::collections::BTreeSet::new();
    let all = timeline.entries.iter().flat_map(|entry| &entry.participants);
    all.filter(|one| seen.insert(one.id.as_str())).map(|one| (one.id.as_str(), one.name.as_str())).collect()
}
