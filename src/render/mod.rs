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
//! * `svg`: from picture to SVG.
//! * `page`: the HTML page around table, picture and reports.

mod advance;
mod figure;
mod layout;
mod measure;
mod page;
mod picture;
mod style;
mod svg;
#[cfg(test)]
mod tests;

pub use layout::layout;
pub use page::{Notes, Report, TimeReading, page};
pub use picture::{
    Axis, Break, Column, Figure, Frame, Item, Kind, Label, Lane, Panel, Part, Picture, Pill, Role, Row, Rule, Side, Symbol, Tick, Tone,
};
pub use style::Style;
pub use svg::draw;

use crate::timeline::Timeline;

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
