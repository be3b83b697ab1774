//! What the caller may choose.

/// How wide the picture is and what stands over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// Width in pixels; never less than 720. The height is what the timeline needs.
    pub width: i32,
    /// The headline; without one, the only article's title, or how many reports there are.
    pub title: Option<String>,
    /// Whether the numbered list of everything stands below the charts; a page has a table of its own.
    pub list: bool,
}

impl Default for Style {
    fn default() -> Self {
        Style { width: 1200, title: None, list: true }
    }
}
