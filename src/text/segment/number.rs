//! Tokens that begin with a digit.

use super::super::{Token, TokenKind};
use super::scanner::{Scanner, StopKind};

impl Scanner<'_> {
    /// Appends the number at `start` ("1,500", "9:30", "2016-09-24", "1990s", "3pm") and returns its end.
    pub(super) fn number(&mut self, start: usize, tokens: &mut Vec<Token>) -> usize {
        let mut end = self.run(start);
        while let Some(at) = self.inner_mark(start, end) {
            end = self.run(at);
        }
        end = self.decade(start, end);
        if let Some(after) = self.half_day(end) {
            self.push(start, after, TokenKind::Number, tokens);
            self.note(StopKind::Abbreviation, tokens);
            return after;
        }
        self.push(start, end, TokenKind::Number, tokens)
    }

    /// Where the number goes on after a mark at `end`.
    fn inner_mark(&self, start: usize, end: usize) -> Option<usize> {
        let goes_on = match self.byte(end) {
            b',' => self.digits(end + 1) == 3 && self.byte(end - 1).is_ascii_digit(),
            b'.' | b'/' => self.digits(end + 1) > 0 && self.byte(end - 1).is_ascii_digit(),
            b':' => (1..=2).contains(&self.digits(end + 1)) && self.byte(end - 1).is_ascii_digit(),
            b'-' => return self.hyphenated(start, end),
            _ => false,
        };
        goes_on.then_some(end + 1)
    }

    /// How many digits begin at `at`; counts no further than five.
    fn digits(&self, at: usize) -> usize {
        self.bytes.get(at..).unwrap_or(&[]).iter().take(5).take_while(|byte| byte.is_ascii_digit()).count()
    }

    /// Where the last group of "2016-09-24" or "713-853-3989" begins; a single hyphen makes a range, two numbers.
    fn hyphenated(&self, start: usize, end: usize) -> Option<usize> {
        if self.digits(start) != end - start {
            return None;
        }
        let (mut at, mut last, mut groups) = (end, end + 1, 1);
        while self.byte(at) == b'-' && (1..=4).contains(&self.digits(at + 1)) {
            groups += 1;
            last = at + 1;
            at = last + self.digits(last);
        }
        let telephone = groups == 2 && end - start == 3 && at - last == 4;
        (groups > 2 || telephone).then_some(last)
    }

    /// "1990's" and "90's" are decades, "2016's" is a possessive.
    fn decade(&self, start: usize, end: usize) -> usize {
        let round = matches!(end - start, 2 | 4) && self.digits(start) == end - start && self.byte(end - 1) == b'0';
        match self.after_apostrophe(end) {
            Some(at) if round && self.byte(at) == b's' && !self.is_word(at + 1) => at + 1,
            _ => end,
        }
    }

    /// The end of "9a.m." and "9:30p.m.", whose letters stick to the number.
    fn half_day(&self, end: usize) -> Option<usize> {
        let letters = self.byte(end - 1).is_ascii_alphabetic() && self.byte(end + 1).is_ascii_alphabetic();
        let dots = self.byte(end) == b'.' && self.byte(end + 2) == b'.';
        (letters && dots && end >= 2 && self.byte(end - 2).is_ascii_digit()).then_some(end + 3)
    }
}
