//! Nouns that mention an event told before: "the request" after "asked him to".

use crate::language::Language;
use crate::reading::{EventKind, EventMention};
use crate::text::{Text, VerbForm};

/// How many sentences back an event is looked for.
const BACK: usize = 6;

/// Says of each definite event noun which earlier event it mentions, if one of the right verb stands near before it.
pub fn refer(body: &str, text: &Text, events: &mut [EventMention], language: &Language) {
    for number in 0..events.len() {
        let found = earlier(body, text, events, number, language);
        events[number].refers_to = events[number].refers_to.or(found);
    }
}

fn earlier(body: &str, text: &Text, events: &[EventMention], number: usize, language: &Language) -> Option<usize> {
    let noun = &events[number];
    if noun.form != VerbForm::None || noun.kind == EventKind::Landmark || !is_definite(body, text, noun, language) {
        return None;
    }
    let verbs = language.claim.nominal.iter().find(|(lemma, _)| *lemma == noun.lemma)?.1;
    let near = |event: &EventMention| event.sentence + BACK >= noun.sentence;
    let before = |event: &EventMention| event.trigger.end <= noun.trigger.start;
    let told = |event: &EventMention| event.zone == noun.zone && !event.repeated && event.stance == noun.stance;
    let same = |event: &EventMention| verbs.contains(&event.lemma.as_str()) || event.lemma == noun.lemma;
    // Events stand in the order of the text, so that the search ends with the sentences that are near.
    let mut behind = events[..number].iter().enumerate().rev().take_while(|(_, event)| near(event));
    behind.find(|(_, event)| before(event) && told(event) && same(event)).map(|(at, _)| at)
}

/// Whether the noun's own words begin with "the", "that" or a possessive.
fn is_definite(body: &str, text: &Text, noun: &EventMention, language: &Language) -> bool {
    let at = text.tokens.partition_point(|token| token.span.end <= noun.trigger.start);
    let word = |token: usize| text.tokens.get(token).map(|token| token.span.of(body).to_lowercase()).unwrap_or_default();
    (at.saturating_sub(2)..at).any(|token| language.claim.definite.contains(&word(token).as_str()))
}
