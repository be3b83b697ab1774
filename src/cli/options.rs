//! What several subcommands let the user choose.

use super::anchors;
use super::fault::Fault;
use super::log;
use super::partial::Terms;
use clap::Args;
use dateline::article::{Fields, Intake, PageWords};
use dateline::{NamedDay, Options};
use rayon::{ThreadPool, ThreadPoolBuilder};
use sha2::{Digest, Sha256};
use std::fs;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// What is read, and what the user says of it.
#[derive(Args)]
pub struct InputArguments {
    /// A file, a folder (with all in it, sorted; hidden ones are passed over), a .jsonl of {"id", "text", "published" or "dct", "title"}, or - for
    /// standard input (JSON Lines if its first character is {). What a file is, is seen by what it holds: text, Markdown, HTML, PDF,
    /// Word, mail, feeds, tables, Parquet, JSON, ZIP, tar, gzip, WARC
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

    /// What a field of an article is called in JSON and in tables ("text=body", "published=date", "text=article.body" of what is nested);
    /// may be given again. Fields are id, text, title, published, source, url
    #[arg(long = "field", value_name = "NAME=COLUMN")]
    pub fields: Vec<String>,

    /// The most bytes of an article, and of a file that is one (k, M and G stand for thousands, millions, milliards); 256 M without it
    #[arg(long, value_name = "N", value_parser = bytes)]
    pub max_bytes: Option<u64>,

    /// Write a log: what each input was opened as, how long each stage took, what was told; a JSON object a line
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,

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

    /// Begins the log, if one is wanted.
    pub fn log(&self) -> Result<(), Fault> {
        self.log.as_deref().map_or(Ok(()), log::to)
    }

    /// What the accounts depend on beside the articles themselves.
    pub fn terms(&self) -> Result<Terms, Fault> {
        let content = |path: &PathBuf| {
            let bytes = fs::read(path).map_err(|error| Fault::Input(path.clone(), error))?;
            Ok::<_, Fault>(format!("{} ({})", path.display(), digest(&bytes)))
        };
        let file = |path: &Option<PathBuf>| path.as_ref().map_or(Ok(String::new()), content);
        let paths: Vec<String> = self.paths.iter().map(|path| path.display().to_string()).collect();
        let terms = [
            ("dateline", env!("CARGO_PKG_VERSION").to_string()),
            ("PATH", paths.join(" ")),
            ("--published", self.published.clone().unwrap_or_default()),
            ("--articles", file(&self.articles)?),
            ("--anchor", self.anchors.join(" ")),
            ("--anchors", file(&self.anchors_file)?),
            ("--field", self.fields.join(" ")),
            ("--max-bytes", self.max_bytes.map(|most| most.to_string()).unwrap_or_default()),
        ];
        Ok(terms.into_iter().map(|(name, value)| (name.to_string(), value)).collect())
    }

    /// How articles are taken in.
    pub fn intake(&self) -> Result<Intake, Fault> {
        let fields = Fields::read(&self.fields).map_err(|fault| Fault::Usage(format!("--field: {fault}")))?;
        Ok(Intake::new(fields, self.max_bytes))
    }

    /// As many threads as the user wants.
    pub fn threads(&self) -> Result<ThreadPool, Fault> {
        let jobs = self.jobs.map_or(0, NonZeroUsize::get);
        ThreadPoolBuilder::new().num_threads(jobs).build().map_err(|error| Fault::Usage(format!("--jobs {jobs}: {error}")))
    }
}

/// The beginning of a file's SHA-256.
fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A number of bytes: "500", "64k", "1.5M".
fn bytes(text: &str) -> Result<u64, String> {
    let text = text.trim();
    let (number, unit) = match text.char_indices().last() {
        Some((at, 'k' | 'K')) => (text.get(..at), 1e3),
        Some((at, 'm' | 'M')) => (text.get(..at), 1e6),
        Some((at, 'g' | 'G')) => (text.get(..at), 1e9),
        _ => (Some(text), 1.0),
    };
    let number =
        number.and_then(|number| number.trim().parse::<f64>().ok()).filter(|number| (0.0..1e9).contains(number) && number.is_finite());
    let bytes = number.map(|number| (number * unit) as u64).filter(|bytes| *bytes > 0);
    bytes.ok_or_else(|| "a number of bytes is wanted, as 500000, 500k, 64M or 1G".into())
}

/// The days and periods of these "NAME=DATE".
pub fn of_arguments(words: &PageWords, anchors: &[String]) -> Result<Vec<NamedDay>, Fault> {
    anchors.iter().map(|anchor| anchors::of_argument(words, anchor)).collect()
}
