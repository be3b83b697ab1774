//! The first of several, and the single parts of a correspondence: inferences all, and marked so.

use super::scene::{Scene, claim};
use crate::reading::{Anchor, Certainty, Claim, EventKind, EventMention, Point, Relation, RuleName, Stance};
use std::collections::BTreeSet;

/// "They corresponded from September on", "she first wrote in …", "she asked him …": the first message begins the correspondence, and the
/// others lie in it.
pub fn claims(scene: &Scene, dated: &[Claim]) -> Vec<Claim> {
    let is_long = |number: &usize| dated.iter().any(|claim| claim.event == *number && claim.point != Point::Both);
    let whole: Vec<usize> = (0..scene.events.len()).filter(|number| is_correspondence(scene, *number)).filter(is_long).collect();
    let Some(whole) = whole.first().copied() else { return Vec::new() };
    let parties = parties(&scene.events[whole]);
    if parties.len() < 2 {
        return Vec::new();
    }
    let parts = (0..scene.events.len()).filter(|number| *number != whole && is_part(scene, *number, &parties));
    parts.flat_map(|number| of_part(scene, number, whole)).collect()
}

fn of_part(scene: &Scene, number: usize, whole: usize) -> Vec<Claim> {
    let evidence = scene.events[number].trigger;
    let inside = claim(
        number,
        Relation::Included,
        Anchor::Event(whole, Point::Both),
        evidence,
        Certainty::Inference,
        RuleName::reading("reading: part of a correspondence"),
    );
    if !is_first(scene, number) {
        return vec![inside];
    }
    let begins = claim(
        number,
        Relation::Equal,
        Anchor::Event(whole, Point::Start),
        evidence,
        Certainty::Inference,
        RuleName::reading("reading: first of a correspondence"),
    );
    vec![inside, Claim { point: Point::Start, ..begins }]
}

fn is_correspondence(scene: &Scene, number: usize) -> bool {
    let event = &scene.events[number];
    scene.language.claim.correspondence.contains(&event.lemma.as_str()) && event.stance == Stance::Asserted
}

fn parties(event: &EventMention) -> BTreeSet<&str> {
    event.participants.iter().filter(|participant| participant.named).map(|participant| participant.name.as_str()).collect()
}

/// Whether a party takes part, itself or by something of its name ("the Red Cross account").
fn takes_part(event: &EventMention, party: &str) -> bool {
    parties(event).iter().any(|name| name.strip_prefix(party).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// A message between the same two, told as fact.
fn is_part(scene: &Scene, number: usize, whole: &BTreeSet<&str>) -> bool {
    let event = &scene.events[number];
    let verb = event.lemma.split(' ').next().unwrap_or("");
    let told = event.stance == Stance::Asserted && !event.future && event.kind != EventKind::Landmark;
    // "initiated contact" need not say with whom.
    let least = if scene.language.claim.initiate.contains(&verb) { 1 } else { 2 };
    told && scene.language.claim.contact.contains(&verb) && whole.iter().filter(|name| takes_part(event, name)).count() >= least
}

/// Whether the words say that it was the first: "first sent", "initiated contact".
fn is_first(scene: &Scene, number: usize) -> bool {
    let event = &scene.events[number];
    let trigger = scene.trigger(number);
    let beside = (trigger.saturating_sub(2)..trigger).any(|token| scene.language.claim.first.contains(&scene.word(token).as_str()));
    beside || event.lemma.split(' ').next().is_some_and(|verb| scene.language.claim.initiate.contains(&verb))
}
