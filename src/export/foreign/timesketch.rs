//! Timesketch: JSON Lines, a line for each bound of each event.
//!
//! | field | from |
//! |---|---|
//! | `message` | the entry's label, its stance before it where it is not simply asserted |
//! | `datetime` | the bound, in ISO 8601 with `+00:00`: civil time, as the reports have it |
//! | `timestamp` | the same in microseconds since 1970 |
//! | `timestamp_desc` | "earliest possible" or "latest possible" |
//! | `tag` | the entry's kind, how well it is dated, its status |
//! | `dateline_id`, `when`, `sources`, `quotes` | id, bounds in words, outlets, sentences |

use super::{Articles, Foreign, articles, headline, standing, whose};
use crate::timeline::{Entry, Timeline};
use chrono::NaiveDateTime;
use serde_json::json;

/// The timeline for Timesketch.
///
/// An event of which one bound is known has one line; one that is not dated at all has none. Times are civil: where a zone is known it is
/// not applied, so that a reader finds the clock times that the reports print.
pub fn timesketch(timeline: &Timeline) -> Foreign {
    let ((entries, rejected), articles) = (standing(timeline), articles(timeline));
    let mut text = String::new();
    let mut undated = 0;
    for entry in entries {
        let bounds = [("earliest possible", &entry.when.start.earliest), ("latest possible", &entry.when.end.latest)];
        let known = bounds.into_iter().filter_map(|(kind, bound)| Some((kind, moment(bound.as_deref()?)?)));
        let lines: Vec<String> = known.map(|(kind, moment)| line(&articles, entry, kind, moment)).collect();
        undated += usize::from(lines.is_empty());
        text.extend(lines);
    }
    Foreign::new(text, &[(undated, "undated entries"), (rejected, "rejected entries")])
}

fn moment(civil: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(civil, "%Y-%m-%dT%H:%M:%S").ok()
}

fn line(articles: &Articles, entry: &Entry, kind: &str, moment: NaiveDateTime) -> String {
    let value = json!({
        "message": headline(entry),
        "datetime": moment.format("%Y-%m-%dT%H:%M:%S+00:00").to_string(),
        "timestamp": moment.and_utc().timestamp_micros(),
        "timestamp_desc": kind,
        "tag": [entry.kind.name(), entry.dated.name(), entry.status.name()],
        "dateline_id": entry.id,
        "when": entry.when_text,
        "sources": entry.mentions.iter().map(|mention| whose(mention, articles)).collect::<Vec<_>>(),
        "quotes": entry.mentions.iter().map(|mention| &mention.quote).collect::<Vec<_>>(),
    });
    format!("{value}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn a_line_for_each_bound() {
        let made = timesketch(&sample::timeline());
        let lines: Vec<serde_json::Value> = made.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["datetime"], "2021-05-03T00:00:00+00:00");
        assert_eq!(lines[0]["timestamp"], 1_620_000_000_000_000_i64);
        assert_eq!((&lines[0]["timestamp_desc"], &lines[1]["timestamp_desc"]), (&json!("earliest possible"), &json!("latest possible")));
        assert_eq!(lines[1]["datetime"], "2021-05-03T23:59:59+00:00");
        assert_eq!(made.left_out, [(2, "undated entries")]);
    }
}
