//! Civil time as seconds, and the steps of the calendar that an axis can be ruled in.

use crate::calendar::Unit;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// Seconds of civil time since the beginning of 1970.
pub(super) type Moment = i64;

/// One day.
pub(super) const DAY: Moment = 86_400;

/// Reads a bound of `timeline.json`.
pub(super) fn moment(text: &str) -> Option<Moment> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").ok().map(|time| time.and_utc().timestamp())
}

/// The civil date and time of a moment.
pub(super) fn civil(moment: Moment) -> NaiveDateTime {
    DateTime::from_timestamp(moment, 0).unwrap_or_default().naive_utc()
}

/// A number of units, such as six hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub unit: Unit,
    pub count: i32,
}

impl Step {
    pub const fn new(count: i32, unit: Unit) -> Step {
        Step { unit, count }
    }

    /// The last beginning of such a step at or before the moment.
    pub fn floor(self, at: Moment) -> Moment {
        let time = civil(at);
        let date = time.date();
        let floored = match self.unit {
            Unit::Second => return at,
            Unit::Minute => return at.div_euclid(60 * self.seconds()) * 60 * self.seconds(),
            Unit::Hour => date.and_hms_opt(time.hour() / self.count.unsigned_abs().max(1) * self.count.unsigned_abs(), 0, 0),
            Unit::Day => date.and_hms_opt(0, 0, 0),
            Unit::Week => date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into())).map(midnight),
            Unit::Month => first_of(date.year(), date.month()),
            Unit::Quarter => first_of(date.year(), (date.month() - 1) / 3 * 3 + 1),
            Unit::Year | Unit::Decade | Unit::Century => first_of(date.year().div_euclid(self.years()) * self.years(), 1),
        };
        floored.map_or(at, |time| time.and_utc().timestamp())
    }

    /// The beginning of the step after the one that begins at `start`.
    pub fn next(self, start: Moment) -> Moment {
        let time = civil(start);
        let next = match self.unit {
            Unit::Second => time.checked_add_signed(TimeDelta::seconds(self.seconds())),
            Unit::Minute => time.checked_add_signed(TimeDelta::minutes(self.seconds())),
            Unit::Hour => time.checked_add_signed(TimeDelta::hours(self.seconds())),
            Unit::Day => time.checked_add_days(Days::new(1)),
            Unit::Week => time.checked_add_days(Days::new(7)),
            Unit::Month => time.checked_add_months(Months::new(1)),
            Unit::Quarter => time.checked_add_months(Months::new(3)),
            Unit::Year | Unit::Decade | Unit::Century => time.checked_add_months(Months::new(12 * self.years().unsigned_abs())),
        };
        next.map_or(start + DAY, |time| time.and_utc().timestamp())
    }

    /// The first beginning at or after the moment.
    pub fn ceil(self, at: Moment) -> Moment {
        let floor = self.floor(at);
        if floor == at { at } else { self.next(floor) }
    }

    /// Its usual length in seconds.
    pub fn length(self) -> Moment {
        let unit = match self.unit {
            Unit::Second => 1,
            Unit::Minute => 60,
            Unit::Hour => 3600,
            Unit::Day => DAY,
            Unit::Week => 7 * DAY,
            Unit::Month => 30 * DAY,
            Unit::Quarter => 91 * DAY,
            Unit::Year => 365 * DAY,
            Unit::Decade => 3652 * DAY,
            Unit::Century => 36_524 * DAY,
        };
        unit * self.seconds()
    }

    fn seconds(self) -> i64 {
        i64::from(self.count.max(1))
    }

    fn years(self) -> i32 {
        let factor = match self.unit {
            Unit::Century => 100,
            Unit::Decade => 10,
            _ => 1,
        };
        self.count.max(1) * factor
    }
}

fn first_of(year: i32, month: u32) -> Option<NaiveDateTime> {
    NaiveDate::from_ymd_opt(year, month, 1).map(midnight)
}

fn midnight(date: NaiveDate) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_begin_where_the_calendar_says() {
        let at = moment("2016-09-24T13:47:11").expect("a bound");
        let floor = |count, unit| civil(Step::new(count, unit).floor(at)).to_string();
        assert_eq!(floor(6, Unit::Hour), "2016-09-24 12:00:00");
        assert_eq!(floor(15, Unit::Minute), "2016-09-24 13:45:00");
        assert_eq!(floor(1, Unit::Week), "2016-09-19 00:00:00");
        assert_eq!(floor(1, Unit::Quarter), "2016-07-01 00:00:00");
        assert_eq!(floor(1, Unit::Decade), "2010-01-01 00:00:00");
        assert_eq!(civil(Step::new(1, Unit::Month).ceil(at)).to_string(), "2016-10-01 00:00:00");
    }
}
