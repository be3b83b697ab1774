//! Descriptions that stand for somebody with a name: "the organization", "his client", "the Vice President", "the Harbour Trust account".

use super::coreference::{Mention, Reader, Referent};
use super::entity::Sort;
use crate::text::{Relation, Tag};

impl Reader<'_, '_> {
    /// "His lawyer, Tom Reed", "one of the five, James McCord".
    pub fn apposed(&self, token: usize) -> Option<Referent> {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let describes = tree.tag(token) == Tag::Num || words.people.has(tree.lemma(token)) || words.bodies.has(tree.lemma(token));
        let one = self.is_one(token);
        let names = tree.children(token).filter(|&child| one && tree.relation(child) == Relation::Appos);
        // "Her husband, the painter Lorenz Falk".
        let named = |child: usize| {
            self.names.entity(child).or_else(|| tree.child(child, Relation::Appos).and_then(|inner| self.names.entity(inner)))
        };
        names.filter_map(named).next().filter(|_| describes).map(Referent::Entity)
    }

    /// "The organization", "his client", "the Harbour Trust account".
    pub fn description(&self, token: usize, sentence: usize) -> Option<Referent> {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let lemma = tree.lemma(token);
        if words.proxies.has(lemma) {
            let named = (tree.reach(token).start..token).find_map(|part| self.names.entity(part));
            return named.map(Referent::Entity);
        }
        let apposed =
            tree.children(token).filter(|&child| tree.relation(child) == Relation::Appos).find_map(|child| self.names.entity(child));
        if let Some(entity) = apposed.filter(|_| self.is_one(token)).filter(|_| words.people.has(lemma) || words.bodies.has(lemma)) {
            return Some(Referent::Entity(entity));
        }
        let owner = tree.child(token, Relation::NmodPoss);
        let definite = owner.is_some()
            || tree.tag(token) == Tag::Propn
            || tree.child(token, Relation::Det).is_some_and(|det| words.definite.has(tree.lower(det)));
        let further = tree.children(token).any(|child| {
            matches!(tree.relation(child), Relation::Nmod | Relation::Compound | Relation::AclRelcl | Relation::Acl | Relation::Nummod)
        });
        if !definite || self.plural(token) {
            return None;
        }
        if let Some(bound) = owner.and_then(|owner| self.counterpart(lemma, owner)) {
            return Some(bound);
        }
        if owner.is_some() || further && !words.bodies.has(lemma) {
            return None;
        }
        let role = self.role(token);
        let held = self.best(token, sentence, i32::MIN, |mention| self.has_role(mention, &role)).or_else(|| self.holder(&role));
        let outlet = self.scene.words.attribution.outlets.has(lemma);
        let body = || self.best(token, sentence, -8, |mention| self.is_body(mention, outlet));
        held.or_else(|| if words.generic_bodies.has(lemma) { body() } else { None })
    }

    /// Whether a phrase is for one: "the lawyer", "one of the men", not "two papers, the Post and the Echo".
    fn is_one(&self, token: usize) -> bool {
        let tree = &self.scene.tree;
        let of_several = tree.relation(token) == Relation::Nmod && tree.head(token).is_some_and(|head| tree.tag(head) == Tag::Num);
        tree.tag(token) == Tag::Num || !self.plural(token) || of_several
    }

    /// The word for what somebody is, with the titles before it ("vice president").
    fn role(&self, token: usize) -> String {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let titled = (0..token)
            .rev()
            .take(3)
            .take_while(|&at| words.titles.has(tree.lower(at)) && tree.sentence_of(at) == tree.sentence_of(token))
            .last();
        let titles = titled.unwrap_or(token)..token;
        titles.map(|at| tree.lower(at)).chain([tree.lemma(token)]).collect::<Vec<_>>().join(" ").to_lowercase()
    }

    /// The only one of the article who has a title, however far away.
    fn holder(&self, role: &str) -> Option<Referent> {
        let [only] = self.names.holders(role) else { return None };
        self.scene.words.names.titles.has(role.rsplit(' ').next().unwrap_or(role)).then_some(Referent::Entity(*only))
    }

    fn has_role(&self, mention: &Mention, role: &str) -> Option<i32> {
        let Referent::Entity(entity) = mention.referent else { return None };
        let entity = self.names.entities.get(entity)?;
        entity.roles.iter().any(|known| known == role).then_some(2)
    }

    /// How well "the group" goes with a mention; "the magazine" goes with an outlet, and nothing else does.
    fn is_body(&self, mention: &Mention, outlet: bool) -> Option<i32> {
        let Referent::Entity(entity) = mention.referent else { return None };
        let entity = self.names.entities.get(entity)?;
        if entity.outlet != outlet {
            return None;
        }
        match entity.sort {
            Sort::Person => None,
            Sort::Body => Some(2),
            Sort::Unknown => Some(0),
        }
    }

    /// "His client" is whom "his" is the lawyer of.
    fn counterpart(&self, lemma: &str, owner: usize) -> Option<Referent> {
        let Some(Referent::Entity(owner)) = self.of.get(owner).copied().flatten() else { return None };
        let owner = self.names.entities.get(owner)?;
        let pairs = self.scene.words.names.counterparts.iter().filter(|(_, other)| *other == lemma);
        let bound = pairs.flat_map(|(role, _)| owner.of.iter().filter(move |(held, _)| held == role)).next()?;
        self.names.entity(bound.1).map(Referent::Entity).or_else(|| self.of.get(bound.1).copied().flatten())
    }
}
