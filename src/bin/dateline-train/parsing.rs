//! Learning to parse: a dynamic oracle, and exploration of the learner's own mistakes.

use crate::conllu::Example;
use crate::learner::{Dice, Learner, quantise};
use crate::oracle::cost;
use crate::tagging;
use dateline::text::syntax::{
    ACTION_COLUMNS, ACTIONS, Clusters, Features, RELATION_COLUMNS, Scorer, State, Tagged, action_features, best_action, best_relation,
    relation_features,
};

const EPOCHS: usize = 12;
pub const ACTION_ROWS: usize = 1 << 19;
pub const RELATION_ROWS: usize = 40_000;
/// Of ten steps, how many follow the learner and not the oracle, after the first epoch.
const DARING: usize = 9;

/// The tables of a parser, and the room it works in.
struct Student {
    actions: Learner<ACTION_COLUMNS>,
    relations: Learner<RELATION_COLUMNS>,
    features: Features,
    state: State,
    dice: Dice,
}

/// Learns from examples and their tags by others; gives the bytes of the tables of actions and relations.
pub fn train(examples: &[Example], tags: &[Vec<u8>], clusters: Clusters, seed: u64) -> (Vec<u8>, Vec<u8>) {
    let mut student = Student {
        actions: Learner::new(ACTION_ROWS),
        relations: Learner::new(RELATION_ROWS),
        features: Features::default(),
        state: State::default(),
        dice: Dice(seed),
    };
    let sentences: Vec<Tagged> = examples.iter().zip(tags).map(|(example, tags)| tagged(example, tags, clusters)).collect();
    examples.iter().zip(&sentences).for_each(|(example, sentence)| student.count(example, sentence));
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for epoch in 0..EPOCHS {
        student.dice.shuffle(&mut order);
        let daring = if epoch == 0 { 0 } else { DARING };
        order.iter().for_each(|&number| student.learn(&examples[number], &sentences[number], daring));
    }
    (quantise(&student.actions.averages()), quantise(&student.relations.averages()))
}

/// What the parser sees of an example.
pub fn tagged(example: &Example, tags: &[u8], clusters: Clusters) -> Tagged {
    let mut tagged = Tagged::default();
    tagged.fill(&tagging::words(example, clusters), tags);
    tagged
}

impl Student {
    /// Counts the features of the right actions.
    fn count(&mut self, example: &Example, sentence: &Tagged) {
        self.state.start(sentence.len());
        while !self.state.is_done() {
            action_features(sentence, &self.state, &mut self.features);
            self.actions.count(self.features.hashes());
            let allowed = ACTIONS.into_iter().filter(|&action| self.state.allows(action));
            let Some(action) = allowed.min_by_key(|&action| cost(&self.state, action, &example.heads)) else { return };
            let mut relation = State::root_relation();
            if let Some((head, child)) = self.state.arc(action) {
                relation_features(sentence, &self.state, head, child, &mut self.features);
                self.relations.count(self.features.hashes());
                relation = example.relations[child];
            }
            self.state.take(action, relation);
        }
    }

    /// Parses one example and learns from what goes wrong.
    fn learn(&mut self, example: &Example, sentence: &Tagged, daring: usize) {
        self.state.start(sentence.len());
        while !self.state.is_done() {
            action_features(sentence, &self.state, &mut self.features);
            let scores = self.actions.score(self.features.hashes());
            let chosen = best_action(&self.state, &scores);
            let costs =
                ACTIONS.map(|action| if self.state.allows(action) { cost(&self.state, action, &example.heads) } else { usize::MAX });
            let least = costs.into_iter().min().unwrap_or(0);
            let right = ACTIONS.into_iter().filter(|&action| costs[action as usize] == least);
            let Some(right) = right.reduce(|best, next| if scores[next as usize] > scores[best as usize] { next } else { best }) else {
                return;
            };
            self.actions.tick();
            if costs[chosen as usize] > least {
                self.actions.update(self.features.hashes(), right as usize, chosen as usize);
            }
            let action = if self.dice.roll(10) < daring { chosen } else { right };
            let relation = best_relation(sentence, &self.state, action, &self.relations, &mut self.features);
            if let Some((head, child)) = self.state.arc(action).filter(|&(head, _)| head < self.state.root()) {
                self.name(example, [head, child], relation);
            }
            self.state.take(action, relation);
        }
    }

    /// Learns the relation of an arc, if the arc is right.
    fn name(&mut self, example: &Example, [head, child]: [usize; 2], chosen: u8) {
        self.relations.tick();
        if example.heads[child] == head && example.relations[child] != chosen {
            self.relations.update(self.features.hashes(), usize::from(example.relations[child]), usize::from(chosen));
        }
    }
}
