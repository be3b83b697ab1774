//! Who is meant by "he", "they", "the organization" and "his client": the nearest that agrees, subjects before others.

use super::entity::Sort;
use super::names::Names;
use super::scene::Scene;
use super::tree::Tree;
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
    /// All whom "and" joins to a phrase, by the head of the first.
    Group(usize),
}

/// For each token that heads a phrase for somebody, who that is.
pub struct Coreference {
    of: Vec<Option<Referent>>,
}

/// Somebody who has been mentioned.
#[derive(Clone, Copy)]
pub struct Mention {
    /// Who.
    pub referent: Referent,
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

/// Reads a text from its beginning, with those in mind who have been mentioned.
pub struct Reader<'s, 'a> {
    /// The article.
    pub scene: &'s Scene<'a>,
    /// Its names.
    pub names: &'s Names,
    recent: VecDeque<Mention>,
    /// What is known so far.
    pub of: Vec<Option<Referent>>,
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
        let told = referent.or_else(lone).filter(|_| !matches!(tree.relation(token), Relation::Flat));
        let group = told.filter(|_| self.joins(token)).map(|_| Referent::Group(token));
        for referent in told.into_iter().chain(group) {
            self.recent.push_back(Mention { referent, token, sentence });
            if self.recent.len() > 64 {
                self.recent.pop_front();
            }
        }
    }

    /// Whether "and" joins another noun to this one.
    fn joins(&self, token: usize) -> bool {
        let tree = &self.scene.tree;
        let nominal = |child: usize| tree.relation(child) == Relation::Conj && matches!(tree.tag(child), Tag::Noun | Tag::Propn);
        tree.relation(token) != Relation::Conj && tree.tag(token) != Tag::Pron && tree.children(token).any(nominal)
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
        let parallel = self.parallel(token, *agreement).or_else(|| self.continued(token, *agreement));
        if parallel.is_some() || *agreement == Agreement::Thing && !acts {
            return parallel;
        }
        let least = match agreement {
            Agreement::Man | Agreement::Woman => i32::MIN,
            Agreement::Several => -3,
            _ => -2,
        };
        let found = self.best(token, sentence, least, |mention| self.agrees(mention, *agreement));
        found.or_else(|| self.told_behind(token, sentence, *agreement))
    }

    /// "When he arrived, Hugo Ames was arrested": the subject of the clause that follows, where it has a name.
    fn told_behind(&self, pronoun: usize, sentence: usize, agreement: Agreement) -> Option<Referent> {
        let tree = &self.scene.tree;
        let clause = tree.head(pronoun).filter(|_| matches!(tree.relation(pronoun), Relation::Nsubj | Relation::NsubjPass))?;
        let main = tree.head(clause).filter(|&main| tree.relation(clause) == Relation::Advcl && main > clause)?;
        let subject = tree.child(main, Relation::Nsubj).or_else(|| tree.child(main, Relation::NsubjPass))?;
        let referent = self.names.entity(subject).filter(|_| subject > clause).map(Referent::Entity)?;
        let person = matches!(agreement, Agreement::Man | Agreement::Woman);
        self.agrees(&Mention { referent, token: subject, sentence }, agreement).filter(|_| person).map(|_| referent)
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
    pub fn best(&self, token: usize, sentence: usize, least: i32, fits: impl Fn(&Mention) -> Option<i32>) -> Option<Referent> {
        let scored = self.recent.iter().filter(|mention| !self.clashes(token, mention)).filter_map(|mention| {
            let distance = (sentence - mention.sentence.min(sentence)) as i32;
            Some((fits(mention)? + self.rank(mention) - 6 * distance, mention.token, mention.referent))
        });
        scored.filter(|(score, ..)| *score >= least).max_by_key(|(score, at, _)| (*score, *at)).map(|(_, _, referent)| referent)
    }

    fn rank(&self, mention: &Mention) -> i32 {
        let tree = &self.scene.tree;
        let known = match mention.referent {
            Referent::Entity(entity) => self.names.entities.get(entity).map_or(0, |entity| entity.count.min(6) as i32 / 2),
            Referent::Phrase(_) | Referent::Group(_) => -1,
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
        // "Tom Reed, his lawyer": he is not his own.
        let described = head_of_apposition(tree, token) == Some(mention.token);
        let free = words.reflexives.has(tree.lower(token)) || tree.relation(token) == Relation::NmodPoss;
        let head = tree.head(token);
        // "She sued him": he is not who she is.
        let told = |at: usize| at < token && self.of.get(at).copied().flatten() == Some(mention.referent);
        let beside = !free && head.is_some_and(|head| tree.children(head).any(told));
        described || beside || !free && head.is_some() && (head == tree.head(mention.token) || head == Some(mention.token))
    }

    /// How well a mention goes with a pronoun; none where it cannot.
    fn agrees(&self, mention: &Mention, agreement: Agreement) -> Option<i32> {
        let (sort, gender) = match mention.referent {
            Referent::Entity(entity) => self.names.entities.get(entity).map(|entity| (entity.sort, entity.gender))?,
            Referent::Phrase(token) => self.describes(token)?,
            Referent::Group(_) => return (agreement == Agreement::Several).then_some(4),
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
            // "The police arrested three men. They": several are likelier several than a body is.
            (Agreement::Several, Sort::Body) if self.collective(mention) => Some(1),
            (Agreement::Several, Sort::Person) => plural.then_some(4),
            (Agreement::Several, Sort::Body | Sort::Unknown) => Some(if plural { 4 } else { -1 }),
            (Agreement::Speaker, _) => None,
        }
    }

    /// Something that has an article before its name is no person ("the White House").
    fn is_thing(&self, mention: &Mention) -> bool {
        match mention.referent {
            Referent::Entity(entity) => self.names.entities.get(entity).is_some_and(|entity| entity.balance > 0),
            Referent::Phrase(token) | Referent::Group(token) => !self.scene.words.names.people.has(self.scene.tree.lemma(token)),
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

    fn collective(&self, mention: &Mention) -> bool {
        matches!(mention.referent, Referent::Phrase(token) if self.scene.words.names.plurals.has(self.scene.tree.lower(token)))
    }

    /// Whether a noun stands in the plural.
    pub fn plural(&self, token: usize) -> bool {
        self.scene.tree.lemma(token) != self.scene.tree.lower(token) || self.scene.words.names.plurals.has(self.scene.tree.lower(token))
    }
}

/// What a possessive inside an apposition is said of.
fn head_of_apposition(tree: &Tree, possessive: usize) -> Option<usize> {
    let noun =
        tree.head(possessive).filter(|&noun| tree.relation(possessive) == Relation::NmodPoss && tree.relation(noun) == Relation::Appos)?;
    tree.head(noun)
}
