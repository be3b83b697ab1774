//! What stands behind the verb of a label: objects, short clauses, phrases with prepositions.

use super::label::{Clause, LONGEST};
use super::phrase::{count, noun_phrase, prepositional, short_phrase, written};
use super::verb_group::helpers;
use crate::text::{Relation, Tag};

impl Clause<'_, '_> {
    pub fn object(&self, child: usize, room: usize) -> Option<String> {
        let tree = &self.scene.tree;
        if self.scene.words.names.relatives.has(tree.lower(child)) && tree.tag(child) == Tag::Pron {
            let clause =
                std::iter::once(self.verb).chain(tree.ancestors(self.verb)).find(|&verb| tree.relation(verb) == Relation::AclRelcl);
            let noun = clause.and_then(|clause| tree.head(clause))?;
            return Some(written(self.scene, &short_phrase(self.scene, noun)));
        }
        let same = self.people.entity(child).is_some_and(|entity| Some(&entity.name) == self.subject_name.as_ref());
        if same && tree.tag(child) == Tag::Pron {
            return Some(tree.word(child).to_owned());
        }
        self.phrase(child, room)
    }

    /// What an infinitive or an indirect speech says, with nothing but its object.
    pub fn short_clause(&self, verb: usize, room: usize) -> String {
        let (scene, tree) = (self.scene, &self.scene.tree);
        let subject = tree.children(verb).find(|&child| matches!(tree.relation(child), Relation::Nsubj | Relation::NsubjPass));
        let mut parts: Vec<String> = Vec::new();
        let mark = tree.child(verb, Relation::Mark).filter(|&mark| subject.is_some() && tree.lower(mark) != scene.words.stance.infinitive);
        parts.extend(mark.map(|mark| tree.word(mark).to_owned()));
        let asks = |subject: usize| scene.words.names.relatives.has(tree.lower(subject)).then(|| tree.word(subject).to_owned());
        parts.extend(subject.and_then(|subject| self.phrase(subject, LONGEST / 2).or_else(|| asks(subject))));
        let mut group = helpers(scene, verb);
        group.push(verb);
        group.extend(tree.children(verb).filter(|&child| tree.relation(child) == Relation::CompoundPrt));
        if tree.tag(verb) != Tag::Verb {
            group.extend(noun_phrase(scene, verb));
            group.extend(tree.child(verb, Relation::Case));
        }
        group.sort_unstable();
        group.dedup();
        parts.push(written(scene, &group));
        let core = parts.join(" ");
        let object = tree.children(verb).find(|&child| tree.relation(child) == Relation::Obj && !scene.is_time(child));
        parts.extend(object.and_then(|object| self.object(object, LONGEST / 2)));
        let with_object = parts.join(" ");
        let further =
            tree.children(verb).find(|&child| matches!(tree.relation(child), Relation::Obl | Relation::Xcomp) && !scene.is_time(child));
        if let Some(further) = further {
            let words = if tree.relation(further) == Relation::Obl {
                self.oblique(further, 6).unwrap_or_default()
            } else {
                self.short_infinitive(further)
            };
            parts.push(words);
        }
        parts.retain(|part| !part.is_empty());
        let whole = parts.join(" ");
        // "He said that the men would get" says less than "he said".
        let least = if object.is_some() && tree.relation(verb) == Relation::Ccomp { String::new() } else { core };
        [whole, with_object].into_iter().find(|words| count(words) <= room).unwrap_or(least)
    }

    fn short_infinitive(&self, verb: usize) -> String {
        let tree = &self.scene.tree;
        let mut group = helpers(self.scene, verb);
        group.push(verb);
        group.sort_unstable();
        let object = tree.child(verb, Relation::Obj).filter(|&object| !self.scene.is_time(object));
        let object = object.and_then(|object| self.object(object, 5)).unwrap_or_default();
        format!("{} {object}", written(self.scene, &group)).trim_end().to_owned()
    }

    pub fn oblique(&self, child: usize, room: usize) -> Option<String> {
        let (scene, tree) = (self.scene, &self.scene.tree);
        if tree.reach(child).any(|token| scene.is_time(token) && tree.head(token) == Some(child)) && tree.tag(child) == Tag::Num {
            return None;
        }
        let whole = prepositional(scene, child);
        if tree.tag(child) == Tag::Pron {
            let case = tree.child(child, Relation::Case)?;
            let name = self.object(child, room)?;
            return Some(format!("{} {name}", tree.word(case)));
        }
        (whole.len() <= room).then(|| written(scene, &whole))
    }
}
