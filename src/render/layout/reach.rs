//! Where an entry can lie on the axis: its outer bounds, and what of it is certain.

use super::moment::{DAY, Moment, moment};
use crate::timeline::{BoundsRecord, ClaimKind, ClaimRecord, Dated, Entry, ExtentRecord, Grain, RelationName, Timeline};
use std::collections::BTreeMap;

/// A stretch of time that holds an entry, or one of the positions on it. Half-open; `None` is an open bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reach {
    /// Nothing of it is before.
    pub from: Option<Moment>,
    /// Nothing of it is at or after.
    pub to: Option<Moment>,
    /// It went on all this time.
    pub core: Option<(Moment, Moment)>,
    /// Known to the day, or finer.
    pub is_sharp: bool,
}

impl Reach {
    /// What the bounds of an entry leave; `None` for one that has none.
    pub fn of(entry: &Entry) -> Option<Reach> {
        if matches!(entry.dated, Dated::Order | Dated::None) {
            return None;
        }
        let when = Bounds::read(&entry.when);
        let reach = when.reach()?;
        Some(reach.sharpened(entry.dated == Dated::Exact && entry.grain != Grain::Unknown && entry.grain <= Grain::Day))
    }

    /// The first moment that is known of it.
    pub fn first(&self) -> Moment {
        self.from.or(self.core.map(|core| core.0)).or(self.to.map(|to| to - 1)).unwrap_or_default()
    }

    /// The last moment that is known of it, exclusive.
    pub fn last(&self) -> Moment {
        self.to.or(self.core.map(|core| core.1)).or(self.from.map(|from| from + 1)).unwrap_or_default()
    }

    /// Whether neither bound is open.
    pub fn is_closed(&self) -> bool {
        self.from.is_some() && self.to.is_some()
    }

    /// A sharp duration is certain over all its days; a blurred one only between its inner bounds.
    fn sharpened(self, is_sharp: bool) -> Reach {
        let core = match (self.core, self.from, self.to) {
            (Some(_), Some(from), Some(to)) if is_sharp => Some((from, to)),
            (core, _, _) => core,
        };
        Reach { core, is_sharp, ..self }
    }
}

/// The four bounds, half-open.
struct Bounds {
    first: Option<Moment>,
    begun: Option<Moment>,
    ending: Option<Moment>,
    last: Option<Moment>,
}

impl Bounds {
    fn read(when: &ExtentRecord) -> Bounds {
        let at = |bound: &Option<String>| bound.as_deref().and_then(moment);
        let (start, end): (&BoundsRecord, &BoundsRecord) = (&when.start, &when.end);
        Bounds {
            first: at(&start.earliest),
            begun: at(&start.latest),
            ending: at(&end.earliest),
            last: at(&end.latest).map(|last| last + 1),
        }
    }

    /// An inner bound stands in where nothing else is known of the entry: "had begun by June" is an edge with arrows both ways.
    fn reach(&self) -> Option<Reach> {
        let core = self.begun.zip(self.ending).filter(|(begun, ending)| begun < ending);
        let (mut from, mut to) = (self.first, self.last);
        if from.is_none() && to.is_none() && core.is_none() {
            from = self.ending;
            to = self.begun.filter(|_| from.is_none()).map(|begun| begun + 1);
        }
        if let (Some(first), Some(last)) = (from, to) {
            (from, to) = (Some(first.min(last - 1)), Some(last.max(first + 1)));
        }
        let inside = core.map(|(begun, ending)| (from.map_or(begun, |from| begun.max(from)), to.map_or(ending, |to| ending.min(to))));
        let core = inside.filter(|(begun, ending)| begun < ending);
        (from.is_some() || to.is_some() || core.is_some()).then_some(Reach { from, to, core, is_sharp: false })
    }
}

/// The positions on all disputed entries, by id, found in one pass over the claims.
pub(super) struct Disputes<'a>(BTreeMap<&'a str, BTreeMap<(&'a str, usize), Reach>>);

impl<'a> Disputes<'a> {
    /// Looks up the claims of all conflicts.
    pub fn of(timeline: &'a Timeline) -> Self {
        let places: BTreeMap<&str, usize> = timeline.claims.iter().enumerate().map(|(place, claim)| (claim.id.as_str(), place)).collect();
        let mut all: BTreeMap<&str, BTreeMap<(&str, usize), Reach>> = BTreeMap::new();
        for conflict in &timeline.conflicts {
            for place in conflict.claims.iter().filter_map(|id| places.get(id.as_str())) {
                let Some((claim, position)) = timeline.claims.get(*place).and_then(|claim| Some((claim, position(claim)?))) else {
                    continue;
                };
                all.entry(&claim.from).or_default().insert((&conflict.id, *place), position);
            }
        }
        Disputes(all)
    }

    /// The positions on an entry, each once, by time; fewer than two where the claims name no stretch of the calendar.
    pub fn positions(&self, entry: &Entry) -> Vec<Reach> {
        let mut positions: Vec<Reach> = Vec::new();
        let of_conflict = |(conflict, _): &&(&str, usize)| entry.conflicts.iter().any(|id| id == conflict);
        let Some(all) = self.0.get(entry.id.as_str()) else { return positions };
        for position in all.iter().filter(|(place, _)| of_conflict(place)).map(|(_, position)| *position) {
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
        positions.sort_by_key(|position| (position.first(), position.last()));
        positions
    }
}

fn position(claim: &ClaimRecord) -> Option<Reach> {
    if !matches!(claim.kind, ClaimKind::Time | ClaimKind::Publication) {
        return None;
    }
    let earliest = claim.earliest.as_deref().and_then(moment);
    let latest = claim.latest.as_deref().and_then(moment).map(|latest| latest + 1);
    let (from, to) = match claim.relation {
        RelationName::Before => (None, earliest.or(latest)),
        RelationName::After => (latest.or(earliest), None),
        RelationName::Included | RelationName::Overlap | RelationName::Equal => (earliest, latest),
    };
    let is_sharp = from.zip(to).is_some_and(|(from, to)| to > from && to - from <= DAY);
    let is_ordered = from.zip(to).is_none_or(|(from, to)| from < to);
    ((from.is_some() || to.is_some()) && is_ordered).then_some(Reach { from, to, core: None, is_sharp })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(bounds: [&str; 4]) -> ExtentRecord {
        let at = |text: &str| (!text.is_empty()).then(|| format!("{text}T00:00:00"));
        let [first, begun, ending, last] = bounds.map(at);
        ExtentRecord { start: BoundsRecord { earliest: first, latest: begun }, end: BoundsRecord { earliest: ending, latest: last } }
    }

    fn reach(bounds: [&str; 4]) -> Option<Reach> {
        Reach::of(&Entry { when: extent(bounds), dated: Dated::Bounded, ..Entry::default() })
    }

    #[test]
    fn imprecision_is_no_duration() {
        let vague = reach(["2016-09-01", "2016-09-24", "2016-09-01", "2016-09-24"]).expect("bounds");
        assert_eq!(vague.core, None);
        let long = reach(["2016-09-01", "2016-09-03", "2016-09-20", "2016-09-24"]).expect("bounds");
        assert_eq!(long.core, moment("2016-09-03T00:00:00").zip(moment("2016-09-20T00:00:00")));
    }

    #[test]
    fn an_open_bound_stays_open() {
        let by = reach(["", "", "", "2017-11-13"]).expect("bounds");
        assert_eq!((by.from, by.core), (None, None));
        assert_eq!(reach(["", "", "", ""]), None);
    }
}
