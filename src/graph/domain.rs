//! When an article can have been published that does not say so: the days on which it agrees with itself.

use crate::calendar::{Bounds, Interval, Period, Unit};
use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// How many months from the first possible day on are tried one by one.
const MONTHS: i64 = 48;
/// How many years further on it is tried whether any later day is possible, each in all its months.
const FAR_YEARS: [i64; 4] = [6, 11, 24, 60];
/// How many years are looked through for a day that a dateline without a year can mean.
const YEARLESS_YEARS: i32 = 9;

/// The first and the last of the days within bounds that `only` allows.
pub fn allowed_days(within: Bounds, only: &dyn Fn(NaiveDate) -> bool) -> Bounds {
    let first = within.earliest.map(|earliest| only_from(earliest.date(), only).unwrap_or(earliest.date()));
    let back = |latest: NaiveDate| {
        (0..366 * u64::from(YEARLESS_YEARS.unsigned_abs())).filter_map(move |n| latest.checked_sub_days(chrono::Days::new(n)))
    };
    let last = within.latest.map(|latest| back(latest.date()).find(|day| only(*day)).unwrap_or(latest.date()));
    hull(first, last)
}

/// The days on which an article can have been published, as a hull; they lie within bounds that have an earliest.
///
/// `clashes` says how many claims cannot hold if the article is of that day; the days that leave the fewest clashes are possible. Deictic
/// times move with the publication and absolute ones do not, so that what has become impossible stays so: months are tried up to four
/// years from the earliest, some years far behind, and the days of the first and the last possible month. About 150 calls of `clashes`.
pub fn possible_days(within: Bounds, only: &dyn Fn(NaiveDate) -> bool, clashes: &mut dyn FnMut(NaiveDate) -> usize) -> Bounds {
    let Some(earliest) = within.earliest else { return allowed_days(within, only) };
    let inside = |month: &Interval| within.latest.is_none_or(|latest| month.start <= latest);
    let month = |n: i64| Unit::Month.holding(Period::months(n).after(earliest)?).filter(inside);
    let months: Vec<Interval> = (0..MONTHS).map_while(month).collect();
    let middle = |month: &Interval| middle(month, within);
    let counts: Vec<usize> = months.iter().map(|month| clashes(middle(month))).collect();
    let far_months = FAR_YEARS.iter().flat_map(|years| (0..12).map(move |n| years * 12 + n)).filter_map(month);
    let far: Vec<usize> = far_months.map(|month| clashes(middle(&month))).collect();
    let fewest = counts.iter().chain(&far).copied().min().unwrap_or(0);
    let (Some(first), Some(last)) = (counts.iter().position(|n| *n == fewest), counts.iter().rposition(|n| *n == fewest)) else {
        return allowed_days(within, only);
    };
    let mut possible = |day: &NaiveDate| within.holds(noon(*day)) && only(*day) && clashes(*day) == fewest;
    // The middle of a month may be impossible and its end not, so that the month before is asked too.
    let begin = days(&months, first.saturating_sub(1), first).find(&mut possible);
    let open = far.contains(&fewest) || last + 1 == months.len();
    let end = if open { None } else { days(&months, last, last + 1).rev().find(&mut possible) };
    let outer = allowed_days(within, only);
    let found = hull(begin, end);
    Bounds { earliest: found.earliest.or(outer.earliest), latest: found.latest.or(outer.latest) }
}

fn noon(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(12, 0, 0).unwrap_or_default()
}

/// A day in the middle of a month, within bounds.
fn middle(month: &Interval, within: Bounds) -> NaiveDate {
    let day = Period::days(14).after(month.start).unwrap_or(month.start);
    let not_before = within.earliest.map_or(day, |earliest| day.max(earliest));
    within.latest.map_or(not_before, |latest| not_before.min(latest)).date()
}

fn hull(first: Option<NaiveDate>, last: Option<NaiveDate>) -> Bounds {
    Bounds { earliest: first.and_then(|day| day.and_hms_opt(0, 0, 0)), latest: last.and_then(|day| day.and_hms_opt(23, 59, 59)) }
}

fn days(months: &[Interval], from: usize, to: usize) -> impl DoubleEndedIterator<Item = NaiveDate> {
    let start = months.get(from).map(|month| month.start.date());
    let end = months.get(to.min(months.len().saturating_sub(1))).map(|month| month.last_second().date());
    let (start, end) = start.zip(end).unwrap_or_default();
    (0..=(end - start).num_days().max(0)).map(move |n| start + chrono::Days::new(n.unsigned_abs()))
}

fn only_from(earliest: NaiveDate, only: &dyn Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    earliest.iter_days().take_while(|day| day.year() < earliest.year() + YEARLESS_YEARS).find(|day| only(*day))
}
