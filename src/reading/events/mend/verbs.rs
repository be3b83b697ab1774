//! Words that are verbs because a sentence without them would have none, or because of what hangs on them.

use super::super::tree::Tree;
use super::{Edit, has, is_nominal, moved};
use crate::language::EventWords;
use crate::text::{Relation, Syntax, Tag, VerbForm};

/// "And a neighbour shot it": only a verb has an object, and the noun before it is its subject.
pub fn noun_with_object(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let object = tree.child(at, Relation::Obj).is_some_and(|object| object > at);
    let Some(before) = at.checked_sub(1) else { return Vec::new() };
    let described = tree.relation(before) == Relation::Compound && tree.head(before) == Some(at) && tree.tag(before) == Tag::Noun;
    let joined = matches!(tree.relation(at), Relation::Conj | Relation::Root | Relation::Parataxis);
    if tree.tag(at) != Tag::Noun || !object || !described || !joined || tree.lower(at).ends_with('s') {
        return Vec::new();
    }
    let mut found = vec![Edit { at, syntax: Syntax { tag: Tag::Verb, form: VerbForm::Past, ..tree.syntax(at) } }];
    found.push(moved(tree, before, at, Relation::Nsubj));
    found.extend(modifiers(tree, at, before));
    found
}

/// Articles and the like before a noun that were hung on what is its verb.
fn modifiers(tree: &Tree, verb: usize, noun: usize) -> Vec<Edit> {
    let own = |child: usize| child < noun && matches!(tree.relation(child), Relation::Det | Relation::Amod | Relation::NmodPoss);
    tree.children(verb).filter(|&child| own(child)).map(|child| moved(tree, child, noun, tree.relation(child))).collect()
}

/// Whether the sentence that a noun leads ends with a full stop and has no verb that tells but what hangs on `but`.
fn lacks_verb(tree: &Tree, noun: usize, but: usize) -> bool {
    let whole = tree.reach(noun);
    let tells = |at: usize| matches!(tree.form(at), VerbForm::Past | VerbForm::Present | VerbForm::Modal) && at != but;
    tree.head(noun).is_none() && tree.word(whole.end.saturating_sub(1)) == "." && !whole.clone().any(tells)
}

/// "The senator plans to run again": a sentence whose noun in the plural has another noun before it and an infinitive behind it.
pub fn noun_with_infinitive(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let Some(before) = at.checked_sub(1) else { return Vec::new() };
    let described = tree.relation(before) == Relation::Compound && tree.head(before) == Some(at) && is_nominal(tree, before);
    if tree.tag(at) != Tag::Noun || !described || !tree.lower(at).ends_with('s') || !lacks_verb(tree, at, at) {
        return Vec::new();
    }
    let infinitive = |child: usize| {
        tree.relation(child) == Relation::Acl && tree.form(child) == VerbForm::Infinitive && tree.lower(at + 1) == words.stance.infinitive
    };
    let Some(verb) = tree.children(at).find(|&child| infinitive(child)) else { return Vec::new() };
    let mut found = vec![Edit { at, syntax: Syntax { tag: Tag::Verb, form: VerbForm::Present, ..tree.syntax(at) } }];
    found.push(moved(tree, before, at, Relation::Nsubj));
    found.push(moved(tree, verb, at, Relation::Xcomp));
    found.extend(modifiers(tree, at, before));
    found
}

/// "The firm built ships and engines": a participle between the noun of a sentence and another without a preposition.
pub fn participle_before_object(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let describes = tree.relation(at) == Relation::Amod && tree.tag(at) == Tag::Verb && tree.form(at) == VerbForm::PastParticiple;
    let Some(object) = tree.head(at).filter(|&object| describes && object > at) else { return Vec::new() };
    let bare = tree.relation(object) == Relation::Nmod && !has(tree, object, &[Relation::Case]);
    let Some(noun) = tree.head(object).filter(|&noun| bare && noun + 1 == at && is_nominal(tree, noun)) else { return Vec::new() };
    if !lacks_verb(tree, noun, at) {
        return Vec::new();
    }
    let top = Syntax { head: at, relation: Relation::Root, form: VerbForm::Past, ..tree.syntax(at) };
    let mut found = vec![Edit { at, syntax: top }, moved(tree, noun, at, Relation::Nsubj), moved(tree, object, at, Relation::Obj)];
    found.extend(
        tree.children(noun).filter(|&child| child > at && child != object).map(|child| moved(tree, child, at, tree.relation(child))),
    );
    found
}
