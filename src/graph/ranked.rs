//! Claims that come in any order and count in one.

use super::bound::{Bound, ClaimId, Contradiction, PointId};
use super::network::Network;
use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Unbounded};

/// A [`Network`] whose claims can come in any order: what stands is always what adding them all in the order of their keys would give.
///
/// The key says how sure a claim is, and settles ties, so that the order is total: (how sure, article, offset), say, the surest smallest.
/// A weaker claim that stood first gives way when a surer one comes that it clashes with. Claims of one key count in the order of their
/// ids, and two statements under the same key and id are one claim that has the bounds of both.
///
/// ```
/// use dateline::graph::{Bound, ClaimId, Contradiction, PointId, RankedNetwork};
///
/// let mut network = RankedNetwork::new();
/// let p = network.add_point();
/// let (rumour, record) = (ClaimId(1), ClaimId(2));
/// network.insert(9, rumour, &[Bound::at_most(PointId::ORIGIN, p, 50)]);
/// assert_eq!(network.network().latest(p), Some(50));
///
/// network.insert(3, record, &[Bound::at_least(PointId::ORIGIN, p, 60)]);
/// assert_eq!((network.network().earliest(p), network.network().latest(p)), (Some(60), None));
/// assert_eq!(network.refused(), [Contradiction { refused: rumour, against: vec![record] }]);
/// ```
///
/// # Cost
///
/// Claims that come behind all others are added as to a `Network`. When one has to go in between, the network is built anew from all
/// claims, once for all that [`extend`](Extend::extend) is given together. Claims are kept twice: here and in the network.
#[derive(Clone, Debug)]
pub struct RankedNetwork<K> {
    claims: BTreeMap<(K, ClaimId), Vec<Bound>>,
    network: Network,
    refused: Vec<Contradiction>,
}

impl<K: Ord + Clone> Default for RankedNetwork<K> {
    fn default() -> Self {
        RankedNetwork::new()
    }
}

impl<K: Ord + Clone> RankedNetwork<K> {
    /// A network of one point: the calendar's origin, [`PointId::ORIGIN`].
    pub fn new() -> Self {
        RankedNetwork { claims: BTreeMap::new(), network: Network::new(), refused: Vec::new() }
    }

    /// Adds a point of which nothing is known yet.
    pub fn add_point(&mut self) -> PointId {
        self.network.add_point()
    }

    /// Puts a claim in its place among the others.
    pub fn insert(&mut self, key: K, claim: ClaimId, bounds: &[Bound]) {
        self.extend([(key, claim, bounds.to_vec())]);
    }

    /// What stands: bounds and reasons.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The claims that cannot hold beside surer ones, each with those it clashes with, in the order of their keys.
    pub fn refused(&self) -> &[Contradiction] {
        &self.refused
    }

    /// The network of the claims whose keys are less than this one, alone: what stands on the surer claims. Costs building it.
    pub fn before(&self, key: &K) -> Network {
        let surer = self.claims.iter().take_while(|((each, _), _)| each < key);
        build(self.network.point_count(), surer).0
    }

    /// Adds the claims behind `last` to those before them.
    fn append_after(&mut self, last: Option<(K, ClaimId)>) {
        let from = last.map_or(Unbounded, Excluded);
        for ((_, claim), bounds) in self.claims.range((from, Unbounded)) {
            self.refused.extend(self.network.add_claim(*claim, bounds).err());
        }
    }

    fn rebuild(&mut self) {
        (self.network, self.refused) = build(self.network.point_count(), self.claims.iter());
    }
}

impl<K: Ord + Clone> Extend<(K, ClaimId, Vec<Bound>)> for RankedNetwork<K> {
    fn extend<I: IntoIterator<Item = (K, ClaimId, Vec<Bound>)>>(&mut self, claims: I) {
        let last = self.claims.last_key_value().map(|(place, _)| place.clone());
        let mut in_between = false;
        for (key, claim, bounds) in claims {
            let place = (key, claim);
            in_between |= last.as_ref().is_some_and(|last| place <= *last);
            let stated = self.claims.entry(place).or_default();
            stated.extend(bounds);
            stated.sort_unstable();
            stated.dedup();
        }
        if in_between { self.rebuild() } else { self.append_after(last) }
    }
}

fn build<'a, K: 'a>(points: usize, claims: impl Iterator<Item = (&'a (K, ClaimId), &'a Vec<Bound>)>) -> (Network, Vec<Contradiction>) {
    let mut network = Network::with_points(points);
    let refused = claims.filter_map(|((_, claim), bounds)| network.add_claim(*claim, bounds).err()).collect();
    (network, refused)
}
