//! What `build` prints: the timeline as a table, what only the calendar or a caption tells, what is known only
//! in its order, what clashes, of what nothing is told, and how much has no date.

use super::evidence::Evidence;
use super::gaps::gaps;
use super::wrap::{hanging, width, wrap};
use dateline::timeline::{Conflict, Counts, Dated, Entry, EntryKind, StanceName, Timeline, ZoneName};

/// The whole summary, laid out for lines of `columns`.
pub fn summary(timeline: &Timeline, columns: usize) -> String {
    let mut text = String::new();
    for (title, part) in [("", Part::Story), ("On the calendar", Part::Landmark), ("From captions only", Part::Caption)] {
        let rows: Vec<(usize, &Entry)> =
            (1..).zip(&timeline.entries).filter(|(_, entry)| dated(entry) && Part::of(entry) == part).collect();
        text += &section(title, &rows, columns);
    }
    let ordered: Vec<(usize, &Entry)> = (1..).zip(&timeline.entries).filter(|(_, entry)| entry.dated == Dated::Order).collect();
    text += &section("Known only in their order", &ordered, columns);
    text += &conflicts(timeline, columns);
    text += &gaps(timeline, columns);
    text += &hanging("", 0, &counted(&timeline.counts), columns);
    text
}

/// Where an entry is printed.
#[derive(PartialEq)]
enum Part {
    Story,
    Landmark,
    Caption,
}

impl Part {
    fn of(entry: &Entry) -> Part {
        if entry.kind == EntryKind::Landmark {
            Part::Landmark
        } else if !entry.mentions.is_empty() && entry.mentions.iter().all(|mention| mention.zone == ZoneName::Caption) {
            Part::Caption
        } else {
            Part::Story
        }
    }
}

fn dated(entry: &Entry) -> bool {
    !matches!(entry.dated, Dated::Order | Dated::None)
}

/// A title and a table; nothing where there are no rows.
fn section(title: &str, rows: &[(usize, &Entry)], columns: usize) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let widths = Widths::new(rows, columns);
    let mut text = if title.is_empty() { String::new() } else { format!("{title}\n") };
    text += &widths.lines("#", "When", "What", "Reports");
    for (number, entry) in rows {
        text += &widths.lines(&number.to_string(), &entry.when_text, &what(entry), &entry.sources.articles.to_string());
    }
    text.push('\n');
    text
}

/// How many columns of the screen each column of the table has; two spaces part them.
struct Widths {
    number: usize,
    when: usize,
    what: usize,
}

const REPORTS: usize = 7;

impl Widths {
    fn new(rows: &[(usize, &Entry)], columns: usize) -> Self {
        let number = rows.iter().map(|(number, _)| number.to_string().len()).max().unwrap_or(1);
        let when = rows.iter().map(|(_, entry)| width(&entry.when_text)).max().unwrap_or(0).clamp(4, (columns / 3).max(10));
        Widths { number, when, what: columns.saturating_sub(number + when + REPORTS + 6).max(4) }
    }

    /// One row, as many lines high as its words need.
    fn lines(&self, number: &str, when: &str, what: &str, reports: &str) -> String {
        let (when, what) = (wrap(when, self.when), wrap(what, self.what));
        let mut text = String::new();
        for line in 0..when.len().max(what.len()) {
            let at = |lines: &[String]| lines.get(line).cloned().unwrap_or_default();
            let (number, reports) = if line == 0 { (number, reports) } else { ("", "") };
            let (when, what) = (padded(&at(&when), self.when), padded(&at(&what), self.what));
            text += format!("{number:>digits$}  {when}  {what}  {reports:>REPORTS$}", digits = self.number).trim_end();
            text.push('\n');
        }
        text
    }
}

/// Padding counts columns of the screen, which `format!` does not.
fn padded(words: &str, columns: usize) -> String {
    format!("{words}{}", " ".repeat(columns.saturating_sub(width(words))))
}

/// The label, and whatever keeps it from being plainly so.
fn what(entry: &Entry) -> String {
    let stance = (entry.stance != StanceName::Asserted).then(|| entry.stance.name().to_owned());
    let ongoing = entry.ongoing.then(|| "ongoing".to_owned());
    let clash = (!entry.conflicts.is_empty()).then(|| format!("conflicting dates: {}", entry.conflicts.join(", ")));
    let marks: Vec<String> = [stance, ongoing, clash].into_iter().flatten().collect();
    if marks.is_empty() { entry.label.clone() } else { format!("{} [{}]", entry.label, marks.join("; ")) }
}

fn conflicts(timeline: &Timeline, columns: usize) -> String {
    if timeline.conflicts.is_empty() {
        return String::new();
    }
    let mut text = "Conflicting dates\n".to_owned();
    let evidence = Evidence::new(timeline);
    for conflict in &timeline.conflicts {
        text += &sides(&evidence, conflict, columns);
    }
    text.push('\n');
    text
}

/// Every side of a conflict with its sentence.
pub fn sides(evidence: &Evidence, conflict: &Conflict, columns: usize) -> String {
    let mut text = hanging(&conflict.id, 5, conflict.kind.name(), columns);
    for claim in evidence.claims(&conflict.claims) {
        let label = evidence.entry(&claim.from).map_or(claim.from.as_str(), |entry| entry.label.as_str());
        let number = evidence.number(&claim.from).map(|number| format!(" (#{number})")).unwrap_or_default();
        text += &hanging(&format!("     {}", claim.id), 11, &format!("{label}{number}"), columns);
        text += &evidence.quotation(claim, 11, columns);
    }
    text
}

/// How well everything is dated; nothing is left out of the count.
fn counted(counts: &Counts) -> String {
    let dated = counts.exact + counts.bounded + counts.half_open;
    format!(
        "{dated} dated ({} exactly, {} between bounds, {} on one side), {} known only in their order, {} undated.",
        counts.exact, counts.bounded, counts.half_open, counts.order, counts.none
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline::timeline::{ClaimRecord, ConflictKind, Gap, MentionRecord, Participant, Sources};

    fn entry(when: &str, label: &str, dated: Dated) -> Entry {
        let sources = Sources { articles: 2, ..Default::default() };
        Entry { id: label.to_owned(), label: label.to_owned(), when_text: when.to_owned(), dated, sources, ..Default::default() }
    }

    fn timeline() -> Timeline {
        let denied = StanceName::Denied;
        let caption = MentionRecord { zone: ZoneName::Caption, ..Default::default() };
        let claim = |id: &str, words: &str| ClaimRecord {
            id: id.to_owned(),
            from: "the dam burst".to_owned(),
            quote: Some(words.to_owned()),
            ..Default::default()
        };
        let keeper = Participant { id: "p-1".to_owned(), name: "Ann Vance".to_owned(), ..Default::default() };
        Timeline {
            entries: vec![
                Entry {
                    participants: vec![keeper],
                    conflicts: vec!["k-1".to_owned()],
                    stance: denied,
                    ..entry("3 May 2021", "the dam burst", Dated::Exact)
                },
                entry("5 May 2021", "the council met in the old town hall above the river to hear the engineers", Dated::Bounded),
                Entry { kind: EntryKind::Landmark, ..entry("6 May 2021", "Election Day", Dated::Exact) },
                Entry { mentions: vec![caption], ..entry("7 May 2021", "a crane lifted the gate", Dated::Exact) },
                entry("undated", "the mayor resigned", Dated::None),
                entry("by 9 May 2021", "the gate gave way", Dated::Order),
            ],
            claims: vec![claim("c-1", "on Monday"), claim("c-2", "on Tuesday"), claim("c-3", "later")],
            conflicts: vec![Conflict {
                id: "k-1".to_owned(),
                kind: ConflictKind::Tension,
                claims: vec!["c-1".to_owned(), "c-2".to_owned()],
            }],
            gaps: vec![Gap {
                after: "the dam burst".to_owned(),
                before: "Election Day".to_owned(),
                when_text: "4–5 May 2021".to_owned(),
                days: 2,
                people: vec!["p-1".to_owned()],
                ordered: vec!["the gate gave way".to_owned()],
                ..Default::default()
            }],
            counts: Counts { exact: 3, bounded: 1, none: 1, ..Default::default() },
            ..Default::default()
        }
    }

    #[test]
    fn the_summary_is_laid_out_in_columns() {
        let wanted = "\
#  When        What                            Reports
1  3 May 2021  the dam burst [denied;                2
               conflicting dates: k-1]
2  5 May 2021  the council met in the old            2
               town hall above the river to
               hear the engineers

On the calendar
#  When        What                            Reports
3  6 May 2021  Election Day                          2

From captions only
#  When        What                            Reports
4  7 May 2021  a crane lifted the gate               2

Known only in their order
#  When           What                         Reports
6  by 9 May 2021  the gate gave way                  2

Conflicting dates
k-1  tension
     c-1   the dam burst (#1)
           “on Monday”
     c-2   the dam burst (#1)
           “on Tuesday”

Nothing is told of
4–5 May 2021 (2 days), between #1 and #3; busy before
and after: Ann Vance; known only in their order, and
perhaps then: #6

4 dated (3 exactly, 1 between bounds, 0 on one side),
0 known only in their order, 1 undated.
";
        assert_eq!(summary(&timeline(), 54), wanted);
    }

    #[test]
    fn every_line_fits() {
        for columns in 40..120 {
            let text = summary(&timeline(), columns);
            assert!(text.lines().all(|line| width(line) <= columns), "{columns}:\n{text}");
        }
    }
}
