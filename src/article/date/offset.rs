//! Zones at the end of a date string.

use super::DateError;
use super::written::Zone;

/// Names that mean one offset, in hours (RFC 2822, and those that only one place uses).
const NAMED: &[(&str, i32)] = &[
    ("z", 0),
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("edt", -4),
    ("est", -5),
    ("cdt", -5),
    ("mdt", -6),
    ("mst", -7),
    ("pdt", -7),
    ("pst", -8),
    ("akdt", -8),
    ("akst", -9),
    ("wet", 0),
    ("west", 1),
    ("cet", 1),
    ("cest", 2),
    ("eet", 2),
    ("eest", 3),
    ("msk", 3),
    ("hkt", 8),
    ("sgt", 8),
    ("jst", 9),
    ("kst", 9),
    ("aest", 10),
    ("aedt", 11),
    ("nzst", 12),
    ("nzdt", 13),
];

/// Names that several places mean differently (British and Bangladesh time, India and Israel, Chicago and China), or that do not say
/// whether summer time holds.
const UNSURE: &[&str] = &["bst", "ist", "cst", "ast", "adt", "sst", "gst", "hst", "et", "ct", "mt", "pt"];

/// The zone of a name in lower case.
pub(super) fn named(word: &str) -> Option<Zone> {
    if UNSURE.contains(&word) {
        return Some(Zone::Unsure);
    }
    NAMED.iter().find(|(name, _)| *name == word).map(|(_, hours)| Zone::Offset(hours * 3600))
}

/// Parts a string from the zone at its end: a name, `Z`, `+05`, `+0530`, `-05:00`, `GMT+1`, `+0000 (UTC)`.
///
/// Digits behind a sign are a zone only where a time of day stands before them ("2017-11" ends in a month).
pub(super) fn peel(text: &str) -> Result<(&str, Option<Zone>), DateError> {
    let (text, named_zone) = peel_name(text);
    let (text, offset) = peel_digits(text)?;
    let zone = match (offset, named_zone) {
        (Some(offset), Some(Zone::Offset(named))) if offset != named => return Err(DateError::Offset),
        (Some(offset), _) => Some(Zone::Offset(offset)),
        (None, named) => named,
    };
    let text = if offset.is_some() { peel_universal(text) } else { text };
    Ok((text.trim_end(), zone))
}

/// A name in letters at the end, in brackets or not; it must follow a digit, a space or a bracket.
fn peel_name(text: &str) -> (&str, Option<Zone>) {
    let inner = text.trim_end_matches(')');
    let rest = inner.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let name = inner.get(rest.len()..).unwrap_or("").to_ascii_lowercase();
    let bracketed = inner.len() < text.len();
    let before = if bracketed { rest.strip_suffix('(') } else { Some(rest) };
    match (before, named(&name)) {
        (Some(before), Some(zone)) if before.ends_with(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '.') => {
            (before.trim_end(), Some(zone))
        }
        _ => (text, None),
    }
}

/// A signed offset at the end, in seconds.
fn peel_digits(text: &str) -> Result<(&str, Option<i32>), DateError> {
    let Some(at) = text.rfind(['+', '-', '\u{2212}']) else { return Ok((text, None)) };
    let (before, signed) = text.split_at(at);
    let mut characters = signed.chars();
    let sign = if characters.next() == Some('+') { 1 } else { -1 };
    let digits = characters.as_str();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit() || b == b':') || !holds_time(before) {
        return Ok((text, None));
    }
    Ok((before.trim_end(), Some(sign * seconds(digits).ok_or(DateError::Offset)?)))
}

/// "05", "5", "0530", "05:30" in seconds; nothing beyond what is in use on Earth (14 hours).
fn seconds(digits: &str) -> Option<i32> {
    let (hours, minutes) = match (digits.len(), digits.split_once(':')) {
        (_, Some((hours, minutes))) if hours.len() <= 2 && minutes.len() == 2 => (hours, minutes),
        (1 | 2, None) => (digits, "0"),
        (4, None) => digits.split_at(2),
        _ => return None,
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (minutes < 60 && hours * 60 + minutes <= 14 * 60).then_some(hours * 3600 + minutes * 60)
}

/// Whether a time of day is written: "21:30", or "T2130" behind a digit.
fn holds_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let around = |at: usize| {
        at.checked_sub(1).and_then(|i| bytes.get(i)).is_some_and(u8::is_ascii_digit) && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
    };
    bytes.iter().enumerate().any(|(at, b)| matches!(b, b':' | b'T' | b't') && around(at))
}

/// The "GMT" of "GMT+1".
fn peel_universal(text: &str) -> &str {
    ["GMT", "UTC"].iter().find_map(|name| text.strip_suffix(name)).unwrap_or(text)
}
