//! What counts from the publication or from the time told last: "yesterday", "last week", "two weeks ago", "hours later".

use crate::calendar::{Amount, Count, Cycle, Unit};
use crate::expression::{TimeExpression, Vague};
use crate::language::{
    Match, Meaning, Row, earlier, last, later, leading, next, nth, period, previous, published, rule, this, time, trailing, vague, word,
};

const DAY: Cycle = Cycle::Unit(Unit::Day);

fn amount(count: Count, unit: (Unit, i64)) -> Option<Meaning> {
    let times = |n: i64| n.checked_mul(unit.1);
    let count = match count {
        Count::Exact(n) => Count::Exact(times(n)?),
        Count::Range(a, b) => Count::Range(times(a)?, times(b)?),
        Count::Couple if unit.1 > 1 => Count::Exact(times(200)?),
        other => other,
    };
    Some(Meaning::Amount(Amount { parts: vec![(count, unit.0)], hedge: None }))
}

/// "a year and two months": descending units.
fn compound(it: &Match) -> Option<Meaning> {
    let (first, second) = (it.amount(0)?, it.amount(1)?);
    (first.grain() > second.unit() && first.hedge.is_none() && second.hedge.is_none())
        .then(|| Meaning::Amount(Amount { parts: [first.parts, second.parts].concat(), hedge: None }))
}

/// "a year and a half".
fn and_a_half(it: &Match) -> Option<Meaning> {
    let (unit, n) = it.unit(0)?;
    (n == 1).then(|| Meaning::Amount(Amount::hundredths(it.hundredths(0).unwrap_or(100) + 50, unit)))
}

/// "a second" is a length only where nothing it could count follows ("a second opinion").
fn one_unit(it: &Match) -> Option<Meaning> {
    let unit = it.unit(0)?;
    (unit.0 != Unit::Second || it.ends_clause() || it.precedes("ago later earlier after before"))
        .then(|| amount(Count::Exact(100), unit))?
}

fn cycle_of(it: &Match) -> Option<Cycle> {
    it.cycle(0)
}

/// Months and seasons of a year that "last" or "this" names: "September last year".
fn of_year(it: &Match, year: TimeExpression) -> Option<Meaning> {
    match it.cycle(0)? {
        cycle @ (Cycle::Month(_) | Cycle::Season(_) | Cycle::Quarter(_) | Cycle::Named(_)) => time(nth(1, cycle, year)),
        _ => None,
    }
}

fn year(shifted: fn(Cycle, TimeExpression) -> TimeExpression) -> TimeExpression {
    shifted(Cycle::Unit(Unit::Year), published())
}

fn bare_plural(it: &Match) -> Option<Amount> {
    let (unit, n) = it.unit(0)?;
    (n == 1).then(|| Amount { parts: vec![(Count::Plural, unit)], hedge: None })
}

fn hedged(it: &Match) -> Option<Meaning> {
    period(it.amount(0)?.hedged(it.hedge(0)?))
}

fn same(it: &Match, base: TimeExpression) -> Option<Meaning> {
    match it.cycle(0)? {
        cycle @ (Cycle::Unit(_) | Cycle::Month(_) | Cycle::Weekend | Cycle::Season(_)) => time(this(cycle, base)),
        _ => None,
    }
}

pub const ROWS: &[Row] = &[
    // Amounts.
    rule(
        "<count> [-|more|full|whole|long|consecutive|straight] (<units>|<unit>)",
        |it| amount(it.count(0)?, it.unit(0)?),
        &[("for three full days", "P3D")],
    ),
    rule("(a|an|one) <unit>", one_unit, &[("a year ago", "2025"), ("a second later", "1 second after the time told last")]),
    rule(
        "half (a|an) <unit>|half - (a|an) - <unit>|(a|one) half <unit>|a half - <unit>",
        |it| amount(Count::Exact(50), it.unit(0)?),
        &[("half an hour", "PT30M")],
    ),
    rule("a quarter of (a|an) <unit>", |it| amount(Count::Exact(25), it.unit(0)?), &[("a quarter of a century", "P0.25CE")]),
    rule("(a|an|one) <unit> and a half|<number> <units> and a half", and_a_half, &[("a year and a half", "P1.5Y")]),
    rule("<amount> [,] [and] <amount>", compound, &[("two years and three months", "P2Y3M")]),
    rule("<amount>", |it| period(it.amount(0)?), &[]),
    rule("<hedge> <amount>", hedged, &[("roughly two months", "P2M")]),
    rule(
        "[the] (last|past|previous|preceding) <period>",
        |it| time(trailing(it.amount(0)?, published())),
        &[("over the last two weeks", "P2W")],
    ),
    rule("[the] (next|coming|following) <period>", |it| time(leading(it.amount(0)?, published())), &[("the next three months", "P3M")]),
    rule("the first <period> of <time>", |it| time(leading(it.amount(0)?, it.time(0)?)), &[("the first three months of 2015", "P3M")]),
    rule("the last <period> of <time>", |it| time(trailing(it.amount(0)?, it.time(0)?)), &[("the last two days of May 2015", "P2D")]),
    rule(
        "<units>",
        |it| {
            let long = it.follows("for within in over spanning lasted takes took taken take last of after");
            long.then(|| period(bare_plural(it)?))?
        },
        &[("it took years", "PXY")],
    ),
    rule("(many|some|all) <units>", |it| period(bare_plural(it)?), &[("for many years", "PXY")]),
    // Days beside the publication.
    word("today|to-day", |_| time(this(DAY, published())), &[("today", "2026-03-18")]),
    word("yesterday", |_| time(last(DAY, published())), &[("yesterday", "2026-03-17")]),
    word("tomorrow", |_| time(next(DAY, published())), &[("tomorrow", "2026-03-19")]),
    word(
        "the day before yesterday",
        |_| time(earlier(Amount::of(2, Unit::Day), published())),
        &[("the day before yesterday", "2026-03-16")],
    ),
    word("the day after tomorrow", |_| time(later(Amount::of(2, Unit::Day), published())), &[("the day after tomorrow", "2026-03-20")]),
    // This, last, next.
    rule(
        "(this|the current|later this|earlier this) <cycle>",
        |it| time(this(cycle_of(it)?, published())),
        &[("this week", "2026-W12"), ("later this month", "2026-03")],
    ),
    rule(
        "(last|this past|this last) <cycle>",
        |it| time(last(cycle_of(it)?, published())),
        &[("last year", "2025"), ("last Friday", "2026-03-13"), ("last July", "2025-07")],
    ),
    rule("(early|late|mid) (last|this|next) <cycle>", |it| edge_of(it), &[("late last year", "2025"), ("early this month", "2026-03")]),
    rule(
        "(next|this coming|this next|the coming) <cycle>",
        |it| time(next(cycle_of(it)?, published())),
        &[("next Monday", "2026-03-23"), ("next year", "2027")],
    ),
    rule(
        "the (past|last) <unit>",
        |it| {
            let (unit, n) = it.unit(0)?;
            time(trailing(Amount::of(n, unit), published()))
        },
        &[("over the past week", "P1W")],
    ),
    rule("<cycle> [of] last year|<cycle> a year ago", |it| of_year(it, year(last)), &[("September last year", "2025-09")]),
    rule("<cycle> [of] this year", |it| of_year(it, year(this)), &[("July this year", "2026-07")]),
    rule("<cycle> [of] next year", |it| of_year(it, year(next)), &[("in May next year", "2027-05")]),
    rule(
        "<cycle> [of] (last|this) (week|month)",
        |it| {
            let unit = if it.words.ends_with("week") { Unit::Week } else { Unit::Month };
            let shifted = if it.words.contains("last") { last } else { this };
            matches!(it.cycle(0)?, Cycle::Weekday(_) | Cycle::Weekend)
                .then(|| time(nth(1, it.cycle(0)?, shifted(Cycle::Unit(unit), published()))))?
        },
        &[("Tuesday of last week", "2026-03-10")],
    ),
    rule(
        "<cycle> last",
        |it| matches!(it.cycle(0)?, Cycle::Weekday(_)).then(|| time(last(it.cycle(0)?, published())))?,
        &[("on Monday last", "2026-03-16")],
    ),
    rule(
        "a week ago <weekday>",
        |it| time(earlier(Amount::of(7, Unit::Day), crate::language::closest(Cycle::Weekday(it.weekday(0)?)))),
        &[("a week ago Monday", "2026-03-09")],
    ),
    // Shifts from the publication.
    rule(
        "<period> ago",
        |it| time(earlier(it.amount(0)?, published())),
        &[("two weeks ago", "2026-W10"), ("about two months ago", "2026-01"), ("three days ago", "2026-03-15")],
    ),
    rule("<units> ago!", |it| time(earlier(bare_plural(it)?, published())), &[("years ago", "years before publication")]),
    rule(
        "<period> from now|<period> hence|<period> from today",
        |it| time(later(it.amount(0)?, published())),
        &[("two weeks from now", "2026-W14")],
    ),
    rule(
        "in <period> ' time|in <period> 's time|in <period> ’ time|in <period> ’s time",
        |it| time(later(it.amount(0)?, published())),
        &[],
    ),
    // Shifts from the time told last.
    rule(
        "<period> (later!|afterward!|afterwards!|after that|thereafter!)",
        |it| time(later(it.amount(0)?, previous())),
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
        "<units> (earlier!|before that|previously)",
        |it| time(earlier(bare_plural(it)?, previous())),
        &[("years earlier", "years before the time told last")],
    ),
    rule(
        "the (next|following) <cycle>",
        |it| time(next(it.cycle(0)?, previous())),
        &[("the next day", "next day after the time told last"), ("the following year", "next year after the time told last")],
    ),
    rule(
        "the (previous|preceding|prior) <cycle>",
        |it| time(last(it.cycle(0)?, previous())),
        &[("the previous year", "last year before the time told last")],
    ),
    rule(
        "the <cycle> before",
        |it| it.ends_clause().then(|| time(last(it.cycle(0)?, previous())))?,
        &[("the day before.", "last day before the time told last")],
    ),
    rule(
        "the <cycle> after",
        |it| it.ends_clause().then(|| time(next(it.cycle(0)?, previous())))?,
        &[("the year after.", "next year after the time told last")],
    ),
    rule("(that|the same|that same|that very) <cycle>", |it| same(it, previous()), &[("the same month", "month of the time told last")]),
    rule("(earlier|later) (that|the same) <cycle>", |it| same(it, previous()), &[("later that year", "year of the time told last")]),
    // Times of no date.
    word(
        "now|currently|presently|right now|at present|at the moment|nowadays|these days|at this time",
        |it| (!it.precedes("that")).then(|| vague(Vague::Present))?,
        &[("now", "PRESENT_REF")],
    ),
    word(
        "recently|lately|in recent (days|weeks|months|years|times)|recent (days|weeks|months|years)",
        |_| vague(Vague::Recent),
        &[("recently", "PAST_REF")],
    ),
    word("formerly|once upon a time|long ago|in the past|the past|the distant past", |_| vague(Vague::Past), &[("long ago", "PAST_REF")]),
    word(
        "soon|in the [near] future|the [near] future|in the coming (days|weeks|months|years)|the coming (days|weeks|months|years)",
        |it| (!it.follows("as so too how very") && !it.precedes("after as")).then(|| vague(Vague::Future))?,
        &[("soon", "FUTURE_REF")],
    ),
];

/// "late last year".
fn edge_of(it: &Match) -> Option<Meaning> {
    use crate::expression::Part;
    let words = it.words.to_lowercase();
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
