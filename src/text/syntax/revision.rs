//! A second look at verbs and what could be one, with the classes of the words behind as well as before.
//!
//! A tagger from left to right cannot know that "reported" in "the fires reported on Monday were out" is no past tense: the verb that
//! shows it comes later. Stacked taggers (Nakagawa et al. 2001; Fürstenau and Wiegand 2006) decide once more by what a first one said.

use super::class::{CLASSES, TAG_COLUMNS, tag_of};
use super::table::{Features, Scorer};
use super::tagger::{Forms, OUTSIDE_CLASS, Words, choose, tag_features};
use super::word::Word;
use crate::text::{Tag, VerbForm};

/// How far a verb looks for its auxiliary and for other verbs, in words.
const REACH: usize = 12;

/// A first look that is as sure as this is not asked again, in the table's own units: chosen on the treebank's development part, where one
/// word in 27 is asked again, and asking all is no better.
const SURE: i32 = 80;

/// Chooses once more for the words that may be verbs and are not sure; `classes` and `leads` are those of the first look.
///
/// What was a verb stays one: its form alone is asked again. No noun is chosen for a word that can be none by `forms`. `O(n)` for `n` words.
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

fn form_of(class: u8) -> VerbForm {
    CLASSES.get(usize::from(class)).map_or(VerbForm::None, |class| class.1)
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
    distant_features(words, at, classes, word, features);
}

/// What the second look sees around the word.
struct Surroundings<'a> {
    words: Words<'a>,
    classes: &'a [u8],
    at: usize,
}

impl Surroundings<'_> {
    fn back(&self) -> impl Iterator<Item = usize> + Clone + use<> {
        (self.at.saturating_sub(REACH)..self.at).rev()
    }

    fn ahead(&self) -> std::ops::Range<usize> {
        self.at + 1..self.classes.len().min(self.at + 1 + REACH)
    }

    fn tag(&self, place: usize) -> Tag {
        tag_of(self.classes[place])
    }

    fn number(&self, place: Option<usize>) -> u32 {
        place.map_or(OUTSIDE_CLASS, |place| u32::from(self.classes[place]))
    }

    fn form(&self, place: Option<usize>) -> u32 {
        place.map_or(0, |place| self.words.at(place).form)
    }

    /// What stands before it and behind it, but for adverbs and "not"; "to" counts.
    fn neighbours(&self) -> [Option<usize>; 2] {
        let to = Word::of("to").form;
        let adverb = |place: &usize| matches!(self.tag(*place), Tag::Adv | Tag::Part);
        let support = self.back().find(|place| !adverb(place) || self.words.at(*place).form == to);
        [support, self.ahead().find(|place| !adverb(place))]
    }

    /// The nearest verbs on both sides.
    fn verbs(&self) -> [Option<usize>; 2] {
        let verb = |place: &usize| matches!(self.tag(*place), Tag::Verb | Tag::Aux);
        [self.back().find(verb), self.ahead().find(verb)]
    }

    /// The nearest finite verbs of its clause on both sides, before the next mark or conjunction.
    fn finite(&self) -> [Option<usize>; 2] {
        let inside = |place: &usize| !matches!(self.tag(*place), Tag::Punct | Tag::Cconj | Tag::Sconj);
        let finite = |place: &usize| {
            matches!(form_of(self.classes[*place]), VerbForm::Present | VerbForm::Past | VerbForm::Modal | VerbForm::Imperative)
        };
        [self.back().take_while(inside).find(finite), self.ahead().take_while(inside).find(finite)]
    }

    fn distance(&self, place: Option<usize>) -> u32 {
        place.map_or(7, |place| (place.abs_diff(self.at) as u32).min(5))
    }
}

fn distant_features(words: Words, at: usize, classes: &[u8], word: &Word, features: &mut Features) {
    let around = Surroundings { words, classes, at };
    let own = u32::from(classes[at]);
    let first = u32::from(at == 0) * 4 + words.setting;
    features.two(own, first);
    features.three(own, word.form, first);
    let [support, following] = around.neighbours();
    let support_form = around.form(support);
    let [support, following] = [support, following].map(|place| around.number(place));
    features.three(own, support, word.suffixes[1]);
    features.three(own, support_form, word.suffixes[1]);
    features.three(own, support_form, word.form);
    features.three(own, following, word.suffixes[1]);
    features.three(own, support, following);
    let [before, after] = around.verbs();
    features.three(own, around.number(before), around.distance(before));
    features.three(own, around.form(before), word.suffixes[1]);
    features.three(own, around.form(before), around.distance(before));
    features.three(own, around.number(after), around.distance(after));
    features.three(own, around.number(before), around.number(after));
    let [before, after] = around.finite();
    let sides = u32::from(before.is_some()) * 2 + u32::from(after.is_some());
    features.three(own, sides, word.suffixes[1]);
    features.three(own, sides, support);
    features.three(own, around.number(before), around.number(after));
}
