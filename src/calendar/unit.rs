//! Units of civil time, finest first.

/// A unit of the civil calendar; the order is from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    /// Monday to Sunday (ISO 8601).
    Week,
    Month,
    /// Three months: January to March is the first.
    Quarter,
    Year,
    /// Ten years, 1990 to 1999.
    Decade,
    /// A hundred years by their first digits: 1900 to 1999 is "19" in ISO 8601; the 20th century of the words runs 1901 to 2000.
    Century,
}
