//! Where to look: runs of words that the tables know, with at least one among them that can name a time.

use super::Grammar;
use crate::text::{Sentence, Text, TokenKind};
use std::ops::Range;

/// The most tokens that one chart covers.
const WIDEST: usize = 64;

/// The islands of a sentence: runs of tokens that the tables know, around one that can name a time; at most 64 tokens each.
///
/// `words` are the numbers of the sentence's words. All other tokens cost one look-up each and no rule is tried on them.
pub fn islands(grammar: &Grammar, (body, text): (&str, &Text), sentence: &Sentence, words: &[Option<u32>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Option<(usize, bool)> = None;
    for (at, word) in sentence.tokens.clone().zip(words) {
        let Some(token) = text.tokens.get(at) else { break };
        let figures = has_figures(token.kind, token.span.of(body));
        let known = word.is_some() || figures;
        let names_time = figures && dated(token.span.of(body)) || word.is_some_and(|word| grammar.names_time(word));
        run = match run {
            Some((start, _)) if !known || at - start >= WIDEST => {
                close(&mut found, run, at);
                known.then_some((at, names_time))
            }
            Some((start, named)) => Some((start, named || names_time)),
            None => known.then_some((at, names_time)),
        };
    }
    close(&mut found, run, sentence.tokens.end);
    found
}

/// Whether a token may be a numeral: it begins with a figure, or it is a short word of capitals and figures ("FY2016").
pub fn has_figures(kind: TokenKind, token: &str) -> bool {
    let coded = |token: &str| (3..=6).contains(&token.len()) && token.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    kind == TokenKind::Number || kind == TokenKind::Word && token.ends_with(|c: char| c.is_ascii_digit()) && coded(token)
}

fn close(found: &mut Vec<Range<usize>>, run: Option<(usize, bool)>, end: usize) {
    if let Some((start, true)) = run {
        found.push(start..end);
    }
}

/// Whether a numeral alone can be a time: four digits, a mark or letters among the digits ("9:30", "1990s", "3pm").
fn dated(numeral: &str) -> bool {
    let digits = numeral.bytes().filter(u8::is_ascii_digit).count();
    let other = numeral.len() - digits;
    (digits == 4 && other == 0)
        || numeral.bytes().filter(|b| *b == b'.').count() == 2
        || (other > 0 && numeral.bytes().any(|b| b.is_ascii_alphabetic() || matches!(b, b':' | b'-' | b'/' | b'\'') || b > 127))
}
