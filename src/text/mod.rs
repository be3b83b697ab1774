//! What a text is made of: spans, sentences, tokens, and syntax. Knows no dates and no language: what differs between languages comes
//! in through a trait.

mod case;
mod lexicon;
mod segment;
mod span;
pub mod syntax;
mod token;

pub use case::lower;
pub use lexicon::{Abbreviation, Lexicon};
pub use segment::segment;
pub use span::{CodePoints, Span};
pub use syntax::{parse, parse_sentences};
pub use token::{Relation, Sentence, Syntax, Tag, Text, Token, TokenKind, VerbForm};
