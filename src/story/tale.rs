//! The story itself.

use crate::reading::{Account, EventMention};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

/// A mention of an event: which article (in the story's order), which event of its account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MentionRef {
    /// Index in [`Story::accounts`].
    pub article: usize,
    /// Index in that account's events.
    pub event: usize,
}

/// One event with everything that is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// In the order of articles and text; never empty.
    pub mentions: Vec<MentionRef>,
}

/// What the user has decided about which mentions are one event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// Pairs that are one event, whatever the reports' words say.
    pub together: Vec<(MentionRef, MentionRef)>,
    /// Mentions that are an event of their own.
    pub apart: Vec<MentionRef>,
}

/// Accounts, and which of their mentions are one event.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// By publication, then by digest of the text.
    pub accounts: Vec<Account>,
    /// In the order of their first mentions; each mention stands in exactly one.
    pub entries: Vec<Entry>,
    /// For each claim that counts from words which name no event of their article, by article and number, the entry that they mean.
    pub phrases: BTreeMap<(usize, usize), usize>,
}

impl Story {
    /// The mention itself.
    ///
    /// # Panics
    /// If `mention` is not of this story.
    pub fn mention(&self, mention: MentionRef) -> &EventMention {
        &self.accounts[mention.article].events[mention.event]
    }

    /// For each article, the entry of each of its events.
    pub fn entry_of(&self) -> Vec<Vec<usize>> {
        let mut entry_of: Vec<Vec<usize>> = self.accounts.iter().map(|account| vec![0; account.events.len()]).collect();
        for (number, entry) in self.entries.iter().enumerate() {
            for mention in &entry.mentions {
                entry_of[mention.article][mention.event] = number;
            }
        }
        entry_of
    }
}

/// What accounts are ordered by: publication (the unknown last), then text, then the user's name for the article.
pub fn order_key(account: &Account) -> (bool, Option<NaiveDateTime>, &str, &str) {
    let earliest = account.published.bounds.earliest;
    (earliest.is_none(), earliest, &account.article.sha256, &account.article.id)
}
