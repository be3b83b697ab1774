//! Parts of speech, verb forms and dependency trees: a greedy tagger, a second look at what may be a verb, and a greedy transition-based parser
//! over learnt tables.
//!
//! What is learnt comes in through [`Lexicon::model`]; `dateline-train` makes it. The parts are public so that the trainer sees words
//! exactly as the parser does.

mod arcs;
mod class;
mod clusters;
mod model;
mod parser;
mod relations;
mod revision;
mod state;
mod surroundings;
mod table;
mod tagger;
#[cfg(test)]
mod tests;
mod word;

pub use arcs::action_features;
pub use class::{CLASSES, RELATION_COLUMNS, RELATIONS, TAG_COLUMNS, class_of, number_of};
pub use clusters::Clusters;
pub use model::{MAGIC, Model, PARTS};
pub use parser::{Tagged, best_action, best_relation, parse_sentence};
pub use relations::relation_features;
pub use revision::{is_open, revise, revision_features};
pub use state::{ACTION_COLUMNS, ACTIONS, Action, Node, State};
pub use table::{Features, Scorer, Table, best, place_of};
pub use tagger::{Forms, Words, tag, tag_features};
pub use word::{Word, setting};

use super::{Lexicon, Syntax, Text};
use std::ops::Range;

/// Tags and parses all sentences of a text. `O(n)` for `n` tokens.
///
/// Leaves [`Text::syntax`] empty where the language has no model.
///
/// ```
/// use dateline::{language::english, text::{self, Relation, Tag}};
/// let body = "She resigned on Monday.";
/// let mut text = text::segment(body, english::LEXICON);
/// text::parse(&mut text, body, english::LEXICON);
/// assert_eq!(text.syntax[1].tag, Tag::Verb);
/// assert_eq!((text.syntax[0].head, text.syntax[0].relation), (1, Relation::Nsubj));
/// ```
pub fn parse(text: &mut Text, body: &str, lexicon: &dyn Lexicon) {
    let sentences = 0..text.sentences.len();
    parse_sentences(text, body, lexicon, sentences);
}

/// The tokens of the longest stretch that gets one tree; what is longer is no sentence, and gets several.
const LONGEST: usize = 1000;

/// Tags and parses some sentences of a text; the tokens of the others keep what they have, or get [`Syntax::default`].
pub fn parse_sentences(text: &mut Text, body: &str, lexicon: &dyn Lexicon, sentences: Range<usize>) {
    let Some(model) = Model::read(lexicon.model()) else { return };
    let mut analyser = Analyser::new(model, Forms::of(lexicon));
    text.syntax.resize(text.tokens.len(), Syntax::default());
    for sentence in text.sentences.get(sentences).unwrap_or(&[]) {
        for start in sentence.tokens.clone().step_by(LONGEST) {
            let piece = start..sentence.tokens.end.min(start + LONGEST);
            let (Some(words), Some(syntax)) = (text.tokens.get(piece.clone()), text.syntax.get_mut(piece)) else { continue };
            analyser.analyse(words.iter().map(|token| token.span.of(body)), start, syntax);
        }
    }
}

/// A model with the room it works in.
struct Analyser<'a> {
    model: Model<'a>,
    forms: Forms,
    words: Vec<Word>,
    classes: Vec<u8>,
    leads: Vec<i32>,
    features: Features,
    tagged: Tagged,
    state: State,
}

impl<'a> Analyser<'a> {
    fn new(model: Model<'a>, forms: Forms) -> Self {
        let (words, classes) = (Vec::new(), Vec::new());
        Self {
            model,
            forms,
            words,
            classes,
            leads: Vec::new(),
            features: Features::default(),
            tagged: Tagged::default(),
            state: State::default(),
        }
    }

    /// Analyses a sentence whose first token has number `first`.
    fn analyse<'b>(&mut self, words: impl Iterator<Item = &'b str> + Clone, first: usize, syntax: &mut [Syntax]) {
        let clusters = self.model.clusters;
        self.words.clear();
        self.words.extend(words.clone().map(Word::of).map(|word| clusters.known(word)));
        let sentence = Words { words: &self.words, setting: setting(words) };
        tag(sentence, &self.forms, &self.model.tags, &mut self.features, &mut self.classes, &mut self.leads);
        revise(sentence, &self.forms, &self.model.revisions, &mut self.features, &mut self.classes, &self.leads);
        self.tagged.fill(&self.words, &self.classes);
        parse_sentence(&self.tagged, &self.model.actions, &self.model.relations, &mut self.features, &mut self.state);
        for (at, (syntax, node)) in syntax.iter_mut().zip(&self.state.nodes).enumerate() {
            let (tag, form) = CLASSES[usize::from(self.classes[at])];
            let head = first + if node.head < self.state.root() { node.head } else { at };
            *syntax = Syntax { tag, form, head, relation: RELATIONS[usize::from(node.relation).min(RELATIONS.len() - 1)] };
        }
    }
}
