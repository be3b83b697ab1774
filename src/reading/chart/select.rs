//! Which readings leave the chart: the longest, then the earlier row; a composite keeps its parts.

use super::{Chart, Edge};
use crate::language::{Kind, Meaning};
use crate::reading::RuleName;
use crate::text::Span;

/// A reading that has been chosen.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its words.
    pub span: Span,
    /// Its meaning: a time, a length, a set, or a composite.
    pub meaning: Meaning,
    /// The row that made it.
    pub rule: RuleName,
}

/// The chosen readings of an island, in the order of the text, composites before their parts.
pub fn select(chart: &Chart) -> Vec<Reading> {
    let leaves = |edge: &&Edge| matches!(edge.meaning.kind(), Kind::Time | Kind::Period | Kind::Set | Kind::Relative) && edge.by.is_some();
    let mut candidates: Vec<&Edge> = chart.edges.iter().filter(leaves).collect();
    let rank = |edge: &Edge| edge.by.map_or(u32::MAX, |by| by.rank());
    candidates.sort_by_key(|edge| (usize::MAX - own_length(chart, edge), rank(edge), edge.start));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let mut chosen: Vec<Reading> = Vec::new();
    for edge in candidates {
        let own = (edge.start, edge.start + own_length(chart, edge));
        if taken.iter().all(|(from, to)| own.1 <= *from || *to <= own.0) {
            taken.push(own);
            emit(chart, edge, &mut chosen);
        }
    }
    chosen.sort_by_key(|reading| (reading.span.start, usize::MAX - reading.span.end));
    chosen
}

/// Tokens up to the event phrase, in which other times may stand.
fn own_length(chart: &Chart, edge: &Edge) -> usize {
    let event = edge.children.iter().map(|child| &chart.edges[*child]).find(|child| child.meaning.kind() == Kind::Event);
    event.map_or(edge.end, |event| event.start) - edge.start
}

fn emit(chart: &Chart, edge: &Edge, chosen: &mut Vec<Reading>) {
    if let Some(by) = edge.by {
        chosen.push(Reading { span: chart.words(edge), meaning: edge.meaning.clone(), rule: by.rule() });
    }
    if edge.meaning.kind() == Kind::Relative {
        parts(chart, edge, chosen);
    }
}

/// What TimeML marks inside a composite.
fn parts(chart: &Chart, edge: &Edge, chosen: &mut Vec<Reading>) {
    for child in edge.children.iter().map(|child| &chart.edges[*child]) {
        match child.meaning.kind() {
            Kind::Time | Kind::Period | Kind::Set | Kind::Relative => emit(chart, child, chosen),
            _ => parts(chart, child, chosen),
        }
    }
}
