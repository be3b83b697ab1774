//! Which units the axis is ruled in, and what stands at them. The year stands at least once on every stretch.

use super::super::measure::width;
use super::super::picture::{Axis, Break, Label, Role, Tick, Tone};
use super::moment::{Moment, Step, civil};
use super::place::label;
use super::reach::Reach;
use super::scale::{Scale, Stretch};
use super::words::length_in_words;
use crate::calendar::Unit;
use chrono::Datelike;

/// Height of an upper axis, from the top of its labels to its line.
pub(super) const HEIGHT: i32 = 44;

/// The steps that ticks can have, the sentence-wide upper label they belong to, and both their formats.
struct Ruling {
    step: Step,
    tick: &'static str,
    context: Step,
    long: &'static str,
    short: &'static str,
}

const fn ruling(count: i32, unit: Unit, tick: &'static str, context: Unit, long: &'static str, short: &'static str) -> Ruling {
    Ruling { step: Step::new(count, unit), tick, context: Step::new(1, context), long, short }
}

/// Finest first.
const RULINGS: [Ruling; 19] = [
    ruling(1, Unit::Minute, "%H:%M", Unit::Day, "%a %-d %B %Y", "%-d %b %Y"),
    ruling(5, Unit::Minute, "%H:%M", Unit::Day, "%a %-d %B %Y", "%-d %b %Y"),
    ruling(15, Unit::Minute, "%H:%M", Unit::Day, "%a %-d %B %Y", "%-d %b %Y"),
    ruling(1, Unit::Hour, "%H:%M", Unit::Day, "%a %-d %B %Y", "%-d %b %Y"),
    ruling(3, Unit::Hour, "%H:%M", Unit::Day, "%a %-d %B %Y", "%-d %b %Y"),
    ruling(6, Unit::Hour, "%H:%M", Unit::Day, "%a %-d %B %Y", "%-d %b %Y"),
    ruling(1, Unit::Day, "%a %-d", Unit::Month, "%B %Y", "%b %Y"),
    ruling(1, Unit::Day, "%-d", Unit::Month, "%B %Y", "%b %Y"),
    ruling(1, Unit::Week, "%-d", Unit::Month, "%B %Y", "%b %Y"),
    ruling(1, Unit::Month, "%B", Unit::Year, "%Y", "%Y"),
    ruling(1, Unit::Month, "%b", Unit::Year, "%Y", "%Y"),
    ruling(1, Unit::Quarter, "%b", Unit::Year, "%Y", "%Y"),
    ruling(1, Unit::Year, "", Unit::Year, "%Y", "%Y"),
    ruling(2, Unit::Year, "", Unit::Year, "%Y", "%Y"),
    ruling(5, Unit::Year, "", Unit::Year, "%Y", "%Y"),
    ruling(1, Unit::Decade, "", Unit::Decade, "%Y", "%Y"),
    ruling(2, Unit::Decade, "", Unit::Decade, "%Y", "%Y"),
    ruling(1, Unit::Century, "", Unit::Century, "%Y", "%Y"),
    ruling(10, Unit::Century, "", Unit::Century, "%Y", "%Y"),
];

const COARSEST: &Ruling = &RULINGS[RULINGS.len() - 1];

impl Ruling {
    /// The finest whose labels stand clear of one another.
    fn of(stretch: &Stretch, finest: Unit) -> &'static Ruling {
        let pixels = i64::from(stretch.right - stretch.left);
        let fits = |ruling: &&Ruling| {
            let each = ruling.step.length() * pixels / (stretch.to - stretch.from).max(1);
            each >= i64::from(ruling.room())
        };
        RULINGS.iter().filter(|ruling| ruling.step.unit >= finest).find(fits).unwrap_or(COARSEST)
    }

    /// Pixels between two ticks that its widest label needs.
    fn room(&self) -> i32 {
        let sample = match self.tick {
            "" => "2000",
            "%H:%M" => "00:00",
            "%B" => "September",
            "%b" => "May",
            "%a %-d" => "Wed 24",
            _ => "24",
        };
        width(sample, Role::Tick) + 12
    }

    /// The unit of the upper row: the tick's own where there is but one row.
    fn context(&self) -> Step {
        if self.tick.is_empty() { self.step } else { self.context }
    }
}

/// The axis over a panel whose labels begin at `top`.
pub(super) fn axis(scale: &Scale, reaches: &[Reach], top: i32) -> Axis {
    let y = top + HEIGHT;
    if scale.is_sequence {
        return sequence(scale, top);
    }
    let mut axis =
        Axis { y, reach: top, stretches: Vec::new(), ticks: Vec::new(), labels: Vec::new(), breaks: breaks(scale, reaches, top) };
    for stretch in &scale.stretches {
        axis.stretches.push((stretch.left, stretch.right));
        rule(&mut axis, scale, stretch);
    }
    axis
}

/// An axis of equal steps: a tick a step, and the year where a new one begins and has room.
fn sequence(scale: &Scale, top: i32) -> Axis {
    let y = top + HEIGHT;
    let ends = scale.stretches.first().map(|first| first.left).zip(scale.stretches.last().map(|last| last.right));
    let note = label(ends.map_or(0, |ends| ends.0), top + 34, Role::Tick, Tone::Muted, "in order, not to scale");
    let mut axis = Axis { y, reach: top, stretches: ends.into_iter().collect(), ticks: Vec::new(), labels: vec![note], breaks: Vec::new() };
    let (mut year, mut free) = (None, i32::MIN);
    for step in &scale.stretches {
        let begins = civil(step.from).year();
        let is_context = year != Some(begins);
        year = Some(begins);
        axis.ticks.push(Tick { x: step.left, is_context });
        let name = context(step.left + 4, top + 14, step.from, "%Y");
        if is_context && name.x >= free && ends.is_some_and(|ends| name.x + name.width <= ends.1) {
            free = name.x + name.width + 6;
            axis.labels.push(name);
        }
    }
    axis.ticks.dedup_by_key(|tick| tick.x);
    axis
}

/// The same axis upside down, under the lanes of a tall panel: line, ticks, and the years again.
pub(super) fn foot(above: &Axis, y: i32) -> Axis {
    let shift = y + 4 - (above.y - HEIGHT);
    let moved = |label: &Label| Label { baseline: label.baseline + shift, ..label.clone() };
    let breaks = above.breaks.iter().map(|gap| Break { labels: Vec::new(), ..gap.clone() });
    Axis { y, reach: y + HEIGHT - 4, labels: above.labels.iter().map(moved).collect(), breaks: breaks.collect(), ..above.clone() }
}

/// Ticks and labels of one stretch.
fn rule(axis: &mut Axis, scale: &Scale, stretch: &Stretch) {
    let ruling = Ruling::of(stretch, scale.finest);
    let (upper, lower) = (axis.reach + 14, axis.reach + 34);
    contexts(axis, scale, stretch, ruling, upper);
    if ruling.tick.is_empty() {
        return;
    }
    let starts = starts(ruling.step, stretch);
    let fresh: Vec<i32> = starts.iter().map(|start| scale.x(*start)).filter(|x| !axis.ticks.iter().any(|tick| tick.x == *x)).collect();
    axis.ticks.extend(fresh.into_iter().map(|x| Tick { x, is_context: false }));
    for start in starts {
        let text = civil(start).format(ruling.tick).to_string();
        let placed = label(scale.x(start) + 4, lower, Role::Tick, Tone::Muted, text);
        let end = axis.ticks.iter().map(|tick| tick.x).filter(|x| *x >= placed.x).min().unwrap_or(stretch.right + 8);
        if placed.x + placed.width <= end {
            axis.labels.push(placed);
        }
    }
}

/// The upper row. The unit that the stretch begins in stands at its left edge, unless the next one needs the place; where no label has
/// room of its own, the last one ends with the stretch.
fn contexts(axis: &mut Axis, scale: &Scale, stretch: &Stretch, ruling: &Ruling, baseline: i32) {
    let begins: Vec<Moment> = starts(ruling.context(), stretch);
    axis.ticks.extend(begins.iter().map(|start| Tick { x: scale.x(*start), is_context: true }));
    let mut places = begins;
    if places.first() != Some(&stretch.from) {
        places.insert(0, stretch.from);
    }
    let ends: Vec<i32> = places.iter().skip(1).map(|place| scale.x(*place)).chain([stretch.right]).collect();
    let mut free = stretch.left;
    for (place, end) in places.iter().zip(ends) {
        let x = scale.x(*place).max(free) + 4;
        let named = [ruling.long, ruling.short].map(|format| context(x, baseline, *place, format));
        if let Some(label) = named.into_iter().find(|label| label.x + label.width <= end) {
            free = label.x + label.width + 4;
            axis.labels.push(label);
        }
    }
    if let Some(last) = places.last().filter(|_| free == stretch.left) {
        let label = context(0, baseline, *last, ruling.short);
        axis.labels.push(Label { x: stretch.right - label.width, ..label });
    }
}

fn context(x: i32, baseline: i32, place: Moment, format: &str) -> Label {
    label(x, baseline, Role::Context, Tone::Ink, civil(place).format(format).to_string())
}

/// Where steps begin within the stretch.
fn starts(step: Step, stretch: &Stretch) -> Vec<Moment> {
    let mut starts = Vec::new();
    let mut start = step.ceil(stretch.from);
    while start < stretch.to && starts.len() < 2000 {
        starts.push(start);
        start = step.next(start).max(start + 1);
    }
    starts
}

/// The breaks, each with its length, and whether anything can have happened in it.
fn breaks(scale: &Scale, reaches: &[Reach], top: i32) -> Vec<Break> {
    let pairs = scale.stretches.iter().zip(scale.stretches.iter().skip(1));
    pairs.map(|(before, after)| gap(before, after, reaches, top)).collect()
}

fn gap(before: &Stretch, after: &Stretch, reaches: &[Reach], top: i32) -> Break {
    let crosses = |reach: &Reach| reach.from.is_none_or(|from| from < after.from) && reach.to.is_none_or(|to| to > before.to);
    let what = if reaches.iter().any(crosses) { ["shortened", ""] } else { ["with no", "dated event"] };
    let lines = [length_in_words(before.to, after.from), what[0].to_owned(), what[1].to_owned()];
    let (left, right) = (before.right, after.left);
    let placed = lines.into_iter().enumerate().filter(|(_, line)| !line.is_empty()).map(|(index, line)| {
        let x = left + (right - left - width(&line, Role::Gap)) / 2;
        label(x, top + 10 + 12 * index as i32, Role::Gap, Tone::Muted, line)
    });
    Break { left, right, labels: placed.collect() }
}
