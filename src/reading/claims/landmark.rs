//! Days that the calendar knows become entries of their own, so that other events can be counted from them.

use super::scene::{Scene, claim};
use crate::article::Article;
use crate::calendar::{Cycle, NamedDay};
use crate::expression::TimeExpression;
use crate::reading::{Anchor, Certainty, Claim, EventKind, EventMention, Relation, RuleName, Stance, TimeMention, Word};
use crate::text::{Text, VerbForm};

/// The named day that a time is, if it is just that.
fn named(time: &TimeMention) -> Option<&'static NamedDay> {
    match time.expression.as_ref()? {
        TimeExpression::Closest(Cycle::Named(named), _) | TimeExpression::Nth(_, Cycle::Named(named), _) => Some(named),
        _ => None,
    }
}

/// Adds an event for each named day of the article, behind its other events.
pub fn add(article: &Article, text: &Text, times: &[TimeMention], events: &mut Vec<EventMention>) {
    let found = times.iter().filter(|time| time.timex3 && time.zone.reports() && time.resolution.is_some());
    events.extend(found.filter_map(|time| Some(mention(article, text, time, named(time)?))));
}

fn mention(article: &Article, text: &Text, time: &TimeMention, named: &NamedDay) -> EventMention {
    let sentence = &text.sentences[time.sentence];
    let day = time.resolution.as_ref().and_then(|resolution| resolution.value.clone()).unwrap_or_default();
    let repeated = article.zones.iter().any(|zone| zone.repeated && zone.span.contains(time.span));
    EventMention {
        trigger: time.span,
        // Two years of one named day are two landmarks.
        lemma: day,
        sense: Default::default(),
        sentence: time.sentence,
        quote: sentence.span,
        clause: time.span,
        paragraph: sentence.paragraph,
        class: Default::default(),
        kind: EventKind::Landmark,
        label: named.name.to_owned(),
        participants: Vec::new(),
        places: Vec::new(),
        form: VerbForm::None,
        perfect: false,
        ongoing: false,
        future: false,
        stance: Stance::Asserted,
        speaker: None,
        via: Vec::new(),
        attribution: Word::Own,
        carried: false,
        said_by: None,
        refers_to: None,
        zone: time.zone,
        repeated,
        dated_by: None,
        when: None,
    }
}

/// A landmark lies in its day; a named period fills it.
pub fn claims(scene: &Scene) -> Vec<Claim> {
    let landmarks = scene.events.iter().enumerate().filter(|(_, event)| event.kind == EventKind::Landmark);
    let found = landmarks.filter_map(|(number, event)| {
        let time = scene.times_of(event.sentence).find(|(_, time)| time.span == event.trigger && named(time).is_some())?.0;
        let filled = claim(
            number,
            Relation::Equal,
            Anchor::Time(time),
            event.trigger,
            Certainty::Calendar,
            RuleName::reading("reading: day of the calendar"),
        );
        Some(Claim { anchor: true, ..filled })
    });
    found.collect()
}

/// The landmark that a time names, as an event.
pub fn of_time(scene: &Scene, time: &TimeMention) -> Option<usize> {
    named(time)?;
    scene.landmark_at(time.span)
}
