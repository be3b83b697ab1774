//! Learning to tag.

use crate::conllu::Example;
use crate::learner::{Dice, Learner, quantise};
use dateline::text::syntax::{CLASSES, Clusters, Features, Scorer, TAG_COLUMNS, Table, Word, Words, best, setting, tag, tag_features};

const EPOCHS: usize = 8;
pub const ROWS: usize = 1 << 16;
const FOLDS: usize = 5;

/// The words of an example as the models see them.
pub fn words(example: &Example, clusters: Clusters) -> Vec<Word> {
    let words = example.words.iter().map(|word| Word::of(word));
    words.map(|word| Word { cluster: clusters.of(word.form), ..word }).collect()
}

/// How an example is set.
pub fn set(example: &Example) -> u32 {
    setting(example.words.iter().map(String::as_str))
}

/// Learns from examples; gives the bytes of a table.
pub fn train(examples: &[&Example], clusters: Clusters, seed: u64) -> Vec<u8> {
    let mut learner = Learner::<TAG_COLUMNS>::new(ROWS);
    let mut features = Features::default();
    let sentences: Vec<(Vec<Word>, u32, &Example)> = examples.iter().map(|&e| (words(e, clusters), set(e), e)).collect();
    for (words, setting, example) in &sentences {
        for at in 0..words.len() {
            tag_features(Words { words, setting: *setting }, at, &example.classes, &mut features);
            learner.count(features.hashes());
        }
    }
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut dice = Dice(seed);
    for _ in 0..EPOCHS {
        dice.shuffle(&mut order);
        for &number in &order {
            let (words, setting, example) = &sentences[number];
            learn(Words { words, setting: *setting }, example, &mut learner, &mut features);
        }
    }
    quantise(&learner.averages())
}

fn learn(words: Words, example: &Example, learner: &mut Learner<TAG_COLUMNS>, features: &mut Features) {
    let mut classes = Vec::with_capacity(words.words.len());
    for at in 0..words.words.len() {
        tag_features(words, at, &classes, features);
        let scores = learner.score(features.hashes());
        let (gold, chosen) = (usize::from(example.classes[at]), best(&scores, CLASSES.len()));
        learner.tick();
        if chosen != gold {
            learner.update(features.hashes(), gold, chosen);
        }
        classes.push(chosen as u8);
    }
}

/// Tags an example by a table.
pub fn apply(example: &Example, clusters: Clusters, table: &[u8]) -> Vec<u8> {
    let (words, mut classes) = (words(example, clusters), Vec::new());
    tag(Words { words: &words, setting: set(example) }, &Table::new(table), &mut Features::default(), &mut classes);
    classes
}

/// Tags every example by a table that did not learn from it, so that the parser learns from tags as bad as it will see.
pub fn tag_by_others(examples: &[Example], clusters: Clusters) -> Vec<Vec<u8>> {
    let mut tagged = vec![Vec::new(); examples.len()];
    let block = |number: usize| number / 40 % FOLDS;
    for fold in 0..FOLDS {
        let others: Vec<&Example> = examples.iter().enumerate().filter(|&(number, _)| block(number) != fold).map(|(_, e)| e).collect();
        let table = train(&others, clusters, 7 + fold as u64);
        for (number, example) in examples.iter().enumerate().filter(|&(number, _)| block(number) == fold) {
            tagged[number] = apply(example, clusters, &table);
        }
    }
    tagged
}
