//! A tall picture cut into pages of one height: between events, never through one.
//!
//! Where a chart goes on, its axis stands again at the top of the next page; every page says at its foot which it is.

use super::super::measure::shorten;
use super::super::picture::{Axis, Break, Column, Figure, Item, Label, Lane, Panel, Picture, Pill, Role, Rule, Tone};
use super::MARGIN;
use super::list::moved;
use super::place::{label, lowered, lowered_frame};

/// Above what a page shows.
const TOP: i32 = 28;
/// Below it, for the line that tells which page it is.
const FOOT: i32 = 44;
/// What a heading must have below it.
const COMPANY: i32 = 64;

/// The picture in pages of that height; the first of them holds the headline. `O(p·n)` for `p` pages and `n` things that are drawn.
pub fn pages(picture: &Picture, height: i32) -> Vec<Picture> {
    let blocks = blocks(picture);
    let bottom = blocks.iter().map(|block| block.1).max().unwrap_or(0);
    let mut cuts = vec![0];
    loop {
        let from = cuts.last().copied().unwrap_or(0);
        let room = (height - FOOT - top_of(picture, from)).max(COMPANY);
        if from + room >= bottom {
            cuts.push(bottom + 1);
            break;
        }
        cuts.push(cut(&blocks, from, from + room));
    }
    let count = cuts.len() - 1;
    let parts = cuts.iter().zip(cuts.iter().skip(1)).enumerate();
    parts.map(|(index, (from, to))| page(picture, (*from, *to), height, (index + 1, count))).collect()
}

/// Where what begins at `from` is drawn: below the repeated axis, where a chart is cut.
fn top_of(picture: &Picture, from: i32) -> i32 {
    let axis = picture.panels.iter().find(|panel| is_cut(panel, from)).and_then(|panel| panel.axes.first());
    let top = if from == 0 { 0 } else { TOP };
    axis.map_or(top, |axis| top + axis.y - axis.reach + 14)
}

/// Whether a page that begins there begins among the lanes of a chart.
fn is_cut(panel: &Panel, from: i32) -> bool {
    let last = panel.lanes.last().map_or(panel.frame.top, |lane| lane.bottom);
    panel.axes.first().is_some_and(|axis| axis.y < from) && from < last
}

/// What must stay whole, from its top to its bottom.
fn blocks(picture: &Picture) -> Vec<(i32, i32)> {
    let mut blocks: Vec<(i32, i32)> = picture.labels.iter().map(of_label).collect();
    // The lines of a paragraph stay together.
    let lines = picture.labels.iter().zip(picture.labels.iter().skip(1));
    let goes_on = |(one, next): &(&Label, &Label)| {
        one.role == Role::Note && next.role == Role::Note && (1..24).contains(&(next.baseline - one.baseline))
    };
    blocks.extend(lines.filter(goes_on).map(|(one, next)| (of_label(one).0, of_label(next).1)));
    blocks.extend(picture.legend.iter().map(of_item));
    blocks.extend(picture.list.iter().flat_map(|column| &column.rows).map(|row| (row.frame.top, row.frame.bottom)));
    for panel in &picture.panels {
        let head = panel.axes.first().map_or(panel.frame.top, |axis| axis.y);
        blocks.push((panel.frame.top, head + COMPANY));
        blocks.extend(panel.axes.get(1).map(|foot| (foot.y - 6, foot.reach + 6)));
        for lane in &panel.lanes {
            blocks.extend(lane.name.iter().map(|name| (of_label(name).0, name.baseline + 8)));
            blocks.extend(lane.items.iter().map(of_item));
            blocks.extend(lane.pills.iter().map(|pill| (pill.frame.top, pill.frame.bottom)));
        }
    }
    blocks
}

fn of_label(label: &Label) -> (i32, i32) {
    let frame = label.frame();
    (frame.top - 2, if label.role == Role::Heading { frame.bottom + COMPANY } else { frame.bottom + 2 })
}

/// A mark that runs down may go on over many pages.
fn of_item(item: &Item) -> (i32, i32) {
    let frames =
        || item.labels.iter().map(Label::frame).chain([item.mark].into_iter().filter(|_| !runs_down(item) || item.labels.is_empty()));
    (frames().map(|frame| frame.top).min().unwrap_or(0) - 3, frames().map(|frame| frame.bottom).max().unwrap_or(0) + 3)
}

fn runs_down(item: &Item) -> bool {
    item.parts.iter().any(|part| matches!(part.figure, Figure::Turned(_)))
}

/// The last place up to `limit` that cuts nothing; `limit` itself where that would leave the page empty.
fn cut(blocks: &[(i32, i32)], from: i32, limit: i32) -> i32 {
    let mut at = limit;
    while let Some(top) = blocks.iter().filter(|block| block.0 < at && at < block.1).map(|block| block.0).min() {
        if top <= from + COMPANY {
            return limit;
        }
        at = top;
    }
    at
}

fn page(picture: &Picture, (from, to): (i32, i32), height: i32, (number, count): (usize, usize)) -> Picture {
    let by = top_of(picture, from) - from;
    let is_here = |top: i32| (from..to).contains(&top);
    let here = |label: &&Label| is_here(of_label(label).0.max(0));
    let rules = picture.rules.iter().filter(|rule| is_here(rule.from.1)).map(|rule| lowered_rule(rule, by));
    let rows = |column: &Column| Column {
        rows: column.rows.iter().filter(|row| is_here(row.frame.top)).map(|row| moved(row.clone(), 0, by)).collect(),
    };
    let mut labels: Vec<Label> = picture.labels.iter().filter(here).map(|label| lowered_label(label, by)).collect();
    labels.extend(foot(picture, height, number, count));
    Picture {
        width: picture.width,
        height,
        theme: picture.theme,
        title: picture.title.clone(),
        description: picture.description.clone(),
        labels,
        legend: picture.legend.iter().filter(|item| is_here(of_item(item).0)).map(|item| lowered(item.clone(), by)).collect(),
        panels: picture.panels.iter().filter_map(|panel| part(panel, (from, to), by)).collect(),
        list: picture.list.iter().map(rows).collect(),
        rules: rules.collect(),
    }
}

/// "Timeline of 4 reports · page 2 of 5", at the right, where no mark runs down.
fn foot(picture: &Picture, height: i32, number: usize, count: usize) -> Option<Label> {
    let text = shorten(&picture.title, Role::Note, picture.width / 2);
    let foot = label(0, height - 18, Role::Note, Tone::Muted, format!("{text} · page {number} of {count}"));
    (count > 1).then(|| Label { x: picture.width - MARGIN - foot.width, ..foot })
}

/// What of a panel stands on a page.
fn part(panel: &Panel, (from, to): (i32, i32), by: i32) -> Option<Panel> {
    let is_here = |top: i32| (from..to).contains(&top);
    if panel.frame.bottom <= from || panel.frame.top >= to {
        return None;
    }
    let is_cut = is_cut(panel, from);
    let is_begun = is_cut || is_here(panel.frame.top);
    let axis = panel.axes.first().filter(|_| is_begun).map(|axis| lowered_axis(axis, if is_cut { TOP - axis.reach } else { by }));
    // An axis without its lanes tells nothing.
    let lower = panel.axes.get(1).filter(|lower| is_begun && is_here(lower.y - 6)).map(|lower| lowered_axis(lower, by));
    let lanes: Vec<Lane> = panel.lanes.iter().filter_map(|lane| lane_part(lane, (from, to), by)).collect();
    let bottom = lower.as_ref().map_or(panel.frame.bottom.min(to) + by, |lower| lower.reach);
    if lanes.is_empty() && is_cut && lower.is_none() {
        return None;
    }
    let mut frame = panel.frame;
    (frame.top, frame.bottom) = (if is_cut { TOP } else { panel.frame.top + by }, bottom);
    Some(Panel {
        frame,
        heading: panel.heading.iter().filter(|_| is_here(panel.frame.top)).map(|heading| lowered_label(heading, by)).next(),
        axes: axis.into_iter().chain(lower).collect(),
        lanes,
        rules: panel.rules.iter().filter_map(|rule| clipped(rule, (from, to))).map(|rule| lowered_rule(&rule, by)).collect(),
    })
}

/// What of a line stands on a page: one that runs down is cut, others go with their end.
fn clipped(rule: &Rule, (from, to): (i32, i32)) -> Option<Rule> {
    if rule.from.0 != rule.to.0 {
        return (from..to).contains(&rule.to.1).then_some(*rule);
    }
    let (top, bottom) = (rule.from.1.max(from), rule.to.1.min(to));
    (top < bottom).then_some(Rule { from: (rule.from.0, top), to: (rule.to.0, bottom), tone: rule.tone })
}

fn lane_part(lane: &Lane, (from, to): (i32, i32), by: i32) -> Option<Lane> {
    let is_here = |top: i32| (from..to).contains(&top);
    let goes_on = |item: &Item| runs_down(item) && item.mark.top < to && item.mark.bottom > from;
    let part = |item: &Item| match is_here(of_item(item).0) {
        true => Some(lowered(item.clone(), by)),
        false if goes_on(item) => {
            let rest = Item { id: String::new(), title: String::new(), labels: Vec::new(), ..item.clone() };
            Some(lowered(rest, by))
        }
        false => None,
    };
    let items: Vec<Item> = lane.items.iter().filter_map(part).collect();
    let pills: Vec<Pill> = lane.pills.iter().filter(|pill| is_here(pill.frame.top)).map(|pill| lowered_pill(pill, by)).collect();
    let name = lane.name.as_ref().filter(|name| is_here(of_label(name).0)).map(|name| lowered_label(name, by));
    let is_empty = items.is_empty() && pills.is_empty() && name.is_none();
    (!is_empty).then_some(Lane { name, top: lane.top + by, bottom: lane.bottom + by, items, pills })
}

fn lowered_label(label: &Label, by: i32) -> Label {
    Label { baseline: label.baseline + by, ..label.clone() }
}

fn lowered_rule(rule: &Rule, by: i32) -> Rule {
    Rule { from: (rule.from.0, rule.from.1 + by), to: (rule.to.0, rule.to.1 + by), tone: rule.tone }
}

fn lowered_pill(pill: &Pill, by: i32) -> Pill {
    Pill { frame: lowered_frame(pill.frame, by), label: lowered_label(&pill.label, by), title: pill.title.clone() }
}

fn lowered_axis(axis: &Axis, by: i32) -> Axis {
    let gap = |gap: &Break| Break { labels: gap.labels.iter().map(|label| lowered_label(label, by)).collect(), ..gap.clone() };
    Axis {
        y: axis.y + by,
        reach: axis.reach + by,
        labels: axis.labels.iter().map(|label| lowered_label(label, by)).collect(),
        breaks: axis.breaks.iter().map(gap).collect(),
        ..axis.clone()
    }
}
