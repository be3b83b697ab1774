//! The features of an event and a candidate.

use super::super::scene::Scene;
use super::candidates::{Candidate, Seen, seen};
use super::described::{Described, Facts};
use super::moment::{self, TimeView};
use super::theme::Theme;
use super::view::{self, EventView, bucket, mix};
use crate::reading::{Anchor, Claim};
use crate::text::syntax::Features;

/// An article's times as numbers, and the room for describing its events one after the other.
pub struct Describer<'a> {
    scene: &'a Scene<'a>,
    times: Vec<TimeView>,
    first: usize,
    theme: Theme,
    found: Vec<Seen>,
    features: Features,
}

/// What all candidates of an event share.
struct Shared {
    event: EventView,
    /// How many times its sentence has.
    beside: u32,
    /// Whether a rule gives one of them to the event.
    attached: u32,
    /// How many sentences back the last time was told.
    since: u32,
}

impl<'a> Describer<'a> {
    /// Looks at the times of an article once; `dated` are the claims that the words make.
    pub fn new(scene: &'a Scene<'a>, dated: &[Claim]) -> Self {
        let mut owner = vec![None; scene.times.len()];
        for claim in dated.iter().filter(|claim| claim.anchor) {
            if let Anchor::Time(time) = claim.to {
                owner[time] = Some(claim.event);
            }
        }
        let times: Vec<TimeView> = scene.times.iter().zip(owner).map(|(time, dated)| moment::time(scene, time, dated)).collect();
        let first = times.iter().position(|time| time.is_usable).unwrap_or(usize::MAX);
        Self { scene, times, first, theme: Theme::of(scene), found: Vec::new(), features: Features::default() }
    }

    /// Describes an event: its candidates with their features, the publication first.
    pub fn describe(&mut self, number: usize, described: &mut Described) {
        let view = view::event(self.scene, &self.theme, number);
        let mut found = std::mem::take(&mut self.found);
        seen(&self.times, view.token, view.sentence, &mut found);
        let here = |seen: &&Seen| self.times[seen.time].sentence == view.sentence;
        let last = found.iter().map(|seen| self.times[seen.time].sentence).filter(|sentence| *sentence < view.sentence).max();
        let shared = Shared {
            event: view,
            beside: found.iter().filter(here).count().min(3) as u32,
            attached: u32::from(found.iter().any(|seen| self.times[seen.time].dated == Some(number))),
            since: last.map_or(7, |last| bucket(view.sentence - last).min(6)),
        };
        described.begin(self.facts(number, &view));
        self.event_alone(&shared, 1);
        described.add(Candidate::Published, 1, self.features.hashes());
        for seen in &found {
            let kind = self.time(&shared, number, seen);
            described.add(Candidate::Time(seen.time), kind, self.features.hashes());
        }
        self.found = found;
        self.event_alone(&shared, 0);
        described.add(Candidate::Elsewhere, 0, self.features.hashes());
    }

    fn facts(&self, number: usize, view: &EventView) -> Facts {
        let event = &self.scene.events[number];
        Facts {
            event: number,
            sentence: view.sentence,
            above: view.governor,
            state: mix(view.state, view.class),
            place: view.place,
            lemma: view.lemma,
            stem: view.stem,
            again: event.refers_to,
            around: [view.theme, view.quoted, view.root, view.frame, view.stem, mix(view.cluster, view.quoted)],
        }
    }

    /// For a candidate that is no time of the article.
    fn event_alone(&mut self, shared: &Shared, kind: u32) {
        self.features.clear();
        self.features.one(kind);
        self.of_event(shared, kind);
        let features = &mut self.features;
        let event = &shared.event;
        let situation = shared.beside * 16 + shared.attached * 8 + shared.since;
        features.two(situation, kind);
        features.three(situation, event.state, kind);
        features.three(situation, event.class, kind);
    }

    fn time(&mut self, shared: &Shared, number: usize, seen: &Seen) -> u32 {
        let time = self.times[seen.time];
        let event = &shared.event;
        let side = match time.sentence.cmp(&event.sentence) {
            std::cmp::Ordering::Less => 2,
            std::cmp::Ordering::Greater => 3,
            std::cmp::Ordering::Equal if time.first < event.token => 4,
            std::cmp::Ordering::Equal => 5,
        };
        let own = match time.dated {
            Some(dated) if dated == number => 2,
            Some(_) => 1,
            None => 0,
        };
        let kind = side * 4 + own;
        self.features.clear();
        self.features.one(kind);
        self.of_event(shared, kind);
        self.features.skip(3);
        self.of_time(shared, &time, kind);
        self.of_both(shared, &time, seen, kind);
        kind
    }

    /// What is said of the event, for a candidate of that kind.
    fn of_event(&mut self, shared: &Shared, kind: u32) {
        let event = &shared.event;
        let features = &mut self.features;
        let state = mix(event.state, event.class);
        features.two(event.state, kind);
        features.two(state, kind);
        features.two(event.lemma, kind);
        features.three(event.lemma, event.state, kind);
        features.two(event.cluster, kind);
        features.two(event.auxiliaries, kind);
        features.three(event.auxiliaries, state, kind);
        features.two(event.place, kind);
        features.three(event.place, event.state, kind);
        features.two(event.stance, kind);
        features.three(event.stance, state, kind);
        features.two(event.determiner, kind);
        features.two(event.above, kind);
        features.three(event.above, state, kind);
        features.three(event.above_lemma, event.place, kind);
        features.two(event.joint, kind);
        features.three(event.joint, state, kind);
        features.three(event.main, event.state, kind);
        features.two(event.zone, kind);
        features.two(event.depth, kind);
        features.three(event.depth, state, kind);
        features.two(event.opening, kind);
        features.three(shared.beside * 16 + shared.attached * 8 + shared.since, kind, event.main);
    }

    fn of_time(&mut self, shared: &Shared, time: &TimeView, kind: u32) {
        let features = &mut self.features;
        let state = shared.event.state;
        features.two(time.kind, kind);
        features.two(time.grain, kind);
        features.three(time.side, kind, state);
        features.three(time.side, time.grain, kind);
        features.three(time.side, time.kind, kind);
        features.two(time.last, kind);
        features.two(time.words, kind);
        features.two(time.before, kind);
        features.three(time.before, time.grain, kind);
        features.three(time.signal, kind, state);
        features.two(time.relation, kind);
        features.three(time.relation, time.before, kind);
    }

    fn of_both(&mut self, shared: &Shared, time: &TimeView, seen: &Seen, kind: u32) {
        let event = &shared.event;
        let scene = self.scene;
        let apart = bucket(event.sentence.abs_diff(time.sentence));
        let rank = bucket(seen.rank);
        let same = event.sentence == time.sentence;
        let near = if time.first > event.token { event.token + 1..time.first } else { time.end..event.token };
        let words = bucket(near.len());
        let verbs = if same { view::verbs_between(scene, near.start, near.end) } else { 4 };
        let others = if same { scene.events_in(near.clone()).take(3).count() as u32 } else { 4 };
        let up = if same { view::path(scene, scene.top(time.first..time.end), event.token) } else { 0 };
        let down = if same { view::path(scene, event.token, scene.head(scene.top(time.first..time.end))) } else { 0 };
        let features = &mut self.features;
        features.three(apart, rank, kind);
        features.three(apart, event.state, kind);
        features.three(rank, shared.beside, kind);
        features.three(apart, shared.since, kind);
        features.two(words, kind);
        features.three(verbs, others, kind);
        features.three(verbs, words, kind);
        features.two(up, kind);
        features.three(up, time.before, event.state);
        features.three(up, time.kind, kind);
        features.two(down, kind);
        features.three(down, time.relation, kind);
        let same_paragraph = self.scene.text.sentences[event.sentence].paragraph == self.scene.text.sentences[time.sentence].paragraph;
        features.three(u32::from(same_paragraph), apart, kind);
        features.three(time.grain, rank, kind);
        features.three(time.side, apart, event.class);
        let lead = u32::from(seen.time == self.first) * 4 + (time.sentence as u32).min(3);
        features.three(lead, kind, event.depth);
        features.three(lead, kind, event.state);
        features.three(lead, kind, event.lemma);
        features.three(lead, time.side, event.class);
        features.three(lead, kind, event.place);
    }
}
