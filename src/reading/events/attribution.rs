//! Whose word an event is: the speaker of the clause or quotation it stands in, and the outlets and documents that are credited.

use super::people::People;
use super::phrase::{noun_phrase, written};
use super::quotation::Quotations;
use super::saying::sayings;
use super::scene::Scene;
use super::subject::subject;
use crate::language::Agreement;
use crate::reading::Word;
use crate::text::{Relation, Tag, VerbForm};
use std::ops::Range;

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
    /// Whether an earlier sentence says whose word it is.
    pub carried: bool,
}

/// What the text says of one who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Source {
    name: String,
    word: Word,
    /// Whether it is known to be somebody or something that can speak.
    known: bool,
}

/// The attribution of the event that a token names, as far as its sentence and its quotation tell. `O(depth)`.
pub fn attribution(scene: &Scene, people: &People, quotations: &Quotations, token: usize) -> Attribution {
    let view = View { scene, people, quotations, token };
    let mut found = Attribution::default();
    let mut below = token;
    for verb in view.all_sayings() {
        view.say(verb, &mut found);
        below = verb;
    }
    view.credit(token, &mut found);
    if below != token {
        view.credit(below, &mut found);
    }
    for aside in quotations.beside(scene, token).filter(|aside| aside.verb.is_none()) {
        view.take(aside.source, aside.clause.clone(), &mut found);
    }
    if found.word == Word::Own && !found.via.is_empty() {
        found.word = Word::Document;
    }
    found
}

/// The event whose attribution is looked for.
struct View<'s, 'a> {
    scene: &'s Scene<'a>,
    people: &'s People,
    quotations: &'s Quotations,
    token: usize,
}

impl View<'_, '_> {
    /// The verbs that say it: those of its clause, of its quotation, and of what is set beside it.
    fn all_sayings(&self) -> Vec<usize> {
        let (scene, token) = (self.scene, self.token);
        let quoted = self.quotations.verb(token);
        let beside = self.quotations.beside(scene, token).filter_map(|aside| aside.verb);
        let mut found: Vec<usize> = Vec::new();
        for verb in sayings(scene, token).into_iter().chain(quoted).chain(beside).filter(|&verb| verb != token) {
            if !found.contains(&verb) {
                found.push(verb);
            }
        }
        found
    }

    /// Head of the phrase for who says what a verb ascribes, and all that can be part of it.
    fn speaker(&self, verb: usize) -> Option<(usize, Range<usize>)> {
        let (scene, tree) = (self.scene, &self.scene.tree);
        if let Some(aside) = self.quotations.aside(scene, verb) {
            return Some((aside.source, aside.clause.clone()));
        }
        // "…, she said, adding that": she adds.
        let adds = tree.form(verb) == VerbForm::PresentParticiple && tree.child(verb, Relation::Nsubj).is_none();
        let aside = self.quotations.aside_before(scene, verb).filter(|_| adds);
        let subject = || subject(scene, verb).filter(|subject| !subject.passive).map(|subject| (subject.head, 0..usize::MAX));
        aside.map(|aside| (aside.source, aside.clause.clone())).or_else(subject)
    }

    /// Adds what one saying verb tells of the source.
    fn say(&self, verb: usize, found: &mut Attribution) {
        let (scene, people) = (self.scene, self.people);
        let nearest = found.said_by.is_none() && found.speaker.is_none();
        if nearest {
            found.said_by = scene.event_at(verb);
            found.carried = scene.tree.sentence_of(verb) < scene.tree.sentence_of(self.token);
        }
        let speaker = self.speaker(verb).filter(|&(head, _)| !scene.tree.within(self.token, head));
        let tells = scene.words.classes.reporting.has(scene.tree.lemma(verb));
        match speaker.as_ref().map(|(head, clause)| source(scene, people, *head, clause)) {
            Some(Source { name, word: Word::Document, .. }) => push(&mut found.via, name),
            Some(Source { word: Word::Unnamed, known: false, .. }) if !tells => {}
            Some(Source { name, word, .. }) if nearest => {
                found.speaker = Some(name).filter(|name| !name.is_empty());
                found.word = word;
            }
            _ => {}
        }
        let tree = &scene.tree;
        let told = tree.children(verb).filter(|&child| matches!(tree.relation(child), Relation::Obj | Relation::Iobj | Relation::Obl));
        for outlet in told.filter(|&child| is_outlet(scene, people, child)).collect::<Vec<_>>() {
            push(&mut found.via, credited(scene, people, outlet));
        }
        if let Some((head, _)) = speaker.filter(|&(head, _)| head < verb) {
            self.hold(head, tree.reach(head).start..verb, found);
        }
    }

    /// Who obtained or published what speaks: "messages obtained by the Atlantic", "the Atlantic's report".
    fn hold(&self, head: usize, phrase: Range<usize>, found: &mut Attribution) {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let held = |at: usize| match tree.relation(at) {
            Relation::NmodPoss | Relation::Compound => tree.head(at) == Some(head),
            _ => (phrase.start.max(at.saturating_sub(4))..at).any(|before| tree.lower(before) == words.agent_preposition),
        };
        for outlet in phrase.clone().filter(|&at| at != head && held(at) && is_outlet(self.scene, self.people, at)) {
            push(&mut found.via, credited(self.scene, self.people, outlet));
        }
    }

    /// Adds whom a phrase credits.
    fn take(&self, head: usize, phrase: Range<usize>, found: &mut Attribution) {
        match source(self.scene, self.people, head, &phrase) {
            Source { name, word: Word::Document, .. } => push(&mut found.via, name),
            Source { name, word, .. } if found.speaker.is_none() && !name.is_empty() => {
                found.speaker = Some(name);
                found.word = word;
            }
            _ => {}
        }
        self.hold(head, phrase, found);
    }

    /// "According to a report": what the clause of a token credits.
    fn credit(&self, token: usize, found: &mut Attribution) {
        let (scene, tree) = (self.scene, &self.scene.tree);
        for clause in std::iter::once(token).chain(tree.ancestors(token)) {
            let credited = |child: &usize| credits(scene, *child) && !tree.within(self.token, *child);
            for child in tree.children(clause).filter(credited) {
                self.take(child, tree.reach(child), found);
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

/// What a phrase says of the one who speaks; `clause` is all that can be part of it.
fn source(scene: &Scene, people: &People, head: usize, clause: &Range<usize>) -> Source {
    let (tree, words) = (&scene.tree, &scene.words.attribution);
    let lemma = tree.lemma(head);
    let known = |name: String, word: Word| Source { name, word, known: true };
    if is_outlet(scene, people, head) {
        return known(credited(scene, people, head), Word::Document);
    }
    if let Some(entity) = people.entity(head) {
        return known(entity.name.clone(), Word::Named);
    }
    if tree.tag(head) == Tag::Pron && people.phrase(head) == head {
        let speaks =
            scene.words.names.pronouns.iter().any(|(word, agreement)| *agreement == Agreement::Speaker && *word == tree.lower(head));
        return Source { name: String::new(), word: if speaks { Word::Own } else { Word::Unnamed }, known: true };
    }
    let mut phrase = noun_phrase(scene, people.phrase(head));
    // What the parser joins to it from outside its clause is no part of it.
    if people.phrase(head) == head {
        phrase.retain(|token| clause.contains(token));
    }
    let name = written(scene, &phrase);
    match () {
        () if words.documents.has(lemma) || holds_documents(scene, head) => known(name, Word::Document),
        () if words.unnamed.has(lemma) || anonymous(scene, head) || scene.words.names.people.has(lemma) => known(name, Word::Unnamed),
        () if scene.words.names.bodies.has(lemma) || tree.tag(head) == Tag::Propn => known(name, Word::Named),
        () => Source { name, word: Word::Unnamed, known: false },
    }
}

/// "A box of letters".
fn holds_documents(scene: &Scene, head: usize) -> bool {
    let (tree, words) = (&scene.tree, scene.words);
    let inside = |child: usize| tree.relation(child) == Relation::Nmod && scene.preposition(child) == words.names.patient_preposition;
    let mut inner = tree.children(head).filter(|&child| inside(child));
    inner.any(|child| words.attribution.documents.has(tree.lemma(child)))
}

fn anonymous(scene: &Scene, head: usize) -> bool {
    scene.tree.children(head).any(|child| scene.words.attribution.anonymous.has(scene.tree.lower(child)))
}

/// Whether a phrase means a newspaper, a broadcaster and the like.
fn is_outlet(scene: &Scene, people: &People, head: usize) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.attribution);
    let named = people.is_name(head) && people.entity(head).is_some_and(|entity| entity.outlet)
        || matches!(tree.tag(head), Tag::Adj | Tag::Noun) && tree.capital(head) && words.outlet_names.has(tree.lower(head));
    let described = tree.tag(head) == Tag::Noun
        && words.outlets.has(tree.lemma(head))
        && tree.children(head).any(|child| matches!(tree.relation(child), Relation::Det | Relation::Compound));
    named && !people.is_person(scene, head) || described
}

/// An outlet as it is credited: "the Atlantic".
fn credited(scene: &Scene, people: &People, head: usize) -> String {
    // "The newspaper" is the only one that the article names.
    let described =
        || people.only_outlet().filter(|_| scene.words.attribution.outlets.has(scene.tree.lemma(head)) && !people.is_name(head));
    match people.entity(head).or_else(described) {
        Some(entity) => people.with_article(entity),
        None => written(scene, &noun_phrase(scene, head)),
    }
}

fn push(list: &mut Vec<String>, name: String) {
    if !name.is_empty() && !list.contains(&name) {
        list.push(name);
    }
}
