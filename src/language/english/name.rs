//! Names: units, months, weekdays, seasons, parts of the day, and the parts of a stretch.

use crate::calendar::{Cycle, DayPart, Season, Unit};
use crate::expression::Part;
use crate::language::{Match, Meaning, Row, rule, word};
use chrono::Weekday;

fn unit(unit: Unit, n: i64) -> Option<Meaning> {
    Some(Meaning::Unit(unit, n))
}

fn units(unit: Unit, n: i64) -> Option<Meaning> {
    Some(Meaning::Units(unit, n))
}

fn cycle(cycle: Cycle) -> Option<Meaning> {
    Some(Meaning::Cycle(cycle))
}

/// A name that is also an everyday word stands for the month only beside something that makes it a time.
fn may_or_march(it: &Match, month: u32) -> Option<Meaning> {
    let place = it.follows("on at") && it.word_after().starts_with(char::is_uppercase);
    let beside = !place && it.follows(
        "in of last this next since until till by early late mid - between to from through during for every each and , before after ( on",
    ) && !(it.starts_sentence());
    let dated = it.after.trim_start().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    let day = it.word_before();
    let dated = dated || day.len() <= 4 && day.starts_with(|c: char| c.is_ascii_digit());
    (beside || dated || it.ends_clause() && !it.starts_sentence()).then_some(Meaning::Month(month))
}

/// "the minister, Jan Kowalski": a surname follows, and what stands before asks for no month.
fn first_name(it: &Match) -> Option<()> {
    let next = it.word_after();
    let surname = next.starts_with(char::is_uppercase) && next.chars().nth(1).is_some_and(char::is_lowercase);
    (surname && !it.follows("in of last this next since until till by early late mid - between from during")).then_some(())
}

/// In lower case "may" and "march" are months only right beside a day.
fn dated_only(it: &Match, month: u32) -> Option<Meaning> {
    let before = it.word_before();
    let day = before.starts_with(|c: char| c.is_ascii_digit()) && before.len() <= 4;
    let lower = it.words.starts_with(char::is_lowercase);
    (lower && day).then_some(Meaning::Month(month))
}

/// "June Carter" is a woman: a name follows, and nothing before asks for a month.
fn no_first_name(it: &Match, month: u32) -> Option<Meaning> {
    let next = it.word_after();
    let named = next.starts_with(char::is_uppercase) && next.chars().nth(1).is_some_and(|c| c.is_lowercase() || matches!(c, '\'' | '’'));
    let asked =
        it.follows("in of last this next since until till by early late mid - between to from through during for every each the , ( and");
    let dated = it.before.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '.');
    (!named || asked || dated).then_some(Meaning::Month(month))
}

/// Short forms that are words of their own ("sat", "sun", "mar") need a full stop or a date beside them.
fn short(it: &Match, meaning: Meaning) -> Option<Meaning> {
    let dotted = it.words.ends_with('.');
    let dated = it.after.trim_start_matches([' ', ',', '-']).starts_with(|c: char| c.is_ascii_digit())
        || it.before.trim_end_matches([' ', '-']).ends_with(|c: char| c.is_ascii_digit());
    let named = it.word_after().starts_with(char::is_uppercase);
    let listed = it.follows("and or") && !named;
    (dotted || dated || listed || it.follows("on last next this every by until til till -")).then_some(meaning)
}

pub const ROWS: &[Row] = &[
    // Units.
    word("second", |_| unit(Unit::Second, 1), &[]),
    word("seconds|secs", |_| units(Unit::Second, 1), &[("10 seconds later", "10 seconds after the time told last")]),
    word("minute", |_| unit(Unit::Minute, 1), &[]),
    word("minutes|mins", |_| units(Unit::Minute, 1), &[("for 15 minutes", "PT15M")]),
    word("hour", |_| unit(Unit::Hour, 1), &[]),
    word("hours|hrs", |_| units(Unit::Hour, 1), &[("for 24 hours", "PT24H")]),
    word("day", |_| unit(Unit::Day, 1), &[]),
    word("days", |_| units(Unit::Day, 1), &[("three days ago", "2026-03-15")]),
    word("week", |_| unit(Unit::Week, 1), &[]),
    word("weeks", |_| units(Unit::Week, 1), &[("two weeks ago", "2026-W10")]),
    word("fortnight", |_| unit(Unit::Week, 2), &[("a fortnight ago", "2026-W10")]),
    word("fortnights", |_| units(Unit::Week, 2), &[("two fortnights", "P4W")]),
    word("month", |_| unit(Unit::Month, 1), &[]),
    word("months", |_| units(Unit::Month, 1), &[("six months ago", "2025-09")]),
    word("quarter", |_| unit(Unit::Quarter, 1), &[]),
    word("quarters", |_| units(Unit::Quarter, 1), &[("for two quarters", "P2Q")]),
    word("year", |_| unit(Unit::Year, 1), &[]),
    word("years|yrs", |_| units(Unit::Year, 1), &[("ten years ago", "2016")]),
    word("decade", |_| unit(Unit::Decade, 1), &[]),
    word("decades", |_| units(Unit::Decade, 1), &[("two decades ago", "200")]),
    word("century", |_| unit(Unit::Century, 1), &[]),
    word("centuries", |_| units(Unit::Century, 1), &[("for two centuries", "P2CE")]),
    // Months.
    word("january|Jan.", |_| Some(Meaning::Month(1)), &[("in January", "2026-01")]),
    word("Jan", |it| first_name(it).map_or_else(|| may_or_march(it, 1), |()| None), &[("in Jan", "2026-01")]),
    word("Jun", |it| first_name(it).map_or_else(|| may_or_march(it, 6), |()| None), &[("in Jun", "2026-06")]),
    word("may", |it| dated_only(it, 5), &[("on 17th may", "2026-05-17")]),
    word("march|mar", |it| dated_only(it, 3), &[("on 17 march", "2026-03-17")]),
    word("february|Feb.|Feb", |_| Some(Meaning::Month(2)), &[("in February", "2026-02")]),
    word("March|Mar.", |it| may_or_march(it, 3), &[("in March", "2026-03")]),
    word("Mar", |it| short(it, Meaning::Month(3)), &[]),
    word("april|Apr.|Apr", |it| no_first_name(it, 4), &[("in April", "2026-04")]),
    word("May", |it| may_or_march(it, 5), &[("in May", "2026-05")]),
    word("june|Jun.", |it| no_first_name(it, 6), &[("in June", "2026-06")]),
    word("july|Jul.|Jul", |_| Some(Meaning::Month(7)), &[("in July", "2026-07")]),
    word("august|Aug.|Aug", |it| if it.words.starts_with('a') { None } else { no_first_name(it, 8) }, &[("in August", "2026-08")]),
    word("september|Sept.|Sep.|Sept|Sep", |_| Some(Meaning::Month(9)), &[("in September", "2026-09")]),
    word("october|Oct.|Oct", |_| Some(Meaning::Month(10)), &[("in October", "2025-10")]),
    word("november|Nov.|Nov", |_| Some(Meaning::Month(11)), &[("in November", "2025-11")]),
    word("december|Dec.", |_| Some(Meaning::Month(12)), &[("in December", "2025-12")]),
    word("Dec", |it| no_first_name(it, 12), &[("in Dec", "2025-12")]),
    // Weekdays.
    word("monday|Mon.", |_| Some(Meaning::Weekday(Weekday::Mon)), &[("on Monday", "2026-03-16")]),
    word("tuesday|Tue.|Tues.", |_| Some(Meaning::Weekday(Weekday::Tue)), &[("on Tuesday", "2026-03-17")]),
    word("wednesday|Wed.", |_| Some(Meaning::Weekday(Weekday::Wed)), &[("on Wednesday", "2026-03-18")]),
    word("thursday|Thu.|Thur.|Thurs.", |_| Some(Meaning::Weekday(Weekday::Thu)), &[("on Thursday", "2026-03-12")]),
    word("friday|Fri.", |_| Some(Meaning::Weekday(Weekday::Fri)), &[("on Friday", "2026-03-13")]),
    word("saturday", |_| Some(Meaning::Weekday(Weekday::Sat)), &[("on Saturday", "2026-03-14")]),
    word("sunday", |_| Some(Meaning::Weekday(Weekday::Sun)), &[("on Sunday", "2026-03-15")]),
    word("Mon", |it| short(it, Meaning::Weekday(Weekday::Mon)), &[]),
    word("Tue|Tues", |it| short(it, Meaning::Weekday(Weekday::Tue)), &[]),
    word("Wed", |it| short(it, Meaning::Weekday(Weekday::Wed)), &[]),
    word("Thu|Thur|Thurs", |it| short(it, Meaning::Weekday(Weekday::Thu)), &[]),
    word("Fri", |it| short(it, Meaning::Weekday(Weekday::Fri)), &[]),
    word("Sat|Sat.", |it| short(it, Meaning::Weekday(Weekday::Sat)), &[("on Sat. 14 March 2026", "2026-03-14")]),
    word("Sun|Sun.", |it| short(it, Meaning::Weekday(Weekday::Sun)), &[("on Sun., March 15, 2026", "2026-03-15")]),
    // Seasons.
    word("spring|springtime", |_| Some(Meaning::Season(Season::Spring)), &[("last spring", "2025-SP")]),
    word("summer|summertime", |_| Some(Meaning::Season(Season::Summer)), &[("this summer", "2026-SU")]),
    word("fall|autumn", |_| Some(Meaning::Season(Season::Fall)), &[("last autumn", "2025-FA")]),
    word("winter|wintertime", |_| Some(Meaning::Season(Season::Winter)), &[("the winter of 1978", "1978-WI")]),
    // Parts of the day.
    word("morning", |_| Some(Meaning::DayPart(DayPart::Morning)), &[("this morning", "2026-03-18TMO")]),
    word("midday|noontime|lunchtime", |_| Some(Meaning::DayPart(DayPart::Midday)), &[]),
    word("afternoon", |_| Some(Meaning::DayPart(DayPart::Afternoon)), &[("Tuesday afternoon", "2026-03-17TAF")]),
    word("evening", |_| Some(Meaning::DayPart(DayPart::Evening)), &[("yesterday evening", "2026-03-17TEV")]),
    word("night|nighttime", |_| Some(Meaning::DayPart(DayPart::Night)), &[("Monday night", "2026-03-16TNI")]),
    word("dawn|daybreak|sunrise", |_| Some(Meaning::DayPart(DayPart::Dawn)), &[]),
    word("dusk|sunset|nightfall|twilight", |_| Some(Meaning::DayPart(DayPart::Dusk)), &[]),
    word(
        "small hours|wee hours|early hours|wee small hours",
        |_| Some(Meaning::DayPart(DayPart::SmallHours)),
        &[("in the small hours of Tuesday", "2026-03-17TNI")],
    ),
    // What "this", "last", "next" and "every" can stand before.
    rule("<unit>", |it| it.unit(0).filter(|(_, n)| *n == 1).map(|(unit, _)| Meaning::Cycle(Cycle::Unit(unit))), &[]),
    rule("<month>", |it| cycle(Cycle::Month(it.month(0)?)), &[]),
    rule("<weekday>", |it| cycle(Cycle::Weekday(it.weekday(0)?)), &[]),
    rule("<season>", |it| cycle(Cycle::Season(it.season(0)?)), &[]),
    rule("<named>", |it| cycle(Cycle::Named(it.named(0)?)), &[]),
    word("weekend", |_| cycle(Cycle::Weekend), &[("last weekend", "2026-W11-WE")]),
    // Parts of a stretch.
    rule(
        "early|the early part of|the beginning of|the start of|beginning of|start of",
        |_| Some(Meaning::Part(Part::Early)),
        &[("early March 2016", "2016-03"), ("the beginning of 2015", "2015")],
    ),
    rule("mid|mid -|middle|the middle of|middle of", |_| Some(Meaning::Part(Part::Middle)), &[("mid-September 2016", "2016-09")]),
    rule("late|the end of|the latter part of|the close of|end of", |_| Some(Meaning::Part(Part::Late)), &[("late 1998", "1998")]),
    rule("the first half of|first half of", |_| Some(Meaning::Part(Part::FirstHalf)), &[("the first half of May 2015", "2015-05")]),
    rule("the second half of|second half of|the last half of|the latter half of", |_| Some(Meaning::Part(Part::SecondHalf)), &[]),
];
