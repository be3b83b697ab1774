//! A single account on its own network: when its article can have been published, and when its events were.

use crate::article::{Basis, Published, Yearless};
use crate::calendar::{Bounds, Interval};
use crate::graph::{self, Contradiction, Target, TemporalGraph};
use crate::reading::{self, Account};
use crate::story::{self, Story};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Infers the publication where it is not known, and gives each event its bounds.
pub fn complete(account: Account) -> Account {
    let mut account = account;
    let bounds = account.published.bounds;
    if bounds.earliest.is_none() || bounds.latest.is_none() {
        account = with_publication(account);
    }
    let (story, graph) = network(account);
    let times: Vec<_> = story.entries.iter().enumerate().map(|(entry, _)| graph.when(entry)).collect();
    let entry_of = story.entry_of();
    let mut account = only(story);
    for (event, entry) in account.events.iter_mut().zip(&entry_of[0]) {
        event.when = Some(times[*entry]);
    }
    account
}

fn network(account: Account) -> (Story, TemporalGraph) {
    let story = story::story(vec![account]);
    let graph = graph::graph(&story);
    (story, graph)
}

fn only(story: Story) -> Account {
    let mut accounts = story.accounts;
    accounts.remove(0)
}

/// An account whose publication is tried out.
struct Trial {
    account: Account,
}

impl Trial {
    /// Reads the account's times as of another publication.
    fn publish(&mut self, bounds: Bounds) {
        self.account.published.bounds = bounds;
        self.account.article.published.bounds = bounds;
        reading::read_again(&mut self.account.times, self.account.article.told_from(), &self.account.topic);
    }

    /// How many claims cannot hold if the article is of that day.
    fn clashes(&mut self, day: NaiveDate) -> usize {
        self.publish(Interval::of_date(day).map(Bounds::within).unwrap_or_default());
        let (story, graph) = network(std::mem::take(&mut self.account));
        self.account = only(story);
        graph.refused().iter().filter(|clash| is_twofold(&self.account, &graph, clash)).count()
    }
}

/// Whether two sentences clash. Two times in one sentence are more often two events that were taken for one.
fn is_twofold(account: &Account, graph: &TemporalGraph, clash: &Contradiction) -> bool {
    let claims = std::iter::once(&clash.refused).chain(&clash.against);
    let dated = claims
        .filter_map(|claim| graph.statements.get(claim.0 as usize))
        .filter(|statement| matches!(statement.target, Target::Calendar(..)));
    let sentences: BTreeSet<usize> =
        dated.filter_map(|statement| account.events.get(statement.mention?.event)).map(|event| event.sentence).collect();
    sentences.len() > 1
}

/// By the days on which the article's own times agree with each other; unknown where nothing bounds it.
fn with_publication(account: Account) -> Account {
    let stated = account.published.clone();
    let (story, graph) = network(account);
    let mut trial = Trial { account: only(story) };
    let Some(earliest) = graph.published(0).earliest else { return trial.account };
    let agrees = |day: NaiveDate| stated.yearless.is_none_or(|yearless| falls_on(yearless, day));
    let bounds = graph::possible_days(earliest, &agrees, &mut |day| trial.clashes(day));
    trial.publish(bounds);
    trial.account.published = Published { bounds, basis: Basis::Inferred, ..stated };
    trial.account
}

/// Whether a dateline without a year can mean that day.
fn falls_on(yearless: Yearless, day: NaiveDate) -> bool {
    (day.month(), day.day()) == (yearless.month, yearless.day) && yearless.weekday.is_none_or(|weekday| day.weekday() == weekday)
}
