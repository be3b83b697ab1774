//! Is there any way to date all points at once? A potential is such a way, kept up to date as bounds come in.
//!
//! A potential gives every point a height so that `height(to) ≤ height(from) + seconds` for every bound: a first proof that the bounds
//! agree, since round a cycle of negative length no heights can do so, and a help to find shortest paths, since with it all reduced
//! lengths `seconds + height(from) − height(to)` are 0 or more and Dijkstra's method applies.
//!
//! A new bound that the heights do not fit is repaired by lowering its head, then what now stands too high behind it, the furthest fall
//! first (Cotton and Maler, "Fast and Flexible Difference Constraint Propagation for DPLL(T)", SAT 2006; Ramalingam and others, "Solving
//! systems of difference constraints incrementally", Algorithmica 1999). Raising the tail and what stands before it is as good. Which is
//! less work is not known beforehand (a chain of events can be told from either end), so both are tried in turns, an edge at a time, and
//! the one that is done first wins: the work is at most twice that of the better side. If the repair comes round to the other end of the
//! new bound, it has walked a negative cycle.
//!
//! The calendar's origin has an edge to nearly every point: to move it is to move the world. So no point is moved past the earliest or
//! the latest it can be, where these are known; what lowering the head cannot do within its bounds, raising the tail does. The origin
//! then stays where it is, and the heights are dates.

use super::link::{Links, Sum, View};
use petgraph::graph::{EdgeIndex, NodeIndex, WalkNeighbors};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// A cycle of negative length: its edges, each one next to its neighbours on the cycle.
pub(super) type Cycle = Vec<EdgeIndex>;

/// Heights that changed, with what they were before.
pub(super) type Journal = Vec<(NodeIndex, Sum)>;

#[derive(Clone, Debug, Default)]
pub(super) struct Potential {
    heights: Vec<Sum>,
}

impl Potential {
    pub fn add_point(&mut self) {
        self.heights.push(0);
    }

    pub fn height(&self, point: NodeIndex) -> Sum {
        self.heights[point.index()]
    }

    /// Makes the heights fit an edge that was just added, and notes in the journal what they were.
    ///
    /// Where the range is given, it must leave room for the edge: `floor ≤ ceiling + seconds`.
    ///
    /// # Errors
    /// A negative cycle through the edge; the journal says how the heights were.
    pub fn admit(&mut self, links: &Links, edge: EdgeIndex, range: Range, journal: &mut Journal) -> Result<(), Cycle> {
        let Some((from, to)) = links.edge_endpoints(edge) else { return Ok(()) };
        loop {
            let missing = self.height(to) - self.height(from) - links[edge].length();
            if missing <= 0 {
                return Ok(());
            }
            if from == to {
                return Err(vec![edge]);
            }
            let fall = range.floor.map_or(missing, |floor| missing.min(self.height(to) - floor));
            let rise = range.ceiling.map_or(missing, |ceiling| missing.min(ceiling - self.height(from)));
            let lowering = Repair::new(links, self, View::Forward, edge, fall);
            let raising = Repair::new(links, self, View::Backward, edge, rise);
            let (view, moves) = race(lowering, raising)?;
            self.move_by(view, moves, journal);
        }
    }

    pub fn restore(&mut self, journal: Journal) {
        for (point, height) in journal.into_iter().rev() {
            self.heights[point.index()] = height;
        }
    }

    fn move_by(&mut self, view: View, moves: Moves, journal: &mut Journal) {
        for (point, moved) in moves {
            let height = &mut self.heights[point.index()];
            journal.push((point, *height));
            *height += view.signed(moved.by);
        }
    }
}

/// How low the head of a new edge may come to stand and how high its tail, where there is a limit.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Range {
    pub floor: Option<Sum>,
    pub ceiling: Option<Sum>,
}

type Moves = BTreeMap<NodeIndex, Move>;

/// By how much a point must fall (always negative, as its view sees it), and the edge that makes it fall.
#[derive(Clone, Copy, Debug)]
struct Move {
    by: Sum,
    via: EdgeIndex,
    settled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    More,
    Done,
}

/// The edges of a settled point that are still to be looked at.
struct Scan {
    height: Sum,
    edges: WalkNeighbors<u32>,
}

struct Repair<'a> {
    links: &'a Links,
    potential: &'a Potential,
    view: View,
    edge: EdgeIndex,
    /// The other end of the new edge: if it must fall too, there is a negative cycle.
    goal: NodeIndex,
    moves: Moves,
    queue: BinaryHeap<Reverse<(Sum, NodeIndex)>>,
    scan: Option<Scan>,
}

/// Runs two repairs in turns; what the one that is done first wants to move. A side that may not move at all does not take part.
fn race<'a>(mut lowering: Repair<'a>, mut raising: Repair<'a>) -> Result<(View, Moves), Cycle> {
    loop {
        for side in [&mut lowering, &mut raising] {
            if !side.moves.is_empty() && side.step()? == Progress::Done {
                return Ok((side.view, std::mem::take(&mut side.moves)));
            }
        }
    }
}

impl<'a> Repair<'a> {
    /// Lets the far end of an edge fall by so much, as the view sees it.
    fn new(links: &'a Links, potential: &'a Potential, view: View, edge: EdgeIndex, fall: Sum) -> Self {
        let (goal, start) = view.ends(links, edge).unwrap_or_default();
        let mut repair = Repair { links, potential, view, edge, goal, moves: Moves::new(), queue: BinaryHeap::new(), scan: None };
        if fall > 0 {
            repair.fall(start, -fall, edge);
        }
        repair
    }

    /// Looks at one edge, or settles one point.
    fn step(&mut self) -> Result<Progress, Cycle> {
        if let Some(scan) = &mut self.scan {
            match scan.edges.next(self.links) {
                Some((edge, point)) => {
                    let height = scan.height;
                    self.look_at(height, edge, point)?;
                }
                None => self.scan = None,
            }
            return Ok(Progress::More);
        }
        Ok(self.settle_next())
    }

    fn settle_next(&mut self) -> Progress {
        let Some(Reverse((by, point))) = self.queue.pop() else { return Progress::Done };
        if let Some(moved) = self.moves.get_mut(&point).filter(|moved| !moved.settled && moved.by == by) {
            moved.settled = true;
            let edges = self.links.neighbors_directed(point, self.view.direction()).detach();
            self.scan = Some(Scan { height: self.height(point) + by, edges });
        }
        Progress::More
    }

    fn look_at(&mut self, height: Sum, edge: EdgeIndex, point: NodeIndex) -> Result<(), Cycle> {
        let by = height + self.links[edge].length() - self.height(point);
        if by >= 0 || self.moves.get(&point).is_some_and(|known| known.settled || known.by <= by) {
            return Ok(());
        }
        if point == self.goal {
            return Err(self.cycle(edge));
        }
        self.fall(point, by, edge);
        Ok(())
    }

    fn fall(&mut self, point: NodeIndex, by: Sum, via: EdgeIndex) {
        self.moves.insert(point, Move { by, via, settled: false });
        self.queue.push(Reverse((by, point)));
    }

    /// Walks back from the edge that reached the goal to the new edge, which closes the cycle.
    fn cycle(&self, last: EdgeIndex) -> Cycle {
        let mut cycle = vec![last];
        let mut edge = last;
        while edge != self.edge {
            let Some(moved) = self.view.ends(self.links, edge).and_then(|(near, _)| self.moves.get(&near)) else { break };
            edge = moved.via;
            cycle.push(edge);
        }
        cycle
    }

    fn height(&self, point: NodeIndex) -> Sum {
        self.view.signed(self.potential.height(point))
    }
}
