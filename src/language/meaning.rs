//! What words and phrases of a table can mean.

use crate::calendar::{Amount, Count, Cycle, DayPart, Hedge, NamedDay, Season, Unit};
use crate::expression::{Part, Set, Stretch, TimeExpression};
use chrono::Weekday;

/// What a composite that TimeML leaves open counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The calendar: a range of two times.
    Calendar,
    /// An event of the text.
    Event,
    /// A named period.
    Period,
}

/// What a stretch of words means, in part or in whole. Only times, lengths and sets leave the chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A cardinal, in hundredths.
    Number(i64),
    /// How many, exact or vague.
    Count(Count),
    /// "third".
    Ordinal(i64),
    /// A unit's name in the singular, and how many of it ("fortnight": 2 weeks).
    Unit(Unit, i64),
    /// The same in the plural.
    Units(Unit, i64),
    /// A month's name, 1 to 12.
    Month(u32),
    /// A weekday's name.
    Weekday(Weekday),
    /// A season's name.
    Season(Season),
    /// A part of the day.
    DayPart(DayPart),
    /// A year's number.
    Year(i32),
    /// A day of the month in figures, 1 to 31.
    Day(u32),
    /// A clock time: hour 0 to 24, minute, and whether it was said which half of the day.
    Clock(u32, u32),
    /// Seconds east of UTC.
    Zone(i32),
    /// A named day or period.
    Named(&'static NamedDay),
    /// A stretch of the calendar that a user named.
    Fixed(Stretch),
    /// A whole date in one token of figures: "14/3/2016".
    Written(TimeExpression),
    /// Anything that comes again, for "this", "last", "next" and "every".
    Cycle(Cycle),
    /// What is said around a number.
    Hedge(Hedge),
    /// "early", "mid".
    Part(Part),
    /// An amount without a hedge.
    Amount(Amount),
    /// A length: TIMEX3 DURATION.
    Period(Amount),
    /// A time: TIMEX3 DATE or TIME.
    Time(TimeExpression),
    /// A time that TimeML leaves open, with parts that it marks.
    Relative(TimeExpression, Origin),
    /// A time that comes again: TIMEX3 SET.
    Set(Set),
    /// The words of an event, to the end of its clause.
    Event(String),
}

/// The kinds of meaning that a pattern's slots can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Kind {
    Number,
    Count,
    Ordinal,
    Unit,
    Units,
    Month,
    Weekday,
    Season,
    DayPart,
    Year,
    Day,
    Clock,
    Zone,
    Named,
    Fixed,
    Written,
    Cycle,
    Hedge,
    Part,
    Amount,
    Period,
    Time,
    Relative,
    Set,
    Event,
}

impl Meaning {
    /// Its kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Meaning::Number(_) => Kind::Number,
            Meaning::Count(_) => Kind::Count,
            Meaning::Ordinal(_) => Kind::Ordinal,
            Meaning::Unit(..) => Kind::Unit,
            Meaning::Units(..) => Kind::Units,
            Meaning::Month(_) => Kind::Month,
            Meaning::Weekday(_) => Kind::Weekday,
            Meaning::Season(_) => Kind::Season,
            Meaning::DayPart(_) => Kind::DayPart,
            Meaning::Year(_) => Kind::Year,
            Meaning::Day(_) => Kind::Day,
            Meaning::Clock(..) => Kind::Clock,
            Meaning::Zone(_) => Kind::Zone,
            Meaning::Named(_) => Kind::Named,
            Meaning::Fixed(_) => Kind::Fixed,
            Meaning::Written(_) => Kind::Written,
            Meaning::Cycle(_) => Kind::Cycle,
            Meaning::Hedge(_) => Kind::Hedge,
            Meaning::Part(_) => Kind::Part,
            Meaning::Amount(_) => Kind::Amount,
            Meaning::Period(_) => Kind::Period,
            Meaning::Time(_) => Kind::Time,
            Meaning::Relative(..) => Kind::Relative,
            Meaning::Set(_) => Kind::Set,
            Meaning::Event(_) => Kind::Event,
        }
    }
}

impl Kind {
    /// The kind that a slot's name asks for.
    pub fn named(name: &str) -> Option<Kind> {
        Some(match name {
            "number" => Kind::Number,
            "count" => Kind::Count,
            "ordinal" => Kind::Ordinal,
            "unit" => Kind::Unit,
            "units" => Kind::Units,
            "month" => Kind::Month,
            "weekday" => Kind::Weekday,
            "season" => Kind::Season,
            "part of day" => Kind::DayPart,
            "year" => Kind::Year,
            "day" => Kind::Day,
            "clock" => Kind::Clock,
            "zone" => Kind::Zone,
            "named" => Kind::Named,
            "fixed" => Kind::Fixed,
            "written" => Kind::Written,
            "cycle" => Kind::Cycle,
            "hedge" => Kind::Hedge,
            "part" => Kind::Part,
            "amount" => Kind::Amount,
            "period" => Kind::Period,
            "time" => Kind::Time,
            "relative" => Kind::Relative,
            "set" => Kind::Set,
            "event" => Kind::Event,
            _ => return None,
        })
    }
}
