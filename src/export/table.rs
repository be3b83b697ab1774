//! Accounts as a Parquet table: a row an account, its whole JSON in the last column.

use super::columns::fill;
use parquet::basic::{Compression, ZstdLevel};
use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use serde::Deserialize;
use std::io::Write;
use std::sync::Arc;

/// The columns. Bounds are those of the publication, as in the account: ISO 8601, null where open.
const SCHEMA: &str = "message accounts {
    required binary id (UTF8);
    optional binary title (UTF8);
    optional binary source (UTF8);
    optional binary published_earliest (UTF8);
    optional binary published_latest (UTF8);
    required binary account (UTF8);
}";

/// Rows are written when so many bytes of them are held.
const HELD: usize = 16 << 20;

/// Why a table cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The stream fails, or the writer does.
    #[error("{0}")]
    Parquet(#[from] ParquetError),
    /// What should be a row is no account.
    #[error("what was to be a row is no account: {0}")]
    Account(#[from] serde_json::Error),
}

/// A table of accounts while it is written; memory for a few megabytes of rows.
pub struct AccountTable<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    columns: [Vec<Option<ByteArray>>; 6],
    held: usize,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    title: Option<String>,
    source: Option<String>,
    published: Bounds,
}

#[derive(Deserialize)]
struct Bounds {
    earliest: Option<String>,
    latest: Option<String>,
}

impl<W: Write + Send> AccountTable<W> {
    /// Begins a table.
    ///
    /// # Errors
    /// Where the stream fails.
    pub fn new(out: W) -> Result<Self, TableError> {
        let schema = Arc::new(parse_message_type(SCHEMA)?);
        let packed = Compression::ZSTD(ZstdLevel::default());
        // Every account is another: a dictionary of them would only be filled and thrown away.
        let properties = WriterProperties::builder().set_compression(packed).set_dictionary_enabled(false).build();
        let writer = SerializedFileWriter::new(out, schema, Arc::new(properties))?;
        Ok(Self { writer, columns: Default::default(), held: 0 })
    }

    /// Adds an account, given as [`account_json`](super::account_json) writes it.
    ///
    /// # Errors
    /// Where the line is no account, and where the stream fails.
    pub fn push(&mut self, line: &str) -> Result<(), TableError> {
        let row: Row = serde_json::from_str(line)?;
        let Bounds { earliest, latest } = row.published;
        let cells = [Some(row.id), row.title, row.source, earliest, latest, Some(line.to_string())];
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.push(cell.map(|cell| ByteArray::from(cell.into_bytes())));
        }
        self.held += line.len();
        if self.held >= HELD { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), TableError> {
        let columns = std::mem::take(&mut self.columns);
        self.held = 0;
        let mut group = self.writer.next_row_group()?;
        let mut rows = columns.into_iter();
        while let (Some(mut column), Some(cells)) = (group.next_column()?, rows.next()) {
            fill(column.typed::<ByteArrayType>(), cells.into_iter())?;
            column.close()?;
        }
        group.close()?;
        Ok(())
    }

    /// Ends the table, and gives the stream back.
    ///
    /// # Errors
    /// Where the stream fails.
    pub fn finish(mut self) -> Result<W, TableError> {
        if self.held > 0 {
            self.flush()?;
        }
        Ok(self.writer.into_inner()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parquet::file::reader::SerializedFileReader;
    use parquet::record::reader::RowIter;

    const LINE: &str = r#"{"id":"a","title":null,"source":"The Buoy","published":{"earliest":"2017-11-13","latest":null,"basis":"given"},"text":"It sank."}"#;

    #[test]
    fn every_account_is_a_row() {
        let mut table = AccountTable::new(Vec::new()).unwrap();
        table.push(LINE).unwrap();
        table.push(&LINE.replace("\"id\":\"a\"", "\"id\":\"b\"")).unwrap();
        assert!(table.push("{}").unwrap_err().to_string().contains("no account"));
        let bytes = table.finish().unwrap();
        let rows: Vec<String> = RowIter::from_file_into(Box::new(SerializedFileReader::new(bytes::Bytes::from(bytes)).unwrap()))
            .map(|row| row.unwrap().to_string())
            .collect();
        assert_eq!(rows.len(), 2);
        assert!(rows[1].starts_with(
            r#"{id: "b", title: null, source: "The Buoy", published_earliest: "2017-11-13", published_latest: null, account: "#
        ));
    }

    #[test]
    fn a_table_may_have_no_row() {
        assert!(AccountTable::new(Vec::new()).unwrap().finish().unwrap().starts_with(b"PAR1"));
    }
}
