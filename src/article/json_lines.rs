//! JSON Lines: an article a line, `{"id", "text", "published" or "dct", "title", "source", "url"}`.

use super::error::{ReadError, Reason};
use super::reading::{complete, read_published};
use super::source::usual;
use super::{Article, Basis, Field, Intake, PageWords, Reading};
use serde::Deserialize;
use serde_json::Value;
use std::io::{BufRead, Read};

/// A longer line is refused, so that memory stays bounded whatever the file holds.
const LONGEST_LINE: u64 = 256 << 20;

/// A byte order mark in UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The keys that are read; all others are ignored.
#[derive(Deserialize)]
struct Line {
    id: Option<Name>,
    text: Option<String>,
    published: Option<Name>,
    dct: Option<Name>,
    title: Option<String>,
    source: Option<String>,
    url: Option<String>,
    language: Option<String>,
}

impl Line {
    /// What stands where the user says that it does; where the user says nothing, where it usually does.
    fn picked(text: &str, intake: &Intake) -> Result<Self, serde_json::Error> {
        let value: Value = serde_json::from_str(text)?;
        let get = |field: Field, usual: &str| match at(&value, intake.fields.of(field).unwrap_or(usual))? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        Ok(Line {
            id: get(Field::Id, "id").map(Name::Text),
            text: get(Field::Text, "text"),
            published: get(Field::Published, "published").or_else(|| get(Field::Published, "dct")).map(Name::Text),
            dct: None,
            title: get(Field::Title, "title"),
            source: get(Field::Source, "source"),
            url: get(Field::Url, "url"),
            language: get(Field::Language, "language"),
        })
    }
}

/// What stands at a path: a key that is called so, or keys one in the other, with numbers for places in lists.
fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    value
        .get(path)
        .or_else(|| path.split('.').try_fold(value, |value, step| value.get(step).or_else(|| value.get(step.parse::<usize>().ok()?))))
}

/// Some write ids and years as numbers.
#[derive(Deserialize)]
#[serde(untagged)]
enum Name {
    Text(String),
    Number(serde_json::Number),
}

impl Name {
    fn into_string(self) -> String {
        match self {
            Name::Text(text) => text,
            Name::Number(number) => number.to_string(),
        }
    }
}

/// The articles of a stream of JSON Lines, one after the other: memory for one line at a time.
///
/// A line that holds no article is an error that names it, and the rest go on. Blank lines are passed over.
pub struct JsonLines<'w, R> {
    words: &'w PageWords,
    intake: &'w Intake,
    path: String,
    lines: R,
    number: usize,
    /// Set by a failure of the stream itself, after which there is no next line.
    broken: bool,
}

impl<'w, R: BufRead> JsonLines<'w, R> {
    /// Reads from `lines`; `path` is what errors name.
    pub fn new(words: &'w PageWords, path: impl Into<String>, lines: R) -> Self {
        Self { words, intake: usual(), path: path.into(), lines, number: 0, broken: false }
    }

    /// The same, as a user wants it.
    pub fn with(self, intake: &'w Intake) -> Self {
        Self { intake, ..self }
    }

    /// The next line's bytes without white space around them; `None` at the end of the stream. What is longer is passed over.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>, Reason> {
        let mut line = Vec::new();
        let length = (&mut self.lines).take(LONGEST_LINE).read_until(b'\n', &mut line)?;
        if length as u64 == LONGEST_LINE && line.last() != Some(&b'\n') {
            self.lines.skip_until(b'\n')?;
            return Err(Reason::TooLarge(LONGEST_LINE));
        }
        if length == 0 {
            return Ok(None);
        }
        let inner = if self.number == 1 { line.strip_prefix(MARK).unwrap_or(&line) } else { &line };
        Ok(Some(inner.trim_ascii().to_vec()))
    }

    fn read(&self, line: &[u8]) -> Result<Reading, ReadError> {
        let here = |reason| ReadError::at(&self.path, self.number, reason);
        let text = std::str::from_utf8(line).map_err(|error| here(Reason::NotUtf8(error.valid_up_to())))?;
        if !text.starts_with('{') {
            return Err(here(Reason::Json("it does not begin with {".into())));
        }
        let line = if self.intake.fields.is_empty() { serde_json::from_str(text) } else { Line::picked(text, self.intake) };
        let line: Line = line.map_err(|error| here(Reason::Json(explain(&error))))?;
        let body = line.text.ok_or_else(|| here(Reason::NoText(self.intake.fields.of(Field::Text).unwrap_or("text").into())))?;
        if body.len() as u64 > self.intake.largest {
            return Err(here(Reason::TooLarge(self.intake.largest)));
        }
        let mut warnings = Vec::new();
        if body.trim().is_empty() {
            warnings.push(here(Reason::Empty));
        }
        let mut article = Article {
            id: line.id.map_or_else(|| format!("{}:{}", self.path, self.number), Name::into_string),
            path: Some(self.path.clone()),
            title: line.title,
            source: line.source,
            url: line.url,
            language: line.language.unwrap_or_default().to_lowercase(),
            body,
            ..Article::default()
        };
        if let Some(date) = line.published.or(line.dct).map(Name::into_string) {
            match read_published(self.words, Basis::Metadata, &date) {
                Ok(published) => article.published = published,
                Err(reason) => warnings.push(here(reason)),
            }
        }
        Ok(Reading { article: complete(self.words, article), warnings })
    }
}

impl<R: BufRead> Iterator for JsonLines<'_, R> {
    type Item = Result<Reading, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.broken {
            self.number += 1;
            match self.next_line() {
                Ok(None) => return None,
                Ok(Some(line)) if line.is_empty() => {}
                Ok(Some(line)) => return Some(self.read(&line)),
                Err(reason) => {
                    self.broken = matches!(reason, Reason::System(_));
                    return Some(Err(ReadError::at(&self.path, self.number, reason)));
                }
            }
        }
        None
    }
}

/// serde's words; it counts every line as line 1, so that only the column is kept.
fn explain(error: &serde_json::Error) -> String {
    let words = error.to_string();
    match words.rsplit_once(" at line ") {
        Some((what, _)) if error.column() > 0 => format!("{what} at column {}", error.column()),
        Some((what, _)) => what.to_string(),
        None => words,
    }
}
