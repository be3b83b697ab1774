//! Names and those who stand for them, as the other readers ask for them.

use super::alias::Aliases;
use super::coreference::{Coreference, Referent};
use super::entity::{Entity, Sort};
use super::names::Names;
use super::phrase::{noun_phrase, single_phrase, written};
use super::quotation::Quotations;
use super::scene::Scene;
use super::subject::subject;
use crate::language::Agreement;
use crate::reading::{Participant, Role};
use crate::text::Tag;
use std::collections::BTreeSet;

/// Whether a token is "I" or "we".
fn speaks(scene: &Scene, token: usize) -> bool {
    let word = scene.tree.lower(token);
    scene.tree.tag(token) == Tag::Pron
        && scene.words.names.pronouns.iter().any(|(pronoun, agreement)| *agreement == Agreement::Speaker && *pronoun == word)
}

/// Who is who in an article.
pub struct People {
    names: Names,
    coreference: Coreference,
    aliases: Aliases,
}

impl People {
    /// Reads the names first, then what stands for them, then whom "I" and "we" mean in quotations.
    pub fn read(scene: &Scene, quotations: &Quotations) -> Self {
        let names = Names::read(scene);
        let mut coreference = Coreference::read(scene, &names);
        for token in (0..scene.tree.len()).filter(|&token| speaks(scene, token)) {
            let speaker = quotations.verb(token).and_then(|verb| subject(scene, verb));
            let meant = speaker.map(|speaker| coreference.of(speaker.head).unwrap_or(Referent::Phrase(speaker.head)));
            coreference.set(token, meant);
        }
        let aliases = Aliases::read(scene, &names);
        Self { names, coreference, aliases }
    }

    /// The one with a name whom the phrase means that this token heads.
    pub fn entity(&self, token: usize) -> Option<&Entity> {
        match self.coreference.of(token)? {
            Referent::Entity(entity) => self.names.entities.get(entity),
            Referent::Phrase(other) if other != token => self.entity_of_phrase(other),
            Referent::Phrase(_) | Referent::Group(_) => None,
        }
    }

    fn entity_of_phrase(&self, token: usize) -> Option<&Entity> {
        let Some(Referent::Entity(entity)) = self.coreference.of(token) else { return None };
        self.names.entities.get(entity)
    }

    /// The name with the article that the text gives it ("the Atlantic").
    pub fn with_article(&self, entity: &Entity) -> String {
        match &entity.article {
            Some(article) if entity.balance > 0 => format!("{article} {}", entity.name),
            _ => entity.name.clone(),
        }
    }

    /// The names of all newspapers, broadcasters and the like, as they are credited.
    pub fn outlets(&self) -> BTreeSet<String> {
        self.names.entities.iter().filter(|entity| entity.outlet).map(|entity| self.with_article(entity)).collect()
    }

    /// Whom "the newspaper" means where an article names one newspaper only.
    pub fn only_outlet(&self) -> Option<&Entity> {
        let mut outlets = self.names.entities.iter().filter(|entity| entity.outlet);
        outlets.next().filter(|_| outlets.next().is_none())
    }

    /// Whether the token itself is part of a name.
    pub fn is_name(&self, token: usize) -> bool {
        self.names.entity(token).is_some()
    }

    /// The phrase that another stands for ("they": "the five men"), by its head.
    pub fn phrase(&self, token: usize) -> usize {
        match self.coreference.of(token) {
            Some(Referent::Phrase(head) | Referent::Group(head)) => head,
            _ => token,
        }
    }

    /// Further names of what a phrase means, by its head.
    pub fn also(&self, token: usize) -> Vec<String> {
        let entities = self.aliases.of(token, self.names.entity(token));
        entities.filter_map(|entity| self.names.entities.get(entity)).map(|entity| entity.name.clone()).collect()
    }

    /// The head of the first phrase for whom or what a phrase means, so that two phrases for one have the same.
    pub fn meant(&self, scene: &Scene, token: usize) -> usize {
        match self.coreference.of(token) {
            Some(Referent::Entity(entity)) => scene.tree.len() + entity,
            _ => self.phrase(token),
        }
    }

    /// The first of several for whom a pronoun stands ("they": "the union and the owners"), by its head.
    pub fn group(&self, token: usize) -> Option<usize> {
        match self.coreference.of(token)? {
            Referent::Group(head) => Some(head),
            _ => None,
        }
    }

    /// A participant by the head of its phrase; none for a pronoun that stands for nobody known.
    pub fn participant(&self, scene: &Scene, head: usize, role: Role) -> Option<Participant> {
        let span = scene.hull(&noun_phrase(scene, head)).unwrap_or_default();
        if let Some(entity) = self.entity(head) {
            return Some(Participant { name: entity.name.clone(), role, span, named: true });
        }
        let head = self.phrase(head);
        if !matches!(scene.tree.tag(head), Tag::Noun | Tag::Propn) || scene.is_time(head) {
            return None;
        }
        let name = written(scene, &single_phrase(scene, head));
        (!name.is_empty()).then_some(Participant { name, role, span, named: false })
    }

    /// Whether the phrase means a person, as far as is known.
    pub fn is_person(&self, scene: &Scene, token: usize) -> bool {
        match self.entity(token) {
            Some(entity) => entity.sort == Sort::Person,
            None => scene.words.names.people.has(scene.tree.lemma(token)),
        }
    }
}
