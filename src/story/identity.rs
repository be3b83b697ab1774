//! Which mentions are one event: a union of pairs, in a fixed order.

use super::retelling::{Told, agent, same_event};
use super::statement;
use super::tale::{Decided, Entry, MentionRef};
use crate::reading::{Account, EventKind, EventMention};
use std::collections::{BTreeMap, BTreeSet};

/// Mentions with a number each, and the set each belongs to.
struct Sets<'a> {
    accounts: &'a [Account],
    mentions: Vec<MentionRef>,
    first: Vec<usize>,
    parent: Vec<usize>,
    /// Which the user wants alone.
    apart: Vec<bool>,
}

/// The entries of a story, in the order of their first mentions; the user's word comes last, and over what was read.
pub fn entries(accounts: &[Account], decided: &Decided) -> Vec<Entry> {
    let mut sets = Sets::of(accounts, &decided.apart);
    sets.join_landmarks();
    sets.join_repeated();
    sets.join_referred();
    sets.join_retold();
    sets.join_decided(&decided.together);
    sets.entries()
}

impl<'a> Sets<'a> {
    fn of(accounts: &'a [Account], apart: &[MentionRef]) -> Self {
        let mut mentions = Vec::new();
        let mut first = Vec::new();
        for (article, account) in accounts.iter().enumerate() {
            first.push(mentions.len());
            mentions.extend((0..account.events.len()).map(|event| MentionRef { article, event }));
        }
        let parent = (0..mentions.len()).collect();
        let mut sets = Self { accounts, apart: vec![false; mentions.len()], mentions, first, parent };
        for mention in apart {
            if let Some(number) = sets.number(*mention) {
                sets.apart[number] = true;
            }
        }
        sets
    }

    fn number(&self, mention: MentionRef) -> Option<usize> {
        let number = self.first.get(mention.article)? + mention.event;
        (self.mentions.get(number) == Some(&mention)).then_some(number)
    }

    fn event(&self, number: usize) -> &'a EventMention {
        let MentionRef { article, event } = self.mentions[number];
        &self.accounts[article].events[event]
    }

    fn told(&self, number: usize) -> Told<'a> {
        let article = self.mentions[number].article;
        Told { article, body: &self.accounts[article].article.body, event: self.event(number) }
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        if !self.apart[a] && !self.apart[b] {
            self.unite(a, b);
        }
    }

    /// What the user says is one event.
    fn join_decided(&mut self, together: &[(MentionRef, MentionRef)]) {
        for (one, other) in together {
            if let (Some(one), Some(other)) = (self.number(*one), self.number(*other)) {
                self.unite(one, other);
            }
        }
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)] = a.min(b);
    }

    fn join_by<K: Ord>(&mut self, key: impl Fn(&Account, &EventMention) -> Option<K>) {
        let (mut seen, apart): (BTreeMap<K, usize>, _) = (BTreeMap::new(), self.apart.clone());
        for number in (0..self.mentions.len()).filter(|number| !apart[*number]) {
            let account = &self.accounts[self.mentions[number].article];
            if let Some(key) = key(account, self.event(number)) {
                let first = *seen.entry(key).or_insert(number);
                self.join(first, number);
            }
        }
    }

    /// A day of the calendar is one, however often it is named.
    fn join_landmarks(&mut self) {
        self.join_by(|_, event| (event.kind == EventKind::Landmark).then(|| (event.label.clone(), event.lemma.clone())));
    }

    /// The same words: captions set twice, a headline in its breadcrumb, a reprint.
    fn join_repeated(&mut self) {
        self.join_by(|account, event| (event.kind != EventKind::Landmark).then(|| statement::key(account, event))?);
    }

    /// What the article itself mentions again ("the request").
    fn join_referred(&mut self) {
        for number in 0..self.mentions.len() {
            let article = self.mentions[number].article;
            if let Some(event) = self.event(number).refers_to.filter(|event| *event < self.accounts[article].events.len()) {
                self.join(self.first[article] + event, number);
            }
        }
    }

    fn join_retold(&mut self) {
        let mut groups: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
        for number in 0..self.mentions.len() {
            let event = self.event(number);
            if let Some(last) = agent(event).and_then(|agent| agent.name.split_whitespace().last()) {
                groups.entry((event.lemma.clone(), last.to_lowercase())).or_default().push(number);
            }
        }
        groups.values().for_each(|group| self.join_group(group));
    }

    /// Holds each mention against one of each event known so far: those told in the same words are one already.
    fn join_group(&mut self, group: &[usize]) {
        let (mut known, mut first): (BTreeSet<usize>, Vec<usize>) = Default::default();
        for number in group {
            if self.apart[*number] || !known.insert(self.root(*number)) {
                continue;
            }
            match first.iter().copied().find(|other| same_event(self.told(*other), self.told(*number))) {
                Some(other) => self.join(other, *number),
                None => first.push(*number),
            }
        }
    }

    fn entries(mut self) -> Vec<Entry> {
        let mut by_root: BTreeMap<usize, Entry> = BTreeMap::new();
        for number in 0..self.mentions.len() {
            let root = self.root(number);
            by_root.entry(root).or_default().mentions.push(self.mentions[number]);
        }
        by_root.into_values().collect()
    }
}
