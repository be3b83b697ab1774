//! TimeML's class of an event, and what a timeline makes of it.

use super::scene::Scene;
use super::triggers::infinitive;
use crate::reading::{EventClass, EventKind};
use crate::text::{Relation, Tag};

/// The class of the event that a token names.
pub fn class(scene: &Scene, token: usize) -> EventClass {
    let (tree, words) = (&scene.tree, &scene.words.classes);
    let lemma = tree.lemma(token);
    if tree.tag(token) == Tag::Noun {
        return noun(scene, lemma);
    }
    let complement = has_complement(scene, token);
    match () {
        () if words.reporting.has(lemma) => EventClass::Reporting,
        () if words.perception.has(lemma) => EventClass::Perception,
        () if words.aspectual.has(lemma) && begins(scene, token) => EventClass::Aspectual,
        () if words.intentional_state.has(lemma) => EventClass::IState,
        () if words.intentional_action.has(lemma) && complement => EventClass::IAction,
        () if words.state.has(lemma) || matches!(tree.tag(token), Tag::Adj | Tag::Adv) => EventClass::State,
        () => EventClass::Occurrence,
    }
}

fn noun(scene: &Scene, lemma: &str) -> EventClass {
    let words = &scene.words.classes;
    match () {
        () if words.reporting_nouns.has(lemma) => EventClass::Reporting,
        () if words.aspectual.has(lemma) => EventClass::Aspectual,
        () if words.intentional_state_nouns.has(lemma) => EventClass::IState,
        () if words.intentional_action_nouns.has(lemma) => EventClass::IAction,
        () if words.state_nouns.has(lemma) => EventClass::State,
        () => EventClass::Occurrence,
    }
}

/// "Kept the money" begins and ends nothing; "kept talking" and "the talks ended" do.
fn begins(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let object = tree.child(token, Relation::Obj);
    object.is_none_or(|object| scene.event_at(object).is_some())
}

/// Whether another event is what it is about.
fn has_complement(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    tree.children(token).any(|child| match tree.relation(child) {
        Relation::Xcomp | Relation::Ccomp => true,
        Relation::Obj | Relation::NsubjPass => {
            scene.event_at(child).is_some() || tree.child(child, Relation::Acl).is_some_and(|verb| infinitive(scene, verb))
        }
        Relation::Obl | Relation::Advcl | Relation::Acl => scene.event_at(child).is_some(),
        _ => false,
    })
}

/// Whether the event is something that happens, that goes on, or a mere saying.
pub fn kind(scene: &Scene, token: usize, class: EventClass) -> EventKind {
    match class {
        EventClass::Reporting if says(scene, token) => EventKind::Saying,
        EventClass::State | EventClass::IState => EventKind::State,
        EventClass::Occurrence | EventClass::IAction if lasts(scene, token) => EventKind::State,
        _ => EventKind::Event,
    }
}

/// A verb whose sentence tells only that somebody says it.
fn says(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    tree.tag(token) == Tag::Verb
        && (tree.children(token).any(|child| matches!(tree.relation(child), Relation::Ccomp | Relation::Parataxis))
            || tree.relation(token) == Relation::Parataxis)
}

fn lasts(scene: &Scene, token: usize) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.classes);
    words.lasting.has(tree.lemma(token))
        || tree.tag(token) == Tag::Verb
            && tree
                .children(token)
                .any(|child| tree.relation(child) == Relation::Advcl && words.spanning.has(tree.lemma(child)) && dated(scene, child))
}

fn dated(scene: &Scene, verb: usize) -> bool {
    scene.tree.children(verb).any(|child| scene.is_time(child))
}
