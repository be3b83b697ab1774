//! What words mostly are, from text without annotation that the first look has tagged: "arises" is seldom a noun, "risks" often.

use crate::conllu::Example;
use crate::tagging;
use dateline::text::syntax::Clusters;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Words seen less often have no profile.
const RARE: usize = 3;
/// Of a hundred times, how often a word must be something for that to be its second use.
const SECOND: usize = 10;
/// A word that is one thing only has this for its second use.
const NOTHING: u8 = u8::MAX;
/// Sentences in capitals, or with a capital on every word, say little.
const TITLES: [u32; 2] = [1, 2];

/// A number from 1 to 255 for each word that is not rare, by its hash: the same where the most frequent class and the next are the same.
pub fn profiles(texts: &[Vec<String>], clusters: Clusters, tags: &[u8]) -> BTreeMap<u32, u8> {
    let mut tallies: BTreeMap<u32, BTreeMap<u8, usize>> = BTreeMap::new();
    for sentence in texts {
        let example = Example { words: sentence.clone(), ..Example::default() };
        if TITLES.contains(&tagging::set(&example)) {
            continue;
        }
        let classes = tagging::apply(&example, clusters, tags);
        // The first word has a capital, whatever it is.
        for (word, class) in tagging::words(&example, clusters).iter().zip(classes).skip(1) {
            *tallies.entry(word.form).or_default().entry(class).or_default() += 1;
        }
    }
    number(&tallies)
}

/// Numbers the pairs of uses, those of the most words first.
fn number(tallies: &BTreeMap<u32, BTreeMap<u8, usize>>) -> BTreeMap<u32, u8> {
    let uses: BTreeMap<u32, (u8, u8)> = tallies.iter().filter_map(|(&form, tally)| Some((form, uses(tally)?))).collect();
    let mut counts: BTreeMap<(u8, u8), usize> = BTreeMap::new();
    uses.values().for_each(|&uses| *counts.entry(uses).or_default() += 1);
    let mut order: Vec<(u8, u8)> = counts.keys().copied().collect();
    order.sort_by_key(|uses| Reverse(counts[uses]));
    let numbers: BTreeMap<(u8, u8), u8> = order.into_iter().zip(1..=u8::MAX).collect();
    uses.into_iter().filter_map(|(form, uses)| Some((form, *numbers.get(&uses)?))).collect()
}

/// The most frequent class, and the next where it is frequent as well.
fn uses(tally: &BTreeMap<u8, usize>) -> Option<(u8, u8)> {
    let all: usize = tally.values().sum();
    let mut order: Vec<(usize, u8)> = tally.iter().map(|(&class, &count)| (count, class)).collect();
    order.sort_by_key(|&(count, class)| Reverse((count, class)));
    let second = order.get(1).filter(|(count, _)| count * 100 >= SECOND * all).map_or(NOTHING, |&(_, class)| class);
    order.first().filter(|_| all >= RARE).map(|&(_, class)| (class, second))
}
