//! A table that says of many articles what they do not say themselves: `path, source, title, url, published`.

use super::error::{ReadError, Reason};
use super::reading::read_published;
use super::{Article, Basis, PageWords, Published};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::io::Read;

/// What a user says of articles, by path.
#[derive(Debug)]
pub struct Register {
    name: String,
    rows: BTreeMap<String, Row>,
    faults: Vec<ReadError>,
}

#[derive(Debug)]
struct Row {
    line: usize,
    source: Option<String>,
    title: Option<String>,
    url: Option<String>,
    published: Option<Published>,
    used: bool,
}

/// The columns; others are ignored, and all but the path may be missing.
#[derive(Deserialize)]
struct Cells {
    path: String,
    source: Option<String>,
    title: Option<String>,
    url: Option<String>,
    published: Option<String>,
}

impl Register {
    /// Reads the table (CSV with a line of column names); `name` is what errors name.
    ///
    /// # Errors
    /// Where the stream fails, or where the columns have no names or no `path`. A bad row alone is a fault: see [`Register::faults`].
    pub fn read(words: &PageWords, name: &str, reader: impl Read) -> Result<Self, ReadError> {
        let mut table = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(reader);
        let names = table.headers().map_err(|error| fault(name, &error))?;
        let names: csv::StringRecord = names.iter().map(|name| name.trim_start_matches('\u{feff}').to_lowercase()).collect();
        if !names.iter().any(|name| name == "path") {
            return Err(ReadError::of(name, Reason::Table("the table has no column \"path\"".into())));
        }
        let mut register = Self { name: name.to_string(), rows: BTreeMap::new(), faults: Vec::new() };
        let mut record = csv::StringRecord::new();
        loop {
            let line = usize::try_from(table.position().line()).unwrap_or(usize::MAX);
            match table.read_record(&mut record) {
                Ok(false) => return Ok(register),
                Ok(true) => register.take_record(words, &names, &record),
                Err(error) if error.is_io_error() => return Err(fault(name, &error)),
                Err(error) => register.faults.push(ReadError { line: Some(line), ..fault(name, &error) }),
            }
        }
    }

    fn take_record(&mut self, words: &PageWords, names: &csv::StringRecord, record: &csv::StringRecord) {
        let line = record.position().and_then(|position| usize::try_from(position.line()).ok()).unwrap_or(0);
        match record.deserialize::<Cells>(Some(names)) {
            Ok(cells) => self.take(words, line, cells),
            Err(error) => self.faults.push(ReadError { line: Some(line), ..fault(&self.name, &error) }),
        }
    }

    fn take(&mut self, words: &PageWords, line: usize, cells: Cells) {
        let published = cells.published.filter(|cell| !cell.is_empty()).and_then(|text| match read_published(words, Basis::Given, &text) {
            Ok(published) => Some(published),
            Err(reason) => {
                self.faults.push(ReadError::at(&self.name, line, reason));
                None
            }
        });
        let some = |cell: Option<String>| cell.filter(|cell| !cell.is_empty());
        let row = Row { line, source: some(cells.source), title: some(cells.title), url: some(cells.url), published, used: false };
        match self.rows.entry(key(&cells.path)) {
            std::collections::btree_map::Entry::Vacant(place) => drop(place.insert(row)),
            std::collections::btree_map::Entry::Occupied(_) => self.faults.push(ReadError::at(&self.name, line, Reason::RepeatedRow)),
        }
    }

    /// What is wrong with single rows, in the order of the table.
    pub fn faults(&self) -> &[ReadError] {
        &self.faults
    }

    /// Sets what the table says of an article, over what the article says itself; whether it says anything of it.
    ///
    /// The row's path is the article's path or its id.
    pub fn apply(&mut self, article: &mut Article) -> bool {
        let keys = [article.path.as_deref().map(key), Some(key(&article.id))];
        let Some(row) = keys.into_iter().flatten().find_map(|key| self.rows.contains_key(&key).then_some(key)) else { return false };
        let Some(row) = self.rows.get_mut(&row) else { return false };
        row.used = true;
        let set = |field: &mut Option<String>, cell: &Option<String>| {
            if cell.is_some() {
                field.clone_from(cell);
            }
        };
        set(&mut article.source, &row.source);
        set(&mut article.title, &row.title);
        set(&mut article.url, &row.url);
        if let Some(published) = &row.published {
            article.published = published.clone();
        }
        true
    }

    /// The rows that no article was read for, as warnings, by their paths.
    pub fn unmatched(&self) -> impl Iterator<Item = ReadError> {
        self.rows.values().filter(|row| !row.used).map(|row| ReadError::at(&self.name, row.line, Reason::Unmatched))
    }
}

/// One spelling for one path.
fn key(path: &str) -> String {
    let path = path.replace('\\', "/");
    path.trim_start_matches("./").to_string()
}

fn fault(name: &str, error: &csv::Error) -> ReadError {
    ReadError::of(name, Reason::Table(error.to_string()))
}
