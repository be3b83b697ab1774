//! **dateline** reads news reports and answers: what happened, when can it have happened, who says so, and where can the reports not
//! all be right?
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod article;
pub mod calendar;
pub mod export;
pub mod expression;
pub mod graph;
pub mod language;
pub mod reading;
pub mod render;
pub mod story;
pub mod text;
pub mod timeline;

use article::{Article, PageWords};
use reading::Account;
use timeline::Timeline;

/// What the caller of the pipeline chooses.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Days and periods that the user names.
    pub anchors: Vec<NamedDay>,
    /// How much is read.
    pub parts: Parts,
}

/// A day or period that the user names ("the referendum", 23 June 2016).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDay {
    /// As the articles write it.
    pub name: String,
    /// When it is.
    pub when: calendar::Bounds,
}

/// How much of an article is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    /// Times, events and claims.
    #[default]
    All,
    /// Times alone.
    Times,
}

/// The words that pages of the languages that are read are made with.
pub fn page_words() -> &'static PageWords {
    static WORDS: std::sync::LazyLock<PageWords> = std::sync::LazyLock::new(PageWords::default);
    &WORDS
}

/// Reads one article into one account.
pub fn read(article: Article, _options: &Options) -> Account {
    let (published, topic) = (article.published.clone(), Default::default());
    Account { article, published, topic, times: Vec::new(), events: Vec::new(), claims: Vec::new() }
}

/// Makes one timeline of many accounts.
pub fn build(accounts: Vec<Account>, _options: &Options) -> Timeline {
    let record = |account: Account| timeline::ArticleRecord {
        id: format!("a-{}", account.article.sha256.get(..12).unwrap_or("")),
        path: account.article.path,
        sha256: account.article.sha256,
        ..Default::default()
    };
    Timeline { schema: "dateline/1".to_owned(), articles: accounts.into_iter().map(record).collect(), ..Default::default() }
}
