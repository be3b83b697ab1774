//! Parts of speech and verb forms, from left to right.

use super::class::{CLASSES, TAG_COLUMNS, class_of};
use super::table::{Features, Scorer, best};
use super::word::Word;
use crate::text::{Lexicon, Tag, VerbForm};

/// The sentence a tagger looks at.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Its words.
    pub words: &'a [Word],
    /// How it is set; see [`setting`](super::word::setting).
    pub setting: u32,
}

const OUTSIDE: Word = Word { form: 1, suffixes: [1; 4], prefixes: [1; 3], shape: 1, cluster: 1, profile: 1 };
/// The class of what stands before the first word and behind the last.
pub(super) const OUTSIDE_CLASS: u32 = 31;

impl Words<'_> {
    pub(super) fn at(&self, at: usize) -> &Word {
        self.words.get(at).unwrap_or(&OUTSIDE)
    }
}

/// What a language knows of words whatever stands around them, by [`Word::form`].
#[derive(Clone, Debug, Default)]
pub struct Forms {
    /// Pasts that are no nouns and no presents, in order.
    verbs: Vec<u32>,
    /// Words of one class, in order.
    fixed: Vec<(u32, u8)>,
}

impl Forms {
    /// What a lexicon knows.
    pub fn of(lexicon: &dyn Lexicon) -> Self {
        let mut verbs: Vec<u32> = lexicon.past_forms().iter().map(|word| Word::of(word).form).collect();
        verbs.sort_unstable();
        let fixed = lexicon.fixed_words().iter();
        let mut fixed: Vec<(u32, u8)> =
            fixed.flat_map(|&(tag, form, words)| words.iter().map(move |word| (Word::of(word).form, class_of(tag, form)))).collect();
        fixed.sort_unstable();
        Self { verbs, fixed }
    }

    fn has(&self, word: &Word) -> bool {
        self.verbs.binary_search(&word.form).is_ok()
    }

    fn class(&self, word: &Word) -> Option<u8> {
        self.fixed.binary_search_by_key(&word.form, |&(form, _)| form).ok().map(|at| self.fixed[at].1)
    }
}

/// Chooses a class for every word and puts it into `classes`, and into `leads` by how much it scored higher than the next best; a word
/// that `forms` knows as a past is neither a noun nor a verb in the present, and what is of one class there is not asked about.
///
/// `O(n)` for `n` words.
pub fn tag(
    words: Words,
    forms: &Forms,
    scorer: &impl Scorer<TAG_COLUMNS>,
    features: &mut Features,
    classes: &mut Vec<u8>,
    leads: &mut Vec<i32>,
) {
    leads.clear();
    classes.clear();
    for (at, word) in words.words.iter().enumerate() {
        if let Some(class) = forms.class(word) {
            leads.push(i32::MAX);
            classes.push(class);
            continue;
        }
        tag_features(words, at, classes, features);
        let scores = scorer.score(features.hashes());
        leads.push(lead(&scores));
        classes.push(choose(&scores, forms, word) as u8);
    }
}

/// The best class; a word that `forms` knows as a past is neither a noun nor a verb in the present.
pub(super) fn choose(scores: &[i32; TAG_COLUMNS], forms: &Forms, word: &Word) -> usize {
    let chosen = best(scores, CLASSES.len());
    let (tag, form) = CLASSES.get(chosen).copied().unwrap_or_default();
    let present = matches!(form, VerbForm::Present | VerbForm::Infinitive | VerbForm::Imperative);
    let doubtful = tag == Tag::Noun || tag == Tag::Verb && present;
    if doubtful && forms.has(word) { best_past(scores) } else { chosen }
}

/// By how much the best class scores higher than the next.
fn lead(scores: &[i32; TAG_COLUMNS]) -> i32 {
    let chosen = best(scores, CLASSES.len());
    let others = scores.iter().take(CLASSES.len()).enumerate().filter(|&(class, _)| class != chosen);
    scores[chosen] - others.map(|(_, &score)| score).max().unwrap_or(0)
}

fn best_past(scores: &[i32; TAG_COLUMNS]) -> usize {
    let past = |class: &(Tag, VerbForm)| class.0 == Tag::Verb && matches!(class.1, VerbForm::Past | VerbForm::PastParticiple);
    let verbs = CLASSES.iter().zip(scores).enumerate().filter(|(_, (class, _))| past(class));
    verbs.max_by_key(|(at, (_, score))| (**score, std::cmp::Reverse(*at))).map_or(0, |(at, _)| at)
}

/// What the tagger looks at to choose the class of word `at`, after the classes of the words before it.
pub fn tag_features(words: Words, at: usize, classes: &[u8], features: &mut Features) {
    features.clear();
    let back = |steps: usize| words.at(at.wrapping_sub(steps));
    let class = |steps: usize| at.checked_sub(steps).and_then(|at| classes.get(at)).map_or(OUTSIDE_CLASS, |&class| u32::from(class));
    let (word, before, after) = (words.at(at), back(1), words.at(at + 1));
    let first = u32::from(at == 0) * 4 + words.setting;
    own_features(word, first, features);
    context_features([back(2), before, word, after, words.at(at + 2)], features);
    let (last, earlier) = (class(1), class(2));
    features.one(last);
    features.two(last, earlier);
    features.three(class(3), last, earlier);
    features.two(last, word.form);
    features.three(last, earlier, word.form);
    features.two(last, after.form);
    features.three(last, after.form, word.suffixes[1]);
    features.two(last, word.suffixes[1]);
    features.two(last, word.suffixes[2]);
    features.three(last, earlier, word.suffixes[2]);
    features.two(last, word.shape);
    features.two(last, word.cluster);
    features.three(last, word.cluster, after.cluster);
}

fn own_features(word: &Word, first: u32, features: &mut Features) {
    features.one(0);
    features.one(word.form);
    for suffix in word.suffixes {
        features.one(suffix);
    }
    for prefix in word.prefixes {
        features.one(prefix);
    }
    features.two(word.shape, first);
    features.two(word.form, word.shape);
    features.three(word.suffixes[2], word.shape, first);
    features.three(word.suffixes[1], word.shape, first);
    features.one(word.cluster);
    features.two(word.cluster, word.suffixes[1]);
}

fn context_features([second, before, word, after, next]: [&Word; 5], features: &mut Features) {
    features.one(before.form);
    features.one(after.form);
    features.one(second.form);
    features.one(next.form);
    features.two(before.form, word.form);
    features.two(word.form, after.form);
    features.two(before.form, after.form);
    features.two(after.form, next.form);
    features.two(second.form, before.form);
    features.one(before.suffixes[2]);
    features.one(after.suffixes[2]);
    features.two(after.suffixes[1], word.suffixes[2]);
    features.two(before.shape, word.shape);
    features.two(after.shape, word.shape);
    features.three(before.form, word.suffixes[2], after.form);
    features.one(before.cluster);
    features.one(after.cluster);
    features.two(word.cluster, after.cluster);
    features.two(before.cluster, word.cluster);
    features.two(word.form, after.cluster);
    features.two(after.cluster, next.cluster);
}
