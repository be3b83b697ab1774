//! What is known of when something began and ended.

use super::Interval;
use chrono::NaiveDateTime;

/// The earliest and the latest that a moment can be, both **inclusive**, to the second; `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// Not before this second.
    pub earliest: Option<NaiveDateTime>,
    /// Not after this second.
    pub latest: Option<NaiveDateTime>,
}

/// The bounds of an event's first and of its last second.
///
/// An event known to lie on 24 September 2016 has `start` and `end` both from 2016-09-24T00:00:00 to 2016-09-24T23:59:59.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Extent {
    /// Bounds of the first second.
    pub start: Bounds,
    /// Bounds of the last second.
    pub end: Bounds,
}

impl Bounds {
    /// Somewhere in the interval.
    pub fn within(interval: Interval) -> Self {
        Self { earliest: Some(interval.start), latest: Some(interval.last_second()) }
    }

    /// Whether nothing is known.
    pub const fn is_open(self) -> bool {
        self.earliest.is_none() && self.latest.is_none()
    }

    /// Whether the moment is possible.
    pub fn holds(self, moment: NaiveDateTime) -> bool {
        self.earliest.is_none_or(|e| e <= moment) && self.latest.is_none_or(|l| moment <= l)
    }

    /// What both allow; the two may contradict each other, which `earliest > latest` then shows.
    pub fn meet(self, other: Self) -> Self {
        Self {
            earliest: self.earliest.max(other.earliest),
            latest: match (self.latest, other.latest) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        }
    }

    /// What either allows.
    pub fn hull(self, other: Self) -> Self {
        Self {
            earliest: self.earliest.zip(other.earliest).map(|(a, b)| a.min(b)),
            latest: self.latest.zip(other.latest).map(|(a, b)| a.max(b)),
        }
    }

    /// The half-open interval from the earliest to behind the latest, where both are known.
    pub fn interval(self) -> Option<Interval> {
        let end = super::Period::seconds(1).after(self.latest?)?;
        self.earliest.filter(|start| *start < end).map(|start| Interval { start, end })
    }
}

impl Extent {
    /// An event that lies somewhere in the interval.
    pub fn within(interval: Interval) -> Self {
        Self { start: Bounds::within(interval), end: Bounds::within(interval) }
    }

    /// From the earliest start to the latest end.
    pub const fn hull(self) -> Bounds {
        Bounds { earliest: self.start.earliest, latest: self.end.latest }
    }
}
