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

mod again;
mod attach;
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
) -> Vec<Claim> {
    landmark::add(article, text, times, events);
    again::refer(&article.body, text, events, language);
    let scene = Scene::new(article, text, times, events, language);
    let mut claims = landmark::claims(&scene);
    claims.extend(attach::claims(&scene));
    claims.extend(relative::claims(&scene, &claims));
    claims.extend(telling::claims(&scene, &claims));
    claims.extend(series::claims(&scene, &claims));
    claims.sort_by_key(|claim| (claim.event, claim.evidence.start));
    claims
}
