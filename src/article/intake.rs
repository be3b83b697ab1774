//! How articles are taken in, where a user wants it otherwise than usual.

use super::Fields;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A larger text is no article; nor does a pipe without an end fill the memory.
pub(super) const LARGEST: u64 = 256 << 20;

/// What a user says of reading, for all sources alike.
#[derive(Clone, Debug)]
pub struct Intake {
    /// What the fields of an article are called in tables and in JSON.
    pub fields: Fields,
    /// The most bytes that an article may have, and a file that is one.
    pub largest: u64,
    /// How many bytes have been read from files, for who waits.
    taken: Arc<AtomicU64>,
}

impl Default for Intake {
    fn default() -> Self {
        Self::new(Fields::default(), None)
    }
}

impl Intake {
    /// What a user wants; where no most bytes are wanted, the usual.
    pub fn new(fields: Fields, largest: Option<u64>) -> Self {
        Self { fields, largest: largest.unwrap_or(LARGEST), taken: Arc::default() }
    }

    /// How many bytes have been read from files so far.
    pub fn taken(&self) -> u64 {
        self.taken.load(Ordering::Relaxed)
    }

    /// What counts the bytes that are read.
    pub(super) fn counter(&self) -> Counter {
        Counter(Arc::clone(&self.taken))
    }

    /// A stream whose bytes are counted.
    pub(super) fn counted<R>(&self, inner: R) -> Counted<R> {
        Counted { inner, counter: self.counter() }
    }
}

/// See [`Intake::counter`].
pub(super) struct Counter(Arc<AtomicU64>);

impl Counter {
    /// So many more.
    pub fn add(&self, bytes: usize) {
        self.0.fetch_add(bytes as u64, Ordering::Relaxed);
    }
}

/// See [`Intake::counted`].
pub(super) struct Counted<R> {
    inner: R,
    counter: Counter,
}

impl<R: std::io::Read> std::io::Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.counter.add(read);
        Ok(read)
    }
}
