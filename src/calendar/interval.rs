//! Half-open stretches of civil time.

use chrono::NaiveDateTime;

/// A half-open stretch `[start, end)` of civil time, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Interval {
    /// First second inside.
    pub start: NaiveDateTime,
    /// First second after it; later than `start`.
    pub end: NaiveDateTime,
}
