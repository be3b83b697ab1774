//! TIMEX3 (ISO 24617-1): one rendering of a resolution among others.

use super::{Shape, Stretch};
use crate::calendar::{Cycle, Unit};
use chrono::{Datelike, Timelike};

/// TIMEX3's types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TimexKind {
    /// A day or coarser.
    #[default]
    Date,
    /// Finer than a day.
    Time,
    /// A length.
    Duration,
    /// A time that comes again.
    Set,
}

impl TimexKind {
    /// "DATE", "TIME", "DURATION", "SET".
    pub const fn name(self) -> &'static str {
        match self {
            TimexKind::Date => "DATE",
            TimexKind::Time => "TIME",
            TimexKind::Duration => "DURATION",
            TimexKind::Set => "SET",
        }
    }
}

/// The value of a stretch, by its shape: "2016-09-24", "1998-W42", "199", "2017-11-13TEV"; none where it has no name of its own.
pub(super) fn value_of(stretch: Stretch) -> Option<String> {
    let start = stretch.interval.start;
    if !(-9998..=9999).contains(&start.year()) {
        return None;
    }
    let day = || format!("{}-{:02}-{:02}", year(start.year()), start.month(), start.day());
    Some(match stretch.shape {
        Shape::Unit(unit) => match unit {
            Unit::Second => format!("{}T{:02}:{:02}:{:02}", day(), start.hour(), start.minute(), start.second()),
            Unit::Minute => format!("{}T{:02}:{:02}", day(), start.hour(), start.minute()),
            Unit::Hour => format!("{}T{:02}", day(), start.hour()),
            Unit::Day => day(),
            Unit::Week => week(start),
            Unit::Month => format!("{}-{:02}", year(start.year()), start.month()),
            Unit::Quarter => format!("{}-Q{}", year(start.year()), start.month0() / 3 + 1),
            Unit::Year => year(start.year()),
            Unit::Decade => truncated(stretch, 10, 3),
            Unit::Century => truncated(stretch, 100, 2),
        },
        Shape::Season(season) => format!("{}-{}", year(start.year()), season.code()),
        Shape::Half => format!("{}-H{}", year(start.year()), start.month0() / 6 + 1),
        Shape::DayPart(part) => format!("{}T{}", day(), part.code()),
        Shape::Weekend => format!("{}-WE", week(start)),
        // TIMEX3 has no business years: they are marked by the year that they are called by.
        Shape::FiscalYear => year(stretch.interval.last_second().year()),
        Shape::Range => return None,
    })
}

fn week(moment: chrono::NaiveDateTime) -> String {
    let week = moment.iso_week();
    format!("{}-W{:02}", year(week.year()), week.week())
}

/// Four digits; "BC0044" for 44 BC, whose astronomical number is −43.
fn year(year: i32) -> String {
    if year < 1 { format!("BC{:04}", 1 - i64::from(year)) } else { format!("{year:04}") }
}

/// The digits that all of its years share: "199", "18"; before Christ those of its last year, as 400 to 301 BC is "BC03".
fn truncated(stretch: Stretch, by: i32, width: usize) -> String {
    let (first, last) = (stretch.interval.start.year(), stretch.interval.last_second().year());
    if first < 1 { format!("BC{:0width$}", (1 - i64::from(last)) / i64::from(by)) } else { format!("{:0width$}", first.div_euclid(by)) }
}

/// The value with an X for every digit in which two readings differ: the publication is only bounded, and so is what counts from it.
///
/// `None` where they have not even the same shape.
pub fn masked_value(one: &str, other: &str) -> Option<String> {
    if one.len() != other.len() || !one.is_ascii() || !other.is_ascii() {
        return None;
    }
    let mut differs = false;
    one.bytes()
        .zip(other.bytes())
        .map(|(a, b)| {
            if a == b && !(differs && a.is_ascii_digit()) {
                differs &= a.is_ascii_digit();
                return Some(char::from(a));
            }
            differs = true;
            (a.is_ascii_digit() && b.is_ascii_digit()).then_some('X')
        })
        .collect()
}

/// The value of a unit somewhere between two: from the first digit in which the two differ on, none is known.
pub(super) fn spread_between(one: &str, other: &str) -> Option<String> {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let unknown = |(at, c): (usize, char)| if at >= same && c.is_ascii_digit() { 'X' } else { c };
    (one.len() == other.len()).then(|| one.char_indices().map(unknown).collect())
}

/// The value of a cycle of which nobody knows the occurrence: "XXXX-09", "XXXX-WXX-1".
pub(super) fn pattern_of(cycle: Cycle) -> Option<String> {
    Some(match cycle {
        Cycle::Unit(Unit::Day) => "XXXX-XX-XX".to_owned(),
        Cycle::Unit(Unit::Week) => "XXXX-WXX".to_owned(),
        Cycle::Unit(Unit::Month) => "XXXX-XX".to_owned(),
        Cycle::Unit(Unit::Year) => "XXXX".to_owned(),
        Cycle::Unit(Unit::Decade) => "XXX".to_owned(),
        Cycle::Unit(Unit::Century) => "XX".to_owned(),
        Cycle::Unit(Unit::Quarter) => "XXXX-QX".to_owned(),
        Cycle::Unit(_) => return None,
        Cycle::Weekday(day) => format!("XXXX-WXX-{}", day.number_from_monday()),
        Cycle::Month(month) => format!("XXXX-{month:02}"),
        Cycle::MonthDay(month, day) | Cycle::DatedWeekday(_, month, day) => format!("XXXX-{month:02}-{day:02}"),
        Cycle::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
        Cycle::Season(season) => format!("XXXX-{}", season.code()),
        Cycle::Quarter(n) => format!("XXXX-Q{n}"),
        Cycle::Half(n) => format!("XXXX-H{n}"),
        Cycle::DayPart(part) => format!("XXXX-XX-XXT{}", part.code()),
        Cycle::Weekend => "XXXX-WXX-WE".to_owned(),
        Cycle::Clock(hour, minute) => format!("XXXX-XX-XXT{hour:02}:{minute:02}"),
        Cycle::Named(_) => return None,
    })
}
