//! What belongs together in a phrase: articles, names, appositions, lists.

use super::super::tree::Tree;
use super::{Edit, has, is_closed, is_nominal, moved, opens_behind_comma};
use crate::language::EventWords;
use crate::text::{Relation, Syntax, Tag, VerbForm};

/// An article goes with the noun right behind it, never with a verb.
pub fn article(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let lost =
        tree.tag(at) == Tag::Det && tree.relation(at) == Relation::Det && tree.head(at).is_some_and(|head| tree.tag(head) == Tag::Verb);
    let noun = at + 1;
    let near = lost && is_nominal(tree, noun) && tree.head(noun) == tree.head(at) && Some(noun) != tree.head(at);
    if near { vec![moved(tree, at, noun, Relation::Det)] } else { Vec::new() }
}

/// "The premier": an adjective that has an article and a place of its own in the clause is a noun there.
pub fn nominal(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let placed = matches!(
        tree.relation(at),
        Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Iobj | Relation::Obl | Relation::OblAgent | Relation::Nmod
    );
    let alone = tree.tag(at) == Tag::Adj && !is_nominal(tree, at + 1) && tree.head(at).is_some();
    let article = || tree.child(at, Relation::Det).is_some_and(|det| det < at) || at > 0 && tree.tag(at - 1) == Tag::Det;
    let said = || has(tree, at, &[Relation::Cop, Relation::Nsubj, Relation::NsubjPass]);
    if placed && alone && article() && !said() {
        vec![Edit { at, syntax: Syntax { tag: Tag::Noun, ..tree.syntax(at) } }]
    } else {
        Vec::new()
    }
}

/// "The premier said": the same, where the parser has given it no place although its verb has no other subject.
pub fn nominal_subject(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let article = tree.tag(at) == Tag::Adj && at > 0 && tree.tag(at - 1) == Tag::Det && !has(tree, at, &[Relation::Cop, Relation::Mark]);
    let lost = matches!(tree.relation(at), Relation::Ccomp | Relation::Xcomp | Relation::Advmod | Relation::Obl | Relation::Advcl);
    let Some(verb) = tree.head(at).filter(|&verb| article && lost && verb == at + 1) else { return Vec::new() };
    let told = matches!(tree.form(verb), VerbForm::Past | VerbForm::Present);
    if !told || has(tree, verb, &[Relation::Nsubj, Relation::NsubjPass]) {
        return Vec::new();
    }
    let syntax = Syntax { tag: Tag::Noun, relation: Relation::Nsubj, ..tree.syntax(at) };
    vec![Edit { at, syntax }, moved(tree, at - 1, at, Relation::Det)]
}

/// "It approved a second on Friday": with an article before it and no noun behind it, a word that counts is what the verb is done to.
pub fn ordinal(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let counts = words.senses.nth(tree.lower(at)).is_some() && matches!(tree.tag(at), Tag::Adv | Tag::Adj | Tag::Num);
    let alone = matches!(tree.tag(at + 1), Tag::Adp | Tag::Cconj) || tree.tag(at + 1) == Tag::Punct && tree.word(at + 1) != "-";
    let verb = at.checked_sub(2).filter(|&verb| counts && alone && tree.tag(verb) == Tag::Verb && tree.tag(at - 1) == Tag::Det);
    let Some(verb) = verb.filter(|&verb| tree.head(at) != Some(verb) && !has(tree, verb, &[Relation::Obj, Relation::Iobj])) else {
        return Vec::new();
    };
    let syntax = Syntax { tag: Tag::Noun, form: VerbForm::None, head: verb, relation: Relation::Obj };
    vec![Edit { at, syntax }, moved(tree, at - 1, at, Relation::Det)]
}

/// "A sailor": what has an article and no capital is no name.
pub fn small_name(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let small = tree.tag(at) == Tag::Propn && tree.word(at).chars().all(char::is_lowercase);
    let article = at > 0 && tree.tag(at - 1) == Tag::Det && tree.head(at - 1) == Some(at);
    if small && article { vec![Edit { at, syntax: Syntax { tag: Tag::Noun, ..tree.syntax(at) } }] } else { Vec::new() }
}

/// Two words of a name beside each other that hang on the same word.
pub fn name_in_two(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let Some(before) = at.checked_sub(1) else { return Vec::new() };
    let names =
        tree.tag(at) == Tag::Propn && tree.tag(before) == Tag::Propn && tree.head(at).is_some() && tree.head(at) == tree.head(before);
    let torn = matches!(tree.relation(at), Relation::Conj | Relation::Appos) && !has(tree, at, &[Relation::Cc, Relation::Case]);
    if names && torn && tree.children(at).all(|child| child > at) { vec![moved(tree, at, before, Relation::Flat)] } else { Vec::new() }
}

/// "The film, a comedy, won": what no "and" joins is set beside.
pub fn apposition(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let Some(noun) = tree.head(at).filter(|&noun| noun < at && is_nominal(tree, at) && is_nominal(tree, noun)) else { return Vec::new() };
    let conjuncts = tree.children(noun).filter(|&child| tree.relation(child) == Relation::Conj).count();
    let joined = tree.children(at).chain(tree.children(noun)).any(|child| matches!(tree.relation(child), Relation::Cc));
    let last =
        tree.children(noun).filter(|&child| child < at && tree.relation(child) == Relation::Conj && has(tree, child, &[Relation::Cc]));
    let set_off = || opens_behind_comma(tree, at).is_some() && is_closed(tree, at);
    // "Peter Garth and his wife, Jane, left": behind "and" a list is at its end.
    if let Some(last) = last.last().filter(|_| tree.relation(at) == Relation::Conj && !has(tree, at, &[Relation::Cc]) && set_off()) {
        return vec![moved(tree, at, last, Relation::Appos)];
    }
    let alone = tree.relation(at) == Relation::Conj && conjuncts == 1 && !joined && !has(tree, at, &[Relation::Conj]);
    if alone && set_off() { vec![moved(tree, at, noun, Relation::Appos)] } else { Vec::new() }
}

/// "The minister, the bishop and two generals signed": an apposition would have a comma behind it too.
pub fn list(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let Some(noun) = tree.head(at).filter(|&noun| noun < at && is_nominal(tree, noun)) else { return Vec::new() };
    let joined = tree.children(at).any(|child| tree.relation(child) == Relation::Conj && has(tree, child, &[Relation::Cc]));
    let apposed = tree.relation(at) == Relation::Appos && joined && opens_behind_comma(tree, at).is_some();
    if apposed && !is_closed(tree, at) { vec![moved(tree, at, noun, Relation::Conj)] } else { Vec::new() }
}

/// "Hired a lawyer, a clerk and a driver", "one of the guards, Otto Reiss": a phrase without a preposition behind the object goes with it.
pub fn beside_object(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let bare = tree.relation(at) == Relation::Obl && is_nominal(tree, at) && !has(tree, at, &[Relation::Case, Relation::Mark]);
    let Some(verb) = tree.head(at).filter(|&verb| bare && verb < at) else { return Vec::new() };
    let Some(comma) = opens_behind_comma(tree, at) else { return Vec::new() };
    let near = |object: usize| tree.relation(object) == Relation::Obj && tree.reach(object).end == comma;
    let Some(object) = tree.children(verb).find(|&child| near(child)) else { return Vec::new() };
    let joined = tree.children(at).any(|child| tree.relation(child) == Relation::Conj && has(tree, child, &[Relation::Cc]));
    let named = tree.tag(at) == Tag::Propn && has(tree, at, &[Relation::Flat, Relation::Compound]) && is_closed(tree, at);
    match (joined, named) {
        (true, _) => vec![moved(tree, at, object, Relation::Conj)],
        (_, true) => vec![moved(tree, at, object, Relation::Appos)],
        _ => Vec::new(),
    }
}

/// "The nurse on Monday and the surgeon on Tuesday": what has an article is joined to the object that has one, not to the name of a day.
pub fn like_with_like(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let joined = tree.relation(at) == Relation::Conj && tree.tag(at) == Tag::Noun && has(tree, at, &[Relation::Cc]);
    let Some(day) = tree.head(at).filter(|&day| joined && day < at && has(tree, at, &[Relation::Det])) else { return Vec::new() };
    let unlike = tree.tag(day) == Tag::Propn && tree.relation(day) == Relation::Obl && !has(tree, day, &[Relation::Det]);
    let Some(verb) = tree.head(day).filter(|_| unlike && has(tree, day, &[Relation::Case])) else { return Vec::new() };
    let like =
        |object: usize| tree.relation(object) == Relation::Obj && has(tree, object, &[Relation::Det]) && object > verb && object < day;
    let object = tree.children(verb).find(|&child| like(child));
    object.map(|object| vec![moved(tree, at, object, Relation::Conj)]).unwrap_or_default()
}
