//! The picture's own words: lengths, days, names of what is drawn, and the prose for those who do not see it.

use super::super::measure::clean;
use super::moment::{DAY, Moment, civil};
use crate::timeline::{ArticleRecord, Dated, Entry, EntryKind, Grain, StanceName, Status, Timeline, ZoneName};
use chrono::Datelike;

/// "14 months", "3 weeks", "6 hours": whole units, rounded down, so that it never says more than there is.
pub(super) fn length_in_words(from: Moment, to: Moment) -> String {
    let (start, end) = (civil(from), civil(to));
    let mut months = i64::from((end.year() - start.year()) * 12) + i64::from(end.month()) - i64::from(start.month());
    months -= i64::from((end.day(), end.time()) < (start.day(), start.time()));
    let days = (to - from) / DAY;
    match (months, days) {
        (36.., _) => counted((months / 12).unsigned_abs() as usize, "year", "years"),
        (3.., _) => counted(months.unsigned_abs() as usize, "month", "months"),
        (_, 21..) => counted((days / 7).unsigned_abs() as usize, "week", "weeks"),
        (_, 2..) => counted(days.unsigned_abs() as usize, "day", "days"),
        _ => counted(((to - from) / 3600).unsigned_abs() as usize, "hour", "hours"),
    }
}

/// "1 event", "12 events".
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "9 August 1974".
pub(super) fn day_in_words(at: Moment) -> String {
    civil(at).format("%-d %B %Y").to_string()
}

/// "17–23 June 1972"; `to` is exclusive.
pub(super) fn days_in_words(from: Moment, to: Moment) -> String {
    let (first, last) = (civil(from), civil((to - 1).max(from)));
    let end = day_in_words((to - 1).max(from));
    match (first.year() == last.year(), first.month() == last.month(), first.day() == last.day()) {
        (true, true, true) => end,
        (true, true, false) => format!("{}–{end}", first.day()),
        (true, false, _) => format!("{} – {end}", first.format("%-d %B")),
        _ => format!("{} – {end}", day_in_words(from)),
    }
}

/// "June 1972 – 9 August 1974": each end as fine as it is known; the second is exclusive.
pub(super) fn period(first: (Moment, Grain), last: (Moment, Grain)) -> String {
    let is_fine = |grain: Grain| grain != Grain::Unknown && grain <= Grain::Day;
    if is_fine(first.1) && is_fine(last.1) {
        return days_in_words(first.0, last.0);
    }
    let words = |(at, grain): (Moment, Grain)| match grain {
        grain if is_fine(grain) => day_in_words(at),
        Grain::Week | Grain::Month | Grain::Quarter => civil(at).format("%B %Y").to_string(),
        _ => civil(at).format("%Y").to_string(),
    };
    let (first, last) = (words(first), words((last.0 - 1, last.1)));
    if first == last { first } else { format!("{first} – {last}") }
}

/// What the reports say of an entry, where it is more than that it was so.
pub(super) fn stance_in_words(stance: StanceName) -> Option<&'static str> {
    match stance {
        StanceName::Asserted => None,
        StanceName::Negated => Some("did not happen"),
        StanceName::Alleged => Some("alleged"),
        StanceName::Denied => Some("denied"),
        StanceName::Planned => Some("planned"),
        StanceName::Hypothetical => Some("hypothetical"),
        StanceName::Contested => Some("accounts differ"),
    }
}

/// Everything that is said of an entry beside its date and its label, in a few words each.
pub(super) fn tags(entry: &Entry) -> Vec<&'static str> {
    let mut tags: Vec<&'static str> = stance_in_words(entry.stance).into_iter().collect();
    if !entry.conflicts.is_empty() {
        tags.push("dates conflict");
    }
    if is_caption_only(entry) {
        tags.push("in a caption only");
    }
    if entry.ongoing {
        tags.push("ongoing");
    }
    if entry.status == Status::Rejected {
        tags.push("rejected");
    }
    tags
}

/// Whether nothing but captions tells of it.
pub(super) fn is_caption_only(entry: &Entry) -> bool {
    !entry.mentions.is_empty() && entry.mentions.iter().all(|mention| mention.zone == ZoneName::Caption)
}

/// The entry in a line, for those who point at its mark.
pub(super) fn sentence(number: usize, entry: &Entry) -> String {
    let tags = tags(entry);
    let told = if tags.is_empty() { String::new() } else { format!(" ({})", tags.join(", ")) };
    let label: String = clean(&entry.label).chars().take(400).collect();
    let when: String = clean(&entry.when_text).chars().take(200).collect();
    format!("{number}. {when}: {label}{told}")
}

/// The outlets that tell an entry, in the order of its mentions.
pub(super) fn outlets(timeline: &Timeline, entry: &Entry) -> Vec<String> {
    let mut outlets: Vec<String> = Vec::new();
    for mention in &entry.mentions {
        let article = timeline.articles.iter().find(|article| article.id == mention.article);
        if let Some(name) = article.and_then(outlet).filter(|name| !outlets.contains(name)) {
            outlets.push(name);
        }
    }
    outlets
}

/// The name under which an article goes: its outlet.
pub(super) fn outlet(article: &ArticleRecord) -> Option<String> {
    article.source.as_deref().map(clean).filter(|name| !name.is_empty())
}

/// How many entries are drawn in which way, and what is said of them, in sentences.
pub(super) fn description(timeline: &Timeline, span: Option<&str>, is_listed: bool) -> String {
    let entries = &timeline.entries;
    if entries.is_empty() {
        return "A timeline without events: the reports name none.".to_owned();
    }
    let reports = counted(timeline.articles.len(), "report", "reports");
    let period = span.map(|span| format!(", {span}")).unwrap_or_default();
    let mut text = format!("A timeline of {} from {reports}{period}. ", counted(entries.len(), "event", "events"));
    let parts = [
        (Dated::Exact, "dated exactly"),
        (Dated::Bounded, "dated between bounds"),
        (Dated::HalfOpen, "bounded on one side only"),
        (Dated::Order, "known only by order"),
        (Dated::None, "undated"),
    ];
    let counts = parts.map(|(dated, words)| (entries.iter().filter(|entry| entry.dated == dated).count(), words));
    text.push_str(&listed(&counts));
    let told = [
        (entries.iter().filter(|entry| !entry.conflicts.is_empty()).count(), "with conflicting dates"),
        (entries.iter().filter(|entry| entry.stance != StanceName::Asserted).count(), "not simply asserted"),
        (entries.iter().filter(|entry| entry.kind == EntryKind::Landmark).count(), "given by the calendar alone"),
    ];
    if told.iter().any(|(count, _)| *count > 0) {
        text.push_str(&format!(" Of these, {}", listed(&told)));
    }
    text.push_str(if is_listed { " Every event stands in the numbered list at the end." } else { " Every event stands in the table." });
    text
}

/// "3 undated, 2 dated exactly."
fn listed(counts: &[(usize, &str)]) -> String {
    let parts: Vec<String> = counts.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}")).collect();
    format!("{}.", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::super::moment::moment;
    use super::*;

    #[test]
    fn lengths_are_rounded_down() {
        let length = |from: &str, to: &str| {
            let at = |day: &str| moment(&format!("{day}T00:00:00")).expect("a day");
            length_in_words(at(from), at(to))
        };
        assert_eq!(length("2016-01-31", "2017-03-30"), "13 months");
        assert_eq!(length("2016-01-01", "2016-01-06"), "5 days");
        assert_eq!(length("2010-06-01", "2016-05-31"), "5 years");
        assert_eq!(length("2016-01-01", "2016-01-02"), "24 hours");
    }

    #[test]
    fn days_are_named_once() {
        let at = |day: &str| moment(&format!("{day}T00:00:00")).expect("a day");
        assert_eq!(days_in_words(at("1972-06-17"), at("1972-06-24")), "17–23 June 1972");
        assert_eq!(days_in_words(at("1972-06-17"), at("1972-06-18")), "17 June 1972");
        assert_eq!(days_in_words(at("1972-06-17"), at("1974-08-10")), "17 June 1972 – 9 August 1974");
    }
}
