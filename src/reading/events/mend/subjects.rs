//! Which phrase is the subject of which verb.

use super::super::tree::Tree;
use super::{Edit, has, is_comma, is_nominal, is_subject, moved, opens_behind_comma};
use crate::language::EventWords;
use crate::text::{Relation, Syntax, Tag, VerbForm};

/// "On Monday the premier flew": what has a preposition is no subject, and what is set beside it without a comma is.
pub fn phrase_before_subject(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let Some(verb) = tree.head(at).filter(|_| is_subject(tree, at)) else { return Vec::new() };
    let case = tree.child(at, Relation::Case).is_some_and(|case| case < at && tree.tag(case) == Tag::Adp);
    let apposed = tree.child(at, Relation::Appos).filter(|&apposed| case && apposed > at && apposed < verb);
    let Some(subject) = apposed.filter(|&apposed| opens_behind_comma(tree, apposed).is_none()) else { return Vec::new() };
    vec![moved(tree, at, verb, Relation::Obl), moved(tree, subject, verb, tree.relation(at))]
}

/// "With him went the whole court": what has a preposition is no subject, and what stands behind the verb is.
pub fn inverted(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let verb = tree.head(at).filter(|&verb| is_subject(tree, at) && verb == at + 1 && tree.tag(verb) == Tag::Verb);
    let led = tree.child(at, Relation::Case).is_some_and(|case| case < at && tree.tag(case) == Tag::Adp);
    let Some(verb) = verb.filter(|_| led) else { return Vec::new() };
    let Some(object) = tree.child(verb, Relation::Obj).filter(|&object| object > verb && is_nominal(tree, object)) else {
        return Vec::new();
    };
    vec![moved(tree, at, verb, Relation::Obl), moved(tree, object, verb, Relation::Nsubj)]
}

/// "Her husband, the painter, left": a verb has one subject, and the second is an apposition, or the first describes a name right behind it.
pub fn two_subjects(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let Some(verb) = tree.head(at).filter(|&verb| is_subject(tree, at) && at < verb && is_nominal(tree, at)) else { return Vec::new() };
    let Some(first) = tree.children(verb).find(|&child| child < at && is_subject(tree, child) && is_nominal(tree, child)) else {
        return Vec::new();
    };
    let (before, behind) = (tree.reach(first).end, tree.reach(at));
    if opens_behind_comma(tree, at).is_some() && (is_comma(tree, behind.end) || is_comma(tree, behind.end.saturating_sub(1))) {
        return vec![moved(tree, at, first, Relation::Appos)];
    }
    let describes = before == behind.start && tree.tag(at) == Tag::Propn && tree.tag(first) == Tag::Noun;
    if describes { vec![moved(tree, first, at, Relation::Compound)] } else { Vec::new() }
}

/// "The company tested the drug": without an auxiliary what has an object is no passive, and what has a subject no participle.
pub fn active(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let clause = matches!(tree.relation(at), Relation::Root | Relation::Conj | Relation::Ccomp | Relation::Parataxis | Relation::AclRelcl);
    if tree.tag(at) != Tag::Verb || tree.form(at) != VerbForm::PastParticiple || !clause {
        return Vec::new();
    }
    let Some(subject) = tree.children(at).find(|&child| child < at && is_subject(tree, child)) else { return Vec::new() };
    let passive = has(tree, at, &[Relation::AuxPass, Relation::Cop, Relation::OblAgent]);
    let takes = |verb: usize| has(tree, verb, &[Relation::Obj, Relation::Ccomp]);
    let joined = || tree.children(at).any(|child| tree.relation(child) == Relation::Conj && tree.tag(child) == Tag::Verb && takes(child));
    let helped = has(tree, at, &[Relation::Aux]);
    let called_passive = tree.relation(subject) == Relation::NsubjPass;
    if passive || called_passive && !helped && !takes(at) && !joined() {
        return Vec::new();
    }
    let mut found = Vec::new();
    if called_passive {
        found.push(moved(tree, subject, at, Relation::Nsubj));
    }
    if !helped {
        found.push(Edit { at, syntax: Syntax { form: VerbForm::Past, ..tree.syntax(at) } });
    }
    found
}

/// "Kestrel Air, based in Norrby, cancelled all flights": what stands between two commas is said of the subject, and the verb behind is its.
pub fn parenthesis(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let bare = |at: usize| !has(tree, at, &[Relation::Mark, Relation::Aux, Relation::AuxPass]);
    if tree.tag(at) != Tag::Verb || tree.form(at) != VerbForm::PastParticiple || !bare(at) {
        return Vec::new();
    }
    let above = tree.head(at).filter(|&verb| tree.relation(at) == Relation::Advcl && verb > at);
    let loose = |child: usize| child > at && tree.relation(child) == Relation::Advcl && !has(tree, child, &[Relation::Mark, Relation::Cc]);
    let below = || tree.children(at).find(|&child| tree.head(at).is_none() && loose(child));
    let Some(verb) = above.or_else(below).filter(|&verb| tree.tag(verb) == Tag::Verb) else { return Vec::new() };
    let told =
        matches!(tree.form(verb), VerbForm::Past | VerbForm::PastParticiple) && !has(tree, verb, &[Relation::Nsubj, Relation::NsubjPass]);
    let parted = |noun: usize| noun < at && is_nominal(tree, noun) && (noun + 1..at).any(|mark| is_comma(tree, mark));
    let Some(noun) = tree.children(at).find(|&child| told && parted(child)) else { return Vec::new() };
    if !group_start(tree, verb).checked_sub(1).is_some_and(|comma| is_comma(tree, comma)) {
        return Vec::new();
    }
    let passive = has(tree, verb, &[Relation::AuxPass]);
    let own = tree.syntax(verb);
    let form = if passive || has(tree, verb, &[Relation::Aux]) { own.form } else { VerbForm::Past };
    let head = if above.is_some() { own } else { Syntax { head: verb, relation: Relation::Root, ..own } };
    vec![
        Edit { at: verb, syntax: Syntax { form, ..head } },
        moved(tree, noun, verb, if passive { Relation::NsubjPass } else { Relation::Nsubj }),
        moved(tree, at, noun, Relation::Acl),
    ]
}

/// "The drill, as it is called, reached the men, she said": what stands behind a clause between commas and is joined to it by no "and" is
/// said of the noun before, and who says it stands before the last verb.
pub fn behind_clause(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let told = tree.tag(at) == Tag::Verb && matches!(tree.form(at), VerbForm::Past | VerbForm::PastParticiple);
    let object = tree.child(at, Relation::Obj).is_some_and(|object| object > at);
    if !told || !object || tree.relation(at) != Relation::Conj || has(tree, at, &[Relation::Cc, Relation::Nsubj, Relation::NsubjPass]) {
        return Vec::new();
    }
    let clause = tree.head(at).filter(|&clause| clause < at && has(tree, clause, &[Relation::Mark]) && is_comma(tree, at - 1));
    let Some((clause, noun)) = clause.and_then(|clause| Some((clause, tree.head(clause)?))) else { return Vec::new() };
    let own = matches!(tree.relation(clause), Relation::Acl | Relation::AclRelcl) && noun < clause && is_comma(tree, noun + 1);
    let Some(says) = tree.head(noun).filter(|&says| own && says > at && tree.relation(noun) == Relation::Nsubj) else { return Vec::new() };
    let person = |child: usize| child > at && child < says && tree.tag(child) == Tag::Propn && !has(tree, child, &[Relation::Case]);
    let Some(speaker) = tree.children(clause).find(|&child| person(child)) else { return Vec::new() };
    let mut found = vec![
        Edit { at, syntax: Syntax { form: VerbForm::Past, head: says, relation: Relation::Ccomp, ..tree.syntax(at) } },
        moved(tree, noun, at, Relation::Nsubj),
        moved(tree, speaker, says, Relation::Nsubj),
    ];
    let behind = tree.children(clause).filter(|&child| child > at && child != speaker);
    found.extend(behind.map(|child| moved(tree, child, at, tree.relation(child))));
    found
}

/// The first of a verb's own words: itself or an auxiliary or adverb right before it.
fn group_start(tree: &Tree, verb: usize) -> usize {
    let own = |at: usize| tree.head(at) == Some(verb) && matches!(tree.tag(at), Tag::Aux | Tag::Adv | Tag::Part);
    (0..verb).rev().take_while(|&at| own(at)).last().unwrap_or(verb)
}

/// "Amina Yusuf, a surgeon, operated", "The union called a strike": the verb that is left is the sentence's, and its noun the subject.
pub fn sentence_of_a_noun(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let clause = tree.relation(at) == Relation::AclRelcl && has(tree, at, &[Relation::Aux, Relation::AuxPass]);
    let below = clause || matches!(tree.relation(at), Relation::Acl | Relation::Conj | Relation::Parataxis | Relation::Appos);
    let told = matches!(tree.form(at), VerbForm::Past | VerbForm::PastParticiple | VerbForm::Present);
    let bare = |at: usize| !has(tree, at, &[Relation::Nsubj, Relation::NsubjPass, Relation::Cop, Relation::Mark, Relation::Cc]);
    if !below || !told || tree.tag(at) != Tag::Verb || !bare(at) {
        return Vec::new();
    }
    let Some(noun) = tree.ancestors(at).last().filter(|&noun| noun < at && is_nominal(tree, noun) && bare(noun)) else { return Vec::new() };
    let Some(before) = group_start(tree, at).checked_sub(1) else { return Vec::new() };
    let closed = is_comma(tree, before) && (noun + 1..before).any(|mark| is_comma(tree, mark));
    let object = has(tree, at, &[Relation::Obj, Relation::Ccomp]) && !has(tree, at, &[Relation::OblAgent]);
    let next = before == noun && tree.head(at) == Some(noun) && object;
    let whole = tree.reach(noun).end.checked_sub(1).is_some_and(|last| tree.word(last) == ".");
    if !whole || !closed && !next || tree.ancestors(at).any(|above| above != noun && tree.relation(above) == Relation::AclRelcl && !closed)
    {
        return Vec::new();
    }
    planted(tree, at, noun)
}

/// The verb at the top, the noun its subject, and what stood behind the verb on the verb.
fn planted(tree: &Tree, verb: usize, noun: usize) -> Vec<Edit> {
    let passive = has(tree, verb, &[Relation::AuxPass]);
    let helped = passive || has(tree, verb, &[Relation::Aux]);
    let own = tree.syntax(verb);
    let form = if own.form == VerbForm::PastParticiple && !helped { VerbForm::Past } else { own.form };
    let mut found = vec![
        Edit { at: verb, syntax: Syntax { head: verb, relation: Relation::Root, form, ..own } },
        moved(tree, noun, verb, if passive { Relation::NsubjPass } else { Relation::Nsubj }),
    ];
    found.extend(handed_over(tree, noun, verb, verb));
    found
}

/// What hangs on a noun from a place on, hung on the verb instead.
fn handed_over(tree: &Tree, noun: usize, verb: usize, from: usize) -> impl Iterator<Item = Edit> {
    let behind = tree.children(noun).filter(move |&child| child >= from && child != verb);
    behind.map(move |child| moved(tree, child, verb, tree.relation(child)))
}

/// "Two days after the fire, the mill reopened": a clause behind a comma that has a subject of its own is no part of the phrase before it.
pub fn behind_front(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let below = matches!(tree.relation(at), Relation::Acl | Relation::AclRelcl | Relation::Conj | Relation::Parataxis | Relation::Appos);
    let finite = |at: usize| matches!(tree.form(at), VerbForm::Past | VerbForm::Present | VerbForm::Modal);
    let told = finite(at) || tree.children(at).any(|child| tree.tag(child) == Tag::Aux && finite(child));
    if !below || !told || tree.tag(at) != Tag::Verb || has(tree, at, &[Relation::Mark, Relation::Cc]) {
        return Vec::new();
    }
    let Some(noun) = tree.ancestors(at).last().filter(|&noun| noun < at && is_nominal(tree, noun)) else { return Vec::new() };
    let Some(subject) = tree.children(at).find(|&child| is_subject(tree, child) && child < at) else { return Vec::new() };
    let start = tree.reach(subject).start;
    let relative = (start..at).any(|token| words.names.relatives.has(tree.lower(token)));
    let first = tree.sentences().get(tree.sentence_of(at)).map_or(at, |sentence| sentence.tokens.start);
    let opens = (first..noun).all(|token| matches!(tree.tag(token), Tag::Num | Tag::Det | Tag::Adj | Tag::Adv | Tag::Adp));
    let behind_comma = start > noun && start.checked_sub(1).is_some_and(|mark| is_comma(tree, mark));
    if relative || !opens || !behind_comma || has(tree, noun, &[Relation::Cop, Relation::Nsubj, Relation::NsubjPass]) {
        return Vec::new();
    }
    let own = tree.syntax(at);
    let mut found = vec![Edit { at, syntax: Syntax { head: at, relation: Relation::Root, ..own } }, moved(tree, noun, at, Relation::Obl)];
    found.extend(handed_over(tree, noun, at, start));
    found
}

/// "On Thursday Mr Vance left": a title begins another name than the one that a preposition stands before.
pub fn time_before_title(tree: &Tree, at: usize, words: &EventWords) -> Vec<Edit> {
    let title = tree.relation(at) == Relation::Flat && tree.tag(at) == Tag::Propn && words.names.titles.has(tree.lower(at));
    let Some(first) = tree.head(at).filter(|&first| title && first < at && is_subject(tree, first)) else { return Vec::new() };
    let case = first.checked_sub(1).filter(|&case| tree.tag(case) == Tag::Adp && !words.names.titles.has(tree.lower(first)));
    let (Some(verb), Some(case)) = (tree.head(first), case) else { return Vec::new() };
    let mut found = vec![moved(tree, at, verb, tree.relation(first)), moved(tree, first, verb, Relation::Obl)];
    found.push(moved(tree, case, first, Relation::Case));
    found.extend(handed_over(tree, first, at, at));
    found
}

/// "It was his turn, and the heirs filed a suit": what "was" stands before is no subject; what is joined to it right before the verb is.
pub fn predicate_before_subject(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let said = has(tree, at, &[Relation::Cop]) && has(tree, at, &[Relation::Nsubj]) && is_nominal(tree, at);
    let Some(verb) = tree.head(at).filter(|&verb| said && verb > at && is_subject(tree, at)) else { return Vec::new() };
    let joined = |child: usize| child > at && child < verb && tree.relation(child) == Relation::Conj && is_nominal(tree, child);
    let Some(subject) = tree.children(at).find(|&child| joined(child) && has(tree, child, &[Relation::Cc])) else { return Vec::new() };
    let own = tree.syntax(verb);
    let top = if own.head == verb { at } else { own.head };
    let mut found = vec![moved(tree, at, top, own.relation), moved(tree, verb, at, Relation::Conj)];
    found.push(moved(tree, subject, verb, tree.relation(at)));
    for child in tree.children(subject).filter(|&child| child < subject) {
        match tree.relation(child) {
            Relation::Cc | Relation::Punct => found.push(moved(tree, child, verb, tree.relation(child))),
            _ if has(tree, child, &[Relation::Case]) => found.push(moved(tree, child, verb, Relation::Obl)),
            _ => {}
        }
    }
    found
}
