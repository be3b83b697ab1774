//! What a panel shows, before anything has a row: a scale, and tiles in named groups.

use super::super::picture::{Kind, Tone};
use super::super::style::{Spacing, Style};
use super::detail::{Window, shows, windows};
use super::lanes::lanes;
use super::mark::{Look, between, lens};
use super::numbered::Numbered;
use super::order::{Order, is_only_ordered};
use super::reach::Reach;
use super::scale::Scale;
use super::tile::{Card, Tile, Words, tile};
use super::words::{counted, days_in_words, is_caption_only};
use crate::timeline::Timeline;

/// A panel's content.
#[derive(Clone, Debug)]
pub(super) struct Chart {
    pub heading: Option<String>,
    pub scale: Scale,
    /// Everything that the axis must tell of: what may lie in a break.
    pub reaches: Vec<Reach>,
    pub groups: Vec<Group>,
}

/// Tiles that stand together.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub name: Option<String>,
    pub tiles: Vec<Tile>,
    /// Rows it may take.
    pub most_rows: usize,
}

/// Rows of the main panel and of a detail, of all lanes together.
const MOST_ROWS: usize = 18;
/// Rows of a group that stands apart.
const FEW_ROWS: usize = 4;
/// Between the edge of a panel and its scale; wide where an arrow must fit.
const MARGIN: i32 = 16;
const WIDE_MARGIN: i32 = 48;

/// The main chart and those of its dense weeks; none where nothing has a place on an axis.
pub(super) fn charts(timeline: &Timeline, all: &[Numbered], style: &Style, frame: (i32, i32)) -> Vec<Chart> {
    let reaches: Vec<Reach> = all.iter().flat_map(Numbered::reaches).collect();
    if reaches.is_empty() {
        return Vec::new();
    }
    let has_arrows = reaches.iter().any(|reach| !reach.is_closed()) || all.iter().any(is_only_ordered);
    let margin = if has_arrows { WIDE_MARGIN } else { MARGIN };
    let (left, right) = (frame.0 + margin, frame.1 - margin);
    let scale = match style.scale {
        Spacing::Broken => Scale::fitting(&reaches, left, right),
        Spacing::Time => Scale::straight(&reaches, left, right),
        Spacing::Order => Scale::sequence(&reaches, left, right),
    };
    let windows = if scale.is_sequence { Vec::new() } else { windows(all, &scale) };
    let details = windows.iter().enumerate().map(|(index, window)| detail(all, index, window, frame));
    let main = main_chart(timeline, all, style, scale, (&windows, frame));
    std::iter::once(Chart { reaches, ..main }).chain(details).collect()
}

fn main_chart(timeline: &Timeline, all: &[Numbered], style: &Style, scale: Scale, (windows, frame): (&[Window], (i32, i32))) -> Chart {
    let is_here = |entry: &&Numbered| entry.is_placed() && !windows.iter().any(|window| shows(window, entry));
    let (apart, told): (Vec<Numbered>, Vec<Numbered>) =
        all.iter().filter(is_here).cloned().partition(|entry| entry.is_landmark() || is_caption_only(entry.entry));
    let (landmarks, captions): (Vec<Numbered>, Vec<Numbered>) = apart.into_iter().partition(Numbered::is_landmark);
    let lenses = windows.iter().enumerate().map(|(index, window)| lens_tile(all, index, window, &scale, frame));
    let calendar: Vec<Tile> = lenses.chain(tiles(&landmarks, &scale, frame)).collect();
    let mut groups = vec![group(None, calendar, FEW_ROWS)];
    let total = told.len().max(1);
    for (name, entries) in lanes(timeline, told, style.lanes) {
        let most_rows = (MOST_ROWS * entries.len()).div_ceil(total).max(4);
        groups.push(group(name, tiles(&entries, &scale, frame), most_rows));
    }
    groups.push(group(Some("Only in captions".to_owned()), tiles(&captions, &scale, frame), FEW_ROWS));
    groups.push(group(Some("Order known, date not".to_owned()), ordered(timeline, all, &scale, frame), FEW_ROWS));
    groups.retain(|group| !group.tiles.is_empty());
    Chart { heading: None, scale, reaches: Vec::new(), groups }
}

/// One dense week, larger.
fn detail(all: &[Numbered], index: usize, window: &Window, frame: (i32, i32)) -> Chart {
    let shown: Vec<Numbered> = all.iter().filter(|entry| shows(window, entry)).cloned().collect();
    let reaches: Vec<Reach> = shown.iter().flat_map(Numbered::reaches).collect();
    let scale = Scale::unbroken(*window, &reaches, frame.0 + MARGIN, frame.1 - MARGIN);
    let groups = vec![group(None, tiles(&shown, &scale, frame), MOST_ROWS)];
    let heading = format!("Detail {}: {}", letter(index), days_in_words(window.0, window.1));
    Chart { heading: Some(heading), scale, reaches, groups }
}

fn group(name: Option<String>, tiles: Vec<Tile>, most_rows: usize) -> Group {
    Group { name, tiles, most_rows }
}

fn tiles(entries: &[Numbered], scale: &Scale, frame: (i32, i32)) -> Vec<Tile> {
    entries.iter().filter_map(|entry| Some(tile(entry.card(), entry.mark(scale)?, frame))).collect()
}

/// What is only ordered, each between its neighbours.
fn ordered(timeline: &Timeline, all: &[Numbered], scale: &Scale, frame: (i32, i32)) -> Vec<Tile> {
    let order = Order::of(timeline, all);
    let ordered = all.iter().filter(|entry| is_only_ordered(entry));
    let tiles = ordered.map(|entry| {
        let (left, right) = order.neighbours(entry, scale);
        let look = Look::of(entry.entry);
        let (left, right) = if (left, right) == (None, None) { (None, Some(frame.1 - 2)) } else { (left, right) };
        tile(entry.card(), between(left, right, look), frame)
    });
    tiles.collect()
}

/// The sign on the main chart that a week is drawn larger below.
fn lens_tile(all: &[Numbered], index: usize, window: &Window, scale: &Scale, frame: (i32, i32)) -> Tile {
    let count = all.iter().filter(|entry| shows(window, entry)).count();
    let title = format!("{}, {}: see detail {}", counted(count, "event", "events"), days_in_words(window.0, window.1), letter(index));
    let label = format!("{}, {}", counted(count, "event", "events"), days_in_words(window.0, window.1));
    let words = Words { when: format!("Detail {}", letter(index)), tag: String::new(), tone: Tone::Ink, label };
    let card = Card { id: format!("detail-{}", letter(index)), classes: vec!["detail"], title, weight: 1.0, number: None, words };
    tile(card, lens(scale.x(window.0), scale.x(window.1)), frame)
}

fn letter(index: usize) -> char {
    char::from(b'A' + (index % 26) as u8)
}

impl Chart {
    /// The kinds and looks of everything that is drawn, each once, for the legend.
    pub fn drawn(&self) -> impl Iterator<Item = (Kind, &Tile)> {
        self.groups.iter().flat_map(|group| &group.tiles).map(|tile| (tile.item.kind, tile))
    }
}

/// Colours that a tile's mark has.
pub(super) fn tones(tile: &Tile) -> impl Iterator<Item = Tone> + '_ {
    tile.item.parts.iter().map(|part| part.tone)
}
