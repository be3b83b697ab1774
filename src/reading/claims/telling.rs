//! What a report implies by telling: what it tells has happened by its publication; who spoke to it spoke shortly before.

use super::scene::{Scene, claim};
use crate::article::ZoneKind;
use crate::reading::{Anchor, Certainty, Claim, EventKind, EventMention, Point, Relation, RuleName, Stance};
use crate::text::VerbForm;

/// Claims by the publication, and by the saying that reports an event.
pub fn claims(scene: &Scene, dated: &[Claim]) -> Vec<Claim> {
    let mut made = Vec::new();
    for (number, event) in scene.events.iter().enumerate().filter(|(_, event)| event.kind != EventKind::Landmark) {
        made.extend(by_publication(number, event));
        if event.perfect {
            made.extend(before_saying(number, event));
        }
        if !dated.iter().any(|claim| claim.event == number) {
            made.extend(shortly_before(scene, number, event));
        }
    }
    made
}

/// A report's past is not after it; its plans are not before it.
fn by_publication(number: usize, event: &EventMention) -> Option<Claim> {
    let told = matches!(event.stance, Stance::Asserted | Stance::Alleged | Stance::Denied | Stance::Negated);
    // The line under a picture tells in the present what the picture caught.
    let caught = event.zone == ZoneKind::Caption && event.form == VerbForm::Present;
    let past = matches!(event.form, VerbForm::Past | VerbForm::PastParticiple) || event.perfect || caught;
    let rule = RuleName::reading("reading: told by its publication");
    if !told || event.future || !past {
        return None;
    }
    let whole = if event.ongoing { Point::Start } else { Point::Both };
    Some(Claim { point: whole, ..claim(number, Relation::Before, Anchor::Published, event.trigger, Certainty::Text, rule) })
}

/// "said he had turned over the letters": before the saying.
fn before_saying(number: usize, event: &EventMention) -> Option<Claim> {
    let saying = event.said_by?;
    let rule = RuleName::reading("reading: had done before it was said");
    (saying != number).then(|| claim(number, Relation::Before, Anchor::Event(saying, Point::Start), event.trigger, Certainty::Text, rule))
}

/// Whoever is quoted without a date is mostly quoted from the day of publication or the day before.
fn shortly_before(scene: &Scene, number: usize, event: &EventMention) -> Option<Claim> {
    let said = event.kind == EventKind::Saying && event.form == VerbForm::Past && !event.perfect && event.stance == Stance::Asserted;
    let known = scene.article.published.bounds.interval().is_some_and(|day| day.seconds() <= 86_400);
    let fresh = said
        && known
        && scene.in_narrative(number)
        && !scene.events.iter().any(|other| other.said_by == Some(number) && other.kind == EventKind::Saying);
    let rule = RuleName::reading("reading: quoted shortly before publication");
    fresh.then(|| Claim {
        offset: Some((0, Some(DAY_BEFORE))),
        anchor: true,
        ..claim(number, Relation::Before, Anchor::Published, event.trigger, Certainty::Inference, rule)
    })
}

/// The day of publication and the day before it.
const DAY_BEFORE: i64 = 2 * 86_400;
