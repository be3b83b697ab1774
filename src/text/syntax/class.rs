//! Numbers for tags, verb forms and relations, as the learnt tables order them.

use super::super::{Relation, Tag, VerbForm};

/// How many columns a row of the tagger's table has.
pub const TAG_COLUMNS: usize = 32;
/// How many columns a row of the table of relations has.
pub const RELATION_COLUMNS: usize = 48;

/// What the tagger chooses between: a part of speech, and a form where it is a verb.
pub const CLASSES: [(Tag, VerbForm); 29] = [
    (Tag::Adj, VerbForm::None),
    (Tag::Adp, VerbForm::None),
    (Tag::Adv, VerbForm::None),
    (Tag::Cconj, VerbForm::None),
    (Tag::Det, VerbForm::None),
    (Tag::Intj, VerbForm::None),
    (Tag::Noun, VerbForm::None),
    (Tag::Num, VerbForm::None),
    (Tag::Part, VerbForm::None),
    (Tag::Pron, VerbForm::None),
    (Tag::Propn, VerbForm::None),
    (Tag::Punct, VerbForm::None),
    (Tag::Sconj, VerbForm::None),
    (Tag::Sym, VerbForm::None),
    (Tag::X, VerbForm::None),
    (Tag::Verb, VerbForm::None),
    (Tag::Verb, VerbForm::Present),
    (Tag::Verb, VerbForm::Past),
    (Tag::Verb, VerbForm::Imperative),
    (Tag::Verb, VerbForm::Infinitive),
    (Tag::Verb, VerbForm::PresentParticiple),
    (Tag::Verb, VerbForm::PastParticiple),
    (Tag::Aux, VerbForm::Present),
    (Tag::Aux, VerbForm::Past),
    (Tag::Aux, VerbForm::Imperative),
    (Tag::Aux, VerbForm::Infinitive),
    (Tag::Aux, VerbForm::PresentParticiple),
    (Tag::Aux, VerbForm::PastParticiple),
    (Tag::Aux, VerbForm::Modal),
];

/// All relations, in the order of the table's columns.
pub const RELATIONS: [Relation; 42] = [
    Relation::Root,
    Relation::Nsubj,
    Relation::NsubjPass,
    Relation::Obj,
    Relation::Iobj,
    Relation::Csubj,
    Relation::Ccomp,
    Relation::Xcomp,
    Relation::Obl,
    Relation::OblAgent,
    Relation::Vocative,
    Relation::Expl,
    Relation::Dislocated,
    Relation::Advcl,
    Relation::Advmod,
    Relation::Discourse,
    Relation::Aux,
    Relation::AuxPass,
    Relation::Cop,
    Relation::Mark,
    Relation::Nmod,
    Relation::NmodPoss,
    Relation::Appos,
    Relation::Nummod,
    Relation::Acl,
    Relation::AclRelcl,
    Relation::Amod,
    Relation::Det,
    Relation::Case,
    Relation::Conj,
    Relation::Cc,
    Relation::Fixed,
    Relation::Flat,
    Relation::Compound,
    Relation::CompoundPrt,
    Relation::List,
    Relation::Parataxis,
    Relation::Orphan,
    Relation::Goeswith,
    Relation::Reparandum,
    Relation::Punct,
    Relation::Dep,
];

/// The number of a tag and form; that of `X` where the two do not go together.
pub fn class_of(tag: Tag, form: VerbForm) -> u8 {
    CLASSES.iter().position(|&class| class == (tag, form)).unwrap_or(14) as u8
}

/// The part of speech of a class; that of `X` where there is no such class.
pub fn tag_of(class: u8) -> Tag {
    CLASSES.get(usize::from(class)).map_or(Tag::X, |class| class.0)
}

/// The number of a relation.
pub fn number_of(relation: Relation) -> u8 {
    relation as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_relations_agree() {
        for (number, &relation) in RELATIONS.iter().enumerate() {
            assert_eq!(usize::from(number_of(relation)), number, "{relation:?}");
        }
        for (number, &(tag, form)) in CLASSES.iter().enumerate() {
            assert_eq!(usize::from(class_of(tag, form)), number, "{tag:?} {form:?}");
        }
    }
}
