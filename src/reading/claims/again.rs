//! Nouns that mention an event told before: "the request" after "asked him to"; and what a message says, which it says when it is sent.

use crate::language::Language;
use crate::reading::{EventClass, EventKind, EventMention, Role};
use crate::text::{Span, Text, VerbForm};

/// How many sentences back an event is looked for.
const BACK: usize = 6;

/// Says of each definite event noun which earlier event it mentions, if one of the right verb stands near before it; and the same of what
/// "the message" says.
pub fn refer(body: &str, text: &Text, events: &mut [EventMention], language: &Language) {
    for number in 0..events.len() {
        let found = earlier(body, text, events, number, language).or_else(|| sent(body, text, events, number, language));
        events[number].refers_to = events[number].refers_to.or(found);
        introduced(body, text, events, number, language);
    }
}

fn earlier(body: &str, text: &Text, events: &[EventMention], number: usize, language: &Language) -> Option<usize> {
    let noun = &events[number];
    if noun.form != VerbForm::None || noun.kind == EventKind::Landmark || !is_definite(body, text, noun.trigger, language) {
        return None;
    }
    let verbs = language.claim.nominal.iter().find(|(lemma, _)| *lemma == noun.lemma)?.1;
    // "Calls for a strike" are not what somebody called.
    let single = noun.trigger.of(body).to_lowercase() == noun.lemma;
    let alike = |event: &EventMention| event.lemma == noun.lemma && (single || event.form == VerbForm::None);
    near(events, number, |event| verbs.contains(&event.lemma.as_str()) || alike(event))
}

/// "The message said": the message that was sent.
fn sent(body: &str, text: &Text, events: &[EventMention], number: usize, language: &Language) -> Option<usize> {
    let says = &events[number];
    let document = says.participants.iter().find(|one| one.role == Role::Agent && !one.named)?;
    let last = document.name.rsplit(' ').next().filter(|word| language.claim.messages.contains(word))?;
    let words = document.name.split(' ').count();
    if says.class != EventClass::Reporting || words != 2 || !is_definite(body, text, says.trigger, language) {
        return None;
    }
    let verbs = language.claim.nominal.iter().find(|(lemma, _)| *lemma == last)?.1;
    near(events, number, |event| verbs.contains(&event.lemma.as_str()))
}

/// The event told last before one that is told alike, in the sentences near it.
fn near(events: &[EventMention], number: usize, same: impl Fn(&EventMention) -> bool) -> Option<usize> {
    let own = &events[number];
    let near = |event: &EventMention| event.sentence + BACK >= own.sentence;
    let before = |event: &EventMention| event.trigger.end <= own.trigger.start;
    let told = |event: &EventMention| event.zone == own.zone && !event.repeated && event.stance == own.stance;
    // Events stand in the order of the text, so that the search ends with the sentences that are near.
    let mut behind = events[..number].iter().enumerate().rev().take_while(|(_, event)| near(event));
    behind.find(|(_, event)| before(event) && told(event) && same(event)).map(|(at, _)| at)
}

/// "A new report", which a lede credits, is "the report" and "the Atlantic report" of everything behind it; "the 1991 report" is another.
fn introduced(body: &str, text: &Text, events: &mut [EventMention], number: usize, language: &Language) {
    let words = &language.claim;
    let word = |event: &EventMention, back: usize| word_back(body, text, event.trigger, back);
    let is = |known: &[&str], word: &str| known.contains(&word.to_lowercase().as_str());
    let noun = &events[number];
    let credits = |event: &EventMention| event.form == VerbForm::None && event.trigger.of(body).to_lowercase() == event.lemma;
    let named = word(noun, 1).starts_with(char::is_uppercase) && is(words.definite, word(noun, 2));
    if !credits(noun) || !words.credited.contains(&noun.lemma.as_str()) || !is(words.definite, word(noun, 1)) && !named {
        return;
    }
    let mut first = number;
    while let Some(earlier) = events[first].refers_to.filter(|&earlier| earlier < first) {
        first = earlier;
    }
    let new = |event: &EventMention| {
        event.lemma == noun.lemma && credits(event) && is(words.new, word(event, 1)) && !is(words.definite, word(event, 2))
    };
    let found = events[..first].iter().position(new);
    let alone = found.is_some_and(|found| !events[found + 1..number].iter().any(new));
    let other = [1, 2].into_iter().any(|back| is(words.other, word(&events[first], back)));
    events[first].refers_to = events[first].refers_to.or(found.filter(|_| alone && !other));
}

/// Whether the noun's own words begin with "the", "that" or a possessive.
fn is_definite(body: &str, text: &Text, trigger: Span, language: &Language) -> bool {
    let word = |back: usize| word_back(body, text, trigger, back).to_lowercase();
    (1..=2).any(|back| language.claim.definite.contains(&word(back).as_str()))
}

/// The word so many before an event; none at the beginning.
fn word_back<'a>(body: &'a str, text: &Text, trigger: Span, back: usize) -> &'a str {
    let at = text.tokens.partition_point(|token| token.span.end <= trigger.start);
    at.checked_sub(back).and_then(|at| text.tokens.get(at)).map_or("", |token| token.span.of(body))
}
