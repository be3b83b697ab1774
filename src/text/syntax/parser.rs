//! The tree of a sentence, by the best action at every step.

use super::super::Tag;
use super::arcs::{first_features, further_features};
use super::class::{RELATION_COLUMNS, RELATIONS, tag_of};
use super::relations::relation_features;
use super::state::{ACTION_COLUMNS, ACTIONS, Action, State};
use super::table::{Features, Scorer};

/// What the parser sees of a sentence: one entry for each word, one for the root, one for no word.
#[derive(Clone, Debug, Default)]
pub struct Tagged {
    /// Hashes of the words.
    pub forms: Vec<u32>,
    /// Classes by the tagger.
    pub classes: Vec<u32>,
    /// Clusters of the words.
    pub clusters: Vec<u32>,
    /// Last three letters of the words.
    pub endings: Vec<u32>,
    /// How many commas, other marks, verbs and conjunctions stand before each word.
    tallies: Vec<[u32; 4]>,
}

/// Root and no word among the classes.
const ROOT_CLASS: u32 = 40;
const NO_CLASS: u32 = 41;

impl Tagged {
    /// Puts a sentence in the place of the last one.
    pub fn fill(&mut self, words: &[super::Word], classes: &[u8]) {
        self.forms.clear();
        self.classes.clear();
        self.clusters.clear();
        self.endings.clear();
        self.tallies.clear();
        self.forms.extend(words.iter().map(|word| word.form).chain([2, 3]));
        self.classes.extend(classes.iter().map(|&class| u32::from(class)).chain([ROOT_CLASS, NO_CLASS]));
        self.clusters.extend(words.iter().map(|word| word.cluster).chain([2, 3]));
        self.endings.extend(words.iter().map(|word| word.suffixes[2]).chain([2, 3]));
        let comma = super::Word::of(",").form;
        let mut tally = [0; 4];
        for (word, &class) in words.iter().zip(classes) {
            self.tallies.push(tally);
            let tag = tag_of(class);
            let kinds = [word.form == comma, tag == Tag::Punct && word.form != comma, tag == Tag::Verb, tag == Tag::Cconj];
            tally.iter_mut().zip(kinds).for_each(|(count, is)| *count += u32::from(is));
        }
        self.tallies.extend([tally, tally]);
    }

    /// What stands between two places: commas, other marks, verbs and conjunctions, each counted up to three.
    pub fn between(&self, from: usize, to: usize) -> u32 {
        let (Some(first), Some(last)) = (self.tallies.get(from), self.tallies.get(to)) else { return 1 << 8 };
        first.iter().zip(last).fold(0, |all, (first, last)| all * 4 + last.saturating_sub(*first).min(3))
    }

    /// How many words the sentence has.
    pub fn len(&self) -> usize {
        self.forms.len().saturating_sub(2)
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// An action that the first features put so far ahead, in the table's own units, is taken without the others: chosen on texts without
/// annotation, where half of the actions are, and the others would have changed one in 10,000.
const SURE: i32 = 540;

/// Builds the tree of a sentence in `state`. `O(n)` for `n` words.
pub fn parse_sentence<A: Scorer<ACTION_COLUMNS>, R: Scorer<RELATION_COLUMNS>>(
    sentence: &Tagged,
    actions: &A,
    relations: &R,
    features: &mut Features,
    state: &mut State,
) {
    state.start(sentence.len());
    while !state.is_done() {
        let action = state.forced().unwrap_or_else(|| {
            features.clear();
            first_features(sentence, state, features);
            let first = actions.score(features.hashes());
            let (action, lead) = leading(state, &first);
            if lead >= SURE {
                return action;
            }
            features.clear();
            further_features(sentence, state, features);
            let further = actions.score(features.hashes());
            best_action(state, &std::array::from_fn(|column| first[column] + further[column]))
        });
        let relation = best_relation(sentence, state, action, relations, features);
        state.take(action, relation);
    }
}

/// The best action that can be taken, and by how much it leads.
fn leading(state: &State, scores: &[i32; ACTION_COLUMNS]) -> (Action, i32) {
    let best = best_action(state, scores);
    let others = ACTIONS.into_iter().zip(scores).filter(|&(action, _)| action != best && state.allows(action));
    let next = others.map(|(_, score)| score).max();
    (best, next.map_or(i32::MAX, |next| scores[best as usize] - next))
}

/// The best action that can be taken.
pub fn best_action(state: &State, scores: &[i32; ACTION_COLUMNS]) -> Action {
    let allowed = ACTIONS.into_iter().zip(scores).filter(|&(action, _)| state.allows(action));
    allowed.reduce(|best, next| if next.1 > best.1 { next } else { best }).map_or(Action::Shift, |(action, _)| action)
}

/// The best relation for the arc that an action makes.
pub fn best_relation<R: Scorer<RELATION_COLUMNS>>(
    sentence: &Tagged,
    state: &State,
    action: Action,
    relations: &R,
    features: &mut Features,
) -> u8 {
    match state.arc(action) {
        None => u8::MAX,
        Some((head, _)) if head == state.root() => State::root_relation(),
        Some((head, child)) => {
            relation_features(sentence, state, head, child, features);
            let scores = relations.score(features.hashes());
            (1..RELATIONS.len()).reduce(|best, next| if scores[next] > scores[best] { next } else { best }).unwrap_or(1) as u8
        }
    }
}
