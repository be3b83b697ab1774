//! Claims that cannot all hold.

use super::records::Records;
use super::{Conflict, ConflictKind, Dated, Entry};
use crate::reading::Certainty;

/// The conflicts of a story: each refused claim with those it clashes with.
///
/// An inference that gives way is no conflict: order of telling and the like never make one. Where all claims are evidence it is a
/// contradiction, else a tension.
pub fn conflicts(records: &Records) -> Vec<Conflict> {
    let mut found = Vec::new();
    for refused in records.graph.refused() {
        let claims: Vec<usize> =
            std::iter::once(refused.refused).chain(refused.against.iter().copied()).map(|claim| claim.0 as usize).collect();
        let grounds: Vec<Certainty> = claims.iter().map(|claim| records.graph.statements[*claim].ground).collect();
        if grounds.contains(&Certainty::Inference) {
            continue;
        }
        let hard = grounds.iter().all(|ground| ground.hard());
        let ids: Vec<String> = claims.iter().filter_map(|claim| records.claim_id(*claim)).collect();
        found.push(Conflict {
            id: format!("k-{}", found.len() + 1),
            kind: if hard { ConflictKind::Contradiction } else { ConflictKind::Tension },
            claims: ids,
        });
    }
    found
}

/// Marks the entries that conflicts are about, and gives them the hull of all positions: none of them is hidden.
pub fn mark(entries: &mut [Entry], conflicts: &[Conflict], records: &Records) {
    for conflict in conflicts {
        let of = |claim: &String| records.statement_of(claim).map(|statement| &records.graph.statements[statement]);
        let about: Vec<_> = conflict.claims.iter().filter_map(of).collect();
        for statement in &about {
            let Some(entry) = entries.get_mut(statement.entry) else { continue };
            if !entry.conflicts.contains(&conflict.id) {
                entry.conflicts.push(conflict.id.clone());
            }
        }
        // A date that the user gives stands as it is given; what reports say against it is shown beside it.
        let users = about.iter().any(|statement| statement.ground == Certainty::User);
        let Some(refused) = about.first().filter(|_| !users) else { continue };
        if let Some(entry) = entries.get_mut(refused.entry) {
            records.widen(entry, refused);
        }
    }
    for entry in entries.iter_mut().filter(|entry| !entry.conflicts.is_empty() && entry.dated == Dated::Exact) {
        let one_day = entry.when.start.earliest.as_ref().map(|m| &m[..10]) == entry.when.end.latest.as_ref().map(|m| &m[..10]);
        if !one_day && entry.when.start == entry.when.end {
            entry.dated = Dated::Bounded;
        }
    }
}
