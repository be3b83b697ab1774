//! Extended Date/Time Format (ISO 8601-2:2019), at day grain or coarser: what bounds look like to other programs.

use super::{Bounds, Extent, Interval, Period, Season, Unit};
use chrono::{Datelike, NaiveDateTime};
use std::fmt;
use std::str::FromStr;

/// A date of EDTF: as many digits as are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdtfDate {
    /// `19XX`.
    Century(i32),
    /// `199X`.
    Decade(i32),
    /// `1998`.
    Year(i32),
    /// `1998-22`.
    Season(i32, Season),
    /// `1998-11`.
    Month(i32, u32),
    /// `1998-11-02`.
    Day(i32, u32, u32),
}

/// An expression of EDTF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// At some time in it.
    Date(EdtfDate),
    /// From the one to the other, `..` where open.
    Interval(Option<EdtfDate>, Option<EdtfDate>),
    /// One of the days from the one to the other, `..` where open.
    OneOf(Option<EdtfDate>, Option<EdtfDate>),
}

/// What could not be read as EDTF.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no date of EDTF that is read here: YYYY[-MM[-DD]], YYYY-21 to -24, YYYX, YYXX, A/B, [A..B], with .. for an open end")]
pub struct EdtfError(String);

impl EdtfDate {
    /// The days it covers.
    pub fn interval(self) -> Option<Interval> {
        let first = |year: i32| Interval::day(year, 1, 1).map(|day| day.start);
        match self {
            EdtfDate::Century(century) => Unit::Century.holding(first(century.checked_mul(100)?)?),
            EdtfDate::Decade(decade) => Unit::Decade.holding(first(decade.checked_mul(10)?)?),
            EdtfDate::Year(year) => Interval::year(year),
            EdtfDate::Season(year, season) => season.of_year(year),
            EdtfDate::Month(year, month) => Interval::month(year, month),
            EdtfDate::Day(year, month, day) => Interval::day(year, month, day),
        }
    }

    fn day(moment: NaiveDateTime) -> Self {
        EdtfDate::Day(moment.year(), moment.month(), moment.day())
    }

    /// The finest date that covers all of the bounds, if there is one of a century or finer.
    fn covering(bounds: Bounds) -> Option<Self> {
        let (from, to) = (bounds.earliest?, bounds.latest?);
        let same = |unit: Unit| unit.holding(from).is_some_and(|cell| cell.holds(to));
        Some(match () {
            () if same(Unit::Day) => Self::day(from),
            () if same(Unit::Month) => EdtfDate::Month(from.year(), from.month()),
            () if same(Unit::Year) => EdtfDate::Year(from.year()),
            () if same(Unit::Decade) => EdtfDate::Decade(from.year().div_euclid(10)),
            () if same(Unit::Century) => EdtfDate::Century(from.year().div_euclid(100)),
            () => return None,
        })
    }
}

impl Edtf {
    /// What is known of an event, never more.
    ///
    /// An event inside some stretch is a date where the stretch is one of EDTF's, else one of a set of days; what goes on from some day
    /// to another is an interval, each end as coarse as it is uncertain. `None` where nothing is known.
    ///
    /// ```
    /// use dateline::calendar::{Edtf, Extent, Interval, Period};
    /// let first = Interval::day(2016, 9, 1).unwrap();
    /// let stretch = Interval { start: first.start, end: Period::days(24).after(first.start).unwrap() };
    /// assert_eq!(Edtf::of(Extent::within(stretch)).unwrap().to_string(), "[2016-09-01..2016-09-24]");
    /// assert_eq!(Edtf::of(Extent::within(Interval::month(2016, 9).unwrap())).unwrap().to_string(), "2016-09");
    /// ```
    pub fn of(extent: Extent) -> Option<Self> {
        let parted = extent.start.latest.zip(extent.end.earliest).is_some_and(|(start, end)| start.date() < end.date());
        if parted {
            return Some(Edtf::Interval(EdtfDate::covering(extent.start), EdtfDate::covering(extent.end)));
        }
        let hull = extent.hull();
        if let Some(date) = EdtfDate::covering(hull).filter(|date| date.interval().map(Bounds::within) == Some(whole_days(hull))) {
            return Some(Edtf::Date(date));
        }
        if hull.is_open() {
            return None;
        }
        Some(Edtf::OneOf(hull.earliest.map(EdtfDate::day), hull.latest.map(EdtfDate::day)))
    }

    /// From the first day it allows to the last.
    pub fn bounds(self) -> Option<Bounds> {
        let (from, to) = match self {
            Edtf::Date(date) => (Some(date), Some(date)),
            Edtf::Interval(from, to) | Edtf::OneOf(from, to) => (from, to),
        };
        let bound = |date: Option<EdtfDate>| date.map_or(Some(None), |date| date.interval().map(Some));
        Some(Bounds { earliest: bound(from)?.map(|i| i.start), latest: bound(to)?.map(Interval::last_second) })
    }
}

/// The same bounds out to the midnights around them.
fn whole_days(bounds: Bounds) -> Bounds {
    let day = |moment: NaiveDateTime| Interval::of_date(moment.date());
    Bounds {
        earliest: bounds.earliest.and_then(day).map(|d| d.start),
        latest: bounds.latest.and_then(day).and_then(|d| Period::seconds(-1).after(d.end)),
    }
}

impl fmt::Display for EdtfDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EdtfDate::Century(century) => write!(f, "{}XX", Year(*century, 2)),
            EdtfDate::Decade(decade) => write!(f, "{}X", Year(*decade, 3)),
            EdtfDate::Year(year) => write!(f, "{}", Year(*year, 4)),
            EdtfDate::Season(year, season) => write!(f, "{}-{}", Year(*year, 4), 21 + *season as u32),
            EdtfDate::Month(year, month) => write!(f, "{}-{month:02}", Year(*year, 4)),
            EdtfDate::Day(year, month, day) => write!(f, "{}-{month:02}-{day:02}", Year(*year, 4)),
        }
    }
}

/// A year of at least so many digits; `Y` before one of more than four.
struct Year(i32, usize);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let long = if self.1 == 4 && self.0.unsigned_abs() > 9999 { "Y" } else { "" };
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{long}{sign}{:0width$}", self.0.unsigned_abs(), width = self.1)
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |date: &Option<EdtfDate>| date.map_or_else(|| "..".to_owned(), |date| date.to_string());
        match self {
            Edtf::Date(date) => write!(f, "{date}"),
            Edtf::Interval(from, to) => write!(f, "{}/{}", end(from), end(to)),
            Edtf::OneOf(Some(from), Some(to)) => write!(f, "[{from}..{to}]"),
            Edtf::OneOf(from, to) => {
                write!(f, "[{}..{}]", from.map(|d| d.to_string()).unwrap_or_default(), to.map(|d| d.to_string()).unwrap_or_default())
            }
        }
    }
}

impl FromStr for EdtfDate {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let wrong = || EdtfError(text.to_owned());
        // The sign stands behind the mark of a long year and before a short one.
        let (long, signed) = text.strip_prefix('Y').map_or((false, text), |rest| (true, rest));
        let (sign, digits) = signed.strip_prefix('-').map_or((1, signed), |rest| (-1, rest));
        let mut parts = digits.split('-');
        let year = parts.next().filter(|year| !long || year.len() > 4).ok_or_else(wrong)?;
        let small = |part: Option<&str>| match part {
            None => Ok(None),
            Some(part) if part.len() == 2 => digits_of(part).and_then(|n| u32::try_from(n).ok()).map(Some).ok_or_else(wrong),
            Some(_) => Err(wrong()),
        };
        let (month, day) = (small(parts.next())?, small(parts.next())?);
        if parts.next().is_some() {
            return Err(wrong());
        }
        date_of(sign, year, long, month, day).filter(|date| date.interval().is_some()).ok_or_else(wrong)
    }
}

/// The number that digits write; none where a sign or anything else stands among them.
fn digits_of(digits: &str) -> Option<i32> {
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn date_of(sign: i32, year: &str, long: bool, month: Option<u32>, day: Option<u32>) -> Option<EdtfDate> {
    let number = |digits: &str| digits_of(digits).map(|n| sign * n);
    if let Some(century) = year.strip_suffix("XX").filter(|c| c.len() == 2 && month.is_none()) {
        return number(century).map(EdtfDate::Century);
    }
    if let Some(decade) = year.strip_suffix('X').filter(|d| d.len() == 3 && month.is_none()) {
        return number(decade).map(EdtfDate::Decade);
    }
    let year = number(Some(year).filter(|year| long || year.len() == 4)?)?;
    const SEASONS: [Season; 4] = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];
    Some(match (month, day) {
        (None, _) => EdtfDate::Year(year),
        (Some(season @ 21..=24), None) => EdtfDate::Season(year, *SEASONS.get(season as usize - 21)?),
        (Some(month), None) => EdtfDate::Month(year, month),
        (Some(month), Some(day)) => EdtfDate::Day(year, month, day),
    })
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let end = |part: &str| if part.is_empty() || part == ".." { Ok(None) } else { part.parse().map(Some) };
        if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let (from, to) = inner.split_once("..").ok_or_else(|| EdtfError(text.to_owned()))?;
            return Ok(Edtf::OneOf(end(from)?, end(to)?));
        }
        match text.split_once('/') {
            Some((from, to)) => Ok(Edtf::Interval(end(from)?, end(to)?)),
            None => text.parse().map(Edtf::Date),
        }
    }
}
