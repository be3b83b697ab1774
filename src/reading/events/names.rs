//! Who is named in an article: every stretch of proper nouns, and which of them name the same one.
//!
//! "Trump Jr." is "Donald Trump Jr.", and neither is "Trump": an ending like "Jr." makes another person. A surname alone is the full name
//! told last that ends in it, or, where none has been told yet, the first that will be.

use super::entity::{Entity, Sort};
use super::scene::Scene;
use super::variants::Index;
use crate::language::Agreement;
use crate::text::{Relation, Tag};
use std::collections::BTreeMap;
use std::ops::Range;

/// One stretch of proper nouns.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its tokens, titles and ending included.
    pub tokens: Range<usize>,
    /// Its words in lower case, without titles and ending.
    pub words: Vec<String>,
    /// The first token that is no title.
    pub first: usize,
    /// "jr.".
    pub suffix: Option<String>,
}

/// All names of an article.
#[derive(Debug, Default)]
pub struct Names {
    /// Who is named.
    pub entities: Vec<Entity>,
    /// For each token of a name, the entity.
    pub of: Vec<Option<u32>>,
    /// Who has each role.
    holders: BTreeMap<String, Vec<usize>>,
}

impl Names {
    /// Reads the names of all sentences that report.
    pub fn read(scene: &Scene) -> Self {
        let found = collect(scene);
        let mut index = Index::new(&found, &scene.words.names.bodies);
        let mut names = Self { entities: Vec::new(), of: vec![None; scene.tree.len()], holders: BTreeMap::new() };
        for name in &found {
            let entity = index.entity(name);
            while names.entities.len() <= entity {
                names.entities.push(Entity::default());
            }
            for slot in names.of.get_mut(name.tokens.clone()).unwrap_or_default() {
                *slot = Some(entity as u32);
            }
            if let Some(known) = names.entities.get_mut(entity) {
                learn(scene, name, known);
            }
        }
        names.relate(scene, &found);
        for (number, entity) in names.entities.iter().enumerate() {
            for role in &entity.roles {
                names.holders.entry(role.clone()).or_default().push(number);
            }
        }
        names
    }

    /// The entity that a token names.
    pub fn entity(&self, token: usize) -> Option<usize> {
        self.of.get(token).copied().flatten().map(|entity| entity as usize)
    }

    /// Who has that role.
    pub fn holders(&self, role: &str) -> &[usize] {
        self.holders.get(role).map_or(&[], Vec::as_slice)
    }

    /// Learns what appositions and copulas say of the named: "Tom Reed, his lawyer", "Smith was the chairman".
    fn relate(&mut self, scene: &Scene, found: &[Name]) {
        let tree = &scene.tree;
        for name in found {
            let Some(entity) = self.entity(name.first) else { continue };
            for token in name.tokens.clone() {
                let below = tree.children(token).filter(|&child| {
                    let before = child + 1 == name.tokens.start && scene.words.names.people.has(tree.lemma(child));
                    tree.relation(child) == Relation::Appos && set_off(scene, name.tokens.end, child)
                        || before && matches!(tree.relation(child), Relation::Compound | Relation::Nmod)
                });
                let above = tree.head(token).filter(|&head| {
                    let copula = tree.relation(token) == Relation::Nsubj && tree.child(head, Relation::Cop).is_some();
                    copula || matches!(tree.relation(token), Relation::Appos | Relation::Flat) && head < name.tokens.start
                });
                for noun in below.chain(above).filter(|&noun| tree.tag(noun) == Tag::Noun).collect::<Vec<_>>() {
                    self.take_role(scene, entity, noun);
                }
            }
        }
    }

    fn take_role(&mut self, scene: &Scene, entity: usize, noun: usize) {
        let tree = &scene.tree;
        let role = tree.lemma(noun).to_owned();
        let owner = tree
            .child(noun, Relation::NmodPoss)
            .or_else(|| tree.child(noun, Relation::Compound))
            .or_else(|| tree.child(noun, Relation::Nmod));
        let owner = owner.filter(|&owner| self.entity(owner) != Some(entity));
        let people = scene.words.names.people.has(&role);
        // "Nora Blum, a surgeon": what she is said to be is not given away as a subject's predicate is.
        let article = tree.child(noun, Relation::Det).is_some_and(|det| !scene.words.names.definite.has(tree.lower(det)));
        let said = article && tree.relation(noun) == Relation::Appos;
        if !people && !scene.words.names.bodies.has(&role) && !said {
            return;
        }
        let Some(known) = self.entities.get_mut(entity) else { return };
        if people && known.sort == Sort::Unknown {
            known.sort = Sort::Person;
        }
        known.of.extend(owner.map(|owner| (role.clone(), owner)));
        known.take_on(role);
    }
}

/// Whether a mark parts a name from the description behind it.
fn set_off(scene: &Scene, end: usize, noun: usize) -> bool {
    noun >= end && scene.tree.tag(end) == Tag::Punct
}

/// All names, in the order of the text. Of "the Harbour Trust Twitter account" the words are two names if the first is one elsewhere.
fn collect(scene: &Scene) -> Vec<Name> {
    let found = stretches(scene);
    let mut alone: BTreeMap<&str, usize> = BTreeMap::new();
    for name in found.iter().filter(|name| name.tokens.len() == 1) {
        *alone.entry(scene.tree.lower(name.first)).or_default() += 1;
    }
    let parts = |name: &Name| {
        let tree = &scene.tree;
        let (first, last) = (name.tokens.start, name.tokens.end - 1);
        let top = name.tokens.clone().find(|&token| tree.head(token).is_none_or(|head| !name.tokens.contains(&head)));
        let modifies = top.is_some_and(|top| tree.relation(top) == Relation::Compound);
        let split = first < last && name.first == first && name.suffix.is_none() && modifies;
        split && alone.get(tree.lower(first)).is_some_and(|count| *count > 1)
    };
    let split = |known: Name| match parts(&known) {
        true => [known.tokens.start..known.tokens.start + 1, known.tokens.start + 1..known.tokens.end].map(|tokens| name(scene, tokens)),
        false => [Some(known), None],
    };
    let names: Vec<_> = found.iter().cloned().flat_map(split).flatten().collect();
    names
}

/// All stretches of proper nouns, in the order of the text.
fn stretches(scene: &Scene) -> Vec<Name> {
    let mut found = Vec::new();
    for (number, sentence) in scene.tree.sentences().iter().enumerate() {
        let mut at = sentence.tokens.start;
        while scene.reports(number) && at < sentence.tokens.end {
            let end = stretch(scene, at, sentence.tokens.end);
            found.extend(name(scene, at..end));
            at = end.max(at + 1);
        }
    }
    found
}

/// The end of the name that begins at a token; the token itself where none does.
fn stretch(scene: &Scene, start: usize, limit: usize) -> usize {
    let mut end = start;
    while end < limit && part(scene, end) && (end == start || linked(scene, end)) {
        end += 1;
        let inner = end > start && end + 1 < limit && extends(scene, end - 1, end);
        if inner {
            let behind = if part(scene, end + 1) { end + 1 } else { end + 2 };
            if behind < limit && part(scene, behind) && scene.tree.within(behind, end - 1) {
                end = behind + 1;
            }
        }
    }
    end
}

/// Whether "of" or "for" goes on with the name: "Department of Justice".
fn extends(scene: &Scene, last: usize, inner: usize) -> bool {
    let words = &scene.words.names;
    words.inner.has(scene.tree.lower(inner)) && words.bodies.has(scene.tree.lower(last))
}

fn part(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let proper = tree.tag(token) == Tag::Propn && tree.word(token).contains(char::is_alphabetic);
    let suffix = scene.words.names.suffixes.has(tree.lower(token)) && token > 0;
    let letter = token > 0 && is_lettered(scene, token - 1);
    (proper || suffix || letter || is_lettered(scene, token) || adjective(scene, token)) && !scene.is_time(token)
}

/// "Plan A", "Group C": a noun with a capital before a letter that tells it from others.
fn is_lettered(scene: &Scene, noun: usize) -> bool {
    let tree = &scene.tree;
    let mut letter = tree.word(noun + 1).chars();
    let named = matches!(tree.tag(noun), Tag::Noun | Tag::Propn) && tree.capital(noun) && tree.word(noun).len() > 2;
    named && letter.next().is_some_and(|letter| letter.is_uppercase() && letter != 'I') && letter.next().is_none()
}

/// "Democratic National Committee": adjectives with capitals before a name.
fn adjective(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let behind = token + 1;
    let leads = tree.tag(token) == Tag::Adj && tree.relation(token) == Relation::Amod && tree.capital(token);
    let first = tree.sentences().get(tree.sentence_of(token)).is_none_or(|sentence| sentence.tokens.start == token);
    leads
        && !first
        && tree.head(token).is_some_and(|head| tree.tag(head) == Tag::Propn && head > token)
        && (tree.tag(behind) == Tag::Propn || tree.tag(behind) == Tag::Adj && tree.capital(behind))
}

/// Whether the token and the one before it stand in one phrase.
fn linked(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    // "San Esteban Mining": "Esteban" goes on "San", which stands in the phrase.
    let mut before = token - 1;
    while let Some(above) = tree.head(before).filter(|&above| above < before && tree.relation(before) == Relation::Flat) {
        before = above;
    }
    let head = tree.head(token);
    let inside = |token: usize| {
        matches!(tree.relation(token), Relation::Flat | Relation::Compound | Relation::Amod | Relation::Nmod | Relation::Goeswith)
    };
    is_lettered(scene, token - 1)
        || head == Some(token - 1)
        || head == Some(before)
        || tree.head(before) == Some(token) && inside(before)
        || head.is_some() && head == tree.head(before) && inside(before)
        || scene.words.names.suffixes.has(tree.lower(token))
}

fn name(scene: &Scene, tokens: Range<usize>) -> Option<Name> {
    let (tree, words) = (&scene.tree, &scene.words.names);
    let suffix = tokens.clone().next_back().filter(|&last| words.suffixes.has(tree.lower(last)));
    let end = suffix.unwrap_or(tokens.end);
    // "The President" is a description, which the readers of pronouns know what to do with.
    let first = tokens.clone().find(|&token| !words.titles.has(tree.lower(token))).filter(|&first| first < end)?;
    let kept: Vec<String> = (first..end).map(|token| tree.lower(token).trim_end_matches('.').to_owned()).collect();
    let suffix = suffix.map(|token| tree.lower(token).trim_end_matches('.').to_owned());
    (!kept.is_empty()).then_some(Name { tokens, words: kept, first, suffix })
}

/// What a name itself tells of the one it names.
fn learn(scene: &Scene, name: &Name, known: &mut Entity) {
    let (tree, words) = (&scene.tree, &scene.words.names);
    known.count += 1;
    let written = tree.span_of(name.first..name.tokens.end).of(tree.body());
    let shouted = |text: &str| text.len() > 5 && !text.contains(char::is_lowercase);
    if written.len() > known.name.len() && !shouted(written) || known.name.is_empty() || shouted(&known.name) && !shouted(written) {
        known.name = written.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let head = name.tokens.clone().find(|&token| !tree.head(token).is_some_and(|head| name.tokens.contains(&head)));
    let article = name.tokens.start.checked_sub(1).filter(|&article| words.definite.has(tree.lower(article)));
    let whole = head.is_some_and(|head| !matches!(tree.relation(head), Relation::Compound | Relation::Amod));
    if whole {
        known.balance += if article.is_some() { 1 } else { -1 };
        known.article = known.article.take().or(article.map(|article| tree.lower(article).to_owned()));
    }
    let titles: Vec<&str> = (name.tokens.start..name.first).map(|token| tree.lower(token)).collect();
    for title in &titles {
        known.gender = known.gender.or(gender(words.titles_of_men.has(title), words.titles_of_women.has(title)));
    }
    if !titles.is_empty() {
        known.sort = Sort::Person;
        known.take_on(titles.join(" "));
    }
    let (Some(first), Some(last)) = (name.words.first(), name.words.last()) else { return };
    let outlet = scene.words.attribution.outlet_names.has(last) && name.suffix.is_none();
    let body = name.words.iter().any(|word| words.bodies.has(word)) || outlet;
    known.outlet |= outlet && known.sort != Sort::Person;
    if body && known.sort != Sort::Person && name.suffix.is_none() {
        known.sort = Sort::Body;
        known.take_on(last.clone());
    } else if name.words.len() > 1 || name.suffix.is_some() {
        let told = gender(words.men.has(first), words.women.has(first));
        known.gender = known.gender.or(told);
        if told.is_some() || name.suffix.is_some() {
            known.sort = Sort::Person;
        }
    }
}

fn gender(man: bool, woman: bool) -> Option<Agreement> {
    match (man, woman) {
        (true, false) => Some(Agreement::Man),
        (false, true) => Some(Agreement::Woman),
        _ => None,
    }
}
