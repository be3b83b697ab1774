//! Who takes part in an event, and in which part.

use super::people::People;
use super::scene::Scene;
use super::subject::{Subject, is_passive, subject};
use crate::reading::{Participant, Role};
use crate::text::{Relation, Tag};

/// The participants of the event that a token names, agents first.
pub fn participants(scene: &Scene, people: &People, token: usize) -> Vec<Participant> {
    let verb = scene.tree.tag(token) == Tag::Verb || scene.heads_clause(token);
    let parts = if verb { of_verb(scene, token) } else { of_noun(scene, token) };
    let mut found: Vec<Participant> = Vec::new();
    for (role, head) in parts {
        for head in coordinated(scene, head) {
            let Some(participant) = people.participant(scene, head, role) else { continue };
            if !found.iter().any(|known| known.name == participant.name) {
                found.push(participant);
            }
        }
    }
    found.sort_by_key(|participant| match participant.role {
        Role::Agent => 0,
        Role::Patient => 1,
        Role::Recipient => 2,
        Role::Other => 3,
    });
    found
}

/// The phrase and those that "and" joins to it.
fn coordinated(scene: &Scene, head: usize) -> Vec<usize> {
    let tree = &scene.tree;
    let others =
        tree.children(head).filter(|&child| tree.relation(child) == Relation::Conj && matches!(tree.tag(child), Tag::Noun | Tag::Propn));
    std::iter::once(head).chain(others).collect()
}

fn of_verb(scene: &Scene, verb: usize) -> Vec<(Role, usize)> {
    let (tree, words) = (&scene.tree, &scene.words.names);
    let mut parts = Vec::new();
    if let Some(Subject { head, passive, .. }) = subject(scene, verb) {
        parts.push((if passive { Role::Patient } else { Role::Agent }, head));
    }
    let addressed = words.addressing.has(tree.lemma(verb));
    let passive = is_passive(scene, verb);
    for child in tree.children(verb).filter(|&child| !scene.is_time(child)) {
        let role = match tree.relation(child) {
            Relation::OblAgent => Role::Agent,
            Relation::Obl if passive && scene.preposition(child) == words.agent_preposition => Role::Agent,
            Relation::Iobj => Role::Recipient,
            Relation::Obj if addressed => Role::Recipient,
            Relation::Obj => Role::Patient,
            Relation::Obl if words.recipient_prepositions.has(scene.preposition(child)) => Role::Recipient,
            Relation::Obl if named(scene, child) => Role::Other,
            _ => continue,
        };
        parts.push((role, child));
    }
    parts
}

/// Whether a phrase is one for somebody, so that it is worth keeping in any part.
fn named(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let place = scene.words.names.place_prepositions.has(scene.preposition(token));
    !place && (tree.tag(token) == Tag::Propn || tree.tag(token) == Tag::Pron || scene.words.names.people.has(tree.lemma(token)))
}

fn of_noun(scene: &Scene, noun: usize) -> Vec<(Role, usize)> {
    let (tree, words) = (&scene.tree, &scene.words.names);
    let mut parts = Vec::new();
    for child in tree.children(noun).filter(|&child| !scene.is_time(child)) {
        let preposition = scene.preposition(child);
        match tree.relation(child) {
            Relation::NmodPoss => parts.push((Role::Agent, child)),
            Relation::Nmod if preposition == words.agent_preposition => parts.push((Role::Agent, child)),
            Relation::Nmod if words.recipient_prepositions.has(preposition) => parts.push((Role::Recipient, child)),
            Relation::Nmod if preposition == words.patient_preposition => parts.push((Role::Patient, child)),
            Relation::Nmod if named(scene, child) => parts.push((Role::Other, child)),
            Relation::Compound | Relation::Amod if tree.tag(child) == Tag::Propn => parts.push((Role::Other, child)),
            _ => {}
        }
    }
    parts.extend(carrier(scene, noun));
    parts
}

/// Who has, makes or holds what the noun names.
fn carrier(scene: &Scene, noun: usize) -> Option<(Role, usize)> {
    let tree = &scene.tree;
    let verb = tree.head(noun).filter(|_| tree.relation(noun) == Relation::Obj)?;
    let lemma = tree.lemma(verb);
    let carries = scene.words.triggers.light_verbs.has(lemma) || scene.words.stance.happening.has(lemma);
    let subject = subject(scene, verb).filter(|subject| carries && !subject.passive)?;
    Some((Role::Agent, subject.head))
}
