//! Learning to parse: a dynamic oracle, and exploration of the learner's own mistakes (Goldberg and Nivre 2013).

use crate::conllu::Example;
use crate::learner::{Dice, Learner, quantise};
use crate::oracle::cost;
use crate::tagging;
use dateline::text::syntax::{
    ACTION_COLUMNS, ACTIONS, Action, Clusters, Features, RELATION_COLUMNS, RELATIONS, Scorer, State, Tagged, action_features, best_action,
    best_relation, relation_features,
};

const EPOCHS: usize = 8;
/// Parsers whose weights are averaged.
const ROUNDS: u64 = 3;
const CELLS: usize = 2 << 20;
const ACTION_MARGIN: i32 = 100;
const RELATION_MARGIN: i32 = 30;
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
pub fn train(examples: &[Example], tags: &[Vec<u8>], clusters: Clusters) -> (Vec<u8>, Vec<u8>) {
    let (actions, relations) = (Learner::new(CELLS), Learner::new(CELLS));
    let mut student = Student { actions, relations, features: Features::default(), state: State::default(), dice: Dice::new(0) };
    let sentences: Vec<Tagged> = examples.iter().zip(tags).map(|(example, tags)| tagged(example, tags, clusters)).collect();
    examples.iter().zip(&sentences).for_each(|(example, sentence)| student.count(example, sentence));
    let mut sums = [vec![0.0; CELLS], vec![0.0; CELLS]];
    for round in 1..=ROUNDS {
        student.actions.restart();
        student.relations.restart();
        student.dice = Dice::new(round);
        for epoch in 0..EPOCHS {
            let daring = if epoch == 0 { 0 } else { DARING };
            let order = student.dice.order(examples.len());
            order.iter().for_each(|&number| student.learn(&examples[number], &sentences[number], daring));
        }
        for (sums, weights) in sums.iter_mut().zip([student.actions.averages(), student.relations.averages()]) {
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
    }
    (quantise(&sums[0]), quantise(&sums[1]))
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

    /// Parses one example and learns at every step.
    fn learn(&mut self, example: &Example, sentence: &Tagged, daring: usize) {
        self.state.start(sentence.len());
        while !self.state.is_done() {
            action_features(sentence, &self.state, &mut self.features);
            let Some(action) = self.act(example, daring) else { return };
            let relation = best_relation(sentence, &self.state, action, &self.relations, &mut self.features);
            if let Some((head, child)) = self.state.arc(action).filter(|&(head, _)| head < self.state.root()) {
                self.name(example, [head, child]);
            }
            self.state.take(action, relation);
        }
    }

    /// Learns the next action; gives the one to take, which may be wrong.
    fn act(&mut self, example: &Example, daring: usize) -> Option<Action> {
        let scores = self.actions.score(self.features.hashes());
        let chosen = best_action(&self.state, &scores);
        let allowed = ACTIONS.into_iter().filter(|&action| self.state.allows(action));
        let costs: Vec<(Action, usize)> = allowed.map(|action| (action, cost(&self.state, action, &example.heads))).collect();
        let least = costs.iter().map(|&(_, cost)| cost).min()?;
        let (right, wrong): (Vec<_>, Vec<_>) = costs.iter().partition(|&&(_, cost)| cost == least);
        let right = right.into_iter().map(|(action, _)| action);
        let right = right.reduce(|best, next| if scores[next as usize] > scores[best as usize] { next } else { best })?;
        let wrong = wrong.into_iter().map(|(action, _)| action as usize);
        self.actions.learn(self.features.hashes(), right as usize, wrong, ACTION_MARGIN);
        Some(if self.dice.roll(10) < daring { chosen } else { right })
    }

    /// Learns the relation of an arc, if the arc is right.
    fn name(&mut self, example: &Example, [head, child]: [usize; 2]) {
        if example.heads[child] == head {
            let right = usize::from(example.relations[child]);
            let wrong = (1..RELATIONS.len()).filter(|&relation| relation != right);
            self.relations.learn(self.features.hashes(), right, wrong, RELATION_MARGIN);
        }
    }
}
