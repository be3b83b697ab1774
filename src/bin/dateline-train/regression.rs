//! Multinomial logistic regression over hashed features: AdaGrad (Duchi, Hazan and Singer 2011), the likelihood of all that is right;
//! one weight of a feature for all questions and one for each (Daumé III 2007, "Frustratingly easy domain adaptation").

use crate::learner::Dice;
use dateline::text::syntax::place_of;

/// Slots of the table that counts features.
const COUNTERS: usize = 1 << 24;
/// Features that are seen less often are not learnt.
const RARE: u8 = 3;

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
    counts: Vec<u8>,
    plan: Plan,
}

struct Layer {
    weights: Vec<f32>,
    squares: Vec<f32>,
}

impl Layer {
    fn new(cells: usize) -> Self {
        Self { weights: vec![0.0; cells], squares: vec![1e-3; cells] }
    }

    fn change(&mut self, cell: usize, gradient: f32, plan: &Plan) {
        let gradient = gradient - plan.shrink * self.weights[cell];
        self.squares[cell] += gradient * gradient;
        let step = plan.rate * gradient / self.squares[cell].sqrt();
        self.weights[cell] += step;
    }
}

/// Learns from samples.
pub fn learn<const COLUMNS: usize>(samples: &[&Sample], plan: Plan) -> Weights<COLUMNS> {
    let own = (0..plan.questions).map(|_| Layer::new(plan.cells)).collect();
    let mut weights = Weights { shared: Layer::new(plan.cells), own, counts: vec![0; COUNTERS], plan };
    samples.iter().for_each(|sample| weights.count(sample));
    let mut dice = Dice::new(1);
    for _ in 0..plan.epochs {
        for number in dice.order(samples.len()) {
            weights.step(samples[number]);
        }
    }
    weights
}

impl<const COLUMNS: usize> Weights<COLUMNS> {
    /// The table for a question.
    pub fn of(&self, question: usize) -> Vec<f32> {
        self.shared.weights.iter().zip(&self.own[question].weights).map(|(shared, own)| shared + own).collect()
    }

    fn count(&mut self, sample: &Sample) {
        for feature in sample.candidates.iter().flatten() {
            let count = &mut self.counts[place_of(*feature, COUNTERS, 0)];
            *count = count.saturating_add(1);
        }
    }

    fn known(&self, feature: u32) -> bool {
        self.counts[place_of(feature, COUNTERS, 0)] >= RARE
    }

    /// One step towards what is right.
    fn step(&mut self, sample: &Sample) {
        let odds: Vec<[f32; COLUMNS]> = sample.candidates.iter().map(|features| self.odds(sample.question, features)).collect();
        let most = odds.iter().flatten().copied().fold(f32::MIN, f32::max);
        let shares: Vec<[f32; COLUMNS]> = odds.iter().map(|odds| odds.map(|odds| (odds - most).exp())).collect();
        let sum: f32 = shares.iter().flatten().sum();
        let is_right = |number: usize, column: usize| sample.right.contains(&(number, column));
        let right: f32 = pairs(&shares).filter(|(number, column, _)| is_right(*number, *column)).map(|(_, _, share)| share).sum();
        for (number, features) in sample.candidates.iter().enumerate() {
            let mut gradients = [0.0; COLUMNS];
            for (column, gradient) in gradients.iter_mut().enumerate() {
                let share = shares[number][column];
                let wanted = if is_right(number, column) { share / right.max(f32::MIN_POSITIVE) } else { 0.0 };
                *gradient = wanted - share / sum;
            }
            self.change(sample.question, features, &gradients);
        }
    }

    fn odds(&self, question: usize, features: &[u32]) -> [f32; COLUMNS] {
        let mut sums = [0.0; COLUMNS];
        for feature in features.iter().filter(|feature| self.known(**feature)) {
            let place = place_of(*feature, self.plan.cells, COLUMNS);
            for (column, sum) in sums.iter_mut().enumerate() {
                *sum += self.shared.weights[place + column] + self.own[question].weights[place + column];
            }
        }
        sums
    }

    fn change(&mut self, question: usize, features: &[u32], gradients: &[f32; COLUMNS]) {
        for feature in features {
            if !self.known(*feature) {
                continue;
            }
            let place = place_of(*feature, self.plan.cells, COLUMNS);
            for (column, gradient) in gradients.iter().enumerate().filter(|(_, gradient)| gradient.abs() > 1e-4) {
                self.shared.change(place + column, *gradient, &self.plan);
                self.own[question].change(place + column, *gradient, &self.plan);
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
