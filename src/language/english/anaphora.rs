//! What counts from the time told last: "two days later", "the next day", "that year", "the previous week".

use crate::calendar::{Amount, Count, Cycle, Unit};
use crate::expression::TimeExpression;
use crate::language::{Match, Meaning, Row, earlier, last, later, next, nth, previous, rule, this, time};

fn bare_plural(it: &Match) -> Option<Amount> {
    let (unit, n) = it.unit(0)?;
    (n == 1).then(|| Amount { parts: vec![(Count::Plural, unit)], hedge: None })
}

fn same(it: &Match, base: TimeExpression) -> Option<Meaning> {
    // "The same month of 2003" is not the month told last.
    if it.words.to_ascii_lowercase().contains("same ") && other_year(it.after) {
        return None;
    }
    match it.cycle(0)? {
        cycle @ (Cycle::Unit(_) | Cycle::Month(_) | Cycle::Weekend | Cycle::Season(_) | Cycle::Weekday(_)) => time(this(cycle, base)),
        _ => None,
    }
}

/// Whether a year of its own follows: "of 2003", "last year", "a year earlier".
fn other_year(after: &str) -> bool {
    let after = after.trim_start();
    let numbered = after.strip_prefix("of ").or(after.strip_prefix("in ")).unwrap_or("");
    numbered.starts_with(|c: char| c.is_ascii_digit())
        || ["last year", "of last year", "the year before", "a year ", "the previous year", "of the previous year", "the following year"]
            .iter()
            .any(|words| after.starts_with(words))
}

/// "the day before", with nothing behind that it could be the day before of.
fn ending(it: &Match, shifted: fn(Cycle, TimeExpression) -> TimeExpression) -> Option<Meaning> {
    it.ends_clause().then(|| time(shifted(it.cycle(0)?, previous())))?
}

/// "July 25 of that year".
fn within_told(it: &Match) -> Option<Meaning> {
    let TimeExpression::Closest(cycle @ (Cycle::Month(_) | Cycle::MonthDay(..) | Cycle::Season(_)), _) = it.time(0)? else { return None };
    let unit = it.unit(0).filter(|unit| *unit == (Unit::Year, 1))?;
    time(nth(1, cycle, this(Cycle::Unit(unit.0), previous())))
}

fn next_part(it: &Match) -> Option<Meaning> {
    time(nth(1, Cycle::DayPart(it.day_part(0)?), next(Cycle::Unit(Unit::Day), previous())))
}

pub const ROWS: &[Row] = &[
    rule(
        "[a mere] <period> (later!|afterward!|afterwards!|after that|thereafter!|later on|on)",
        |it| {
            (!it.words.ends_with(" on") || it.words.ends_with("later on") || it.ends_clause())
                .then(|| time(later(it.amount(0)?, previous())))?
        },
        &[("about 12 hours later", "about 12 hours after the time told last")],
    ),
    rule(
        "<units> (later!|afterward!|afterwards!)",
        |it| time(later(bare_plural(it)?, previous())),
        &[("hours later", "hours after the time told last")],
    ),
    rule(
        "<period> (earlier!|before that|previously!|beforehand!)",
        |it| time(earlier(it.amount(0)?, previous())),
        &[("two days earlier", "2 days before the time told last")],
    ),
    rule(
        "<period> before",
        |it| it.ends_clause().then(|| time(earlier(it.amount(0)?, previous())))?,
        &[("two years before, he had left", "2 years before the time told last")],
    ),
    rule(
        "<units> (earlier!|before that|previously)",
        |it| time(earlier(bare_plural(it)?, previous())),
        &[("years earlier", "years before the time told last")],
    ),
    rule(
        "the [very] (next|following|subsequent) <cycle>",
        |it| time(next(it.cycle(0)?, previous())),
        &[("the next day", "next day after the time told last"), ("the following spring", "next spring after the time told last")],
    ),
    rule(
        "[early|late] the (next|following) <part of day>",
        next_part,
        &[("the next morning", "1. morning in next day after the time told last")],
    ),
    rule(
        "the (previous|preceding|prior) <cycle>",
        |it| time(last(it.cycle(0)?, previous())),
        &[("the previous year", "last year before the time told last")],
    ),
    rule("the <cycle> (before|earlier)", |it| ending(it, last), &[("the day before.", "last day before the time told last")]),
    rule("the <cycle> (after|later|following)", |it| ending(it, next), &[("the year after.", "next year after the time told last")]),
    rule("(that|the same|that same|that very) <cycle>", |it| same(it, previous()), &[("the same month", "month of the time told last")]),
    rule(
        "(earlier|later|early|late) (that|the same|that same) <cycle>",
        |it| same(it, previous()),
        &[("later that year", "year of the time told last")],
    ),
    rule(
        "(earlier|later|early|late) in the <cycle>",
        |it| {
            it.cycle(0)
                .filter(|cycle| matches!(cycle, Cycle::Unit(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year) | Cycle::Season(_)))
                .and_then(|cycle| time(crate::language::closest(cycle)))
        },
        &[("earlier in the year", "2026"), ("later in the month", "2026-03")],
    ),
    rule(
        "<time> [of] (that|the same|that same) <unit>",
        within_told,
        &[("July 25 of that year", "1. 25 July in year of the time told last")],
    ),
];
