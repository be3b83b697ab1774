//! A paragraph, or a line where lines stand for themselves.

use super::shape;
use crate::text::Span;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// A sentence of so many words is running text.
pub(super) const PROSE: usize = 10;

/// What has more words is never looked at in lower case.
const LONGEST: usize = 80;

/// A stretch without a blank line in it.
#[derive(Clone, Debug)]
pub(super) struct Block<'a> {
    /// In bytes of the body, no white space at its ends.
    pub span: Span,
    /// Its words.
    pub text: &'a str,
    /// How many words.
    pub words: usize,
    /// Whether it is a paragraph of its own, between blank lines.
    pub alone: bool,
    /// Whether it is that, or a line among lines most of which are sentences.
    pub apart: bool,
    /// In lower case with straight quotes; empty for what is long.
    lower: Box<str>,
    /// The same for blocks that differ only in the shape of their marks.
    pub fingerprint: u64,
}

/// How blocks stand to the lines around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// A paragraph between blank lines.
    Paragraph,
    /// A line among lines most of which are sentences.
    Sentence,
    /// Any other line.
    Line,
}

impl<'a> Block<'a> {
    /// Reads a stretch once; `buffer` is used for it and may be used again.
    pub fn new(body: &'a str, span: Span, standing: Standing, buffer: &mut String) -> Self {
        let text = span.of(body);
        buffer.clear();
        shape::flatten_into(text, buffer);
        let words = buffer.bytes().filter(|byte| *byte == b' ').count() + usize::from(!buffer.is_empty());
        let short = words <= LONGEST && text.len() <= 24 * LONGEST;
        let lower = if short { buffer.to_lowercase().into_boxed_str() } else { Box::default() };
        let fingerprint = FxBuildHasher.hash_one(buffer.as_str());
        let (alone, apart) = (standing == Standing::Paragraph, standing != Standing::Line);
        Self { span, text, words, alone, apart, lower, fingerprint }
    }

    /// Whether it is at least one whole sentence.
    pub fn is_sentence(&self) -> bool {
        self.words >= 4 && shape::ends_sentence(self.text)
    }

    /// Whether it is running text beyond doubt.
    pub fn is_prose(&self) -> bool {
        self.words >= PROSE && shape::ends_sentence(self.text)
    }

    /// Whether a headline could look so.
    pub fn is_headline_like(&self) -> bool {
        !self.text.contains('\n') && shape::begins_largely(self.text) && shape::ends_openly(self.text)
    }

    /// In lower case with straight quotes; empty for what is longer than `words` words, 80 at most.
    pub fn lower(&self, words: usize) -> &str {
        if self.words > words || self.text.len() > 24 * words { "" } else { &self.lower }
    }
}
