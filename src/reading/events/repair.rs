//! Names put together again where the tagger or the parser has torn them: both learn from running text and know few people.

use crate::language::NameWords;
use crate::text::{Relation, Syntax, Tag, Text, TokenKind, VerbForm};
use std::collections::BTreeMap;
use std::ops::Range;

/// Tags capitalised words as names that are names elsewhere in the text, and hangs the words of one name on one of them.
/// `O(n log n)` in the tokens.
pub fn names(body: &str, text: &Text, syntax: &mut [Syntax], words: &NameWords) {
    retag(body, text, syntax);
    let word = |at: usize| text.tokens.get(at).map_or("", |token| token.span.of(body));
    for sentence in &text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let end = (at..sentence.tokens.end).find(|&token| !proper(text, syntax, token)).unwrap_or(sentence.tokens.end);
            let suffix = (at..end).find(|&token| token > at && words.suffixes.has(&word(token).to_lowercase()));
            let end = suffix.map_or(end, |suffix| suffix + 1);
            let first = (at..end).find(|&token| token + 1 < end && is_first_name(words, word(token)));
            if let Some(first) = first.or(suffix.map(|suffix| suffix - 1)) {
                join(syntax, first..end, sentence.tokens.clone());
            }
            at = end.max(at + 1);
        }
    }
}

fn proper(text: &Text, syntax: &[Syntax], at: usize) -> bool {
    syntax.get(at).is_some_and(|token| token.tag == Tag::Propn) && text.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
}

fn is_first_name(words: &NameWords, word: &str) -> bool {
    let word = word.to_lowercase();
    words.men.has(&word) || words.women.has(&word)
}

/// How often a word is a name, and how often it stands in small letters.
#[derive(Default)]
struct Use {
    proper: usize,
    small: usize,
}

fn retag(body: &str, text: &Text, syntax: &mut [Syntax]) {
    let mut uses: BTreeMap<String, Use> = BTreeMap::new();
    for (token, syntax) in text.tokens.iter().zip(syntax.iter()).filter(|(token, _)| token.kind == TokenKind::Word) {
        let word = token.span.of(body);
        let known = uses.entry(word.to_lowercase()).or_default();
        known.proper += usize::from(syntax.tag == Tag::Propn);
        known.small += usize::from(!word.starts_with(char::is_uppercase));
    }
    for sentence in &text.sentences {
        for at in sentence.tokens.clone() {
            let (Some(token), Some(syntax)) = (text.tokens.get(at), syntax.get_mut(at)) else { continue };
            let open = matches!(syntax.tag, Tag::Noun | Tag::Verb | Tag::Adj | Tag::X | Tag::Intj);
            let word = token.span.of(body);
            if !open || !word.starts_with(char::is_uppercase) || word.len() < 2 {
                continue;
            }
            let least = if at == sentence.tokens.start { 2 } else { 1 };
            if uses.get(&word.to_lowercase()).is_some_and(|known| known.proper >= least && known.small == 0) {
                (syntax.tag, syntax.form) = (Tag::Propn, VerbForm::None);
            }
        }
    }
}

/// Hangs all words of a name on the first that hangs outside, and what hung on them too.
fn join(syntax: &mut [Syntax], name: Range<usize>, sentence: Range<usize>) {
    let outside = |token: usize, head: usize| head == token || !name.contains(&head);
    let Some(top) = name.clone().find(|&token| syntax.get(token).is_some_and(|syntax| outside(token, syntax.head))) else { return };
    for token in sentence {
        let Some(syntax) = syntax.get_mut(token) else { continue };
        if token == top {
            continue;
        }
        if name.contains(&token) {
            (syntax.head, syntax.relation) = (top, Relation::Flat);
        } else if name.contains(&syntax.head) {
            syntax.head = top;
        }
    }
}
