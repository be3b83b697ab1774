//! Days and years that are counted from a birth, an event or a date: "the 30th anniversary of the launch", "at the age of 22".

use super::relative::to_the_day;
use crate::calendar::{Amount, Count, Cycle, Hedge, Unit};
use crate::expression::TimeExpression;
use crate::language::{Match, Meaning, Origin, Row, earlier, later, published, relative, rule, time};

/// So many years to the day; as fine as what they are counted from, where that is a stretch of the calendar.
fn years(n: i64, base: &TimeExpression) -> Amount {
    let grain = match base {
        TimeExpression::At(stretch) => stretch.grain(),
        _ => Unit::Day,
    };
    let finest = (grain < Unit::Year).then_some((Count::Exact(0), grain));
    let parts = std::iter::once((Count::Exact(n.saturating_mul(100)), Unit::Year)).chain(finest).collect();
    Amount { parts, hedge: Some(Hedge::Exactly) }
}

fn anniversary(it: &Match, base: TimeExpression) -> Option<Meaning> {
    let n = it.ordinal(0).filter(|n| (1..=3000).contains(n))?;
    relative(later(years(n, &base), base), Origin::Event)
}

/// A date, or a day that has a name.
fn dated(it: &Match) -> Option<TimeExpression> {
    let named = |time: &TimeExpression| matches!(time, TimeExpression::Closest(Cycle::Named(_), _));
    it.time(0).filter(|time| matches!(time, TimeExpression::At(_)) || named(time))
}

/// Between one birthday and the next.
fn aged(it: &Match) -> Option<Meaning> {
    let n = Some(it.number(0)?).filter(|n| (1..=120).contains(n))?;
    let age = Amount { parts: vec![(Count::Completed(n), Unit::Year)], hedge: None };
    relative(later(age, dated(it)?), Origin::Event)
}

pub const ROWS: &[Row] = &[
    rule(
        "[the|its|their|his|her] <ordinal> anniversary! of (<time>|<relative>)",
        |it| anniversary(it, dated(it)?),
        &[
            ("on the 10th anniversary of 3 May 2001", "exactly 10 years 0 days after 2001-05-03"),
            ("on the tenth anniversary of 9/11", "exactly 10 years 0 days after closest attacks of 11 September 2001 to publication"),
        ],
    ),
    rule(
        "[the|its|their|his|her] <ordinal> anniversary! of <event>",
        |it| anniversary(it, TimeExpression::Event(it.event(0)?)),
        &[("on the 30th anniversary of the first launch", "exactly 30 years 0 days after «the first launch»")],
    ),
    rule(
        "<period> to the day! (after|since) (<time>|<relative>)",
        |it| relative(later(to_the_day(it.amount(0)?)?, dated(it)?), Origin::Event),
        &[("a decade to the day after 3 May 2001", "exactly 1 decade 0 days after 2001-05-03")],
    ),
    rule(
        "<period> to the day! (after|since) <event>",
        |it| relative(later(to_the_day(it.amount(0)?)?, TimeExpression::Event(it.event(0)?)), Origin::Event),
        &[("a year to the day after the flood", "exactly 1 year 0 days after «the flood»")],
    ),
    rule(
        "<period> ago to the day!",
        |it| time(earlier(to_the_day(it.amount(0)?)?, published())),
        &[("a decade ago to the day", "2016-03-18")],
    ),
    rule(
        "born! [in|on] <time> [,] [and] [was] (then|aged|then aged|only) <number>|born! [in|on] <time> [,] [and] [died|married|enlisted|resigned|retired] at [the age of] <number>|born! [in|on] <time> [,] [and] (was|turned) <number> [years old]",
        aged,
        &[
            ("She, born in 1946, then 22, left", "22 completed years after 1946"),
            ("Born in 1946 and aged 22, she left", "22 completed years after 1946"),
            ("She, born on 3 May 1946, was 22 when she left", "22 completed years after 1946-05-03"),
            ("She was born in 1946 and died at the age of 69", "69 completed years after 1946"),
        ],
    ),
];
