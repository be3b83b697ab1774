//! Learning which words name events (`reading::DetectorModel`), from corpora in which these are marked.

use crate::choices::articles::{account, article, part_of};
use crate::conllu::unpacked;
use crate::regression::{self, Plan, Sample};
use dateline::language::english;
use dateline::reading::{self, DetectorModel, EVENT_CLASSES, EVENT_COLUMNS, Seen};
use dateline::text::{self, Span};
use serde_json::Value;
use std::error::Error;

/// The corpora, and the question that each answers.
const CORPORA: [(&str, usize); 3] = [("timebank", TIMEML), ("aquaint", TIMEML), ("tdg", TDG)];
/// Which words are TimeML's events, and of what class.
const TIMEML: usize = 0;
/// What a reader calls an event, of whatever class.
const TDG: usize = 1;
/// How the table is learnt.
const PLAN: Plan = Plan { questions: 2, cells: 1 << 19, epochs: 8, rate: 0.005, shrink: 2e-5 };
/// Parts of the articles, each read by what the others teach where that is asked for.
pub const PARTS: usize = 5;

/// What is asked of this mode.
pub struct Order<'a> {
    /// The folder of the corpora.
    pub corpora: &'a str,
    /// Where to write the model.
    pub write: Option<&'a str>,
    /// Where to write the accounts of the corpora's articles, each read by a model that did not learn from it.
    pub folds: Option<&'a str>,
}

/// An article in which events are marked.
struct Marked {
    question: usize,
    part: usize,
    line: String,
    samples: Vec<Sample>,
}

/// Makes the model, and reads the articles by parts where asked.
pub fn run(order: &Order) -> Result<(), Box<dyn Error>> {
    let articles = read_all(order.corpora)?;
    if let Some(path) = order.write {
        std::fs::write(path, learn(&articles, None))?;
    }
    if let Some(path) = order.folds {
        let models = by_parts(&articles);
        let account = |article: &Marked| account(&article.line, &dateline::Options::default().detecting(models[article.part]));
        let asked = articles.iter().filter(|article| article.question == TIMEML);
        let lines: Vec<String> = asked.map(account).collect::<Result<_, _>>()?;
        std::fs::write(path, lines.join("\n") + "\n")?;
    }
    Ok(())
}

/// For each part of the articles, a model that did not learn from it.
pub fn models(corpora: &str) -> Result<[&'static [u8]; PARTS], Box<dyn Error>> {
    Ok(by_parts(&read_all(corpora)?))
}

fn by_parts(articles: &[Marked]) -> [&'static [u8]; PARTS] {
    std::array::from_fn(|part| &*Box::leak(learn(articles, Some(part)).into_boxed_slice()))
}

/// The bytes of a model of all articles but those of a part.
fn learn(articles: &[Marked], without: Option<usize>) -> Vec<u8> {
    let learnt = articles.iter().filter(|article| Some(article.part) != without);
    let samples: Vec<&Sample> = learnt.flat_map(|article| &article.samples).collect();
    let weights = regression::learn::<EVENT_COLUMNS>(&samples, PLAN);
    let (table, unit) = regression::quantise(&weights.of(TIMEML));
    DetectorModel::write(&table, unit)
}

fn read_all(folder: &str) -> Result<Vec<Marked>, Box<dyn Error>> {
    let grammar = reading::Grammar::new(&english::LANGUAGE, Vec::new());
    let mut all = Vec::new();
    for (name, question) in CORPORA {
        let lines = unpacked(&format!("{folder}/{name}.jsonl.gz"))?;
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let value: Value = serde_json::from_str(line)?;
            if value["split"] == "dev" {
                continue;
            }
            let part = part_of(value.get("id").and_then(Value::as_str).unwrap_or_default());
            all.push(Marked { part, line: line.to_owned(), question, samples: samples(question, line, &value, &grammar)? });
        }
    }
    Ok(all)
}

/// The words of an article that may name events, with what is right of each.
fn samples(question: usize, line: &str, value: &Value, grammar: &reading::Grammar) -> Result<Vec<Sample>, Box<dyn Error>> {
    let (article, lexicon) = (article(line)?, grammar.language.lexicon);
    let mut text = text::segment(&article.body, lexicon);
    let (times, _) = reading::read_times(&article, &text, &reading::Options { grammar });
    text::parse(&mut text, &article.body, lexicon);
    let seen = reading::describe_words(&article, &text, &times, grammar.language);
    let marked = marked(value);
    let right = |seen: &Seen| marked.iter().find(|(span, _)| span.overlaps(seen.span)).map_or(vec![0], |(_, columns)| columns.clone());
    let sample = |seen: Seen| Sample {
        question,
        right: right(&seen).into_iter().map(|column| (0, column)).collect(),
        candidates: vec![seen.features],
    };
    Ok(seen.into_iter().map(sample).collect())
}

/// The marked events: where they stand, and the columns of their class, all where no class is told.
fn marked(value: &Value) -> Vec<(Span, Vec<usize>)> {
    let text = value["text"].as_str().unwrap_or_default();
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let at = |event: &Value, key: &str| event[key].as_u64().and_then(|at| bytes.get(at as usize)).copied();
    let class = |event: &Value| {
        let name = event["class"].as_str().unwrap_or_default().replace('_', "").to_lowercase();
        let class = EVENT_CLASSES.iter().position(|class| format!("{class:?}").to_lowercase() == name);
        class.map_or((1..EVENT_COLUMNS).collect(), |at| vec![at + 1])
    };
    let one = |event: &Value| Some((Span::new(at(event, "start")?, at(event, "end")?), class(event)));
    value["events"].as_array().into_iter().flatten().filter_map(one).collect()
}
