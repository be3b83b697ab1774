//! Pronouns in a clause that goes on as the one before it: its object is that one's, and so is its subject.

use super::coreference::{Reader, Referent};
use super::entity::Sort;
use crate::language::Agreement;
use crate::text::{Relation, Tag};

impl Reader<'_, '_> {
    /// "Bought the mill and sold it": the object of the verb that this one is joined to.
    pub fn parallel(&self, pronoun: usize, agreement: Agreement) -> Option<Referent> {
        let tree = &self.scene.tree;
        let several = agreement == Agreement::Several;
        let verb = tree.head(pronoun).filter(|_| tree.relation(pronoun) == Relation::Obj && (several || agreement == Agreement::Thing))?;
        let joined = tree.head(verb).filter(|_| tree.relation(verb) == Relation::Conj)?;
        let object = tree.child(joined, Relation::Obj).filter(|&object| object < pronoun && !self.scene.is_time(object))?;
        let person = match self.names.entity(object).and_then(|entity| self.names.entities.get(entity)) {
            Some(entity) => entity.sort == Sort::Person || entity.gender.is_some(),
            None => self.scene.words.names.people.has(tree.lemma(object)),
        };
        let fits = matches!(tree.tag(object), Tag::Noun | Tag::Propn) && self.plural(object) == several && (several || !person);
        fits.then(|| self.of.get(object).copied().flatten().unwrap_or(Referent::Phrase(object)))
    }

    /// "The mine has one exit. It caved in": the subject of the sentence before, where that is one thing.
    ///
    /// Centering (Grosz, Joshi and Weinstein 1995): what a sentence is about mostly stays its subject, and the pronoun is for that.
    pub fn continued(&self, pronoun: usize, agreement: Agreement) -> Option<Referent> {
        let (tree, names) = (&self.scene.tree, &self.scene.words.names);
        let is_subject = |token: usize| matches!(tree.relation(token), Relation::Nsubj | Relation::NsubjPass);
        let verb = tree.head(pronoun).filter(|_| is_subject(pronoun) && agreement == Agreement::Thing)?;
        let does = tree.tag(verb) == Tag::Verb && tree.relation(verb) == Relation::Root && !names.impersonal.has(tree.lemma(verb));
        let number = tree.sentence_of(pronoun);
        let (here, before) = (tree.sentences().get(number)?, tree.sentences().get(number.checked_sub(1)?)?);
        let root = before.tokens.clone().find(|&token| tree.relation(token) == Relation::Root)?;
        let subject = tree.children(root).find(|&child| is_subject(child))?;
        if !does || here.paragraph != before.paragraph || !self.scene.reports(number - 1) || self.scene.is_time(subject) {
            return None;
        }
        let thing = |token: usize| (!self.plural(token) && !names.people.has(tree.lemma(token))).then_some(Referent::Phrase(token));
        match (self.of.get(subject).copied().flatten(), tree.tag(subject)) {
            (Some(Referent::Entity(entity)), _) => {
                let known = self.names.entities.get(entity)?;
                (known.sort != Sort::Person && known.gender.is_none()).then_some(Referent::Entity(entity))
            }
            (Some(Referent::Phrase(phrase)), _) => thing(phrase),
            (None, Tag::Noun) => thing(subject),
            _ => None,
        }
    }
}
