//! From paths and what the user says of them to articles, in the order of the paths.

use super::fault::{Fault, Outcome};
use super::options::InputArguments;
use super::progress::Progress;
use dateline::article::{
    Article, Basis, Ids, Intake, PageWords, Published, ReadError, Reading, Readings, Reason, Register, Walk, read_date, walk,
};
use std::fs::File;

/// How many articles are held at once where results are streamed, and how many bytes of text, whichever comes first.
const CHUNK: (usize, usize) = (256, 16 << 20);

/// How many articles a message names.
const NAMED: usize = 5;

/// The articles behind the user's paths; what cannot be read is told as it comes.
pub struct Input<'a> {
    words: &'a PageWords,
    intake: &'a Intake,
    progress: &'a Progress,
    sources: Walk,
    readings: Option<Readings<'a>>,
    ids: Ids,
    register: Option<Register>,
    /// Read ahead of time, to find the one that `--published` dates.
    held: Option<std::vec::IntoIter<Article>>,
    /// What could not be read, as the user was told.
    unread: Vec<String>,
}

impl<'a> Input<'a> {
    /// Opens nothing yet but the table of articles and, with `--published`, everything.
    pub fn new(arguments: &InputArguments, words: &'a PageWords, intake: &'a Intake, progress: &'a Progress) -> Result<Self, Fault> {
        let date = arguments.published.as_deref().map(|date| given(words, date)).transpose()?;
        let sources = walk(arguments.paths.iter().cloned());
        let mut input =
            Input { words, intake, progress, sources, readings: None, ids: Ids::default(), register: None, held: None, unread: Vec::new() };
        input.register = input.open_register(arguments)?;
        if let Some(date) = date {
            let mut articles: Vec<Article> = input.by_ref().collect();
            input.only_undated(&mut articles)?.into_iter().for_each(|article| article.published = date.clone());
            input.held = Some(articles.into_iter());
        }
        Ok(input)
    }

    fn open_register(&mut self, arguments: &InputArguments) -> Result<Option<Register>, Fault> {
        let Some(path) = &arguments.articles else { return Ok(None) };
        let file = File::open(path).map_err(|error| Fault::Input(path.clone(), error))?;
        let register = Register::read(self.words, &path.to_string_lossy(), file).map_err(Fault::Unread)?;
        register.faults().iter().for_each(|fault| self.tell(fault));
        Ok(Some(register))
    }

    /// The article without a date of its own, if there is one; a fault if there are more.
    fn only_undated<'b>(&self, articles: &'b mut [Article]) -> Result<Option<&'b mut Article>, Fault> {
        let mut undated: Vec<&mut Article> = articles.iter_mut().filter(|article| undated(&article.published)).collect();
        if undated.len() > 1 {
            return Err(Fault::Usage(several(&undated)));
        }
        if undated.is_empty() {
            self.progress.tell("warning", "--published dates nothing: no article that was read is without a date of its own");
        }
        Ok(undated.pop())
    }

    /// The next articles, few enough to be held at once; none at the end.
    pub fn chunk(&mut self) -> Vec<Article> {
        let mut chunk = Vec::new();
        let mut bytes = 0;
        while chunk.len() < CHUNK.0 && bytes < CHUNK.1 {
            let Some(article) = self.next() else { break };
            bytes += article.body.len();
            chunk.push(article);
        }
        chunk
    }

    /// An article that is given up, and why: it counts among what could not be read.
    pub fn give_up(&mut self, name: &str, reason: Reason) {
        self.tell(&ReadError::of(name, reason));
    }

    /// What is left to say when all is read, and what could not be.
    pub fn finish(mut self) -> (Outcome, Vec<String>) {
        let unmatched: Vec<ReadError> = self.register.as_ref().map(|register| register.unmatched().collect()).unwrap_or_default();
        unmatched.iter().for_each(|fault| self.tell(fault));
        let outcome = if self.unread.is_empty() { Outcome::Done } else { Outcome::SomeUnread };
        (outcome, self.unread)
    }

    fn tell(&mut self, error: &ReadError) {
        self.unread.extend((!error.is_warning()).then(|| error.to_string()));
        self.progress.tell(if error.is_warning() { "warning" } else { "error" }, error);
    }

    fn next_reading(&mut self) -> Option<Result<Reading, ReadError>> {
        loop {
            if let Some(reading) = self.readings.as_mut().and_then(Iterator::next) {
                return Some(reading);
            }
            match self.sources.next()? {
                Ok(source) => self.readings = Some(source.read_with(self.words, self.intake)),
                Err(error) => return Some(Err(error)),
            }
        }
    }

    /// What the user's table says goes over what the article says; what was odd in reading it is told.
    fn take(&mut self, mut reading: Reading) -> Article {
        self.ids.check(&mut reading);
        if let Some(register) = &mut self.register {
            register.apply(&mut reading.article);
        }
        reading.warnings.iter().for_each(|warning| self.tell(warning));
        reading.article
    }
}

impl Iterator for Input<'_> {
    type Item = Article;

    fn next(&mut self) -> Option<Article> {
        if let Some(held) = &mut self.held {
            return held.next();
        }
        loop {
            match self.next_reading()? {
                Ok(reading) => return Some(self.take(reading)),
                Err(error) => self.tell(&error),
            }
        }
    }
}

/// A date that the user says for an article that says none.
fn given(words: &PageWords, date: &str) -> Result<Published, Fault> {
    let read = read_date(&words.dates, date).map_err(|error| Fault::Usage(format!("--published \"{date}\": {error}")))?;
    Ok(Published { bounds: read.bounds, basis: Basis::Given, utc_offset: read.utc_offset, ..Published::default() })
}

/// Whether an article's own date is missing, or lacks its year.
fn undated(published: &Published) -> bool {
    published.bounds.earliest.is_none() || published.bounds.latest.is_none()
}

fn several(undated: &[&mut Article]) -> String {
    let names: Vec<&str> = undated.iter().take(NAMED).map(|article| article.id.as_str()).collect();
    let more = if undated.len() > NAMED { ", …" } else { "" };
    format!(
        "--published dates one article, but {} have no date of their own ({}{more}): say when each was published with --articles FILE.csv \
         (columns path and published)",
        undated.len(),
        names.join(", ")
    )
}
