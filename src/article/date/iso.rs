//! ISO 8601 and RFC 3339: calendar dates whole or cut short, ordinal and week dates, in extended and basic form.

use super::{DateError, Written};
use chrono::{NaiveDate, Weekday};

/// Reads a string of the form; `None` where it has another form.
pub(super) fn read(text: &str) -> Option<Result<Written, DateError>> {
    let (date, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (text.get(..at)?, Some(text.get(at + 1..)?.trim_start())),
        None => (text, None),
    };
    let written = read_day(date)?;
    let Some(time) = time else { return Some(written) };
    let (hour, minute, second) = read_time(time)?;
    Some(
        written.and_then(
            |day| if day.day.is_some() { Ok(Written { hour: Some(hour), minute, second, ..day }) } else { Err(DateError::NoDay) },
        ),
    )
}

fn read_day(text: &str) -> Option<Result<Written, DateError>> {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if let [year, week, rest @ ..] = parts.as_slice()
        && let Some(week) = week.strip_prefix('W')
        && rest.len() <= 1
    {
        return read_week(number(year, 4)?, number(week, 2)?, rest.first().map(|day| number(day, 1)).unwrap_or(None));
    }
    let field = |at: usize, length: usize| parts.get(at).and_then(|part| number(part, length));
    match lengths.as_slice() {
        [4] => Some(Ok(Written { year: Some(year(field(0, 4)?)), ..Written::default() })),
        [8] => {
            let (year_part, rest) = text.split_at_checked(4)?;
            let (month, day) = rest.split_at_checked(2)?;
            Some(checked(number(year_part, 4)?, number(month, 2)?, number(day, 2)?))
        }
        [4, 2] => Some(match field(1, 2)? {
            month @ 1..=12 => Ok(Written { year: Some(year(field(0, 4)?)), month: Some(month), ..Written::default() }),
            _ => Err(DateError::Impossible),
        }),
        [4, 3] => Some(NaiveDate::from_yo_opt(year(field(0, 4)?), field(1, 3)?).map(Written::of_day).ok_or(DateError::Impossible)),
        [4, 2, 2] => Some(checked(field(0, 4)?, field(1, 2)?, field(2, 2)?)),
        _ => None,
    }
}

fn checked(of_year: u32, month: u32, day: u32) -> Result<Written, DateError> {
    NaiveDate::from_ymd_opt(year(of_year), month, day).map(Written::of_day).ok_or(DateError::Impossible)
}

/// "2017-W46-1"; a week alone has no field of its own and is refused.
fn read_week(of_year: u32, week: u32, day: Option<u32>) -> Option<Result<Written, DateError>> {
    let weekday = match day {
        Some(day @ 1..=7) => Weekday::try_from(u8::try_from(day - 1).ok()?).ok()?,
        Some(_) => return Some(Err(DateError::Impossible)),
        None => return Some(Err(DateError::NoDay)),
    };
    Some(NaiveDate::from_isoywd_opt(year(of_year), week, weekday).map(Written::of_day).ok_or(DateError::Impossible))
}

/// "21", "21:30", "21:30:05", "21:30:05.25", "2130", "213005".
fn read_time(text: &str) -> Option<(u32, Option<u32>, Option<u32>)> {
    let (whole, fraction) = text.split_once(['.', ',']).map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let digits: String = whole.split(':').collect();
    let well_formed = if whole.contains(':') { whole.split(':').all(|part| part.len() == 2) } else { true };
    if !well_formed || fraction.is_some_and(|f| digits.len() != 6 || f.is_empty() || !f.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let field = |at: usize| digits.get(at..at + 2).and_then(|part| number(part, 2));
    match digits.len() {
        2 => Some((field(0)?, None, None)),
        4 => Some((field(0)?, Some(field(2)?), None)),
        6 => Some((field(0)?, Some(field(2)?), Some(field(4)?))),
        _ => None,
    }
}

/// Exactly so many ASCII digits.
fn number(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A year of four digits is small.
fn year(of: u32) -> i32 {
    i32::try_from(of).unwrap_or(i32::MAX)
}
