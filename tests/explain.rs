//! `dateline explain`: what it finds, and what it says of what it found.

use assert_cmd::cargo::cargo_bin;
use dateline::export::{parse_timeline, timeline_json};
use dateline::timeline::*;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const TEXT: &str = "The dam burst on Monday.\n\nThe sirens went off 15 minutes after the dam burst.\n";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(cargo_bin("dateline")).current_dir(folder).args(arguments).output().unwrap()
}

fn day(day: &str) -> BoundsRecord {
    BoundsRecord { earliest: Some(format!("{day}T00:00:00")), latest: Some(format!("{day}T23:59:59")) }
}

/// An entry that is told once, on the line of the text that begins with `quote`.
fn entry(id: &str, label: &str, article: &str, quote: &str) -> Entry {
    let quote_start = TEXT.find(quote).unwrap();
    let mention = MentionRecord {
        id: format!("m-{id}"),
        article: article.to_owned(),
        quote_start,
        quote_end: quote_start + quote.len(),
        quote: quote.to_owned(),
        paragraph: 1,
        via: vec!["the Courier".to_owned()],
        ..Default::default()
    };
    let sources = Sources { articles: 1, outlets: 1, independent: 1 };
    Entry {
        id: id.to_owned(),
        label: label.to_owned(),
        mentions: vec![mention],
        when_text: "undated".to_owned(),
        sources,
        ..Default::default()
    }
}

fn claim(id: &str, from: &str, article: &str, words: &str) -> ClaimRecord {
    let start = TEXT.find(words).unwrap();
    ClaimRecord {
        id: id.to_owned(),
        mention: Some(format!("m-{from}")),
        article: Some(article.to_owned()),
        start: Some(start),
        end: Some(start + words.len()),
        quote: Some(words.to_owned()),
        from: from.to_owned(),
        rule: "english/relative: on <day>".to_owned(),
        ..Default::default()
    }
}

/// A timeline in which two claims clash, beside the article that it rests on.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("dam.txt"), TEXT).unwrap();
    assert!(run(folder.path(), &["build", "dam.txt", "--published", "2021-05-07", "-o", ".", "--format", "json"]).status.success());
    let path = folder.path().join("timeline.json");
    let built = parse_timeline(&fs::read_to_string(&path).unwrap()).unwrap();
    fs::write(path, timeline_json(&timeline(built.articles))).unwrap();
    folder
}

fn timeline(articles: Vec<ArticleRecord>) -> Timeline {
    let article = articles[0].id.clone();
    let when = ExtentRecord { start: day("2021-05-03"), end: day("2021-05-03") };
    let why = Why { start_earliest: vec!["c-1".to_owned()], start_latest: vec!["c-1".to_owned()], ..Default::default() };
    let alternative = Alternative {
        when: ExtentRecord { start: day("2021-05-10"), end: day("2021-05-10") },
        edtf: Some("2021-05-10".to_owned()),
        quote: "Monday".to_owned(),
        reason: "it lies ahead".to_owned(),
    };
    let burst = Entry {
        when: when.clone(),
        hard: when,
        why,
        dated: Dated::Exact,
        grain: Grain::Day,
        when_text: "3 May 2021".to_owned(),
        alternatives: vec![alternative],
        conflicts: vec!["k-1".to_owned()],
        ..entry("e-1a", "the dam burst", &article, "The dam burst on Monday.")
    };
    let dated = |id: &str, date: &str, state| {
        let BoundsRecord { earliest, latest } = day(date);
        ClaimRecord { earliest, latest, state, ..claim(id, "e-1a", &article, "on Monday") }
    };
    let offset = ClaimRecord {
        kind: ClaimKind::Offset,
        from_point: PointName::Start,
        to: Some("e-1a".to_owned()),
        to_point: Some(PointName::End),
        relation: RelationName::After,
        min_seconds: Some(750),
        max_seconds: Some(1050),
        ground: Ground::Convention,
        ..claim("c-3", "e-1b", &article, "15 minutes after the dam burst")
    };
    let clash = Conflict { id: "k-1".to_owned(), kind: ConflictKind::Contradiction, claims: vec!["c-1".to_owned(), "c-2".to_owned()] };
    Timeline {
        schema: "dateline/1".to_owned(),
        entries: vec![burst, entry("e-1b", "the sirens went off", &article, "The sirens went off 15 minutes after the dam burst.")],
        claims: vec![dated("c-1", "2021-05-03", ClaimState::Used), dated("c-2", "2021-05-04", ClaimState::Refused), offset],
        conflicts: vec![clash],
        articles,
        ..Default::default()
    }
}

/// With every run of spaces and line breaks as one space.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn explained(folder: &Path, entry: &str) -> String {
    let output = run(folder, &["explain", "timeline.json", entry]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn everything_behind_an_entry_is_said() {
    let folder = folder();
    let text = explained(folder.path(), "1");
    for words in [
        "the dam burst\n",
        "3 May 2021 (exact, grain day)",
        "starts not before 2021-05-03 00:00:00: c-1",
        "“The dam burst on Monday.”",
        "via: the Courier",
        "#1 the dam burst: included 2021-05-03\n",
        "used; rests on text; rule english/relative: on <day>",
        "start of #2 the sirens went off: 12.5–17.5 min after end of #1 the dam burst",
        "Conflicting dates\nk-1  contradiction",
        "refused",
        "“Monday” as within 2021-05-10 (EDTF 2021-05-10): not chosen, because it lies",
    ] {
        assert!(unbroken(&text).contains(&unbroken(words)), "{words}\nis not in\n{text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn an_entry_is_found_by_number_id_and_words() {
    let folder = folder();
    let text = explained(folder.path(), "2");
    assert!(["e-1b", "#2", "Sirens"].iter().all(|wanted| explained(folder.path(), wanted) == text));
}

#[test]
fn who_means_no_entry_or_several_is_told() {
    let folder = folder();
    for (wanted, reason) in
        [("e-1", "#2  e-1b"), ("the", "can mean 2 entries"), ("mayor", "there are 2 entries"), ("3", "there are 2 entries")]
    {
        let output = run(folder.path(), &["explain", "timeline.json", wanted]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        assert!(said.contains(reason), "{said}");
    }
}

#[test]
fn an_article_that_changed_or_went_is_not_read_again() {
    let folder = folder();
    assert!(!explained(folder.path(), "1").contains("not shown"));
    fs::write(folder.path().join("dam.txt"), "The dam burst on Tuesday.\n").unwrap();
    assert!(explained(folder.path(), "1").contains("not shown how it was read: dam.txt is no longer what it was"));
    fs::remove_file(folder.path().join("dam.txt")).unwrap();
    assert!(explained(folder.path(), "1").contains("not shown how it was read: dam.txt: no such file or directory"));
}

#[test]
fn what_is_no_timeline_is_named() {
    let folder = folder();
    for (text, reason) in [("{", "it is not JSON"), ("{}", "no timeline"), ("{\"schema\": \"dateline/1\"}", "missing field")] {
        fs::write(folder.path().join("bad.json"), text).unwrap();
        let output = run(folder.path(), &["explain", "bad.json", "1"]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(said.starts_with("error: bad.json: ") && said.contains(reason), "{said}");
    }
}
