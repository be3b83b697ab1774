//! Tiles into rows: each in the first row that has room, the weightiest first where there are too many; the rest is counted in pills.

use super::super::measure::width;
use super::super::picture::{Frame, Item, Label, Lane, Pill, Role, Tone};
use super::place::{label, lowered};
use super::tile::Tile;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Between two tiles of a row.
const GUTTER: i32 = 14;
/// Between two rows.
const ROW_GAP: i32 = 10;
/// So many rows more, before anything is left out.
const SPARE: usize = 2;
/// Height of the strip of pills.
const PILLS: i32 = 24;
/// What stands further apart than this is counted apart.
const PILL_REACH: i32 = 110;
/// Height of a lane's name.
const NAME: i32 = 24;

/// A lane below `top`, of at most `most` rows, between the edges of `frame`. Costs at most the square of the tiles, times what a
/// lane can hold.
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

/// Rows by time. Where they are too many, what fits still by time when the weightier has first choice; and the rest.
fn rows(tiles: Vec<Tile>, most: usize) -> (Vec<Vec<Tile>>, Vec<Tile>) {
    let spans: Vec<Span> = tiles.iter().map(|tile| (tile.left, tile.right)).collect();
    let whole: Vec<usize> = (0..tiles.len()).collect();
    let chosen = rows_of(&spans, &whole, most + SPARE).unwrap_or_else(|| weightiest(&tiles, &spans, most));
    let mut rows: Vec<Vec<Tile>> = vec![Vec::new(); most + SPARE];
    let mut overflow = Vec::new();
    for (index, tile) in tiles.into_iter().enumerate() {
        match chosen.get(&index).and_then(|row| rows.get_mut(*row)) {
            Some(row) => row.push(tile),
            None => overflow.push(tile),
        }
    }
    rows.retain(|row| !row.is_empty());
    overflow.sort_by_key(|tile| (tile.item.mark.left, tile.number));
    (rows, overflow)
}

/// Left and right edge.
type Span = (i32, i32);

/// Adds the tiles by weight, each if all so far still fit when set by time.
fn weightiest(tiles: &[Tile], spans: &[Span], most: usize) -> BTreeMap<usize, usize> {
    let mut ranked: Vec<(usize, &Tile)> = tiles.iter().enumerate().collect();
    ranked.sort_by_key(|(_, tile)| (Reverse(tile.weight), tile.number));
    let mut chosen = BTreeMap::new();
    let mut kept: Vec<usize> = Vec::new();
    for (index, _) in ranked {
        let place = kept.partition_point(|other| *other < index);
        kept.insert(place, index);
        match rows_of(spans, &kept, most) {
            Some(rows) => chosen = rows,
            None => {
                kept.remove(place);
            }
        }
    }
    chosen
}

/// The row of each, the first that has room; `None` where one finds none.
fn rows_of(spans: &[Span], order: &[usize], most: usize) -> Option<BTreeMap<usize, usize>> {
    let mut rows: Vec<Vec<Span>> = vec![Vec::new(); most];
    let mut chosen = BTreeMap::new();
    for index in order {
        let (left, right) = spans.get(*index).copied()?;
        let is_free = |row: &Vec<Span>| row.iter().all(|other| other.1 + GUTTER <= left || right + GUTTER <= other.0);
        let row = rows.iter().position(is_free)?;
        rows.get_mut(row)?.push((left, right));
        chosen.insert(*index, row);
    }
    Some(chosen)
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
