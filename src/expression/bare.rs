//! What a bare name means: "Monday", "in August", "Election Day".

use super::evaluate::{Unresolved, Width};
use super::placement::Placement;
use super::{Context, Stretch, Tense};
use crate::calendar::{Cycle, Interval, Unit};
use chrono::Datelike;

/// A bare name: the occurrence that holds the base, else the one in the direction of the tense. By evidence alone it may be either.
pub(super) fn closest(cycle: Cycle, base: Placement, c: &Context, width: Width) -> Result<Placement, Unresolved> {
    if let Cycle::Named(named) = cycle {
        if let Some(only) = named.only() {
            return Ok(Placement::at(Stretch { interval: only, shape: cycle.into() }));
        }
        let told = c.topic.year_of(named.themes).and_then(|year| named.in_year(year));
        // A sentence that looks ahead means none of the years that are over.
        let over = |chosen: &Interval| c.tense == Tense::Future && base.low.is_some_and(|base| chosen.end <= base.start);
        if let Some(chosen) = told.filter(|chosen| !over(chosen)) {
            let at = Placement::at(Stretch { interval: chosen, shape: cycle.into() });
            return Ok(if width == Width::Hard { Placement { low: None, high: None, ..at } } else { at });
        }
    }
    let back = |b: Interval| cycle.at_or_before(b.last_second());
    let on = |b: Interval| cycle.at_or_after(b.start);
    let usual = base.map(cycle.into(), |b| match (back(b), on(b)) {
        (Some(past), Some(ahead)) => Some(if looks_ahead(cycle, c.tense, past, b, ahead) { ahead } else { past }),
        // A table that begins later does not know the one before.
        (None, Some(ahead)) if is_table(cycle) => (c.tense == Tense::Future).then_some(ahead),
        (past, ahead) => past.or(ahead),
    })?;
    if width == Width::Usual {
        return Ok(usual);
    }
    // Either neighbour may be meant; of what comes often in the base (mornings of a week) the last lies behind the first.
    let earliest = base.low.and_then(|b| back(b).into_iter().chain(on(b)).min());
    let latest = base.high.and_then(|b| back(b).into_iter().chain(on(b)).max());
    Ok(Placement { low: earliest.or(usual.low), high: latest.or(usual.high), ..usual })
}

fn is_table(cycle: Cycle) -> bool {
    matches!(cycle, Cycle::Named(named) if named.known_for().is_some())
}

/// Which of the two nearest occurrences a bare name means.
///
/// A weekday without a tense is the past one (92 % in the news). What comes once a year is the nearer one where the sentence shows no
/// tense; one that lies ahead and is much nearer is meant even in the past tense, where the other would be of an earlier year and so
/// would be told with it ("the summit was set for April", written in March).
fn looks_ahead(cycle: Cycle, tense: Tense, past: Interval, base: Interval, ahead: Interval) -> bool {
    let (since, until) = ((base.start - past.end).num_days(), (ahead.start - base.end).num_days());
    let dated = matches!(cycle, Cycle::MonthDay(..) | Cycle::Named(_) | Cycle::Month(_));
    let earlier_year = past.start.year() < base.start.year();
    match tense {
        _ if since < 0 => false,
        _ if matches!(cycle, Cycle::DatedWeekday(..)) => until < since,
        Tense::Future if matches!(cycle, Cycle::Quarter(_)) => until < since,
        // Nobody says the date of a fortnight ago for the one a year ahead.
        Tense::Future if matches!(cycle, Cycle::MonthDay(..)) && 20 * since < until => false,
        Tense::Future => true,
        Tense::Past if dated => earlier_year && 4 * until < since,
        Tense::Past | Tense::Done => false,
        Tense::Present | Tense::Unknown => (cycle.cell() == Unit::Year || cycle == Cycle::Weekend) && until < since,
    }
}

/// A bare name in a story: the occurrence that holds the time told last, else the next one unless the last is clearly nearer (less than
/// two thirds as far, which dates most months and days of told history rightly).
///
/// The words alone do not say which, so that by evidence alone nothing is bounded.
pub(super) fn told(cycle: Cycle, base: Placement, width: Width) -> Result<Placement, Unresolved> {
    // An hour of an unnamed day of a year is on any of its days.
    if cycle.cell() == Unit::Day && base.nominal.is_some_and(|stretch| stretch.grain() > Unit::Day) {
        return Ok(Placement { nominal: None, ..if width == Width::Hard { Placement::OPEN } else { base } });
    }
    let placed = base.map(cycle.into(), |b| match (cycle.at_or_before(b.last_second()), cycle.at_or_after(b.start)) {
        (Some(past), Some(ahead)) => {
            let (since, until) = ((b.start - past.end).num_days(), (ahead.start - b.end).num_days());
            Some(if ahead.start < b.end || 3 * since >= 2 * until { ahead } else { past })
        }
        (None, Some(_)) if is_table(cycle) => None,
        (past, ahead) => past.or(ahead),
    })?;
    Ok(if width == Width::Hard { Placement { low: None, high: None, ..placed } } else { placed })
}
