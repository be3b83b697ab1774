//! What a report implies by telling: what it tells has happened by its publication; who spoke to it spoke shortly before.

use super::scene::{MOST_STEPS, Scene, claim};
use crate::article::ZoneKind;
use crate::reading::{Anchor, Certainty, Claim, EventKind, EventMention, Point, Relation, Role, RuleName, Stance};
use crate::text::{Relation as Dependency, VerbForm};
use std::collections::BTreeSet;

/// Claims by the publication, and by the saying that reports an event.
pub fn claims(scene: &Scene, dated: &[Claim]) -> Vec<Claim> {
    let related: BTreeSet<(usize, usize)> = dated.iter().filter_map(|claim| Some((claim.event, other(claim)?))).collect();
    let dated: BTreeSet<usize> = dated.iter().map(|claim| claim.event).collect();
    let mut made = Vec::new();
    for (number, event) in scene.events.iter().enumerate().filter(|(_, event)| event.kind != EventKind::Landmark) {
        made.extend(by_publication(scene, number, event));
        made.extend(still_ahead(number, event));
        // What the words say of the two goes before what the tense does ("had spoken, two days after they found him").
        if event.perfect && !event.said_by.is_some_and(|saying| related.contains(&(number, saying))) {
            made.extend(before_saying(number, event));
        }
        if !dated.contains(&number) {
            made.extend(shortly_before(scene, number, event));
        }
    }
    made
}

/// The event that a claim relates its own to.
const fn other(claim: &Claim) -> Option<usize> {
    match claim.to {
        Anchor::Event(other, _) => Some(other),
        _ => None,
    }
}

/// A report's past is not after it.
fn by_publication(scene: &Scene, number: usize, event: &EventMention) -> Option<Claim> {
    let told = matches!(event.stance, Stance::Asserted | Stance::Alleged | Stance::Denied | Stance::Negated);
    // The line under a picture tells in the present what the picture caught.
    let caught = event.zone == ZoneKind::Caption && event.form == VerbForm::Present;
    let past =
        matches!(event.form, VerbForm::Past | VerbForm::PastParticiple) || event.perfect || caught || beside_past(scene, number, event);
    let rule = RuleName::reading("reading: told by its publication");
    if !told || event.future || !past || is_infinitive(scene, number) {
        return None;
    }
    let whole = if event.ongoing { Point::Start } else { Point::Both };
    Some(Claim { point: whole, ..claim(number, Relation::Before, Anchor::Published, event.trigger, Certainty::Text, rule) })
}

/// "to be held": a participle that an infinitive makes passive tells of no past.
fn is_infinitive(scene: &Scene, number: usize) -> bool {
    let trigger = scene.trigger(number);
    let passive = |token: usize| scene.dependency(token) == Dependency::AuxPass && scene.head(token) == trigger;
    (trigger.saturating_sub(AUXILIARIES)..trigger).any(|token| passive(token) && scene.form(token) == VerbForm::Infinitive)
}

/// What a report says will be has not ended before it is written. People who are quoted may have said so long before.
fn still_ahead(number: usize, event: &EventMention) -> Option<Claim> {
    let ahead = event.future && event.stance == Stance::Planned && event.zone == ZoneKind::Body && !event.repeated;
    let rule = RuleName::reading("reading: still ahead at its publication");
    ahead.then(|| Claim { point: Point::End, ..claim(number, Relation::After, Anchor::Published, event.trigger, Certainty::Text, rule) })
}

/// A participle beside a past verb tells of the same time ("asked him, telling others …").
fn beside_past(scene: &Scene, number: usize, event: &EventMention) -> bool {
    if event.form != VerbForm::PresentParticiple || event.ongoing {
        return false;
    }
    let mut at = scene.trigger(number);
    for _ in 0..MOST_STEPS {
        let head = scene.head(at);
        let above = scene.event_at(head).filter(|_| head != at).map(|above| &scene.events[above]);
        match above {
            Some(above) if above.form != VerbForm::None => {
                return above.form == VerbForm::Past && above.stance == Stance::Asserted && !above.future;
            }
            _ if head == at => return false,
            _ => at = head,
        }
    }
    false
}

/// "said he had turned over the letters": before the saying.
fn before_saying(number: usize, event: &EventMention) -> Option<Claim> {
    let saying = event.said_by?;
    let rule = RuleName::reading("reading: had done before it was said");
    (saying != number).then(|| claim(number, Relation::Before, Anchor::Event(saying, Point::Start), event.trigger, Certainty::Text, rule))
}

/// Whoever is quoted without a date is mostly quoted from the day of publication or the day before.
fn shortly_before(scene: &Scene, number: usize, event: &EventMention) -> Option<Claim> {
    let quoting = scene.language.claim.quoting.contains(&event.lemma.as_str());
    let said =
        quoting && matches!(event.form, VerbForm::Past | VerbForm::PastParticiple) && !event.perfect && event.stance == Stance::Asserted;
    let known = scene.article.published.bounds.interval().is_some_and(|day| day.seconds() <= 86_400);
    let fresh = said && known && scene.in_narrative(number) && !document_says(scene, event);
    let rule = RuleName::reading("reading: quoted shortly before publication");
    fresh.then(|| Claim {
        offset: Some((0, Some(DAY_BEFORE))),
        anchor: true,
        ..claim(number, Relation::Before, Anchor::Published, event.trigger, Certainty::Inference, rule)
    })
}

/// "the message said": a document speaks when it was written.
fn document_says(scene: &Scene, event: &EventMention) -> bool {
    let subject = event.participants.iter().find(|participant| participant.role == Role::Agent);
    subject.is_some_and(|subject| {
        let tokens = scene.tokens(subject.span);
        let document = |token: usize| scene.language.claim.nominal.iter().any(|(noun, _)| *noun == scene.word(token));
        !subject.named && tokens.into_iter().any(document)
    })
}

/// How many tokens before a verb its auxiliaries are looked for.
const AUXILIARIES: usize = 4;

/// From the beginning of the day before publication on.
const DAY_BEFORE: i64 = 86_400;
