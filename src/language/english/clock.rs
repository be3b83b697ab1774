//! Clock times and parts of the day: "9:30 p.m. EDT", "noon", "Tuesday morning", "shortly after midnight".

use crate::calendar::{Amount, Cycle, DayPart, Unit};
use crate::expression::TimeExpression;
use crate::language::{Match, Meaning, Row, closest, earlier, nth, published, rule, this, time, word};

/// A clock time of the day that is told of; by itself, of the day of publication.
fn o_clock(hour: u32, minute: u32) -> Option<Meaning> {
    (hour < 24 && minute < 60).then_some(Meaning::Clock(hour, minute))
}

fn half_day(it: &Match, noon: u32) -> Option<Meaning> {
    let (hour, minute) = match it.clock(0) {
        Some(clock) => clock,
        None => (u32::try_from(it.number(0)?).ok()?, u32::try_from(it.hundredths(0)? % 100).ok()?),
    };
    (1..=12).contains(&hour).then(|| o_clock(hour % 12 + noon, minute))?
}

fn on_day(it: &Match, day: Option<TimeExpression>) -> Option<Meaning> {
    let (hour, minute) = it.clock(0)?;
    time(match day {
        Some(day) => nth(1, Cycle::Clock(hour, minute), day),
        None => closest(Cycle::Clock(hour, minute)),
    })
}

/// "Tuesday morning", "the small hours of Tuesday"; those "of Tuesday morning" are the same.
fn part_of(it: &Match) -> Option<Meaning> {
    let part = it.day_part(0)?;
    let base = match it.time(0)? {
        TimeExpression::Nth(1, Cycle::DayPart(DayPart::Morning), day) if part == DayPart::SmallHours => *day,
        base => base,
    };
    is_day(&base).then(|| time(nth(1, Cycle::DayPart(part), base)))?
}

/// Whether a year could follow the time's words.
fn lacks_year(time: &TimeExpression) -> bool {
    matches!(time, TimeExpression::Closest(Cycle::MonthDay(..) | Cycle::DatedWeekday(..), _))
}

/// Four digits alone are a year beside a date ("September 11, 2001"), unless "at" says otherwise.
fn reads_as_year(it: &Match) -> bool {
    let bare = |word: Option<&str>| word.is_some_and(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    let mut words = it.words.split_whitespace();
    let (first, last) = (words.next(), words.next_back());
    let said = words.any(|word| matches!(word, "at" | "around" | "about"));
    match it.slots.first() {
        Some(Meaning::Clock(..)) => bare(first) && !it.follows("at by around about"),
        _ => bare(last) && !said && it.time(0).is_some_and(|time| time.any(&lacks_year)),
    }
}

/// A clock time within a day or a part of one.
fn within_day(it: &Match) -> Option<Meaning> {
    if reads_as_year(it) {
        return None;
    }
    let base = it.time(0).filter(|time| is_day(time) || is_part_of_day(time))?;
    if is_day(&base) && it.clock(0) == Some((0, 0)) && it.words.to_ascii_lowercase().contains("midnight") {
        // "Midnight on Tuesday" is mostly the one that ends it, and can be the one that begins it.
        let at = |day| Box::new(nth(1, Cycle::Clock(0, 0), day));
        return time(TimeExpression::Either(at(crate::language::next(Cycle::Unit(Unit::Day), base.clone())), at(base)));
    }
    on_day(it, Some(base))
}

fn is_part_of_day(time: &TimeExpression) -> bool {
    use TimeExpression as T;
    matches!(time, T::This(Cycle::DayPart(_), _) | T::Nth(_, Cycle::DayPart(_), _))
}

/// Four figures without a mark are a clock time only where a word says so and they are no year.
fn alone(it: &Match) -> Option<Meaning> {
    let bare = it.words.len() == 4 && it.words.bytes().all(|b| b.is_ascii_digit());
    let year = matches!(it.words.get(..2), Some("19" | "20" | "18"));
    let said = it.follows("at till abt") && !year && !it.precedes("feet ft metres meters km miles people men points");
    (!bare || said && !is_address(it)).then(|| on_day(it, None))?
}

/// "at 1600 Pennsylvania Avenue".
fn is_address(it: &Match) -> bool {
    const STREETS: [&str; 14] =
        ["Street", "St", "Avenue", "Ave", "Road", "Rd", "Drive", "Lane", "Boulevard", "Blvd", "Square", "Place", "Way", "Court"];
    it.after.split_whitespace().take(4).any(|word| STREETS.contains(&word.trim_end_matches(['.', ','])))
}

/// Whether the time is a day, so that a part of it can be named.
fn is_day(time: &TimeExpression) -> bool {
    use TimeExpression as T;
    match time {
        T::At(stretch) => stretch.grain() == Unit::Day,
        T::Closest(cycle, _) | T::This(cycle, _) | T::Last(cycle, _) | T::Next(cycle, _) | T::Nth(_, cycle, _) => {
            matches!(
                cycle,
                Cycle::Weekday(_)
                    | Cycle::MonthDay(..)
                    | Cycle::DatedWeekday(..)
                    | Cycle::DayOfMonth(_)
                    | Cycle::Named(_)
                    | Cycle::Unit(Unit::Day)
            )
        }
        T::Part(_, base) => is_day(base),
        T::Shift(_, amount, _) => amount.grain() == Unit::Day,
        _ => false,
    }
}

/// So many minutes from the nth number's hour, where a word before says that it is a clock time.
fn from_hour_by(it: &Match, n: usize, offset: i64) -> Option<Meaning> {
    let hour = it.number(n).filter(|hour| (1..=12).contains(hour) && it.hundredths(n) == Some(hour * 100))?;
    let minute = hour * 60 + offset;
    let said = it.follows("at by until till from since before after about around") && !it.precedes("of %");
    said.then(|| o_clock(u32::try_from(minute / 60).ok()?, u32::try_from(minute % 60).ok()?))?
}

fn from_hour(it: &Match, offset: i64) -> Option<Meaning> {
    from_hour_by(it, 0, offset)
}

fn minutes(it: &Match) -> Option<u32> {
    u32::try_from(it.number(0)?).ok().filter(|minutes| (1..=29).contains(minutes))
}

fn midnight(_: &Match) -> Option<Meaning> {
    o_clock(0, 0)
}

pub const ROWS: &[Row] = &[
    // The clock.
    rule("(<clock>|<number>) [+] (a.m.!|am!|AM!|A.M.!|a.m!)", |it| half_day(it, 0), &[("at 9:30 a.m.", "2026-03-18T09:30")]),
    rule(
        "(<clock>|<number>) [+] (p.m.!|pm!|PM!|P.M.!|p.m!)",
        |it| half_day(it, 12),
        &[("at 9.30 p.m.", "2026-03-18T21:30"), ("at 7 pm", "2026-03-18T19:00")],
    ),
    rule(
        "<number> (o'clock!|o’clock!) [in the morning]",
        |it| o_clock(u32::try_from(it.number(0)?).ok()?, 0),
        &[("at 9 o'clock", "2026-03-18T09:00")],
    ),
    rule("half past <number>", |it| o_clock(u32::try_from(it.number(0)?).ok()?, 30), &[]),
    rule("[a] quarter! (past|after) <number>", |it| from_hour(it, 15), &[("at a quarter past nine", "2026-03-18T09:15")]),
    rule("[a] quarter! (to|before|of) <number>", |it| from_hour(it, -15), &[("at a quarter to nine", "2026-03-18T08:45")]),
    rule(
        "<number> minutes past <number>",
        |it| from_hour_by(it, 1, i64::from(minutes(it)?)),
        &[("at ten minutes past nine", "2026-03-18T09:10")],
    ),
    rule(
        "<number> minutes to <number>",
        |it| from_hour_by(it, 1, -i64::from(minutes(it)?)),
        &[("at ten minutes to six", "2026-03-18T05:50")],
    ),
    word(
        "noon|12 noon|high noon",
        |it| if it.is_title() || it.follows("High") && it.words == "Noon" { None } else { o_clock(12, 0) },
        &[("at noon", "2026-03-18T12:00")],
    ),
    rule(
        "<number> in the morning",
        |it| o_clock(u32::try_from(it.number(0)?).ok().filter(|hour| (1..=11).contains(hour))?, 0),
        &[("at 4 in the morning", "2026-03-18T04:00")],
    ),
    rule(
        "<number> in the (afternoon|evening)",
        |it| o_clock(u32::try_from(it.number(0)?).ok().filter(|hour| (1..=11).contains(hour))? + 12, 0),
        &[("at 2 in the afternoon", "2026-03-18T14:00")],
    ),
    word("midnight", midnight, &[("at midnight", "2026-03-18T00:00")]),
    rule(
        "<clock> [hours|hrs] (EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|GMT|UTC|Z|SGT|HKT|AEST|BST|CET|CEST|IST|JST|local time|Eastern time|Eastern)",
        |it| it.clock(0).map(|(h, m)| Meaning::Clock(h, m)),
        &[("at 9:30 p.m. EDT", "2026-03-18T21:30")],
    ),
    rule("<clock> (hours|hrs|h)", |it| it.clock(0).map(|(h, m)| Meaning::Clock(h, m)), &[("at 0930 hours", "2026-03-18T09:30")]),
    rule("<clock>", alone, &[("at 21:05", "2026-03-18T21:05"), ("at 1015", "2026-03-18T10:15")]),
    rule("<clock> [,] [on] <time>", within_day, &[("at 9 p.m. on Tuesday", "2026-03-17T21:00")]),
    rule("<time> [,] [at|around|about] <clock>", within_day, &[("Tuesday at 9 p.m.", "2026-03-17T21:00")]),
    // Parts of a day.
    rule("<time> ['s|’s] <part of day>", part_of, &[("Tuesday morning", "2026-03-17TMO")]),
    rule(
        "[the] (<part of day>|<part of day> hours) of <time>",
        part_of,
        &[("the evening of March 3", "2026-03-03TEV"), ("in the early hours of Tuesday morning", "2026-03-17TNI")],
    ),
    rule("<part of day> [on] <time>", part_of, &[("night on Tuesday", "2026-03-17TNI")]),
    rule("(late|early|late on|early on) (<time> <part of day>)", part_of, &[("late Tuesday night", "2026-03-17TNI")]),
    rule(
        "(this|earlier this|later this) <part of day>",
        |it| time(this(Cycle::DayPart(it.day_part(0)?), published())),
        &[("earlier this evening", "2026-03-18TEV")],
    ),
    word(
        "tonight|earlier tonight|later tonight|to-night",
        |_| time(this(Cycle::DayPart(DayPart::Night), published())),
        &[("earlier tonight", "2026-03-18TNI")],
    ),
    word(
        "last night|late last night|early last night",
        |it| {
            if it.is_predicate() {
                None
            } else {
                time(nth(1, Cycle::DayPart(DayPart::Night), crate::language::last(Cycle::Unit(Unit::Day), published())))
            }
        },
        &[("last night", "2026-03-17TNI")],
    ),
    word(
        "the night before last",
        |_| time(nth(1, Cycle::DayPart(DayPart::Night), earlier(Amount::of(2, Unit::Day), published()))),
        &[("the night before last", "2026-03-16TNI")],
    ),
    rule("overnight!", |_| time(this(Cycle::DayPart(DayPart::Night), published())), &[]),
];
