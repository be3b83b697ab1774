//! Half-open stretches of civil time.

use super::Period;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// A half-open stretch `[start, end)` of civil time, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Interval {
    /// First second inside.
    pub start: NaiveDateTime,
    /// First second after it; later than `start`.
    pub end: NaiveDateTime,
}

impl Interval {
    /// The day of that date, if there is one.
    pub fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        Self::of_date(NaiveDate::from_ymd_opt(year, month, day)?)
    }

    /// The whole of that date.
    pub fn of_date(date: NaiveDate) -> Option<Self> {
        Some(Self { start: date.and_hms_opt(0, 0, 0)?, end: date.succ_opt()?.and_hms_opt(0, 0, 0)? })
    }

    /// The whole of that month.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        super::Unit::Month.holding(Self::day(year, month, 1)?.start)
    }

    /// The whole of that year.
    pub fn year(year: i32) -> Option<Self> {
        super::Unit::Year.holding(Self::day(year, 1, 1)?.start)
    }

    /// From the start of the one to the end of the other.
    pub fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The whole of it moved by a period; `None` outside the calendar, or where it would vanish.
    pub fn shifted(self, period: Period) -> Option<Self> {
        let (start, end) = (period.after(self.start)?, period.after(self.end)?);
        (start < end).then_some(Self { start, end })
    }

    /// Its last second.
    pub fn last_second(self) -> NaiveDateTime {
        self.end.checked_sub_signed(TimeDelta::seconds(1)).unwrap_or(self.end)
    }

    /// Whether the moment lies inside.
    pub fn holds(self, moment: NaiveDateTime) -> bool {
        self.start <= moment && moment < self.end
    }

    /// Its length in seconds.
    pub fn seconds(self) -> i64 {
        (self.end - self.start).num_seconds()
    }
}
