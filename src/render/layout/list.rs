//! The whole timeline as a numbered list below the picture, in columns where it is long.

use super::super::measure::{clean, shorten, width, wrap};
use super::super::picture::{Column, Figure, Frame, Label, Part, Role, Row, Tone};
use super::mark::Look;
use super::numbered::Numbered;
use super::place::label;
use super::words::{counted, outlets, tags};
use crate::timeline::{Dated, Grain, Timeline};

/// From one line of a row to the next.
const LEADING: i32 = 16;
/// Between two rows.
const ROW_GAP: i32 = 9;
/// Between two columns.
const COLUMN_GAP: i32 = 44;
/// A shorter list stands in one column.
const LONG: usize = 6;
/// Where a row's symbol, date and words begin.
const SYMBOL: i32 = 38;
const WHEN: i32 = 54;
const WORDS: i32 = 190;

/// The list below `top`, and its bottom edge.
pub(super) fn list(timeline: &Timeline, all: &[Numbered], most: usize, top: i32, frame: (i32, i32)) -> (Vec<Column>, i32) {
    let count = if all.len() > LONG { most.clamp(1, 2) as i32 } else { 1 };
    let room = (frame.1 - frame.0 - COLUMN_GAP * (count - 1)) / count;
    let rows: Vec<Row> = all.iter().map(|entry| row(timeline, entry, room)).collect();
    let columns = balanced(rows, count as usize);
    let mut bottom = top;
    let mut placed = Vec::new();
    for (index, rows) in columns.into_iter().enumerate() {
        let (column, end) = stacked(rows, frame.0 + (room + COLUMN_GAP) * index as i32, top);
        bottom = bottom.max(end);
        placed.push(column);
    }
    (placed, bottom)
}

/// The rows in columns of about the same height, in the order of reading.
fn balanced(rows: Vec<Row>, count: usize) -> Vec<Vec<Row>> {
    let height = |row: &Row| row.frame.bottom + ROW_GAP;
    let total: i32 = rows.iter().map(height).sum();
    let mut columns = vec![Vec::new(); count];
    let mut used = 0;
    for row in rows {
        let middle = used + height(&row) / 2;
        used += height(&row);
        let index = (middle * count as i32 / total.max(1)).clamp(0, count as i32 - 1) as usize;
        if let Some(column) = columns.get_mut(index) {
            column.push(row);
        }
    }
    columns
}

fn stacked(rows: Vec<Row>, left: i32, top: i32) -> (Column, i32) {
    let mut y = top;
    let mut placed = Vec::new();
    for row in rows {
        let height = row.frame.bottom;
        placed.push(moved(row, left, y));
        y += height + ROW_GAP;
    }
    (Column { rows: placed }, y)
}

/// A row at the origin: number, symbol, date, what happened, and who says so.
fn row(timeline: &Timeline, entry: &Numbered, room: i32) -> Row {
    let number = entry.number.to_string();
    let mut labels = vec![label(28 - width(&number, Role::Number), 12, Role::Number, Tone::Muted, number)];
    labels.extend(lines(&entry.entry.when_text, Role::When, Tone::Ink, WHEN, WORDS - WHEN - 12, 3));
    labels.extend(lines(&entry.entry.label, Role::Text, Tone::Ink, WORDS, room - WORDS, 4));
    let next = labels.iter().filter(|label| label.role == Role::Text).map(|label| label.baseline).max().unwrap_or(12 - LEADING) + LEADING;
    let told = shorten(&told(timeline, entry), Role::Note, room - WORDS);
    if !told.is_empty() {
        labels.push(label(WORDS, next, Role::Note, Tone::Muted, told));
    }
    let bottom = labels.iter().map(|label| label.frame().bottom).max().unwrap_or(LEADING);
    let frame = Frame { left: 0, top: 0, right: room, bottom };
    Row { id: entry.entry.id.clone(), frame, parts: vec![symbol(entry)], labels }
}

fn lines(text: &str, role: Role, tone: Tone, x: i32, room: i32, most: usize) -> Vec<Label> {
    let wrapped = wrap(&clean(text), role, room, most);
    wrapped.into_iter().enumerate().map(|(index, line)| label(x, 12 + LEADING * index as i32, role, tone, line)).collect()
}

fn symbol(entry: &Numbered) -> Part {
    let look = Look::of(entry.entry);
    let filled = entry.entry.dated == Dated::Exact && entry.entry.grain != Grain::Unknown && entry.entry.grain <= Grain::Day;
    Part { figure: Figure::Symbol { symbol: look.symbol, x: SYMBOL + 4, y: 8, filled }, tone: look.tone }
}

/// What is said of it, and by whom: "denied · The Ledger, Daily Post · 3 reports".
fn told(timeline: &Timeline, entry: &Numbered) -> String {
    let mut told: Vec<String> = Vec::new();
    let tags = tags(entry.entry);
    if !tags.is_empty() {
        told.push(tags.join(", "));
    }
    let outlets = outlets(timeline, entry.entry);
    if !outlets.is_empty() && timeline.articles.len() > 1 {
        told.push(outlets.join(", "));
    }
    if entry.entry.sources.articles > 1 {
        told.push(counted(entry.entry.sources.articles, "report", "reports"));
    }
    told.join(" · ")
}

/// A row moved as a whole.
pub(super) fn moved(mut row: Row, right: i32, down: i32) -> Row {
    row.frame =
        Frame { left: row.frame.left + right, top: row.frame.top + down, right: row.frame.right + right, bottom: row.frame.bottom + down };
    for label in &mut row.labels {
        label.x += right;
        label.baseline += down;
    }
    for part in &mut row.parts {
        if let Figure::Symbol { x, y, .. } = &mut part.figure {
            *x += right;
            *y += down;
        }
    }
    row
}
