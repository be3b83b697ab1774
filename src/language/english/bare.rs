//! Bare names: "in August", "on Monday", "over the weekend", "the morning"; what they count from, tense and story decide.

use crate::calendar::{Cycle, DayPart, Unit};
use crate::language::{Match, Meaning, Row, closest, previous, rule, set, this, time};

/// Words between which a season's name that is also another word stands for the season.
const AROUND_SEASON: &str = "in during over by since until till through before after last this next each every early late mid of that the";

/// "spring" and "fall" are also verbs, sources and defeats.
fn ambiguous_season(it: &Match) -> Option<Meaning> {
    let words = it.words.to_ascii_lowercase();
    let ambiguous = words.ends_with("fall") || words.ends_with("spring") && !words.starts_with("the ");
    let introduced = it.follows(AROUND_SEASON) && !it.precedes("of in to from into and offensive");
    let ended = it.ends_clause() || it.precedes("when as but the he she they it we of in");
    let place = it.words.starts_with(char::is_uppercase) && it.word_after().starts_with(char::is_uppercase) && it.starts_sentence();
    let event = place || it.precedes("olympics olympic games") || words.ends_with("spring") && it.precedes("offensive of in that which");
    if it.after.starts_with("-loaded") {
        return None;
    }
    let known = if ambiguous { introduced && ended && !it.precedes("of in") } else { !event };
    known.then(|| time(closest(Cycle::Season(it.season(0)?))))?
}

fn unit_told(it: &Match, unit: Unit) -> Option<Meaning> {
    let open = it.precedes("of before after when in that ago earlier later old - – from since on to");
    let open = open && !it.after.trim_start().starts_with("of $");
    let figure = it.after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    (!open && !figure).then(|| time(closest(Cycle::Unit(unit))))?
}

/// "Good evening"; "a good morning" is one.
fn greets(it: &Match) -> bool {
    let before = it.before.trim_end().to_ascii_lowercase();
    before.ends_with("good") && !before.ends_with(" a good")
}

/// "$55 a night".
fn prices(it: &Match) -> bool {
    let before = it.before.trim_end();
    let sum = if it.words.starts_with("a ") { before } else { before.strip_suffix(" a").unwrap_or("") };
    sum.ends_with(|c: char| c.is_ascii_digit())
}

/// A part of the day by itself belongs to the day that is told of; at night is any night.
fn part_of_day(it: &Match) -> Option<Meaning> {
    let part = it.day_part(0)?;
    if greets(it) || prices(it) {
        return None;
    }
    let generic = part == DayPart::Night || it.follows("by");
    if generic && it.follows("at by") && !it.words.contains(' ') {
        return set(format!("XXXX-XX-XXT{}", part.code()), None, None);
    }
    let named = it.words.starts_with(char::is_uppercase) && !it.starts_sentence() && !it.follows("the a good this");
    (!named && !it.precedes("of - – club school shift watch")).then(|| time(closest(Cycle::DayPart(part))))?
}

fn told_part(it: &Match) -> Option<Meaning> {
    time(this(Cycle::DayPart(it.day_part(0)?), previous()))
}

pub const ROWS: &[Row] = &[
    rule("<month>", |it| time(closest(Cycle::Month(it.month(0)?))), &[("in August", "2026-08")]),
    rule("the month of <month>", |it| time(closest(Cycle::Month(it.month(0)?))), &[("the month of August", "2026-08")]),
    rule("<weekday>", |it| time(closest(Cycle::Weekday(it.weekday(0)?))), &[("on Monday", "2026-03-16")]),
    rule("a <weekday>", |it| it.follows("on").then(|| time(closest(Cycle::Weekday(it.weekday(0)?))))?, &[("on a Monday", "2026-03-16")]),
    rule("<named>", |it| time(closest(Cycle::Named(it.named(0)?))), &[("on Christmas Day", "2025-12-25")]),
    rule("<season>", ambiguous_season, &[("in winter", "2025-WI"), ("their summer offensive", "2026-SU")]),
    rule("the <season>", ambiguous_season, &[("over the summer", "2026-SU"), ("in the fall", "2025-FA")]),
    rule("[the|a] weekend", |it| (!it.precedes("of")).then(|| time(closest(Cycle::Weekend)))?, &[("over the weekend", "2026-W11-WE")]),
    rule("the year", |it| unit_told(it, Unit::Year), &[("for the year", "2026")]),
    rule("the month", |it| unit_told(it, Unit::Month), &[("for the month", "2026-03")]),
    rule("the week", |it| unit_told(it, Unit::Week), &[("for the week", "2026-W12")]),
    rule("[the|a|an|one] <part of day>", part_of_day, &[("in the morning", "2026-03-18TMO"), ("at night", "XXXX-XX-XXTNI")]),
    rule(
        "(that|the same|later that|earlier that|that same) <part of day>",
        told_part,
        &[("later that evening", "evening of the time told last")],
    ),
];
