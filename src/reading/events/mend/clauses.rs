//! What belongs to which verb: what "and" joins, helpers, objects, and who does it.

use super::super::tree::Tree;
use super::{Edit, has, is_nominal, moved};
use crate::language::EventWords;
use crate::text::{Relation, Syntax, Tag, VerbForm};

/// "Claimed to have written", "had first heard": "have" before a participle helps it.
pub fn helper(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let near = |have: usize| have < at && (have + 1..at).all(|between| matches!(tree.tag(between), Tag::Adv | Tag::Adj | Tag::Part));
    let Some(have) = tree.head(at).filter(|&head| near(head) && tree.lemma(head) == words.stance.perfect) else { return Vec::new() };
    let participle = tree.tag(at) == Tag::Verb && tree.form(at) == VerbForm::PastParticiple;
    let owned = participle && matches!(tree.relation(at), Relation::Obj | Relation::Xcomp | Relation::Ccomp);
    // With nothing but adverbs between, no past tense can follow.
    let follows = matches!(tree.form(at), VerbForm::Past | VerbForm::PastParticiple)
        && matches!(tree.relation(at), Relation::Advcl | Relation::Ccomp | Relation::Conj)
        && (have + 1..at).all(|between| tree.tag(between) == Tag::Adv)
        && !has(tree, have, &[Relation::Obj]);
    let own = tree.syntax(have);
    if !owned && !follows || own.tag != Tag::Verb {
        return Vec::new();
    }
    let top = if own.head == have { at } else { own.head };
    let syntax = Syntax { form: VerbForm::PastParticiple, head: top, relation: own.relation, ..tree.syntax(at) };
    let mut found = vec![Edit { at, syntax }];
    found.push(Edit { at: have, syntax: Syntax { tag: Tag::Aux, head: at, relation: Relation::Aux, ..own } });
    found.extend(tree.children(have).filter(|&child| child != at).map(|child| moved(tree, child, at, tree.relation(child))));
    found
}

/// "Built by the guild and burned by rioters": what "and" joins to a noun is no verb; it is joined to the verb above.
pub fn conjunct_of_a_verb(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let joined = tree.tag(at) == Tag::Verb && tree.relation(at) == Relation::Conj && has(tree, at, &[Relation::Cc]);
    let Some(noun) = tree.head(at).filter(|&noun| joined && noun < at && is_nominal(tree, noun)) else { return Vec::new() };
    if has(tree, noun, &[Relation::Cop, Relation::Nsubj, Relation::NsubjPass]) || tree.form(at) == VerbForm::PresentParticiple {
        return Vec::new();
    }
    let verb = tree.ancestors(noun).find(|&above| tree.tag(above) == Tag::Verb && above < at);
    verb.map(|verb| vec![moved(tree, at, verb, Relation::Conj)]).unwrap_or_default()
}

/// "The landlord promised and then refused": what stands between a subject and "and" is the first of two verbs.
pub fn first_of_two(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let reduced = tree.tag(at) == Tag::Verb && tree.form(at) == VerbForm::PastParticiple && tree.relation(at) == Relation::Acl;
    let Some(noun) = tree.head(at).filter(|&noun| reduced && noun + 1 == at && tree.relation(noun) == Relation::Nsubj) else {
        return Vec::new();
    };
    let Some(verb) = tree.head(noun).filter(|&verb| verb > at && tree.tag(verb) == Tag::Verb) else { return Vec::new() };
    let joined = tree.children(verb).any(|child| child == at + 1 && tree.relation(child) == Relation::Cc);
    if !joined || has(tree, at, &[Relation::OblAgent]) {
        return Vec::new();
    }
    let (own, above) = (tree.syntax(at), tree.syntax(verb));
    let head = if above.head == verb { at } else { above.head };
    vec![
        Edit { at, syntax: Syntax { form: VerbForm::Past, head, relation: above.relation, ..own } },
        moved(tree, noun, at, Relation::Nsubj),
        moved(tree, verb, at, Relation::Conj),
    ]
}

/// "Was given a pension by the crown", "was founded in 1921 by Elsa Grand": "by" in a passive clause is the verb's.
pub fn agent(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let by = tree.relation(at) == Relation::Nmod
        && tree.child(at, Relation::Case).is_some_and(|case| tree.lower(case) == words.names.agent_preposition);
    let Some(noun) = tree.head(at).filter(|&noun| by && noun < at) else { return Vec::new() };
    let placed = matches!(tree.relation(noun), Relation::Obj | Relation::Obl);
    let Some(verb) = tree.head(noun).filter(|&verb| placed && verb < noun) else { return Vec::new() };
    let lacks = has(tree, verb, &[Relation::AuxPass]) && !has(tree, verb, &[Relation::OblAgent]);
    if lacks { vec![moved(tree, at, verb, Relation::OblAgent)] } else { Vec::new() }
}

/// "Sold by the parish to a firm": what stands behind the one who does it belongs to the verb or noun that says what is done.
pub fn behind_agent(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let case = tree.child(at, Relation::Case).filter(|_| tree.relation(at) == Relation::Nmod);
    let clausal = case.is_some_and(|case| words.names.clause_prepositions.has(tree.lower(case)));
    let Some(doer) = tree.head(at).filter(|&doer| clausal && doer < at && is_nominal(tree, doer)) else { return Vec::new() };
    let by = tree.child(doer, Relation::Case).is_some_and(|case| tree.lower(case) == words.names.agent_preposition);
    let Some(above) = tree.head(doer).filter(|&above| by && above < doer) else { return Vec::new() };
    match tree.relation(doer) {
        Relation::OblAgent => vec![moved(tree, at, above, Relation::Obl)],
        Relation::Nmod => vec![moved(tree, at, above, Relation::Nmod)],
        _ => Vec::new(),
    }
}

/// "Lent the farmer money": a person before what is given gets it.
pub fn two_objects(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let describes = tree.relation(at) == Relation::Compound && tree.tag(at) == Tag::Noun && words.names.people.has(tree.lemma(at));
    let Some(thing) = tree.head(at).filter(|&thing| describes && thing == at + 1 && tree.relation(thing) == Relation::Obj) else {
        return Vec::new();
    };
    let Some(verb) = tree.head(thing).filter(|&verb| words.names.giving.has(tree.lemma(verb))) else { return Vec::new() };
    let article = tree.child(thing, Relation::Det).filter(|&det| det + 1 == at);
    let mut found = vec![moved(tree, at, verb, Relation::Iobj)];
    found.extend(article.map(|det| moved(tree, det, at, Relation::Det)));
    if article.is_some() { found } else { Vec::new() }
}

/// "Accused the producer of lying": "of" is the verb's, not the producer's.
pub fn accused_of(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let case = tree.child(at, Relation::Case).filter(|_| tree.relation(at) == Relation::Nmod);
    let of = case.is_some_and(|case| tree.lower(case) == words.names.patient_preposition);
    let Some(accused) = tree.head(at).filter(|&noun| of && noun < at && tree.relation(noun) == Relation::Obj) else { return Vec::new() };
    let accuses = |verb: usize| words.stance.alleging.has(tree.lemma(verb)) && words.names.addressing.has(tree.lemma(verb));
    let verb = tree.head(accused).filter(|&verb| tree.tag(verb) == Tag::Verb && accuses(verb));
    verb.map(|verb| vec![moved(tree, at, verb, Relation::Obl)]).unwrap_or_default()
}

/// "The drill that engineers call Plan B": between who gives a name and the name stands a verb.
pub fn called(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let Some([described, relative, who]) = at.checked_sub(3).map(|first| [first, first + 1, first + 2]) else { return Vec::new() };
    let named = words.names.calling.has(tree.lemma(at)) && tree.capital(at + 1) && tree.relation(at) != Relation::AclRelcl;
    let clause = words.names.relatives.has(tree.lower(relative)) && tree.tag(who) == Tag::Noun;
    let described = if tree.relation(described) == Relation::Flat { tree.head(described) } else { Some(described) };
    let Some(described) = described.filter(|&noun| named && clause && is_nominal(tree, noun)) else { return Vec::new() };
    let verb = Syntax { tag: Tag::Verb, form: VerbForm::Present, head: described, relation: Relation::AclRelcl };
    let mut found = vec![Edit { at, syntax: verb }, moved(tree, who, at, Relation::Nsubj)];
    found.push(Edit { at: relative, syntax: Syntax { tag: Tag::Pron, head: at, relation: Relation::Obj, ..tree.syntax(relative) } });
    found.push(moved(tree, at + 1, at, Relation::Xcomp));
    let letter = tree.capital(at + 2) && tree.word(at + 2).len() == 1;
    found.extend(letter.then(|| moved(tree, at + 2, at + 1, Relation::Flat)));
    found
}
