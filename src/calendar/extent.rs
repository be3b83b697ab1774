//! What is known of when something began and ended.

use chrono::NaiveDateTime;

/// The earliest and the latest that a moment can be, both **inclusive**, to the second; `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// Not before this second.
    pub earliest: Option<NaiveDateTime>,
    /// Not after this second.
    pub latest: Option<NaiveDateTime>,
}

/// The bounds of an event's first and of its last second.
///
/// An event known to lie on 24 September 2016 has `start` and `end` both from 2016-09-24T00:00:00 to 2016-09-24T23:59:59.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Extent {
    /// Bounds of the first second.
    pub start: Bounds,
    /// Bounds of the last second.
    pub end: Bounds,
}
