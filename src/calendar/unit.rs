//! Units of civil time, finest first.

use super::{Interval, Period};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// A unit of the civil calendar; the order is from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    /// Monday to Sunday (ISO 8601).
    Week,
    Month,
    /// Three months: January to March is the first.
    Quarter,
    Year,
    /// Ten years, 1990 to 1999.
    Decade,
    /// A hundred years by their first digits, 1900 to 1999: what ISO 8601 writes as "19".
    Century,
}

impl Unit {
    /// `n` of this unit.
    pub const fn times(self, n: i64) -> Period {
        match self {
            Unit::Second => Period::seconds(n),
            Unit::Minute => Period::seconds(n.saturating_mul(60)),
            Unit::Hour => Period::seconds(n.saturating_mul(3600)),
            Unit::Day => Period::days(n),
            Unit::Week => Period::days(n.saturating_mul(7)),
            Unit::Month => Period::months(n),
            Unit::Quarter => Period::months(n.saturating_mul(3)),
            Unit::Year => Period::months(n.saturating_mul(12)),
            Unit::Decade => Period::months(n.saturating_mul(120)),
            Unit::Century => Period::months(n.saturating_mul(1200)),
        }
    }

    /// Its length in seconds, months and longer by the mean of the Gregorian calendar (30.436875 days a month).
    pub const fn mean_seconds(self) -> i64 {
        match self {
            Unit::Second => 1,
            Unit::Minute => 60,
            Unit::Hour => 3600,
            Unit::Day => 86_400,
            Unit::Week => 7 * 86_400,
            Unit::Month => 2_629_746,
            Unit::Quarter => 3 * 2_629_746,
            Unit::Year => 12 * 2_629_746,
            Unit::Decade => 120 * 2_629_746,
            Unit::Century => 1200 * 2_629_746,
        }
    }

    /// The next coarser unit that people count in: hours, days, weeks, months, years, decades, centuries.
    pub const fn coarser(self) -> Option<Unit> {
        Some(match self {
            Unit::Second => Unit::Minute,
            Unit::Minute => Unit::Hour,
            Unit::Hour => Unit::Day,
            Unit::Day => Unit::Week,
            Unit::Week => Unit::Month,
            Unit::Month | Unit::Quarter => Unit::Year,
            Unit::Year => Unit::Decade,
            Unit::Decade => Unit::Century,
            Unit::Century => return None,
        })
    }

    /// The cell of this unit that holds `moment`: the day it lies in, the ISO week, the decade.
    ///
    /// ```
    /// use dateline::calendar::{Interval, Unit};
    /// let day = Interval::day(2016, 1, 2).unwrap();
    /// assert_eq!(Unit::Week.holding(day.start).unwrap().start, Interval::day(2015, 12, 28).unwrap().start);
    /// ```
    pub fn holding(self, moment: NaiveDateTime) -> Option<Interval> {
        let start = self.floor(moment)?;
        Some(Interval { start, end: self.times(1).after(start)? })
    }

    fn floor(self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        let date = moment.date();
        let first = |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1);
        let day = match self {
            Unit::Second => return moment.with_nanosecond(0),
            Unit::Minute => return moment.with_second(0)?.with_nanosecond(0),
            Unit::Hour => return moment.with_minute(0)?.with_second(0)?.with_nanosecond(0),
            Unit::Day => date,
            Unit::Week => date.checked_sub_days(chrono::Days::new(u64::from(date.weekday().num_days_from_monday())))?,
            Unit::Month => first(date.year(), date.month())?,
            Unit::Quarter => first(date.year(), date.month0() / 3 * 3 + 1)?,
            Unit::Year => first(date.year(), 1)?,
            Unit::Decade => first(date.year().div_euclid(10) * 10, 1)?,
            Unit::Century => first(date.year().div_euclid(100) * 100, 1)?,
        };
        day.and_hms_opt(0, 0, 0)
    }
}
