//! What the words say of when the events were: each time is given to the event it dates, each event that another is counted from is
//! found, and what every report implies of its own publication is said.
//!
//! - `scene`: the sentence as the other files look at it: which token is which event's
//! - `attach`: a time and the event it dates
//! - `signal`: the word before a time, and what it says
//! - `relative`: times that count from an event or from the event told last
//! - `again`: nouns that mention an event told before
//! - `series`: the first of several, and the single parts of a correspondence
//! - `scheduled`: the day that something is set for is not the day on which it was set
//! - `telling`: what is told has happened by publication
//! - `landmark`: days that the calendar knows
//! - `choice`: what dates the others, as far as can be learnt from other articles

mod again;
mod attach;
mod choice;
mod landmark;
mod relative;
mod scene;
mod scheduled;
mod series;
mod signal;
mod telling;

use super::{Claim, EventMention, TimeMention};
use crate::article::Article;
use crate::language::Language;
use crate::text::Text;
use choice::Describer;
pub use choice::{Candidate, Choice, ChoiceModel, Choices, Decided, Described, Facts, Odds, RELATIONS, Shares};
use scene::Scene;

/// The claims of an article, in the order of events and text; adds landmarks to the events, and says which events are mentioned again.
///
/// Linear in the number of times and events of each sentence, but for the parts of a correspondence: every message with every
/// correspondence of the article.
pub fn read_claims(
    article: &Article,
    text: &Text,
    times: &[TimeMention],
    events: &mut Vec<EventMention>,
    language: &'static Language,
    choices: &[u8],
) -> Vec<Claim> {
    landmark::add(article, text, times, events);
    again::refer(&article.body, text, events, language);
    let scene = Scene::new(article, text, times, events, language);
    let mut claims = said(&scene);
    let chosen = ChoiceModel::read(choices).map(|model| choice::choose(&scene, &claims, &model)).unwrap_or_default();
    claims.extend(chosen.claims);
    claims.sort_by_key(|claim| (claim.event, claim.evidence.start));
    for (event, dated_by) in events.iter_mut().zip(chosen.dated_by) {
        event.dated_by = dated_by;
    }
    claims
}

/// What the words say.
fn said(scene: &Scene) -> Vec<Claim> {
    let mut claims = landmark::claims(scene);
    claims.extend(attach::claims(scene));
    claims.extend(relative::claims(scene, &claims));
    claims.extend(telling::claims(scene, &claims));
    claims.extend(series::claims(scene, &claims));
    claims
}

/// Describes each event that an article tells, as the choice of what dates it is learnt and made.
pub fn describe_events(
    article: &Article,
    text: &Text,
    times: &[TimeMention],
    events: &[EventMention],
    language: &'static Language,
) -> Vec<Described> {
    let scene = Scene::new(article, text, times, events, language);
    let mut describer = Describer::new(&scene, &said(&scene));
    let describe = |number: usize| {
        let mut described = Described::default();
        describer.describe(number, &mut described);
        described
    };
    choice::undated(&scene).map(describe).collect()
}
