//! The verb of a label: with its auxiliaries, always finite where that says no more than the text.
//!
//! An infinitive keeps the verb that governs it ("began to work"), a participle becomes what its clause makes of it ("telling" in a report
//! of the past is "told", "sent to the court" is "was sent to the court"), and a verb that "I" or "we" governed agrees with the name that
//! stands there instead.

use super::label::Clause;
use super::people::People;
use super::phrase::{short_phrase, written, written_as};
use super::scene::Scene;
use super::stance::standing;
use super::subject::{is_passive, subject};
use super::triggers::infinitive;
use crate::language::Agreement;
use crate::reading::Stance;
use crate::text::{Relation, Tag, VerbForm};

/// How many verbs a label can hold on top of its own.
const DEEPEST: usize = 3;

/// What time a clause tells of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    Past,
    Present,
}

impl Clause<'_, '_> {
    /// The verb and those that govern it, its own first, up to one that is finite; it alone where there is none.
    pub fn chain(scene: &Scene, verb: usize) -> Vec<usize> {
        let mut chain = vec![verb];
        while let Some(&last) = chain.last() {
            let group = group(scene, last);
            if group.iter().any(|&token| finite(scene, token)) || remade(scene, last, &group, doer(scene, last)).is_some() {
                return chain;
            }
            match governor(scene, last).filter(|above| chain.len() <= DEEPEST && !chain.contains(above)) {
                Some(above) => chain.push(above),
                None => break,
            }
        }
        vec![verb]
    }

    /// The words of a verb as the label needs them; `subject` is who does it in the label.
    pub fn verbs(scene: &Scene, people: &People, verb: usize, subject: Option<usize>) -> String {
        let group = group(scene, verb);
        if let Some(words) = remade(scene, verb, &group, subject) {
            return words;
        }
        let plural = subject.is_some_and(|subject| is_plural(scene, subject));
        let replaced = subject.is_some_and(|subject| is_replaced(scene, people, subject));
        let first = group.iter().copied().find(|&token| finite(scene, token));
        written_as(scene, &group, |token| agreeing(scene, token, replaced && first == Some(token), plural))
    }

    /// What stands between the words of a governing verb and those of the one it governs: "the company" in "ordered the company to pay",
    /// "yet" in "has yet to pay".
    pub fn between(&self, above: usize, below: usize) -> Vec<String> {
        let (scene, tree) = (self.scene, &self.scene.tree);
        let inside = |child: &usize| (above + 1..below).contains(child) && !scene.is_time(*child);
        let mut children = tree.children(above).filter(inside);
        let object = children.find(|&child| matches!(tree.relation(child), Relation::Obj | Relation::Iobj));
        let object = object.and_then(|object| match tree.relation(below) {
            Relation::Acl => Some(written(scene, &short_phrase(scene, object))),
            _ => self.object(object, 5),
        });
        let still = tree.children(above).chain(tree.children(below)).filter(inside);
        let still = still.filter(|&child| scene.words.inflection.suspending.has(tree.lower(child)));
        still.map(|child| tree.word(child).to_owned()).chain(object).collect()
    }
}

/// The verb with its auxiliaries, negation and particle, and what looks ahead to it ("was about to").
pub fn group(scene: &Scene, verb: usize) -> Vec<usize> {
    let tree = &scene.tree;
    let mut group = vec![verb];
    group.extend(helpers(scene, verb));
    group.extend(tree.children(verb).filter(|&child| tree.relation(child) == Relation::CompoundPrt));
    let trigger = scene.event_at(verb).and_then(|event| scene.triggers.get(event));
    group.extend(trigger.and_then(|trigger| trigger.particle));
    let above = tree.head(verb).filter(|&above| scene.event_at(above).is_none());
    match (tree.relation(verb), above.or(tree.head(verb))) {
        (Relation::Xcomp, Some(above)) if scene.words.triggers.prospective.has(tree.lemma(above)) && scene.event_at(above).is_none() => {
            group.push(above);
            group.extend(helpers(scene, above));
        }
        (Relation::Conj, Some(above)) if shares_helpers(scene, verb, above) => group.extend(helpers(scene, above)),
        _ => {}
    }
    group.sort_unstable();
    group.dedup();
    group
}

/// "Will meet and discuss": the second verb has the auxiliary of the first.
fn shares_helpers(scene: &Scene, verb: usize, above: usize) -> bool {
    let tree = &scene.tree;
    let bare = matches!(tree.form(verb), VerbForm::Infinitive | VerbForm::PastParticiple | VerbForm::PresentParticiple);
    bare && tree.form(above) == tree.form(verb) && helpers(scene, verb).is_empty()
}

/// Auxiliaries, negation and the mark of the infinitive.
pub fn helpers(scene: &Scene, verb: usize) -> Vec<usize> {
    let (tree, words) = (&scene.tree, &scene.words.stance);
    let helps = |child: usize| match tree.relation(child) {
        Relation::Aux | Relation::AuxPass | Relation::Cop => true,
        Relation::Advmod => words.negators.has(tree.lower(child)),
        Relation::Mark => tree.lower(child) == words.infinitive,
        _ => false,
    };
    tree.children(verb).filter(|&child| helps(child)).collect()
}

fn finite(scene: &Scene, token: usize) -> bool {
    matches!(scene.tree.form(token), VerbForm::Present | VerbForm::Past | VerbForm::Modal)
}

/// The verb that an infinitive or participle needs to stand in a sentence: "began to work", "ordered the company to pay", "has a plan to
/// sell".
fn governor(scene: &Scene, verb: usize) -> Option<usize> {
    let tree = &scene.tree;
    let above = tree.head(verb).filter(|&above| above < verb)?;
    let mark = infinitive(scene, verb);
    match tree.relation(verb) {
        Relation::Xcomp => Some(above).filter(|&above| tree.tag(above) == Tag::Verb),
        Relation::Advcl if mark => {
            Some(above).filter(|&above| tree.tag(above) == Tag::Verb && !tree.children(verb).any(|child| is_subject(scene, child)))
        }
        Relation::Acl if mark && matches!(tree.relation(above), Relation::Obj | Relation::Iobj) => {
            tree.head(above).filter(|&head| tree.tag(head) == Tag::Verb && head < above)
        }
        _ => None,
    }
}

fn is_subject(scene: &Scene, token: usize) -> bool {
    matches!(scene.tree.relation(token), Relation::Nsubj | Relation::NsubjPass)
}

/// A participle without an auxiliary as a finite verb, where what it tells is said to be so or not to be so.
fn remade(scene: &Scene, verb: usize, group: &[usize], subject: Option<usize>) -> Option<String> {
    let tree = &scene.tree;
    let alone =
        group.iter().all(|&token| token == verb || tree.tag(token) != Tag::Aux && tree.lower(token) != scene.words.stance.infinitive);
    let plural = is_plural(scene, subject?);
    if !alone || tree.tag(verb) != Tag::Verb || tree.relation(verb) == Relation::Xcomp {
        return None;
    }
    let stance = standing(scene, verb).stance;
    match tree.form(verb) {
        VerbForm::PresentParticiple => active(scene, verb, group, stance, plural),
        VerbForm::PastParticiple if can_be_passive(scene, verb) => {
            // "So many", "those": how many they are is in no word.
            let counted =
                subject.is_some_and(|head| matches!(tree.tag(head), Tag::Noun | Tag::Propn | Tag::Num) || is_pronoun(scene, head));
            let asserted = counted && matches!(stance, Stance::Asserted | Stance::Alleged | Stance::Denied);
            let copula = scene.words.inflection.copula_past[usize::from(plural)];
            asserted.then(|| format!("{copula} {}", written(scene, group)))
        }
        _ => None,
    }
}

/// Whether a participle can only be passive: "the driver fled" may be taken by the parser for "the driver who was fled".
fn can_be_passive(scene: &Scene, verb: usize) -> bool {
    let (tree, words) = (&scene.tree, scene.words.inflection);
    let lemma = tree.lemma(verb);
    let told_apart = (words.past)(lemma, lemma) != tree.lower(verb) && !tree.lower(verb).ends_with("ed");
    let named = tree.child(verb, Relation::Xcomp).is_some_and(|child| tree.tag(child) != Tag::Verb);
    let shown = told_apart || named || tree.child(verb, Relation::OblAgent).is_some();
    shown && is_passive(scene, verb) && tree.child(verb, Relation::Obj).is_none() && !words.intransitive.has(lemma)
}

/// "Telling": "told" where the report tells of the past, "tells" where it tells of the present.
fn active(scene: &Scene, verb: usize, group: &[usize], stance: Stance, plural: bool) -> Option<String> {
    let (tree, words) = (&scene.tree, scene.words.inflection);
    let time = told_in(scene, verb)?;
    let lemma = tree.lemma(verb);
    let negator = group.iter().any(|&token| scene.words.stance.negators.has(tree.lower(token)));
    let without =
        tree.children(verb).any(|child| tree.relation(child) == Relation::Mark && scene.words.stance.negators.has(tree.lower(child)));
    let finite = match (stance, time) {
        (Stance::Negated, Time::Past) if negator || without => format!("{} {lemma}", words.negation_past),
        (Stance::Negated, Time::Present) if negator || without => format!("{} {lemma}", words.negation_present[usize::from(plural)]),
        (Stance::Asserted, Time::Past) => (words.past)(lemma, tree.lower(verb)),
        (Stance::Asserted, Time::Present) if plural => lemma.to_owned(),
        (Stance::Asserted, Time::Present) => (words.third)(lemma),
        _ => return None,
    };
    let behind: Vec<usize> = group.iter().copied().filter(|&token| token > verb).collect();
    let particle = written(scene, &behind);
    Some(if particle.is_empty() { finite } else { format!("{finite} {particle}") })
}

/// What time the clause tells of that a participle hangs on; none where it is not a fact that it tells.
fn told_in(scene: &Scene, verb: usize) -> Option<Time> {
    let tree = &scene.tree;
    for above in tree.ancestors(verb).filter(|&above| scene.heads_clause(above)) {
        let mut forms = group(scene, above).into_iter().map(|token| (tree.form(token), tree.lemma(token) == scene.words.stance.perfect));
        match forms.find(|(form, _)| matches!(form, VerbForm::Present | VerbForm::Past | VerbForm::Modal)) {
            Some((VerbForm::Past, _)) | Some((VerbForm::Present, true)) => return Some(Time::Past),
            Some((VerbForm::Present, false)) => return Some(Time::Present),
            Some(_) => return None,
            None => {}
        }
    }
    None
}

/// Whether a phrase means several.
fn is_plural(scene: &Scene, head: usize) -> bool {
    let tree = &scene.tree;
    let several = tree.tag(head) == Tag::Noun && tree.lemma(head) != tree.lower(head);
    let they = agreement(scene, head) == Some(Agreement::Several);
    several || they || tree.children(head).any(|child| tree.relation(child) == Relation::Conj)
}

fn is_pronoun(scene: &Scene, head: usize) -> bool {
    agreement(scene, head).is_some()
}

fn agreement(scene: &Scene, pronoun: usize) -> Option<Agreement> {
    let word = scene.tree.lower(pronoun);
    scene.words.names.pronouns.iter().find(|(known, _)| *known == word).map(|(_, agreement)| *agreement)
}

/// Whether a name stands in the label for a pronoun with which the verb agreed otherwise.
fn is_replaced(scene: &Scene, people: &People, subject: usize) -> bool {
    let other = matches!(agreement(scene, subject), Some(Agreement::Several | Agreement::Speaker));
    other && people.entity(subject).is_some()
}

/// A token of the verb in the form that the label needs; none where it stays as it stands.
fn agreeing(scene: &Scene, token: usize, replaced: bool, plural: bool) -> Option<String> {
    let (tree, words) = (&scene.tree, scene.words.inflection);
    let shortened = tree.word(token).starts_with(['\'', '’']) && matches!(tree.tag(token), Tag::Aux | Tag::Verb);
    if !replaced && !shortened {
        return None;
    }
    let number = usize::from(plural && !replaced);
    let lemma = tree.lemma(token);
    let copula = lemma == scene.words.stance.progressive;
    // "'s gotten": the same letters stand for "has".
    let participle = tree.head(token).is_some_and(|verb| tree.form(verb) == VerbForm::PastParticiple);
    match tree.form(token) {
        _ if copula && shortened && participle && tree.relation(token) == Relation::Aux => Some(words.perfect[number].to_owned()),
        VerbForm::Past if copula => Some(words.copula_past[number].to_owned()),
        _ if copula => Some(words.copula_present[number].to_owned()),
        VerbForm::Past if lemma == scene.words.stance.perfect => Some(words.perfect_past.to_owned()),
        _ if lemma == scene.words.stance.perfect => Some(words.perfect[number].to_owned()),
        VerbForm::Present if replaced => Some((words.third)(lemma)),
        _ if shortened => Some(lemma.to_owned()),
        _ => None,
    }
}

/// Who does what a verb says, as the label names it.
pub fn doer(scene: &Scene, verb: usize) -> Option<usize> {
    subject(scene, verb).map(|subject| subject.head)
}
