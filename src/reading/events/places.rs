//! Where an event was, as the words name it: proper nouns behind a preposition of place that are nobody's name.

use super::people::People;
use super::phrase::{noun_phrase, written};
use super::scene::Scene;
use crate::text::{Relation, Tag};

/// The places of the event that a token names.
pub fn places(scene: &Scene, people: &People, token: usize) -> Vec<String> {
    let tree = &scene.tree;
    let mut places = Vec::new();
    for child in tree.children(token).filter(|&child| matches!(tree.relation(child), Relation::Obl | Relation::Nmod)) {
        gather(scene, people, child, &mut places);
    }
    places
}

fn gather(scene: &Scene, people: &People, phrase: usize, places: &mut Vec<String>) {
    let tree = &scene.tree;
    if !scene.words.names.place_prepositions.has(scene.preposition(phrase)) || scene.is_time(phrase) || people.is_person(scene, phrase) {
        return;
    }
    let proper = tree.tag(phrase) == Tag::Propn
        || tree.children(phrase).any(|child| tree.relation(child) == Relation::Compound && tree.tag(child) == Tag::Propn);
    if proper && tree.word(phrase).contains(char::is_alphabetic) {
        let tokens: Vec<usize> =
            noun_phrase(scene, phrase).into_iter().filter(|&token| tree.relation(token) != Relation::Case || token > phrase).collect();
        let from = tokens.iter().position(|&token| tree.tag(token) != Tag::Det).unwrap_or(0);
        let place = written(scene, tokens.get(from..).unwrap_or_default());
        if !places.contains(&place) {
            places.push(place);
        }
    }
    for inner in tree.children(phrase).filter(|&child| tree.relation(child) == Relation::Nmod) {
        gather(scene, people, inner, places);
    }
}
