//! The words by which events, their participants, stances and speakers are known in English.

mod attribution;
mod classes;
mod names;
mod stance;
mod triggers;

use crate::language::EventWords;

pub static EVENTS: EventWords = EventWords {
    triggers: &triggers::TRIGGERS,
    classes: &classes::CLASSES,
    stance: &stance::STANCE,
    attribution: &attribution::ATTRIBUTION,
    names: &names::NAMES,
};
