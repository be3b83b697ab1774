//! Which lanes tell the story apart: as the caller wants, else by who acts, else by who reports, else one lane for all.

use super::super::measure::clean;
use super::super::style::Lanes;
use super::numbered::Numbered;
use super::words::outlets;
use crate::timeline::{Entry, Role, Timeline};
use std::collections::BTreeMap;

/// More lanes than this are no help where nobody has asked for them.
const MOST: usize = 5;
/// More are no help in any case.
const MOST_ASKED: usize = 8;
/// Fewer events than this need no lanes.
const FEWEST_EVENTS: usize = 8;

/// A lane and what stands in it.
pub(super) type Group<'a> = (Option<String>, Vec<Numbered<'a>>);

/// The entries in lanes, the fullest lane first.
pub(super) fn lanes<'a>(timeline: &Timeline, entries: Vec<Numbered<'a>>, wanted: Lanes) -> Vec<Group<'a>> {
    let agents = || entries.iter().map(|numbered| agent(numbered.entry)).collect::<Vec<_>>();
    let sources = || entries.iter().map(|numbered| source(timeline, numbered.entry)).collect::<Vec<_>>();
    let people = |names: fn(&[Option<String>]) -> Option<Vec<String>>| named(agents(), names, "Others");
    let outlets = |names: fn(&[Option<String>]) -> Option<Vec<String>>| named(sources(), names, "Several sources, or others");
    let named = match wanted {
        Lanes::Auto => people(separating).or_else(|| outlets(separating)),
        Lanes::People => people(most_frequent),
        Lanes::Source => outlets(most_frequent),
        Lanes::None => None,
    };
    let Some((names, keys, others)) = named else { return vec![(None, entries)] };
    let mut groups: Vec<Group> = names.iter().map(|name| (Some(name.clone()), Vec::new())).collect();
    let mut rest = Vec::new();
    for (numbered, key) in entries.into_iter().zip(keys) {
        match groups.iter_mut().find(|group| group.0 == key) {
            Some(group) => group.1.push(numbered),
            None => rest.push(numbered),
        }
    }
    if !rest.is_empty() {
        groups.push((Some(others.to_owned()), rest));
    }
    groups
}

/// The names of the lanes, the name of each entry's lane, and that of the lane for the rest.
type Named = (Vec<String>, Vec<Option<String>>, &'static str);

fn named(keys: Vec<Option<String>>, names: fn(&[Option<String>]) -> Option<Vec<String>>, others: &'static str) -> Option<Named> {
    names(&keys).map(|names| (names, keys, others))
}

/// The names with their counts, the most frequent first.
fn counted(keys: &[Option<String>], least: usize, most: usize) -> Vec<(&str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for key in keys.iter().flatten() {
        *counts.entry(key).or_default() += 1;
    }
    let mut frequent: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count >= least).collect();
    frequent.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    frequent.truncate(most);
    frequent
}

/// The names that separate well: at least two with two events or more, three fifths of all events under them, none with nearly all.
fn separating(keys: &[Option<String>]) -> Option<Vec<String>> {
    let frequent = counted(keys, 2, MOST);
    let covered: usize = frequent.iter().map(|(_, count)| count).sum();
    let largest = frequent.first().map_or(0, |(_, count)| *count);
    let separates = keys.len() >= FEWEST_EVENTS && frequent.len() >= 2 && covered * 5 >= keys.len() * 3 && largest * 20 <= keys.len() * 17;
    separates.then(|| frequent.into_iter().map(|(name, _)| name.to_owned()).collect())
}

/// The names of most events, whatever they separate.
fn most_frequent(keys: &[Option<String>]) -> Option<Vec<String>> {
    let frequent = counted(keys, 1, MOST_ASKED);
    (!frequent.is_empty()).then(|| frequent.into_iter().map(|(name, _)| name.to_owned()).collect())
}

fn agent(entry: &Entry) -> Option<String> {
    let agent = entry.participants.iter().find(|participant| participant.role == Role::Agent)?;
    Some(clean(&agent.name)).filter(|name| !name.is_empty())
}

/// The one outlet that tells it.
fn source(timeline: &Timeline, entry: &Entry) -> Option<String> {
    match outlets(timeline, entry).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}
