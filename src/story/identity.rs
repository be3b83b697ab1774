//! Which mentions are one event: a union of pairs, in a fixed order.

use super::alias::Aliases;
use super::occasion::{Occasion, Sort};
use super::retelling::{Told, agent, same_event, share_name, word};
use super::statement;
use super::tale::{Decided, Entry, MentionRef};
use crate::reading::{Account, Anchor, EventKind, EventMention, Point, Relation};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

/// Mentions with a number each, and the set each belongs to.
struct Sets<'a> {
    accounts: &'a [Account],
    mentions: Vec<MentionRef>,
    first: Vec<usize>,
    parent: Vec<usize>,
    /// Which the user wants alone.
    apart: Vec<bool>,
}

/// What so many reports tell is what a story is about.
const CHIEF: usize = 4;
/// Two days for what happens only once are a contradiction where they lie no further apart.
const APART: TimeDelta = TimeDelta::days(3);

/// The entries of a story, in the order of their first mentions; the user's word comes last, and over what was read.
pub fn entries(accounts: &[Account], decided: &Decided) -> Vec<Entry> {
    let mut sets = Sets::of(accounts, &decided.apart);
    sets.join_landmarks();
    sets.join_repeated();
    sets.join_referred();
    sets.join_first();
    sets.join_retold();
    sets.join_occasions();
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
        let mut seen: BTreeMap<K, usize> = BTreeMap::new();
        for number in 0..self.mentions.len() {
            if self.apart[number] {
                continue;
            }
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

    /// What begins one thing of an article, done by the same: "initiated contact", "first wrote to her".
    fn join_first(&mut self) {
        for (article, account) in self.accounts.iter().enumerate() {
            let begins = account.claims.iter().filter(|claim| claim.relation == Relation::Equal && claim.point == Point::Start);
            let mut first: BTreeMap<usize, usize> = BTreeMap::new();
            for claim in begins {
                let Anchor::Event(whole, Point::Start) = claim.to else { continue };
                let number = self.first[article] + claim.event;
                let known = *first.entry(whole).or_insert(number);
                if share_name(from_ref(self.event(known)), from_ref(self.event(number))) {
                    self.join(known, number);
                }
            }
        }
    }

    fn join_retold(&mut self) {
        let mut groups: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
        for number in 0..self.mentions.len() {
            let event = self.event(number);
            if let Some(last) = agent(event).and_then(|agent| agent.name.split_whitespace().last()) {
                groups.entry((word(event).to_owned(), last.to_lowercase())).or_default().push(number);
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

    /// Other words for one event of a sort.
    fn join_occasions(&mut self) {
        let mut sorts: BTreeMap<&str, Vec<Occasion>> = BTreeMap::new();
        let (mut general, names) = (Vec::new(), Aliases::of(self.accounts));
        for number in 0..self.mentions.len() {
            let mention = self.mentions[number];
            let account = &self.accounts[mention.article];
            let Some((sort, found)) = Occasion::of(number, mention, account, self.event(number), &names) else { continue };
            if found.event.sense.general.is_empty() {
                sorts.entry(sort).or_default().push(found);
            } else if found.is_bare() && self.event(number).refers_to.is_none() {
                general.push(found);
            }
        }
        for occasions in sorts.values() {
            self.join_days(occasions);
            self.join_counted(occasions);
            self.join_pointing(&Sort::of(occasions));
        }
        for one in general {
            let sorts = one.event.sense.general.iter().filter_map(|sort| sorts.get(sort)).flatten();
            if let Some(only) = self.only(sorts.filter(|other| other.tells() && one.can_mean(other))) {
                self.join(only, one.number);
            }
        }
    }

    /// What is told of one day.
    fn join_days(&mut self, occasions: &[Occasion]) {
        let mut dated: Vec<&Occasion> = occasions.iter().filter(|occasion| occasion.day.is_some()).collect();
        dated.sort_by_key(|occasion| (occasion.day.and_then(|day| day.earliest), occasion.number));
        for (place, one) in dated.iter().enumerate() {
            let ends = one.day.and_then(|day| day.latest).map(|latest| latest + APART);
            let near = dated[place + 1..].iter().take_while(|other| other.day.and_then(|day| day.earliest) <= ends);
            for other in near {
                if self.root(one.number) != self.root(other.number) && one.same_day(other) {
                    self.join(one.number, other.number);
                }
            }
        }
    }

    /// "Collapsed again", "the second collapse": of what befalls a thing once there is one second time, whoever tells of it.
    fn join_counted(&mut self, occasions: &[Occasion]) {
        let counted: Vec<&Occasion> = occasions.iter().filter(|one| one.is_another_time()).collect();
        for (place, one) in counted.iter().enumerate() {
            for other in &counted[place + 1..] {
                if self.root(one.number) != self.root(other.number) && one.can_mean(other) && other.can_mean(one) {
                    self.join(one.number, other.number);
                }
            }
        }
    }

    /// What has no date, and can mean only one: first what names who takes part, as long as that makes one of two; then the bare nouns.
    fn join_pointing(&mut self, sort: &Sort) {
        for bare in [false, false, false, true] {
            for one in sort.all.iter().filter(|one| one.points() && one.is_bare() == bare) {
                let mean = |here| sort.near(one, here).filter(|other| other.number != one.number && one.can_mean(other));
                // What the article itself tells goes before what others do.
                let here = mean(true).next().is_some();
                let only = self.only(mean(here)).or_else(|| if bare && !here { self.chief(mean(false)) } else { None });
                if let Some(only) = only {
                    self.join(only, one.number);
                }
            }
        }
    }

    /// The event that all of these are, if they are one.
    fn only<'b>(&mut self, occasions: impl Iterator<Item = &'b Occasion<'b>>) -> Option<usize> {
        let mut only = None;
        for occasion in occasions {
            let root = self.root(occasion.number);
            if only.is_some_and(|only| only != root) {
                return None;
            }
            only = Some(root);
        }
        only
    }

    /// The event that many reports tell where the others are told once each: what a story calls "the discovery".
    fn chief<'b>(&mut self, occasions: impl Iterator<Item = &'b Occasion<'b>>) -> Option<usize> {
        let mut reports: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for occasion in occasions {
            reports.entry(self.root(occasion.number)).or_default().insert(occasion.article);
        }
        let mut many = reports.iter().filter(|(_, reports)| reports.len() > 1);
        let (root, told) = many.next()?;
        (many.next().is_none() && told.len() >= CHIEF).then_some(*root)
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
