//! The files that `build` writes: which there are, what each is made of, and what it could not carry.

use super::fault::Fault;
use super::{files, print};
use clap::ValueEnum;
use dateline::export::{self, Foreign};
use dateline::reading::Account;
use dateline::render::{Notes, Paper, PrintError, Report, Style, page, pdf, png, svg};
use dateline::timeline::Timeline;
use std::path::Path;

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// timeline.html: table, picture and the reports' text, as one page
    Html,
    /// timeline.svg: the picture
    Svg,
    /// timeline.png: the picture as a bitmap of twice its width
    Png,
    /// timeline.pdf: the picture in pages
    Pdf,
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
    /// timeml/*.tml: each report with its times, events and links marked
    Timeml,
    /// entries.parquet, mentions.parquet, claims.parquet: the tables for pandas, DuckDB and Spark
    Parquet,
}

/// A file to be written.
struct Output {
    /// Its name; one in a folder of its own has that before it.
    name: String,
    bytes: Vec<u8>,
    left_out: Vec<(usize, &'static str)>,
}

impl Output {
    fn new(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.to_owned(), bytes: bytes.into(), left_out: Vec::new() }
    }

    fn foreign(name: &str, file: Foreign) -> Self {
        Self { left_out: file.left_out, ..Self::new(name, file.text) }
    }
}

/// What is made of the reports before they become one story.
pub struct OfReports {
    /// For the page; empty where none is wanted.
    shown: Vec<Report>,
    /// Their names and texts with what was read in them marked; empty where that is not wanted.
    marked: Vec<(String, Foreign)>,
}

impl OfReports {
    /// What the wanted formats need.
    pub fn new(accounts: &[Account], formats: &[Format]) -> Self {
        let wanted = |format| if formats.contains(&format) { accounts } else { &[] };
        let digits = accounts.len().to_string().len();
        let marked = wanted(Format::Timeml).iter().zip(1..);
        let marked = marked.map(|(account, number)| {
            let name = format!("timeml/{number:0digits$}-{}.tml", plain_name(&account.article.id));
            (name, export::timeml(account))
        });
        Self { shown: wanted(Format::Html).iter().map(dateline::report).collect(), marked: marked.collect() }
    }
}

/// The most characters of an article's id that stand in a file's name.
const LONGEST_NAME: usize = 60;

/// The end of an id in letters, digits, `-`, `_` and `.`, which every file system takes.
fn plain_name(id: &str) -> String {
    let skipped = id.chars().count().saturating_sub(LONGEST_NAME);
    let kept = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    id.chars().skip(skipped).map(kept).collect()
}

/// What files are made of.
pub struct Made<'a> {
    /// The timeline.
    pub timeline: &'a Timeline,
    /// What was made of each report.
    pub of_reports: OfReports,
    /// What the page says of what is not in it.
    pub notes: Notes<'a>,
    /// How the pictures look.
    pub style: Style,
    /// What a PDF is printed on.
    pub paper: Paper,
}

/// What was written.
pub struct Written {
    /// The names of the files, a folder of them as one.
    pub names: Vec<String>,
    /// What each could not carry, a line each: "timesketch.jsonl: 2 undated entries left out".
    pub left_out: String,
    /// Whether every file could be made; what could not has been told.
    pub is_whole: bool,
}

/// Writes the wanted files.
///
/// # Errors
/// Where one cannot be written. What cannot be made is told, and the others are written.
pub fn write(mut what: Made, folder: &Path, formats: &[Format]) -> Result<Written, Fault> {
    let wanted = Format::value_variants().iter().filter(|format| formats.contains(format));
    let (mut outputs, mut is_whole) = (Vec::new(), true);
    for format in wanted {
        match made(&mut what, *format) {
            Ok(files) => outputs.extend(files),
            Err(error) => {
                is_whole = false;
                let name = format.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
                print::tell("error", format!("timeline.{name} is not made: {error}"));
            }
        }
    }
    let mut names: Vec<String> = Vec::new();
    let mut left_out: Vec<(String, usize, &str)> = Vec::new();
    for output in outputs {
        files::write(&folder.join(&output.name), &output.bytes)?;
        let name = output.name.split_inclusive('/').next().unwrap_or_default();
        for (count, lost) in output.left_out {
            match left_out.iter_mut().find(|(other, _, what)| other == name && *what == lost) {
                Some((_, all, _)) => *all += count,
                None => left_out.push((name.to_owned(), count, lost)),
            }
        }
        if names.last().is_none_or(|last| last != name) {
            names.push(name.to_owned());
        }
    }
    let lines = left_out.iter().map(|(name, count, lost)| format!("{name}: {count} {lost} left out\n"));
    Ok(Written { left_out: lines.collect(), names, is_whole })
}

/// The files of a format.
fn made(what: &mut Made, format: Format) -> Result<Vec<Output>, PrintError> {
    let (timeline, style) = (what.timeline, &what.style);
    Ok(match format {
        Format::Html => vec![Output::new("timeline.html", page(timeline, &what.of_reports.shown, what.notes))],
        Format::Svg => vec![Output::new("timeline.svg", svg(timeline, style))],
        Format::Png => vec![Output::new("timeline.png", png(timeline, style)?)],
        Format::Pdf => vec![Output::new("timeline.pdf", pdf(timeline, style, what.paper)?)],
        Format::Json => vec![Output::new("timeline.json", export::timeline_json(timeline))],
        Format::Dot => vec![Output::new("graph.dot", export::dot(timeline))],
        Format::Csv => vec![
            Output::new("entries.csv", export::entries_csv(timeline)),
            Output::new("mentions.csv", export::mentions_csv(timeline)),
            Output::new("claims.csv", export::claims_csv(timeline)),
        ],
        Format::Markdown => vec![Output::foreign("chronology.md", export::chronology(timeline))],
        Format::Timelinejs => vec![Output::foreign("timelinejs.json", export::timelinejs(timeline))],
        Format::Timesketch => vec![Output::foreign("timesketch.jsonl", export::timesketch(timeline))],
        Format::Ftm => vec![Output::foreign("ftm.jsonl", export::follow_the_money(timeline))],
        Format::Graphml => vec![Output::foreign("graph.graphml", export::graphml(timeline))],
        Format::Timeml => {
            std::mem::take(&mut what.of_reports.marked).into_iter().map(|(name, file)| Output::foreign(&name, file)).collect()
        }
        Format::Parquet => vec![
            Output::new("entries.parquet", export::entries_parquet(timeline)),
            Output::new("mentions.parquet", export::mentions_parquet(timeline)),
            Output::new("claims.parquet", export::claims_parquet(timeline)),
        ],
    })
}
