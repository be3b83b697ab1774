//! What is set beside what it ascribes: "…, she said.", "The bridge, she said, was unsafe.", "According to the police, …".
//!
//! These are found by the words and marks around them, because the parser hangs them now on this word and now on that.

use super::saying::ascribes;
use super::scene::Scene;
use super::subject::subject;
use crate::text::{Relation, Tag, VerbForm};
use std::ops::Range;

/// A clause or phrase that only says whose word the rest of its sentence is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The verb that says it; none for "according to".
    pub verb: Option<usize>,
    /// Head of the phrase for who says it.
    pub source: usize,
    /// Its own words.
    pub clause: Range<usize>,
    /// What it ascribes: what stands before it, and what stands behind.
    pub covers: [Range<usize>; 2],
}

/// The asides of a sentence, in its order; `quoted` are its stretches in quotation marks. Linear, but for the lengths of the clauses.
pub fn asides(scene: &Scene, sentence: Range<usize>, quoted: &[Range<usize>]) -> Vec<Aside> {
    let mut look = Look { scene, sentence: sentence.clone(), quoted, from: sentence.start };
    let mut found: Vec<Aside> = Vec::new();
    for at in sentence {
        let inside = at < look.from || quoted.iter().any(|range| range.contains(&at));
        let Some(aside) = (!inside).then(|| look.credit(at).or_else(|| look.saying(at))).flatten() else { continue };
        look.from = aside.clause.end;
        found.push(aside);
    }
    found
}

/// What is looked at.
struct Look<'s, 'a> {
    scene: &'s Scene<'a>,
    sentence: Range<usize>,
    quoted: &'s [Range<usize>],
    /// Behind the last aside.
    from: usize,
}

/// A clause longer than this, in tokens to either side of its verb, is no aside.
const LONGEST: usize = 24;

impl Look<'_, '_> {
    /// "According to the police".
    fn credit(&self, at: usize) -> Option<Aside> {
        let tree = &self.scene.tree;
        let opens = self.scene.words.attribution.according.has(tree.lower(at)) && tree.tag(at + 1) == Tag::Adp;
        let end = (at + 2..self.sentence.end).find(|&token| self.ends(token)).filter(|_| opens)?;
        let source = self.first_noun(at + 2..end)?;
        let before = self.from..at;
        let alone = at == self.sentence.start || end + 1 >= self.sentence.end || at > 0 && self.ends(at - 1);
        let behind = if self.parts(end) { end..self.sentence.end } else { end..end };
        alone.then_some(Aside { verb: None, source, clause: at..end, covers: [before, behind] })
    }

    /// "She said" with nothing behind it that she says.
    fn saying(&self, verb: usize) -> Option<Aside> {
        let scene = self.scene;
        let told = matches!(scene.tree.form(verb), VerbForm::Past | VerbForm::Present | VerbForm::PastParticiple);
        if !told || !ascribes(scene, verb) {
            return None;
        }
        let start = self.start(verb)?;
        let end = self.end(verb)?;
        let before = self.from..start - 1;
        let goes_on = self.parts(end) && scene.tree.word(start - 1) == scene.tree.word(end) && self.goes_on(end + 1);
        let told = self.is_said(before.clone()) || goes_on && self.has_verb(end..self.sentence.end);
        if !told || self.does_something(verb, end) {
            return None;
        }
        let own = || subject(scene, verb).map(|subject| subject.head).filter(|head| (start..end).contains(head));
        let first = self.first_noun(if start == verb { verb + 1..end } else { start..verb });
        let source = first.filter(|&noun| scene.tree.tag(noun) != Tag::Verb).or_else(own).or(first)?;
        let source = self.apposed(source, verb).unwrap_or(source);
        let behind = if goes_on { end..self.sentence.end } else { end..end };
        Some(Aside { verb: Some(verb), source, clause: start..end, covers: [before, behind] })
    }

    /// Where the clause of a verb begins, behind the mark that sets it off; none where it begins the sentence or is joined to another.
    fn start(&self, verb: usize) -> Option<usize> {
        let tree = &self.scene.tree;
        let mut at = verb;
        while at > self.from.max(verb.saturating_sub(LONGEST)) {
            let before = at - 1;
            if self.ends(before) {
                let apposition = at == verb && tree.word(before) == "," && !self.is_inverted(verb);
                at = if apposition { self.opening(before)? } else { break };
                continue;
            }
            if !self.is_phrase(before) {
                return None;
            }
            at = before;
        }
        let set_off = at > self.from && at > 0 && self.ends(at - 1);
        let joined = tree.tag(at) == Tag::Cconj || self.scene.words.names.relatives.has(tree.lower(at));
        (set_off && !joined).then_some(at)
    }

    /// The comma before the one that closes an apposition: "Ann Porter, a nurse, said".
    fn opening(&self, closing: usize) -> Option<usize> {
        let first = self.from.max(closing.saturating_sub(LONGEST));
        let opening = (first..closing).rev().find(|&at| !self.is_phrase(at) && self.scene.tree.tag(at) != Tag::Verb)?;
        (self.scene.tree.word(opening) == ",").then_some(opening)
    }

    /// "Said Ann Porter": who says it stands behind.
    fn is_inverted(&self, verb: usize) -> bool {
        let tree = &self.scene.tree;
        let noun = matches!(tree.tag(verb + 1), Tag::Propn | Tag::Noun | Tag::Det | Tag::Pron | Tag::Adj | Tag::Num);
        noun && verb + 1 < self.sentence.end && !self.scene.is_time(verb + 1)
    }

    /// Where the clause of a verb ends; none where something is said behind it.
    fn end(&self, verb: usize) -> Option<usize> {
        let tree = &self.scene.tree;
        let reach = verb + 1..self.sentence.end.min(verb + LONGEST);
        for at in reach {
            if self.quoted.iter().any(|range| range.start == at + 1) || tree.word(at) == ":" {
                return None;
            }
            if self.ends(at) {
                return Some(at);
            }
            let finite = matches!(tree.form(at), VerbForm::Past | VerbForm::Present | VerbForm::Modal | VerbForm::Infinitive);
            if finite || tree.tag(at) == Tag::Sconj {
                return None;
            }
        }
        Some(self.sentence.end)
    }

    /// Whether something is told in a stretch: a clause, or a quotation.
    fn is_said(&self, before: Range<usize>) -> bool {
        let tree = &self.scene.tree;
        let quoted = self.quoted.iter().any(|range| before.start <= range.start && range.end <= before.end && !range.is_empty());
        let tells_when = self.scene.words.attribution.accompanying.has(tree.lower(before.start));
        let opens = (tells_when || tree.tag(before.start) == Tag::Sconj) && !before.clone().any(|at| tree.word(at) == ",");
        quoted || self.has_verb(before) && !opens
    }

    fn has_verb(&self, mut tokens: Range<usize>) -> bool {
        let tree = &self.scene.tree;
        tokens.any(|at| tree.tag(at) == Tag::Verb || tree.relation(at) == Relation::Cop)
    }

    /// "Its leader, Ann Porter, said": the name between the commas.
    fn apposed(&self, source: usize, verb: usize) -> Option<usize> {
        let tree = &self.scene.tree;
        let described = tree.tag(source) == Tag::Noun && tree.word(source + 1) == "," && tree.word(verb.saturating_sub(1)) == ",";
        let name = (source + 2..verb).find(|&at| tree.tag(at) == Tag::Propn);
        name.filter(|_| described && self.scene.words.names.people.has(tree.lemma(source)))
    }

    /// "Read the letter": the verb has an object that is nobody to speak to.
    fn does_something(&self, verb: usize, end: usize) -> bool {
        let (tree, words) = (&self.scene.tree, self.scene.words);
        let addressed = |child: usize| {
            let lemma = tree.lemma(child);
            matches!(tree.tag(child), Tag::Propn | Tag::Pron)
                || words.names.people.has(lemma)
                || words.names.bodies.has(lemma)
                || words.attribution.outlets.has(lemma)
        };
        let objects = tree.children(verb).filter(|&child| tree.relation(child) == Relation::Obj && (verb..end).contains(&child));
        let mut others = objects.filter(|&child| !addressed(child) && !self.scene.is_time(child));
        !words.names.addressing.has(tree.lemma(verb)) && !self.is_inverted(verb) && others.next().is_some()
    }

    /// Whether what stands behind the comma after an aside is said by the same.
    fn goes_on(&self, at: usize) -> bool {
        let tree = &self.scene.tree;
        let apart = matches!(tree.tag(at), Tag::Sconj | Tag::Cconj) || tree.form(at) == VerbForm::PresentParticiple;
        !apart && !self.scene.words.names.relatives.has(tree.lower(at)) && at < self.sentence.end
    }

    /// A mark that sets clauses off; a hyphen does not.
    fn ends(&self, at: usize) -> bool {
        matches!(self.scene.tree.word(at), "," | "”" | "''" | "\"" | "’’" | "—" | "–" | "--" | ";" | "." | "?" | "!" | ")")
    }

    /// A comma or dash with something behind it.
    fn parts(&self, at: usize) -> bool {
        at + 1 < self.sentence.end && matches!(self.scene.tree.word(at), "," | "—" | "–" | "--")
    }

    /// Whether a token can be part of the phrase for who says it, or stand between it and the verb.
    fn is_phrase(&self, at: usize) -> bool {
        let (tree, words) = (&self.scene.tree, &self.scene.words.attribution);
        match tree.tag(at) {
            Tag::Verb => {
                let described = matches!(tree.form(at), VerbForm::PastParticiple | VerbForm::PresentParticiple);
                described && matches!(tree.relation(at), Relation::Acl | Relation::Amod) || self.is_noun(at)
            }
            Tag::Sconj => words.comparing.has(tree.lower(at)),
            Tag::Punct | Tag::Intj => matches!(tree.word(at), "-" | "‐" | "‑"),
            _ => true,
        }
    }

    /// Whether a word is a noun, whatever the tagger takes it for.
    fn is_noun(&self, at: usize) -> bool {
        let (tree, words) = (&self.scene.tree, self.scene.words);
        let word = tree.lower(at);
        let listed = words.names.people.has(word) || words.names.bodies.has(word) || words.attribution.documents.has(word);
        matches!(tree.tag(at), Tag::Noun | Tag::Propn | Tag::Pron) || listed
    }

    /// The head of the first phrase of a stretch: its last noun before anything that follows the phrase.
    fn first_noun(&self, tokens: Range<usize>) -> Option<usize> {
        let tree = &self.scene.tree;
        let skipped = |at: usize| {
            matches!(tree.tag(at), Tag::Sconj | Tag::Adv | Tag::Part) || tree.tag(at) == Tag::Adp && words_compare(self.scene, at)
        };
        let first = tokens.clone().find(|&at| !skipped(at))?;
        let inside = |at: usize| {
            self.is_noun(at)
                || matches!(tree.tag(at), Tag::Adj | Tag::Det | Tag::Num | Tag::Part)
                || matches!(tree.word(at), "-" | "‐" | "‑")
                || tree.relation(at) == Relation::Amod
        };
        let phrase = (first..tokens.end).take_while(|&at| inside(at));
        phrase.filter(|&at| self.is_noun(at) && !self.scene.is_time(at)).last()
    }
}

/// "As", where the tagger takes it for a preposition.
fn words_compare(scene: &Scene, at: usize) -> bool {
    scene.words.attribution.comparing.has(scene.tree.lower(at))
}
