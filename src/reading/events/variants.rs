//! Which forms of a name go together: "Trump Jr." and "Donald Trump Jr.", "the FBI" and "the Federal Bureau of Investigation".

use super::names::Name;
use crate::language::WordList;
use std::collections::BTreeMap;

/// The full names of an article, to be found by their ends.
pub struct Index {
    /// Nouns for bodies of people, which a short form can leave out ("Northwestern").
    bodies: &'static WordList,
    /// Words and ending of each entity.
    full: Vec<(Vec<String>, Option<String>)>,
    /// Entities by each word that can stand for them: first, last, initials.
    by_word: BTreeMap<String, Vec<usize>>,
    /// The token at which each was named last.
    seen: Vec<Option<usize>>,
    /// The token at which its full form stands first.
    first: Vec<usize>,
}

impl Index {
    /// Collects the forms that are no short forms of longer ones. `O(n log n)` in the names.
    pub fn new(names: &[Name], bodies: &'static WordList) -> Self {
        let mut index = Self { bodies, full: Vec::new(), by_word: BTreeMap::new(), seen: Vec::new(), first: Vec::new() };
        let mut longest: Vec<&Name> = names.iter().collect();
        longest.sort_by_key(|name| (usize::MAX - name.words.len(), name.suffix.is_none(), name.first));
        for name in longest {
            if index.candidates(name).is_empty() {
                index.add(name);
            }
        }
        index
    }

    fn add(&mut self, name: &Name) {
        let entity = self.full.len();
        let ends = [name.words.first().cloned(), name.words.last().cloned(), initials(&name.words)];
        for end in ends.into_iter().flatten() {
            let list = self.by_word.entry(end).or_default();
            if list.last() != Some(&entity) {
                list.push(entity);
            }
        }
        self.full.push((name.words.clone(), name.suffix.clone()));
        self.seen.push(None);
        self.first.push(name.first);
    }

    /// Entities that a form can name.
    fn candidates(&self, name: &Name) -> Vec<usize> {
        let last = name.words.last().map(String::as_str).unwrap_or("");
        let first = name.words.first().map(String::as_str).unwrap_or("");
        let list = |word: &str| self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<usize> = list(last).iter().chain(list(first)).copied().filter(|&entity| self.fits(entity, name)).collect();
        found.sort_unstable();
        found.dedup();
        // "Trump" is the surname of somebody before it is the beginning of "Trump Organization".
        let surname = |entity: &usize| self.full.get(*entity).is_some_and(|(words, _)| words.ends_with(&name.words));
        if found.iter().any(surname) {
            found.retain(surname);
        }
        found
    }

    fn fits(&self, entity: usize, name: &Name) -> bool {
        let Some((words, suffix)) = self.full.get(entity) else { return false };
        let same = *suffix == name.suffix;
        let whole = *words == name.words;
        let tail = words.ends_with(&name.words);
        let rest = words.get(name.words.len()..).unwrap_or_default();
        // "San Esteban" is the San Esteban Mining Company; one word ("Trump") can be much else.
        let left = if name.words.len() > 1 { &rest[rest.len().saturating_sub(1)..] } else { rest };
        let head = words.starts_with(&name.words) && suffix.is_none() && left.iter().all(|word| self.bodies.has(word));
        let letters = name.words.len() == 1 && initials(words).is_some_and(|letters| name.words.first() == Some(&letters));
        same && (whole || tail || head || letters)
    }

    /// The entity that a form names here.
    pub fn entity(&mut self, name: &Name) -> usize {
        let candidates = self.candidates(name);
        let told = candidates.iter().copied().filter_map(|entity| self.seen.get(entity).copied().flatten().map(|at| (at, entity))).max();
        let ahead = || candidates.iter().copied().min_by_key(|&entity| self.first.get(entity).copied());
        let entity = told.map(|(_, entity)| entity).or_else(ahead).unwrap_or(0);
        if let Some(seen) = self.seen.get_mut(entity) {
            *seen = Some(name.first);
        }
        entity
    }
}

/// The first letters of three words or more; of two, none: they mean too little.
fn initials(words: &[String]) -> Option<String> {
    let letters: String = words.iter().filter(|word| word.len() > 3).filter_map(|word| word.chars().next()).collect();
    (letters.chars().count() > 2).then_some(letters)
}
