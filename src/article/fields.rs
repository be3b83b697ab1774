//! What the fields of an article are called in tables and in JSON.

use std::collections::BTreeMap;

/// A field of an article that a user can name a column for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it is called by.
    Id,
    /// What it says.
    Text,
    /// Its title.
    Title,
    /// When it was published.
    Published,
    /// The outlet.
    Source,
    /// Where it was published on the web.
    Url,
    /// What it is written in; no user names this one.
    Language,
}

/// The fields that a user can name, as users write them.
const NAMES: [(&str, Field); 6] = [
    ("id", Field::Id),
    ("text", Field::Text),
    ("title", Field::Title),
    ("published", Field::Published),
    ("source", Field::Source),
    ("url", Field::Url),
];

impl Field {
    /// What the column is called where nobody says otherwise, the surest first.
    pub(super) fn usual(self) -> &'static [&'static str] {
        match self {
            Field::Id => &["id", "article_id", "doc_id"],
            Field::Text => &["text", "body", "content", "article", "fulltext", "full_text"],
            Field::Title => &["title", "headline"],
            Field::Published => &["published", "date", "dct", "pubdate", "publication_date", "published_at", "date_published"],
            Field::Source => &["source", "outlet", "publisher", "newspaper"],
            Field::Url => &["url", "link"],
            Field::Language => &["language", "lang"],
        }
    }
}

/// The columns that a user names.
///
/// ```
/// use dateline::article::{Field, Fields};
///
/// let fields = Fields::read(&["text=article.body", "published=date"]).unwrap();
/// assert_eq!(fields.of(Field::Text), Some("article.body"));
/// assert_eq!(fields.of(Field::Title), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    columns: BTreeMap<Field, String>,
}

/// What is wrong with a field that a user names.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldFault {
    /// Not of the form NAME=COLUMN.
    #[error("{0:?} is not of the form NAME=COLUMN, as in text=body")]
    Form(String),
    /// No field is called so.
    #[error("no field is called {0:?}: the fields are id, text, title, published, source and url")]
    Unknown(String),
    /// Two columns for one field.
    #[error("two columns are named for {0:?}")]
    Twice(String),
}

impl Fields {
    /// Reads "NAME=COLUMN"; in nested JSON a column is a path with dots ("article.body").
    ///
    /// # Errors
    /// Where a string is of another form, names no field, or names one again.
    pub fn read<S: AsRef<str>>(written: &[S]) -> Result<Self, FieldFault> {
        let mut fields = Self::default();
        for one in written {
            let form = || FieldFault::Form(one.as_ref().to_string());
            let (name, column) = one.as_ref().split_once('=').map(|(name, column)| (name.trim(), column.trim())).ok_or_else(form)?;
            let field = NAMES.iter().find(|(known, _)| *known == name).map(|(_, field)| *field);
            let field = field.ok_or_else(|| FieldFault::Unknown(name.to_string()))?;
            if column.is_empty() {
                return Err(form());
            }
            if fields.columns.insert(field, column.to_string()).is_some() {
                return Err(FieldFault::Twice(name.to_string()));
            }
        }
        Ok(fields)
    }

    /// The column that the user names for a field.
    pub fn of(&self, field: Field) -> Option<&str> {
        self.columns.get(&field).map(String::as_str)
    }

    /// Whether the user names none.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// The columns that the user names.
    pub(super) fn named(&self) -> impl Iterator<Item = &str> {
        self.columns.values().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said() {
        let fault = |written: &[&str]| Fields::read(written).unwrap_err().to_string();
        assert!(fault(&["text"]).contains("NAME=COLUMN") && fault(&["text= "]).contains("NAME=COLUMN"));
        assert!(fault(&["body=text"]).contains("the fields are id, text, title, published, source and url"));
        assert!(fault(&["text=a", "text=b"]).contains("two columns"));
        assert!(Fields::read::<&str>(&[]).unwrap().is_empty());
    }
}
