//! Bad days: what is broken, hostile or without measure is named with its reason, and the rest is read.

mod common;

use common::{accounts, dateline, run, said};
use std::fs::{self, File};
use std::io::{Cursor, Write};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

/// A folder `in` with this file, and with one that can be read and comes last.
fn folder(name: &str, bytes: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    fs::write(folder.path().join("in").join(name), bytes).unwrap();
    fs::write(folder.path().join("in/z.txt"), "It fell.").unwrap();
    folder
}

fn ids(output: &Output) -> Vec<String> {
    accounts(output).iter().map(|account| account["id"].as_str().unwrap().to_owned()).collect()
}

/// Of a folder with this file and a good one, the good one is read, and of the other these words are said.
#[track_caller]
fn named(name: &str, bytes: &[u8], reason: &str) {
    let folder = folder(name, bytes);
    let output = run(folder.path(), &["read", "in"]);
    let said = said(&output);
    assert_eq!((output.status.code(), ids(&output)), (Some(1), vec!["z.txt".to_owned()]), "{said}");
    assert!(said.starts_with(&format!("error: in/{name}")) && said.contains(reason) && said.lines().count() == 1, "{said}");
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn broken_files_are_named() {
    named("a.pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Ki", "it is a broken PDF");
    let document = zip(&[("word/document.xml", b"<w:document><w:p><w:t>It sank.</w:t></w:p></w:document>")]);
    named("a.docx", &document[..document.len() / 2], "it is a broken ZIP archive");
    let torn = zip(&[("word/document.xml", b"<w:document><w:p><w:t>It sank.</w:t><w:p")]);
    named("a.docx", &torn, "it is a broken Word document");
    named("a.gz", &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2], "a.gz/unpacked:");
    named("a.txt", &[b"It sank\0".repeat(40)].concat(), "it is not text");
    named("a.parquet", b"PAR1 and nothing else", "it is a broken Parquet table");
    named("a.jsonl", br#"{"id": "x", "text": "\ud800"}"#, "a.jsonl:1: not a line of JSON");
    named("a.json", br#"[{"id": "x", "text": "It \udc00 sank."}]"#, "not a line of JSON");
}

#[test]
fn what_is_nested_without_measure_is_no_danger() {
    let deep = 100_000;
    let page = format!("<!doctype html>{}It sank.{}", "<div>".repeat(deep), "</div>".repeat(deep));
    let output = run(folder("a.html", page.as_bytes()).path(), &["read", "in"]);
    assert_eq!((output.status.code(), ids(&output)), (Some(0), vec!["a.html".to_owned(), "z.txt".to_owned()]));
    let (open, close) = ("[".repeat(deep), "]".repeat(deep));
    let line = format!("{{\"id\": \"deep\", \"more\": {open}{close}, \"text\": \"It sank.\"}}\n");
    let output = run(folder("a.jsonl", line.as_bytes()).path(), &["read", "in"]);
    assert_eq!(ids(&output).last().map(String::as_str), Some("z.txt"), "{}", said(&output));
    named("a.json", format!("[{{\"text\": {open}{close}}}]").as_bytes(), "in/a.json");
    let quotes = format!("---\ntitle: x\n---\n{} It sank.\n", ">".repeat(deep));
    let output = run(folder("a.md", quotes.as_bytes()).path(), &["read", "in"]);
    assert_eq!((output.status.code(), ids(&output)), (Some(0), vec!["a.md".to_owned(), "z.txt".to_owned()]), "{}", said(&output));
}

#[test]
fn archives_that_unpack_to_more_than_is_read_are_named() {
    let zeros = vec![0; 60 << 20];
    let bomb = zip(&[("zeros.txt", &zeros)]);
    assert!(bomb.len() < 100 << 10);
    named("a.zip", &bomb, "zeros.txt: it is not text");
    let limited = run(folder("a.zip", &bomb).path(), &["read", "in", "--max-bytes", "1M"]);
    assert!(said(&limited).contains("it is larger than 1000000 bytes"), "{}", said(&limited));
    let nested = (0..6).fold(zip(&[("a.txt", b"It sank.")]), |inner, _| zip(&[("inner.zip", &inner)]));
    named("b.zip", &nested, "it is packed in too many archives");
}

#[test]
fn names_inside_an_archive_are_names_and_no_paths() {
    let folder = folder("a.zip", &zip(&[("../../x.txt", b"It sank."), ("/etc/y\n\x1b[31m.txt", b"It rose.")]));
    let mut tape = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_ustar();
    header.set_size(8);
    header.as_mut_bytes()[..12].copy_from_slice(b"../../../w.t");
    header.set_cksum();
    tape.append(&header, &b"It rose."[..]).unwrap();
    fs::write(folder.path().join("in/b.tar"), tape.into_inner().unwrap()).unwrap();
    let output = run(folder.path(), &["read", "in"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(ids(&output), ["a.zip/../../x.txt", "a.zip//etc/y\u{fffd}\u{fffd}[31m.txt", "b.tar/../../../w.t", "z.txt"]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is unpacked on disk");
}

#[test]
fn one_long_line_is_an_article_like_any_other() {
    let line = "The dam burst on 14 March 2016 and the mayor resigned two days later. ".repeat((30 << 20) / 70);
    let folder = folder("a.txt", line.as_bytes());
    let output = run(folder.path(), &["read", "in", "--only", "times"]);
    let accounts = accounts(&output);
    assert_eq!((output.status.code(), accounts.len()), (Some(0), 2));
    assert_eq!(accounts[0]["timexes"].as_array().unwrap().len(), 2 * line.len() / 70);
}

#[test]
fn a_million_times_in_one_sentence_are_read() {
    let sentence = format!("It fell on {}.", vec!["Monday"; 1_000_000].join(", "));
    let folder = folder("a.txt", sentence.as_bytes());
    let output = run(folder.path(), &["read", "in", "--only", "times"]);
    let accounts = accounts(&output);
    assert_eq!((output.status.code(), accounts[0]["timexes"].as_array().unwrap().len()), (Some(0), 1_000_000));
}

#[test]
fn lines_that_hold_zeros_are_lines() {
    let output = run(
        folder("a.jsonl", b"{\"id\": \"a\", \"text\": \"It \\u0000 sank.\"}\n\0\0\0\n{\"id\": \"b\", \"text\": \"It rose.\"}\n").path(),
        &["read", "in"],
    );
    assert_eq!((output.status.code(), ids(&output)), (Some(1), ["a", "b", "z.txt"].map(str::to_owned).to_vec()));
    assert!(said(&output).starts_with("error: in/a.jsonl:2: not a line of JSON"), "{}", said(&output));
}

#[cfg(unix)]
#[test]
fn links_that_lead_round_are_named_once() {
    let folder = folder("a.txt", b"It sank.");
    std::os::unix::fs::symlink(folder.path().join("in"), folder.path().join("in/round")).unwrap();
    let output = run(folder.path(), &["read", "in"]);
    assert_eq!((output.status.code(), ids(&output)), (Some(1), ["a.txt", "z.txt"].map(str::to_owned).to_vec()));
    assert_eq!(said(&output), "error: in/round: a link leads back to a folder around it\n");
}

#[cfg(unix)]
#[test]
fn what_nobody_may_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("a.txt", b"It sank.");
    let path = folder.path().join("in/a.txt");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    let allowed = File::open(&path).is_ok();
    let output = run(folder.path(), &["read", "in"]);
    // Who may read everything is refused nothing.
    let (wanted, reason) = if allowed { (vec!["a.txt", "z.txt"], "") } else { (vec!["z.txt"], "error: in/a.txt: permission denied\n") };
    assert_eq!((ids(&output), said(&output)), (wanted.iter().map(ToString::to_string).collect(), reason.to_owned()));
}

#[cfg(target_os = "linux")]
#[test]
fn outputs_that_cannot_be_written_are_named() {
    let folder = folder("a.txt", b"It sank.");
    let full = File::options().write(true).open("/dev/full").unwrap();
    let child = dateline(folder.path(), &["read", "in"]).stdout(full).stderr(Stdio::piped()).spawn();
    let output = child.unwrap().wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), said(&output).as_str()),
        (Some(1), "error: standard output could not be written: no space left on device\n")
    );
    fs::write(folder.path().join("taken"), "").unwrap();
    for (path, code, reason) in
        [("/dev/full", 2, "/dev/full is no file"), ("in", 2, "in is no file"), ("taken/out.jsonl", 1, "taken could not be written")]
    {
        let output = run(folder.path(), &["read", "in", "-o", path]);
        assert!(output.status.code() == Some(code) && said(&output).contains(reason), "{}", said(&output));
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_in_good_order_and_the_run_can_be_gone_on_with() {
    let text = "The dam burst on 14 March 2016. Two days later the mayor resigned, and the water fell by Friday. ".repeat(8);
    let lines: String = (0..4000).map(|number| format!("{{\"id\": \"a{number}\", \"text\": \"{text}\"}}\n")).collect();
    let folder = folder("a.jsonl", lines.as_bytes());
    let run = |arguments: &[&str]| {
        dateline(folder.path(), &["read", "in", "-o", "out.jsonl"]).args(arguments).stderr(Stdio::piped()).spawn().unwrap()
    };
    let child = run(&[]);
    let partial = folder.path().join("out.jsonl.partial");
    while fs::metadata(&partial).map_or(0, |metadata| metadata.len()) == 0 {
        std::thread::yield_now();
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    let lines = fs::read_to_string(&partial).unwrap();
    assert_eq!(output.status.code(), Some(130), "{}", said(&output));
    let done = lines.lines().count();
    assert_eq!(
        said(&output),
        format!("interrupted: {done} articles are done and stand in out.jsonl.partial; the same command with --resume goes on\n")
    );
    assert!(lines.ends_with('\n') && done < 4001);
    assert_eq!(run(&["--resume"]).wait_with_output().unwrap().status.code(), Some(0));
    assert_eq!(fs::read_to_string(folder.path().join("out.jsonl")).unwrap().lines().count(), 4001);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_what_waits_for_ever() {
    let folder = folder("a.txt", b"It sank.");
    let mut child = dateline(folder.path(), &["read", "-", "--log", "log"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"{\"id\": \"a\", \"text\": \"It sank.\"}\n").unwrap();
    while !folder.path().join("log").exists() {
        std::thread::yield_now();
    }
    // The log is there before anybody listens to signals; a signal before that ends the run too, with no word.
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert!(said(&output).starts_with("interrupted: 0 articles are done and were printed"), "{}", said(&output));
    drop(input);
}
