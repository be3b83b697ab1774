//! Short forms of posts and messages: "tmr", "2nite", "thurs", "nxt wk".

use crate::calendar::{Amount, Count, Cycle, DayPart, Unit};
use crate::language::{Match, Meaning, Row, closest, last, next, nth, published, rule, this, time, word};
use chrono::Weekday;

const DAY: Cycle = Cycle::Unit(Unit::Day);

/// Names of days that are words of their own in lower case too: only where something asks for a day.
fn asked_for(it: &Match, day: Weekday) -> Option<Meaning> {
    let asked = it.follows("on this next last every by til till until and or - coming nxt")
        || it.precedes("night nite morning afternoon evening")
        || it.after.trim_start().starts_with("- ") && it.before.ends_with('(');
    let company = it.words.starts_with(char::is_uppercase) && it.follows("and or") && it.word_after().starts_with(char::is_uppercase);
    (asked && !company).then_some(Meaning::Weekday(day))
}

fn night_of(day: crate::expression::TimeExpression) -> Option<Meaning> {
    time(nth(1, Cycle::DayPart(DayPart::Night), day))
}

/// What tells which one a unit is of many: there it is no length.
const DETERMINING: &str = "last next this that the every each past previous coming following same nxt dis";

/// A length that a post names by its unit alone: "karaoke day", "those were the days".
fn length_in_post(it: &Match, amount: Amount) -> Option<Meaning> {
    it.in_post().then_some(Meaning::Period(amount))
}

pub const ROWS: &[Row] = &[
    // What only posts say so.
    rule(
        "<unit>",
        |it| {
            let (unit, n) = it.unit(0).filter(|(unit, _)| Unit::Hour <= *unit && *unit != Unit::Quarter)?;
            let other = it.follows(DETERMINING) || it.words.eq_ignore_ascii_case("yr");
            if other { None } else { length_in_post(it, Amount::of(n, unit)) }
        },
        &[("Pancake day! #yum", "P1D"), ("best week ever :)", "P1W")],
    ),
    rule(
        "the <unit>",
        |it| {
            it.unit(0)
                .filter(|(unit, n)| *unit >= Unit::Day && *n == 1 && it.in_post())
                .and_then(|(unit, _)| time(this(Cycle::Unit(unit), published())))
        },
        &[("What the week brought us #news", "2026-W12")],
    ),
    rule("[my|the] last day", |it| it.in_post().then(|| time(last(DAY, published())))?, &[("My last day of camp! #sad", "2026-03-17")]),
    rule(
        "<units>",
        |it| {
            let (unit, _) = it.unit(0).filter(|(unit, n)| Unit::Hour <= *unit && *unit != Unit::Quarter && *n == 1)?;
            length_in_post(it, Amount { parts: vec![(Count::Plural, unit)], hedge: None })
        },
        &[("the old school days #memories", "PXD")],
    ),
    rule(
        "[at] <part of day>",
        |it| {
            let night = it.day_part(0)? == DayPart::Night && it.in_post();
            night.then(|| time(closest(Cycle::DayPart(DayPart::Night))))?
        },
        &[("Bingo night with mum #fun", "2026-03-18TNI")],
    ),
    rule(
        "<season>",
        |it| it.in_post().then(|| time(closest(Cycle::Season(it.season(0)?))))?,
        &[("new spring colours! #fashion", "2026-SP")],
    ),
    word("2day|tdy|2dae|todae", |_| time(this(DAY, published())), &[("see you 2day", "2026-03-18")]),
    word(
        "tmr|tmrw|tmw|tmrow|tomo|tomoro|tomorow|tommorow|tommorrow|tomoz|2moro|2mrw|2morrow|trmw|tmoro|tmro|tomolo",
        |_| time(next(DAY, published())),
        &[("see you tmrw", "2026-03-19")],
    ),
    word("ystd|ytd|yest|ystdy|yesterdae", |_| time(last(DAY, published())), &[("ystd was fun", "2026-03-17")]),
    word(
        "2nite|tonite|2night|tnite|tonyt|tonght",
        |_| time(this(Cycle::DayPart(DayPart::Night), published())),
        &[("2nite at mine", "2026-03-18TNI")],
    ),
    word("last nite|lastnight|last nights", |_| night_of(last(DAY, published())), &[("last nite was great", "2026-03-17TNI")]),
    word("nite|nites|nights", |_| Some(Meaning::DayPart(DayPart::Night)), &[("fri nite", "2026-03-13TNI")]),
    rule("nxt <cycle>", |it| time(next(it.cycle(0)?, published())), &[("nxt yr", "2027")]),
    rule("(rn!|atm!)", |_| crate::language::vague(crate::expression::Vague::Present), &[]),
    // Units.
    word("hr", |_| Some(Meaning::Unit(Unit::Hour, 1)), &[("for an hr", "PT1H")]),
    word("min", |_| Some(Meaning::Unit(Unit::Minute, 1)), &[]),
    word("wk", |_| Some(Meaning::Unit(Unit::Week, 1)), &[("nxt wk", "2026-W13")]),
    word("wks", |_| Some(Meaning::Units(Unit::Week, 1)), &[("2 wks", "P2W")]),
    word("mth", |_| Some(Meaning::Unit(Unit::Month, 1)), &[]),
    word("mths", |_| Some(Meaning::Units(Unit::Month, 1)), &[("3 mths", "P3M")]),
    word("yr", |_| Some(Meaning::Unit(Unit::Year, 1)), &[]),
    word("wkend|wknd|wkends", |_| Some(Meaning::Cycle(Cycle::Weekend)), &[("this wkend", "2026-W12-WE")]),
    // Days.
    word("tues|tue", |_| Some(Meaning::Weekday(Weekday::Tue)), &[("on tues", "2026-03-17")]),
    word("weds", |_| Some(Meaning::Weekday(Weekday::Wed)), &[("on weds", "2026-03-18")]),
    word("thurs|thur|thu", |_| Some(Meaning::Weekday(Weekday::Thu)), &[("on thurs", "2026-03-12")]),
    word("fri", |_| Some(Meaning::Weekday(Weekday::Fri)), &[("on fri", "2026-03-13")]),
    word("sat", |it| asked_for(it, Weekday::Sat), &[("this sat", "2026-03-21")]),
    word("sun", |it| asked_for(it, Weekday::Sun), &[("next sun", "2026-03-22")]),
    word("mon", |it| asked_for(it, Weekday::Mon), &[("every mon", "XXXX-WXX-1")]),
    word("wed", |it| asked_for(it, Weekday::Wed), &[]),
];
