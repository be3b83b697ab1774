//! A file or standard input, and the articles in it.

use super::error::ReadError;
use super::formats::{Content, read_file};
use super::intake::LARGEST;
use super::json_lines::JsonLines;
use super::{Intake, PageWords, Reading};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::sync::LazyLock;

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
        self.read_with(words, usual())
    }

    /// The same, as a user wants it.
    pub fn read_with<'w>(&self, words: &'w PageWords, intake: &'w Intake) -> Readings<'w> {
        if self.kind == SourceKind::Either {
            return self.read_from(words, intake, BufReader::new(io::stdin()));
        }
        match File::open(&self.path) {
            Ok(file) => self.opened(words, intake, file),
            Err(error) => once(Err(ReadError::of(&self.path, error))),
        }
    }

    /// Reads its articles from a stream that is open.
    pub fn read_from<'w>(&self, words: &'w PageWords, intake: &'w Intake, mut stream: impl BufRead + Send + 'static) -> Readings<'w> {
        let is_lines = match self.kind {
            SourceKind::Text => Ok((false, Vec::new())),
            SourceKind::Lines => Ok((true, Vec::new())),
            SourceKind::Either => head(&mut stream).map(|head| (head.last() == Some(&b'{'), head)),
        };
        match is_lines {
            Ok((true, head)) => Box::new(JsonLines::new(words, &self.path, io::Cursor::new(head).chain(stream)).with(intake)),
            Ok((false, head)) => self.file(words, intake, Content::Flowing(Box::new(io::Cursor::new(head).chain(stream)))),
            Err(error) => once(Err(ReadError::of(&self.path, error))),
        }
    }

    /// A file that can be read from any place, if it is no pipe.
    fn opened<'w>(&self, words: &'w PageWords, intake: &'w Intake, file: File) -> Readings<'w> {
        let lies = file.metadata().is_ok_and(|metadata| metadata.is_file());
        if lies && self.kind == SourceKind::Text {
            return self.file(words, intake, Content::Lying(file, intake.counter()));
        }
        self.read_from(words, intake, BufReader::new(intake.counted(file)))
    }

    /// One file, by what it holds.
    fn file<'w>(&self, words: &'w PageWords, intake: &'w Intake, content: Content) -> Readings<'w> {
        Box::new(read_file(words, intake, &self.id, &self.path, content))
    }
}

/// Articles taken in as is usual.
pub(super) fn usual() -> &'static Intake {
    static USUAL: LazyLock<Intake> = LazyLock::new(Intake::default);
    &USUAL
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
