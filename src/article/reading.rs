//! What all ways of reading an article end in: its zones, its title, its date, its digest.

use super::date::read_date;
use super::error::{ReadError, Reason};
use super::publication::{find_dateline, find_publication};
use super::zones::marked_zones;
use super::{Article, Basis, PageWords, Published, ZoneKind};
use crate::text::Span;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// An article, and what was odd in reading it.
#[derive(Debug)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// Nothing of these keeps the article from being read; all of them are to be shown.
    pub warnings: Vec<ReadError>,
}

/// Completes an article of which body, names and metadata are known.
pub(super) fn complete(words: &PageWords, article: Article) -> Article {
    complete_marked(words, article, &[])
}

/// The same, where it is known of some stretches what they are.
pub(super) fn complete_marked(words: &PageWords, mut article: Article, marks: &[(Span, ZoneKind)]) -> Article {
    article.sha256 = digest(&article.body);
    if article.language.is_empty() {
        article.language = words.language.to_string();
    }
    article.zones = marked_zones(words, article.title.as_deref(), &article.body, marks);
    if article.title.is_none() {
        let headline = article.zones.iter().find(|zone| zone.kind == ZoneKind::Headline);
        article.title = headline.map(|zone| zone.span.of(&article.body).split_whitespace().collect::<Vec<_>>().join(" "));
    }
    article.dateline = find_dateline(words, &article);
    article.published = find_publication(words, &article);
    article
}

/// A date of publication that somebody gives as a whole string: header, metadata, a table, an option of the command.
///
/// # Errors
/// As [`read_date`]'s, with the string named.
pub fn read_published(words: &PageWords, basis: Basis, text: &str) -> Result<Published, Reason> {
    match read_date(&words.dates, text) {
        Ok(date) => Ok(Published { bounds: date.bounds, basis, utc_offset: date.utc_offset, ..Published::default() }),
        Err(fault) => Err(Reason::Date { text: text.chars().take(80).collect(), fault }),
    }
}

/// SHA-256 in lower-case hexadecimal digits.
fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
