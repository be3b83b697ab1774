//! Times as numbers that features are made of.

use super::super::scene::Scene;
use super::super::signal::signal;
use super::view::{mix, word};
use crate::expression::{TimeExpression, TimexKind};
use crate::reading::TimeMention;

/// A time as numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct TimeView {
    /// First token.
    pub first: usize,
    /// Behind the last.
    pub end: usize,
    /// Its sentence.
    pub sentence: usize,
    /// Type, and what it counts from.
    pub kind: u32,
    /// How fine it is.
    pub grain: u32,
    /// Where it lies, seen from the publication.
    pub side: u32,
    /// Hash of its last word.
    pub last: u32,
    /// Hash of all its words.
    pub words: u32,
    /// The word before it.
    pub before: u32,
    /// What that word says.
    pub signal: u32,
    /// Its relation to its head.
    pub relation: u32,
    /// The event that the rules of attachment give it to.
    pub dated: Option<usize>,
    /// Whether it may date an event.
    pub is_usable: bool,
}

/// Reads a time; `dated` is the event that the rules of attachment give it to.
pub fn time(scene: &Scene, time: &TimeMention, dated: Option<usize>) -> TimeView {
    let tokens = scene.tokens(time.span);
    let signal = signal(scene, time);
    let counted = match &time.expression {
        Some(expression) if expression.is_anaphoric() => 1,
        Some(TimeExpression::Vague(vague)) => 4 + *vague as u32,
        Some(expression) if expression.is_deictic() => 2,
        Some(_) => 3,
        None => 0,
    };
    TimeView {
        first: tokens.start,
        end: tokens.end,
        sentence: time.sentence,
        kind: (time.kind as u32 * 4 + time.origin as u32) * 8 + counted,
        grain: grain(time),
        side: side(scene, time),
        last: word(scene, tokens.end.saturating_sub(1)),
        words: tokens.clone().fold(0, |hash, token| mix(hash, word(scene, token))),
        before: tokens.start.checked_sub(1).map_or(0, |before| word(scene, before)),
        signal: signal.relation as u32 * 8 + signal.point as u32 * 2 + u32::from(signal.said),
        relation: scene.dependency(scene.top(tokens)) as u32,
        dated,
        is_usable: usable(scene, time),
    }
}

/// Whether a time may date an event: a date or a clock time that TimeML marks, in what the article reports, and not its own date.
fn usable(scene: &Scene, time: &TimeMention) -> bool {
    let own = scene.article.dateline.map(|dateline| dateline.span).into_iter().chain(scene.article.published.evidence);
    let date = !matches!(time.kind, TimexKind::Set) && time.timex3 && time.zone.reports();
    date && !own.into_iter().any(|span| span.overlaps(time.span))
}

/// How long it is, on a scale of days, weeks, months, years.
fn grain(time: &TimeMention) -> u32 {
    let bounds = time.resolution.as_ref().map(|resolution| resolution.bounds());
    match bounds.and_then(|bounds| bounds.interval()).map(|interval| interval.seconds() / 3600) {
        None => 0,
        Some(0..24) => 1,
        Some(24..=48) => 2,
        Some(49..=240) => 3,
        Some(241..=800) => 4,
        Some(801..=2400) => 5,
        Some(2401..=9000) => 6,
        Some(_) => 7,
    }
}

/// Whether it lies before, around or after the publication, and how far.
fn side(scene: &Scene, time: &TimeMention) -> u32 {
    let (Some(told), Some(bounds)) = (scene.article.told_from().interval(), time.resolution.as_ref().map(|resolution| resolution.bounds()))
    else {
        return 0;
    };
    let days = |from: chrono::NaiveDateTime, to: chrono::NaiveDateTime| match (to - from).num_days() {
        0 => 1,
        1 => 2,
        2..=7 => 3,
        8..=40 => 4,
        41..=400 => 5,
        _ => 6,
    };
    match (bounds.earliest, bounds.latest) {
        (_, Some(latest)) if latest < told.start => 10 + days(latest, told.start),
        (Some(earliest), _) if earliest >= told.end => 20 + days(told.end, earliest),
        (Some(earliest), Some(latest)) => 30 + days(earliest, told.start.max(earliest)) * 8 + days(told.end.min(latest), latest),
        (None, None) => 1,
        (None, _) => 2,
        (_, None) => 3,
    }
}
