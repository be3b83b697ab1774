//! Who takes part, under one number for one name throughout the timeline.

use super::{Participant, Role};
use crate::reading::{self, EventMention};
use crate::story::{Story, same_name};
use std::collections::{BTreeMap, BTreeSet};

/// The names of a story: each name's fullest form, and its number.
pub struct People {
    fullest: BTreeMap<String, (usize, String)>,
}

impl People {
    /// All names of the story, numbered in the order in which they come up.
    ///
    /// A short form belongs to a longer name only where just one longer name ends in it. A description ("his son and the governor") is
    /// nobody's name, whatever it ends in.
    pub fn of(story: &Story) -> Self {
        let participants = || story.accounts.iter().flat_map(|account| &account.events).flat_map(|event| &event.participants);
        let named: BTreeSet<&String> =
            participants().filter(|participant| participant.named).map(|participant| &participant.name).collect();
        let mut seen = BTreeSet::new();
        let names: Vec<&String> = participants().map(|participant| &participant.name).filter(|name| seen.insert(*name)).collect();
        let mut by_end: BTreeMap<String, Vec<&String>> = BTreeMap::new();
        for name in &named {
            by_end.entry(last_word(name)).or_default().push(name);
        }
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let mut fullest = BTreeMap::new();
        for name in names {
            let longer = by_end.get(&last_word(name)).filter(|_| named.contains(name));
            let full = longer.map_or_else(|| name.clone(), |longer| longest(name, longer));
            let next = numbers.len() + 1;
            let number = *numbers.entry(full.clone()).or_insert(next);
            fullest.insert(name.clone(), (number, full));
        }
        Self { fullest }
    }

    /// Those of all mentions together, agents first.
    pub fn of_entry(&self, mentions: &[&EventMention]) -> Vec<Participant> {
        let mut all: Vec<Participant> = Vec::new();
        for participant in mentions.iter().flat_map(|event| &event.participants) {
            let Some((number, name)) = self.fullest.get(&participant.name) else { continue };
            let id = format!("p-{number}");
            if !all.iter().any(|known| known.id == id) {
                all.push(Participant { id, name: name.clone(), role: role(participant.role) });
            }
        }
        all.sort_by_key(|participant| participant.role);
        all
    }
}

/// Only names of one last word can be one name.
fn last_word(name: &str) -> String {
    name.split_whitespace().last().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).unwrap_or_default()
}

fn longest(name: &str, names: &[&String]) -> String {
    let longer: Vec<&String> = names.iter().copied().filter(|other| other.len() > name.len() && same_name(name, other)).collect();
    match longer.as_slice() {
        [] => name.to_owned(),
        all => {
            let top = all.iter().max_by_key(|other| other.len()).copied();
            top.filter(|top| all.iter().all(|other| same_name(other, top))).map_or_else(|| name.to_owned(), Clone::clone)
        }
    }
}

const fn role(role: reading::Role) -> Role {
    match role {
        reading::Role::Agent => Role::Agent,
        reading::Role::Patient => Role::Patient,
        reading::Role::Recipient => Role::Recipient,
        reading::Role::Other => Role::Other,
    }
}
