//! Times that count from an event: "15 minutes after he got the request", "two months before Election Day", "about 12 hours later".

use super::attach::dated_event;
use super::landmark;
use super::scene::{Scene, claim};
use crate::calendar::{Amount, Unit};
use crate::expression::{Direction, TimeExpression};
use crate::reading::{Anchor, Certainty, Claim, EventMention, Point, Relation, RuleName, Stance, TimeMention};
use crate::text::{Span, VerbForm};
use std::collections::BTreeMap;

/// What an event is counted from, on which side, and how far.
struct Count<'a> {
    relation: Relation,
    amount: Option<&'a Amount>,
    base: &'a TimeExpression,
}

fn count(expression: &TimeExpression) -> Option<Count<'_>> {
    let side = |direction: &Direction| if *direction == Direction::Before { Relation::Before } else { Relation::After };
    Some(match expression {
        TimeExpression::Shift(direction, amount, base) => Count { relation: side(direction), amount: Some(amount), base },
        TimeExpression::Before(base) => Count { relation: Relation::Before, amount: None, base },
        TimeExpression::After(base) => Count { relation: Relation::After, amount: None, base },
        TimeExpression::Next(_, base) => Count { relation: Relation::After, amount: None, base },
        TimeExpression::Last(_, base) => Count { relation: Relation::Before, amount: None, base },
        _ => return None,
    })
}

/// The events that the text has dated so far, with the times that date them.
type Known = BTreeMap<usize, Option<usize>>;

fn time_of(claim: &Claim) -> Option<usize> {
    match claim.to {
        Anchor::Time(time) => Some(time),
        _ => None,
    }
}

/// Claims between events. `dated` are the claims by times, from which the event told last is known.
pub fn claims(scene: &Scene, dated: &[Claim]) -> Vec<Claim> {
    let whole = dated.iter().filter(|claim| claim.point == Point::Both);
    let mut known: Known = whole.map(|claim| (claim.event, time_of(claim))).collect();
    let mut made: Vec<Claim> = Vec::new();
    for (number, time) in scene.times.iter().enumerate().filter(|(_, time)| time.zone.reports()) {
        let Some(expression) = time.expression.as_ref() else { continue };
        let found = match (period(scene, time, expression), count(expression)) {
            (Some(during), _) => during,
            (None, Some(counted)) => of_time(scene, number, &counted, &known),
            (None, None) => Vec::new(),
        };
        known.extend(found.iter().map(|claim| (claim.event, time_of(claim))));
        let counted_from = found.iter().find_map(|claim| match claim.to {
            Anchor::Event(other, Point::End) if claim.offset.is_some() => Some(other),
            _ => None,
        });
        made.extend(counted_from.and_then(|other| short(scene, other)));
        made.extend(found);
    }
    made
}

fn of_time(scene: &Scene, number: usize, counted: &Count, known: &Known) -> Vec<Claim> {
    let time = &scene.times[number];
    let Some(event) = dated_event(scene, time) else { return Vec::new() };
    let mut made = Vec::new();
    let target = match counted.base {
        TimeExpression::Event(_) => phrase_target(scene, time, event),
        TimeExpression::Previous => match told_beside(scene, time, event, known).or_else(|| told_last(scene, time, known)) {
            Some(last) => {
                made.extend(of_its_time(scene, time, last, known).then(|| by_chain(number, time, event)));
                Some(Anchor::Event(last, Point::End))
            }
            None => return vec![by_chain(number, time, event)],
        },
        _ => counted_landmark(scene, time).map(|landmark| Anchor::Event(landmark, Point::Both)),
    };
    let Some(target) = target.filter(|target| !matches!(target, Anchor::Event(other, _) if *other == event)) else {
        return made;
    };
    let target = match (target, counted.relation) {
        (Anchor::Event(other, Point::End), Relation::Before) => Anchor::Event(other, Point::Start),
        (target, _) => target,
    };
    let mut counted_from = between(time, event, target, counted);
    if *counted.base == TimeExpression::Previous {
        // Which event was told last is our reading; where the words give the day as well, it must not be held against them.
        let ground = if dated_beside(scene, time, event, known) { Certainty::Inference } else { Certainty::Reading };
        counted_from.iter_mut().for_each(|claim| claim.ground = claim.ground.max(ground));
    }
    made.extend(counted_from);
    made
}

/// Whether the sentence dates the event by another time as well ("two days later, on 14 October").
fn dated_beside(scene: &Scene, time: &TimeMention, event: usize, known: &Known) -> bool {
    let other = known.get(&event).copied().flatten().map(|other| &scene.times[other]);
    other.is_some_and(|other| other.sentence == time.sentence && other.span != time.span)
}

/// Whether the time told last is the time of the event told last, so that counting from either is the same.
fn of_its_time(scene: &Scene, time: &TimeMention, last: usize, known: &Known) -> bool {
    let own = known.get(&last).copied().flatten().and_then(|own| scene.times[own].resolution.as_ref());
    own.is_some_and(|own| own.bounds().interval().is_some() && own.bounds().interval() == time.previous.map(|previous| previous.interval))
}

/// Just under a day.
const DAY: i64 = 86_399;

/// From the time told last: where no event was told, or where that time is the time of the event told last.
fn by_chain(number: usize, time: &TimeMention, event: usize) -> Claim {
    let counted = claim(event, Relation::Included, Anchor::Time(number), time.span, Certainty::Reading, time.rule);
    Claim { anchor: true, ..counted }
}

/// The order is what the words say; how wide the distance is may be our convention.
fn between(time: &TimeMention, event: usize, target: Anchor, counted: &Count) -> Vec<Claim> {
    let order = claim(event, counted.relation, target.clone(), time.span, Certainty::Text, time.rule);
    let Some(amount) = counted.amount else { return vec![order] };
    let bounds = amount.bounds();
    let ground = if bounds.convention { Certainty::Convention } else { Certainty::Text };
    // Days and longer are counted from day to day, not from hour to hour.
    let whole = matches!(target, Anchor::Event(_, Point::Both));
    let slack = if amount.grain() >= Unit::Day && !whole { DAY } else { 0 };
    let least = bounds.least.least_seconds().saturating_sub(slack).max(0);
    let offset = Some((least, bounds.most.map(|most| most.most_seconds().saturating_add(slack))));
    vec![order.clone(), Claim { offset, ground, ..order }]
}

/// An act that others are counted from is taken to last no longer than this.
const ACT: i64 = 3600;

/// "hours after she replied" counts from the end of the reply: sayings and messages are short, by convention.
fn short(scene: &Scene, number: usize) -> Option<Claim> {
    let event = &scene.events[number];
    let words = &scene.language.claim;
    let verb = event.lemma.split(' ').next().unwrap_or("");
    let act = (words.contact.contains(&verb) || words.quoting.contains(&verb)) && !event.ongoing && event.form != VerbForm::None;
    let lasts = claim(
        number,
        Relation::After,
        Anchor::Event(number, Point::Start),
        event.trigger,
        Certainty::Convention,
        RuleName::reading("reading: a message is short"),
    );
    act.then_some(Claim { point: Point::End, offset: Some((0, Some(ACT))), ..lasts })
}

/// The event that the words after "after" name, in the article; else the words themselves, for the other reports.
fn phrase_target(scene: &Scene, time: &TimeMention, event: usize) -> Option<Anchor> {
    let phrase = event_phrase(scene, time)?;
    let tokens = scene.tokens(phrase);
    let named: Vec<usize> = scene.events_in(tokens).filter(|other| *other != event).collect();
    let light = |number: &usize| scene.language.claim.light.contains(&scene.events[*number].lemma.as_str());
    let chosen = match named.as_slice() {
        [] => return Some(Anchor::Phrase(phrase)),
        [first, rest @ ..] if light(first) => rest.first().unwrap_or(first),
        [first, ..] => named.iter().find(|number| scene.events[**number].form != crate::text::VerbForm::None).unwrap_or(first),
    };
    Some(Anchor::Event(*chosen, Point::End))
}

/// Where the event phrase of a time stands: its words end the time's.
fn event_phrase(scene: &Scene, time: &TimeMention) -> Option<Span> {
    let words = time.expression.as_ref()?.event()?;
    let text = time.span.of(&scene.article.body);
    let at = text.rfind(words)?;
    Some(Span::new(time.span.start + at, time.span.start + at + words.len()))
}

/// "She resigned on May 3, and left two weeks later": the event that the same sentence dates before.
fn told_beside(scene: &Scene, time: &TimeMention, event: usize, known: &Known) -> Option<usize> {
    let before =
        |other: usize| scene.times.get(other).is_some_and(|other| other.sentence == time.sentence && other.span.end <= time.span.start);
    let dated = |number: usize| known.get(&number).copied().flatten().is_some_and(before);
    let mut told = scene.told_between(time.sentence, time.sentence + 1).rev();
    told.find(|&number| {
        let other = &scene.events[number];
        number != event && other.trigger.end <= time.span.start && on_the_line(other) && dated(number)
    })
}

/// The event that the text dated last before this one, in its running text; else the last main event of a sentence before.
fn told_last(scene: &Scene, time: &TimeMention, known: &Known) -> Option<usize> {
    let before = scene.told_between(time.sentence.saturating_sub(FAR), time.sentence);
    let main = |number: &usize| scene.head(scene.trigger(*number)) == scene.trigger(*number);
    let mut told = before.rev().filter(|number| scene.in_narrative(*number) && on_the_line(&scene.events[*number]));
    told.clone().find(|number| known.contains_key(number)).or_else(|| told.find(main))
}

/// Whether an event is one of those that the story tells one after the other: asserted, finite and past, and no look back from there.
fn on_the_line(event: &EventMention) -> bool {
    let finite = matches!(event.form, VerbForm::Past | VerbForm::PastParticiple | VerbForm::Present);
    finite && event.stance == Stance::Asserted && !event.perfect && !event.future
}

/// How many sentences a dated event stays the one told last.
const FAR: usize = 8;

/// The day of the calendar that a time counts from.
fn counted_landmark(scene: &Scene, time: &TimeMention) -> Option<usize> {
    let inner =
        scene.times.iter().filter(|inner| inner.sentence == time.sentence && time.span.contains(inner.span) && inner.span != time.span);
    inner.filter_map(|inner| landmark::of_time(scene, inner)).next()
}

/// "during the campaign": inside the event that the words name, if the article tells of it.
fn period(scene: &Scene, time: &TimeMention, expression: &TimeExpression) -> Option<Vec<Claim>> {
    let TimeExpression::Event(_) = expression else { return None };
    let Some(event) = dated_event(scene, time) else { return Some(Vec::new()) };
    let target = phrase_target(scene, time, event);
    let inside = target.filter(|target| !matches!(target, Anchor::Event(other, _) if *other == event)).map(|target| {
        let target = match target {
            Anchor::Event(other, _) => Anchor::Event(other, Point::Both),
            other => other,
        };
        claim(event, Relation::Overlap, target, time.span, Certainty::Text, time.rule)
    });
    Some(inside.into_iter().collect())
}
