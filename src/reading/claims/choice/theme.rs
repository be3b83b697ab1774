//! What an article is about, and what it quotes.

use super::super::scene::Scene;
use super::view::{bucket, mix};

/// So many letters tell a family of words.
const STEM: usize = 5;

/// Hash of the beginning of a word.
pub fn stem(word: &str) -> u32 {
    word.bytes().take(STEM).fold(0, |hash, byte| mix(hash, u32::from(byte.to_ascii_lowercase())))
}

/// What an article is about, by the stems of its words.
pub struct Theme {
    title: Vec<u32>,
    /// Stem and sentence of every event, sorted.
    events: Vec<(u32, usize)>,
    /// Whether each token stands within quotation marks.
    pub quoted: Vec<bool>,
}

impl Theme {
    /// Reads an article's title and events.
    pub fn of(scene: &Scene) -> Self {
        let mut title: Vec<u32> = scene.article.title.iter().flat_map(|title| title.split_whitespace()).map(stem).collect();
        let mut events: Vec<(u32, usize)> =
            scene.told().map(|number| (stem(&scene.events[number].lemma), scene.events[number].sentence)).collect();
        title.sort_unstable();
        events.sort_unstable();
        Self { title, events, quoted: quoted(scene) }
    }

    /// Whether the title has that stem, how early the text has it, how often.
    pub fn code(&self, stem: u32) -> u32 {
        let from = self.events.partition_point(|(other, _)| *other < stem);
        let to = self.events.partition_point(|(other, _)| *other <= stem);
        let early = self.events[from..to].first().map_or(7, |(_, sentence)| (*sentence).min(2) as u32);
        u32::from(self.title.binary_search(&stem).is_ok()) * 64 + early * 8 + bucket(to - from)
    }
}

/// For each token whether it stands within quotation marks that are closed before the paragraph ends.
fn quoted(scene: &Scene) -> Vec<bool> {
    let mut inside = vec![false; scene.text.tokens.len()];
    let mut open: Option<usize> = None;
    for sentence in &scene.text.sentences {
        for token in sentence.tokens.clone() {
            let mark = scene.text.tokens[token].span.of(&scene.article.body);
            match (mark, open) {
                ("“" | "``", _) | ("\"", None) => open = Some(token),
                ("”" | "''" | "\"", Some(from)) => {
                    inside[from..token].fill(true);
                    open = None;
                }
                _ => {}
            }
        }
        open = open.filter(|from| sentence.tokens.end - from < LONGEST_QUOTATION);
    }
    inside
}

/// In tokens; a mark that opens a longer one has lost its partner.
const LONGEST_QUOTATION: usize = 150;
