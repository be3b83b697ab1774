//! Which readings leave the chart: the longest, then the earlier row; a composite keeps its parts.

use super::{Chart, Edge};
use crate::expression::TimeExpression;
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

/// The two times that a composite runs between or names one after the other.
fn ends(meaning: &Meaning) -> Option<(&TimeExpression, &TimeExpression)> {
    match meaning {
        Meaning::Relative(TimeExpression::Between(one, other), _) => Some((one, other)),
        Meaning::Relative(TimeExpression::Union(all), _) => match all.as_slice() {
            [one, other] => Some((one, other)),
            _ => None,
        },
        _ => None,
    }
}

/// Where the two ends of a composite stand: "14" and "16 March 2016" in "14 to 16 March 2016", "May" and "July 2016" in "May to July
/// 2016". The second begins at the first number or time that is parted from one before it by a word or a mark.
fn halves(chart: &Chart, edge: &Edge) -> Option<(Span, Span)> {
    let counts =
        |child: &Edge| matches!(child.meaning.kind(), Kind::Number | Kind::Day | Kind::Year | Kind::Ordinal | Kind::Month | Kind::Time);
    let children: Vec<&Edge> = edge.children.iter().map(|child| &chart.edges[*child]).collect();
    let numbered = children.iter().position(|child| counts(child))?;
    let parted = |at: &usize| counts(children[*at]) && children[at - 1].end < children[*at].start;
    let second = (numbered + 1..children.len()).find(parted)?;
    let first = chart.span(children[0].start, children[second - 1].end);
    Some((first, chart.span(children[second].start, edge.end)))
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
    if let (Some(by), Some((one, other))) = (edge.by, ends(&edge.meaning))
        && let Some((first, second)) = halves(chart, edge)
    {
        let rule = by.rule();
        chosen.push(Reading { span: first, meaning: Meaning::Time(one.clone()), rule });
        chosen.push(Reading { span: second, meaning: Meaning::Time(other.clone()), rule });
        return;
    }
    for child in edge.children.iter().map(|child| &chart.edges[*child]) {
        match child.meaning.kind() {
            Kind::Time | Kind::Period | Kind::Set | Kind::Relative => emit(chart, child, chosen),
            _ => parts(chart, child, chosen),
        }
    }
}
