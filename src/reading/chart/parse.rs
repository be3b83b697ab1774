//! Bottom-up chart parsing from right to left: when a token's turn comes, everything behind it is known.

use super::Grammar;
use super::grammar::Completion;
use super::island::has_figures;
use crate::language::{Kind, Match, Meaning, Register};
use crate::text::{Sentence, Span, Text, TokenKind};
use smallvec::SmallVec;
use std::ops::Range;

/// Edges by their numbers; hardly ever more than a few.
type Edges = SmallVec<[usize; 6]>;

/// A stretch of tokens with a meaning.
#[derive(Clone, Debug)]
pub struct Edge {
    /// First token.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// What it means.
    pub meaning: Meaning,
    /// What made it; none for numerals and event phrases.
    pub by: Option<Completion>,
    /// The edges in its slots.
    pub children: Edges,
}

/// The chart of one island.
pub struct Chart<'a> {
    grammar: &'a Grammar,
    body: &'a str,
    text: &'a Text,
    register: Register,
    sentence: &'a Sentence,
    island: Range<usize>,
    words: &'a [Option<u32>],
    /// All edges found.
    pub edges: Vec<Edge>,
    by_start: Vec<Edges>,
    /// How many times a row's meaning was asked for.
    pub tried: usize,
}

/// No reading of a stretch is made again more often than this: tables cannot make the engine run in circles.
const MOST_EDGES: usize = 4096;
/// The longest event phrase.
const LONGEST_EVENT: usize = 24;

/// Within how many tokens from its start an event phrase opens a sentence.
const OPENING: usize = 8;

impl<'a> Chart<'a> {
    /// Everything that the tables can make of an island; `words` are the numbers of the sentence's words.
    pub fn parse(
        grammar: &'a Grammar,
        (body, text, register): (&'a str, &'a Text, Register),
        sentence: &'a Sentence,
        words: &'a [Option<u32>],
        island: Range<usize>,
    ) -> Self {
        let words = words.get(island.start - sentence.tokens.start..).unwrap_or_default();
        let by_start = vec![Edges::new(); island.len() + 1];
        let mut chart = Self { grammar, body, text, register, sentence, island, words, edges: Vec::new(), by_start, tried: 0 };
        for start in chart.island.clone().rev() {
            chart.fill(start);
        }
        chart
    }

    /// All edges that begin at `start`.
    fn fill(&mut self, start: usize) {
        self.numerals(start);
        self.walk(0, start, start, &mut Edges::new());
        let mut next = 0;
        while let Some(&edge) = self.by_start[start - self.island.start].get(next) {
            next += 1;
            self.extend(start, edge);
        }
    }

    fn numerals(&mut self, start: usize) {
        let token = self.text.tokens[start];
        if !has_figures(token.kind, token.span.of(self.body)) {
            return;
        }
        for meaning in (self.grammar.language.numeral)(token.span.of(self.body)) {
            self.add(Edge { start, end: start + 1, meaning, by: None, children: Edges::new() });
        }
    }

    /// Begins the rules whose first slot takes that edge.
    fn extend(&mut self, start: usize, edge: usize) {
        let (kind, end) = (self.edges[edge].meaning.kind(), self.edges[edge].end);
        let grammar = self.grammar;
        if let Some((_, to)) = grammar.nodes[0].slots.iter().find(|(k, _)| *k == kind) {
            self.walk(*to, start, end, &mut Edges::from_slice(&[edge]));
        }
    }

    /// Follows the trie from `node` with the tokens from `at` on.
    fn walk(&mut self, node: usize, start: usize, at: usize, children: &mut Edges) {
        let grammar = self.grammar;
        let state = &grammar.nodes[node];
        if at > start {
            for completion in &state.complete {
                self.complete(*completion, start, at, children);
            }
        }
        let word = at.checked_sub(self.island.start).and_then(|offset| self.words.get(offset)).copied().flatten();
        if let Some(step) = word.and_then(|word| state.words.get(&word)) {
            step.any.into_iter().for_each(|to| self.walk(to, start, at + 1, children));
            let capital = |_: &usize| self.text.tokens[at].span.of(self.body).starts_with(char::is_uppercase);
            step.capital.filter(capital).into_iter().for_each(|to| self.walk(to, start, at + 1, children));
        }
        if at > start {
            self.walk_slots(node, start, at, children);
        }
    }

    fn walk_slots(&mut self, node: usize, start: usize, at: usize, children: &mut Edges) {
        let grammar = self.grammar;
        for (kind, to) in &grammar.nodes[node].slots {
            if *kind == Kind::Event {
                self.event(at);
            }
            // Everything that begins behind the row's start is known by now, so that the list does not grow meanwhile.
            let mut next = 0;
            while let Some(&edge) = self.starting(at).get(next) {
                next += 1;
                if self.edges[edge].meaning.kind() == *kind {
                    children.push(edge);
                    self.walk(*to, start, self.edges[edge].end, children);
                    children.pop();
                }
            }
        }
    }

    fn starting(&self, at: usize) -> &[usize] {
        at.checked_sub(self.island.start).and_then(|offset| self.by_start.get(offset)).map_or(&[], Edges::as_slice)
    }

    fn complete(&mut self, completion: Completion, start: usize, end: usize, children: &[usize]) {
        let meaning = match completion {
            Completion::Anchor(number) => self.grammar.anchors.get(number).map(|(_, stretch)| Meaning::Fixed(*stretch)),
            Completion::Row(_, row, _) => {
                self.tried += 1;
                let slots: SmallVec<[&Meaning; 6]> = children.iter().map(|edge| &self.edges[*edge].meaning).collect();
                let span = self.span(start, end);
                (row.meaning)(&Match {
                    slots: &slots,
                    words: span.of(self.body),
                    before: Span::new(self.sentence.span.start, span.start).of(self.body),
                    after: Span::new(span.end, self.sentence.span.end).of(self.body),
                    register: self.register,
                })
            }
        };
        if let Some(meaning) = meaning {
            self.add(Edge { start, end, meaning, by: Some(completion), children: Edges::from_slice(children) });
        }
    }

    /// Keeps one edge of a kind for each stretch: the earlier row's.
    fn add(&mut self, edge: Edge) {
        let Some(offset) = edge.start.checked_sub(self.island.start).filter(|offset| *offset < self.by_start.len()) else { return };
        let rank = |edge: &Edge| edge.by.map_or(0, Completion::rank);
        let same = |other: &usize| {
            let other = &self.edges[*other];
            other.end == edge.end && other.meaning.kind() == edge.meaning.kind() && rank(other) <= rank(&edge)
        };
        if self.edges.len() >= MOST_EDGES || self.by_start[offset].iter().any(same) {
            return;
        }
        self.by_start[offset].push(self.edges.len());
        self.edges.push(edge);
    }

    /// The words of an event from `at` to the end of their clause, as far as words alone show it.
    fn event(&mut self, at: usize) {
        let last = self.sentence.tokens.end.min(at + LONGEST_EVENT);
        if self.starting(at).iter().any(|edge| self.blocks_event(*edge)) {
            return;
        }
        let word = |token: usize| self.text.tokens.get(token).map_or("", |t| t.span.of(self.body));
        let is = |list: &[&str], token: usize| list.contains(&word(token).to_lowercase().as_str());
        let language = self.grammar.language;
        let ends = |token: usize| self.text.tokens[token].kind == TokenKind::Mark && word(token) != "-" || is(language.clause_ends, token);
        let end = (at..last).find(|token| ends(*token)).unwrap_or(last);
        // "Half an hour before the vote he rose": with no comma to part them, the pronoun begins what the sentence tells.
        let opens = at - self.sentence.tokens.start <= OPENING && is(language.claim.definite, at);
        let closed = self.text.tokens.get(end).is_none_or(|token| token.span.of(self.body) == "." || end >= self.sentence.tokens.end);
        let clause = (at + 2..end).find(|token| is(language.subjects, *token)).filter(|_| opens && closed);
        let end = clause.unwrap_or(end);
        if (at..end).all(|token| is(language.no_event, token)) {
            return;
        }
        let words = self.span(at, end).of(self.body).to_owned();
        self.add(Edge { start: at, end, meaning: Meaning::Event(words), by: None, children: Edges::new() });
    }

    /// A time where the event should begin is the anchor itself, unless it only qualifies ("Monday's vote").
    fn blocks_event(&self, edge: usize) -> bool {
        let edge = &self.edges[edge];
        let next = self.text.tokens.get(edge.end).map_or("", |t| t.span.of(self.body));
        edge.meaning.kind() == Kind::Time && !(next.starts_with('\'') || next.starts_with('’'))
    }

    /// The words from one token to before another.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let tokens = &self.text.tokens;
        Span::new(tokens.get(start).map_or(0, |t| t.span.start), tokens.get(end.wrapping_sub(1)).map_or(0, |t| t.span.end))
    }

    /// The words of an edge.
    pub fn words(&self, edge: &Edge) -> Span {
        self.span(edge.start, edge.end)
    }
}
