//! How far apart can two points be? The shortest path between them, found when it is asked for.

use super::link::{Links, Sum};
use super::potential::Potential;
use petgraph::Direction;
use petgraph::graph::{EdgeIndex, NodeIndex};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// A shortest path.
pub(super) struct Route {
    pub length: Sum,
    pub edges: Vec<EdgeIndex>,
}

/// Reduced length, then the newest claim on the way: of equal paths the one that rests on the surest claims is taken.
type Cost = (Sum, u32);

/// The shortest path `from → to` that does not lead through the calendar's origin and is no longer than `limit`.
///
/// Dijkstra's method on reduced lengths; O(m log m) for m edges nearer than the limit.
pub(super) fn route(links: &Links, potential: &Potential, from: NodeIndex, to: NodeIndex, limit: Option<Sum>) -> Option<Route> {
    let shift = potential.height(from) - potential.height(to);
    let mut search = Search { links, potential, limit: limit.map(|limit| limit + shift), best: BTreeMap::new(), queue: BinaryHeap::new() };
    search.queue.push(Reverse(((0, 0), from)));
    search.best.insert(from, ((0, 0), None));
    let (reduced, _) = search.run(to)?;
    Some(Route { length: reduced - shift, edges: search.trace(to) })
}

struct Search<'a> {
    links: &'a Links,
    potential: &'a Potential,
    limit: Option<Sum>,
    best: BTreeMap<NodeIndex, (Cost, Option<EdgeIndex>)>,
    queue: BinaryHeap<Reverse<(Cost, NodeIndex)>>,
}

impl Search<'_> {
    fn run(&mut self, to: NodeIndex) -> Option<Cost> {
        while let Some(Reverse((cost, point))) = self.queue.pop() {
            if point == to {
                return Some(cost);
            }
            if self.best.get(&point).is_some_and(|&(best, _)| best == cost) && point.index() != 0 {
                self.expand(cost, point);
            }
        }
        None
    }

    fn expand(&mut self, (reduced, newest): Cost, point: NodeIndex) {
        let height = self.potential.height(point);
        let mut edges = self.links.neighbors_directed(point, Direction::Outgoing).detach();
        while let Some((edge, next)) = edges.next(self.links) {
            let link = self.links[edge];
            let length = reduced + link.length() + height - self.potential.height(next);
            self.offer((length, newest.max(link.claim)), edge, next);
        }
    }

    fn offer(&mut self, cost: Cost, edge: EdgeIndex, next: NodeIndex) {
        let too_long = self.limit.is_some_and(|limit| cost.0 > limit);
        if too_long || self.best.get(&next).is_some_and(|&(best, _)| best <= cost) {
            return;
        }
        self.best.insert(next, (cost, Some(edge)));
        self.queue.push(Reverse((cost, next)));
    }

    fn trace(&self, to: NodeIndex) -> Vec<EdgeIndex> {
        let mut edges = Vec::new();
        let mut point = to;
        while let Some(&(_, Some(edge))) = self.best.get(&point) {
            edges.push(edge);
            let Some((near, _)) = self.links.edge_endpoints(edge) else { break };
            point = near;
        }
        edges
    }
}
