//! Which event a time dates.

use super::scene::{MOST_STEPS, Scene, claim};
use super::signal::signal;
use crate::expression::{TimeExpression, TimexKind};
use crate::language::Origin;
use crate::reading::{Anchor, Certainty, Claim, Point, Relation, RuleName, TimeMention};
use crate::text::{Relation as Dependency, Tag};

/// What dates events by times that do not count from events.
pub fn claims(scene: &Scene) -> Vec<Claim> {
    let dated = scene.times.iter().enumerate().filter(|(number, time)| dates(scene, *number, time));
    dated.flat_map(|(number, time)| of_time(scene, number, time)).collect()
}

/// Whether a time is one that dates events: no length, no set, nothing vague, and no part of a composite that dates the event itself.
fn dates(scene: &Scene, number: usize, time: &TimeMention) -> bool {
    let date = matches!(time.kind, TimexKind::Date | TimexKind::Time) && time.expression.is_some() && time.zone.reports();
    let vague = matches!(time.expression, Some(TimeExpression::Vague(_)));
    let counted = time.expression.as_ref().is_some_and(|e| e.event().is_some());
    let composite = time.origin == Origin::Calendar && !time.timex3;
    date && !vague && !counted && !composite && !anchors_another(scene, number, time)
}

/// Whether another time is counted from this one ("two months before Election Day").
fn anchors_another(scene: &Scene, number: usize, time: &TimeMention) -> bool {
    let around = scene.times[..number].iter().rev().take_while(|other| other.sentence == time.sentence);
    around.into_iter().any(|other| other.origin == Origin::Event && other.span.contains(time.span) && other.span != time.span)
}

fn of_time(scene: &Scene, number: usize, time: &TimeMention) -> Vec<Claim> {
    let Some(event) = dated_event(scene, time) else { return Vec::new() };
    let signal = signal(scene, time);
    let relation = if time.expression.as_ref().is_some_and(is_open) { Relation::Included } else { signal.relation };
    let made =
        Claim { point: signal.point, anchor: true, ..claim(event, relation, Anchor::Time(number), time.span, Certainty::Text, time.rule) };
    let end = ranged_end(scene, number, event);
    std::iter::once(made).chain(end).collect()
}

fn is_open(expression: &TimeExpression) -> bool {
    matches!(expression, TimeExpression::Before(_) | TimeExpression::After(_) | TimeExpression::From(_) | TimeExpression::UpTo(_))
}

/// The second time of a range is the end of what the first begins; it needs no tree to be found.
fn ranged_end(scene: &Scene, number: usize, event: usize) -> Option<Claim> {
    let time = &scene.times[number];
    let range = scene.times.iter().find(|other| {
        other.sentence == time.sentence
            && !other.timex3
            && matches!(other.expression, Some(TimeExpression::Between(..)))
            && other.span.contains(time.span)
    })?;
    let last = scene.times.iter().rposition(|other| other.timex3 && range.span.contains(other.span)).filter(|last| *last > number)?;
    let second = &scene.times[last];
    let said = signal(scene, second);
    let relation = if said.relation == Relation::After { Relation::After } else { Relation::Included };
    Some(Claim {
        point: Point::End,
        ..claim(event, relation, Anchor::Time(last), second.span, Certainty::Text, RuleName::reading("reading: end of a range"))
    })
}

/// The event that a time dates: what it depends on, or the nearest in its sentence where the tree says nothing.
pub fn dated_event(scene: &Scene, time: &TimeMention) -> Option<usize> {
    let tokens = scene.tokens(time.span);
    let inside = scene.times.iter().any(|range| {
        range.sentence == time.sentence
            && matches!(range.expression, Some(TimeExpression::Between(..)))
            && range.span.contains(time.span)
            && range.span != time.span
    });
    if inside && starts_range(scene, time) == Some(false) {
        return None;
    }
    climb(scene, tokens.clone()).or_else(|| nearest(scene, tokens))
}

/// Whether a time in a range is its first end.
fn starts_range(scene: &Scene, time: &TimeMention) -> Option<bool> {
    let range = scene.times.iter().find(|range| {
        range.sentence == time.sentence
            && matches!(range.expression, Some(TimeExpression::Between(..)))
            && range.span.contains(time.span)
            && range.span != time.span
    })?;
    let first = scene.times.iter().find(|other| other.timex3 && range.span.contains(other.span))?;
    Some(first.span == time.span)
}

/// Up the tree to an event. A time that qualifies a noun dates what that noun is about, not the verb above it.
fn climb(scene: &Scene, tokens: std::ops::Range<usize>) -> Option<usize> {
    if scene.text.syntax.is_empty() {
        return None;
    }
    let mut at = scene.top(tokens.clone());
    let of_noun = qualifies_noun(scene, at, tokens.start);
    for _ in 0..MOST_STEPS {
        let head = scene.head(at);
        if head == at {
            return None;
        }
        if let Some(event) = scene.event_at(head) {
            return Some(event);
        }
        if of_noun && matches!(scene.tag(head), Tag::Noun | Tag::Propn) {
            return within_noun(scene, head, tokens);
        }
        at = head;
    }
    None
}

fn qualifies_noun(scene: &Scene, top: usize, first: usize) -> bool {
    let before = first.checked_sub(1).map(|token| scene.word(token)).unwrap_or_default();
    match scene.dependency(top) {
        Dependency::NmodPoss | Dependency::Compound | Dependency::Amod | Dependency::Nummod => true,
        Dependency::Nmod => scene.language.claim.of_noun.contains(&before.as_str()),
        _ => false,
    }
}

/// The event that a noun is about ("a clip from last year of him denying it").
fn within_noun(scene: &Scene, noun: usize, time: std::ops::Range<usize>) -> Option<usize> {
    let sentence = scene.text.sentences.iter().find(|sentence| sentence.tokens.contains(&noun))?;
    scene.events_in(time.end..sentence.tokens.end).find(|event| scene.below(scene.trigger(*event), noun))
}

/// The nearest event of the sentence, those before the time first; none beyond a quotation mark or a semicolon.
fn nearest(scene: &Scene, tokens: std::ops::Range<usize>) -> Option<usize> {
    if !scene.text.syntax.is_empty() && tokens.len() > 12 {
        return None;
    }
    let sentence = scene.text.sentences.iter().find(|sentence| sentence.tokens.contains(&tokens.start))?;
    let wall = |token: usize| matches!(scene.word(token).as_str(), "“" | "”" | "\"" | ";" | "``" | "''");
    let from = (sentence.tokens.start..tokens.start).rev().find(|token| wall(*token)).unwrap_or(sentence.tokens.start);
    let to = (tokens.end..sentence.tokens.end).find(|token| wall(*token)).unwrap_or(sentence.tokens.end);
    let before = scene.events_in(from..tokens.start).next_back().map(|event| (tokens.start - scene.trigger(event), event));
    let after = scene.events_in(tokens.end..to).next().map(|event| (2 * (scene.trigger(event) - tokens.end + 1), event));
    before.into_iter().chain(after).min().map(|(_, event)| event)
}
