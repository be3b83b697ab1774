//! The words by which events, their participants, stances and speakers are known in English.

mod attribution;
mod classes;
mod inflection;
mod names;
mod senses;
mod stance;
mod triggers;

use crate::language::EventWords;

// The tables are copied once, into this one static.
pub static EVENTS: EventWords = EventWords {
    triggers: &triggers::TRIGGERS,
    classes: &classes::CLASSES,
    stance: &stance::STANCE,
    attribution: &attribution::ATTRIBUTION,
    names: &names::NAMES,
    inflection: &inflection::INFLECTION,
    senses: &senses::SENSES,
};
