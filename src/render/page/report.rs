//! What the page needs of a report beside the timeline.

/// What the run has to say beside the timeline.
#[derive(Clone, Copy, Debug, Default)]
pub struct Notes<'a> {
    /// Why inputs could not be read.
    pub unread: &'a [String],
    /// What of the timeline was left out on purpose.
    pub left_out: Option<&'a str>,
}

/// A report's text, and how the times in it were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Digest of the body, by which the timeline's article is found.
    pub sha256: String,
    /// The body as it was read.
    pub text: String,
    /// The time expressions, in the order of the text.
    pub times: Vec<TimeReading>,
}

/// How one time expression was read and computed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeReading {
    /// Its first code point.
    pub start: usize,
    /// Behind its last.
    pub end: usize,
    /// Its words with the rule that reads them, and a line for each step of the arithmetic.
    pub lines: Vec<String>,
}
