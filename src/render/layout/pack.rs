//! Tiles into rows: each in the first row that has room, the weightiest first where there are too many; the rest is counted in pills.

use super::super::measure::width;
use super::super::picture::{Frame, Item, Label, Lane, Pill, Role, Tone};
use super::place::{label, lowered};
use super::tile::Tile;
use std::cmp::Reverse;

/// Between two tiles of a row.
const GUTTER: i32 = 14;
/// Between two rows.
const ROW_GAP: i32 = 10;
/// Height of the strip of pills.
const PILLS: i32 = 24;
/// What stands further apart than this is counted apart.
const PILL_REACH: i32 = 110;
/// Height of a lane's name.
const NAME: i32 = 24;

/// A lane below `top`, of at most `most` rows, between the edges of `frame`. Costs tiles times rows.
pub(super) fn lane(name: Option<String>, tiles: Vec<Tile>, top: i32, most: usize, frame: (i32, i32)) -> Lane {
    let (rows, overflow) = rows(tiles, most);
    let heading = name.map(|name| label(frame.0, top + 16, Role::Lane, Tone::Ink, name));
    let mut y = top + if heading.is_some() { NAME } else { 4 };
    let mut items: Vec<(usize, Item)> = Vec::new();
    for row in rows {
        let height = row.iter().map(|tile| tile.height).max().unwrap_or_default();
        items.extend(row.into_iter().map(|tile| (tile.number.unwrap_or(0), lowered(tile.item, y))));
        y += height + ROW_GAP;
    }
    items.sort_by_key(|(number, _)| *number);
    let pills = pills(overflow, y - 4, frame);
    let bottom = if pills.is_empty() { y } else { y + PILLS };
    Lane { name: heading, top, bottom, items: items.into_iter().map(|(_, item)| item).collect(), pills }
}

/// In the order of time if that is few enough rows; otherwise the weightiest have first choice.
fn rows(tiles: Vec<Tile>, most: usize) -> (Vec<Vec<Tile>>, Vec<Tile>) {
    let (rows, overflow) = filled(tiles.clone(), most);
    if overflow.is_empty() {
        return (rows, overflow);
    }
    let mut by_weight = tiles;
    by_weight.sort_by_key(|tile| (Reverse(tile.weight), tile.number));
    let (mut rows, mut overflow) = filled(by_weight, most);
    rows.retain(|row| !row.is_empty());
    overflow.sort_by_key(|tile| (tile.item.mark.left, tile.number));
    (rows, overflow)
}

fn filled(tiles: Vec<Tile>, most: usize) -> (Vec<Vec<Tile>>, Vec<Tile>) {
    let mut rows: Vec<Vec<Tile>> = Vec::new();
    let mut overflow = Vec::new();
    for tile in tiles {
        let is_free = |row: &Vec<Tile>| row.iter().all(|other| other.right + GUTTER <= tile.left || tile.right + GUTTER <= other.left);
        let free = rows.iter().position(is_free);
        let count = rows.len();
        match free.and_then(|index| rows.get_mut(index)) {
            Some(row) => row.push(tile),
            None if count < most => rows.push(vec![tile]),
            None => overflow.push(tile),
        }
    }
    (rows, overflow)
}

/// "+7" where the seven would begin.
fn pills(overflow: Vec<Tile>, top: i32, frame: (i32, i32)) -> Vec<Pill> {
    let mut groups: Vec<Vec<Tile>> = Vec::new();
    for tile in overflow {
        let is_near = |group: &&mut Vec<Tile>| group.first().is_some_and(|first| tile.item.mark.left - first.item.mark.left < PILL_REACH);
        match groups.last_mut().filter(is_near) {
            Some(group) => group.push(tile),
            None => groups.push(vec![tile]),
        }
    }
    groups.into_iter().filter_map(|group| pill(&group, top, frame)).collect()
}

fn pill(group: &[Tile], top: i32, frame: (i32, i32)) -> Option<Pill> {
    let first = group.first()?;
    let text = format!("+{}", group.len());
    let size = width(&text, Role::Number) + 14;
    let left = first.item.mark.left.clamp(frame.0, frame.1 - size);
    let numbers: Vec<String> = group.iter().filter_map(|tile| tile.number).map(|number| number.to_string()).collect();
    let words: Label = label(left + 7, top + 13, Role::Number, Tone::Ink, text);
    let title = format!("{} more, without room here; see the list: {}", group.len(), numbers.join(", "));
    Some(Pill { frame: Frame { left, top, right: left + size, bottom: top + 18 }, label: words, title })
}
