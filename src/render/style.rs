//! What the caller may choose.

/// How wide the picture is, what stands over it, and how time and lanes are set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// Width in pixels; never less than 720. The height is what the timeline needs.
    pub width: i32,
    /// The headline; without one, the only article's title, or how many reports there are.
    pub title: Option<String>,
    /// Whether the numbered list of everything stands below the charts; a page has a table of its own.
    pub list: bool,
    /// The most columns that the list has.
    pub columns: usize,
    /// The colours.
    pub theme: Theme,
    /// What tells the lanes apart.
    pub lanes: Lanes,
    /// How time is set on the axis.
    pub scale: Spacing,
    /// Which way time runs.
    pub direction: Direction,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those that the reader's screen asks for, light on paper and where nothing is asked for.
    #[default]
    Auto,
    /// Dark on white.
    Light,
    /// Light on dark.
    Dark,
}

/// What tells the lanes of a picture apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// Who acts, else who reports, where that parts the events well; else one lane.
    #[default]
    Auto,
    /// Who acts.
    People,
    /// Who reports.
    Source,
    /// One lane for all.
    None,
}

/// How time is set on the axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spacing {
    /// To scale, with long empty stretches cut out, marked, and named in words.
    #[default]
    Broken,
    /// To scale throughout.
    Time,
    /// In order, in equal steps.
    Order,
}

/// Which way time runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    Horizontal,
    /// From top to bottom.
    Vertical,
}

impl Default for Style {
    fn default() -> Self {
        Style {
            width: 1200,
            title: None,
            list: true,
            columns: 2,
            theme: Theme::default(),
            lanes: Lanes::default(),
            scale: Spacing::default(),
            direction: Direction::default(),
        }
    }
}
