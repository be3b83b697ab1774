//! Learnt tables: a hashed feature names a place, from which on there is one weight for each choice.

/// The features of one decision, hashed.
///
/// The place of a feature in the order of calls is part of its hash, so every decision of one kind must add or skip the same features
/// in the same order.
#[derive(Clone, Debug, Default)]
pub struct Features {
    hashes: Vec<u32>,
    /// How many features were added or skipped, times a constant.
    place: u32,
}

impl Features {
    /// Forgets all features.
    pub fn clear(&mut self) {
        self.hashes.clear();
        self.place = 0;
    }

    /// Begins once more with the first place; what was added stays.
    pub fn restart(&mut self) {
        self.place = 0;
    }

    /// Adds a feature of one value.
    pub fn one(&mut self, a: u32) {
        let seed = self.seed();
        self.hashes.push(finish(step(seed, a)));
    }

    /// Adds a feature of two values.
    pub fn two(&mut self, a: u32, b: u32) {
        let seed = self.seed();
        self.hashes.push(finish(step(step(seed, a), b)));
    }

    /// Adds a feature of three values.
    pub fn three(&mut self, a: u32, b: u32, c: u32) {
        let seed = self.seed();
        self.hashes.push(finish(step(step(step(seed, a), b), c)));
    }

    /// Leaves out so many features, because what they look at is missing.
    pub fn skip(&mut self, features: u32) {
        self.place = self.place.wrapping_add(PLACE.wrapping_mul(features));
    }

    fn seed(&mut self) -> u32 {
        self.place = self.place.wrapping_add(PLACE);
        self.place
    }

    /// The hashes, one for each feature.
    pub fn hashes(&self) -> &[u32] {
        &self.hashes
    }
}

/// 2³² over the golden ratio: neighbouring places are far apart.
const PLACE: u32 = 0x9E37_79B1;

fn step(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value).wrapping_mul(0x85EB_CA6B);
    mixed ^ (mixed >> 15)
}

fn finish(hash: u32) -> u32 {
    let mixed = hash.wrapping_mul(0xC2B2_AE35);
    mixed ^ (mixed >> 16)
}

/// Where the weights of a feature begin among `cells`, of which each feature has `columns` in a row.
///
/// The stretches of different features overlap at any cell: most weights of a feature are zero, and so the others spread evenly.
pub fn place_of(hash: u32, cells: usize, columns: usize) -> usize {
    ((u64::from(hash) * cells.saturating_sub(columns) as u64) >> 32) as usize
}

/// What scores the choices of one decision: the sum of the weights of its features.
pub trait Scorer<const COLUMNS: usize> {
    /// One score for each choice.
    fn score(&self, features: &[u32]) -> [i32; COLUMNS];
}

/// A table of signed bytes inside a model.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a, const COLUMNS: usize> {
    cells: &'a [u8],
}

impl<'a, const COLUMNS: usize> Table<'a, COLUMNS> {
    /// Takes the bytes as weights.
    pub fn new(cells: &'a [u8]) -> Self {
        Self { cells }
    }
}

/// So many rows are asked for before the first is added: they lie all over a table, and the waits for memory overlap.
const AHEAD: usize = 16;
/// Rows of at most so many weights are copied together before they are added, which is added up several rows at once; copies of longer
/// ones cost more than that gains.
const SHORT: usize = 4;

impl<const COLUMNS: usize> Table<'_, COLUMNS> {
    fn row(&self, feature: u32) -> Option<&[u8; COLUMNS]> {
        let place = place_of(feature, self.cells.len(), COLUMNS);
        self.cells.get(place..)?.first_chunk()
    }

    /// Adds the rows of at most [`AHEAD`] features.
    fn add_short(&self, some: &[u32], sums: &mut [i16; COLUMNS]) {
        let mut rows = [[0; COLUMNS]; AHEAD];
        for (row, &feature) in rows.iter_mut().zip(some) {
            *row = self.row(feature).copied().unwrap_or([0; COLUMNS]);
        }
        rows.iter().for_each(|weights| add(sums, weights));
    }

    /// The same for long rows.
    fn add_long(&self, some: &[u32], sums: &mut [i16; COLUMNS]) {
        let mut rows = [&[0; COLUMNS]; AHEAD];
        for (row, &feature) in rows.iter_mut().zip(some) {
            if let Some(weights) = self.row(feature) {
                std::hint::black_box(weights[0]);
                *row = weights;
            }
        }
        rows.iter().take(some.len()).for_each(|weights| add(sums, weights));
    }
}

fn add<const COLUMNS: usize>(sums: &mut [i16; COLUMNS], weights: &[u8; COLUMNS]) {
    for (sum, &weight) in sums.iter_mut().zip(weights) {
        *sum = sum.wrapping_add(i16::from(weight as i8));
    }
}

impl<const COLUMNS: usize> Scorer<COLUMNS> for Table<'_, COLUMNS> {
    fn score(&self, features: &[u32]) -> [i32; COLUMNS] {
        let mut sums = [0; COLUMNS];
        for some in features.chunks(AHEAD) {
            if COLUMNS <= SHORT { self.add_short(some, &mut sums) } else { self.add_long(some, &mut sums) }
        }
        sums.map(i32::from)
    }
}

/// The best of the first `choices` columns; the first among equals.
pub fn best<const COLUMNS: usize>(scores: &[i32; COLUMNS], choices: usize) -> usize {
    let mut best = 0;
    for choice in 1..choices.min(COLUMNS) {
        if scores[choice] > scores[best] {
            best = choice;
        }
    }
    best
}
