//! When an article can have been published that does not say so.

use super::bounds::{network, only};
use super::evidence;
use crate::article::{Basis, Published, Yearless};
use crate::calendar::{Bounds, Interval};
use crate::graph;
use crate::reading::{self, Account, Certainty};
use chrono::{Datelike, NaiveDate};

/// Infers the publication by what the article tells as past and as ahead, and by the days on which its times agree with each other;
/// unknown where nothing bounds it.
///
/// One network, and where times that move with the publication are tied to times that do not, about 150 more.
pub fn inferred(account: Account) -> Account {
    let mut account = account;
    let sure = evidence::of(&account);
    let claims = std::mem::replace(&mut account.claims, sure);
    let (bounds, mut account) = possible(account);
    account.claims = claims;
    publish(&mut account, bounds);
    if !bounds.is_open() {
        account.published = Published { bounds, basis: Basis::Inferred, ..account.published };
    }
    account
}

fn possible(account: Account) -> (Bounds, Account) {
    let yearless = account.published.yearless;
    let agrees = |day: NaiveDate| yearless.is_none_or(|yearless| falls_on(yearless, day));
    let (story, graph) = network(account);
    let within = graph.published(0);
    let tied = evidence::ties_moving_times(&story);
    let account = only(story);
    if !tied || within.earliest.is_none() {
        return (graph::allowed_days(within, &agrees), account);
    }
    let mut trial = Trial { account };
    let bounds = graph::possible_days(within, &agrees, &mut |day| trial.clashes(day));
    (bounds, trial.account)
}

/// Reads the account's times as of another publication.
fn publish(account: &mut Account, bounds: Bounds) {
    account.published.bounds = bounds;
    account.article.published.bounds = bounds;
    reading::read_again(&mut account.times, account.article.told_from(), &account.topic);
}

/// An account whose publication is tried out.
struct Trial {
    account: Account,
}

impl Trial {
    /// How many claims cannot hold if the article is of that day; what is only convention may fail.
    fn clashes(&mut self, day: NaiveDate) -> usize {
        publish(&mut self.account, Interval::of_date(day).map(Bounds::within).unwrap_or_default());
        let (story, graph) = network(std::mem::take(&mut self.account));
        self.account = only(story);
        let ground = |number: usize| graph.statements.get(number).map(|statement| statement.ground);
        graph.refused().iter().filter(|clash| ground(clash.refused.0 as usize) != Some(Certainty::Convention)).count()
    }
}

/// Whether a dateline without a year can mean that day.
fn falls_on(yearless: Yearless, day: NaiveDate) -> bool {
    (day.month(), day.day()) == (yearless.month, yearless.day) && yearless.weekday.is_none_or(|weekday| day.weekday() == weekday)
}
