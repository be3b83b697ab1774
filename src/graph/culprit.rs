//! Which claims are to blame? From the claims on a negative cycle to a smallest set that clashes.
//!
//! A cycle is found on bounds, but blame is laid on claims, and a claim can own several bounds: one that is not on the cycle can close a
//! shorter one, and then a claim of the longer cycle is innocent. So every claim is left out once; if the others still clash it is
//! dropped for good, and with it all that are not on the cycle by which they clash.
//!
//! To leave out one claim after the other, each is taken out before the one before it is put back. Claims are tried as they follow
//! each other round the cycle, so what the one put back disturbs ends where the one taken out stood: a few points, not the whole cycle.

use super::bound::{Bound, PointId};
use super::link::{Links, NOBODY, add_bound};
use super::potential::{Journal, Potential, Range};
use petgraph::graph::EdgeIndex;
use std::collections::{BTreeMap, BTreeSet};
use std::ops;

/// Claims with all their bounds, in the order in which they follow each other round the cycle; whatever names a claim is handed back.
pub(super) type Suspects = Vec<(u32, Vec<Bound>)>;

/// The claims of a smallest set of suspects that clashes with the refused bounds: leaving out any one, the others can all hold.
///
/// The suspects must clash with the refused bounds, and be consistent without them. For b bounds in all O(b log b) for each claim that is
/// dropped, and once more, if claims put back disturb few points; b times as much at worst.
pub(super) fn minimal(refused: &[Bound], mut suspects: Suspects) -> Vec<u32> {
    while let Some(guilty) = clash_without_one(refused, &suspects) {
        let mut place = 0..;
        suspects.retain(|_| place.next().is_some_and(|place| guilty.contains(&place)));
    }
    suspects.into_iter().map(|(claim, _)| claim).collect()
}

/// Leaves out each suspect in turn; the places of those on the cycle by which the others still clash, if they do.
fn clash_without_one(refused: &[Bound], suspects: &Suspects) -> Option<BTreeSet<usize>> {
    let last = suspects.len().checked_sub(1)?;
    let mut trial = Trial::new(suspects.iter().map(|(_, bounds)| bounds.as_slice()).chain([refused]));
    (1..=last + 1).rev().find_map(|place| trial.put_in(place)).or_else(|| {
        (1..=last).find_map(|place| {
            trial.take_out(place);
            trial.put_in(place - 1)
        })
    })
}

/// A network of the bounds of a few claims, its points numbered anew. At first all claims are out.
struct Trial {
    links: Links,
    potential: Potential,
    claims: Vec<ops::Range<usize>>,
}

impl Trial {
    fn new<'a>(claims: impl Iterator<Item = &'a [Bound]>) -> Self {
        let mut trial = Trial { links: Links::new(), potential: Potential::default(), claims: Vec::new() };
        let mut points = BTreeMap::new();
        for bounds in claims {
            let first_edge = trial.links.edge_count();
            bounds.iter().for_each(|bound| trial.add(bound, &mut points));
            trial.claims.push(first_edge..trial.links.edge_count());
        }
        trial
    }

    fn add(&mut self, bound: &Bound, points: &mut BTreeMap<PointId, PointId>) {
        let mut number = |point| {
            *points.entry(point).or_insert_with(|| {
                self.potential.add_point();
                PointId::at(self.links.add_node(()).index())
            })
        };
        let bound = Bound { from: number(bound.from), to: number(bound.to), seconds: bound.seconds };
        add_bound(&mut self.links, &bound, NOBODY);
    }

    /// Puts a claim back; the places of the claims on the cycle that this closes, if it does.
    fn put_in(&mut self, place: usize) -> Option<BTreeSet<usize>> {
        self.edges(place).find_map(|edge| {
            self.links[edge].claim = u32::try_from(place).unwrap_or(NOBODY);
            let cycle = self.potential.admit(&self.links, edge, Range::default(), &mut Journal::new()).err()?;
            Some(cycle.into_iter().map(|edge| self.links[edge].claim as usize).collect())
        })
    }

    fn take_out(&mut self, place: usize) {
        self.edges(place).for_each(|edge| self.links[edge].claim = NOBODY);
    }

    fn edges(&self, place: usize) -> impl Iterator<Item = EdgeIndex> + use<> {
        self.claims.get(place).cloned().unwrap_or_default().map(EdgeIndex::new)
    }
}
