//! The user's own days and periods: `--anchor "NAME=DATE"`, and a file of them for `--anchors FILE`.
//!
//! ```toml
//! [[anchor]]
//! name = "the referendum"                # as the reports write it; an article before it makes no difference
//! names = ["the Brexit vote", "the poll"]  # further names, if it has any
//! when = "2016-06-23"                    # a day, a month or a year, as `--published` takes it
//!
//! [[anchor]]
//! name = "the inquiry"
//! from = "2003-08-01"
//! to = "2004-01-28"
//! place = "London"                       # for the reader of the file only
//! source = "report of the inquiry, p. 3"
//! ```

use super::fault::Fault;
use dateline::NamedDay;
use dateline::article::{PageWords, read_date};
use dateline::calendar::Bounds;
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;

/// The file as a whole.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    anchor: Vec<Spanned<Row>>,
}

/// One day or period.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    #[serde(default)]
    names: Vec<String>,
    when: Option<String>,
    from: Option<String>,
    to: Option<String>,
    #[serde(rename = "place")]
    _place: Option<String>,
    #[serde(rename = "source")]
    _source: Option<String>,
    #[serde(rename = "note")]
    _note: Option<String>,
}

/// The days and periods of a file, in its order.
pub fn of_file(words: &PageWords, path: &Path) -> Result<Vec<NamedDay>, Fault> {
    let text = std::fs::read_to_string(path).map_err(|error| Fault::Input(path.to_owned(), error))?;
    of_text(words, &text).map_err(|(line, reason)| Fault::Usage(format!("{}:{line}: {reason}", path.display())))
}

/// The same of its text; else the line, from 1, and what is wrong there.
fn of_text(words: &PageWords, text: &str) -> Result<Vec<NamedDay>, (usize, String)> {
    let line = |at: usize| text.get(..at).map_or(1, |head| head.matches('\n').count() + 1);
    let file: File = toml::from_str(text).map_err(|error| (line(error.span().map_or(0, |span| span.start)), error.message().to_owned()))?;
    let mut days = Vec::new();
    for row in file.anchor {
        let at = line(row.span().start);
        let row = row.into_inner();
        let when = when(words, &row).map_err(|reason| (at, format!("\"{}\": {reason}", row.name)))?;
        for name in std::iter::once(row.name).chain(row.names) {
            days.push(named(&name, when).ok_or_else(|| (at, "it has no name".to_owned()))?);
        }
    }
    Ok(days)
}

fn when(words: &PageWords, row: &Row) -> Result<Bounds, String> {
    let read = |date: &str| read_date(&words.dates, date).map(|date| date.bounds).map_err(|error| format!("{date}: {error}"));
    match (&row.when, &row.from, &row.to) {
        (Some(when), None, None) => read(when),
        (None, Some(from), Some(to)) => {
            let bounds = Bounds { earliest: read(from)?.earliest, latest: read(to)?.latest };
            if bounds.earliest <= bounds.latest { Ok(bounds) } else { Err(format!("{to} is before {from}")) }
        }
        _ => Err("it takes when = \"DATE\", or from = \"DATE\" and to = \"DATE\"".to_owned()),
    }
}

/// One "NAME=DATE" of the command line, or "NAME=DATE/DATE".
pub fn of_argument(words: &PageWords, anchor: &str) -> Result<NamedDay, Fault> {
    let wrong = |reason: &str| Fault::Usage(format!("--anchor \"{anchor}\": {reason}"));
    let (name, date) = anchor.split_once('=').ok_or_else(|| wrong("it has no =, as in \"the referendum=2016-06-23\""))?;
    let when = period(words, date).map_err(|error| wrong(&error))?;
    named(name, when).ok_or_else(|| wrong("there is no name before the ="))
}

/// A day, a month, a year, or "DATE/DATE".
pub fn period(words: &PageWords, date: &str) -> Result<Bounds, String> {
    let read = |date: &str| read_date(&words.dates, date).map(|date| date.bounds).map_err(|error| error.to_string());
    // A slash also stands inside a date ("14/3/2016"): it parts two only where the whole is none.
    let when = match (read(date), date.split_once('/')) {
        (Err(_), Some((from, to))) => Bounds { earliest: read(from)?.earliest, latest: read(to)?.latest },
        (read, _) => read?,
    };
    if when.earliest > when.latest { Err("it ends before it begins".to_owned()) } else { Ok(when) }
}

/// White space in names is one space, as the reports are read; nothing where the name is empty.
fn named(name: &str, when: Bounds) -> Option<NamedDay> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(NamedDay { name, when })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<String>, (usize, String)> {
        let written =
            |day: NamedDay| format!("{} {:?}..{:?}", day.name, day.when.earliest.map(|m| m.date()), day.when.latest.map(|m| m.date()));
        of_text(dateline::page_words(), text).map(|days| days.into_iter().map(written).collect())
    }

    #[test]
    fn days_and_periods_by_several_names() {
        let text = "[[anchor]]\nname = \"the  poll\"\nnames = [\"the vote\"]\nwhen = \"2016-06\"\nplace = \"UK\"\n\n[[anchor]]\nname = \"the inquiry\"\n\
            from = \"2003-08-01\"\nto = \"28 January 2004\"\n";
        let wanted = [
            "the poll Some(2016-06-01)..Some(2016-06-30)",
            "the vote Some(2016-06-01)..Some(2016-06-30)",
            "the inquiry Some(2003-08-01)..Some(2004-01-28)",
        ];
        assert_eq!(read(text), Ok(wanted.map(str::to_owned).to_vec()));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (text, line, words) in [
            ("[[anchor]]\nname = \"the poll\"\n", 1, "it takes when"),
            ("\n[[anchor]]\nname = \"the poll\"\nwhen = \"some day\"\n", 2, "some day"),
            ("[[anchor]]\nname = \"the poll\"\nfrom = \"2017\"\nto = \"2016\"\n", 1, "2016 is before 2017"),
            ("[[anchor]]\nname = \" \"\nwhen = \"2017\"\n", 1, "no name"),
            ("[[anchor]]\nname = \"x\"\nwen = \"2017\"\n", 3, "wen"),
            ("[[anchor]\n", 1, ""),
        ] {
            let Err((at, reason)) = read(text) else { panic!("{text:?} was read") };
            assert!(at == line && reason.contains(words), "{text:?}: line {at}: {reason}");
        }
    }
}
