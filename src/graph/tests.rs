//! Cases small enough to be drawn; what holds of every network is tested in `tests/network.rs`.

use super::{Bound, ClaimId, Contradiction, Network, PointId, RankedNetwork};

fn points<const N: usize>(network: &mut Network) -> [PointId; N] {
    std::array::from_fn(|_| network.add_point())
}

#[test]
fn a_claim_with_two_bounds_is_refused_whole() {
    let mut network = Network::new();
    let [p] = points(&mut network);
    network.add_claim(ClaimId(7), &[Bound::at_least(PointId::ORIGIN, p, 10)]).expect("first");
    let window = [Bound::at_least(PointId::ORIGIN, p, 2), Bound::at_most(PointId::ORIGIN, p, 5)];
    assert_eq!(network.add_claim(ClaimId(8), &window), Err(Contradiction { refused: ClaimId(8), against: vec![ClaimId(7)] }));
    assert_eq!((network.earliest(p), network.latest(p), network.bound_count()), (Some(10), None, 1));
}

/// The cycle that is found can lead through r, but the first claim's other bound already clashes: the second claim is innocent.
#[test]
fn claims_that_only_lengthen_the_cycle_are_not_blamed() {
    let mut network = Network::new();
    let [p, q, r] = points(&mut network);
    network.add_claim(ClaimId(1), &[Bound::at_least(p, r, 10), Bound::at_least(p, q, 5)]).expect("first");
    network.add_claim(ClaimId(2), &[Bound::at_least(r, q, 10)]).expect("second");
    let refused = network.add_claim(ClaimId(3), &[Bound::at_most(p, q, 1)]);
    assert_eq!(refused, Err(Contradiction { refused: ClaimId(3), against: vec![ClaimId(1)] }));
}

#[test]
fn a_claim_can_contradict_itself() {
    let mut network = Network::new();
    let [p, q] = points(&mut network);
    let alone = |claim| Err(Contradiction { refused: ClaimId(claim), against: Vec::new() });
    assert_eq!(network.add_claim(ClaimId(1), &[Bound::at_least(p, p, 1)]), alone(1));
    assert_eq!(network.add_claim(ClaimId(2), &[Bound::at_least(p, q, 5), Bound::at_most(p, q, 4)]), alone(2));
    assert_eq!(network.add_claim(ClaimId(3), &[]).map(|effect| effect.narrowed), Ok(Vec::new()));
}

#[test]
fn of_equal_reasons_the_surer_is_given() {
    let mut network = Network::new();
    let [p] = points(&mut network);
    network.add_claim(ClaimId(5), &[Bound::at_most(PointId::ORIGIN, p, 9)]).expect("first");
    network.add_claim(ClaimId(1), &[Bound::at_most(PointId::ORIGIN, p, 9)]).expect("second");
    assert_eq!(network.why_latest(p), [ClaimId(5)]);
    assert_eq!(network.why_distance(PointId::ORIGIN, p), [ClaimId(5)]);
}

#[test]
fn points_of_another_network_are_open_until_they_are_bounded() {
    let mut larger = Network::new();
    let [_, _, stranger] = points(&mut larger);
    let mut network = Network::new();
    assert_eq!((network.earliest(stranger), network.distance(PointId::ORIGIN, stranger)), (None, None));
    assert!(network.why_latest(stranger).is_empty());
    network.add_claim(ClaimId(1), &[Bound::at_most(PointId::ORIGIN, stranger, 3)]).expect("first");
    assert_eq!((network.latest(stranger), network.point_count()), (Some(3), 4));
}

/// A long chain told from its end to its beginning and from its beginning to its end costs the same few steps a claim.
#[test]
fn long_chains_are_bounded_from_both_ends() {
    for reversed in [false, true] {
        let length = 40_000;
        let mut network = Network::new();
        let chain: Vec<PointId> = (0..length).map(|_| network.add_point()).collect();
        let mut order: Vec<usize> = (1..length).collect();
        if reversed {
            order.reverse();
        }
        for &place in &order {
            network.add_claim(ClaimId(place as u32), &[Bound::at_least(chain[place - 1], chain[place], 1)]).expect("a chain holds");
        }
        network.add_claim(ClaimId(0), &[Bound::at_least(PointId::ORIGIN, chain[0], 0)]).expect("a beginning");
        assert_eq!(network.earliest(chain[length - 1]), Some(length as i64 - 1));
        let refused = network.add_claim(ClaimId(99_999), &[Bound::at_most(PointId::ORIGIN, chain[length / 2], 7)]);
        assert_eq!(refused.map_err(|contradiction| contradiction.against.len()), Err(length / 2 + 1));
    }
}

/// One claim bounds p and r directly, but the two before it already say so.
#[test]
fn of_equal_ways_between_two_points_the_surer_is_given() {
    let mut network = Network::new();
    let [p, q, r] = points(&mut network);
    for (claim, from, to, seconds) in [(1, p, q, 5), (2, q, r, 5), (3, p, r, 10)] {
        network.add_claim(ClaimId(claim), &[Bound::at_most(from, to, seconds)]).expect("no two of them clash");
    }
    assert_eq!(network.why_distance(p, r), [ClaimId(1), ClaimId(2)]);
}

#[test]
fn two_statements_of_one_claim_have_the_bounds_of_both() {
    let mut network = RankedNetwork::new();
    let p = network.add_point();
    network.insert(1, ClaimId(1), &[Bound::at_least(PointId::ORIGIN, p, 4)]);
    network.insert(1, ClaimId(1), &[Bound::at_most(PointId::ORIGIN, p, 6)]);
    assert_eq!((network.network().earliest(p), network.network().latest(p)), (Some(4), Some(6)));
    network.insert(1, ClaimId(1), &[Bound::at_most(PointId::ORIGIN, p, 3)]);
    assert_eq!((network.network().earliest(p), network.network().latest(p)), (None, None));
    assert_eq!(network.refused(), [Contradiction { refused: ClaimId(1), against: Vec::new() }]);
}
