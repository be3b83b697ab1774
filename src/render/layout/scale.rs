//! From moments to pixels: straight within a stretch, with breaks where nothing happens for long.

use super::moment::{DAY, Moment, Step};
use super::reach::Reach;
use crate::calendar::Unit;

/// Width of a break; three short lines of words stand over it.
pub(super) const BREAK: i32 = 92;
/// A stretch is never narrower: its year and first tick are printed.
const NARROWEST: i32 = 136;
/// More breaks than this hide the time that they shorten.
const MOST_BREAKS: usize = 5;
/// An empty stretch that takes fewer pixels stays as it is.
const LONG_GAP: i64 = 180;
/// Beginnings nearer to each other than this are crowded.
const CROWDED: i64 = 24;

type Span = (Moment, Moment);

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
    /// The finest unit that anything is known in: no finer ticks are ruled.
    pub finest: Unit,
    /// Whether each stretch is a step of its own, and their lengths say nothing.
    pub is_sequence: bool,
}

impl Scale {
    /// A scale on which all of `reaches` lie between `left` and `right`.
    pub fn fitting(reaches: &[Reach], left: i32, right: i32) -> Scale {
        let finest = finest(reaches);
        let spans = widened(split(reaches, i64::from(right - left)), finest);
        Scale { stretches: placed(&spans, reaches, left, right), finest, is_sequence: false }
    }

    /// A scale without breaks on which all of `reaches` lie between `left` and `right`, every second as wide as every other.
    pub fn straight(reaches: &[Reach], left: i32, right: i32) -> Scale {
        let finest = finest(reaches);
        let first = reaches.iter().map(Reach::first).min().unwrap_or(0);
        let last = reaches.iter().map(Reach::last).max().unwrap_or(DAY).max(first + 1);
        let (from, to) = widened(vec![(first, last)], finest).first().copied().unwrap_or((first, last));
        Scale { stretches: vec![Stretch { from, to, left, right }], finest, is_sequence: false }
    }

    /// A scale of equal steps, one for each moment at which something begins.
    pub fn sequence(reaches: &[Reach], left: i32, right: i32) -> Scale {
        let mut starts: Vec<Moment> = reaches.iter().map(Reach::first).collect();
        starts.sort_unstable();
        starts.dedup();
        let last = reaches.iter().map(Reach::last).max().unwrap_or(0);
        let end = starts.last().map_or(last, |start| last.max(start + 1));
        let count = i64::try_from(starts.len().max(1)).unwrap_or(1);
        let x = |step: usize| left + i32::try_from(i64::from(right - left) * step as i64 / count).unwrap_or(0);
        let ends = starts.iter().skip(1).copied().chain([end]);
        let steps = starts.iter().zip(ends).enumerate();
        let stretches = steps.map(|(step, (from, to))| Stretch { from: *from, to, left: x(step), right: x(step + 1) });
        Scale { stretches: stretches.collect(), finest: finest(reaches), is_sequence: true }
    }

    /// A scale of one stretch.
    pub fn unbroken(whole: Span, reaches: &[Reach], left: i32, right: i32) -> Scale {
        Scale { stretches: placed(&[whole], reaches, left, right), finest: finest(reaches), is_sequence: false }
    }

    /// The pixel of a moment. Costs the number of stretches.
    pub fn x(&self, at: Moment) -> i32 {
        let Some(first) = self.stretches.first() else { return 0 };
        let (mut time, mut pixel) = (first.from, first.left);
        for stretch in &self.stretches {
            if at < stretch.from {
                return between(at, (time, stretch.from), (pixel, stretch.left));
            }
            if at < stretch.to {
                return between(at, (stretch.from, stretch.to), (stretch.left, stretch.right));
            }
            (time, pixel) = (stretch.to, stretch.right);
        }
        pixel
    }

    /// Pixels from one moment to another.
    pub fn distance(&self, from: Moment, to: Moment) -> i32 {
        self.x(to) - self.x(from)
    }
}

fn between(at: Moment, time: Span, pixels: (i32, i32)) -> i32 {
    let (span, width) = ((time.1 - time.0).max(1), i64::from(pixels.1 - pixels.0));
    let offset = (at - time.0).clamp(0, span) * width / span;
    pixels.0 + i32::try_from(offset).unwrap_or(0)
}

/// A day, unless something is known to the hour or better.
fn finest(reaches: &[Reach]) -> Unit {
    let is_finer = |reach: &Reach| reach.is_closed() && reach.last() - reach.first() < DAY;
    if reaches.iter().any(is_finer) { Unit::Minute } else { Unit::Day }
}

/// The spans that are left when the long empty stretches are cut out, as long as cutting gives room to what is crowded.
fn split(reaches: &[Reach], room: i64) -> Vec<Span> {
    let occupied = merged(reaches);
    let (Some(first), Some(last)) = (occupied.first(), occupied.last()) else { return vec![(0, DAY)] };
    let mut gaps: Vec<Span> = occupied.iter().zip(occupied.iter().skip(1)).map(|(before, after)| (before.1, after.0)).collect();
    gaps.sort_by_key(|gap| (gap.0 - gap.1, gap.0));
    let mut left_over = (last.1 - first.0).max(1);
    let mut free = room;
    let mut cut: Vec<Span> = Vec::new();
    for gap in gaps.into_iter().take(MOST_BREAKS) {
        let length = gap.1 - gap.0;
        let is_full = i64::from(BREAK + NARROWEST) * (cut.len() as i64 + 2) > room;
        if is_full || length * free / left_over < LONG_GAP || !is_crowded(reaches, left_over / free.max(1)) {
            break;
        }
        cut.push(gap);
        left_over = (left_over - length).max(1);
        free -= i64::from(BREAK);
    }
    cut.sort_unstable();
    let starts = std::iter::once(first.0).chain(cut.iter().map(|gap| gap.1));
    starts.zip(cut.iter().map(|gap| gap.0).chain(std::iter::once(last.1))).collect()
}

/// The stretches in which something can lie, sorted, apart. Of what takes a third of the whole only the ends count: where nothing else lies,
/// it is as long when shortened, and its mark crosses the break.
fn merged(reaches: &[Reach]) -> Vec<Span> {
    let (first, last) = (reaches.iter().map(Reach::first).min(), reaches.iter().map(Reach::last).max());
    let whole = last.zip(first).map_or(0, |(last, first)| last - first);
    let ends = |reach: &Reach| {
        let (from, to) = (reach.first(), reach.last());
        let long = (to - from) * 3 > whole && to - from > 60 * DAY;
        if long { [Some((from, from + DAY)), Some((to - DAY, to))] } else { [Some((from, to)), None] }
    };
    let mut spans: Vec<Span> = reaches.iter().flat_map(ends).flatten().collect();
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(before) if span.0 <= before.1 => before.1 = before.1.max(span.1),
            _ => merged.push(span),
        }
    }
    merged
}

/// Whether a third of the beginnings, and two at least, stand too near to the one before them at so many seconds a pixel.
fn is_crowded(reaches: &[Reach], seconds: Moment) -> bool {
    let mut starts: Vec<Moment> = reaches.iter().map(Reach::first).collect();
    starts.sort_unstable();
    starts.dedup();
    let near = starts.iter().zip(starts.iter().skip(1)).filter(|(one, next)| *next - *one < CROWDED * seconds).count();
    near >= 2 && near * 3 >= starts.len() - 1
}

/// The spans out to whole units of the calendar, so that the first and the last mark do not stand on the edge; spans that meet by that
/// are one.
fn widened(spans: Vec<Span>, finest: Unit) -> Vec<Span> {
    let is_alone = spans.len() == 1;
    let mut wide: Vec<Span> = Vec::new();
    for span in spans {
        let unit = margin(span.1 - span.0, finest);
        let mut span = (unit.floor(span.0), unit.ceil(span.1));
        if is_alone && finest == Unit::Day && span.1 - span.0 < 5 * DAY {
            span = (span.0 - 2 * DAY, span.1 + 2 * DAY);
        }
        match wide.last_mut() {
            Some(before) if span.0 <= before.1 => before.1 = span.1.max(before.1),
            _ => wide.push(span),
        }
    }
    wide
}

/// The unit that the ends of a stretch are rounded to: about a twentieth of it.
fn margin(length: Moment, finest: Unit) -> Step {
    let units = [Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade, Unit::Century];
    let finest = if finest < Unit::Day && length <= 2 * DAY { Unit::Hour } else { Unit::Day };
    let steps = units.map(|unit| Step::new(1, unit)).into_iter().filter(|step| step.unit >= finest);
    steps.rev().find(|step| step.length() * 12 <= length).unwrap_or(Step::new(1, finest))
}

/// Widths by what begins in a stretch, and by its length, none below the narrowest, on the pixels that the breaks leave.
fn placed(spans: &[Span], reaches: &[Reach], left: i32, right: i32) -> Vec<Stretch> {
    let breaks = i32::try_from(spans.len()).unwrap_or(1) - 1;
    let free = i64::from(right - left - BREAK * breaks - NARROWEST * (breaks + 1)).max(0);
    let time: Moment = spans.iter().map(|span| span.1 - span.0).sum::<Moment>().max(1);
    let mut x = left;
    let mut stretches = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        let count = reaches.iter().filter(|reach| (span.0..span.1).contains(&reach.first())).count() as i64;
        let share = free * count * 7 / (10 * reaches.len().max(1) as i64) + (span.1 - span.0) * (free * 3 / 10) / time;
        let is_last = index + 1 == spans.len();
        let end = if is_last { right } else { x + NARROWEST + i32::try_from(share).unwrap_or(0) };
        stretches.push(Stretch { from: span.0, to: span.1, left: x, right: end });
        x = end + BREAK;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> Reach {
        Reach { from: Some(number * DAY), to: Some((number + 1) * DAY), core: None, is_sharp: true }
    }

    #[test]
    fn an_even_story_has_no_break() {
        let reaches: Vec<Reach> = (0..6).map(|number| day(number * 400)).collect();
        assert_eq!(Scale::fitting(&reaches, 0, 1000).stretches.len(), 1);
    }

    #[test]
    fn a_long_silence_between_crowds_is_broken() {
        let reaches: Vec<Reach> = (0..6).map(day).chain((1000..1006).map(day)).collect();
        let scale = Scale::fitting(&reaches, 0, 1000);
        assert_eq!(scale.stretches.len(), 2);
        assert!(scale.x(500 * DAY) > scale.x(6 * DAY) && scale.x(500 * DAY) < scale.x(1000 * DAY));
    }
}
