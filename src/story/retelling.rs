//! When two mentions in different words are one event.

use super::names::same_name;
use crate::reading::{EventClass, EventKind, EventMention, Participant, Role, Stance};
use crate::text::VerbForm;
use chrono::TimeDelta;
use std::collections::BTreeSet;

/// A mention and the text it stands in.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The article's number in the story.
    pub article: usize,
    /// The article's body.
    pub body: &'a str,
    /// The mention.
    pub event: &'a EventMention,
}

/// The word for what is done: that of its sort, if it is of one.
pub fn word(event: &EventMention) -> &str {
    event.sense.sort.filter(|sort| !sort.is_empty()).unwrap_or(&event.lemma)
}

/// Whether somebody or something with a name takes part both in one of these events and in one of those.
pub fn share_name(these: &[EventMention], those: &[EventMention]) -> bool {
    let (these, those) = (named(these), named(those));
    these.iter().any(|one| those.iter().any(|other| same_name(one, other)))
}

/// The names of all that take part, each once.
fn named(events: &[EventMention]) -> BTreeSet<&str> {
    events.iter().flat_map(|event| &event.participants).filter(|part| part.named).map(|part| part.name.as_str()).collect()
}

/// Whether both tell the same doing of the same person to the same thing.
///
/// The verb and a named agent must agree, which of its sort it is ("a second"), and no part that both name may differ: what follows is a
/// [`score`] of at least [`ENOUGH`].
/// Sayings are never merged on their words: people say many things.
pub fn same_event(one: Told, other: Told) -> bool {
    let (a, b) = (one.event, other.event);
    let which = |event: &EventMention| event.sense.nth.unwrap_or(1);
    if !is_deed(a)
        || !is_deed(b)
        || word(a) != word(b)
        || a.lemma != b.lemma && (is_habit(a) || is_habit(b))
        || sign(a.stance) != sign(b.stance)
        || which(a) != which(b)
    {
        return false;
    }
    let agents = agent(a).zip(agent(b)).is_some_and(|(a, b)| a.named && b.named && same_name(&a.name, &b.name));
    agents && [Role::Patient, Role::Recipient].into_iter().all(|role| agree(a, b, role)) && score(one, other) >= ENOUGH
}

/// The least score of two tellings of one event.
const ENOUGH: i32 = 6;

/// How much speaks for it that two tellings of the same verb and agent are one event.
///
/// | what | points |
/// |---|---|
/// | each word that both say | 3 |
/// | each word that the terser one says alone | −2 |
/// | different numbers in what they say ("iPhone 4", "iPhone") | −6 |
/// | what it is done to, in a word at least | 3 |
/// | somebody else with a name takes part in both, neither doing it nor having it done | 3; 7 where both go on for long |
/// | both are dated, to about a month, and can be of one time | 3 |
/// | both are dated, and cannot by more than three days | −6 |
/// | one is the headline of the other's article | 3 |
///
/// So two words in common and none against suffice where nothing is known of the times, one does where it is what the thing was done to or
/// the times agree, and more are wanted where the dates lie far apart in the date: a wrong merge is worse than a missed one.
pub fn score(one: Told, other: Told) -> i32 {
    let (a, b) = (gist(one), gist(other));
    let shared = a.intersection(&b).count() as i32;
    let alone = a.len().min(b.len()) as i32 - shared;
    let numbers = |words: &BTreeSet<String>| words.iter().filter(|word| has_digit(word)).cloned().collect::<Vec<_>>();
    let counted = if numbers(&a) == numbers(&b) { 0 } else { -6 };
    let patient = if patients(one.event).intersection(&patients(other.event)).next().is_some() { 3 } else { 0 };
    let heads = |one: Told, other: Told| one.event.is_headline() && one.event.quote.end <= other.event.quote.start;
    let headline = one.article == other.article && (heads(one, other) || heads(other, one));
    let beside = company(one.event, other.event);
    shared * 3 - alone * 2 + counted + patient + beside + times(one.event, other.event) + if headline { 3 } else { 0 }
}

/// Who else takes part: what goes on for long between the same two is mostly one thing.
fn company(a: &EventMention, b: &EventMention) -> i32 {
    let others = |event: &'_ EventMention| {
        let named = event.participants.iter().filter(|one| one.named && matches!(one.role, Role::Other | Role::Recipient));
        named.map(|one| one.name.clone()).collect::<Vec<_>>()
    };
    let common = others(a).iter().any(|one| others(b).iter().any(|other| same_name(one, other)));
    let lasts = a.kind == EventKind::State && b.kind == EventKind::State;
    match (common, lasts) {
        (false, _) => 0,
        (true, false) => 3,
        (true, true) => 7,
    }
}

/// What the times of two tellings say of their being one event.
fn times(a: &EventMention, b: &EventMention) -> i32 {
    let dated = |event: &EventMention| {
        let hull = event.when?.hull();
        let (from, to) = hull.earliest.zip(hull.latest)?;
        (to - from <= TimeDelta::days(40)).then_some((from, to))
    };
    match dated(a).zip(dated(b)) {
        None => 0,
        Some((a, b)) if a.0 <= b.1 && b.0 <= a.1 => 3,
        Some((a, b)) if (a.0 - b.1).max(b.0 - a.1) <= TimeDelta::days(3) => 0,
        Some(_) => -6,
    }
}

/// Whether it is more than words: what is only said is said many times.
fn is_deed(event: &EventMention) -> bool {
    let object = || event.participants.iter().any(|participant| participant.role == Role::Patient);
    match event.kind {
        EventKind::Event | EventKind::State => true,
        EventKind::Saying => event.class != EventClass::Reporting || object(),
        EventKind::Landmark => false,
    }
}

/// "Talks about it all the time": what is told in the present, outside headlines, may be no single deed; in other words it is another.
fn is_habit(event: &EventMention) -> bool {
    event.form == VerbForm::Present && !event.is_headline()
}

/// The agent of an event, where it has one.
pub fn agent(event: &EventMention) -> Option<&Participant> {
    event.participants.iter().find(|participant| participant.role == Role::Agent)
}

/// Whether it is said to be, not to be, or only thought of.
const fn sign(stance: Stance) -> u8 {
    match stance {
        Stance::Asserted | Stance::Alleged => 0,
        Stance::Negated | Stance::Denied => 1,
        Stance::Planned | Stance::Hypothetical => 2,
    }
}

fn agree(a: &EventMention, b: &EventMention, role: Role) -> bool {
    part(a, role).zip(part(b, role)).is_none_or(|(a, b)| same_name(a, b))
}

/// The name of whoever has a part in an event.
fn part(event: &EventMention, role: Role) -> Option<&str> {
    event.participants.iter().find(|p| p.role == role && p.named).map(|p| p.name.as_str())
}

/// The words for what it is done to.
fn patients(event: &EventMention) -> BTreeSet<String> {
    event.participants.iter().filter(|p| p.role == Role::Patient).flat_map(|p| words(&p.name)).collect()
}

/// The words of the label that say more than who did it and what doing it was: of five letters or more, or what it is done to.
fn gist(told: Told) -> BTreeSet<String> {
    let who = told.event.participants.iter().filter(|p| p.named).flat_map(|participant| words(&participant.name));
    let known: BTreeSet<String> = who.chain(words(told.event.trigger.of(told.body))).collect();
    let done_to = patients(told.event);
    let says = |word: &String| !known.contains(word) && (word.chars().count() > 4 || has_digit(word) || done_to.contains(word));
    words(&told.event.label).filter(says).collect()
}

fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// Words that say something, cut to their first six letters so that their endings do not count; and numbers.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let says = |word: &&str| word.chars().count() > 3 || has_digit(word);
    let long = text.split(|c: char| !c.is_alphanumeric()).filter(says);
    long.map(|word| word.to_lowercase().chars().take(6).collect())
}
