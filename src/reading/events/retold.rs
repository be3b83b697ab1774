//! What goes on retelling what an outlet or a document is credited with, in sentences that credit nobody.
//!
//! A report names its source once and then retells it for paragraphs. Such a sentence gets the credit carried over, marked as carried: it
//! is told of the same people, of the past, and nobody else has spoken in between.

use super::people::People;
use super::scene::Scene;
use crate::article::ZoneKind;
use crate::calendar::Bounds;
use crate::reading::{EventClass, EventKind, EventMention, Role, TimeMention, Word};
use crate::text::VerbForm;
use chrono::{NaiveDateTime, TimeDelta};
use std::collections::BTreeSet;
use std::ops::Range;

/// Carries credits over to the sentences that go on. Linear in the events and tokens.
pub fn carry(scene: &Scene, people: &People, times: &[TimeMention], published: Bounds, events: &mut [EventMention]) {
    let outlets = people.outlets();
    let news = published.earliest.and_then(|day| day.checked_sub_signed(TimeDelta::days(RECENT)));
    let mut thread: Option<Thread> = None;
    let mut last: Option<Voice> = None;
    let (mut at, mut order) = (0, 0);
    while let Some(first) = events.get(at) {
        let sentence = first.sentence;
        let end = at + events.get(at..).unwrap_or_default().iter().take_while(|event| event.sentence == sentence).count();
        let body = first.zone == ZoneKind::Body || first.zone == ZoneKind::Quotation;
        if let Some(told) = events.get_mut(at..end).filter(|_| body) {
            order += 1;
            adds(told, &mut last);
            thread = Sentence { order, scene, people, outlets: &outlets, times, news, number: sentence }.go_on(thread, told);
        }
        at = end;
    }
}

/// A source that a report is retelling.
struct Thread {
    via: Vec<String>,
    /// Of whom it tells.
    actors: BTreeSet<String>,
    /// The last sentence that told of it.
    order: usize,
}

/// Who spoke last.
struct Voice {
    speaker: String,
    word: Word,
    sentence: usize,
}

/// After so many sentences that tell something else a source is not retold any more.
const PATIENCE: usize = 2;

/// What is dated to so many days before the publication is news.
const RECENT: i64 = 6;

/// "They added": a pronoun that stands for nobody known, right behind a sentence that names a speaker, means that one.
fn adds(told: &mut [EventMention], last: &mut Option<Voice>) {
    for event in told.iter_mut() {
        let nobody = event.speaker.is_none() && event.word_of_somebody();
        if let Some(voice) = last.as_ref().filter(|voice| nobody && voice.sentence + 1 == event.sentence) {
            (event.speaker, event.attribution, event.carried) = (Some(voice.speaker.clone()), voice.word, true);
        }
    }
    let spoken = told.iter().rev().find(|event| event.speaker.is_some());
    if let Some(event) = spoken {
        let speaker = event.speaker.clone().unwrap_or_default();
        *last = Some(Voice { speaker, word: event.attribution, sentence: event.sentence });
    }
}

impl EventMention {
    /// Whether it is said by somebody who is not named, rather than by the article or a document.
    fn word_of_somebody(&self) -> bool {
        self.attribution == Word::Unnamed && self.via.is_empty()
    }
}

/// A sentence that may go on retelling.
struct Sentence<'s, 'a> {
    scene: &'s Scene<'a>,
    people: &'s People,
    outlets: &'s BTreeSet<String>,
    times: &'s [TimeMention],
    /// What is told of this moment or a later one is news.
    news: Option<NaiveDateTime>,
    number: usize,
    /// Its number among the sentences of the running text that tell something.
    order: usize,
}

impl Sentence<'_, '_> {
    /// What is being retold behind this sentence.
    fn go_on(&self, thread: Option<Thread>, told: &mut [EventMention]) -> Option<Thread> {
        let thread = thread.filter(|thread| thread.order + PATIENCE >= self.order);
        if let Some(credited) = credits(told) {
            return Some(self.credited(credited, thread, told));
        }
        let mut thread = thread?;
        if self.is_another_voice(&thread, told) {
            return None;
        }
        if !self.is_retold(&thread, told) {
            return Some(thread);
        }
        for event in told.iter_mut().filter(|event| self.takes(event)) {
            (event.via, event.attribution, event.carried) = (thread.via.clone(), Word::Document, true);
        }
        thread.actors.extend(actors(told));
        thread.order = self.order;
        Some(thread)
    }

    /// The source that a sentence credits itself: an outlet before documents, and papers that an outlet is retold from for that outlet.
    fn credited(&self, via: Vec<String>, before: Option<Thread>, told: &[EventMention]) -> Thread {
        let outlets: Vec<String> = via.iter().filter(|name| self.outlets.contains(*name)).cloned().collect();
        let mut thread = match before {
            Some(before) if outlets.is_empty() || outlets == before.via => before,
            _ => Thread { via: if outlets.is_empty() { via } else { outlets }, actors: BTreeSet::new(), order: self.order },
        };
        thread.order = self.order;
        thread.actors.extend(actors(told));
        thread
    }

    /// Whether somebody else speaks, something is told of today, or the source itself is told of.
    fn is_another_voice(&self, thread: &Thread, told: &[EventMention]) -> bool {
        let words = self.scene.words;
        let stranger = |event: &EventMention| event.speaker.as_ref().is_some_and(|speaker| !thread.actors.contains(speaker));
        let among = |event: &EventMention| {
            let told = event.participants.iter().any(|part| part.role == Role::Recipient && thread.actors.contains(&part.name));
            told || words.classes.communicating.has(&event.lemma)
        };
        let states = |event: &EventMention| {
            let says = event.class == EventClass::Reporting || words.stance.denying.has(&event.lemma);
            let finite = matches!(event.form, VerbForm::Past | VerbForm::Present);
            says && finite && event.attribution == Word::Own && !among(event)
        };
        told.iter().any(|event| stranger(event) || states(event)) || self.is_of_today() || self.names_an_outlet()
    }

    fn tokens(&self) -> Range<usize> {
        self.scene.tree.sentences().get(self.number).map_or(0..0, |sentence| sentence.tokens.clone())
    }

    /// Whether it names a time of the last days before its own publication: what it tells is news.
    fn is_of_today(&self) -> bool {
        let first = self.times.partition_point(|time| time.sentence < self.number);
        let here = self.times.get(first..).unwrap_or_default().iter().take_while(|time| time.sentence == self.number);
        let mut starts = here.filter_map(|time| time.resolution.as_ref()?.bounds().earliest);
        starts.any(|start| self.news.is_some_and(|news| start >= news))
    }

    fn names_an_outlet(&self) -> bool {
        self.tokens().any(|token| self.people.entity(token).is_some_and(|entity| entity.outlet))
    }

    /// Whether it is told of the past and of the same people.
    fn is_retold(&self, thread: &Thread, told: &[EventMention]) -> bool {
        let past = told.iter().find(|event| event.form != VerbForm::None).is_none_or(|event| event.form != VerbForm::Present);
        past && actors(told).any(|actor| thread.actors.contains(&actor))
    }

    /// Whether an event needs a source: nobody is credited for it, and it was not done before everybody's eyes.
    fn takes(&self, event: &EventMention) -> bool {
        let public = self.scene.words.attribution.public.has(&event.lemma);
        event.attribution == Word::Own && event.kind != EventKind::Landmark && !event.future && !public
    }
}

/// The outlets and documents that the events of a sentence are credited to by the sentence itself.
fn credits(told: &[EventMention]) -> Option<Vec<String>> {
    let mut all: Vec<String> = Vec::new();
    for name in told.iter().filter(|event| !event.carried).flat_map(|event| &event.via) {
        if !all.contains(name) {
            all.push(name.clone());
        }
    }
    (!all.is_empty()).then_some(all)
}

/// Everybody with a name who takes part.
fn actors(told: &[EventMention]) -> impl Iterator<Item = String> {
    let parts = told.iter().flat_map(|event| &event.participants).filter(|part| part.named);
    parts.map(|part| part.name.clone())
}
