//! How early or how late can each point be? Shortest paths between the calendar's origin and every point, kept as bounds come in.
//!
//! A shortest path from the origin to a point is the latest it can be; one from the point to the origin is, with its sign changed, the
//! earliest. New bounds only ever shorten paths, so what changes is a tree that grows from the new edges: Dijkstra's method on reduced
//! lengths (see `potential`) over the points that improve, and no others (Ramalingam and Reps, "An incremental algorithm for a
//! generalization of the shortest-path problem", J. Algorithms 1996, for edges that are added).
//!
//! An equal path never replaces one that is known. So the path that is kept is one whose newest claim is as old as can be: a bound is
//! explained by the surest claims that suffice for it.

use super::link::{Links, Sum, View};
use super::potential::Potential;
use petgraph::graph::{EdgeIndex, NodeIndex};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::iter;

/// The length of a path that does not exist; no sum comes near it.
const OPEN: Sum = Sum::MAX;

/// Points that were brought nearer, with their distance and last edge before.
pub(super) type Shortened = Vec<(NodeIndex, Sum, EdgeIndex)>;

#[derive(Clone, Debug)]
pub(super) struct Horizon {
    view: View,
    distances: Vec<Sum>,
    /// The last edge of the shortest path, seen from the origin.
    via: Vec<EdgeIndex>,
}

impl Horizon {
    /// The horizon of a network without points; the first that is added is the origin.
    pub fn new(view: View) -> Self {
        Horizon { view, distances: Vec::new(), via: Vec::new() }
    }

    pub fn add_point(&mut self) {
        self.distances.push(if self.distances.is_empty() { 0 } else { OPEN });
        self.via.push(EdgeIndex::end());
    }

    /// The length of the shortest path between the origin and a point; none where no path leads there.
    pub fn distance(&self, point: NodeIndex) -> Option<Sum> {
        self.distances.get(point.index()).copied().filter(|&distance| distance != OPEN)
    }

    /// The edges of the shortest path, from the point to the origin.
    pub fn path<'a>(&'a self, links: &'a Links, point: NodeIndex) -> impl Iterator<Item = EdgeIndex> + 'a {
        iter::successors(self.last_edge(point), move |&edge| self.last_edge(self.view.ends(links, edge)?.0))
    }

    /// The last edges of all shortest paths.
    pub fn edges(&self) -> impl Iterator<Item = EdgeIndex> + '_ {
        self.via.iter().copied().filter(|&edge| edge != EdgeIndex::end())
    }

    fn last_edge(&self, point: NodeIndex) -> Option<EdgeIndex> {
        self.via.get(point.index()).copied().filter(|&edge| edge != EdgeIndex::end())
    }

    /// Follows what an edge that was just added shortens, and notes in the journal how it was.
    pub fn spread(&mut self, links: &Links, potential: &Potential, added: EdgeIndex, journal: &mut Shortened) {
        let mut queue = BinaryHeap::new();
        queue.extend(self.offer(links, added, journal).map(|point| Reverse((self.reduced(potential, point), point))));
        while let Some(Reverse((reduced, point))) = queue.pop() {
            if reduced != self.reduced(potential, point) {
                continue;
            }
            let mut edges = links.neighbors_directed(point, self.view.direction()).detach();
            while let Some((edge, _)) = edges.next(links) {
                queue.extend(self.offer(links, edge, journal).map(|point| Reverse((self.reduced(potential, point), point))));
            }
        }
    }

    pub fn restore(&mut self, journal: Shortened) {
        for (point, distance, edge) in journal.into_iter().rev() {
            self.distances[point.index()] = distance;
            self.via[point.index()] = edge;
        }
    }

    /// The far end of an edge, if the edge shortens its path.
    fn offer(&mut self, links: &Links, edge: EdgeIndex, journal: &mut Shortened) -> Option<NodeIndex> {
        let (near, far) = self.view.ends(links, edge)?;
        let distance = self.distance(near)? + links[edge].length();
        let known = self.distances[far.index()];
        if distance >= known {
            return None;
        }
        journal.push((far, known, self.via[far.index()]));
        self.distances[far.index()] = distance;
        self.via[far.index()] = edge;
        Some(far)
    }

    /// The length of the path as Dijkstra's method orders it; only for points that a path reaches.
    fn reduced(&self, potential: &Potential, point: NodeIndex) -> Sum {
        self.distances[point.index()] - self.view.signed(potential.height(point))
    }
}
