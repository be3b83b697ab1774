//! Rows compiled into one trie of words and slots.

use crate::expression::{Stretch, Tense};
use crate::language::{Element, Kind, Language, Row, TenseWords, parse};
use crate::reading::RuleName;
use crate::text::Token;
// Exception (order): words are looked up, and never listed.
use rustc_hash::FxHashMap;

/// Names that a user gave to days and periods: the words, and what they name.
pub type Anchors = Vec<(String, Stretch)>;

/// What a complete pattern gives.
#[derive(Clone, Copy, Debug)]
pub enum Completion {
    /// The meaning of a row: its table, the row, and its rank.
    Row(&'static str, &'static Row, u32),
    /// The user's name of that number.
    Anchor(usize),
}

impl Completion {
    /// The earlier the row, the lower; users' names come first.
    pub fn rank(self) -> u32 {
        match self {
            Completion::Row(_, _, rank) => rank,
            Completion::Anchor(_) => 0,
        }
    }

    /// The row that explanations name.
    pub fn rule(self) -> RuleName {
        match self {
            Completion::Row(table, row, _) => RuleName { table, row: Some(row) },
            Completion::Anchor(_) => RuleName { table: "user: anchor", row: None },
        }
    }
}

/// Where a word leads.
#[derive(Clone, Copy, Debug, Default)]
pub struct Step {
    /// In any case.
    pub any: Option<usize>,
    /// With a capital.
    pub capital: Option<usize>,
}

/// One state of matching: what may come next, and what is complete here.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// By word: the states after it.
    pub words: FxHashMap<u32, Step>,
    /// By kind of slot.
    pub slots: Vec<(Kind, usize)>,
    /// What is complete.
    pub complete: Vec<Completion>,
}

/// A language's tables, and a user's names, compiled.
pub struct Grammar {
    /// The language.
    pub language: &'static Language,
    /// The user's names.
    pub anchors: Anchors,
    /// States; the first is where every pattern begins.
    pub nodes: Vec<Node>,
    words: FxHashMap<Box<[u8]>, u32>,
    /// Which beginnings of words there are at all: most words of a text are in no table, and need no search.
    beginnings: Box<[u64; BEGINNINGS / 64]>,
    names_time: Vec<bool>,
    tenses: FxHashMap<&'static str, Tense>,
}

/// The longest word that is looked up; no word of the tables is longer (a test holds them to it).
const LONGEST_WORD: usize = 32;

impl Grammar {
    /// Compiles a language's tables and a user's names.
    ///
    /// Rows whose pattern is wrong are left out here; the test of all rows names them.
    pub fn new(language: &'static Language, anchors: Anchors) -> Self {
        let mut grammar = Self {
            language,
            anchors: Vec::new(),
            nodes: vec![Node::default()],
            words: FxHashMap::default(),
            beginnings: Box::new([0; BEGINNINGS / 64]),
            names_time: Vec::new(),
            tenses: tenses(&language.tense),
        };
        let mut rank = 0;
        for (table, rows) in language.tables {
            for row in *rows {
                rank += 1;
                for sequence in parse(row.pattern).unwrap_or_default() {
                    grammar.insert(&sequence, row.names_time, Completion::Row(table, row, rank));
                }
            }
        }
        for (number, (name, _)) in anchors.iter().enumerate() {
            for sequence in name_elements(name, language) {
                grammar.insert(&sequence, false, Completion::Anchor(number));
            }
        }
        grammar.anchors = anchors;
        grammar
    }

    fn insert(&mut self, sequence: &[Element], all_name_time: bool, completion: Completion) {
        let mut at = 0;
        for element in sequence {
            at = match element {
                Element::Word(word, capital, names_time) => {
                    let id = self.word_id(word, *names_time || all_name_time);
                    self.word_step(at, id, *capital)
                }
                Element::Slot(kind) => self.slot_step(at, *kind),
            };
        }
        self.nodes[at].complete.push(completion);
    }

    fn word_id(&mut self, word: &str, names_time: bool) -> u32 {
        let next = self.names_time.len() as u32;
        let id = *self.words.entry(word.as_bytes().into()).or_insert(next);
        let (cell, bit) = beginning(word.as_bytes());
        self.beginnings[cell] |= bit;
        if id == next {
            self.names_time.push(false);
        }
        self.names_time[id as usize] |= names_time && word.chars().any(char::is_alphanumeric) && word.len() > 1;
        id
    }

    fn word_step(&mut self, at: usize, word: u32, capital: bool) -> usize {
        let next = self.nodes.len();
        let step = self.nodes[at].words.entry(word).or_default();
        let to = *(if capital { &mut step.capital } else { &mut step.any }).get_or_insert(next);
        if to == next {
            self.nodes.push(Node::default());
        }
        to
    }

    fn slot_step(&mut self, at: usize, kind: Kind) -> usize {
        if let Some((_, to)) = self.nodes[at].slots.iter().find(|(k, _)| *k == kind) {
            return *to;
        }
        let to = self.nodes.len();
        self.nodes[at].slots.push((kind, to));
        self.nodes.push(Node::default());
        to
    }

    /// The number of a word of the tables, in any case; `O(length)`, no allocation.
    pub fn word(&self, word: &str) -> Option<u32> {
        let bytes = word.as_bytes();
        let (cell, bit) = beginning(bytes);
        if self.beginnings[cell] & bit == 0 {
            return None;
        }
        let mut lower = [0u8; LONGEST_WORD];
        let buffer = lower.get_mut(..bytes.len())?;
        buffer.copy_from_slice(bytes);
        buffer.make_ascii_lowercase();
        self.words.get(&*buffer).copied()
    }

    /// The numbers of a sentence's words, in the place of what `numbers` held.
    pub fn number(&self, body: &str, tokens: &[Token], numbers: &mut Vec<Option<u32>>) {
        numbers.clear();
        numbers.extend(tokens.iter().map(|token| self.word(token.span.of(body))));
    }

    /// The tense that a word in lower case shows by itself.
    pub fn tense(&self, word: &str) -> Option<Tense> {
        self.tenses.get(word).copied()
    }

    /// Whether that word can name a time by itself.
    pub fn names_time(&self, word: u32) -> bool {
        self.names_time.get(word as usize).copied().unwrap_or(false)
    }
}

/// The words that show a tense, each with the first that it is listed for.
fn tenses(words: &TenseWords) -> FxHashMap<&'static str, Tense> {
    let lists = [(Tense::Past, words.past), (Tense::Present, words.open), (Tense::Future, words.future)];
    lists.into_iter().flat_map(|(tense, list)| list.iter().map(move |word| (*word, tense))).collect()
}

/// How many beginnings of words are told apart.
const BEGINNINGS: usize = 1 << 14;

/// Where it is noted whether a word of that length, with these first, third and last letters in any case, is in the tables.
fn beginning(word: &[u8]) -> (usize, u64) {
    let letter = |at: usize| word.get(at).map_or(0, |byte| usize::from(byte | 0x20));
    let mixed = letter(0).wrapping_mul(0x9E5)
        ^ letter(2).wrapping_mul(0x35B1)
        ^ letter(word.len().wrapping_sub(1)).wrapping_mul(0x1D3)
        ^ word.len().wrapping_mul(0x6B);
    let place = mixed % BEGINNINGS;
    (place / 64, 1 << (place % 64))
}

/// A user's name as words of a pattern: as it is given, and without its article, since the reports may say "that referendum".
fn name_elements(name: &str, language: &Language) -> Vec<Vec<Element>> {
    let text = crate::text::segment(name, language.lexicon);
    let words: Vec<String> = text.tokens.iter().map(|token| token.span.of(name).to_lowercase()).collect();
    let articles = words.iter().take_while(|word| language.no_event.contains(&word.as_str())).count();
    let (article, name) = words.split_at(articles);
    if name.is_empty() {
        return Vec::new();
    }
    let element = |word: &String, names_time: bool| Element::Word(word.clone(), false, names_time);
    let name: Vec<Element> = name.iter().map(|word| element(word, true)).collect();
    let whole = article.iter().map(|word| element(word, false)).chain(name.clone()).collect();
    if article.is_empty() { vec![name] } else { vec![name, whole] }
}
