//! Everything a language brings.

use super::{Meaning, Row};
use crate::article::PageWords;
use crate::text::Lexicon;

/// A language: tables of rows in the order of their rank, traps, and the words by which sentences show their tense.
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// What the text room needs of it.
    pub lexicon: &'static dyn Lexicon,
    /// The words that web pages in it are made with.
    pub page: &'static PageWords,
    /// What a token that begins with a digit (or an apostrophe and a digit) can mean.
    pub numeral: fn(&str) -> Vec<Meaning>,
    /// Tables of rows, by name ("english/relative"); rank is the order of the tables, then of the rows.
    pub tables: &'static [(&'static str, &'static [Row])],
    /// Sentences in which no time may be found.
    pub traps: &'static [&'static str],
    /// How sentences show which way they look.
    pub tense: TenseWords,
    /// Words that end an event phrase ("after he left, …": the comma; "when").
    pub clause_ends: &'static [&'static str],
    /// Words that begin what an event phrase cannot be ("after that": a pronoun alone).
    pub no_event: &'static [&'static str],
}

/// Words by which a sentence shows its tense without a tagger.
#[derive(Clone, Copy, Debug)]
pub struct TenseWords {
    /// "will", "'ll", "shall".
    pub future: &'static [&'static str],
    /// "may", "would": what may lie ahead, and does not say so.
    pub open: &'static [&'static str],
    /// "was", "had", "said".
    pub past: &'static [&'static str],
    /// Endings of past forms: "ed".
    pub past_endings: &'static [&'static str],
    /// Words with such an ending that are no past forms: "hundred".
    pub not_past: &'static [&'static str],
    /// Words before a time that put it ahead whatever the tense: "as soon as".
    pub surely_ahead: &'static [&'static str],
    /// Words before a time that only looks back, so that the text goes on where it was: "since".
    pub back: &'static [&'static str],
    /// Words before a time that turn it to what lies ahead: "until", "by", "due".
    pub ahead: &'static [&'static str],
}
