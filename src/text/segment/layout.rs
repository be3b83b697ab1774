//! Paragraphs and blocks: what blank lines and line breaks say.

use super::super::Span;
use super::character::is_space;

/// The longest lines, in bytes, of texts that are wrapped by hand or program.
const WRAPS: std::ops::RangeInclusive<usize> = 40..=140;
/// How far a wrapped line may fall short of the margin, in bytes, beside the next line's first word.
const SLACK: usize = 10;

/// How the lines of a text are meant.
pub(super) struct Layout<'a> {
    body: &'a str,
    /// Length of the longest line in bytes.
    width: usize,
    /// Whether a line break usually stands in the middle of a sentence.
    wrapped: bool,
    /// Whether empty lines part the paragraphs.
    blank: bool,
}

/// A stretch that ends every sentence it holds.
pub(super) struct Block {
    pub span: Span,
    pub paragraph: usize,
}

impl<'a> Layout<'a> {
    /// Reads the lines once.
    pub fn of(body: &'a str) -> Self {
        let (mut width, mut breaks, mut full, mut blank) = (0, Vec::new(), 0, false);
        let mut before: Option<&str> = None;
        let mut words_seen = false;
        for line in lines(body) {
            let words = line.of(body).trim_matches(is_space);
            blank |= words_seen && !words.is_empty() && before.is_some_and(str::is_empty);
            words_seen |= !words.is_empty();
            width = width.max(words.len());
            if let Some(before) = before.filter(|before| !before.is_empty() && !words.is_empty()) {
                breaks.push(before.len() + first_word(words));
            }
            before = Some(words);
        }
        if WRAPS.contains(&width) {
            full = breaks.iter().filter(|&&length| length + SLACK > width).count();
        }
        Self { body, width, wrapped: full * 2 > breaks.len(), blank }
    }

    /// The blocks in the order of the text.
    pub fn blocks(&self) -> Vec<Block> {
        let (mut blocks, mut paragraph, mut open): (Vec<Block>, usize, Option<Span>) = (Vec::new(), 0, None);
        let mut before = Span::default();
        for line in lines(self.body) {
            let empty = line.of(self.body).trim_matches(is_space).is_empty();
            if empty || self.parts(before, line) {
                let closed = open.take();
                blocks.extend(closed.map(|span| Block { span, paragraph }));
                paragraph += usize::from(closed.is_some() && (empty || !self.blank));
            }
            if !empty {
                open = Some(open.map_or(line, |span| span.hull(line)));
            }
            before = line;
        }
        blocks.extend(open.map(|span| Block { span, paragraph }));
        blocks
    }

    /// Whether the line break between two lines with words ends a sentence.
    fn parts(&self, before: Span, line: Span) -> bool {
        let (before, line) = (before.of(self.body), line.of(self.body));
        !self.wrapped || before.trim_matches(is_space).len() * 2 < self.width || is_item(line) || indent(line) > indent(before) + 1
    }
}

/// Whether a line begins with the mark of a list's item.
fn is_item(line: &str) -> bool {
    let line = line.trim_start_matches(is_space);
    line.starts_with(['•', '▪', '‣', '◦', '●', '·']) || line.starts_with("* ") || line.starts_with("- ")
}

/// How many white characters a line begins with.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(is_space).len()
}

/// Length of a line's first word with the space before it.
fn first_word(line: &str) -> usize {
    1 + line.find(is_space).unwrap_or(line.len())
}

/// The lines of a text without their breaks (LF, CR, CRLF, form feed).
fn lines(body: &str) -> impl Iterator<Item = Span> + '_ {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let rest = body.as_bytes().get(start..)?;
        let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r' | 12));
        next = length.map(|length| start + length + 1 + usize::from(rest[length..].starts_with(b"\r\n")));
        Some(Span::new(start, length.map_or(body.len(), |length| start + length)))
    })
}
