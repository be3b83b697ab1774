//! Further names of one thing: "the drill that engineers call Plan B", "Plan B, the T130, was started".

use super::entity::{Entity, Sort};
use super::names::Names;
use super::scene::Scene;
use crate::text::Tag;
use std::collections::{BTreeMap, BTreeSet};

/// Which phrases and names have further names.
#[derive(Debug, Default)]
pub struct Aliases {
    /// By the token of the noun.
    nouns: BTreeMap<usize, BTreeSet<usize>>,
    /// By the entity.
    names: BTreeMap<usize, BTreeSet<usize>>,
}

/// How far before the verb of naming what it names ends, in tokens.
const NEAR: usize = 6;

impl Aliases {
    /// Reads all sentences that report. Of people none are read: their names stand side by side for other reasons. Linear.
    pub fn read(scene: &Scene, names: &Names) -> Self {
        let mut aliases = Self::default();
        for (_, sentence) in scene.tree.sentences().iter().enumerate().filter(|(number, _)| scene.reports(*number)) {
            for token in sentence.tokens.clone() {
                if let Some((described, name)) = called(scene, names, token, sentence.tokens.start) {
                    aliases.add(scene, names, described, name);
                }
                if let Some((one, other)) = set_beside(scene, names, token) {
                    aliases.join(one, other);
                }
            }
        }
        aliases
    }

    /// The entities whose names a phrase has as well: by the token of its noun, or by who it is.
    pub fn of(&self, token: usize, entity: Option<usize>) -> impl Iterator<Item = usize> + '_ {
        let named = entity.and_then(|entity| self.names.get(&entity));
        self.nouns.get(&token).into_iter().chain(named).flatten().copied()
    }

    /// "The drill, a Strata 950 that engineers call Plan A": the phrase before the words that name it, and what that is set beside.
    fn add(&mut self, scene: &Scene, names: &Names, described: usize, name: usize) {
        let tree = &scene.tree;
        let own = names.entity(described).filter(|&own| own != name && is_thing(names, own));
        if let Some(own) = own {
            self.join(own, name);
        }
        let first = (0..=described).rev().take_while(|&at| tree.sentence_of(at) == tree.sentence_of(described));
        let comma = first.take(NEAR).find(|&at| tree.tag(at) == Tag::Punct).and_then(|comma| comma.checked_sub(1));
        let noun = |at: &usize| tree.tag(*at) == Tag::Noun;
        for noun in [Some(described), comma.filter(|_| own.is_some())].into_iter().flatten().filter(noun) {
            self.nouns.entry(noun).or_default().extend(own.into_iter().chain([name]));
        }
    }

    fn join(&mut self, one: usize, other: usize) {
        self.names.entry(one).or_default().insert(other);
        self.names.entry(other).or_default().insert(one);
    }
}

/// Whether a name is no person's, no outlet's and no body's, as far as is known.
fn is_thing(names: &Names, entity: usize) -> bool {
    let thing = |known: &Entity| known.sort == Sort::Unknown && known.gender.is_none() && !known.outlet;
    names.entities.get(entity).is_some_and(thing)
}

/// "A drill called Plan B", "the drill that engineers call Plan B", "the first, which is called Phoenix": the noun, and the name behind
/// the verb at a token.
fn called(scene: &Scene, names: &Names, verb: usize, start: usize) -> Option<(usize, usize)> {
    let (tree, words) = (&scene.tree, &scene.words.names);
    let name = names.entity(verb + 1).filter(|&name| is_thing(names, name) && words.calling.has(tree.lemma(verb)))?;
    let noun = |at: &usize| matches!(tree.tag(*at), Tag::Noun | Tag::Propn | Tag::Num) && !scene.is_time(*at);
    let before = start.max(verb.saturating_sub(NEAR))..verb;
    let relative = before.rev().find(|&at| words.relatives.has(tree.lower(at)));
    let behind = relative.unwrap_or(verb).checked_sub(1).filter(|&at| at >= start)?;
    let behind = if tree.tag(behind) == Tag::Punct { behind.checked_sub(1)? } else { behind };
    let mut phrase = (start..=behind).rev().take_while(|at| noun(at));
    let described = phrase.find(|&at| tree.tag(at) != Tag::Num)?;
    Some((described, name))
}

/// "Plan B, the T130, was started": two names of one thing, the second between two commas and with its article, before the verb.
fn set_beside(scene: &Scene, names: &Names, comma: usize) -> Option<(usize, usize)> {
    let (tree, words) = (&scene.tree, &scene.words.names);
    let opens = tree.word(comma) == "," && words.definite.has(tree.lower(comma + 1));
    let one = comma.checked_sub(1).filter(|_| opens).and_then(|last| names.entity(last)).filter(|&one| is_thing(names, one))?;
    let other = names.entity(comma + 2).filter(|&other| other != one && is_thing(names, other))?;
    let end = (comma + 2..tree.len()).find(|&at| names.entity(at) != Some(other))?;
    let closed = tree.word(end) == "," && matches!(tree.tag(end + 1), Tag::Verb | Tag::Aux);
    let first = (0..comma).rev().find(|&at| names.entity(at) != Some(one));
    let listed = first.is_some_and(|before| tree.word(before) == "," || tree.tag(before) == Tag::Cconj);
    (closed && !listed).then_some((one, other))
}
