//! Dense weeks, which get a panel of their own.

use super::moment::{DAY, Moment, Step};
use super::numbered::Numbered;
use super::scale::Scale;
use crate::calendar::Unit;

/// Fewer events than this find room in the main panel.
const FEWEST: usize = 6;
/// More panels than this are a second timeline.
const MOST: usize = 3;
/// A week whose events have more pixels each than this is not dense.
const ROOMY: i32 = 30;

/// A dense stretch of at most a week: its first moment, and the first behind it.
pub(super) type Window = (Moment, Moment);

/// The dense weeks, by time.
pub(super) fn windows(entries: &[Numbered], scale: &Scale) -> Vec<Window> {
    let mut spans: Vec<Window> = entries.iter().filter_map(span).collect();
    spans.sort_unstable();
    let mut windows = Vec::new();
    while windows.len() < MOST {
        let Some((window, count)) = densest(&spans) else { break };
        let is_dense = scale.distance(window.0, window.1) < ROOMY * count as i32;
        if count < FEWEST || !is_dense {
            break;
        }
        spans.retain(|span| !holds(&window, span));
        windows.push(window);
    }
    windows.sort_unstable();
    windows
}

/// Whether a detail of the window shows the entry.
pub(super) fn shows(window: &Window, entry: &Numbered) -> bool {
    span(entry).is_some_and(|span| holds(window, &span))
}

/// The stretch that an entry is sure to lie in, if it is closed and short enough for a detail.
fn span(entry: &Numbered) -> Option<Window> {
    let reaches = entry.reaches();
    if entry.is_landmark() || !reaches.iter().all(|reach| reach.is_closed()) {
        return None;
    }
    let first = reaches.iter().map(|reach| reach.first()).min()?;
    let last = reaches.iter().map(|reach| reach.last()).max()?;
    (last - first <= 4 * DAY).then_some((first, last))
}

fn holds(window: &Window, span: &Window) -> bool {
    window.0 <= span.0 && span.1 <= window.1
}

/// The week with the most spans wholly inside, cut to whole days; the earlier of two. Costs the square of what is in a week.
fn densest(spans: &[Window]) -> Option<(Window, usize)> {
    let day = Step::new(1, Unit::Day);
    let mut best: Option<(Window, usize)> = None;
    for (index, span) in spans.iter().enumerate() {
        let start = day.floor(span.0);
        let inside: Vec<&Window> =
            spans.iter().skip(index).take_while(|other| other.0 < start + 7 * DAY).filter(|other| other.1 <= start + 7 * DAY).collect();
        let end = inside.iter().map(|other| other.1).max().unwrap_or(span.1);
        if best.is_none_or(|(_, count)| count < inside.len()) {
            best = Some(((start, day.ceil(end)), inside.len()));
        }
    }
    best
}
