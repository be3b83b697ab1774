//! The learnt tables, and what they say.

use super::candidates::Candidate;
use super::described::{Choice, Choices, Decided, Described};
use crate::reading::Relation;
use crate::text::syntax::{Scorer, Table};

/// How an event can stand to a candidate: the columns of the tables.
pub const RELATIONS: [Relation; 4] = [Relation::Included, Relation::Before, Relation::After, Relation::Overlap];

/// The first bytes of a model.
const MAGIC: &[u8; 8] = b"dlanch01";
/// How many tables a model holds.
const PARTS: usize = 2;

/// What dates an event, and what bounds it.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceModel<'a> {
    /// What dates it.
    pub anchor: Odds<'a>,
    /// What bounds it.
    pub bound: Odds<'a>,
}

/// One table, and how large its numbers are.
#[derive(Clone, Copy, Debug)]
pub struct Odds<'a> {
    table: Table<'a, 4>,
    /// The logarithm of odds that one unit of a score stands for.
    unit: f32,
}

impl<'a> ChoiceModel<'a> {
    /// Finds the tables in `bytes`: the magic, for each table its length (32-bit little-endian) and its unit (32-bit float), the tables
    /// themselves. Nothing where the bytes are no model.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (heads, rest) = rest.split_at_checked(8 * PARTS)?;
        let [anchor, bound] = heads.as_chunks::<8>().0 else { return None };
        let number = |head: &[u8; 8]| u32::from_le_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let unit = |head: &[u8; 8]| f32::from_le_bytes([head[4], head[5], head[6], head[7]]);
        let (first, rest) = rest.split_at_checked(number(anchor))?;
        let (second, _) = rest.split_at_checked(number(bound))?;
        Some(Self {
            anchor: Odds { table: Table::new(first), unit: unit(anchor) },
            bound: Odds { table: Table::new(second), unit: unit(bound) },
        })
    }

    /// The bytes of a model of two tables with their units.
    pub fn write(tables: [(&[u8], f32); PARTS]) -> Vec<u8> {
        let heads = tables.iter().flat_map(|(table, unit)| [(table.len() as u32).to_le_bytes(), unit.to_le_bytes()].concat());
        [MAGIC.to_vec(), heads.collect(), tables.map(|(table, _)| table).concat()].concat()
    }
}

impl Odds<'_> {
    /// The logarithm of the odds of each relation to a candidate with these features.
    pub fn of(&self, features: &[u32]) -> [f32; 4] {
        self.table.score(features).map(|score| score as f32 * self.unit)
    }
}

/// What speaks for each candidate and relation of an event.
#[derive(Default)]
pub struct Shares {
    shares: Vec<(Choice, f32)>,
    following: Vec<u32>,
}

impl Shares {
    /// Weighs the candidates of an event, after what was chosen for the events before it, and where it bounds the event, after what was
    /// chosen to date it; the shares of all add up to one.
    pub fn weigh(&mut self, described: &Described, choices: &Choices, decided: Option<Decided>, odds: &Odds) {
        self.shares.clear();
        for number in 0..described.len() {
            described.following(number, choices, &mut self.following);
            if let Some(decided) = decided {
                described.deciding(number, decided, &mut self.following);
            }
            let (alone, after) = (odds.of(described.features(number)), odds.of(&self.following));
            let candidate = described.candidate(number);
            self.shares.extend((0..RELATIONS.len()).map(|column| ((candidate, RELATIONS[column]), alone[column] + after[column])));
        }
        let most = self.shares.iter().map(|(_, odds)| *odds).fold(f32::MIN, f32::max);
        self.shares.iter_mut().for_each(|(_, odds)| *odds = (*odds - most).exp());
        let sum: f32 = self.shares.iter().map(|(_, share)| share).sum();
        self.shares.iter_mut().for_each(|(_, share)| *share /= sum);
    }

    /// The likeliest of the candidates looked at; the first among equals.
    pub fn best(&self) -> Option<Decided> {
        let looked_at = self.shares.iter().filter(|((candidate, _), _)| *candidate != Candidate::Elsewhere);
        let best = looked_at.copied().reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map(|(choice, share)| (choice, percent(share)))
    }

    /// The share of a candidate, however the event stands to it.
    pub fn of(&self, candidate: Candidate) -> f32 {
        self.shares.iter().filter(|((other, _), _)| *other == candidate).map(|(_, share)| share).sum()
    }
}

/// Of a hundred.
fn percent(share: f32) -> u8 {
    (share * 100.0).round() as u8
}
