//! Why a string is not a date.

use chrono::NaiveDate;

/// Why a string is not read as a date. What is not written is never filled in, so it has to be refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing but white space.
    #[error("no date is written there")]
    Empty,
    /// No year: the clock is not asked.
    #[error("no year is written")]
    NoYear,
    /// A time without a day, or a year and a time only.
    #[error("no month and day are written")]
    NoDay,
    /// "13/11/17": nobody says which century, nor which number is the year.
    #[error("the year has not four digits")]
    ShortYear,
    /// "04/05/2017".
    #[error("it can mean {0} or {1}: write the one that is meant")]
    Ambiguous(NaiveDate, NaiveDate),
    /// "30 February 2017".
    #[error("there is no such day or time")]
    Impossible,
    /// "Sunday, 13 November 2017".
    #[error("{0} is a {weekday}", weekday = .0.format("%A"))]
    Weekday(NaiveDate),
    /// "-90500", or two zones that differ.
    #[error("the offset from UTC is none that is in use")]
    Offset,
    /// Anything else.
    #[error("it is in no form that is known (2017-11-13, 13 November 2017 and 2017-11-13T21:30:00-05:00 are)")]
    Unreadable,
}
