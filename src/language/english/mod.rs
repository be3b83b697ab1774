//! English: all that is English and nothing else.

mod abbreviations;
mod irregular;
mod lemma;
mod lexicon;

pub use lexicon::LEXICON;
