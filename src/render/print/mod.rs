//! The picture on paper: as a bitmap, and as PDF in pages. Knows the picture and its drawing, and no timeline.
//!
//! * `font`: the embedded font. `bitmap`: PNG. `pdf`: pages.
//!
//! Letters that the embedded font does not have are drawn as empty boxes; the SVG and the page take the reader's own fonts for them.

mod bitmap;
mod font;
mod pdf;

pub(super) use bitmap::bitmap;
pub(super) use pdf::pdf;

use thiserror::Error;

/// Why a picture cannot be printed.
#[derive(Debug, Error)]
pub enum PrintError {
    /// A bitmap of it would take too much memory.
    #[error("the picture is too large for a bitmap ({0} by {1} pixels): take svg or pdf, or a shorter timeline (--top)")]
    TooLarge(i32, i32),
    /// The drawing is not understood by the printer, which is a fault of this program.
    #[error("the drawing cannot be printed: {0}")]
    Drawing(String),
}
