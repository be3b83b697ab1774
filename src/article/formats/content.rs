//! What a file holds, wherever it is: formats that can read on as they go never have all of it in memory.

use crate::article::error::Reason;
use crate::article::intake::Counter;
use bytes::Bytes;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

/// How much of a file is looked at to see what it is.
const HEAD: u64 = 64 << 10;

/// The bytes of a file.
pub(in crate::article) enum Content {
    /// In memory.
    Held(Cursor<Bytes>),
    /// On disk; what is read of it is counted.
    Lying(File, Counter),
    /// Unpacked as they are read, or out of a pipe.
    Flowing(Box<dyn Read + Send>),
}

/// What can be read from any place in it.
pub(super) trait Anywhere: Read + Seek + Send {}

impl<T: Read + Seek + Send> Anywhere for T {}

impl Content {
    /// All of it, from memory.
    pub fn of(bytes: Vec<u8>) -> Self {
        Content::Held(Cursor::new(bytes.into()))
    }

    /// Its first bytes; it is still whole after this.
    pub fn head(&mut self) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        self.by_ref().take(HEAD).read_to_end(&mut head)?;
        match self {
            Content::Held(held) => held.set_position(0),
            Content::Lying(file, _) => file.rewind()?,
            Content::Flowing(rest) => {
                let rest = std::mem::replace(rest, Box::new(io::empty()));
                *self = Content::Flowing(Box::new(Cursor::new(head.clone()).chain(rest)));
            }
        }
        Ok(head)
    }

    /// How many bytes it is known to have in memory.
    pub fn held(&self) -> u64 {
        if let Content::Held(held) = self { held.get_ref().len() as u64 } else { 0 }
    }

    /// How many bytes it has, where that is known.
    pub fn size(&self) -> Option<u64> {
        match self {
            Content::Held(held) => Some(held.get_ref().len() as u64),
            Content::Lying(file, _) => file.metadata().ok().map(|metadata| metadata.len()),
            Content::Flowing(_) => None,
        }
    }

    /// All bytes.
    ///
    /// # Errors
    /// Where there are more than `most`, or where they cannot be had.
    pub fn whole(self, most: u64) -> Result<Vec<u8>, Reason> {
        let held = self.held();
        if held > most {
            return Err(Reason::TooLarge(most));
        }
        if let Content::Held(held) = self {
            return Ok(held.into_inner().into());
        }
        let mut bytes = Vec::new();
        self.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most { Err(Reason::TooLarge(most)) } else { Ok(bytes) }
    }

    /// The same, as what can be read from any place.
    pub(super) fn anywhere(self, most: u64) -> Result<Box<dyn Anywhere>, Reason> {
        match self {
            lying @ Content::Lying(..) => Ok(Box::new(lying)),
            other => Ok(Box::new(Cursor::new(other.whole(most)?))),
        }
    }
}

impl Read for Content {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Content::Held(held) => held.read(buffer),
            Content::Lying(file, counter) => {
                let read = file.read(buffer)?;
                counter.add(read);
                Ok(read)
            }
            Content::Flowing(flow) => flow.read(buffer),
        }
    }
}

impl Seek for Content {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Content::Held(held) => held.seek(to),
            Content::Lying(file, _) => file.seek(to),
            Content::Flowing(_) => Err(io::ErrorKind::NotSeekable.into()),
        }
    }
}
