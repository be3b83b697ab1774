//! Learning to tag.

use crate::conllu::Example;
use crate::learner::Learner;
use dateline::text::syntax::{
    CLASSES, Clusters, Features, Forms, Scorer, TAG_COLUMNS, Table, Word, Words, best, setting, tag, tag_features,
};

pub const EPOCHS: usize = 8;
const CELLS: usize = 2 << 20;
pub const MARGIN: i32 = 30;
/// Parts of the treebank that are tagged by what the other parts teach.
const FOLDS: usize = 5;

/// The words of an example as the models see them.
pub fn words(example: &Example, clusters: Clusters) -> Vec<Word> {
    let words = example.words.iter().map(|word| Word::of(word));
    words.map(|word| clusters.known(word)).collect()
}

/// How an example is set.
pub fn set(example: &Example) -> u32 {
    setting(example.words.iter().map(String::as_str))
}

/// Learns from examples in so many rounds, whose averages are averaged; gives the bytes of a table.
pub fn train(examples: &[&Example], clusters: Clusters, rounds: u64) -> Vec<u8> {
    let mut learner = Learner::<TAG_COLUMNS>::new(CELLS);
    let mut features = Features::default();
    let sentences: Vec<(Vec<Word>, u32, &Example)> = examples.iter().map(|&e| (words(e, clusters), set(e), e)).collect();
    for (words, setting, example) in &sentences {
        for at in 0..words.len() {
            tag_features(Words { words, setting: *setting }, at, &example.classes, &mut features);
            learner.count(features.hashes());
        }
    }
    learner.rounds(rounds, |learner, dice| {
        for number in (0..EPOCHS).flat_map(|_| dice.order(sentences.len())) {
            let (words, setting, example) = &sentences[number];
            learn(Words { words, setting: *setting }, example, learner, &mut features);
        }
    })
}

fn learn(words: Words, example: &Example, learner: &mut Learner<TAG_COLUMNS>, features: &mut Features) {
    let mut classes = Vec::with_capacity(words.words.len());
    for (at, &gold) in example.classes.iter().enumerate() {
        tag_features(words, at, &classes, features);
        let chosen = best(&learner.score(features.hashes()), CLASSES.len());
        let wrong = (0..CLASSES.len()).filter(|&class| class != usize::from(gold));
        learner.learn(features.hashes(), usize::from(gold), wrong, MARGIN);
        classes.push(chosen as u8);
    }
}

/// Tags an example by a table.
pub fn apply(example: &Example, clusters: Clusters, table: &[u8]) -> Vec<u8> {
    let (words, mut classes) = (words(example, clusters), Vec::new());
    tag(
        Words { words: &words, setting: set(example) },
        &Forms::default(),
        &Table::new(table),
        &mut Features::default(),
        &mut classes,
        &mut Vec::new(),
    );
    classes
}

/// Tags every example by a table that did not learn from it, so that the parser learns from tags as bad as it will see.
pub fn tag_by_others(examples: &[Example], clusters: Clusters) -> Vec<Vec<u8>> {
    let mut tagged = vec![Vec::new(); examples.len()];
    let block = |number: usize| number / 40 % FOLDS;
    for fold in 0..FOLDS {
        let others: Vec<&Example> = examples.iter().enumerate().filter(|&(number, _)| block(number) != fold).map(|(_, e)| e).collect();
        let table = train(&others, clusters, 1);
        for (number, example) in examples.iter().enumerate().filter(|&(number, _)| block(number) == fold) {
            tagged[number] = apply(example, clusters, &table);
        }
    }
    tagged
}
