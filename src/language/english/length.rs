//! Lengths: "two weeks", "a year and a half", "roughly two months", "the past two years", "week-long".

use crate::calendar::{Amount, Count, Unit};
use crate::expression::Vague;
use crate::language::{Match, Meaning, Row, leading, period, published, rule, time, trailing, vague};

pub fn amount(count: Count, unit: (Unit, i64)) -> Option<Meaning> {
    let times = |n: i64| n.checked_mul(unit.1);
    let count = match count {
        Count::Exact(n) => Count::Exact(times(n)?),
        Count::Range(a, b) => Count::Range(times(a)?, times(b)?),
        Count::Couple if unit.1 > 1 => Count::Exact(times(200)?),
        other => other,
    };
    Some(Meaning::Amount(Amount { parts: vec![(count, unit.0)], hedge: None }))
}

/// "three days"; no year's number ("1988 second quarter"), no share ("three quarters of the men"), no age ("a 6-year-old").
fn counted(it: &Match) -> Option<Meaning> {
    let (count, unit) = (it.count(0)?, it.unit(0)?);
    let singular = it.slots.iter().any(|slot| matches!(slot, Meaning::Unit(..)));
    let exact = match count {
        Count::Exact(n) => Some(n / 100),
        _ => None,
    };
    let year = singular && exact.is_some_and(|n| n > 999);
    let told = matches!(count, Count::Several | Count::Few) && it.follows("after for over past last next first");
    let share = unit.0 == Unit::Quarter && (it.words.contains('-') || it.precedes("of") || exact.is_none()) && !told;
    let age = singular && (it.after.starts_with("-old") || it.after.starts_with(" old") || it.after.starts_with("-Old"));
    let clipped = singular && exact != Some(1) && !it.words.contains('-') && it.words.contains(' ') && unit.0 == Unit::Second;
    let title = it.is_title() && !it.after.starts_with("'s") && it.after.starts_with(['"', '”', '’', '\'', '.', ',']);
    (!year && !share && !age && !clipped && !title).then(|| amount(count, unit))?
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

/// "a second" is a length only where nothing it could count follows ("a second opinion"); "$2 a year" and "four flights a week" are rates.
fn one_unit(it: &Match) -> Option<Meaning> {
    let unit = it.unit(0)?;
    let shifted = it.precedes("ago later earlier after before from into since hence long of and or - old");
    let rate =
        it.words.starts_with(['a', 'A']) && it.ends_clause() | it.precedes("to for in from") && !shifted && is_counted(it.word_before());
    let share = matches!(unit.0, Unit::Quarter | Unit::Second) && !(shifted || unit.0 == Unit::Second && it.ends_clause())
        || unit.0 == Unit::Quarter && it.precedes("of");
    let tiny = unit.0 == Unit::Minute && !(shifted || it.ends_clause() || it.precedes("to for in left per when while on at until"));
    let age = it.after.starts_with("-old");
    (!rate && !tiny && !share && !age).then(|| amount(Count::Exact(100), unit))?
}

/// Whether a rate can follow: a number, a sum, a plural.
fn is_counted(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
        || ["million", "billion", "thousand", "percent", "%", "times", "once", "twice", "cents"].contains(&word)
        || word.len() > 4
            && word.ends_with('s')
            && !["takes", "lasts", "needs", "spends", "spans", "besides", "perhaps", "always", "gives"].contains(&word)
}

fn hedged(it: &Match) -> Option<Meaning> {
    let vague = it.amount(0)?.parts.iter().any(|(count, _)| !matches!(count, Count::Exact(_) | Count::Range(..)));
    let over = it.words.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("over "));
    (!(vague && over)).then(|| period(it.amount(0)?.hedged(it.hedge(0)?)))?
}

fn whole(it: &Match) -> Option<Meaning> {
    period(it.amount(0)?)
}

/// A length by itself, where it is no age that stands beside a name.
fn alone(it: &Match) -> Option<Meaning> {
    (!(it.precedes("old") && is_aside(it))).then(|| whole(it))?
}

/// "She is 52 years old" tells how long; "Ms Roe, 52 years old, resigned" only tells who she is.
fn age(it: &Match) -> Option<Meaning> {
    (it.words.contains("years") && !(it.words.ends_with("old") && is_aside(it))).then(|| whole(it))?
}

fn is_aside(it: &Match) -> bool {
    it.follows(", ( – —")
}

pub fn bare_plural(it: &Match) -> Option<Amount> {
    let (unit, n) = it.unit(0)?;
    (n == 1).then(|| Amount { parts: vec![(Count::Plural, unit)], hedge: None })
}

/// A bare plural is a length where words before it ask for one.
fn plural_alone(it: &Match) -> Option<Meaning> {
    let long = it.follows("for within over spanning lasted takes took taken take lasting last waiting few");
    let counted = it.precedes("before after prior following");
    if counted {
        return period(bare_plural(it)?);
    }
    let marked = it.precedes("of to in on with on a the and or - from until , .") || it.ends_clause();
    let since = it.follows("in") && it.ends_clause();
    (long && marked || since).then(|| period(bare_plural(it)?))?
}

/// "a nice day": a unit told of as one.
fn described(it: &Match) -> Option<Meaning> {
    let told = "long great good nice busy hot rainy fun lovely beautiful wonderful bad tough hard sunny wedding family amazing awesome crazy tiring perfect entire whole \
        my quality chilly school sports building successful free cold wet warm quiet lazy slow sad historic glorious";
    let (unit, n) = it.unit(0)?;
    (unit >= Unit::Day && it.follows(told) && !it.precedes("care trip school - – old")).then(|| amount(Count::Exact(n * 100), (unit, 1)))?
}

pub const ROWS: &[Row] = &[
    rule(
        "one day",
        |it| it.follows("will would could may might can shall").then(|| vague(Vague::Future))?,
        &[("She will one day be queen", "FUTURE_REF")],
    ),
    rule(
        "<count> [-|+|more|full|whole|long|consecutive|straight|solid|additional|further|trading|working|business|calendar|other] (<units>|<unit>)",
        counted,
        &[("for three full days", "P3D"), ("a 16-hour flight", "PT16H"), ("eight trading days", "P8D")],
    ),
    rule("(a|an|one) <unit>", one_unit, &[("a year ago", "2025"), ("a second later", "1 second after the time told last")]),
    rule(
        "(a|one) (full|whole|further|single|solid|mere) <unit>|(an additional|an extra|an entire|another) <unit>",
        |it| amount(Count::Exact(100), it.unit(0)?),
        &[("for another week", "P1W"), ("an additional year", "P1Y")],
    ),
    rule(
        "the (entire|whole|full) <unit>",
        |it| it.unit(0).filter(|unit| unit.0 <= Unit::Day).and_then(|unit| amount(Count::Exact(100), unit)),
        &[("the whole day", "P1D")],
    ),
    rule(
        "<unit> <number>|[the] <ordinal> <unit>|all <unit>|last day|[the] final <unit>",
        |it| {
            let unit = it.unit(0).filter(|(unit, n)| *n == 1 && (Unit::Day..=Unit::Year).contains(unit) && *unit != Unit::Quarter)?;
            let small = it.number(0).is_none_or(|n| n <= 31);
            (small && !it.precedes("- – old ago from after")).then(|| amount(Count::Exact(100), unit))?
        },
        &[("Day 3 of the trial", "P1D"), ("her first day at school", "P1D"), ("it rained all day", "P1D")],
    ),
    rule("<unit>", described, &[("What a lovely day!", "P1D")]),
    rule(
        "half (a|an) <unit>|half - (a|an) - <unit>|(a|one) half <unit>|a half - <unit>|half - <unit>",
        |it| amount(Count::Exact(50), it.unit(0)?),
        &[("half an hour", "PT30M")],
    ),
    rule("a quarter of (a|an) <unit>", |it| amount(Count::Exact(25), it.unit(0)?), &[("a quarter of a century", "P0.25CE")]),
    rule("(a|an|one) <unit> and a half|<number> <units> and a half|<unit> - and - a - half", and_a_half, &[("a year and a half", "P1.5Y")]),
    rule(
        "(a|an) <unit> or two",
        |it| amount(Count::Range(100, 200), it.unit(0)?),
        &[("a year or two", "P2Y"), ("in an hour or two", "PT2H")],
    ),
    rule("<amount> [,] [and] <amount>", compound, &[("two years and three months", "P2Y3M"), ("a year and two days", "P1Y2D")]),
    rule(
        "<unit> - long|<units> - long|<unit> long",
        |it| {
            let (unit, n) = it.unit(0)?;
            let plural = it.slots.iter().any(|slot| matches!(slot, Meaning::Units(..)));
            period(Amount { parts: vec![(if plural { Count::Plural } else { Count::Exact(n * 100) }, unit)], hedge: None })
        },
        &[("a week-long strike", "P1W"), ("a decades-long feud", "PXDE")],
    ),
    rule("<amount> - long|<amount> long", whole, &[("a three-day-long siege", "P3D")]),
    rule("<amount>", alone, &[]),
    rule("<amount> or so|<amount> or more|<amount> or less", whole, &[("in a week or so", "P1W")]),
    rule("<period> (old|of age)", age, &[("She is 52 years old", "P52Y")]),
    rule("<hedge> <amount>", hedged, &[("roughly two months", "P2M"), ("over a week", "P1W")]),
    rule("(the|these|those) <period>", |it| it.words.ends_with('s').then(|| whole(it))?, &[("in the nine months", "P9M")]),
    rule(
        "the first <period>|the latest <period>|the opening <period>|the final <period>",
        |it| it.words.ends_with('s').then(|| whole(it))?,
        &[("in the first nine months", "P9M")],
    ),
    rule(
        "[the] (last|past|previous|preceding) <period>",
        |it| time(trailing(it.amount(0)?, published())),
        &[("over the last two weeks", "P2W")],
    ),
    rule(
        "[the] (next|coming|following) <period> [or so]",
        |it| time(leading(it.amount(0)?, published())),
        &[("the next three months", "P3M")],
    ),
    rule("the first <period> of <time>", |it| time(leading(it.amount(0)?, it.time(0)?)), &[("the first three months of 2015", "P3M")]),
    rule("the last <period> of <time>", |it| time(trailing(it.amount(0)?, it.time(0)?)), &[("the last two days of May 2015", "P2D")]),
    rule("<units>", plural_alone, &[("it took years", "PXY"), ("the worst storm in decades.", "PXDE")]),
    rule(
        "(many|some|all|numerous|countless|most) <units>",
        |it| {
            let parts_of_town = it.unit(0)? == (Unit::Quarter, 1);
            (!parts_of_town).then(|| period(bare_plural(it)?))?
        },
        &[("for many years", "PXY")],
    ),
    rule(
        "<units> (or|and) <units>",
        |it| it.follows("within for in over take takes took").then(|| period(bare_plural(it)?))?,
        &[("within weeks or months", "PXW")],
    ),
];
