//! The user's word about entries, given by mention, so that it holds however the entries are made anew.

use super::gaps;
use super::model::{Entry, Timeline};
use super::names::Status;
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
}

/// A decision, as a line of the user's file has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The mention's id ("m-" and 12 digits).
    pub mention: String,
    /// What is decided.
    pub decision: Verdict,
    /// Who decided.
    pub by: String,
    /// When, as the user writes it.
    pub at: String,
    /// Why.
    #[serde(default)]
    pub note: Option<String>,
}

/// Applies decisions in their order, a later one over an earlier one of the same event, and answers with those whose mention is gone.
///
/// Those are named in the timeline's options too: none is dropped unseen. What is rejected fills no gap any more. Near linear.
pub fn decide<'a>(timeline: &mut Timeline, decisions: &'a [Decision]) -> Vec<&'a Decision> {
    let mentions = timeline.entries.iter().enumerate().flat_map(|(place, entry)| entry.mentions.iter().map(move |m| (m.id.clone(), place)));
    let places: BTreeMap<String, usize> = mentions.collect();
    let mut gone = Vec::new();
    for decision in decisions {
        match places.get(&decision.mention).and_then(|place| timeline.entries.get_mut(*place)) {
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
    };
    let owner = format!("{}, {}", decision.by, decision.at);
    entry.note = Some(decision.note.as_ref().map_or_else(|| owner.clone(), |note| format!("{note} ({owner})")));
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
        Decision { mention: mention.to_owned(), decision, by: "R. Vance".to_owned(), at: "2021-05-01".to_owned(), note: None }
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
