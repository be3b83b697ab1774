//! Kinds of words that are used alike, from text without annotation.
//!
//! The exchange algorithm of Martin, Liermann and Ney (1998), "Algorithms for bigram and trigram word clustering": every word moves to
//! the class that makes the text most likely under a bigram model of classes, until the rounds are over.

use dateline::text::syntax::Word;
use std::collections::BTreeMap;

const ROUNDS: usize = 10;
/// Words seen less often have no cluster.
const RARE: u32 = 3;
/// `n ln n` is tabulated so far.
const TABULATED: usize = 1 << 16;

/// Neighbours of each word with how often they stand there.
type Neighbours = Vec<Vec<(u32, u32)>>;

/// Sorts words into classes.
struct Sorter {
    classes: usize,
    /// The class of each word; word 0 is the edge of a sentence, and what is rare.
    of: Vec<usize>,
    counts: Vec<u32>,
    before: Neighbours,
    after: Neighbours,
    /// How often class follows class.
    pairs: Vec<u32>,
    totals: Vec<u32>,
    table: Vec<f64>,
}

/// The class of each word that is not rare, from 1 to `classes`, by hash of the word.
pub fn clusters(sentences: &[Vec<String>], classes: usize) -> Vec<(u32, u8)> {
    let (forms, texts) = number(sentences);
    let mut sorter = Sorter::new(&texts, forms.len() + 1, classes);
    for _ in 0..ROUNDS {
        (1..sorter.of.len()).for_each(|word| sorter.exchange(word));
    }
    forms.iter().enumerate().map(|(at, &form)| (form, sorter.of[at + 1] as u8 + 1)).collect()
}

/// Numbers the words, the most frequent first, and writes the sentences in numbers.
fn number(sentences: &[Vec<String>]) -> (Vec<u32>, Vec<Vec<u32>>) {
    let hashed: Vec<Vec<u32>> = sentences.iter().map(|words| words.iter().map(|word| Word::of(word).form).collect()).collect();
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    hashed.iter().flatten().for_each(|&form| *counts.entry(form).or_default() += 1);
    let mut forms: Vec<(u32, u32)> = counts.into_iter().filter(|&(_, count)| count >= RARE).collect();
    forms.sort_by_key(|&(form, count)| (std::cmp::Reverse(count), form));
    let forms: Vec<u32> = forms.into_iter().map(|(form, _)| form).collect();
    let numbers: BTreeMap<u32, u32> = forms.iter().zip(1..).map(|(&form, number)| (form, number)).collect();
    let numbered = |words: &Vec<u32>| words.iter().map(|form| numbers.get(form).copied().unwrap_or(0)).collect();
    (forms, hashed.iter().map(numbered).collect())
}

impl Sorter {
    fn new(texts: &[Vec<u32>], words: usize, classes: usize) -> Self {
        let mut pairs_of_words: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let mut counts = vec![0; words];
        for text in texts {
            let mut last = 0;
            for &word in text.iter().chain([&0]) {
                *pairs_of_words.entry((last, word)).or_default() += 1;
                counts[word as usize] += 1;
                last = word;
            }
        }
        let (mut before, mut after) = (vec![Vec::new(); words], vec![Vec::new(); words]);
        for (&(first, second), &count) in &pairs_of_words {
            after[first as usize].push((second, count));
            before[second as usize].push((first, count));
        }
        // The edge has a class of its own, behind the others.
        let of: Vec<usize> = (0..words).map(|word| if word == 0 { classes } else { (word - 1) % classes }).collect();
        let mut sorter = Self {
            classes,
            of,
            counts,
            before,
            after,
            pairs: vec![0; (classes + 1) * (classes + 1)],
            totals: vec![0; classes + 1],
            table: (0..TABULATED).map(|n| weight(n as u32)).collect(),
        };
        for (&(first, second), &count) in &pairs_of_words {
            let cell = sorter.cell(sorter.of[first as usize], sorter.of[second as usize]);
            sorter.pairs[cell] += count;
        }
        (0..words).for_each(|word| sorter.totals[sorter.of[word]] += sorter.counts[word]);
        sorter
    }

    fn cell(&self, first: usize, second: usize) -> usize {
        first * (self.classes + 1) + second
    }

    fn weight(&self, count: u32) -> f64 {
        self.table.get(count as usize).copied().unwrap_or_else(|| weight(count))
    }

    /// Puts a word into the class where it fits best.
    fn exchange(&mut self, word: usize) {
        let home = self.of[word];
        let (before, after) = (self.around(word, &self.before), self.around(word, &self.after));
        self.shift(home, &before, &after, word, false);
        let gain = |class: usize| {
            let followed = after.iter().map(|&(other, count)| self.gain(self.pairs[self.cell(class, other)], count));
            let preceded = before.iter().map(|&(other, count)| self.gain(self.pairs[self.cell(other, class)], count));
            followed.sum::<f64>() + preceded.sum::<f64>() - 2.0 * self.gain(self.totals[class], self.counts[word])
        };
        let best =
            (0..self.classes).map(|class| (gain(class), class)).reduce(|best, next| if next.0 > best.0 + 1e-9 { next } else { best });
        let best = best.map_or(home, |(_, class)| class);
        self.shift(best, &before, &after, word, true);
        self.of[word] = best;
    }

    fn gain(&self, there: u32, more: u32) -> f64 {
        self.weight(there + more) - self.weight(there)
    }

    /// The classes around a word with counts; the word's pairs with itself are left aside.
    fn around(&self, word: usize, neighbours: &Neighbours) -> Vec<(usize, u32)> {
        let mut counts = BTreeMap::new();
        for &(other, count) in neighbours[word].iter().filter(|&&(other, _)| other as usize != word) {
            *counts.entry(self.of[other as usize]).or_default() += count;
        }
        counts.into_iter().collect()
    }

    /// Takes a word's counts into a class, or out of it.
    fn shift(&mut self, class: usize, before: &[(usize, u32)], after: &[(usize, u32)], word: usize, into: bool) {
        let change = |count: &mut u32, by: u32| *count = if into { *count + by } else { count.saturating_sub(by) };
        for &(other, count) in after {
            let cell = self.cell(class, other);
            change(&mut self.pairs[cell], count);
        }
        for &(other, count) in before {
            let cell = self.cell(other, class);
            change(&mut self.pairs[cell], count);
        }
        change(&mut self.totals[class], self.counts[word]);
    }
}

fn weight(count: u32) -> f64 {
    let count = f64::from(count);
    if count > 0.0 { count * count.ln() } else { 0.0 }
}
