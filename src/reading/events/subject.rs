//! Who does what a verb says, where the verb has no subject of its own: coordination, control, relative clauses, participles.

use super::scene::Scene;
use super::triggers::infinitive;
use crate::text::{Relation, Tag, VerbForm};

/// What a verb says of the phrase that is found for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Head of the phrase.
    pub head: usize,
    /// Whether the verb is passive, so that this is whom it is done to.
    pub passive: bool,
    /// Whether the phrase is the verb's own subject, rather than one it shares with another verb.
    pub own: bool,
}

/// How many verbs a subject is handed down.
const STEPS: usize = 6;

/// The subject of a verb or predicate. `O(depth)`.
pub fn subject(scene: &Scene, verb: usize) -> Option<Subject> {
    let passive = is_passive(scene, verb);
    let head = find(scene, verb, STEPS)?;
    let own = scene.tree.head(head) == Some(verb) && is_subject(scene, head);
    Some(Subject { head, passive, own })
}

/// A time is nobody who does anything; the parser takes one for a subject in "hours after he left".
fn is_subject(scene: &Scene, token: usize) -> bool {
    matches!(scene.tree.relation(token), Relation::Nsubj | Relation::NsubjPass) && !scene.is_time(token)
}

/// Whether the verb is in the passive.
pub fn is_passive(scene: &Scene, verb: usize) -> bool {
    let tree = &scene.tree;
    let marked = tree.children(verb).any(|child| matches!(tree.relation(child), Relation::AuxPass | Relation::NsubjPass));
    let bare = tree.form(verb) == VerbForm::PastParticiple
        && !tree.children(verb).any(|child| matches!(tree.relation(child), Relation::Aux))
        && (matches!(tree.relation(verb), Relation::Acl | Relation::Amod) || tree.child(verb, Relation::OblAgent).is_some());
    let shared = tree.relation(verb) == Relation::Conj
        && tree.form(verb) == VerbForm::PastParticiple
        && tree.child(verb, Relation::Obj).is_none()
        && tree.head(verb).is_some_and(|head| head < verb && is_passive(scene, head));
    marked || bare || shared
}

fn find(scene: &Scene, verb: usize, steps: usize) -> Option<usize> {
    let tree = &scene.tree;
    if let Some(own) = tree.children(verb).find(|&child| is_subject(scene, child)) {
        return Some(relative(scene, verb, own));
    }
    if let Some(near) = described(scene, verb).or_else(|| before(scene, verb)).or_else(|| shown(scene, verb)) {
        return Some(near);
    }
    if let Some(leading) = leading(scene, verb) {
        return Some(leading);
    }
    if let Some(main) = opened(scene, verb).filter(|_| steps > 0) {
        return find(scene, main, steps - 1);
    }
    let above = tree.head(verb).filter(|_| steps > 0)?;
    let bare = !is_finite(scene, verb);
    match tree.relation(verb) {
        Relation::Conj if scene.heads_clause(above) => find(scene, above, steps - 1),
        Relation::Conj | Relation::Acl | Relation::Parataxis if !bare && bears(scene, verb, above) => Some(above),
        Relation::Xcomp => controller(scene, above).or_else(|| find(scene, above, steps - 1)),
        Relation::Advcl if infinitive(scene, verb) && controls(scene, above) => {
            controller(scene, above).or_else(|| find(scene, above, steps - 1))
        }
        Relation::Advcl | Relation::Parataxis if bare && scene.heads_clause(above) => find(scene, above, steps - 1),
        Relation::Nmod | Relation::Obl | Relation::Advcl if tree.form(verb) == VerbForm::PresentParticiple => {
            let clause = tree.ancestors(verb).find(|&above| scene.heads_clause(above))?;
            find(scene, clause, steps - 1)
        }
        Relation::Ccomp if unmarked(scene, verb) => find(scene, above, steps - 1),
        Relation::Acl if participle(scene, verb) || ordered(scene, verb, above) => Some(above),
        Relation::Acl => owner(scene, above, steps),
        Relation::AclRelcl if !has_object_gap(scene, verb) => Some(above),
        _ => None,
    }
}

/// "Wounded by a splinter, the captain left": the clause that a participle opens, where the parser has put the participle above it.
fn opened(scene: &Scene, verb: usize) -> Option<usize> {
    let tree = &scene.tree;
    let opens = tree.relation(verb) == Relation::Root && participle(scene, verb) && !is_finite(scene, verb);
    let clause =
        |child: usize| child > verb && tree.relation(child) == Relation::Parataxis && tree.children(child).any(|at| is_subject(scene, at));
    tree.children(verb).find(|&child| opens && clause(child))
}

/// Whether a noun before a finite verb, which the parser takes for what it is joined to, is its subject.
fn bears(scene: &Scene, verb: usize, noun: usize) -> bool {
    let tree = &scene.tree;
    let joined = tree.children(verb).any(|child| matches!(tree.relation(child), Relation::Cc | Relation::Mark));
    noun < verb
        && !joined
        && !scene.is_time(noun)
        && matches!(tree.tag(noun), Tag::Noun | Tag::Propn)
        && tree.relation(noun) == Relation::Root
}

fn is_finite(scene: &Scene, verb: usize) -> bool {
    let finite = |at: usize| matches!(scene.tree.form(at), VerbForm::Present | VerbForm::Past | VerbForm::Modal);
    finite(verb)
        || scene.tree.children(verb).any(|child| matches!(scene.tree.relation(child), Relation::Aux | Relation::AuxPass) && finite(child))
}

/// "A source familiar with the plan told": the parser takes the adjective for what is said of the source.
fn described(scene: &Scene, verb: usize) -> Option<usize> {
    let tree = &scene.tree;
    let above = tree.head(verb).filter(|&above| above < verb && is_finite(scene, verb))?;
    let said = tree.tag(above) == Tag::Adj && tree.child(above, Relation::Cop).is_none();
    let marked = tree.children(verb).any(|child| matches!(tree.relation(child), Relation::Mark | Relation::Cc));
    tree.children(above).find(|&child| is_subject(scene, child)).filter(|_| said && !marked)
}

/// "A film of Tom Reed leaving the court": he leaves it.
fn shown(scene: &Scene, verb: usize) -> Option<usize> {
    let (tree, words) = (&scene.tree, &scene.words.names);
    let near = (verb.saturating_sub(3)..verb).rev().find(|&at| tree.tag(at) != Tag::Adv)?;
    let participle = tree.form(verb) == VerbForm::PresentParticiple && matches!(tree.relation(verb), Relation::Advcl | Relation::Acl);
    let inside = |at: usize| matches!(tree.relation(at), Relation::Flat | Relation::Compound);
    let top = if inside(near) { tree.head(near).filter(|&head| head < verb)? } else { near };
    let somebody = tree.tag(near) == Tag::Propn || words.people.has(tree.lemma(near));
    (participle && somebody && scene.preposition(top) == words.patient_preposition).then_some(top)
}

/// The phrase that ends right before a finite verb for which the parser has found no subject.
fn before(scene: &Scene, verb: usize) -> Option<usize> {
    let tree = &scene.tree;
    let passed = |at: usize| {
        let time = scene.is_time(at) || tree.tag(at) == Tag::Adp && scene.is_time(at + 1);
        time || matches!(tree.tag(at), Tag::Adv | Tag::Aux | Tag::Part) || scene.words.names.reflexives.has(tree.lower(at))
    };
    let first = verb.saturating_sub(LOOK).max(tree.sentences().get(tree.sentence_of(verb))?.tokens.start);
    let near = (first..verb).rev().find(|&at| !passed(at)).filter(|_| is_finite(scene, verb))?;
    let near = if tree.tag(near) == Tag::Punct { apposed(scene, first, near)? } else { near };
    if !matches!(tree.tag(near), Tag::Noun | Tag::Propn | Tag::Pron) || scene.is_time(near) {
        return None;
    }
    let mut top = near;
    while let Some(head) = tree.head(top).filter(|&head| head < verb && matches!(tree.tag(head), Tag::Noun | Tag::Propn)) {
        let inside = match tree.relation(top) {
            Relation::Flat | Relation::Compound | Relation::Appos => true,
            Relation::Nmod => scene.preposition(top) == scene.words.names.patient_preposition,
            _ => false,
        };
        if !inside {
            break;
        }
        top = head;
    }
    Some(top)
        .filter(|&top| !matches!(tree.relation(top), Relation::Obj | Relation::Iobj | Relation::OblAgent) || tree.head(top) == Some(verb))
}

/// "As the trial goes on, a box of letters found by the heirs shows": the head of the phrase between the last comma and a verb that says
/// something, where the parser has taken both for something else.
fn leading(scene: &Scene, verb: usize) -> Option<usize> {
    let tree = &scene.tree;
    let says = scene.words.classes.reporting.has(tree.lemma(verb)) || scene.words.attribution.ascribing.has(tree.lemma(verb));
    let helped =
        tree.children(verb).any(|child| matches!(tree.relation(child), Relation::Aux | Relation::AuxPass) || infinitive(scene, verb));
    let told = matches!(tree.form(verb), VerbForm::Present | VerbForm::Past | VerbForm::Infinitive) && !helped;
    let clause = tree.children(verb).any(|child| tree.relation(child) == Relation::Ccomp && child > verb);
    if !says || !told || !clause || matches!(tree.relation(verb), Relation::Xcomp | Relation::Conj) {
        return None;
    }
    let start = tree.sentences().get(tree.sentence_of(verb))?.tokens.start;
    let comma = (start.max(verb.saturating_sub(LEADING))..verb).rev().find(|&at| tree.tag(at) == Tag::Punct)?;
    let first = (comma + 1..verb).find(|&at| !matches!(tree.tag(at), Tag::Adv))?;
    let phrase = (first..verb).take_while(|&at| matches!(tree.tag(at), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Det | Tag::Num));
    let head = phrase.filter(|&at| matches!(tree.tag(at), Tag::Noun | Tag::Propn) && !scene.is_time(at)).last()?;
    let finite = |at: usize| matches!(tree.form(at), VerbForm::Past | VerbForm::Present | VerbForm::Modal);
    (!(head..verb).any(finite)).then_some(head)
}

/// How far before a verb such a phrase can begin, in tokens.
const LEADING: usize = 16;

/// "His lawyer, Tom Reed, said", "the town, which he left, was burnt": what stands before the first of two commas.
fn apposed(scene: &Scene, first: usize, comma: usize) -> Option<usize> {
    let tree = &scene.tree;
    let opening = (first..comma).rev().find(|&at| tree.tag(at) == Tag::Punct)?;
    let between = opening + 1..comma;
    let clause = is_relative(scene, opening + 1);
    let same = tree.word(opening) == tree.word(comma) && (clause || between.clone().all(|at| tree.tag(at) != Tag::Verb));
    let name = clause || between.clone().any(|at| tree.tag(at) == Tag::Propn && !scene.is_time(at));
    (same && name && opening > first).then(|| opening - 1)
}

/// How far before a verb its subject can end, in tokens.
const LOOK: usize = 12;

fn participle(scene: &Scene, verb: usize) -> bool {
    matches!(scene.tree.form(verb), VerbForm::PresentParticiple | VerbForm::PastParticiple)
}

/// A participle or infinitive that the parser calls a clause of its own.
fn unmarked(scene: &Scene, verb: usize) -> bool {
    matches!(scene.tree.form(verb), VerbForm::PresentParticiple | VerbForm::Infinitive)
        && !scene.tree.children(verb).any(|child| scene.tree.relation(child) == Relation::Aux && scene.tree.tag(child) == Tag::Aux)
}

/// Whether the object of a verb is who does what an infinitive beside it says ("named him to lead").
pub fn controls(scene: &Scene, verb: usize) -> bool {
    let (lemma, words) = (scene.tree.lemma(verb), &scene.words.names);
    words.addressing.has(lemma) || words.appointing.has(lemma)
}

/// Whom a verb makes do what its infinitive says: the object of "asked him to leave".
fn controller(scene: &Scene, verb: usize) -> Option<usize> {
    let tree = &scene.tree;
    if scene.words.names.subject_control.has(tree.lemma(verb)) {
        return None;
    }
    tree.child(verb, Relation::Obj).or_else(|| tree.child(verb, Relation::Iobj))
}

/// "Ordered the company to pay": the company pays.
fn ordered(scene: &Scene, verb: usize, noun: usize) -> bool {
    let object = matches!(scene.tree.relation(noun), Relation::Obj | Relation::Iobj);
    object && infinitive(scene, verb) && scene.tree.head(noun).is_some_and(|verb| controls(scene, verb))
}

/// "His plan to leave", "they had orders to leave".
fn owner(scene: &Scene, noun: usize, steps: usize) -> Option<usize> {
    let tree = &scene.tree;
    let possessor = tree.child(noun, Relation::NmodPoss);
    let verb = tree.head(noun).filter(|&verb| matches!(tree.relation(noun), Relation::Obj | Relation::Obl) && scene.heads_clause(verb));
    possessor.or_else(|| find(scene, verb?, steps - 1))
}

/// "Who", "which" and "that" stand for what their clause hangs on, or, where the parser has missed that, for what stands before them.
fn relative(scene: &Scene, verb: usize, subject: usize) -> usize {
    let tree = &scene.tree;
    if !is_relative(scene, subject) {
        return subject;
    }
    let clause = std::iter::once(verb).chain(tree.ancestors(verb)).find(|&verb| tree.relation(verb) == Relation::AclRelcl);
    let near = || (subject.saturating_sub(2)..subject).rev().find(|&at| matches!(tree.tag(at), Tag::Noun | Tag::Propn));
    // "Mae Colby, a teacher who": she who has the name.
    let named = |noun: usize| tree.head(noun).filter(|&name| tree.relation(noun) == Relation::Appos && tree.tag(name) == Tag::Propn);
    let noun = clause.and_then(|clause| tree.head(clause)).map(|noun| named(noun).unwrap_or(noun));
    noun.or_else(near).unwrap_or(subject)
}

fn is_relative(scene: &Scene, token: usize) -> bool {
    scene.words.names.relatives.has(scene.tree.lower(token)) && scene.tree.tag(token) == Tag::Pron
}

/// Whether the clause lacks its object, not its subject ("the vote he lost").
fn has_object_gap(scene: &Scene, verb: usize) -> bool {
    scene.tree.children(verb).any(|child| is_subject(scene, child))
}
