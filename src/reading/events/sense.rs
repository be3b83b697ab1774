//! What sort of event a word tells, and which of its sort.

use super::participants::parts;
use super::people::People;
use super::phrase::compound;
use super::scene::Scene;
use crate::reading::{Kin, Role, Sense, Theme};
use crate::text::{Relation, Tag, VerbForm};

/// The sense of the event that a token names.
pub fn sense(scene: &Scene, people: &People, token: usize, lemma: &str) -> Sense {
    let senses = scene.words.senses;
    let (particle, carried) = (particle(scene, token, lemma), supported(scene, token));
    let sort = sort(scene, token, lemma);
    let behind = scene.tree.children(token).filter(|&child| particle.is_some_and(|word| word == scene.preposition(child)));
    let themes = parts(scene, token).into_iter().filter(|(role, _)| *role != Role::Other);
    let themes = themes.filter(|(_, head)| Some(*head) != carried).chain(behind.map(|child| (Role::Patient, child)));
    let themes = themes.chain(carried.into_iter().flat_map(|noun| of_noun(scene, noun)));
    let general = senses.general.iter().find(|(noun, _)| *noun == lemma).map(|(_, sorts)| *sorts);
    Sense {
        sort: sort.map(|(sort, _)| sort).or(general.map(|_| "")),
        once: sort.is_some_and(|(_, once)| once),
        nth: nth(scene, token),
        general: general.unwrap_or_default(),
        definite: definite(scene, token),
        themes: themes.filter_map(|(role, head)| theme(scene, people, role, head)).collect(),
    }
}

/// The sort of event that a token names, and whether it is of what happens once.
pub fn sort(scene: &Scene, token: usize, lemma: &str) -> Option<(&'static str, bool)> {
    let senses = scene.words.senses;
    let sort = match (particle(scene, token, lemma), supported(scene, token)) {
        (Some(particle), _) => senses.sort(&format!("{lemma}_{particle}")),
        (None, Some(noun)) => senses.sort(scene.tree.lemma(noun)),
        (None, None) => senses.sort(lemma),
    };
    sort.filter(|_| !begins_another(scene, token) && !is_infinitive(scene, token) && !is_several(scene, token))
}

/// "Filed a suit", "held the election": the noun that tells what was done, where the verb only says that it was.
pub fn supported(scene: &Scene, verb: usize) -> Option<usize> {
    let (tree, senses) = (&scene.tree, scene.words.senses);
    let object = tree.child(verb, Relation::Obj).filter(|_| senses.support.has(tree.lemma(verb)))?;
    senses.sort(tree.lemma(object)).map(|_| object)
}

/// "A suit against the company": who is sued.
fn of_noun(scene: &Scene, noun: usize) -> impl Iterator<Item = (Role, usize)> {
    let (tree, words) = (&scene.tree, scene.words.senses);
    let behind = tree.children(noun).filter(move |&child| tree.relation(child) == Relation::Nmod && child > noun);
    behind.filter(move |&child| words.against.has(scene.preposition(child))).map(|child| (Role::Patient, child))
}

/// The word behind, by which "caved in" and "came upon them" are what they are, whatever the tree makes of it.
fn particle<'a>(scene: &'a Scene, token: usize, lemma: &str) -> Option<&'a str> {
    let behind = (token + 1 < scene.tree.len()).then(|| scene.tree.lower(token + 1));
    behind.filter(|particle| scene.words.senses.sort(&format!("{lemma}_{particle}")).is_some())
}

/// "The first to be rescued": the infinitive does not tell that it was done.
fn is_infinitive(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    tree.form(token) == VerbForm::Infinitive
        || tree.children(token).any(|child| tree.relation(child) == Relation::AuxPass && tree.form(child) == VerbForm::Infinitive)
}

/// "They began to dig": what begins is told by the word behind it.
fn begins_another(scene: &Scene, token: usize) -> bool {
    scene.tree.children(token).any(|child| scene.tree.relation(child) == Relation::Xcomp)
}

/// "Has twice sued them", "the contacts": that is more than one event.
fn is_several(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let plural = tree.tag(token) == Tag::Noun && tree.lemma(token) != tree.lower(token);
    plural || tree.children(token).any(|child| scene.words.senses.several.has(tree.lower(child)))
}

/// "The second collapse", "collapsed again", "collapsed for a second time".
fn nth(scene: &Scene, token: usize) -> Option<u8> {
    let (tree, senses) = (&scene.tree, scene.words.senses);
    let counted = |at: usize| tree.children(at).find_map(|child| senses.nth(tree.lower(child)));
    let time = |child: &usize| tree.relation(*child) == Relation::Obl && scene.words.senses.nth(tree.lower(*child)).is_none();
    let repeated = || tree.children(token).any(|child| senses.again.has(tree.lower(child))).then_some(2);
    let of_times = || tree.children(token).filter(time).filter(|child| tree.lower(*child) == senses.occasion).find_map(counted);
    counted(token).or_else(repeated).or_else(of_times)
}

/// Whether a noun has a definite article or an owner.
fn definite(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    tree.tag(token) != Tag::Verb
        && tree.children(token).any(|child| scene.words.names.definite.has(tree.lower(child)) || tree.relation(child) == Relation::NmodPoss)
}

fn theme(scene: &Scene, people: &People, role: Role, head: usize) -> Option<Theme> {
    let also = people.also(head);
    if let Some(entity) = people.entity(head) {
        return Some(Theme { word: entity.name.clone(), named: true, definite: true, also, people: None, count: None, role });
    }
    let (head, tree) = (people.phrase(head), &scene.tree);
    let noun = matches!(tree.tag(head), Tag::Noun | Tag::Propn) && !scene.is_time(head);
    let (senses, of) = (scene.words.senses, left_out(scene, head).unwrap_or(head));
    let kin = match tree.lemma(of) {
        word if senses.anybody.has(word) => Some(Kin::Anybody),
        word if senses.people.has(word) || scene.words.names.people.has(word) => Some(Kin::Told),
        _ => None,
    };
    // "The collapse blocked the road", "a cave-in blocked it": what does it is an event of a sort.
    let word = senses.sort(tree.lemma(of)).filter(|_| scene.event_at(of).is_some()).map_or(tree.lemma(of), |(sort, _)| sort).to_owned();
    let count = kin.and_then(|_| count(scene, head));
    noun.then(|| Theme { word, named: false, definite: definite(scene, head), also: people.also(head), people: kin, count, role })
}

/// "The 33 miners", "thirty-three men".
fn count(scene: &Scene, head: usize) -> Option<u32> {
    let number = |child: usize| {
        let word = scene.tree.span_of(compound(scene, child)).of(scene.tree.body());
        scene.words.senses.number(&word.to_lowercase())
    };
    scene.tree.children(head).filter(|&child| scene.tree.relation(child) == Relation::Nummod).find_map(number)
}

/// "The navy built three capsules. The first arrived": the noun that a word for one of several leaves out, if the sentence before counts it.
fn left_out(scene: &Scene, head: usize) -> Option<usize> {
    let tree = &scene.tree;
    let sentence = tree.sentence_of(head).checked_sub(1).filter(|_| scene.words.senses.nth(tree.lower(head)).is_some())?;
    let counted = |&at: &usize| tree.tag(at) == Tag::Noun && !scene.is_time(at) && tree.child(at, Relation::Nummod).is_some();
    tree.sentences().get(sentence)?.tokens.clone().rev().find(counted)
}
