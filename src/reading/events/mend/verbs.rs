//! Words that are verbs because a sentence without them would have none, or because of what hangs on them.

use super::super::tree::Tree;
use super::{Edit, has, is_comma, is_nominal, is_subject, moved};
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

/// "Sued the clinic and won": a word without an article between "and" and a mark, which can be a verb in the past where a verb in the past
/// leads, is one.
pub fn past_behind_and(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let joined = at > 0 && tree.tag(at - 1) == Tag::Cconj && tree.head(at - 1) == Some(at) && tree.relation(at) == Relation::Conj;
    let taken = matches!(tree.tag(at), Tag::Noun | Tag::Adj) || tree.form(at) == VerbForm::PastParticiple;
    let alone =
        tree.tag(at + 1) == Tag::Punct && tree.children(at).all(|child| matches!(tree.relation(child), Relation::Cc | Relation::Punct));
    if !joined || !taken || !alone || !tree.can_be_past(at) {
        return Vec::new();
    }
    let object = |noun: usize| matches!(tree.relation(noun), Relation::Obj | Relation::Obl | Relation::Iobj) && is_nominal(tree, noun);
    let Some(noun) = tree.head(at).filter(|&noun| object(noun)) else { return Vec::new() };
    let leads = |verb: usize| verb < noun && tree.form(verb) == VerbForm::Past && has(tree, verb, &[Relation::Nsubj]);
    let verb = tree.head(noun).filter(|&verb| leads(verb));
    verb.map(|head| vec![Edit { at, syntax: Syntax { tag: Tag::Verb, form: VerbForm::Past, head, relation: Relation::Conj } }])
        .unwrap_or_default()
}

/// "Met the minister and promised help": "and" joins no noun to a verb, so that the participle before such a noun is the verb.
pub fn participle_behind_and(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let describes = tree.relation(at) == Relation::Amod && tree.tag(at) == Tag::Verb && tree.form(at) == VerbForm::PastParticiple;
    let Some(noun) = tree.head(at).filter(|&noun| describes && noun > at && tree.relation(noun) == Relation::Conj) else {
        return Vec::new();
    };
    let subject = tree.children(at).find(|&child| is_subject(tree, child) && child < at);
    let first = subject.map_or(at, |subject| tree.reach(subject).start);
    let cc = tree.children(noun).find(|&child| tree.relation(child) == Relation::Cc && child < first);
    let Some((cc, verb)) = cc.zip(clause_of(tree, noun, subject.is_some())) else { return Vec::new() };
    let near = subject.is_some() || cc + 1 == at;
    if !near || tree.children(noun).any(|child| child < at && !matches!(tree.relation(child), Relation::Cc | Relation::Punct)) {
        return Vec::new();
    }
    let syntax = Syntax { form: VerbForm::Past, head: verb, relation: Relation::Conj, ..tree.syntax(at) };
    let mut found = vec![Edit { at, syntax }, moved(tree, noun, at, Relation::Obj)];
    found.extend(tree.children(noun).filter(|&child| child < at).map(|child| moved(tree, child, at, tree.relation(child))));
    found
}

/// The verb that a clause is joined to by what the parser takes for a noun; a clause with a subject can be joined to the verb of an object.
fn clause_of(tree: &Tree, noun: usize, whole: bool) -> Option<usize> {
    let above = tree.head(noun).filter(|&above| above < noun)?;
    let object = || tree.head(above).filter(|_| whole && tree.relation(above) == Relation::Obj);
    let verb = if tree.tag(above) == Tag::Verb { Some(above) } else { object() };
    verb.filter(|&verb| tree.tag(verb) == Tag::Verb)
}

/// "Emil Hart, a doctor, retired.": a sentence that has no verb but for its last word, behind a comma.
pub fn last_word(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let taken =
        matches!(tree.tag(at), Tag::Adj | Tag::Noun) && matches!(tree.relation(at), Relation::Conj | Relation::Acl | Relation::Appos);
    let Some(noun) = tree.head(at).filter(|&noun| taken && noun < at && is_nominal(tree, noun)) else { return Vec::new() };
    let alone = tree.children(at).all(|child| tree.tag(child) == Tag::Punct) && tree.word(at + 1) == ".";
    let closed = at > 0 && is_comma(tree, at - 1) && (noun + 1..at - 1).any(|mark| is_comma(tree, mark));
    if !alone || !closed || !tree.can_be_past(at) || !lacks_verb(tree, noun, at) {
        return Vec::new();
    }
    let top = Syntax { tag: Tag::Verb, form: VerbForm::Past, head: at, relation: Relation::Root };
    vec![Edit { at, syntax: top }, moved(tree, noun, at, Relation::Nsubj)]
}

/// "Before it burst": what has a subject right before it and nothing behind it is a verb.
pub fn with_subject(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let taken = matches!(tree.tag(at), Tag::Adv | Tag::Adj | Tag::Noun);
    let Some(subject) = at.checked_sub(1).filter(|&subject| taken && tree.head(subject) == Some(at)) else { return Vec::new() };
    let marked = tree.child(at, Relation::Mark).is_some_and(|mark| mark < subject && tree.tag(mark) == Tag::Sconj);
    let clause = marked && tree.relation(subject) == Relation::Nsubj && tree.tag(subject) == Tag::Pron;
    if !clause || tree.tag(at + 1) != Tag::Punct || has(tree, at, &[Relation::Cop, Relation::Aux]) || !tree.can_be_past(at) {
        return Vec::new();
    }
    vec![Edit { at, syntax: Syntax { tag: Tag::Verb, form: VerbForm::Past, relation: Relation::Advcl, ..tree.syntax(at) } }]
}

/// "Rain fell on Monday and snow followed": a name and a noun with a participle of its own are not alike, so that the two are a clause.
pub fn clause_behind_and(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let reduced = tree.relation(at) == Relation::Acl && tree.form(at) == VerbForm::PastParticiple && !has(tree, at, &[Relation::OblAgent]);
    let Some(noun) = tree.head(at).filter(|&noun| reduced && noun + 1 == at && tree.tag(noun) == Tag::Noun) else { return Vec::new() };
    let Some(name) = tree.head(noun).filter(|&name| name < noun && tree.relation(noun) == Relation::Conj) else { return Vec::new() };
    let unlike = tree.tag(name) == Tag::Propn && tree.relation(name) == Relation::Obl && has(tree, name, &[Relation::Case]);
    let verb = tree.head(name).filter(|&verb| unlike && tree.form(verb) == VerbForm::Past && has(tree, verb, &[Relation::Nsubj]));
    let Some((verb, cc)) = verb.zip(tree.child(noun, Relation::Cc)) else { return Vec::new() };
    let syntax = Syntax { form: VerbForm::Past, head: verb, relation: Relation::Conj, ..tree.syntax(at) };
    vec![Edit { at, syntax }, moved(tree, noun, at, Relation::Nsubj), moved(tree, cc, at, Relation::Cc)]
}

/// "Had shut": what helps a verb is an auxiliary.
pub fn auxiliary(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let helps = tree.tag(at) == Tag::Verb && matches!(tree.relation(at), Relation::Aux | Relation::AuxPass | Relation::Cop);
    let verb = tree.head(at).is_some_and(|verb| at < verb && matches!(tree.tag(verb), Tag::Verb | Tag::Adj | Tag::Noun));
    if helps && verb { vec![Edit { at, syntax: Syntax { tag: Tag::Aux, ..tree.syntax(at) } }] } else { Vec::new() }
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

/// "The union, backed by two parties, rejected demands": where a sentence has no other verb, a participle that begins a noun's phrase
/// and comes right behind another noun's tells what that other did.
pub fn participle_of_a_sentence(tree: &Tree, at: usize, _: &EventWords) -> Vec<Edit> {
    let describes = tree.relation(at) == Relation::Amod && tree.tag(at) == Tag::Verb && tree.form(at) == VerbForm::PastParticiple;
    let Some(object) = tree.head(at).filter(|&object| describes && object > at && !tree.capital(at)) else { return Vec::new() };
    let Some(tokens) = tree.sentences().get(tree.sentence_of(at)).map(|sentence| sentence.tokens.clone()) else { return Vec::new() };
    let Some(root) = tree.ancestors(at).last() else { return Vec::new() };
    let nominal = root < at && is_nominal(tree, root);
    let leads = nominal && !has(tree, root, &[Relation::Case]);
    let first = || (tokens.start..at).find(|&token| may_act(tree, token));
    let subject = if leads { Some(root) } else { first() };
    let Some(subject) = subject.filter(|_| nominal || root == object) else { return Vec::new() };
    if !lacks_verb(tree, root, at) || !closes(tree, subject, at) {
        return Vec::new();
    }
    let top = Syntax { head: at, relation: Relation::Root, form: VerbForm::Past, ..tree.syntax(at) };
    let mut found = vec![Edit { at, syntax: top }, moved(tree, subject, at, Relation::Nsubj), moved(tree, object, at, Relation::Obj)];
    let before = tree.children(object).filter(|&child| child < at && is_subject(tree, child)).chain((root < at).then_some(root));
    found.extend(before.filter(|&other| other != subject).map(|other| moved(tree, other, at, Relation::Obl)));
    let behind = (at + 1..tokens.end).filter(|&token| token != object && tree.head(token).is_some_and(|head| head < at));
    found.extend(behind.filter_map(|token| clausal(tree.relation(token)).map(|relation| moved(tree, token, at, relation))));
    found
}

/// Whether a noun can lead a sentence: it has no preposition, is no mere part of a name, and no comma sets it apart.
fn may_act(tree: &Tree, at: usize) -> bool {
    let part = matches!(tree.relation(at), Relation::Flat | Relation::Compound) || has(tree, at, &[Relation::Case]);
    is_nominal(tree, at) && !part && !is_comma(tree, at + 1)
}

/// Whether what stands before a participle ends the phrase of a noun: a noun or adverb, or the second of two commas.
fn closes(tree: &Tree, noun: usize, participle: usize) -> bool {
    let before = participle - 1;
    let commas = (noun..before).filter(|&token| is_comma(tree, token)).count();
    match tree.tag(before) {
        Tag::Noun | Tag::Propn => true,
        Tag::Adv => tree.tag(before.saturating_sub(1)) == Tag::Noun || tree.tag(before.saturating_sub(1)) == Tag::Propn,
        _ => is_comma(tree, before) && commas == 1,
    }
}

/// What a phrase that hung on a noun or participle is to a verb.
fn clausal(relation: Relation) -> Option<Relation> {
    match relation {
        Relation::Nmod | Relation::Obl => Some(Relation::Obl),
        Relation::Advcl | Relation::Acl => Some(Relation::Advcl),
        Relation::Advmod | Relation::Punct => Some(relation),
        _ => None,
    }
}
