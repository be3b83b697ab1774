//! A timeline as a picture, in two steps with a wall between them: [`layout`] decides where everything stands, in plain pixels, and
//! knows no SVG; [`draw`] writes what was placed as SVG, through plotters, and knows no timeline.
//!
//! What the picture promises: a filled dot is a known instant, a hollow one between dashes is somewhere in there, a solid bar is a
//! duration, an arrow is an open bound; nothing that is unknown is drawn as if it were known; no label touches another label or a mark;
//! whatever does not fit is counted where it would stand, and everything stands in the numbered list below.
//!
//! * `style`: what the caller may choose.
//! * `picture`, `figure`: the placed things, and what they look like; nothing else passes the wall.
//! * `measure`, `advance`: how wide a text will be.
//! * `layout`: from timeline to picture.
//! * `svg`: from picture to SVG. `print`: from picture to PNG and PDF.
//! * `page`: the HTML page around table, picture and reports.

mod advance;
mod figure;
mod layout;
mod measure;
mod page;
mod picture;
mod print;
mod style;
mod svg;
#[cfg(test)]
mod tests;

pub use layout::{layout, pages};
pub use page::{Notes, Report, TimeReading, page};
pub use picture::{
    Axis, Break, Column, Figure, Frame, Item, Kind, Label, Lane, Panel, Part, Picture, Pill, Role, Row, Rule, Side, Symbol, Tick, Tone,
};
pub use print::PrintError;
pub use style::{Direction, Lanes, Spacing, Style, Theme};
pub use svg::draw;

use crate::timeline::Timeline;
use chrono::{NaiveDate, NaiveDateTime};

/// The timeline as an SVG document. The same timeline and style make the same bytes.
///
/// ```
/// use dateline::{render, timeline::Timeline};
///
/// let drawing = render::svg(&Timeline::default(), &render::Style::default());
/// assert!(drawing.starts_with("<svg ") && drawing.contains("No events"));
/// ```
pub fn svg(timeline: &Timeline, style: &Style) -> String {
    draw(&layout(timeline, style))
}

/// The timeline as a PNG of twice the style's width. The same timeline and style make the same bytes.
///
/// # Errors
/// Where the picture is too large for a bitmap.
///
/// ```
/// use dateline::{render, timeline::Timeline};
///
/// let png = render::png(&Timeline::default(), &render::Style::default()).unwrap();
/// assert!(png.starts_with(b"\x89PNG"));
/// ```
pub fn png(timeline: &Timeline, style: &Style) -> Result<Vec<u8>, PrintError> {
    print::bitmap(&layout(timeline, style))
}

/// The paper of a PDF.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 297 by 420 mm.
    A3,
    /// One page as tall as the picture.
    Endless,
}

/// The timeline as a PDF in pages, upright, with text that can be selected. Its date is the latest day of publication, since there is no
/// clock here; the width follows the paper. The same timeline, style and paper make the same bytes.
///
/// # Errors
/// Where the drawing cannot be printed.
///
/// ```
/// use dateline::{render, timeline::Timeline};
///
/// let pdf = render::pdf(&Timeline::default(), &render::Style::default(), render::Paper::A4).unwrap();
/// assert!(pdf.starts_with(b"%PDF-"));
/// ```
pub fn pdf(timeline: &Timeline, style: &Style, paper: Paper) -> Result<Vec<u8>, PrintError> {
    // On paper letters of 13 pixels are of 9 points.
    let (width, points, height) = match paper {
        Paper::A4 => (860, 595.0, Some(1217)),
        Paper::A3 => (1216, 842.0, Some(1720)),
        Paper::Endless => (style.width, style.width as f32 * 0.75, None),
    };
    let columns = if height.is_some() { 1 } else { style.columns };
    let picture = layout(timeline, &Style { width, columns, ..style.clone() });
    let pictures = match height {
        Some(height) => pages(&picture, height),
        None => vec![picture],
    };
    print::pdf(&pictures, points, latest(timeline))
}

/// The last day on which a report came out, as far as that is known.
fn latest(timeline: &Timeline) -> Option<NaiveDate> {
    let moments = timeline.articles.iter().filter_map(|article| article.published.latest.as_deref());
    moments.filter_map(|moment| moment.parse::<NaiveDateTime>().ok()).max().map(|moment| moment.date())
}
