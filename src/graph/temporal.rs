//! A story as a graph of points in time.

use super::bound::{Bound, ClaimId, Contradiction, PointId};
use super::claims::{EntryPoints, Translator};
use super::network::Network;
use super::ranked::RankedNetwork;
use super::statement::{Rank, Statement, Target, moment, seconds};
use crate::calendar::{Bounds, Extent};
use crate::reading::Certainty;
use crate::story::Story;
use std::collections::BTreeSet;

/// Two points an entry, one for each end of each publication, one origin for the calendar; bounds between them, each owned by the
/// statement that makes it.
#[derive(Debug)]
pub struct TemporalGraph {
    /// What is stated; a statement's place is the number of its claim in the network.
    pub statements: Vec<Statement>,
    /// The points of each entry.
    pub points: Vec<EntryPoints>,
    published: Vec<EntryPoints>,
    network: RankedNetwork<Rank>,
    hard: Network,
    used: BTreeSet<ClaimId>,
}

/// Makes the graph of a story, surest claims first.
pub fn graph(story: &Story) -> TemporalGraph {
    let mut network = RankedNetwork::new();
    let mut pair = || EntryPoints { start: network.add_point(), end: network.add_point() };
    let points: Vec<EntryPoints> = story.entries.iter().map(|_| pair()).collect();
    let published: Vec<EntryPoints> = story.accounts.iter().map(|_| pair()).collect();
    let entry_of = story.entry_of();
    let translator = Translator { story, entry_of: &entry_of, points: &points, published: &published };
    let mut statements: Vec<Statement> = (0..points.len()).map(|entry| translator.structure(entry)).collect();
    let publications = statements.len();
    statements.extend(
        story
            .accounts
            .iter()
            .zip(&published)
            .enumerate()
            .map(|(article, (account, points))| publication(article, account.published.bounds, *points)),
    );
    for (article, account) in story.accounts.iter().enumerate() {
        let claims = account.claims.iter().enumerate();
        statements.extend(claims.flat_map(|(number, claim)| translator.statements(article, number, claim)));
    }
    network.extend(statements.iter().enumerate().map(|(number, statement)| {
        let given = number < publications + story.accounts.len();
        (rank(story, statement, given), ClaimId(number as u32), statement.bounds.clone())
    }));
    let hard = network.before(&Rank::SOFT);
    let used = network.network().claims_in_use().into_iter().collect();
    TemporalGraph { statements, points, published, network, hard, used }
}

fn publication(article: usize, published: Bounds, points: EntryPoints) -> Statement {
    let earliest = published.earliest.map(|moment| Bound::at_least(PointId::ORIGIN, points.start, seconds(moment)));
    let latest = published.latest.map(|moment| Bound::at_most(PointId::ORIGIN, points.end, seconds(moment) + 1));
    let order = Bound::at_least(points.start, points.end, 1);
    let bounds = std::iter::once(order).chain(earliest).chain(latest).collect();
    Statement { entry: usize::MAX, mention: None, claim: None, target: Target::Publication(article), ground: Certainty::Metadata, bounds }
}

fn rank(story: &Story, statement: &Statement, given: bool) -> Rank {
    let claim = statement.mention.zip(statement.claim).map(|(mention, claim)| &story.accounts[mention.article].claims[claim]);
    Rank {
        ground: if given { 0 } else { Rank::of(statement.ground) },
        doubt: claim.and_then(|claim| claim.likelihood).map_or(0, |likelihood| 100u8.saturating_sub(likelihood)),
        article: statement.mention.map_or(0, |mention| mention.article),
        offset: claim.map_or(0, |claim| claim.evidence.start),
    }
}

impl TemporalGraph {
    /// Bounds of an entry's first and last second, by everything.
    pub fn when(&self, entry: usize) -> Extent {
        extent(self.network.network(), self.points[entry])
    }

    /// The same, by evidence alone.
    pub fn hard(&self, entry: usize) -> Extent {
        extent(&self.hard, self.points[entry])
    }

    /// When an article was published, by the evidence of what it tells: not before what it tells of as past, not after what it tells of
    /// as still ahead.
    pub fn published(&self, article: usize) -> Bounds {
        let Extent { start, end } = extent(&self.hard, self.published[article]);
        Bounds { earliest: end.earliest, latest: start.latest }
    }

    /// The statements that make the four bounds of an entry: of its start the earliest and the latest, of its end the earliest and the
    /// latest.
    pub fn why(&self, entry: usize) -> [Vec<usize>; 4] {
        let (network, EntryPoints { start, end }) = (self.network.network(), self.points[entry]);
        let numbers = |claims: Vec<ClaimId>| claims.into_iter().map(|claim| claim.0 as usize).collect();
        [
            numbers(network.why_earliest(start)),
            numbers(network.why_latest(start)),
            numbers(network.why_earliest(end)),
            numbers(network.why_latest(end)),
        ]
    }

    /// The statements that cannot hold beside surer ones, with those they clash with.
    pub fn refused(&self) -> &[Contradiction] {
        self.network.refused()
    }

    /// Whether a statement makes some point's bounds.
    pub fn is_used(&self, statement: usize) -> bool {
        self.used.contains(&ClaimId(statement as u32))
    }
}

fn extent(network: &Network, points: EntryPoints) -> Extent {
    let bound = |point, shift: i64| Bounds {
        earliest: network.earliest(point).and_then(|s| moment(s - shift)),
        latest: network.latest(point).and_then(|s| moment(s - shift)),
    };
    Extent { start: bound(points.start, 0), end: bound(points.end, 1) }
}
