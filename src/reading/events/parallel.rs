//! Pronouns in a clause that goes on as the one before it: its object is that one's.

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
}
