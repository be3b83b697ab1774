//! Further names that any report of a story gives to one thing: "Plan B, the T130" in one, "the drill that engineers call Plan B" in another.

use crate::reading::{Account, Theme};
use std::collections::{BTreeMap, BTreeSet};

/// For each name that has others, in lower case, all names of its thing.
pub struct Aliases {
    of: BTreeMap<String, BTreeSet<String>>,
}

impl Aliases {
    /// Joins the names that stand together in some report. `O(n log n)` in the names, but for those of one thing.
    pub fn of(accounts: &[Account]) -> Self {
        let themes = accounts.iter().flat_map(|account| &account.events).flat_map(|event| &event.sense.themes);
        let mut of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for theme in themes.filter(|theme| !theme.also.is_empty()) {
            let own = theme.also.iter().chain(Some(&theme.word).filter(|_| theme.named));
            let mut all: BTreeSet<String> = own.cloned().collect();
            let known: Vec<BTreeSet<String>> = all.iter().filter_map(|name| of.get(&name.to_lowercase()).cloned()).collect();
            all.extend(known.into_iter().flatten());
            for name in &all {
                of.insert(name.to_lowercase(), all.clone());
            }
        }
        Self { of }
    }

    /// The same themes with all their names.
    pub fn themes(&self, themes: &[Theme]) -> Vec<Theme> {
        let all = |theme: &Theme| {
            let own = theme.also.iter().chain(Some(&theme.word).filter(|_| theme.named));
            let found: BTreeSet<String> = own.filter_map(|name| self.of.get(&name.to_lowercase())).flatten().cloned().collect();
            Theme { also: found.into_iter().collect(), ..theme.clone() }
        };
        themes.iter().map(all).collect()
    }
}
