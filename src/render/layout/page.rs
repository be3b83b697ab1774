//! What stands around the panels: headline, notes, sources.

use super::super::measure::{clean, shorten, wrap};
use super::super::picture::{Label, Role, Tone};
use super::super::style::Style;
use super::moment::{DAY, moment};
use super::numbered::Numbered;
use super::order::is_only_ordered;
use super::place::label;
use super::words::{counted, day_in_words, outlet};
use crate::timeline::{ArticleRecord, Timeline};

/// The headline and the line below it, with the bottom edge.
pub(super) fn header(timeline: &Timeline, style: &Style, span: Option<&str>, top: i32, frame: (i32, i32)) -> (Vec<Label>, i32) {
    let mut labels = Vec::new();
    let mut y = top;
    for line in wrap(&title(timeline, style), Role::Title, frame.1 - frame.0, 2) {
        labels.push(label(frame.0, y + 24, Role::Title, Tone::Ink, line));
        y += 32;
    }
    let below = shorten(&subtitle(timeline, span), Role::Subtitle, frame.1 - frame.0);
    labels.push(label(frame.0, y + 16, Role::Subtitle, Tone::Muted, below));
    (labels, y + 30)
}

/// The name of the picture.
pub(super) fn title(timeline: &Timeline, style: &Style) -> String {
    let given = style.title.as_deref().map(clean).filter(|title| !title.is_empty());
    let only = match timeline.articles.as_slice() {
        [article] => article.title.as_deref().map(clean).filter(|title| !title.is_empty()),
        _ => None,
    };
    given.or(only).unwrap_or_else(|| match timeline.articles.len() {
        0 => "Timeline".to_owned(),
        count => format!("Timeline of {}", counted(count, "report", "reports")),
    })
}

fn subtitle(timeline: &Timeline, span: Option<&str>) -> String {
    if timeline.entries.is_empty() {
        return "No events were found in the reports.".to_owned();
    }
    let mut parts = vec![counted(timeline.entries.len(), "event", "events")];
    parts.extend(span.map(str::to_owned));
    if timeline.articles.len() > 1 {
        parts.push(format!("from {} reports", timeline.articles.len()));
    }
    let disputed = timeline.entries.iter().filter(|entry| !entry.conflicts.is_empty()).count();
    if disputed > 0 {
        parts.push(format!("{disputed} with conflicting dates"));
    }
    parts.join(" · ")
}

/// What has no place on an axis, counted, with its numbers: the undated, and the only ordered where there is no axis.
pub(super) fn unplaced(all: &[Numbered], (has_axis, is_listed): (bool, bool), top: i32, frame: (i32, i32)) -> (Vec<Label>, i32) {
    let place = if is_listed { "in the list below" } else { "in the table" };
    let ordered = all.iter().filter(|entry| is_only_ordered(entry) && !has_axis);
    let undated = all.iter().filter(|entry| !entry.is_placed() && !is_only_ordered(entry));
    let (ordered, undated): (Vec<usize>, Vec<usize>) =
        (ordered.map(|entry| entry.number).collect(), undated.map(|entry| entry.number).collect());
    let mut labels = Vec::new();
    let mut y = top;
    for (numbers, one, many) in
        [(ordered, "event known only by its order", "events known only by their order"), (undated, "undated event", "undated events")]
    {
        if !numbers.is_empty() {
            let text = format!("{}, {place}: {}", counted(numbers.len(), one, many), ranges(&numbers));
            let (lines, bottom) = paragraph(&text, Role::Note, Tone::Ink, y, frame, 3);
            labels.extend(lines);
            y = bottom;
        }
    }
    (labels, y)
}

/// "3, 7–9, 12": numbers in order, three or more that follow each other as a range.
fn ranges(numbers: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some(run) if run.1 + 1 == number => run.1 = number,
            _ => runs.push((number, number)),
        }
    }
    let named = runs.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    named.collect::<Vec<_>>().join(", ")
}

/// The articles that the timeline rests on, with their dates.
pub(super) fn sources(timeline: &Timeline, top: i32, frame: (i32, i32)) -> (Vec<Label>, i32) {
    if timeline.articles.is_empty() {
        return (Vec::new(), top);
    }
    let named: Vec<String> = timeline.articles.iter().take(MOST_NAMED).map(source).collect();
    let all = timeline.articles.len();
    let intro = if all == 1 { "Source: " } else { "Sources: " };
    let told = |count: usize| {
        let rest = if count < all { format!("; and {} more", all - count) } else { String::new() };
        format!("{intro}{}{rest}.", named.get(..count).unwrap_or(&named).join("; "))
    };
    let fits = |text: &String| wrap(text, Role::Note, frame.1 - frame.0, SOURCES + 1).len() <= SOURCES;
    let text = (1..=named.len()).rev().map(told).find(fits).unwrap_or_else(|| told(1));
    paragraph(&text, Role::Note, Tone::Muted, top, frame, SOURCES)
}

/// Lines that the sources may take, and how many of them can stand there at all.
const SOURCES: usize = 6;
const MOST_NAMED: usize = 60;

/// "The Ledger, “A title”, 17 June 1972".
fn source(article: &ArticleRecord) -> String {
    let title = article.title.as_deref().map(clean).filter(|title| !title.is_empty()).map(|title| format!("“{title}”"));
    let names: Vec<String> = outlet(article).into_iter().chain(title).collect();
    let name = if names.is_empty() { article.path.as_deref().map(clean).unwrap_or_else(|| article.id.clone()) } else { names.join(", ") };
    format!("{name}, {}", published(article))
}

fn published(article: &ArticleRecord) -> String {
    let at = |bound: &Option<String>| bound.as_deref().and_then(moment);
    match (at(&article.published.earliest), at(&article.published.latest)) {
        (Some(from), Some(to)) if from.div_euclid(DAY) == to.div_euclid(DAY) => day_in_words(from),
        (Some(from), Some(to)) => format!("between {} and {}", day_in_words(from), day_in_words(to)),
        (Some(from), None) => format!("not before {}", day_in_words(from)),
        (None, Some(to)) => format!("not after {}", day_in_words(to)),
        (None, None) => "date unknown".to_owned(),
    }
}

fn paragraph(text: &str, role: Role, tone: Tone, top: i32, frame: (i32, i32), lines: usize) -> (Vec<Label>, i32) {
    let wrapped = wrap(text, role, frame.1 - frame.0, lines);
    let bottom = top + 17 * wrapped.len() as i32;
    let labels = wrapped.into_iter().enumerate().map(|(index, line)| label(frame.0, top + 13 + 17 * index as i32, role, tone, line));
    (labels.collect(), bottom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_row_are_a_range() {
        assert_eq!(ranges(&[1, 3, 4, 7, 8, 9, 12]), "1, 3, 4, 7–9, 12");
        assert_eq!(ranges(&[]), "");
    }
}
