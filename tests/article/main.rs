//! Reading articles, from outside: dates, files, folders, zones, publication.

mod dates;
mod publication;
mod reading;
mod walking;
mod zones;

use dateline::article::{Article, PageWords, Reading, read_text};

/// The words that these tests read with.
const WORDS: PageWords = dateline::language::english::PAGE;

fn reading(text: &str) -> Reading {
    read_text(&WORDS, "report.txt", "folder/report.txt", text.as_bytes().to_vec()).expect("text in UTF-8 is read")
}

fn article(text: &str) -> Article {
    reading(text).article
}

/// First and last second in one string; what is open is "..".
fn bounds(bounds: &dateline::calendar::Bounds) -> String {
    let side = |side: Option<chrono::NaiveDateTime>| side.map_or("..".to_string(), |moment| moment.format("%FT%T").to_string());
    format!("{} {}", side(bounds.earliest), side(bounds.latest))
}
