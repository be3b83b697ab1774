//! Which event a time dates.

use super::scene::{MOST_STEPS, Scene, claim};
use super::scheduled;
use super::signal::signal;
use crate::calendar::Cycle;
use crate::expression::{TimeExpression, TimexKind};
use crate::language::Origin;
use crate::reading::{Anchor, Certainty, Claim, Point, Relation, RuleName, TimeMention};
use crate::text::{Relation as Dependency, Tag, VerbForm};

/// What dates events by times that do not count from events.
pub fn claims(scene: &Scene) -> Vec<Claim> {
    let dated = scene.times.iter().enumerate().filter(|(_, time)| dates(scene, time));
    let mut made: Vec<Claim> = Vec::new();
    for (number, time) in dated {
        let found = of_time(scene, number, time);
        if !found.first().is_some_and(|claim| is_another(scene, claim, made.last())) {
            made.extend(found);
        }
    }
    made
}

/// "approved a second on July 29 and a third the day after": a second day for one verb is the day of something left unsaid.
fn is_another(scene: &Scene, claim: &Claim, last: Option<&Claim>) -> bool {
    let whole = |claim: &Claim| claim.point == Point::Both && claim.relation == Relation::Included;
    let Some(last) = last.filter(|last| last.event == claim.event && whole(last) && whole(claim)) else { return false };
    let bounds = |claim: &Claim| match claim.to {
        Anchor::Time(time) => scene.times[time].resolution.as_ref().map(|resolution| resolution.bounds()),
        _ => None,
    };
    let apart = bounds(last).zip(bounds(claim)).is_some_and(|(a, b)| a.latest < b.earliest || b.latest < a.earliest);
    apart
        && bounds(last).is_some_and(|a| a.earliest.is_some() && a.latest.is_some())
        && bounds(claim).is_some_and(|b| b.earliest.is_some() && b.latest.is_some())
}

/// Whether a time is one that dates events: no length, no set, nothing vague, and no part of a composite that dates the event itself.
fn dates(scene: &Scene, time: &TimeMention) -> bool {
    let date = matches!(time.kind, TimexKind::Date | TimexKind::Time) && time.expression.is_some() && time.zone.reports();
    let of_dateline = scene.article.dateline.is_some_and(|dateline| dateline.span.overlaps(time.span));
    let vague = matches!(time.expression, Some(TimeExpression::Vague(_)));
    let counted = time.expression.as_ref().is_some_and(|e| e.event().is_some() || is_counted(e));
    let composite = time.origin == Origin::Calendar && !time.timex3;
    date && !of_dateline && !vague && !counted && !composite && !anchors_another(scene, time)
}

/// Whether another time is counted from this one ("two months before Election Day"), or names a period by it ("during the 2016 campaign").
fn anchors_another(scene: &Scene, time: &TimeMention) -> bool {
    scene.times_around(time).any(|(_, other)| other.origin != Origin::Calendar && holds(other, time))
}

/// Whether one time stands inside another that is longer.
fn holds(outer: &TimeMention, inner: &TimeMention) -> bool {
    outer.span.contains(inner.span) && outer.span != inner.span
}

fn of_time(scene: &Scene, number: usize, time: &TimeMention) -> Vec<Claim> {
    let Some(event) = dated_event(scene, time) else { return Vec::new() };
    if let Some(plan) = scheduled::plan(scene, event, time) {
        return scheduled::claims(&plan, number, time);
    }
    let hour = time.expression.as_ref().is_some_and(is_hour);
    if hour && tells_of_another_day(time) {
        return Vec::new();
    }
    let signal = signal(scene, time);
    let relation = match () {
        () if time.expression.as_ref().is_some_and(is_open) => Relation::Included,
        () if names_edition(scene, event, time) => Relation::Overlap,
        () => signal.relation,
    };
    let point = if range_of(scene, time).is_some() { Point::Start } else { signal.point };
    let certainty = if hour { Certainty::Inference } else { Certainty::Text };
    let made = Claim { point, anchor: true, ..claim(event, relation, Anchor::Time(number), time.span, certainty, time.rule) };
    let end = ranged_end(scene, number, event);
    std::iter::once(made).chain(end).collect()
}

/// An hour or a part of the day alone ("in the afternoon", "minutes after midnight"): the day is the one told of, which need not be the
/// day of publication that it is counted from.
fn is_hour(expression: &TimeExpression) -> bool {
    match expression {
        TimeExpression::Closest(Cycle::Clock(..) | Cycle::DayPart(_), base) => **base == TimeExpression::Published,
        TimeExpression::Shift(_, _, base) | TimeExpression::Around(base) => is_hour(base),
        _ => false,
    }
}

/// Whether the time told before an hour alone is of another day than the one that the hour is counted from: then nothing says whose hour
/// it is.
fn tells_of_another_day(time: &TimeMention) -> bool {
    let (Some(previous), Some(resolution)) = (time.previous, &time.resolution) else { return false };
    let (day, hour) = (previous.interval, resolution.bounds());
    hour.latest.is_some_and(|latest| latest < day.start) || hour.earliest.is_some_and(|earliest| earliest >= day.end)
}

/// "the 2016 campaign": the year tells which, and the campaign may begin before it.
fn names_edition(scene: &Scene, event: usize, time: &TimeMention) -> bool {
    let tokens = scene.tokens(time.span);
    let trigger = scene.trigger(event);
    scene.events[event].form == VerbForm::None && (tokens.end..tokens.end + 3).contains(&trigger) && !has_preposition(scene, &tokens)
}

/// Whether it is a distance from the time told last: which event that is, and how far, is for the events to say.
fn is_counted(expression: &TimeExpression) -> bool {
    matches!(expression, TimeExpression::Shift(_, _, base) if **base == TimeExpression::Previous)
}

fn is_open(expression: &TimeExpression) -> bool {
    matches!(expression, TimeExpression::Before(_) | TimeExpression::After(_) | TimeExpression::From(_) | TimeExpression::UpTo(_))
}

/// The range that a time is an end of.
fn range_of<'a>(scene: &Scene<'a>, time: &TimeMention) -> Option<&'a TimeMention> {
    let range = |other: &TimeMention| !other.timex3 && matches!(other.expression, Some(TimeExpression::Between(..))) && holds(other, time);
    scene.times_around(time).map(|(_, other)| other).find(|other| range(other))
}

/// The second time of a range is the end of what the first begins; it needs no tree to be found.
fn ranged_end(scene: &Scene, number: usize, event: usize) -> Option<Claim> {
    let time = &scene.times[number];
    let range = range_of(scene, time)?;
    let mut parts = scene.times_around(time).filter(|(_, other)| other.timex3 && range.span.contains(other.span));
    let (last, second) = parts.next_back().filter(|(last, _)| *last > number)?;
    let relation = if signal(scene, second).relation == Relation::After { Relation::After } else { Relation::Included };
    let rule = RuleName::reading("reading: end of a range");
    Some(Claim { point: Point::End, ..claim(event, relation, Anchor::Time(last), second.span, Certainty::Text, rule) })
}

/// The event that a time dates: what it depends on, or the nearest in its sentence where the tree says nothing.
pub fn dated_event(scene: &Scene, time: &TimeMention) -> Option<usize> {
    let tokens = scene.tokens(time.span);
    if range_of(scene, time).is_some_and(|range| !starts(scene, range, time)) {
        return None;
    }
    if time.expression.as_ref().is_some_and(|expression| expression.event().is_some()) {
        return beside_phrase(scene, time, tokens);
    }
    if of_predicate(scene, scene.top(tokens.clone())) {
        return None;
    }
    let found = depicted(scene, &tokens).or_else(|| climb(scene, tokens.clone())).or_else(|| nearest(scene, tokens.clone()));
    let found = found.and_then(|event| counted_by_another(scene, time, event).unwrap_or(Some(event)));
    found.map(|event| lifted(scene, event, &tokens))
}

/// "On the following day it was his turn, and she sued": the day is that of what "was" says, which is no event, wherever the parser hangs it.
fn of_predicate(scene: &Scene, top: usize) -> bool {
    let noun = scene.head(top);
    let subject = matches!(scene.dependency(noun), Dependency::Nsubj | Dependency::NsubjPass) && scene.event_at(noun).is_none();
    subject && {
        let of_noun = |relation: Dependency| (top..noun).any(|token| scene.head(token) == noun && scene.dependency(token) == relation);
        of_noun(Dependency::Cop) && of_noun(Dependency::Nsubj)
    }
}

/// "In July, a month before the collapse, she fell": the other time counts from the collapse, and both date the fall.
fn counted_by_another(scene: &Scene, time: &TimeMention, event: usize) -> Option<Option<usize>> {
    let trigger = scene.events[event].trigger;
    let counts = |other: &TimeMention| other.expression.as_ref().is_some_and(|expression| expression.event().is_some());
    let mut others = scene.times_around(time).map(|(_, other)| other);
    let other = others.find(|other| counts(other) && other.span.contains(trigger) && !other.span.contains(time.span))?;
    Some(beside_phrase(scene, other, scene.tokens(other.span)))
}

/// "15 minutes after he got the request, she tweeted": the event that the tree gives, if it is none of the phrase's; else the next
/// finite verb behind the phrase, or the last before it.
fn beside_phrase(scene: &Scene, time: &TimeMention, tokens: std::ops::Range<usize>) -> Option<usize> {
    let outside = |event: &usize| !time.span.contains(scene.events[*event].trigger);
    let finite = |event: &usize| {
        matches!(scene.events[*event].form, VerbForm::Past | VerbForm::Present | VerbForm::Infinitive | VerbForm::PastParticiple)
    };
    let sentence = scene.sentence_of(tokens.start)?;
    let begins = tokens.start <= sentence.tokens.start + 2;
    let behind = || scene.events_in(tokens.end..sentence.tokens.end).find(finite);
    let before = || scene.events_in(sentence.tokens.start..tokens.start).rfind(finite);
    let tree = climb(scene, tokens.clone()).filter(outside).filter(finite);
    if begins { behind().or(tree).or_else(before) } else { tree.or_else(before).or_else(behind) }
}

/// "starting in May" dates what starts, and an adverbial time ("two days later") the verb rather than its object.
fn lifted(scene: &Scene, event: usize, time: &std::ops::Range<usize>) -> usize {
    let mut event = event;
    for _ in 0..3 {
        let told = &scene.events[event];
        let begins = told.form == VerbForm::PresentParticiple && scene.language.claim.begin.contains(&told.lemma.as_str());
        let object =
            told.form == VerbForm::None && !has_preposition(scene, time) && is_object(scene, scene.trigger(event)) && !scene.of_noun(time);
        match scene.governor(scene.trigger(event)).filter(|_| begins || object) {
            Some(above) => event = above,
            None => break,
        }
    }
    event
}

fn is_object(scene: &Scene, token: usize) -> bool {
    matches!(scene.dependency(token), Dependency::Obj | Dependency::Iobj | Dependency::NsubjPass | Dependency::Obl)
}

fn has_preposition(scene: &Scene, time: &std::ops::Range<usize>) -> bool {
    time.start.checked_sub(1).is_some_and(|before| scene.tag(before) == Tag::Adp)
}

/// "a clip from last year … of him denying it": the scene that is shown.
fn depicted(scene: &Scene, time: &std::ops::Range<usize>) -> Option<usize> {
    let noun = time.start.checked_sub(2).filter(|_| scene.of_noun(time))?;
    let shows = scene.language.claim.depiction.contains(&scene.word(noun).as_str());
    let sentence = scene.sentence_of(noun).filter(|_| shows)?;
    scene.events_in(time.end..sentence.tokens.end).find(|event| {
        let event = &scene.events[*event];
        event.form == VerbForm::PresentParticiple && scene.dependency(scene.tokens(event.trigger).start) != Dependency::Xcomp
    })
}

/// Whether a time is the first end of a range.
fn starts(scene: &Scene, range: &TimeMention, time: &TimeMention) -> bool {
    let first = scene.times_around(time).find(|(_, other)| other.timex3 && range.span.contains(other.span));
    first.is_some_and(|(_, first)| first.span == time.span)
}

/// Up the tree to an event. A time that qualifies a noun dates what that noun is about, not the verb above it.
fn climb(scene: &Scene, tokens: std::ops::Range<usize>) -> Option<usize> {
    if scene.text.syntax.is_empty() {
        return None;
    }
    let mut at = scene.top(tokens.clone());
    let of_noun = qualifies_noun(scene, at, &tokens);
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

fn qualifies_noun(scene: &Scene, top: usize, time: &std::ops::Range<usize>) -> bool {
    match scene.dependency(top) {
        Dependency::NmodPoss | Dependency::Compound | Dependency::Amod | Dependency::Nummod => true,
        Dependency::Nmod => scene.of_noun(time),
        _ => false,
    }
}

/// The event that a noun is about ("a clip from last year of him denying it").
fn within_noun(scene: &Scene, noun: usize, time: std::ops::Range<usize>) -> Option<usize> {
    let sentence = scene.sentence_of(noun)?;
    scene.events_in(time.end..sentence.tokens.end).find(|event| scene.below(scene.trigger(*event), noun))
}

/// No writer puts so many words between an event and its time.
const REACH: usize = 200;

/// The nearest event of the sentence, those before the time first; none beyond a quotation mark or a semicolon.
fn nearest(scene: &Scene, tokens: std::ops::Range<usize>) -> Option<usize> {
    if !scene.text.syntax.is_empty() && tokens.len() > 12 {
        return None;
    }
    let sentence = scene.sentence_of(tokens.start)?;
    let wall = |token: usize| matches!(scene.text.tokens[token].span.of(&scene.article.body), "“" | "”" | "\"" | ";" | "``" | "''");
    let (first, last) = (sentence.tokens.start.max(tokens.start.saturating_sub(REACH)), sentence.tokens.end.min(tokens.end + REACH));
    let from = (first..tokens.start).rev().find(|token| wall(*token)).unwrap_or(first);
    let to = (tokens.end..last).find(|token| wall(*token)).unwrap_or(last);
    let before = scene.events_in(from..tokens.start).next_back().map(|event| (tokens.start - scene.trigger(event), event));
    let after = scene.events_in(tokens.end..to).next().map(|event| (2 * (scene.trigger(event) - tokens.end + 1), event));
    before.into_iter().chain(after).min().map(|(_, event)| event)
}
