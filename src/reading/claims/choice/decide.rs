//! From odds to what dates an event, and to claims that bound it.

use super::super::scene::{Scene, claim};
use super::candidates::Candidate;
use super::described::{Choices, Described};
use super::features::Describer;
use super::model::{ChoiceModel, Shares};
use crate::reading::{Anchor, Certainty, Claim, DatedBy, EventMention, Relation, RuleName, Stance};
use crate::text::VerbForm;

/// What was chosen for the events of an article.
#[derive(Default)]
pub struct Chosen {
    /// What dates each event, in their order.
    pub dated_by: Vec<Option<DatedBy>>,
    /// What bounds them.
    pub claims: Vec<Claim>,
}

/// The events for which it is chosen what dates them: all that the text tells.
pub fn undated(scene: &Scene) -> std::ops::Range<usize> {
    scene.told()
}

/// Chooses for every event; `said` is what the words say.
pub fn choose(scene: &Scene, said: &[Claim], model: &ChoiceModel) -> Chosen {
    let mut chosen = Chosen { dated_by: vec![None; scene.events.len()], claims: Vec::new() };
    let mut describer = Describer::new(scene, said);
    let (mut described, mut choices, mut shares) = (Described::default(), Choices::default(), Shares::default());
    for number in undated(scene) {
        describer.describe(number, &mut described);
        shares.weigh(&described, &choices, None, &model.anchor);
        let Some(decided) = shares.best() else { continue };
        let ((candidate, relation), likelihood) = decided;
        chosen.dated_by[number] = anchor(candidate).map(|to| DatedBy { to, relation, likelihood });
        shares.weigh(&described, &choices, Some(decided), &model.bound);
        chosen.claims.extend(bound(scene, number, &shares));
        choices.note(described.facts, decided.0);
    }
    chosen
}

/// What has so large a share, however the event stands to it, may bound the event.
const LEAST: f32 = 0.4;

/// How likely a relation must be, of a hundred, to be a bound. What is said to last or to come beyond its time needs more.
const fn least(relation: Relation) -> u8 {
    match relation {
        Relation::Included | Relation::Before | Relation::Equal => 20,
        Relation::After | Relation::Overlap => 25,
    }
}

/// The claim that bounds an event, if its candidate is sure enough.
fn bound(scene: &Scene, number: usize, shares: &Shares) -> Option<Claim> {
    let ((candidate, relation), likelihood) = shares.best()?;
    let event = &scene.events[number];
    let sure = shares.of(candidate) >= LEAST && likelihood >= least(relation);
    let to = anchor(candidate).filter(|_| sure && (relation != Relation::After || may_lie_ahead(event)))?;
    let (evidence, rule) = match to {
        Anchor::Time(time) => (scene.times[time].span, "reading: chosen by likelihood, a time told nearby"),
        _ => (event.trigger, "reading: chosen by likelihood, the publication"),
    };
    let made = claim(number, relation, to, evidence, Certainty::Inference, RuleName::reading(rule));
    Some(Claim { likelihood: Some(likelihood), ..made })
}

/// Past forms and participles do not look ahead by themselves.
fn may_lie_ahead(event: &EventMention) -> bool {
    let past = matches!(event.form, VerbForm::Past | VerbForm::PastParticiple | VerbForm::PresentParticiple);
    !past || event.future || matches!(event.stance, Stance::Planned | Stance::Hypothetical)
}

fn anchor(candidate: Candidate) -> Option<Anchor> {
    match candidate {
        Candidate::Published => Some(Anchor::Published),
        Candidate::Time(time) => Some(Anchor::Time(time)),
        Candidate::Elsewhere => None,
    }
}
