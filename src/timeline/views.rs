//! Parts of a timeline that can stand alone: what the user has accepted, what somebody takes part in, what matters most.

use super::model::{Entry, Timeline};
use super::names::Status;
use super::{arrange, claim_model::ClaimRecord};
use crate::story::same_name;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Keeps the entries that the user has accepted, with the claims about them and those that make their bounds, and the conflicts that they
/// take part in. A claim can name an entry that is not kept.
pub fn accepted_only(timeline: &mut Timeline) {
    keep(timeline, |entry| matches!(entry.status, Status::Accepted | Status::Edited));
    timeline.generator.options.insert("accepted-only".to_owned(), "true".to_owned());
}

/// Keeps the entries in which somebody or something of this name takes part, or whose label names it; answers with how many are left out.
///
/// Names are compared as everywhere ("Jobs" is "Steve Jobs"); what pronouns and descriptions stand for was settled when the reports were
/// read. Linear in the mentions.
pub fn about(timeline: &mut Timeline, name: &str) -> usize {
    let all = timeline.entries.len();
    keep(timeline, |entry| {
        let takes_part = entry.participants.iter().any(|one| same_name(&one.name, name) || names(&one.name, name));
        takes_part || names(&entry.label, name)
    });
    timeline.generator.options.insert("about".to_owned(), name.to_owned());
    all - timeline.entries.len()
}

/// Keeps a headline for each of the `most` days that matter most: of a day the entry of the greatest weight, the first of the timeline
/// where several have it. What begins on no known day is left out. Answers with how many entries are left out. `O(n log n)`.
pub fn top(timeline: &mut Timeline, most: usize) -> usize {
    let all = timeline.entries.len();
    let mut headlines: BTreeMap<&str, &Entry> = BTreeMap::new();
    for entry in &timeline.entries {
        let Some(day) = day(entry) else { continue };
        let headline = headlines.entry(day).or_insert(entry);
        if entry.weight > headline.weight {
            *headline = entry;
        }
    }
    let mut days: Vec<&Entry> = headlines.into_values().collect();
    // Weights are never NaN; days in order stay in order where they weigh the same.
    days.sort_by_key(|entry| Reverse((entry.weight * 1e9) as i64));
    let kept: BTreeSet<String> = days.into_iter().take(most).map(|entry| entry.id.clone()).collect();
    keep(timeline, |entry| kept.contains(&entry.id));
    timeline.generator.options.insert("top".to_owned(), most.to_string());
    all - timeline.entries.len()
}

/// The one day on which it begins.
fn day(entry: &Entry) -> Option<&str> {
    let (from, to) = (entry.when.start.earliest.as_deref()?.get(..10)?, entry.when.start.latest.as_deref()?.get(..10)?);
    (from == to).then_some(from)
}

/// Whether the words of `name` stand in `text` one after the other.
fn names(text: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (text, name) = (words(text), words(name));
    !name.is_empty() && text.windows(name.len()).any(|window| window == name)
}

/// Keeps some entries, with the claims about them and those that make their bounds, their conflicts, and the gaps between them.
fn keep(timeline: &mut Timeline, wanted: impl Fn(&Entry) -> bool) {
    timeline.entries.retain(wanted);
    let kept: BTreeSet<&str> = timeline.entries.iter().map(|entry| entry.id.as_str()).collect();
    let clashes: BTreeSet<String> = timeline.entries.iter().flat_map(|entry| entry.conflicts.iter().cloned()).collect();
    timeline.conflicts.retain(|conflict| clashes.contains(&conflict.id));
    let reasons = timeline.entries.iter().flat_map(reasons).chain(timeline.conflicts.iter().flat_map(|conflict| &conflict.claims));
    let wanted: BTreeSet<&String> = reasons.collect();
    let is_kept = |claim: &ClaimRecord| kept.contains(claim.from.as_str()) || wanted.contains(&claim.id);
    let claims = timeline.claims.iter().filter(|claim| is_kept(claim)).cloned().collect();
    timeline.gaps.retain(|gap| kept.contains(gap.after.as_str()) && kept.contains(gap.before.as_str()));
    timeline.claims = claims;
    timeline.counts = arrange::counts(&timeline.entries);
}

/// Ids of the claims that make an entry's bounds.
fn reasons(entry: &Entry) -> impl Iterator<Item = &String> {
    let why = &entry.why;
    why.start_earliest.iter().chain(&why.start_latest).chain(&why.end_earliest).chain(&why.end_latest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{BoundsRecord, Dated, Participant};

    fn entry(id: &str, day: &str, weight: f64, name: &str, label: &str) -> Entry {
        let bounds = BoundsRecord { earliest: Some(format!("{day}T00:00:00")), latest: Some(format!("{day}T23:59:59")) };
        let mut entry = Entry { id: id.to_owned(), weight, label: label.to_owned(), dated: Dated::Exact, ..Entry::default() };
        entry.when.start = bounds.clone();
        entry.when.end = bounds;
        entry.participants.push(Participant { name: name.to_owned(), ..Participant::default() });
        entry
    }

    fn timeline() -> Timeline {
        let entries = vec![
            entry("e-1", "2016-05-01", 0.2, "Steve Jobs", "Steve Jobs resigned"),
            entry("e-2", "2016-05-01", 0.9, "the board", "The board met"),
            entry("e-3", "2016-05-03", 0.5, "Jobs", "Jobs returned"),
            entry("e-4", "2016-05-04", 0.1, "the company", "Sales of the iPhone 4 began"),
        ];
        Timeline { entries, ..Timeline::default() }
    }

    fn ids(timeline: &Timeline) -> Vec<&str> {
        timeline.entries.iter().map(|entry| entry.id.as_str()).collect()
    }

    #[test]
    fn only_what_is_accepted_is_kept() {
        let mut timeline = timeline();
        timeline.entries[2].status = Status::Accepted;
        accepted_only(&mut timeline);
        assert_eq!(ids(&timeline), ["e-3"]);
        assert_eq!(timeline.counts.exact, 1);
    }

    #[test]
    fn a_name_is_found_among_those_who_take_part_and_in_labels() {
        let mut of_jobs = timeline();
        assert_eq!(about(&mut of_jobs, "Steve Jobs"), 2);
        assert_eq!(ids(&of_jobs), ["e-1", "e-3"]);
        let mut of_iphone = timeline();
        assert_eq!(about(&mut of_iphone, "iPhone 4"), 3);
        assert_eq!(ids(&of_iphone), ["e-4"]);
    }

    #[test]
    fn each_day_keeps_its_headline() {
        let mut timeline = timeline();
        assert_eq!(top(&mut timeline, 2), 2);
        assert_eq!(ids(&timeline), ["e-2", "e-3"]);
    }
}
