//! From bounds to the timeline.

use super::records::Records;
use super::*;
use crate::graph::TemporalGraph;
use crate::story::Story;

/// Everything that the story and its graph say, in the order of time.
///
/// Entries come by their bounds, the only ordered ones between their neighbours, the undated last; nothing is left out. `O(n log n)`.
pub fn arrange(story: &Story, graph: &TemporalGraph) -> Timeline {
    let records = Records::new(story, graph);
    let mut entries: Vec<Entry> = (0..story.entries.len()).map(|entry| records.entry(entry)).collect();
    let conflicts = conflicts::conflicts(&records);
    conflicts::mark(&mut entries, &conflicts, &records);
    let counts = counts(&entries);
    let entries = order::in_order(entries, &records);
    Timeline {
        schema: "dateline/1".to_owned(),
        generator: Generator { version: env!("CARGO_PKG_VERSION").to_owned(), ..Generator::default() },
        articles: records.articles(),
        gaps: gaps::gaps(&entries),
        entries,
        claims: records.claims(),
        conflicts,
        counts,
    }
}

/// How many entries are dated how well.
pub fn counts(entries: &[Entry]) -> Counts {
    let of = |dated| entries.iter().filter(|entry| entry.dated == dated).count();
    Counts {
        exact: of(Dated::Exact),
        bounded: of(Dated::Bounded),
        half_open: of(Dated::HalfOpen),
        order: of(Dated::Order),
        none: of(Dated::None),
    }
}
