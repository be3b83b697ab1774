//! Learning to look at verbs a second time.

use crate::conllu::Example;
use crate::learner::Learner;
use crate::tagging::{set, words};
use dateline::text::syntax::{CLASSES, Clusters, Features, Scorer, TAG_COLUMNS, Word, Words, best, is_open, revision_features};

const CELLS: usize = 1 << 20;
// More of everything than the first look: it is seldom asked, and its table learns in no time.
const EPOCHS: usize = 12;
const MARGIN: i32 = 100;
/// Tables whose weights are averaged.
const ROUNDS: u64 = 5;

/// A sentence as the first look left it.
struct Lesson<'a> {
    words: Vec<Word>,
    setting: u32,
    tags: &'a [u8],
    gold: &'a [u8],
}

impl Lesson<'_> {
    fn sentence(&self) -> Words<'_> {
        Words { words: &self.words, setting: self.setting }
    }

    fn learn(&self, learner: &mut Learner<TAG_COLUMNS>, features: &mut Features) {
        let mut classes = self.tags.to_vec();
        for at in (0..self.tags.len()).filter(|&at| is_open(self.tags[at])) {
            revision_features(self.sentence(), at, &classes, features);
            let gold = usize::from(self.gold[at]);
            classes[at] = best(&learner.score(features.hashes()), CLASSES.len()) as u8;
            learner.learn(features.hashes(), gold, (0..CLASSES.len()).filter(|&class| class != gold), MARGIN);
        }
    }
}

/// Learns from examples and their tags by others; gives the bytes of a table.
pub fn train<'a>(lessons: impl Iterator<Item = (&'a Example, &'a Vec<u8>)>, clusters: Clusters) -> Vec<u8> {
    let lesson = |(example, tags): (&'a Example, &'a Vec<u8>)| Lesson {
        words: words(example, clusters),
        setting: set(example),
        tags,
        gold: &example.classes,
    };
    let lessons: Vec<Lesson> = lessons.map(lesson).collect();
    let mut learner = Learner::<TAG_COLUMNS>::new(CELLS);
    let mut features = Features::default();
    for lesson in &lessons {
        for at in (0..lesson.tags.len()).filter(|&at| is_open(lesson.tags[at])) {
            revision_features(lesson.sentence(), at, lesson.tags, &mut features);
            learner.count(features.hashes());
        }
    }
    learner.rounds(ROUNDS, |learner, dice| {
        let order = (0..EPOCHS).flat_map(|_| dice.order(lessons.len()));
        order.for_each(|number| lessons[number].learn(learner, &mut features));
    })
}
