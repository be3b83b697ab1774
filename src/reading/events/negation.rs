//! What is said not to be so, and how far it reaches.

use super::scene::Scene;
use crate::reading::Stance;
use crate::text::{Relation, Tag, VerbForm};

/// Whether the words of its own clause say that an event did not happen.
pub fn negated(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let predicate = tree.tag(token) == Tag::Verb || tree.child(token, Relation::Cop).is_some();
    let own = tree.children(token).any(|child| match tree.relation(child) {
        Relation::Advmod | Relation::Det | Relation::Aux | Relation::Mark | Relation::Case | Relation::Cc => {
            negator(scene, child) || replaces(scene, child)
        }
        Relation::Nsubj | Relation::NsubjPass | Relation::Obj => predicate && nobody(scene, child),
        _ => false,
    });
    let shared = tree.relation(token) == Relation::Conj
        && tree.form(token) == VerbForm::Infinitive
        && tree.head(token).is_some_and(|head| !tree.children(token).any(|child| tree.tag(child) == Tag::Aux) && negated(scene, head));
    own || shared
}

/// "Not", but not that of "not only".
fn negator(scene: &Scene, token: usize) -> bool {
    let words = &scene.words.stance;
    words.negators.has(scene.tree.lower(token)) && !words.limiting.has(scene.tree.lower(token + 1))
}

/// "Instead of", "rather than" before what did not happen.
fn replaces(scene: &Scene, token: usize) -> bool {
    scene.words.stance.replacing.has(scene.tree.lower(token)) && scene.tree.child(token, Relation::Fixed).is_some()
}

/// "Nobody", "no witness", "neither the one nor the other", "not one stone".
fn nobody(scene: &Scene, phrase: usize) -> bool {
    let tree = &scene.tree;
    let counted = tree.child(phrase, Relation::Nummod).is_some();
    negator(scene, phrase)
        || tree.children(phrase).any(|child| match tree.relation(child) {
            Relation::Det | Relation::Cc => negator(scene, child),
            Relation::Advmod => counted && negator(scene, child),
            _ => false,
        })
}

/// What a verb of denying or preventing makes of its complement, unless it is itself negated ("did not deny").
pub fn kept(scene: &Scene, verb: usize, stance: Stance) -> Stance {
    if negated(scene, verb) { Stance::Asserted } else { stance }
}

/// "Has yet to pay".
pub fn pending(scene: &Scene, verb: usize) -> bool {
    let tree = &scene.tree;
    tree.children(verb).any(|child| tree.relation(child) == Relation::Advmod && scene.words.stance.pending.has(tree.lower(child)))
}

/// "Called off".
pub fn called_off(scene: &Scene, verb: usize) -> bool {
    let particle = scene.tree.child(verb, Relation::CompoundPrt).unwrap_or(verb + 1);
    let phrasal = format!("{}_{}", scene.tree.lemma(verb), scene.tree.lower(particle));
    scene.words.stance.failing.has(&phrasal)
}

/// "The suit has not come to a judgment": what did not happen is what it leads to, not the suit.
pub fn leads_on(scene: &Scene, verb: usize) -> bool {
    let to = |child: usize| scene.words.names.recipient_prepositions.has(scene.preposition(child));
    scene.tree.children(verb).any(|child| child > verb && scene.tree.relation(child) == Relation::Obl && to(child))
}
