//! How the temporal network grows: claims of the shape that news stories have, from a thousand bounds to a million.
//!
//! Every article tells ten events, one after the other. Each event starts before it ends and before its article was published; some have
//! a date, some a distance to the event before, all are told of in order; one event in fifty is dated too early to hold. Claims
//! come surest first: what holds of every event, then dates, distances and order.

use dateline::graph::{Bound, ClaimId, Network, PointId, RankedNetwork};
use divan::{Bencher, counter::ItemsCount};

fn main() {
    divan::main();
}

const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
const DAY: i64 = 86_400;
const EVENTS_OF_AN_ARTICLE: usize = 10;
/// Bounds of an event on average: order of its ends, publication, date or distance, order of telling, and its share of the publication's.
const BOUNDS_OF_AN_EVENT: f64 = 4.8;

type Told = (u8, ClaimId, Vec<Bound>);

struct Story {
    points: usize,
    claims: Vec<Told>,
}

/// A generator of numbers that are the same everywhere (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit) as i64
    }
}

struct Writer {
    numbers: Numbers,
    points: Vec<PointId>,
    network: Network,
    claims: Vec<Told>,
}

impl Writer {
    fn point(&mut self) -> PointId {
        let point = self.network.add_point();
        self.points.push(point);
        point
    }

    fn tell(&mut self, rank: u8, bounds: &[Bound]) {
        self.claims.push((rank, ClaimId(self.claims.len() as u32), bounds.to_vec()));
    }

    fn article(&mut self) {
        let day = (15_000 + self.numbers.below(3_000)) * DAY;
        let publication = self.point();
        self.tell(1, &between(PointId::ORIGIN, publication, day, day + DAY - 1));
        let mut previous = None;
        for place in 0..EVENTS_OF_AN_ARTICLE {
            let date = day - (EVENTS_OF_AN_ARTICLE - place) as i64 * 5 * DAY;
            previous = Some(self.event(publication, date, previous));
        }
    }

    fn event(&mut self, publication: PointId, date: i64, previous: Option<(PointId, PointId)>) -> (PointId, PointId) {
        let (start, end) = (self.point(), self.point());
        self.tell(0, &[Bound::at_least(start, end, 1)]);
        self.tell(0, &[Bound::at_most(publication, end, 0)]);
        match self.numbers.below(50) {
            0 => self.tell(2, &between(PointId::ORIGIN, start, date - 900 * DAY, date - 800 * DAY)),
            1..20 => self.tell(2, &between(PointId::ORIGIN, start, date, date + DAY)),
            _ => previous.iter().for_each(|(_, end_before)| self.tell(3, &between(*end_before, start, 0, 9 * DAY))),
        }
        previous.iter().for_each(|(start_before, _)| self.tell(4, &[Bound::at_least(*start_before, start, 0)]));
        (start, end)
    }
}

fn between(from: PointId, to: PointId, least: i64, most: i64) -> [Bound; 2] {
    [Bound::at_least(from, to, least), Bound::at_most(from, to, most)]
}

fn story(bounds: usize) -> Story {
    let mut writer = Writer { numbers: Numbers(7), points: Vec::new(), network: Network::new(), claims: Vec::new() };
    for _ in 0..(bounds as f64 / BOUNDS_OF_AN_EVENT) as usize / EVENTS_OF_AN_ARTICLE {
        writer.article();
    }
    writer.claims.sort();
    Story { points: writer.points.len(), claims: writer.claims }
}

fn empty(points: usize) -> Network {
    let mut network = Network::new();
    for _ in 0..points {
        network.add_point();
    }
    network
}

fn build(story: &Story) -> Network {
    let mut network = empty(story.points);
    for (_, claim, bounds) in &story.claims {
        divan::black_box(network.add_claim(*claim, bounds).is_ok());
    }
    network
}

fn bound_count(story: &Story) -> usize {
    story.claims.iter().map(|(_, _, bounds)| bounds.len()).sum()
}

/// All claims of a story, surest first.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn surest_first(bencher: Bencher, size: usize) {
    let story = story(size);
    bencher.counter(ItemsCount::new(bound_count(&story))).bench(|| build(&story));
}

/// One chain of events, told from its end to its beginning.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn chain_backwards(bencher: Bencher, size: usize) {
    bencher.counter(ItemsCount::new(size)).bench(|| {
        let mut network = empty(size);
        let points: Vec<PointId> = network.points().collect();
        for (claim, pair) in (0..).zip(points.windows(2).rev()) {
            divan::black_box(network.add_claim(ClaimId(claim), &[Bound::at_least(pair[0], pair[1], 1)]).is_ok());
        }
        network
    });
}

/// All claims of a story at once, in the order in which they are told, put into the order in which they count.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn ranked(bencher: Bencher, size: usize) {
    let mut story = story(size);
    story.claims.sort_by_key(|(_, claim, _)| *claim);
    bencher.counter(ItemsCount::new(bound_count(&story))).with_inputs(|| story.claims.clone()).bench_values(|claims| {
        let mut network = RankedNetwork::new();
        network.extend(claims);
        network
    });
}

/// The distance of each two events of one article.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn distances(bencher: Bencher, size: usize) {
    let network = build(&story(size));
    let points: Vec<PointId> = network.points().collect();
    let pairs = || points.chunks(EVENTS_OF_AN_ARTICLE).flat_map(|near| near.windows(2));
    bencher.counter(ItemsCount::new(pairs().count())).bench(|| pairs().filter_map(|pair| network.distance(pair[0], pair[1])).sum::<i64>());
}
