//! The engine: one chart for all rules, over islands of at most 64 tokens around words that can name a time.

mod grammar;
mod island;
mod parse;
mod select;

pub use grammar::{Anchors, Grammar};
pub use island::islands;
pub use parse::{Chart, Edge};
pub use select::{Reading, select};
