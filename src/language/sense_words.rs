//! What a language brings to telling whether two words name one sort of event.

use super::word_list::WordList;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Words that name one sort of event, and those that count the events of a sort; all in dictionary form, particles behind "_".
#[derive(Debug)]
pub struct SenseWords {
    /// Sorts of what befalls the same people or things once, a line each: two days for it are a contradiction.
    pub once: &'static [&'static str],
    /// Sorts of what they may do day after day.
    pub often: &'static [&'static str],
    /// Nouns that can be one of several sorts, with these: "the accident".
    pub general: &'static [(&'static str, &'static [&'static str])],
    /// Verbs that only say that what their object names was done ("filed a suit").
    pub support: WordList,
    /// Prepositions before whom such a noun is done to ("a suit against them").
    pub against: WordList,
    /// Words that count: "second".
    pub nth: &'static [(&'static str, u8)],
    /// Words that say that it is not the first ("again").
    pub again: WordList,
    /// What opens a clause that tells the same in other words ("were found on Monday, when a drill reached them").
    pub restating: WordList,
    /// Words for numbers, of which larger ones are joined ("thirty-three").
    pub numbers: &'static [(&'static str, u32)],
    /// Words that tell of several times at once ("twice").
    pub several: WordList,
    /// The noun for one of several ("for a second time").
    pub occasion: &'static str,
    /// Nouns that can stand for people of any kind ("the men").
    pub anybody: WordList,
    /// Nouns for people who are told of together, by what they are ("the miners").
    pub people: WordList,
    /// The sort of each word.
    pub index: SenseIndex,
}

/// The sort of each word, and whether it is of what happens once.
#[derive(Debug)]
pub struct SenseIndex(OnceLock<BTreeMap<&'static str, (&'static str, bool)>>);

impl SenseIndex {
    /// Filled when first asked.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }
}

impl SenseWords {
    /// The word by which the sort of an event goes, the first of its line, and whether it happens once. `O(log n)`.
    pub fn sort(&self, lemma: &str) -> Option<(&'static str, bool)> {
        let index = self.index.0.get_or_init(|| {
            let of = |lines: &'static [&'static str], once: bool| lines.iter().flat_map(move |line| words(line, once));
            of(self.often, false).chain(of(self.once, true)).collect()
        });
        match lemma.contains(' ') {
            true => index.get(lemma.replace(' ', "_").as_str()).copied(),
            false => index.get(lemma).copied(),
        }
    }

    /// The number that a word or figures name, written in one or with hyphens.
    pub fn number(&self, word: &str) -> Option<u32> {
        let part = |part: &str| self.numbers.iter().find(|(known, _)| *known == part).map(|(_, number)| *number);
        word.parse().ok().or_else(|| word.split(['-', '‐', '‑']).map(part).sum())
    }

    /// Which of several a word makes it.
    pub fn nth(&self, word: &str) -> Option<u8> {
        self.nth.iter().find(|(known, _)| *known == word).map(|(_, nth)| *nth)
    }
}

fn words(line: &'static str, once: bool) -> impl Iterator<Item = (&'static str, (&'static str, bool))> {
    let first = line.split(' ').next().unwrap_or_default();
    line.split(' ').map(move |word| (word, (first, once)))
}
