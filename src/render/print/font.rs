//! The font that printing takes: Liberation Sans 2 (SIL Open Font License), by whose widths the layout measures.

use resvg::usvg::{Options, Tree, fontdb::Database};
use std::sync::Arc;

use super::PrintError;

pub(super) const REGULAR: &[u8] = include_bytes!("LiberationSans-Regular.ttf");
pub(super) const BOLD: &[u8] = include_bytes!("LiberationSans-Bold.ttf");

/// These fonts and no others: made once for all drawings that take them.
pub(super) fn set_in(fonts: &[&[u8]]) -> Options<'static> {
    let mut database = Database::new();
    for font in fonts {
        database.load_font_data(font.to_vec());
    }
    Options { fontdb: Arc::new(database), font_family: "Liberation Sans".to_owned(), ..Options::default() }
}

/// A drawing as the printers take it.
pub(super) fn tree(svg: &str, options: &Options) -> Result<Tree, PrintError> {
    Tree::from_str(svg, options).map_err(|error| PrintError::Drawing(error.to_string()))
}
