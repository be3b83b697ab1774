//! What new reports change in a timeline: held against an older one of the same story.

use super::model::{CivilTime, Entry, ExtentRecord, Timeline};
use std::collections::{BTreeMap, BTreeSet};

/// How an entry differs from what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// No mention of it was there.
    Added,
    /// What were several entries is one.
    Merged,
    /// Its bounds lie within those it had.
    Narrowed,
    /// Its bounds hold those it had.
    Widened,
    /// Its bounds neither hold those it had nor lie within them.
    Moved,
    /// Claims about it clash that did not.
    Contradicted,
    /// None of its mentions is there any more.
    Gone,
}

/// One change of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What has changed.
    pub change: Change,
    /// The entry's id: the new one, save for what is gone.
    pub entry: String,
    /// What it tells.
    pub label: String,
    /// When it was, in words, by the older timeline.
    pub before: Option<String>,
    /// When it is by the newer.
    pub after: Option<String>,
}

/// Lists what has changed since `old`, in the order of the timelines, and notes in `new` which ids its entries had.
///
/// Entries are known again by their mentions, whose ids never change: an entry is what any entry was that has a mention in common with it.
/// Near linear in the mentions.
pub fn compare(old: &Timeline, new: &mut Timeline) -> Vec<Changed> {
    let place = |(place, entry): (usize, &Entry)| entry.mentions.iter().map(move |mention| (mention.id.clone(), place)).collect::<Vec<_>>();
    let old_of: BTreeMap<String, usize> = old.entries.iter().enumerate().flat_map(place).collect();
    let clashes = (clashes(old), clashes(new));
    let (mut changes, mut kept) = (Vec::new(), BTreeSet::new());
    for entry in &mut new.entries {
        let were: BTreeSet<usize> = entry.mentions.iter().filter_map(|mention| old_of.get(&mention.id).copied()).collect();
        kept.extend(were.iter().copied());
        let were: Vec<&Entry> = were.into_iter().filter_map(|place| old.entries.get(place)).collect();
        let known = were.iter().flat_map(|was| std::iter::once(&was.id).chain(&was.former_ids)).filter(|id| **id != entry.id);
        entry.former_ids = known.cloned().collect::<BTreeSet<_>>().into_iter().collect();
        let is_new = |clash: &&Clash| !clashes.0.values().flatten().any(|known| known == *clash);
        let clash = clashes.1.get(&entry.id).into_iter().flatten().find(is_new);
        changes.extend(differences(entry, &were, clash.is_some()));
    }
    let gone = old.entries.iter().enumerate().filter(|(place, entry)| !kept.contains(place) && !entry.mentions.is_empty());
    changes.extend(gone.map(|(_, was)| Changed { before: Some(was.when_text.clone()), ..changed(Change::Gone, was) }));
    changes
}

fn changed(change: Change, entry: &Entry) -> Changed {
    Changed { change, entry: entry.id.clone(), label: entry.label.clone(), before: None, after: None }
}

/// How an entry differs from those that it was.
fn differences(entry: &Entry, were: &[&Entry], clashes: bool) -> Vec<Changed> {
    let was = were.iter().find(|was| was.id == entry.id).or(were.first());
    let bounds = was.map_or(Some(Change::Added), |was| difference(&was.when, &entry.when));
    let merged = (were.len() > 1).then_some(Change::Merged);
    let clash = clashes.then_some(Change::Contradicted);
    let words =
        |change| Changed { before: was.map(|was| was.when_text.clone()), after: Some(entry.when_text.clone()), ..changed(change, entry) };
    merged.into_iter().chain(bounds).chain(clash).map(words).collect()
}

/// How bounds have changed; `None` where they have not.
fn difference(was: &ExtentRecord, is: &ExtentRecord) -> Option<Change> {
    match (is == was, within(is, was), within(was, is)) {
        (true, ..) => None,
        (_, true, _) => Some(Change::Narrowed),
        (_, _, true) => Some(Change::Widened),
        _ => Some(Change::Moved),
    }
}

fn within(inner: &ExtentRecord, outer: &ExtentRecord) -> bool {
    let later = |inner: &CivilTime, outer: &CivilTime| outer.is_none() || (inner.is_some() && inner >= outer);
    let earlier = |inner: &CivilTime, outer: &CivilTime| outer.is_none() || (inner.is_some() && inner <= outer);
    [(&inner.start, &outer.start), (&inner.end, &outer.end)]
        .into_iter()
        .all(|(inner, outer)| later(&inner.earliest, &outer.earliest) && earlier(&inner.latest, &outer.latest))
}

/// A set of claims that clash, by what never changes: their mentions and words.
type Clash = BTreeSet<(Option<String>, Option<String>)>;

/// The conflicts of each entry.
fn clashes(timeline: &Timeline) -> BTreeMap<String, Vec<Clash>> {
    let claims: BTreeMap<&str, _> = timeline.claims.iter().map(|claim| (claim.id.as_str(), claim)).collect();
    let of = |ids: &[String]| {
        let claims = ids.iter().filter_map(|id| claims.get(id.as_str()));
        claims.map(|claim| (claim.mention.clone(), claim.quote.clone())).collect::<Clash>()
    };
    let conflicts: BTreeMap<&str, Clash> = timeline.conflicts.iter().map(|conflict| (conflict.id.as_str(), of(&conflict.claims))).collect();
    let entries = timeline.entries.iter().filter(|entry| !entry.conflicts.is_empty());
    entries.map(|entry| (entry.id.clone(), entry.conflicts.iter().filter_map(|id| conflicts.get(id.as_str()).cloned()).collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{BoundsRecord, ClaimRecord, Conflict, MentionRecord};

    fn entry(id: &str, mentions: &[&str], earliest: &str, latest: &str) -> Entry {
        let bounds = BoundsRecord { earliest: Some(earliest.to_owned()), latest: Some(latest.to_owned()) };
        let mention = |id: &&str| MentionRecord { id: (*id).to_owned(), ..MentionRecord::default() };
        Entry {
            id: id.to_owned(),
            mentions: mentions.iter().map(mention).collect(),
            when: ExtentRecord { start: bounds.clone(), end: bounds },
            ..Entry::default()
        }
    }

    fn changes(old: &Timeline, new: &mut Timeline) -> Vec<(Change, String)> {
        compare(old, new).into_iter().map(|changed| (changed.change, changed.entry)).collect()
    }

    #[test]
    fn what_is_added_moved_narrowed_merged_and_gone_is_listed() {
        let old = Timeline {
            entries: vec![
                entry("e-a", &["a"], "2021-05-01", "2021-05-31"),
                entry("e-b", &["b"], "2021-06-01", "2021-06-30"),
                entry("e-c", &["c"], "2021-07-01", "2021-07-31"),
                entry("e-d", &["d"], "2021-08-01", "2021-08-01"),
                entry("e-f", &["f"], "2021-09-01", "2021-09-02"),
            ],
            ..Timeline::default()
        };
        let mut new = Timeline {
            entries: vec![
                entry("e-a", &["a"], "2021-05-03", "2021-05-03"),
                entry("e-0", &["0", "b", "c"], "2021-06-15", "2021-07-15"),
                entry("e-n", &["n"], "2021-08-05", "2021-08-05"),
                entry("e-f", &["f"], "2021-09-01", "2021-09-02"),
            ],
            ..Timeline::default()
        };
        let wanted =
            [(Change::Narrowed, "e-a"), (Change::Merged, "e-0"), (Change::Moved, "e-0"), (Change::Added, "e-n"), (Change::Gone, "e-d")];
        assert_eq!(changes(&old, &mut new), wanted.map(|(change, id)| (change, id.to_owned())));
        assert_eq!(new.entries[1].former_ids, ["e-b", "e-c"]);
        assert!(new.entries[0].former_ids.is_empty());
    }

    #[test]
    fn a_clash_is_told_once_whatever_its_number() {
        let claim =
            |id: &str, mention: &str| ClaimRecord { id: id.to_owned(), mention: Some(mention.to_owned()), ..ClaimRecord::default() };
        let clash =
            |id: &str, claims: [&str; 2]| Conflict { id: id.to_owned(), claims: claims.map(str::to_owned).to_vec(), ..Conflict::default() };
        let with = |conflict: &str| Entry { conflicts: vec![conflict.to_owned()], ..entry("e-a", &["a"], "2021-05-01", "2021-05-31") };
        let plain = Timeline { entries: vec![entry("e-a", &["a"], "2021-05-01", "2021-05-31")], ..Timeline::default() };
        let one = Timeline {
            entries: vec![with("k-1")],
            claims: vec![claim("c-1", "a"), claim("c-2", "b")],
            conflicts: vec![clash("k-1", ["c-1", "c-2"])],
            ..Timeline::default()
        };
        let mut other = Timeline {
            entries: vec![with("k-7")],
            claims: vec![claim("c-8", "b"), claim("c-9", "a")],
            conflicts: vec![clash("k-7", ["c-9", "c-8"])],
            ..Timeline::default()
        };
        assert_eq!(changes(&one, &mut other), []);
        assert_eq!(changes(&plain, &mut other), [(Change::Contradicted, "e-a".to_owned())]);
    }
}
