//! The date in an address on the web: `https://example.org/news/2017/11/13/ferry.html`.

use super::whole;
use crate::article::PageWords;
use crate::calendar::Bounds;
use chrono::{Months, NaiveDate, TimeDelta};

/// Bounds of the day or the month that the path of an address names.
pub(super) fn bounds(words: &PageWords, url: &str) -> Option<Bounds> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split(['?', '#']).next()?;
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    segments.iter().enumerate().find_map(|(at, segment)| {
        let rest = segments.get(at + 1..).unwrap_or(&[]);
        if let Some(year) = year(segment) { of_segments(words, year, rest) } else { leading_day(segment).map(whole) }
    })
}

/// The web is not older than 1991, and an address of the next century is none yet.
fn year(segment: &str) -> Option<i32> {
    let year: i32 = digits(segment, 4)?.parse().ok()?;
    (1991..2100).contains(&year).then_some(year)
}

fn of_segments(words: &PageWords, year: i32, rest: &[&str]) -> Option<Bounds> {
    let segment = rest.first()?;
    let month = words.dates.month(&segment.to_lowercase()).or_else(|| short(segment))?;
    match rest.get(1).and_then(|segment| short(segment)) {
        Some(day) => NaiveDate::from_ymd_opt(year, month, day).map(whole),
        None => month_bounds(year, month),
    }
}

fn month_bounds(year: i32, month: u32) -> Option<Bounds> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let after = first.checked_add_months(Months::new(1))?.and_hms_opt(0, 0, 0)?;
    Some(Bounds { earliest: first.and_hms_opt(0, 0, 0), latest: after.checked_sub_signed(TimeDelta::seconds(1)) })
}

/// "2017-11-13" or "2017-11-13-ferry-stuck".
fn leading_day(segment: &str) -> Option<NaiveDate> {
    let (day, rest) = segment.split_at_checked(10)?;
    year(day.get(..4)?)?;
    let ends = rest.is_empty() || rest.starts_with(['-', '_', '.']);
    if ends { NaiveDate::parse_from_str(day, "%Y-%m-%d").ok() } else { None }
}

fn short(segment: &str) -> Option<u32> {
    digits(segment, 2).or_else(|| digits(segment, 1))?.parse().ok()
}

fn digits(segment: &str, length: usize) -> Option<&str> {
    (segment.len() == length && segment.bytes().all(|b| b.is_ascii_digit())).then_some(segment)
}
