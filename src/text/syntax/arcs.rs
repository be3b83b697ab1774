//! What the parser looks at to choose its next action.
//!
//! After Zhang and Nivre (2011), "Transition-based dependency parsing with rich non-local features".

use super::parser::Tagged;
use super::state::State;
use super::table::Features;

/// A word as the features see it.
#[derive(Clone, Copy)]
struct View {
    at: usize,
    form: u32,
    class: u32,
    cluster: u32,
    lefts: u32,
    rights: u32,
    relations: u64,
    left: [usize; 2],
    right: [usize; 2],
}

fn view(sentence: &Tagged, state: &State, at: usize) -> View {
    let node = &state.nodes[at];
    View {
        at,
        form: sentence.forms[at],
        class: sentence.classes[at],
        cluster: sentence.clusters[at],
        lefts: node.lefts.min(3),
        rights: node.rights.min(3),
        relations: node.relations,
        left: node.left,
        right: node.right,
    }
}

/// Hash of a set of relations.
fn set(relations: u64) -> u32 {
    (relations ^ (relations >> 32)) as u32
}

/// How far apart two words stand, in steps that grow.
pub(super) fn distance(from: usize, to: usize) -> u32 {
    match to.abs_diff(from) {
        steps @ 0..=4 => steps as u32,
        5..=6 => 5,
        7..=10 => 6,
        11..=20 => 7,
        _ => 8,
    }
}

/// The words that the next action is about: three of the stack, three of the buffer.
struct Front {
    top: View,
    second: View,
    third: View,
    next: View,
    after: View,
    later: View,
}

impl Front {
    fn of(sentence: &Tagged, state: &State) -> Self {
        let below = |depth| view(sentence, state, state.below(depth));
        let ahead = |distance| view(sentence, state, state.ahead(distance));
        Self { top: below(0), second: below(1), third: below(2), next: ahead(0), after: ahead(1), later: ahead(2) }
    }
}

/// Fills `features` with all of the next action.
pub fn action_features(sentence: &Tagged, state: &State, features: &mut Features) {
    features.clear();
    first_features(sentence, state, features);
    features.restart();
    further_features(sentence, state, features);
}

/// How many features the functions below add or skip.
const WORDS: u32 = 20;
const PAIRS: u32 = 9;
const AHEAD: u32 = 5;
const TRIPLES: u32 = 14;
const CHILDREN: u32 = 16 + 36;
const VALENCIES: u32 = 19;
const DISTANCES: u32 = 13;

/// Adds the features that decide most actions alone.
pub fn first_features(sentence: &Tagged, state: &State, features: &mut Features) {
    let Front { top, second, third, next, after, later } = Front::of(sentence, state);
    words([top, second, next, after], [third, later], features);
    features.skip(2 * PAIRS);
    pairs(second, next, features);
    ahead([top, next, after], features);
    triples([third, second, top, next, after, later], features);
    features.skip(CHILDREN);
    valencies(state, [second, top, next], features);
    distances(sentence, state, [second, top, next], features);
}

/// Adds the others.
pub fn further_features(sentence: &Tagged, state: &State, features: &mut Features) {
    let Front { top, second, next, after, .. } = Front::of(sentence, state);
    features.skip(WORDS);
    pairs(top, next, features);
    pairs(second, top, features);
    features.skip(PAIRS + AHEAD + TRIPLES);
    children_of_pairs(sentence, state, [second, top, next], features);
    children(sentence, state, [second, top, next], features);
    features.skip(VALENCIES + DISTANCES);
    attachments(sentence, [second, top, next, after], features);
}

fn words(near: [View; 4], far: [View; 2], features: &mut Features) {
    for word in near {
        features.one(word.form);
        features.one(word.class);
        features.two(word.form, word.class);
        features.one(word.cluster);
    }
    for word in far {
        features.one(word.form);
        features.one(word.class);
    }
}

fn ahead([top, next, after]: [View; 3], features: &mut Features) {
    features.two(next.class, after.class);
    features.two(next.form, after.class);
    features.two(next.class, after.form);
    features.two(next.form, after.form);
    features.two(top.form, after.form);
}

fn pairs(a: View, b: View, features: &mut Features) {
    features.two(a.form, b.form);
    features.two(a.class, b.class);
    features.two(a.form, b.class);
    features.two(a.class, b.form);
    features.three(a.form, a.class, b.class);
    features.three(a.class, b.form, b.class);
    features.two(a.cluster, b.cluster);
    features.two(a.cluster, b.class);
    features.two(a.class, b.cluster);
}

fn triples([third, second, top, next, after, later]: [View; 6], features: &mut Features) {
    features.three(top.class, next.class, after.class);
    features.three(top.form, next.class, after.class);
    features.three(top.class, next.form, after.class);
    features.three(top.class, next.class, after.form);
    features.three(next.class, after.class, later.class);
    features.three(second.class, top.class, next.class);
    features.three(second.form, top.class, next.class);
    features.three(second.class, top.form, next.class);
    features.three(second.class, top.class, next.form);
    features.three(third.class, second.class, top.class);
    features.three(third.class, second.class, next.class);
    features.three(second.class * 64 + top.class, next.class, after.class);
    features.three(third.class * 64 + second.class, top.class, next.class);
    features.three(top.class * 64 + next.class, after.class, later.class);
}

/// Children beside the arcs that their heads may make: their classes and relations.
fn children_of_pairs(sentence: &Tagged, state: &State, [second, top, next]: [View; 3], features: &mut Features) {
    let relation = |at: usize| u32::from(state.nodes[at].relation);
    let class = |at: usize| sentence.classes[at];
    for (child, head, other) in [
        (top.left[0], top, next),
        (top.right[0], top, next),
        (next.left[0], next, top),
        (second.right[0], second, top),
        (second.left[0], second, top),
        (top.left[0], top, second),
        (top.right[0], top, second),
        (second.right[0], second, next),
    ] {
        if child == state.nothing() {
            features.skip(2);
            continue;
        }
        features.three(head.class, other.class, class(child));
        features.three(head.class, other.class, 64 + relation(child));
    }
}

/// Children beside their heads: their words, classes and relations.
fn children(sentence: &Tagged, state: &State, [second, top, next]: [View; 3], features: &mut Features) {
    let relation = |at: usize| u32::from(state.nodes[at].relation);
    let (form, class) = (|at: usize| sentence.forms[at], |at: usize| sentence.classes[at]);
    for (child, head) in [
        (top.left[0], top),
        (top.left[1], top),
        (top.right[0], top),
        (top.right[1], top),
        (next.left[0], next),
        (next.left[1], next),
        (second.left[0], second),
        (second.right[0], second),
        (second.right[1], second),
    ] {
        if child == state.nothing() {
            features.skip(4);
            continue;
        }
        features.two(form(child), head.class);
        features.two(class(child), head.form);
        features.two(relation(child), head.form);
        features.two(relation(child), head.class);
    }
}

/// How many children the words have, and of what relations.
fn valencies(state: &State, [second, top, next]: [View; 3], features: &mut Features) {
    let relation = |at: usize| u32::from(state.nodes[at].relation);
    features.three(top.class, relation(top.left[0]), relation(top.left[1]));
    features.three(top.class, relation(top.right[0]), relation(top.right[1]));
    features.three(next.class, relation(next.left[0]), relation(next.left[1]));
    features.three(second.class, relation(second.right[0]), relation(second.right[1]));
    for word in [second, top, next] {
        features.two(word.class, set(word.relations));
        features.two(word.form, set(word.relations));
        features.two(word.class, word.lefts * 4 + word.rights);
        features.two(word.form, word.lefts * 4 + word.rights);
    }
    features.three(second.class, set(second.relations), top.class);
    features.three(top.class, set(top.relations), next.class);
    features.three(next.class, set(next.relations), top.class);
}

/// How far apart the words stand, and what stands between them.
fn distances(sentence: &Tagged, state: &State, [second, top, next]: [View; 3], features: &mut Features) {
    let near = distance(top.at, next.at);
    let far = distance(second.at, top.at);
    for (gap, a, b) in [(near, top, next), (far, second, top)] {
        features.three(gap, a.class, b.class);
        features.two(gap, a.form);
        features.two(gap, b.form);
        features.two(gap, a.class);
        features.two(gap, b.class);
    }
    let depth = (state.stack.len() as u32).min(4);
    features.two(depth, next.class);
    features.three(depth, top.class, next.class);
    let last = sentence.len().checked_sub(1).map_or(0, |last| sentence.classes[last]);
    features.three(u32::from(next.at == state.root()), top.class, last);
}

/// Which of two heads a phrase prefers, by its preposition and its noun.
fn attachments(sentence: &Tagged, [second, top, next, after]: [View; 4], features: &mut Features) {
    let (form, cluster) = (|at: usize| sentence.forms[at], |at: usize| sentence.clusters[at]);
    let marker = top.left[0];
    if marker < sentence.len() {
        features.three(second.form, form(marker), top.class);
        features.three(second.cluster, form(marker), top.cluster);
        features.three(second.class, form(marker), top.form);
    } else {
        features.skip(3);
    }
    features.three(top.form, next.form, after.class);
    features.three(top.cluster, next.form, after.cluster);
    features.three(second.form, next.form, top.class);
    features.three(second.cluster, next.form, after.cluster);
    features.three(second.cluster, top.cluster, next.class);
    features.three(top.cluster, next.cluster, after.class);
    features.three(second.cluster, top.cluster, next.cluster);
    features.three(sentence.endings[top.at], top.class, next.class);
    features.three(sentence.endings[next.at], next.class, top.class);
    features.three(cluster(top.right[0]), top.class, next.class);
    features.three(cluster(second.right[0]), second.class, top.class);
    let between = sentence.between(top.at + 1, next.at);
    features.three(between, top.class, next.class);
    features.two(between, top.form);
    let wide = sentence.between(second.at + 1, top.at);
    features.three(wide, second.class, top.class);
    features.three(wide, top.class, next.class);
    let ahead = sentence.between(next.at + 1, (next.at + 7).min(sentence.len()));
    features.three(ahead, top.class, next.class);
    features.three(ahead, next.form, top.class);
}
