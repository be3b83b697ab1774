//! What a cell of a table can hold.

use serde::Serialize;

/// One cell; `None` inside is an empty cell.
pub enum Cell {
    /// Words, guarded against spreadsheets that would run them.
    Text(Option<String>),
    /// A whole number.
    Integer(Option<i64>),
    /// A number with a fraction, always written with one.
    Real(f64),
    /// `true` or `false`.
    Flag(bool),
    /// Several values, as a JSON array: nothing in an element can break it, and DuckDB reads it as `VARCHAR[]`, pandas through `json.loads`.
    List(String),
}

impl Cell {
    /// Words that are always there.
    pub fn text(words: &str) -> Self {
        Cell::Text(Some(words.to_owned()))
    }

    /// Words that can be missing.
    pub fn optional(words: &Option<String>) -> Self {
        Cell::Text(words.clone())
    }

    /// A count or an offset.
    pub fn count(number: usize) -> Self {
        Cell::Integer(i64::try_from(number).ok())
    }

    /// Several values.
    pub fn list<T: Serialize>(values: impl Iterator<Item = T>) -> Self {
        Cell::List(serde_json::to_string(&values.collect::<Vec<_>>()).unwrap_or_default())
    }

    /// As it stands in the file, before the quoting of RFC 4180.
    pub fn written(&self) -> String {
        match self {
            Cell::Text(words) => words.as_deref().map(guarded).unwrap_or_default(),
            Cell::Integer(number) => number.map(|number| number.to_string()).unwrap_or_default(),
            Cell::Real(number) => format!("{number:?}"),
            Cell::Flag(flag) => flag.to_string(),
            Cell::List(values) => values.clone(),
        }
    }
}

/// Words that a spreadsheet would take for a formula get an apostrophe before them (OWASP, CSV injection).
fn guarded(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{words}") } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for (cell, written) in [
            (Cell::text("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")"),
            (Cell::text("@dogma"), "'@dogma"),
            (Cell::text("\tindented"), "'\tindented"),
            (Cell::text("-"), "'-"),
            (Cell::text("1–24 Sep 2016"), "1–24 Sep 2016"),
            (Cell::Text(None), ""),
            (Cell::Integer(Some(-3600)), "-3600"),
            (Cell::Real(1.0), "1.0"),
            (Cell::Flag(true), "true"),
            (Cell::list(["a;b", "=c\"d"].iter()), "[\"a;b\",\"=c\\\"d\"]"),
        ] {
            assert_eq!(cell.written(), written);
        }
    }
}
