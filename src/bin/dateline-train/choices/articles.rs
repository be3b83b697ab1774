//! The corpora's articles as the program reads them, their links beside what it sees.

use super::gold::{self, Gold};
use crate::conllu::unpacked;
use crate::events::PARTS;
use dateline::article::{Article, JsonLines};
use dateline::language::english;
use dateline::reading::{self, Described, Relation};
use dateline::text;
use std::error::Error;

/// The corpora, by number.
pub const NAMES: [&str; 4] = ["tdg", "eventtime", "timebank", "timebank-dense"];
/// Which of them asks what a reader would name.
pub const TDG: usize = 0;
/// Which of them asks when it happened.
pub const EVENTTIME: usize = 1;

/// One event of an article.
pub struct Example {
    /// What the tables see of it.
    pub described: Described,
    /// What is right: the number of the candidate, and how the event stands to it; nothing where nobody says.
    pub right: Vec<(usize, Relation)>,
}

/// An article as the program reads it.
pub struct Told {
    /// Its id.
    pub id: String,
    /// Its corpus.
    pub corpus: usize,
    /// Whether it is of the part that is learnt from.
    pub learnt: bool,
    /// Its line in the corpus.
    pub line: String,
    /// Its events.
    pub examples: Vec<Example>,
}

/// Which of five parts an article is of; the same article in two corpora is of one part.
pub fn part_of(id: &str) -> usize {
    id.bytes().fold(7usize, |hash, byte| hash.wrapping_mul(31).wrapping_add(usize::from(byte))) % PARTS
}

/// Reads the corpora in that folder; each article's events are found by the model for its part.
pub fn read_all(folder: &str, models: &[&'static [u8]; PARTS]) -> Result<Vec<Told>, Box<dyn Error>> {
    let grammar = reading::Grammar::new(&english::LANGUAGE, Vec::new());
    let mut all = Vec::new();
    for (corpus, name) in NAMES.iter().enumerate() {
        let lines = unpacked(&format!("{folder}/{name}.jsonl.gz"))?;
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let gold = gold::read(corpus, &serde_json::from_str(line)?)?;
            let examples = examples(&article(line)?, &gold, &grammar, models[part_of(&gold.id)]);
            all.push(Told { id: gold.id, corpus, learnt: gold.learnt, line: line.to_owned(), examples });
        }
    }
    Ok(all)
}

/// The article of a line.
pub fn article(line: &str) -> Result<Article, Box<dyn Error>> {
    let mut readings = JsonLines::new(dateline::page_words(), "-", line.as_bytes());
    Ok(readings.next().ok_or("no article in the line")??.article)
}

/// The account of a line's article, as the command prints it.
pub fn account(line: &str, options: &dateline::Options) -> Result<String, Box<dyn Error>> {
    let account = dateline::read(article(line)?, options);
    Ok(dateline::export::account_json(&account))
}

/// The events that the program finds in an article, with what the corpus says of them.
fn examples(article: &Article, gold: &Gold, grammar: &reading::Grammar, detection: &[u8]) -> Vec<Example> {
    let lexicon = grammar.language.lexicon;
    let mut text = text::segment(&article.body, lexicon);
    let (times, _) = reading::read_times(article, &text, &reading::Options { grammar });
    text::parse(&mut text, &article.body, lexicon);
    let mut events = reading::read_events(article, &text, &times, grammar.language, detection);
    reading::read_claims(article, &text, &times, &mut events, grammar.language, &[]);
    let described = reading::describe_events(article, &text, &times, &events, grammar.language);
    let example = |described: Described| {
        let event = &events[described.facts.event];
        let of = |number: usize| {
            gold.right(event, described.candidate(number), &times, article).into_iter().map(move |relation| (number, relation))
        };
        let mut right = gold::surest((0..described.len()).flat_map(of).collect());
        if right.is_empty() && gold.knows(event) {
            right.push((described.len() - 1, Relation::Included));
        }
        Example { described, right }
    };
    described.into_iter().map(example).collect()
}
