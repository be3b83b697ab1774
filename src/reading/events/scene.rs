//! What all readers of events look at: the trees, the words of the language, and which tokens name times, zones and events.

use super::tree::Tree;
use super::triggers::Trigger;
use crate::article::{Article, Zone};
use crate::language::{EventWords, Language};
use crate::reading::TimeMention;
use crate::text::syntax::{Clusters, Model};
use crate::text::{Relation, Span, Tag, Text};
use std::ops::Range;

/// One article, ready to be read for events.
pub struct Scene<'a> {
    /// Its trees.
    pub tree: Tree<'a>,
    /// The words of its language.
    pub words: &'static EventWords,
    /// Whether a token stands in a time.
    timed: Vec<bool>,
    zones: &'a [Zone],
    /// The zone of each sentence, as an index into `zones`.
    zone_of: Vec<Option<usize>>,
    /// The events, in the order of the text.
    pub triggers: Vec<Trigger>,
    /// Index into `triggers` of the event that a token names.
    named: Vec<Option<u32>>,
    clusters: Option<Clusters<'a>>,
}

impl<'a> Scene<'a> {
    /// Looks at an article. Linear in its length.
    pub fn new(article: &'a Article, text: &'a Text, times: &[TimeMention], language: &'static Language) -> Self {
        let tree = Tree::new(&article.body, text, language);
        let timed = timed(&tree, text, times);
        let zone_of = text.sentences.iter().map(|sentence| zone_at(&article.zones, sentence.span.start)).collect();
        let named = vec![None; tree.len()];
        let clusters = Model::read(language.lexicon.model()).map(|model| model.clusters);
        Self { tree, words: language.events, timed, zones: &article.zones, zone_of, triggers: Vec::new(), named, clusters }
    }

    /// Takes the events.
    pub fn set(&mut self, triggers: Vec<Trigger>) {
        for (index, trigger) in triggers.iter().enumerate() {
            if let Some(slot) = self.named.get_mut(trigger.token) {
                *slot = Some(index as u32);
            }
        }
        self.triggers = triggers;
    }

    /// The event that the token names.
    pub fn event_at(&self, token: usize) -> Option<usize> {
        self.named.get(token).copied().flatten().map(|index| index as usize)
    }

    /// Whether the token stands in a time.
    pub fn is_time(&self, token: usize) -> bool {
        self.timed.get(token).copied().unwrap_or(false)
    }

    /// The zone of a sentence; none where the article's zones do not hold it.
    pub fn zone(&self, sentence: usize) -> Option<&'a Zone> {
        self.zone_of.get(sentence).copied().flatten().and_then(|zone| self.zones.get(zone))
    }

    /// Whether events are read in a sentence.
    pub fn reports(&self, sentence: usize) -> bool {
        self.zones.is_empty() || self.zone(sentence).is_some_and(|zone| zone.kind.reports())
    }

    /// Whether the token is a verb or a predicate: the head of a clause.
    pub fn heads_clause(&self, token: usize) -> bool {
        let tree = &self.tree;
        let verb = tree.tag(token) == Tag::Verb && tree.relation(token) != Relation::Amod;
        verb || tree.children(token).any(|child| matches!(tree.relation(child), Relation::Cop | Relation::Nsubj | Relation::NsubjPass))
    }

    /// The preposition before a noun, in lower case; empty where there is none.
    pub fn preposition(&self, noun: usize) -> &str {
        self.tree.child(noun, Relation::Case).map_or("", |case| self.tree.lower(case))
    }

    /// The kind of words that a word with this hash is used like.
    pub fn cluster(&self, word: u32) -> u32 {
        self.clusters.map_or(0, |clusters| clusters.of(word))
    }

    /// The stretch that some tokens cover.
    pub fn hull(&self, tokens: &[usize]) -> Option<Span> {
        tokens.iter().map(|&token| self.tree.span(token)).reduce(Span::hull)
    }
}

fn zone_at(zones: &[Zone], offset: usize) -> Option<usize> {
    let behind = zones.partition_point(|zone| zone.span.start <= offset);
    behind.checked_sub(1).filter(|&at| zones.get(at).is_some_and(|zone| offset < zone.span.end))
}

/// Tokens that stand in times, or in the line of place and date before a report ("LONDON, Nov. 3 —").
fn timed(tree: &Tree, text: &Text, times: &[TimeMention]) -> Vec<bool> {
    let mut timed = vec![false; tree.len()];
    for time in times.iter().filter(|time| time.timex3) {
        let first = text.tokens.partition_point(|token| token.span.end <= time.span.start);
        let behind = text.tokens.partition_point(|token| token.span.start < time.span.end);
        // "The Daily News": a word for what comes again is part of a name where it is written like one.
        let name = time.set.is_some() && behind == first + 1 && tree.capital(first) && tree.capital(behind);
        for slot in timed.get_mut(first..behind).unwrap_or_default() {
            *slot = !name;
        }
    }
    // "Hours after the report was published": the amount is a time, what it counts from is not.
    for time in times.iter().filter(|time| !time.timex3) {
        let first = text.tokens.partition_point(|token| token.span.end <= time.span.start);
        let behind = text.tokens.partition_point(|token| token.span.start < time.span.end);
        let amount = (first..behind).take_while(|&token| !matches!(tree.tag(token), Tag::Adp | Tag::Sconj));
        for token in amount.filter(|&token| matches!(tree.tag(token), Tag::Noun | Tag::Num | Tag::Adv)) {
            if let Some(slot) = timed.get_mut(token) {
                *slot = true;
            }
        }
    }
    for sentence in &text.sentences {
        for slot in timed.get_mut(sentence.tokens.start..dateline_end(tree, sentence.tokens.clone())).unwrap_or_default() {
            *slot = true;
        }
    }
    timed
}

/// How far from its beginning a sentence can have the dash of a dateline, in tokens.
const DATELINE: usize = 12;

/// The token behind the dash of a dateline; the first token where there is none.
fn dateline_end(tree: &Tree, tokens: Range<usize>) -> usize {
    let place = tree.word(tokens.start);
    let shouted = place.len() > 2 && place.chars().all(|letter| letter.is_uppercase() || letter == '.');
    let dash = tokens.clone().take(DATELINE).find(|&token| matches!(tree.word(token), "—" | "–" | "--" | "_" | "-"));
    dash.filter(|_| shouted).map_or(tokens.start, |dash| dash + 1)
}
