//! Where stands what is only known by its order: between the dated neighbours that its claims name, else those of the list.

use super::numbered::Numbered;
use super::scale::Scale;
use crate::timeline::{ClaimKind, ClaimRecord, ClaimState, Dated, RelationName, Timeline};

/// The pixels of the last known neighbour before and of the first behind an entry.
pub(super) fn neighbours(timeline: &Timeline, all: &[Numbered], entry: &Numbered, scale: &Scale) -> (Option<i32>, Option<i32>) {
    let stated = stated(timeline, all, entry);
    let (before, after) = if stated.0.is_none() && stated.1.is_none() { listed(all, entry) } else { stated };
    let edge = |neighbour: Option<&Numbered>, side: fn(&Numbered, &Scale) -> Option<i32>| neighbour.and_then(|found| side(found, scale));
    (edge(before, begin), edge(after, end))
}

/// An event after its neighbour is after that one's earliest start: so much is sure of any neighbour.
fn begin(neighbour: &Numbered, scale: &Scale) -> Option<i32> {
    neighbour.reaches().iter().map(|reach| reach.from.map(|from| scale.x(from))).min().flatten()
}

fn end(neighbour: &Numbered, scale: &Scale) -> Option<i32> {
    let ends: Option<Vec<i32>> = neighbour.reaches().iter().map(|reach| reach.to.map(|to| scale.x(to))).collect();
    ends?.into_iter().max()
}

type Pair<'n, 'a> = (Option<&'n Numbered<'a>>, Option<&'n Numbered<'a>>);

/// The neighbours that claims name, the latest before and the earliest behind.
fn stated<'n, 'a>(timeline: &Timeline, all: &'n [Numbered<'a>], entry: &Numbered) -> Pair<'n, 'a> {
    let mut found: Pair<'n, 'a> = (None, None);
    for (other, is_before) in timeline.claims.iter().filter_map(|claim| relative(claim, &entry.entry.id)) {
        let Some(other) = all.iter().find(|numbered| numbered.entry.id == other && numbered.is_placed()) else { continue };
        match is_before {
            true if found.0.is_none_or(|known| known.number < other.number) => found.0 = Some(other),
            false if found.1.is_none_or(|known| known.number > other.number) => found.1 = Some(other),
            _ => {}
        }
    }
    found
}

/// The other entry of a claim of order, and whether it is the earlier one.
fn relative<'c>(claim: &'c ClaimRecord, entry: &str) -> Option<(&'c str, bool)> {
    let to = claim.to.as_deref()?;
    if claim.state == ClaimState::Refused || !matches!(claim.kind, ClaimKind::Order | ClaimKind::Offset) {
        return None;
    }
    match (claim.from == entry, to == entry, claim.relation) {
        (true, false, RelationName::After) => Some((to, true)),
        (true, false, RelationName::Before) => Some((to, false)),
        (false, true, RelationName::Before) => Some((&claim.from, true)),
        (false, true, RelationName::After) => Some((&claim.from, false)),
        _ => None,
    }
}

/// The nearest dated entries above and below it in the list.
fn listed<'n, 'a>(all: &'n [Numbered<'a>], entry: &Numbered) -> Pair<'n, 'a> {
    let before = all.iter().rfind(|other| other.number < entry.number && other.is_placed());
    let after = all.iter().find(|other| other.number > entry.number && other.is_placed());
    (before, after)
}

/// Whether an entry is known by its order alone.
pub(super) fn is_only_ordered(entry: &Numbered) -> bool {
    entry.entry.dated == Dated::Order && !entry.is_placed()
}
