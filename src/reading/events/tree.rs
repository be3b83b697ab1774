//! A parsed text as the readers of events walk it. Every question is answered for any index: what lies outside is empty.

use super::mend;
use super::repair;
use crate::language::Language;
use crate::text::{Relation, Sentence, Span, Syntax, Tag, Text, VerbForm, lower};
use std::borrow::Cow;
use std::ops::Range;

/// No token.
const NONE: u32 = u32::MAX;

/// How often a sentence is looked over again after it has been changed.
const ROUNDS: usize = 4;

/// The dependency trees of a text, with what is asked of them again and again.
pub struct Tree<'a> {
    body: &'a str,
    text: &'a Text,
    syntax: Vec<Syntax>,
    lower: Vec<Cow<'a, str>>,
    /// Where it is not the word in lower case.
    lemmas: Vec<Option<String>>,
    language: &'a Language,
    sentence_of: Vec<u32>,
    head: Vec<u32>,
    first_child: Vec<u32>,
    next_sibling: Vec<u32>,
    /// First and last token of what hangs on each token, itself included.
    reach: Vec<(u32, u32)>,
}

impl<'a> Tree<'a> {
    /// Reads the trees. `O(n d)` for `n` tokens and trees of depth `d`.
    pub fn new(body: &'a str, text: &'a Text, language: &'a Language) -> Self {
        let count = if text.syntax.len() == text.tokens.len() { text.tokens.len() } else { 0 };
        let mut syntax = text.syntax.get(..count).unwrap_or_default().to_vec();
        repair::names(body, text, &mut syntax, language.events.names);
        repair::circles(&mut syntax);
        let mut tree = Self {
            body,
            text,
            syntax,
            lower: text.tokens.iter().take(count).map(|token| lower(token.span.of(body))).collect(),
            lemmas: Vec::new(),
            language,
            sentence_of: vec![NONE; count],
            head: vec![NONE; count],
            first_child: vec![NONE; count],
            next_sibling: vec![NONE; count],
            reach: (0..count as u32).map(|at| (at, at)).collect(),
        };
        tree.lemmas = (0..count).map(|at| tree.lemma_of(at, language)).collect();
        for (number, sentence) in text.sentences.iter().enumerate() {
            let tokens = sentence.tokens.start..sentence.tokens.end.min(count);
            tree.plant(number, tokens.clone());
            tree.mend(number, tokens, language);
        }
        tree
    }

    /// Puts one sentence right where the parser breaks what holds of every sentence.
    fn mend(&mut self, number: usize, tokens: Range<usize>, language: &Language) {
        for _ in 0..ROUNDS {
            let edits = mend::edits(self, tokens.clone(), language.events);
            let mut changed = false;
            for edit in edits {
                let circle = edit.syntax.head != edit.at && self.hangs(edit.syntax.head, edit.at, tokens.len());
                if let Some(slot) = self.syntax.get_mut(edit.at).filter(|slot| !circle && **slot != edit.syntax) {
                    *slot = edit.syntax;
                    changed = true;
                    self.lemmas[edit.at] = self.lemma_of(edit.at, language);
                }
            }
            if !changed {
                break;
            }
            self.plant(number, tokens.clone());
        }
    }

    /// Whether a token hangs on another by the heads as they are now, planted or not.
    fn hangs(&self, below: usize, above: usize, steps: usize) -> bool {
        let mut at = below;
        for _ in 0..=steps {
            if at == above {
                return true;
            }
            match self.syntax(at).head {
                head if head == at => return false,
                head => at = head,
            }
        }
        true
    }

    /// Links one sentence. What a broken tree would make endless ends at the length of the sentence.
    fn plant(&mut self, number: usize, tokens: Range<usize>) {
        for at in tokens.clone() {
            (self.head[at], self.first_child[at], self.next_sibling[at]) = (NONE, NONE, NONE);
            self.reach[at] = (at as u32, at as u32);
        }
        for at in tokens.clone().rev() {
            let Some(syntax) = self.syntax.get(at).copied() else { continue };
            self.sentence_of[at] = number as u32;
            if syntax.head != at && tokens.contains(&syntax.head) {
                self.head[at] = syntax.head as u32;
                self.next_sibling[at] = self.first_child[syntax.head];
                self.first_child[syntax.head] = at as u32;
            }
        }
        for at in tokens.clone() {
            let mut above = at;
            for _ in tokens.clone() {
                let Some(head) = self.head(above) else { break };
                let reach = &mut self.reach[head];
                *reach = (reach.0.min(at as u32), reach.1.max(at as u32));
                above = head;
            }
        }
    }

    /// The dictionary form of a token, where it is not the word in lower case.
    fn lemma_of(&self, at: usize, language: &Language) -> Option<String> {
        let tag = self.tag(at);
        let inflected = matches!(tag, Tag::Verb | Tag::Aux | Tag::Noun);
        let lemma = inflected.then(|| language.lexicon.lemma(self.lower(at), tag, self.form(at)))?;
        (lemma != self.lower(at)).then(|| lemma.into_owned())
    }

    /// Whether the word, whatever the tagger took it for, can be the past of a verb: "won", "retired".
    pub fn can_be_past(&self, at: usize) -> bool {
        let word = self.lower(at);
        word.len() > 2 && self.language.lexicon.lemma(word, Tag::Verb, VerbForm::Past) != word
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.head.len()
    }

    /// All sentences.
    pub fn sentences(&self) -> &'a [Sentence] {
        &self.text.sentences
    }

    /// The body that spans cut.
    pub fn body(&self) -> &'a str {
        self.body
    }

    /// Tag, form, head and relation of a token.
    pub fn syntax(&self, at: usize) -> Syntax {
        self.syntax.get(at).copied().unwrap_or_default()
    }

    /// Part of speech.
    pub fn tag(&self, at: usize) -> Tag {
        self.syntax(at).tag
    }

    /// The verb's form.
    pub fn form(&self, at: usize) -> VerbForm {
        self.syntax(at).form
    }

    /// How it depends on its head.
    pub fn relation(&self, at: usize) -> Relation {
        self.syntax(at).relation
    }

    /// What it depends on; none at the root.
    pub fn head(&self, at: usize) -> Option<usize> {
        self.head.get(at).filter(|&&head| head != NONE).map(|&head| head as usize)
    }

    /// What depends on it, in the order of the text.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let link = |links: &[u32], at: usize| links.get(at).filter(|&&next| next != NONE).map(|&next| next as usize);
        std::iter::successors(link(&self.first_child, at), move |&child| link(&self.next_sibling, child))
    }

    /// The first child that depends in this way.
    pub fn child(&self, at: usize, relation: Relation) -> Option<usize> {
        self.children(at).find(|&child| self.relation(child) == relation)
    }

    /// What it depends on, what that depends on, and so forth to the root.
    pub fn ancestors(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.head(at), |&above| self.head(above)).take(MOST_ANCESTORS)
    }

    /// Whether `below` is `above` or hangs on it.
    pub fn within(&self, below: usize, above: usize) -> bool {
        below == above || self.ancestors(below).any(|ancestor| ancestor == above)
    }

    /// First and last token of what hangs on it.
    pub fn reach(&self, at: usize) -> Range<usize> {
        self.reach.get(at).map_or(at..at, |&(first, last)| first as usize..last as usize + 1)
    }

    /// Number of its sentence.
    pub fn sentence_of(&self, at: usize) -> usize {
        self.sentence_of.get(at).map_or(0, |&sentence| sentence as usize)
    }

    /// Where the token stands.
    pub fn span(&self, at: usize) -> Span {
        self.text.tokens.get(at).map_or(Span::default(), |token| token.span)
    }

    /// The token as it stands.
    pub fn word(&self, at: usize) -> &'a str {
        self.span(at).of(self.body)
    }

    /// The token in lower case.
    pub fn lower(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", |word| word)
    }

    /// Its dictionary form, in lower case.
    pub fn lemma(&self, at: usize) -> &str {
        self.lemmas.get(at).and_then(Option::as_deref).unwrap_or(self.lower(at))
    }

    /// Whether it begins with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// The stretch from the first to the last of these tokens.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match tokens.is_empty() {
            true => self.span(tokens.start),
            false => self.span(tokens.start).hull(self.span(tokens.end - 1)),
        }
    }

    /// Whether nothing stands between a token and the next one.
    pub fn glued(&self, at: usize) -> bool {
        self.span(at).end == self.span(at + 1).start
    }
}

/// Deeper trees than any sentence has.
const MOST_ANCESTORS: usize = 64;
