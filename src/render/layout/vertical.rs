//! Time from top to bottom: a row an event, its mark left of its words.
//!
//! In order, each moment at which something begins has the height of the rows that begin with it, and the marks of what lasts or is not known
//! exactly reach to the rows of their bounds. To scale, rows stand where time puts them, or below where there is no room, and a thin line
//! leads to the mark.

use super::super::picture::{Figure, Frame, Item, Kind, Label, Lane, Panel, Part, Role, Rule, Tone};
use super::super::style::Spacing;
use super::mark::{ARROW, LINE, Look, Mark};
use super::moment::{DAY, Moment, civil};
use super::numbered::Numbered;
use super::order::is_only_ordered;
use super::place::{label, lowered_parts, shift};
use super::reach::Reach;
use super::scale::{Scale, Stretch};
use super::tile::{Card, words_at};
use super::words::length_in_words;
use crate::calendar::Unit;

/// Room for the years.
const YEARS: i32 = 84;
/// From the line of time to the first mark's centre, and from one to the next.
const COLUMN: i32 = 18;
/// More marks than this beside each other tell nothing: what follows has its sign alone, in a column of its own.
const MOST_COLUMNS: usize = 10;
/// Between two rows.
const ROW_GAP: i32 = 12;
/// What a break takes.
const BREAK: i32 = 40;
/// A mark that takes no more than two rows, or a dash and its arrow.
const SHORT: i32 = 64;
/// Shorter silences are none.
const SILENCE: Moment = 7 * DAY;

/// An event with its place.
struct Row<'a, 'b> {
    entry: &'b Numbered<'a>,
    card: Card,
    /// When it begins at the earliest; for what is only ordered, as what stands before it.
    begins: Moment,
    labels: Vec<Label>,
    height: i32,
    top: i32,
}

/// The panel below `top`; none where nothing has a place.
pub(super) fn panel(all: &[Numbered], spacing: Spacing, top: i32, frame: (i32, i32)) -> Option<Panel> {
    let line = frame.0 + YEARS;
    let words = line + COLUMN * (MOST_COLUMNS as i32 + 2);
    let mut rows = rows(all, words, frame.1 - words);
    if rows.is_empty() {
        return None;
    }
    let reaches: Vec<Reach> = all.iter().flat_map(Numbered::reaches).collect();
    // Arrows that point up need room above the first row.
    let top = top + if reaches.iter().any(|reach| reach.from.is_none()) { ARROW + 14 } else { 4 };
    let scale = match spacing {
        Spacing::Time => to_scale(&mut rows, &reaches, top),
        Spacing::Broken | Spacing::Order => in_order(&mut rows, spacing == Spacing::Broken, top),
    };
    let end = scale.stretches.last().map_or(top, |last| last.right);
    let told = rows.iter().map(|row| row.top + row.height).max().unwrap_or(top).max(end);
    let mut rules = spine(&scale, line);
    let mut labels = years(&rows, frame.0);
    labels.extend(silences(&scale, words));
    let mut columns = Columns::default();
    let mut items = Vec::new();
    for row in rows {
        let lead = row.top + LINE / 2;
        let (item, across) = columns.item(row, &scale, line);
        rules.push(Rule { from: (across, item.mark.top.max(top) + LINE / 2), to: (words - 6, lead), tone: Tone::Faint });
        items.push(item);
    }
    let bottom = items.iter().map(|item| item.mark.bottom).max().unwrap_or(top).max(told);
    let lane = Lane { name: None, top, bottom, items, pills: Vec::new() };
    let named = labels.into_iter().map(|name| Lane { name: Some(name), top, bottom, items: Vec::new(), pills: Vec::new() });
    let lanes = named.chain([lane]).collect();
    Some(Panel {
        frame: Frame { left: frame.0, top, right: frame.1, bottom: bottom + ROW_GAP },
        heading: None,
        axes: Vec::new(),
        lanes,
        rules,
    })
}

/// What has a place or an order, by time; what is only ordered behind what it follows.
fn rows<'a, 'b>(all: &'b [Numbered<'a>], x: i32, room: i32) -> Vec<Row<'a, 'b>> {
    let mut begins = Moment::MIN;
    let mut rows: Vec<Row> = Vec::new();
    for entry in all.iter().filter(|entry| entry.is_placed() || is_only_ordered(entry)) {
        begins = entry.reaches().iter().map(Reach::first).min().unwrap_or(begins);
        let card = entry.card();
        let labels = words_at(&card.words, x, LINE / 2 + 4, room);
        let height = labels.iter().map(|label| label.frame().bottom).max().unwrap_or(LINE).max(LINE);
        rows.push(Row { entry, card, begins, labels, height, top: 0 });
    }
    let first = rows.iter().map(|row| row.begins).filter(|begins| *begins > Moment::MIN).min().unwrap_or(0);
    for row in &mut rows {
        row.begins = row.begins.max(first);
    }
    rows.sort_by_key(|row| row.begins);
    rows
}

/// Rows below each other, and a scale on which every beginning stands at its first row.
fn in_order(rows: &mut [Row], is_broken: bool, top: i32) -> Scale {
    let whole = rows.last().map_or(1, |row| row.begins) - rows.first().map_or(0, |row| row.begins);
    let mut stretches: Vec<Stretch> = Vec::new();
    let (mut y, mut told) = (top, Moment::MIN);
    for row in rows.iter_mut() {
        if let Some(before) = stretches.last_mut().filter(|before| before.from < row.begins) {
            let silence = row.begins - told.max(before.from + 1);
            let is_break = is_broken && silence > SILENCE && silence * 8 > whole;
            (before.to, before.right) = (if is_break { told.max(before.from + 1) } else { row.begins }, y);
            y += if is_break { BREAK } else { 0 };
        }
        if stretches.last().is_none_or(|before| before.from < row.begins) {
            stretches.push(Stretch { from: row.begins, to: row.begins + 1, left: y, right: y });
        }
        told = row.entry.reaches().iter().map(Reach::last).max().unwrap_or(told).max(told);
        row.top = y;
        y += row.height + ROW_GAP;
    }
    if let Some(last) = stretches.last_mut() {
        (last.to, last.right) = (told.max(last.from + 1), y);
    }
    Scale { stretches, finest: Unit::Day, is_sequence: true }
}

/// Every second as high as every other, in about the room that the rows take; rows where time puts them, or below.
fn to_scale(rows: &mut [Row], reaches: &[Reach], top: i32) -> Scale {
    let room = rows.iter().map(|row| row.height + ROW_GAP).sum::<i32>().max(480);
    let scale = Scale::straight(reaches, top + ROW_GAP, top + ROW_GAP + room);
    let mut free = top;
    for row in rows.iter_mut() {
        row.top = free.max(scale.x(row.begins) - LINE / 2);
        free = row.top + row.height + ROW_GAP;
    }
    scale
}

/// The stretches before and behind each silence that is cut out.
fn breaks(scale: &Scale) -> impl Iterator<Item = (&Stretch, &Stretch)> {
    scale.stretches.iter().zip(scale.stretches.iter().skip(1)).filter(|(before, after)| before.right < after.left)
}

/// The line of time, open with a slanted stroke at both sides where a silence is cut out.
fn spine(scale: &Scale, x: i32) -> Vec<Rule> {
    let mut rules = Vec::new();
    let mut from = scale.stretches.first().map_or(0, |first| first.left);
    let stroke = |y: i32| Rule { from: (x - 6, y + 4), to: (x + 6, y - 4), tone: Tone::Ink };
    for (before, after) in breaks(scale) {
        rules.push(Rule { from: (x, from), to: (x, before.right), tone: Tone::Ink });
        rules.extend([stroke(before.right), stroke(after.left)]);
        from = after.left;
    }
    let end = scale.stretches.last().map_or(from, |last| last.right);
    rules.push(Rule { from: (x, from), to: (x, end), tone: Tone::Ink });
    rules
}

/// "14 months with no dated event" in each break.
fn silences(scale: &Scale, x: i32) -> Vec<Label> {
    let told = breaks(scale).map(|(before, after)| {
        let text = format!("{} with no dated event", length_in_words(before.to, after.from));
        label(x, (before.right + after.left) / 2 + 4, Role::Gap, Tone::Muted, text)
    });
    told.collect()
}

/// The year, or in a short story the month, beside the first row of each.
fn years(rows: &[Row], x: i32) -> Vec<Label> {
    let span = rows.last().map_or(0, |row| row.begins) - rows.first().map_or(0, |row| row.begins);
    let format = if span < 730 * DAY { "%b %Y" } else { "%Y" };
    let mut last = String::new();
    let mut labels = Vec::new();
    for row in rows {
        let name = civil(row.begins).format(format).to_string();
        if name != last {
            labels.push(label(x, row.top + LINE / 2 + 4, Role::Context, Tone::Ink, name.clone()));
            last = name;
        }
    }
    labels
}

/// What stands beside each other already: the stretches that each column has given away.
#[derive(Default)]
struct Columns(Vec<Vec<(i32, i32)>>);

impl Columns {
    /// The row as an item, and the middle of its mark across.
    fn item(&mut self, row: Row, scale: &Scale, line: i32) -> (Item, i32) {
        let known = row.entry.mark(scale).map(|mark| beside(mark, &row, scale)).and_then(|mark| Some((self.place(&mark)?, mark)));
        let (column, mark) = known.unwrap_or_else(|| (MOST_COLUMNS, sign(&row)));
        let across = line + COLUMN * (column as i32 + 1);
        let parts = lowered_parts(mark.parts, across - LINE / 2).into_iter();
        let parts = parts.map(|part| Part { figure: Figure::Turned(Box::new(part.figure)), tone: part.tone });
        let frame = Frame {
            left: across - LINE / 2 + mark.frame.top,
            top: mark.frame.left,
            right: across - LINE / 2 + mark.frame.bottom,
            bottom: mark.frame.right,
        };
        let labels = row.labels.into_iter().map(|label| Label { baseline: label.baseline + row.top, ..label }).collect();
        let card = row.card;
        let item =
            Item { id: card.id, classes: card.classes, kind: mark.kind, title: card.title, mark: frame, parts: parts.collect(), labels };
        (item, across)
    }

    /// The first column that is free along the mark, and those beside it where it is wide; none where all are taken.
    fn place(&mut self, mark: &Mark) -> Option<usize> {
        let wide = ((mark.frame.bottom - mark.frame.top).max(1) as usize).div_ceil(COLUMN as usize);
        let span = (mark.frame.left - 4, mark.frame.right + 4);
        let is_free =
            |taken: Option<&Vec<(i32, i32)>>| taken.is_none_or(|taken| taken.iter().all(|other| other.1 <= span.0 || span.1 <= other.0));
        let column =
            (0..(MOST_COLUMNS + 1).saturating_sub(wide)).find(|column| (*column..column + wide).all(|at| is_free(self.0.get(at))))?;
        if self.0.len() < column + wide {
            self.0.resize(column + wide, Vec::new());
        }
        self.0.iter_mut().skip(column).take(wide).for_each(|taken| taken.push(span));
        Some(column)
    }
}

/// In order, what is short stands at its own row, also where others begin with it.
fn beside(mut mark: Mark, row: &Row, scale: &Scale) -> Mark {
    if scale.is_sequence && mark.frame.right - mark.frame.left <= SHORT {
        let by = row.top - mark.frame.left;
        mark.parts.iter_mut().for_each(|part| shift(&mut part.figure, by));
        (mark.frame.left, mark.frame.right) = (mark.frame.left + by, mark.frame.right + by);
    }
    mark
}

/// The sign alone, at its row: for what is only ordered, and for what has no room for more.
fn sign(row: &Row) -> Mark {
    let look = Look::of(row.entry.entry);
    let at = row.top + LINE / 2;
    let figure = Figure::Symbol { symbol: look.symbol, x: at, y: LINE / 2, filled: false };
    Mark {
        kind: Kind::Ordered,
        parts: vec![Part { figure, tone: look.tone }],
        frame: Frame { left: at - 8, top: 0, right: at + 8, bottom: LINE },
    }
}
