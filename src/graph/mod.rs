//! When can each point in time have been, who says so, and which claims cannot all hold?
//!
//! The room has two halves. The network knows neither events nor sentences: it knows points, bounds `b − a ≤ n seconds`, and the claims
//! that own them. [`Network`] takes claims surest first; [`RankedNetwork`] takes them as they come. How a story's claims become
//! bounds is the other half's business: `statement`, `claims`, `temporal`;
//! `domain` bounds a publication that nobody dates.
//!
//! - `bound`: points, claims, bounds, contradictions
//! - `link`: the graph as it is stored (`petgraph`, whole seconds and the claim on every edge)
//! - `potential`: one consistent dating of all points, repaired as bounds come in; finds the cycle when there is none
//! - `horizon`: the earliest and latest of every point
//! - `route`: how far two points can be apart
//! - `standing`: the four together, which change together
//! - `culprit`: the smallest set of claims that clash
//! - `network`, `ranked`: what all this adds up to
//!
//! petgraph keeps the graph; what is computed on it is ours, because its `find_negative_cycle` wants floating-point weights, answers with
//! a walk that need not be a negative cycle, and begins anew every time.

mod bound;
mod claims;
mod culprit;
mod domain;
mod horizon;
mod link;
mod network;
mod potential;
mod ranked;
mod route;
mod standing;
mod statement;
mod temporal;
#[cfg(test)]
mod tests;

pub use bound::{Bound, ClaimId, Contradiction, Effect, PointId};
pub use claims::EntryPoints;
pub use domain::{allowed_days, possible_days};
pub use network::Network;
pub use ranked::RankedNetwork;
pub use statement::{Statement, Target};
pub use temporal::{TemporalGraph, graph};
