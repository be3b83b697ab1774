//! Years that are not four digits: before Christ, in words, elided; decades, centuries, business years.

use crate::calendar::{Interval, Period, Unit};
use crate::expression::{Shape, Stretch, TimeExpression};
use crate::language::{Match, Meaning, Origin, Row, at, between, relative, rule, stretch, time, union};

/// The astronomical number of a year before Christ.
fn before_christ(n: i64) -> Option<i32> {
    i32::try_from(n).ok().filter(|n| (1..=9999).contains(n)).map(|n| 1 - n)
}

fn year_stretch(n: i64) -> Option<TimeExpression> {
    Interval::year(before_christ(n)?).map(|year| stretch(year, Shape::Unit(Unit::Year)))
}

fn year_before_christ(it: &Match) -> Option<Meaning> {
    time(year_stretch(it.number(0)?)?)
}

fn years_before_christ(it: &Match) -> Option<Meaning> {
    let (from, to) = (it.number(0)?, it.number(1)?);
    if it.words.contains("and") {
        return relative(union(year_stretch(from)?, year_stretch(to)?), Origin::Calendar);
    }
    (from > to).then(|| relative(between(year_stretch(from)?, year_stretch(to)?), Origin::Calendar))?
}

/// A decade or century, said to be before Christ: "the 470s BC" are 479 to 470.
fn era_before_christ(it: &Match) -> Option<Meaning> {
    let TimeExpression::At(Stretch { interval, shape: Shape::Unit(unit @ (Unit::Decade | Unit::Century)) }) = it.time(0)? else {
        return None;
    };
    let (first, last) = (chrono::Datelike::year(&interval.start), chrono::Datelike::year(&interval.last_second()));
    let bounds = match unit {
        Unit::Decade => (before_christ(last.into())?, before_christ(first.into())?),
        _ => (before_christ(i64::from(last) + 1)?, before_christ(i64::from(first) + 1)?),
    };
    time(stretch(Interval::year(bounds.0)?.hull(Interval::year(bounds.1)?), Shape::Unit(unit)))
}

fn month_before_christ(it: &Match) -> Option<Meaning> {
    at(Interval::month(before_christ(it.number(0)?)?, it.month(0)?), Unit::Month)
}

fn season_before_christ(it: &Match) -> Option<Meaning> {
    let season = it.season(0)?;
    time(stretch(season.of_year(before_christ(it.number(0)?)?)?, Shape::Season(season)))
}

fn century(n: i64) -> Option<Meaning> {
    let first = i32::try_from(n).ok()?.checked_sub(1)?.checked_mul(100)?;
    at(Unit::Century.holding(Interval::year(first)?.start), Unit::Century)
}

/// "nineteen ninety-seven"; figures are no such year.
fn spelled(it: &Match) -> Option<Meaning> {
    let (hundreds, rest) = (it.number(0)?, it.number(1)?);
    let words = it.words.chars().all(|c| !c.is_ascii_digit());
    (words && (10..=20).contains(&hundreds) && (10..=99).contains(&rest))
        .then(|| i32::try_from(hundreds * 100 + rest).ok().map(Meaning::Year))?
}

fn fiscal(it: &Match) -> Option<Meaning> {
    time(fiscal_year(it.year(0)?)?)
}

/// The business year that is called by that number.
pub fn fiscal_year(year: i32) -> Option<TimeExpression> {
    let start = Interval::month(year.checked_sub(1)?, 10)?.start;
    Some(stretch(Interval { start, end: Period::months(12).after(start)? }, Shape::FiscalYear))
}

/// "1914–18", "2006-07": the second year in two digits, after the first.
fn shortened(it: &Match) -> Option<Meaning> {
    let (first, last) = (it.year(0)?, i32::try_from(it.number(0)?).ok()?);
    let whole = first - first.rem_euclid(100) + last;
    let year = |year| Interval::year(year).map(|year| stretch(year, Shape::Unit(Unit::Year)));
    let two_digits = it.words.trim_end().ends_with(|c: char| c.is_ascii_digit()) && (1..=99).contains(&last);
    (two_digits && whole > first).then(|| relative(between(year(first)?, year(whole)?), Origin::Calendar))?
}

/// "the 1990s": the article belongs to a decade or a century and to nothing else.
fn the_decade(it: &Match) -> Option<Meaning> {
    match it.time(0)? {
        whole @ TimeExpression::At(Stretch { shape: Shape::Unit(Unit::Decade | Unit::Century), .. }) => time(whole),
        _ => None,
    }
}

/// "the sixties": of the last century, which is a reading.
fn named_decade(tens: i32) -> Option<Meaning> {
    at(Unit::Decade.holding(Interval::year(1900 + tens)?.start), Unit::Decade)
}

pub const ROWS: &[Row] = &[
    rule("<number> (BC!|B.C.!|BCE!|B.C.E.!|B.C!)", year_before_christ, &[("in 218 BC", "BC0218"), ("in 44 B.C.", "BC0044")]),
    rule(
        "<number> (-|–|to|and|until) <number> (BC!|B.C.!|BCE!)",
        years_before_christ,
        &[("499–493 BC", "BC0499"), ("480 to 479 BC", "BC0479")],
    ),
    rule("<month> <number> (BC!|B.C.!|BCE!)", month_before_christ, &[("in August 480 BC", "BC0480-08")]),
    rule("[the] <season> [of] <number> (BC!|B.C.!|BCE!)", season_before_christ, &[("the spring of 480 BC", "BC0480-SP")]),
    rule("<time> (BC!|B.C.!|BCE!)", era_before_christ, &[("the 470s BC", "BC047"), ("the 4th century BC", "BC03")]),
    rule(
        "(AD!|A.D.!) (<year>|<number>)",
        |it| at(Interval::year(i32::try_from(it.year(0).map_or_else(|| it.number(0), |y| Some(y.into()))?).ok()?), Unit::Year),
        &[("in AD 79", "0079")],
    ),
    rule(
        "<number> (AD!|A.D.!|CE!)",
        |it| at(Interval::year(i32::try_from(it.number(0)?).ok().filter(|y| *y > 0)?), Unit::Year),
        &[("in 79 AD", "0079")],
    ),
    rule("(nineteen!|eighteen!|seventeen!|twenty) [-] <number>", |_| None, &[]),
    rule("<number> [-] <number>", spelled, &[("in nineteen seventy-nine", "1979"), ("the year twenty twelve", "2012")]),
    rule(
        "[the] year <number>",
        |it| at(Interval::year(i32::try_from(it.number(0)?).ok().filter(|y| (1000..=2999).contains(y))?), Unit::Year),
        &[("by the year two thousand", "2000")],
    ),
    rule(
        "[the] (fiscal|fiscal year|FY|financial year|tax year) <year>",
        fiscal,
        &[("in fiscal year 2016", "2016"), ("fiscal 1989", "1989")],
    ),
    rule("<year> (-|–|/) <number>", shortened, &[("1914–18", "from 1914 to 1918"), ("in 2006-07", "from 2006 to 2007")]),
    rule(
        "[the] <ordinal> [-] century|the <ordinal> centuries",
        |it| century(it.ordinal(0)?),
        &[("the 19th century", "18"), ("an eighteenth-century house", "17")],
    ),
    rule("the <time>", the_decade, &[("the 1990s", "199")]),
    rule("the twenties!|the nineteen twenties!", |_| named_decade(20), &[("in the twenties", "192")]),
    rule("the thirties!", |_| named_decade(30), &[("in the thirties", "193")]),
    rule("the forties!", |_| named_decade(40), &[]),
    rule("the fifties!", |_| named_decade(50), &[("in the fifties", "195")]),
    rule("the sixties!", |_| named_decade(60), &[("in the sixties", "196")]),
    rule("the seventies!", |_| named_decade(70), &[]),
    rule("the eighties!", |_| named_decade(80), &[("in the eighties", "198")]),
    rule("the nineties!", |_| named_decade(90), &[("through the nineties", "199")]),
];
