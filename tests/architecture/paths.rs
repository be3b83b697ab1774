//! The paths that code names: `use` trees and inline ones alike.

use crate::mask::is_name;

/// A path as code names it, from its head on, and where it stands.
#[derive(Debug, PartialEq)]
pub struct Named {
    /// Character of the masked code.
    pub at: usize,
    /// Its segments, resolved: "crate" first for ours, the crate's name for others.
    pub segments: Vec<String>,
    /// Whether it calls a macro.
    pub is_macro: bool,
}

/// Words that a path of interest begins with.
const HEADS: &[&str] = &["crate", "self", "super", "dateline", "std", "chrono"];

/// The module that a file is: `src/a/b.rs` is `a::b`, `src/a/mod.rs` is `a`, `src/lib.rs` is the root.
pub fn module(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut segments: Vec<String> = path.split('/').map(str::to_owned).collect();
    if segments.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        segments.pop();
    }
    segments
}

/// Every path in `code` that begins with one of [`HEADS`], groups taken apart, as seen from the file `path`.
pub fn named(path: &str, code: &str) -> Vec<Named> {
    let text: Vec<char> = code.chars().collect();
    let mut found = Vec::new();
    for at in 0..text.len() {
        let begins = is_name(text[at]) && (at == 0 || !is_name(text[at - 1])) && !follows_colons(&text, at);
        let head = if begins { name(&text, at) } else { String::new() };
        if HEADS.contains(&head.as_str()) && colons(&text, at + head.len()).is_some() {
            tree(&text, at, &mut Vec::new(), &mut found);
        }
    }
    found.into_iter().map(|one| resolve(path, one)).collect()
}

fn name(text: &[char], at: usize) -> String {
    text[at..].iter().take_while(|&&c| is_name(c)).collect()
}

fn blanks(text: &[char], at: usize) -> usize {
    at + text[at.min(text.len())..].iter().take_while(|c| c.is_whitespace()).count()
}

/// Behind a `::` that stands at `at` but for white space.
fn colons(text: &[char], at: usize) -> Option<usize> {
    let at = blanks(text, at);
    text[at..].starts_with(&[':', ':']).then(|| blanks(text, at + 2))
}

fn follows_colons(text: &[char], at: usize) -> bool {
    let before: String = text[..at].iter().rev().filter(|c| !c.is_whitespace()).take(2).collect();
    before == "::"
}

/// Reads the path at `at` behind `before`, or the group of paths; answers where it ends.
fn tree(text: &[char], at: usize, before: &mut Vec<String>, found: &mut Vec<Named>) -> usize {
    if text.get(at) == Some(&'{') {
        return group(text, at, before, found);
    }
    let segment = if text.get(at) == Some(&'*') { "*".to_owned() } else { name(text, at) };
    let end = at + segment.chars().count();
    if segment.is_empty() {
        found.push(Named { at, segments: before.clone(), is_macro: false });
        return end;
    }
    before.push(segment);
    let end = match colons(text, end) {
        Some(next) => tree(text, next, before, found),
        None => {
            found.push(Named { at, segments: before.clone(), is_macro: text.get(end) == Some(&'!') });
            end
        }
    };
    before.pop();
    end
}

fn group(text: &[char], opening: usize, before: &mut Vec<String>, found: &mut Vec<Named>) -> usize {
    let mut at = blanks(text, opening + 1);
    while at < text.len() && text[at] != '}' {
        at = tree(text, at, before, found);
        while at < text.len() && !matches!(text[at], ',' | '}') {
            at += 1;
        }
        if text.get(at) == Some(&',') {
            at = blanks(text, at + 1);
        }
    }
    at + 1
}

/// Turns `self`, `super` and the crate's own name into paths from the root.
fn resolve(path: &str, one: Named) -> Named {
    let mut here = module(path);
    let mut rest = one.segments.iter().map(String::as_str).filter(|&segment| segment != "self").peekable();
    let relative = matches!(one.segments.first().map(String::as_str), Some("self" | "super"));
    if !relative {
        let head = rest.next().unwrap_or_default();
        let head = if head == "dateline" { "crate" } else { head };
        return Named { segments: std::iter::once(head).chain(rest).map(str::to_owned).collect(), ..one };
    }
    while rest.next_if_eq(&"super").is_some() {
        here.pop();
    }
    let segments = std::iter::once("crate".to_owned()).chain(here).chain(rest.map(str::to_owned)).collect();
    Named { segments, ..one }
}

fn all(path: &str, code: &str) -> Vec<String> {
    named(path, code).iter().map(|one| one.segments.join("::")).collect()
}

#[test]
fn use_trees_are_taken_apart() {
    let code = "use crate::{calendar::{Bounds, Extent as E}, text::*};\nuse super::super::story;\nuse self::own::Thing;\nuse std::{fs, io::{self, Write}};\n";
    let wanted = [
        "crate::calendar::Bounds",
        "crate::calendar::Extent",
        "crate::text::*",
        "crate::story",
        "crate::graph::network::own::Thing",
        "std::fs",
        "std::io",
        "std::io::Write",
    ];
    assert_eq!(all("src/graph/network.rs", code), wanted);
}

#[test]
fn inline_paths_are_read() {
    let code = "fn a(b: &crate::article::Article) -> dateline::Story { crate :: text :: segment(b) }\n";
    assert_eq!(all("src/graph/mod.rs", code), ["crate::article::Article", "crate::Story", "crate::text::segment"]);
}
