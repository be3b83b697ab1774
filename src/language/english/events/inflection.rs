//! How labels make finite verbs in English.

use super::super::inflect::{past, third};
use crate::language::{Inflection, WordList};

pub static INFLECTION: Inflection = Inflection {
    past,
    third,
    copula_past: ["was", "were"],
    copula_present: ["is", "are"],
    perfect: ["has", "have"],
    perfect_past: "had",
    negation_past: "did not",
    negation_present: ["does not", "do not"],
    suspending: WordList::new("yet still hardly barely almost nearly"),
    intransitive: WordList::new(
        "appear arise arrive ascend assemble awake bloom climb collapse come crash crawl cry depart descend die disappear elapse emerge erupt \
        exist expire explode faint fall flee flourish go graduate happen hesitate kneel languish laugh leap lie linger live march occur perish \
        persist prevail rain recede relapse remain resign retire rise scream sit sleep smile soar sneeze stay struggle subside succumb surge \
        surrender swim travel vanish wait walk weep",
    ),
};
