//! The user's word about entries, given by mention, so that it holds however the entries are made anew.

use super::model::{Entry, Timeline};
use super::names::Status;
use super::{gaps, naming};
use crate::calendar::Bounds;
use crate::reading::{Account, Anchor, Certainty, Claim, Point, Relation, RuleName};
use crate::story::{Decided, MentionRef};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// What the user has decided about the event that a mention tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It stands as it is.
    Accept,
    /// It is none: a misreading, or not of this story.
    Reject,
    /// It was then.
    Date,
    /// It is the event that another mention tells.
    Merge,
    /// It is an event of its own.
    Split,
    /// The article that tells it was published then.
    Publication,
}

/// A decision, as a line of the user's file has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The mention's id ("m-" and 12 digits).
    pub mention: String,
    /// What is decided.
    pub decision: Verdict,
    /// For a date or a publication: when, as it was written.
    #[serde(default)]
    pub date: Option<String>,
    /// The same, read.
    #[serde(skip)]
    pub when: Option<Bounds>,
    /// For a merge: the other mention's id.
    #[serde(default)]
    pub with: Option<String>,
    /// Who decided.
    pub by: String,
    /// When, as the user writes it.
    pub at: String,
    /// Why.
    #[serde(default)]
    pub note: Option<String>,
}

/// What the user says of dates and of which mentions are one event, put into accounts that are in the story's order.
///
/// A date is a claim of the user's, which the network holds before every other: what the reports say against it shows as a conflict. A later
/// line about one mention holds over an earlier one. Linear in the mentions.
pub fn dates_and_joins(accounts: &mut [Account], decisions: &[Decision]) -> Decided {
    let mentions = mention_ids(accounts);
    let (mut dates, mut decided) = (BTreeMap::new(), Decided::default());
    for decision in decisions {
        let Some(mention) = mentions.get(&decision.mention).copied() else { continue };
        match (decision.decision, decision.when, decision.with.as_ref().and_then(|with| mentions.get(with))) {
            (Verdict::Date, Some(when), _) => drop(dates.insert(mention, when)),
            (Verdict::Merge, _, Some(with)) => decided.together.push((mention, *with)),
            (Verdict::Split, ..) => decided.apart.push(mention),
            _ => {}
        }
    }
    for (MentionRef { article, event }, when) in dates {
        let evidence = accounts[article].events[event].trigger;
        accounts[article].claims.push(Claim {
            event,
            point: Point::Both,
            relation: Relation::Included,
            to: Anchor::Given(when),
            offset: None,
            evidence,
            ground: Certainty::User,
            rule: RuleName { table: "user: decision", row: None },
            anchor: false,
            likelihood: None,
        });
    }
    decided
}

/// The publications that the user gives: the index of the article, and when. A later line holds over an earlier one.
pub fn publications(accounts: &[Account], decisions: &[Decision]) -> BTreeMap<usize, Bounds> {
    let given = |decision: &&Decision| decision.decision == Verdict::Publication;
    if !decisions.iter().any(|decision| given(&decision)) {
        return BTreeMap::new();
    }
    let mentions = mention_ids(accounts);
    let of = |decision: &Decision| Some((mentions.get(&decision.mention)?.article, decision.when?));
    decisions.iter().filter(given).filter_map(of).collect()
}

/// Every mention by its id.
fn mention_ids(accounts: &[Account]) -> BTreeMap<String, MentionRef> {
    let ids = naming::article_ids(accounts);
    let mentions = accounts.iter().enumerate().flat_map(|(article, account)| {
        let id = ids[article].as_str();
        account.events.iter().enumerate().map(move |(event, told)| (naming::mention_id(id, told), MentionRef { article, event }))
    });
    mentions.collect()
}

/// Applies decisions in their order, a later one over an earlier one of the same event, and answers with those whose mention is gone.
///
/// Those are named in the timeline's options too: none is dropped unseen. What is rejected fills no gap any more. Near linear.
pub fn decide<'a>(timeline: &mut Timeline, decisions: &'a [Decision]) -> Vec<&'a Decision> {
    let mentions = timeline.entries.iter().enumerate().flat_map(|(place, entry)| entry.mentions.iter().map(move |m| (m.id.clone(), place)));
    let places: BTreeMap<String, usize> = mentions.collect();
    let mut gone = Vec::new();
    for decision in decisions {
        let with = decision.with.iter().all(|with| places.contains_key(with));
        match places.get(&decision.mention).filter(|_| with).and_then(|place| timeline.entries.get_mut(*place)) {
            Some(entry) => apply(entry, decision),
            None => gone.push(decision),
        }
    }
    if !gone.is_empty() {
        let names: BTreeSet<&str> = gone.iter().map(|decision| decision.mention.as_str()).collect();
        let names = names.into_iter().collect::<Vec<_>>().join(" ");
        timeline.generator.options.insert("decisions whose mention is gone".to_owned(), names);
    }
    timeline.gaps = gaps::gaps(&timeline.entries);
    gone
}

fn apply(entry: &mut Entry, decision: &Decision) {
    entry.status = match decision.decision {
        Verdict::Accept => Status::Accepted,
        Verdict::Reject => Status::Rejected,
        Verdict::Date | Verdict::Merge | Verdict::Split => Status::Edited,
        // It is about the article: the entry's own standing is as it was.
        Verdict::Publication => return,
    };
    let owner = format!("{}, {}", decision.by, decision.at);
    let note = decision.note.as_ref().map_or_else(|| owner.clone(), |note| format!("{note} ({owner})"));
    // What was decided of its date stays beside what was decided of its tellings.
    let earlier = entry.note.take().filter(|earlier| entry.status == Status::Edited && *earlier != note);
    entry.note = Some(earlier.map_or(note.clone(), |earlier| format!("{earlier}; {note}")));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{Dated, MentionRecord};

    fn timeline() -> Timeline {
        let entry = |id: &str, mentions: &[&str]| Entry {
            id: id.to_owned(),
            dated: Dated::Exact,
            mentions: mentions.iter().map(|id| MentionRecord { id: (*id).to_owned(), ..MentionRecord::default() }).collect(),
            ..Entry::default()
        };
        Timeline { entries: vec![entry("e-1", &["m-1", "m-2"]), entry("e-3", &["m-3"])], ..Timeline::default() }
    }

    fn decision(mention: &str, decision: Verdict) -> Decision {
        Decision {
            mention: mention.to_owned(),
            decision,
            by: "R. Vance".to_owned(),
            at: "2021-05-01".to_owned(),
            note: None,
            date: None,
            when: None,
            with: None,
        }
    }

    #[test]
    fn the_later_decision_holds_and_what_is_gone_is_named() {
        let mut timeline = timeline();
        let decisions = [decision("m-1", Verdict::Reject), decision("m-9", Verdict::Accept), decision("m-2", Verdict::Accept)];
        let gone = decide(&mut timeline, &decisions);
        assert_eq!(gone, [&decisions[1]]);
        assert_eq!(timeline.entries[0].status, Status::Accepted);
        assert_eq!(timeline.entries[0].note.as_deref(), Some("R. Vance, 2021-05-01"));
        assert_eq!(timeline.entries[1].status, Status::Unreviewed);
        assert_eq!(timeline.generator.options.get("decisions whose mention is gone").map(String::as_str), Some("m-9"));
    }
}
