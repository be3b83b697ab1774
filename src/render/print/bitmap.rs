//! The picture as PNG.

use super::super::picture::Picture;
use super::super::svg::{Layer, draw_plain};
use super::PrintError;
use super::font::{BOLD, REGULAR, set_in, tree};
use png::{BitDepth, ColorType, Compression, Encoder, FilterType};
use resvg::tiny_skia::{Color, Pixmap, Transform};

/// More pixels take more than half a gigabyte.
const MOST_PIXELS: i64 = 1 << 27;

/// A PNG of twice the picture's size, or of its own where that would be too large. The same picture makes the same bytes.
///
/// # Errors
/// Where even its own size is too large.
pub fn bitmap(picture: &Picture) -> Result<Vec<u8>, PrintError> {
    let pixels = |scale: i64| i64::from(picture.width) * i64::from(picture.height) * scale * scale;
    let scale = [2, 1].into_iter().find(|&scale| pixels(scale) <= MOST_PIXELS);
    let too_large = PrintError::TooLarge(picture.width, picture.height);
    let Some(scale) = scale else { return Err(too_large) };
    let side = |length: i32| u32::try_from(i64::from(length) * scale).unwrap_or(0);
    let Some(mut pixmap) = Pixmap::new(side(picture.width), side(picture.height)) else { return Err(too_large) };
    pixmap.fill(Color::WHITE);
    let drawing = tree(&draw_plain(picture, Layer::Whole), &set_in(&[REGULAR, BOLD]))?;
    resvg::render(&drawing, Transform::from_scale(scale as f32, scale as f32), &mut pixmap.as_mut());
    encoded(&pixmap).map_err(|error| PrintError::Drawing(error.to_string()))
}

/// Without transparency, which the filled paper has none of.
fn encoded(pixmap: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Best);
    encoder.set_filter(FilterType::Up);
    let mut writer = encoder.write_header()?;
    let rgb: Vec<u8> = pixmap.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(file)
}
