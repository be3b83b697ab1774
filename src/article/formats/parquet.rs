//! Parquet: each row is an article, its columns are known by their names; of a column in another the name is a path with dots.

use super::columns::Columns;
use super::content::Content;
use super::guard::guarded;
use super::{Format, HELD, Part, Parts, Terms};
use crate::article::error::Reason;
use bytes::Bytes;
use chrono::{DateTime, NaiveDate, TimeDelta};
use parquet::file::reader::{ChunkReader, FileReader, SerializedFileReader};
use parquet::record::reader::RowIter;
use parquet::record::{Field as Cell, Row};
use parquet::schema::types::Type;
use std::sync::Arc;

/// See the [module](self).
pub(super) struct Parquet;

impl Format for Parquet {
    fn name(&self) -> &'static str {
        "Parquet"
    }

    fn fits(&self, head: &[u8]) -> bool {
        head.starts_with(b"PAR1")
    }

    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason> {
        match content {
            Content::Lying(file, _) => rows(file, terms),
            other => rows(Bytes::from(other.whole(HELD)?), terms),
        }
    }
}

/// The rows of a table, one after the other; of the columns only those that are read are unpacked.
fn rows<R: ChunkReader + 'static>(file: R, terms: &Terms) -> Result<Parts, Reason> {
    let reader = guarded(|| SerializedFileReader::new(file)).unwrap_or_else(|| Err(gave_up())).map_err(broken)?;
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let paths: Vec<Vec<String>> = schema.columns().iter().map(|column| column.path().parts().to_vec()).collect();
    let names: Vec<String> = paths.iter().map(|path| path.join(".").to_lowercase()).collect();
    let columns = Columns::of(&names, terms.fields)?;
    let wanted: Vec<&String> = columns.places().filter_map(|place| paths.get(place)?.first()).collect();
    let projection = projection(schema.root_schema(), &wanted).map_err(broken)?;
    let mut rows = Some(RowIter::from_file_into(Box::new(reader)).project(Some(projection)).map_err(broken)?);
    let mut number = 0;
    Ok(Box::new(std::iter::from_fn(move || {
        number += 1;
        let next = guarded(|| rows.as_mut()?.next()).unwrap_or_else(|| Some(Err(gave_up())))?;
        let part: Result<Part, Reason> = next.map_err(broken).map(|row| columns.article(number, |place| cell(&row, paths.get(place)?)));
        // Behind a row that cannot be read nothing can.
        rows = rows.take().filter(|_| part.is_ok());
        Some(part)
    })))
}

/// The columns with these names, and what lies in them.
fn projection(root: &Type, names: &[&String]) -> parquet::errors::Result<Type> {
    let fields = root.get_fields().iter().filter(|field| names.iter().any(|name| *name == field.name()));
    Type::group_type_builder(root.name()).with_fields(fields.map(Arc::clone).collect()).build()
}

/// What stands in a row under a path.
fn cell(row: &Row, path: &[String]) -> Option<String> {
    let (first, rest) = path.split_first()?;
    let (_, found) = row.get_column_iter().find(|(name, _)| *name == first)?;
    match found {
        Cell::Group(row) => cell(row, rest),
        Cell::Str(text) => Some(text.clone()),
        Cell::Bytes(bytes) => bytes.as_utf8().ok().map(str::to_string),
        Cell::Date(days) => NaiveDate::default().checked_add_signed(TimeDelta::days(i64::from(*days))).map(|day| day.to_string()),
        Cell::TimestampMillis(time) => DateTime::from_timestamp_millis(*time).map(|time| time.to_rfc3339()),
        Cell::TimestampMicros(time) => DateTime::from_timestamp_micros(*time).map(|time| time.to_rfc3339()),
        Cell::Null => None,
        other => Some(other.to_string()),
    }
}

fn broken(error: parquet::errors::ParquetError) -> Reason {
    Reason::Broken("Parquet table", error.to_string())
}

fn gave_up() -> parquet::errors::ParquetError {
    parquet::errors::ParquetError::General("its reader gave up".into())
}

#[cfg(test)]
mod tests {
    use crate::article::{Fields, Intake, PageWords, formats::Content, formats::read_file};
    use parquet::data_type::{ByteArray, ByteArrayType, Int32Type};
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::parser::parse_message_type;
    use std::sync::Arc;

    /// Two rows, the second without a date, their text in a group.
    fn table() -> Vec<u8> {
        let schema =
            "message m { required binary ID (UTF8); required group article { optional binary body (UTF8); } optional int32 date (DATE); }";
        let mut writer = SerializedFileWriter::new(Vec::new(), Arc::new(parse_message_type(schema).unwrap()), Arc::default()).unwrap();
        let mut group = writer.next_row_group().unwrap();
        for texts in [["a", "b"], ["It stopped.", "It sank."]] {
            let mut column = group.next_column().unwrap().unwrap();
            let levels = if texts[0] == "a" { None } else { Some(&[1, 1][..]) };
            column.typed::<ByteArrayType>().write_batch(&texts.map(ByteArray::from), levels, None).unwrap();
            column.close().unwrap();
        }
        let mut column = group.next_column().unwrap().unwrap();
        column.typed::<Int32Type>().write_batch(&[17_483], Some(&[1, 0]), None).unwrap();
        column.close().unwrap();
        group.close().unwrap();
        writer.into_inner().unwrap()
    }

    fn read(bytes: Vec<u8>, fields: &[&str]) -> Vec<Result<(String, String, String), String>> {
        let (words, intake) = (PageWords::default(), Intake::new(Fields::read(fields).unwrap(), None));
        let opened = read_file(&words, &intake, "in", "in", Content::of(bytes));
        let told = |article: crate::article::Article| {
            let date = article.published.bounds.earliest.map(|date| date.to_string()).unwrap_or_default();
            (article.id, article.body, date)
        };
        opened.map(|reading| reading.map(|reading| told(reading.article)).map_err(|error| error.to_string())).collect()
    }

    #[test]
    fn every_row_is_an_article() {
        let rows = [("in#a", "It stopped.", "2017-11-13 00:00:00"), ("in#b", "It sank.", "")];
        let rows = rows.map(|(id, body, date)| Ok((id.to_string(), body.to_string(), date.to_string())));
        assert_eq!(read(table(), &["text=article.body"]), rows);
    }

    #[test]
    fn a_column_that_is_not_there_and_a_broken_table_are_said() {
        let error = |bytes: Vec<u8>, fields: &[&str]| read(bytes, fields).remove(0).unwrap_err();
        assert_eq!(error(table(), &["text=words"]), "in: the table has no column \"words\"; it has id, article.body, date");
        let cut = table().split_off(0)[..40].to_vec();
        assert!(error(cut, &[]).contains("broken Parquet table"));
        let mut wrong = table();
        wrong.iter_mut().skip(4).take(60).for_each(|byte| *byte = 0xff);
        assert!(error(wrong, &["text=article.body"]).contains("broken Parquet table"));
    }
}
