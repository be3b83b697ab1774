//! What the parser looks at to name the relation of an arc.

use super::arcs::distance;
use super::parser::Tagged;
use super::state::State;
use super::table::Features;

/// Fills `features` with those of the arc from `head` to `child`, whose own children are complete.
pub fn relation_features(sentence: &Tagged, state: &State, head: usize, child: usize, features: &mut Features) {
    features.clear();
    let direction = u32::from(child < head);
    let gap = distance(head, child) * 2 + direction;
    let (form, class) = (|at: usize| sentence.forms[at], |at: usize| sentence.classes[at] * 2 + direction);
    let cluster = |at: usize| sentence.clusters[at];
    features.two(class(head), class(child));
    features.three(class(head), class(child), gap);
    features.two(form(head), class(child));
    features.two(class(head), form(child));
    features.two(form(head), form(child));
    features.two(form(child), direction);
    features.two(form(head), direction);
    features.two(class(child), gap);
    features.two(cluster(head), class(child));
    features.two(cluster(child), class(head));
    features.three(cluster(head), cluster(child), direction);
    features.three(sentence.endings[child], class(child), class(head));
    features.three(sentence.endings[head], class(child), class(head));
    neighbours(sentence, state, [head, child], direction, features);
    children(sentence, state, [head, child], direction, features);
}

/// The words around both.
fn neighbours(sentence: &Tagged, state: &State, [head, child]: [usize; 2], direction: u32, features: &mut Features) {
    let outside = state.nothing();
    let step = |at: usize, forward: usize| (at + forward).checked_sub(1).filter(|&at| at < state.root()).unwrap_or(outside);
    let class = |at: usize| sentence.classes[at] * 2 + direction;
    for near in [step(child, 0), step(child, 2), step(head, 0), step(head, 2)] {
        features.three(class(near), class(child), class(head));
        features.two(sentence.forms[near], class(child));
    }
}

/// The relations that both already have below them.
fn children(sentence: &Tagged, state: &State, [head, child]: [usize; 2], direction: u32, features: &mut Features) {
    let class = |at: usize| sentence.classes[at] * 2 + direction;
    let (below, beside) = (state.nodes[child], state.nodes[head]);
    let set = |relations: u64| (relations ^ (relations >> 32)) as u32;
    features.two(set(below.relations), class(child));
    features.three(set(below.relations), class(child), class(head));
    features.two(set(beside.relations), class(child));
    features.three(set(beside.relations), class(child), class(head));
    features.three(set(beside.relations), sentence.forms[head], class(child));
    for grandchild in [below.left[0], below.left[1], below.right[0]] {
        if grandchild == state.nothing() {
            features.skip(4);
            continue;
        }
        features.two(sentence.forms[grandchild], class(child));
        features.three(sentence.forms[grandchild], class(child), class(head));
        features.three(sentence.forms[grandchild], class(child), sentence.forms[head]);
        features.three(u32::from(state.nodes[grandchild].relation), class(child), class(head));
    }
    features.three(sentence.forms[child], class(head), set(below.relations));
    features.three(sentence.clusters[child], sentence.forms[below.left[0]], sentence.clusters[head]);
    features.three(sentence.clusters[child], sentence.forms[below.left[0]], class(head));
    features.three(sentence.classes[below.left[0]], class(child), class(head));
    features.three(sentence.classes[below.right[0]], class(child), class(head));
    features.two(sentence.between(head.min(child) + 1, head.max(child)), class(child));
    features.three(sentence.between(head.min(child) + 1, head.max(child)), class(child), class(head));
    for sibling in [beside.left[0], beside.right[0]] {
        if sibling == state.nothing() {
            features.skip(2);
            continue;
        }
        features.three(u32::from(state.nodes[sibling].relation), class(child), class(head));
        features.three(sentence.classes[sibling], class(child), class(head));
    }
}
