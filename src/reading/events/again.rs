//! Which earlier event a mention tells again: a noun what its verb does, a clause what the one before it did, a spokesman what was denied.

use super::class::class;
use super::participants::parts;
use super::people::People;
use super::scene::Scene;
use super::sense::{sort, supported};
use super::subject::subject;
use crate::article::ZoneKind;
use crate::reading::EventClass;
use crate::text::{Relation, Tag, VerbForm};

/// The event that tells the same as the one of that number, as far as the trees show it.
pub fn again(scene: &Scene, people: &People, number: usize) -> Option<usize> {
    let token = scene.triggers.get(number)?.token;
    let within = clause(scene, token).or_else(|| restated(scene, people, token)).or_else(|| published(scene, token));
    within.or_else(|| spoken_for(scene, people, number))
}

/// The verb that carries a noun ("made requests"), what "starting in May" is said of, and what "asking for money" goes on with.
fn clause(scene: &Scene, token: usize) -> Option<usize> {
    let tree = &scene.tree;
    let above = tree.head(token)?;
    let light = || scene.words.triggers.light_verbs.has(tree.lemma(above)) || supported(scene, above) == Some(token);
    let carried = tree.relation(token) == Relation::Obj && light();
    let begun = tree.relation(token) == Relation::Obj && scene.words.classes.aspectual.has(tree.lemma(above));
    let stretch = |at: usize| {
        tree.form(at) == VerbForm::PresentParticiple
            && scene.words.classes.spanning.has(tree.lemma(at))
            && tree.child(at, Relation::Obj).is_none()
    };
    match tree.relation(token) {
        _ if carried || begun => scene.event_at(above),
        Relation::Advcl if stretch(token) || tells_how(scene, token, above) => scene.event_at(above),
        // The parser hangs both verbs on who does what they say where it has found no sentence around them.
        Relation::Acl => {
            let beside = |&verb: &usize| verb < token && tree.relation(verb) == Relation::Acl && tree.tag(token - 1) == Tag::Punct;
            let verb = tree.children(above).filter(beside).last().filter(|&verb| tells_how(scene, token, verb))?;
            scene.event_at(verb)
        }
        Relation::Conj if stretch(token) && stretch(above) && tree.relation(above) == Relation::Advcl => scene.event_at(tree.head(above)?),
        _ => None,
    }
}

/// "Called them, asking for money": the one is the other.
fn tells_how(scene: &Scene, participle: usize, verb: usize) -> bool {
    let (tree, words) = (&scene.tree, scene.words.classes);
    let speaks = words.reporting.has(tree.lemma(participle)) || scene.words.names.addressing.has(tree.lemma(participle));
    let behind = verb < participle && tree.form(participle) == VerbForm::PresentParticiple;
    behind && speaks && words.communicating.has(tree.lemma(verb))
}

/// "They were found on Monday, when a drill broke into their shelter": of one sort, and done to the same or to what is theirs.
fn restated(scene: &Scene, people: &People, token: usize) -> Option<usize> {
    let tree = &scene.tree;
    // The parser may put a word between the verb and its clause that is no verb.
    let path: Vec<usize> =
        std::iter::successors(Some(token), |&at| tree.head(at).filter(|_| tree.relation(at) == Relation::Advcl)).take(3).collect();
    let (&above, below) = path.iter().skip(1).find(|&&at| scene.event_at(at).is_some()).zip(path.get(..2))?;
    let opens = |child: usize| child < token && scene.words.senses.restating.has(tree.lower(child));
    let known = |at: usize| sort(scene, at, tree.lemma(at)).map(|(sort, _)| sort);
    let alike = known(token).is_some_and(|sort| known(above) == Some(sort)) && tree.lemma(token) != tree.lemma(above);
    if !alike || above > token || !below.iter().filter(|&&at| at != above).any(|&at| tree.children(at).any(opens)) {
        return None;
    }
    let meant = |head: usize| people.meant(scene, head);
    let told: Vec<usize> = parts(scene, above).into_iter().map(|(_, head)| meant(head)).collect();
    let theirs = |head: usize| tree.child(head, Relation::NmodPoss).into_iter().chain([head]).any(|head| told.contains(&meant(head)));
    parts(scene, token).into_iter().any(|(_, head)| theirs(head)).then(|| scene.event_at(above))?
}

/// "The report was published": the verb does what the noun before it is.
fn published(scene: &Scene, token: usize) -> Option<usize> {
    let tree = &scene.tree;
    let what = subject(scene, token).filter(|subject| subject.passive && subject.own)?.head;
    let report = scene.words.attribution.public.has(tree.lemma(token)) && scene.words.classes.reporting_nouns.has(tree.lemma(what));
    scene.event_at(what).filter(|_| report)
}

/// "The mayor denied it. "He knew nothing," the mayor's spokesman said": who speaks for somebody goes on with what the sentence before
/// has said of it; captions stand between them and say nothing.
fn spoken_for(scene: &Scene, people: &People, number: usize) -> Option<usize> {
    let (tree, words) = (&scene.tree, scene.words);
    let token = scene.triggers.get(number)?.token;
    let speaks = |at: usize| class(scene, at) == EventClass::Reporting || words.stance.denying.has(tree.lemma(at));
    let speaker = subject(scene, token).filter(|subject| subject.own && !subject.passive && speaks(token))?.head;
    let title = speaker.checked_sub(1).map_or("", |before| tree.lower(before));
    let voice = &words.attribution.spokespeople;
    if !voice.has(tree.lemma(speaker)) && !voice.has(&format!("{title}_{}", tree.lemma(speaker))) {
        return None;
    }
    let whose = |child: usize| matches!(tree.relation(child), Relation::NmodPoss | Relation::Nmod);
    let principal = tree.children(speaker).filter(|&child| whose(child)).find(|&child| people.entity(child).is_some())?;
    let sentence = tree.sentence_of(token);
    let tells = |&at: &usize| scene.reports(at) && scene.zone(at).is_none_or(|zone| zone.kind != ZoneKind::Caption);
    let before = (0..sentence).rev().find(tells)?;
    let told = scene.triggers.get(..number)?.iter().enumerate().rev();
    let mut told = told.take_while(|(_, trigger)| tree.sentence_of(trigger.token) >= before).map(|(at, trigger)| (at, trigger.token));
    let said = told.find(|&(_, at)| {
        let who = subject(scene, at).filter(|subject| subject.own && !subject.passive);
        tree.sentence_of(at) == before
            && speaks(at)
            && who.is_some_and(|who| people.meant(scene, who.head) == people.meant(scene, principal))
    });
    said.map(|(at, _)| at)
}
