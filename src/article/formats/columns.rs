//! Which column of a table is which field of an article.

use super::{Extract, Part};
use crate::article::error::Reason;
use crate::article::{Field, Fields};

/// The columns of a table by their places.
pub(super) struct Columns {
    id: Option<usize>,
    text: Option<usize>,
    title: Option<usize>,
    published: Option<usize>,
    source: Option<usize>,
    url: Option<usize>,
    language: Option<usize>,
}

impl Columns {
    /// Finds them among `names`, which are in lower case: what the user calls them, else what they are usually called.
    ///
    /// # Errors
    /// Where the table lacks a column that the user names.
    pub fn of(names: &[String], fields: &Fields) -> Result<Self, Reason> {
        let place = |wanted: &str| names.iter().position(|name| name == wanted);
        if let Some(missing) = fields.named().find(|column| place(&column.to_lowercase()).is_none()) {
            let shown: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
            return Err(Reason::NoColumn(missing.to_string(), shown.join(", ")));
        }
        let find = |field: Field| match fields.of(field) {
            Some(column) => place(&column.to_lowercase()),
            None => field.usual().iter().find_map(|name| place(name)),
        };
        Ok(Self {
            id: find(Field::Id),
            text: find(Field::Text),
            title: find(Field::Title),
            published: find(Field::Published),
            source: find(Field::Source),
            url: find(Field::Url),
            language: find(Field::Language),
        })
    }

    /// The places of all that are known.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        [self.id, self.text, self.title, self.published, self.source, self.url, self.language].into_iter().flatten()
    }

    /// The article of a row; `cell` gives what stands in a column.
    pub fn article(&self, row: usize, cell: impl Fn(usize) -> Option<String>) -> Part {
        let get = |column: Option<usize>| column.and_then(&cell).map(|cell| cell.trim().to_string()).filter(|cell| !cell.is_empty());
        let mut extract = Extract {
            title: get(self.title),
            published: get(self.published),
            source: get(self.source),
            url: get(self.url),
            language: get(self.language),
            ..Extract::default()
        };
        extract.paragraph(&get(self.text).unwrap_or_default(), None, || format!("row {row}"));
        let name = get(self.id).unwrap_or_else(|| row.to_string());
        Part::Text(Some(format!("#{name}")), Box::new(extract))
    }
}

/// How many columns a message names.
const SHOWN: usize = 20;
