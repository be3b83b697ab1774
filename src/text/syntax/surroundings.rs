//! What a second look sees around a word: its helper, the phrase it ends, what it is joined to, and the verbs on both sides.

use super::class::{CLASSES, tag_of};
use super::table::Features;
use super::tagger::{OUTSIDE_CLASS, Words};
use super::word::Word;
use crate::text::{Tag, VerbForm};

/// How far a verb looks for its auxiliary and for other verbs, in words.
const REACH: usize = 12;
/// How far it looks for the verb that tells what its sentence says.
const FAR: usize = 40;

/// A word in its sentence, of which the classes are known.
pub(super) struct Surroundings<'a> {
    words: Words<'a>,
    classes: &'a [u8],
    at: usize,
    word: Word,
    own: u32,
    /// What stands before it and behind it, but for adverbs and "not"; "to" counts.
    support: Option<usize>,
    following: Option<usize>,
    /// What stands before the phrase that ends before it, and behind the one that begins behind it.
    edges: [Option<usize>; 2],
    /// The nearest verbs on both sides.
    verbs: [Option<usize>; 2],
}

impl<'a> Surroundings<'a> {
    pub(super) fn of(words: Words<'a>, classes: &'a [u8], at: usize) -> Self {
        let own = classes.get(at).map_or(OUTSIDE_CLASS, |&class| u32::from(class));
        let word = *words.at(at);
        let mut around = Self { words, classes, at, word, own, support: None, following: None, edges: [None; 2], verbs: [None; 2] };
        let to = Word::of("to").form;
        let passed = |place: &usize| around.is_adverb(*place) && around.words.at(*place).form != to;
        let support = around.back().find(|place| !passed(place));
        let following = around.ahead().find(|&place| !around.is_adverb(place));
        let before = support.and_then(|last| (0..=last).rev().take(REACH).find(|&place| !around.is_nominal(place)));
        let behind = following.and_then(|first| (first..classes.len()).take(REACH).find(|&place| !around.is_nominal(place)));
        let verb = |place: &usize| matches!(around.tag(*place), Tag::Verb | Tag::Aux);
        let verbs = [around.back().find(verb), around.ahead().find(verb)];
        (around.support, around.following, around.edges, around.verbs) = (support, following, [before, behind], verbs);
        around
    }

    fn back(&self) -> impl Iterator<Item = usize> + Clone + use<> {
        (self.at.saturating_sub(REACH)..self.at).rev()
    }

    fn ahead(&self) -> std::ops::Range<usize> {
        self.at + 1..self.classes.len().min(self.at + 1 + REACH)
    }

    fn tag(&self, place: usize) -> Tag {
        self.classes.get(place).map_or(Tag::X, |&class| tag_of(class))
    }

    fn is_adverb(&self, place: usize) -> bool {
        matches!(self.tag(place), Tag::Adv | Tag::Part)
    }

    /// Whether a word can be part of a phrase for somebody or something.
    fn is_nominal(&self, place: usize) -> bool {
        matches!(self.tag(place), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Det | Tag::Num | Tag::Pron)
    }

    fn is_finite(&self, place: usize) -> bool {
        let form = self.classes.get(place).and_then(|&class| CLASSES.get(usize::from(class))).map_or(VerbForm::None, |class| class.1);
        matches!(form, VerbForm::Present | VerbForm::Past | VerbForm::Modal | VerbForm::Imperative)
    }

    fn number(&self, place: Option<usize>) -> u32 {
        place.and_then(|place| self.classes.get(place)).map_or(OUTSIDE_CLASS, |&class| u32::from(class))
    }

    fn form(&self, place: Option<usize>) -> u32 {
        place.map_or(0, |place| self.words.at(place).form)
    }

    /// The nearest finite verbs of its clause on both sides, before the next mark or conjunction.
    fn finite(&self) -> [Option<usize>; 2] {
        let inside = |place: &usize| !matches!(self.tag(*place), Tag::Punct | Tag::Cconj | Tag::Sconj);
        let finite = |place: &usize| self.is_finite(*place);
        [self.back().take_while(inside).find(finite), self.ahead().take_while(inside).find(finite)]
    }

    fn distance(&self, place: Option<usize>) -> u32 {
        place.map_or(7, |place| (place.abs_diff(self.at) as u32).min(5))
    }

    /// Its helper and the verbs near it.
    pub(super) fn distant_features(&self, features: &mut Features) {
        let (word, own) = (self.word, self.own);
        let first = u32::from(self.at == 0) * 4 + self.words.setting;
        features.two(own, first);
        features.three(own, word.form, first);
        let [support, following] = [self.support, self.following].map(|place| self.number(place));
        let support_form = self.form(self.support);
        features.three(own, support, word.suffixes[1]);
        features.three(own, support_form, word.suffixes[1]);
        features.three(own, support_form, word.form);
        features.three(own, following, word.suffixes[1]);
        features.three(own, support, following);
        let [before, after] = self.verbs;
        features.three(own, self.number(before), self.distance(before));
        features.three(own, self.form(before), word.suffixes[1]);
        features.three(own, self.form(before), self.distance(before));
        features.three(own, self.number(after), self.distance(after));
        features.three(own, self.number(before), self.number(after));
        features.three(own, self.form(before), self.form(after));
        features.three(own, self.form(before), support);
        let [before, after] = self.finite();
        let sides = u32::from(before.is_some()) * 2 + u32::from(after.is_some());
        features.three(own, sides, word.suffixes[1]);
        features.three(own, sides, support);
        features.three(own, self.number(before), self.number(after));
        let earlier = self.support.and_then(|place| place.checked_sub(1));
        features.three(own, support_form, self.form(earlier));
        features.three(own, support_form, self.number(earlier));
    }

    /// The phrases beside it, what it is joined to, and whether its sentence tells anything without it.
    pub(super) fn clause_features(&self, features: &mut Features) {
        let (word, own) = (self.word, self.own);
        let [head, follows] = [self.support, self.following].map(|place| self.number(place));
        let [edge, tail] = self.edges.map(|place| self.number(place));
        let phrase = self.support.is_some_and(|place| self.is_nominal(place));
        features.three(own, u32::from(phrase), edge);
        features.three(own, head, edge);
        features.three(word.suffixes[1], head, edge);
        features.three(own, head, self.form(self.edges[0]));
        features.three(own, follows, tail);
        features.three(own * 64 + head, edge * 64 + follows, tail);
        let join = self.back().find(|&place| !self.is_adverb(place)).filter(|&place| matches!(self.tag(place), Tag::Cconj | Tag::Punct));
        let (kind, joined) = (self.form(join), u32::from(join.is_some()));
        let before = self.verbs[0];
        let last = self.number(before);
        features.three(own, kind, last);
        features.three(word.suffixes[1], kind, last);
        features.three(word.form, kind, last);
        let helper = |place: &usize| matches!(self.tag(*place), Tag::Verb | Tag::Aux | Tag::Part);
        let helper = before.and_then(|verb| (verb.saturating_sub(REACH)..verb).rev().find(helper));
        features.three(own * 64 + self.number(helper), kind, last);
        features.three(own * 2 + joined, self.form(helper), last);
        let told = (self.at.saturating_sub(FAR)..self.at).rev().find(|&place| self.is_finite(place));
        let tells = (self.at + 1..self.classes.len()).take(FAR).any(|place| self.is_finite(place));
        let sides = u32::from(told.is_some()) * 2 + u32::from(tells);
        features.two(own, sides);
        features.three(own, sides, word.suffixes[1]);
        features.three(own, sides * 2 + joined, head * 32 + follows);
        let led = told.and_then(|place| place.checked_sub(1)).is_some_and(|place| self.is_nominal(place));
        let told = self.number(told) * 2 + u32::from(led);
        features.three(own, kind, told);
        features.three(word.suffixes[1], kind, told);
        features.three(own, told, last);
        features.three(word.profile, sides, head);
    }

    /// What the word mostly is, and what stands around it.
    pub(super) fn profile_features(&self, features: &mut Features) {
        let (own, profile) = (self.own, self.word.profile);
        let [l2, l1, r1] = [self.at.checked_sub(2), self.at.checked_sub(1), Some(self.at + 1)].map(|place| self.number(place));
        let [head, follows] = [self.support, self.following].map(|place| self.number(place));
        let [before, after] = self.verbs;
        features.one(profile);
        features.two(own, profile);
        features.three(own, profile, l1);
        features.three(own, profile, r1);
        features.three(profile, l1, r1);
        features.three(profile, l1, l2);
        features.three(own, profile, self.word.suffixes[2]);
        features.three(profile, self.form(before), head);
        features.three(profile, self.number(before), self.number(after));
        features.three(profile, head, follows);
        features.three(profile, head, self.number(self.edges[0]));
        features.three(profile, self.form(self.support), follows);
    }
}
