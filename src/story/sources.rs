//! On how many independent sources an event rests: the ends of its chains of attribution.

use super::names::same_name;
use super::statement;
use super::tale::{Entry, MentionRef, Story};
use crate::reading::{Account, EventMention, Word};
use std::collections::{BTreeMap, BTreeSet};

/// Which articles reprint which, found before anything is counted: a reprint is no second source.
pub struct Wires {
    /// For each article, the first in the story's order that has most of its text.
    first: Vec<usize>,
}

/// Of a reprint's sentences, at least so many in a hundred stand in the article that it reprints.
const REPRINTED: usize = 60;

/// Fewer sentences in common are a quotation.
const LEAST: usize = 3;

/// Where a chain of attribution ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// An outlet of the story, by the first article of its wire.
    Outlet(String),
    /// A person, a document or an outlet that has no report of its own here.
    Named(String),
}

impl Wires {
    /// Compares articles by the sentences that they have in common. Near linear in the text.
    pub fn of(story: &Story) -> Self {
        let mut holders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut first: Vec<usize> = Vec::new();
        for (article, account) in story.accounts.iter().enumerate() {
            let sentences = sentences(account);
            let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
            let known = sentences.iter().filter_map(|sentence| holders.get(sentence)).flatten();
            known.for_each(|earlier| *shared.entry(*earlier).or_default() += 1);
            let most = shared.into_iter().max_by_key(|(earlier, count)| (*count, std::cmp::Reverse(*earlier)));
            let reprints = most.filter(|(_, count)| *count >= LEAST && count * 100 >= sentences.len() * REPRINTED);
            let origin = reprints.and_then(|(earlier, _)| first.get(earlier).copied());
            first.push(origin.unwrap_or(article));
            // What a reprint holds its original holds too: the lists stay short however often a report is reprinted.
            if origin.is_none() {
                sentences.into_iter().for_each(|sentence| holders.entry(sentence).or_default().push(article));
            }
        }
        Wires { first }
    }

    /// How many independent sources an entry has, as far as is known: ends of chains that nobody names count for none.
    ///
    /// An outlet that credits another rests on that one, and on whatever that one credits in turn; a reprint on what it reprints; what a
    /// person or a document is credited with on that person or document. Reports without an outlet are one source together.
    pub fn independent(&self, story: &Story, entry: &Entry) -> usize {
        let ends: BTreeSet<End> =
            entry.mentions.iter().flat_map(|mention| self.ends(story, entry, *mention, &mut BTreeSet::new())).collect();
        let mut apart: Vec<&End> = Vec::new();
        for end in &ends {
            let same = |known: &&End| matches!((known, end), (End::Named(a), End::Named(b)) if same_name(a, b));
            if !apart.iter().any(same) {
                apart.push(end);
            }
        }
        apart.len()
    }

    /// Follows a mention's attribution to its ends; whoever credits each other in a circle ends nowhere.
    fn ends(&self, story: &Story, entry: &Entry, mention: MentionRef, seen: &mut BTreeSet<usize>) -> Vec<End> {
        let event = story.mention(mention);
        let origin = self.first.get(mention.article).copied().unwrap_or(mention.article);
        match credited(event).as_slice() {
            [] if event.attribution == Word::Own => vec![End::Outlet(outlet(story, origin).unwrap_or_default().to_lowercase())],
            [] => Vec::new(),
            names => {
                seen.insert(origin);
                names.iter().flat_map(|name| self.end_of(story, entry, name, seen)).collect()
            }
        }
    }

    fn end_of(&self, story: &Story, entry: &Entry, name: &str, seen: &mut BTreeSet<usize>) -> Vec<End> {
        let is_its = |mention: &&MentionRef| outlet(story, mention.article).is_some_and(|outlet| same_name(outlet, name));
        let told: Vec<MentionRef> = entry.mentions.iter().filter(is_its).copied().collect();
        if told.is_empty() {
            let known = (0..story.accounts.len()).filter_map(|article| outlet(story, article)).find(|outlet| same_name(outlet, name));
            return vec![known.map_or_else(|| End::Named(name.to_owned()), |outlet| End::Outlet(outlet.to_lowercase()))];
        }
        let origin = |mention: &MentionRef| self.first.get(mention.article).copied().unwrap_or(mention.article);
        let further: Vec<MentionRef> = told.into_iter().filter(|mention| !seen.contains(&origin(mention))).collect();
        further.into_iter().flat_map(|mention| self.ends(story, entry, mention, seen)).collect()
    }
}

/// Whom a mention is credited to.
fn credited(event: &EventMention) -> Vec<&str> {
    match event.via.as_slice() {
        [] if event.attribution == Word::Named => event.speaker.as_deref().into_iter().collect(),
        via => via.iter().map(String::as_str).collect(),
    }
}

fn outlet(story: &Story, article: usize) -> Option<&str> {
    story.accounts.get(article)?.article.source.as_deref()
}

fn sentences(account: &Account) -> BTreeSet<String> {
    account.events.iter().filter_map(|event| statement::key(account, event)).map(|(sentence, _)| sentence).collect()
}
