//! From a file of any format to its articles, through whatever it is packed in.

use super::{Extract, FORMATS, Format, Part, Parts};
use crate::article::error::{ReadError, Reason};
use crate::article::json_lines::JsonLines;
use crate::article::plain::read_text;
use crate::article::reading::{complete_marked, read_published};
use crate::article::{Article, Basis, PageWords, Reading};
use std::collections::VecDeque;
use std::io::Cursor;

/// A file in a file in a file: what is packed deeper is no archive, but a trap.
const DEEPEST: usize = 4;
/// All that one file may unpack to, in bytes.
const ROOM: u64 = 4 << 30;

/// The articles of a file, one after the other.
pub(in crate::article) struct Opened<'w> {
    words: &'w PageWords,
    /// What is open, the innermost last: its id, its path, its parts.
    open: Vec<(String, String, Parts)>,
    /// What is read already.
    ready: VecDeque<Result<Reading, ReadError>>,
    /// How many bytes may still be unpacked.
    room: u64,
}

/// The articles of a file, where it is of a known format; else the bytes, which are a text or nothing.
pub(in crate::article) fn read_file<'w>(words: &'w PageWords, id: &str, path: &str, bytes: Vec<u8>) -> Result<Opened<'w>, Vec<u8>> {
    let Some(format) = format(&bytes) else { return Err(bytes) };
    let mut opened = Opened { words, open: Vec::new(), ready: VecDeque::new(), room: ROOM };
    opened.enter(format, id.into(), path.into(), bytes);
    Ok(opened)
}

fn format(bytes: &[u8]) -> Option<&'static dyn Format> {
    FORMATS.iter().find(|format| format.fits(bytes)).copied()
}

impl Opened<'_> {
    fn enter(&mut self, format: &dyn Format, id: String, path: String, bytes: Vec<u8>) {
        if self.open.len() >= DEEPEST {
            self.ready.push_back(Err(ReadError::of(path, Reason::Nested)));
            return;
        }
        match format.open(bytes, self.room) {
            Ok(parts) => self.open.push((id, path, parts)),
            Err(reason) => self.ready.push_back(Err(ReadError::of(path, reason))),
        }
    }

    fn take(&mut self, part: Part) {
        let Some((id, path, _)) = self.open.last() else { return };
        match part {
            Part::Text(None, extract) => {
                let reading = article(self.words, id.clone(), path, *extract);
                self.ready.push_back(Ok(reading));
            }
            Part::Text(Some(name), extract) => {
                let reading = article(self.words, format!("{id}{name}"), path, *extract);
                self.ready.push_back(Ok(reading));
            }
            Part::File(name, bytes) => {
                let name = printable(&name);
                let (id, path) = (format!("{id}/{name}"), format!("{path}/{name}"));
                self.take_file(id, path, bytes);
            }
        }
    }

    fn take_file(&mut self, id: String, path: String, bytes: Vec<u8>) {
        let size = bytes.len() as u64;
        let Some(room) = self.room.checked_sub(size) else {
            self.ready.push_back(Err(ReadError::of(path, Reason::Unpacked(ROOM))));
            self.open.clear();
            return;
        };
        self.room = room;
        if let Some(format) = format(&bytes) {
            self.enter(format, id, path, bytes);
        } else if super::beginning(&bytes).starts_with(b"{") {
            self.ready.extend(JsonLines::new(self.words, path, Cursor::new(bytes)));
        } else {
            self.ready.push_back(read_text(self.words, &id, &path, bytes));
        }
    }
}

impl Iterator for Opened<'_> {
    type Item = Result<Reading, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(ready) = self.ready.pop_front() {
                return Some(ready);
            }
            let (_, path, parts) = self.open.last_mut()?;
            match parts.next() {
                Some(Ok(part)) => self.take(part),
                Some(Err(reason)) => return Some(Err(ReadError::of(path.clone(), reason))),
                None => {
                    self.open.pop();
                }
            }
        }
    }
}

/// A name from inside a file, as it may be printed: it names nothing on this machine.
fn printable(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(300).collect()
}

/// An article from what was taken out of a file.
fn article(words: &PageWords, id: String, path: &str, extract: Extract) -> Reading {
    let mut warnings = Vec::new();
    if extract.text.trim().is_empty() {
        warnings.push(ReadError::of(path, Reason::Empty));
    }
    let mut article = Article {
        id,
        path: Some(path.to_string()),
        title: extract.title,
        source: extract.source,
        url: extract.url,
        language: extract.language.unwrap_or_default(),
        body: extract.text,
        places: extract.places,
        ..Article::default()
    };
    let mut date = |text: Option<String>| {
        text.and_then(|text| {
            read_published(words, Basis::Metadata, &text).map_err(|reason| warnings.push(ReadError::of(path, reason))).ok()
        })
    };
    let (published, updated) = (date(extract.published), date(extract.updated));
    // What is told may be as late as the last change.
    if let Some(mut published) = published {
        if let Some(updated) = updated.filter(|updated| updated.bounds.latest > published.bounds.latest) {
            published.bounds.latest = updated.bounds.latest;
        }
        article.published = published;
    }
    Reading { article: complete_marked(words, article, &extract.marks), warnings }
}
