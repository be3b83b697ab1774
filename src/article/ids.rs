//! Whether two articles have one id.

use super::error::{ReadError, Reason};
use super::{Article, Reading};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Sees every article that is read, and says where an id comes again. Thirty-two bytes an article.
#[derive(Debug, Default)]
pub struct Ids {
    seen: BTreeSet<[u8; 32]>,
}

impl Ids {
    /// Adds a warning to the reading where an earlier article had its id.
    pub fn check(&mut self, reading: &mut Reading) {
        if !self.seen.insert(Sha256::digest(&reading.article.id).into()) {
            reading.warnings.push(repeated(&reading.article));
        }
    }
}

fn repeated(article: &Article) -> ReadError {
    ReadError::of(article.path.as_deref().unwrap_or(&article.id), Reason::RepeatedId(article.id.clone()))
}
