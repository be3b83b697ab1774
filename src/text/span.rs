//! Stretches of a text, in bytes inside the program and in Unicode code points at its door.

use std::ops::Range;

/// A half-open stretch `[start, end)` of an article's body, in **bytes**.
///
/// Every offset inside the program is one of these; only what leaves it (JSON, CSV) counts code points, by [`CodePoints`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The stretch `[start, end)`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words themselves; empty where the span does not lie on character boundaries of `text`.
    ///
    /// ```
    /// use dateline::text::Span;
    /// assert_eq!(Span::new(3, 9).of("on Monday"), "Monday");
    /// ```
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// As a range of the standard library.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether all of `other` lies inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The shortest span that holds both.
    pub fn hull(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// Turns byte offsets into code point offsets.
///
/// A sparse index (one entry in 256 bytes), so that a look-up reads at most 256 bytes: `O(n)` to make, `O(1)` to ask, and no work at
/// all for ASCII.
#[derive(Clone, Debug)]
pub struct CodePoints<'a> {
    text: &'a str,
    /// Code points before byte `256 * i`; empty where the text is ASCII.
    index: Vec<usize>,
}

const STRIDE: usize = 256;

impl<'a> CodePoints<'a> {
    /// Indexes `text`.
    pub fn new(text: &'a str) -> Self {
        let mut index = Vec::new();
        if !text.is_ascii() {
            let mut seen = 0;
            for chunk in text.as_bytes().chunks(STRIDE) {
                index.push(seen);
                seen += starts(chunk);
            }
        }
        Self { text, index }
    }

    /// How many code points stand before byte `offset`.
    ///
    /// ```
    /// use dateline::text::CodePoints;
    /// let words = "“no” he said";
    /// assert_eq!(CodePoints::new(words).at(words.find("he").unwrap()), 5);
    /// ```
    pub fn at(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let Some(&before) = self.index.get(offset / STRIDE) else {
            return if self.index.is_empty() { offset } else { self.index.last().copied().unwrap_or(0) + self.tail(offset) };
        };
        before + starts(&self.text.as_bytes()[offset / STRIDE * STRIDE..offset])
    }

    fn tail(&self, offset: usize) -> usize {
        starts(&self.text.as_bytes()[(self.index.len() - 1) * STRIDE..offset])
    }

    /// Both ends of a span.
    pub fn span(&self, span: Span) -> (usize, usize) {
        (self.at(span.start), self.at(span.end))
    }
}

/// How many code points begin in these bytes of UTF-8.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count()
}
