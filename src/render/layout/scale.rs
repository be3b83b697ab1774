//! From moments to pixels: straight within a stretch, with breaks where nothing happens for long.

use super::moment::{DAY, Moment, Step};
use super::reach::Reach;
use crate::calendar::Unit;

/// Width of a break; three short lines of words stand over it.
pub(super) const BREAK: i32 = 96;
/// A stretch is never narrower: its year and first tick are printed.
const NARROWEST: i32 = 96;
/// More breaks than this hide the time that they shorten.
const MOST_BREAKS: usize = 5;

/// A stretch of the axis that is drawn to scale. Half-open in time and in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: Moment,
    pub to: Moment,
    pub left: i32,
    pub right: i32,
}

/// Where moments stand. Later moments never stand further left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// At least one, by time.
    pub stretches: Vec<Stretch>,
}

impl Scale {
    /// A scale on which all of `reaches` lie between `left` and `right`.
    pub fn fitting(reaches: &[Reach], left: i32, right: i32) -> Scale {
        let ends = ends(reaches);
        let spans = widened(split(&ends), right - left);
        Scale { stretches: placed(&spans, left, right) }
    }

    /// A scale of one stretch.
    pub fn unbroken(whole: &Reach, left: i32, right: i32) -> Scale {
        Scale { stretches: placed(&[(whole.first(), whole.last())], left, right) }
    }

    /// The pixel of a moment.
    pub fn x(&self, at: Moment) -> i32 {
        let (Some(first), Some(last)) = (self.stretches.first(), self.stretches.last()) else { return 0 };
        let mut gap = (first.from, first.from, first.left, first.left);
        for stretch in &self.stretches {
            if at < stretch.from {
                return between(at, (gap.1, stretch.from), (gap.3, stretch.left));
            }
            if at < stretch.to {
                return between(at, (stretch.from, stretch.to), (stretch.left, stretch.right));
            }
            gap = (stretch.from, stretch.to, stretch.left, stretch.right);
        }
        last.right
    }

    /// Pixels from one moment to another.
    pub fn distance(&self, from: Moment, to: Moment) -> i32 {
        self.x(to) - self.x(from)
    }
}

fn between(at: Moment, time: (Moment, Moment), pixels: (i32, i32)) -> i32 {
    let (span, width) = ((time.1 - time.0).max(1), i64::from(pixels.1 - pixels.0));
    let offset = (at - time.0).clamp(0, span) * width / span;
    pixels.0 + i32::try_from(offset).unwrap_or(0)
}

/// Every moment at which something known begins or ends, sorted, each once.
fn ends(reaches: &[Reach]) -> Vec<Moment> {
    let mut ends: Vec<Moment> = reaches.iter().flat_map(|reach| [reach.first(), reach.last()]).collect();
    ends.extend(reaches.iter().filter_map(|reach| reach.core).flat_map(|core| [core.0, core.1]));
    ends.sort_unstable();
    ends.dedup();
    ends
}

/// The spans that are left when the long empty stretches are cut out: those that take up a good part of what is left and are far longer
/// than the others.
fn split(ends: &[Moment]) -> Vec<(Moment, Moment)> {
    let (Some(first), Some(last)) = (ends.first(), ends.last()) else { return vec![(0, DAY)] };
    let mut gaps: Vec<(Moment, Moment)> = ends.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect();
    gaps.sort_by_key(|gap| (gap.0 - gap.1, gap.0));
    let mut left_over = last - first;
    let mut cut = Vec::new();
    for (rank, gap) in gaps.iter().enumerate().take(MOST_BREAKS) {
        let length = gap.1 - gap.0;
        let others: Moment = gaps.iter().skip(rank + 1).map(|other| other.1 - other.0).sum();
        let count = (gaps.len() - rank - 1) as Moment;
        if count < 3 || length * 7 < left_over || length * count < others * 4 || length < 2 * DAY {
            break;
        }
        cut.push(*gap);
        left_over -= length;
    }
    cut.sort_unstable();
    joined(*first, *last, &cut)
}

fn joined(first: Moment, last: Moment, cut: &[(Moment, Moment)]) -> Vec<(Moment, Moment)> {
    let starts = std::iter::once(first).chain(cut.iter().map(|gap| gap.1));
    let stops = cut.iter().map(|gap| gap.0).chain(std::iter::once(last));
    starts.zip(stops).collect()
}

/// The spans out to whole units of the calendar, so that the first and the last mark do not stand on the edge; spans that meet by that
/// are one.
fn widened(spans: Vec<(Moment, Moment)>, room: i32) -> Vec<(Moment, Moment)> {
    let total: Moment = spans.iter().map(|span| span.1 - span.0).sum();
    let unit = margin(total.max(1), room);
    let mut wide: Vec<(Moment, Moment)> = Vec::new();
    for span in spans {
        let (from, to) = (unit.floor(span.0), unit.ceil(span.1));
        match wide.last_mut() {
            Some(before) if from - before.1 < unit.length() * 3 => before.1 = to.max(before.1),
            _ => wide.push((from, to.max(unit.next(from)))),
        }
    }
    wide
}

/// The unit that the ends of the axis are rounded to: about a twentieth of what is drawn.
fn margin(total: Moment, room: i32) -> Step {
    let aim = total / i64::from((room / 55).max(1));
    let units = [Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade, Unit::Century];
    let steps = units.map(|unit| Step::new(1, unit));
    let finest = if total <= 2 * DAY { Unit::Hour } else { Unit::Day };
    steps.into_iter().filter(|step| step.unit >= finest && step.length() <= aim * 3 / 2).last().unwrap_or(Step::new(1, finest))
}

/// Widths by length, none below the narrowest, on the pixels that the breaks leave.
fn placed(spans: &[(Moment, Moment)], left: i32, right: i32) -> Vec<Stretch> {
    let room = right - left - BREAK * (spans.len() as i32 - 1);
    let total: Moment = spans.iter().map(|span| span.1 - span.0).sum::<Moment>().max(1);
    let free = i64::from(room - NARROWEST * spans.len() as i32).max(0);
    let mut x = left;
    let mut stretches = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        let share = i32::try_from((span.1 - span.0) * free / total).unwrap_or(0);
        let is_last = index + 1 == spans.len();
        let end = if is_last { right } else { x + NARROWEST + share };
        stretches.push(Stretch { from: span.0, to: span.1, left: x, right: end });
        x = end + BREAK;
    }
    stretches
}
