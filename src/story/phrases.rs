//! Which event the words of an article mean that tell none there: "the verdict" after which something happened is told in another report.

use super::retelling::share_name;
use super::tale::{Entry, MentionRef};
use crate::reading::{Account, Anchor, EventKind, EventMention, Stance};
use crate::text::VerbForm;
use std::collections::{BTreeMap, BTreeSet};

/// For each claim that counts from such words, by article and number, the entry that they mean.
///
/// It is the only one of the story that some report calls by the first of these words that is a noun for an event at all; where there are
/// two of them ("the verdicts" of two trials), it is neither. A report of it must name somebody or something that the article names too:
/// an archive holds many stories, and one verdict may be told in another of them. `O(n log n)`.
pub fn phrases(accounts: &[Account], entries: &[Entry]) -> BTreeMap<(usize, usize), usize> {
    let mut found = BTreeMap::new();
    let mut called: Option<BTreeMap<&str, BTreeSet<usize>>> = None;
    for (article, account) in accounts.iter().enumerate() {
        for (number, claim) in account.claims.iter().enumerate() {
            let Anchor::Phrase(span) = claim.to else { continue };
            let called = called.get_or_insert_with(|| nouns(accounts, entries));
            let words = span.of(&account.article.body).to_lowercase();
            let known = words.split_whitespace().find_map(|word| called.get(word.trim_matches(|c: char| !c.is_alphanumeric())));
            let only = known.filter(|entries| entries.len() == 1).and_then(|entries| entries.first());
            let own = MentionRef { article, event: claim.event };
            let other = |entry: &&usize| {
                let mentions = &entries[**entry].mentions;
                !mentions.contains(&own) && mentions.iter().any(|told| share_name(&account.events, &accounts[told.article].events))
            };
            if let Some(entry) = only.filter(other) {
                found.insert((article, number), *entry);
            }
        }
    }
    found
}

/// The entries that each noun stands for.
fn nouns<'a>(accounts: &'a [Account], entries: &[Entry]) -> BTreeMap<&'a str, BTreeSet<usize>> {
    let told = |event: &EventMention| {
        event.form == VerbForm::None && event.kind == EventKind::Event && event.stance == Stance::Asserted && !event.future
    };
    let mut called: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (number, entry) in entries.iter().enumerate() {
        for MentionRef { article, event } in &entry.mentions {
            let event = &accounts[*article].events[*event];
            if told(event) {
                called.entry(event.lemma.as_str()).or_default().insert(number);
            }
        }
    }
    called
}
