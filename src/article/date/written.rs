//! The fields that a date string writes, and the bounds that they come to.

use super::DateError;
use crate::calendar::Bounds;
use chrono::{Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

/// A date as precise as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// First and last second of what is written, inclusive; civil time, where the zone of the writing is.
    pub bounds: Bounds,
    /// Seconds east of UTC; `None` where no zone is written, or one that several places mean differently ("BST", "ET").
    pub utc_offset: Option<i32>,
}

/// What a date string writes, field by field; what it does not write is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// With four digits.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u32>,
    /// 1 to 31.
    pub day: Option<u32>,
    /// As written beside the date.
    pub weekday: Option<Weekday>,
    /// 0 to 23.
    pub hour: Option<u32>,
    /// 0 to 59.
    pub minute: Option<u32>,
    /// 0 to 59.
    pub second: Option<u32>,
    /// A zone, where one is written.
    pub zone: Option<Zone>,
}

/// A zone as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Seconds east of UTC.
    Offset(i32),
    /// A name that does not say how far from UTC: "BST", "IST", "ET".
    Unsure,
}

impl Written {
    /// A day, with no time.
    pub(super) fn of_day(day: NaiveDate) -> Self {
        use chrono::Datelike;
        Self { year: Some(day.year()), month: Some(day.month()), day: Some(day.day()), ..Self::default() }
    }

    /// Adds a zone; a second one must say the same.
    pub(super) fn take_zone(&mut self, zone: Zone) -> Result<(), DateError> {
        match (self.zone, zone) {
            (Some(Zone::Offset(before)), Zone::Offset(now)) if before != now => return Err(DateError::Offset),
            (Some(Zone::Offset(_)), _) => {}
            _ => self.zone = Some(zone),
        }
        Ok(())
    }

    /// The bounds of what is written.
    pub fn date(&self) -> Result<WrittenDate, DateError> {
        let (start, end) = self.days()?;
        let (earliest, latest) = match self.hour {
            None => (start.and_time(NaiveTime::MIN), before(end.and_time(NaiveTime::MIN))?),
            Some(_) if self.day.is_none() => return Err(DateError::NoDay),
            Some(hour) => self.within(start, hour)?,
        };
        let utc_offset = match self.zone {
            Some(Zone::Offset(seconds)) => Some(seconds),
            Some(Zone::Unsure) | None => None,
        };
        Ok(WrittenDate { bounds: Bounds { earliest: Some(earliest), latest: Some(latest) }, utc_offset })
    }

    /// First day, and the day after the last.
    fn days(&self) -> Result<(NaiveDate, NaiveDate), DateError> {
        let year = self.year.ok_or(if self.month.is_some() || self.day.is_some() { DateError::NoYear } else { DateError::NoDay })?;
        if !(1..=9999).contains(&year) {
            return Err(DateError::Impossible);
        }
        let start = NaiveDate::from_ymd_opt(year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok_or(DateError::Impossible)?;
        let end = match (self.month, self.day) {
            (Some(_), Some(_)) => start.checked_add_days(Days::new(1)),
            (Some(_), None) => start.checked_add_months(Months::new(1)),
            (None, None) => start.checked_add_months(Months::new(12)),
            (None, Some(_)) => return Err(DateError::NoDay),
        };
        self.agrees(start)?;
        Ok((start, end.ok_or(DateError::Impossible)?))
    }

    /// A weekday beside a date must be the date's own.
    fn agrees(&self, day: NaiveDate) -> Result<(), DateError> {
        use chrono::Datelike;
        match self.weekday {
            Some(_) if self.day.is_none() => Err(DateError::NoDay),
            Some(written) if written != day.weekday() => Err(DateError::Weekday(day)),
            _ => Ok(()),
        }
    }

    /// First and last second of the hour, minute or second of a day.
    fn within(&self, day: NaiveDate, hour: u32) -> Result<(NaiveDateTime, NaiveDateTime), DateError> {
        let first = day.and_hms_opt(hour, self.minute.unwrap_or(0), self.second.unwrap_or(0)).ok_or(DateError::Impossible)?;
        let length = match (self.minute, self.second) {
            (None, _) => TimeDelta::hours(1),
            (_, None) => TimeDelta::minutes(1),
            _ => TimeDelta::seconds(1),
        };
        Ok((first, before(first + length)?))
    }
}

fn before(moment: NaiveDateTime) -> Result<NaiveDateTime, DateError> {
    moment.checked_sub_signed(TimeDelta::seconds(1)).ok_or(DateError::Impossible)
}
