//! The block of lines before a text: `Title: ...`, `Source: ...`, `Published: ...`, then a blank line.

use super::error::Reason;

/// What a header says, as written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub title: Option<String>,
    pub source: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
    /// The date and its line.
    pub published: Option<(String, usize)>,
}

/// A header, where the text after it begins, and what was odd, by line.
#[derive(Debug, Default)]
pub(super) struct Parted {
    pub header: Header,
    /// In bytes of the text.
    pub body_start: usize,
    pub remarks: Vec<(usize, Reason)>,
}

/// Names that a writer may be given under; there is nothing to do with them.
const TOLERATED: &[&str] = &["author", "byline", "authors"];

/// Parts a text from its header; without one the body is the whole text.
///
/// There is a header only where the very first line has a known key. It ends at the first blank line; a line without a key ends it too,
/// and that is said.
pub(super) fn part(text: &str) -> Parted {
    let mut parted = Parted::default();
    if !text.lines().next().and_then(key_and_value).is_some_and(|(key, _)| is_known(&key)) {
        return parted;
    }
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        if line.trim().is_empty() {
            parted.body_start += line.len();
            return parted;
        }
        let Some((key, value)) = key_and_value(line) else {
            parted.remarks.push((number, Reason::UnclosedHeader));
            return parted;
        };
        if let Some(remark) = parted.header.take(&key, value, number) {
            parted.remarks.push((number, remark));
        }
        parted.body_start += line.len();
    }
    parted
}

/// "Title: A word" in its two parts, the key in lower case. A key is one word.
fn key_and_value(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(':')?;
    let well_formed = !key.is_empty() && key.len() <= 30 && key.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    well_formed.then(|| (key.to_lowercase(), value.trim()))
}

fn is_known(key: &str) -> bool {
    matches!(key, "title" | "source" | "published" | "date" | "url" | "language") || TOLERATED.contains(&key)
}

impl Header {
    /// Takes one line; what it returns is worth saying.
    fn take(&mut self, key: &str, value: &str, line: usize) -> Option<Reason> {
        if value.is_empty() {
            return (!is_known(key)).then(|| Reason::UnknownKey(key.into()));
        }
        let field = match key {
            "title" => &mut self.title,
            "source" => &mut self.source,
            "url" => &mut self.url,
            "language" => &mut self.language,
            "published" | "date" => return self.take_date(key, value, line),
            _ => return (!is_known(key)).then(|| Reason::UnknownKey(key.into())),
        };
        if field.is_some() {
            return Some(Reason::RepeatedKey(key.into()));
        }
        *field = Some(value.to_string());
        None
    }

    fn take_date(&mut self, key: &str, value: &str, line: usize) -> Option<Reason> {
        if self.published.is_some() {
            return Some(Reason::RepeatedKey(key.into()));
        }
        self.published = Some((value.to_string(), line));
        None
    }
}
