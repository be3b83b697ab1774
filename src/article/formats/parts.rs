//! From a file of any format to its articles, through whatever it is packed in.

use super::{Content, Extract, FORMATS, Format, Part, Parts, Terms, json, markdown, sheet};
use crate::article::error::{ReadError, Reason};
use crate::article::json_lines::JsonLines;
use crate::article::plain::read_text;
use crate::article::reading::{complete_marked, read_published};
use crate::article::{Article, Basis, Fields, Intake, PageWords, Reading};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Cursor};

/// A file in a file in a file: what is packed deeper is no archive, but a trap.
const DEEPEST: usize = 4;
/// All that one file may unpack to, in bytes.
const ROOM: u64 = 4 << 30;

/// Lines of JSON from wherever they come.
type Lines<'w> = JsonLines<'w, Box<dyn BufRead + Send>>;

/// What is open: its id, its path and its parts, or lines of JSON, which name themselves.
enum Open<'w> {
    Parts(String, String, Parts),
    Lines(Box<Lines<'w>>),
}

/// The articles of a file, one after the other.
pub(in crate::article) struct Opened<'w> {
    words: &'w PageWords,
    intake: &'w Intake,
    /// What is open, the innermost last.
    open: Vec<Open<'w>>,
    /// What is read already.
    ready: VecDeque<Result<Reading, ReadError>>,
    /// How many bytes may still be unpacked.
    room: u64,
}

/// The articles of a file.
pub(in crate::article) fn read_file<'w>(words: &'w PageWords, intake: &'w Intake, id: &str, path: &str, content: Content) -> Opened<'w> {
    let mut opened = Opened { words, intake, open: Vec::new(), ready: VecDeque::new(), room: ROOM };
    opened.enter(id.into(), path.into(), content);
    opened
}

/// The same of bytes, as is usual.
#[cfg(test)]
pub(in crate::article) fn read_bytes<'w>(words: &'w PageWords, id: &str, path: &str, bytes: Vec<u8>) -> Opened<'w> {
    read_file(words, crate::article::source::usual(), id, path, Content::of(bytes))
}

/// The format of a file, by its first bytes and, where these cannot say, its name.
fn format(head: &[u8], name: &str, fields: &Fields) -> Option<&'static dyn Format> {
    let sheet = || sheet::has_named(head, fields).then_some(&sheet::Sheet as &dyn Format);
    let markdown = || markdown::is_called(name).then_some(&markdown::Markdown as &dyn Format);
    FORMATS.iter().find(|format| format.fits(head)).copied().or_else(sheet).or_else(markdown)
}

impl Opened<'_> {
    /// Opens what is known, and reads what is a text; what cannot be is told in its place.
    fn enter(&mut self, id: String, path: String, content: Content) {
        if let Err(reason) = self.try_enter(id, &path, content) {
            self.ready.push_back(Err(ReadError::of(path, reason)));
        }
    }

    fn try_enter(&mut self, id: String, path: &str, mut content: Content) -> Result<(), Reason> {
        let head = content.head()?;
        let found = |reader: &str| tracing::info!(path, reader, bytes = content.size(), "opened");
        if json::is_lines(&head) {
            found("JSON Lines");
            self.enter_lines(path, Box::new(BufReader::new(content)));
        } else if json::begins_object(&head) {
            found("JSON");
            let bytes = json::lines(content.whole(super::HELD)?);
            self.enter_lines(path, Box::new(Cursor::new(bytes)));
        } else if let Some(format) = format(&head, path, &self.intake.fields) {
            if self.open.len() >= DEEPEST {
                return Err(Reason::Nested);
            }
            found(format.name());
            let terms = Terms { room: self.room, largest: self.intake.largest, fields: &self.intake.fields };
            let parts = format.open(content, &terms)?;
            self.open.push(Open::Parts(id, path.into(), parts));
        } else {
            found("text");
            let bytes = content.whole(self.intake.largest)?;
            self.ready.push_back(read_text(self.words, &id, path, bytes));
        }
        Ok(())
    }

    fn enter_lines(&mut self, path: &str, lines: Box<dyn BufRead + Send>) {
        let lines = JsonLines::new(self.words, path, lines).with(self.intake);
        self.open.push(Open::Lines(Box::new(lines)));
    }

    fn take(&mut self, part: Part, id: &str, path: &str) {
        match part {
            Part::Text(name, extract) => {
                let id = format!("{id}{}", name.unwrap_or_default());
                let reading = article(self.words, id, path, *extract, self.intake.largest);
                self.ready.push_back(reading);
            }
            Part::File(name, content) => {
                let name = printable(&name);
                let (id, path) = (format!("{id}/{name}"), format!("{path}/{name}"));
                match self.room.checked_sub(content.held()) {
                    Some(room) => {
                        self.room = room;
                        self.enter(id, path, content);
                    }
                    None => {
                        self.ready.push_back(Err(ReadError::of(path, Reason::Unpacked(ROOM))));
                        self.open.clear();
                    }
                }
            }
        }
    }

    /// One step further into what is open; nothing is ready after it where that only opened or closed something.
    fn step(&mut self) -> Option<()> {
        match self.open.last_mut()? {
            Open::Lines(lines) => match lines.next() {
                Some(reading) => self.ready.push_back(reading),
                None => drop(self.open.pop()),
            },
            Open::Parts(id, path, parts) => match parts.next() {
                Some(Ok(part)) => {
                    let (id, path) = (id.clone(), path.clone());
                    self.take(part, &id, &path);
                }
                Some(Err(reason)) => self.ready.push_back(Err(ReadError::of(path.clone(), reason))),
                None => drop(self.open.pop()),
            },
        }
        Some(())
    }
}

impl Iterator for Opened<'_> {
    type Item = Result<Reading, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() {
            self.step()?;
        }
        self.ready.pop_front()
    }
}

/// A name from inside a file, as it may be printed: it names nothing on this machine.
fn printable(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(300).collect()
}

/// An article from what was taken out of a file.
fn article(words: &PageWords, id: String, path: &str, extract: Extract, largest: u64) -> Result<Reading, ReadError> {
    if extract.text.len() as u64 > largest {
        return Err(ReadError::of(id, Reason::TooLarge(largest)));
    }
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
    Ok(Reading { article: complete_marked(words, article, &extract.marks), warnings })
}
