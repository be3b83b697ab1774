//! A second look at verbs and what could be one, with the classes of the words behind as well as before.
//!
//! A tagger from left to right cannot know that "reported" in "the fires reported on Monday were out" is no past tense: the verb that
//! shows it comes later. Stacked taggers (Nakagawa et al. 2001; Fürstenau and Wiegand 2006) decide once more by what a first one said.

use super::class::{TAG_COLUMNS, tag_of};
use super::surroundings::Surroundings;
use super::table::{Features, Scorer};
use super::tagger::{Forms, OUTSIDE_CLASS, Words, choose, tag_features};
use crate::text::Tag;

/// A first look that is as sure as this is not asked again, in the table's own units: chosen on the treebank's development part, where
/// asking all is no better.
const SURE: i32 = 160;

/// Chooses once more for the words that may be verbs and are not sure; `classes` and `leads` are those of the first look.
///
/// What was a verb stays one: its form alone is asked again. A word that `forms` knows as a past is one. `O(n)` for `n` words.
pub fn revise(words: Words, forms: &Forms, scorer: &impl Scorer<TAG_COLUMNS>, features: &mut Features, classes: &mut [u8], leads: &[i32]) {
    for at in 0..classes.len() {
        if is_open(classes[at]) && leads.get(at).is_some_and(|&lead| lead < SURE) {
            revision_features(words, at, classes, features);
            let chosen = choose(&scorer.score(features.hashes()), forms, words.at(at)) as u8;
            let verb = |class| matches!(tag_of(class), Tag::Verb | Tag::Aux);
            if verb(chosen) || !verb(classes[at]) {
                classes[at] = chosen;
            }
        }
    }
}

/// Whether a word of this class may change it.
pub fn is_open(class: u8) -> bool {
    matches!(tag_of(class), Tag::Verb | Tag::Aux | Tag::Noun | Tag::Adj)
}

/// What the second look sees of word `at`: the classes before it are final, those from it on are of the first look.
pub fn revision_features(words: Words, at: usize, classes: &[u8], features: &mut Features) {
    tag_features(words, at, classes, features);
    let class = |place: Option<usize>| place.and_then(|place| classes.get(place)).map_or(OUTSIDE_CLASS, |&class| u32::from(class));
    let [own, l1, l2, l3] = [0, 1, 2, 3].map(|steps| class(at.checked_sub(steps)));
    let [r1, r2, r3] = [1, 2, 3].map(|steps| class(Some(at + steps)));
    let (word, before, after) = (words.at(at), words.at(at.wrapping_sub(1)), words.at(at + 1));
    features.one(own);
    features.two(own, word.form);
    features.two(own, word.suffixes[2]);
    features.two(own, word.suffixes[1]);
    features.two(own, word.cluster);
    features.two(own, l1);
    features.two(own, r1);
    features.three(own, l1, r1);
    features.three(own, l2, l1);
    features.three(own, r1, r2);
    features.three(l1, r1, word.form);
    features.three(l1, r1, word.suffixes[1]);
    features.three(l2, l1, word.suffixes[1]);
    features.three(r1, r2, word.suffixes[1]);
    features.three(r1, r2, word.form);
    features.three(l2 * 32 + l1, own, r1 * 32 + r2);
    features.three(l3 * 32 + l2, l1, own);
    features.three(r3 * 32 + r2, r1, own);
    features.three(own, before.form, after.form);
    features.three(own, word.suffixes[2], after.form);
    features.three(own, word.suffixes[2], before.form);
    features.three(own, word.form, before.form);
    features.three(own, word.form, after.form);
    features.three(own, before.cluster, after.cluster);
    features.three(own, word.cluster, r1);
    features.three(own, word.cluster, l1);
    let around = Surroundings::of(words, classes, at);
    around.distant_features(features);
    around.clause_features(features);
    around.profile_features(features);
}
