//! The averaged perceptron over hashed features (Collins 2002), with lazy averages.

use dateline::text::syntax::{Scorer, place_of};

/// Features seen less often are not learnt.
const RARE: u8 = 2;
/// One weight in so many may be cut to the largest byte.
const OUTERMOST: usize = 100_000;

/// Slots of the table that counts features.
const COUNTERS: usize = 1 << 25;

/// A table while it is learnt.
pub struct Learner<const COLUMNS: usize> {
    weights: Vec<i32>,
    /// Sums of each weight over time, less what the lazy average owes.
    totals: Vec<i64>,
    counts: Vec<u8>,
    now: u32,
}

impl<const COLUMNS: usize> Learner<COLUMNS> {
    /// A table of so many cells.
    pub fn new(cells: usize) -> Self {
        Self { weights: vec![0; cells], totals: vec![0; cells], counts: vec![0; COUNTERS], now: 1 }
    }

    /// Forgets all but how often features occur.
    pub fn restart(&mut self) {
        self.weights.fill(0);
        self.totals.fill(0);
        self.now = 1;
    }

    /// Notes that these features occur.
    pub fn count(&mut self, features: &[u32]) {
        for &feature in features {
            let count = &mut self.counts[place_of(feature, COUNTERS, 0)];
            *count = count.saturating_add(1);
        }
    }

    /// Learns that `right` must score higher than every one of `wrong`, by more than `margin`.
    ///
    /// A margin makes up for a small treebank: decisions that were right by chance are learnt as well.
    pub fn learn(&mut self, features: &[u32], right: usize, wrong: impl Iterator<Item = usize>, margin: i32) {
        let scores = self.score(features);
        self.now += 1;
        let worst = wrong.reduce(|worst, next| if scores[next] > scores[worst] { next } else { worst });
        if let Some(worst) = worst.filter(|&worst| scores[right] - scores[worst] <= margin) {
            self.update(features, right, worst);
        }
    }

    /// Makes `better` score higher and `worse` lower.
    fn update(&mut self, features: &[u32], better: usize, worse: usize) {
        for &feature in features {
            if self.counts[place_of(feature, COUNTERS, 0)] < RARE {
                continue;
            }
            let place = place_of(feature, self.weights.len(), COLUMNS);
            self.change(place + better, 1);
            self.change(place + worse, -1);
        }
    }

    /// A change now counts from now on: the average is `weight - total / now`.
    fn change(&mut self, cell: usize, by: i32) {
        self.weights[cell] += by;
        self.totals[cell] += i64::from(by) * i64::from(self.now);
    }

    /// Learns anew in so many rounds, each with dice of its own, and adds up the averages of all; gives the bytes of a table.
    pub fn rounds(&mut self, rounds: u64, mut learn: impl FnMut(&mut Self, &mut Dice)) -> Vec<u8> {
        let mut sum = vec![0.0; self.weights.len()];
        for round in 1..=rounds {
            self.restart();
            learn(self, &mut Dice::new(round));
            sum.iter_mut().zip(self.averages()).for_each(|(sum, weight)| *sum += weight);
        }
        quantise(&sum)
    }

    /// The averages of all weights.
    pub fn averages(&self) -> Vec<f32> {
        let average = |(&weight, &total): (&i32, &i64)| (f64::from(weight) - total as f64 / f64::from(self.now)) as f32;
        self.weights.iter().zip(&self.totals).map(average).collect()
    }
}

impl<const COLUMNS: usize> Scorer<COLUMNS> for Learner<COLUMNS> {
    fn score(&self, features: &[u32]) -> [i32; COLUMNS] {
        let mut sums = [0; COLUMNS];
        for &feature in features {
            let place = place_of(feature, self.weights.len(), COLUMNS);
            sums.iter_mut().zip(&self.weights[place..place + COLUMNS]).for_each(|(sum, weight)| *sum += weight);
        }
        sums
    }
}

/// Weights as signed bytes: all but the outermost keep their proportions.
pub fn quantise(weights: &[f32]) -> Vec<u8> {
    let mut sizes: Vec<f32> = weights.iter().map(|weight| weight.abs()).filter(|&size| size > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    let largest = sizes.get(sizes.len() - sizes.len() / OUTERMOST - 1).copied().unwrap_or(1.0);
    weights.iter().map(|weight| (weight / largest * 127.0).round().clamp(-127.0, 127.0) as i8 as u8).collect()
}

/// A generator of random numbers that gives the same ones at every run (xorshift64*).
pub struct Dice(u64);

impl Dice {
    /// The generator of a round.
    pub fn new(round: u64) -> Self {
        Self(round.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % sides as u64) as usize
    }

    /// The numbers below `count` in a random order.
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        (1..count).rev().for_each(|last| order.swap(last, self.roll(last + 1)));
        order
    }
}
