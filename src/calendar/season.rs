//! Seasons, wide enough for both ways of counting them.

use super::Interval;
use chrono::{Datelike, NaiveDateTime};

/// A season of the northern hemisphere, as news of it speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    /// The season of that year: from the meteorological beginning (the first of a month) to the astronomical end, so that either way of
    /// counting lies inside. Winter is named for the year it begins in.
    pub fn of_year(self, year: i32) -> Option<Interval> {
        let (from, to) = match self {
            Season::Spring => ((year, 3, 1), (year, 6, 21)),
            Season::Summer => ((year, 6, 1), (year, 9, 23)),
            Season::Fall => ((year, 9, 1), (year, 12, 21)),
            Season::Winter => ((year, 12, 1), (year.checked_add(1)?, 3, 20)),
        };
        Some(Interval { start: Interval::day(from.0, from.1, from.2)?.start, end: Interval::day(to.0, to.1, to.2)?.end })
    }

    /// Its occurrence that holds the moment or comes next.
    pub(super) fn from(self, moment: NaiveDateTime) -> Option<Interval> {
        (moment.year() - 1..=moment.year() + 1).filter_map(|year| self.of_year(year)).find(|season| season.end > moment)
    }

    /// TIMEX3's two letters.
    pub const fn code(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Fall => "FA",
            Season::Winter => "WI",
        }
    }
}
