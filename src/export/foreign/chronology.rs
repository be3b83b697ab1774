//! A chronology in Markdown, as a reporter keeps it beside the story: a table, the sentences under it, and what is open.

use super::{Foreign, articles, headline, standing, whose};
use crate::timeline::{Dated, Entry, Timeline};
use std::fmt::Write as _;

/// The timeline in Markdown (CommonMark with tables).
///
/// First what is dated, then what is known by its order alone, then what is undated; under each event its sentences and whose word they are;
/// at the end what clashes and where nothing is told. Words of reports are set so that none of them is a mark.
pub fn chronology(timeline: &Timeline) -> Foreign {
    let (entries, rejected) = standing(timeline);
    let mut text = String::from("# Chronology\n\n");
    for title in PARTS {
        let of: Vec<&Entry> = entries.iter().copied().filter(|entry| part_of(entry) == title).collect();
        if !of.is_empty() {
            part(&mut text, title, timeline, &of);
        }
    }
    conflicts(&mut text, timeline);
    for gap in &timeline.gaps {
        let _ = writeln!(text, "* Nothing is told of {} ({} days).", plain(&gap.when_text), gap.days);
    }
    Foreign::new(text, &[(rejected, "rejected entries")])
}

const PARTS: [&str; 3] = ["Dated", "Known by order alone", "Undated"];

/// Under which heading an entry stands.
fn part_of(entry: &Entry) -> &'static str {
    match entry.dated {
        Dated::Order => PARTS[1],
        Dated::None => PARTS[2],
        _ => PARTS[0],
    }
}

fn part(text: &mut String, title: &str, timeline: &Timeline, entries: &[&Entry]) {
    let articles = articles(timeline);
    let _ = writeln!(text, "## {title}\n\n| When | What | Reports |\n|---|---|---|");
    for entry in entries {
        let _ = writeln!(text, "| {} | {} | {} |", plain(&entry.when_text), plain(&headline(entry)), entry.sources.articles);
    }
    for entry in entries {
        let _ = writeln!(text, "\n**{}** — {}", plain(&entry.when_text), plain(&headline(entry)));
        for mention in &entry.mentions {
            let _ = writeln!(text, "> {}\n>\n> — {}\n", plain(&mention.quote), plain(&whose(mention, &articles)));
        }
    }
    text.push('\n');
}

fn conflicts(text: &mut String, timeline: &Timeline) {
    if timeline.conflicts.is_empty() && timeline.gaps.is_empty() {
        return;
    }
    text.push_str("## Open\n\n");
    for conflict in &timeline.conflicts {
        let _ = writeln!(text, "* {}: these cannot all hold:", conflict.kind.name());
        for claim in timeline.claims.iter().filter(|claim| conflict.claims.contains(&claim.id)) {
            let label = timeline.entries.iter().find(|entry| entry.id == claim.from).map_or("", |entry| entry.label.as_str());
            let _ = writeln!(text, "  * {}: “{}”", plain(label), plain(claim.quote.as_deref().unwrap_or("")));
        }
    }
}

/// Words on one line, with a backslash before whatever Markdown would read as a mark.
fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' => text.extend(['\\', c]),
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn what_is_dated_and_what_is_not() {
        let mut timeline = sample::timeline();
        timeline.entries[2].label = "the mayor | resigned\n<b>".to_owned();
        let text = chronology(&timeline).text;
        assert!(text.contains("| 3 May 2021 | the \"dam\" burst |"), "{text}");
        assert!(text.contains("## Undated"));
        assert!(text.contains("the mayor \\| resigned \\<b\\>"));
        assert!(text.contains("contradiction: these cannot all hold"));
    }
}
