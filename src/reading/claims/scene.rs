//! What the rules of this room look at.

use crate::article::Article;
use crate::language::Language;
use crate::reading::{Anchor, Certainty, Claim, EventKind, EventMention, Point, Relation, RuleName, TimeMention};
use crate::text::syntax::{Clusters, Model};
use crate::text::{Relation as Dependency, Sentence, Span, Tag, Text, VerbForm};
use std::collections::BTreeMap;

/// An article with its times and events, and which token is which event's trigger.
pub struct Scene<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its tokens.
    pub text: &'a Text,
    /// Its times.
    pub times: &'a [TimeMention],
    /// Its events.
    pub events: &'a [EventMention],
    /// The language's tables.
    pub language: &'static Language,
    by_token: BTreeMap<usize, usize>,
    told: usize,
    clusters: Option<Clusters<'a>>,
}

impl<'a> Scene<'a> {
    /// Looks up the tokens of all triggers once.
    pub fn new(
        article: &'a Article,
        text: &'a Text,
        times: &'a [TimeMention],
        events: &'a [EventMention],
        language: &'static Language,
    ) -> Self {
        let told = events.iter().enumerate().filter(|(_, event)| event.kind != EventKind::Landmark);
        let by_token =
            told.map(|(number, event)| (text.tokens.partition_point(|token| token.span.end <= event.trigger.start), number)).collect();
        let landmarks = events.iter().rev().take_while(|event| event.kind == EventKind::Landmark).count();
        let clusters = Model::read(language.lexicon.model()).map(|model| model.clusters);
        Self { article, text, times, events, language, by_token, told: events.len() - landmarks, clusters }
    }

    /// The event whose trigger begins at that token.
    pub fn event_at(&self, token: usize) -> Option<usize> {
        self.by_token.get(&token).copied()
    }

    /// The event that governs a token: the first one above it in the tree.
    pub fn governor(&self, token: usize) -> Option<usize> {
        let mut at = token;
        for _ in 0..MOST_STEPS {
            let head = self.head(at);
            if head == at {
                return None;
            }
            if let Some(above) = self.event_at(head) {
                return Some(above);
            }
            at = head;
        }
        None
    }

    /// The events whose triggers begin in these tokens, in the order of the text; none in a range that runs backwards.
    pub fn events_in(&self, tokens: std::ops::Range<usize>) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.by_token.range(tokens.start..tokens.end.max(tokens.start)).map(|(_, event)| *event)
    }

    /// The tokens of a span.
    pub fn tokens(&self, span: Span) -> std::ops::Range<usize> {
        let tokens = &self.text.tokens;
        tokens.partition_point(|token| token.span.end <= span.start)..tokens.partition_point(|token| token.span.start < span.end)
    }

    /// The times of a sentence, with their numbers.
    pub fn times_of(&self, sentence: usize) -> impl DoubleEndedIterator<Item = (usize, &'a TimeMention)> + Clone {
        let from = self.times.partition_point(|time| time.sentence < sentence);
        let to = self.times.partition_point(|time| time.sentence <= sentence);
        self.times[from..to].iter().enumerate().map(move |(number, time)| (from + number, time))
    }

    /// The times of a time's sentence that stand near it: what is one list of thousands of dates is looked at in linear time.
    pub fn times_around(&self, time: &TimeMention) -> impl DoubleEndedIterator<Item = (usize, &'a TimeMention)> + Clone {
        let at = self.times.partition_point(|other| other.span.start < time.span.start);
        let sentence = time.sentence;
        let near = at.saturating_sub(NEAR)..self.times.len().min(at + NEAR);
        near.map(|number| (number, &self.times[number])).filter(move |(_, other)| other.sentence == sentence)
    }

    /// The sentence that a token stands in.
    pub fn sentence_of(&self, token: usize) -> Option<&'a Sentence> {
        let sentences = &self.text.sentences;
        sentences.get(sentences.partition_point(|sentence| sentence.tokens.end <= token))
    }

    /// The events that the text tells, without the landmarks behind them, from one sentence on and before another.
    pub fn told_between(&self, from: usize, before: usize) -> std::ops::Range<usize> {
        let told = &self.events[..self.told];
        told.partition_point(|event| event.sentence < from)..told.partition_point(|event| event.sentence < before)
    }

    /// The landmark that stands in those words.
    pub fn landmark_at(&self, span: Span) -> Option<usize> {
        let landmarks = &self.events[self.told..];
        let at = landmarks.partition_point(|event| event.trigger.start < span.start);
        landmarks.get(at).filter(|event| event.trigger == span).map(|_| self.told + at)
    }

    /// The first token of an event's trigger.
    pub fn trigger(&self, event: usize) -> usize {
        self.tokens(self.events[event].trigger).start
    }

    /// A token's words, in lower case.
    pub fn word(&self, token: usize) -> String {
        self.text.tokens.get(token).map(|token| token.span.of(&self.article.body).to_lowercase()).unwrap_or_default()
    }

    /// The kind of words that a word with this hash is used like.
    pub fn cluster(&self, word: u32) -> u32 {
        self.clusters.map_or(0, |clusters| clusters.of(word))
    }

    /// How many events the text tells: the landmarks stand behind them.
    pub fn told(&self) -> std::ops::Range<usize> {
        0..self.told
    }

    /// A token's head; itself at the root or where nothing is parsed.
    pub fn head(&self, token: usize) -> usize {
        self.text.syntax.get(token).map_or(token, |syntax| syntax.head)
    }

    /// How a token depends on its head.
    pub fn dependency(&self, token: usize) -> Dependency {
        self.text.syntax.get(token).map_or(Dependency::Dep, |syntax| syntax.relation)
    }

    /// A token's part of speech.
    pub fn tag(&self, token: usize) -> Tag {
        self.text.syntax.get(token).map_or(Tag::X, |syntax| syntax.tag)
    }

    /// A token's form, where it is a verb.
    pub fn form(&self, token: usize) -> VerbForm {
        self.text.syntax.get(token).map_or(VerbForm::None, |syntax| syntax.form)
    }

    /// The token of a span that the rest of it depends on: the first whose head lies outside.
    pub fn top(&self, tokens: std::ops::Range<usize>) -> usize {
        tokens.clone().find(|token| self.head(*token) == *token || !tokens.contains(&self.head(*token))).unwrap_or(tokens.start)
    }

    /// Whether `token` stands somewhere below `ancestor`.
    pub fn below(&self, token: usize, ancestor: usize) -> bool {
        let mut at = token;
        for _ in 0..MOST_STEPS {
            let head = self.head(at);
            if head == ancestor {
                return true;
            }
            if head == at {
                return false;
            }
            at = head;
        }
        false
    }

    /// Whether a time stands behind a noun and a word that makes it the noun's ("a clip from last year", "the report of May").
    pub fn of_noun(&self, time: &std::ops::Range<usize>) -> bool {
        let (Some(before), Some(noun)) = (time.start.checked_sub(1), time.start.checked_sub(2)) else { return false };
        self.language.claim.of_noun.contains(&self.word(before).as_str()) && matches!(self.tag(noun), Tag::Noun | Tag::Propn)
    }

    /// Whether the body says so here, outside captions and repeats.
    pub fn in_narrative(&self, event: usize) -> bool {
        let event = &self.events[event];
        matches!(event.zone, crate::article::ZoneKind::Body | crate::article::ZoneKind::Quotation) && !event.repeated
    }
}

/// The deepest that trees are climbed.
pub const MOST_STEPS: usize = 40;

/// So many times on either side of one can have to do with it.
const NEAR: usize = 40;

/// A claim in its usual form, about the whole event.
pub fn claim(event: usize, relation: Relation, to: Anchor, evidence: Span, ground: Certainty, rule: RuleName) -> Claim {
    Claim { event, point: Point::Both, relation, to, offset: None, evidence, ground, rule, anchor: false, likelihood: None }
}
