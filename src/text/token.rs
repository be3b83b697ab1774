//! Tokens, sentences and their syntax.

use super::Span;
use std::ops::Range;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, hyphens kept apart ("Trump", "Jr.", "o’clock", "U.S.").
    Word,
    /// Starts with a digit: "15", "1,500", "9:30", "2016-09-24", "1990s", "3rd".
    Number,
    /// Anything else: punctuation and symbols, one token each ("...", "--" and "``" are one).
    Mark,
}

/// One token of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the body, in bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// One sentence, headline, caption line or list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to the end of its last.
    pub span: Span,
    /// Indices into [`Text::tokens`].
    pub tokens: Range<usize>,
    /// The number of the paragraph it stands in, from 0; paragraphs are parted by line breaks with an empty line, or by every line
    /// break where the text has no empty lines.
    pub paragraph: usize,
}

/// Universal part-of-speech tags (Universal Dependencies v2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    #[default]
    X,
}

/// The form of a verb or auxiliary: UD's VerbForm, Tense and Mood in one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VerbForm {
    /// Not a verb.
    #[default]
    None,
    /// "tweets", "is" (Mood=Ind, Tense=Pres, VerbForm=Fin).
    Present,
    /// "tweeted", "was" (Mood=Ind, Tense=Past, VerbForm=Fin).
    Past,
    /// "go!" (Mood=Imp).
    Imperative,
    /// "to tweet", "will tweet" (VerbForm=Inf).
    Infinitive,
    /// "tweeting" (VerbForm=Part, Tense=Pres, or Ger).
    PresentParticiple,
    /// "tweeted", "taken" (VerbForm=Part, Tense=Past).
    PastParticiple,
    /// "would", "could", "will": finite with no tense of its own (VerbForm=Fin alone).
    Modal,
}

/// Universal dependency relations, subtypes left out save passives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Relation {
    Root,
    Nsubj,
    NsubjPass,
    Obj,
    Iobj,
    Csubj,
    Ccomp,
    Xcomp,
    Obl,
    OblAgent,
    Vocative,
    Expl,
    Dislocated,
    Advcl,
    Advmod,
    Discourse,
    Aux,
    AuxPass,
    Cop,
    Mark,
    Nmod,
    NmodPoss,
    Appos,
    Nummod,
    Acl,
    AclRelcl,
    Amod,
    Det,
    Case,
    Conj,
    Cc,
    Fixed,
    Flat,
    Compound,
    CompoundPrt,
    List,
    Parataxis,
    Orphan,
    Goeswith,
    Reparandum,
    Punct,
    #[default]
    Dep,
}

/// What the tagger and the parser say of one token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Syntax {
    /// Part of speech.
    pub tag: Tag,
    /// Form, where it is a verb.
    pub form: VerbForm,
    /// Index into [`Text::tokens`] of the token it depends on; itself at the root.
    pub head: usize,
    /// How it depends on its head.
    pub relation: Relation,
}

/// A segmented text.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// In the order of the text; they do not overlap.
    pub sentences: Vec<Sentence>,
    /// In the order of the text; each stands in exactly one sentence.
    pub tokens: Vec<Token>,
    /// One for each token, once the text is parsed; empty before.
    pub syntax: Vec<Syntax>,
}
