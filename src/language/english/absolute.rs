//! Forms of dates: "14 March 2016", "Mar. 14th", "March 2016", "the summer of 2016", "late May".

use crate::calendar::{Cycle, Interval, Unit};
use crate::expression::{Part, Shape, TimeExpression};
use crate::language::{
    Match, Meaning, Origin, Row, around, at, between, closest, nth, part, relative, rule, stretch, this, time, union, word,
};

fn day_of(it: &Match, day: u32) -> Option<Meaning> {
    at(Interval::day(it.year(0)?, it.month(0)?, day), Unit::Day)
}

fn yearless(month: u32, day: u32) -> Option<Meaning> {
    Interval::day(2000, month, day)?;
    time(closest(Cycle::MonthDay(month, day)))
}

/// Figures that are a name, or a way of saying always.
const NAMED_IN_FIGURES: [&str; 3] = ["9/11", "7/7", "24/7"];

/// A day of the month and perhaps the year that the words name.
fn date(it: &Match, month: u32, day: u32) -> Option<TimeExpression> {
    Interval::day(2000, month, day)?;
    match it.year(0) {
        Some(year) => Interval::day(year, month, day).map(|i| stretch(i, Shape::Unit(Unit::Day))),
        None => Some(closest(Cycle::MonthDay(month, day))),
    }
}

/// Two days of one month: a range, or where "and" stands between them and no "between" before, two days.
fn days(it: &Match, from: u32, to: u32) -> Option<Meaning> {
    let month = it.month(0)?;
    let (first, last) = (date(it, month, from)?, date(it, month, to)?);
    let both = it.words.split_whitespace().any(|word| word == "and" || word == "&" || word == "or") && !it.follows("between");
    (from < to).then(|| relative(if both { union(first, last) } else { between(first, last) }, Origin::Calendar))?
}

/// Two days of two months: "31 May – 1 June 1916".
fn days_of_two(it: &Match, from: u32, to: u32) -> Option<Meaning> {
    let (first, last) = (date(it, it.month(0)?, from)?, date(it, it.month(1)?, to)?);
    relative(between(first, last), Origin::Calendar)
}

/// Two months of one year: "May–June 2016".
fn months(it: &Match) -> Option<Meaning> {
    let month = |n| Interval::month(it.year(0)?, it.month(n)?).map(|i| stretch(i, Shape::Unit(Unit::Month)));
    let both = it.words.contains(" and ");
    let (first, last) = (month(0)?, month(1)?);
    relative(if both { union(first, last) } else { between(first, last) }, Origin::Calendar)
}

fn ordinal_day(it: &Match, n: usize) -> Option<u32> {
    u32::try_from(it.ordinal(n)?).ok().filter(|day| (1..=31).contains(day))
}

/// Where a weekday stands beside a date, the date decides; without a year, both together decide the year.
fn dated_weekday(it: &Match) -> Option<Meaning> {
    match it.time(0)? {
        TimeExpression::Closest(Cycle::MonthDay(month, day), base) => {
            time(TimeExpression::Closest(Cycle::DatedWeekday(it.weekday(0)?, month, day), base))
        }
        date @ TimeExpression::Union(_) => time(date),
        TimeExpression::At(stretch) if stretch.shape == Shape::Unit(Unit::Day) => time(TimeExpression::At(stretch)),
        _ => None,
    }
}

/// "the third quarter of 2015": the one that begins in it; "the week of March 6": the one that holds it.
fn within(it: &Match) -> Option<Meaning> {
    let base = it.time(0).filter(|base| !matches!(base, TimeExpression::Vague(_) | TimeExpression::Part(..)))?;
    match it.cycle(0)? {
        cycle @ Cycle::Unit(Unit::Week) => time(this(cycle, base)),
        Cycle::Unit(_) | Cycle::Named(_) => None,
        Cycle::Half(_) if !is_year(&base) => None,
        Cycle::Half(_) if is_longer(&base) => None,
        cycle => time(nth(1, cycle, base)),
    }
}

fn is_longer(time: &TimeExpression) -> bool {
    matches!(time, TimeExpression::At(stretch) if stretch.grain() > Unit::Year)
}

fn is_year(time: &TimeExpression) -> bool {
    use TimeExpression as T;
    match time {
        T::At(stretch) => stretch.grain() >= Unit::Year,
        T::This(cycle, _) | T::Last(cycle, _) | T::Next(cycle, _) | T::Closest(cycle, _) => *cycle == Cycle::Unit(Unit::Year),
        _ => false,
    }
}

/// "the first Monday in May", "the last week of August".
fn numbered(it: &Match, n: i64) -> Option<Meaning> {
    let cycle = it.cycle(0)?;
    let counted = matches!(cycle, Cycle::Weekday(_) | Cycle::Unit(Unit::Day | Unit::Week | Unit::Month) | Cycle::Weekend);
    counted.then(|| time(nth(n, cycle, it.time(0)?)))?
}

fn in_part(it: &Match) -> Option<Meaning> {
    if it.is_predicate() {
        return None;
    }
    let base = it.time(0)?;
    let fine = matches!(&base, TimeExpression::At(stretch) if stretch.grain() < Unit::Day)
        || matches!(
            &base,
            TimeExpression::Vague(_) | TimeExpression::Part(..) | TimeExpression::Trailing(..) | TimeExpression::Leading(..)
        );
    (!fine).then(|| time(part(it.part(0).unwrap_or(Part::Early), base)))?
}

/// "around November 1".
fn hedged(it: &Match) -> Option<Meaning> {
    let base = it.time(0)?;
    let bounded = !matches!(
        base,
        TimeExpression::Vague(_)
            | TimeExpression::Trailing(..)
            | TimeExpression::Leading(..)
            | TimeExpression::Previous
            | TimeExpression::Shift(..)
    );
    let adverb = it.after.starts_with(['\'', '’']);
    (bounded && !adverb).then(|| time(around(base)))?
}

fn fixed(it: &Match) -> Option<Meaning> {
    it.slots.iter().find_map(|slot| match slot {
        Meaning::Fixed(fixed) => time(TimeExpression::At(*fixed)),
        _ => None,
    })
}

pub const ROWS: &[Row] = &[
    rule("<fixed>", fixed, &[]),
    rule(
        "<written>",
        |it| {
            let decade = it.words.ends_with('s') && !it.follows("the mid early late -");
            if decade && (it.words.len() < 5 && it.words.starts_with(char::is_numeric) || it.follows("no. # boeing model $")) {
                return None;
            }
            let dated = it.follows("on since until till before after dated")
                && !it.precedes("of day hour mile a an off")
                && !NAMED_IN_FIGURES.contains(&it.words);
            (dated || it.words.matches('/').count() != 1).then(|| time(it.written(0)?))?
        },
        &[
            ("on 2016-03-14", "2016-03-14"),
            ("on 14/3/2016", "2016-03-14"),
            ("on 3/14/16", "2016-03-14"),
            ("on 27.03.15", "2015-03-27"),
            ("in FY2016", "2016"),
            ("on 4/5/2016", "2016-04-05 or 2016-05-04"),
            ("at 2016-03-14T09:30:00Z", "2016-03-14T09:30"),
            ("in the 1960s and 1970s", "197"),
            ("on 14/3", "2026-03-14"),
            ("on 3/14", "2026-03-14"),
        ],
    ),
    rule("<year>", super::year::alone, &[("in 2015", "2015"), ("since 1848", "1848")]),
    rule("<month> <day> , <year>", |it| day_of(it, it.day(0)?), &[("March 14, 2016", "2016-03-14")]),
    rule("<month> <day> [of] <year>", |it| day_of(it, it.day(0)?), &[("March 14 2016", "2016-03-14")]),
    rule("<month> [the] <ordinal> [,] <year>", |it| day_of(it, ordinal_day(it, 0)?), &[("Mar. 14th, 2016", "2016-03-14")]),
    rule("[the] <day> [of] <month> [,] <year>", |it| day_of(it, it.day(0)?), &[("14 March 2016", "2016-03-14")]),
    rule(
        "[the] <ordinal> [of|day of] <month> [,] <year>",
        |it| day_of(it, ordinal_day(it, 0)?),
        &[("14th March 2016", "2016-03-14"), ("the 14th of March, 2016", "2016-03-14")],
    ),
    rule("<day> - <month> - <year>", |it| day_of(it, it.day(0)?), &[("14-Mar-2016", "2016-03-14")]),
    rule(
        "<month> [of|,] <year>",
        |it| at(Interval::month(it.year(0)?, it.month(0)?), Unit::Month),
        &[("March 2016", "2016-03"), ("in September of 1998", "1998-09")],
    ),
    rule("<month> <day>", |it| yearless(it.month(0)?, it.day(0)?), &[("on March 14", "2026-03-14"), ("on Nov. 3", "2025-11-03")]),
    rule("<month> [the] <ordinal>", |it| yearless(it.month(0)?, ordinal_day(it, 0)?), &[("on March 14th", "2026-03-14")]),
    rule("[the] <day> [of] <month>", |it| yearless(it.month(0)?, it.day(0)?), &[("on 14 March", "2026-03-14")]),
    rule(
        "[the] <ordinal> [of|day of] <month>",
        |it| yearless(it.month(0)?, ordinal_day(it, 0)?),
        &[("on the 14th of March", "2026-03-14")],
    ),
    rule("<weekday> [,] <time>", dated_weekday, &[("Monday, March 14, 2016", "2016-03-14"), ("Friday 6 March", "2026-03-06")]),
    rule("(this|next|last|this coming) <weekday> [,] <time>", dated_weekday, &[("this coming Sunday, March 22", "2026-03-22")]),
    rule(
        "<time> [,] <weekday>",
        |it| if it.words.contains(" and ") { None } else { dated_weekday(it) },
        &[("14 March 2016, Monday", "2016-03-14")],
    ),
    rule(
        "<weekday> [,] the <ordinal>",
        |it| {
            (it.ends_clause() || it.precedes("of in at")).then_some(()).and_then(|()| time(closest(Cycle::DayOfMonth(ordinal_day(it, 0)?))))
        },
        &[("on Friday the 13th", "2026-03-13")],
    ),
    rule(
        "the <ordinal>",
        |it| {
            let day = it.words.ends_with(|c: char| c.is_ascii_lowercase()) && it.words.contains(|c: char| c.is_ascii_digit());
            (day && it.follows("on from until by to till") && (it.ends_clause() || it.precedes("to of until and at in")))
                .then(|| time(closest(Cycle::DayOfMonth(ordinal_day(it, 0)?))))?
        },
        &[("on the 13th", "2026-03-13")],
    ),
    // Two days or months.
    rule(
        "<month> <day> (-|–|to|through|until|and|&|or) <day> [,] <year>",
        |it| days(it, it.day(0)?, it.day(1)?),
        &[("March 14-16, 2016", "from 2016-03-14 to 2016-03-16")],
    ),
    rule(
        "<month> <day> (-|–|to|through|until|and|&|or) <day>",
        |it| days(it, it.day(0)?, it.day(1)?),
        &[("March 3-5", "from closest 3 March to publication to closest 5 March to publication")],
    ),
    rule(
        "<day> (-|–|to|until|and|&|or) <day> [of] <month>|<day> (-|–|to|until|and|&|or) <day> [of] <month> [,] <year>",
        |it| days(it, it.day(0)?, it.day(1)?),
        &[
            ("14–16 March 2016", "from 2016-03-14 to 2016-03-16"),
            ("between 3 and 5 May", "from closest 3 May to publication to closest 5 May to publication"),
            ("on 3 and 7 June", "closest 3 June to publication or closest 7 June to publication"),
        ],
    ),
    rule(
        "[the] <ordinal> (-|–|to|until|and|&) [the] <ordinal> [of] <month>|[the] <ordinal> (-|–|to|until|and|&) [the] <ordinal> [of] <month> [,] <year>|<month> [the] <ordinal> (-|–|to|until|and|&) [the] <ordinal>|<month> [the] <ordinal> (-|–|to|until|and|&) [the] <ordinal> [,] <year>",
        |it| days(it, ordinal_day(it, 0)?, ordinal_day(it, 1)?),
        &[("the 13th to the 19th of October 1950", "from 1950-10-13 to 1950-10-19")],
    ),
    rule(
        "<day> <month> (-|–|to|until|and) <day> <month> [,] <year>|<month> <day> (-|–|to|until|and) <month> <day> [,] <year>",
        |it| days_of_two(it, it.day(0)?, it.day(1)?),
        &[("31 May – 1 June 1916", "from 1916-05-31 to 1916-06-01")],
    ),
    rule("<month> (-|–|to|through|until|and|/) <month> [of|,] <year>", months, &[("May–June 2016", "from 2016-05 to 2016-06")]),
    // Coarser than a day.
    rule(
        "[the] <season> [of|,] <year>",
        |it| {
            let season = it.season(0)?;
            time(stretch(season.of_year(it.year(0)?)?, Shape::Season(season)))
        },
        &[("the summer of 2016", "2016-SU")],
    ),
    rule(
        "<named> [,] [of|in] <year>",
        |it| time(nth(1, Cycle::Named(it.named(0)?), crate::language::stretch(Interval::year(it.year(0)?)?, Shape::Unit(Unit::Year)))),
        &[("by Christmas 2007", "2007-12-25")],
    ),
    rule(
        "<year> <named>",
        |it| time(nth(1, Cycle::Named(it.named(0)?), crate::language::stretch(Interval::year(it.year(0)?)?, Shape::Unit(Unit::Year)))),
        &[("the 2012 Super Tuesday", "2012-03-06")],
    ),
    rule(
        "[the] <cycle> (of|in) <time>",
        within,
        &[
            ("the third quarter of 2015", "2015-Q3"),
            ("the weekend of March 14, 2015", "2015-W11-WE"),
            ("the week of March 16, 2026", "2026-W12"),
        ],
    ),
    rule("the <ordinal> <cycle> (of|in) <time>", |it| numbered(it, it.ordinal(0)?), &[("the first Monday in May 2015", "2015-05-04")]),
    rule("the last <cycle> (of|in) <time>", |it| numbered(it, -1), &[("the last week of August 2015", "2015-W36")]),
    word("Q1", |_| time(closest(Cycle::Quarter(1))), &[("in Q1", "2026-Q1")]),
    word("Q2", |_| time(closest(Cycle::Quarter(2))), &[("in Q2", "2026-Q2")]),
    word("Q3", |_| time(closest(Cycle::Quarter(3))), &[("in Q3", "2026-Q3")]),
    word("Q4", |_| time(closest(Cycle::Quarter(4))), &[("in Q4", "2025-Q4")]),
    rule("the year <year>|the years <year>", |it| at(Interval::year(it.year(0)?), Unit::Year), &[("the year 1984", "1984")]),
    rule("<part> [of|in] [the] <time>", in_part, &[("early 2016", "2016"), ("late in May 2016", "2016-05")]),
    rule("<part> - <time>", in_part, &[("his late-November trip", "2025-11")]),
    rule("the <part> <time>", in_part, &[("the early 1990s", "199")]),
    rule(
        "(later in|earlier in) <time>",
        |it| time(part(if it.words.starts_with(['l', 'L']) { Part::Late } else { Part::Early }, it.time(0)?)),
        &[("later in 1792", "1792")],
    ),
    rule("(around|about|circa|ca.|c.|approximately|roughly) <time>", hedged, &[("around Nov. 1", "2025-11-01"), ("about 1910", "1910")]),
];
