//! Whole date strings, as headers, metadata and users write them: as precise as what is written, and nothing that is not written.
//!
//! Three readers, surest first: [`iso`] (ISO 8601, RFC 3339), [`spelled`] (months by name: RFC 2822, "Monday, November 13, 2017 9:30 p.m.
//! EDT"), and for the long tail [`tail`], where `dateparser` reads behind guards. A zone is taken off first, so that no reader but
//! [`offset`] ever sees one.

mod error;
mod iso;
mod offset;
mod spelled;
mod tail;
mod written;

pub use error::DateError;
pub use written::{Written, WrittenDate};

use super::DateWords;

/// Longer strings than this are no dates.
const LONGEST: usize = 120;

/// Reads a whole date string.
///
/// The bounds are as wide as what is written: a year gives the year, a month the month, a day the day, a minute its sixty seconds. A
/// missing year, month, day or zone is never filled in: without a year there is no date at all, and without a zone no offset.
///
/// ```
/// use dateline::article::{DateWords, read_date};
///
/// let read = read_date(&DateWords::default(), "2017-11").unwrap();
/// assert_eq!(read.bounds.earliest.unwrap().to_string(), "2017-11-01 00:00:00");
/// assert_eq!(read.bounds.latest.unwrap().to_string(), "2017-11-30 23:59:59");
/// assert_eq!(read.utc_offset, None);
/// ```
///
/// # Errors
/// Where no year is written, where the string can mean two days, and where nobody can read it: each says which.
pub fn read_date(words: &DateWords, text: &str) -> Result<WrittenDate, DateError> {
    read_fields(words, text)?.date()
}

/// Reads a whole string that says at least a day, with or without its year.
pub(super) fn read_fields(words: &DateWords, text: &str) -> Result<Written, DateError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    if text.len() > LONGEST {
        return Err(DateError::Unreadable);
    }
    let (rest, zone) = offset::peel(text)?;
    let mut fields = match iso::read(rest).or_else(|| spelled::read(words, rest)) {
        Some(read) => read?,
        None => tail::read(words, rest)?,
    };
    if let Some(zone) = zone {
        fields.take_zone(zone)?;
    }
    Ok(fields)
}
