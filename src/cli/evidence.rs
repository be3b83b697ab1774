//! Finds in a timeline what a person wants beside an id: the sentence, its source, the entry it is about.

use super::wrap::hanging;
use dateline::timeline::{ArticleRecord, ClaimRecord, Entry, MentionRecord, Timeline};
use std::collections::{BTreeMap, BTreeSet};

/// Where everything stands in a timeline, by id: made once, so that what is printed costs no more than its length.
pub struct Evidence<'a> {
    /// The timeline.
    pub timeline: &'a Timeline,
    entries: BTreeMap<&'a str, usize>,
    articles: BTreeMap<&'a str, &'a ArticleRecord>,
    mentions: BTreeMap<&'a str, &'a MentionRecord>,
    claims: BTreeMap<&'a str, usize>,
}

impl<'a> Evidence<'a> {
    /// Looks everything up once.
    pub fn new(timeline: &'a Timeline) -> Self {
        let mentions = timeline.entries.iter().flat_map(|entry| &entry.mentions);
        Evidence {
            timeline,
            entries: timeline.entries.iter().enumerate().map(|(index, entry)| (entry.id.as_str(), index)).collect(),
            articles: timeline.articles.iter().map(|article| (article.id.as_str(), article)).collect(),
            mentions: mentions.map(|mention| (mention.id.as_str(), mention)).collect(),
            claims: timeline.claims.iter().enumerate().map(|(index, claim)| (claim.id.as_str(), index)).collect(),
        }
    }

    /// The number by which `build` prints an entry and `explain` finds it, from 1.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.entries.get(id).map(|index| index + 1)
    }

    /// The entry with this id.
    pub fn entry(&self, id: &str) -> Option<&'a Entry> {
        self.entries.get(id).and_then(|index| self.timeline.entries.get(*index))
    }

    /// The claims with these ids, in the order of the timeline.
    pub fn claims(&self, ids: &[String]) -> Vec<&'a ClaimRecord> {
        let places: BTreeSet<usize> = ids.iter().filter_map(|id| self.claims.get(id.as_str()).copied()).collect();
        places.into_iter().filter_map(|place| self.timeline.claims.get(place)).collect()
    }

    /// The mention that a claim is about.
    fn mention(&self, claim: &ClaimRecord) -> Option<&'a MentionRecord> {
        self.mentions.get(claim.mention.as_deref()?).copied()
    }

    /// The sentence that a claim rests on: its mention's, where that holds the claim's words, else these words alone.
    pub fn sentence<'b>(&self, claim: &'b ClaimRecord) -> Option<&'b str>
    where
        'a: 'b,
    {
        let words = claim.quote.as_deref();
        let sentence = self.mention(claim).map(|mention| mention.quote.as_str());
        sentence.filter(|sentence| words.is_none_or(|words| sentence.contains(words))).or(words)
    }

    /// How an article is called: by its source, else its title, else its path.
    pub fn article_name<'b>(&self, id: &'b str) -> &'b str
    where
        'a: 'b,
    {
        let names = |article: &&'a ArticleRecord| article.source.as_ref().or(article.title.as_ref()).or(article.path.as_ref());
        self.articles.get(id).and_then(names).map_or(id, String::as_str)
    }

    /// "the Courier, published 2021-05-07": how an article is called beside a quotation.
    pub fn source(&self, id: &str) -> String {
        let published = self.articles.get(id).and_then(|article| between(&article.published.earliest, &article.published.latest));
        let name = self.article_name(id);
        published.map_or_else(|| format!("{name}, publication unknown"), |when| format!("{name}, published {when}"))
    }

    /// A claim's sentence and source behind a margin.
    pub fn quotation(&self, claim: &ClaimRecord, margin: usize, columns: usize) -> String {
        let mut text = String::new();
        if let Some(sentence) = self.sentence(claim) {
            text += &hanging("", margin, &format!("“{sentence}”"), columns);
        }
        if let Some(article) = &claim.article {
            text += &hanging("", margin, &format!("— {}", self.source(article)), columns);
        }
        text
    }
}

/// The article with this id.
pub fn article<'a>(timeline: &'a Timeline, id: &str) -> Option<&'a ArticleRecord> {
    timeline.articles.iter().find(|article| article.id == id)
}

/// A stretch between two inclusive moments, with no digit that says nothing: days where it fills them. `None` where both are open.
pub fn between(earliest: &Option<String>, latest: &Option<String>) -> Option<String> {
    let first = earliest.as_deref().map(|moment| spaced(moment.strip_suffix("T00:00:00").unwrap_or(moment)));
    let last = latest.as_deref().map(|moment| spaced(moment.strip_suffix("T23:59:59").unwrap_or(moment)));
    Some(match (first, last) {
        (None, None) => return None,
        (Some(first), None) => format!("{first} or later"),
        (None, Some(last)) => format!("{last} or earlier"),
        (Some(first), Some(last)) if first == last => first,
        (Some(first), Some(last)) => format!("{first} to {last}"),
    })
}

/// A moment as people write it.
pub fn spaced(moment: &str) -> String {
    moment.replacen('T', " ", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_says_no_digit_too_many() {
        let moment = |text: &str| Some(text.to_owned());
        for (earliest, latest, words) in [
            (moment("2021-05-07T00:00:00"), moment("2021-05-07T23:59:59"), Some("2021-05-07")),
            (moment("2021-05-07T09:30:00"), moment("2021-05-07T23:59:59"), Some("2021-05-07 09:30:00 to 2021-05-07")),
            (None, moment("2021-05-07T23:59:59"), Some("2021-05-07 or earlier")),
            (moment("2021-05-07T00:00:00"), None, Some("2021-05-07 or later")),
            (None, None, None),
        ] {
            assert_eq!(between(&earliest, &latest).as_deref(), words);
        }
    }
}
