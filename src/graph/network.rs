//! The network: claims go in, bounds and reasons come out.

use super::bound::{Bound, ClaimId, Contradiction, Effect, PointId};
use super::culprit::{Suspects, minimal};
use super::link::{Sum, bound_of, node};
use super::potential::Cycle;
use super::standing::{Before, Standing};
use petgraph::graph::EdgeIndex;
use std::collections::BTreeSet;

/// A temporal network: points in time, and claims that bound how far apart they are.
///
/// Claims are added surest first. What contradicts the claims that are already there is refused, all of it, and leaves no trace but the
/// answer, which names the claims it clashes with. At every moment the network knows how early and how late each point can be, and which
/// claims say so. It never forgets: claims that give way to surer ones are the business of [`RankedNetwork`](super::RankedNetwork).
///
/// ```text
///                 at most 200
///      ┌──────────────────────────────┐
///      │   at least 100   at least 30 ▼
///   calendar ─────────▶ p ─────────▶ q        p is between 100 and 170, q between 130 and 200
/// ```
///
/// ```
/// use dateline::graph::{Bound, ClaimId, Contradiction, Network, PointId};
///
/// let mut network = Network::new();
/// let (p, q) = (network.add_point(), network.add_point());
/// network.add_claim(ClaimId(1), &[Bound::at_most(PointId::ORIGIN, q, 200)])?;
/// network.add_claim(ClaimId(2), &[Bound::at_least(PointId::ORIGIN, p, 100)])?;
/// network.add_claim(ClaimId(3), &[Bound::at_least(p, q, 30)])?;
/// assert_eq!((network.earliest(p), network.latest(p)), (Some(100), Some(170)));
/// assert_eq!((network.earliest(q), network.latest(q)), (Some(130), Some(200)));
/// assert_eq!(network.why_latest(p), [ClaimId(1), ClaimId(3)]);
/// assert_eq!(network.distance(p, q), Some(100));
///
/// let refused = network.add_claim(ClaimId(4), &[Bound::at_least(p, q, 120)]);
/// assert_eq!(refused, Err(Contradiction { refused: ClaimId(4), against: vec![ClaimId(1), ClaimId(2)] }));
/// # Ok::<(), Contradiction>(())
/// ```
///
/// # Cost
///
/// Adding costs what it changes: O(c log c), where c is the number of bounds at the points whose dates become narrower or whose place in
/// one consistent dating has to move. Asking for a bound is O(1), for its reason O(length of the chain of claims). Memory is linear.
///
/// # Sums
///
/// Bounds of any size may be added; sums are exact. An answer beyond what an `i64` of seconds holds is open, or cut off on the side on
/// which it stays true.
#[derive(Clone, Debug)]
pub struct Network {
    standing: Standing,
    claims: Vec<Statement>,
}

/// An accepted claim; its edges run from `first_edge` up to those of the next claim.
#[derive(Clone, Copy, Debug)]
struct Statement {
    claim: ClaimId,
    first_edge: usize,
}

impl Default for Network {
    fn default() -> Self {
        Network::new()
    }
}

impl Network {
    /// A network of one point: the calendar's origin, [`PointId::ORIGIN`].
    pub fn new() -> Self {
        let mut network = Network { standing: Standing::new(), claims: Vec::new() };
        network.add_point();
        network
    }

    /// Adds a point of which nothing is known yet.
    pub fn add_point(&mut self) -> PointId {
        self.standing.add_point()
    }

    /// How many points there are, the origin included.
    pub fn point_count(&self) -> usize {
        self.standing.links.node_count()
    }

    /// All points in the order in which they were added, the origin first.
    pub fn points(&self) -> impl Iterator<Item = PointId> + use<> {
        (0..self.point_count()).map(PointId::at)
    }

    /// How many bounds the accepted claims have together.
    pub fn bound_count(&self) -> usize {
        self.standing.links.edge_count()
    }

    /// Adds a claim with all its bounds, or refuses all of it.
    ///
    /// A claim without bounds is accepted and changes nothing. A point that has not been added yet is added, with all before it. Bounds
    /// that come under an id that was used before count as a claim of their own.
    ///
    /// # Errors
    /// [`Contradiction`] if the claim cannot hold together with the accepted ones, or contradicts itself; the network is then as it was.
    pub fn add_claim(&mut self, claim: ClaimId, bounds: &[Bound]) -> Result<Effect, Contradiction> {
        self.add_points_of(bounds);
        let first_edge = self.standing.links.edge_count();
        let mut before = Before::default();
        match self.admit(bounds, &mut before) {
            Ok(()) => {
                self.claims.push(Statement { claim, first_edge });
                Ok(Effect { narrowed: before.narrowed() })
            }
            Err(cycle) => {
                let against = self.culprits(bounds, &cycle);
                self.standing.withdraw(first_edge, before);
                Err(Contradiction { refused: claim, against })
            }
        }
    }

    /// The earliest that a point can be, in seconds from the calendar's origin; none where it is open, or not a point of this network.
    pub fn earliest(&self, point: PointId) -> Option<i64> {
        whole_seconds(self.standing.earliest.distance(node(point))?).map(|seconds| -seconds)
    }

    /// The latest that a point can be, in seconds from the calendar's origin; none where it is open, or not a point of this network.
    pub fn latest(&self, point: PointId) -> Option<i64> {
        whole_seconds(self.standing.latest.distance(node(point))?)
    }

    /// The claims that make the earliest that a point can be, sorted: these alone give the same bound, and where several sets of claims
    /// would, it is one whose least sure claim is as sure as can be. Empty where the bound is open.
    pub fn why_earliest(&self, point: PointId) -> Vec<ClaimId> {
        self.claims_of(self.standing.earliest.path(&self.standing.links, node(point)))
    }

    /// The claims that make the latest that a point can be; see [`why_earliest`](Self::why_earliest).
    pub fn why_latest(&self, point: PointId) -> Vec<ClaimId> {
        self.claims_of(self.standing.latest.path(&self.standing.links, node(point)))
    }

    /// The claims that make any of the bounds of any point, sorted. O(points).
    pub fn claims_in_use(&self) -> Vec<ClaimId> {
        self.claims_of(self.standing.earliest.edges().chain(self.standing.latest.edges()))
    }

    /// The most seconds by which `to` can come after `from`; negative where it must come before, none where there is no limit.
    ///
    /// Found when it is asked for: O(m log m), where m is the number of bounds between points that are linked to `from` otherwise than
    /// through the calendar.
    pub fn distance(&self, from: PointId, to: PointId) -> Option<i64> {
        whole_seconds(self.standing.shortest(from, to)?.length)
    }

    /// The claims that make [`distance`](Self::distance), sorted: these alone give the same.
    pub fn why_distance(&self, from: PointId, to: PointId) -> Vec<ClaimId> {
        self.claims_of(self.standing.shortest(from, to).into_iter().flat_map(|route| route.edges))
    }

    /// The accepted claims' bounds in the order in which they were added.
    pub fn bounds(&self) -> impl Iterator<Item = (ClaimId, Bound)> + '_ {
        self.standing.links.edge_indices().filter_map(|edge| Some((self.claim_of(edge)?, bound_of(&self.standing.links, edge)?)))
    }

    pub(super) fn with_points(count: usize) -> Self {
        let mut network = Network::new();
        network.add_points(count);
        network
    }

    fn add_points(&mut self, count: usize) {
        while self.point_count() < count {
            self.add_point();
        }
    }

    fn add_points_of(&mut self, bounds: &[Bound]) {
        let last = bounds.iter().map(|bound| bound.from.max(bound.to)).max();
        self.add_points(last.map_or(0, |point| point.index() + 1));
    }

    fn admit(&mut self, bounds: &[Bound], before: &mut Before) -> Result<(), Cycle> {
        let claim = self.next_claim();
        bounds.iter().try_for_each(|bound| self.standing.admit(bound, claim, before))
    }

    fn culprits(&self, refused: &[Bound], cycle: &Cycle) -> Vec<ClaimId> {
        let mut seen = BTreeSet::from([self.next_claim()]);
        let on_cycle = cycle.iter().map(|&edge| self.standing.links[edge].claim);
        let suspects: Suspects = on_cycle.filter(|&claim| seen.insert(claim)).map(|claim| (claim, self.bounds_of(claim))).collect();
        let guilty = minimal(refused, suspects);
        sorted(guilty.into_iter().filter_map(|claim| self.claims.get(claim as usize)).map(|statement| statement.claim))
    }

    fn bounds_of(&self, claim: u32) -> Vec<Bound> {
        let first_edge = |claim: usize| self.claims.get(claim).map(|statement| statement.first_edge);
        let first = first_edge(claim as usize).unwrap_or(self.standing.links.edge_count());
        (first..)
            .map(EdgeIndex::new)
            .take_while(|&edge| self.standing.links.edge_weight(edge).is_some_and(|link| link.claim == claim))
            .filter_map(|edge| bound_of(&self.standing.links, edge))
            .collect()
    }

    fn next_claim(&self) -> u32 {
        u32::try_from(self.claims.len()).unwrap_or(u32::MAX)
    }

    fn claim_of(&self, edge: EdgeIndex) -> Option<ClaimId> {
        let link = self.standing.links.edge_weight(edge)?;
        self.claims.get(link.claim as usize).map(|statement| statement.claim)
    }

    fn claims_of(&self, edges: impl Iterator<Item = EdgeIndex>) -> Vec<ClaimId> {
        sorted(edges.filter_map(|edge| self.claim_of(edge)))
    }
}

fn sorted(claims: impl Iterator<Item = ClaimId>) -> Vec<ClaimId> {
    let mut claims: Vec<ClaimId> = claims.collect();
    claims.sort_unstable();
    claims.dedup();
    claims
}

/// An upper bound in seconds: open where it is too large to be told, wider than it is where it is too small.
fn whole_seconds(sum: Sum) -> Option<i64> {
    i64::try_from(sum.max(-Sum::from(i64::MAX))).ok()
}
