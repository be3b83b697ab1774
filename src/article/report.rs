//! The article as the rest of the program sees it.

use crate::calendar::{Bounds, Interval};
use crate::text::Span;
use chrono::Weekday;
use chrono::{Datelike, NaiveDate};

/// One report, exactly as it was read: nothing of its body is deleted or changed.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// What users call it: the path it was read from, or the id a JSON line gives.
    pub id: String,
    /// Path of the file, where there is one; "-" for standard input.
    pub path: Option<String>,
    /// SHA-256 of the body in UTF-8, in lower-case hexadecimal digits.
    pub sha256: String,
    /// The outlet, where header, metadata or user name it.
    pub source: Option<String>,
    /// The title, where header, metadata or zones give it.
    pub title: Option<String>,
    /// Where it was published on the web.
    pub url: Option<String>,
    /// ISO 639-1 code of its language.
    pub language: String,
    /// When it was published: known, bounded or unknown; never a guess.
    pub published: Published,
    /// Its dateline, where it has one.
    pub dateline: Option<Dateline>,
    /// The text as read, without the header block.
    pub body: String,
    /// Where the body begins in the file, in bytes.
    pub body_start: usize,
    /// Where its stretches stand in what they were taken from, where that is no plain text; in order.
    pub places: Vec<Place>,
    /// What the stretches of the body are; in order, without overlap, and together the whole body save white space between them.
    pub zones: Vec<Zone>,
}

/// Where a stretch of a body stands in the file it was taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where it begins, in bytes of the body; it ends where the next one begins.
    pub start: usize,
    /// Its place in the file, in the words of its format: an XPath in a page (`(//p)[3]`), "paragraph 3", "page 2", "row 7".
    pub name: String,
}

/// A wire report's dateline: the day on which it was written ("WASHINGTON, April 30 —").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The day, and the weekday where it is written too.
    pub day: Yearless,
    /// The year, where it is written.
    pub year: Option<i32>,
    /// The words of the date.
    pub span: Span,
}

/// A morning paper prints what was written some days before.
const WRITTEN_BEFORE: i64 = 7;

impl Article {
    /// The moment that "today" counts from: the day of the dateline, if that lies in the week up to the publication; else the publication.
    ///
    /// ```
    /// use dateline::article::{Article, Dateline, Yearless};
    /// use dateline::calendar::{Bounds, Interval};
    /// let mut article = Article::default();
    /// article.published.bounds = Bounds::within(Interval::day(1973, 5, 1).unwrap());
    /// let day = Yearless { month: 4, day: 30, weekday: None };
    /// article.dateline = Some(Dateline { day, year: None, span: Default::default() });
    /// assert_eq!(article.told_from(), Bounds::within(Interval::day(1973, 4, 30).unwrap()));
    /// ```
    pub fn told_from(&self) -> Bounds {
        self.written().unwrap_or(self.published.bounds)
    }

    fn written(&self) -> Option<Bounds> {
        let dateline = self.dateline?;
        let published = self.published.bounds.interval().filter(|interval| interval.seconds() <= 86_400)?.start.date();
        let day = |year: i32| NaiveDate::from_ymd_opt(year, dateline.day.month, dateline.day.day);
        let years = dateline.year.map_or_else(|| vec![published.year(), published.year() - 1], |year| vec![year]);
        let near = |date: &NaiveDate| (0..=WRITTEN_BEFORE).contains(&(published - *date).num_days());
        years.into_iter().filter_map(day).find(near).and_then(Interval::of_date).map(Bounds::within)
    }
}

/// When an article was published, and how that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Earliest and latest moment, inclusive; a day known gives 00:00:00 to 23:59:59 of that day.
    pub bounds: Bounds,
    /// How it is known.
    pub basis: Basis,
    /// Where the body says so, if it does.
    pub evidence: Option<Span>,
    /// Seconds east of UTC, where a zone was given with it.
    pub utc_offset: Option<i32>,
    /// The day that a dateline without a year names ("LONDON, Nov. 13 (Reuters)"), where no year is known to go with it: the bounds are
    /// then those of everything else that is known, and the evidence is the dateline.
    pub yearless: Option<Yearless>,
}

/// A day without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Yearless {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31, and one that the month has in a leap year.
    pub day: u32,
    /// Where it is written too: it leaves a year in five, six or eleven.
    pub weekday: Option<Weekday>,
}

/// How a publication date is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The user said it.
    Given,
    /// The file's header or metadata says it.
    Metadata,
    /// A line of the text that stands there for the purpose says it.
    Dateline,
    /// Bounded by what the text says of other times.
    Inferred,
    /// Nothing is known.
    #[default]
    Unknown,
}

/// A stretch of the body of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Where, in bytes of the body.
    pub span: Span,
    /// What it is.
    pub kind: ZoneKind,
    /// Whether it repeats an earlier stretch of the body but for the shape of quotes, apostrophes and spaces.
    pub repeated: bool,
}

/// What a stretch of an article's body is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ZoneKind {
    /// The title as it stands in the body.
    Headline,
    /// Running text.
    #[default]
    Body,
    /// A paragraph that is wholly somebody's direct speech.
    Quotation,
    /// The line under a picture.
    Caption,
    /// Who made the picture, or a licence note.
    Credit,
    /// The headline of another article, set into this one.
    RelatedLink,
    /// Breadcrumbs and menus.
    Navigation,
    /// Keywords.
    Tags,
    /// Page furniture: comment forms, share buttons, subscription notes.
    Boilerplate,
}

impl ZoneKind {
    /// The name that users see in JSON and CSV.
    pub const fn name(self) -> &'static str {
        match self {
            ZoneKind::Headline => "headline",
            ZoneKind::Body => "body",
            ZoneKind::Quotation => "quotation",
            ZoneKind::Caption => "caption",
            ZoneKind::Credit => "credit",
            ZoneKind::RelatedLink => "related-link",
            ZoneKind::Navigation => "navigation",
            ZoneKind::Tags => "tags",
            ZoneKind::Boilerplate => "boilerplate",
        }
    }

    /// Whether the stretch is part of what this article reports: events are read here, and nowhere else.
    pub const fn reports(self) -> bool {
        matches!(self, ZoneKind::Headline | ZoneKind::Body | ZoneKind::Quotation | ZoneKind::Caption)
    }
}
