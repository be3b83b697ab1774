//! HTML pages: the article's text in paragraphs, what each of them is by its markup, and what the page says of itself.
//!
//! Nothing on the page is lost: menus, related links and comment forms stay in the text as zones in which no events are read. The tokenizer is
//! the standard's; no tree is built, so that neither depth nor length of a page is a danger.

mod elements;
mod main_text;
mod metadata;
mod walker;

use super::{Content, Extract, Format, Parts, Terms, beginning, one};
use crate::article::decode::guess;
use crate::article::error::Reason;

/// See the [module](self).
pub(super) struct Html;

impl Format for Html {
    fn name(&self) -> &'static str {
        "HTML"
    }

    fn fits(&self, bytes: &[u8]) -> bool {
        let head = beginning(bytes).to_ascii_lowercase();
        let mut head = head.as_slice();
        // A page may open with an XML declaration or with comments.
        while head.starts_with(b"<?xml") || head.starts_with(b"<!--") {
            let end: &[u8] = if head.starts_with(b"<?") { b"?>" } else { b"-->" };
            let Some(at) = head.windows(end.len()).position(|window| window == end) else { return false };
            head = head.get(at + end.len()..).unwrap_or_default().trim_ascii_start();
        }
        [b"<!doctype html".as_slice(), b"<html", b"<head", b"<body", b"<article", b"<meta "].iter().any(|open| head.starts_with(open))
    }

    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason> {
        let bytes = content.whole(terms.largest)?;
        Ok(one(read(&guess(&bytes, declared(&bytes)))))
    }
}

/// The encoding that a page declares in its first bytes.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..2048).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, rest) = head.split_once("charset=")?;
    let name: String =
        rest.trim_start_matches(['"', '\'', ' ']).chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    (!name.is_empty()).then_some(name)
}

/// Reads a page. Linear in its length.
pub(super) fn read(page: &str) -> Extract {
    let (blocks, containers, metadata) = walker::walk(page);
    let mut extract = Extract::default();
    for (block, kind) in main_text::kinds(&blocks, &containers, metadata.title()) {
        extract.paragraph(&block.text, kind, || block.place.clone());
    }
    // The window's title names the outlet too; the page's first heading is the article's own.
    let heading = blocks.iter().find(|block| block.heading && metadata.title().is_none()).map(|block| block.text.trim().to_string());
    metadata.tell(&mut extract);
    extract.title = heading.or(extract.title);
    extract
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ZoneKind;

    const PAGE: &str = r#"<!DOCTYPE html><html lang="en-GB"><head><title>Ferry stuck - The Daily Buoy</title>
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry stuck","datePublished":"2017-11-13T22:15:00+00:00",
"dateModified":"2017-11-14T08:00:00Z","publisher":{"name":"The Daily Buoy"}}]}</script></head>
<body class="page nav-open"><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>Ferry stuck</h1><p>The ferry ran aground on&nbsp;Monday.<p>Nobody was hurt, the <b>coast</b>guard said.
<figure><img src=x><figcaption>The ferry on its bank.</figcaption></figure>
<aside class="related"><ul><li><a href="/x">Storm closes the port</a></ul></aside>
<table><tr><td>Crew<td>12</table></article>
<footer>© Daily Buoy</footer><script>var a = "<p>no</p>";</script></body></html>"#;

    #[test]
    fn a_page_is_paragraphs_with_kinds_and_metadata() {
        let read = read(PAGE);
        let kinds: Vec<(&str, Option<ZoneKind>)> = read
            .places
            .iter()
            .map(|place| {
                let mark = read.marks.iter().find(|(span, _)| span.start == place.start);
                (read.text[place.start..].split("\n\n").next().unwrap(), mark.map(|(_, kind)| *kind))
            })
            .collect();
        assert_eq!(
            kinds,
            [
                ("Home Sea", Some(ZoneKind::Navigation)),
                ("Ferry stuck", Some(ZoneKind::Headline)),
                ("The ferry ran aground on Monday.", None),
                ("Nobody was hurt, the coastguard said.", None),
                ("The ferry on its bank.", Some(ZoneKind::Caption)),
                ("Storm closes the port", Some(ZoneKind::RelatedLink)),
                ("Crew 12", None),
                ("© Daily Buoy", Some(ZoneKind::Boilerplate)),
            ]
        );
        assert_eq!((read.title.as_deref(), read.source.as_deref()), (Some("Ferry stuck"), Some("The Daily Buoy")));
        assert_eq!(read.published.as_deref(), Some("2017-11-13T22:15:00+00:00"));
        assert_eq!(read.updated.as_deref(), Some("2017-11-14T08:00:00Z"));
        assert_eq!(read.language.as_deref(), Some("en"));
        assert_eq!(read.places[2].name, "(//p)[1]");
    }

    #[test]
    fn a_page_without_an_article_is_read_whole() {
        let read = read("<html><body><div class='share'>Share</div><div>One.<br><br>Two<br>lines.</div></body>");
        assert_eq!(read.text, "Share\n\nOne.\n\nTwo lines.");
        assert_eq!(read.marks.len(), 1);
    }

    #[test]
    fn depth_is_no_danger() {
        let read = read(&("<html>".to_string() + &"<div>".repeat(200_000) + "Deep down."));
        assert_eq!(read.text, "Deep down.");
    }
}
