//! What could not be read, where, and why.

use super::date::DateError;

/// Something that could not be read, or was read with less than it says.
#[derive(Debug, thiserror::Error)]
#[error("{path}{place}: {reason}", place = .line.map(|line| format!(":{line}")).unwrap_or_default())]
pub struct ReadError {
    /// The file, folder or "-" for standard input.
    pub path: String,
    /// The line in it, from 1, where one is to blame.
    pub line: Option<usize>,
    /// What is wrong.
    pub reason: Reason,
}

impl ReadError {
    /// Of a whole file.
    pub fn of(path: impl Into<String>, reason: impl Into<Reason>) -> Self {
        Self { path: path.into(), line: None, reason: reason.into() }
    }

    /// Of one line, counted from 1.
    pub fn at(path: impl Into<String>, line: usize, reason: impl Into<Reason>) -> Self {
        Self { path: path.into(), line: Some(line), reason: reason.into() }
    }

    /// Whether nothing that was asked for is lost: the article is there, or there was none.
    pub fn is_warning(&self) -> bool {
        use Reason::*;
        matches!(
            self.reason,
            Empty
                | Extension(_)
                | Special
                | UnknownKey(_)
                | RepeatedKey(_)
                | UnclosedHeader
                | Date { .. }
                | RepeatedId(_)
                | Unmatched
                | RepeatedRow
                | Guessed(_)
        )
    }
}

/// Why something could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// The system says so: not found, no permission, ...
    #[error("{}", plain(.0))]
    System(#[from] std::io::Error),
    /// Nothing in it.
    #[error("it is empty")]
    Empty,
    /// Binary, by its zero bytes.
    #[error("it is not text")]
    NotText,
    /// Bytes that are no UTF-8, by their offset from 0.
    #[error("it is not text in UTF-8 (byte {0}) nor marked as UTF-16")]
    NotUtf8(usize),
    /// Marked as UTF-16, and is not.
    #[error("it is marked as UTF-16, but is not text in it")]
    NotUtf16,
    /// Marked as UTF-32.
    #[error("text in UTF-32 is not read")]
    Utf32,
    /// A file of a known kind that does not keep to it, and why.
    #[error("it is a broken {0}: {1}")]
    Broken(&'static str, String),
    /// A picture, a film, a sound.
    #[error("it is {0} and holds no text")]
    NoWords(&'static str),
    /// A file inside a file inside a file, too often.
    #[error("it is packed in too many archives, one in the other")]
    Nested,
    /// An archive that unpacks to more than is read.
    #[error("what it unpacks to is larger than {0} bytes; the rest of it is not read")]
    Unpacked(u64),
    /// Of a file inside.
    #[error("{0}: {1}")]
    Inside(String, Box<Reason>),
    /// Bytes that are no UTF-8, read as what they most likely are.
    #[error("it is not marked as UTF-8 or UTF-16, and read as {0}")]
    Guessed(&'static str),
    /// More than can be one article.
    #[error("it is larger than {0} bytes")]
    TooLarge(u64),
    /// An article that takes longer than the user waits.
    #[error("it is not read within {0} seconds")]
    TooSlow(f64),
    /// A socket, a device.
    #[error("it is neither a file nor a folder")]
    Special,
    /// A folder that the user named, with nothing in it.
    #[error("it is a folder with nothing in it")]
    EmptyFolder,
    /// A folder inside itself, by a link.
    #[error("a link leads back to a folder around it")]
    Loop,
    /// In a folder, a file that is no article by its name.
    #[error(
        "not read: {0} is not among the kinds of file that are read in a folder (.txt .md .html .pdf .docx .eml .mbox .rss .csv .json .jsonl .zip .tar .gz .warc and the like)"
    )]
    Extension(String),
    /// A key of a header block that has no meaning here.
    #[error("the header's key {0:?} is not known and is left out")]
    UnknownKey(String),
    /// A key that a header block has twice.
    #[error("the header has the key {0:?} more than once; the first counts")]
    RepeatedKey(String),
    /// No blank line after a header block.
    #[error("no blank line parts the header from the text")]
    UnclosedHeader,
    /// A date that nobody can read, or that is not precise.
    #[error("the date {text:?} is left out: {fault}")]
    Date {
        /// As written.
        text: String,
        /// What is wrong with it.
        fault: DateError,
    },
    /// A line that is no JSON object of the right shape.
    #[error("not a line of JSON that holds an article: {0}")]
    Json(String),
    /// A JSON line with no text.
    #[error("the line has no {0:?}")]
    NoText(String),
    /// A table without a column that the user names; and those that it has.
    #[error("the table has no column {0:?}; it has {1}")]
    NoColumn(String, String),
    /// Two articles of one id.
    #[error("the id {0:?} stands for another article too")]
    RepeatedId(String),
    /// A table of articles that cannot be read.
    #[error("{0}")]
    Table(String),
    /// A row of the table of articles that belongs to none that was read.
    #[error("the row belongs to no article that was read")]
    Unmatched,
    /// Two rows for one article.
    #[error("an earlier row is for the same article; the first counts")]
    RepeatedRow,
}

/// The system's words without its numbers.
fn plain(error: &std::io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or(&words).to_lowercase()
}
