//! An entry as it stands in a row: its mark, and its words beside it or below.

use super::super::measure::{clean, shorten, width, wrap};
use super::super::picture::{Frame, Item, Label, Role, Tone};
use super::mark::{LINE, Mark};
use super::place::label;

/// The widest that the words beside a mark become before they are wrapped.
const TEXT: i32 = 216;
/// The widest that the words below a long mark become.
const LONG_TEXT: i32 = 400;
/// A mark that is wider has its words below it.
const WIDE: i32 = 30;
/// From one line of words to the next.
const LEADING: i32 = 15;

/// An item whose row is not yet chosen: it stands at the top, and takes the pixels from `left` to `right`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tile {
    pub item: Item,
    pub left: i32,
    pub right: i32,
    pub height: i32,
    /// What keeps its place when there is not enough: more first.
    pub weight: Thousandths,
    pub number: Option<usize>,
}

/// A weight that can be compared: thousandths.
pub(super) type Thousandths = i64;

/// What the words of a tile are.
pub(super) struct Words {
    pub when: String,
    pub tag: String,
    /// Colour of the tag.
    pub tone: Tone,
    pub label: String,
}

/// Everything about an item but where it stands.
pub(super) struct Card {
    pub id: String,
    pub classes: Vec<&'static str>,
    pub title: String,
    pub weight: f64,
    pub number: Option<usize>,
    pub words: Words,
}

/// The card set at its mark, inside `frame`.
pub(super) fn tile(card: Card, mark: Mark, frame: (i32, i32)) -> Tile {
    let is_below = mark.frame.right - mark.frame.left > WIDE || mark.frame.bottom > LINE;
    let labels = if is_below { below(&card.words, &mark.frame, frame) } else { beside(&card.words, &mark.frame, frame) };
    let left = labels.iter().map(|label| label.x).chain([mark.frame.left]).min().unwrap_or_default();
    let right = labels.iter().map(|label| label.x + label.width).chain([mark.frame.right]).max().unwrap_or_default();
    let bottom = labels.iter().map(|label| label.frame().bottom).chain([mark.frame.bottom]).max().unwrap_or_default();
    let weight = (card.weight.clamp(0.0, 1.0) * 1000.0) as i64;
    let Card { id, classes, title, number, .. } = card;
    let item = Item { id, classes, kind: mark.kind, title, mark: mark.frame, parts: mark.parts, labels };
    Tile { item, left, right, height: bottom, weight, number }
}

/// The words alone, from `x` on, the first line on `baseline`.
pub(super) fn words_at(words: &Words, x: i32, baseline: i32, room: i32) -> Vec<Label> {
    Block::set(words, room).placed(x, baseline)
}

/// To the right of the mark, to the left where it would leave the frame.
fn beside(words: &Words, mark: &Frame, frame: (i32, i32)) -> Vec<Label> {
    let baseline = LINE / 2 + 4;
    let (after, before) = (frame.1 - mark.right - 6, mark.left - 6 - frame.0);
    let block = Block::set(words, TEXT.min(after.max(before)));
    if block.width <= after {
        return block.placed(mark.right + 6, baseline);
    }
    let left = mark.left - 6 - block.width;
    block.flush_right().placed(left, baseline)
}

/// Under the mark, from its left end.
fn below(words: &Words, mark: &Frame, frame: (i32, i32)) -> Vec<Label> {
    let room = (mark.right - mark.left).clamp(TEXT, LONG_TEXT).min(frame.1 - frame.0);
    let block = Block::set(words, room);
    let x = mark.left.min(frame.1 - block.width).max(frame.0);
    block.placed(x, mark.bottom + 12)
}

/// The words as lines of runs, each with its offset from the left edge.
struct Block {
    lines: Vec<Vec<(i32, Role, Tone, String)>>,
    width: i32,
}

impl Block {
    /// First the date and what is said of it, then what happened on at most two lines.
    fn set(words: &Words, room: i32) -> Block {
        let mut first = Vec::new();
        let mut x = 0;
        let tag_room = if words.tag.is_empty() { 0 } else { width(&words.tag, Role::Tag) + 8 };
        let when = shorten(&clean(&words.when), Role::When, (room - tag_room).max(room / 2));
        for (role, tone, text) in [(Role::When, Tone::Ink, when), (Role::Tag, words.tone, words.tag.clone())] {
            let text = shorten(&text, role, room - x);
            if !text.is_empty() {
                let advance = width(&text, role) + 7;
                first.push((x, role, tone, text));
                x += advance;
            }
        }
        let mut lines = vec![first];
        for line in wrap(&clean(&words.label), Role::Text, room, 2) {
            lines.push(vec![(0, Role::Text, Tone::Ink, line)]);
        }
        let ends = lines.iter().flatten().map(|(x, role, _, text)| x + width(text, *role));
        Block { width: ends.max().unwrap_or_default(), lines }
    }

    /// Every line moved to end at the right edge, beside the mark.
    fn flush_right(mut self) -> Block {
        for line in &mut self.lines {
            let end = line.iter().map(|(x, role, _, text)| x + width(text, *role)).max().unwrap_or_default();
            for run in line {
                run.0 += self.width - end;
            }
        }
        self
    }

    fn placed(self, x: i32, baseline: i32) -> Vec<Label> {
        let mut labels = Vec::new();
        for (row, line) in self.lines.into_iter().enumerate() {
            let baseline = baseline + LEADING * row as i32;
            labels.extend(line.into_iter().map(|(offset, role, tone, text)| label(x + offset, baseline, role, tone, text)));
        }
        labels
    }
}
