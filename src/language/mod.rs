//! All that differs between languages, and nothing else: tables of words and rules, and what their rows are made of.
//!
//! A language is one folder and one line in [`LANGUAGES`].

mod build;
pub mod english;
mod event_words;
mod meaning;
mod pattern;
mod register;
mod rule;
mod sense_words;
mod tables;
mod word_list;

pub use build::*;
pub use event_words::{Agreement, AttributionWords, ClassWords, EventWords, Inflection, NameWords, StanceWords, TriggerWords};
pub use meaning::{Kind, Meaning, Origin};
pub use pattern::{Element, PatternError, parse};
pub use register::Register;
pub use rule::{Match, Row, rule, word};
pub use sense_words::{SenseIndex, SenseWords};
pub use tables::{ClaimWords, FigureSigns, FigureWords, Language, TenseWords};
pub use word_list::WordList;

/// The languages that are read, the default first.
pub static LANGUAGES: &[&Language] = &[&english::LANGUAGE];

/// The language of that ISO 639-1 code.
pub fn by_code(code: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.code == code).copied()
}

/// The language that is read where nobody says which.
pub fn default() -> &'static Language {
    LANGUAGES[0]
}

/// The source file and the line of the row of that name (`english/relative: <period> ago`).
pub fn row_place(name: &str) -> Option<(&'static str, u32)> {
    let (table, pattern) = name.split_once(": ")?;
    let rows = LANGUAGES.iter().flat_map(|language| language.tables.iter());
    rows.filter(|(name, _)| *name == table)
        .flat_map(|(_, rows)| rows.iter())
        .find(|row| row.pattern == pattern)
        .map(|row| (row.file, row.line))
}
