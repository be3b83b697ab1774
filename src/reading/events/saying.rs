//! Which verbs say what: those that the tree puts over it, and those that the parser has hung elsewhere.

use super::scene::Scene;
use crate::text::{Relation, Tag, VerbForm};

/// The verbs that say the clause of a token, the nearest first.
pub fn sayings(scene: &Scene, token: usize) -> Vec<usize> {
    let tree = &scene.tree;
    let mut found = Vec::new();
    let mut below = token;
    for above in tree.ancestors(token) {
        if tree.relation(below) == Relation::Ccomp && ascribes(scene, above) && !tells_when(scene, below) {
            found.push(above);
        }
        found.extend(told(scene, below, above).or_else(|| said(scene, below, above)));
        below = above;
    }
    let marked = std::iter::once(token).chain(tree.ancestors(token)).filter_map(|clause| marked(scene, clause));
    found.extend(marked.filter(|&verb| !tree.within(verb, token)));
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

/// "Said in a statement that the singer had died": the verb before a clause that "that" opens, whatever the parser hangs it on.
fn marked(scene: &Scene, clause: usize) -> Option<usize> {
    let tree = &scene.tree;
    let opens = |child: usize| {
        tree.relation(child) == Relation::Mark && child < clause && scene.words.attribution.complementizers.has(tree.lower(child))
    };
    let mark = tree.children(clause).find(|&child| opens(child))?;
    // "Told the court that he was no thief and that he had found the ring": the parser joins what is told to the telling.
    let joined = tree.relation(clause) == Relation::Conj && mark > 0 && tree.tag(mark - 1) == Tag::Cconj;
    if let Some(verb) = tree.head(clause).filter(|&verb| joined && ascribes(scene, verb) && tree.child(verb, Relation::Ccomp).is_some()) {
        return Some(verb);
    }
    let start = tree.sentences().get(tree.sentence_of(clause))?.tokens.start;
    let finite = |at: usize| matches!(tree.form(at), VerbForm::Past | VerbForm::Present | VerbForm::Modal);
    let verb = (start.max(mark.saturating_sub(NEAR))..mark).rev().find(|&at| tree.tag(at) == Tag::Verb || finite(at))?;
    (ascribes(scene, verb) && !tree.within(verb, clause) && tree.relation(clause) != Relation::Advcl).then_some(verb)
}

/// How far before such a clause the verb can stand, in tokens.
const NEAR: usize = 10;

/// "Told the Courier his client had paid": the parser takes what is told for a clause about the name of who is told.
fn told(scene: &Scene, clause: usize, name: usize) -> Option<usize> {
    let tree = &scene.tree;
    let verb = tree.head(name).filter(|&verb| ascribes(scene, verb) && scene.words.names.addressing.has(tree.lemma(verb)))?;
    let subject = tree.children(clause).find(|&child| matches!(tree.relation(child), Relation::Nsubj | Relation::NsubjPass))?;
    let named = (tree.capital(name) || tree.tag(subject) == Tag::Pron) && matches!(tree.relation(name), Relation::Obj | Relation::Iobj);
    let bare = !scene.words.names.relatives.has(tree.lower(subject)) && tree.relation(clause) == Relation::AclRelcl;
    (named && bare).then_some(verb)
}

/// "Said the driver fled": the parser takes the driver for what is said, and what he did for a description of him.
fn said(scene: &Scene, participle: usize, noun: usize) -> Option<usize> {
    let tree = &scene.tree;
    let words = scene.words;
    let verb = tree.head(noun).filter(|&verb| verb < noun && tree.tag(verb) == Tag::Verb)?;
    let says = ascribes(scene, verb) && !words.names.addressing.has(tree.lemma(verb));
    let described = tree.relation(participle) == Relation::Acl && tree.form(participle) == VerbForm::PastParticiple && participle > noun;
    let object = tree.relation(noun) == Relation::Obj && tree.child(participle, Relation::OblAgent).is_none();
    (says && described && object && !tree.reach(noun).any(|at| tree.tag(at) == Tag::Punct)).then_some(verb)
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

/// "Said, as the crowd left": a clause that tells when, which the parser takes for what is said.
pub fn tells_when(scene: &Scene, clause: usize) -> bool {
    let tree = &scene.tree;
    let opens =
        |at: usize| matches!(tree.tag(at), Tag::Sconj | Tag::Adp | Tag::Adv) && scene.words.attribution.accompanying.has(tree.lower(at));
    let first = tree.reach(clause).find(|&at| tree.tag(at) != Tag::Punct).unwrap_or(clause);
    tree.children(clause).any(|child| tree.relation(child) == Relation::Mark && opens(child)) || opens(first)
}
