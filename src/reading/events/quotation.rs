//! Direct speech: which tokens stand in quotation marks, and the verb that ascribes them.

use super::aside::{Aside, asides};
use super::saying::ascribes;
use super::scene::Scene;
use std::ops::Range;

/// For each token in a quotation, the verb that says it; and what is set beside what it ascribes.
pub struct Quotations {
    verb: Vec<Option<u32>>,
    /// In the order of the text.
    asides: Vec<Aside>,
}

/// A shorter quotation is a word that is quoted, not a speech.
const SHORTEST: usize = 3;

impl Quotations {
    /// Finds the quotations of all sentences that report. Linear.
    pub fn read(scene: &Scene) -> Self {
        let mut quotations = Self { verb: vec![None; scene.tree.len()], asides: Vec::new() };
        let mut before: Option<Open> = None;
        let mut waiting: Vec<Range<usize>> = Vec::new();
        for (_, sentence) in scene.tree.sentences().iter().enumerate().filter(|(number, _)| scene.reports(*number)) {
            let inside = before.as_ref().is_some_and(|open| open.goes_on);
            let quoted = quoted(scene, sentence.tokens.clone(), inside);
            let beside = asides(scene, sentence.tokens.clone(), &quoted);
            let sayings = sayings(scene, sentence.tokens.clone(), &quoted, &beside);
            let whole = quoted.iter().map(ExactSizeIterator::len).sum::<usize>() + 4 >= sentence.tokens.len();
            let carried =
                before.as_ref().filter(|open| whole && open.paragraph == sentence.paragraph || open.goes_on).and_then(|open| open.verb);
            let verb = sayings.last().copied().flatten().or(carried);
            let goes_on = quoted.last().is_some_and(|range| range.end >= sentence.tokens.end);
            before = (!quoted.is_empty()).then_some(Open { verb, paragraph: sentence.paragraph, goes_on });
            // What is said before its "he said" waits for it, as long as the quotation goes on.
            let first = sayings.first().copied().flatten().or(carried);
            if first.is_some() || !goes_on {
                waiting.drain(..).for_each(|range| quotations.fill(range, first));
            }
            for (range, own) in quoted.into_iter().zip(sayings).filter(|(range, _)| range.len() >= SHORTEST) {
                match own.or(carried) {
                    None if goes_on => waiting.push(range),
                    verb => quotations.fill(range, verb),
                }
            }
            quotations.asides.extend(beside);
        }
        quotations
    }

    fn fill(&mut self, range: Range<usize>, verb: Option<usize>) {
        for slot in self.verb.get_mut(range).unwrap_or_default() {
            *slot = verb.map(|verb| verb as u32);
        }
    }

    /// The verb that says what the token is part of.
    pub fn verb(&self, token: usize) -> Option<usize> {
        self.verb.get(token).copied().flatten().map(|verb| verb as usize)
    }

    /// What is set beside a stretch that the token stands in, and ascribes it.
    pub fn beside(&self, scene: &Scene, token: usize) -> impl Iterator<Item = &Aside> {
        self.within(scene, token).iter().filter(move |aside| aside.covers.iter().any(|range| range.contains(&token)))
    }

    /// The aside that a verb makes.
    pub fn aside(&self, scene: &Scene, verb: usize) -> Option<&Aside> {
        self.within(scene, verb).iter().find(|aside| aside.verb == Some(verb))
    }

    /// The last aside of a sentence before a token.
    pub fn aside_before(&self, scene: &Scene, token: usize) -> Option<&Aside> {
        self.within(scene, token).iter().rev().find(|aside| aside.clause.end <= token && aside.verb.is_some())
    }

    /// The asides of a token's sentence.
    fn within(&self, scene: &Scene, token: usize) -> &[Aside] {
        let tokens = scene.tree.sentences().get(scene.tree.sentence_of(token)).map_or(0..0, |sentence| sentence.tokens.clone());
        let first = self.asides.partition_point(|aside| aside.clause.start < tokens.start);
        let behind = self.asides.partition_point(|aside| aside.clause.start < tokens.end);
        self.asides.get(first..behind.max(first)).unwrap_or_default()
    }
}

/// A quotation that the next sentence may go on with.
struct Open {
    verb: Option<usize>,
    paragraph: usize,
    goes_on: bool,
}

/// For each quotation of a sentence the verb that says it: of what is set beside it, else the last verb before it, else the first behind.
fn sayings(scene: &Scene, tokens: Range<usize>, quoted: &[Range<usize>], beside: &[Aside]) -> Vec<Option<usize>> {
    let verbs: Vec<usize> = tokens.filter(|&token| ascribes(scene, token) && !quoted.iter().any(|range| range.contains(&token))).collect();
    let of = |range: &Range<usize>| {
        let follows = beside.iter().find(|aside| (range.end..range.end + 3).contains(&aside.clause.start) && aside.verb.is_some());
        let covers = || beside.iter().find(|aside| aside.verb.is_some() && aside.covers.iter().any(|part| part.contains(&range.start)));
        let aside = follows.or_else(covers).and_then(|aside| aside.verb);
        let before = || verbs.iter().rev().find(|&&verb| verb < range.start).copied();
        aside.or_else(before).or_else(|| verbs.first().copied())
    };
    quoted.iter().map(of).collect()
}

/// The stretches in quotation marks; `inside` where the sentence begins in one.
fn quoted(scene: &Scene, tokens: Range<usize>, inside: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = inside.then_some(tokens.start);
    for token in tokens.clone() {
        match (scene.tree.word(token), open) {
            ("“" | "``" | "„" | "«", _) => open = Some(token + 1),
            ("”" | "''" | "»", Some(start)) => {
                found.push(start..token);
                open = None;
            }
            ("\"", None) => open = Some(token + 1),
            ("\"", Some(start)) if start != tokens.start || !inside || token > start => {
                found.push(start..token);
                open = None;
            }
            _ => {}
        }
    }
    found.extend(open.map(|start| start..tokens.end));
    found
}
