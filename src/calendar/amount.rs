//! Amounts of time as people say them: exact, rounded, hedged, vague. What they come to is convention, and marked so.

use super::{Period, Unit};
use std::fmt;

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    /// A number, in hundredths: "two" is 200, "one and a half" 150.
    Exact(i64),
    /// "two to three", in hundredths.
    Range(i64, i64),
    /// Whole units that are over, the next one under way: "at the age of 22".
    Completed(i64),
    /// "a couple of".
    Couple,
    /// "a few", "some".
    Few,
    /// "several".
    Several,
    /// "dozens of".
    Dozens,
    /// "hundreds of".
    Hundreds,
    /// A bare plural: "hours", "weeks".
    Plural,
    /// Of a length nobody says: "some time", "for a while".
    Unknown,
}

/// What is said around a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hedge {
    /// "about", "roughly", "around", "some".
    About,
    /// "nearly", "almost", "just under".
    Nearly,
    /// "more than", "over".
    MoreThan,
    /// "at least".
    AtLeast,
    /// "at most", "up to", "no more than", "within".
    AtMost,
    /// "less than", "under".
    LessThan,
    /// "exactly", "to the day".
    Exactly,
}

/// An amount: parts in descending units ("a year and two months"), with at most one hedge around them all.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    /// How many of which unit.
    pub parts: Vec<(Count, Unit)>,
    /// What is said around them.
    pub hedge: Option<Hedge>,
}

/// The least and the most that an amount can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PeriodBounds {
    /// Not less.
    pub least: Period,
    /// Not more; `None` is open.
    pub most: Option<Period>,
    /// Whether the width is our convention, rather than what the words say.
    pub convention: bool,
}

impl Hedge {
    /// TIMEX3's `mod`.
    pub const fn modifier(self) -> Option<&'static str> {
        Some(match self {
            Hedge::About => "APPROX",
            Hedge::Nearly | Hedge::LessThan => "LESS_THAN",
            Hedge::MoreThan => "MORE_THAN",
            Hedge::AtLeast => "EQUAL_OR_MORE",
            Hedge::AtMost => "EQUAL_OR_LESS",
            Hedge::Exactly => return None,
        })
    }
}

impl Amount {
    /// So many of that unit, in hundredths.
    pub fn hundredths(n: i64, unit: Unit) -> Self {
        Self { parts: vec![(Count::Exact(n), unit)], hedge: None }
    }

    /// So many of that unit.
    pub fn of(n: i64, unit: Unit) -> Self {
        Self::hundredths(n.saturating_mul(100), unit)
    }

    /// The same with something said around it.
    pub fn hedged(mut self, hedge: Hedge) -> Self {
        self.hedge = Some(hedge);
        self
    }

    /// Its coarsest unit: what "two years ago" is told in.
    pub fn unit(&self) -> Unit {
        self.parts.first().map_or(Unit::Day, |part| part.1)
    }

    /// Its finest unit.
    pub fn grain(&self) -> Unit {
        self.parts.iter().map(|part| part.1).min().unwrap_or(Unit::Day)
    }

    /// The length that the words name, where they name one.
    pub fn nominal(&self) -> Option<Period> {
        self.parts.iter().try_fold(Period::default(), |sum, (count, unit)| {
            let hundredths = match count {
                Count::Exact(n) => *n,
                Count::Couple => 200,
                _ => return None,
            };
            Some(sum.plus(fraction(hundredths, *unit)))
        })
    }

    /// The least and the most it can be.
    ///
    /// By the table of conventions: about N is N ± half a unit up to three and ± 25 % above; nearly N is 0.75 N to N; more than N up to
    /// 1.5 N; a round number ± half its rounding grain; another number of weeks and longer ± half a unit; days are counted as civil days.
    ///
    /// ```
    /// use dateline::calendar::{Amount, Hedge, Period, Unit};
    /// let about = Amount::of(2, Unit::Month).hedged(Hedge::About).bounds();
    /// assert_eq!((about.least, about.most), (Period::days(45), Some(Period::days(76))));
    /// let quarter = Amount::of(15, Unit::Minute).bounds();
    /// assert_eq!((quarter.least, quarter.most), (Period::seconds(750), Some(Period::seconds(1050))));
    /// ```
    pub fn bounds(&self) -> PeriodBounds {
        let mut sum = PeriodBounds { least: Period::default(), most: Some(Period::default()), convention: false };
        for (place, (count, unit)) in self.parts.iter().enumerate() {
            let last = place + 1 == self.parts.len();
            let (least, most, convention) = if last { self.width(*count, *unit) } else { exact(*count) };
            sum.least = sum.least.plus(fraction(least, *unit));
            sum.most = sum.most.zip(most).map(|(sum, most)| sum.plus(fraction(most, *unit)));
            sum.convention |= convention;
        }
        sum
    }

    /// Least, most (both in hundredths) and whether they are convention.
    fn width(&self, count: Count, unit: Unit) -> (i64, Option<i64>, bool) {
        let Count::Exact(n) = count else { return vague(count, unit) };
        match self.hedge {
            None => {
                let slack = rounding(n, unit);
                (n.saturating_sub(slack).max(0), Some(n.saturating_add(slack)), slack > 0)
            }
            Some(Hedge::Exactly) => (n, Some(n), false),
            Some(Hedge::About) => {
                let slack = if n <= 300 { 50.min(n / 2) } else { n / 4 };
                (n - slack, Some(n.saturating_add(slack)), true)
            }
            Some(Hedge::Nearly) => (n / 4 * 3, Some(n), true),
            Some(Hedge::MoreThan) => (n, Some(n.saturating_add(n / 2)), true),
            Some(Hedge::AtLeast) => (n, None, false),
            Some(Hedge::AtMost | Hedge::LessThan) => (0, Some(n), false),
        }
    }

    /// TIMEX3's value: "P2M", "PT12H", "PXD", "P1Y6M".
    pub fn value(&self) -> String {
        let (mut date, mut time) = (String::new(), String::new());
        for (count, unit) in &self.parts {
            let into = if *unit < Unit::Day { &mut time } else { &mut date };
            into.push_str(&value_of(*count, *unit));
        }
        if time.is_empty() { format!("P{date}") } else { format!("P{date}T{time}") }
    }
}

fn exact(count: Count) -> (i64, Option<i64>, bool) {
    match count {
        Count::Exact(n) => (n, Some(n), false),
        other => vague(other, Unit::Day),
    }
}

fn vague(count: Count, unit: Unit) -> (i64, Option<i64>, bool) {
    let limit = unit.coarser().map_or(1000, |coarser| (coarser.mean_seconds() + unit.mean_seconds() / 2) / unit.mean_seconds() * 100);
    match count {
        Count::Exact(n) => (n, Some(n), false),
        Count::Completed(n) => (n.saturating_mul(100), Some(n.saturating_add(1).saturating_mul(100)), false),
        Count::Range(a, b) => (a.saturating_sub(50).max(0), Some(b.saturating_add(50)), true),
        Count::Couple => (200, Some(300), true),
        Count::Few => (200, Some(700), true),
        Count::Several => (300, Some(1000), true),
        Count::Dozens => (2400, Some(12_000), true),
        Count::Hundreds => (20_000, Some(100_000), true),
        Count::Plural if unit <= Unit::Minute => (0, Some(limit), true),
        Count::Plural => (150, Some(limit), true),
        Count::Unknown => (0, None, false),
    }
}

/// Half the grain that a number is rounded to, in hundredths of its unit; 0 where it is meant as it stands.
fn rounding(n: i64, unit: Unit) -> i64 {
    let round = |multiple: i64| n > 0 && n % (multiple * 100) == 0;
    match unit {
        Unit::Second | Unit::Minute if round(5) => 250,
        Unit::Second | Unit::Minute => 50,
        Unit::Hour if n >= 2400 && round(12) => 600,
        Unit::Day if round(10) && n >= 3000 => 500,
        Unit::Day => 0,
        _ if n >= 10_000 && round(100) => 5000,
        _ if n >= 1000 && round(5) => 250,
        _ => 50,
    }
}

/// So many hundredths of a unit as a period; months and years by their mean where they do not come out whole.
fn fraction(hundredths: i64, unit: Unit) -> Period {
    if hundredths % 100 == 0 {
        return unit.times(hundredths / 100);
    }
    if unit >= Unit::Year && (hundredths * 12) % 100 == 0 && hundredths % 50 == 0 && hundredths >= 50 {
        return Period::months(unit.times(1).months.saturating_mul(hundredths) / 100);
    }
    let seconds = unit.mean_seconds().saturating_mul(hundredths) / 100;
    if unit >= Unit::Month { Period::days(seconds / 86_400) } else { Period::seconds(seconds) }
}

fn value_of(count: Count, unit: Unit) -> String {
    let letter = match unit {
        Unit::Second => "S",
        Unit::Minute | Unit::Month => "M",
        Unit::Hour => "H",
        Unit::Day => "D",
        Unit::Week => "W",
        Unit::Quarter => "Q",
        Unit::Year => "Y",
        Unit::Decade => "DE",
        Unit::Century => "CE",
    };
    let finer = match (count, unit) {
        (Count::Exact(50), Unit::Hour) => Some("30M"),
        (Count::Exact(n), Unit::Hour) if n % 100 == 50 => return format!("{}H30M", n / 100),
        (Count::Exact(n), Unit::Minute) if n % 100 == 50 && n > 100 => return format!("{}M30S", n / 100),
        (Count::Exact(50), Unit::Minute) => Some("30S"),
        (Count::Exact(50), Unit::Year) => Some("6M"),
        // ISO 8601 counts no decades.
        (Count::Exact(n), Unit::Decade) => return format!("{}Y", number(Count::Exact(n.saturating_mul(10)))),
        _ => None,
    };
    finer.map_or_else(|| format!("{}{letter}", number(count)), str::to_owned)
}

fn number(count: Count) -> String {
    match count {
        Count::Exact(n) if n % 100 == 0 => (n / 100).to_string(),
        Count::Exact(n) if n % 10 == 0 => format!("{}.{}", n / 100, n % 100 / 10),
        Count::Exact(n) => format!("{}.{:02}", n / 100, n % 100),
        Count::Range(_, b) => number(Count::Exact(b)),
        Count::Completed(n) => n.to_string(),
        Count::Couple => "2".to_owned(),
        _ => "X".to_owned(),
    }
}

impl fmt::Display for Amount {
    /// "about 2 months", "several weeks": the notation of explanations.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hedge = match self.hedge {
            None => "",
            Some(Hedge::About) => "about ",
            Some(Hedge::Nearly) => "nearly ",
            Some(Hedge::MoreThan) => "more than ",
            Some(Hedge::AtLeast) => "at least ",
            Some(Hedge::AtMost) => "at most ",
            Some(Hedge::LessThan) => "less than ",
            Some(Hedge::Exactly) => "exactly ",
        };
        f.write_str(hedge)?;
        for (place, (count, unit)) in self.parts.iter().enumerate() {
            let many = if *count == Count::Exact(100) { "" } else { "s" };
            let unit = format!("{unit:?}").to_lowercase();
            let unit = if many == "s" && unit == "century" { "centurie".to_owned() } else { unit };
            let comma = if place > 0 { " " } else { "" };
            match count {
                Count::Exact(_) => write!(f, "{comma}{} {unit}{many}", number(*count))?,
                Count::Range(a, b) => write!(f, "{comma}{} to {} {unit}{many}", number(Count::Exact(*a)), number(Count::Exact(*b)))?,
                Count::Completed(n) => write!(f, "{comma}{n} completed {unit}s")?,
                Count::Plural => write!(f, "{comma}{unit}{many}")?,
                other => write!(f, "{comma}{} {unit}{many}", format!("{other:?}").to_lowercase())?,
            }
        }
        Ok(())
    }
}
