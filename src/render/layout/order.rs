//! Where stands what is only known by its order: between the dated neighbours that its claims name, else those of the list.

use super::numbered::Numbered;
use super::scale::Scale;
use crate::timeline::{ClaimKind, ClaimRecord, ClaimState, Dated, RelationName, Timeline};
use std::collections::BTreeMap;

/// The neighbours of every entry that claims order, found in one pass over the claims.
pub(super) struct Order<'n, 'a> {
    all: &'n [Numbered<'a>],
    stated: BTreeMap<&'n str, Pair<'n, 'a>>,
}

impl<'n, 'a> Order<'n, 'a> {
    /// Looks up both sides of each claim of order.
    pub fn of(timeline: &'n Timeline, all: &'n [Numbered<'a>]) -> Self {
        let placed = all.iter().filter(|numbered| numbered.is_placed());
        let by_id: BTreeMap<&str, &Numbered> = placed.map(|numbered| (numbered.entry.id.as_str(), numbered)).collect();
        let mut stated: BTreeMap<&str, Pair> = BTreeMap::new();
        for (earlier, later) in timeline.claims.iter().filter_map(ordered) {
            if let Some(other) = by_id.get(earlier) {
                let before = &mut stated.entry(later).or_default().0;
                *before = Some(before.filter(|known| known.number >= other.number).unwrap_or(other));
            }
            if let Some(other) = by_id.get(later) {
                let after = &mut stated.entry(earlier).or_default().1;
                *after = Some(after.filter(|known| known.number <= other.number).unwrap_or(other));
            }
        }
        Order { all, stated }
    }

    /// The pixels of the last known neighbour before and of the first behind an entry.
    pub fn neighbours(&self, entry: &Numbered, scale: &Scale) -> (Option<i32>, Option<i32>) {
        let (before, after) = self.stated.get(entry.entry.id.as_str()).copied().unwrap_or_else(|| listed(self.all, entry));
        let edge =
            |neighbour: Option<&Numbered>, side: fn(&Numbered, &Scale) -> Option<i32>| neighbour.and_then(|found| side(found, scale));
        (edge(before, begin), edge(after, end))
    }
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

/// The earlier and the later entry of a claim of order.
fn ordered(claim: &ClaimRecord) -> Option<(&str, &str)> {
    let (from, to) = (claim.from.as_str(), claim.to.as_deref()?);
    if from == to || claim.state == ClaimState::Refused || !matches!(claim.kind, ClaimKind::Order | ClaimKind::Offset) {
        return None;
    }
    match claim.relation {
        RelationName::After => Some((to, from)),
        RelationName::Before => Some((from, to)),
        _ => None,
    }
}

/// The nearest dated entries above and below it in the list.
fn listed<'n, 'a>(all: &'n [Numbered<'a>], entry: &Numbered) -> Pair<'n, 'a> {
    let above = all.get(..entry.number.saturating_sub(1)).unwrap_or_default();
    let below = all.get(entry.number..).unwrap_or_default();
    (above.iter().rfind(|other| other.is_placed()), below.iter().find(|other| other.is_placed()))
}

/// Whether an entry is known by its order alone.
pub(super) fn is_only_ordered(entry: &Numbered) -> bool {
    entry.entry.dated == Dated::Order && !entry.is_placed()
}
