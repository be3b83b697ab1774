//! From a picture to SVG, through plotters. Knows the picture, and no timeline.
//!
//! * `sheet`: colours, light and dark. `backend`: what plotters calls. `group`: a plotters element that is an SVG group.
//! * `shape`: lines, discs and texts. `glyph`: a mark's figures as shapes. `compose`: the picture as groups.

mod backend;
mod compose;
mod glyph;
mod group;
mod shape;
mod sheet;

use super::picture::Picture;
use backend::Svg;
use plotters::prelude::IntoDrawingArea;
use shape::{Form, Shape};

/// Writes a picture as a self-contained SVG document: no script, no font, no address outside.
pub fn draw(picture: &Picture) -> String {
    document(picture, &sheet::style_sheet(picture.theme), |_| true)
}

/// What of a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    /// Everything.
    Whole,
    /// Everything but bold texts.
    Plain,
    /// Bold texts alone.
    Bold,
}

/// A picture for those who know no style sheets: every colour stands where it is used.
pub(super) fn draw_plain(picture: &Picture, layer: Layer) -> String {
    document(picture, "", |shape| match (layer, &shape.form) {
        (Layer::Whole, _) => true,
        (_, Form::Text { role, .. }) => role.is_bold() == (layer == Layer::Bold),
        _ => layer == Layer::Plain,
    })
}

fn document(picture: &Picture, style_sheet: &str, is_drawn: impl Fn(&Shape) -> bool) -> String {
    let mut body = String::new();
    {
        let area = Svg::new(&mut body, picture.width, picture.height, picture.theme).into_drawing_area();
        for mut group in compose::groups(picture) {
            group.shapes.retain(&is_drawn);
            // The backend writes to a string, which cannot fail.
            let Ok(()) = area.draw(&group) else { continue };
        }
    }
    let mut document = sheet::head(picture);
    document.push_str(style_sheet);
    document.push_str(&body);
    document.push_str("</svg>\n");
    document
}
