//! Paths become sources: files, folders, lines, and what is wrong with each.

use crate::WORDS;
use dateline::article::{SourceKind, walk};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// Ids and errors in order, without the folder's own path.
fn listed(folder: &TempDir, paths: &[&Path]) -> Vec<String> {
    let strip = |text: String| text.replace(&format!("{}/", folder.path().display()), "");
    walk(paths.iter().copied()).map(|source| source.map_or_else(|error| strip(error.to_string()), |source| source.id)).collect()
}

#[test]
fn a_folder_is_read_in_order_and_nothing_is_passed_over_in_silence() {
    let folder = folder(&[
        ("b.txt", "B."),
        ("a/z.md", "Z."),
        ("a/x.json", "[]"),
        ("a/y.jsonl", ""),
        ("c", "C."),
        (".hidden/x.txt", "X."),
        ("a/.note.txt", "N."),
        ("p.png", "P"),
    ]);
    let not_read = "p.png: not read: .png is not among the kinds of file that are read in a folder (.txt .md .html .pdf .docx .eml .mbox .rss .csv .json .jsonl .zip .tar .gz .warc and the like)";
    assert_eq!(listed(&folder, &[folder.path()]), ["a/x.json", "a/y.jsonl", "a/z.md", "b.txt", "c", not_read]);
}

#[test]
fn a_file_that_is_named_is_read_whatever_it_is_called() {
    let folder = folder(&[("report.wire", "W."), ("x.JSONL", "")]);
    let (wire, lines) = (folder.path().join("report.wire"), folder.path().join("x.JSONL"));
    let kinds: Vec<SourceKind> =
        walk([wire.as_path(), lines.as_path(), Path::new("-")]).map(|source| source.expect("a source").kind).collect();
    assert_eq!(kinds, [SourceKind::Text, SourceKind::Lines, SourceKind::Either]);
}

#[test]
fn an_article_in_a_folder_is_called_by_its_path_in_it() {
    let folder = folder(&[("a/b.txt", "The ferry sails.")]);
    let source = walk([folder.path()]).next().expect("one source").expect("no error");
    let reading = source.read(&WORDS).next().expect("one article").expect("no error");
    assert_eq!((reading.article.id.as_str(), reading.article.body.as_str()), ("a/b.txt", "The ferry sails."));
    assert_eq!(reading.article.path, Some(folder.path().join("a/b.txt").display().to_string()));
}

#[test]
fn what_is_not_there_is_named() {
    let folder = folder(&[]);
    assert_eq!(listed(&folder, &[&folder.path().join("no.txt")]), ["no.txt: no such file or directory"]);
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_round_are_named() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[("a/b.txt", "B.")]);
    symlink(folder.path(), folder.path().join("a/up")).expect("a link");
    symlink("nowhere", folder.path().join("gone.txt")).expect("a link");
    symlink("a/b.txt", folder.path().join("same.txt")).expect("a link");
    assert_eq!(
        listed(&folder, &[folder.path()]),
        ["a/b.txt", "a/up: a link leads back to a folder around it", "gone.txt: no such file or directory", "same.txt"]
    );
}

#[cfg(unix)]
#[test]
fn devices_are_no_articles() {
    let errors: Vec<String> = walk(["/dev/null"]).map(|source| source.expect_err("a device").to_string()).collect();
    assert_eq!(errors, ["/dev/null: a device cannot be read as an article"]);
}
