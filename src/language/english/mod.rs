//! English: all that is English and nothing else.
//!
//! Where to put a phrase: numbers and hedges in `number`, names of units, months and days in `name`, forms of dates in `absolute`, clock
//! times in `clock`, what counts from publication or from the time told last in `relative`, what counts from an event in `event`,
//! ranges in `range`, what comes again in `set`, named days in `named`.

mod abbreviations;
mod absolute;
mod claim;
mod clock;
mod event;
mod irregular;
mod lemma;
mod lexicon;
mod name;
mod named;
mod number;
mod numeral;
mod page;
mod range;
mod relative;
mod set;
mod tense;
mod traps;

pub use lexicon::LEXICON;
pub use page::PAGE;

use super::Language;

/// English.
pub static LANGUAGE: Language = Language {
    code: "en",
    lexicon: LEXICON,
    page: &PAGE,
    numeral: numeral::numeral,
    tables: &[
        ("english/number", number::ROWS),
        ("english/name", name::ROWS),
        ("english/named", named::ROWS),
        ("english/absolute", absolute::ROWS),
        ("english/clock", clock::ROWS),
        ("english/relative", relative::ROWS),
        ("english/event", event::ROWS),
        ("english/range", range::ROWS),
        ("english/set", set::ROWS),
    ],
    traps: traps::TRAPS,
    tense: tense::TENSE,
    claim: claim::CLAIM,
    clause_ends: &[
        "and", "but", "or", "who", "which", "whose", "where", "while", "when", "because", "although", "though", "with", "as", "if",
    ],
    no_event: &[
        "the", "a", "an", "this", "that", "it", "he", "she", "they", "them", "him", "her", "these", "those", "then", "which", "all",
        "having", "being",
    ],
};
