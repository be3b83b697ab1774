//! How well an entry is dated, and in what grain.

use super::{BoundsRecord, CivilTime, Dated, ExtentRecord, Grain};
use crate::calendar::{Bounds, Extent, Unit};
use chrono::{Datelike, NaiveDateTime};

/// A moment as the JSON writes it; outside the years 1 to 9999 it is open.
pub fn civil(moment: Option<NaiveDateTime>) -> CivilTime {
    moment.filter(|moment| (1..=9999).contains(&moment.year())).map(|moment| moment.format("%Y-%m-%dT%H:%M:%S").to_string())
}

/// Bounds as the JSON writes them.
pub fn bounds(bounds: Bounds) -> BoundsRecord {
    BoundsRecord { earliest: civil(bounds.earliest), latest: civil(bounds.latest) }
}

/// An extent as the JSON writes it.
pub fn extent(extent: Extent) -> ExtentRecord {
    ExtentRecord { start: bounds(extent.start), end: bounds(extent.end) }
}

/// How well the bounds date an event.
///
/// Exact: its start is known to the day, and its end too. Half-open: one side is known from more than that reports do not tell what has
/// not been (`told_after` says so).
pub fn dated(when: Extent, only_told_after: OnlyToldAfter, ordered: bool) -> Dated {
    let same_day = |b: Bounds| b.earliest.zip(b.latest).is_some_and(|(a, z)| a.date() == z.date());
    let hull = when.hull();
    match (hull.earliest, hull.latest) {
        (Some(_), Some(_)) if same_day(when.start) && same_day(when.end) => Dated::Exact,
        (Some(_), Some(_)) => Dated::Bounded,
        (None, Some(_)) if only_told_after.0 => undated(ordered),
        (Some(_), None) | (None, Some(_)) => Dated::HalfOpen,
        (None, None) => undated(ordered),
    }
}

/// What the bounds of an entry rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// On what words and calendar say, and what follows from it.
    Words,
    /// One of them at least on what is likeliest, since no word says it.
    Likelihood,
}

impl Dated {
    /// What is only likely is not known exactly, however near its bounds lie.
    pub fn by(self, basis: Basis) -> Self {
        if self == Dated::Exact && basis == Basis::Likelihood { Dated::Bounded } else { self }
    }
}

/// Whether all that bounds an event is that it was told by its publication.
#[derive(Clone, Copy, Debug)]
pub struct OnlyToldAfter(pub bool);

const fn undated(ordered: bool) -> Dated {
    if ordered { Dated::Order } else { Dated::None }
}

/// The coarsest unit that the bounds fill, else the finest that they respect.
pub fn grain(when: Extent) -> Grain {
    let hull = when.hull();
    let Some(interval) = hull.interval() else {
        return if hull.is_open() { Grain::Unknown } else { respected(hull) };
    };
    let filled = [Unit::Century, Unit::Decade, Unit::Year, Unit::Quarter, Unit::Month, Unit::Week, Unit::Day]
        .into_iter()
        .find(|unit| unit.holding(interval.start) == Some(interval));
    filled.map_or_else(|| respected(hull), name)
}

fn respected(hull: Bounds) -> Grain {
    let starts = |unit: Unit| hull.earliest.is_none_or(|m| unit.holding(m).is_some_and(|cell| cell.start == m));
    let ends = |unit: Unit| hull.latest.is_none_or(|m| unit.holding(m).is_some_and(|cell| cell.last_second() == m));
    [Unit::Day, Unit::Hour, Unit::Minute].into_iter().find(|unit| starts(*unit) && ends(*unit)).map_or(Grain::Second, name)
}

const fn name(unit: Unit) -> Grain {
    match unit {
        Unit::Second => Grain::Second,
        Unit::Minute => Grain::Minute,
        Unit::Hour => Grain::Hour,
        Unit::Day => Grain::Day,
        Unit::Week => Grain::Week,
        Unit::Month => Grain::Month,
        Unit::Quarter => Grain::Quarter,
        Unit::Year => Grain::Year,
        Unit::Decade => Grain::Decade,
        Unit::Century => Grain::Century,
    }
}
