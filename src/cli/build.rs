//! `dateline build`: articles become a timeline, in the files that people and programs want.

use super::changes::changes;
use super::decisions::{self, Decisions};
use super::fault::{Fault, Outcome};
use super::input::Input;
use super::memory;
use super::options::InputArguments;
use super::output::{self, Format, Made, OfReports};
use super::picture::PictureArguments;
use super::print;
use super::progress::{Progress, Results};
use super::summary::summary;
use super::wrap::{columns, hanging};
use clap::Args;
use dateline::reading::Account;
use dateline::render::Notes;
use dateline::timeline::{Timeline, about, accepted_only, compare, top};
use dateline::{Options, export};
use rayon::prelude::*;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// Make one timeline of all articles and write it to files
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    input: InputArguments,

    /// Where the files go; "output/<name of the first PATH>" without it
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,

    /// A file of decisions about events, one JSON object a line: {"mention": "m-…", "decision": "…", "by": "…", "at": "…", "note": "…"}.
    /// Decisions are accept, reject, date (with "date": "2016-09-24" or "2016-09-01/2016-09-24"), merge (with "with": "m-…"), split, and
    /// publication (with "date", for the mention's article)
    #[arg(long, value_name = "FILE.jsonl")]
    decisions: Option<PathBuf>,

    /// Keep nothing but what the decisions accept
    #[arg(long, requires = "decisions")]
    accepted_only: bool,

    /// Keep nothing but what somebody or something of this name takes part in ("Steve Jobs")
    #[arg(long, value_name = "NAME")]
    about: Option<String>,

    /// Keep a headline for each of the N days that matter most
    #[arg(long, value_name = "N")]
    top: Option<NonZeroUsize>,

    /// An older timeline.json of the same story: say what has changed since
    #[arg(long, value_name = "OLD.json")]
    compare: Option<PathBuf>,

    /// What is written; everything without it
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_values = ["html", "svg", "json", "csv", "dot"])]
    format: Vec<Format>,

    #[command(flatten)]
    picture: PictureArguments,
}

/// Everything is made before the first file is written. Where no article could be read at all, nothing is written.
pub fn run(arguments: &Arguments) -> Result<Outcome, Fault> {
    arguments.input.log()?;
    let words = dateline::page_words();
    let intake = arguments.input.intake()?;
    let options = arguments.input.options(words)?;
    let decisions = arguments.decisions.as_deref().map(|path| decisions::read(words, path)).transpose()?;
    let old = arguments.compare.as_deref().map(timeline_at).transpose()?;
    let progress = Progress::new(Results::AtTheEnd, &arguments.input.paths, &intake);
    let mut input = Input::new(&arguments.input, words, &intake, &progress)?;
    let accounts = accounts(arguments, &options, &mut input, &progress)?;
    let (none, (outcome, unread)) = (accounts.is_empty(), input.finish());
    if none && outcome == Outcome::SomeUnread {
        return Ok(outcome);
    }
    if let Some(most) = tracing::enabled!(tracing::Level::INFO).then(memory::most).flatten() {
        // With what the program itself takes, which is a few megabytes.
        tracing::info!(articles = accounts.len(), bytes = most, bytes_an_article = most / accounts.len().max(1) as u64, "memory");
    }
    let decided = decisions.as_ref().map_or(&[][..], |decisions| &decisions.all);
    let accounts = dateline::read_as_decided(accounts, &options, decided);
    let of_reports = OfReports::new(&accounts, &arguments.format);
    let mut timeline = dateline::build_decided(accounts, &options, decided);
    drop(progress);
    decisions.iter().for_each(|decisions| decide(&mut timeline, decisions, arguments.accepted_only));
    let left_out = narrow(&mut timeline, arguments);
    let changed = old.map(|old| compare(&old, &mut timeline));
    let folder = arguments.output.clone().unwrap_or_else(|| folder_of(&arguments.input.paths));
    let notes = Notes { unread: &unread, left_out: left_out.as_deref() };
    let (style, paper) = (arguments.picture.style(), arguments.picture.paper());
    let written = output::write(Made { timeline: &timeline, of_reports, notes, style, paper }, &folder, &arguments.format)?;
    let columns = columns();
    let place = hanging("", 0, &format!("Written to {}: {}", folder.display(), written.names.join(", ")), columns);
    let changed = changed.map(|changed| changes(&changed, columns)).unwrap_or_default();
    let left_out = left_out.map(|line| hanging("", 0, &line, columns)).unwrap_or_default();
    print::result(&(summary(&timeline, columns) + &left_out + &changed + &place + &written.left_out))?;
    Ok(if written.is_whole { outcome } else { outcome.max(Outcome::SomeUnread) })
}

/// The user's word over the reports'; what it was about and is gone is told.
fn decide(timeline: &mut Timeline, decisions: &Decisions, only: bool) {
    timeline.generator.decisions_sha256 = Some(decisions.sha256.clone());
    for gone in dateline::timeline::decide(timeline, &decisions.all) {
        print::tell(
            "warning",
            format!("the decision of {} ({}) is about {}, which no report has any more", gone.by, gone.at, gone.mention),
        );
    }
    if only {
        accepted_only(timeline);
    }
}

/// The part of the timeline that the user asks for; what is left out is counted and said.
fn narrow(timeline: &mut Timeline, arguments: &Arguments) -> Option<String> {
    let about = arguments.about.as_ref().map(|name| (about(timeline, name), format!("that do not name {name}")));
    let top = arguments.top.map(|most| (top(timeline, most.get()), format!("beside the headlines of {most} days")));
    let left: Vec<String> = about.into_iter().chain(top).map(|(count, why)| format!("{count} entries {why}")).collect();
    (!left.is_empty()).then(|| format!("Left out: {}", left.join(", ")))
}

/// A timeline that was written before.
pub fn timeline_at(path: &Path) -> Result<Timeline, Fault> {
    let text = fs::read_to_string(path).map_err(|error| Fault::Input(path.to_owned(), error))?;
    export::parse_timeline(&text).map_err(|error| Fault::Timeline(path.to_owned(), error))
}

/// One account an article, in the order of the input.
fn accounts(arguments: &Arguments, options: &Options, input: &mut Input, progress: &Progress) -> Result<Vec<Account>, Fault> {
    let threads = arguments.input.threads()?;
    let mut accounts = Vec::new();
    loop {
        let chunk = input.chunk();
        if chunk.is_empty() {
            return Ok(accounts);
        }
        let account = |article| {
            let account = dateline::read(article, options);
            progress.one_more();
            account
        };
        threads.install(|| accounts.par_extend(chunk.into_par_iter().map(account)));
    }
}

/// "output/<name>": a file's name without its extension, a folder's whole name, "stdin" for standard input.
fn folder_of(paths: &[PathBuf]) -> PathBuf {
    let path = paths.first().map_or(Path::new("-"), PathBuf::as_path);
    if path == Path::new("-") {
        return Path::new("output").join("stdin");
    }
    let whole = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name = if whole.is_dir() { whole.file_name() } else { path.file_stem() };
    name.map_or_else(|| PathBuf::from("output"), |name| Path::new("output").join(name))
}
