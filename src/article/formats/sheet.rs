//! Tables (CSV): each row is an article, its columns are known by their names.

use super::columns::Columns;
use super::{Content, Format, Parts, Terms, beginning};
use crate::article::decode::guess;
use crate::article::error::Reason;
use crate::article::{Field, Fields};
use csv::ByteRecord;

/// See the [module](self).
pub(super) struct Sheet;

const OTHERS: [Field; 6] = [Field::Id, Field::Title, Field::Published, Field::Url, Field::Source, Field::Language];

impl Format for Sheet {
    fn name(&self) -> &'static str {
        "table"
    }

    fn fits(&self, head: &[u8]) -> bool {
        names(head).is_some_and(|names| {
            let has = |field: Field| names.iter().any(|name| field.usual().contains(&name.as_str()));
            has(Field::Text) && OTHERS.into_iter().any(has)
        })
    }

    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason> {
        let mut content = content;
        let head = content.head()?;
        let separator = first_line(&head).as_deref().and_then(separator).unwrap_or(b',');
        let mut table = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(content);
        let names = table.byte_headers().map_err(|error| Reason::Table(error.to_string()))?;
        let names: Vec<String> = names.iter().map(|name| plain(name).trim_start_matches('\u{feff}').trim().to_lowercase()).collect();
        let columns = Columns::of(&names, terms.fields)?;
        let mut row = 1;
        Ok(Box::new(table.into_byte_records().map(move |record| {
            row += 1;
            let record = record.map_err(|error| Reason::Table(error.to_string()))?;
            Ok(columns.article(row, |column| cell(&record, column)))
        })))
    }
}

/// Whether a table has the columns that the user names.
pub(super) fn has_named(head: &[u8], fields: &Fields) -> bool {
    let has = |names: &[String]| fields.named().all(|column| names.iter().any(|name| *name == column.to_lowercase()));
    fields.of(Field::Text).is_some() && names(head).is_some_and(|names| has(&names))
}

fn cell(record: &ByteRecord, column: usize) -> Option<String> {
    record.get(column).map(plain)
}

/// Each cell may have been written by another hand.
fn plain(cell: &[u8]) -> String {
    guess(cell, None)
}

fn first_line(head: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(beginning(head)).into_owned();
    head.lines().next().filter(|line| line.len() < 1000).map(str::to_string)
}

/// The names of the columns, if the first line can be such.
fn names(head: &[u8]) -> Option<Vec<String>> {
    let line = first_line(head)?;
    let separator = char::from(separator(&line)?);
    Some(line.split(separator).map(|name| name.trim().trim_matches('"').to_lowercase()).collect())
}

/// The character that parts the names of the columns.
fn separator(line: &str) -> Option<u8> {
    let count = |separator: &u8| line.bytes().filter(|byte| byte == separator).count();
    [b',', b';', b'\t'].into_iter().max_by_key(count).filter(|separator| count(separator) > 0)
}

#[cfg(test)]
mod tests {
    use crate::article::{PageWords, formats::read_bytes as read_file};

    #[test]
    fn every_row_is_an_article() {
        let table = "id;date;headline;body\n7;2017-11-13;Ferry;\"It ran; then it stopped.\"\n;;;Second.\n";
        let words = PageWords::default();
        let opened = read_file(&words, "in.csv", "in.csv", table.into());
        let articles: Vec<_> = opened.map(|reading| reading.unwrap().article).collect();
        assert_eq!((articles[0].id.as_str(), articles[0].body.as_str()), ("in.csv#7", "It ran; then it stopped."));
        assert_eq!(articles[0].published.bounds.earliest.unwrap().to_string(), "2017-11-13 00:00:00");
        assert_eq!((articles[1].id.as_str(), articles[1].body.as_str()), ("in.csv#3", "Second."));
    }
}
