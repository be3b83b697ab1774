//! How an expression is printed: "September of last year of publication", for explanations and tests.

use super::{Direction, Part, Shape, Stretch, TimeExpression, Vague, timex};
use crate::calendar::{Cycle, Season, Unit};
use std::fmt;

impl fmt::Display for TimeExpression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use TimeExpression as T;
        match self {
            T::At(stretch) => write!(f, "{stretch}"),
            T::Published => f.write_str("publication"),
            T::Previous => f.write_str("the time told last"),
            T::Event(words) => write!(f, "«{words}»"),
            T::This(cycle, base) => write!(f, "{} of {base}", Name(*cycle)),
            T::Last(cycle, base) => write!(f, "last {} before {base}", Name(*cycle)),
            T::Next(cycle, base) => write!(f, "next {} after {base}", Name(*cycle)),
            T::Closest(cycle, base) => write!(f, "closest {} to {base}", Name(*cycle)),
            T::Nth(n, cycle, base) => write!(f, "{} {} in {base}", Ordinal(*n), Name(*cycle)),
            T::Shift(Direction::Before, amount, base) => write!(f, "{amount} before {base}"),
            T::Shift(Direction::After, amount, base) => write!(f, "{amount} after {base}"),
            T::Trailing(amount, base) => write!(f, "the {amount} up to {base}"),
            T::Leading(amount, base) => write!(f, "the {amount} from {base}"),
            T::Part(part, base) => write!(f, "{} of {base}", part.words()),
            T::Between(from, to) => write!(f, "from {from} to {to}"),
            T::From(base) => write!(f, "from {base} on"),
            T::UpTo(base) => write!(f, "up to {base}"),
            T::Before(base) => write!(f, "before {base}"),
            T::After(base) => write!(f, "after {base}"),
            T::Around(base) => write!(f, "around {base}"),
            T::Union(all) => {
                for (place, one) in all.iter().enumerate() {
                    write!(f, "{}{one}", if place > 0 { " or " } else { "" })?;
                }
                Ok(())
            }
            T::Either(chosen, other) => write!(f, "{chosen}, else {other}"),
            T::Vague(vague) => f.write_str(match vague {
                Vague::Present => "now",
                Vague::Recent => "recently",
                Vague::Past => "in the past",
                Vague::Future => "in the future",
            }),
        }
    }
}

impl Part {
    const fn words(self) -> &'static str {
        match self {
            Part::Early => "early part",
            Part::Middle => "middle part",
            Part::Late => "late part",
            Part::FirstHalf => "first half",
            Part::SecondHalf => "second half",
        }
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (timex::value_of(*self), self.shape) {
            (Some(value), _) => f.write_str(&value),
            (None, Shape::Range | _) => {
                write!(f, "{}..{}", self.interval.start.date(), self.interval.last_second().date())
            }
        }
    }
}

struct Ordinal(i64);

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            -1 => f.write_str("last"),
            n if n < 0 => write!(f, "{}. last", -n),
            n => write!(f, "{n}."),
        }
    }
}

/// A cycle's name.
pub(super) struct Name(pub Cycle);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MONTHS: [&str; 12] =
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        let month = |m: u32| MONTHS.get((m as usize).wrapping_sub(1)).copied().unwrap_or("?");
        match self.0 {
            Cycle::Unit(unit) => f.write_str(unit_name(unit)),
            Cycle::Weekday(day) => f.write_str(weekday_name(day)),
            Cycle::Month(m) => f.write_str(month(m)),
            Cycle::MonthDay(m, d) => write!(f, "{d} {}", month(m)),
            Cycle::DatedWeekday(day, m, d) => write!(f, "{} {d} {}", weekday_name(day), month(m)),
            Cycle::DayOfMonth(d) => write!(f, "day {d} of a month"),
            Cycle::Season(season) => f.write_str(season_name(season)),
            Cycle::Quarter(n) => write!(f, "quarter {n}"),
            Cycle::Half(n) => write!(f, "half-year {n}"),
            Cycle::DayPart(part) => write!(f, "{}", format!("{part:?}").to_lowercase()),
            Cycle::Weekend => f.write_str("weekend"),
            Cycle::Clock(h, m) => write!(f, "{h:02}:{m:02}"),
            Cycle::Named(named) => f.write_str(named.name),
        }
    }
}

const fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "second",
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
        Unit::Decade => "decade",
        Unit::Century => "century",
    }
}

const fn season_name(season: Season) -> &'static str {
    match season {
        Season::Spring => "spring",
        Season::Summer => "summer",
        Season::Fall => "autumn",
        Season::Winter => "winter",
    }
}

const fn weekday_name(day: chrono::Weekday) -> &'static str {
    match day {
        chrono::Weekday::Mon => "Monday",
        chrono::Weekday::Tue => "Tuesday",
        chrono::Weekday::Wed => "Wednesday",
        chrono::Weekday::Thu => "Thursday",
        chrono::Weekday::Fri => "Friday",
        chrono::Weekday::Sat => "Saturday",
        chrono::Weekday::Sun => "Sunday",
    }
}
