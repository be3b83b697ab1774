//! What several subcommands let the user choose.

use super::fault::Fault;
use clap::Args;
use dateline::article::{PageWords, read_date};
use dateline::{NamedDay, Options};
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// What is read, and what the user says of it.
#[derive(Args)]
pub struct InputArguments {
    /// A file, a folder (with all in it, sorted; hidden ones are passed over), a .jsonl of {"id", "text", "published" or "dct", "title"}, or - for
    /// standard input (JSON Lines if its first character is {, else one text)
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// When the one article was published that has no date of its own ("2017-11-13"); where several have none, use --articles. The whole
    /// input is read before anything is printed
    #[arg(long, value_name = "DATE")]
    pub published: Option<String>,

    /// A table that says of articles what they do not say themselves: path, source, title, url, published
    #[arg(long, value_name = "FILE.csv")]
    pub articles: Option<PathBuf>,

    /// Name a day or period that the articles speak of ("the referendum=2016-06-23"); may be given again
    #[arg(long = "anchor", value_name = "NAME=DATE")]
    pub anchors: Vec<String>,

    /// Threads; all cores without it
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

impl InputArguments {
    /// The pipeline's options, with the user's days in them.
    pub fn options(&self, words: &PageWords) -> Result<Options, Fault> {
        options(words, &self.anchors)
    }

    /// As many threads as the user wants.
    pub fn threads(&self) -> Result<ThreadPool, Fault> {
        let jobs = self.jobs.map_or(0, NonZeroUsize::get);
        ThreadPoolBuilder::new().num_threads(jobs).build().map_err(|error| Fault::Usage(format!("--jobs {jobs}: {error}")))
    }
}

/// Options with these "NAME=DATE".
pub fn options(words: &PageWords, anchors: &[String]) -> Result<Options, Fault> {
    let anchors = anchors.iter().map(|anchor| named_day(words, anchor)).collect::<Result<Vec<_>, _>>()?;
    Ok(Options::new(anchors))
}

fn named_day(words: &PageWords, anchor: &str) -> Result<NamedDay, Fault> {
    let wrong = |reason: &str| Fault::Usage(format!("--anchor \"{anchor}\": {reason}"));
    let (name, date) = anchor.split_once('=').ok_or_else(|| wrong("it has no =, as in \"the referendum=2016-06-23\""))?;
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(wrong("there is no name before the ="));
    }
    let when = read_date(&words.dates, date).map_err(|error| wrong(&error.to_string()))?.bounds;
    Ok(NamedDay { name, when })
}
