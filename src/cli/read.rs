//! `dateline read`: one account a line.

use super::fault::{Fault, Outcome};
use super::input::Input;
use super::options::InputArguments;
use super::print;
use super::progress::{Progress, Results};
use clap::{Args, ValueEnum};
use dateline::Parts;
use dateline::export::account_json;
use rayon::prelude::*;

/// Print what each article claims happened, and when: one JSON account a line
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    input: InputArguments,

    /// Leave out what need not be read
    #[arg(long, value_name = "PART")]
    only: Option<Only>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Only {
    /// Time expressions; events, claims and relations stay empty
    Times,
}

/// Accounts come in the order of the input, whatever the number of threads; memory does not grow with the number of articles.
pub fn run(arguments: &Arguments) -> Result<Outcome, Fault> {
    let words = dateline::page_words();
    let parts = if let Some(Only::Times) = arguments.only { Parts::Times } else { Parts::All };
    let options = arguments.input.options(words)?.reading(parts);
    let threads = arguments.input.threads()?;
    let progress = Progress::new(Results::Streamed);
    let mut input = Input::new(&arguments.input, words, &progress)?;
    loop {
        let chunk = input.chunk();
        if chunk.is_empty() {
            return Ok(input.finish().0);
        }
        let line = |article| {
            let line = account_json(&dateline::read(article, &options)) + "\n";
            progress.one_more();
            line
        };
        let lines: Vec<String> = threads.install(|| chunk.into_par_iter().map(line).collect());
        lines.iter().try_for_each(|line| print::result(line))?;
    }
}
