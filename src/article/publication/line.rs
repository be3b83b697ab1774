//! Lines at the top of a text that hold nothing but its date: "Friday, July 21, 2017", "By Jane Roe | Published: 13 Nov 2017".

use super::Found;
use crate::article::date::read_fields;
use crate::article::zones::is_prose;
use crate::article::{Article, PageWords, ZoneKind};
use crate::text::Span;

/// How many blocks from the top such a line can stand.
const TOP: usize = 8;

/// No such line has more words.
const LONGEST: usize = 24;

/// The first date of each sort.
#[derive(Debug, Default)]
pub(super) struct DateLines {
    /// Behind a label like "Published".
    pub published: Option<Found>,
    /// Behind a label like "Updated".
    pub updated: Option<Found>,
    /// With no label.
    pub bare: Option<Found>,
}

/// What a date's label says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Published,
    Updated,
    None,
}

/// Whether a line is one that dates its article.
pub(in crate::article) fn is_date_line(words: &PageWords, text: &str) -> bool {
    !dates(words, Span::new(0, text.len()), text).is_empty()
}

/// The dates at the top of an article. Bare ones count only where all of the body's are one day: a diary has many.
pub(super) fn find(words: &PageWords, article: &Article) -> DateLines {
    let mut lines = DateLines::default();
    let mut prose = 0;
    for zone in article.zones.iter().take(TOP) {
        let text = zone.span.of(&article.body);
        prose += usize::from(is_prose(text));
        if prose > 1 {
            break;
        }
        if matches!(zone.kind, ZoneKind::Caption | ZoneKind::Credit | ZoneKind::RelatedLink | ZoneKind::Tags) {
            continue;
        }
        for (label, found) in dates(words, zone.span, text) {
            lines.take(label, found);
        }
    }
    if let Some(bare) = lines.bare
        && is_diary(words, article, &bare)
    {
        lines.bare = None;
    }
    lines
}

impl DateLines {
    fn take(&mut self, label: Label, found: Found) {
        let place = match label {
            Label::Published => &mut self.published,
            Label::Updated => &mut self.updated,
            Label::None => &mut self.bare,
        };
        place.get_or_insert(found);
    }
}

fn is_diary(words: &PageWords, article: &Article, bare: &Found) -> bool {
    let day = |found: &Found| (found.written.year, found.written.month, found.written.day);
    let all = article.zones.iter().flat_map(|zone| dates(words, zone.span, zone.span.of(&article.body)));
    all.filter(|(label, _)| *label == Label::None).any(|(_, found)| day(&found) != day(bare))
}

/// The dates of a line that holds nothing else, save a name or a label, parted from them by bars.
fn dates(words: &PageWords, span: Span, text: &str) -> Vec<(Label, Found)> {
    let has_digit = text.bytes().any(|b| b.is_ascii_digit());
    if !has_digit || text.len() > 12 * LONGEST || text.contains('\n') || text.split_whitespace().count() > LONGEST {
        return Vec::new();
    }
    let mut dates = Vec::new();
    let mut start = span.start;
    for piece in text.split_inclusive(['|', '•', '·']) {
        let inner = piece.trim_end_matches(['|', '•', '·']);
        let (label, rest) = label(words, inner);
        let lead = inner.len() - inner.trim_start().len();
        if let Some(written) = day(words, rest) {
            dates.push((label, Found { written, span: Span::new(start + lead, start + inner.trim_end().len()) }));
        }
        start += piece.len();
    }
    dates
}

/// What is written, where it is at least a day.
fn day(words: &PageWords, text: &str) -> Option<crate::article::date::Written> {
    let text = text.trim().trim_end_matches('.');
    let written = read_fields(&words.dates, text).ok()?;
    let is_whole = written.month.is_some() && written.day.is_some();
    (is_whole && (written.year.is_none() || written.date().is_ok())).then_some(written)
}

/// Takes a label off: "Published: ", "Posted on ".
fn label<'a>(words: &PageWords, text: &'a str) -> (Label, &'a str) {
    let text = text.trim_start();
    for (label, names) in [(Label::Updated, words.updated), (Label::Published, words.published)] {
        let longest = names.iter().filter_map(|name| after(text, name)).min_by_key(|rest| rest.len());
        if let Some(rest) = longest {
            return (label, rest);
        }
    }
    (Label::None, text)
}

/// What follows a label, whatever its case; a colon, a space or nothing must part them.
fn after<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(name.len())?;
    (head.to_lowercase() == name && !rest.starts_with(char::is_alphanumeric)).then(|| rest.trim_start_matches([':', ' ', '\u{a0}']))
}
