//! "The launch has been scheduled for 3 May": the day that something is set for is not the day on which it was set.

use super::scene::{Scene, claim};
use crate::reading::{Anchor, Certainty, Claim, Point, Relation, RuleName, TimeMention};
use crate::text::{Relation as Dependency, VerbForm};

/// A setting of a day.
pub struct Plan {
    verb: usize,
    what: Option<usize>,
    standing: bool,
}

/// The plan that a time is the day of: a participle of scheduling, and "for" or a present auxiliary ("is planned in May").
pub fn plan(scene: &Scene, verb: usize, time: &TimeMention) -> Option<Plan> {
    let event = &scene.events[verb];
    let words = &scene.language.claim;
    let first = scene.tokens(time.span).start;
    let lemma = event.lemma.split(' ').next().unwrap_or("");
    let set = event.form == VerbForm::PastParticiple && words.scheduling.contains(&lemma) && time.expression.is_some();
    let aimed = first.checked_sub(1).is_some_and(|before| words.scheduled_for.contains(&scene.word(before).as_str()));
    let trigger = scene.trigger(verb);
    let auxiliaries = (trigger.saturating_sub(AUXILIARIES)..trigger).filter(|token| is_auxiliary(scene, *token, trigger));
    let (mut present, mut perfect) = (false, false);
    for token in auxiliaries {
        present |= scene.form(token) == VerbForm::Present;
        perfect |= scene.form(token) == VerbForm::PastParticiple;
    }
    // "Has been planned since May" tells when the planning was.
    (set && (aimed || present && !perfect)).then(|| Plan { verb, what: subject(scene, trigger), standing: present })
}

/// How many tokens before a verb its auxiliaries are looked for.
const AUXILIARIES: usize = 4;

fn is_auxiliary(scene: &Scene, token: usize, verb: usize) -> bool {
    scene.head(token) == verb && matches!(scene.dependency(token), Dependency::Aux | Dependency::AuxPass)
}

/// The event that is scheduled: the verb's subject, or the noun that the participle qualifies.
fn subject(scene: &Scene, verb: usize) -> Option<usize> {
    let sentence = scene.sentence_of(verb)?;
    let passive = |event: &usize| {
        let token = scene.trigger(*event);
        scene.head(token) == verb && matches!(scene.dependency(token), Dependency::NsubjPass | Dependency::Nsubj)
    };
    let noun = || scene.event_at(scene.head(verb)).filter(|_| scene.dependency(verb) == Dependency::Acl);
    scene.events_in(sentence.tokens.clone()).find(passive).or_else(noun).filter(|event| scene.events[*event].form == VerbForm::None)
}

/// What a plan says: it was made by its day; what is planned falls on it, and is still ahead if the plan stands.
pub fn claims(plan: &Plan, number: usize, time: &TimeMention) -> Vec<Claim> {
    let rule = RuleName::reading("reading: the day it is set for");
    let text = |event, relation, to| claim(event, relation, to, time.span, Certainty::Text, rule);
    let made = Claim { anchor: true, ..text(plan.verb, Relation::Before, Anchor::Time(number)) };
    let held = plan.what.map(|what| Claim { anchor: true, ..text(what, Relation::Included, Anchor::Time(number)) });
    let ahead =
        plan.what.filter(|_| plan.standing).map(|what| Claim { point: Point::End, ..text(what, Relation::After, Anchor::Published) });
    std::iter::once(made).chain(held).chain(ahead).collect()
}
