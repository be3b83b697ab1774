//! Events as numbers that features are made of.

use super::super::scene::{MOST_STEPS, Scene};
use super::theme::{Theme, stem};
use crate::reading::EventMention;
use crate::text::syntax::Word;
use crate::text::{Relation as Dependency, Tag, VerbForm};

/// An event as numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct EventView {
    /// Its first token.
    pub token: usize,
    /// Its sentence.
    pub sentence: usize,
    /// Hash of its lemma.
    pub lemma: u32,
    /// The kind of words it is used like.
    pub cluster: u32,
    /// TimeML's class.
    pub class: u32,
    /// Form, perfect, ongoing, future.
    pub state: u32,
    /// Stance, and whether somebody says it.
    pub stance: u32,
    /// Part of speech and relation to its head.
    pub place: u32,
    /// Its auxiliaries.
    pub auxiliaries: u32,
    /// Its determiner or possessor.
    pub determiner: u32,
    /// The event above it.
    pub governor: Option<usize>,
    /// Its state and class.
    pub above: u32,
    /// Its lemma.
    pub above_lemma: u32,
    /// The word that joins its clause to the one above.
    pub joint: u32,
    /// The form of the sentence's main verb.
    pub main: u32,
    /// Zone, and whether it repeats an earlier one.
    pub zone: u32,
    /// How far down the article.
    pub depth: u32,
    /// The first word of the sentence.
    pub opening: u32,
    /// Hash of the beginning of its lemma, which a noun has in common with the verb it is made from.
    pub stem: u32,
    /// Whether it is what the article is about: its stem in the title, in the first sentence, and how often elsewhere.
    pub theme: u32,
    /// Whether it stands within quotation marks.
    pub quoted: u32,
    /// The sentence's main verb.
    pub root: u32,
    /// What hangs on it: subject, object, clause.
    pub frame: u32,
}

/// A hash of a word as it stands, in lower case.
pub fn word(scene: &Scene, token: usize) -> u32 {
    scene.text.tokens.get(token).map_or(0, |token| Word::of(token.span.of(&scene.article.body)).form)
}

/// A mixture of two numbers.
pub const fn mix(a: u32, b: u32) -> u32 {
    (a ^ b.wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B).rotate_left(13)
}

/// How an event stands in time by its own words.
pub fn state(event: &EventMention) -> u32 {
    let flags = u32::from(event.perfect) + 2 * u32::from(event.ongoing) + 4 * u32::from(event.future);
    event.form as u32 * 8 + flags
}

/// Small numbers apart, large ones together.
pub const fn bucket(number: usize) -> u32 {
    match number {
        0..=3 => number as u32,
        4..=5 => 4,
        6..=9 => 5,
        10..=19 => 6,
        _ => 7,
    }
}

/// Reads an event.
pub fn event(scene: &Scene, theme: &Theme, number: usize) -> EventView {
    let event = &scene.events[number];
    let token = scene.trigger(number);
    let governor = scene.governor(token);
    let above = governor.map(|above| &scene.events[above]);
    let sentence = &scene.text.sentences[event.sentence];
    let root = sentence.tokens.clone().find(|token| scene.head(*token) == *token);
    let stem = stem(&event.lemma);
    EventView {
        token,
        sentence: event.sentence,
        lemma: Word::of(&event.lemma).form,
        cluster: scene.cluster(word(scene, token)),
        class: event.class as u32,
        state: state(event),
        stance: event.stance as u32 * 4 + u32::from(event.said_by.is_some()) * 2 + u32::from(event.speaker.is_some()),
        place: scene.tag(token) as u32 * 64 + scene.dependency(token) as u32,
        auxiliaries: children(scene, token, |relation| matches!(relation, Dependency::Aux | Dependency::AuxPass | Dependency::Cop)),
        determiner: children(scene, token, |relation| matches!(relation, Dependency::Det | Dependency::NmodPoss)),
        governor,
        above: above.map_or(0, |above| 1 + state(above) * 8 + above.class as u32),
        above_lemma: above.map_or(0, |above| Word::of(&above.lemma).form),
        joint: joint(scene, token),
        main: root.map_or(0, |root| 1 + scene.form(root) as u32),
        zone: event.zone as u32 * 2 + u32::from(event.repeated),
        depth: bucket(event.sentence),
        opening: word(scene, sentence.tokens.start),
        stem,
        theme: theme.code(stem),
        quoted: u32::from(theme.quoted.get(token).copied().unwrap_or_default()),
        root: root.map_or(0, |root| word(scene, root)),
        frame: frame(scene, token, sentence.tokens.clone()),
    }
}

/// A hash of the words before a token, within its clause, that hang on it by such relations.
fn children(scene: &Scene, token: usize, is: fn(Dependency) -> bool) -> u32 {
    let near = token.saturating_sub(NEAR)..token + NEAR;
    let found = near.filter(|child| *child != token && scene.head(*child) == token && is(scene.dependency(*child)));
    found.fold(0, |hash, child| mix(hash, word(scene, child)))
}

/// How far from a trigger its auxiliaries are looked for.
const NEAR: usize = 6;

/// The word that joins the clause of a token to what stands above it, with the relation.
fn joint(scene: &Scene, token: usize) -> u32 {
    let mut at = token;
    for _ in 0..MOST_STEPS {
        let joins = |child: &usize| scene.head(*child) == at && matches!(scene.dependency(*child), Dependency::Mark | Dependency::Case);
        if let Some(mark) = (at.saturating_sub(2 * NEAR)..at).find(joins) {
            return mix(word(scene, mark), u32::from(at == token));
        }
        let relation = scene.dependency(at);
        if scene.head(at) == at || matches!(relation, Dependency::Ccomp | Dependency::Parataxis | Dependency::AclRelcl) {
            return relation as u32;
        }
        at = scene.head(at);
    }
    0
}

/// Which relations hang on a token.
fn frame(scene: &Scene, token: usize, tokens: std::ops::Range<usize>) -> u32 {
    let near = tokens.start.max(token.saturating_sub(4 * NEAR))..tokens.end.min(token + 4 * NEAR);
    let below = near.filter(|child| *child != token && scene.head(*child) == token);
    below.fold(0, |all, child| match scene.dependency(child) {
        Dependency::Nsubj => all | 1,
        Dependency::NsubjPass => all | 2,
        Dependency::Obj => all | 4,
        Dependency::Ccomp => all | 8,
        Dependency::Xcomp => all | 16,
        Dependency::Obl => all | 32,
        Dependency::Nmod => all | 64,
        Dependency::Amod => all | 128,
        _ => all,
    })
}

/// The way in the tree from a token up to another, as a hash of the relations; 1 where the other does not stand above.
pub fn path(scene: &Scene, from: usize, to: usize) -> u32 {
    let (mut at, mut hash) = (from, 7);
    for _ in 0..LONGEST_PATH {
        if at == to {
            return hash;
        }
        let head = scene.head(at);
        if head == at {
            return 1;
        }
        hash = mix(hash, scene.dependency(at) as u32);
        at = head;
    }
    1
}

/// Longer paths are all alike.
const LONGEST_PATH: usize = 5;

/// Whether a clause of its own, with a finite verb, stands between two tokens: how many finite verbs.
pub fn verbs_between(scene: &Scene, from: usize, to: usize) -> u32 {
    let finite = |token: &usize| {
        scene.tag(*token) == Tag::Verb && matches!(scene.form(*token), VerbForm::Past | VerbForm::Present | VerbForm::PastParticiple)
    };
    (from..to).filter(finite).take(3).count() as u32
}
