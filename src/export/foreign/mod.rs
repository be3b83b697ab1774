//! Other people's formats, each in a file of its own. None of them says more than is known: no midpoint, no missing part of a date.
//!
//! What a format cannot carry is left out of it, counted, and said: see [`Foreign::left_out`].

mod chronology;
mod follow_the_money;
mod graphml;
mod timelinejs;
mod timeml;
mod timesketch;

pub use chronology::chronology;
pub use follow_the_money::follow_the_money;
pub use graphml::graphml;
pub use timelinejs::timelinejs;
pub use timeml::timeml;
pub use timesketch::timesketch;

use crate::timeline::{ArticleRecord, BoundsRecord, Entry, MentionRecord, StanceName, Status, Timeline};
use std::collections::BTreeMap;

/// A file for another program, and what it could not carry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreign {
    /// The file.
    pub text: String,
    /// How many of what is not in it: (2, "undated entries").
    pub left_out: Vec<(usize, &'static str)>,
}

impl Foreign {
    fn new(text: String, left_out: &[(usize, &'static str)]) -> Self {
        Self { text, left_out: left_out.iter().copied().filter(|(count, _)| *count > 0).collect() }
    }
}

/// The entries that the user has not rejected, and how many are.
fn standing(timeline: &Timeline) -> (Vec<&Entry>, usize) {
    let kept: Vec<&Entry> = timeline.entries.iter().filter(|entry| entry.status != Status::Rejected).collect();
    let rejected = timeline.entries.len() - kept.len();
    (kept, rejected)
}

/// What happened; what is not said to be so says that first ("denied: …").
fn headline(entry: &Entry) -> String {
    match entry.stance {
        StanceName::Asserted => entry.label.clone(),
        stance => format!("{}: {}", stance.name(), entry.label),
    }
}

/// What is known of a moment as the beginning of an ISO date: "2016-09-20T16:05" where its minute is, "2016" where only its year is; none
/// where not even that is.
fn known(bounds: &BoundsRecord) -> Option<&str> {
    let (earliest, latest) = (bounds.earliest.as_deref()?, bounds.latest.as_deref()?);
    [16, 10, 7, 4].into_iter().find_map(|length| earliest.get(..length).filter(|part| latest.get(..length) == Some(part)))
}

/// Articles by id.
pub type Articles<'a> = BTreeMap<&'a str, &'a ArticleRecord>;

/// The articles of a timeline by id.
pub fn articles(timeline: &Timeline) -> Articles<'_> {
    timeline.articles.iter().map(|article| (article.id.as_str(), article)).collect()
}

/// Who says it, as a reader would be told: "the mayor, by The Courier (courier.txt)".
fn whose(mention: &MentionRecord, articles: &Articles) -> String {
    let article = articles.get(mention.article.as_str());
    let outlet = article.and_then(|article| article.source.as_deref().or(article.title.as_deref()).or(article.path.as_deref()));
    let outlet = outlet.unwrap_or(&mention.article);
    mention.speaker.as_ref().map_or_else(|| outlet.to_owned(), |speaker| format!("{speaker}, in {outlet}"))
}

/// For HTML and XML: nothing in the words can be a mark.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            // XML 1.0 has no such characters at all.
            c if c < ' ' && !matches!(c, '\n' | '\t' | '\r') || matches!(c, '\u{fffe}' | '\u{ffff}') => text.push('\u{fffd}'),
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(earliest: &str, latest: &str) -> BoundsRecord {
        BoundsRecord { earliest: Some(earliest.to_owned()), latest: Some(latest.to_owned()) }
    }

    #[test]
    fn no_more_of_a_date_is_known_than_both_bounds_share() {
        assert_eq!(known(&bounds("2016-09-20T16:05:00", "2016-09-20T16:05:59")), Some("2016-09-20T16:05"));
        assert_eq!(known(&bounds("2016-09-20T00:00:00", "2016-09-20T23:59:59")), Some("2016-09-20"));
        assert_eq!(known(&bounds("2016-09-01T00:00:00", "2016-09-24T23:59:59")), Some("2016-09"));
        assert_eq!(known(&bounds("2016-09-01T00:00:00", "2016-11-08T23:59:59")), Some("2016"));
        assert_eq!(known(&bounds("2016-12-31T00:00:00", "2017-01-01T23:59:59")), None);
        assert_eq!(known(&BoundsRecord::default()), None);
    }

    #[test]
    fn marks_are_no_marks() {
        assert_eq!(escaped("<script>'&\"\u{0}"), "&lt;script&gt;&#39;&amp;&quot;\u{fffd}");
    }
}
