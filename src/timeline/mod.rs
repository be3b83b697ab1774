//! Bounds become an order: entries, conflicts, gaps, weight. The types here are `timeline.json`, key for key.

mod arrange;
mod claim_model;
mod claim_records;
mod compare;
mod conflicts;
mod dating;
mod decisions;
mod distance;
mod gaps;
mod model;
mod names;
mod naming;
mod order;
mod people;
mod records;
mod salience;
mod views;
mod wording;

pub use arrange::arrange;
pub use claim_model::*;
pub use compare::{Change, Changed, compare};
pub use decisions::{Decision, Verdict, dates_and_joins, decide, publications};
pub use distance::distance;
pub use model::*;
pub use names::*;
pub use views::{about, accepted_only, top};
