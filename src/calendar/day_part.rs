//! Parts of the day, as wide as newspapers use them.

use super::{Interval, Period};
use chrono::NaiveDate;

/// A part of a civil day. The hours are convention (wide on purpose; the parts overlap).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum DayPart {
    /// 00:00 to 12:00.
    Morning,
    /// 11:00 to 14:00.
    Midday,
    /// 12:00 to 19:00.
    Afternoon,
    /// 16:00 to 24:00.
    Evening,
    /// 16:00 to 06:00 of the next day.
    Night,
    /// 00:00 to 06:00: "in the small hours".
    SmallHours,
    /// 04:00 to 09:00.
    Dawn,
    /// 15:30 to 22:30.
    Dusk,
    /// 06:00 to 20:00.
    Daytime,
}

impl DayPart {
    /// The hours of it, from midnight, in seconds.
    const fn hours(self) -> (i64, i64) {
        const HOUR: i64 = 3600;
        match self {
            DayPart::Morning => (0, 12 * HOUR),
            DayPart::Midday => (11 * HOUR, 14 * HOUR),
            DayPart::Afternoon => (12 * HOUR, 19 * HOUR),
            DayPart::Evening => (16 * HOUR, 24 * HOUR),
            DayPart::Night => (16 * HOUR, 30 * HOUR),
            DayPart::SmallHours => (0, 6 * HOUR),
            DayPart::Dawn => (4 * HOUR, 9 * HOUR),
            DayPart::Dusk => (15 * HOUR + HOUR / 2, 22 * HOUR + HOUR / 2),
            DayPart::Daytime => (6 * HOUR, 20 * HOUR),
        }
    }

    /// That part of that day.
    pub fn of_date(self, date: NaiveDate) -> Option<Interval> {
        let midnight = date.and_hms_opt(0, 0, 0)?;
        let (from, to) = self.hours();
        Some(Interval { start: Period::seconds(from).after(midnight)?, end: Period::seconds(to).after(midnight)? })
    }

    /// TIMEX3's two letters, after the T.
    pub const fn code(self) -> &'static str {
        match self {
            DayPart::Morning | DayPart::Dawn => "MO",
            DayPart::Midday => "MI",
            DayPart::Afternoon => "AF",
            DayPart::Evening | DayPart::Dusk => "EV",
            DayPart::Night | DayPart::SmallHours => "NI",
            DayPart::Daytime => "DT",
        }
    }
}
