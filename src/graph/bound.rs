//! What the network is told: points, claims and the bounds that claims put between points.

use thiserror::Error;

/// A point in time whose date is wanted: the start or the end of an event, a publication, or the calendar's origin. Made by
/// [`Network::add_point`](super::Network::add_point).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PointId(u32);

impl PointId {
    /// The calendar: the point from which all seconds are counted. Every network has it.
    pub const ORIGIN: PointId = PointId(0);

    /// Its place among the points of its network, in the order they were added; the origin is 0.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    pub(super) fn at(index: usize) -> PointId {
        PointId(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// The claim that owns a bound. The number is the caller's; the network only hands it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimId(pub u32);

/// `to − from ≤ seconds`.
///
/// Every statement about when something was is one or two of these:
///
/// | statement | bounds |
/// |---|---|
/// | p is at second 100 or later | `Bound::at_least(ORIGIN, p, 100)` |
/// | p is at second 200 or earlier | `Bound::at_most(ORIGIN, p, 200)` |
/// | q comes after p | `Bound::at_least(p, q, 1)` |
/// | q comes 15 to 20 minutes after p | `Bound::at_least(p, q, 900)`, `Bound::at_most(p, q, 1200)` |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Bound {
    /// The point that is counted from.
    pub from: PointId,
    /// The point that is bounded.
    pub to: PointId,
    /// The most by which `to` can come after `from`, in seconds; negative where it must come before it.
    pub seconds: i64,
}

impl Bound {
    /// `to` comes at most so many seconds after `from`.
    pub fn at_most(from: PointId, to: PointId, seconds: i64) -> Bound {
        Bound { from, to, seconds }
    }

    /// `to` comes at least so many seconds after `from`.
    pub fn at_least(from: PointId, to: PointId, seconds: i64) -> Bound {
        Bound { from: to, to: from, seconds: seconds.saturating_neg() }
    }
}

/// A claim that cannot hold beside claims that are already in the network.
///
/// `refused` and `against` together are contradictory, and consistent when any one of these claims, with all its bounds, is left out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("claim {} cannot hold together with {} accepted ones", refused.0, against.len())]
pub struct Contradiction {
    /// The claim that was to be added.
    pub refused: ClaimId,
    /// The accepted claims it clashes with, sorted; empty where the claim contradicts itself.
    pub against: Vec<ClaimId>,
}

/// What adding a claim has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// The points that can now be dated more narrowly than before, sorted.
    pub narrowed: Vec<PointId>,
}
