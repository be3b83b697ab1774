//! Quarters, halves and business years, and how reports compare them: "third-quarter profit", "a year earlier", "year-end".

use crate::calendar::{Amount, Cycle, Unit};
use crate::expression::{Part, TimeExpression};
use crate::language::{Match, Meaning, Row, closest, earlier, last, nth, part, previous, published, rule, this, time, trailing};

const QUARTER: Cycle = Cycle::Unit(Unit::Quarter);
const YEAR: Cycle = Cycle::Unit(Unit::Year);

/// The quarter that is told of.
fn the_quarter() -> TimeExpression {
    this(QUARTER, previous())
}

/// The same period a year before: what "a year earlier" means beside figures.
fn year_before() -> TimeExpression {
    earlier(Amount::of(1, Unit::Year), the_quarter())
}

/// The period of that year that the report is about; which one, only what was told before can say.
fn same_period(year: TimeExpression) -> Option<Meaning> {
    time(nth(1, QUARTER, year))
}

/// Whether figures are told of: then "a year earlier" compares like with like.
fn compares(it: &Match) -> bool {
    let figures = |text: &str| {
        text.contains(['$', '£', '€', '%', '¥']) || [" cents", " percent", " million", " billion"].iter().any(|word| text.contains(word))
    };
    figures(it.before) || it.before.len() < 4 && figures(it.after)
}

/// "the quarter ended Sept. 30": the quarter of the calendar that ends with that month, and its year where it is written.
fn ended(it: &Match) -> Option<Meaning> {
    let rest = it.after.trim_start();
    let rest = rest.strip_prefix("ended ").or(rest.strip_prefix("ending ")).or(rest.strip_prefix("that ended "))?;
    let mut words = rest.split([' ', ',']).filter(|word| !word.is_empty() && *word != "on" && *word != "in");
    let month = super::PAGE.dates.month(&words.next()?.trim_end_matches('.').to_lowercase())?;
    let quarter = (month % 3 == 0).then_some(month / 3)?;
    let year = words.take(2).find_map(|word| word.parse::<i32>().ok().filter(|year| (1900..=2100).contains(year)));
    match year.and_then(crate::calendar::Interval::year) {
        Some(year) => time(nth(1, Cycle::Quarter(quarter), crate::language::stretch(year, crate::expression::Shape::Unit(Unit::Year)))),
        None => time(closest(Cycle::Quarter(quarter))),
    }
}

/// "a loss for the third quarter of $3 million": the sum is the loss's.
fn of_sum(it: &Match) -> bool {
    let after = it.after.trim_start().strip_prefix("of ").map_or("", str::trim_start);
    after.starts_with(['$', '£', '€', '¥']) || after.starts_with(|c: char| c.is_ascii_digit()) && compares(it)
}

fn is_part_of_year(cycle: Cycle) -> bool {
    matches!(cycle, Cycle::Quarter(_) | Cycle::Half(_))
}

fn alone(it: &Match) -> Option<Meaning> {
    let cycle = it.cycle(0).filter(|cycle| matches!(cycle, Cycle::Quarter(_)))?;
    let adjective = it.words.contains('-') && it.words.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("the "));
    (!adjective && (!it.precedes("of century mile") || of_sum(it))).then(|| time(closest(cycle)))?
}

fn of_year(it: &Match, year: TimeExpression) -> Option<Meaning> {
    let cycle = it.cycle(0).filter(|cycle| is_part_of_year(*cycle) || matches!(cycle, Cycle::Season(_) | Cycle::Month(_)))?;
    time(nth(1, cycle, year))
}

fn quarter(it: &Match) -> Option<Meaning> {
    let n = it.ordinal(0).and_then(|n| u32::try_from(n).ok()).filter(|n| (1..=4).contains(n))?;
    Some(Meaning::Cycle(Cycle::Quarter(n)))
}

fn half(it: &Match) -> Option<Meaning> {
    let n = it.ordinal(0).map_or(2, |n| n);
    (1..=2).contains(&n).then_some(Meaning::Cycle(Cycle::Half(n as u32)))
}

pub const ROWS: &[Row] = &[
    rule("<ordinal> [-] quarter", quarter, &[("the third quarter of 2015", "2015-Q3")]),
    rule(
        "[the] (first|last) two quarters of <time>",
        |it| time(nth(1, Cycle::Half(if it.words.contains("first ") { 1 } else { 2 }), it.time(0)?)),
        &[("the first two quarters of 2015", "2015-H1")],
    ),
    rule("(<ordinal>|latter|last) [-] half!", half, &[("the latter half of 2008", "2008-H2")]),
    rule(
        "[the] <cycle>",
        alone,
        &[
            ("third-quarter profit rose", "2025-Q3"),
            ("in the fourth quarter", "2025-Q4"),
            ("It reported a loss for the third quarter of $2 million", "2025-Q3"),
        ],
    ),
    rule("[the] [latest|current] fiscal [-] <cycle>", alone, &[("the fiscal first quarter", "2026-Q1")]),
    rule(
        "[the] <year> <cycle>",
        |it| of_year(it, crate::language::at(crate::calendar::Interval::year(it.year(0)?), Unit::Year).and_then(inner)?),
        &[("the 1988 third quarter", "1988-Q3"), ("their 1982 summer offensive", "1982-SU")],
    ),
    rule(
        "[the] <year> (quarter|period)",
        |it| crate::language::at(crate::calendar::Interval::year(it.year(0)?), Unit::Year).and_then(inner).and_then(same_period),
        &[("in the 1988 period", "1988")],
    ),
    rule(
        "(this year|last year) ('s|’s) (quarter|period)",
        |it| same_period(if it.words.starts_with(['t', 'T']) { this(YEAR, published()) } else { last(YEAR, published()) }),
        &[("in last year's quarter", "2025")],
    ),
    rule(
        "[the] (year - ago|year - earlier) <period>",
        |it| time(trailing(it.amount(0)?, year_before())),
        &[("in the year-earlier nine months", "P9M")],
    ),
    rule(
        "<time> ('s|’s) <cycle>",
        |it| of_year(it, it.time(0)?),
        &[("next year's first quarter", "2027-Q1"), ("last year's third quarter", "2025-Q3")],
    ),
    rule(
        "[the] [comparable|same|corresponding] (year - ago|year - earlier|prior - year|year ago) (quarter|period|<cycle>)",
        |_| time(year_before()),
        &[("profit in the year-ago quarter", "2025")],
    ),
    rule("year - ago|year - earlier", |_| time(year_before()), &[("a year-earlier loss", "2025")]),
    rule(
        "[the] (corresponding|comparable|same) (period|quarter) [a year ago|a year earlier|last year|of last year]|[the] (period|quarter) a year (ago|earlier)",
        |_| time(year_before()),
        &[("profit in the corresponding period last year", "2025")],
    ),
    rule(
        "(a|one) year (earlier|ago|before)",
        |it| compares(it).then(|| time(year_before()))?,
        &[("up from $4 million a year earlier", "2025")],
    ),
    rule(
        "[the] (latest|most recent) (quarter|period)",
        |_| time(the_quarter()),
        &[("in the latest quarter", "last quarter before publication")],
    ),
    rule(
        "the [fiscal|financial|full] year",
        |it| it.precedes("ended ending").then(|| crate::language::period(Amount::of(1, Unit::Year)))?,
        &[("for the year ended June 30", "P1Y")],
    ),
    rule(
        "the (quarter|recent quarter)",
        |it| ended(it).or_else(|| (!it.precedes("of century mile -")).then(|| time(the_quarter()))?),
        &[("costs in the quarter", "2025-Q4"), ("for the quarter ended Sept. 30", "2025-Q3")],
    ),
    rule(
        "[the] (current|full|fiscal|current fiscal|full fiscal|calendar) year",
        |_| time(closest(YEAR)),
        &[("earnings for the full year", "2026")],
    ),
    rule(
        "year - end|year end|year ('s|’s) end|[the] end of the year|year - end",
        |_| time(part(Part::Late, closest(YEAR))),
        &[("by year-end", "2026"), ("by the end of the year", "2026")],
    ),
    rule(
        "month ('s|’s) end|[the] end of the month|month - end",
        |_| time(part(Part::Late, closest(Cycle::Unit(Unit::Month)))),
        &[("at month's end", "2026-03")],
    ),
    rule(
        "[the] end of the week|week ('s|’s) end",
        |_| time(part(Part::Late, closest(Cycle::Unit(Unit::Week)))),
        &[("by the end of the week", "2026-W12")],
    ),
    rule("[the] current (quarter|period)", |_| time(this(QUARTER, published())), &[("in the current quarter", "2026-Q1")]),
];

fn inner(meaning: Meaning) -> Option<TimeExpression> {
    match meaning {
        Meaning::Time(time) => Some(time),
        _ => None,
    }
}
