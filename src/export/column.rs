//! Tables of RFC 4180: a column is a name and where its cells come from, on one line.

use super::cell::Cell;
use csv::{Terminator, WriterBuilder};

/// A column: its name, and the function that makes its cell of a row.
pub type Column<F> = (&'static str, F);

/// The table in UTF-8 with a line of names, `\r\n` behind each line, and quotes only where they are needed.
///
/// `cell` asks a column's function for the cell of a row.
pub fn table<F, R>(columns: &[Column<F>], rows: impl Iterator<Item = R>, cell: impl Fn(&F, &R) -> Cell) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let names = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
    let cells = rows.map(|row| columns.iter().map(|(_, make)| cell(make, &row).written()).collect());
    for record in std::iter::once::<Vec<String>>(names).chain(cells) {
        // Memory takes every byte, and every record has one cell a column, so that there is nothing here that can fail.
        let _ = writer.write_record(&record);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
