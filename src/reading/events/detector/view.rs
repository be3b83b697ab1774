//! A word as numbers that features are made of.

use super::super::scene::Scene;
use crate::language::WordList;
use crate::text::syntax::{Word, class_of};
use crate::text::{Relation, Tag};

/// A word and its place in the tree.
#[derive(Clone, Copy, Debug, Default)]
pub struct View {
    /// The word itself.
    pub word: Word,
    /// Hash of its dictionary form.
    pub lemma: u32,
    /// Part of speech and form of a verb.
    pub class: u32,
    /// How it depends on its head.
    pub relation: u32,
    /// Whether it stands in its dictionary form, opens its sentence, is joined by hyphens.
    pub setting: u32,
    /// What the lists of words say.
    pub listed: u32,
    /// The determiner or possessor.
    pub determiner: u32,
    /// The preposition.
    pub preposition: u32,
    /// Which relations hang on it, a bit each.
    pub frame: u32,
}

/// A hash of any word.
pub fn hash(word: &str) -> u32 {
    Word::of(word).form
}

/// Part of speech and form.
pub fn class(scene: &Scene, token: usize) -> u32 {
    u32::from(class_of(scene.tree.tag(token), scene.tree.form(token)))
}

/// Reads a word.
pub fn view(scene: &Scene, token: usize) -> View {
    let tree = &scene.tree;
    let word = Word::of(tree.word(token));
    let opens = tree.sentences().get(tree.sentence_of(token)).is_some_and(|sentence| sentence.tokens.start == token);
    let hyphen = token > 0 && tree.glued(token - 1) || tree.glued(token) && tree.tag(token + 1) == Tag::Punct && !tree.glued(token + 1);
    let determiner = tree.children(token).find(|&child| matches!(tree.relation(child), Relation::Det | Relation::NmodPoss));
    let determiner = determiner.map_or(0, |child| match tree.relation(child) {
        Relation::NmodPoss => 1 + u32::from(tree.tag(child) == Tag::Pron),
        _ => hash(tree.lower(child)),
    });
    View {
        word: Word { cluster: scene.cluster(word.form), ..word },
        lemma: hash(tree.lemma(token)),
        class: class(scene, token),
        relation: tree.relation(token) as u32,
        setting: u32::from(tree.lemma(token) == tree.lower(token)) * 4 + u32::from(opens) * 2 + u32::from(hyphen),
        listed: listed(scene, token),
        determiner,
        preposition: hash(scene.preposition(token)),
        frame: frame(scene, token),
    }
}

/// What hangs on a word, as far as it tells whether the word names an event.
fn frame(scene: &Scene, token: usize) -> u32 {
    let tree = &scene.tree;
    let bit = |child: usize| match tree.relation(child) {
        Relation::Nsubj | Relation::NsubjPass => 1,
        Relation::Obj => 2,
        Relation::Xcomp => 4,
        Relation::Ccomp | Relation::Parataxis => 8,
        Relation::Aux | Relation::AuxPass => 16,
        Relation::Cop => 32,
        Relation::Nmod | Relation::Obl => 64,
        Relation::Acl | Relation::AclRelcl => 128,
        Relation::Amod | Relation::Nummod => 256,
        Relation::Compound => 512,
        Relation::Mark => 1024,
        _ => 0,
    };
    tree.children(token).map(bit).fold(0, |bits, bit| bits | bit)
}

/// What the lists of words say of a word, as one number.
pub fn listed(scene: &Scene, token: usize) -> u32 {
    match scene.tree.tag(token) {
        Tag::Verb => listed_verb(scene, scene.tree.lemma(token)),
        Tag::Noun => listed_noun(scene, scene.tree.lemma(token)),
        _ => u32::from(scene.words.triggers.adjectives.has(scene.tree.lemma(token))),
    }
}

fn listed_verb(scene: &Scene, lemma: &str) -> u32 {
    let (triggers, classes) = (&scene.words.triggers, &scene.words.classes);
    let class = [
        &classes.reporting,
        &classes.perception,
        &classes.aspectual,
        &classes.intentional_state,
        &classes.intentional_action,
        &classes.state,
        &classes.lasting,
    ];
    let kind = [&triggers.no_verbs, &triggers.light_verbs, &triggers.prospective, &scene.words.stance.happening];
    256 + first(&class, lemma) * 8 + first(&kind, lemma)
}

fn listed_noun(scene: &Scene, lemma: &str) -> u32 {
    let (triggers, classes) = (&scene.words.triggers, &scene.words.classes);
    let class = [
        &classes.reporting_nouns,
        &classes.aspectual,
        &classes.intentional_state_nouns,
        &classes.intentional_action_nouns,
        &classes.state_nouns,
    ];
    let kind = [&triggers.no_nouns, &triggers.nouns, &scene.words.names.people, &scene.words.attribution.documents];
    let ending = triggers.noun_endings.iter().position(|ending| lemma.ends_with(*ending)).map_or(0, |at| at as u32 + 1);
    512 + ending * 64 + first(&class, lemma) * 8 + first(&kind, lemma)
}

/// Which of some lists has a word, from one on; nought if none has.
fn first(lists: &[&WordList], lemma: &str) -> u32 {
    lists.iter().position(|list| list.has(lemma)).map_or(0, |at| at as u32 + 1)
}
