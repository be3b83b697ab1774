//! What marks and texts look like, by what they mean: roles of texts, tones, symbols, and the figures that a mark is made of.

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
    /// Size of the letters, in pixels.
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
    /// Another figure where time runs down: its `x` is from the top, its `y` from the left. Symbols stay upright.
    Turned(Box<Figure>),
}

/// A figure with its colour.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Part {
    pub figure: Figure,
    pub tone: Tone,
}
