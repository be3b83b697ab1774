//! Every operator of the algebra by a table: notation, context, and what it comes to, across year ends, leap days and week 53.

use chrono::Weekday::{Fri, Mon};
use dateline::calendar::{Amount, Bounds, Cycle, Hedge, Interval, Unit};
use dateline::expression::{Context, Direction, Part, Stretch, Tense, TimeExpression as T, Topic, Vague, resolve};

fn day(text: &str) -> Interval {
    let mut parts = text.split('-').map(|part| part.parse::<u32>().unwrap());
    let (year, month, day) = (parts.next().unwrap() as i32, parts.next(), parts.next());
    match (month, day) {
        (Some(month), Some(day)) => Interval::day(year, month, day),
        (Some(month), None) => Interval::month(year, month),
        _ => Interval::year(year),
    }
    .unwrap()
}

fn at(text: &str) -> Box<T> {
    let unit = [Unit::Year, Unit::Month, Unit::Day][text.matches('-').count()];
    Box::new(T::At(Stretch::new(day(text), unit)))
}

fn published() -> Box<T> {
    Box::new(T::Published)
}

fn exactly(n: i64, unit: Unit) -> Amount {
    Amount::of(n, unit).hedged(Hedge::Exactly)
}

/// "from to value", ".." where open, "-" where there is no value.
fn shown(expression: &T, published: &str, tense: Tense) -> String {
    let previous = Some(Stretch::new(day("2015-12-31"), Unit::Day));
    let context = Context { published: Bounds::within(day(published)), tense, previous, topic: &Topic::default() };
    match resolve(expression, &context) {
        Err(why) => format!("{why:?}"),
        Ok(resolution) => {
            let end = |moment: Option<chrono::NaiveDateTime>| moment.map_or_else(|| "..".to_owned(), |moment| moment.date().to_string());
            let bounds = resolution.bounds();
            format!("{} {} {}", end(bounds.earliest), end(bounds.latest), resolution.value.as_deref().unwrap_or("-"))
        }
    }
}

fn check(cases: &[(T, &str, Tense, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(expression, published, tense, wanted)| (expression, published, shown(expression, published, *tense), wanted))
        .filter(|(_, _, got, wanted)| got != *wanted)
        .map(|(expression, published, got, wanted)| format!("{expression} (published {published}): wanted {wanted}, got {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn cycles() {
    let week = Cycle::Unit(Unit::Week);
    check(&[
        (T::This(week, published()), "2016-01-01", Tense::Past, "2015-12-28 2016-01-03 2015-W53"),
        (T::Last(week, published()), "2021-01-04", Tense::Past, "2020-12-28 2021-01-03 2020-W53"),
        (T::Next(Cycle::Unit(Unit::Month), published()), "2016-12-31", Tense::Future, "2017-01-01 2017-01-31 2017-01"),
        (T::Last(Cycle::Unit(Unit::Year), published()), "2016-02-29", Tense::Past, "2015-01-01 2015-12-31 2015"),
        (T::Last(Cycle::Unit(Unit::Day), published()), "2016-03-01", Tense::Past, "2016-02-29 2016-02-29 2016-02-29"),
        (T::Next(Cycle::MonthDay(2, 29), published()), "2016-02-29", Tense::Future, "2020-02-29 2020-02-29 2020-02-29"),
        (T::This(Cycle::Month(7), published()), "2017-11-13", Tense::Past, "2017-07-01 2017-07-31 2017-07"),
        (T::Closest(Cycle::Weekday(Mon), published()), "2017-11-13", Tense::Past, "2017-11-13 2017-11-13 2017-11-13"),
        (T::Closest(Cycle::Weekday(Fri), published()), "2016-01-02", Tense::Past, "2016-01-01 2016-01-01 2016-01-01"),
        (T::Closest(Cycle::Weekday(Fri), published()), "2015-12-30", Tense::Future, "2016-01-01 2016-01-01 2016-01-01"),
        (T::Closest(Cycle::MonthDay(12, 31), published()), "2017-01-01", Tense::Past, "2016-12-31 2016-12-31 2016-12-31"),
        (
            T::Nth(1, Cycle::Month(9), Box::new(T::Last(Cycle::Unit(Unit::Year), published()))),
            "2017-11-13",
            Tense::Past,
            "2016-09-01 2016-09-30 2016-09",
        ),
        (T::Nth(-1, Cycle::Weekday(Mon), at("2016-05")), "2017-11-13", Tense::Past, "2016-05-30 2016-05-30 2016-05-30"),
        (T::Nth(5, Cycle::Weekday(Mon), at("2016-02")), "2017-11-13", Tense::Past, "2016-02-29 2016-02-29 2016-02-29"),
        (T::Nth(5, Cycle::Weekday(Mon), at("2015-02")), "2017-11-13", Tense::Past, "NoSuchDay"),
    ]);
}

#[test]
fn distances() {
    let shift = |direction, amount, base| T::Shift(direction, amount, base);
    let (before, after) = (Direction::Before, Direction::After);
    check(&[
        (shift(before, Amount::of(1, Unit::Day), published()), "2016-03-01", Tense::Past, "2016-02-29 2016-02-29 2016-02-29"),
        (shift(after, exactly(1, Unit::Month), at("2016-01-31")), "2017-11-13", Tense::Past, "2016-02-29 2016-02-29 2016-02"),
        (shift(after, exactly(1, Unit::Year), at("2016-02-29")), "2017-11-13", Tense::Past, "2017-02-28 2017-02-28 2017"),
        (
            shift(before, Amount::of(2, Unit::Month).hedged(Hedge::About), at("2016-11-08")),
            "2017-11-13",
            Tense::Past,
            "2016-08-24 2016-09-24 2016-09",
        ),
        (shift(after, Amount::of(2, Unit::Day), Box::new(T::Previous)), "2017-11-13", Tense::Past, "2016-01-02 2016-01-02 2016-01-02"),
        (shift(after, Amount::of(2, Unit::Day), Box::new(T::Event("the vote".to_owned()))), "2017-11-13", Tense::Past, "Event"),
        (T::Trailing(exactly(14, Unit::Day), published()), "2016-01-05", Tense::Past, "2015-12-23 2016-01-05 P14D"),
        (T::Leading(exactly(3, Unit::Day), at("2015-12-30")), "2017-11-13", Tense::Past, "2015-12-30 2016-01-01 P3D"),
    ]);
}

#[test]
fn stretches() {
    check(&[
        (*at("2016-02"), "2017-11-13", Tense::Past, "2016-02-01 2016-02-29 2016-02"),
        (*published(), "2017-11-13", Tense::Past, "2017-11-13 2017-11-13 2017-11-13"),
        (T::Previous, "2017-11-13", Tense::Past, "2015-12-31 2015-12-31 2015-12-31"),
        (T::Part(Part::Early, at("2016-02")), "2017-11-13", Tense::Past, "2016-02-01 2016-02-11 2016-02"),
        (T::Part(Part::SecondHalf, at("2016")), "2017-11-13", Tense::Past, "2016-07-02 2016-12-31 2016"),
        (T::Between(at("2015-12-30"), at("2016-01-02")), "2017-11-13", Tense::Past, "2015-12-30 2016-01-02 -"),
        (T::From(at("2016-02-29")), "2017-11-13", Tense::Past, "2016-02-29 .. 2016-02-29"),
        (T::UpTo(at("2016-02-29")), "2017-11-13", Tense::Past, ".. 2016-02-29 2016-02-29"),
        (T::Before(at("2016-03-01")), "2017-11-13", Tense::Past, ".. 2016-02-29 2016-03-01"),
        (T::After(at("2015-12-31")), "2017-11-13", Tense::Past, "2016-01-01 .. 2015-12-31"),
        (T::Union(vec![*at("2016-05-03"), *at("2016-05-07")]), "2017-11-13", Tense::Past, "2016-05-03 2016-05-07 -"),
        (T::Vague(Vague::Recent), "2016-02-29", Tense::Past, "2015-02-28 2016-02-29 PAST_REF"),
        (T::Vague(Vague::Future), "2016-02-29", Tense::Past, "2016-02-29 .. FUTURE_REF"),
    ]);
}
