//! Plain text, with or without a header block.

use super::decode::decode;
use super::error::{ReadError, Reason};
use super::header::part;
use super::reading::{complete, read_published};
use super::{Article, Basis, PageWords, Reading};

/// Reads one article from the bytes of a text file. `id` is what users call it, `path` what errors name.
///
/// The body is exactly what follows the header block, line ends and all; without a header it is the whole text. An empty text gives an
/// article without a word, and a warning.
///
/// ```
/// use dateline::article::{PageWords, read_text};
///
/// let file = b"Title: Ferry stuck\nPublished: 2017-11-13\n\nThe ferry ran aground.\n";
/// let article = read_text(&PageWords::default(), "ferry.txt", "news/ferry.txt", file.to_vec()).unwrap().article;
/// assert_eq!(article.body, "The ferry ran aground.\n");
/// assert_eq!(article.body_start, 42);
/// assert_eq!(article.title.as_deref(), Some("Ferry stuck"));
/// ```
///
/// # Errors
/// Where the bytes are no text.
pub fn read_text(words: &PageWords, id: &str, path: &str, bytes: Vec<u8>) -> Result<Reading, ReadError> {
    let decoded = decode(bytes).map_err(|reason| ReadError::of(path, reason))?;
    let parted = part(&decoded.text);
    let mut warnings: Vec<ReadError> = parted.remarks.into_iter().map(|(line, reason)| ReadError::at(path, line, reason)).collect();
    warnings.extend(decoded.guessed.map(|encoding| ReadError::of(path, Reason::Guessed(encoding.name()))));
    let body = decoded.text.get(parted.body_start..).unwrap_or("").to_string();
    if body.trim().is_empty() {
        warnings.push(ReadError::of(path, Reason::Empty));
    }
    let mut article = Article {
        id: id.to_string(),
        path: Some(path.to_string()),
        title: parted.header.title,
        source: parted.header.source,
        url: parted.header.url,
        language: parted.header.language.unwrap_or_default().to_lowercase(),
        body_start: decoded.in_file(parted.body_start),
        body,
        ..Article::default()
    };
    if let Some((date, line)) = parted.header.published {
        match read_published(words, Basis::Metadata, &date) {
            Ok(published) => article.published = published,
            Err(reason) => warnings.push(ReadError::at(path, line, reason)),
        }
    }
    Ok(Reading { article: complete(words, article), warnings })
}
