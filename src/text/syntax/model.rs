//! The learnt numbers of a language.

use super::class::{RELATION_COLUMNS, TAG_COLUMNS};
use super::state::ACTION_COLUMNS;
use super::table::Table;

/// The first bytes of a model.
pub const MAGIC: &[u8; 8] = b"dlsynt02";
/// How many tables a model holds.
pub const PARTS: usize = 5;

/// A model's tables, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// Classes of words.
    pub tags: Table<'a, TAG_COLUMNS>,
    /// Classes of what may be a verb, at a second look.
    pub revisions: Table<'a, TAG_COLUMNS>,
    /// Actions of the parser.
    pub actions: Table<'a, ACTION_COLUMNS>,
    /// Relations of arcs.
    pub relations: Table<'a, RELATION_COLUMNS>,
    /// Clusters of words.
    pub clusters: super::clusters::Clusters<'a>,
}

impl<'a> Model<'a> {
    /// Finds the tables in `bytes`: [`MAGIC`], the lengths of the five tables as 32-bit little-endian numbers, the tables themselves.
    /// Nothing where the bytes are no model. No work is done but this, however large the tables.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (lengths, mut rest) = rest.split_at_checked(4 * PARTS)?;
        let mut parts: [&[u8]; PARTS] = [&[]; PARTS];
        for (part, length) in parts.iter_mut().zip(lengths.as_chunks::<4>().0) {
            (*part, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        }
        let [tags, revisions, actions, relations, clusters] = parts;
        Some(Self {
            tags: Table::new(tags),
            revisions: Table::new(revisions),
            actions: Table::new(actions),
            relations: Table::new(relations),
            clusters: super::clusters::Clusters::new(clusters),
        })
    }
}
