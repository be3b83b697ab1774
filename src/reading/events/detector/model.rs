//! The learnt table, and what it says.

use crate::reading::EventClass;
use crate::text::syntax::{Scorer, Table};

/// How many weights a feature has: one for what names no event, one for each of [`CLASSES`].
pub const COLUMNS: usize = 8;

/// The classes behind the first column.
pub const CLASSES: [EventClass; COLUMNS - 1] = [
    EventClass::Occurrence,
    EventClass::State,
    EventClass::Reporting,
    EventClass::Perception,
    EventClass::Aspectual,
    EventClass::IAction,
    EventClass::IState,
];

/// The first bytes of a model.
const MAGIC: &[u8; 8] = b"dlevnt01";

/// What names an event, and of what class it is.
#[derive(Clone, Copy, Debug)]
pub struct DetectorModel<'a> {
    table: Table<'a, COLUMNS>,
    /// The logarithm of odds that one unit of a score stands for.
    unit: f32,
}

impl<'a> DetectorModel<'a> {
    /// Finds the table in `bytes`: the magic, the unit (32-bit little-endian float), the table. Nothing where the bytes are no model.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (unit, table) = bytes.strip_prefix(MAGIC)?.split_first_chunk::<4>()?;
        Some(Self { table: Table::new(table), unit: f32::from_le_bytes(*unit) })
    }

    /// The bytes of a model of a table with its unit.
    pub fn write(table: &[u8], unit: f32) -> Vec<u8> {
        [MAGIC.as_slice(), &unit.to_le_bytes(), table].concat()
    }

    /// How likely each column is for a word with these features; the shares of all add up to one.
    pub fn shares(&self, features: &[u32]) -> [f32; COLUMNS] {
        let odds = self.table.score(features).map(|score| score as f32 * self.unit);
        let most = odds.iter().copied().fold(f32::MIN, f32::max);
        let shares = odds.map(|odds| (odds - most).exp());
        let sum: f32 = shares.iter().sum();
        shares.map(|share| share / sum)
    }

    /// The likeliest class, if it is an event.
    pub fn class(shares: &[f32; COLUMNS]) -> EventClass {
        let best = (1..COLUMNS).reduce(|best, next| if shares[next] > shares[best] { next } else { best });
        best.map_or(EventClass::Occurrence, |best| CLASSES[best - 1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_written() {
        let mut table = vec![0u8; 64];
        let place = crate::text::syntax::place_of(77, table.len(), COLUMNS);
        table[place + 3] = 40;
        let bytes = DetectorModel::write(&table, 0.1);
        let shares = DetectorModel::read(&bytes).map(|model| model.shares(&[77])).unwrap_or_default();
        assert_eq!(DetectorModel::class(&shares), EventClass::Reporting);
        assert!(shares[3] > 0.85 && (shares.iter().sum::<f32>() - 1.0).abs() < 1e-5, "{shares:?}");
        assert!(DetectorModel::read(b"no model").is_none());
    }
}
