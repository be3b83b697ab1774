//! Bounds become an order: entries, conflicts, gaps, weight. The types here are `timeline.json`, key for key.

mod arrange;
mod claim_model;
mod claim_records;
mod conflicts;
mod dating;
mod model;
mod names;
mod naming;
mod order;
mod people;
mod records;
mod wording;

pub use arrange::arrange;
pub use claim_model::*;
pub use model::*;
pub use names::*;
