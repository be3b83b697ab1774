//! A mark's figures as shapes. Every symbol differs from the others in outline or inside, filled and hollow alike.

use super::super::picture::{Figure, Part, Side, Symbol, Tone};
use super::shape::{Point, Shape, Stroke, area, block, broken, circle, line};

/// Half the height of a bar.
const BAR: i32 = 4;

/// The shapes of one part of a mark.
pub(super) fn glyph(part: &Part) -> Vec<Shape> {
    let tone = part.tone;
    if let Figure::Turned(figure) = &part.figure {
        return turned(figure, tone);
    }
    match part.figure {
        Figure::Turned(_) => Vec::new(),
        Figure::Symbol { symbol, x, y, filled } => stance(symbol, (x, y), filled, tone),
        Figure::Bar { symbol: Symbol::Disc | Symbol::Flag, left, right, y } => vec![block(left, y - BAR, right, y + BAR, tone)],
        Figure::Bar { symbol, left, right, y } => patterned(symbol, left, right, y, tone),
        Figure::Dashes { left, right, y } => vec![broken([(left, y), (right, y)], Stroke::Dashed, tone)],
        Figure::Stop { x, y, side } => {
            let tick = if side == Side::Left { x + 3 } else { x - 3 };
            vec![line([(tick, y - 5), (x, y - 5), (x, y + 5), (tick, y + 5)], 2, tone)]
        }
        Figure::Arrow { x, y, side } => {
            let back = if side == Side::Left { x + 8 } else { x - 8 };
            vec![area([(x, y), (back, y - 5), (back, y + 5)], tone)]
        }
        Figure::Dots { left, right, y } => vec![broken([(left, y), (right, y)], Stroke::Dotted, tone)],
        Figure::Join { left, right, y } => joined((left, y), (right, y), tone),
        Figure::Tie { x, y, height } => vec![line([(x + 4, y), (x, y), (x, y + height), (x + 4, y + height)], 2, tone)],
        Figure::Lens { left, right, y } => {
            let outline = [(left, y - 6), (right, y - 6), (right, y + 6), (left, y + 6), (left, y - 6)];
            vec![block(left, y - 6, right, y + 6, Tone::Faint), line(outline, 1, tone)]
        }
    }
}

/// A figure with its axes exchanged.
fn turned(figure: &Figure, tone: Tone) -> Vec<Shape> {
    if let Figure::Symbol { symbol, x, y, filled } = *figure {
        return stance(symbol, (y, x), filled, tone);
    }
    let mut shapes = glyph(&Part { figure: figure.clone(), tone });
    for point in shapes.iter_mut().flat_map(|shape| &mut shape.points) {
        *point = (point.1, point.0);
    }
    shapes
}

/// Two thin lines with a stroke through them: not equal.
fn joined(from: Point, to: Point, tone: Tone) -> Vec<Shape> {
    let (middle, y) = (from.0 + (to.0 - from.0) / 2, from.1);
    let mut lines = vec![line([(from.0, y - 2), (to.0, y - 2)], 1, tone), line([(from.0, y + 2), (to.0, y + 2)], 1, tone)];
    if to.0 - from.0 >= 8 {
        lines.push(line([(middle - 3, y + 6), (middle + 3, y - 6)], 2, tone));
    }
    lines
}

fn stance(symbol: Symbol, at: Point, filled: bool, tone: Tone) -> Vec<Shape> {
    let (x, y) = at;
    let inside = if filled { Tone::Paper } else { tone };
    match symbol {
        Symbol::Disc => disc(at, filled, tone),
        Symbol::Crossed => {
            let strokes = [line([(x - 3, y - 3), (x + 3, y + 3)], 2, inside), line([(x - 3, y + 3), (x + 3, y - 3)], 2, inside)];
            disc(at, filled, tone).into_iter().chain(strokes).collect()
        }
        Symbol::Barred => with(disc(at, filled, tone), line([(x - 4, y), (x + 4, y)], 2, inside)),
        Symbol::Halved => {
            let half = [(x, y - 5), (x - 3, y - 4), (x - 5, y), (x - 3, y + 4), (x, y + 5)];
            let inner = if filled { area(half, tone) } else { line([(x, y - 5), (x, y + 5)], 2, tone) };
            with(disc(at, false, tone), inner)
        }
        Symbol::Triangle => outlined([(x, y - 6), (x + 6, y + 5), (x - 6, y + 5)].to_vec(), filled, tone),
        Symbol::Diamond => outlined([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)].to_vec(), filled, tone),
        Symbol::Square => outlined([(x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)].to_vec(), filled, tone),
        Symbol::Flag => {
            let pennant = vec![(x - 3, y - 7), (x + 7, y - 4), (x - 3, y - 1)];
            with(outlined(pennant, filled, tone), line([(x - 3, y - 8), (x - 3, y + 7)], 2, tone))
        }
    }
}

fn disc(at: Point, filled: bool, tone: Tone) -> Vec<Shape> {
    if filled {
        return vec![circle(at, 6, true, tone)];
    }
    vec![circle(at, 5, true, Tone::Paper), circle(at, 5, false, tone)]
}

fn outlined(corners: Vec<Point>, filled: bool, tone: Tone) -> Vec<Shape> {
    if filled {
        return vec![area(corners, tone)];
    }
    let closed: Vec<Point> = corners.iter().copied().chain(corners.iter().copied().take(2)).collect();
    vec![area(corners, Tone::Paper), line(closed, 2, tone)]
}

/// A bar of what is not simply asserted: an outline, the pattern of its stance, and its symbol at the beginning.
fn patterned(symbol: Symbol, left: i32, right: i32, y: i32, tone: Tone) -> Vec<Shape> {
    let (top, bottom) = (y - BAR, y + BAR);
    let mut shapes = vec![block(left, top, right, bottom, Tone::Paper)];
    let strokes = (left + 8..right - 6).step_by(7);
    for x in strokes {
        shapes.extend(strokes_of(symbol, x, top, bottom, tone));
    }
    shapes.push(line([(left, top), (right, top), (right, bottom), (left, bottom), (left, top), (right, top)], 1, tone));
    shapes.extend(stance(symbol, (left + 6, y), true, tone));
    shapes
}

fn strokes_of(symbol: Symbol, x: i32, top: i32, bottom: i32, tone: Tone) -> Vec<Shape> {
    let (rising, falling) = (line([(x, bottom), (x + 5, top)], 1, tone), line([(x, top), (x + 5, bottom)], 1, tone));
    match symbol {
        Symbol::Crossed => vec![rising, falling],
        Symbol::Barred => vec![falling],
        Symbol::Diamond => vec![line([(x, top), (x, bottom)], 1, tone)],
        Symbol::Square => vec![line([(x, top + 4), (x + 3, top + 4)], 2, tone)],
        Symbol::Halved => vec![block(x, top, x + 3, bottom, tone)],
        Symbol::Triangle | Symbol::Disc | Symbol::Flag => vec![rising],
    }
}

fn with(mut shapes: Vec<Shape>, one: Shape) -> Vec<Shape> {
    shapes.push(one);
    shapes
}
