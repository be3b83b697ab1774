//! Files that are no plain text: each format is one [`Format`], chosen by what the bytes hold; by its name only
//! where they cannot say, which is so of Markdown.
//!
//! A format turns bytes into [`Part`]s: texts with what the file says of them, or files inside, which are looked at in turn. What becomes of a
//! text (zones, publication, digest) is the same for all. To add a format, write its file and name it in [`FORMATS`].

mod archive;
mod columns;
mod content;
mod docx;
mod feed;
mod guard;
mod html;
mod json;
mod mail;
mod markdown;
mod parquet;
mod parts;
mod pdf;
mod sheet;
mod warc;
mod xml;

pub(super) use content::Content;
pub use guard::is_guarded;
#[cfg(test)]
pub(super) use parts::read_bytes;
pub(super) use parts::read_file;

use super::error::Reason;
use super::{Fields, Place, ZoneKind};
use crate::text::Span;

/// A text taken out of a file, and what the file says of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Extract {
    /// The text, a blank line between its paragraphs.
    pub text: String,
    /// What stretches of it are, where the file's markup shows that.
    pub marks: Vec<(Span, ZoneKind)>,
    /// Where its stretches stand in the file.
    pub places: Vec<Place>,
    pub title: Option<String>,
    pub source: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
    /// As written.
    pub published: Option<String>,
    /// When it was last changed, as written.
    pub updated: Option<String>,
}

impl Extract {
    /// Adds a paragraph, if it has a word.
    pub fn paragraph(&mut self, text: &str, kind: Option<ZoneKind>, place: impl FnOnce() -> String) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.marks.extend(kind.map(|kind| (Span { start, end: start + text.len() }, kind)));
        self.places.push(Place { start, name: place() });
    }
}

/// What a file holds.
pub(super) enum Part {
    /// A text; its name tells it from the others in the file.
    Text(Option<String>, Box<Extract>),
    /// A file inside: its name and what it holds.
    File(String, Content),
}

/// The parts of a file, in its order.
pub(super) type Parts = Box<dyn Iterator<Item = Result<Part, Reason>> + Send>;

/// What a format must know beside the file.
pub(super) struct Terms<'a> {
    /// How many bytes may still be unpacked.
    pub room: u64,
    /// The most bytes of a file that is one article.
    pub largest: u64,
    /// What the user calls the columns.
    pub fields: &'a Fields,
}

/// The most bytes of a file of many articles that must be in memory to be read.
const HELD: u64 = 256 << 20;

/// A kind of file.
pub(super) trait Format: Sync {
    /// What it is called in a log.
    fn name(&self) -> &'static str;

    /// Whether a file is of this kind, by its first bytes.
    fn fits(&self, head: &[u8]) -> bool;

    /// The parts of a file of this kind.
    ///
    /// # Errors
    /// Where the file is broken, holds no text, or would take more room than is left.
    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason>;
}

/// All formats; the first that fits is taken.
pub(super) const FORMATS: &[&dyn Format] = &[
    &pdf::Pdf,
    &archive::Zip,
    &archive::Gzip,
    &archive::Tar,
    &parquet::Parquet,
    &warc::Warc,
    &mail::Mailbox,
    &html::Html,
    &json::Json,
    &markdown::Markdown,
    &sheet::Sheet,
    &feed::Feed,
    &mail::Message,
];

/// One part.
fn one(extract: Extract) -> Parts {
    Box::new(std::iter::once(Ok(Part::Text(None, Box::new(extract)))))
}

/// The first bytes without a byte order mark and white space.
fn beginning(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    bytes.get(..1024).unwrap_or(bytes)
}
