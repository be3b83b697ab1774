//! A paragraph, or a line where lines stand for themselves.

use super::shape;
use crate::text::Span;

/// A stretch without a blank line in it.
#[derive(Clone, Copy, Debug)]
pub(in crate::article) struct Block<'a> {
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
}

impl Block<'_> {
    /// Whether it is at least one whole sentence.
    pub fn is_sentence(&self) -> bool {
        self.words >= 4 && shape::ends_sentence(self.text)
    }

    /// Whether it is running text beyond doubt.
    pub fn is_prose(&self) -> bool {
        self.words >= 10 && shape::ends_sentence(self.text)
    }

    /// Whether a headline could look so.
    pub fn is_headline_like(&self) -> bool {
        !self.text.contains('\n') && shape::begins_largely(self.text) && shape::ends_openly(self.text)
    }

    /// In lower case with straight quotes; empty for what is longer than `words` words.
    pub fn lower(&self, words: usize) -> String {
        if self.words > words || self.text.len() > 24 * words { String::new() } else { shape::flatten(self.text).to_lowercase() }
    }
}
