//! Claims as the JSON writes them.

use super::dating;
use super::naming::*;
use super::records::Records;
use super::*;
use crate::graph::{Statement, Target};
use crate::reading::{self, Point};

impl Records<'_> {
    /// One claim.
    pub(super) fn claim(&self, number: usize, id: &str) -> ClaimRecord {
        let statement = &self.graph.statements[number];
        let claim = self.claim_of(statement);
        let mention = statement.mention;
        let account = mention.map(|mention| &self.story.accounts[mention.article]);
        let span = claim.zip(mention).map(|(claim, mention)| self.points[mention.article].span(claim.evidence));
        let (earliest, latest) = match statement.target {
            Target::Calendar(earliest, latest) => (dating::civil(earliest), dating::civil(latest)),
            _ => (None, None),
        };
        let (min_seconds, max_seconds) = claim.map_or((None, None), |claim| signed(claim, statement));
        ClaimRecord {
            id: id.to_owned(),
            kind: claim_kind(statement, claim),
            mention: mention.map(|mention| self.mention_id(mention)),
            article: mention.map(|mention| self.article_ids[mention.article].clone()),
            start: span.map(|span| span.0),
            end: span.map(|span| span.1),
            quote: claim.zip(account).map(|(claim, account)| claim.evidence.of(&account.article.body).to_owned()),
            from: self.story.entries.get(statement.entry).map(|entry| self.entry_id(entry)).unwrap_or_default(),
            from_point: claim.map_or(PointName::Both, |claim| from_point(claim, statement)),
            to: self.target(statement),
            to_point: claim.and_then(to_point),
            relation: claim.map_or(RelationName::Included, |claim| relation(claim.relation)),
            min_seconds,
            max_seconds,
            earliest,
            latest,
            ground: ground(statement.ground),
            likelihood: claim.and_then(|claim| claim.likelihood),
            rule: claim.map(|claim| claim.rule.to_string()).unwrap_or_default(),
            state: self.state(number),
        }
    }

    fn target(&self, statement: &Statement) -> Option<String> {
        match statement.target {
            Target::Entry(other) => self.story.entries.get(other).map(|entry| self.entry_id(entry)),
            Target::Publication(article) => self.article_ids.get(article).cloned(),
            Target::Itself => self.story.entries.get(statement.entry).map(|entry| self.entry_id(entry)),
            Target::Calendar(..) => None,
        }
    }

    fn state(&self, number: usize) -> ClaimState {
        let refused = self.refused.contains(&number);
        match () {
            () if refused => ClaimState::Refused,
            () if self.graph.is_used(number) => ClaimState::Used,
            () => ClaimState::Redundant,
        }
    }
}

fn claim_kind(statement: &Statement, claim: Option<&reading::Claim>) -> ClaimKind {
    match (statement.target, claim) {
        (Target::Publication(_), _) => ClaimKind::Publication,
        (Target::Calendar(..), _) => ClaimKind::Time,
        (Target::Itself, _) => ClaimKind::Offset,
        (Target::Entry(_), Some(claim)) if claim.offset.is_some() => ClaimKind::Offset,
        (Target::Entry(_), Some(claim)) if claim.relation == reading::Relation::Equal => ClaimKind::Same,
        (Target::Entry(_), _) => ClaimKind::Order,
    }
}

/// Least and most seconds from `to` to `from`.
fn signed(claim: &reading::Claim, statement: &Statement) -> (Option<i64>, Option<i64>) {
    let (Target::Entry(_) | Target::Itself, Some((least, most))) = (statement.target, claim.offset) else { return (None, None) };
    match claim.relation {
        reading::Relation::Before => (most.map(i64::saturating_neg), Some(least.saturating_neg())),
        _ => (Some(least), most),
    }
}

/// The end that a distance is counted to or from.
fn from_point(claim: &reading::Claim, statement: &Statement) -> PointName {
    match (statement.target, claim.relation, claim.point) {
        (Target::Entry(_), reading::Relation::After, Point::Both) => PointName::Start,
        (Target::Entry(_), reading::Relation::Before, Point::Both) => PointName::End,
        (_, _, point) => point_name(point),
    }
}

fn to_point(claim: &reading::Claim) -> Option<PointName> {
    match claim.to {
        reading::Anchor::Event(_, point) => Some(point_name(point)),
        reading::Anchor::Phrase(_) => Some(point_name(claim.counted_from())),
        _ => None,
    }
}
