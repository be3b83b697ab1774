//! Tokens that begin with a letter.

use super::super::{Abbreviation, Span, Token, TokenKind};
use super::character::is_space;
use super::scanner::{Scanner, StopKind};

/// No abbreviation, prefix or contraction is longer, in bytes.
const LONGEST_LISTED: usize = 16;
/// No word has more clitics ("shouldn't've").
const MOST_CLITICS: usize = 3;

/// A word while it grows.
struct Growing {
    start: usize,
    end: usize,
    /// Where what follows the last inner full stop begins.
    part: usize,
    /// Whether every part between full stops is at most two bytes long ("U.S", "Ph.D").
    short: bool,
}

/// What comes after the letters that were read.
enum Next {
    /// More of the same word, from this byte.
    Inner(usize),
    /// A full stop that belongs to the word.
    Dot(Option<StopKind>),
    /// An address that ends at this byte.
    Address(usize),
    Nothing,
}

impl Scanner<'_> {
    /// Appends the tokens of the word at `start` and returns its end.
    pub(super) fn word(&mut self, start: usize, tokens: &mut Vec<Token>) -> usize {
        let mut word = Growing { start, end: self.run(start), part: start, short: true };
        loop {
            match self.next(&word) {
                Next::Inner(at) => {
                    if self.byte(word.end) == b'.' {
                        word.short &= word.end - word.part <= 2;
                        word.part = at;
                    }
                    word.end = self.run(at);
                }
                Next::Dot(stop) => {
                    self.clitics(word.start, word.end + 1, tokens);
                    stop.into_iter().for_each(|kind| self.note(kind, tokens));
                    return word.end + 1;
                }
                Next::Address(end) => return self.push(start, end, TokenKind::Word, tokens),
                Next::Nothing => return self.clitics(word.start, word.end, tokens),
            }
        }
    }

    fn next(&self, word: &Growing) -> Next {
        match self.byte(word.end) {
            b' ' => Next::Nothing,
            b'\'' | 0xE2 => self.after_apostrophe(word.end).filter(|&at| self.is_word(at)).map_or(Next::Nothing, Next::Inner),
            b'.' => self.dot(word),
            b'-' if self.is_word(word.end + 1) && self.listed(word).is_some_and(|w| self.lexicon.joins_hyphen(w)) => {
                Next::Inner(word.end + 1)
            }
            b'&' if word.end - word.start <= 3 && self.is_upper(word.end - 1) && self.is_upper(word.end + 1) => Next::Inner(word.end + 1),
            b'@' if self.is_word(word.end + 1) => Next::Address(self.mail(word.end + 1)),
            b':' if self.bytes[word.end..].starts_with(b"://") => Next::Address(self.address(word.end)),
            b'/' if word.part > word.start && self.is_word(word.end + 1) => Next::Address(self.address(word.end)),
            _ => Next::Nothing,
        }
    }

    /// The word so far, if it is short enough to be in a list.
    fn listed(&self, word: &Growing) -> Option<&str> {
        self.body.get(word.start..word.end).filter(|word| word.len() <= LONGEST_LISTED)
    }

    fn dot(&self, word: &Growing) -> Next {
        let after = word.end + 1;
        if &self.bytes[word.start..word.end] == b"www" && self.is_word(after) {
            return Next::Address(self.address(after));
        }
        let abbreviation = self.listed(word).map_or(Abbreviation::None, |word| self.lexicon.abbreviation(word));
        if self.is_word(after) {
            return self.inner_dot(word, abbreviation);
        }
        if self.byte(after) == b'.' {
            return Next::Nothing;
        }
        self.final_dot(word, abbreviation)
    }

    /// A full stop between two letters, or a letter and a digit.
    fn inner_dot(&self, word: &Growing, abbreviation: Abbreviation) -> Next {
        let after = word.end + 1;
        let single = self.body[word.part..word.end].chars().nth(1).is_none();
        let known = abbreviation != Abbreviation::None;
        match self.byte(after).is_ascii_digit() {
            true if known => Next::Dot(None),
            _ if single || known || !self.is_upper(after) || self.is_upper(word.end - 1) => Next::Inner(after),
            _ => Next::Nothing,
        }
    }

    /// A full stop with no letter after it.
    fn final_dot(&self, word: &Growing, abbreviation: Abbreviation) -> Next {
        let after = self.after_space(word.end + 1);
        let parted = word.part > word.start && word.short && word.end - word.part <= 2;
        match abbreviation {
            Abbreviation::Leading => Next::Dot(None),
            Abbreviation::Closing => Next::Dot(Some(StopKind::Abbreviation)),
            Abbreviation::Numbered if matches!(self.byte(after), b'0'..=b'9' | b',') => Next::Dot(None),
            _ if parted => Next::Dot(Some(StopKind::Abbreviation)),
            _ if self.is_initial(word, after) => Next::Dot(None),
            _ => Next::Nothing,
        }
    }

    /// Whether a lone capital letter stands for a name: another name or a comma follows.
    fn is_initial(&self, word: &Growing, after: usize) -> bool {
        let lone = self.body[word.start..word.end].chars().nth(1).is_none() && self.is_upper(word.start);
        let title = self.byte(after) == b',';
        lone && title
            || lone
                && after > word.end + 1
                && self.is_upper(after)
                && !self.lexicon.opens_sentence(self.body.get(after..self.run(after)).unwrap_or(""))
    }

    /// Appends a word, parted before each of its clitics, and returns its end.
    fn clitics(&self, start: usize, end: usize, tokens: &mut Vec<Token>) -> usize {
        let (first, mut rest) = (tokens.len(), end);
        for _ in 0..MOST_CLITICS {
            let word = &self.body[start..rest];
            let Some(cut) = self.lexicon.clitic(word).filter(|&cut| cut > 0 && word.is_char_boundary(cut) && cut < word.len()) else {
                break;
            };
            tokens.push(Token { span: Span::new(start + cut, rest), kind: TokenKind::Word });
            rest = start + cut;
        }
        tokens.push(Token { span: Span::new(start, rest), kind: TokenKind::Word });
        if rest < end {
            tokens[first..].reverse();
        }
        end
    }

    /// The end of a mail address whose host begins at `at`.
    fn mail(&self, at: usize) -> usize {
        let end = self.bytes[at..].iter().position(|byte| !byte.is_ascii_alphanumeric() && !b".-_%+".contains(byte));
        self.without_marks(at, end.map_or(self.bytes.len(), |length| at + length))
    }

    /// The end of a web address that goes on at `at`.
    fn address(&self, at: usize) -> usize {
        let rest = &self.body[at..self.bytes.len()];
        let end = rest.find(|c: char| is_space(c) || matches!(c, '<' | '>' | '"' | '“' | '”' | '‘' | '’' | '`'));
        self.without_marks(at, end.map_or(self.bytes.len(), |length| at + length))
    }

    /// Takes off the marks that end the sentence and not the address.
    fn without_marks(&self, start: usize, end: usize) -> usize {
        start + self.body[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '\'', '…', '-']).len()
    }
}
