//! Whose word an event is: the speaker of the clause or quotation it stands in, and the outlets and documents that are credited.

use super::people::People;
use super::phrase::{noun_phrase, written};
use super::quotation::Quotations;
use super::scene::Scene;
use super::subject::subject;
use crate::reading::Word;
use crate::text::{Relation, Tag};

/// Who says what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// The nearest who says it.
    pub speaker: Option<String>,
    /// Outlets and documents.
    pub via: Vec<String>,
    /// Whose word it is.
    pub word: Word,
    /// Index of the event that says it.
    pub said_by: Option<usize>,
}

/// What the text says of one who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Source {
    name: String,
    word: Word,
}

/// The attribution of the event that a token names. `O(depth)`.
pub fn attribution(scene: &Scene, people: &People, quotations: &Quotations, token: usize) -> Attribution {
    let mut found = Attribution::default();
    let mut below = token;
    let quoted = quotations.verb(token).filter(|&verb| verb != token && !scene.tree.within(verb, token));
    for verb in sayings(scene, token).into_iter().chain(quoted) {
        say(scene, people, token, verb, &mut found);
        below = verb;
    }
    credit(scene, people, token, &mut found);
    if below != token {
        credit(scene, people, below, &mut found);
    }
    if found.word == Word::Own && !found.via.is_empty() {
        found.word = Word::Document;
    }
    found
}

/// The verbs that say the clause of a token, the nearest first.
fn sayings(scene: &Scene, token: usize) -> Vec<usize> {
    let tree = &scene.tree;
    let mut found = Vec::new();
    let mut below = token;
    for above in tree.ancestors(token) {
        if tree.relation(below) == Relation::Ccomp && ascribes(scene, above) {
            found.push(above);
        }
        below = above;
    }
    // "…, he said": the saying hangs on what is said.
    let clauses = std::iter::once(token).chain(tree.ancestors(token));
    let beside = clauses.flat_map(|clause| tree.children(clause).collect::<Vec<_>>()).filter(|&child| {
        tree.relation(child) == Relation::Parataxis
            && ascribes(scene, child)
            && !tree.within(token, child)
            && says_nothing_else(scene, child)
    });
    found.extend(beside);
    found.dedup();
    found
}

/// "He said" beside what is said, not "he tweeted a picture".
fn says_nothing_else(scene: &Scene, verb: usize) -> bool {
    !scene.tree.children(verb).any(|child| matches!(scene.tree.relation(child), Relation::Obj | Relation::Xcomp | Relation::Ccomp))
}

/// Whether a verb tells what somebody says or what something shows.
pub fn ascribes(scene: &Scene, verb: usize) -> bool {
    let tree = &scene.tree;
    let lemma = tree.lemma(verb);
    tree.tag(verb) == Tag::Verb && (scene.words.classes.reporting.has(lemma) || scene.words.attribution.ascribing.has(lemma))
}

/// Adds what one saying verb tells of the source.
fn say(scene: &Scene, people: &People, token: usize, verb: usize, found: &mut Attribution) {
    let speaker = subject(scene, verb).filter(|subject| !subject.passive).map(|subject| source(scene, people, subject.head));
    let nearest = found.said_by.is_none() && found.speaker.is_none();
    if nearest {
        found.said_by = scene.event_at(verb);
    }
    match speaker {
        Some(Source { word: Word::Document, .. }) if subject(scene, verb).is_some_and(|subject| scene.tree.within(token, subject.head)) => {
        }
        Some(Source { name, word: Word::Document }) => push(&mut found.via, name),
        Some(Source { name, word }) if nearest && !name.is_empty() => {
            found.speaker = Some(name);
            found.word = word;
        }
        _ => {}
    }
    let tree = &scene.tree;
    let told = tree.children(verb).filter(|&child| matches!(tree.relation(child), Relation::Obj | Relation::Iobj | Relation::Obl));
    for outlet in told.filter(|&child| is_outlet(scene, people, child)).collect::<Vec<_>>() {
        push(&mut found.via, credited(scene, people, outlet));
    }
    for holder in subject(scene, verb).into_iter().flat_map(|subject| holders(scene, subject.head)) {
        if is_outlet(scene, people, holder) {
            push(&mut found.via, credited(scene, people, holder));
        }
    }
}

/// Who obtained or published what a document says: "messages obtained by the Atlantic".
fn holders(scene: &Scene, noun: usize) -> Vec<usize> {
    let tree = &scene.tree;
    let clauses = tree.reach(noun).filter(|&token| matches!(tree.relation(token), Relation::Acl | Relation::AclRelcl));
    let holds = |child: usize| matches!(tree.relation(child), Relation::OblAgent | Relation::Obl | Relation::Nsubj);
    clauses.flat_map(|clause| tree.children(clause).filter(|&child| holds(child)).collect::<Vec<_>>()).collect()
}

/// "According to a report": what its clause credits.
fn credit(scene: &Scene, people: &People, token: usize, found: &mut Attribution) {
    let tree = &scene.tree;
    let clauses: Vec<usize> = std::iter::once(token).chain(tree.ancestors(token)).collect();
    for clause in clauses {
        for child in tree.children(clause).filter(|&child| credits(scene, child) && !tree.within(token, child)) {
            let Source { name, word } = source(scene, people, child);
            match word {
                Word::Document => push(&mut found.via, name),
                word if found.speaker.is_none() && !name.is_empty() => {
                    found.speaker = Some(name);
                    found.word = word;
                }
                _ => {}
            }
        }
    }
}

fn credits(scene: &Scene, child: usize) -> bool {
    let tree = &scene.tree;
    let mut cases = tree.children(child).filter(|&case| matches!(tree.relation(case), Relation::Case | Relation::Mark | Relation::Fixed));
    matches!(tree.relation(child), Relation::Obl | Relation::Advcl | Relation::Nmod | Relation::Parataxis)
        && cases.any(|case| scene.words.attribution.according.has(tree.lower(case)))
}

/// What a phrase says of the one who speaks.
fn source(scene: &Scene, people: &People, head: usize) -> Source {
    let (tree, words) = (&scene.tree, &scene.words.attribution);
    let lemma = tree.lemma(head);
    if is_outlet(scene, people, head) {
        return Source { name: credited(scene, people, head), word: Word::Document };
    }
    if let Some(entity) = people.entity(head) {
        return Source { name: entity.name.clone(), word: Word::Named };
    }
    let name = written(scene, &noun_phrase(scene, people.phrase(head)));
    if tree.tag(head) == Tag::Pron && people.phrase(head) == head {
        return Source { name: String::new(), word: Word::Own };
    }
    match () {
        () if words.documents.has(lemma) => Source { name, word: Word::Document },
        () if words.unnamed.has(lemma) || anonymous(scene, head) => Source { name, word: Word::Unnamed },
        () => Source { name, word: if scene.words.names.people.has(lemma) { Word::Unnamed } else { Word::Named } },
    }
}

fn anonymous(scene: &Scene, head: usize) -> bool {
    scene.tree.children(head).any(|child| scene.words.attribution.anonymous.has(scene.tree.lower(child)))
}

/// Whether a phrase means a newspaper, a broadcaster and the like.
fn is_outlet(scene: &Scene, people: &People, head: usize) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.attribution);
    let named = people.is_name(head) && people.entity(head).is_some_and(|entity| entity.outlet)
        || tree.tag(head) == Tag::Adj && tree.capital(head) && words.outlet_names.has(tree.lower(head));
    let described = tree.tag(head) == Tag::Noun && words.outlets.has(tree.lemma(head)) && tree.child(head, Relation::Det).is_some();
    named && !people.is_person(scene, head) || described
}

/// An outlet as it is credited: "the Atlantic".
fn credited(scene: &Scene, people: &People, head: usize) -> String {
    match people.entity(head) {
        Some(entity) => people.with_article(entity),
        None => written(scene, &noun_phrase(scene, head)),
    }
}

fn push(list: &mut Vec<String>, name: String) {
    if !name.is_empty() && !list.contains(&name) {
        list.push(name);
    }
}
