//! Trees put right where the parser breaks what holds of every sentence: a verb has one subject, "and" joins like with like, an apposition
//! ends where its second comma stands. Each rule looks at one token of the planted tree and says what should hang where.

mod clauses;
mod phrases;
mod subjects;
mod verbs;

use super::tree::Tree;
use crate::language::EventWords;
use crate::text::{Relation, Syntax, Tag};

/// What a token should be in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The token.
    pub at: usize,
    /// Its head, relation, tag and form.
    pub syntax: Syntax,
}

type Rule = fn(&Tree, usize, &EventWords) -> Vec<Edit>;

/// In the order in which they are tried.
const RULES: [Rule; 38] = [
    phrases::article,
    phrases::nominal,
    phrases::nominal_subject,
    phrases::small_name,
    phrases::ordinal,
    verbs::auxiliary,
    clauses::helper,
    phrases::name_in_two,
    clauses::called,
    subjects::time_before_title,
    subjects::predicate_before_subject,
    subjects::phrase_before_subject,
    subjects::inverted,
    subjects::two_subjects,
    subjects::active,
    clauses::conjunct_of_a_verb,
    phrases::apposition,
    phrases::list,
    phrases::beside_object,
    phrases::like_with_like,
    verbs::noun_with_object,
    verbs::noun_with_infinitive,
    verbs::participle_before_object,
    verbs::past_behind_and,
    verbs::participle_behind_and,
    verbs::clause_behind_and,
    verbs::last_word,
    verbs::with_subject,
    verbs::participle_of_a_sentence,
    clauses::first_of_two,
    subjects::parenthesis,
    subjects::behind_clause,
    subjects::sentence_of_a_noun,
    subjects::behind_front,
    clauses::two_objects,
    clauses::accused_of,
    clauses::agent,
    clauses::behind_agent,
];

/// What the rules say of one sentence; of each token at most once.
pub fn edits(tree: &Tree, tokens: std::ops::Range<usize>, words: &EventWords) -> Vec<Edit> {
    let mut found: Vec<Edit> = Vec::new();
    for at in tokens {
        let known = |edits: &[Edit], found: &[Edit]| edits.iter().any(|edit| found.iter().any(|other| other.at == edit.at));
        let told = RULES.iter().map(|rule| rule(tree, at, words)).find(|edits| !edits.is_empty() && !known(edits, &found));
        found.extend(told.unwrap_or_default());
    }
    found
}

fn moved(tree: &Tree, at: usize, head: usize, relation: Relation) -> Edit {
    Edit { at, syntax: Syntax { head, relation, ..tree.syntax(at) } }
}

fn is_nominal(tree: &Tree, at: usize) -> bool {
    matches!(tree.tag(at), Tag::Noun | Tag::Propn)
}

fn is_subject(tree: &Tree, at: usize) -> bool {
    matches!(tree.relation(at), Relation::Nsubj | Relation::NsubjPass)
}

fn has(tree: &Tree, at: usize, relations: &[Relation]) -> bool {
    tree.children(at).any(|child| relations.contains(&tree.relation(child)))
}

fn is_comma(tree: &Tree, at: usize) -> bool {
    matches!(tree.word(at), "," | "—" | "–" | "--")
}

/// Whether a mark or the end of the sentence stands behind a phrase, or is the last of it.
fn is_closed(tree: &Tree, at: usize) -> bool {
    let end = tree.reach(at).end;
    tree.tag(end) == Tag::Punct || is_comma(tree, end.saturating_sub(1)) || tree.sentence_of(end) != tree.sentence_of(at)
}

/// The comma before a phrase, which the parser may hang on it.
fn opens_behind_comma(tree: &Tree, at: usize) -> Option<usize> {
    let start = tree.reach(at).start;
    let before = start.checked_sub(1).filter(|&comma| tree.sentence_of(comma) == tree.sentence_of(at));
    [Some(start), before].into_iter().flatten().find(|&comma| is_comma(tree, comma))
}
