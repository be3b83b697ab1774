//! The order of the entries.

use super::records::Records;
use super::{Dated, Entry};
use std::collections::BTreeMap;

/// Entries by their bounds; what is only ordered comes right behind the last entry that it follows, else right before the first that
/// it precedes; the undated come last, in the order of the articles.
pub fn in_order(entries: Vec<Entry>, records: &Records) -> Vec<Entry> {
    let mut keys: Vec<Option<Key>> = entries.iter().map(by_bounds).collect();
    place_ordered(&mut keys, &entries, records);
    let mut numbered: Vec<(usize, Entry)> = entries.into_iter().enumerate().collect();
    numbered.sort_by(|(a, _), (b, _)| (keys[*a].is_none(), &keys[*a], a).cmp(&(keys[*b].is_none(), &keys[*b], b)));
    numbered.into_iter().map(|(_, entry)| entry).collect()
}

/// Where an entry stands: a moment, which side of it, and how far to the right its bounds reach.
type Key = (String, i32, String);

fn by_bounds(entry: &Entry) -> Option<Key> {
    let (from, to) = (&entry.when.start.earliest, &entry.when.end.latest);
    match entry.dated {
        Dated::Order | Dated::None => None,
        _ => from.clone().or_else(|| to.clone()).map(|at| (at, 0, to.clone().unwrap_or_else(|| "~".to_owned()))),
    }
}

/// Gives the only ordered entries the place of a neighbour, round by round, so that chains of them follow each other.
fn place_ordered(keys: &mut [Option<Key>], entries: &[Entry], records: &Records) {
    let neighbours = records.neighbours();
    let waiting: Vec<usize> = (0..entries.len()).filter(|number| entries[*number].dated == Dated::Order).collect();
    for round in 1..=waiting.len().min(64) as i32 {
        let placed: BTreeMap<usize, Key> = waiting
            .iter()
            .filter(|number| keys[**number].is_none())
            .filter_map(|number| Some((*number, beside(keys, neighbours.get(number)?, round)?)))
            .collect();
        if placed.is_empty() {
            return;
        }
        for (number, key) in placed {
            keys[number] = Some(key);
        }
    }
}

/// What an entry follows and precedes.
#[derive(Clone, Debug, Default)]
pub struct Neighbours {
    /// Entries that come before it.
    pub before: Vec<usize>,
    /// Entries that come after it.
    pub after: Vec<usize>,
}

fn beside(keys: &[Option<Key>], neighbours: &Neighbours, round: i32) -> Option<Key> {
    let known = |numbers: &[usize]| numbers.iter().filter_map(|number| keys[*number].clone()).collect::<Vec<_>>();
    let behind = known(&neighbours.before).into_iter().max().map(|(at, side, to)| (at, side.max(0) + round, to));
    behind.or_else(|| known(&neighbours.after).into_iter().min().map(|(at, side, to)| (at, side.min(0) - round, to)))
}
