//! What a time expression is read against: always said, never assumed.

use super::Stretch;
use crate::calendar::Bounds;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Which way the sentence looks from its publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tense {
    /// It tells what has been.
    Past,
    /// It tells what has been, and the verb right before the time is what was done at it: "was built in May", never "said that in May".
    Done,
    /// It tells what is.
    Present,
    /// It tells what will be.
    Future,
    /// It does not say.
    #[default]
    Unknown,
}

/// Years that the article names, by the words that they stand beside ("2016" and "campaign").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// How many years were named before this one was for the first time.
    order: BTreeMap<i32, usize>,
    /// By word: how often each year stands beside it.
    beside: BTreeMap<String, BTreeMap<i32, usize>>,
}

/// What a time expression is read against. There is no clock and no default year.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// When the article was published, as far as is known; both ends of one day where the day is known.
    pub published: Bounds,
    /// Which way the sentence looks.
    pub tense: Tense,
    /// The time that the text told of last.
    pub previous: Option<Stretch>,
    /// Years the article names.
    pub topic: &'a Topic,
}

impl Topic {
    /// Notes that the article names a year beside a word; in the order of the text.
    pub fn note(&mut self, year: i32, word: String) {
        let named = self.order.len();
        self.order.entry(year).or_insert(named);
        *self.beside.entry(word).or_default().entry(year).or_default() += 1;
    }

    /// The year that stands beside one of these words most often; the first of the text where several do.
    ///
    /// A look-up a word, and the few years that stand beside it: an article of any length costs no more.
    pub fn year_of(&self, themes: &[&str]) -> Option<i32> {
        let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
        for (year, count) in themes.iter().filter_map(|word| self.beside.get(*word)).flatten() {
            *counts.entry(*year).or_default() += count;
        }
        let first = |year: &i32| Reverse(self.order.get(year).copied());
        counts.into_iter().max_by_key(|(year, count)| (*count, first(year))).map(|(year, _)| year)
    }
}
