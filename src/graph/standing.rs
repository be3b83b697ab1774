//! The bounds that stand, and what follows from them.

use super::bound::{Bound, PointId};
use super::horizon::{Horizon, Shortened};
use super::link::{Links, Sum, View, add_bound, node};
use super::potential::{Cycle, Journal, Potential, Range};
use super::route::{Route, route};
use petgraph::graph::{EdgeIndex, NodeIndex};

/// A graph of bounds that can all hold, with a potential and both horizons that fit it.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub links: Links,
    potential: Potential,
    pub latest: Horizon,
    pub earliest: Horizon,
}

/// How everything was before some bounds were added.
#[derive(Debug, Default)]
pub(super) struct Before {
    heights: Journal,
    latest: Shortened,
    earliest: Shortened,
}

impl Before {
    /// The points whose bounds have changed since, sorted.
    pub fn narrowed(&self) -> Vec<PointId> {
        let mut points: Vec<PointId> = self.latest.iter().chain(&self.earliest).map(|(point, _, _)| PointId::at(point.index())).collect();
        points.sort_unstable();
        points.dedup();
        points
    }
}

impl Standing {
    pub fn new() -> Self {
        Standing {
            links: Links::new(),
            potential: Potential::default(),
            latest: Horizon::new(View::Forward),
            earliest: Horizon::new(View::Backward),
        }
    }

    pub fn add_point(&mut self) -> PointId {
        self.potential.add_point();
        self.latest.add_point();
        self.earliest.add_point();
        PointId::at(self.links.add_node(()).index())
    }

    /// Adds a bound and what follows from it.
    ///
    /// # Errors
    /// A cycle of bounds that cannot all hold, the new one among them. Then everything must be taken back by `withdraw`.
    pub fn admit(&mut self, bound: &Bound, claim: u32, before: &mut Before) -> Result<(), Cycle> {
        let edge = add_bound(&mut self.links, bound, claim);
        let (from, to) = (node(bound.from), node(bound.to));
        if self.by_calendar(to, from).is_some_and(|length| length + Sum::from(bound.seconds) < 0) {
            return Err(self.cycle_by_calendar(to, from, edge));
        }
        let range = Range { floor: self.earliest.distance(to).map(|distance| -distance), ceiling: self.latest.distance(from) };
        self.potential.admit(&self.links, edge, range, &mut before.heights)?;
        self.latest.spread(&self.links, &self.potential, edge, &mut before.latest);
        self.earliest.spread(&self.links, &self.potential, edge, &mut before.earliest);
        Ok(())
    }

    /// Takes back the newest edges: what is newest is first in the graph's own lists, so this restores them as they were.
    pub fn withdraw(&mut self, first_edge: usize, before: Before) {
        for edge in (first_edge..self.links.edge_count()).rev() {
            self.links.remove_edge(EdgeIndex::new(edge));
        }
        self.potential.restore(before.heights);
        self.latest.restore(before.latest);
        self.earliest.restore(before.earliest);
    }

    /// The shortest path between two points, through the calendar or past it; where both are as short, the one past it, which says
    /// what the two have to do with each other.
    pub fn shortest(&self, from: PointId, to: PointId) -> Option<Route> {
        let (from, to) = (node(from), node(to));
        if from.index().max(to.index()) >= self.links.node_count() {
            return None;
        }
        let by_calendar = self.by_calendar(from, to);
        route(&self.links, &self.potential, from, to, by_calendar)
            .or_else(|| Some(Route { length: by_calendar?, edges: self.path_by_calendar(from, to).collect() }))
    }

    fn by_calendar(&self, from: NodeIndex, to: NodeIndex) -> Option<Sum> {
        Some(self.earliest.distance(from)? + self.latest.distance(to)?)
    }

    fn cycle_by_calendar(&self, from: NodeIndex, to: NodeIndex, last: EdgeIndex) -> Cycle {
        let mut from_calendar: Vec<EdgeIndex> = self.latest.path(&self.links, to).collect();
        from_calendar.reverse();
        self.earliest.path(&self.links, from).chain(from_calendar).chain([last]).collect()
    }

    fn path_by_calendar(&self, from: NodeIndex, to: NodeIndex) -> impl Iterator<Item = EdgeIndex> + '_ {
        self.earliest.path(&self.links, from).chain(self.latest.path(&self.links, to))
    }
}
