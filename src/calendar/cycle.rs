//! What comes again: days of the week, months, dates without a year, seasons, clock times, named days.

use super::{DayPart, Interval, NamedDay, Period, Season, Unit};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

/// A sequence of non-overlapping stretches of time, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cycle {
    /// Each day, week, month, year.
    Unit(Unit),
    /// Each Monday.
    Weekday(Weekday),
    /// Each September, 1 to 12.
    Month(u32),
    /// Each 24 September: month, day.
    MonthDay(u32, u32),
    /// 24 September in those years in which it is a Saturday: weekday, month, day.
    DatedWeekday(Weekday, u32, u32),
    /// The 24th of each month that has one.
    DayOfMonth(u32),
    /// Each summer.
    Season(Season),
    /// Each second quarter, 1 to 4.
    Quarter(u32),
    /// Each first half of a year, 1 or 2.
    Half(u32),
    /// Each morning.
    DayPart(DayPart),
    /// Each Saturday and Sunday.
    Weekend,
    /// The same clock time of each day, hour and minute, one minute long.
    Clock(u32, u32),
    /// Each Election Day.
    Named(&'static NamedDay),
}

/// How far a search for the next occurrence goes before it gives up: 29 February is absent for eight years about 1900.
const SEARCH_YEARS: i32 = 130;

impl Cycle {
    /// The occurrence that holds `moment`, or the first after it; `None` where there is none (a table has ended).
    ///
    /// ```
    /// use dateline::calendar::{Cycle, Interval};
    /// let moment = Interval::day(2017, 3, 1).unwrap().start;
    /// assert_eq!(Cycle::MonthDay(2, 29).at_or_after(moment), Interval::day(2020, 2, 29));
    /// ```
    pub fn at_or_after(self, moment: NaiveDateTime) -> Option<Interval> {
        match self {
            Cycle::Unit(unit) => unit.holding(moment),
            Cycle::Season(season) => season.from(moment),
            Cycle::Weekday(day) => {
                let ahead = (7 + day.num_days_from_monday() - moment.weekday().num_days_from_monday()) % 7;
                Interval::of_date(moment.date().checked_add_days(chrono::Days::new(ahead.into()))?)
            }
            Cycle::Named(named) if named.is_listed() => named.listed().find(|found| found.end > moment),
            _ => self.scan(moment),
        }
    }

    /// The occurrence that holds `moment`, or the last before it; `None` where a table has ended too long before.
    pub fn at_or_before(self, moment: NaiveDateTime) -> Option<Interval> {
        let found = self.holding_or_before(moment)?;
        let Cycle::Named(named) = self else { return Some(found) };
        let known = named.known_for().is_none_or(|gap| (moment - found.end).num_seconds() < gap || self.after(found).is_some());
        known.then_some(found)
    }

    fn holding_or_before(self, moment: NaiveDateTime) -> Option<Interval> {
        let near = self.at_or_after(moment);
        match near {
            Some(found) if found.start <= moment => Some(found),
            Some(found) => self.before(found),
            None => self.last_ending_by(moment),
        }
    }

    /// The next occurrence after that one.
    pub fn after(self, occurrence: Interval) -> Option<Interval> {
        self.at_or_after(occurrence.end)
    }

    /// The occurrence before that one.
    pub fn before(self, occurrence: Interval) -> Option<Interval> {
        self.last_ending_by(occurrence.start)
    }

    /// `n` occurrences on from that one (back, where negative).
    pub fn step(self, occurrence: Interval, n: i64) -> Option<Interval> {
        if let (Cycle::Unit(unit), Some(shifted)) = (self, self.unit_step(occurrence, n)) {
            return unit.holding(shifted);
        }
        let mut at = occurrence;
        for _ in 0..n.unsigned_abs().min(10_000) {
            at = if n < 0 { self.before(at)? } else { self.after(at)? };
        }
        Some(at)
    }

    fn unit_step(self, occurrence: Interval, n: i64) -> Option<NaiveDateTime> {
        match self {
            Cycle::Unit(unit) => unit.times(n).after(occurrence.start),
            _ => None,
        }
    }

    fn last_ending_by(self, moment: NaiveDateTime) -> Option<Interval> {
        let before = Period::seconds(-1).after(moment)?;
        match self {
            Cycle::Unit(unit) => unit.holding(before),
            Cycle::Weekday(day) => {
                let last = moment.date().pred_opt()?;
                let back = (7 + last.weekday().num_days_from_monday() - day.num_days_from_monday()) % 7;
                Interval::of_date(last.checked_sub_days(chrono::Days::new(back.into()))?)
            }
            Cycle::Named(named) if named.is_listed() => named.listed().take_while(|found| found.end <= moment).last(),
            _ => self.cells(before, -1).filter_map(|cell| self.in_cell(cell)).find(|found| found.end <= moment),
        }
    }

    fn scan(self, moment: NaiveDateTime) -> Option<Interval> {
        self.cells(Period::days(-1).after(moment)?, 1).filter_map(|cell| self.in_cell(cell)).find(|found| found.end > moment)
    }

    /// The unit in which the cycle comes at most once.
    pub const fn cell(self) -> Unit {
        match self {
            Cycle::Unit(unit) => unit,
            Cycle::Weekday(_) | Cycle::Weekend => Unit::Week,
            Cycle::DayOfMonth(_) => Unit::Month,
            Cycle::DayPart(_) | Cycle::Clock(..) => Unit::Day,
            Cycle::Month(_)
            | Cycle::MonthDay(..)
            | Cycle::DatedWeekday(..)
            | Cycle::Season(_)
            | Cycle::Quarter(_)
            | Cycle::Half(_)
            | Cycle::Named(_) => Unit::Year,
        }
    }

    fn cells(self, moment: NaiveDateTime, step: i64) -> impl Iterator<Item = Interval> {
        let unit = self.cell();
        let first = unit.holding(moment);
        std::iter::successors(first, move |cell| unit.holding(unit.times(step).after(cell.start)?)).take(match unit {
            Unit::Year => SEARCH_YEARS as usize,
            _ => 64,
        })
    }

    /// The occurrence that begins in the same greater cell as `moment`: the Friday of its week, the July of its year.
    pub fn in_cell_of(self, moment: NaiveDateTime) -> Option<Interval> {
        self.in_cell(self.cell().holding(moment)?)
    }

    /// The occurrence that begins in that cell, if one does.
    fn in_cell(self, cell: Interval) -> Option<Interval> {
        let date = cell.start.date();
        match self {
            Cycle::Unit(unit) => unit.holding(cell.start),
            Cycle::Weekday(day) => Interval::of_date(Period::days(i64::from(day.num_days_from_monday())).after(cell.start)?.date()),
            Cycle::Weekend => Some(Interval { start: Period::days(5).after(cell.start)?, end: cell.end }),
            Cycle::DayOfMonth(day) => Interval::day(date.year(), date.month(), day),
            Cycle::DayPart(part) => part.of_date(date),
            Cycle::Clock(hour, minute) => clock(date, hour, minute),
            Cycle::Month(month) => Interval::month(date.year(), month),
            Cycle::MonthDay(month, day) => Interval::day(date.year(), month, day),
            Cycle::DatedWeekday(weekday, month, day) => {
                Interval::day(date.year(), month, day).filter(|day| day.start.date().weekday() == weekday)
            }
            Cycle::Season(season) => season.of_year(date.year()),
            Cycle::Quarter(n) => Unit::Quarter.holding(Interval::month(date.year(), n.checked_sub(1)? * 3 + 1)?.start),
            Cycle::Half(n) => {
                let first = Interval::month(date.year(), n.checked_sub(1)? * 6 + 1)?;
                Some(Interval { start: first.start, end: Period::months(6).after(first.start)? })
            }
            Cycle::Named(named) => named.in_year(date.year()),
        }
    }
}

fn clock(date: NaiveDate, hour: u32, minute: u32) -> Option<Interval> {
    let start = date.and_hms_opt(hour, minute, 0)?;
    Some(Interval { start, end: Period::seconds(60).after(start)? })
}
