//! Forms of dates: "14 March 2016", "Mar. 14th", "the 1990s", "March 2016", "the summer of 2016".

use crate::calendar::{Cycle, Interval, Period, Unit};
use crate::expression::{Part, Shape, TimeExpression};
use crate::language::Origin;
use crate::language::{Match, Meaning, Row, at, between, closest, nth, part, relative, rule, stretch, time, word};

/// Words after a number that make it a count of things, not a year.
const COUNTED: &str = "people men women children troops soldiers workers employees jobs miles kilometers kilometres km feet ft meters metres yards acres pounds tons tonnes \
    dollars euros yen points percent % shares votes seats members students cases deaths homes houses times pages words units barrels megawatts mw hp rpm calories \
    residents families patients passengers police officers demonstrators protesters refugees prisoners companies flights megabytes mb gb";

fn year_alone(it: &Match) -> Option<Meaning> {
    let year = it.year(0)?;
    let counted = it.precedes(COUNTED)
        || it.follows("$ £ € # no no. flight room page route highway about nearly some over than top us$ channel area boeing")
        || it.after.starts_with('%');
    let introduced = it.follows("in of since from until till by before after during between to through early late mid circa and year for - the summer winter spring fall around");
    let plausible = (1900..=2050).contains(&year) || (1000..=2100).contains(&year) && introduced;
    let elided = it.words.starts_with(['\'', '’', '‘', '`']) && !introduced;
    (plausible && !counted && !elided).then(|| at(Interval::year(year), Unit::Year))?
}

fn day_of(it: &Match, day: u32) -> Option<Meaning> {
    at(Interval::day(it.year(0)?, it.month(0)?, day), Unit::Day)
}

fn yearless(month: u32, day: u32) -> Option<Meaning> {
    Interval::day(2000, month, day)?;
    time(closest(Cycle::MonthDay(month, day)))
}

fn days(it: &Match, from: u32, to: u32) -> Option<Meaning> {
    let month = it.month(0)?;
    Interval::day(2000, month, to).filter(|_| from < to)?;
    let day = |day| match it.year(0) {
        Some(year) => Interval::day(year, month, day).map(|i| stretch(i, Shape::Unit(Unit::Day))),
        None => Some(closest(Cycle::MonthDay(month, day))),
    };
    relative(between(day(from)?, day(to)?), Origin::Calendar)
}

fn ordinal_day(it: &Match) -> Option<u32> {
    u32::try_from(it.ordinal(0)?).ok().filter(|day| (1..=31).contains(day))
}

fn century(n: i64) -> Option<Meaning> {
    let first = i32::try_from(n).ok()?.checked_sub(1)?.checked_mul(100)?;
    at(Unit::Century.holding(Interval::year(first)?.start), Unit::Century)
}

fn fiscal(year: i32) -> Option<Meaning> {
    let start = Interval::month(year.checked_sub(1)?, 10)?.start;
    time(stretch(Interval { start, end: Period::months(12).after(start)? }, Shape::FiscalYear))
}

pub const ROWS: &[Row] = &[
    rule("<year>", year_alone, &[("in 2015", "2015"), ("since 1848", "1848")]),
    rule("<month> <day> , <year>", |it| day_of(it, it.day(0)?), &[("March 14, 2016", "2016-03-14")]),
    rule("<month> <day> [of] <year>", |it| day_of(it, it.day(0)?), &[("March 14 2016", "2016-03-14")]),
    rule("<month> <ordinal> [,] <year>", |it| day_of(it, ordinal_day(it)?), &[("Mar. 14th, 2016", "2016-03-14")]),
    rule("<day> [of] <month> [,] <year>", |it| day_of(it, it.day(0)?), &[("14 March 2016", "2016-03-14")]),
    rule(
        "[the] <ordinal> [of] <month> [,] <year>",
        |it| day_of(it, ordinal_day(it)?),
        &[("14th March 2016", "2016-03-14"), ("the 14th of March, 2016", "2016-03-14")],
    ),
    rule("<day> - <month> - <year>", |it| day_of(it, it.day(0)?), &[("14-Mar-2016", "2016-03-14")]),
    rule(
        "<month> [of|,] <year>",
        |it| at(Interval::month(it.year(0)?, it.month(0)?), Unit::Month),
        &[("March 2016", "2016-03"), ("in September of 1998", "1998-09")],
    ),
    rule("<month> <day>", |it| yearless(it.month(0)?, it.day(0)?), &[("on March 14", "2026-03-14"), ("on Nov. 3", "2025-11-03")]),
    rule("<month> [the] <ordinal>", |it| yearless(it.month(0)?, ordinal_day(it)?), &[("on March 14th", "2026-03-14")]),
    rule("<day> [of] <month>", |it| yearless(it.month(0)?, it.day(0)?), &[("on 14 March", "2026-03-14")]),
    rule("[the] <ordinal> [of] <month>", |it| yearless(it.month(0)?, ordinal_day(it)?), &[("on the 14th of March", "2026-03-14")]),
    // A weekday beside a date says nothing new; the date decides.
    rule("<weekday> [,] <time>", |it| dated_weekday(it), &[("Monday, March 14, 2016", "2016-03-14"), ("Friday 6 March", "2026-03-06")]),
    rule("<weekday> [,] the <ordinal>", |it| time(closest(Cycle::DayOfMonth(ordinal_day(it)?))), &[("on Friday the 13th", "2026-03-13")]),
    // Two days of one month.
    rule(
        "<month> <day> (-|–|to|through|and) <day> [,] <year>",
        |it| days(it, it.day(0)?, it.day(1)?),
        &[("March 14-16, 2016", "from 2016-03-14 to 2016-03-16")],
    ),
    rule(
        "<month> <day> (-|–|to|through|and) <day>",
        |it| days(it, it.day(0)?, it.day(1)?),
        &[("March 3-5", "from closest 3 March to publication to closest 5 March to publication")],
    ),
    rule(
        "<day> (-|–|to|and) <day> <month> <year>",
        |it| days(it, it.day(0)?, it.day(1)?),
        &[("14–16 March 2016", "from 2016-03-14 to 2016-03-16")],
    ),
    rule(
        "<day> (-|–|to|and) <day> <month>",
        |it| days(it, it.day(0)?, it.day(1)?),
        &[("between 3 and 5 May", "from closest 3 May to publication to closest 5 May to publication")],
    ),
    // Coarser than a day.
    rule(
        "[the] <season> [of|,] <year>",
        |it| {
            let season = it.season(0)?;
            time(stretch(season.of_year(it.year(0)?)?, Shape::Season(season)))
        },
        &[("the summer of 2016", "2016-SU")],
    ),
    rule("[the] <ordinal> century|the <ordinal> centuries", |it| century(it.ordinal(0)?), &[("the 19th century", "18")]),
    rule(
        "[the] <cycle> (of|in) <time>",
        |it| within(it),
        &[("the third quarter of 2015", "2015-Q3"), ("the weekend of March 14, 2015", "2015-W11-WE")],
    ),
    word("Q1", |_| time(closest(Cycle::Quarter(1))), &[("in Q1", "2026-Q1")]),
    word("Q2", |_| time(closest(Cycle::Quarter(2))), &[]),
    word("Q3", |_| time(closest(Cycle::Quarter(3))), &[("in Q3", "2025-Q3")]),
    word("Q4", |_| time(closest(Cycle::Quarter(4))), &[]),
    rule("(fiscal|fiscal year|FY) <year>", |it| fiscal(it.year(0)?), &[("in fiscal year 2016", "FY2016")]),
    rule("the year <year>", |it| at(Interval::year(it.year(0)?), Unit::Year), &[("the year 1984", "1984")]),
    rule("<part> [of|in] [the] <time>", in_part, &[("early 2016", "2016"), ("late in May 2016", "2016-05")]),
    rule("the <part> <time>", in_part, &[("the early 1990s", "199")]),
    rule("the <time>", the_decade, &[("the 1990s", "199")]),
    // Bare names.
    rule("<month>", |it| time(closest(Cycle::Month(it.month(0)?))), &[]),
    rule("<weekday>", |it| time(closest(Cycle::Weekday(it.weekday(0)?))), &[]),
    rule("<named>", |it| time(closest(Cycle::Named(it.named(0)?))), &[]),
    rule(
        "the <season>",
        |it| it.follows("in during over by since until through before after").then(|| time(closest(Cycle::Season(it.season(0)?))))?,
        &[("in the summer", "2025-SU")],
    ),
    rule(
        "<season>",
        |it| it.follows("in by since until last").then(|| time(closest(Cycle::Season(it.season(0)?))))?,
        &[("in summer", "2025-SU")],
    ),
    rule(
        "<fixed>",
        |it| {
            it.slots.first().and_then(|slot| match slot {
                Meaning::Fixed(fixed) => time(TimeExpression::At(*fixed)),
                _ => None,
            })
        },
        &[],
    ),
];

fn dated_weekday(it: &Match) -> Option<Meaning> {
    match it.time(0)? {
        date @ (TimeExpression::Closest(Cycle::MonthDay(..), _) | TimeExpression::Union(_)) => time(date),
        TimeExpression::At(stretch) if stretch.shape == Shape::Unit(Unit::Day) => it.time(0).map(Meaning::Time),
        _ => None,
    }
}

/// "the third quarter of 2015": the one that begins in it.
fn within(it: &Match) -> Option<Meaning> {
    let cycle = match it.cycle(0)? {
        Cycle::Unit(_) => return None,
        cycle => cycle,
    };
    let base = it.time(0).filter(|base| !matches!(base, TimeExpression::Vague(_)))?;
    time(nth(1, cycle, base))
}

fn in_part(it: &Match) -> Option<Meaning> {
    let base = it.time(0)?;
    let fine = matches!(&base, TimeExpression::At(stretch) if stretch.grain() < Unit::Day)
        || matches!(&base, TimeExpression::Vague(_) | TimeExpression::Part(..));
    (!fine).then(|| time(part(it.part(0).unwrap_or(Part::Early), base)))?
}

/// "the 1990s": the article belongs to a decade and to nothing else.
fn the_decade(it: &Match) -> Option<Meaning> {
    match it.time(0)? {
        TimeExpression::At(stretch) if matches!(stretch.shape, Shape::Unit(Unit::Decade | Unit::Century)) => {
            time(TimeExpression::At(stretch))
        }
        _ => None,
    }
}
