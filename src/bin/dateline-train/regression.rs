//! Multinomial logistic regression over hashed features: AdaGrad (Duchi, Hazan and Singer 2011), the likelihood of all that is right;
//! one weight of a feature for all questions and one for each (Daumé III 2007, "Frustratingly easy domain adaptation").

use crate::learner::Dice;
use dateline::text::syntax::place_of;

/// Slots of the table that counts features.
const COUNTERS: usize = 1 << 24;
/// Features that are seen less often are not learnt.
const RARE: u8 = 3;
/// Smaller gradients change nothing.
const LEAST: f32 = 1e-4;

/// How a table is learnt.
#[derive(Clone, Copy)]
pub struct Plan {
    /// How many questions are learnt beside each other, each with weights of its own beside those that all share.
    pub questions: usize,
    /// Cells of a table.
    pub cells: usize,
    /// How often all samples are looked at.
    pub epochs: usize,
    /// The length of a step.
    pub rate: f32,
    /// How much every weight is drawn to nothing.
    pub shrink: f32,
}

/// One decision as it is learnt from.
pub struct Sample {
    /// Which question it answers.
    pub question: usize,
    /// The features of each candidate.
    pub candidates: Vec<Vec<u32>>,
    /// Which columns of which candidates are right.
    pub right: Vec<(usize, usize)>,
}

/// Weights that all questions share, and those of each.
pub struct Weights<const COLUMNS: usize> {
    shared: Layer,
    own: Vec<Layer>,
    plan: Plan,
}

type Layer = Vec<Cell>;

/// One weight.
#[derive(Clone, Copy)]
struct Cell {
    weight: f32,
    /// The sum of the squares of its gradients.
    squares: f32,
}

impl Cell {
    fn change(&mut self, gradient: f32, plan: &Plan) {
        let gradient = gradient - plan.shrink * self.weight;
        self.squares += gradient * gradient;
        let step = plan.rate * gradient / self.squares.sqrt();
        self.weight += step;
    }
}

/// A sample whose features are known by where their weights begin, those of all candidates in a row.
struct Placed<'a> {
    sample: &'a Sample,
    places: Vec<u32>,
    ends: Vec<usize>,
}

/// Learns from samples.
pub fn learn<const COLUMNS: usize>(samples: &[&Sample], plan: Plan) -> Weights<COLUMNS> {
    let layer = || vec![Cell { weight: 0.0, squares: 1e-3 }; plan.cells];
    let mut weights = Weights { shared: layer(), own: (0..plan.questions).map(|_| layer()).collect(), plan };
    let placed = place::<COLUMNS>(samples, &plan);
    let mut dice = Dice::new(1);
    for _ in 0..plan.epochs {
        for number in dice.order(samples.len()) {
            weights.step(&placed[number]);
        }
    }
    weights
}

/// Looks up once where the weights of each sample's features begin; rare ones are left out.
fn place<'a, const COLUMNS: usize>(samples: &[&'a Sample], plan: &Plan) -> Vec<Placed<'a>> {
    let mut counts = vec![0u8; COUNTERS];
    for feature in samples.iter().flat_map(|sample| sample.candidates.iter().flatten()) {
        let count = &mut counts[place_of(*feature, COUNTERS, 0)];
        *count = count.saturating_add(1);
    }
    let known = |feature: &&u32| counts[place_of(**feature, COUNTERS, 0)] >= RARE;
    let of = |sample: &&'a Sample| {
        let (mut places, mut ends) = (Vec::new(), Vec::new());
        for features in &sample.candidates {
            places.extend(features.iter().filter(known).map(|feature| place_of(*feature, plan.cells, COLUMNS) as u32));
            ends.push(places.len());
        }
        Placed { sample, places, ends }
    };
    samples.iter().map(of).collect()
}

impl Placed<'_> {
    fn features(&self, candidate: usize) -> &[u32] {
        let start = candidate.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.places[start..self.ends[candidate]]
    }
}

impl<const COLUMNS: usize> Weights<COLUMNS> {
    /// The table for a question.
    pub fn of(&self, question: usize) -> Vec<f32> {
        self.shared.iter().zip(&self.own[question]).map(|(shared, own)| shared.weight + own.weight).collect()
    }

    /// One step towards what is right.
    fn step(&mut self, placed: &Placed) {
        let sample = placed.sample;
        let odds: Vec<[f32; COLUMNS]> = (0..placed.ends.len()).map(|number| self.odds(sample.question, placed.features(number))).collect();
        let most = odds.iter().flatten().copied().fold(f32::MIN, f32::max);
        let shares: Vec<[f32; COLUMNS]> = odds.iter().map(|odds| odds.map(|odds| (odds - most).exp())).collect();
        let sum: f32 = shares.iter().flatten().sum();
        let is_right = |number: usize, column: usize| sample.right.contains(&(number, column));
        let right: f32 = pairs(&shares).filter(|(number, column, _)| is_right(*number, *column)).map(|(_, _, share)| share).sum();
        for (number, shares) in shares.iter().enumerate() {
            let mut gradients = [0.0; COLUMNS];
            for (column, gradient) in gradients.iter_mut().enumerate() {
                let share = shares[column];
                let wanted = if is_right(number, column) { share / right.max(f32::MIN_POSITIVE) } else { 0.0 };
                *gradient = wanted - share / sum;
            }
            self.change(sample.question, placed.features(number), &gradients);
        }
    }

    fn odds(&self, question: usize, places: &[u32]) -> [f32; COLUMNS] {
        let mut sums = [0.0; COLUMNS];
        for &place in places {
            let place = place as usize..place as usize + COLUMNS;
            let (shared, own) = (&self.shared[place.clone()], &self.own[question][place]);
            for ((sum, shared), own) in sums.iter_mut().zip(shared).zip(own) {
                *sum += shared.weight + own.weight;
            }
        }
        sums
    }

    fn change(&mut self, question: usize, places: &[u32], gradients: &[f32; COLUMNS]) {
        if gradients.iter().all(|gradient| gradient.abs() <= LEAST) {
            return;
        }
        for &place in places {
            let place = place as usize..place as usize + COLUMNS;
            let (shared, own) = (&mut self.shared[place.clone()], &mut self.own[question][place]);
            for ((gradient, shared), own) in gradients.iter().zip(shared).zip(own).filter(|((gradient, _), _)| gradient.abs() > LEAST) {
                shared.change(*gradient, &self.plan);
                own.change(*gradient, &self.plan);
            }
        }
    }
}

fn pairs<const COLUMNS: usize>(shares: &[[f32; COLUMNS]]) -> impl Iterator<Item = (usize, usize, f32)> + '_ {
    shares.iter().enumerate().flat_map(|(number, row)| row.iter().enumerate().map(move |(column, share)| (number, column, *share)))
}

/// Weights as signed bytes, and what one unit of them is worth.
pub fn quantise(weights: &[f32]) -> (Vec<u8>, f32) {
    let largest = weights.iter().fold(0.0f32, |most, weight| most.max(weight.abs())).max(f32::MIN_POSITIVE);
    let bytes = weights.iter().map(|weight| (weight / largest * 127.0).round() as i8 as u8).collect();
    (bytes, largest / 127.0)
}
