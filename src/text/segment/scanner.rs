//! One pass over the bytes of a block that yields its tokens.

use super::super::{Lexicon, Span, Token, TokenKind};
use super::character::{CLASS, Class, is_extending, is_space};

/// A token after which a sentence may end.
#[derive(Clone, Copy)]
pub(super) struct Stop {
    /// Index of the token.
    pub token: usize,
    pub kind: StopKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum StopKind {
    /// A full stop.
    Period,
    /// A question or exclamation mark, which may also end a quotation within a sentence.
    Cry,
    /// Dots that trail off.
    Ellipsis,
    /// A word that keeps its full stop.
    Abbreviation,
}

/// Parts a text into tokens.
pub(super) struct Scanner<'a> {
    pub body: &'a str,
    pub bytes: &'a [u8],
    pub lexicon: &'a dyn Lexicon,
    /// Where the block ends, and with it every token.
    end: usize,
    stops: Vec<Stop>,
}

impl<'a> Scanner<'a> {
    pub fn new(body: &'a str, lexicon: &'a dyn Lexicon) -> Self {
        Self { body, bytes: body.as_bytes(), lexicon, end: 0, stops: Vec::new() }
    }

    /// Where a sentence may end in the block that was scanned last.
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// Appends the tokens of one block.
    pub fn scan(&mut self, block: Span, tokens: &mut Vec<Token>) {
        self.stops.clear();
        self.end = block.end.min(self.body.len());
        self.bytes = &self.body.as_bytes()[..self.end];
        let mut at = block.start;
        while let Some(&byte) = self.bytes.get(at) {
            at = match CLASS[usize::from(byte)] {
                Class::Space => at + 1,
                Class::Letter => self.word(at, tokens),
                Class::Digit => self.number(at, tokens),
                Class::Mark => self.mark(at, tokens),
                Class::High => self.beyond_ascii(at, tokens),
            };
        }
    }

    fn beyond_ascii(&mut self, at: usize, tokens: &mut Vec<Token>) -> usize {
        match self.character(at) {
            Some(c) if is_space(c) => at + c.len_utf8(),
            Some(c) if c.is_numeric() => self.number(at, tokens),
            Some(c) if c.is_alphabetic() => self.word(at, tokens),
            _ => self.mark(at, tokens),
        }
    }

    /// The byte at `at`, 0 behind the block.
    pub fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The character that begins at `at`.
    pub fn character(&self, at: usize) -> Option<char> {
        self.body.get(at..self.end)?.chars().next()
    }

    /// Where the run of letters, digits and underscores that begins at `at` ends.
    pub fn run(&self, mut at: usize) -> usize {
        loop {
            match CLASS[usize::from(self.byte(at))] {
                Class::Letter | Class::Digit => at += 1,
                Class::High => match self.character(at) {
                    Some(c) if c.is_alphanumeric() || is_extending(c) => at += c.len_utf8(),
                    _ => return at,
                },
                _ if self.byte(at) == b'_' && at + 1 < self.end => at += 1,
                _ => return at,
            }
        }
    }

    /// Whether a letter or digit begins at `at`.
    pub fn is_word(&self, at: usize) -> bool {
        match CLASS[usize::from(self.byte(at))] {
            Class::Letter | Class::Digit => true,
            Class::High => self.character(at).is_some_and(char::is_alphanumeric),
            _ => false,
        }
    }

    /// Whether a small letter begins at `at`.
    pub fn is_lower(&self, at: usize) -> bool {
        self.byte(at).is_ascii_lowercase() || self.byte(at) >= 128 && self.character(at).is_some_and(char::is_lowercase)
    }

    /// Whether a capital letter begins at `at`.
    pub fn is_upper(&self, at: usize) -> bool {
        self.byte(at).is_ascii_uppercase() || self.byte(at) >= 128 && self.character(at).is_some_and(char::is_uppercase)
    }

    /// The byte after the apostrophe at `at`, straight or typographic.
    pub fn after_apostrophe(&self, at: usize) -> Option<usize> {
        match self.byte(at) {
            b'\'' => Some(at + 1),
            0xE2 if self.bytes[at..].starts_with("’".as_bytes()) => Some(at + 3),
            _ => None,
        }
    }

    /// The first byte from `at` on that is not white.
    pub fn after_space(&self, mut at: usize) -> usize {
        while let Some(c) = self.character(at).filter(|&c| is_space(c)) {
            at += c.len_utf8();
        }
        at
    }

    /// Appends a token and returns its end.
    pub fn push(&self, start: usize, end: usize, kind: TokenKind, tokens: &mut Vec<Token>) -> usize {
        tokens.push(Token { span: Span::new(start, end), kind });
        end
    }

    /// Notes that a sentence may end after the last token.
    pub fn note(&mut self, kind: StopKind, tokens: &[Token]) {
        self.stops.push(Stop { token: tokens.len().saturating_sub(1), kind });
    }
}
