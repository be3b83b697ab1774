//! `dateline build`: articles become a timeline, in the files that people and programs want.

use super::changes::changes;
use super::decisions::{self, Decisions};
use super::fault::{Fault, Outcome};
use super::input::Input;
use super::options::InputArguments;
use super::progress::{Progress, Results};
use super::summary::summary;
use super::wrap::{columns, hanging};
use super::{files, print};
use clap::{Args, ValueEnum};
use dateline::export::Foreign;
use dateline::reading::Account;
use dateline::render::{Notes, Report, Style, page, svg};
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
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// timeline.html: table, picture and the reports' text, as one page
    Html,
    /// timeline.svg: the picture
    Svg,
    /// timeline.json: everything, by the schema that `dateline schema` prints
    Json,
    /// entries.csv, mentions.csv, claims.csv: tables joined by id
    Csv,
    /// graph.dot: the claims as a graph
    Dot,
    /// chronology.md: a chronology in Markdown
    Markdown,
    /// timelinejs.json: slides for TimelineJS3
    Timelinejs,
    /// timesketch.jsonl: a line for each bound, for Timesketch
    Timesketch,
    /// ftm.jsonl: entities for FollowTheMoney and Aleph
    Ftm,
    /// graph.graphml: the claims as a graph, for Gephi and others
    Graphml,
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
    let decided = decisions.as_ref().map_or(&[][..], |decisions| &decisions.all);
    let accounts = dateline::read_as_decided(accounts, &options, decided);
    let reports = reports(&accounts, &arguments.format);
    let mut timeline = dateline::build_decided(accounts, &options, decided);
    drop(progress);
    decisions.iter().for_each(|decisions| decide(&mut timeline, decisions, arguments.accepted_only));
    let left_out = narrow(&mut timeline, arguments);
    let changed = old.map(|old| compare(&old, &mut timeline));
    let folder = arguments.output.clone().unwrap_or_else(|| folder_of(&arguments.input.paths));
    let (files, not_carried) = written(
        &Made { timeline: &timeline, reports: &reports, notes: Notes { unread: &unread, left_out: left_out.as_deref() } },
        &folder,
        &arguments.format,
    )?;
    let columns = columns();
    let names: Vec<&str> = files.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    let place = hanging("", 0, &format!("Written to {}: {}", folder.display(), names.join(", ")), columns);
    let changed = changed.map(|changed| changes(&changed, columns)).unwrap_or_default();
    let left_out = left_out.map(|line| hanging("", 0, &line, columns)).unwrap_or_default();
    print::result(&(summary(&timeline, columns) + &left_out + &changed + &place + &not_carried))?;
    Ok(outcome)
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

/// What the page needs of the reports; nothing where no page is wanted.
fn reports(accounts: &[Account], formats: &[Format]) -> Vec<Report> {
    if formats.contains(&Format::Html) { accounts.iter().map(dateline::report).collect() } else { Vec::new() }
}

/// What files are made of.
struct Made<'a> {
    timeline: &'a Timeline,
    reports: &'a [Report],
    notes: Notes<'a>,
}

/// Where the files are, and what each could not carry: "timesketch.jsonl: 2 undated entries left out".
fn written(what: &Made, folder: &Path, formats: &[Format]) -> Result<(Vec<PathBuf>, String), Fault> {
    let wanted = Format::value_variants().iter().filter(|format| formats.contains(format));
    let made: Vec<(&str, Foreign)> = wanted.flat_map(|format| made(what, *format)).collect();
    let files = made.iter().map(|(name, file)| files::write(folder, name, &file.text)).collect::<Result<_, _>>()?;
    let left =
        made.iter().flat_map(|(name, file)| file.left_out.iter().map(move |(count, lost)| format!("{name}: {count} {lost} left out\n")));
    Ok((files, left.collect()))
}

/// The files of a format: name and text, and what other programs' formats could not carry.
fn made(what: &Made, format: Format) -> Vec<(&'static str, Foreign)> {
    let timeline = what.timeline;
    let whole = |name, text| (name, Foreign { text, left_out: Vec::new() });
    match format {
        Format::Html => vec![whole("timeline.html", page(timeline, what.reports, what.notes))],
        Format::Svg => vec![whole("timeline.svg", svg(timeline, &Style::default()))],
        Format::Json => vec![whole("timeline.json", export::timeline_json(timeline))],
        Format::Dot => vec![whole("graph.dot", export::dot(timeline))],
        Format::Csv => vec![
            whole("entries.csv", export::entries_csv(timeline)),
            whole("mentions.csv", export::mentions_csv(timeline)),
            whole("claims.csv", export::claims_csv(timeline)),
        ],
        Format::Markdown => vec![("chronology.md", export::chronology(timeline))],
        Format::Timelinejs => vec![("timelinejs.json", export::timelinejs(timeline))],
        Format::Timesketch => vec![("timesketch.jsonl", export::timesketch(timeline))],
        Format::Ftm => vec![("ftm.jsonl", export::follow_the_money(timeline))],
        Format::Graphml => vec![("graph.graphml", export::graphml(timeline))],
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
