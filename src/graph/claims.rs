//! Claims become bounds.
//!
//! Of an entry the network has two points: its first second, and the second after its last. Everything inclusive becomes half-open here,
//! and is made inclusive again where bounds are read off.

use super::bound::{Bound, PointId};
use super::statement::{Statement, Target, seconds};
use crate::calendar::{Bounds, Extent};
use crate::reading::{Anchor, Certainty, Claim, Point, Relation};
use crate::story::{MentionRef, Story};

/// The two points of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryPoints {
    /// Its first second.
    pub start: PointId,
    /// The second after its last.
    pub end: PointId,
}

/// What turning claims into bounds needs to know.
pub struct Translator<'a> {
    /// The story.
    pub story: &'a Story,
    /// For each article, the entry of each of its events.
    pub entry_of: &'a [Vec<usize>],
    /// The points of each entry.
    pub points: &'a [EntryPoints],
    /// The publication of each article: first second, and the second after its last.
    pub published: &'a [EntryPoints],
}

impl Translator<'_> {
    /// An event begins before it ends.
    pub fn structure(&self, entry: usize) -> Statement {
        let EntryPoints { start, end } = self.points[entry];
        let bounds = vec![Bound::at_least(start, end, 1)];
        Statement { entry, mention: None, claim: None, target: Target::Itself, ground: Certainty::Calendar, bounds }
    }

    /// The statements that one claim of an account makes: what is evidence first, then what convention adds.
    pub fn statements(&self, article: usize, number: usize, claim: &Claim) -> Vec<Statement> {
        let mention = MentionRef { article, event: claim.event };
        let entry = self.entry_of[article][claim.event];
        let made =
            |target, ground, bounds: Vec<Bound>| Statement { entry, mention: Some(mention), claim: Some(number), target, ground, bounds };
        match &claim.to {
            Anchor::Time(time) => {
                self.dated(article, *time, claim, &self.points[entry]).into_iter().map(|(t, g, b)| made(t, g, b)).collect()
            }
            Anchor::Published => {
                vec![made(Target::Publication(article), claim.ground, self.to_publication(article, claim, self.points[entry]))]
            }
            Anchor::Event(event, point) => {
                let other = self.entry_of[article][*event];
                if other == entry {
                    return self
                        .lasting(entry, claim, *point)
                        .map(|bounds| made(Target::Itself, claim.ground, bounds))
                        .into_iter()
                        .collect();
                }
                let bounds = between(self.points[entry], claim, self.points[other], *point);
                vec![made(Target::Entry(other), claim.ground, bounds)]
            }
            Anchor::Given(when) => {
                let (reach, bounds) = calendar_bounds(claim, self.points[entry], Extent { start: *when, end: *when });
                vec![made(Target::Calendar(reach.earliest, reach.latest), claim.ground, bounds)]
            }
            // Which event the words mean is our reading of all reports together.
            Anchor::Phrase(_) => {
                let Some(&other) = self.story.phrases.get(&(article, number)).filter(|&&other| other != entry) else { return Vec::new() };
                let bounds = between(self.points[entry], claim, self.points[other], claim.counted_from());
                vec![made(Target::Entry(other), claim.ground.max(Certainty::Reading), bounds)]
            }
        }
    }

    /// How long an event lasts: its end counted from its own start.
    fn lasting(&self, entry: usize, claim: &Claim, point: Point) -> Option<Vec<Bound>> {
        let EntryPoints { start, end } = self.points[entry];
        let (least, most) = claim.offset.filter(|_| claim.point == Point::End && point == Point::Start)?;
        Some(std::iter::once(Bound::at_least(start, end, least.max(1))).chain(most.map(|most| Bound::at_most(start, end, most))).collect())
    }

    fn dated(&self, article: usize, time: usize, claim: &Claim, points: &EntryPoints) -> Vec<(Target, Certainty, Vec<Bound>)> {
        let Some(time) = self.story.accounts[article].times.get(time) else { return Vec::new() };
        let Some(resolution) = time.resolution.as_ref() else { return Vec::new() };
        let soft = time.ground(claim.ground);
        let mut made = Vec::new();
        if claim.ground.hard() || soft == claim.ground {
            made.push((resolution.hard, claim.ground));
        }
        if soft != claim.ground || made.is_empty() {
            made.push((resolution.when, soft));
        }
        let stated = made.into_iter().map(|(extent, ground)| {
            let (reach, bounds) = calendar_bounds(claim, *points, extent);
            (Target::Calendar(reach.earliest, reach.latest), ground, bounds)
        });
        stated.filter(|(_, _, bounds)| !bounds.is_empty()).collect()
    }

    fn to_publication(&self, article: usize, claim: &Claim, event: EntryPoints) -> Vec<Bound> {
        let publication = self.published[article];
        match claim.relation {
            // A report can tell what ends as it is written.
            Relation::Before => {
                let since = claim
                    .offset
                    .and_then(|(_, most)| most)
                    .map(|most| Bound::at_least(publication.start, lower(claim.point, event), -most));
                std::iter::once(Bound::at_most(publication.end, upper(claim.point, event), 0)).chain(since).collect()
            }
            Relation::After => vec![Bound::at_least(publication.start, lower(claim.point, event), i64::from(claim.point == Point::End))],
            Relation::Included | Relation::Equal => {
                let (before, behind) = self.rest_of_day(article);
                vec![
                    Bound::at_least(publication.start, lower(claim.point, event), -before),
                    Bound::at_most(publication.end, upper(claim.point, event), behind),
                ]
            }
            Relation::Overlap => vec![Bound::at_most(publication.end, event.start, -1), Bound::at_least(publication.start, event.end, 1)],
        }
    }
}

impl Translator<'_> {
    /// What lies in a publication lies on its day, which begins and ends so many seconds before and behind it; the day that a dateline
    /// names belongs to it.
    fn rest_of_day(&self, article: usize) -> (i64, i64) {
        let article = &self.story.accounts[article].article;
        let published = article.published.bounds;
        let (Some(earliest), Some(latest)) = (published.earliest, published.latest) else { return (0, 0) };
        let written = article.told_from().earliest.unwrap_or(earliest).min(earliest);
        let midnight = |moment: chrono::NaiveDateTime| moment.date().and_time(chrono::NaiveTime::MIN);
        ((earliest - midnight(written)).num_seconds(), DAY - 1 - (latest - midnight(latest)).num_seconds())
    }
}

/// Seconds of a day.
const DAY: i64 = 86_400;

/// The point that a lower bound holds.
const fn lower(point: Point, event: EntryPoints) -> PointId {
    match point {
        Point::Both | Point::Start => event.start,
        Point::End => event.end,
    }
}

/// The point that an upper bound holds.
const fn upper(point: Point, event: EntryPoints) -> PointId {
    match point {
        Point::Both | Point::End => event.end,
        Point::Start => event.start,
    }
}

/// What a claim by the calendar says of an event, and the stretch that it names.
fn calendar_bounds(claim: &Claim, event: EntryPoints, time: Extent) -> (Bounds, Vec<Bound>) {
    let hull = time.hull();
    let mut bounds = Vec::new();
    let mut at_least = |point, moment: Option<chrono::NaiveDateTime>, plus: i64| {
        bounds.extend(moment.map(|moment| Bound::at_least(PointId::ORIGIN, point, seconds(moment) + plus)));
    };
    // A start is a first second; an end is the second after a last one.
    let end_shift = |point| i64::from(point == event.end);
    match claim.relation {
        Relation::Included => at_least(lower(claim.point, event), hull.earliest, end_shift(lower(claim.point, event))),
        Relation::Overlap => at_least(event.end, hull.earliest, 1),
        Relation::Equal => {
            at_least(event.start, time.start.earliest, 0);
            at_least(event.end, time.end.earliest, 1);
        }
        Relation::After => at_least(lower(claim.point, event), hull.earliest, end_shift(lower(claim.point, event))),
        Relation::Before => {}
    }
    let mut at_most = |point, moment: Option<chrono::NaiveDateTime>, plus: i64| {
        bounds.extend(moment.map(|moment| Bound::at_most(PointId::ORIGIN, point, seconds(moment) + plus)));
    };
    match claim.relation {
        Relation::Included => at_most(upper(claim.point, event), hull.latest, end_shift(upper(claim.point, event))),
        Relation::Overlap => at_most(event.start, hull.latest, 0),
        Relation::Equal => {
            at_most(event.start, time.start.latest, 0);
            at_most(event.end, time.end.latest, 1);
        }
        Relation::Before => at_most(upper(claim.point, event), hull.latest, end_shift(upper(claim.point, event))),
        Relation::After => {}
    }
    (reach(claim.relation, hull), bounds)
}

fn reach(relation: Relation, hull: Bounds) -> Bounds {
    match relation {
        Relation::Before => Bounds { earliest: None, ..hull },
        Relation::After => Bounds { latest: None, ..hull },
        _ => hull,
    }
}

/// What a claim by another event says.
fn between(event: EntryPoints, claim: &Claim, other: EntryPoints, point: Point) -> Vec<Bound> {
    match claim.relation {
        Relation::After => apart(claim, [other.start, other.end], [lower(claim.point, event), upper(claim.point, event)], point),
        Relation::Before => apart(claim, [lower(claim.point, event), upper(claim.point, event)], [other.start, other.end], point),
        Relation::Included => vec![Bound::at_least(other.start, event.start, 0), Bound::at_most(other.end, event.end, 0)],
        Relation::Overlap => vec![Bound::at_least(other.start, event.end, 1), Bound::at_least(event.start, other.end, 1)],
        Relation::Equal => equal(event, claim.point, other, point),
    }
}

/// One after the other, at some distance perhaps.
///
/// A distance from the whole of the other ([`Point::Both`]: "two months before Election Day") may be counted from any moment of it;
/// else it is counted from its end, or to its start.
fn apart(claim: &Claim, first: [PointId; 2], second: [PointId; 2], point: Point) -> Vec<Bound> {
    let Some((least, most)) = claim.offset else { return vec![Bound::at_least(first[1], second[0], 0)] };
    let whole = point == Point::Both;
    let near =
        if whole { Bound::at_least(first[0], second[0], least) } else { Bound::at_least(first[1], second[0], least.saturating_sub(1)) };
    let far = |most| if whole { Bound::at_most(first[1], second[1], most) } else { Bound::at_most(first[1], second[0], most) };
    std::iter::once(near).chain(most.map(far)).collect()
}

/// The same moment: an end of the one is an end of the other, or both are.
fn equal(event: EntryPoints, which: Point, other: EntryPoints, point: Point) -> Vec<Bound> {
    let tie = |a, b| [Bound::at_least(a, b, 0), Bound::at_most(a, b, 0)];
    match (which, point) {
        (Point::Both, Point::Both) => [tie(event.start, other.start), tie(event.end, other.end)].concat(),
        (which, point) => {
            let end = |points: EntryPoints, point| if point == Point::End { points.end } else { points.start };
            tie(end(event, which), end(other, point)).to_vec()
        }
    }
}
