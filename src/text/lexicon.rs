//! The door through which a language comes in.

use super::{Tag, VerbForm};
use std::borrow::Cow;

/// What the full stop after a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abbreviation {
    /// The word is no abbreviation: the full stop is a token of its own.
    None,
    /// Something must follow ("Mr.", "v.", "e.g."): the full stop belongs to the word and ends no sentence.
    Leading,
    /// May end a sentence ("Inc.", "U.S.", "a.m.", "Nov."): the full stop belongs to the word, and the sentence ends where the next
    /// word [opens one](Lexicon::opens_sentence).
    Closing,
    /// An abbreviation only before a number or a comma ("No. 5", "p. 3", "Sun., Nov. 4").
    Numbered,
}

/// What differs between languages in parting, tagging and parsing a text.
///
/// Words are given as they stand in the text, in any case and with either kind of apostrophe.
pub trait Lexicon: Sync {
    /// What a full stop after `word` means; `word` comes without it.
    fn abbreviation(&self, word: &str) -> Abbreviation;

    /// The byte at which the last clitic of `word` begins: 5 in "Trump's", 2 in "don't", 0 in a bare "'s", none in "o'clock".
    fn clitic(&self, word: &str) -> Option<usize>;

    /// Whether `word`, which begins with an apostrophe, has lost its beginning ("'em", "'til"), so that this is no quotation mark.
    fn elided(&self, word: &str) -> bool;

    /// Whether `word` before a hyphen makes one token with what follows ("e-mail", "anti-war").
    fn joins_hyphen(&self, word: &str) -> bool;

    /// Whether a capitalised `word` after an abbreviation begins a sentence ("The", "However"), as a name would not.
    fn opens_sentence(&self, word: &str) -> bool;

    /// Whether `word` ascribes speech ("said", "asked"), so that the sentence goes on after `"Why?"`.
    fn ascribes_speech(&self, word: &str) -> bool;

    /// The dictionary form of a word, in lower case save names: "be" for "was", "child" for "children".
    fn lemma<'w>(&self, word: &'w str, tag: Tag, form: VerbForm) -> Cow<'w, str>;

    /// Forms in lower case that are the past of a verb and nothing else ("wept"), so that no context makes nouns of them.
    fn past_forms(&self) -> &'static [&'static str];

    /// Words that are of one class whatever stands around them ("the", "would"), in lower case: no model is asked about them.
    fn fixed_words(&self) -> &'static [(Tag, VerbForm, &'static [&'static str])];

    /// The learnt tables of tagger and parser, as [`Model::read`](super::syntax::Model::read) takes them; empty where there are none.
    fn model(&self) -> &[u8];
}
