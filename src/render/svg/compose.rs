//! The picture as groups, back to front.

use super::super::picture::{Axis, Item, Label, Lane, Panel, Picture, Pill, Row, Rule, Tick, Tone};
use super::glyph::glyph;
use super::group::Group;
use super::shape::{Form, Point, Shape, area, block, line};
use std::collections::BTreeSet;

/// Everything that is drawn, in the order in which it is painted.
pub(super) fn groups(picture: &Picture) -> Vec<Group> {
    let mut ids = Ids::default();
    let mut groups = vec![group("paper", vec![block(0, 0, picture.width, picture.height, Tone::Paper)])];
    groups.push(group("words", picture.rules.iter().map(rule).chain(picture.labels.iter().map(|label| text(label, false))).collect()));
    groups.extend(picture.legend.iter().map(|entry| Group {
        title: String::new(),
        classes: "legend".to_owned(),
        ..item(entry, "", &mut ids)
    }));
    groups.extend(picture.panels.iter().flat_map(|placed| panel(placed, &mut ids)));
    groups.extend(picture.list.iter().flat_map(|column| &column.rows).map(|entry| row(entry, &mut ids)));
    groups
}

/// Ids that have been given: a document has each once.
#[derive(Default)]
struct Ids {
    given: BTreeSet<String>,
}

impl Ids {
    /// The id as XML allows it, the first time; nothing after that.
    fn give(&mut self, prefix: &str, id: &str) -> String {
        if id.is_empty() {
            return String::new();
        }
        let safe = |letter: char| if letter.is_ascii_alphanumeric() || "-_.".contains(letter) { letter } else { '_' };
        let name: String = prefix.chars().chain(id.chars().take(80).map(safe)).collect();
        if self.given.insert(name.clone()) { name } else { String::new() }
    }
}

fn panel(panel: &Panel, ids: &mut Ids) -> Vec<Group> {
    let mut ground = Vec::new();
    let bottom = panel.axes.get(1).map_or(panel.frame.bottom, |lower| lower.y);
    for axis in panel.axes.iter().take(1) {
        ground.extend(axis.breaks.iter().map(|gap| block(gap.left, axis.reach - 4, gap.right, bottom, Tone::Band)));
        let grid = |tick: &Tick| line([(tick.x, axis.y), (tick.x, bottom)], 1, if tick.is_context { Tone::Rule } else { Tone::Faint });
        ground.extend(axis.ticks.iter().filter(|tick| !tick.is_context).map(grid));
        ground.extend(axis.ticks.iter().filter(|tick| tick.is_context).map(grid));
    }
    ground.extend(panel.rules.iter().map(rule));
    ground.extend(panel.heading.iter().map(|label| text(label, false)));
    let mut groups = vec![group("ground", ground)];
    groups.extend(panel.axes.iter().map(axis));
    groups.extend(panel.lanes.iter().flat_map(|placed| lane(placed, ids)));
    groups
}

fn axis(axis: &Axis) -> Group {
    let mut shapes: Vec<Shape> =
        axis.stretches.iter().map(|(left, right)| line([(*left, axis.y), (*right, axis.y)], 2, Tone::Ink)).collect();
    for tick in &axis.ticks {
        let towards = if axis.reach < axis.y { -1 } else { 1 };
        let length = if tick.is_context { (axis.reach - axis.y).abs() } else { 22 };
        shapes.push(line(
            [(tick.x, axis.y), (tick.x, axis.y + towards * length)],
            1,
            if tick.is_context { Tone::Muted } else { Tone::Rule },
        ));
    }
    shapes.extend(axis.breaks.iter().map(|gap| line(zigzag(gap.left, gap.right, axis.y), 2, Tone::Ink)));
    shapes.extend(axis.labels.iter().chain(axis.breaks.iter().flat_map(|gap| &gap.labels)).map(|label| text(label, false)));
    group("axis", shapes)
}

/// A line that goes up and down, so that nobody takes it for time.
fn zigzag(left: i32, right: i32, y: i32) -> Vec<Point> {
    let steps = ((right - left) / 8).max(2);
    let peak = |index: i32| if index == 0 || index == steps { y } else { y + if index % 2 == 0 { 4 } else { -4 } };
    (0..=steps).map(|index| (left + (right - left) * index / steps, peak(index))).collect()
}

fn lane(lane: &Lane, ids: &mut Ids) -> Vec<Group> {
    let mut groups: Vec<Group> = lane.name.iter().map(|name| group("lane", vec![text(name, true)])).collect();
    groups.extend(lane.items.iter().map(|entry| item(entry, "", ids)));
    groups.extend(lane.pills.iter().map(pill));
    groups
}

fn item(item: &Item, prefix: &str, ids: &mut Ids) -> Group {
    let mut shapes: Vec<Shape> = item.parts.iter().flat_map(glyph).collect();
    shapes.extend(item.labels.iter().map(|label| text(label, true)));
    let classes = std::iter::once("entry").chain(item.classes.iter().copied()).collect::<Vec<_>>().join(" ");
    Group { id: ids.give(prefix, &item.id), classes, title: item.title.clone(), shapes }
}

fn row(row: &Row, ids: &mut Ids) -> Group {
    let shapes = row.parts.iter().flat_map(glyph).chain(row.labels.iter().map(|label| text(label, false)));
    Group { id: ids.give("list-", &row.id), classes: "row".to_owned(), title: String::new(), shapes: shapes.collect() }
}

fn pill(pill: &Pill) -> Group {
    let frame = &pill.frame;
    let cut = [
        (frame.left + 5, frame.top),
        (frame.right - 5, frame.top),
        (frame.right, frame.top + 5),
        (frame.right, frame.bottom - 5),
        (frame.right - 5, frame.bottom),
        (frame.left + 5, frame.bottom),
        (frame.left, frame.bottom - 5),
        (frame.left, frame.top + 5),
    ];
    let shapes = vec![area(cut, Tone::Faint), text(&pill.label, false)];
    Group { id: String::new(), classes: "more".to_owned(), title: pill.title.clone(), shapes }
}

fn rule(rule: &Rule) -> Shape {
    line([rule.from, rule.to], 1, rule.tone)
}

fn text(label: &Label, rim: bool) -> Shape {
    let form = Form::Text { role: label.role, text: label.text.clone(), rim };
    Shape { points: vec![(label.x, label.baseline)], form, tone: label.tone }
}

fn group(classes: &str, shapes: Vec<Shape>) -> Group {
    Group { id: String::new(), classes: classes.to_owned(), title: String::new(), shapes }
}
