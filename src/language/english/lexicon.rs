//! English as the text room needs it.

use super::abbreviations::{CLOSING, LEADING, NUMBERED, OPENERS, PREFIXES, SPEECH};
use super::irregular::PAST_FORMS;
use super::lemma::lemma;
use crate::text::{Abbreviation, Lexicon, Tag, VerbForm};
// Exception (order): words are looked up, and never listed.
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The English lexicon.
pub const LEXICON: &dyn Lexicon = &English;

struct English;

/// The word lists of English, made for looking up.
struct Lists {
    leading: FxHashSet<&'static str>,
    closing: FxHashSet<&'static str>,
    numbered: FxHashSet<&'static str>,
    openers: FxHashSet<&'static str>,
    speech: FxHashSet<&'static str>,
    prefixes: FxHashSet<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    leading: LEADING.iter().copied().collect(),
    closing: CLOSING.iter().copied().collect(),
    numbered: NUMBERED.iter().copied().collect(),
    openers: OPENERS.iter().copied().collect(),
    speech: SPEECH.iter().copied().collect(),
    prefixes: PREFIXES.iter().copied().collect(),
});

impl Lexicon for English {
    fn abbreviation(&self, word: &str) -> Abbreviation {
        if LISTS.numbered.contains(word) {
            return Abbreviation::Numbered;
        }
        let title = titled(word);
        match word {
            _ if LISTS.leading.contains(word) || LISTS.leading.contains(title.as_str()) => Abbreviation::Leading,
            _ if LISTS.closing.contains(word) || LISTS.closing.contains(title.as_str()) => Abbreviation::Closing,
            _ => Abbreviation::None,
        }
    }

    fn clitic(&self, word: &str) -> Option<usize> {
        if !word.bytes().any(|byte| matches!(byte, b'\'' | 0xE2)) {
            return contraction(word);
        }
        let at = word.rfind(['\'', '’'])?;
        let negation = at.checked_sub(1).filter(|&n| word.as_bytes()[n].eq_ignore_ascii_case(&b'n'));
        match word[at..].trim_start_matches(['\'', '’']) {
            "t" | "T" => negation,
            "s" | "S" | "d" | "D" | "m" | "M" | "ll" | "LL" | "re" | "RE" | "ve" | "VE" => Some(at),
            _ => None,
        }
    }

    fn elided(&self, word: &str) -> bool {
        let rest = word.trim_start_matches(['\'', '’']).to_ascii_lowercase();
        matches!(rest.as_str(), "em" | "til" | "till" | "tis" | "twas" | "cause" | "n" | "bout" | "round")
    }

    fn joins_hyphen(&self, word: &str) -> bool {
        LISTS.prefixes.contains(word.to_ascii_lowercase().as_str())
    }

    fn opens_sentence(&self, word: &str) -> bool {
        word.len() <= 16 && LISTS.openers.contains(word.to_ascii_lowercase().as_str())
    }

    fn ascribes_speech(&self, word: &str) -> bool {
        LISTS.speech.contains(word)
    }

    fn lemma<'w>(&self, word: &'w str, tag: Tag, form: VerbForm) -> Cow<'w, str> {
        lemma(word, tag, form)
    }

    fn past_forms(&self) -> &'static [&'static str] {
        PAST_FORMS
    }

    fn fixed_words(&self) -> &'static [(Tag, VerbForm, &'static [&'static str])] {
        FIXED_WORDS
    }

    fn model(&self) -> &[u8] {
        include_bytes!("syntax.bin")
    }
}

/// Frequent words that annotators class in one way in at least 995 of 1,000 places, and that are no abbreviations in capitals as "WHO" is.
const FIXED_WORDS: &[(Tag, VerbForm, &[&str])] = &[
    (Tag::Punct, VerbForm::None, &[",", ".", "?", "!", ":", ";", "\"", "--"]),
    (Tag::Det, VerbForm::None, &["the"]),
    (Tag::Cconj, VerbForm::None, &["and"]),
    (Tag::Pron, VerbForm::None, &["i", "you", "he", "she", "we", "they", "him", "them", "my", "your", "his", "her", "our", "their"]),
    (Tag::Part, VerbForm::None, &["not", "n't"]),
    (Tag::Sconj, VerbForm::None, &["if"]),
    (Tag::Adv, VerbForm::None, &["also", "just", "when"]),
    (Tag::Aux, VerbForm::Modal, &["could", "should", "would"]),
];

/// "NOV" as "Nov": headlines and datelines are set in capitals.
fn titled(word: &str) -> String {
    let capitals = word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if !capitals {
        return word.to_owned();
    }
    word[..1].to_owned() + &word[1..].to_ascii_lowercase()
}

/// Where two words written as one, without an apostrophe, are parted.
fn contraction(word: &str) -> Option<usize> {
    let listed = matches!(word.len(), 4..=7) && word.ends_with(['t', 'a', 'T', 'A']);
    let found = CONTRACTIONS.iter().filter(|_| listed).find(|(whole, _)| whole.eq_ignore_ascii_case(word));
    found.map(|&(_, at)| at)
}

/// Two words written as one, with the length of the first.
const CONTRACTIONS: &[(&str, usize)] = &[
    ("cannot", 3),
    ("gonna", 3),
    ("gotta", 3),
    ("wanna", 3),
    ("dont", 2),
    ("didnt", 3),
    ("isnt", 2),
    ("wasnt", 3),
    ("doesnt", 4),
    ("couldnt", 5),
    ("wouldnt", 5),
    ("havent", 4),
    ("hasnt", 3),
];
