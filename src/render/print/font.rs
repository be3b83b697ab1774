//! The font that printing takes: Liberation Sans 2 (SIL Open Font License), by whose widths the layout measures.

use resvg::usvg::{self, Options, Tree, fontdb::Database};
use std::sync::Arc;

use super::PrintError;

pub(super) const REGULAR: &[u8] = include_bytes!("LiberationSans-Regular.ttf");
pub(super) const BOLD: &[u8] = include_bytes!("LiberationSans-Bold.ttf");

/// A drawing with these fonts and no others.
pub(super) fn tree(svg: &str, fonts: &[&[u8]]) -> Result<Tree, PrintError> {
    let mut database = Database::new();
    for font in fonts {
        database.load_font_data(font.to_vec());
    }
    let options = Options { fontdb: Arc::new(database), font_family: "Liberation Sans".to_owned(), ..Options::default() };
    usvg::Tree::from_str(svg, &options).map_err(|error| PrintError::Drawing(error.to_string()))
}
