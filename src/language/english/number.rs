//! Numbers, counts and hedges: "twenty-four", "a couple of", "roughly".

use crate::calendar::{Count, Hedge};
use crate::language::{Match, Meaning, Row, rule};

/// A cardinal word.
const fn cardinal(pattern: &'static str, meaning: fn(&Match) -> Option<Meaning>) -> Row {
    rule(pattern, meaning, &[])
}

fn whole(n: i64) -> Option<Meaning> {
    Some(Meaning::Number(n * 100))
}

fn ordinal(n: i64) -> Option<Meaning> {
    Some(Meaning::Ordinal(n))
}

fn count(count: Count) -> Option<Meaning> {
    Some(Meaning::Count(count))
}

fn hedge(hedge: Hedge) -> Option<Meaning> {
    Some(Meaning::Hedge(hedge))
}

/// Tens and ones: 20 to 90 before 1 to 9.
fn tens_and_ones(it: &Match) -> Option<Meaning> {
    let (tens, ones) = (it.number(0)?, it.number(1)?);
    (tens % 10 == 0 && (20..=90).contains(&tens) && (1..=9).contains(&ones)).then(|| Meaning::Number((tens + ones) * 100))
}

fn scaled(it: &Match, by: i64) -> Option<Meaning> {
    let n = it.hundredths(0).filter(|n| *n < by * 100)?;
    Some(Meaning::Number(n.checked_mul(by)?.checked_add(it.hundredths(1).filter(|rest| *rest < by * 100).unwrap_or(0))?))
}

pub const ROWS: &[Row] = &[
    cardinal("zero", |_| whole(0)),
    cardinal("one", |_| whole(1)),
    cardinal("two", |_| whole(2)),
    cardinal("three", |_| whole(3)),
    cardinal("four", |_| whole(4)),
    cardinal("five", |_| whole(5)),
    cardinal("six", |_| whole(6)),
    cardinal("seven", |_| whole(7)),
    cardinal("eight", |_| whole(8)),
    cardinal("nine", |_| whole(9)),
    cardinal("ten", |_| whole(10)),
    cardinal("eleven", |_| whole(11)),
    cardinal("twelve|dozen|a dozen", |_| whole(12)),
    cardinal("thirteen", |_| whole(13)),
    cardinal("fourteen", |_| whole(14)),
    cardinal("fifteen", |_| whole(15)),
    cardinal("sixteen", |_| whole(16)),
    cardinal("seventeen", |_| whole(17)),
    cardinal("eighteen", |_| whole(18)),
    cardinal("nineteen", |_| whole(19)),
    cardinal("twenty", |_| whole(20)),
    cardinal("thirty", |_| whole(30)),
    cardinal("forty", |_| whole(40)),
    cardinal("fifty", |_| whole(50)),
    cardinal("sixty", |_| whole(60)),
    cardinal("seventy", |_| whole(70)),
    cardinal("eighty", |_| whole(80)),
    cardinal("ninety", |_| whole(90)),
    cardinal("hundred", |_| whole(100)),
    cardinal("thousand", |_| whole(1000)),
    rule("<number> [-] <number>", tens_and_ones, &[("twenty-four hours", "PT24H"), ("in forty two years", "P42Y")]),
    rule(
        "(<number>|a) hundred [[and] <number>]",
        |it| if it.slots.is_empty() { whole(100) } else { scaled(it, 100) },
        &[("two hundred and six days", "P206D")],
    ),
    rule(
        "(<number>|a) thousand [[and] <number>]",
        |it| if it.slots.is_empty() { whole(1000) } else { scaled(it, 1000) },
        &[("for a thousand years", "P1000Y")],
    ),
    rule(
        "<number> (million|billion)",
        |it| Some(Meaning::Number(it.hundredths(0)?.checked_mul(if it.words.ends_with("billion") { 1_000_000_000 } else { 1_000_000 })?)),
        &[("two million years", "P2000000Y")],
    ),
    rule("<number> (1/2|½)", |it| Some(Meaning::Number(it.hundredths(0)? + 50)), &[("for 5 1/2 hours", "PT5H30M")]),
    rule("<number> and (a|one) half", |it| Some(Meaning::Number(it.hundredths(0)? + 50)), &[("two and a half years", "P2.5Y")]),
    // Ordinals.
    cardinal("first", |_| ordinal(1)),
    cardinal("second", |_| ordinal(2)),
    cardinal("third", |_| ordinal(3)),
    cardinal("fourth", |_| ordinal(4)),
    cardinal("fifth", |_| ordinal(5)),
    cardinal("sixth", |_| ordinal(6)),
    cardinal("seventh", |_| ordinal(7)),
    cardinal("eighth", |_| ordinal(8)),
    cardinal("ninth", |_| ordinal(9)),
    cardinal("tenth", |_| ordinal(10)),
    cardinal("eleventh", |_| ordinal(11)),
    cardinal("twelfth", |_| ordinal(12)),
    cardinal("thirteenth", |_| ordinal(13)),
    cardinal("fourteenth", |_| ordinal(14)),
    cardinal("fifteenth", |_| ordinal(15)),
    cardinal("sixteenth", |_| ordinal(16)),
    cardinal("seventeenth", |_| ordinal(17)),
    cardinal("eighteenth", |_| ordinal(18)),
    cardinal("nineteenth", |_| ordinal(19)),
    cardinal("twentieth", |_| ordinal(20)),
    cardinal("thirtieth", |_| ordinal(30)),
    rule(
        "<number> [-] <ordinal>",
        |it| {
            let (tens, one) = (it.number(0)?, it.ordinal(0)?);
            (tens % 10 == 0 && (20..=90).contains(&tens) && one < 10).then(|| Meaning::Ordinal(tens + one))
        },
        &[("the twenty-first century", "20")],
    ),
    // Counts.
    rule("<number>", |it| count(Count::Exact(it.hundredths(0)?)), &[]),
    rule(
        "<number> (to|or|-|–) <number>",
        |it| {
            let (a, b) = (it.hundredths(0)?, it.hundredths(1)?);
            (a < b).then_some(Meaning::Count(Count::Range(a, b)))
        },
        &[("two to three weeks ago", "2 to 3 weeks before publication"), ("for five or six days", "P6D")],
    ),
    rule("[a] couple [of]", |_| count(Count::Couple), &[("a couple of days ago", "2026-03-16")]),
    rule("[a|the] few|some few|very few", |_| count(Count::Few), &[("a few days ago", "few days before publication")]),
    rule("several", |_| count(Count::Several), &[("several weeks ago", "several weeks before publication")]),
    rule("many|countless", |_| count(Count::Plural), &[("many years ago", "years before publication")]),
    rule("dozens of", |_| count(Count::Dozens), &[("dozens of years ago", "dozens years before publication")]),
    rule("hundreds of|thousands of", |_| count(Count::Hundreds), &[("hundreds of years ago", "hundreds years before publication")]),
    // Hedges.
    rule(
        "about|around|roughly|approximately|some|circa|an estimated|abt|almost about",
        |_| hedge(Hedge::About),
        &[("about two months ago", "2026-01")],
    ),
    rule("nearly|almost|just under|not quite|close to", |_| hedge(Hedge::Nearly), &[("nearly forty years", "P40Y")]),
    rule(
        "more than|over|in excess of|well over|a little more than|a little over",
        |_| hedge(Hedge::MoreThan),
        &[("more than two weeks", "P2W")],
    ),
    rule("at least|no less than|no fewer than|not less than|a minimum of", |_| hedge(Hedge::AtLeast), &[("at least three days", "P3D")]),
    rule("at most|up to|no more than|as many as|a maximum of", |_| hedge(Hedge::AtMost), &[("up to 10 years", "P10Y")]),
    rule("less than|under|fewer than", |_| hedge(Hedge::LessThan), &[("less than a week", "P1W")]),
    rule("exactly|precisely|a full|fully", |_| hedge(Hedge::Exactly), &[("exactly two years ago", "2024")]),
];
