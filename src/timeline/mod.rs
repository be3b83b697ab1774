//! Bounds become an order: entries, conflicts, gaps, weight. The types here are `timeline.json`, key for key.

mod model;

pub use model::*;
