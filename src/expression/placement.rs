//! Where a stretch can lie.

use super::evaluate::Unresolved;
use super::{Shape, Stretch};
use crate::calendar::Interval;

/// Where a stretch can lie: its earliest and its latest placement (`None` is open) and the one that the words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placement {
    pub low: Option<Interval>,
    pub nominal: Option<Stretch>,
    pub high: Option<Interval>,
}

impl Placement {
    pub const OPEN: Placement = Placement { low: None, nominal: None, high: None };

    pub fn at(stretch: Stretch) -> Self {
        Self { low: Some(stretch.interval), nominal: Some(stretch), high: Some(stretch.interval) }
    }

    /// Carries a monotone operator over all three placements; once where they are one and the same.
    pub fn map(self, shape: Shape, operator: impl Fn(Interval) -> Option<Interval>) -> Result<Self, Unresolved> {
        // No time at all ("the last no seconds") is no stretch.
        let operator = |base| operator(base).filter(|found| found.start < found.end);
        if let Some(only) = self.only() {
            let found = operator(only).ok_or(Unresolved::NoSuchDay)?;
            return Ok(Placement::at(Stretch { interval: found, shape }));
        }
        let end = |placement: Option<Interval>| placement.map(|i| operator(i).ok_or(Unresolved::NoSuchDay)).transpose();
        let nominal = self.nominal.and_then(|stretch| operator(stretch.interval));
        Ok(Self { low: end(self.low)?, nominal: nominal.map(|interval| Stretch { interval, shape }), high: end(self.high)? })
    }

    /// The one stretch that it can be, where that is the one that the words name.
    fn only(self) -> Option<Interval> {
        let named = self.nominal?.interval;
        (self.low == Some(named) && self.high == Some(named)).then_some(named)
    }

    /// The same, no narrower than `other` on either side.
    pub fn widened(self, other: Interval) -> Self {
        Self {
            low: self.low.map(|low| low.min(other)),
            high: self.high.map(|high| if high.end < other.end { other } else { high }),
            ..self
        }
    }
}
