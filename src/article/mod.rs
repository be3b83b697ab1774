//! An article, and reading one from what reporters have: text with a header, bare text, JSON Lines; its zones and its publication.

mod report;

pub use report::{Article, Basis, Published, Zone, ZoneKind};
