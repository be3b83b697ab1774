//! Which lanes tell the story apart: by who acts, else by who reports, else one lane for all.

use super::super::measure::clean;
use super::numbered::Numbered;
use super::words::outlets;
use crate::timeline::{Entry, Role, Timeline};
use std::collections::BTreeMap;

/// More lanes than this are no help.
const MOST: usize = 5;
/// Fewer events than this need no lanes.
const FEWEST_EVENTS: usize = 8;

/// A lane and what stands in it.
pub(super) type Group<'a> = (Option<String>, Vec<Numbered<'a>>);

/// The entries in lanes, the fullest lane first.
pub(super) fn lanes<'a>(timeline: &Timeline, entries: Vec<Numbered<'a>>) -> Vec<Group<'a>> {
    let agents: Vec<Option<String>> = entries.iter().map(|numbered| agent(numbered.entry)).collect();
    let sources: Vec<Option<String>> = entries.iter().map(|numbered| source(timeline, numbered.entry)).collect();
    let named = names(&agents)
        .map(|names| (names, agents, "Others"))
        .or_else(|| names(&sources).map(|names| (names, sources, "Several sources, or others")));
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

/// The names that separate well: at least two with two events or more, three fifths of all events under them, none with nearly all.
fn names(keys: &[Option<String>]) -> Option<Vec<String>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for key in keys.iter().flatten() {
        *counts.entry(key).or_default() += 1;
    }
    let mut frequent: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count >= 2).collect();
    frequent.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    frequent.truncate(MOST);
    let covered: usize = frequent.iter().map(|(_, count)| count).sum();
    let largest = frequent.first().map_or(0, |(_, count)| *count);
    let separates = keys.len() >= FEWEST_EVENTS && frequent.len() >= 2 && covered * 5 >= keys.len() * 3 && largest * 20 <= keys.len() * 17;
    separates.then(|| frequent.into_iter().map(|(name, _)| name.to_owned()).collect())
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
