//! What counts from the publication: "yesterday", "last week", "two weeks ago", "next spring".

use super::length::bare_plural;
use crate::calendar::{Amount, Count, Cycle, Hedge, Unit};
use crate::expression::{Part, TimeExpression};
use crate::language::{Match, Meaning, Row, closest, earlier, last, later, next, nth, published, rule, this, time, trailing, word};

const DAY: Cycle = Cycle::Unit(Unit::Day);

/// Months and seasons of a year that "last" or "this" names: "September last year".
fn of_year(it: &Match, year: TimeExpression) -> Option<Meaning> {
    match it.cycle(0)? {
        cycle @ (Cycle::Month(_) | Cycle::Season(_) | Cycle::Quarter(_) | Cycle::Half(_) | Cycle::Named(_)) => time(nth(1, cycle, year)),
        _ => None,
    }
}

/// "early October this year", "March 5 last year".
fn dated_of_year(it: &Match, year: TimeExpression) -> Option<Meaning> {
    match it.time(0)? {
        TimeExpression::Closest(cycle @ Cycle::MonthDay(..), _) => time(nth(1, cycle, year)),
        TimeExpression::Part(part, inner) => match *inner {
            TimeExpression::Closest(cycle @ Cycle::Month(_), _) => time(crate::language::part(part, nth(1, cycle, year))),
            _ => None,
        },
        _ => None,
    }
}

/// So many weeks, months or years to the day.
pub fn to_the_day(mut amount: Amount) -> Option<Amount> {
    amount.parts.push((Count::Exact(0), Unit::Day));
    (amount.unit() > Unit::Day).then(|| amount.hedged(Hedge::Exactly))
}

/// Whether it is a month that counts from the publication: "last month".
fn of_month(time: &TimeExpression) -> bool {
    const MONTH: Cycle = Cycle::Unit(Unit::Month);
    matches!(time, TimeExpression::Last(MONTH, _) | TimeExpression::This(MONTH, _) | TimeExpression::Next(MONTH, _))
}

fn year(shifted: fn(Cycle, TimeExpression) -> TimeExpression) -> TimeExpression {
    shifted(Cycle::Unit(Unit::Year), published())
}

/// "Tuesday of last week", "the weekend next week".
fn in_unit(it: &Match, shifted: fn(Cycle, TimeExpression) -> TimeExpression) -> Option<Meaning> {
    let unit = if it.words.to_ascii_lowercase().ends_with("week") { Unit::Week } else { Unit::Month };
    let fits = matches!(it.cycle(0)?, Cycle::Weekday(_) | Cycle::Weekend);
    fits.then(|| time(nth(1, it.cycle(0)?, shifted(Cycle::Unit(unit), published()))))?
}

/// "the past week": the days up to now.
fn past_unit(it: &Match) -> Option<Meaning> {
    let (unit, n) = it.unit(0)?;
    (!it.precedes("of")).then(|| time(trailing(Amount::of(n, unit), published())))?
}

/// "late last year".
fn edge_of(it: &Match) -> Option<Meaning> {
    let words = it.words.to_ascii_lowercase();
    let shifted = match () {
        () if words.contains(" last ") => last,
        () if words.contains(" next ") => next,
        () => this,
    };
    let part = match words.as_bytes().first() {
        Some(b'e') => Part::Early,
        Some(b'm') => Part::Middle,
        _ => Part::Late,
    };
    time(crate::language::part(part, shifted(it.cycle(0)?, published())))
}

/// "USA Today" is a newspaper; "today's world" is no more of this day than of the year.
fn today(it: &Match) -> Option<Meaning> {
    let owned = it.after.strip_prefix("'s ").or(it.after.strip_prefix("’s ")).unwrap_or("").split(|c: char| !c.is_alphanumeric()).next();
    let age = owned.is_some_and(|owned| ["world", "youth", "generation", "society", "standards", "teenagers", "children"].contains(&owned));
    let before = it.word_before();
    let name = it.words == "Today" && before.len() > 1 && before.chars().all(char::is_uppercase);
    (!name && !age).then(|| time(this(DAY, published())))?
}

/// "(earlier|later) <time>": the same day.
fn within_day(it: &Match) -> Option<Meaning> {
    let base = it.time(0)?;
    let day = matches!(&base, TimeExpression::Closest(Cycle::Weekday(_), _) | TimeExpression::Last(DAY, _) | TimeExpression::This(DAY, _));
    day.then(|| time(base))?
}

pub const ROWS: &[Row] = &[
    // Days beside the publication.
    word("today|to-day", today, &[("today", "2026-03-18")]),
    word("yesterday", |_| time(last(DAY, published())), &[("yesterday", "2026-03-17")]),
    word("tomorrow", |_| time(next(DAY, published())), &[("tomorrow", "2026-03-19")]),
    word(
        "the day before yesterday",
        |_| time(earlier(Amount::of(2, Unit::Day), published())),
        &[("the day before yesterday", "2026-03-16")],
    ),
    word("the day after tomorrow", |_| time(later(Amount::of(2, Unit::Day), published())), &[("the day after tomorrow", "2026-03-20")]),
    rule("(earlier|later) <time>", within_day, &[("earlier Monday", "2026-03-16"), ("later yesterday", "2026-03-17")]),
    rule("sometime <time>", |it| time(it.time(0)?), &[("sometime next year", "2027")]),
    // This, last, next.
    rule(
        "(this|later this|earlier this|later|earlier) <cycle>",
        |it| (it.words.to_ascii_lowercase().contains("this ") && !it.is_title()).then(|| time(this(it.cycle(0)?, published())))?,
        &[("this week", "2026-W12"), ("later this month", "2026-03")],
    ),
    rule("the current <cycle>", |it| time(this(it.cycle(0)?, published())), &[("in the current month", "2026-03")]),
    rule(
        "(last|this past|this last|the past|the last) <cycle>",
        |it| {
            let named = !matches!(it.cycle(0)?, Cycle::Unit(_)) || !it.words.to_ascii_lowercase().starts_with("the");
            (named && !it.precedes("minute - of")).then(|| time(last(it.cycle(0)?, published())))?
        },
        &[("last year", "2025"), ("last Friday", "2026-03-13"), ("last July", "2025-07"), ("this past spring", "2025-SP")],
    ),
    rule("(early|late|mid|mid -) (last|this|next) <cycle>", edge_of, &[("late last year", "2025"), ("early this month", "2026-03")]),
    rule(
        "(next|this coming|this next|the coming|the upcoming|coming) <cycle>",
        |it| time(next(it.cycle(0)?, published())),
        &[("next Monday", "2026-03-23"), ("next year", "2027"), ("this coming Sunday", "2026-03-22")],
    ),
    rule("the (past|last) <unit>", past_unit, &[("over the past week", "P1W")]),
    rule("<cycle> [of] last year|<cycle> a year ago", |it| of_year(it, year(last)), &[("September last year", "2025-09")]),
    rule("<cycle> [of] this year", |it| of_year(it, year(this)), &[("July this year", "2026-07")]),
    rule("<cycle> [of] next year", |it| of_year(it, year(next)), &[("in May next year", "2027-05")]),
    rule("<time> [of] last year", |it| dated_of_year(it, year(last)), &[("on May 5 last year", "2025-05-05")]),
    rule("<time> [of] this year", |it| dated_of_year(it, year(this)), &[("in early October this year", "2026-10")]),
    rule("<time> [of] next year", |it| dated_of_year(it, year(next)), &[("on May 5 next year", "2027-05-05")]),
    rule("<cycle> [of] last (week|month)", |it| in_unit(it, last), &[("Tuesday of last week", "2026-03-10")]),
    rule("<cycle> [of] this (week|month)", |it| in_unit(it, this), &[("Tuesday this week", "2026-03-17")]),
    rule("<cycle> [of] next (week|month)", |it| in_unit(it, next), &[("Tuesday next week", "2026-03-24")]),
    rule(
        "<cycle> last",
        |it| matches!(it.cycle(0)?, Cycle::Weekday(_)).then(|| time(last(it.cycle(0)?, published())))?,
        &[("on Monday last", "2026-03-16")],
    ),
    rule(
        "a week ago <weekday>",
        |it| time(earlier(Amount::of(7, Unit::Day), closest(Cycle::Weekday(it.weekday(0)?)))),
        &[("a week ago Monday", "2026-03-09")],
    ),
    rule(
        "a week (from|on) <weekday>|<weekday> week",
        |it| time(later(Amount::of(7, Unit::Day), next(Cycle::Weekday(it.weekday(0)?), published()))),
        &[("a week from Monday", "2026-03-30")],
    ),
    // Shifts from the publication.
    rule(
        "<period> [or so|or more] ago",
        |it| time(earlier(it.amount(0)?, published())),
        &[
            ("two weeks ago", "2026-W10"),
            ("about two months ago", "2026-01"),
            ("three days ago", "2026-03-15"),
            ("a week or so ago", "2026-W11"),
        ],
    ),
    rule("<units> ago!", |it| time(earlier(bare_plural(it)?, published())), &[("years ago", "years before publication")]),
    rule(
        "<period> from <time>",
        |it| {
            let day = it.time(0).filter(|time| matches!(time, TimeExpression::This(DAY, _) | TimeExpression::Next(DAY, _)))?;
            time(later(to_the_day(it.amount(0)?)?, day))
        },
        &[("a week from tomorrow", "2026-03-26"), ("two weeks from today", "2026-04-01")],
    ),
    rule(
        "<period> ago (today|yesterday)",
        |it| {
            let day = if it.words.ends_with("yesterday") { last(DAY, published()) } else { published() };
            time(earlier(to_the_day(it.amount(0)?)?, day))
        },
        &[("a week ago today", "2026-03-11"), ("a year ago yesterday", "2025-03-17")],
    ),
    rule(
        "the <ordinal> of (<time>|this month|the month)",
        |it| {
            let day = it.ordinal(0).filter(|day| (1..=31).contains(day))?;
            let month = match it.time(0) {
                Some(month) => Some(month).filter(of_month)?,
                None => this(Cycle::Unit(Unit::Month), published()),
            };
            time(nth(day, DAY, month))
        },
        &[("the 24th of last month", "2026-02-24"), ("on the 3rd of this month", "2026-03-03")],
    ),
    rule(
        "<period> from now|<period> hence|<period> from today",
        |it| time(later(it.amount(0)?, published())),
        &[("two weeks from now", "2026-W14")],
    ),
    rule(
        "in <period> ' time|in <period> 's time|in <period> ’ time|in <period> ’s time",
        |it| time(later(it.amount(0)?, published())),
        &[("in two years' time", "2028")],
    ),
];
