//! `dateline read`: one account a line, or a table of them.

use super::fault::{Fault, Outcome};
use super::input::Input;
use super::interrupt::Interrupt;
use super::options::InputArguments;
use super::partial::{Partial, Standing, beside};
use super::print;
use super::progress::{Progress, Results};
use clap::{Args, ValueEnum};
use dateline::article::{Article, Reason};
use dateline::export::account_json;
use dateline::{Options, Parts};
use rayon::prelude::*;
use std::path::PathBuf;
use std::time::Instant;

/// Print what each article claims happened, and when: one JSON account a line
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    input: InputArguments,

    /// Leave out what need not be read
    #[arg(long, value_name = "PART")]
    only: Option<Only>,

    /// Where the accounts go; standard output without it. They stand in FILE.partial until all are there
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// What is written to the file
    #[arg(long, value_name = "FORMAT", default_value = "jsonl", requires = "output")]
    format: Format,

    /// Go on with the FILE.partial of a run that was broken off, by the same options and from the same articles
    #[arg(long, requires = "output")]
    resume: bool,

    /// Give up an article that takes longer: it is named, and the others are read
    #[arg(long, value_name = "N", value_parser = seconds)]
    max_seconds: Option<f64>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Only {
    /// Time expressions; events, claims and relations stay empty
    Times,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// JSON Lines: an account a line
    Jsonl,
    /// A Parquet table, a row an account: id, title, source, published_earliest, published_latest, and account, its JSON
    Parquet,
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| seconds.is_finite() && *seconds > 0.0);
    seconds.ok_or_else(|| "a number of seconds is wanted, as 30 or 0.5".into())
}

/// What becomes of an article.
enum Done {
    /// Its line.
    Line(String),
    /// The article that was given up for its time.
    TooSlow(String),
    /// Not read, because the user wants an end.
    Broken,
}

/// Accounts come in the order of the input, whatever the number of threads; memory does not grow with the number of articles.
pub fn run(arguments: &Arguments) -> Result<Outcome, Fault> {
    arguments.input.log()?;
    let words = dateline::page_words();
    let intake = arguments.input.intake()?;
    let options = arguments.input.options(words)?.reading(arguments.parts());
    let threads = arguments.input.threads()?;
    let Some(mut output) = arguments.open()? else { return Ok(Outcome::Done) };
    let interrupt = Interrupt::watch(arguments.output.as_deref().map(|path| beside(path, "partial")).as_deref())?;
    let results = if arguments.output.is_some() { Results::AtTheEnd } else { Results::Streamed };
    let progress = Progress::new(results, &arguments.input.paths, &intake);
    let mut input = interrupt.waiting(|| Input::new(&arguments.input, words, &intake, &progress))?;
    loop {
        let chunk = interrupt.waiting(|| input.chunk());
        if chunk.is_empty() && !interrupt.asked() {
            output.finish(arguments.format)?;
            return Ok(input.finish().0);
        }
        let left = arguments.left(chunk, &mut output, &mut input, &interrupt)?;
        let work = |article| arguments.read(article, &options, &interrupt, &progress);
        let done: Vec<Done> = threads.install(|| left.into_par_iter().map(work).collect());
        arguments.take(done, &mut output, &mut input, &interrupt)?;
        if interrupt.asked() {
            progress.clear();
            interrupt.tell();
            return Ok(Outcome::Interrupted);
        }
    }
}

impl Arguments {
    fn parts(&self) -> Parts {
        if let Some(Only::Times) = self.only { Parts::Times } else { Parts::All }
    }

    /// Where the lines go; nothing where they are all there already.
    fn open(&self) -> Result<Option<Output>, Fault> {
        let Some(path) = &self.output else { return Ok(Some(Output::Printed)) };
        if self.resume && path.is_file() && !beside(path, "partial").exists() {
            print::tell("note", format!("{} is whole: there is nothing to go on with", path.display()));
            return Ok(None);
        }
        let mut terms = self.input.terms()?;
        terms.push(("--only".into(), if self.only.is_some() { "times".into() } else { String::new() }));
        let partial = if self.resume { Partial::resume(path, &terms) } else { Partial::begin(path, &terms) };
        Ok(Some(Output::File(Box::new(partial?))))
    }

    /// The articles of which the output has nothing yet.
    fn left(&self, chunk: Vec<Article>, output: &mut Output, input: &mut Input, interrupt: &Interrupt) -> Result<Vec<Article>, Fault> {
        let mut left = Vec::new();
        for article in chunk {
            match output.has(&article, self.max_seconds.is_some())? {
                Standing::Ahead => left.push(article),
                Standing::Written => interrupt.count(1),
                Standing::GivenUp => input.give_up(&article.id, self.too_slow()),
            }
        }
        Ok(left)
    }

    fn too_slow(&self) -> Reason {
        Reason::TooSlow(self.max_seconds.unwrap_or_default())
    }

    fn read(&self, article: Article, options: &Options, interrupt: &Interrupt, progress: &Progress) -> Done {
        let begun = Instant::now();
        let in_time = || self.max_seconds.is_none_or(|most| begun.elapsed().as_secs_f64() < most);
        let read = dateline::read_while(article, options, &|| !interrupt.asked() && in_time());
        progress.one_more();
        match read {
            Ok(account) => Done::Line(account_json(&account) + "\n"),
            Err(_) if interrupt.asked() => Done::Broken,
            Err(article) => Done::TooSlow(article.id),
        }
    }

    /// Lines go out as far as all before them are done.
    fn take(&self, done: Vec<Done>, output: &mut Output, input: &mut Input, interrupt: &Interrupt) -> Result<(), Fault> {
        for one in done {
            match one {
                Done::Line(line) => {
                    output.write(&line)?;
                    interrupt.count(1);
                }
                Done::TooSlow(id) => input.give_up(&id, self.too_slow()),
                Done::Broken => break,
            }
        }
        Ok(())
    }
}

/// Where lines go.
enum Output {
    Printed,
    File(Box<Partial>),
}

impl Output {
    fn has(&mut self, article: &Article, lossy: bool) -> Result<Standing, Fault> {
        match self {
            Output::Printed => Ok(Standing::Ahead),
            Output::File(partial) => partial.has(article, lossy),
        }
    }

    fn write(&mut self, line: &str) -> Result<(), Fault> {
        match self {
            Output::Printed => print::result(line),
            Output::File(partial) => partial.write(line),
        }
    }

    fn finish(self, format: Format) -> Result<(), Fault> {
        match self {
            Output::Printed => Ok(()),
            Output::File(partial) => partial.finish(format == Format::Parquet),
        }
    }
}
