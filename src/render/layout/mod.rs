//! From a timeline to a picture: what stands where, in pixels. Knows no SVG.
//!
//! * `moment`: civil time as seconds, steps of the calendar. `reach`: where an entry can lie. `scale`: from moments to pixels, with breaks.
//! * `axis`: ticks and years. `mark`: dot, dashes, bar, arrow. `tile`: a mark with its words. `pack`: tiles into rows.
//! * `numbered`, `lanes`, `order`, `detail`, `chart`: which entries stand where. `panel`: a chart set at its place. `vertical`: time
//!   from top to bottom.
//! * `legend`, `list`, `page`, `words`: everything around it. `paging`: a picture in pages.

mod axis;
mod chart;
mod detail;
mod lanes;
mod legend;
mod list;
mod mark;
mod moment;
mod numbered;
mod order;
mod pack;
mod page;
mod paging;
mod panel;
mod place;
mod reach;
mod scale;
mod tile;
mod vertical;
mod words;

use super::picture::{Panel, Picture, Role, Rule, Tone};
use super::style::{Direction, Lanes, Spacing, Style};
use crate::timeline::Timeline;
use numbered::Numbered;
pub use paging::pages;
use place::label;

/// Between the picture's edge and everything in it.
const MARGIN: i32 = 40;
const NARROWEST: i32 = 720;
const WIDEST: i32 = 20_000;

/// Places a timeline. Costs about the square of the number of entries, a few milliseconds for some hundred.
pub fn layout(timeline: &Timeline, style: &Style) -> Picture {
    let width = style.width.clamp(NARROWEST, WIDEST);
    let frame = (MARGIN, width - MARGIN);
    let all = Numbered::all(timeline);
    let span = span(&all);
    let mut picture = Picture {
        width,
        theme: style.theme,
        title: page::title(timeline, style),
        description: words::description(timeline, span.as_deref(), style.list),
        ..Picture::default()
    };
    let (header, mut y) = page::header(timeline, style, span.as_deref(), 28, frame);
    picture.labels = header;
    y = panels(&mut picture, timeline, &all, (y + 8, style), frame);
    if style.list {
        y = listing(&mut picture, timeline, &all, (y, style.columns), frame);
    }
    let (sources, bottom) = page::sources(timeline, y, frame);
    picture.labels.extend(sources);
    picture.height = bottom + 28;
    picture
}

/// Legend, charts, and what has no place on them.
fn panels(picture: &mut Picture, timeline: &Timeline, all: &[Numbered], (top, style): (i32, &Style), frame: (i32, i32)) -> i32 {
    let is_vertical = style.direction == Direction::Vertical;
    // Downwards there are no details, and what an axis in order draws is what stands in the rows.
    let across = if is_vertical { Style { scale: Spacing::Order, lanes: Lanes::None, ..style.clone() } } else { style.clone() };
    let charts = chart::charts(timeline, all, &across, frame);
    let (legend, mut y) = legend::legend(&charts, top, frame);
    picture.legend = legend;
    y += 14;
    let mut panels: Vec<Panel> = Vec::new();
    if is_vertical {
        panels.extend(vertical::panel(all, style.scale, y, frame));
    } else {
        for chart in charts {
            let top = panels.last().map_or(y, |panel| panel.frame.bottom + 24);
            panels.push(panel::panel(chart, top, frame));
        }
    }
    y = panels.last().map_or(y, |panel| panel.frame.bottom + 24);
    picture.panels = panels;
    let (unplaced, bottom) = page::unplaced(all, (!picture.panels.is_empty(), style.list), y - 8, frame);
    picture.labels.extend(unplaced);
    bottom + 12
}

/// The list with its heading, between two lines.
fn listing(picture: &mut Picture, timeline: &Timeline, all: &[Numbered], (top, columns): (i32, usize), frame: (i32, i32)) -> i32 {
    let line = |y: i32| Rule { from: (frame.0, y), to: (frame.1, y), tone: Tone::Rule };
    if all.is_empty() {
        return top;
    }
    picture.rules.push(line(top));
    let heading = if all.len() == 1 { "The event".to_owned() } else { format!("All {} events in order", all.len()) };
    picture.labels.push(label(frame.0, top + 28, Role::Heading, Tone::Ink, heading));
    let (columns, bottom) = list::list(timeline, all, columns, top + 44, frame);
    picture.list = columns;
    picture.rules.push(line(bottom + 8));
    bottom + 16
}

/// From the first bound to the last, in words no finer than the entries they bound.
fn span(all: &[Numbered]) -> Option<String> {
    let placed = || all.iter().filter_map(|entry| Some((entry.reach?, entry.entry.grain)));
    let first = placed().filter_map(|(reach, grain)| Some((reach.from?, grain))).min()?;
    let last = placed().filter_map(|(reach, grain)| Some((reach.to?, grain))).max()?;
    (first.0 < last.0).then(|| words::period(first, last))
}
