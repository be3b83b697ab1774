//! Datelines: "LONDON, Nov. 13 (Reuters) — ", "PARIS, 13 November 2017 - ".

use super::Found;
use crate::article::date::read_fields;
use crate::article::{Article, PageWords, ZoneKind};
use crate::text::Span;

/// No dateline is longer, in bytes.
const LONGEST: usize = 100;

/// Which paragraphs of running text can begin with one.
const FIRST: usize = 2;

/// The date of the first dateline.
pub(super) fn find(words: &PageWords, article: &Article) -> Option<Found> {
    let running = article.zones.iter().filter(|zone| zone.kind == ZoneKind::Body);
    running.take(FIRST).find_map(|zone| of_paragraph(words, zone.span.start, zone.span.of(&article.body)))
}

/// A place in capitals, a date, perhaps an agency in brackets, and a dash.
fn of_paragraph(words: &PageWords, start: usize, text: &str) -> Option<Found> {
    let head = without_agency(before_dash(text)?);
    let place = head.split([',', ' ']).next()?;
    if place.chars().filter(|c| c.is_alphabetic()).count() < 2 || place.contains(char::is_lowercase) {
        return None;
    }
    starts(head).find_map(|at| {
        let date = head.get(at..)?;
        let written = read_fields(&words.dates, date).ok()?;
        let is_whole = written.month.is_some() && written.day.is_some() && (written.year.is_none() || written.date().is_ok());
        is_whole.then(|| Found { written, span: Span::new(start + at, start + at + date.trim_end().len()) })
    })
}

/// The beginning of a paragraph up to its first dash.
fn before_dash(text: &str) -> Option<&str> {
    let at = ["—", "–", "--", " - ", ")_"].iter().filter_map(|dash| text.find(dash).map(|at| at + usize::from(*dash == ")_"))).min()?;
    text.get(..at).filter(|head| head.len() <= LONGEST && !head.contains('\n'))
}

fn without_agency(head: &str) -> &str {
    let head = head.trim_end();
    head.strip_suffix(')').and_then(|inner| inner.rfind('(').and_then(|at| inner.get(..at))).map_or(head, str::trim_end)
}

/// Where the second and later words begin.
fn starts(head: &str) -> impl Iterator<Item = usize> {
    let after_space = |(at, c): (usize, char)| c.is_whitespace().then(|| at + c.len_utf8());
    head.char_indices().filter_map(after_space)
}
