//! The placed things: everything that passes from the layout to the drawing, in whole pixels from the upper left corner.

pub use super::figure::{Figure, Part, Role, Side, Symbol, Tone};
use super::style::Theme;

/// A rectangle; `right` and `bottom` are the first pixels outside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Frame {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Frame {
    /// Whether the two share a pixel.
    pub fn overlaps(&self, other: &Frame) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: &Frame) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }
}

/// One line of text, set from `x` to the right on `baseline`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Label {
    pub x: i32,
    pub baseline: i32,
    pub role: Role,
    pub tone: Tone,
    pub text: String,
    /// Measured width of the text.
    pub width: i32,
}

impl Label {
    /// The box that its letters can fill.
    pub fn frame(&self) -> Frame {
        let size = self.role.size();
        Frame { left: self.x, top: self.baseline - size * 4 / 5, right: self.x + self.width, bottom: self.baseline + size / 4 }
    }
}

/// What kind of thing an item stands for; drawings name their groups by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Instant,
    Imprecise,
    Duration,
    HalfOpen,
    Ordered,
    Landmark,
    Conflict,
    Lens,
}

/// An entry where it stands: its mark and the labels that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The entry's id; the letter of a detail.
    pub id: String,
    /// Names of what it is, for style sheets: stance, dating, zone.
    pub classes: Vec<&'static str>,
    /// What it is.
    pub kind: Kind,
    /// All that is told of it, in a sentence.
    pub title: String,
    /// Where its mark begins and ends.
    pub mark: Frame,
    /// The pieces of the mark.
    pub parts: Vec<Part>,
    /// The texts beside or below it.
    pub labels: Vec<Label>,
}

/// How many had no room at a place, "+7".
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Pill {
    pub frame: Frame,
    pub label: Label,
    pub title: String,
}

/// A straight thin line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Rule {
    pub from: (i32, i32),
    pub to: (i32, i32),
    pub tone: Tone,
}

/// Events that belong together, one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Lane {
    pub name: Option<Label>,
    pub top: i32,
    pub bottom: i32,
    pub items: Vec<Item>,
    pub pills: Vec<Pill>,
}

/// Where a unit of time begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tick {
    pub x: i32,
    /// Whether a year, month or day begins too, by the axis's upper row.
    pub is_context: bool,
}

/// A stretch that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Break {
    pub left: i32,
    pub right: i32,
    /// How long it is and what is in it.
    pub labels: Vec<Label>,
}

/// A time axis: a line with ticks, their labels, and breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Axis {
    /// Where the line is.
    pub y: i32,
    /// Where ticks end: above the line for an upper axis, below it for a lower one.
    pub reach: i32,
    /// The stretches of the line between breaks.
    pub stretches: Vec<(i32, i32)>,
    pub ticks: Vec<Tick>,
    pub labels: Vec<Label>,
    pub breaks: Vec<Break>,
}

/// An axis with its lanes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Panel {
    pub frame: Frame,
    pub heading: Option<Label>,
    pub axes: Vec<Axis>,
    pub lanes: Vec<Lane>,
    pub rules: Vec<Rule>,
}

/// A line of the list: everything that is known of one entry, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Row {
    pub id: String,
    pub frame: Frame,
    pub parts: Vec<Part>,
    pub labels: Vec<Label>,
}

/// One column of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Column {
    pub rows: Vec<Row>,
}

/// The whole picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: i32,
    /// In pixels.
    pub height: i32,
    /// Its colours.
    pub theme: Theme,
    /// Its name, for those who do not see it.
    pub title: String,
    /// What it shows, in sentences.
    pub description: String,
    /// Headline, notes and sources.
    pub labels: Vec<Label>,
    /// What the marks mean; only those that occur.
    pub legend: Vec<Item>,
    /// The timeline, then the details of its dense weeks.
    pub panels: Vec<Panel>,
    /// The list of everything.
    pub list: Vec<Column>,
    /// Lines between the parts.
    pub rules: Vec<Rule>,
}
