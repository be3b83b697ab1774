//! The part of the summary that says of which stretches nothing is told.

use super::evidence::Evidence;
use super::wrap::hanging;
use dateline::timeline::{Gap, Timeline};
use std::collections::BTreeMap;

/// So many of those who are busy on both sides are named; the others are counted.
const NAMED: usize = 3;

/// A title and a gap a line; nothing where there is none.
pub fn gaps(timeline: &Timeline, columns: usize) -> String {
    if timeline.gaps.is_empty() {
        return String::new();
    }
    let participants = timeline.entries.iter().flat_map(|entry| &entry.participants);
    let names: BTreeMap<&str, &str> = participants.map(|participant| (participant.id.as_str(), participant.name.as_str())).collect();
    let evidence = Evidence::new(timeline);
    let line = |gap: &Gap| hanging("", 0, &worded(gap, &evidence, &names), columns);
    format!("Nothing is told of\n{}\n", timeline.gaps.iter().map(line).collect::<String>())
}

/// "8–21 Aug 2010 (14 days), between #7 and #8; Ann Vance and 2 more are busy before and after".
fn worded(gap: &Gap, evidence: &Evidence, names: &BTreeMap<&str, &str>) -> String {
    let number = |id: &str| evidence.number(id).map(|number| format!("#{number}")).unwrap_or_default();
    let people: Vec<&str> = gap.people.iter().filter_map(|id| names.get(id.as_str()).copied()).collect();
    let named = people.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    let more = people.len().checked_sub(NAMED).filter(|more| *more > 0).map(|more| format!(" and {more} more")).unwrap_or_default();
    let ordered: Vec<String> = gap.ordered.iter().map(|id| number(id)).collect();
    let within =
        if ordered.is_empty() { String::new() } else { format!("; known only in their order, and perhaps then: {}", ordered.join(", ")) };
    let days = if gap.days == 1 { "day" } else { "days" };
    let sides = format!("between {} and {}", number(&gap.after), number(&gap.before));
    format!("{} ({} {days}), {sides}; busy before and after: {named}{more}{within}", gap.when_text, gap.days)
}
