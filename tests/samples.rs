//! `output/` is what the program makes of `samples/`, byte for byte.
//!
//! After a change that is meant to show there, `DATELINE_REWRITE_OUTPUT=1 cargo test --test samples` writes it anew; read the difference
//! before you commit it.

use assert_cmd::Command;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folders(of: &str) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> =
        fs::read_dir(root().join(of)).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    all.sort();
    all
}

fn build(story: &Path, into: &Path, more: &[&str]) {
    let sample = Path::new("samples").join(story.file_name().unwrap());
    let mut command = Command::cargo_bin("dateline").unwrap();
    command.current_dir(root()).arg("build").arg(sample).arg("-o").arg(into).args(more);
    command.assert().success();
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(entries) = fs::read_dir(folder) else { return BTreeMap::new() };
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()))
        .collect()
}

#[test]
fn output_is_what_the_program_makes_of_the_samples() {
    let rewrite = std::env::var_os("DATELINE_REWRITE_OUTPUT").is_some();
    let mut differing = Vec::new();
    for story in folders("samples") {
        let kept = root().join("output").join(story.file_name().unwrap());
        let made = tempfile::tempdir().unwrap();
        let into = if rewrite { kept.as_path() } else { made.path() };
        build(&story, into, &["--jobs", "2"]);
        // The picture once more, light on dark.
        build(&story, &into.join("dark"), &["--format", "svg", "--theme", "dark"]);
        for (kept, made) in [(files(&kept), files(into)), (files(&kept.join("dark")), files(&into.join("dark")))] {
            let names = kept.keys().chain(made.keys()).filter(|name| kept.get(*name) != made.get(*name));
            differing.extend(names.map(|name| format!("{}/{name}", story.display())));
        }
    }
    assert!(differing.is_empty(), "these are not what the program makes now: {differing:#?}");
    assert_eq!(folders("samples").len(), folders("output").len(), "every sample has its output and nothing else has");
}

fn timeline(story: &str) -> dateline::timeline::Timeline {
    let text = fs::read_to_string(root().join("output").join(story).join("timeline.json")).unwrap();
    dateline::export::parse_timeline(&text).unwrap()
}

#[test]
fn the_planted_error_shows_as_conflicting_dates_with_both_sentences() {
    let timeline = timeline("direct-messages");
    let contradictions: Vec<_> =
        timeline.conflicts.iter().filter(|conflict| conflict.kind == dateline::timeline::ConflictKind::Contradiction).collect();
    assert_eq!(contradictions.len(), 1, "{contradictions:?}");
    let days: Vec<&str> = timeline
        .claims
        .iter()
        .filter(|claim| contradictions[0].claims.contains(&claim.id))
        .filter_map(|claim| claim.earliest.as_deref())
        .collect();
    assert!(days.contains(&"2016-10-12T00:00:00") && days.contains(&"2016-10-14T00:00:00"), "{days:?}");
    let entry = timeline.entries.iter().find(|entry| entry.conflicts.contains(&contradictions[0].id)).unwrap();
    assert!(
        entry.when.start.earliest.as_deref() <= Some("2016-10-12T23:59:59")
            && entry.when.end.latest.as_deref() >= Some("2016-10-14T00:00:00")
    );
    assert!(entry.sources.outlets >= 3, "{:?}", entry.sources);
}

#[test]
fn a_distance_of_fifteen_minutes_links_two_events() {
    let timeline = timeline("direct-messages");
    let quarter = timeline.claims.iter().find(|claim| (claim.min_seconds, claim.max_seconds) == (Some(750), Some(1050))).unwrap();
    let entry = |id: &str| timeline.entries.iter().find(|entry| entry.id == id).unwrap();
    assert!(entry(&quarter.from).label.contains("complained"), "{}", entry(&quarter.from).label);
    assert!(entry(quarter.to.as_deref().unwrap()).label.contains("asked"), "{}", entry(quarter.to.as_deref().unwrap()).label);
}

#[test]
fn an_unrelated_report_changes_no_id() {
    let alone = timeline("direct-messages");
    let folder = tempfile::tempdir().unwrap();
    let both = folder.path().join("both");
    let other = folders("samples").into_iter().find(|path| path.ends_with("watergate")).unwrap();
    let report = fs::read_dir(other).unwrap().map(|entry| entry.unwrap().path()).min().unwrap();
    let mut command = Command::cargo_bin("dateline").unwrap();
    command.current_dir(root()).args(["build", "samples/direct-messages"]).arg(report).arg("-o").arg(&both).assert().success();
    let text = fs::read_to_string(both.join("timeline.json")).unwrap();
    let joined = dateline::export::parse_timeline(&text).unwrap();
    for entry in &alone.entries {
        let same = joined.entries.iter().find(|other| other.id == entry.id).unwrap_or_else(|| panic!("{} is gone", entry.label));
        assert_eq!(
            same.mentions.iter().map(|m| &m.id).collect::<Vec<_>>(),
            entry.mentions.iter().map(|m| &m.id).collect::<Vec<_>>(),
            "{}",
            entry.label
        );
    }
}

#[test]
fn the_order_of_the_files_and_the_number_of_threads_change_no_byte() {
    for story in folders("samples") {
        let sample = Path::new("samples").join(story.file_name().unwrap());
        let mut reports: Vec<PathBuf> =
            fs::read_dir(&story).unwrap().map(|entry| sample.join(entry.unwrap().file_name())).filter(|path| path.is_file()).collect();
        reports.sort();
        let made = |reports: &[PathBuf], jobs: &str| {
            let folder = tempfile::tempdir().unwrap();
            let mut command = Command::cargo_bin("dateline").unwrap();
            command.current_dir(root()).arg("build").args(reports).arg("-o").arg(folder.path()).args(["--jobs", jobs]).assert().success();
            files(folder.path())
        };
        let first = made(&reports, "1");
        assert!(first.contains_key("timeline.json"), "{}", story.display());
        for (turn, jobs) in [(1, "1"), (2, "3"), (3, "2")] {
            reports.rotate_left(turn % 2 + 1);
            reports.swap(0, turn % 3);
            assert!(made(&reports, jobs) == first, "{}: {reports:?} on {jobs} threads", story.display());
        }
    }
}
