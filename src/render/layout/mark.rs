//! The mark of an entry: dot, dashes, bar, arrow, by what is known of its time and by what the reports say of it.

use super::super::picture::{Figure, Frame, Kind, Part, Side, Symbol, Tone};
use super::place::lowered_parts;
use super::reach::Reach;
use super::scale::Scale;
use crate::calendar::Unit;
use crate::timeline::{Entry, EntryKind, StanceName};

/// From the centre of a symbol to its rim.
pub(super) const RADIUS: i32 = 5;
/// Height of one line of marks; its centre line is half of it down.
pub(super) const LINE: i32 = 16;
/// Length of the dashes that end in an arrow: the same for all, since nothing is known of it.
pub(super) const ARROW: i32 = 40;
/// Where hours are drawn, a known day that is wider than this has dashes to its ends.
const WIDEST_DOT: i32 = 48;
/// Dashes shorter than this would hide behind their symbol.
const SHORTEST_DASHES: i32 = 24;

/// Pieces about the centre line of a row that begins at 0, and the room they take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub kind: Kind,
    pub parts: Vec<Part>,
    pub frame: Frame,
}

/// How an entry looks, whatever its time: the shape and the colour of what the reports say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub symbol: Symbol,
    pub tone: Tone,
}

impl Look {
    pub fn of(entry: &Entry) -> Look {
        if entry.kind == EntryKind::Landmark {
            return Look { symbol: Symbol::Flag, tone: Tone::Landmark };
        }
        let (symbol, tone) = match entry.stance {
            StanceName::Asserted => (Symbol::Disc, Tone::Asserted),
            StanceName::Alleged => (Symbol::Triangle, Tone::Alleged),
            StanceName::Denied => (Symbol::Crossed, Tone::Denied),
            StanceName::Negated => (Symbol::Barred, Tone::Negated),
            StanceName::Planned => (Symbol::Diamond, Tone::Planned),
            StanceName::Hypothetical => (Symbol::Square, Tone::Hypothetical),
            StanceName::Contested => (Symbol::Halved, Tone::Contested),
        };
        Look { symbol, tone }
    }
}

/// The mark of one stretch.
pub(super) fn mark(reach: &Reach, scale: &Scale, look: Look) -> Mark {
    match (reach.core, reach.from, reach.to) {
        (Some(core), _, _) => duration(reach, core, scale, look),
        (None, Some(from), Some(to)) if reach.is_sharp && (scale.finest >= Unit::Day || scale.distance(from, to) <= WIDEST_DOT) => {
            dot(middle(scale.x(from), scale.x(to)), look)
        }
        (None, Some(from), Some(to)) => bracket(scale.x(from), scale.x(to), reach.is_sharp, look),
        (None, from, to) => {
            half_open(scale.x(from.or(to).unwrap_or_default()), if from.is_some() { Side::Right } else { Side::Left }, look)
        }
    }
}

/// The marks of positions that cannot all hold, joined; one below the other where they would cover each other.
pub(super) fn disputed(positions: &[Reach], scale: &Scale, look: Look) -> Mark {
    let look = Look { tone: Tone::Conflict, ..look };
    let marks: Vec<Mark> = positions.iter().take(4).map(|position| mark(position, scale, look)).collect();
    let pairs = marks.iter().zip(marks.iter().skip(1));
    let are_apart = pairs.clone().all(|(one, next)| next.frame.left - one.frame.right >= 10);
    let mut parts: Vec<Part> = if are_apart {
        pairs
            .map(|(one, next)| Figure::Join { left: one.frame.right + 2, right: next.frame.left - 2, y: LINE / 2 })
            .map(|figure| part(figure, look))
            .collect()
    } else {
        Vec::new()
    };
    let mut frame = hull(&marks);
    if !are_apart {
        let height = LINE * marks.len() as i32;
        parts.push(part(Figure::Tie { x: frame.left - 8, y: 2, height: height - 4 }, look));
        frame = Frame { left: frame.left - 12, bottom: height, ..frame };
    }
    for (index, mark) in marks.into_iter().enumerate() {
        let down = if are_apart { 0 } else { LINE * index as i32 };
        parts.extend(lowered_parts(mark.parts, down));
    }
    Mark { kind: Kind::Conflict, parts, frame }
}

fn hull(marks: &[Mark]) -> Frame {
    let left = marks.iter().map(|mark| mark.frame.left).min().unwrap_or_default();
    let right = marks.iter().map(|mark| mark.frame.right).max().unwrap_or_default();
    Frame { left, top: 0, right, bottom: LINE }
}

/// A dot, a flag where it is a landmark.
fn dot(x: i32, look: Look) -> Mark {
    let kind = if look.symbol == Symbol::Flag { Kind::Landmark } else { Kind::Instant };
    Mark { kind, parts: vec![symbol(x, look, true)], frame: line(x - RADIUS - 2, x + RADIUS + 2) }
}

/// A symbol between dashes; filled where it is known to the day, and the day is wide.
fn bracket(left: i32, right: i32, filled: bool, look: Look) -> Mark {
    let centre = middle(left, right);
    let kind = match look.symbol {
        Symbol::Flag => Kind::Landmark,
        _ if filled => Kind::Instant,
        _ => Kind::Imprecise,
    };
    if right - left < SHORTEST_DASHES {
        return Mark { kind, parts: vec![symbol(centre, look, filled)], frame: line(centre - RADIUS - 2, centre + RADIUS + 2) };
    }
    let mut parts = vec![symbol(centre, look, filled)];
    parts.extend(tail(centre - RADIUS - 2, left, Side::Left, look));
    parts.extend(tail(centre + RADIUS + 2, right, Side::Right, look));
    Mark { kind, parts, frame: line(left - 1, right + 1) }
}

/// An edge with everything on one side of it.
fn half_open(edge: i32, side: Side, look: Look) -> Mark {
    let (toward, back) = if side == Side::Left { (-1, Side::Right) } else { (1, Side::Left) };
    let (centre, tip) = (edge + toward * 16, edge + toward * ARROW);
    let mut parts = vec![symbol(centre, look, false)];
    parts.extend(tail(centre - toward * (RADIUS + 2), edge, back, look));
    parts.extend(arrow(centre + toward * (RADIUS + 2), tip, side, look));
    Mark { kind: Kind::HalfOpen, parts, frame: line(edge.min(tip) - 1, edge.max(tip) + 1) }
}

/// Solid where it is certain, dashed out to the outer bounds.
fn duration(reach: &Reach, core: (i64, i64), scale: &Scale, look: Look) -> Mark {
    let left = scale.x(core.0);
    let narrowest = if look.symbol == Symbol::Disc { 6 } else { 2 * RADIUS + 4 };
    let right = scale.x(core.1).max(left + narrowest);
    let mut parts = vec![part(Figure::Bar { symbol: look.symbol, left, right, y: LINE / 2 }, look)];
    let (mut from, mut to) = (left, right);
    match reach.from.map(|from| scale.x(from)) {
        Some(outer) if left - outer > 3 => (from, parts) = (outer, with(parts, tail(left, outer, Side::Left, look))),
        Some(_) => {}
        None => (from, parts) = (left - ARROW, with(parts, arrow(left, left - ARROW, Side::Left, look))),
    }
    match reach.to.map(|to| scale.x(to)) {
        Some(outer) if outer - right > 3 => (to, parts) = (outer, with(parts, tail(right, outer, Side::Right, look))),
        Some(_) => {}
        None => (to, parts) = (right + ARROW, with(parts, arrow(right, right + ARROW, Side::Right, look))),
    }
    let kind = if look.symbol == Symbol::Flag { Kind::Landmark } else { Kind::Duration };
    Mark { kind, parts, frame: line(from - 1, to + 1) }
}

/// The mark of what is only ordered: dots from the one neighbour to the other, an arrow where there is none.
pub(super) fn between(left: Option<i32>, right: Option<i32>, look: Look) -> Mark {
    let (from, to) = match (left, right) {
        (Some(left), Some(right)) => (left.min(right), right.max(left + 28)),
        (Some(left), None) => (left, left + ARROW),
        (None, Some(right)) => (right - ARROW, right),
        (None, None) => (0, ARROW),
    };
    let mut parts = vec![part(Figure::Dots { left: from, right: to, y: LINE / 2 }, look)];
    let end = |is_known: bool, x: i32, side: Side| {
        part(if is_known { Figure::Stop { x, y: LINE / 2, side } } else { Figure::Arrow { x, y: LINE / 2, side } }, look)
    };
    parts.push(end(left.is_some(), from, Side::Left));
    parts.push(end(right.is_some(), to, Side::Right));
    parts.push(symbol(middle(from, to), look, false));
    Mark { kind: Kind::Ordered, parts, frame: line(from - 1, to + 1) }
}

/// A stretch of the axis that has a panel of its own.
pub(super) fn lens(left: i32, right: i32) -> Mark {
    let right = right.max(left + 8);
    let figure = Figure::Lens { left, right, y: LINE / 2 };
    Mark { kind: Kind::Lens, parts: vec![Part { figure, tone: Tone::Ink }], frame: line(left, right) }
}

fn with(mut parts: Vec<Part>, more: [Part; 2]) -> Vec<Part> {
    parts.extend(more);
    parts
}

fn tail(inner: i32, outer: i32, side: Side, look: Look) -> [Part; 2] {
    let dashes = Figure::Dashes { left: inner.min(outer), right: inner.max(outer), y: LINE / 2 };
    [part(dashes, look), part(Figure::Stop { x: outer, y: LINE / 2, side }, look)]
}

fn arrow(inner: i32, tip: i32, side: Side, look: Look) -> [Part; 2] {
    let dashes = Figure::Dashes { left: inner.min(tip), right: inner.max(tip), y: LINE / 2 };
    [part(dashes, look), part(Figure::Arrow { x: tip, y: LINE / 2, side }, look)]
}

fn symbol(x: i32, look: Look, filled: bool) -> Part {
    part(Figure::Symbol { symbol: look.symbol, x, y: LINE / 2, filled }, look)
}

fn part(figure: Figure, look: Look) -> Part {
    Part { figure, tone: look.tone }
}

fn line(left: i32, right: i32) -> Frame {
    Frame { left, top: 0, right, bottom: LINE }
}

fn middle(left: i32, right: i32) -> i32 {
    left + (right - left) / 2
}
