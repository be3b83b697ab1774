//! What reporters have, through the command: formats, field maps, limits, and what goes wrong with each.

mod common;

use common::{accounts, dateline, run, said};
use serde_json::Value;
use std::fs;
use std::process::Output;
use tempfile::TempDir;

/// A folder with these files, in folders of their own where their names say so.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// Ids and texts of the accounts on standard output.
fn told(output: &Output) -> Vec<(String, String)> {
    let field = |account: &Value, key: &str| account[key].as_str().unwrap().to_owned();
    accounts(output).iter().map(|account| (field(account, "id"), field(account, "text"))).collect()
}

fn pairs(wanted: &[(&str, &str)]) -> Vec<(String, String)> {
    wanted.iter().map(|(id, text)| (id.to_string(), text.to_string())).collect()
}

#[test]
fn a_folders_json_and_markdown_are_read() {
    let folder = folder(&[
        ("in/a.json", b"[{\"id\": \"one\", \"text\": \"It sank on Monday.\"}]"),
        ("in/b.json", b"{\n  \"id\": \"two\",\n  \"text\": \"It rose.\"\n}\n"),
        ("in/c.md", b"---\ndate: 2017-11-13\n---\n# Ferry\n\nIt [sailed](https://buoy.example).\n"),
    ]);
    let output = run(folder.path(), &["read", "in"]);
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    assert_eq!(told(&output), pairs(&[("one", "It sank on Monday."), ("two", "It rose."), ("c.md", "Ferry\n\nIt sailed.")]));
}

#[test]
fn the_user_names_columns_and_paths() {
    let folder = folder(&[
        (
            "a.jsonl",
            b"{\"key\": 7, \"article\": {\"body\": \"It sank.\", \"on\": [\"2017-11-13\"]}, \"text\": \"no\"}\n{\"article\": {}}\n",
        ),
        ("b.csv", b"Key;Story;Day\n8;It rose.;2017-11-14\n"),
        ("c.csv", b"Day;Story\n2017-11-14;It fell.\n"),
    ]);
    let output =
        run(folder.path(), &["read", "a.jsonl", "--field", "text=article.body", "--field", "published=article.on.0", "--field", "id=key"]);
    assert_eq!((output.status.code(), told(&output)), (Some(1), pairs(&[("7", "It sank.")])));
    assert!(
        said(&output).contains("a.jsonl:2: the line has no \"article.body\"")
            && String::from_utf8_lossy(&output.stdout).contains("2017-11-13")
    );
    let output = run(folder.path(), &["read", "b.csv", "c.csv", "--field", "text=story", "--field", "published=day"]);
    assert_eq!(told(&output), pairs(&[("b.csv#2", "It rose."), ("c.csv#2", "It fell.")]), "{}", said(&output));
    let output = run(folder.path(), &["read", "b.csv", "--field", "text=Story", "--field", "id=key"]);
    assert_eq!(told(&output), pairs(&[("b.csv#8", "It rose.")]));
}

#[test]
fn a_field_that_is_none_is_refused() {
    let folder = folder(&[("a.jsonl", b"")]);
    for (field, reason) in [("body=text", "the fields are id, text, title, published, source and url"), ("text", "NAME=COLUMN")] {
        let output = run(folder.path(), &["read", "a.jsonl", "--field", field]);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains(reason), "{}", said(&output));
    }
}

#[test]
fn what_is_too_large_is_named_and_the_rest_is_read() {
    let long = "It sank on Monday. ".repeat(100);
    let lines = format!("{{\"id\": \"long\", \"text\": \"{long}\"}}\n{{\"id\": \"short\", \"text\": \"It rose.\"}}\n");
    let folder = folder(&[("in/a.txt", long.as_bytes()), ("in/b.txt", b"It fell."), ("in/c.jsonl", lines.as_bytes())]);
    let output = run(folder.path(), &["read", "in", "--max-bytes", "1k"]);
    assert_eq!((output.status.code(), told(&output)), (Some(1), pairs(&[("b.txt", "It fell."), ("short", "It rose.")])));
    assert_eq!(said(&output), "error: in/a.txt: it is larger than 1000 bytes\nerror: in/c.jsonl:1: it is larger than 1000 bytes\n");
    for wrong in ["0", "many", "-1", "1T"] {
        assert_eq!(run(folder.path(), &["read", "in", &format!("--max-bytes={wrong}")]).status.code(), Some(2), "{wrong}");
    }
}

/// Ten articles of some length, the seventh called by its id; and the lines of their accounts.
fn ten() -> (TempDir, String) {
    let text = "The dam burst on 14 March 2016. Two days later the mayor resigned, and the water fell by Friday. ".repeat(3);
    let lines: String =
        (0..10).map(|number| format!("{{\"id\": \"a{number}\", \"text\": \"{text} {number}\", \"source\": \"The Buoy\"}}\n")).collect();
    let folder = folder(&[("in.jsonl", lines.as_bytes())]);
    let output = run(folder.path(), &["read", "in.jsonl"]);
    (folder, String::from_utf8(output.stdout).unwrap())
}

#[test]
fn lines_go_to_a_file_when_all_are_there() {
    let (folder, whole) = ten();
    let output = run(folder.path(), &["read", "in.jsonl", "-o", "new/out.jsonl"]);
    assert_eq!((output.status.code(), output.stdout.len(), said(&output).as_str()), (Some(0), 0, ""));
    assert_eq!(fs::read_to_string(folder.path().join("new/out.jsonl")).unwrap(), whole);
    assert_eq!(fs::read_dir(folder.path().join("new")).unwrap().count(), 1);
}

#[test]
fn a_table_of_accounts_can_be_read_back() {
    let (folder, whole) = ten();
    let output = run(folder.path(), &["read", "in.jsonl", "--format", "parquet", "-o", "out.parquet"]);
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    let again = run(folder.path(), &["read", "out.parquet", "--field", "text=account", "--only", "times"]);
    let accounts = told(&again).into_iter().map(|(_, text)| text + "\n").collect::<String>();
    assert_eq!(accounts, whole);
    assert_eq!(run(folder.path(), &["read", "in.jsonl", "--format", "parquet"]).status.code(), Some(2));
}

#[test]
fn a_run_that_was_broken_off_is_gone_on_with() {
    let (folder, whole) = ten();
    let at = |name: &str| folder.path().join(name);
    let read = ["read", "in.jsonl", "-o", "out.jsonl"];
    let resume = ["read", "in.jsonl", "-o", "out.jsonl", "--resume"];
    run(folder.path(), &read);
    fs::remove_file(at("out.jsonl")).unwrap();
    fs::create_dir(at("out.jsonl")).unwrap();
    assert_eq!(run(folder.path(), &read).status.code(), Some(2), "a folder is no file");
    fs::remove_dir(at("out.jsonl")).unwrap();
    for cut in [0, 1, whole.len() / 2, whole.len() - 1, whole.len()] {
        begin(&folder, &whole.as_bytes()[..cut]);
        let output = run(folder.path(), &read);
        assert!(output.status.code() == Some(2) && said(&output).contains("--resume goes on with it"), "{}", said(&output));
        let output = run(folder.path(), &resume);
        assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""), "{cut}");
        assert_eq!(fs::read_to_string(at("out.jsonl")).unwrap(), whole, "{cut}");
        assert!(said(&run(folder.path(), &resume)).contains("out.jsonl is whole"));
        fs::remove_file(at("out.jsonl")).unwrap();
    }
}

/// Leaves what a killed run would leave: these bytes, and the options of the very runs of these tests.
fn begin(folder: &TempDir, bytes: &[u8]) {
    let path = folder.path();
    // A run that is over before anybody looked is begun again.
    let terms = (0..100).find_map(|_| {
        let mut child = dateline(path, &["read", "in.jsonl", "-o", "out.jsonl"]).spawn().unwrap();
        let mut terms = None;
        while terms.is_none() && child.try_wait().unwrap().is_none() {
            terms = fs::read(path.join("out.jsonl.partial.run")).ok();
        }
        child.wait().unwrap();
        fs::remove_file(path.join("out.jsonl")).unwrap();
        terms
    });
    fs::write(path.join("out.jsonl.partial.run"), terms.unwrap()).unwrap();
    fs::write(path.join("out.jsonl.partial"), bytes).unwrap();
}

#[test]
fn a_run_is_not_gone_on_with_where_options_or_articles_are_others() {
    let (folder, whole) = ten();
    begin(&folder, &whole.as_bytes()[..whole.len() / 2]);
    let resume = ["read", "in.jsonl", "-o", "out.jsonl", "--resume"];
    let output = run(folder.path(), &[&resume[..], &["--only", "times"]].concat());
    assert!(
        output.status.code() == Some(2) && said(&output).contains("--only was nothing when it was begun, and is times now"),
        "{}",
        said(&output)
    );
    let lines = fs::read_to_string(folder.path().join("in.jsonl")).unwrap();
    for (other, why) in [
        (lines.replacen("resigned", "stayed", 2), "not a0"),
        (lines.lines().take(2).map(|line| format!("{line}\n")).collect(), "more articles"),
    ] {
        fs::write(folder.path().join("in.jsonl"), other).unwrap();
        let output = run(folder.path(), &resume);
        assert!(output.status.code() == Some(2) && said(&output).contains(why), "{}", said(&output));
        assert!(!folder.path().join("out.jsonl").exists());
    }
    fs::write(folder.path().join("in.jsonl"), lines).unwrap();
    assert_eq!(run(folder.path(), &resume).status.code(), Some(0));
    assert_eq!(fs::read_to_string(folder.path().join("out.jsonl")).unwrap(), whole);
}

#[test]
fn an_article_that_takes_too_long_is_named_and_the_rest_is_read() {
    let long = "The dam burst on Monday and the mayor resigned. ".repeat(40_000);
    let folder = folder(&[("in/a.txt", long.as_bytes()), ("in/b.txt", b"It fell.")]);
    let output = run(folder.path(), &["read", "in", "--max-seconds", "0.25"]);
    assert_eq!((output.status.code(), told(&output)), (Some(1), pairs(&[("b.txt", "It fell.")])));
    assert_eq!(said(&output), "error: a.txt: it is not read within 0.25 seconds\n");
    assert_eq!(run(folder.path(), &["read", "in", "--max-seconds", "0"]).status.code(), Some(2));
}

#[test]
fn a_log_says_what_was_opened_and_how_long_stages_took() {
    let folder = folder(&[("in/a.html", b"<html><p>It fell on Monday.</p></html>"), ("in/b.txt", b"")]);
    let output = run(folder.path(), &["read", "in", "--log", "log.jsonl"]);
    assert_eq!(output.status.code(), Some(0));
    let log = fs::read_to_string(folder.path().join("log.jsonl")).unwrap();
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let opened = |reader: &str| lines.iter().any(|line| line["fields"]["reader"] == reader && line["fields"]["bytes"].is_u64());
    assert!(opened("HTML") && opened("text"), "{log}");
    assert!(lines.iter().any(|line| line["fields"]["what"] == "in/b.txt: it is empty"), "{log}");
    let took = |stage: &str| lines.iter().any(|line| line["span"]["of"] == stage && line["fields"]["time.busy"].is_string());
    assert!(["words", "times", "syntax", "events", "claims", "bounds"].into_iter().all(took), "{log}");
}
