//! The word before a time, and what it says of the event.

use super::scene::Scene;
use crate::language::ClaimWords;
use crate::reading::{Point, Relation, TimeMention};

/// What the words before a time say: of which end of the event, and how it stands to the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Which end.
    pub point: Point,
    /// How it stands.
    pub relation: Relation,
    /// Whether a word said so, rather than none.
    pub said: bool,
}

/// The signal of a time; inside it where nothing says otherwise.
pub fn signal(scene: &Scene, time: &TimeMention) -> Signal {
    let first = scene.tokens(time.span).start;
    let words = &scene.language.claim;
    let before: Vec<String> = (first.saturating_sub(3)..first).map(|token| scene.word(token)).collect();
    let text = before.join(" ");
    if scene.of_noun(&scene.tokens(time.span)) {
        return Signal { point: Point::Both, relation: Relation::Included, said: false };
    }
    let held = words.at_least.iter().any(|held| text.ends_with(held));
    let key =
        before.iter().rev().find(|word| !words.at_least.iter().any(|held| held.contains(word.as_str()))).map(String::as_str).unwrap_or("");
    said(words, key, held)
}

fn said(words: &ClaimWords, key: &str, held: bool) -> Signal {
    let (point, relation) = match () {
        () if words.before.contains(&key) => (Point::Both, Relation::Before),
        () if words.after.contains(&key) => (Point::Both, Relation::After),
        () if words.since.contains(&key) => (Point::Start, Relation::Included),
        () if words.until.contains(&key) && held => (Point::End, Relation::After),
        () if words.until.contains(&key) => (Point::End, Relation::Included),
        () => return Signal { point: Point::Both, relation: Relation::Included, said: false },
    };
    Signal { point, relation, said: true }
}
