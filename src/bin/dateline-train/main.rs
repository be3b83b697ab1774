//! Makes the learnt tables of tagger and parser from a treebank, and says how good they are.
//!
//! ```text
//! dateline-train --train en_ewt-ud-train.conllu.xz --write src/language/english/syntax.bin
//! dateline-train --evaluate en_ewt-ud-test.conllu.xz
//! ```
//!
//! The same treebank makes the same bytes. Both may stand in one call; `--evaluate` then measures the new tables.

mod conllu;
mod evaluate;
mod learner;
mod oracle;
mod parsing;
mod tagging;

use clap::Parser;
use dateline::text::syntax::{Clusters, MAGIC, Model};
use std::error::Error;

/// Makes and measures the learnt tables of English.
#[derive(Parser)]
struct Arguments {
    /// A treebank in CoNLL-U (or .xz of it) to learn from.
    #[arg(long)]
    train: Option<String>,
    /// Where to write the tables.
    #[arg(long)]
    write: Option<String>,
    /// Treebanks to measure on.
    #[arg(long)]
    evaluate: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let bytes = match &arguments.train {
        Some(path) => make(&conllu::read(path)?),
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

/// The bytes of a model.
fn make(examples: &[conllu::Example]) -> Vec<u8> {
    let clusters = Clusters::write(&[]);
    let found = Clusters::new(&clusters);
    let tags = tagging::train(&examples.iter().collect::<Vec<_>>(), found, 1);
    let by_others = tagging::tag_by_others(examples, found);
    let (actions, relations) = parsing::train(examples, &by_others, found, 3);
    let parts = [tags, actions, relations, clusters];
    let lengths = parts.iter().flat_map(|part| (part.len() as u32).to_le_bytes()).collect();
    [MAGIC.to_vec(), lengths, parts.concat()].concat()
}
