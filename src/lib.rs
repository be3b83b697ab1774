//! **dateline** reads news reports and answers: what happened, when can it have happened, who says so, and where can the reports not
//! all be right?
//!
//! An [`article::Article`] is read into a [`reading::Account`]; accounts become one [`story::Story`]; a story becomes a
//! [`graph::TemporalGraph`]; the graph answers with a [`timeline::Timeline`], which is rendered and exported.
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
mod single;
pub mod story;
pub mod text;
pub mod timeline;

use article::{Article, Basis, PageWords, Published};
use calendar::Bounds;
use expression::Stretch;
use reading::{Account, Grammar};
use std::sync::OnceLock;
use timeline::Timeline;

/// What the caller of the pipeline chooses.
#[derive(Default)]
pub struct Options {
    anchors: Vec<NamedDay>,
    parts: Parts,
    detection: Option<&'static [u8]>,
    choices: Option<&'static [u8]>,
    grammar: OnceLock<Grammar>,
}

/// A day or period that the user names ("the referendum", 23 June 2016).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDay {
    /// As the articles write it.
    pub name: String,
    /// When it is.
    pub when: Bounds,
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

impl NamedDay {
    /// When it is, as it can be given on the command line: a day, a month, a year, or two days with a slash between them.
    fn written(&self) -> String {
        let extent = calendar::Extent { start: self.when, end: self.when };
        let written = calendar::Edtf::of(extent).map(|edtf| edtf.to_string()).unwrap_or_default();
        let inner = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        inner.map_or(written.clone(), |range| range.replace("..", "/"))
    }
}

impl Options {
    /// Everything is read, with these days and periods that the user names.
    pub fn new(anchors: Vec<NamedDay>) -> Self {
        Self { anchors, ..Self::default() }
    }

    /// The same, but only so much is read.
    pub fn reading(mut self, parts: Parts) -> Self {
        self.parts = parts;
        self
    }

    /// The same, but what dates events is chosen by another model than the language's own, for measuring that model.
    pub fn choosing(mut self, model: &'static [u8]) -> Self {
        self.choices = Some(model);
        self
    }

    /// The same, but what names an event is decided by another model than the language's own, for measuring that model.
    pub fn detecting(mut self, model: &'static [u8]) -> Self {
        self.detection = Some(model);
        self
    }

    /// Days and periods that the user names.
    pub fn anchors(&self) -> &[NamedDay] {
        &self.anchors
    }

    /// The language's tables and the user's names, compiled when first asked for.
    fn grammar(&self) -> &Grammar {
        self.grammar.get_or_init(|| {
            let named = |day: &NamedDay| Some((day.name.clone(), Stretch::of(day.when.interval()?)));
            Grammar::new(language::default(), self.anchors.iter().filter_map(named).collect())
        })
    }
}

/// The words that pages of the languages that are read are made with.
pub fn page_words() -> &'static PageWords {
    language::default().page
}

/// Reads one article into one account. It never fails: prose can only yield less.
///
/// ```
/// use dateline::{Options, article::Article, read};
/// let article = Article { body: "The dam burst on 14 March 2016.".to_owned(), ..Article::default() };
/// let account = read(article, &Options::default());
/// assert_eq!(account.times[0].resolution.as_ref().unwrap().value.as_deref(), Some("2016-03-14"));
/// ```
pub fn read(article: Article, options: &Options) -> Account {
    match read_while(article, options, &|| true) {
        Ok(account) => account,
        Err(article) => Account { published: article.published.clone(), article: *article, ..Account::default() },
    }
}

/// The same for who may not have the time: `go_on` is asked again and again, between stages and between some hundred sentences.
///
/// ```
/// use dateline::{Options, article::Article, read_while};
/// let article = Article { id: "a".to_owned(), body: "The dam burst.".to_owned(), ..Article::default() };
/// assert_eq!(read_while(article, &Options::default(), &|| false).unwrap_err().id, "a");
/// ```
///
/// # Errors
/// Where `go_on` says no: the article as it was.
pub fn read_while(article: Article, options: &Options, go_on: &dyn Fn() -> bool) -> Result<Account, Box<Article>> {
    let _article = tracing::info_span!("article", id = article.id, bytes = article.body.len()).entered();
    let grammar = options.grammar();
    let language = grammar.language;
    let mut text = stage("words", || text::segment(&article.body, language.lexicon));
    let (times, topic) = stage("times", || reading::read_times(&article, &text, &reading::Options { grammar }));
    let published = article.published.clone();
    let mut account = Account { article, published, topic, times, events: Vec::new(), claims: Vec::new() };
    if options.parts == Parts::Times {
        return Ok(account);
    }
    if !stage("syntax", || parse_while(&mut text, &account.article.body, language, go_on)) {
        return Err(Box::new(account.article));
    }
    let detection = options.detection.unwrap_or(language.detection);
    account.events = stage("events", || reading::read_events(&account.article, &text, &account.times, language, detection));
    if !go_on() {
        return Err(Box::new(account.article));
    }
    let choices = options.choices.unwrap_or(language.choices);
    let (article, times, events) = (&account.article, &account.times, &mut account.events);
    account.claims = stage("claims", || reading::read_claims(article, &text, times, events, language, choices));
    if go_on() { Ok(stage("bounds", || single::complete(account))) } else { Err(Box::new(account.article)) }
}

/// Whoever keeps a log sees how long a stage takes; here nobody has a clock.
fn stage<T>(name: &'static str, work: impl FnOnce() -> T) -> T {
    tracing::info_span!("stage", of = name).in_scope(work)
}

/// Sentences that are parsed between two looks at whether to go on.
const AT_ONCE: usize = 256;

/// Parses a text, and says whether all of it.
fn parse_while(text: &mut text::Text, body: &str, language: &language::Language, go_on: &dyn Fn() -> bool) -> bool {
    (0..text.sentences.len()).step_by(AT_ONCE).all(|from| {
        let sentences = from..text.sentences.len().min(from + AT_ONCE);
        text::parse_sentences(text, body, language.lexicon, sentences);
        go_on()
    }) && go_on()
}

/// What a page shows of an account's article beside the timeline: its text, and how its times were read.
pub fn report(account: &Account) -> render::Report {
    single::report(account)
}

/// Makes one timeline of many accounts, whatever their order.
pub fn build(accounts: Vec<Account>, options: &Options) -> Timeline {
    build_decided(accounts, options, &[])
}

/// The accounts in the order of their articles, those whose publication is decided read again; all else that was read stays as it is.
pub fn read_as_decided(accounts: Vec<Account>, options: &Options, decisions: &[timeline::Decision]) -> Vec<Account> {
    let mut accounts = story::in_order(accounts);
    let given = timeline::publications(&accounts, decisions);
    if given.is_empty() {
        return accounts;
    }
    for (article, bounds) in given {
        let mut again = std::mem::take(&mut accounts[article].article);
        again.published = Published { bounds, basis: Basis::Given, ..Published::default() };
        accounts[article] = read(again, options);
    }
    story::in_order(accounts)
}

/// The same with the user's decisions about dates and about which mentions are one event; those about publications are for
/// [`read_as_decided`] before it, those about whether an event stands for [`timeline::decide`] behind it.
pub fn build_decided(accounts: Vec<Account>, options: &Options, decisions: &[timeline::Decision]) -> Timeline {
    let mut accounts = story::in_order(accounts);
    let decided = timeline::dates_and_joins(&mut accounts, decisions);
    let story = story::decided(accounts, &decided);
    let graph = graph::graph(&story);
    let mut timeline = timeline::arrange(&story, &graph);
    let days = options.anchors.iter().map(|day| format!("{}={}", day.name, day.written()));
    timeline.generator.anchors = days.collect();
    timeline
}
