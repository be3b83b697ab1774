//! Which words name events: TimeML's rules of what is one, over the tree.

use super::detector::{self, DetectorModel};
use super::phrase::compound;
use super::scene::Scene;
use crate::reading::EventClass;
use crate::text::syntax::Features;
use crate::text::{Relation, Span, Tag, VerbForm};

/// A word that names an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trigger {
    /// The word.
    pub token: usize,
    /// The word with its particle or the noun it carries.
    pub span: Span,
    /// Dictionary form, with the particle.
    pub lemma: String,
    /// A particle right behind the word.
    pub particle: Option<usize>,
    /// A noun that a light verb carries, where `span` holds both ("made contact").
    pub carried: Option<usize>,
    /// TimeML's class, where it was learnt.
    pub class: Option<EventClass>,
}

/// The longest a trigger may be, in bytes.
const LONGEST: usize = 40;

/// The triggers of all sentences that report, in the order of the text.
///
/// What a model says of the words counts, and where there is none, what the lists of words do.
pub fn triggers(scene: &Scene, model: Option<&DetectorModel>) -> Vec<Trigger> {
    let mut named: Vec<(usize, Option<EventClass>)> = Vec::new();
    let mut features = Features::default();
    let sentences = scene.tree.sentences().iter().enumerate().filter(|(number, _)| scene.reports(*number));
    for token in sentences.flat_map(|(_, sentence)| sentence.tokens.clone()) {
        match model {
            Some(model) => named.extend(detector::detect(scene, model, token, &mut features).map(|class| (token, Some(class)))),
            None => named.extend(listed(scene, token).then_some((token, None))),
        }
    }
    let names = |token: usize| named.binary_search_by_key(&token, |(other, _)| *other).is_ok();
    let mut found: Vec<Trigger> = named.iter().map(|&(token, class)| Trigger { class, ..trigger(scene, token, &names) }).collect();
    let carried: Vec<usize> = found.iter().filter_map(|trigger| trigger.carried).collect();
    found.retain(|trigger| carried.binary_search(&trigger.token).is_err() && !gives_name(scene, trigger.token));
    found
}

/// "The drill that engineers call Plan B": that it has a name is nothing that happens.
fn gives_name(scene: &Scene, verb: usize) -> bool {
    let tree = &scene.tree;
    let clause = tree.relation(verb) == Relation::AclRelcl && scene.words.names.calling.has(tree.lemma(verb));
    clause && tree.child(verb, Relation::Xcomp).is_some_and(|name| name == verb + 1 && tree.capital(name))
}

/// Whether the lists of words and the rules of their use call a word an event.
pub fn listed(scene: &Scene, token: usize) -> bool {
    match scene.tree.tag(token) {
        Tag::Verb => verb(scene, token),
        Tag::Noun => noun(scene, token),
        Tag::Adj | Tag::Adv => adjective(scene, token),
        _ => false,
    }
}

fn verb(scene: &Scene, token: usize) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.triggers);
    if in_name(scene, token)
        || scene.is_time(token)
        || words.no_verbs.has(tree.lemma(token))
        || !tree.word(token).starts_with(char::is_alphabetic)
    {
        return false;
    }
    match tree.relation(token) {
        Relation::Case | Relation::Mark | Relation::Fixed | Relation::Compound | Relation::Flat => false,
        Relation::Amod => false,
        _ => !prospective(scene, token) && !preposition(scene, token),
    }
}

/// A verb with a capital that nothing explains is a word of a name or title ("The Night We Left").
pub fn in_name(scene: &Scene, verb: usize) -> bool {
    let tree = &scene.tree;
    tree.capital(verb) && tree.word(verb).contains(char::is_lowercase) && !opens(scene, verb)
}

/// Whether a capital is nothing special here: at the beginning of a sentence or quotation, and in headlines.
fn opens(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let Some(sentence) = tree.sentences().get(tree.sentence_of(token)) else { return true };
    let before = (sentence.tokens.start..token).rev().find(|&at| tree.tag(at) != Tag::Punct);
    let quoted = token > 0 && tree.tag(token - 1) == Tag::Punct;
    let small = sentence.tokens.clone().filter(|&at| tree.tag(at) == Tag::Verb && !tree.capital(at)).count();
    before.is_none() || quoted || small == 0
}

/// "going to leave", "used to work": the verb behind it is the event.
fn prospective(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    scene.words.triggers.prospective.has(tree.lemma(token))
        && matches!(tree.form(token), VerbForm::PresentParticiple | VerbForm::Past | VerbForm::PastParticiple)
        && tree.child(token, Relation::Xcomp).is_some_and(|verb| infinitive(scene, verb))
        && tree.child(token, Relation::Obj).is_none()
        && tree.lemma(token) != "set"
}

/// "including", "following the vote".
fn preposition(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    scene.words.triggers.prepositions.has(tree.lower(token))
        && !tree.children(token).any(|child| matches!(tree.relation(child), Relation::Nsubj | Relation::Aux | Relation::AuxPass))
        && !matches!(tree.relation(token), Relation::Root | Relation::Ccomp)
}

/// Whether the verb is an infinitive with its mark, be it its own ("to leave") or its auxiliary's ("to be left", "to have left").
pub fn infinitive(scene: &Scene, verb: usize) -> bool {
    let tree = &scene.tree;
    let marked = tree
        .children(verb)
        .any(|child| matches!(tree.relation(child), Relation::Mark | Relation::Aux) && tree.lower(child) == scene.words.stance.infinitive);
    let helped = || tree.children(verb).any(|child| tree.tag(child) == Tag::Aux && tree.form(child) == VerbForm::Infinitive);
    marked && (tree.form(verb) == VerbForm::Infinitive || helped())
}

fn noun(scene: &Scene, token: usize) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.triggers);
    if scene.is_time(token) || matches!(tree.relation(token), Relation::Compound | Relation::Flat | Relation::Fixed) {
        return false;
    }
    let lemma = tree.lemma(token);
    let whole = compound(scene, token);
    if whole.len() > 1 {
        let heads = tree.head(token).is_none_or(|head| !whole.contains(&head));
        let word = tree.span_of(whole).of(tree.body()).to_lowercase();
        return heads && (words.nouns.has(&word) || words.nouns.has(lemma));
    }
    let intends = scene.words.stance.intending.has(lemma) && tree.child(token, Relation::Acl).is_some_and(|verb| infinitive(scene, verb));
    if words.nouns.has(lemma) || intends {
        return !words.no_nouns.has(tree.lower(token));
    }
    let stem = |ending: &&str| lemma.len() > ending.len() + 3 && lemma.ends_with(*ending);
    !words.no_nouns.has(lemma) && words.noun_endings.iter().any(stem)
}

/// Adjectives and adverbs that are said of something by a copula.
fn adjective(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let said = tree.child(token, Relation::Cop).is_some() || tree.relation(token) == Relation::Xcomp;
    said && scene.words.triggers.adjectives.has(tree.lemma(token)) && tree.child(token, Relation::Nsubj).is_some()
}

fn trigger(scene: &Scene, token: usize, names: &dyn Fn(usize) -> bool) -> Trigger {
    let tree = &scene.tree;
    let lemma = tree.lemma(token).to_owned();
    let alone = Trigger { token, span: tree.span(token), lemma, particle: None, carried: None, class: None };
    if tree.tag(token) != Tag::Verb {
        let span = tree.span_of(compound(scene, token));
        return if span.len() > LONGEST { alone } else { Trigger { span, ..alone } };
    }
    let next = token + 1;
    let particle = tree.child(token, Relation::CompoundPrt).or_else(|| loose_particle(scene, token));
    if particle == Some(next) {
        return Trigger { particle, ..wide(scene, alone, next, None) };
    }
    let carries = scene.words.triggers.light_verbs.has(&alone.lemma)
        && tree.tag(next) == Tag::Noun
        && tree.relation(next) == Relation::Obj
        && tree.head(next) == Some(token)
        && names(next);
    if carries { wide(scene, alone, next, Some(next)) } else { alone }
}

/// "reached out to", "turned over the papers": an adverb or preposition that the parser has not called a particle.
fn loose_particle(scene: &Scene, token: usize) -> Option<usize> {
    let tree = &scene.tree;
    let next = token + 1;
    let adverb = tree.head(next) == Some(token) && tree.tag(next) == Tag::Adp && tree.relation(next) == Relation::Advmod;
    let phrasal = scene.words.triggers.phrasal.has(&format!("{}_{}", tree.lemma(token), tree.lower(next)));
    (adverb || phrasal).then_some(next)
}

fn wide(scene: &Scene, alone: Trigger, last: usize, carried: Option<usize>) -> Trigger {
    let span = alone.span.hull(scene.tree.span(last));
    if span.len() > LONGEST {
        return alone;
    }
    let lemma = format!("{} {}", alone.lemma, scene.tree.lemma(last));
    Trigger { span, lemma, carried, ..alone }
}
