//! The timeline as one page: a table of everything, the picture, the reports' own text, and why each date is what it is.
//!
//! The file needs nothing beside it and asks nobody for anything: its policy allows the one script and the style sheets that it was
//! written with, by their digests, and no request at all. The table, the clashes and the picture are there without the script; the script
//! filters, links table, picture and reports, and shows the claims. What comes from reports is text wherever it stands: escaped in the
//! markup, and set as text by the script.
//!
//! * `report`: what the page needs of a report beside the timeline. `pieces`: its text in paragraphs, and where something stands in them.
//! * `data`, `records`: what the script is given. `table`: the rows. `sections`: clashes, gaps, what was not read, the reports.
//! * `names`: whose word it is, and other words of the page's own. `markup`: escaping, digests, the template.
//! * `page.html`, `page.css`, `page.js`: the template, its style and its script.

mod data;
mod markup;
mod names;
mod pieces;
mod records;
mod report;
mod sections;
mod table;
#[cfg(test)]
mod tests;

pub use report::{Notes, Report, TimeReading};

use super::{Style, draw, layout};
use crate::timeline::Timeline;
use data::Data;
use markup::{digest, escape, filled, script_safe, style_of};
use pieces::Pieces;

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// How wide the picture is drawn, in pixels: about what stands beside the table without being made smaller.
const PICTURE_WIDTH: i32 = 760;

/// Bytes of all reports together, up to which they are embedded whole.
const WHOLE: usize = 4 << 20;

/// The timeline as an HTML document. The same timeline and reports make the same bytes.
///
/// `reports` are found by their digests; of an article without one only the sentences are shown that the timeline has. `notes` say in
/// words what could not be read, and what was left out.
///
/// ```
/// use dateline::{render, timeline::Timeline};
///
/// let unread = ["notes.pdf: it is no text".to_owned()];
/// let page = render::page(&Timeline::default(), &[], render::Notes { unread: &unread, left_out: None });
/// assert!(page.starts_with("<!DOCTYPE html>") && page.contains("notes.pdf"));
/// ```
pub fn page(timeline: &Timeline, reports: &[Report], notes: Notes<'_>) -> String {
    let is_whole = reports.iter().map(|report| report.text.len()).sum::<usize>() <= WHOLE;
    let pieces = Pieces::of_all(timeline, reports, is_whole);
    let picture = layout(timeline, &Style { width: PICTURE_WIDTH, list: false, ..Style::default() });
    let svg = in_page(&draw(&picture));
    let data = script_safe(&Data::of(timeline, reports, &pieces).json());
    let policy = format!(
        "default-src 'none'; script-src '{}'; style-src '{}' '{}'; base-uri 'none'; form-action 'none'",
        digest(SCRIPT),
        digest(STYLE),
        digest(style_of(&svg))
    );
    let values = [
        ("policy", policy),
        ("title", escape(&picture.title)),
        ("style", STYLE.to_owned()),
        ("script", SCRIPT.to_owned()),
        ("counts", sections::counts(timeline, notes.unread.len())),
        ("left_out", notes.left_out.map(|words| format!("<p class=\"note\">{}</p>", escape(words))).unwrap_or_default()),
        ("rows", table::rows(timeline)),
        ("picture", svg),
        ("conflicts", sections::conflicts(timeline)),
        ("gaps", sections::gaps(timeline)),
        ("unread", sections::unread(notes.unread)),
        ("reports", sections::reports(timeline, &pieces, is_whole)),
        ("data", data),
        ("version", escape(&timeline.generator.version)),
    ];
    filled(TEMPLATE, &values)
}

/// The picture as a part of a page: its groups have names of their own there, and are reached one by one through the page's script.
///
/// The drawing escapes every quotation mark and angle bracket of a text, so that these patterns stand in its own markup only.
fn in_page(svg: &str) -> String {
    svg.replacen(" role=\"img\"", " role=\"group\"", 1)
        .replace("<g id=\"", "<g id=\"pic-")
        .replace(" class=\"more\" tabindex=\"0\">", " class=\"more\" role=\"img\">")
        .replace(" tabindex=\"0\">", " role=\"button\" tabindex=\"-1\">")
}
