//! Makes the learnt tables of tagger and parser from a treebank, and says how good they are.
//!
//! ```text
//! dateline-train --train en_ewt-ud-train.conllu.xz --text news.jsonl.gz --write src/language/english/syntax.bin
//! dateline-train --evaluate en_ewt-ud-test.conllu.xz
//! ```
//!
//! The tables in the tree were made from UD English EWT 2.15 (CC BY-SA 4.0) and, for the kinds of words and what they mostly are, the texts of
//! timelines-t17-dev, timebank, aquaint, wikiwars, tdg, meantime-apple and tweets, each given by its own `--text` in this order. It takes
//! a few minutes on one core.
//!
//! Which words name events is learnt from the corpora timebank and aquaint, and a little from tdg's part for learning, all in one folder:
//!
//! ```text
//! dateline-train --events ../shared/corpora --write-events src/language/english/events.bin --event-folds accounts.jsonl
//! ```
//!
//! The accounts are those of timebank and aquaint, each article read by a table that learnt from the other four fifths of the articles.
//! It takes under a minute.
//!
//! What dates each event is learnt from the corpora tdg, eventtime, timebank and timebank-dense, all in one folder:
//!
//! ```text
//! dateline-train --links ../shared/corpora --write-choices src/language/english/choices.bin
//! dateline-train --links ../shared/corpora --folds accounts.jsonl
//! ```
//!
//! The first makes the tables and measures them on tdg's other part; the second reads each article of eventtime by tables that learnt from
//! no corpus's links of a fifth of its articles, this one among them. In both, events are found by tables that did not learn from the
//! article. Either takes a few minutes on one core.
//!
//! The same files and the same program make the same bytes. The tables of events and choices were made before trees were last mended;
//! learnt anew from what is read now they were no better, and stay. Both may stand in one call; `--evaluate` then measures the new tables.

mod choices;
mod clusters;
mod conllu;
mod evaluate;
mod events;
mod learner;
mod oracle;
mod parsing;
mod profiles;
mod regression;
mod revising;
mod tagging;
mod variants;

use clap::Parser;
use conllu::Example;
use dateline::text::syntax::{Clusters, MAGIC, Model};
use std::error::Error;

/// Kinds of words.
const CLUSTERS: usize = 255;
/// Taggers whose weights are averaged.
const TAGGERS: u64 = 3;

/// Makes and measures the learnt tables of English.
#[derive(Parser)]
struct Arguments {
    /// A treebank in CoNLL-U (or .xz of it) to learn from.
    #[arg(long)]
    train: Option<String>,
    /// Texts to learn kinds of words from: JSON Lines (or .gz of them) whose lines have a "text".
    #[arg(long)]
    text: Vec<String>,
    /// Where to write the tables.
    #[arg(long)]
    write: Option<String>,
    /// The folder of the corpora to learn from which words name events.
    #[arg(long)]
    events: Option<String>,
    /// Where to write which words name events.
    #[arg(long)]
    write_events: Option<String>,
    /// Where to write the accounts of timebank and aquaint, each article read by a model that did not learn from it.
    #[arg(long)]
    event_folds: Option<String>,
    /// The folder of the corpora to learn from what dates events.
    #[arg(long)]
    links: Option<String>,
    /// Where to write what dates events.
    #[arg(long)]
    write_choices: Option<String>,
    /// Where to write the accounts of eventtime, each article read by a model that knows none of its links.
    #[arg(long)]
    folds: Option<String>,
    /// Treebanks to measure on.
    #[arg(long)]
    evaluate: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    if let Some(corpora) = &arguments.events {
        let (write, folds) = (arguments.write_events.as_deref(), arguments.event_folds.as_deref());
        return events::run(&events::Order { corpora, write, folds });
    }
    if let Some(corpora) = &arguments.links {
        return choices::run(&choices::Order { corpora, write: arguments.write_choices.as_deref(), folds: arguments.folds.as_deref() });
    }
    let bytes = match &arguments.train {
        Some(path) => make(&conllu::read(path)?, &texts(&arguments.text)?),
        None => dateline::language::english::LEXICON.model().to_vec(),
    };
    if let Some(path) = &arguments.write {
        std::fs::write(path, &bytes)?;
    }
    let model = Model::read(&bytes).ok_or("there is no model to measure")?;
    for path in &arguments.evaluate {
        println!("{}", evaluate::evaluate(path, &conllu::read(path)?, &model));
    }
    Ok(())
}

/// The sentences of texts without annotation.
fn texts(paths: &[String]) -> Result<Vec<Vec<String>>, Box<dyn Error>> {
    let mut sentences = Vec::new();
    for path in paths {
        for line in conllu::unpacked(path)?.lines() {
            let body = serde_json::from_str::<serde_json::Value>(line)?;
            collect(&body, &mut sentences);
        }
    }
    Ok(sentences)
}

/// Parts every "text" in a JSON value into sentences of words.
fn collect(value: &serde_json::Value, sentences: &mut Vec<Vec<String>>) {
    if let Some(body) = value.get("text").and_then(|text| text.as_str()) {
        let text = dateline::text::segment(body, dateline::language::english::LEXICON);
        let words = |tokens: std::ops::Range<usize>| text.tokens[tokens].iter().map(|token| token.span.of(body).to_owned()).collect();
        sentences.extend(text.sentences.iter().map(|sentence| words(sentence.tokens.clone())));
    }
    if let Some(articles) = value.get("articles").and_then(|articles| articles.as_array()) {
        articles.iter().for_each(|article| collect(article, sentences));
    }
}

/// The bytes of a model.
fn make(examples: &[Example], texts: &[Vec<String>]) -> Vec<u8> {
    let sentences: Vec<Vec<String>> = examples.iter().map(|example| example.words.clone()).chain(texts.iter().cloned()).collect();
    let kinds = clusters::clusters(&sentences, CLUSTERS);
    let clusters = Clusters::write(&kinds.iter().map(|&(form, cluster)| (form, cluster, 0)).collect::<Vec<_>>());
    let found = Clusters::new(&clusters);
    let examples = variants::with_variants(examples);
    let tags = tagging::train(&examples.iter().collect::<Vec<_>>(), found, TAGGERS);
    let by_others = tagging::tag_by_others(&examples, found);
    let profiles = profiles::profiles(texts, found, &tags);
    let profile = |form| profiles.get(&form).copied().unwrap_or(0);
    let clusters = Clusters::write(&kinds.iter().map(|&(form, cluster)| (form, cluster, profile(form))).collect::<Vec<_>>());
    let found = Clusters::new(&clusters);
    let revisions = revising::train(examples.iter().zip(&by_others), found);
    // The parser learns from the first look alone: from revised tags it learnt no better.
    let (actions, relations) = parsing::train(&examples, &by_others, found);
    let parts = [tags, revisions, actions, relations, clusters];
    let lengths = parts.iter().flat_map(|part| (part.len() as u32).to_le_bytes()).collect();
    [MAGIC.to_vec(), lengths, parts.concat()].concat()
}
