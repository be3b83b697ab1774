//! Days and periods that have a name: rules as data.

use super::{Interval, Period};
use chrono::{Datelike, NaiveDate, Weekday};

/// A named day or period: how its dates are found, whose calendar it belongs to, and on what authority.
///
/// The words it goes by stand in the language's tables; two names of one day share one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NamedDay {
    /// What it is called in bounds and notations ("US Election Day").
    pub name: &'static str,
    /// Whose calendar: ISO 3166 code of a country, or "*".
    pub place: &'static str,
    /// The law, body or table that fixes it.
    pub source: &'static str,
    /// How its dates are found.
    pub rule: NamedRule,
    /// Words by which a text gives away which year is meant ("campaign" for Election Day), in the language-neutral form of lemmas of the
    /// table that lists it.
    pub themes: &'static [&'static str],
}

/// In which years a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Years {
    /// Every year.
    All,
    /// From that year on.
    Since(i32),
    /// Those with `year % cycle == remainder`.
    Every(i32, i32),
}

/// How the dates of a named day are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NamedRule {
    /// The same month and day.
    Fixed(u32, u32, Years),
    /// The nth (from the end, where negative) weekday of a month, and some days on: US Election Day is the first Monday of November + 1.
    Nth(i32, Weekday, u32, i64, Years),
    /// Some days from Western Easter.
    Easter(i64),
    /// Some days from Orthodox Easter, in the Gregorian calendar.
    OrthodoxEaster(i64),
    /// The weekday on or before (`-1`) or on or after (`1`) a month and day.
    Near(i32, Weekday, u32, u32),
    /// Only astronomy or a decision says: first days, in order, and how many days it lasts.
    Table(&'static [Date], i64),
    /// Periods: first day and last day, in order.
    Periods(&'static [(Date, Date)]),
}

/// Year, month and day.
pub type Date = (i32, u32, u32);

impl Years {
    fn holds(self, year: i32) -> bool {
        match self {
            Years::All => true,
            Years::Since(first) => year >= first,
            Years::Every(cycle, remainder) => year.rem_euclid(cycle) == remainder,
        }
    }
}

impl NamedDay {
    /// Its occurrence that begins in that year, if there is one.
    ///
    /// ```
    /// use dateline::calendar::{Interval, NamedDay, NamedRule, Years};
    /// use chrono::Weekday;
    /// let rule = NamedRule::Nth(1, Weekday::Mon, 11, 1, Years::Every(2, 0));
    /// let day = NamedDay { name: "US Election Day", place: "US", source: "2 U.S.C. § 7", rule, themes: &[] };
    /// assert_eq!(day.in_year(2016), Interval::day(2016, 11, 8));
    /// assert_eq!(day.in_year(2017), None);
    /// ```
    pub fn in_year(&self, year: i32) -> Option<Interval> {
        match self.rule {
            NamedRule::Fixed(month, day, years) => years.holds(year).then(|| Interval::day(year, month, day))?,
            NamedRule::Nth(n, weekday, month, plus, years) => {
                let date = years.holds(year).then(|| nth_weekday(n, weekday, year, month))??;
                Interval::of_date(date)?.shifted(Period::days(plus))
            }
            NamedRule::Easter(plus) => Interval::of_date(easter(year)?)?.shifted(Period::days(plus)),
            NamedRule::OrthodoxEaster(plus) => Interval::of_date(orthodox_easter(year)?)?.shifted(Period::days(plus)),
            NamedRule::Near(direction, weekday, month, day) => near(direction, weekday, NaiveDate::from_ymd_opt(year, month, day)?),
            NamedRule::Table(days, length) => {
                let &(y, m, d) = days.iter().find(|day| day.0 == year)?;
                let first = Interval::day(y, m, d)?;
                Some(Interval { start: first.start, end: Period::days(length).after(first.start)? })
            }
            NamedRule::Periods(periods) => {
                let &(from, to) = periods.iter().find(|period| period.0.0 == year)?;
                Some(Interval { start: Interval::day(from.0, from.1, from.2)?.start, end: Interval::day(to.0, to.1, to.2)?.end })
            }
        }
    }

    /// Whether a table lists its occurrences, of which a year can hold two (Ramadan in 1997).
    pub const fn is_listed(&self) -> bool {
        matches!(self.rule, NamedRule::Table(..) | NamedRule::Periods(_))
    }

    /// The occurrences that a table lists, in order; none where a rule gives them.
    pub fn listed(&self) -> impl Iterator<Item = Interval> + use<> {
        let (days, length) = match self.rule {
            NamedRule::Table(days, length) => (days, length),
            _ => (&[][..], 1),
        };
        let periods = match self.rule {
            NamedRule::Periods(periods) => periods,
            _ => &[],
        };
        let day = move |&(y, m, d): &Date| {
            let first = Interval::day(y, m, d)?;
            Some(Interval { start: first.start, end: Period::days(length).after(first.start)? })
        };
        let period = |&(from, to): &(Date, Date)| {
            Some(Interval { start: Interval::day(from.0, from.1, from.2)?.start, end: Interval::day(to.0, to.1, to.2)?.end })
        };
        days.iter().filter_map(day).chain(periods.iter().filter_map(period))
    }

    /// How long after its last listed occurrence a table still speaks: the mean distance of two of them. What comes again and is not
    /// listed yet is not known; an only occurrence is known for ever.
    pub fn known_for(&self) -> Option<i64> {
        let (first, last, count) =
            self.listed().fold((None, None, 0), |(first, _, count), found| (first.or(Some(found)), Some(found), count + 1));
        let (first, last): (Interval, Interval) = first.zip(last)?;
        (count > 1).then(|| (last.start - first.start).num_seconds() / (count - 1))
    }

    /// Its only occurrence, where it has just one ("9/11").
    pub fn only(&self) -> Option<Interval> {
        match self.rule {
            NamedRule::Table([(year, ..)], _) => self.in_year(*year),
            NamedRule::Periods([((year, ..), _)]) => self.in_year(*year),
            _ => None,
        }
    }

    /// Whether it lasts longer than a day or two, as a period does that things happen during.
    pub const fn is_period(&self) -> bool {
        matches!(self.rule, NamedRule::Periods(_))
    }
}

fn nth_weekday(n: i32, weekday: Weekday, year: i32, month: u32) -> Option<NaiveDate> {
    if n > 0 {
        return NaiveDate::from_weekday_of_month_opt(year, month, weekday, u8::try_from(n).ok()?);
    }
    let last = Interval::month(year, month)?.last_second().date();
    let back = (7 + last.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
    last.checked_sub_days(chrono::Days::new(u64::from(back) + 7 * u64::from((n + 1).unsigned_abs())))
}

fn near(direction: i32, weekday: Weekday, date: NaiveDate) -> Option<Interval> {
    let forward = (7 + weekday.num_days_from_monday() - date.weekday().num_days_from_monday()) % 7;
    let days = if direction < 0 { -i64::from((7 - forward) % 7) } else { i64::from(forward) };
    Interval::of_date(date)?.shifted(Period::days(days))
}

/// Western Easter by the anonymous Gregorian computus (Nature, 20 April 1876).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

/// Orthodox Easter by Meeus's Julian algorithm, carried to the Gregorian calendar.
fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let n = d + e + 114;
    let julian = NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)?;
    let gap = year.div_euclid(100) - year.div_euclid(400) - 2;
    julian.checked_add_signed(chrono::TimeDelta::days(i64::from(gap)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(interval: Option<Interval>) -> String {
        interval.map_or_else(String::new, |i| i.start.date().to_string())
    }

    #[test]
    fn rules_give_the_days_of_record() {
        let rule = |rule| NamedDay { name: "", place: "*", source: "", rule, themes: &[] };
        let cases = [
            (rule(NamedRule::Easter(0)), 2016, "2016-03-27"),
            (rule(NamedRule::Easter(-2)), 2018, "2018-03-30"),
            (rule(NamedRule::OrthodoxEaster(0)), 2016, "2016-05-01"),
            (rule(NamedRule::OrthodoxEaster(0)), 2024, "2024-05-05"),
            (rule(NamedRule::Nth(1, Weekday::Mon, 11, 1, Years::Every(2, 0))), 2020, "2020-11-03"),
            (rule(NamedRule::Nth(-1, Weekday::Mon, 5, 0, Years::All)), 2016, "2016-05-30"),
            (rule(NamedRule::Nth(4, Weekday::Thu, 11, 0, Years::All)), 2019, "2019-11-28"),
            (rule(NamedRule::Near(-1, Weekday::Mon, 5, 24)), 2017, "2017-05-22"),
            (rule(NamedRule::Fixed(2, 29, Years::All)), 2017, ""),
        ];
        for (named, year, wanted) in cases {
            assert_eq!(date(named.in_year(year)), wanted, "{named:?} of {year}");
        }
    }
}
