//! A chart set at its place: axis above, lanes below each other, axis again below where it is tall.

use super::super::picture::{Axis, Frame, Lane, Panel, Role, Rule, Tone};
use super::axis::{HEIGHT, axis, foot};
use super::chart::Chart;
use super::pack::lane;
use super::place::label;

/// A panel that is taller has its axis below too.
const TALL: i32 = 420;
/// Between two lanes.
const LANE_GAP: i32 = 6;

/// The panel whose upper edge is `top`.
pub(super) fn panel(chart: Chart, top: i32, frame: (i32, i32)) -> Panel {
    let heading = chart.heading.map(|heading| label(frame.0, top + 18, Role::Heading, Tone::Ink, heading));
    let upper = axis(&chart.scale, &chart.reaches, top + if heading.is_some() { 30 } else { 0 });
    let mut y = upper.y + 10;
    let mut lanes: Vec<Lane> = Vec::new();
    for group in chart.groups {
        let placed = lane(group.name, group.tiles, y, group.most_rows, frame);
        y = placed.bottom + LANE_GAP;
        lanes.push(placed);
    }
    let mut axes = vec![upper];
    let bottom = close(&mut axes, y, top);
    let rules = separators(&lanes, frame);
    Panel { frame: Frame { left: frame.0, top, right: frame.1, bottom }, heading, axes, lanes, rules }
}

/// The lower axis, where there is need of one; the bottom edge in any case.
fn close(axes: &mut Vec<Axis>, y: i32, top: i32) -> i32 {
    let Some(upper) = axes.first().filter(|_| y - top > TALL) else { return y };
    let lower = foot(upper, y);
    axes.push(lower);
    y + HEIGHT
}

/// A thin line over every lane but the first.
fn separators(lanes: &[Lane], frame: (i32, i32)) -> Vec<Rule> {
    let named = lanes.iter().skip(1).filter(|lane| lane.name.is_some());
    named.map(|lane| Rule { from: (frame.0, lane.top - 2), to: (frame.1, lane.top - 2), tone: Tone::Rule }).collect()
}
