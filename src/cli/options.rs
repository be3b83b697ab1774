//! What several subcommands let the user choose.

use super::anchors;
use super::fault::Fault;
use clap::Args;
use dateline::article::PageWords;
use dateline::{NamedDay, Options};
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// What is read, and what the user says of it.
#[derive(Args)]
pub struct InputArguments {
    /// A file, a folder (with all in it, sorted; hidden ones are passed over), a .jsonl of {"id", "text", "published" or "dct", "title"}, or - for
    /// standard input (JSON Lines if its first character is {). What a file is, is seen by what it holds: text, HTML, PDF, Word, mail, feeds,
    /// tables, JSON, ZIP, tar, gzip, WARC
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// When the one article was published that has no date of its own ("2017-11-13"); where several have none, use --articles. The whole
    /// input is read before anything is printed
    #[arg(long, value_name = "DATE")]
    pub published: Option<String>,

    /// A table that says of articles what they do not say themselves: path, source, title, url, published
    #[arg(long, value_name = "FILE.csv")]
    pub articles: Option<PathBuf>,

    /// Name a day or period that the articles speak of ("the referendum=2016-06-23", "the siege=1992-04/1996-02"); may be given
    /// again, and comes before what the file says
    #[arg(long = "anchor", value_name = "NAME=DATE")]
    pub anchors: Vec<String>,

    /// A file of such days and periods, in TOML: [[anchor]] with name, names, and when, or from and to
    #[arg(long = "anchors", value_name = "FILE.toml")]
    pub anchors_file: Option<PathBuf>,

    /// Threads; all cores without it
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

impl InputArguments {
    /// The pipeline's options, with the user's days in them.
    pub fn options(&self, words: &PageWords) -> Result<Options, Fault> {
        let mut anchors = of_arguments(words, &self.anchors)?;
        anchors.extend(
            self.anchors_file.iter().map(|path| anchors::of_file(words, path)).collect::<Result<Vec<_>, _>>()?.into_iter().flatten(),
        );
        Ok(Options::new(anchors))
    }

    /// As many threads as the user wants.
    pub fn threads(&self) -> Result<ThreadPool, Fault> {
        let jobs = self.jobs.map_or(0, NonZeroUsize::get);
        ThreadPoolBuilder::new().num_threads(jobs).build().map_err(|error| Fault::Usage(format!("--jobs {jobs}: {error}")))
    }
}

/// The days and periods of these "NAME=DATE".
pub fn of_arguments(words: &PageWords, anchors: &[String]) -> Result<Vec<NamedDay>, Fault> {
    anchors.iter().map(|anchor| anchors::of_argument(words, anchor)).collect()
}
