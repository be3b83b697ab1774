//! Who made a picture: "(Jane Roe/AP)", "Photo by Jane Roe", "© 2017 Jane Roe".

use super::page::Page;
use super::shape;
use crate::article::{PageWords, ZoneKind};

/// No credit has more words.
const LONGEST: usize = 20;

pub(super) fn mark(page: &mut Page) {
    page.set_where(ZoneKind::Credit, |page, block| block.words <= LONGEST && is_credit(page.words, block.text, block.lower(LONGEST)));
}

/// `lower` is the text in lower case.
fn is_credit(words: &PageWords, text: &str, lower: &str) -> bool {
    text.starts_with('©')
        || words.releases.contains(&lower)
        || words.credits.iter().any(|start| lower.starts_with(start)) && !goes_on(text)
        || bracketed(text).is_some_and(|inner| is_maker(words, inner))
        || has_agency(words, text)
}

/// "Photo by Jane Roe/AP The mayor resigned on Monday." holds a sentence of the article.
fn goes_on(text: &str) -> bool {
    shape::ends_sentence(text) && shape::word_count(text) > 6
}

/// The inside of a line that is wholly in brackets.
fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).or_else(|| text.strip_prefix('[')?.strip_suffix(']'))?;
    (!inner.contains(['(', ')'])).then(|| inner.trim())
}

/// "Jane Roe/AP", "AP", "Jane Roe, Reuters", "Photo by Jane Roe".
fn is_maker(words: &PageWords, inner: &str) -> bool {
    let lower = shape::flatten(inner).to_lowercase();
    let short = shape::word_count(inner) <= 10 && !shape::ends_sentence(inner);
    short
        && (is_slashed_name(inner)
            || has_agency(words, inner)
            || words.releases.contains(&lower.as_str())
            || words.credits.iter().any(|start| lower.starts_with(start)))
}

/// A name, a slash, and for whom: both with capitals, and no digits ("2017/18").
fn is_slashed_name(inner: &str) -> bool {
    let Some((person, agency)) = inner.split_once('/') else { return false };
    let is_name = |name: &str| {
        !name.trim().is_empty()
            && shape::is_name_like(name)
            && shape::begins_largely(name.trim())
            && !name.contains(|c: char| c.is_ascii_digit())
    };
    shape::word_count(person) >= 2 && is_name(person) && is_name(agency)
}

/// An agency alone, or a name of few words before it: "Jane Roe/Reuters", "Jane Roe, AP".
fn has_agency(words: &PageWords, text: &str) -> bool {
    let is_agency = |part: &str| words.agencies.contains(&shape::plain(part).as_str());
    let after_name = |at: usize| text.get(at + 1..).is_some_and(is_agency) && shape::is_name_like(text.get(..at).unwrap_or(""));
    let short = shape::word_count(text) <= 8 && !shape::ends_sentence(text);
    short && (is_agency(text) || text.rfind(['/', ',', '|']).is_some_and(after_name))
}

/// Whether a paragraph ends in a bracketed credit: then it is the line under a picture.
pub(super) fn ends_in_credit(words: &PageWords, text: &str) -> bool {
    let Some(at) = text.rfind(['(', '[']) else { return false };
    let (before, credit) = text.split_at(at);
    shape::word_count(before) >= 3 && bracketed(credit).is_some_and(|inner| is_slashed_name(inner) || is_maker(words, inner))
}
