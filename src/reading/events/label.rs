//! A clause that stands alone: who did what to whom, in the words of the text, with names for pronouns and without what hangs on it.

use super::people::People;
use super::phrase::{closed, count, noun_phrase, short_phrase, written};
use super::saying::tells_when;
use super::scene::Scene;
use super::subject::{controls, subject};
use super::triggers::infinitive;
use super::verb_group::{doer, group};
use crate::text::{Relation, Tag};

/// The longest a label may be, in words.
pub const LONGEST: usize = 12;

/// However long the rest is, an object may have so many words.
const SHORTEST: usize = 3;

/// The label of the event that a token names.
pub fn label(scene: &Scene, people: &People, token: usize) -> String {
    let clause = scene.tree.tag(token) == Tag::Verb || scene.tree.tag(token) != Tag::Noun && scene.heads_clause(token);
    let words = if clause { clause_of(scene, people, token) } else { noun(scene, people, token) };
    capitalised(closed(scene, &words))
}

/// The clause of a verb, with the verbs that govern it where there is room for them.
fn clause_of(scene: &Scene, people: &People, verb: usize) -> String {
    let chain = Clause::chain(scene, verb);
    let governed = chain.last().filter(|&&top| top != verb && doer(scene, top).is_some());
    let whole = governed.map(|_| Clause::new(scene, people, chain.clone()).written());
    let fitting = whole.filter(|words| count(words) <= LONGEST);
    fitting.unwrap_or_else(|| Clause::new(scene, people, vec![verb]).written())
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    // "eBay": a capital inside shows that the first letter is small on purpose.
    match letters.next() {
        Some(first) if !letters.as_str().split(' ').next().unwrap_or("").contains(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// The phrase around an event noun; what "his" stands for is said.
fn noun(scene: &Scene, people: &People, token: usize) -> String {
    let mut tokens = noun_phrase(scene, token);
    if tokens.len() > LONGEST {
        tokens = short_phrase(scene, token);
    }
    with_owner(scene, people, tokens, |_| false)
}

/// Writes a phrase with the name for a possessive at its beginning.
fn with_owner(scene: &Scene, people: &People, tokens: Vec<usize>, told: impl Fn(&str) -> bool) -> String {
    let words = &scene.words.names;
    let Some((&first, rest)) = tokens.split_first() else { return String::new() };
    let owner = words.possessives.has(scene.tree.lower(first)).then(|| people.entity(first)).flatten();
    match owner.filter(|owner| !told(&owner.name)) {
        Some(owner) => format!("{}{} {}", owner.name, words.genitive, written(scene, rest)),
        None => written(scene, &tokens),
    }
}

/// A clause under construction.
pub struct Clause<'s, 'a> {
    /// The article.
    pub scene: &'s Scene<'a>,
    /// Who is who in it.
    pub people: &'s People,
    /// Its verb.
    pub verb: usize,
    /// It and the verbs that govern it, up to one that is finite.
    chain: Vec<usize>,
    subject: Option<String>,
    subject_head: Option<usize>,
    /// The name of its subject.
    pub subject_name: Option<String>,
    /// The tokens of all its verbs.
    group: Vec<usize>,
    /// The verbs as they are written.
    middle: String,
    behind: Vec<(usize, String)>,
    words: usize,
}

impl<'s, 'a> Clause<'s, 'a> {
    /// The clause of the first of some verbs, the others of which govern it.
    fn new(scene: &'s Scene<'a>, people: &'s People, chain: Vec<usize>) -> Self {
        let (verb, top) = (chain.first().copied().unwrap_or_default(), chain.last().copied().unwrap_or_default());
        let mut clause = Self {
            scene,
            people,
            verb,
            group: chain.iter().flat_map(|&verb| group(scene, verb)).collect(),
            chain,
            subject: None,
            subject_head: None,
            subject_name: None,
            middle: String::new(),
            behind: Vec::new(),
            words: 0,
        };
        clause.take_subject(top);
        clause.take_verbs();
        clause.take_complements();
        clause
    }

    fn take_subject(&mut self, top: usize) {
        let Some(head) = doer(self.scene, top) else { return };
        self.subject_head = Some(head);
        self.subject_name = self.people.entity(head).map(|entity| entity.name.clone());
        self.subject = self.headless(head).or_else(|| self.phrase(head, LONGEST / 2));
        self.words += self.subject.as_deref().map_or(0, count);
    }

    /// "The accused left": the parser takes the article for the subject, and what it belongs to for anything else.
    fn headless(&self, article: usize) -> Option<String> {
        let tree = &self.scene.tree;
        let verb = self.group.iter().copied().find(|&token| token > article).filter(|_| tree.tag(article) == Tag::Det)?;
        let nominal = |at: usize| matches!(tree.tag(at), Tag::Adj | Tag::Noun | Tag::Num | Tag::Propn | Tag::Verb);
        let phrase = article..verb;
        (phrase.len() > 1 && phrase.clone().skip(1).all(nominal)).then(|| written(self.scene, &phrase.collect::<Vec<_>>()))
    }

    /// A phrase as a label needs it: the full name for a name or a pronoun, else its own words; none for a pronoun that is nobody known.
    pub fn phrase(&self, head: usize, room: usize) -> Option<String> {
        let (scene, tree) = (self.scene, &self.scene.tree);
        let mut whole = noun_phrase(scene, head);
        whole.retain(|token| !self.group.contains(token));
        if tree.tag(head) == Tag::Pron || self.people.is_name(head) && whole.iter().all(|&token| self.belongs(token)) {
            if let Some(entity) = self.people.entity(head) {
                return Some(self.people.with_article(entity));
            }
            let meant = self.people.phrase(head);
            return match tree.tag(head) {
                Tag::Pron if meant == head && self.leads_nothing(head) => None,
                Tag::Pron if self.people.group(head).is_some() => Some(written(scene, &noun_phrase(scene, meant))),
                Tag::Pron if meant != head => Some(written(scene, &short_phrase(scene, meant))),
                _ => Some(written(scene, &whole)),
            };
        }
        let bound = tree.child(head, Relation::NmodPoss).is_some_and(|owner| tree.tag(owner) == Tag::Pron);
        let apposed = tree.children(head).any(|child| tree.relation(child) == Relation::Appos && self.people.is_name(child));
        if let Some(entity) = self.people.entity(head).filter(|_| bound || apposed) {
            return Some(self.people.with_article(entity));
        }
        let tokens = if whole.len() > room { short_phrase(scene, head) } else { whole };
        Some(with_owner(scene, self.people, tokens, |name| self.tells(name)))
    }

    /// Whether a pronoun that is nobody known says nothing where a label stands alone.
    fn leads_nothing(&self, pronoun: usize) -> bool {
        let (tree, words) = (&self.scene.tree, &self.scene.words.names);
        let subject = matches!(tree.relation(pronoun), Relation::Nsubj | Relation::NsubjPass);
        let personal = words.pronouns.iter().any(|(word, _)| *word == tree.lower(pronoun));
        subject && (personal || words.relatives.has(tree.lower(pronoun)))
    }

    fn belongs(&self, token: usize) -> bool {
        let tree = &self.scene.tree;
        self.people.is_name(token) || tree.tag(token) == Tag::Det || self.scene.words.names.titles.has(tree.lower(token))
    }

    /// The words of its verb and of those that govern it.
    fn take_verbs(&mut self) {
        let (scene, people) = (self.scene, self.people);
        let mut words: Vec<String> = Vec::new();
        for (number, &verb) in self.chain.iter().enumerate().rev() {
            let subject = self.subject_head.filter(|_| number + 1 == self.chain.len());
            words.push(Self::verbs(scene, people, verb, subject));
            let below = number.checked_sub(1).and_then(|below| self.chain.get(below));
            words.extend(below.into_iter().flat_map(|&below| self.between(verb, below)));
        }
        self.middle = words.join(" ");
        self.words += count(&self.middle);
    }

    /// Adds what the verb needs, the most needed first, as long as there is room.
    fn take_complements(&mut self) {
        let tree = &self.scene.tree;
        let mut children: Vec<(u8, usize)> = tree
            .children(self.verb)
            .filter(|&child| !self.scene.is_time(child) && Some(child) != self.subject_head)
            .filter_map(|child| Some((self.need(child)?, child)))
            .collect();
        children.extend(self.ordered().map(|verb| (3, verb)));
        children.sort_unstable();
        self.take_gap();
        for (_, child) in children {
            self.take(child);
        }
    }

    /// "To pay" in "ordered the company to pay", where the parser hangs it on the company.
    fn ordered(&self) -> Option<usize> {
        let tree = &self.scene.tree;
        let object = tree.child(self.verb, Relation::Obj).filter(|_| controls(self.scene, self.verb))?;
        tree.child(object, Relation::Acl).filter(|&verb| infinitive(self.scene, verb))
    }

    fn need(&self, child: usize) -> Option<u8> {
        let tree = &self.scene.tree;
        let recipient = || self.scene.words.names.recipient_prepositions.has(self.scene.preposition(child));
        match tree.relation(child) {
            Relation::Obl if self.is_particles(child) => Some(0),
            Relation::Obj => Some(0),
            Relation::Iobj => Some(1),
            Relation::OblAgent => Some(2),
            Relation::Xcomp => Some(3),
            Relation::Obl if recipient() => Some(4),
            Relation::Ccomp if self.scene.heads_clause(child) && !tells_when(self.scene, child) => Some(5),
            Relation::Obl if !self.ascribes(child) => Some(6),
            _ => None,
        }
    }

    /// "Turned over the papers": the phrase behind the particle is an object, whatever the parser says.
    fn is_particles(&self, child: usize) -> bool {
        let tree = &self.scene.tree;
        tree.child(child, Relation::Case).is_some_and(|case| self.group.contains(&case))
    }

    /// "According to": it says who says so, and is told elsewhere.
    fn ascribes(&self, child: usize) -> bool {
        self.scene.words.attribution.according.has(self.scene.preposition(child))
    }

    /// "The vote he lost": the object stands before its clause.
    fn take_gap(&mut self) {
        let tree = &self.scene.tree;
        let lacks = tree.relation(self.verb) == Relation::AclRelcl
            && !tree.children(self.verb).any(|child| tree.relation(child) == Relation::Obj)
            && subject(self.scene, self.verb).is_some_and(|subject| subject.own && !subject.passive);
        let Some(noun) = tree.head(self.verb).filter(|_| lacks) else { return };
        if subject(self.scene, self.verb).is_some_and(|subject| subject.head != noun) {
            let words = written(self.scene, &short_phrase(self.scene, noun));
            self.push(self.verb, words);
        }
    }

    /// Whether somebody stands in the label already, as its subject or object.
    pub fn tells(&self, name: &str) -> bool {
        let tree = &self.scene.tree;
        let objects = self
            .chain
            .iter()
            .flat_map(|&verb| tree.children(verb))
            .filter(|&child| matches!(tree.relation(child), Relation::Obj | Relation::Iobj));
        let mut names = objects.filter_map(|child| self.people.entity(child)).map(|entity| entity.name.as_str());
        self.subject_name.as_deref() == Some(name) || names.any(|known| known == name)
    }

    /// Whether a clause is told in its own words, or is one too many.
    fn is_too_much(&self, child: usize) -> bool {
        let tree = &self.scene.tree;
        let quoted = |at: usize| matches!(tree.word(at), "\"" | "“" | "”" | "``" | "''");
        let reach = tree.reach(child);
        let speech = reach.clone().chain([reach.start.saturating_sub(1), reach.end]).any(quoted);
        tree.relation(child) == Relation::Ccomp && (speech || self.behind.iter().any(|(at, _)| tree.relation(*at) == Relation::Ccomp))
    }

    fn take(&mut self, child: usize) {
        if self.is_too_much(child) {
            return;
        }
        let tree = &self.scene.tree;
        let room = LONGEST.saturating_sub(self.words);
        let case = tree.child(child, Relation::Case);
        let words = match tree.relation(child) {
            _ if self.is_particles(child) => self.object(child, room),
            Relation::Obj | Relation::Iobj if case.is_none() => self.object(child, room),
            Relation::Xcomp | Relation::Acl => Some(self.short_clause(child, room)),
            Relation::Ccomp => Some(self.short_clause(child, room)),
            _ => self.oblique(child, room),
        };
        let most = match tree.relation(child) {
            Relation::Obj => room.max(SHORTEST),
            _ => room,
        };
        if let Some(words) = words.filter(|words| !words.is_empty() && count(words) <= most) {
            self.push(child, words);
        }
    }

    fn push(&mut self, at: usize, words: String) {
        self.words += count(&words);
        self.behind.push((at, words));
    }

    fn written(mut self) -> String {
        // What stood before the verb goes behind what stood behind it.
        self.behind.sort_by_key(|(at, _)| (*at < self.verb, *at));
        let parts = self.subject.into_iter().chain([self.middle]).chain(self.behind.into_iter().map(|(_, words)| words));
        parts.collect::<Vec<_>>().join(" ")
    }
}
