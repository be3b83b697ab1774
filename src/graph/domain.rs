//! When an article can have been published that does not say so: the days on which it agrees with itself.

use crate::calendar::{Bounds, Interval, Period, Unit};
use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// How many months from the first possible day on are tried one by one.
const MONTHS: i64 = 48;
/// How many years further on it is tried whether any later day is possible.
const FAR_YEARS: [i64; 4] = [6, 11, 24, 60];

/// The days on which an article can have been published, as a hull.
///
/// `clashes` says how many claims cannot hold if the article is of that day; the days that leave the fewest clashes are possible. Deictic
/// times move with the publication and absolute ones do not, so that what has become impossible stays so: months are tried up to four
/// years from `earliest`, some days far behind, and the days of the first and the last possible month. `only` keeps days that a dateline
/// without a year allows. About 120 calls of `clashes`.
pub fn possible_days(earliest: NaiveDateTime, only: &dyn Fn(NaiveDate) -> bool, clashes: &mut dyn FnMut(NaiveDate) -> usize) -> Bounds {
    let months: Vec<Interval> = (0..MONTHS).filter_map(|n| Unit::Month.holding(Period::months(n).after(earliest)?)).collect();
    let middle = |month: &Interval| Period::days(14).after(month.start).map_or(month.start, |day| day.max(earliest)).date();
    let counts: Vec<usize> = months.iter().map(|month| clashes(middle(month))).collect();
    let far: Vec<usize> =
        FAR_YEARS.iter().filter_map(|years| Period::months(years * 12 + 6).after(earliest)).map(|day| clashes(day.date())).collect();
    let fewest = counts.iter().chain(&far).copied().min().unwrap_or(0);
    let (Some(first), Some(last)) = (counts.iter().position(|n| *n == fewest), counts.iter().rposition(|n| *n == fewest)) else {
        return Bounds { earliest: Some(earliest), latest: None };
    };
    let mut possible = |day: &NaiveDate| only(*day) && clashes(*day) == fewest;
    // The middle of a month may be impossible and its end not, so that the month before is asked too.
    let begin = days(&months, first.saturating_sub(1), first).filter(|day| *day >= earliest.date()).find(&mut possible);
    let open = far.contains(&fewest) || last + 1 == months.len();
    let end = if open { None } else { days(&months, last, last + 1).rev().find(&mut possible) };
    let begin = begin.or_else(|| only_from(earliest.date(), only));
    Bounds { earliest: begin.and_then(|day| day.and_hms_opt(0, 0, 0)), latest: end.and_then(|day| day.and_hms_opt(23, 59, 59)) }
}

fn days(months: &[Interval], from: usize, to: usize) -> impl DoubleEndedIterator<Item = NaiveDate> {
    let start = months.get(from).map(|month| month.start.date());
    let end = months.get(to.min(months.len().saturating_sub(1))).map(|month| month.last_second().date());
    let (start, end) = start.zip(end).unwrap_or_default();
    (0..=(end - start).num_days().max(0)).map(move |n| start + chrono::Days::new(n.unsigned_abs()))
}

fn only_from(earliest: NaiveDate, only: &dyn Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    earliest.iter_days().take_while(|day| day.year() < earliest.year() + 9).find(|day| only(*day))
}
