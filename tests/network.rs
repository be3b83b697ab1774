//! The temporal network against brute force: all pairs of points by Floyd and Warshall's method, anew for every question.

use dateline::graph::{Bound, ClaimId, Contradiction, Network, PointId, RankedNetwork};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// A claim before its points are known: each bound is two points and seconds.
type Sketch = Vec<(Index, Index, i64)>;

#[derive(Clone, Debug)]
struct Case {
    points: Vec<PointId>,
    claims: Vec<Vec<Bound>>,
}

impl Case {
    fn ids(&self) -> impl Iterator<Item = (ClaimId, &Vec<Bound>)> {
        (0..).map(ClaimId).zip(&self.claims)
    }

    fn bounds_of(&self, claim: ClaimId) -> &[Bound] {
        &self.claims[claim.0 as usize]
    }

    fn empty_network(&self) -> Network {
        let mut network = Network::new();
        while network.point_count() < self.points.len() {
            network.add_point();
        }
        network
    }

    fn network_of(&self, claims: &[ClaimId]) -> Network {
        let mut network = self.empty_network();
        for &claim in claims {
            network.add_claim(claim, self.bounds_of(claim)).expect("claims that held together hold alone");
        }
        network
    }

    fn all_pairs(&self, claims: &[ClaimId]) -> Option<AllPairs> {
        all_pairs(self.points.len(), claims.iter().flat_map(|&claim| self.bounds_of(claim)))
    }
}

/// `pairs[from][to]`: the most seconds from one to the other.
type AllPairs = Vec<Vec<Option<i128>>>;

/// All longest distances; none where the bounds contradict each other.
fn all_pairs<'a>(points: usize, bounds: impl Iterator<Item = &'a Bound>) -> Option<AllPairs> {
    let mut pairs: AllPairs = (0..points).map(|from| (0..points).map(|to| (from == to).then_some(0)).collect()).collect();
    for bound in bounds {
        shorten(&mut pairs[bound.from.index()][bound.to.index()], i128::from(bound.seconds));
    }
    for middle in 0..points {
        let onward = pairs[middle].clone();
        for row in &mut pairs {
            let Some(first) = row[middle] else { continue };
            for (to, second) in onward.iter().enumerate() {
                second.iter().for_each(|second| shorten(&mut row[to], first + second));
            }
        }
        if (0..points).any(|point| pairs[point][point] < Some(0)) {
            return None;
        }
    }
    Some(pairs)
}

fn shorten(known: &mut Option<i128>, length: i128) {
    *known = Some(known.map_or(length, |known| known.min(length)));
}

fn seconds() -> impl Strategy<Value = i64> {
    prop_oneof![8 => -6..=12_i64, 3 => -60..=120_i64, 1 => Just(0), 1 => -1_000_000_000_000..=1_000_000_000_000_i64]
}

fn case(points: std::ops::RangeInclusive<usize>, claims: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Case> {
    let bound = || (any::<Index>(), any::<Index>(), seconds());
    let sketch = prop_oneof![3 => vec(bound(), 1), 2 => vec(bound(), 2), 1 => vec(bound(), 3..=4)];
    (points, vec(sketch, claims)).prop_map(|(points, sketches): (usize, Vec<Sketch>)| case_of(points, &sketches))
}

fn case_of(count: usize, sketches: &[Sketch]) -> Case {
    let mut network = Network::new();
    let points: Vec<PointId> = std::iter::once(PointId::ORIGIN).chain((1..count).map(|_| network.add_point())).collect();
    let bound = |(from, to, seconds): &(Index, Index, i64)| Bound { from: *from.get(&points), to: *to.get(&points), seconds: *seconds };
    let claims = sketches.iter().map(|sketch| sketch.iter().map(bound).collect()).collect();
    Case { points, claims }
}

fn settings(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(20_170_913), failure_persistence: None, ..ProptestConfig::default() }
}

/// What a network says of everything that can be asked.
fn answers(network: &Network, points: &[PointId]) -> impl PartialEq + std::fmt::Debug + use<> {
    let bounds = |&p: &PointId| (network.earliest(p), network.why_earliest(p), network.latest(p), network.why_latest(p));
    let pairs = points.iter().flat_map(|&a| points.iter().map(move |&b| (network.distance(a, b), network.why_distance(a, b))));
    (
        points.iter().map(bounds).collect::<Vec<_>>(),
        pairs.collect::<Vec<_>>(),
        network.claims_in_use(),
        network.bounds().collect::<Vec<_>>(),
    )
}

fn check_bounds(network: &Network, pairs: &AllPairs, points: &[PointId]) -> Result<(), TestCaseError> {
    let whole = |length: Option<i128>| length.map(|length| i64::try_from(length).expect("small numbers"));
    for &p in points {
        prop_assert_eq!(network.latest(p), whole(pairs[0][p.index()]));
        prop_assert_eq!(network.earliest(p), whole(pairs[p.index()][0].map(|length| -length)));
        for &q in points {
            prop_assert_eq!(network.distance(p, q), whole(pairs[p.index()][q.index()]));
        }
    }
    Ok(())
}

/// Contradictory together, consistent when any one is left out.
fn check_minimal(case: &Case, contradiction: &Contradiction) -> Result<(), TestCaseError> {
    let mut together = contradiction.against.clone();
    prop_assert!(together.is_sorted_by(|a, b| a < b));
    together.push(contradiction.refused);
    prop_assert!(case.all_pairs(&together).is_none());
    for left_out in 0..together.len() {
        let mut others = together.clone();
        others.remove(left_out);
        prop_assert!(case.all_pairs(&others).is_some(), "{:?} clash without {:?}", others, together[left_out]);
    }
    Ok(())
}

/// Adds all claims, checking each answer; the accepted ones.
fn check_adding(case: &Case) -> Result<(Network, Vec<ClaimId>), TestCaseError> {
    let mut network = case.empty_network();
    let mut accepted = Vec::new();
    for (claim, bounds) in case.ids() {
        let before = answers(&network, &case.points[..2]);
        let outcome = network.add_claim(claim, bounds);
        accepted.push(claim);
        prop_assert_eq!(outcome.is_ok(), case.all_pairs(&accepted).is_some());
        if let Err(contradiction) = outcome {
            accepted.pop();
            prop_assert_eq!(contradiction.refused, claim);
            prop_assert!(contradiction.against.iter().all(|claim| accepted.contains(claim)));
            prop_assert_eq!(before, answers(&network, &case.points[..2]));
            check_minimal(case, &contradiction)?;
        }
    }
    Ok((network, accepted))
}

proptest! {
    // 1,600 × at least 14 claims = more than 22,000 claims.
    #![proptest_config(settings(1_600))]

    #[test]
    fn agrees_with_all_pairs(case in case(2..=9, 14..=24)) {
        let (network, accepted) = check_adding(&case)?;
        let pairs = case.all_pairs(&accepted).expect("accepted claims hold together");
        check_bounds(&network, &pairs, &case.points)?;
    }

    #[test]
    fn reasons_suffice_and_are_the_surest(case in case(2..=9, 14..=24)) {
        let (network, accepted) = check_adding(&case)?;
        for &p in &case.points {
            let why = network.why_latest(p);
            prop_assert_eq!(case.network_of(&why).latest(p), network.latest(p));
            if let Some(newest) = why.last() {
                let surer: Vec<ClaimId> = accepted.iter().copied().filter(|claim| claim < newest).collect();
                prop_assert_ne!(case.network_of(&surer).latest(p), network.latest(p));
            }
            prop_assert_eq!(case.network_of(&network.why_earliest(p)).earliest(p), network.earliest(p));
            for &q in &case.points {
                prop_assert_eq!(case.network_of(&network.why_distance(p, q)).distance(p, q), network.distance(p, q));
            }
        }
    }

    #[test]
    fn effect_names_the_points_that_moved(case in case(2..=9, 14..=24)) {
        let mut network = case.empty_network();
        for (claim, bounds) in case.ids() {
            let dates = |network: &Network| case.points.iter().map(|&p| (network.earliest(p), network.latest(p))).collect::<Vec<_>>();
            let before = dates(&network);
            let narrowed = network.add_claim(claim, bounds).unwrap_or_default().narrowed;
            let moved: Vec<PointId> = case.points.iter().copied().zip(before.iter().zip(dates(&network))).filter(|(_, (a, b))| *a != b).map(|(p, _)| p).collect();
            prop_assert_eq!(narrowed, moved);
        }
    }

    /// Neither later answers nor later contradictions know of a claim that was refused.
    #[test]
    fn refused_claims_leave_no_trace(case in case(2..=9, 14..=24)) {
        let mut network = case.empty_network();
        let mut without = case.empty_network();
        for (claim, bounds) in case.ids() {
            let outcome = network.add_claim(claim, bounds);
            let spotless = without.clone();
            prop_assert_eq!(&without.add_claim(claim, bounds), &outcome);
            if outcome.is_err() {
                without = spotless;
            }
        }
        prop_assert_eq!(answers(&network, &case.points), answers(&without, &case.points));
    }

    #[test]
    fn order_of_insertion_does_not_matter(
        case in case(2..=9, 14..=20),
        order in Just((0..20_usize).collect::<Vec<_>>()).prop_shuffle(),
        keys in vec(0..6_u8, 20),
        cut in 0..20_usize,
    ) {
        let claims: Vec<(u8, ClaimId, Vec<Bound>)> = case.ids().map(|(claim, bounds)| (keys[claim.0 as usize], claim, bounds.clone())).collect();
        let shuffled: Vec<_> = order.iter().filter_map(|&place| claims.get(place)).collect();
        let start = || {
            let mut network = RankedNetwork::new();
            case.points.iter().skip(1).for_each(|_| { network.add_point(); });
            network
        };
        let (mut one_by_one, mut in_two, mut in_order) = (start(), start(), start());
        shuffled.iter().for_each(|(key, claim, bounds)| one_by_one.insert(*key, *claim, bounds));
        let (first, second) = shuffled.split_at(cut.min(shuffled.len()));
        in_two.extend(first.iter().copied().cloned());
        in_two.extend(second.iter().copied().cloned());
        let mut sorted = claims.clone();
        sorted.sort();
        sorted.iter().for_each(|(key, claim, bounds)| in_order.insert(*key, *claim, bounds));
        for other in [&one_by_one, &in_two] {
            prop_assert_eq!(in_order.refused(), other.refused());
            prop_assert_eq!(answers(in_order.network(), &case.points), answers(other.network(), &case.points));
        }
        for contradiction in in_order.refused() {
            check_minimal(&case, contradiction)?;
        }
        let surer = in_order.before(&3);
        let alone = { let mut network = start(); network.extend(claims.into_iter().filter(|(key, _, _)| *key < 3)); network };
        prop_assert_eq!(answers(&surer, &case.points), answers(alone.network(), &case.points));
    }
}

proptest! {
    #![proptest_config(settings(60))]

    #[test]
    fn agrees_with_all_pairs_in_wider_networks(case in case(20..=40, 60..=90)) {
        let (network, accepted) = check_adding(&case)?;
        let pairs = case.all_pairs(&accepted).expect("accepted claims hold together");
        check_bounds(&network, &pairs, &case.points)?;
    }

    #[test]
    fn nothing_panics_on_any_seconds(bounds in vec((0..5_usize, 0..5_usize, any::<i64>()), 1..60)) {
        let mut network = Network::new();
        let points: Vec<PointId> = std::iter::once(PointId::ORIGIN).chain((1..5).map(|_| network.add_point())).collect();
        let mut accepted = Vec::new();
        for (claim, (from, to, seconds)) in (0..).zip(bounds) {
            let bound = Bound { from: points[from], to: points[to], seconds };
            accepted.push(bound);
            if network.add_claim(ClaimId(claim), &[bound]).is_err() {
                prop_assert!(all_pairs(5, accepted.iter()).is_none());
                accepted.pop();
            }
        }
        let pairs = all_pairs(5, accepted.iter()).expect("accepted bounds hold together");
        for &p in &points {
            let latest = pairs[0][p.index()].and_then(|length| i64::try_from(length.max(-i128::from(i64::MAX))).ok());
            prop_assert_eq!(network.latest(p), latest);
        }
    }
}
