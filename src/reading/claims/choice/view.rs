//! Events and times as numbers that features are made of.

use super::super::scene::{MOST_STEPS, Scene};
use super::super::signal::signal;
use crate::expression::{TimeExpression, TimexKind};
use crate::reading::{EventMention, TimeMention};
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

/// So many letters tell a family of words.
const STEM: usize = 5;

/// Hash of the beginning of a word.
pub fn stem(word: &str) -> u32 {
    word.bytes().take(STEM).fold(0, |hash, byte| mix(hash, u32::from(byte.to_ascii_lowercase())))
}

/// What an article is about, by the stems of its words.
pub struct Theme {
    title: Vec<u32>,
    /// Stem and sentence of every event, sorted.
    events: Vec<(u32, usize)>,
    /// Whether each token stands within quotation marks.
    quoted: Vec<bool>,
}

impl Theme {
    /// Reads an article's title and events.
    pub fn of(scene: &Scene) -> Self {
        let mut title: Vec<u32> = scene.article.title.iter().flat_map(|title| title.split_whitespace()).map(stem).collect();
        let mut events: Vec<(u32, usize)> = scene.told().map(|number| (stem(&scene.events[number].lemma), scene.events[number].sentence)).collect();
        title.sort_unstable();
        events.sort_unstable();
        Self { title, events, quoted: quoted(scene) }
    }

    fn code(&self, stem: u32) -> u32 {
        let from = self.events.partition_point(|(other, _)| *other < stem);
        let to = self.events.partition_point(|(other, _)| *other <= stem);
        let early = self.events[from..to].first().map_or(7, |(_, sentence)| (*sentence).min(2) as u32);
        u32::from(self.title.binary_search(&stem).is_ok()) * 64 + early * 8 + bucket(to - from)
    }
}

/// For each token whether it stands within quotation marks that are closed before the paragraph ends.
fn quoted(scene: &Scene) -> Vec<bool> {
    let mut inside = vec![false; scene.text.tokens.len()];
    let mut open: Option<usize> = None;
    for sentence in &scene.text.sentences {
        for token in sentence.tokens.clone() {
            let mark = scene.text.tokens[token].span.of(&scene.article.body);
            match (mark, open) {
                ("“" | "``", _) | ("\"", None) => open = Some(token),
                ("”" | "''" | "\"", Some(from)) => {
                    inside[from..token].fill(true);
                    open = None;
                }
                _ => {}
            }
        }
        open = open.filter(|from| sentence.tokens.end - from < LONGEST_QUOTATION);
    }
    inside
}

/// In tokens; a mark that opens a longer one has lost its partner.
const LONGEST_QUOTATION: usize = 150;

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
    let governor = governor(scene, token);
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

/// The event above a token.
fn governor(scene: &Scene, token: usize) -> Option<usize> {
    let mut at = token;
    for _ in 0..MOST_STEPS {
        let head = scene.head(at);
        if head == at {
            return None;
        }
        if let Some(above) = scene.event_at(head) {
            return Some(above);
        }
        at = head;
    }
    None
}

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

/// A time as numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct TimeView {
    /// First token.
    pub first: usize,
    /// Behind the last.
    pub end: usize,
    /// Its sentence.
    pub sentence: usize,
    /// Type, and what it counts from.
    pub kind: u32,
    /// How fine it is.
    pub grain: u32,
    /// Where it lies, seen from the publication.
    pub side: u32,
    /// Hash of its last word.
    pub last: u32,
    /// Hash of all its words.
    pub words: u32,
    /// The word before it.
    pub before: u32,
    /// What that word says.
    pub signal: u32,
    /// Its relation to its head.
    pub relation: u32,
    /// The event that the rules of attachment give it to.
    pub dated: Option<usize>,
    /// Whether it may date an event.
    pub is_usable: bool,
}

/// Reads a time; `dated` is the event that the rules of attachment give it to.
pub fn time(scene: &Scene, time: &TimeMention, dated: Option<usize>) -> TimeView {
    let tokens = scene.tokens(time.span);
    let signal = signal(scene, time);
    let counted = match &time.expression {
        Some(expression) if expression.is_anaphoric() => 1,
        Some(TimeExpression::Vague(vague)) => 4 + *vague as u32,
        Some(expression) if expression.is_deictic() => 2,
        Some(_) => 3,
        None => 0,
    };
    TimeView {
        first: tokens.start,
        end: tokens.end,
        sentence: time.sentence,
        kind: (time.kind as u32 * 4 + time.origin as u32) * 8 + counted,
        grain: grain(time),
        side: side(scene, time),
        last: word(scene, tokens.end.saturating_sub(1)),
        words: tokens.clone().fold(0, |hash, token| mix(hash, word(scene, token))),
        before: tokens.start.checked_sub(1).map_or(0, |before| word(scene, before)),
        signal: signal.relation as u32 * 8 + signal.point as u32 * 2 + u32::from(signal.said),
        relation: scene.dependency(scene.top(tokens)) as u32,
        dated,
        is_usable: usable(scene, time),
    }
}

/// Whether a time may date an event: a date or a clock time that TimeML marks, in what the article reports, and not its own date.
fn usable(scene: &Scene, time: &TimeMention) -> bool {
    let own = scene.article.dateline.map(|dateline| dateline.span).into_iter().chain(scene.article.published.evidence);
    let date = !matches!(time.kind, TimexKind::Set) && time.timex3 && time.zone.reports();
    date && !own.into_iter().any(|span| span.overlaps(time.span))
}

/// How long it is, on a scale of days, weeks, months, years.
fn grain(time: &TimeMention) -> u32 {
    let bounds = time.resolution.as_ref().map(|resolution| resolution.bounds());
    match bounds.and_then(|bounds| bounds.interval()).map(|interval| interval.seconds() / 3600) {
        None => 0,
        Some(0..24) => 1,
        Some(24..=48) => 2,
        Some(49..=240) => 3,
        Some(241..=800) => 4,
        Some(801..=2400) => 5,
        Some(2401..=9000) => 6,
        Some(_) => 7,
    }
}

/// Whether it lies before, around or after the publication, and how far.
fn side(scene: &Scene, time: &TimeMention) -> u32 {
    let (Some(told), Some(bounds)) =
        (scene.article.told_from().interval(), time.resolution.as_ref().map(|resolution| resolution.bounds()))
    else {
        return 0;
    };
    let days = |from: chrono::NaiveDateTime, to: chrono::NaiveDateTime| match (to - from).num_days() {
        0 => 1,
        1 => 2,
        2..=7 => 3,
        8..=40 => 4,
        41..=400 => 5,
        _ => 6,
    };
    match (bounds.earliest, bounds.latest) {
        (_, Some(latest)) if latest < told.start => 10 + days(latest, told.start),
        (Some(earliest), _) if earliest >= told.end => 20 + days(told.end, earliest),
        (Some(earliest), Some(latest)) => 30 + days(earliest, told.start.max(earliest)) * 8 + days(told.end.min(latest), latest),
        (None, None) => 1,
        (None, _) => 2,
        (_, None) => 3,
    }
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
