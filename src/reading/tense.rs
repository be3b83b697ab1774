//! Which way a sentence looks, from its words alone: what tells it apart is the nearest word that shows a tense.

use super::chart::Grammar;
use crate::expression::Tense;
use crate::language::TenseWords;
use crate::text::{Sentence, Span, Text, TokenKind, lower};

/// How far from the time a word still shows its tense, in tokens.
const REACH: usize = 40;

/// The tense in which a time stands.
///
/// A signal word right before the time ("until", "by") turns it ahead unless a past form is nearest; else the nearest word that shows a
/// tense, those before the time counting half the distance of those behind it, since verbs mostly come first. `O(40)`.
pub fn tense_of(grammar: &Grammar, body: &str, text: &Text, sentence: &Sentence, time: Span) -> Tense {
    let (words, clause_ends) = (&grammar.language.tense, grammar.language.clause_ends);
    let tokens = &text.tokens[sentence.tokens.clone()];
    let first = tokens.partition_point(|token| token.span.end <= time.start);
    let behind = tokens.partition_point(|token| token.span.start < time.end);
    let word = |at: usize| lower(tokens[at].span.of(body));
    let is = |list: &[&str], at: Option<usize>| at.is_some_and(|at| at < tokens.len() && list.contains(&&*word(at)));
    let shown = |at: usize| match tokens[at].kind {
        TokenKind::Word if is(words.to_come, Some(at)) && is(words.infinitive, Some(at + 1)) => Some(Tense::Future),
        TokenKind::Word
            if is(words.set, Some(at)) && is(grammar.language.claim.scheduled_for, Some(at + 1)) && is(words.stands, at.checked_sub(1)) =>
        {
            Some(Tense::Future)
        }
        TokenKind::Word => shows(grammar, &word(at)).filter(|tense| *tense != Tense::Past || !is(words.not_past_after, at.checked_sub(1))),
        _ => None,
    };
    let before = (1..=first.min(REACH)).find_map(|distance| Some((distance, shown(first - distance)?)));
    let nearer = before.map_or(REACH, |(distance, _)| (distance - 1) / 2);
    let own_clause = |at: &usize| before.is_none() || !clause_ends.contains(&&*word(*at));
    let after = (behind..tokens.len().min(behind + nearer)).take_while(own_clause).find_map(shown);
    let best = after.or(before.map(|(_, tense)| tense));
    if is(words.owning, Some(behind)) && is(words.done, Some(behind + 1)) {
        return Tense::Past;
    }
    if first > 0 && words.surely_ahead.contains(&&*word(first - 1)) {
        return Tense::Future;
    }
    let signal = first > 0 && words.ahead.contains(&&*word(first - 1));
    match best {
        Some(Tense::Past) if signal && is(words.put_off, before.map(|(distance, _)| first - distance)) => Tense::Future,
        Some(Tense::Past) if is_done(words, &is, first) && shown(first - 2) == Some(Tense::Past) => Tense::Done,
        Some(Tense::Past) => Tense::Past,
        _ if signal => Tense::Future,
        best => best.unwrap_or(Tense::Unknown),
    }
}

/// Whether a verb that sets no day stands right before the time's preposition: "was built in May", not "was set for May".
fn is_done(words: &TenseWords, is: &impl Fn(&[&str], Option<usize>) -> bool, first: usize) -> bool {
    first.checked_sub(2).is_some_and(|verb| {
        let appoints = is(words.set, Some(verb)) || is(words.put_off, Some(verb)) || is(words.stands, verb.checked_sub(1));
        is(words.at, Some(verb + 1)) && !appoints
    })
}

fn shows(grammar: &Grammar, word: &str) -> Option<Tense> {
    let words = &grammar.language.tense;
    let ends = || word.len() > 4 && words.past_endings.iter().any(|ending| word.ends_with(ending)) && !words.not_past.contains(&word);
    grammar.tense(word).or_else(|| ends().then_some(Tense::Past))
}
