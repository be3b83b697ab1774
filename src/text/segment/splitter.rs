//! Where sentences end.

use super::super::{Lexicon, Sentence, Token, TokenKind};
use super::character::{is_closing, is_opening};
use super::scanner::{Stop, StopKind};

/// How many tokens after a quotation may stand before the verb that ascribes it ("Mr. John P. Smith said").
const LONGEST_SPEAKER: usize = 5;

/// Parts the tokens of one block into sentences.
pub(super) struct Splitter<'a> {
    pub body: &'a str,
    pub lexicon: &'a dyn Lexicon,
    pub paragraph: usize,
}

impl Splitter<'_> {
    /// Appends the sentences of the tokens from `first` on.
    pub fn split(&self, first: usize, tokens: &[Token], stops: &[Stop], sentences: &mut Vec<Sentence>) {
        let mut start = first;
        for &stop in stops {
            if stop.token < start || self.is_label(start, stop, tokens) {
                continue;
            }
            let next = self.after_closing(stop.token + 1, tokens);
            if next < tokens.len() && self.ends(stop, next, tokens) {
                sentences.extend(self.sentence(start, next, tokens));
                start = next;
            }
        }
        sentences.extend(self.sentence(start, tokens.len(), tokens));
    }

    fn sentence(&self, start: usize, end: usize, tokens: &[Token]) -> Option<Sentence> {
        let span = tokens.get(start)?.span.hull(tokens.get(end.checked_sub(1)?)?.span);
        (start < end).then_some(Sentence { span, tokens: start..end, paragraph: self.paragraph })
    }

    /// "1." and "a." at the beginning number the sentence.
    fn is_label(&self, start: usize, stop: Stop, tokens: &[Token]) -> bool {
        let label = tokens[start];
        stop.kind == StopKind::Period
            && stop.token == start + 1
            && (label.kind == TokenKind::Number && label.span.len() < 4 || label.span.len() == 1)
    }

    /// The first token that closes neither quotation nor bracket.
    fn after_closing(&self, mut at: usize, tokens: &[Token]) -> usize {
        while let Some(token) = tokens.get(at) {
            let word = token.span.of(self.body);
            let straight = matches!(word, "\"" | "'") && (touches(tokens, at) || !touches(tokens, at + 1));
            if token.kind != TokenKind::Mark || !straight && !is_closing(word) {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether a sentence ends at `stop`, after which and its closing marks token `next` follows.
    fn ends(&self, stop: Stop, next: usize, tokens: &[Token]) -> bool {
        if touches(tokens, next) && !self.is_capital(next, tokens) {
            return false;
        }
        let word = self.first_word(next, tokens);
        let closed = next > stop.token + 1;
        match stop.kind {
            _ if self.goes_on(word, tokens) => false,
            StopKind::Period => true,
            StopKind::Cry => !(closed && self.is_speaker(word, tokens)),
            StopKind::Ellipsis => self.is_capital(word, tokens) && !touches(tokens, next),
            StopKind::Abbreviation => closed && !self.is_speaker(word, tokens) || word > next || self.opens(word, tokens),
        }
    }

    /// The first token from `at` on that opens neither quotation nor bracket.
    fn first_word(&self, at: usize, tokens: &[Token]) -> usize {
        let opening = |token: &&Token| is_opening(token.span.of(self.body)) || matches!(token.span.of(self.body), "\"" | "'");
        at + tokens[at..].iter().take(3).take_while(opening).count()
    }

    /// Whether the token at `at` shows that the sentence is not over: a small letter, a comma, a dash.
    fn goes_on(&self, at: usize, tokens: &[Token]) -> bool {
        let word = tokens.get(at).map_or("", |token| token.span.of(self.body));
        let mut characters = word.chars();
        let first = characters.next().unwrap_or('.');
        let brand = characters.next().is_some_and(char::is_uppercase);
        first.is_lowercase() && !brand || matches!(first, ',' | ';' | ':' | '.' | '-' | '–' | '—' | '…' | '!' | '?' | '/' | '%' | '&' | '=')
    }

    fn is_capital(&self, at: usize, tokens: &[Token]) -> bool {
        tokens.get(at).is_some_and(|token| token.span.of(self.body).starts_with(char::is_uppercase))
    }

    fn opens(&self, at: usize, tokens: &[Token]) -> bool {
        self.is_capital(at, tokens) && self.lexicon.opens_sentence(tokens[at].span.of(self.body))
    }

    /// Whether the words from `at` on name who said what was just quoted.
    fn is_speaker(&self, at: usize, tokens: &[Token]) -> bool {
        let words = tokens[at.min(tokens.len())..].iter().take(LONGEST_SPEAKER).map(|token| token.span.of(self.body));
        for word in words {
            if self.lexicon.ascribes_speech(word) {
                return true;
            }
            if !word.starts_with(char::is_uppercase) {
                return false;
            }
        }
        false
    }
}

/// Whether nothing parts the token at `at` from the one before.
fn touches(tokens: &[Token], at: usize) -> bool {
    let Some((before, token)) = at.checked_sub(1).and_then(|before| tokens.get(before)).zip(tokens.get(at)) else { return false };
    before.span.end == token.span.start
}
