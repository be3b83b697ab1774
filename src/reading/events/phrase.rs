//! Phrases cut down to what names their thing, and written out again.

use super::scene::Scene;
use crate::text::{Relation, Tag};
use std::ops::Range;

/// The tokens of a noun phrase without its preposition, appositions, clauses and times, in the order of the text.
pub fn noun_phrase(scene: &Scene, head: usize) -> Vec<usize> {
    let mut tokens = vec![head];
    for child in scene.tree.children(head).filter(|&child| scene.tree.relation(child) != Relation::Case && keeps(scene, head, child)) {
        gather(scene, child, &mut tokens, DEPTH);
    }
    tidy(scene, tokens)
}

/// The same without what "and" joins to it.
pub fn single_phrase(scene: &Scene, head: usize) -> Vec<usize> {
    let joined = |child: usize| matches!(scene.tree.relation(child), Relation::Conj | Relation::Cc | Relation::Case);
    let mut tokens = vec![head];
    for child in scene.tree.children(head).filter(|&child| !joined(child) && keeps(scene, head, child)) {
        gather(scene, child, &mut tokens, DEPTH);
    }
    tidy(scene, tokens)
}

/// The same with its preposition.
pub fn prepositional(scene: &Scene, head: usize) -> Vec<usize> {
    let mut tokens = Vec::new();
    gather(scene, head, &mut tokens, DEPTH);
    tidy(scene, tokens)
}

/// The same with nothing behind its head but what belongs to the name.
pub fn short_phrase(scene: &Scene, head: usize) -> Vec<usize> {
    let last = scene.tree.children(head).filter(|&child| matches!(scene.tree.relation(child), Relation::Flat | Relation::Compound)).max();
    let last = last.map_or(head, |last| last.max(head));
    noun_phrase(scene, head).into_iter().filter(|&token| token <= last).collect()
}

/// Deeper phrases are cut.
const DEPTH: usize = 5;

fn gather(scene: &Scene, head: usize, tokens: &mut Vec<usize>, depth: usize) {
    tokens.push(head);
    if depth > 0 {
        scene.tree.children(head).filter(|&child| keeps(scene, head, child)).for_each(|child| gather(scene, child, tokens, depth - 1));
    }
}

/// What hyphens bind to a token: the whole of "break-in".
pub fn compound(scene: &Scene, token: usize) -> Range<usize> {
    let tree = &scene.tree;
    let hyphen = |at: usize| matches!(tree.word(at), "-" | "‐" | "‑");
    let (mut first, mut last) = (token, token);
    while hyphen(last + 1) && tree.glued(last) && tree.glued(last + 1) {
        last += 2;
    }
    while first > 1 && hyphen(first - 1) && tree.glued(first - 1) && tree.glued(first - 2) {
        first -= 2;
    }
    first..last + 1
}

/// Puts tokens in order, and takes off conjunctions and marks that have lost what they join.
fn tidy(scene: &Scene, mut tokens: Vec<usize>) -> Vec<usize> {
    let parts: Vec<usize> = tokens.iter().flat_map(|&token| compound(scene, token)).collect();
    tokens.extend(parts);
    tokens.sort_unstable();
    tokens.dedup();
    let loose = |token: usize| matches!(scene.tree.relation(token), Relation::Cc | Relation::Punct);
    let relative = |token: usize| scene.words.names.relatives.has(scene.tree.lower(token)) && scene.tree.tag(token) == Tag::Pron;
    while tokens.len() > 1 && tokens.first().is_some_and(|&first| loose(first) || relative(first)) {
        tokens.remove(0);
    }
    while tokens.len() > 1 && tokens.last().is_some_and(|&last| loose(last)) {
        tokens.pop();
    }
    tokens
}

/// Whether a part of a phrase is needed to know what it names.
fn keeps(scene: &Scene, head: usize, child: usize) -> bool {
    let tree = &scene.tree;
    // "Two daily papers": what tells papers from papers is no date.
    let kind = tree.relation(child) == Relation::Amod && child + 1 == head && tree.word(child).chars().all(char::is_lowercase);
    if scene.is_time(child) && tree.relation(child) != Relation::Compound && !kind {
        return false;
    }
    match tree.relation(child) {
        Relation::Det | Relation::Amod | Relation::Compound | Relation::Flat | Relation::Nummod | Relation::NmodPoss | Relation::Fixed => {
            true
        }
        Relation::Goeswith | Relation::Case => true,
        Relation::Advmod => child < head && tree.tag(child) == Tag::Adv,
        Relation::Nmod => child < head || !scene.heads_clause(child),
        Relation::Conj => !scene.heads_clause(child),
        Relation::Cc => true,
        Relation::Punct => joins(scene, child) || lists(scene, head, child),
        _ => false,
    }
}

/// The comma of a list, before one of its parts.
fn lists(scene: &Scene, part: usize, mark: usize) -> bool {
    scene.tree.word(mark) == "," && mark < part && scene.tree.relation(part) == Relation::Conj
}

/// Hyphens and the like, which hold a word together; other marks are dropped with what they set off.
fn joins(scene: &Scene, mark: usize) -> bool {
    scene.tree.glued(mark) && mark > 0 && scene.tree.glued(mark - 1)
}

/// Whether a word has a capital only because it begins its sentence.
fn opens_small(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let marks = |first: usize| (first..token).all(|at| tree.tag(at) == Tag::Punct);
    let first = tree.sentences().get(tree.sentence_of(token)).is_some_and(|sentence| marks(sentence.tokens.start));
    let plain = matches!(tree.tag(token), Tag::Det | Tag::Pron | Tag::Adp | Tag::Num) || !tree.capital(token + 1);
    let named = tree.tag(token) == Tag::Propn || tree.word(token).chars().filter(|letter| letter.is_uppercase()).count() > 1;
    let speaker = tree.tag(token) == Tag::Pron && tree.word(token).len() == 1;
    first && plain && !named && !speaker
}

/// The words of some tokens, with spaces where the text has them or where something was left out.
pub fn written(scene: &Scene, tokens: &[usize]) -> String {
    written_as(scene, tokens, |_| None)
}

/// The same with some words in another form.
pub fn written_as(scene: &Scene, tokens: &[usize], change: impl Fn(usize) -> Option<String>) -> String {
    let mut text = String::new();
    let mut before: Option<usize> = None;
    for &token in tokens {
        let changed = change(token);
        let parted = changed.is_some() && scene.tree.word(token).starts_with(['\'', '’']);
        if before.is_some_and(|before| parted || before + 1 != token || !scene.tree.glued(before)) {
            text.push(' ');
        }
        match before {
            _ if changed.is_some() => text.push_str(changed.as_deref().unwrap_or_default()),
            None if opens_small(scene, token) => text.extend(scene.tree.word(token).chars().flat_map(char::to_lowercase)),
            _ => text.push_str(scene.tree.word(token)),
        }
        before = Some(token);
    }
    text
}

/// How many words there are.
pub fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

/// Without the words at its end that open what is not there: "suggested that".
pub fn closed<'w>(scene: &Scene, words: &'w str) -> &'w str {
    let opens = |word: &str| scene.words.names.relatives.has(&word.to_lowercase()) || word == scene.words.stance.infinitive;
    let mut words = words.trim();
    while let Some((rest, _)) = words.rsplit_once(' ').filter(|(_, last)| opens(last)) {
        words = rest.trim_end();
    }
    words
}
