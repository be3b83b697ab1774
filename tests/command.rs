//! The command as its users run it: what comes out, what is said, and the exit.

mod common;

use common::{accounts, dateline, run, said};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Output, Stdio};
use tempfile::TempDir;

/// Runs with `input` on standard input.
fn piped(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = dateline(folder, arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn ids(output: &Output) -> Vec<String> {
    accounts(output).iter().map(|account| account["id"].as_str().unwrap().to_owned()).collect()
}

const FLOOD: &[u8] = "The river rose over its banks on Monday.\n".as_bytes();

#[test]
fn wrong_arguments_exit_with_2_and_say_why() {
    let folder = folder(&[("a.txt", FLOOD)]);
    for (arguments, reason) in [
        (&[][..], "Usage"),
        (&["read"], "PATH"),
        (&["read", "a.txt", "--colour"], "--colour"),
        (&["read", "a.txt", "--published", "tomorrow"], "tomorrow"),
        (&["read", "a.txt", "--published", "13 November"], "13 November"),
        (&["read", "a.txt", "--anchor", "2016-06-23"], "no ="),
        (&["read", "a.txt", "--anchor", " =2016-06-23"], "no name"),
        (&["read", "a.txt", "--anchor", "the flood=some day"], "some day"),
        (&["read", "a.txt", "--jobs", "0"], "0"),
        (&["build", "a.txt", "--format", "gif"], "gif"),
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!((code(&output), output.stdout.len()), (2, 0), "{arguments:?}");
        assert!(said(&output).contains(reason), "{arguments:?}: {}", said(&output));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_are_done() {
    let noise: Vec<u8> = (0u32..4096).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let folder = folder(&[("a.txt", FLOOD), ("noise.txt", &noise), ("broken.txt", b"On Monday \xC3\x28 it rained."), ("z.txt", FLOOD)]);
    let output = run(folder.path(), &["read", "."]);
    assert_eq!((code(&output), ids(&output)), (1, ["a.txt", "broken.txt", "z.txt"].map(str::to_owned).to_vec()));
    for (kind, name) in [("error: ", "noise.txt"), ("warning: ", "broken.txt")] {
        assert!(said(&output).lines().any(|line| line.starts_with(kind) && line.contains(name)), "{}", said(&output));
    }
}

/// Pages, documents and archives are known by what they hold: here none has a name that says so.
#[test]
fn files_of_other_kinds_are_read_by_what_they_hold() {
    const PAGE: &[u8] = b"<!doctype html><html><head><meta property='article:published_time' content='2017-11-13T22:15:00Z'>\
        <title>Flood</title></head><body><nav>Home</nav><article><h1>Flood</h1><p>The river rose on Monday.</p></article></body></html>";
    const MAIL: &[u8] =
        b"From: a@example.org\nTo: b@example.org\nSubject: Flood\nDate: Mon, 13 Nov 2017 22:15:00 +0000\n\nThe river rose today.\n";
    let folder = folder(&[("page.txt", PAGE), ("mail", MAIL), ("picture.md", b"\x89PNG\r\n\x1a\n")]);
    let output = run(folder.path(), &["read", "."]);
    assert_eq!((code(&output), ids(&output)), (1, ["mail", "page.txt"].map(str::to_owned).to_vec()));
    assert!(said(&output).contains("picture.md: it is a PNG picture and holds no text"), "{}", said(&output));
    for line in std::str::from_utf8(&output.stdout).unwrap().lines() {
        let account: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(account["published"]["earliest"], "2017-11-13T22:15:00", "{line}");
        assert_eq!(account["timexes"][0]["value"], "2017-11-13", "{line}");
        assert!(account["places"][0]["place"].is_string(), "{line}");
    }
}

#[cfg(unix)]
#[test]
fn a_dangling_link_and_a_missing_file_are_named() {
    let folder = folder(&[("a.txt", FLOOD)]);
    std::os::unix::fs::symlink("nowhere", folder.path().join("link.txt")).unwrap();
    let output = run(folder.path(), &["read", "missing.txt", "."]);
    assert_eq!((code(&output), ids(&output)), (1, vec!["a.txt".to_owned()]));
    assert!(said(&output).contains("missing.txt") && said(&output).contains("link.txt"), "{}", said(&output));
}

#[test]
fn nothing_is_built_of_nothing_that_could_be_read() {
    let folder = folder(&[]);
    let output = run(folder.path(), &["build", "missing.txt"]);
    assert_eq!((code(&output), fs::read_dir(folder.path()).unwrap().count()), (1, 0));
}

#[test]
fn an_empty_file_is_a_warning() {
    let folder = folder(&[("empty.txt", b""), ("a.txt", FLOOD)]);
    let output = run(folder.path(), &["read", "empty.txt", "a.txt"]);
    assert_eq!((code(&output), said(&output)), (0, "warning: empty.txt: it is empty\n".to_owned()));
    assert_eq!(code(&run(folder.path(), &["build", "empty.txt"])), 0);
}

#[test]
fn a_folder_where_a_file_is_named_is_a_reason() {
    let folder = folder(&[("a.txt", FLOOD)]);
    for arguments in [&["explain", ".", "1"][..], &["read", "a.txt", "--articles", "."]] {
        let output = run(folder.path(), arguments);
        assert_eq!(code(&output), 1, "{arguments:?}");
        assert!(said(&output).to_lowercase().starts_with("error: .: is a directory"), "{}", said(&output));
    }
}

#[test]
fn a_file_of_fifty_megabytes_is_read() {
    let folder = folder(&[("large.txt", &vec![b'a'; 50 << 20])]);
    let output = run(folder.path(), &["read", "large.txt", "--only", "times"]);
    assert_eq!((code(&output), accounts(&output)[0]["text"].as_str().unwrap().len()), (0, 50 << 20));
}

#[test]
fn standard_input_is_one_text_or_lines_of_json() {
    let folder = folder(&[]);
    let output = piped(folder.path(), &["read", "-"], "“No,” said the mayor.\n");
    assert_eq!((code(&output), accounts(&output)[0]["text"].as_str()), (0, Some("“No,” said the mayor.\n")));
    let lines = "\n {\"id\": \"x\", \"text\": \"It – rained.\", \"dct\": \"2021-05-07\", \"topic\": [1]}\n{\"id\": \"y\", \"text\": \"\\nNo.\", \"published\": null}\n";
    let output = piped(folder.path(), &["read", "-"], lines);
    let read = accounts(&output);
    assert_eq!((code(&output), ids(&output)), (0, vec!["x".to_owned(), "y".to_owned()]));
    assert_eq!((read[0]["text"].as_str(), read[1]["text"].as_str()), (Some("It – rained."), Some("\nNo.")));
    assert_eq!(read[0]["published"]["latest"], "2021-05-07");
    assert_eq!(read[1]["published"]["latest"], Value::Null);
}

#[test]
fn a_date_is_given_to_the_one_article_without_its_own() {
    let folder = folder(&[
        ("lines.jsonl", b"{\"id\": \"x\", \"text\": \"No.\", \"dct\": \"2021-05-07\"}\n{\"id\": \"y\", \"text\": \"Yes.\"}\n"),
        ("a.txt", FLOOD),
    ]);
    let output = run(folder.path(), &["read", "lines.jsonl", "--published", "2022-01-01"]);
    let dates: Vec<Value> = accounts(&output).iter().map(|account| account["published"]["earliest"].clone()).collect();
    assert_eq!((code(&output), dates), (0, vec!["2021-05-07".into(), "2022-01-01".into()]));
    for command in ["read", "build"] {
        let output = run(folder.path(), &[command, "a.txt", "lines.jsonl", "--published", "2022-01-01"]);
        assert_eq!((code(&output), output.stdout.len()), (2, 0));
        assert!(said(&output).contains("--articles") && said(&output).contains("a.txt, y"), "{}", said(&output));
    }
}

#[test]
fn a_table_says_what_articles_do_not() {
    let table = "path,title,published\na.txt,High water,2021-05-07\nelsewhere.txt,,2021-05-08\nb.txt,,someday\n";
    let folder = folder(&[("a.txt", FLOOD), ("b.txt", FLOOD), ("table.csv", table.as_bytes())]);
    let output = run(folder.path(), &["read", "a.txt", "b.txt", "--articles", "table.csv"]);
    let read = accounts(&output);
    assert_eq!((read[0]["title"].as_str(), read[0]["published"]["basis"].as_str()), (Some("High water"), Some("given")));
    assert_eq!(read[1]["published"]["basis"], "unknown");
    assert!(said(&output).contains("table.csv:3") && said(&output).contains("someday"), "{}", said(&output));
}

#[test]
fn threads_and_zones_change_no_byte() {
    let lines: String = (0..700)
        .map(|n| format!("{{\"id\": \"{n}\", \"text\": \"It rained on day {n}, last Monday.\", \"dct\": \"2021-05-07\"}}\n"))
        .collect();
    let folder = folder(&[("lines.jsonl", lines.as_bytes())]);
    let read =
        |jobs: &str, zone: &str| dateline(folder.path(), &["read", "lines.jsonl", "--jobs", jobs]).env("TZ", zone).output().unwrap().stdout;
    let first = read("1", "UTC");
    assert_eq!(first.iter().filter(|byte| **byte == b'\n').count(), 700);
    assert!(first == read("2", "Pacific/Kiritimati") && first == read("8", "America/Los_Angeles"));
}

#[test]
fn a_reader_who_has_seen_enough_is_no_fault() {
    let lines: String = (0..20_000).map(|n| format!("{{\"id\": \"{n}\", \"text\": \"It rained.\"}}\n")).collect();
    let folder = folder(&[("lines.jsonl", lines.as_bytes())]);
    let mut child = dateline(folder.path(), &["read", "lines.jsonl"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(line.starts_with("{\"id\":\"0\""), "{line}");
    assert_eq!((code(&output), said(&output)), (0, String::new()));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named() {
    let folder = folder(&[("a.txt", FLOOD)]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = dateline(folder.path(), &["read", "a.txt"]).stdout(full).output().unwrap();
    assert_eq!((code(&output), said(&output).as_str()), (1, "error: standard output could not be written: no space left on device\n"));
}

#[test]
fn files_are_written_whole_and_the_same_each_time() {
    let folder = folder(&[("flood.txt", FLOOD)]);
    let built = |_| {
        let output = run(folder.path(), &["build", "flood.txt", "--published", "2021-05-07"]);
        assert_eq!((code(&output), said(&output)), (0, String::new()));
        assert!(std::str::from_utf8(&output.stdout).unwrap().contains("Written to output/flood: timeline.html"));
        let mut files: Vec<_> = fs::read_dir(folder.path().join("output/flood")).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        files.into_iter().map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap())).collect::<Vec<_>>()
    };
    let [first, second] = [0, 1].map(built);
    let names: Vec<&str> = first.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["claims.csv", "entries.csv", "graph.dot", "mentions.csv", "timeline.html", "timeline.json", "timeline.svg"]);
    assert!(first == second);
}

#[test]
fn only_the_wanted_formats_are_written_where_they_are_wanted() {
    let folder = folder(&[("flood.txt", FLOOD)]);
    let output = run(folder.path(), &["build", "flood.txt", "-o", "deep/down", "--format", "json,dot,json"]);
    assert_eq!((code(&output), fs::read_dir(folder.path().join("deep/down")).unwrap().count()), (0, 2));
    let taken = run(folder.path(), &["build", "flood.txt", "-o", "flood.txt"]);
    assert_eq!((code(&taken), said(&taken).as_str()), (1, "error: flood.txt could not be written: file exists\n"));
    assert_eq!(fs::read(folder.path().join("flood.txt")).unwrap(), FLOOD);
}

#[test]
fn the_schema_is_printed() {
    let output = run(Path::new("."), &["schema"]);
    let schema: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((code(&output), schema["properties"]["schema"]["const"].as_str()), (0, Some("dateline/1")));
}

#[test]
fn a_file_names_days_and_periods() {
    let table = "[[anchor]]\nname = \"the referendum\"\nnames = [\"Poll Day\"]\nwhen = \"2016-06-23\"\n\n[[anchor]]\nname = \"the siege\"\nfrom = \"1992-04-05\"\n\
        to = \"1996-02-29\"\nsource = \"the court's judgment\"\n";
    let report = "Published: 2016-11-01\n\nThe mayor resigned two days after the referendum. During the siege, the library burned.\n";
    let dir = folder(&[("a.toml", table.as_bytes()), ("b.toml", b"[[anchor]]\nname = \"x\"\n"), ("r.txt", report.as_bytes())]);
    let account = &accounts(&run(dir.path(), &["read", "r.txt", "--anchors", "a.toml"]))[0];
    let earliest =
        |words: &str| account["timexes"].as_array().unwrap().iter().find(|timex| timex["text"] == words).unwrap()["earliest"].clone();
    assert_eq!(earliest("two days after the referendum"), "2016-06-25");
    assert_eq!(earliest("the siege"), "1992-04-05");
    let wrong = run(dir.path(), &["read", "r.txt", "--anchors", "b.toml"]);
    assert_eq!(code(&wrong), 2);
    assert!(said(&wrong).contains("b.toml:1: \"x\": it takes when"), "{}", said(&wrong));
    assert_eq!(code(&run(dir.path(), &["read", "r.txt", "--anchors", "none.toml"])), 1);
    assert_eq!(code(&run(dir.path(), &["build", "r.txt", "--anchors", "a.toml", "-o", "out"])), 0);
    let explained = run(dir.path(), &["explain", "out/timeline.json", "2"]);
    assert!(String::from_utf8_lossy(&explained.stdout).contains("2016-06-23 = 2016-06-23"), "{explained:?}");
}

/// The mention ids of a timeline's entries, a list an entry.
fn mentions_of(timeline: &Value) -> Vec<Vec<String>> {
    let ids = |entry: &Value| entry["mentions"].as_array().unwrap().iter().map(|m| m["id"].as_str().unwrap().to_owned()).collect();
    timeline["entries"].as_array().unwrap().iter().map(ids).collect()
}

fn timeline_in(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("out/timeline.json")).unwrap()).unwrap()
}

/// Reports of one sample by name, as arguments.
fn reports(sample: &str, wanted: &[usize]) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(sample);
    let mut all: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().to_str().unwrap().to_owned()).collect();
    all.sort();
    wanted.iter().map(|number| all[*number].clone()).collect()
}

fn build_of(folder: &Path, reports: &[String], more: &[&str]) -> Output {
    let arguments: Vec<&str> =
        ["build"].into_iter().chain(reports.iter().map(String::as_str)).chain(["-o", "out"]).chain(more.iter().copied()).collect();
    run(folder, &arguments)
}

#[test]
fn twenty_decisions_survive_new_reports_and_another_order() {
    let folder = folder(&[]);
    build_of(folder.path(), &reports("direct-messages", &[0]), &[]);
    let before = timeline_in(folder.path());
    let decided: Vec<(String, &str)> = mentions_of(&before)
        .into_iter()
        .take(20)
        .enumerate()
        .map(|(n, ids)| (ids[0].clone(), if n % 3 == 0 { "reject" } else { "accept" }))
        .collect();
    assert_eq!(decided.len(), 20);
    let line = |(id, decision): &(String, &str)| {
        format!("{{\"mention\":\"{id}\",\"decision\":\"{decision}\",\"by\":\"R. Vance\",\"at\":\"2021-05-01\",\"note\":\"checked\"}}\n")
    };
    fs::write(folder.path().join("decisions.jsonl"), decided.iter().map(line).collect::<String>()).unwrap();
    for wanted in [vec![0, 1, 2, 3], vec![3, 1, 0, 2]] {
        let output = build_of(folder.path(), &reports("direct-messages", &wanted), &["--decisions", "decisions.jsonl"]);
        assert_eq!((code(&output), said(&output).as_str()), (0, ""));
        let timeline = timeline_in(folder.path());
        let entries = timeline["entries"].as_array().unwrap();
        for (id, _) in &decided {
            let entry = entries.iter().find(|entry| entry["mentions"].as_array().unwrap().iter().any(|m| m["id"] == id.as_str())).unwrap();
            let mine =
                decided.iter().rfind(|(id, _)| entry["mentions"].as_array().unwrap().iter().any(|m| m["id"] == id.as_str())).unwrap();
            assert_eq!(entry["status"], if mine.1 == "accept" { "accepted" } else { "rejected" });
            assert_eq!(entry["note"], "checked (R. Vance, 2021-05-01)");
        }
        assert_eq!(timeline["generator"]["decisions_sha256"].as_str().unwrap().len(), 64);
    }
    let output = build_of(folder.path(), &reports("direct-messages", &[0]), &["--decisions", "decisions.jsonl", "--accepted-only"]);
    assert_eq!(code(&output), 0);
    let kept = timeline_in(folder.path());
    assert_eq!(kept["entries"].as_array().unwrap().len(), decided.iter().filter(|(_, decision)| *decision == "accept").count());
}

#[test]
fn dates_merges_splits_and_publications_are_the_user_s() {
    let folder = folder(&[
        ("a.txt", FLOOD),
        ("b.txt", "The mayor of Larkfield resigned on 3 May 2016. The council met on 9 May 2016.\n".as_bytes()),
    ]);
    let build = |decisions: &str| {
        fs::write(folder.path().join("decisions.jsonl"), decisions).unwrap();
        let output = run(folder.path(), &["build", "a.txt", "b.txt", "-o", "out", "--decisions", "decisions.jsonl"]);
        assert_eq!((code(&output), said(&output).as_str()), (0, ""));
        timeline_in(folder.path())
    };
    let entry = |timeline: &Value, words: &str| {
        let entries = timeline["entries"].as_array().unwrap();
        entries.iter().find(|entry| entry["mentions"].to_string().contains(words) && entry["label"] != "").unwrap().clone()
    };
    let plain = build("");
    let id = |words: &str| entry(&plain, words)["mentions"][0]["id"].as_str().unwrap().to_owned();
    let (river, resigned, met) = (id("river rose"), id("mayor of Larkfield"), mentions_of(&plain).last().unwrap()[0].clone());
    let line = |mention: &str, more: &str| format!("{{\"mention\":\"{mention}\",{more},\"by\":\"R. Vance\",\"at\":\"2021-05-01\"}}\n");
    let dated = build(&line(&resigned, "\"decision\":\"date\",\"date\":\"2016-05-04\""));
    let changed = entry(&dated, "mayor of Larkfield");
    assert_eq!((changed["when"]["start"]["earliest"].as_str(), changed["status"].as_str()), (Some("2016-05-04T00:00:00"), Some("edited")));
    assert_eq!(dated["conflicts"].as_array().unwrap().len(), 1, "the report says another day");
    assert!(dated["claims"].as_array().unwrap().iter().any(|claim| claim["ground"] == "user"));
    let merged = build(&line(&met, &format!("\"decision\":\"merge\",\"with\":\"{river}\"")));
    let both = entry(&merged, "river rose");
    assert!(both["mentions"].to_string().contains(&met) && both["status"] == "edited");
    let split = build(&(line(&met, &format!("\"decision\":\"merge\",\"with\":\"{river}\"")) + &line(&resigned, "\"decision\":\"split\"")));
    assert_eq!(entry(&split, "mayor of Larkfield")["status"], "edited");
    let published = build(&line(&river, "\"decision\":\"publication\",\"date\":\"2016-06-08\""));
    assert_eq!(entry(&published, "river rose")["when"]["start"]["earliest"], "2016-06-06T00:00:00");
    assert!(published["articles"].as_array().unwrap().iter().any(|article| article["published"]["basis"] == "given"));
    for wrong in ["\"decision\":\"date\"", "\"decision\":\"merge\"", "\"decision\":\"date\",\"date\":\"some day\""] {
        fs::write(folder.path().join("decisions.jsonl"), line(&river, wrong)).unwrap();
        let output = run(folder.path(), &["build", "a.txt", "-o", "out", "--decisions", "decisions.jsonl"]);
        assert_eq!(code(&output), 2, "{}", said(&output));
    }
}

#[test]
fn a_decision_whose_mention_is_gone_is_told_and_kept_in_the_timeline() {
    let folder = folder(&[("a.txt", FLOOD)]);
    let line = "{\"mention\":\"m-000000000000\",\"decision\":\"accept\",\"by\":\"R. Vance\",\"at\":\"2021-05-01\"}\n";
    fs::write(folder.path().join("decisions.jsonl"), line).unwrap();
    let output = run(folder.path(), &["build", "a.txt", "-o", "out", "--decisions", "decisions.jsonl"]);
    assert_eq!(code(&output), 0);
    assert!(said(&output).contains("m-000000000000"), "{}", said(&output));
    assert_eq!(timeline_in(folder.path())["generator"]["options"]["decisions whose mention is gone"], "m-000000000000");
    fs::write(folder.path().join("decisions.jsonl"), "{\"mention\":\"m-1\"}\n").unwrap();
    let output = run(folder.path(), &["build", "a.txt", "-o", "out", "--decisions", "decisions.jsonl"]);
    assert_eq!(code(&output), 2);
    assert!(said(&output).contains("line 1"), "{}", said(&output));
}

#[test]
fn a_view_of_somebody_and_a_short_timeline_say_what_they_leave_out() {
    let folder = folder(&[]);
    build_of(folder.path(), &reports("direct-messages", &[0, 1]), &[]);
    let all = timeline_in(folder.path())["entries"].as_array().unwrap().len();
    let output = build_of(folder.path(), &reports("direct-messages", &[0, 1]), &["--about", "WikiLeaks"]);
    let entries = timeline_in(folder.path())["entries"].as_array().unwrap().clone();
    assert!(!entries.is_empty() && entries.iter().all(|entry| entry.to_string().contains("WikiLeaks")));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains(&format!("Left out: {} entries that do not name WikiLeaks", all - entries.len())), "{told}");
    build_of(folder.path(), &reports("direct-messages", &[0, 1]), &["--top", "3"]);
    let short = timeline_in(folder.path());
    let days: Vec<&str> =
        short["entries"].as_array().unwrap().iter().map(|e| &e["when"]["start"]["earliest"].as_str().unwrap()[..10]).collect();
    assert_eq!(days.len(), 3);
    assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{days:?}");
}

#[test]
fn other_programs_formats_say_what_they_cannot_carry() {
    let folder = folder(&[("a.txt", FLOOD)]);
    let output = run(folder.path(), &["build", "a.txt", "-o", "out", "--format", "timelinejs,timesketch,ftm,graphml,markdown"]);
    assert_eq!((code(&output), said(&output).as_str()), (0, ""));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("timelinejs.json: 1 entries of no known year left out"), "{told}");
    assert!(told.contains("timesketch.jsonl: 1 undated entries left out"), "{told}");
    let mut names: Vec<String> =
        fs::read_dir(folder.path().join("out")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["chronology.md", "ftm.jsonl", "graph.graphml", "timelinejs.json", "timesketch.jsonl"]);
}

#[test]
fn a_report_is_marked_in_timeml_and_nothing_in_it_is_a_mark() {
    let text = "Title: <b>Flood</b>\nDate: 2016-09-28\n\nThe dam broke on Monday & the mayor's \"plan\" <failed> two hours later.\u{1}\n";
    let folder = folder(&[("x & y.txt", text.as_bytes())]);
    let output = run(folder.path(), &["build", ".", "-o", "out", "--format", "timeml"]);
    assert_eq!((code(&output), said(&output).as_str()), (0, ""));
    let marked = fs::read_to_string(folder.path().join("out/timeml/1-x---y.txt.tml")).unwrap();
    for part in [
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2016-09-28\"",
        "<TITLE>&lt;b&gt;Flood&lt;/b&gt;</TITLE>",
        "The dam <EVENT eid=\"e1\" class=\"OCCURRENCE\">broke</EVENT> on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2016-09-26\">Monday</TIMEX3> &amp; ",
        "eventInstanceID=\"ei1\" relatedToTime=\"t1\" relType=\"IS_INCLUDED\" origin=\"text\"/>",
    ] {
        assert!(marked.contains(part), "{part}: {marked}");
    }
    assert!(!marked.contains("<failed>") && !marked.contains('\u{1}'), "{marked}");
}

#[test]
fn tables_in_parquet_have_the_columns_of_the_others() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let folder = folder(&[("a.txt", FLOOD)]);
    let built = |out: &str| run(folder.path(), &["build", "a.txt", "-o", out, "--format", "parquet,csv"]);
    assert_eq!((code(&built("out")), code(&built("again"))), (0, 0));
    for (name, rows) in [("entries", 1), ("mentions", 1), ("claims", 1)] {
        let bytes = fs::read(folder.path().join(format!("out/{name}.parquet"))).unwrap();
        assert_eq!(bytes, fs::read(folder.path().join(format!("again/{name}.parquet"))).unwrap());
        let file = SerializedFileReader::new(fs::File::open(folder.path().join(format!("out/{name}.parquet"))).unwrap()).unwrap();
        let meta = file.metadata().file_metadata();
        let columns: Vec<&str> = meta.schema_descr().columns().iter().map(|column| column.name()).collect();
        let table = fs::read_to_string(folder.path().join(format!("out/{name}.csv"))).unwrap();
        assert_eq!(columns.join(","), table.lines().next().unwrap());
        assert_eq!(meta.num_rows(), rows, "{name}");
    }
}

#[test]
fn pictures_for_paper_and_screen_are_the_same_each_time() {
    let folder = folder(&[("a.txt", "Date: 2016-09-28\n\nThe dam broke on Monday. The mayor resigned two days later.\n".as_bytes())]);
    let pictures = |out: &str, more: &[&str]| {
        let arguments = [&["build", "a.txt", "-o", out, "--format", "svg,png,pdf"], more].concat();
        let output = run(folder.path(), &arguments);
        assert_eq!((code(&output), said(&output).as_str()), (0, ""), "{more:?}");
        ["svg", "png", "pdf"].map(|kind| fs::read(folder.path().join(out).join(format!("timeline.{kind}"))).unwrap())
    };
    for more in [
        &[][..],
        &["--theme", "dark", "--lanes", "source", "--scale", "order"],
        &["--direction", "vertical", "--pages", "a3", "--width", "900"],
    ] {
        let [svg, png, pdf] = pictures("out", more);
        assert!(svg.starts_with(b"<svg ") && png.starts_with(b"\x89PNG") && pdf.starts_with(b"%PDF-"), "{more:?}");
        assert_eq!(pictures("again", more), [svg, png, pdf], "{more:?}");
    }
    let [auto, ..] = pictures("out", &[]);
    let [dark, ..] = pictures("out", &["--theme", "dark"]);
    let (auto, dark) = (String::from_utf8(auto).unwrap(), String::from_utf8(dark).unwrap());
    assert!(auto.contains("prefers-color-scheme: dark") && !dark.contains("prefers-color-scheme"));
    let wide = run(folder.path(), &["build", "a.txt", "-o", "out", "--width", "10"]);
    assert_eq!(code(&wide), 2);
    assert!(said(&wide).contains("720..=20000"), "{}", said(&wide));
}

#[test]
fn compare_lists_what_new_reports_change() {
    let folder = folder(&[]);
    build_of(folder.path(), &reports("direct-messages", &[3]), &[]);
    fs::rename(folder.path().join("out/timeline.json"), folder.path().join("old.json")).unwrap();
    let same = build_of(folder.path(), &reports("direct-messages", &[3]), &["--compare", "old.json"]);
    assert!(String::from_utf8_lossy(&same.stdout).contains("Nothing has changed"));
    let more = build_of(folder.path(), &reports("direct-messages", &[3, 1, 0]), &["--compare", "old.json"]);
    let told = String::from_utf8(more.stdout).unwrap();
    for heading in ["New\n", "Narrowed\n"] {
        assert!(told.contains(heading), "{told}");
    }
    let (old, new) = (fs::read(folder.path().join("old.json")).unwrap(), timeline_in(folder.path()));
    let old: Value = serde_json::from_slice(&old).unwrap();
    let known: Vec<&Value> = new["entries"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|entry| entry["former_ids"].as_array().unwrap().iter().chain(std::iter::once(&entry["id"])))
        .collect();
    for entry in old["entries"].as_array().unwrap() {
        assert!(known.contains(&&entry["id"]), "{} is neither an id nor a former one", entry["id"]);
    }
}
