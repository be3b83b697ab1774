//! The placed things: everything that passes from the layout to the drawing, in whole pixels from the upper left corner.

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

/// What a text is for; it decides size, weight and colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Role {
    Title,
    Subtitle,
    Heading,
    Lane,
    /// When it was.
    When,
    /// What happened.
    Text,
    /// The number in the list.
    Number,
    /// "denied", "dates conflict".
    Tag,
    /// The year or day that ticks belong to.
    Context,
    Tick,
    /// What an empty stretch is.
    Gap,
    Note,
}

impl Role {
    /// Pixels from one baseline to the next in text of that size, by convention.
    pub const fn size(self) -> i32 {
        match self {
            Role::Title => 26,
            Role::Subtitle | Role::Context => 14,
            Role::Heading => 17,
            Role::Lane | Role::Text => 13,
            Role::When | Role::Tick | Role::Tag | Role::Note => 12,
            Role::Number | Role::Gap => 11,
        }
    }

    /// Whether it is set in bold.
    pub const fn is_bold(self) -> bool {
        matches!(self, Role::Title | Role::Heading | Role::Lane | Role::When | Role::Context)
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

/// What colour something has, by what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Tone {
    Paper,
    Ink,
    Muted,
    Rule,
    Faint,
    Band,
    Asserted,
    Alleged,
    Denied,
    Negated,
    Planned,
    Hypothetical,
    Contested,
    Conflict,
    Landmark,
}

impl Tone {
    /// All of them.
    pub const ALL: [Tone; 15] = [
        Tone::Paper,
        Tone::Ink,
        Tone::Muted,
        Tone::Rule,
        Tone::Faint,
        Tone::Band,
        Tone::Asserted,
        Tone::Alleged,
        Tone::Denied,
        Tone::Negated,
        Tone::Planned,
        Tone::Hypothetical,
        Tone::Contested,
        Tone::Conflict,
        Tone::Landmark,
    ];
}

/// The shape that says what the reports say of an event: it differs in outline, not only in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Symbol {
    /// A disc: said to be so.
    Disc,
    /// A triangle: somebody says so.
    Triangle,
    /// A disc with a cross: denied.
    Crossed,
    /// A disc with a bar: did not happen.
    Barred,
    /// A diamond: planned.
    Diamond,
    /// A square: if.
    Square,
    /// A disc, half and half: the reports differ.
    Halved,
    /// A pennant: a day of the calendar.
    Flag,
}

/// Which way something points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Side {
    Left,
    Right,
}

/// A piece of a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Figure {
    /// A symbol about its centre; hollow where the moment is not known.
    Symbol { symbol: Symbol, x: i32, y: i32, filled: bool },
    /// A solid bar: it went on all that time. Patterned where the symbol is no disc.
    Bar { symbol: Symbol, left: i32, right: i32, y: i32 },
    /// Dashes: somewhere in there.
    Dashes { left: i32, right: i32, y: i32 },
    /// The end of dashes: not beyond.
    Stop { x: i32, y: i32, side: Side },
    /// An open bound.
    Arrow { x: i32, y: i32, side: Side },
    /// Dots between two neighbours: after the one, before the other.
    Dots { left: i32, right: i32, y: i32 },
    /// A double line that joins positions which cannot both hold.
    Join { left: i32, right: i32, y: i32 },
    /// The same for positions that stand one below the other.
    Tie { x: i32, y: i32, height: i32 },
    /// A stretch that is drawn larger below.
    Lens { left: i32, right: i32, y: i32 },
}

/// A figure with its colour.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Part {
    pub figure: Figure,
    pub tone: Tone,
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
