//! The rows of the table, which are there without the script.

use super::markup::{escape, isolated};
use super::names::{Names, counted, dating, stance};
use crate::timeline::{Dated, Entry, Status, Timeline};

/// How many names stand in a row.
const MOST_VOICES: usize = 3;

/// Every entry in a row, the undated under a heading of their own.
pub(super) fn rows(timeline: &Timeline) -> String {
    let names = Names::of(timeline);
    let mut rows = String::from("<tbody role=\"rowgroup\">\n");
    let undated = timeline.entries.iter().filter(|entry| entry.dated == Dated::None).count();
    let mut is_headed = false;
    for (at, entry) in timeline.entries.iter().enumerate() {
        if entry.dated == Dated::None && !is_headed {
            is_headed = true;
            rows += &format!(
                "</tbody>\n<tbody role=\"rowgroup\">\n<tr role=\"row\" class=\"divider\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"7\">{}: no words of the \
                 reports bound them</th></tr>\n",
                counted(undated, "undated entry", "undated entries")
            );
        }
        rows += &row(at, entry, &names);
    }
    rows + "</tbody>"
}

fn row(at: usize, entry: &Entry, names: &Names) -> String {
    let id = escape(&entry.id);
    let cell = |class: &str, content: String| format!("<td role=\"cell\" class=\"{class}\">{content}</td>");
    let mut when = format!("<span class=\"time\">{}</span>", escape(&entry.when_text));
    if entry.dated != Dated::None {
        when += &format!(" <span class=\"how\">{}</span>", dating(entry.dated));
    }
    if !entry.conflicts.is_empty() {
        when += " <span class=\"clash\">conflicting dates</span>";
    }
    let ongoing = if entry.ongoing { ", ongoing" } else { "" };
    let said = format!("<span class=\"stance {}\">{}{ongoing}</span>", entry.stance.name(), stance(entry.stance));
    format!(
        "<tr role=\"row\" id=\"{id}\" class=\"entry\" data-at=\"{at}\">{}{}<th role=\"rowheader\" scope=\"row\" class=\"what\"><a href=\"#{id}\">{}</a></th>{}{}{}{}</tr>\n",
        cell("number", (at + 1).to_string()),
        cell("when", when),
        isolated(&entry.label),
        cell("who", voices(names, entry)),
        cell("said", said),
        cell("status", status(entry)),
        cell("sources", sources(entry)),
    )
}

fn voices(names: &Names, entry: &Entry) -> String {
    let all = names.voices(entry);
    let more = all.len().saturating_sub(MOST_VOICES);
    let shown: Vec<String> = all.into_iter().take(MOST_VOICES).map(isolated).collect();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    shown.join("; ") + &more
}

fn status(entry: &Entry) -> String {
    let note = entry.note.as_deref().filter(|note| !note.is_empty()).map(|note| format!(": {}", isolated(note)));
    match entry.status {
        Status::Unreviewed if note.is_none() => "<span class=\"faint\">unreviewed</span>".to_owned(),
        status => status.name().to_owned() + &note.unwrap_or_default(),
    }
}

fn sources(entry: &Entry) -> String {
    let independent = entry.sources.independent;
    let told = counted(entry.sources.articles, "report", "reports");
    if independent == entry.sources.articles { told } else { format!("{told}, {independent} independent") }
}
