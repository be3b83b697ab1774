//! Small hands of the layout: a label where it belongs, things moved as a whole.

use super::super::measure::width;
use super::super::picture::{Figure, Frame, Item, Label, Part, Role, Tone};

/// A label with its measured width.
pub(super) fn label(x: i32, baseline: i32, role: Role, tone: Tone, text: impl Into<String>) -> Label {
    let text = text.into();
    let width = width(&text, role);
    Label { x, baseline, role, tone, text, width }
}

/// Everything of an item moved down.
pub(super) fn lowered(mut item: Item, by: i32) -> Item {
    item.mark = lowered_frame(item.mark, by);
    item.parts = lowered_parts(item.parts, by);
    for label in &mut item.labels {
        label.baseline += by;
    }
    item
}

/// A box moved down.
pub(super) fn lowered_frame(frame: Frame, by: i32) -> Frame {
    Frame { top: frame.top + by, bottom: frame.bottom + by, ..frame }
}

/// Parts of a mark moved down.
pub(super) fn lowered_parts(mut parts: Vec<Part>, by: i32) -> Vec<Part> {
    for part in &mut parts {
        lower(&mut part.figure, by);
    }
    parts
}

fn lower(figure: &mut Figure, by: i32) {
    if let Figure::Turned(figure) = figure {
        return shift(figure, by);
    }
    let (Figure::Symbol { y, .. }
    | Figure::Bar { y, .. }
    | Figure::Dashes { y, .. }
    | Figure::Stop { y, .. }
    | Figure::Arrow { y, .. }
    | Figure::Dots { y, .. }
    | Figure::Join { y, .. }
    | Figure::Tie { y, .. }
    | Figure::Lens { y, .. }) = figure
    else {
        return;
    };
    *y += by;
}

/// Moves a figure along its own line.
pub(super) fn shift(figure: &mut Figure, by: i32) {
    match figure {
        Figure::Symbol { x, .. } | Figure::Stop { x, .. } | Figure::Arrow { x, .. } | Figure::Tie { x, .. } => *x += by,
        Figure::Bar { left, right, .. }
        | Figure::Dashes { left, right, .. }
        | Figure::Dots { left, right, .. }
        | Figure::Join { left, right, .. }
        | Figure::Lens { left, right, .. } => (*left, *right) = (*left + by, *right + by),
        Figure::Turned(figure) => lower(figure, by),
    }
}
