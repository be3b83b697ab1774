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

fn lowered_frame(frame: Frame, by: i32) -> Frame {
    Frame { top: frame.top + by, bottom: frame.bottom + by, ..frame }
}

/// Parts of a mark moved down.
pub(super) fn lowered_parts(mut parts: Vec<Part>, by: i32) -> Vec<Part> {
    for part in &mut parts {
        let (Figure::Symbol { y, .. }
        | Figure::Bar { y, .. }
        | Figure::Dashes { y, .. }
        | Figure::Stop { y, .. }
        | Figure::Arrow { y, .. }
        | Figure::Dots { y, .. }
        | Figure::Join { y, .. }
        | Figure::Tie { y, .. }
        | Figure::Lens { y, .. }) = &mut part.figure;
        *y += by;
    }
    parts
}
