//! A file or standard input, and the articles in it.

use super::error::{ReadError, Reason};
use super::formats::read_file;
use super::json_lines::JsonLines;
use super::plain::read_text;
use super::{PageWords, Reading};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

/// A larger text is no article; nor does a pipe without an end fill the memory.
const LARGEST: u64 = 256 << 20;

/// Where articles are read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as users know it: relative to the folder they gave.
    pub id: String,
    /// The path to open; "-" for standard input.
    pub path: String,
    /// What it holds.
    pub kind: SourceKind,
}

/// What a source holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// One text, or a file of another format.
    Text,
    /// JSON Lines.
    Lines,
    /// JSON Lines where its first character is `{`, else as [`SourceKind::Text`].
    Either,
}

/// The articles of a source, one after the other.
pub type Readings<'w> = Box<dyn Iterator<Item = Result<Reading, ReadError>> + Send + 'w>;

impl Source {
    /// Standard input.
    pub fn standard_input() -> Self {
        Self { id: "-".into(), path: "-".into(), kind: SourceKind::Either }
    }

    /// Opens it and reads its articles, lazily where there are many.
    pub fn read<'w>(&self, words: &'w PageWords) -> Readings<'w> {
        if self.kind == SourceKind::Either {
            return self.read_from(words, BufReader::new(io::stdin()));
        }
        match File::open(&self.path) {
            Ok(file) => self.read_from(words, BufReader::new(file)),
            Err(error) => once(Err(ReadError::of(&self.path, error))),
        }
    }

    /// Reads its articles from a stream that is open.
    pub fn read_from<'w>(&self, words: &'w PageWords, stream: impl BufRead + Send + 'w) -> Readings<'w> {
        match self.kind {
            SourceKind::Text => self.file(words, stream),
            SourceKind::Lines => Box::new(JsonLines::new(words, &self.path, stream)),
            SourceKind::Either => self.either(words, stream),
        }
    }

    fn either<'w>(&self, words: &'w PageWords, mut stream: impl BufRead + Send + 'w) -> Readings<'w> {
        let head = match head(&mut stream) {
            Ok(head) => head,
            Err(error) => return once(Err(ReadError::of(&self.path, error))),
        };
        let is_json = head.last() == Some(&b'{');
        let whole = io::Cursor::new(head).chain(stream);
        if is_json { Box::new(JsonLines::new(words, &self.path, whole)) } else { self.file(words, whole) }
    }

    /// One file, by what it holds.
    fn file<'w>(&self, words: &'w PageWords, stream: impl Read) -> Readings<'w> {
        match self.bytes(stream).map(|bytes| read_file(words, &self.id, &self.path, bytes)) {
            Ok(Ok(opened)) => Box::new(opened),
            Ok(Err(bytes)) => once(read_text(words, &self.id, &self.path, bytes)),
            Err(error) => once(Err(error)),
        }
    }

    fn bytes(&self, stream: impl Read) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        stream.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| ReadError::of(&self.path, error))?;
        if bytes.len() as u64 > LARGEST {
            return Err(ReadError::of(&self.path, Reason::TooLarge(LARGEST)));
        }
        Ok(bytes)
    }
}

/// Everything up to the first character that is no white space (nor a byte order mark), with it.
fn head(stream: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    while (head.len() as u64) < LARGEST {
        let mut byte = [0];
        if stream.read(&mut byte)? == 0 {
            break;
        }
        head.extend(byte);
        let inside_mark = matches!(head.as_slice(), [0xEF] | [0xEF, 0xBB] | [0xEF, 0xBB, 0xBF]);
        if !byte[0].is_ascii_whitespace() && !inside_mark {
            break;
        }
    }
    Ok(head)
}

fn once<'w>(reading: Result<Reading, ReadError>) -> Readings<'w> {
    Box::new(std::iter::once(reading))
}
