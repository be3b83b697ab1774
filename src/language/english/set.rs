//! What comes again: "every Friday", "twice a month", "annually".

use crate::calendar::{Amount, Cycle, NamedRule, Unit};
use crate::language::{Match, Meaning, Row, rule, set, word};

fn every(it: &Match, quant: &str) -> Option<Meaning> {
    set(value(it.cycle(0)?)?, Some(quant), None)
}

fn value(cycle: Cycle) -> Option<String> {
    Some(match cycle {
        Cycle::Unit(unit) => Amount::of(1, unit).value(),
        Cycle::Weekday(day) => format!("XXXX-WXX-{}", day.number_from_monday()),
        Cycle::Month(month) => format!("XXXX-{month:02}"),
        Cycle::Season(season) => format!("XXXX-{}", season.code()),
        Cycle::Weekend => "XXXX-WXX-WE".to_owned(),
        Cycle::DayPart(part) => format!("XXXX-XX-XXT{}", part.code()),
        Cycle::Named(named) => match named.rule {
            NamedRule::Fixed(month, day, _) => format!("XXXX-{month:02}-{day:02}"),
            _ => Amount::of(1, Unit::Year).value(),
        },
        _ => return None,
    })
}

fn adverb(unit: Unit, quant: Option<&str>) -> Option<Meaning> {
    set(Amount::of(1, unit).value(), quant, None)
}

pub const ROWS: &[Row] = &[
    rule("(every|each and every) <cycle>", |it| every(it, "EVERY"), &[("every Friday", "XXXX-WXX-5"), ("every day", "P1D")]),
    rule("each <cycle>", |it| every(it, "EACH"), &[("each year", "P1Y")]),
    rule("every other <cycle>", |it| every(it, "EVERY OTHER"), &[("every other Friday", "XXXX-WXX-5")]),
    rule("every <period>", |it| set(it.amount(0)?.value(), Some("EVERY"), None), &[("every two weeks", "P2W")]),
    rule("every <part of day>", every_part, &[("every morning", "XXXX-XX-XXTMO")]),
    rule("per <unit>", |it| (it.unit(0)?.0 > Unit::Second).then(|| set(unit(it)?, None, None))?, &[("10,000 per day", "P1D")]),
    rule("every single <cycle>", |it| every(it, "EVERY"), &[("every single day", "P1D")]),
    rule("everyday!", |_| adverb(Unit::Day, Some("EVERY")), &[]),
    rule("once (a|an|every|each|per) <unit>", |it| set(unit(it)?, None, Some("1X")), &[("once a week", "P1W")]),
    rule("twice (a|an|every|each|per) <unit>", |it| set(unit(it)?, None, Some("2X")), &[("twice a month", "P1M")]),
    rule(
        "<number> times (a|an|every|each|per) <unit>",
        |it| set(unit(it)?, None, Some(&format!("{}X", it.number(0)?))),
        &[("three times a day", "P1D")],
    ),
    word("hourly", |_| adverb(Unit::Hour, None), &[("hourly", "PT1H")]),
    // "The average daily volume" is a rate, as a price a night is.
    word("daily", |it| (!it.follows("average")).then(|| adverb(Unit::Day, None))?, &[("daily", "P1D")]),
    word("weekly", |_| adverb(Unit::Week, None), &[("weekly", "P1W")]),
    word("monthly", |_| adverb(Unit::Month, None), &[("monthly", "P1M")]),
    word("annually|yearly", |_| adverb(Unit::Year, None), &[("annually", "P1Y")]),
    word("Mondays", |_| set("XXXX-WXX-1", None, None), &[("on Mondays", "XXXX-WXX-1")]),
    word("Tuesdays", |_| set("XXXX-WXX-2", None, None), &[]),
    word("Wednesdays", |_| set("XXXX-WXX-3", None, None), &[]),
    word("Thursdays", |_| set("XXXX-WXX-4", None, None), &[]),
    word("Fridays", |_| set("XXXX-WXX-5", None, None), &[]),
    word("Saturdays", |_| set("XXXX-WXX-6", None, None), &[]),
    word("Sundays", |_| set("XXXX-WXX-7", None, None), &[]),
    word("weekends", |_| set("XXXX-WXX-WE", None, None), &[]),
];

fn unit(it: &Match) -> Option<String> {
    let (unit, n) = it.unit(0)?;
    Some(Amount::of(n, unit).value())
}

fn every_part(it: &Match) -> Option<Meaning> {
    set(value(Cycle::DayPart(it.day_part(0)?))?, Some("EVERY"), None)
}
