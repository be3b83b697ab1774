//! Tables (CSV): each row is an article, its columns are known by their names.

use super::{Extract, Format, Part, Parts, beginning};
use crate::article::decode::guess;
use crate::article::error::Reason;

/// See the [module](self).
pub(super) struct Sheet;

const TEXT: &[&str] = &["text", "body", "content", "article", "fulltext", "full_text"];
const OTHERS: [&[&str]; 6] = [
    &["id", "article_id", "doc_id"],
    &["title", "headline"],
    &["published", "date", "dct", "pubdate", "publication_date", "published_at", "date_published"],
    &["url", "link"],
    &["source", "outlet", "publisher", "newspaper"],
    &["language", "lang"],
];

impl Format for Sheet {
    fn fits(&self, bytes: &[u8]) -> bool {
        let head = String::from_utf8_lossy(beginning(bytes)).into_owned();
        let Some(line) = head.lines().next().filter(|line| line.len() < 1000) else { return false };
        separator(line).is_some_and(|separator| {
            let names = names(line, separator);
            names.iter().any(|name| TEXT.contains(&name.as_str()))
                && names.iter().any(|name| OTHERS.iter().any(|known| known.contains(&name.as_str())))
        })
    }

    fn open(&self, bytes: Vec<u8>, _: u64) -> Result<Parts, Reason> {
        let text = guess(&bytes, None);
        let separator = text.lines().next().and_then(separator).unwrap_or(b',');
        let mut table = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(std::io::Cursor::new(text));
        let names: Vec<String> = table
            .headers()
            .map_err(|error| Reason::Table(error.to_string()))?
            .iter()
            .map(|name| name.trim_start_matches('\u{feff}').trim().to_lowercase())
            .collect();
        let column = |known: &[&str]| known.iter().find_map(|name| names.iter().position(|own| own == name));
        let columns = (column(TEXT), OTHERS.map(column));
        let mut row = 1;
        Ok(Box::new(table.into_records().map(move |record| {
            row += 1;
            let record = record.map_err(|error| Reason::Table(error.to_string()))?;
            Ok(part(&record, columns, row))
        })))
    }
}

fn part(record: &csv::StringRecord, (text, others): (Option<usize>, [Option<usize>; 6]), row: usize) -> Part {
    let cell = |column: Option<usize>| {
        column.and_then(|column| record.get(column)).map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_string)
    };
    let [id, title, published, url, source, language] = others.map(cell);
    let mut extract = Extract { title, published, url, source, language, ..Extract::default() };
    extract.paragraph(&cell(text).unwrap_or_default(), None, || format!("row {row}"));
    Part::Text(Some(id.map_or_else(|| format!("#{row}"), |id| format!("#{id}"))), Box::new(extract))
}

/// The character that parts the names of the columns.
fn separator(line: &str) -> Option<u8> {
    let count = |separator: &u8| line.bytes().filter(|byte| byte == separator).count();
    [b',', b';', b'\t'].into_iter().max_by_key(count).filter(|separator| count(separator) > 0)
}

fn names(line: &str, separator: u8) -> Vec<String> {
    line.split(char::from(separator)).map(|name| name.trim().trim_matches('"').to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use crate::article::{PageWords, formats::read_file};

    #[test]
    fn every_row_is_an_article() {
        let table = "id;date;headline;body\n7;2017-11-13;Ferry;\"It ran; then it stopped.\"\n;;;Second.\n";
        let words = PageWords::default();
        let opened = read_file(&words, "in.csv", "in.csv", table.into()).unwrap_or_else(|_| panic!("no table"));
        let articles: Vec<_> = opened.map(|reading| reading.unwrap().article).collect();
        assert_eq!((articles[0].id.as_str(), articles[0].body.as_str()), ("in.csv#7", "It ran; then it stopped."));
        assert_eq!(articles[0].published.bounds.earliest.unwrap().to_string(), "2017-11-13 00:00:00");
        assert_eq!((articles[1].id.as_str(), articles[1].body.as_str()), ("in.csv#3", "Second."));
    }
}
