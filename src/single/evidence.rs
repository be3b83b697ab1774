//! Which claims are sure enough to say when an article was published.
//!
//! A wrong claim about an event makes that event wrong; a wrong claim that dates the publication makes every "today" of the article wrong.
//! So less counts here than elsewhere: no convention, hardly an inference, and no time whose event is doubtful.

use crate::calendar::{Cycle, Unit};
use crate::expression::TimeExpression;
use crate::reading::{Account, Anchor, Certainty, Claim, Relation, TimeMention};
use crate::story::Story;
use petgraph::unionfind::UnionFind;
use std::collections::BTreeSet;

/// The claims of an account that may date its publication.
pub fn of(account: &Account) -> Vec<Claim> {
    let fixed: BTreeSet<usize> = dated(account).filter(|(_, time)| is_fixed(time)).map(|(claim, _)| claim.event).collect();
    let doubtful =
        |claim: &Claim| time_of(account, claim).is_some_and(|time| is_doubtful(time) || moves(time) && fixed.contains(&claim.event));
    account.claims.iter().filter(|claim| is_sure(claim) && !doubtful(claim)).cloned().collect()
}

/// Whether some time that moves with the publication is tied to one that does not: by one event, or by events that are counted from each
/// other. Else no day of publication is more likely than another, and none need be tried. Linear.
pub fn ties_moving_times(story: &Story) -> bool {
    let entry_of = story.entry_of();
    let Some((account, entries)) = story.accounts.first().zip(entry_of.first()) else { return false };
    let mut groups = UnionFind::<usize>::new(story.entries.len());
    for claim in &account.claims {
        if let Anchor::Event(other, _) = claim.to {
            groups.union(entries[claim.event], entries[other]);
        }
    }
    let group = |(claim, _): (&Claim, &TimeMention)| groups.find(entries[claim.event]);
    let moving: BTreeSet<usize> = dated(account).filter(|(_, time)| moves(time)).map(group).collect();
    dated(account).filter(|(_, time)| is_fixed(time)).map(group).any(|group| moving.contains(&group))
}

fn time_of<'a>(account: &'a Account, claim: &Claim) -> Option<&'a TimeMention> {
    match claim.to {
        Anchor::Time(time) => account.times.get(time),
        _ => None,
    }
}

fn dated(account: &Account) -> impl Iterator<Item = (&Claim, &TimeMention)> {
    account.claims.iter().filter_map(|claim| Some((claim, time_of(account, claim)?)))
}

/// What the words say; and that the first message begins a correspondence, which is what the word means.
fn is_sure(claim: &Claim) -> bool {
    let first = claim.relation == Relation::Equal && matches!(claim.to, Anchor::Event(..));
    claim.ground.hard() || claim.ground == Certainty::Reading || claim.ground == Certainty::Inference && first
}

/// Whether a time is known whatever the day of publication.
fn is_fixed(time: &TimeMention) -> bool {
    let bounds = time.resolution.as_ref().map(|resolution| resolution.bounds());
    bounds.is_some_and(|bounds| bounds.earliest.is_some() && bounds.latest.is_some())
}

fn moves(time: &TimeMention) -> bool {
    !is_fixed(time) && time.expression.as_ref().is_some_and(TimeExpression::is_deictic)
}

/// A time counted from another, which may be the wrong one; an hour without its day.
fn is_doubtful(time: &TimeMention) -> bool {
    let hour = |expression: &TimeExpression| match expression {
        TimeExpression::Closest(cycle, base) => is_hour(cycle) && matches!(**base, TimeExpression::Published),
        _ => false,
    };
    time.expression.as_ref().is_some_and(|expression| expression.is_anaphoric() || expression.any(&hour))
}

const fn is_hour(cycle: &Cycle) -> bool {
    matches!(cycle, Cycle::Clock(..) | Cycle::DayPart(_) | Cycle::Unit(Unit::Second | Unit::Minute | Unit::Hour))
}
