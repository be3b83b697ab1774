//! Names put together again where the tagger or the parser has torn them: both learn from running text and know few people.

use crate::language::NameWords;
use crate::text::{Relation, Syntax, Tag, Text, TokenKind, VerbForm};
use std::collections::BTreeMap;
use std::ops::Range;

/// Tags capitalised words as names that are names elsewhere in the text, and hangs the words of one name on one of them.
/// `O(n log n)` in the tokens.
pub fn names(body: &str, text: &Text, syntax: &mut [Syntax], words: &NameWords) {
    retag(body, text, syntax, words);
    people(body, text, syntax, words);
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

/// Makes a root of one token of every circle of heads, so that all climbs end. Linear.
pub fn circles(syntax: &mut [Syntax]) {
    // The climb that came by each token last.
    let mut seen = vec![usize::MAX; syntax.len()];
    for start in 0..syntax.len() {
        let mut at = start;
        while let (Some(mark @ &mut usize::MAX), Some(token)) = (seen.get_mut(at), syntax.get(at)) {
            *mark = start;
            at = token.head;
        }
        if let Some(token) = syntax.get_mut(at).filter(|_| seen.get(at) == Some(&start)) {
            token.head = at;
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

fn retag(body: &str, text: &Text, syntax: &mut [Syntax], words: &NameWords) {
    let mut uses: BTreeMap<String, Use> = BTreeMap::new();
    for (token, syntax) in text.tokens.iter().zip(syntax.iter()).filter(|(token, _)| token.kind == TokenKind::Word) {
        let word = token.span.of(body);
        let known = uses.entry(word.to_lowercase()).or_default();
        known.proper += usize::from(syntax.tag == Tag::Propn);
        known.small += usize::from(!word.starts_with(char::is_uppercase));
    }
    for sentence in &text.sentences {
        for at in sentence.tokens.clone() {
            let before_name = syntax.get(at + 1).is_some_and(|next| next.tag == Tag::Propn);
            let (Some(token), Some(syntax)) = (text.tokens.get(at), syntax.get_mut(at)) else { continue };
            let open = matches!(syntax.tag, Tag::Noun | Tag::Verb | Tag::Adj | Tag::X | Tag::Intj);
            let word = token.span.of(body);
            if !open || !word.starts_with(char::is_uppercase) || word.len() < 2 {
                continue;
            }
            let least = if at == sentence.tokens.start { 2 } else { 1 };
            let first_name = before_name && is_first_name(words, word);
            if first_name || uses.get(&word.to_lowercase()).is_some_and(|known| known.proper >= least && known.small * 4 <= known.proper) {
                (syntax.tag, syntax.form) = (Tag::Propn, VerbForm::None);
            }
        }
    }
}

/// How far a phrase reaches around its noun, in tokens.
const NEAR: usize = 8;

/// "His press secretary said": a noun for people that was taken for something else, between a noun and its verb.
fn people(body: &str, text: &Text, syntax: &mut [Syntax], words: &NameWords) {
    for at in 1..syntax.len().saturating_sub(1) {
        let [before, here, next] = [at - 1, at, at + 1].map(|at| syntax.get(at).copied().unwrap_or_default());
        let torn = matches!(here.tag, Tag::Adj | Tag::Adv)
            && before.tag == Tag::Noun
            && next.tag == Tag::Verb
            && before.relation == Relation::Nsubj;
        let word = text.tokens.get(at).map_or("", |token| token.span.of(body));
        if !torn || before.head == at || !words.people.has(word) {
            continue;
        }
        let near = at.saturating_sub(NEAR)..(at + NEAR).min(syntax.len());
        for token in syntax.get_mut(near).unwrap_or_default().iter_mut().filter(|token| token.head == at - 1) {
            token.head = at;
        }
        for (token, changed) in
            [(at, Syntax { tag: Tag::Noun, ..before }), (at - 1, Syntax { head: at, relation: Relation::Compound, ..before })]
        {
            if let Some(slot) = syntax.get_mut(token) {
                *slot = changed;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_opened() {
        let heads = |heads: &[usize]| {
            let mut syntax: Vec<Syntax> = heads.iter().map(|&head| Syntax { head, ..Syntax::default() }).collect();
            circles(&mut syntax);
            syntax.iter().map(|token| token.head).collect::<Vec<_>>()
        };
        assert_eq!(heads(&[1, 2, 2]), [1, 2, 2]);
        assert_eq!(heads(&[1, 2, 0, 2]), [0, 2, 0, 2]);
        assert_eq!(heads(&[1, 0, 9]), [0, 0, 9]);
    }
}
