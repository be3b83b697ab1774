//! Which words name events, learnt from annotated reports: what the lists of words do not know, the company of a word tells.
//!
//! Every verb, noun, adjective and adverb that is no time and no mere part of another word is looked at. Its **features**, each a hash of
//! one to three numbers, look up rows of learnt weights, whose sums are logarithms of odds: that it names no event, or one of a class of
//! TimeML's (multinomial logistic regression). What the lists of words say is one of the features; what they call an event needs less
//! than what they do not know.
//!
//! What the features look at:
//!
//! | of | features |
//! |---|---|
//! | the word | form, lemma, number, part of speech and form, kind of words it is used like, endings, capitals, what the lists say |
//! | around it | the words before and behind with their parts of speech, its determiner, preposition and what else hangs on it |
//! | above it | its relation to its head, the head's lemma, part of speech, kind of words, and what the lists say of it |
//!
//! - `view`: a word as numbers
//! - `features`: the features of a word
//! - `model`: the table, and what it says

mod features;
mod model;
mod view;

pub use features::describe;
pub use model::{CLASSES, COLUMNS, DetectorModel};

use super::phrase::compound;
use super::scene::Scene;
use super::triggers::{in_name, listed};
use crate::reading::EventClass;
use crate::text::syntax::Features;
use crate::text::{Relation, Tag};

/// How much of the odds must speak for an event, of what the lists of words call one, and of other words: on timebank and aquaint by
/// five folds, F1 is within half a point of its best, on the side of finding more.
const LEAST: [f32; 2] = [0.15, 0.35];

/// How adjectives and adverbs stand that are said of something.
const PREDICATES: &[Relation] = &[
    Relation::Root,
    Relation::Xcomp,
    Relation::Conj,
    Relation::Ccomp,
    Relation::Advcl,
    Relation::AclRelcl,
    Relation::Acl,
    Relation::Parataxis,
    Relation::Obj,
    Relation::Obl,
    Relation::Nsubj,
];

/// Whether the model looks at a word at all.
pub fn is_candidate(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let inner = matches!(tree.relation(token), Relation::Fixed | Relation::Flat);
    let kind = match tree.tag(token) {
        Tag::Verb => !inner && !in_name(scene, token),
        Tag::Noun => !inner && heads_compound(scene, token),
        Tag::Adj | Tag::Adv => PREDICATES.contains(&tree.relation(token)),
        _ => false,
    };
    kind && !scene.is_time(token) && tree.word(token).starts_with(char::is_alphabetic)
}

/// Whether a noun is the one of those joined by hyphens that the others hang on.
fn heads_compound(scene: &Scene, noun: usize) -> bool {
    let whole = compound(scene, noun);
    whole.len() == 1 || scene.tree.head(noun).is_none_or(|head| !whole.contains(&head))
}

/// The class of the event that a word names; none where it names none.
pub fn detect(scene: &Scene, model: &DetectorModel, token: usize, features: &mut Features) -> Option<EventClass> {
    if !is_candidate(scene, token) {
        return None;
    }
    let is_listed = listed(scene, token);
    describe(scene, token, is_listed, features);
    let shares = model.shares(features.hashes());
    let sure = 1.0 - shares[0] >= LEAST[usize::from(!is_listed)];
    sure.then(|| DetectorModel::class(&shares))
}
