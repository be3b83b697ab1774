//! When two mentions in different words are one event.

use super::names::same_name;
use crate::reading::{EventClass, EventKind, EventMention, Participant, Role, Stance};
use std::collections::BTreeSet;

/// A mention and the text it stands in.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The article's body.
    pub body: &'a str,
    /// The mention.
    pub event: &'a EventMention,
}

/// Whether both tell the same doing of the same person to the same thing.
///
/// The verb and a named agent must agree; no part that both name may differ; and the rest of what they say must largely be the same
/// words. Sayings are never merged on their words: people say many things.
pub fn same_event(a: Told, b: Told) -> bool {
    let (one, other) = (a, b);
    let (a, b) = (a.event, b.event);
    if !is_deed(a) || !is_deed(b) || a.lemma != b.lemma || sign(a.stance) != sign(b.stance) {
        return false;
    }
    let agents = agent(a).zip(agent(b)).is_some_and(|(a, b)| a.named && b.named && same_name(&a.name, &b.name));
    agents && [Role::Patient, Role::Recipient].into_iter().all(|role| agree(a, b, role)) && alike(&gist(one), &gist(other))
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
    let part = |event: &EventMention| event.participants.iter().find(|p| p.role == role && p.named).map(|p| p.name.clone());
    part(a).zip(part(b)).is_none_or(|(a, b)| same_name(&a, &b))
}

/// The words of the label that say more than who did it and what doing it was.
fn gist(told: Told) -> BTreeSet<String> {
    let who = told.event.participants.iter().filter(|participant| participant.named).flat_map(|participant| words(&participant.name));
    let known: BTreeSet<String> = who.chain(words(told.event.trigger.of(told.body))).collect();
    words(&told.event.label).filter(|word| !known.contains(word)).collect()
}

/// Words that say something, cut to their first six letters so that their endings do not count.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let long = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
    long.map(|word| word.to_lowercase().chars().take(6).collect())
}

/// At least two words in common, and at least two thirds of the shorter one's.
fn alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let shared = a.intersection(b).count();
    let least = a.len().min(b.len());
    shared >= 1 && shared * 3 >= least * 2 && (shared >= 2 || least == 1)
}
