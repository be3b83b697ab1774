//! A body becomes blocks: paragraphs, or lines where lines stand for themselves.

use super::block::{Block, Standing};
use super::shape;
use crate::text::Span;

/// Nobody wraps lines by hand at more columns than this.
const WIDEST: usize = 120;

/// The blocks of a body, in order.
///
/// Blank lines part paragraphs. Lines with no blank line between them are one paragraph where they are wrapped by hand, and stand for
/// themselves otherwise (a sentence a line, a list, keywords, a poem).
pub(super) fn blocks(body: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let (mut group, mut buffer): (Vec<Span>, String) = Default::default();
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        match trimmed(body, start, start + line.len()) {
            Some(span) => group.push(span),
            None => close(body, &mut group, &mut buffer, &mut blocks),
        }
        start += line.len();
    }
    close(body, &mut group, &mut buffer, &mut blocks);
    blocks
}

/// Without the white space at its ends; nothing where it is all white space.
fn trimmed(body: &str, start: usize, end: usize) -> Option<Span> {
    let text = body.get(start..end)?;
    let lead = text.len() - text.trim_start().len();
    let inner = text.trim();
    (!inner.is_empty()).then(|| Span::new(start + lead, start + lead + inner.len()))
}

fn close<'a>(body: &'a str, lines: &mut Vec<Span>, buffer: &mut String, blocks: &mut Vec<Block<'a>>) {
    let (Some(&first), Some(&last)) = (lines.first(), lines.last()) else { return };
    if lines.len() == 1 || is_wrapped(body, lines) {
        blocks.push(Block::new(body, first.hull(last), Standing::Paragraph, buffer));
    } else {
        let apart = lines.iter().filter(|line| shape::ends_sentence(line.of(body))).count() * 4 > lines.len() * 3;
        let standing = if apart { Standing::Sentence } else { Standing::Line };
        blocks.extend(lines.iter().map(|&line| Block::new(body, line, standing, buffer)));
    }
    lines.clear();
}

/// Whether lines are wrapped by hand: the first word of nearly every line would not have fitted on the line before.
fn is_wrapped(body: &str, lines: &[Span]) -> bool {
    let length = |line: &Span| line.of(body).chars().count();
    let width = lines.iter().map(length).max().unwrap_or(0);
    if lines.len() < 2 || width > WIDEST {
        return false;
    }
    let full = lines.windows(2).filter(|pair| {
        let [line, next] = pair else { return false };
        let word = next.of(body).split_whitespace().next().unwrap_or("");
        length(line) + 1 + word.chars().count() > width || word.starts_with(char::is_lowercase) && length(line) * 4 > width * 3
    });
    full.count() * 5 >= (lines.len() - 1) * 4
}
