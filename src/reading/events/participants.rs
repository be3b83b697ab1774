//! Who takes part in an event, and in which part.

use super::people::People;
use super::scene::Scene;
use super::subject::{Subject, is_passive, subject};
use crate::reading::{Participant, Role};
use crate::text::{Relation, Tag};

/// The participants of the event that a token names, agents first.
pub fn participants(scene: &Scene, people: &People, token: usize) -> Vec<Participant> {
    let parts = parts(scene, token);
    let mut found: Vec<Participant> = Vec::new();
    for (role, head) in parts {
        let group = people.group(head);
        for one in coordinated(scene, group.unwrap_or(head)) {
            let Some(mut participant) = people.participant(scene, one, role) else { continue };
            if group.is_some() {
                participant.span = scene.tree.span(head);
            }
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

/// The heads of the phrases for those who take part.
pub fn parts(scene: &Scene, token: usize) -> Vec<(Role, usize)> {
    let verb = scene.tree.tag(token) == Tag::Verb || scene.heads_clause(token);
    if verb { of_verb(scene, token) } else { of_noun(scene, token) }
}

/// The phrase and those that "and" joins to it, and to these.
fn coordinated(scene: &Scene, head: usize) -> Vec<usize> {
    let tree = &scene.tree;
    let mut all = vec![head];
    let mut next = 0;
    while let Some(&one) = all.get(next).filter(|_| next < MOST_JOINED) {
        all.extend(
            tree.children(one).filter(|&child| tree.relation(child) == Relation::Conj && matches!(tree.tag(child), Tag::Noun | Tag::Propn)),
        );
        next += 1;
    }
    all
}

/// How many phrases of one list are looked behind.
const MOST_JOINED: usize = 32;

fn of_verb(scene: &Scene, verb: usize) -> Vec<(Role, usize)> {
    let (tree, words) = (&scene.tree, &scene.words.names);
    let mut parts = Vec::new();
    let addressed = words.addressing.has(tree.lemma(verb));
    if let Some(Subject { head, passive, .. }) = subject(scene, verb) {
        // "The widow was given a pension", "the mayor was told".
        let gets = addressed || tree.child(verb, Relation::Obj).is_some_and(|object| object > verb && !scene.is_time(object));
        let role = match passive {
            true if gets => Role::Recipient,
            true => Role::Patient,
            false => Role::Agent,
        };
        parts.push((role, head));
    }
    let passive = is_passive(scene, verb);
    for child in tree.children(verb).filter(|&child| !scene.is_time(child)) {
        let role = match tree.relation(child) {
            Relation::OblAgent | Relation::Obl if does(scene, child, passive) => Role::Agent,
            Relation::Iobj => Role::Recipient,
            Relation::Obj if addressed => Role::Recipient,
            Relation::Obj => Role::Patient,
            Relation::Obl if words.recipient_prepositions.has(scene.preposition(child)) => Role::Recipient,
            Relation::Obl if named(scene, child) => Role::Other,
            _ => continue,
        };
        parts.push((role, child));
    }
    parts.extend(shared_object(scene, verb).map(|object| (Role::Patient, object)));
    parts
}

/// "Tested but never sold the drug": the object that a verb which needs one shares with the verb right behind it.
fn shared_object(scene: &Scene, verb: usize) -> Option<usize> {
    let tree = &scene.tree;
    let lacks = !is_passive(scene, verb) && !tree.children(verb).any(|child| child > verb && tree.relation(child) == Relation::Obj);
    let joined = tree.children(verb).find(|&child| tree.relation(child) == Relation::Conj && tree.tag(child) == Tag::Verb)?;
    let near = (verb + 1..joined).all(|at| matches!(tree.tag(at), Tag::Cconj | Tag::Adv | Tag::Part));
    let object = tree.child(joined, Relation::Obj).filter(|&object| object > joined && !scene.is_time(object));
    object.filter(|_| lacks && near && scene.words.names.object_verbs.has(tree.lemma(verb)))
}

/// Whether "by" stands before who does it in a passive clause, not before how ("by hand").
fn does(scene: &Scene, phrase: usize, passive: bool) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.names);
    let agent = tree.relation(phrase) == Relation::OblAgent || passive && scene.preposition(phrase) == words.agent_preposition;
    let described = tree.children(phrase).any(|child| !matches!(tree.relation(child), Relation::Case | Relation::Punct));
    agent && (described || !words.means.has(tree.lemma(phrase)))
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
