//! English: all that is English and nothing else.
//!
//! Where to put a phrase: numbers and hedges in `number`, names of units, months and days in `name`, short forms of posts in `informal`,
//! forms of dates in `absolute`, what four figures alone are in `year`, years of other eras and in words in `era`, clock times in `clock`, lengths in `length`, what counts from
//! the publication in `relative`, from the time told last in `anaphora`, from an event in `event`, ages and anniversaries in `anniversary`; quarters and comparisons in
//! `business`, names that stand alone in `bare`, times of no date in `vague`, ranges in `range`, what comes again in `set`, named days in
//! `named`.

mod abbreviations;
mod absolute;
mod anaphora;
mod anniversary;
mod bare;
mod business;
mod claim;
mod clock;
mod era;
mod event;
mod events;
mod figures;
mod inflect;
mod informal;
mod irregular;
mod lemma;
mod length;
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
mod vague;
mod year;

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
        ("english/informal", informal::ROWS),
        ("english/named/holidays", named::holidays::ROWS),
        ("english/named/faith", named::faith::ROWS),
        ("english/named/votes", named::votes::ROWS),
        ("english/named/sport", named::sport::ROWS),
        ("english/named/wars", named::wars::ROWS),
        ("english/named/terms", named::terms::ROWS),
        ("english/named/events", named::events::ROWS),
        ("english/absolute", absolute::ROWS),
        ("english/era", era::ROWS),
        ("english/clock", clock::ROWS),
        ("english/length", length::ROWS),
        ("english/business", business::ROWS),
        ("english/relative", relative::ROWS),
        ("english/anaphora", anaphora::ROWS),
        ("english/bare", bare::ROWS),
        ("english/vague", vague::ROWS),
        ("english/anniversary", anniversary::ROWS),
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
    subjects: &["he", "she", "they", "we", "i", "it"],
    no_event: &[
        "the", "a", "an", "this", "that", "it", "he", "she", "they", "them", "him", "her", "these", "those", "then", "which", "all",
        "having", "being",
    ],
    detection: include_bytes!("events.bin"),
    choices: include_bytes!("choices.bin"),
    figures: &figures::FIGURES,
    events: &events::EVENTS,
};
