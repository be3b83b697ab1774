//! Which claims are to blame? From the claims on a negative cycle to a smallest set that clashes.
//!
//! A cycle is found on bounds, but blame is laid on claims, and a claim can own several bounds: one that is not on the cycle can close a
//! shorter one, and then a claim of the longer cycle is innocent. So every claim is left out once; if the others still clash it is
//! dropped for good, and with it all that are not on the cycle by which they clash.

use super::bound::{Bound, PointId};
use super::link::{Links, add_bound};
use super::potential::{Journal, Potential, Range};
use std::collections::{BTreeMap, BTreeSet};

/// Claims by their number in the order of adding, each with all its bounds.
pub(super) type Suspects = Vec<(u32, Vec<Bound>)>;

/// The claims of a smallest set of suspects that clashes with the refused bounds: leaving out any one, the others can all hold.
///
/// The suspects must clash with the refused bounds, and be consistent without them. k suspects with b bounds take k repairs of a network
/// of b bounds, O(k · b log b) at most.
pub(super) fn minimal(refused: &[Bound], suspects: Suspects) -> Vec<u32> {
    let mut suspects = suspects;
    let mut tried = 0;
    while tried < suspects.len() {
        let left_out = suspects.remove(tried);
        match clash(refused, &suspects) {
            Some(guilty) => suspects.retain(|(claim, _)| guilty.contains(claim)),
            None => {
                suspects.insert(tried, left_out);
                tried += 1;
            }
        }
    }
    suspects.into_iter().map(|(claim, _)| claim).collect()
}

/// The claims on a cycle by which the bounds clash; none where they can all hold.
fn clash(refused: &[Bound], suspects: &Suspects) -> Option<BTreeSet<u32>> {
    let mut trial = Trial::default();
    let accepted = suspects.iter().flat_map(|(claim, bounds)| bounds.iter().map(|bound| (*claim, bound)));
    accepted.chain(refused.iter().map(|bound| (REFUSED, bound))).find_map(|(claim, bound)| trial.add(claim, bound))
}

/// Marks the edges of the refused claim, which is not among the suspects.
const REFUSED: u32 = u32::MAX;

/// A network of a few bounds, its points numbered anew.
#[derive(Default)]
struct Trial {
    links: Links,
    potential: Potential,
    points: BTreeMap<PointId, PointId>,
}

impl Trial {
    fn add(&mut self, claim: u32, bound: &Bound) -> Option<BTreeSet<u32>> {
        let bound = Bound { from: self.point(bound.from), to: self.point(bound.to), seconds: bound.seconds };
        let edge = add_bound(&mut self.links, &bound, claim);
        let cycle = self.potential.admit(&self.links, edge, Range::default(), &mut Journal::new()).err()?;
        Some(cycle.into_iter().map(|edge| self.links[edge].claim).collect())
    }

    fn point(&mut self, point: PointId) -> PointId {
        *self.points.entry(point).or_insert_with(|| {
            self.potential.add_point();
            PointId::at(self.links.add_node(()).index())
        })
    }
}
