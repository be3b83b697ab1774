//! Whose word it is, and other words of the page's own.

use crate::timeline::{ArticleRecord, Attribution, Dated, Entry, MentionRecord, StanceName, Timeline};
use std::collections::BTreeMap;

/// Finds articles, entries and mentions by their ids.
pub(super) struct Names<'a> {
    articles: BTreeMap<&'a str, (usize, &'a ArticleRecord)>,
    entries: BTreeMap<&'a str, (usize, &'a Entry)>,
    mentions: BTreeMap<&'a str, &'a MentionRecord>,
}

impl<'a> Names<'a> {
    /// Looks everything up once.
    pub fn of(timeline: &'a Timeline) -> Self {
        let mentions = timeline.entries.iter().flat_map(|entry| &entry.mentions);
        Names {
            articles: timeline.articles.iter().enumerate().map(|(at, article)| (article.id.as_str(), (at, article))).collect(),
            entries: timeline.entries.iter().enumerate().map(|(at, entry)| (entry.id.as_str(), (at, entry))).collect(),
            mentions: mentions.map(|mention| (mention.id.as_str(), mention)).collect(),
        }
    }

    /// An article's place among all.
    pub fn article(&self, id: &str) -> Option<usize> {
        self.articles.get(id).map(|found| found.0)
    }

    /// An entry and its place among all.
    pub fn entry(&self, id: &str) -> Option<(usize, &'a Entry)> {
        self.entries.get(id).copied()
    }

    /// A mention.
    pub fn mention(&self, id: &str) -> Option<&'a MentionRecord> {
        self.mentions.get(id).copied()
    }

    /// How an article is called.
    pub fn outlet(&self, id: &'a str) -> &'a str {
        self.articles.get(id).map_or(id, |found| outlet(found.1))
    }

    /// Everybody whose word an entry is: who speaks, what is credited, and the outlet where it speaks for itself.
    pub fn voices(&self, entry: &'a Entry) -> Vec<&'a str> {
        let mut voices: Vec<&str> = Vec::new();
        let mut add = |voice: &'a str| {
            if !voices.contains(&voice) {
                voices.push(voice);
            }
        };
        for mention in &entry.mentions {
            let credited = mention.speaker.iter().chain(&mention.via);
            credited.for_each(|voice| add(voice));
            match mention.attribution {
                Attribution::Unnamed if mention.speaker.is_none() => add("an unnamed source"),
                Attribution::Own => add(self.outlet(&mention.article)),
                _ if mention.speaker.is_none() && mention.via.is_empty() => add(self.outlet(&mention.article)),
                _ => {}
            }
        }
        voices
    }
}

/// How an article is called: by its source, else its title, else its path.
pub(super) fn outlet(article: &ArticleRecord) -> &str {
    let name = article.source.as_ref().or(article.title.as_ref()).or(article.path.as_ref());
    name.map_or(&article.id, String::as_str)
}

/// How well it is dated, in words.
pub(super) fn dating(dated: Dated) -> &'static str {
    match dated {
        Dated::Exact => "exact",
        Dated::Bounded => "between bounds",
        Dated::HalfOpen => "open on one side",
        Dated::Order => "only by order",
        Dated::None => "undated",
    }
}

/// What the reports say of it.
pub(super) fn stance(stance: StanceName) -> &'static str {
    match stance {
        StanceName::Negated => "did not happen",
        StanceName::Contested => "accounts differ",
        other => other.name(),
    }
}

/// "1 report", "2 reports".
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
