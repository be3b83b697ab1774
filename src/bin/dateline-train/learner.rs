//! The averaged perceptron over hashed rows (Collins 2002), with lazy averages.

use dateline::text::syntax::{Scorer, row_of};

/// Features seen less often are not learnt.
const RARE: u8 = 2;
/// Slots of the table that counts features.
const COUNTERS: usize = 1 << 25;

/// A table while it is learnt.
pub struct Learner<const COLUMNS: usize> {
    weights: Vec<[i32; COLUMNS]>,
    totals: Vec<[i64; COLUMNS]>,
    stamps: Vec<u32>,
    counts: Vec<u8>,
    now: u32,
}

impl<const COLUMNS: usize> Learner<COLUMNS> {
    pub fn new(rows: usize) -> Self {
        Self {
            weights: vec![[0; COLUMNS]; rows],
            totals: vec![[0; COLUMNS]; rows],
            stamps: vec![0; rows],
            counts: vec![0; COUNTERS],
            now: 1,
        }
    }

    /// Notes that these features occur.
    pub fn count(&mut self, features: &[u32]) {
        for &feature in features {
            let count = &mut self.counts[row_of(feature, COUNTERS)];
            *count = count.saturating_add(1);
        }
    }

    /// Time goes on by one decision.
    pub fn tick(&mut self) {
        self.now += 1;
    }

    /// Makes `better` score higher and `worse` lower.
    pub fn update(&mut self, features: &[u32], better: usize, worse: usize) {
        for &feature in features {
            if self.counts[row_of(feature, COUNTERS)] < RARE {
                continue;
            }
            let row = row_of(feature, self.weights.len());
            self.settle(row);
            self.weights[row][better] += 1;
            self.weights[row][worse] -= 1;
        }
    }

    fn settle(&mut self, row: usize) {
        let elapsed = i64::from(self.now - self.stamps[row]);
        for (total, &weight) in self.totals[row].iter_mut().zip(&self.weights[row]) {
            *total += elapsed * i64::from(weight);
        }
        self.stamps[row] = self.now;
    }

    /// The averages of all weights, relative to each other.
    pub fn averages(&mut self) -> Vec<f32> {
        (0..self.weights.len()).for_each(|row| self.settle(row));
        self.totals.iter().flatten().map(|&total| (total as f64 / f64::from(self.now)) as f32).collect()
    }
}

impl<const COLUMNS: usize> Scorer<COLUMNS> for Learner<COLUMNS> {
    fn score(&self, features: &[u32]) -> [i32; COLUMNS] {
        let mut sums = [0; COLUMNS];
        for &feature in features {
            let row = &self.weights[row_of(feature, self.weights.len())];
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
        }
        sums
    }
}

/// Weights as signed bytes: all but the outermost few in ten thousand keep their proportions.
pub fn quantise(weights: &[f32]) -> Vec<u8> {
    let mut sizes: Vec<f32> = weights.iter().map(|weight| weight.abs()).filter(|&size| size > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    let largest = sizes.get(sizes.len() - sizes.len() / 2000 - 1).copied().unwrap_or(1.0);
    weights.iter().map(|weight| (weight / largest * 127.0).round().clamp(-127.0, 127.0) as i8 as u8).collect()
}

/// A generator of random numbers that gives the same ones at every run (xorshift64*).
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % sides as u64) as usize
    }

    /// Puts items into a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.roll(last + 1));
        }
    }
}
