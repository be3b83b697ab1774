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

/// Writes a picture as a self-contained SVG document: no script, no font, no address outside.
pub fn draw(picture: &Picture) -> String {
    let mut body = String::new();
    {
        let area = Svg::new(&mut body, picture.width, picture.height).into_drawing_area();
        for group in compose::groups(picture) {
            // The backend writes to a string, which cannot fail.
            let Ok(()) = area.draw(&group) else { continue };
        }
    }
    let mut document = sheet::head(picture);
    document.push_str(&body);
    document.push_str("</svg>\n");
    document
}
