//! Who is meant by "he", "they", "the organization" and "his client": the nearest that agrees, subjects before others.

use super::names::{Names, Sort};
use super::scene::Scene;
use crate::article::ZoneKind;
use crate::language::Agreement;
use crate::text::{Relation, Tag};
use std::collections::VecDeque;

/// What a phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referent {
    /// Somebody or something with a name, by index.
    Entity(usize),
    /// What another phrase describes, by its head.
    Phrase(usize),
}

/// For each token that heads a phrase for somebody, who that is.
pub struct Coreference {
    of: Vec<Option<Referent>>,
}

/// Somebody who has been mentioned.
#[derive(Clone, Copy)]
struct Mention {
    referent: Referent,
    token: usize,
    sentence: usize,
}

/// How many sentences back a pronoun looks.
const REACH: usize = 3;

impl Coreference {
    /// Reads all sentences that report. Linear: each phrase is held against the mentions of the last sentences only.
    pub fn read(scene: &Scene, names: &Names) -> Self {
        let mut reader = Reader { scene, names, recent: VecDeque::new(), of: vec![None; scene.tree.len()] };
        let mut told = 0;
        for (number, sentence) in scene.tree.sentences().iter().enumerate().filter(|(number, _)| scene.reports(*number)) {
            // A caption is a text of its own, and the report goes on behind it as if it were not there.
            if scene.zone(number).is_some_and(|zone| zone.kind == ZoneKind::Caption) {
                let body = std::mem::take(&mut reader.recent);
                sentence.tokens.clone().for_each(|token| reader.visit(token, 0));
                reader.recent = body;
                continue;
            }
            told += 1;
            reader.recent.retain(|mention| mention.sentence + REACH >= told);
            sentence.tokens.clone().for_each(|token| reader.visit(token, told));
        }
        Self { of: reader.of }
    }

    /// Says who is meant by a phrase.
    pub fn set(&mut self, token: usize, meant: Option<Referent>) {
        if let Some(slot) = self.of.get_mut(token) {
            *slot = meant;
        }
    }

    /// Who is meant by the phrase that this token heads.
    pub fn of(&self, token: usize) -> Option<Referent> {
        self.of.get(token).copied().flatten()
    }
}

struct Reader<'s, 'a> {
    scene: &'s Scene<'a>,
    names: &'s Names,
    recent: VecDeque<Mention>,
    of: Vec<Option<Referent>>,
}

impl Reader<'_, '_> {
    fn visit(&mut self, token: usize, sentence: usize) {
        let tree = &self.scene.tree;
        let referent = match tree.tag(token) {
            _ if self.names.entity(token).is_some() => self.names.entity(token).map(Referent::Entity),
            Tag::Pron | Tag::Det => self.pronoun(token, sentence),
            Tag::Noun | Tag::Num | Tag::Propn => self.apposed(token).or_else(|| self.description(token, sentence)),
            _ => None,
        };
        if let Some(slot) = self.of.get_mut(token) {
            *slot = referent;
        }
        let several = || {
            self.plural(token)
                && matches!(tree.relation(token), Relation::Nsubj | Relation::NsubjPass | Relation::Obj)
                && !self.scene.is_time(token)
        };
        let lone = || (tree.tag(token) == Tag::Noun && (self.person_or_body(token) || several())).then_some(Referent::Phrase(token));
        if let Some(referent) = referent.or_else(lone).filter(|_| !matches!(tree.relation(token), Relation::Flat)) {
            self.recent.push_back(Mention { referent, token, sentence });
            if self.recent.len() > 64 {
                self.recent.pop_front();
            }
        }
    }

    fn person_or_body(&self, token: usize) -> bool {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let modifier = matches!(tree.relation(token), Relation::Compound | Relation::Flat);
        !modifier && (words.people.has(tree.lemma(token)) || words.bodies.has(tree.lemma(token)))
    }

    fn pronoun(&self, token: usize, sentence: usize) -> Option<Referent> {
        let tree = &self.scene.tree;
        let word = tree.lower(token);
        let (_, agreement) = self.scene.words.names.pronouns.iter().find(|(pronoun, _)| *pronoun == word)?;
        if self.scene.words.names.reflexives.has(word) {
            return self.itself(token);
        }
        // "It emerged that": the clause is what emerged.
        let clause = || {
            tree.head(token)
                .is_some_and(|head| tree.children(head).any(|child| matches!(tree.relation(child), Relation::Ccomp | Relation::Csubj)))
        };
        let stands_in = *agreement == Agreement::Thing && matches!(tree.relation(token), Relation::Nsubj | Relation::NsubjPass) && clause();
        if *agreement == Agreement::Speaker || tree.relation(token) == Relation::Expl || stands_in && !self.says(token) {
            return None;
        }
        // "It" is mostly a thing that nobody has named; a body of people is likelier where it does something or has something.
        let acts = matches!(tree.relation(token), Relation::Nsubj | Relation::NsubjPass | Relation::NmodPoss);
        if *agreement == Agreement::Thing && !acts {
            return None;
        }
        let least = match agreement {
            Agreement::Man | Agreement::Woman => i32::MIN,
            _ => 0,
        };
        self.best(token, sentence, least, |mention| self.agrees(mention, *agreement))
    }

    /// "Trump himself": who is named right before it, else the subject of its clause.
    fn itself(&self, token: usize) -> Option<Referent> {
        let tree = &self.scene.tree;
        let beside = self.recent.iter().rev().find(|mention| mention.token + 1 == token);
        let subject = || {
            self.recent
                .iter()
                .rev()
                .find(|mention| tree.head(mention.token) == tree.head(token) && tree.relation(mention.token) == Relation::Nsubj)
        };
        beside.or_else(subject).map(|mention| mention.referent)
    }

    /// "It said that": a body of people said it.
    fn says(&self, pronoun: usize) -> bool {
        let (tree, words) = (&self.scene.tree, &self.scene.words);
        let active = tree.relation(pronoun) == Relation::Nsubj;
        active
            && tree
                .head(pronoun)
                .is_some_and(|verb| words.classes.reporting.has(tree.lemma(verb)) || words.attribution.ascribing.has(tree.lemma(verb)))
    }

    /// The mention that fits best: near ones before far ones, subjects before objects.
    fn best(&self, token: usize, sentence: usize, least: i32, fits: impl Fn(&Mention) -> Option<i32>) -> Option<Referent> {
        let scored = self.recent.iter().filter(|mention| !self.clashes(token, mention)).filter_map(|mention| {
            let distance = (sentence - mention.sentence.min(sentence)) as i32;
            Some((fits(mention)? + self.rank(mention) - 4 * distance, mention.token, mention.referent))
        });
        scored.filter(|(score, ..)| *score >= least).max_by_key(|(score, at, _)| (*score, *at)).map(|(_, _, referent)| referent)
    }

    fn rank(&self, mention: &Mention) -> i32 {
        let tree = &self.scene.tree;
        let known = match mention.referent {
            Referent::Entity(entity) => self.names.entities.get(entity).map_or(0, |entity| entity.count.min(6) as i32 / 2),
            Referent::Phrase(_) => -1,
        };
        let place = match tree.relation(mention.token) {
            Relation::Nsubj | Relation::NsubjPass => 4,
            Relation::Obj | Relation::Iobj | Relation::OblAgent => 1,
            Relation::NmodPoss | Relation::Compound | Relation::Flat => -1,
            _ => 0,
        };
        known + place
    }

    /// Whether the two are parts of one clause, so that they are not the same one ("he told him").
    fn clashes(&self, token: usize, mention: &Mention) -> bool {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let free = words.reflexives.has(tree.lower(token)) || tree.relation(token) == Relation::NmodPoss;
        let head = tree.head(token);
        !free && head.is_some() && (head == tree.head(mention.token) || head == Some(mention.token))
    }

    /// How well a mention goes with a pronoun; none where it cannot.
    fn agrees(&self, mention: &Mention, agreement: Agreement) -> Option<i32> {
        let (sort, gender) = match mention.referent {
            Referent::Entity(entity) => self.names.entities.get(entity).map(|entity| (entity.sort, entity.gender))?,
            Referent::Phrase(token) => self.describes(token)?,
        };
        let plural = matches!(mention.referent, Referent::Phrase(token) if self.plural(token));
        match (agreement, sort) {
            (Agreement::Man | Agreement::Woman, Sort::Body) => None,
            (Agreement::Man | Agreement::Woman, Sort::Unknown) if self.is_thing(mention) => None,
            (Agreement::Man | Agreement::Woman, _) if plural => None,
            (Agreement::Man | Agreement::Woman, sort) => match gender {
                Some(gender) => (gender == agreement).then_some(3),
                None => Some(if sort == Sort::Person { 1 } else { -2 }),
            },
            (Agreement::Thing, Sort::Person) => None,
            (Agreement::Thing, Sort::Body) => (!plural).then_some(2),
            (Agreement::Thing, Sort::Unknown) => (!plural).then_some(-1),
            (Agreement::Several, Sort::Person) => plural.then_some(3),
            (Agreement::Several, Sort::Body | Sort::Unknown) => Some(if plural { 4 } else { -1 }),
            (Agreement::Speaker, _) => None,
        }
    }

    /// Something that has an article before its name is no person ("the White House").
    fn is_thing(&self, mention: &Mention) -> bool {
        match mention.referent {
            Referent::Entity(entity) => self.names.entities.get(entity).is_some_and(|entity| entity.balance > 0),
            Referent::Phrase(token) => !self.scene.words.names.people.has(self.scene.tree.lemma(token)),
        }
    }

    fn describes(&self, token: usize) -> Option<(Sort, Option<Agreement>)> {
        let (lemma, words) = (self.scene.tree.lemma(token), &self.scene.words.names);
        if !words.people.has(lemma) {
            return Some((if words.bodies.has(lemma) { Sort::Body } else { Sort::Unknown }, None));
        }
        let man = words.titles_of_men.has(lemma).then_some(Agreement::Man);
        Some((Sort::Person, man.or(words.titles_of_women.has(lemma).then_some(Agreement::Woman))))
    }

    fn plural(&self, token: usize) -> bool {
        self.scene.tree.lemma(token) != self.scene.tree.lower(token)
    }

    /// "His lawyer, Alan Futerfas", "one of the five, James McCord".
    fn apposed(&self, token: usize) -> Option<Referent> {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let describes = tree.tag(token) == Tag::Num || words.people.has(tree.lemma(token)) || words.bodies.has(tree.lemma(token));
        let names = tree.children(token).filter(|&child| tree.relation(child) == Relation::Appos);
        names.filter_map(|child| self.names.entity(child)).next().filter(|_| describes).map(Referent::Entity)
    }

    /// "The organization", "his client", "the WikiLeaks account".
    fn description(&self, token: usize, sentence: usize) -> Option<Referent> {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let lemma = tree.lemma(token);
        if words.proxies.has(lemma) {
            let named = tree.children(token).filter(|&child| child < token).find_map(|child| self.names.entity(child));
            return named.map(Referent::Entity);
        }
        let apposed =
            tree.children(token).filter(|&child| tree.relation(child) == Relation::Appos).find_map(|child| self.names.entity(child));
        if let Some(entity) = apposed.filter(|_| words.people.has(lemma) || words.bodies.has(lemma)) {
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
        let body = || self.best(token, sentence, 0, |mention| self.is_body(mention, outlet));
        held.or_else(|| if words.generic_bodies.has(lemma) { body() } else { None })
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
        let mut holders = self.names.holders(role);
        let only = holders.next().filter(|_| self.scene.words.names.titles.has(role.rsplit(' ').next().unwrap_or(role)))?;
        holders.next().is_none().then_some(Referent::Entity(only))
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
        Some(Referent::Entity(bound.1))
    }
}
