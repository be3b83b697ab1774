//! The three tables, joined by id: one row an entry, a mention, a claim.
//!
//! Columns have the names of `timeline.json`'s keys, nested ones joined by `_`; a list is a JSON array in its cell, and a list of
//! objects becomes one array for each of their keys, all in one order. An empty cell is null. Beside the keys stand: a mention's `entry`
//! and what the timeline knows of its article, and the `conflicts` that a claim takes part in.

use super::cell::Cell;
use super::column::{Column, table};
use super::columns;
use super::foreign::articles;
use crate::timeline::{ArticleRecord, ClaimRecord, Entry, MentionRecord, Timeline};

/// `entries.csv`: one row an entry, in the order of the timeline.
pub fn entries_csv(timeline: &Timeline) -> String {
    table(ENTRY, timeline.entries.iter(), |make, entry| make(entry))
}

/// `mentions.csv`: one row a telling; `entry` joins it to `entries.csv`.
pub fn mentions_csv(timeline: &Timeline) -> String {
    table(MENTION, told(timeline), |make, row| make(row))
}

/// `claims.csv`: one row a claim; `from` and `to` join it to `entries.csv`, `mention` to `mentions.csv`.
pub fn claims_csv(timeline: &Timeline) -> String {
    table(CLAIM, claimed(timeline), |make, row| make(row))
}

/// `entries.parquet`: the columns and rows of `entries.csv`.
pub fn entries_parquet(timeline: &Timeline) -> Vec<u8> {
    columns::table(ENTRY, &&Entry::default(), timeline.entries.iter(), |make, entry| make(entry))
}

/// `mentions.parquet`: the columns and rows of `mentions.csv`.
pub fn mentions_parquet(timeline: &Timeline) -> Vec<u8> {
    let model = Told { entry: &Entry::default(), mention: &MentionRecord::default(), article: None };
    columns::table(MENTION, &model, told(timeline), |make, row| make(row))
}

/// `claims.parquet`: the columns and rows of `claims.csv`.
pub fn claims_parquet(timeline: &Timeline) -> Vec<u8> {
    let model = Claimed { claim: &ClaimRecord::default(), timeline };
    columns::table(CLAIM, &model, claimed(timeline), |make, row| make(row))
}

fn told(timeline: &Timeline) -> impl Iterator<Item = Told<'_>> {
    let articles = articles(timeline);
    let rows = timeline.entries.iter().flat_map(|entry| entry.mentions.iter().map(move |mention| (entry, mention)));
    rows.map(move |(entry, mention)| Told { entry, mention, article: articles.get(mention.article.as_str()).copied() })
}

fn claimed(timeline: &Timeline) -> impl Iterator<Item = Claimed<'_>> {
    timeline.claims.iter().map(move |claim| Claimed { claim, timeline })
}

/// A mention with the entry and the article it belongs to.
struct Told<'a> {
    entry: &'a Entry,
    mention: &'a MentionRecord,
    article: Option<&'a ArticleRecord>,
}

/// A claim with the timeline that holds it.
struct Claimed<'a> {
    claim: &'a ClaimRecord,
    timeline: &'a Timeline,
}

type OfEntry = fn(&Entry) -> Cell;
type OfMention = fn(&Told) -> Cell;
type OfClaim = fn(&Claimed) -> Cell;

const ENTRY: &[Column<OfEntry>] = &[
    ("id", |it| Cell::text(&it.id)),
    ("former_ids", |it| Cell::list(it.former_ids.iter())),
    ("label", |it| Cell::text(&it.label)),
    ("kind", |it| Cell::text(it.kind.name())),
    ("dated", |it| Cell::text(it.dated.name())),
    ("grain", |it| Cell::text(it.grain.name())),
    ("when_text", |it| Cell::text(&it.when_text)),
    ("when_start_earliest", |it| Cell::optional(&it.when.start.earliest)),
    ("when_start_latest", |it| Cell::optional(&it.when.start.latest)),
    ("when_end_earliest", |it| Cell::optional(&it.when.end.earliest)),
    ("when_end_latest", |it| Cell::optional(&it.when.end.latest)),
    ("hard_start_earliest", |it| Cell::optional(&it.hard.start.earliest)),
    ("hard_start_latest", |it| Cell::optional(&it.hard.start.latest)),
    ("hard_end_earliest", |it| Cell::optional(&it.hard.end.earliest)),
    ("hard_end_latest", |it| Cell::optional(&it.hard.end.latest)),
    ("edtf", |it| Cell::optional(&it.edtf)),
    ("utc_offset", |it| Cell::Integer(it.utc_offset.map(i64::from))),
    ("stance", |it| Cell::text(it.stance.name())),
    ("ongoing", |it| Cell::Flag(it.ongoing)),
    ("weight", |it| Cell::Real(it.weight)),
    ("participants_id", |it| Cell::list(it.participants.iter().map(|one| &one.id))),
    ("participants_name", |it| Cell::list(it.participants.iter().map(|one| &one.name))),
    ("participants_role", |it| Cell::list(it.participants.iter().map(|one| one.role.name()))),
    ("places", |it| Cell::list(it.places.iter())),
    ("sources_articles", |it| Cell::count(it.sources.articles)),
    ("sources_outlets", |it| Cell::count(it.sources.outlets)),
    ("sources_independent", |it| Cell::count(it.sources.independent)),
    ("why_start_earliest", |it| Cell::list(it.why.start_earliest.iter())),
    ("why_start_latest", |it| Cell::list(it.why.start_latest.iter())),
    ("why_end_earliest", |it| Cell::list(it.why.end_earliest.iter())),
    ("why_end_latest", |it| Cell::list(it.why.end_latest.iter())),
    ("alternatives_when_start_earliest", |it| Cell::list(it.alternatives.iter().map(|one| &one.when.start.earliest))),
    ("alternatives_when_start_latest", |it| Cell::list(it.alternatives.iter().map(|one| &one.when.start.latest))),
    ("alternatives_when_end_earliest", |it| Cell::list(it.alternatives.iter().map(|one| &one.when.end.earliest))),
    ("alternatives_when_end_latest", |it| Cell::list(it.alternatives.iter().map(|one| &one.when.end.latest))),
    ("alternatives_edtf", |it| Cell::list(it.alternatives.iter().map(|one| &one.edtf))),
    ("alternatives_quote", |it| Cell::list(it.alternatives.iter().map(|one| &one.quote))),
    ("alternatives_reason", |it| Cell::list(it.alternatives.iter().map(|one| &one.reason))),
    ("conflicts", |it| Cell::list(it.conflicts.iter())),
    ("status", |it| Cell::text(it.status.name())),
    ("note", |it| Cell::optional(&it.note)),
];

const MENTION: &[Column<OfMention>] = &[
    ("id", |it| Cell::text(&it.mention.id)),
    ("entry", |it| Cell::text(&it.entry.id)),
    ("article", |it| Cell::text(&it.mention.article)),
    ("article_path", |it| Cell::Text(it.article.and_then(|article| article.path.clone()))),
    ("article_source", |it| Cell::Text(it.article.and_then(|article| article.source.clone()))),
    ("article_title", |it| Cell::Text(it.article.and_then(|article| article.title.clone()))),
    ("article_url", |it| Cell::Text(it.article.and_then(|article| article.url.clone()))),
    ("start", |it| Cell::count(it.mention.start)),
    ("end", |it| Cell::count(it.mention.end)),
    ("quote_start", |it| Cell::count(it.mention.quote_start)),
    ("quote_end", |it| Cell::count(it.mention.quote_end)),
    ("quote", |it| Cell::text(&it.mention.quote)),
    ("paragraph", |it| Cell::count(it.mention.paragraph)),
    ("page", |it| Cell::Integer(it.mention.page.and_then(|page| i64::try_from(page).ok()))),
    ("zone", |it| Cell::text(it.mention.zone.name())),
    ("speaker", |it| Cell::optional(&it.mention.speaker)),
    ("via", |it| Cell::list(it.mention.via.iter())),
    ("attribution", |it| Cell::text(it.mention.attribution.name())),
    ("carried", |it| Cell::Flag(it.mention.carried)),
    ("stance", |it| Cell::text(it.mention.stance.name())),
    ("said_earliest", |it| Cell::optional(&it.mention.said.earliest)),
    ("said_latest", |it| Cell::optional(&it.mention.said.latest)),
];

const CLAIM: &[Column<OfClaim>] = &[
    ("id", |it| Cell::text(&it.claim.id)),
    ("kind", |it| Cell::text(it.claim.kind.name())),
    ("mention", |it| Cell::optional(&it.claim.mention)),
    ("article", |it| Cell::optional(&it.claim.article)),
    ("start", |it| Cell::Integer(it.claim.start.and_then(|offset| i64::try_from(offset).ok()))),
    ("end", |it| Cell::Integer(it.claim.end.and_then(|offset| i64::try_from(offset).ok()))),
    ("quote", |it| Cell::optional(&it.claim.quote)),
    ("from", |it| Cell::text(&it.claim.from)),
    ("from_point", |it| Cell::text(it.claim.from_point.name())),
    ("to", |it| Cell::optional(&it.claim.to)),
    ("to_point", |it| Cell::Text(it.claim.to_point.map(|point| point.name().to_owned()))),
    ("relation", |it| Cell::text(it.claim.relation.name())),
    ("min_seconds", |it| Cell::Integer(it.claim.min_seconds)),
    ("max_seconds", |it| Cell::Integer(it.claim.max_seconds)),
    ("earliest", |it| Cell::optional(&it.claim.earliest)),
    ("latest", |it| Cell::optional(&it.claim.latest)),
    ("ground", |it| Cell::text(it.claim.ground.name())),
    ("likelihood", |it| Cell::Integer(it.claim.likelihood.map(i64::from))),
    ("rule", |it| Cell::text(&it.claim.rule)),
    ("state", |it| Cell::text(it.claim.state.name())),
    ("conflicts", |it| Cell::list(it.timeline.conflicts.iter().filter(|one| one.claims.contains(&it.claim.id)).map(|one| &one.id))),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use serde::Serialize;
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// The names that the keys of a value get as columns.
    fn keys(value: &impl Serialize) -> BTreeSet<String> {
        fn walk(prefix: &str, value: &Value, into: &mut BTreeSet<String>) {
            let nested = if let Value::Array(items) = value { items.first().unwrap_or(value) } else { value };
            let Value::Object(object) = nested else {
                into.insert(prefix.to_owned());
                return;
            };
            for (key, value) in object {
                walk(&if prefix.is_empty() { key.clone() } else { format!("{prefix}_{key}") }, value, into);
            }
        }
        let mut names = BTreeSet::new();
        walk("", &serde_json::to_value(value).unwrap(), &mut names);
        names
    }

    fn names<T>(columns: &[Column<T>], beside: &[&str]) -> BTreeSet<String> {
        columns.iter().map(|(name, _)| (*name).to_owned()).filter(|name| !beside.contains(&name.as_str())).collect()
    }

    #[test]
    fn every_key_has_its_column() {
        let timeline = sample::timeline();
        let entry = keys(&timeline.entries[0]).into_iter().filter(|key| !key.starts_with("mentions_")).collect();
        assert_eq!(names(ENTRY, &[]), entry);
        let article = ["entry", "article_path", "article_source", "article_title", "article_url"];
        assert_eq!(names(MENTION, &article), keys(&timeline.entries[0].mentions[0]));
        assert_eq!(names(CLAIM, &["conflicts"]), keys(&timeline.claims[0]));
    }

    #[test]
    fn there_is_one_row_a_thing_and_ids_join_them() {
        let timeline = sample::timeline();
        let read =
            |text: String| -> Vec<csv::StringRecord> { csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect() };
        let (entries, mentions, claims) = (read(entries_csv(&timeline)), read(mentions_csv(&timeline)), read(claims_csv(&timeline)));
        assert_eq!((entries.len(), mentions.len(), claims.len()), (3, 4, 4));
        assert!(mentions.iter().all(|row| entries.iter().any(|entry| entry[0] == row[1])));
        assert!(claims.iter().all(|row| entries.iter().any(|entry| entry[0] == row[7])));
        assert_eq!(&claims[2][20], "[\"k-1\"]");
    }

    #[test]
    fn a_quote_with_breaks_and_formulas_stays_one_cell() {
        let mut timeline = sample::timeline();
        timeline.entries[0].mentions[0].quote = "=1+\"1\",\r\nhe wrote".to_owned();
        let text = mentions_csv(&timeline);
        assert!(text.contains("\"'=1+\"\"1\"\",\r\nhe wrote\""), "{text}");
    }
}
