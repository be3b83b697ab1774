//! The bounds of each event of an account.

use super::publication;
use crate::graph::{self, TemporalGraph};
use crate::reading::Account;
use crate::story::{self, Story};

/// Infers the publication where it is not known, and gives each event its bounds.
pub fn complete(account: Account) -> Account {
    let mut account = account;
    let bounds = account.published.bounds;
    if bounds.earliest.is_none() || bounds.latest.is_none() {
        account = publication::inferred(account);
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

/// The account as a story of one, and its graph.
pub fn network(account: Account) -> (Story, TemporalGraph) {
    let story = story::story(vec![account]);
    let graph = graph::graph(&story);
    (story, graph)
}

/// The account of a story of one.
pub fn only(story: Story) -> Account {
    let mut accounts = story.accounts;
    accounts.remove(0)
}
