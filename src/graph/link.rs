//! The graph as it is stored: points are nodes, bounds are edges.

use super::bound::{Bound, PointId};
use petgraph::Direction;
use petgraph::graph::{EdgeIndex, Graph, NodeIndex};

/// An edge `from → to` of the graph: `to − from ≤ seconds`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub seconds: i64,
    /// Which claim states it, counted in the order in which claims were added: a smaller number is a surer claim.
    pub claim: u32,
}

/// The claim of an edge that nobody states at present.
pub(super) const NOBODY: u32 = u32::MAX;

impl Link {
    /// The most by which the far end comes after the near one. What nobody states is no limit: it is longer than any path.
    pub fn length(self) -> Sum {
        if self.claim == NOBODY { Sum::MAX / 4 } else { Sum::from(self.seconds) }
    }
}

/// Edges are numbered in the order they were added, and only the newest are ever removed, so a claim's edges stay side by side.
pub(super) type Links = Graph<(), Link>;

/// Sums of seconds. One path adds up fewer than 2³² bounds of 64 bits each, and a potential fewer than 2³² such paths; the networks
/// that fit into memory are far smaller, so no sum overflows whatever the bounds say.
pub(super) type Sum = i128;

pub(super) fn node(point: PointId) -> NodeIndex {
    NodeIndex::new(point.index())
}

pub(super) fn add_bound(links: &mut Links, bound: &Bound, claim: u32) -> EdgeIndex {
    links.add_edge(node(bound.from), node(bound.to), Link { seconds: bound.seconds, claim })
}

pub(super) fn bound_of(links: &Links, edge: EdgeIndex) -> Option<Bound> {
    let (from, to) = links.edge_endpoints(edge)?;
    Some(Bound { from: PointId::at(from.index()), to: PointId::at(to.index()), seconds: links[edge].seconds })
}

/// One of the two ways to look at the same graph. Seen backwards every edge is turned round and every height changes its sign, and
/// what holds of shortest paths from a point holds of shortest paths to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Forward,
    Backward,
}

impl View {
    pub fn direction(self) -> Direction {
        match self {
            View::Forward => Direction::Outgoing,
            View::Backward => Direction::Incoming,
        }
    }

    pub fn signed(self, height: Sum) -> Sum {
        match self {
            View::Forward => height,
            View::Backward => -height,
        }
    }

    /// The points an edge leads from and to in this view.
    pub fn ends(self, links: &Links, edge: EdgeIndex) -> Option<(NodeIndex, NodeIndex)> {
        let (from, to) = links.edge_endpoints(edge)?;
        Some(match self {
            View::Forward => (from, to),
            View::Backward => (to, from),
        })
    }
}
