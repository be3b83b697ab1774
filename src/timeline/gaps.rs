//! Stretches of which nothing is told, although the people of the story are busy before and after.

use super::dating::civil;
use super::model::{CivilTime, Entry, Gap};
use super::names::{Dated, EntryKind, StanceName, Status};
use super::wording::when_text;
use crate::calendar::{Bounds, Extent};
use chrono::{NaiveDate, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// On each side of a gap, at least so many days on which somebody acts who acts on the other side too.
const BUSY: usize = 3;

/// On both sides together, at least so many days on which something happens: were these days strewn evenly over the stretch and two of
/// its length beside it, all would miss it less than once in twenty times, (2/3)⁸.
const TOLD: usize = 8;

/// Bounds of so many days, of a month ("in August"), fill no stretch: they would fill any.
const LONGEST: i64 = 28;

/// Bounds of so many days still tell on which day somebody was busy: the first of them.
const NEAR: i64 = 3;

/// The days of a story, and who acts on them.
#[derive(Default)]
struct Days<'a> {
    /// The days of what is dated to three days, and who takes part.
    told: BTreeMap<NaiveDate, BTreeSet<&'a str>>,
    /// Stretches in which something happens or may have, each with the place of its entry.
    filled: Vec<(NaiveDate, NaiveDate, usize)>,
}

/// The gaps of a story: `entries` in the order of the timeline.
///
/// A gap is a stretch of days on which no asserted event goes on or, by its bounds, may begin (bounds as wide as a month fill nothing), with
/// two windows of the stretch's own length beside it in which much is told: on at least three days in each window acts somebody who acts
/// in the other window too, and on at least eight days of both something happens. So the years before and after a story are no gaps, nor
/// is a quiet week of one that is told once a week.
///
/// Only what is dated to three days makes anybody busy. Near linear: the windows of all stretches together are no longer than twice the
/// story.
pub fn gaps(entries: &[Entry]) -> Vec<Gap> {
    let days = Days::of(entries);
    let mut gaps = Vec::new();
    let mut last: Option<(NaiveDate, usize)> = None;
    for (from, to, entry) in &days.filled {
        if let Some((end, before)) = last {
            let stretch = (end + TimeDelta::days(1), *from - TimeDelta::days(1));
            gaps.extend(days.busy_around(stretch).map(|people| gap(entries, (before, *entry), stretch, people)));
        }
        if last.is_none_or(|(end, _)| end <= *to) {
            last = Some((*to, *entry));
        }
    }
    gaps
}

impl<'a> Days<'a> {
    fn of(entries: &'a [Entry]) -> Self {
        let mut days = Self::default();
        for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| happens(entry)) {
            let Some((from, to)) = hull(entry).filter(|(from, to)| (*to - *from).num_days() < LONGEST) else { continue };
            days.filled.push((from, to, place));
            if (to - from).num_days() < NEAR {
                days.told.entry(from).or_default().extend(entry.participants.iter().map(|participant| participant.id.as_str()));
            }
        }
        days.filled.sort_unstable();
        days
    }

    /// Who is busy on both sides of a stretch, where it is one in which they might be expected to be.
    fn busy_around(&self, (from, to): (NaiveDate, NaiveDate)) -> Option<Vec<&'a str>> {
        let length = to - from + TimeDelta::days(1);
        if length.num_days() < (TOLD / 2) as i64 {
            return None;
        }
        let start = from.checked_sub_signed(length).unwrap_or(NaiveDate::MIN);
        let end = to.checked_add_signed(length).unwrap_or(NaiveDate::MAX);
        let (before, after) = (self.told.range(start..from), self.told.range(to..=end));
        let people = |days: std::collections::btree_map::Range<'_, NaiveDate, BTreeSet<&'a str>>| -> BTreeSet<&'a str> {
            days.flat_map(|(_, people)| people.iter().copied()).collect()
        };
        let both: BTreeSet<&str> = people(before.clone()).intersection(&people(after.clone())).copied().collect();
        let busy = |people: &BTreeSet<&str>| !people.is_disjoint(&both);
        let enough = before.clone().filter(|(_, people)| busy(people)).count() >= BUSY
            && after.clone().filter(|(_, people)| busy(people)).count() >= BUSY
            && before.count() + after.count() >= TOLD;
        enough.then(|| both.into_iter().collect())
    }
}

/// Whether an entry says that something happened on a day of the story: a day of the calendar does not, nor does what is denied or planned.
fn happens(entry: &Entry) -> bool {
    let told = matches!(entry.stance, StanceName::Asserted | StanceName::Alleged | StanceName::Contested);
    told && entry.kind != EntryKind::Landmark && entry.status != Status::Rejected
}

/// The first and the last day on which it may have begun, or is sure to have gone on.
fn hull(entry: &Entry) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = day(&entry.when.start.earliest).zip(day(&entry.when.start.latest))?;
    Some((from, day(&entry.when.end.earliest).map_or(to, |sure| sure.max(to))))
}

fn day(moment: &CivilTime) -> Option<NaiveDate> {
    moment.as_ref()?.get(..10)?.parse().ok()
}

fn gap(entries: &[Entry], (before, after): (usize, usize), (from, to): (NaiveDate, NaiveDate), people: Vec<&str>) -> Gap {
    let id = |place: usize| entries.get(place).map(|entry| entry.id.clone()).unwrap_or_default();
    let between = entries.get(before.min(after)..before.max(after)).unwrap_or_default();
    let may_lie = |entry: &&Entry| {
        let earliest = day(&entry.when.start.earliest).is_none_or(|earliest| earliest <= to);
        entry.dated == Dated::Order && earliest && day(&entry.when.end.latest).is_none_or(|latest| latest >= from)
    };
    let second = |day: NaiveDate, hour, rest| day.and_hms_opt(hour, rest, rest);
    let stretch = Bounds { earliest: second(from, 0, 0), latest: second(to, 23, 59) };
    Gap {
        after: id(before),
        before: id(after),
        earliest: civil(stretch.earliest),
        latest: civil(stretch.latest),
        when_text: when_text(Extent { start: stretch, end: stretch }),
        days: (to - from).num_days() + 1,
        people: people.into_iter().map(str::to_owned).collect(),
        ordered: between.iter().filter(may_lie).map(|entry| entry.id.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{BoundsRecord, ExtentRecord, Participant};

    fn entry(number: usize, from: &str, to: &str, who: &str) -> Entry {
        let at = |day: &str, time: &str| Some(format!("{day}T{time}"));
        let bounds = BoundsRecord { earliest: at(from, "00:00:00"), latest: at(to, "23:59:59") };
        Entry {
            id: format!("e-{number}"),
            dated: if from == to { Dated::Exact } else { Dated::Bounded },
            when: ExtentRecord { start: bounds.clone(), end: bounds },
            participants: vec![Participant { id: who.to_owned(), ..Participant::default() }],
            ..Entry::default()
        }
    }

    fn days(from: &[u32], to: &[u32]) -> Vec<Entry> {
        let all = from.iter().map(|day| format!("2010-08-{day:02}")).chain(to.iter().map(|day| format!("2010-09-{day:02}")));
        all.enumerate().map(|(number, day)| entry(number, &day, &day, "p-1")).collect()
    }

    fn found(entries: &[Entry]) -> Vec<(String, String, i64)> {
        gaps(entries).into_iter().map(|gap| (gap.after, gap.before, gap.days)).collect()
    }

    #[test]
    fn a_silence_between_busy_days_is_a_gap() {
        let entries = days(&[1, 4, 5, 9], &[1, 2, 5, 7]);
        assert_eq!(found(&entries), [("e-3".to_owned(), "e-4".to_owned(), 22)]);
        let gap = &gaps(&entries)[0];
        assert_eq!((gap.earliest.as_deref(), gap.latest.as_deref()), (Some("2010-08-10T00:00:00"), Some("2010-08-31T23:59:59")));
        assert_eq!(gap.people, ["p-1"]);
        assert_eq!(gap.when_text, "10–31 Aug 2010");
    }

    #[test]
    fn the_quiet_before_a_story_and_its_aftermath_are_none() {
        let mut entries = vec![entry(9, "2007-03-01", "2007-03-01", "p-1")];
        entries.extend(days(&[1, 2, 4, 5, 6, 8, 9, 10, 11, 12], &[]));
        entries.push(entry(10, "2013-08-01", "2013-08-01", "p-1"));
        assert_eq!(found(&entries), []);
    }

    #[test]
    fn other_people_before_and_after_are_another_story() {
        let mut entries = days(&[1, 4, 5, 9], &[1, 2, 5, 7]);
        entries.iter_mut().skip(4).for_each(|entry| entry.participants[0].id = "p-2".to_owned());
        assert_eq!(found(&entries), []);
    }

    #[test]
    fn what_may_lie_in_a_stretch_fills_it_unless_it_may_lie_anywhere() {
        let mut entries = days(&[1, 4, 5, 9], &[1, 2, 5, 7]);
        entries.push(entry(8, "2010-08-15", "2010-08-30", "p-3"));
        assert_eq!(found(&entries), []);
        entries[8] = entry(8, "2010-07-15", "2010-09-30", "p-3");
        assert_eq!(found(&entries).len(), 1);
    }

    #[test]
    fn what_is_planned_denied_or_rejected_fills_nothing() {
        let mut entries = days(&[1, 4, 5, 9], &[1, 2, 5, 7]);
        entries.push(Entry { stance: StanceName::Planned, ..entry(8, "2010-08-20", "2010-08-20", "p-1") });
        assert_eq!(found(&entries).len(), 1);
        entries[8] = Entry { status: Status::Rejected, stance: StanceName::Asserted, ..entries[8].clone() };
        assert_eq!(found(&entries).len(), 1);
    }

    #[test]
    fn what_is_known_only_by_its_order_is_named() {
        let mut entries = days(&[1, 4, 5, 9], &[1, 2, 5, 7]);
        entries.insert(4, Entry { dated: Dated::Order, ..Entry { id: "e-9".to_owned(), ..Entry::default() } });
        assert_eq!(gaps(&entries)[0].ordered, ["e-9"]);
    }
}
