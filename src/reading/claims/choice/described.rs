//! An event as it is shown to the tables, and what the choices made before it add.

use super::candidates::Candidate;
use super::view::{bucket, mix};
use crate::reading::Relation;
use std::collections::BTreeMap;
use std::ops::Range;

/// An event with its candidates and their features.
#[derive(Clone, Debug, Default)]
pub struct Described {
    /// What the choices of its neighbours are compared by.
    pub facts: Facts,
    candidates: Vec<Shown>,
    hashes: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Shown {
    candidate: Candidate,
    kind: u32,
    hashes: Range<usize>,
}

/// What an event is, in short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Its number.
    pub event: usize,
    /// Its sentence.
    pub sentence: usize,
    /// The event above it in the tree.
    pub above: Option<usize>,
    /// Form, aspect and class.
    pub state: u32,
    /// Part of speech and relation to its head.
    pub place: u32,
    /// Hash of its lemma.
    pub lemma: u32,
    /// Hash of the beginning of its lemma, which a noun has in common with the verb it is made from.
    pub stem: u32,
    /// The earlier event that it mentions again.
    pub again: Option<usize>,
    /// Whether it is what the article is about, whether it is quoted, the sentence's main verb, what hangs on it, its stem, its kind of
    /// words by whether it is quoted.
    pub around: [u32; 6],
}

/// A candidate, and how an event stands to it.
pub type Choice = (Candidate, Relation);

/// A choice, and in how many of a hundred cases as clear as this one it is right.
pub type Decided = (Choice, u8);

/// What was chosen so far: of each event described, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    chosen: Vec<(Facts, Choice)>,
    /// The last that was chosen for an event of each stem.
    by_stem: BTreeMap<u32, usize>,
}

impl Described {
    pub(super) fn begin(&mut self, facts: Facts) {
        self.facts = facts;
        self.candidates.clear();
        self.hashes.clear();
    }

    pub(super) fn add(&mut self, candidate: Candidate, kind: u32, features: &[u32]) {
        let start = self.hashes.len();
        self.hashes.extend(features);
        self.candidates.push(Shown { candidate, kind, hashes: start..self.hashes.len() });
    }

    /// How many candidates it has.
    pub fn len(&self) -> usize {
        self.candidates.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.candidates.is_empty()
    }

    /// A candidate.
    pub fn candidate(&self, number: usize) -> Candidate {
        self.candidates[number].candidate
    }

    /// Its features by itself.
    pub fn features(&self, number: usize) -> &[u32] {
        &self.hashes[self.candidates[number].hashes.clone()]
    }

    /// The features that the choices before it add to a candidate.
    pub fn following(&self, number: usize, choices: &Choices, features: &mut Vec<u32>) {
        features.clear();
        let (facts, shown) = (&self.facts, &self.candidates[number]);
        let mut added = Added { kind: shown.kind, features };
        let told = |(other, choice): &(Facts, Choice)| (*other, against(shown.candidate, choice));
        match choices.chosen.last().map(told) {
            Some((last, told)) => {
                let beside = facts.beside(&last);
                added.add(1, told, beside);
                added.add(2, told, facts.state);
                added.add(3, mix(told, facts.place), beside);
                added.add(4, mix(told, facts.state), mix(last.state, beside));
            }
            None => added.add(5, facts.state, 0),
        }
        if let Some((other, told)) = facts.above.and_then(|above| choices.of(above)).map(told) {
            added.add(6, told, facts.place);
            added.add(7, mix(told, facts.state), other.state);
        }
        let again = facts.again.and_then(|again| choices.of(again));
        let again = again.or_else(|| choices.by_stem.get(&facts.stem).and_then(|at| choices.chosen.get(*at)));
        if let Some((other, told)) = again.map(told) {
            let how = u32::from(other.lemma == facts.lemma) * 2 + u32::from(facts.again == Some(other.event));
            added.add(12, told, how);
            added.add(13, told, facts.place);
            added.add(14, mix(told, facts.lemma), 0);
        }
        if let Some((_, told)) = choices.chosen.first().map(told) {
            added.add(15, told, facts.state);
            added.add(16, told, facts.place);
            added.add(17, told, facts.lemma);
        }
        self.carried(shown, choices, &mut added);
    }

    /// The time that the story is at, and how many of the last events it dates.
    fn carried(&self, shown: &Shown, choices: &Choices, added: &mut Added) {
        let (facts, recent) = (&self.facts, choices.chosen.iter().rev().take(REMEMBERED));
        if let Some((other, choice)) = recent.clone().find(|(_, choice)| choice.0 != Candidate::Published) {
            let same = u32::from(choice.0 == shown.candidate);
            added.add(8, same, facts.beside(other));
            added.add(9, same, facts.state);
        }
        let same = recent.clone().filter(|(_, choice)| choice.0 == shown.candidate).count();
        added.add(10, bucket(same), bucket(recent.count()));
        added.add(11, bucket(same), facts.state);
    }

    /// The features that the choice of what dates the event adds to a candidate for what bounds it, and what only bounds need to know.
    pub fn deciding(&self, number: usize, decided: Decided, features: &mut Vec<u32>) {
        let (facts, shown) = (&self.facts, &self.candidates[number]);
        let mut added = Added { kind: shown.kind, features };
        let (told, sure) = (against(shown.candidate, &decided.0), u32::from(decided.1) / 20);
        added.add(21, told, 0);
        added.add(22, told, sure);
        added.add(23, told, facts.state);
        added.add(24, mix(told, sure), facts.state);
        for (place, code) in (30..).step_by(3).zip(facts.around) {
            added.add(place, code, 0);
            added.add(place + 1, code, facts.state);
            added.add(place + 2, code, told);
        }
    }
}

/// Features of a candidate of one kind.
struct Added<'a> {
    kind: u32,
    features: &'a mut Vec<u32>,
}

impl Added<'_> {
    /// Adds a feature of two values; `name` keeps it apart from the others.
    fn add(&mut self, name: u32, a: u32, b: u32) {
        self.features.push(mix(mix(name.wrapping_mul(0x6C8E_9CF5), a), mix(b, self.kind)));
    }
}

/// How a candidate stands to what was chosen for another event.
fn against(candidate: Candidate, choice: &Choice) -> u32 {
    u32::from(choice.0 == candidate) * 16 + u32::from(choice.0 == Candidate::Published) * 8 + choice.1 as u32
}

impl Facts {
    /// How far an earlier event stands, and whether it governs this one.
    fn beside(&self, other: &Facts) -> u32 {
        bucket(self.sentence.saturating_sub(other.sentence)).min(3) * 2 + u32::from(self.above == Some(other.event))
    }
}

/// So many choices back still count.
const REMEMBERED: usize = 8;

impl Choices {
    /// Notes what was chosen for the event described last.
    pub fn note(&mut self, facts: Facts, choice: Choice) {
        self.by_stem.insert(facts.stem, self.chosen.len());
        self.chosen.push((facts, choice));
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.chosen.clear();
        self.by_stem.clear();
    }

    fn of(&self, event: usize) -> Option<&(Facts, Choice)> {
        let at = self.chosen.partition_point(|(facts, _)| facts.event < event);
        self.chosen.get(at).filter(|(facts, _)| facts.event == event)
    }
}
