//! How the words of a claim were read: the article's file is read again, if it is still what it was.

use super::evidence::article;
use super::options::of_arguments;
use chrono::NaiveDateTime;
use dateline::Options;
use dateline::article::{Article, Basis, Published, walk};
use dateline::calendar::Bounds;
use dateline::reading::Account;
use dateline::timeline::{ArticleRecord, BasisName, ClaimRecord, Timeline};
use std::collections::BTreeMap;

/// Accounts of the timeline's articles, each read once, when it is first asked for.
pub struct Replays<'a> {
    timeline: &'a Timeline,
    accounts: BTreeMap<&'a str, Result<Account, String>>,
}

impl<'a> Replays<'a> {
    /// Reads nothing yet.
    pub fn new(timeline: &'a Timeline) -> Self {
        Replays { timeline, accounts: BTreeMap::new() }
    }

    /// How the times in the claim's words were read and computed, a line a step; or why that cannot be shown.
    pub fn of(&mut self, claim: &ClaimRecord) -> Vec<String> {
        let (Some(id), Some(start), Some(end)) = (&claim.article, claim.start, claim.end) else { return Vec::new() };
        let Some(record) = article(self.timeline, id) else { return Vec::new() };
        let account = self.accounts.entry(&record.id).or_insert_with(|| again(self.timeline, record));
        match account {
            Ok(account) => steps(account, start, end),
            Err(reason) => vec![format!("not shown how it was read: {reason}")],
        }
    }
}

/// Reads an article again as it was read for the timeline.
fn again(timeline: &Timeline, record: &ArticleRecord) -> Result<Account, String> {
    let words = dateline::page_words();
    let anchors = of_arguments(words, &timeline.generator.anchors).map_err(|fault| fault.to_string())?;
    let mut article = file(record)?;
    if record.published.basis == BasisName::Given {
        article.published = published(record);
    }
    Ok(dateline::read(article, &Options::new(anchors)))
}

/// The article that has the record's digest, in the file that the record names.
fn file(record: &ArticleRecord) -> Result<Article, String> {
    let path = record.path.as_deref().filter(|path| *path != "-").ok_or("the article came from standard input")?;
    let mut reason = format!("{path} is no longer what it was");
    for source in walk([path]) {
        for reading in source.map_err(|error| error.to_string())?.read(dateline::page_words()) {
            match reading {
                Ok(reading) if reading.article.sha256 == record.sha256 => return Ok(reading.article),
                Ok(_) => {}
                Err(error) => reason = error.to_string(),
            }
        }
    }
    Err(reason)
}

fn published(record: &ArticleRecord) -> Published {
    let moment = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<NaiveDateTime>().ok());
    let bounds = Bounds { earliest: moment(&record.published.earliest), latest: moment(&record.published.latest) };
    Published { bounds, basis: Basis::Given, ..Published::default() }
}

/// What the times within these code points say, and how they come to it.
fn steps(account: &Account, start: usize, end: usize) -> Vec<String> {
    let times = dateline::report(account).times.into_iter();
    times.filter(|time| time.start < end && start < time.end).flat_map(|time| time.lines).collect()
}
