//! The features of a word.

use super::super::scene::Scene;
use super::view::{View, class, hash, view};
use crate::text::Relation;
use crate::text::syntax::Features;

/// Describes a word; `listed` says whether the lists of words call it an event.
pub fn describe(scene: &Scene, token: usize, listed: bool, features: &mut Features) {
    features.clear();
    let view = view(scene, token);
    let listed = view.listed * 2 + u32::from(listed);
    alone(&view, listed, features);
    beside(scene, token, &view, features);
    above(scene, token, &view, listed, features);
    below(scene, token, &view, listed, features);
    very_word(scene, token, &view, features);
}

/// What the word says by itself.
fn alone(view: &View, listed: u32, features: &mut Features) {
    let [_, two, three, four] = view.word.suffixes;
    let class = view.class;
    features.one(class);
    features.two(view.word.cluster, class);
    features.two(two, class);
    features.two(three, class);
    features.two(four, class);
    features.two(view.word.prefixes[2], class);
    features.two(view.word.shape, class);
    features.two(view.setting, class);
    features.two(view.relation, class);
    features.two(view.determiner, class);
    features.two(view.preposition, class);
    features.two(view.frame, class);
    features.two(listed, class);
    features.three(listed, view.relation, class);
    features.three(listed, view.determiner, class);
    features.three(listed, view.preposition, class);
    features.three(listed, view.frame, class);
    features.three(view.word.cluster, view.relation, class);
    features.three(three, view.relation, class);
    features.three(three, view.determiner, class);
}

/// What the words before and behind it say.
fn beside(scene: &Scene, token: usize, view: &View, features: &mut Features) {
    let tree = &scene.tree;
    let (before, behind) = (token.wrapping_sub(1), token + 1);
    let (last, next) = (hash(tree.lower(before)), hash(tree.lower(behind)));
    let classes = [token.wrapping_sub(2), before, behind, token + 2].map(|at| class(scene, at));
    features.two(last, view.class);
    features.two(next, view.class);
    features.three(classes[1], view.class, classes[2]);
    features.three(classes[0], classes[1], view.class);
    features.three(classes[2], classes[3], view.class);
    features.three(scene.cluster(last), view.word.cluster, view.class);
    features.three(scene.cluster(next), view.word.cluster, view.class);
}

/// What it depends on.
fn above(scene: &Scene, token: usize, view: &View, listed: u32, features: &mut Features) {
    let tree = &scene.tree;
    let Some(head) = tree.head(token) else { return features.skip(5) };
    let lemma = hash(tree.lemma(head));
    let says = super::view::listed(scene, head);
    features.three(lemma, view.relation, view.class);
    features.three(class(scene, head), view.relation, view.class);
    features.three(scene.cluster(hash(tree.lower(head))), view.word.cluster, view.relation);
    features.three(says, view.relation, view.class);
    features.three(says, view.relation, listed);
}

/// What hangs on it: its subject, its object and the noun behind "of".
fn below(scene: &Scene, token: usize, view: &View, listed: u32, features: &mut Features) {
    let tree = &scene.tree;
    for relations in BELOW {
        match tree.children(token).find(|&child| relations.contains(&tree.relation(child))) {
            Some(child) => {
                let says = super::view::listed(scene, child);
                features.three(scene.cluster(hash(tree.lower(child))), view.class, listed);
                features.three(says, view.class, listed);
            }
            None => features.skip(2),
        }
    }
}

/// What is known of this very word.
fn very_word(scene: &Scene, token: usize, view: &View, features: &mut Features) {
    let tree = &scene.tree;
    let head = tree.head(token).map_or(0, |head| hash(tree.lemma(head)));
    features.two(view.lemma, view.class);
    features.two(view.word.form, view.class);
    features.two(view.lemma, view.relation);
    features.two(view.lemma, view.determiner);
    features.two(view.lemma, view.preposition);
    features.two(view.lemma, view.setting);
    features.two(view.lemma, view.frame);
    features.two(view.lemma, hash(tree.lower(token.wrapping_sub(1))));
    features.two(view.lemma, hash(tree.lower(token + 1)));
    features.three(view.lemma, head, view.relation);
    for (place, relations) in BELOW.into_iter().enumerate() {
        match tree.children(token).find(|&child| relations.contains(&tree.relation(child))) {
            Some(child) => features.three(view.lemma, hash(tree.lemma(child)), place as u32),
            None => features.skip(1),
        }
    }
}

/// What may hang on a word: its object or the noun behind "of", its subject, its clause.
const BELOW: [[Relation; 2]; 3] =
    [[Relation::Obj, Relation::Nmod], [Relation::Nsubj, Relation::NsubjPass], [Relation::Xcomp, Relation::Ccomp]];
