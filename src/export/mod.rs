//! What other programs read: `timeline.json` and its schema, accounts as JSON Lines and as a table, three tables, the graph,
//! and the formats of others.

mod account;
mod cell;
mod column;
mod columns;
mod foreign;
mod graph;
mod json;
#[cfg(test)]
mod sample;
mod table;
mod tables;

pub use crate::timeline::distance;
pub use account::account_json;
pub use foreign::{Foreign, chronology, follow_the_money, graphml, timelinejs, timeml, timesketch};
pub use graph::dot;
pub use json::{Unreadable, parse_timeline, schema, timeline_json};
pub use table::{AccountTable, TableError};
pub use tables::{claims_csv, claims_parquet, entries_csv, entries_parquet, mentions_csv, mentions_parquet};
