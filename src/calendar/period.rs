//! Signed lengths of civil time.

use chrono::{Days, Months, NaiveDateTime, TimeDelta};

/// A signed length: whole months, days and seconds, applied in that order (31 January and one month is 28 or 29 February).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Period {
    /// Whole months; 12 to a year.
    pub months: i64,
    /// Whole days; 7 to a week.
    pub days: i64,
    /// Seconds.
    pub seconds: i64,
}

impl Period {
    /// `n` months.
    pub const fn months(n: i64) -> Self {
        Self { months: n, days: 0, seconds: 0 }
    }

    /// `n` days.
    pub const fn days(n: i64) -> Self {
        Self { months: 0, days: n, seconds: 0 }
    }

    /// `n` seconds.
    pub const fn seconds(n: i64) -> Self {
        Self { months: 0, days: 0, seconds: n }
    }

    /// The same length in the other direction.
    pub const fn negated(self) -> Self {
        Self { months: self.months.saturating_neg(), days: self.days.saturating_neg(), seconds: self.seconds.saturating_neg() }
    }

    /// Both lengths together.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            months: self.months.saturating_add(other.months),
            days: self.days.saturating_add(other.days),
            seconds: self.seconds.saturating_add(other.seconds),
        }
    }

    /// The moment this long after `moment` (before it, where negative); `None` outside the calendar.
    ///
    /// ```
    /// use dateline::calendar::{Interval, Period};
    /// let day = Interval::day(2016, 1, 31).unwrap().start;
    /// assert_eq!(Period::months(1).after(day), Some(Interval::day(2016, 2, 29).unwrap().start));
    /// ```
    pub fn after(self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        let months = Months::new(u32::try_from(self.months.unsigned_abs()).ok()?);
        let days = Days::new(self.days.unsigned_abs());
        let shifted = match self.months {
            0 => moment,
            ..0 => moment.checked_sub_months(months)?,
            _ => moment.checked_add_months(months)?,
        };
        let shifted = match self.days {
            0 => shifted,
            ..0 => shifted.checked_sub_days(days)?,
            _ => shifted.checked_add_days(days)?,
        };
        if self.seconds == 0 { Some(shifted) } else { shifted.checked_add_signed(TimeDelta::try_seconds(self.seconds)?) }
    }

    /// The length in seconds, months by their mean.
    pub const fn mean_seconds(self) -> i64 {
        self.months
            .saturating_mul(super::Unit::Month.mean_seconds())
            .saturating_add(self.days.saturating_mul(86_400))
            .saturating_add(self.seconds)
    }

    /// The shortest that it can be in seconds: a month has at least 28 days, twelve at least 365.
    pub const fn least_seconds(self) -> i64 {
        self.with_days_in(28, 365)
    }

    /// The longest that it can be in seconds.
    pub const fn most_seconds(self) -> i64 {
        self.with_days_in(31, 366)
    }

    const fn with_days_in(self, month: i64, year: i64) -> i64 {
        let days = (self.months / 12).saturating_mul(year).saturating_add((self.months % 12) * month).saturating_add(self.days);
        days.saturating_mul(86_400).saturating_add(self.seconds)
    }
}
