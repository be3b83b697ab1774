//! JSON Lines: an article a line, `{"id", "text", "published" or "dct", "title", "source", "url"}`.

use super::error::{ReadError, Reason};
use super::reading::{complete, read_published};
use super::{Article, Basis, PageWords, Reading};
use serde::Deserialize;
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
    path: String,
    lines: R,
    number: usize,
    /// Set by a failure of the stream itself, after which there is no next line.
    broken: bool,
}

impl<'w, R: BufRead> JsonLines<'w, R> {
    /// Reads from `lines`; `path` is what errors name.
    pub fn new(words: &'w PageWords, path: impl Into<String>, lines: R) -> Self {
        Self { words, path: path.into(), lines, number: 0, broken: false }
    }

    /// The next line's bytes without white space around them; `None` at the end of the stream.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>, Reason> {
        let mut line = Vec::new();
        let length = (&mut self.lines).take(LONGEST_LINE).read_until(b'\n', &mut line)?;
        if length as u64 == LONGEST_LINE && line.last() != Some(&b'\n') {
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
        let line: Line = serde_json::from_str(text).map_err(|error| here(Reason::Json(explain(&error))))?;
        let body = line.text.ok_or_else(|| here(Reason::NoText))?;
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
                    self.broken = true;
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
