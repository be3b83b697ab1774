//! From what the words say to what it comes to.

use super::evaluate::evaluate;
use super::placement::Placement;
use super::{Alternative, Context, Direction, Resolution, Surety, Tense, TimeExpression, Topic, Unresolved, Vague, Width, timex};
use crate::calendar::{Amount, Bounds, Count, Cycle, Extent, Interval};

/// What the expression comes to in its context: bounds by everything and by evidence alone, and the renderings of them.
///
/// Monotone operators make the bounds of a time that counts from a bounded publication out of the ends of that bound; cost `O(size of
/// the expression)`.
///
/// # Errors
/// [`Unresolved`] where it counts from an event or a time that nobody told, or leaves the calendar.
///
/// ```
/// use dateline::calendar::{Bounds, Cycle, Interval, Unit};
/// use dateline::expression::{resolve, Context, Tense, TimeExpression, Topic};
/// let published = Bounds::within(Interval::day(2017, 11, 13).unwrap());
/// let context = Context { published, tense: Tense::Past, previous: None, topic: &Topic::default() };
/// let last_year = TimeExpression::Last(Cycle::Unit(Unit::Year), Box::new(TimeExpression::Published));
/// let september = TimeExpression::Nth(1, Cycle::Month(9), Box::new(last_year));
/// assert_eq!(resolve(&september, &context).unwrap().value.as_deref(), Some("2016-09"));
/// ```
pub fn resolve(e: &TimeExpression, c: &Context) -> Result<Resolution, Unresolved> {
    let usual = agreed(evaluate(e, c, Width::Usual)?);
    let hard = evaluate(e, c, Width::Hard)?;
    let when = extent(e, c, usual, Width::Usual);
    let hard = extent(e, c, hard, Width::Hard);
    Ok(Resolution {
        surety: if when == hard { Surety::Calendar } else { surety(e) },
        value: value(e, c, usual),
        modifier: modifier(e),
        alternatives: alternatives(e, c, usual),
        when,
        hard,
    })
}

/// A value outside the bounds is none: "the first Monday of late May" has bounds, and no day that the words name.
fn agreed(placement: Placement) -> Placement {
    let bounds = hull(placement);
    let inside = |named: Interval| bounds.earliest.is_none_or(|e| e < named.end) && bounds.latest.is_none_or(|l| named.start <= l);
    Placement { nominal: placement.nominal.filter(|stretch| inside(stretch.interval)), ..placement }
}

fn hull(placement: Placement) -> Bounds {
    Bounds { earliest: placement.low.map(|i| i.start), latest: placement.high.map(Interval::last_second) }
}

/// The bounds of the stretch's own ends; a range begins in its first part and ends in its second.
fn extent(e: &TimeExpression, c: &Context, placement: Placement, width: Width) -> Extent {
    if let TimeExpression::Between(from, _) = e
        && let Ok(from) = evaluate(from, c, width)
    {
        return Extent { start: hull(from), end: Bounds { earliest: hull(from).earliest, latest: hull(placement).latest } };
    }
    // The placements of a composite's ends can be of different lengths, so that the earlier one ends later.
    let bounds = |end: fn(Interval) -> chrono::NaiveDateTime| match (placement.low.map(end), placement.high.map(end)) {
        (Some(one), Some(other)) => Bounds { earliest: Some(one.min(other)), latest: Some(one.max(other)) },
        (earliest, latest) => Bounds { earliest, latest },
    };
    Extent { start: bounds(|i| i.start), end: bounds(Interval::last_second) }
}

fn surety(e: &TimeExpression) -> Surety {
    use TimeExpression as T;
    let own = match e {
        T::Closest(..) | T::Previous | T::Either(..) => Surety::Reading,
        T::At(stretch) if stretch.shape == super::Shape::FiscalYear => Surety::Convention,
        T::Shift(_, amount, _) | T::Trailing(amount, _) | T::Leading(amount, _) if amount.bounds().convention => Surety::Convention,
        T::Part(..) | T::Vague(_) | T::Around(_) => Surety::Convention,
        _ => Surety::Calendar,
    };
    e.bases().into_iter().map(surety).fold(own, Surety::max)
}

fn modifier(e: &TimeExpression) -> Option<&'static str> {
    use super::Part;
    match e {
        TimeExpression::Part(Part::Early | Part::FirstHalf, _) => Some("START"),
        TimeExpression::Part(Part::Middle, _) => Some("MID"),
        TimeExpression::Part(Part::Late | Part::SecondHalf, _) => Some("END"),
        TimeExpression::Around(_) => Some("APPROX"),
        TimeExpression::Shift(_, amount, _) => amount.hedge.and_then(|hedge| hedge.modifier()),
        _ => None,
    }
}

fn value(e: &TimeExpression, c: &Context, placement: Placement) -> Option<String> {
    use TimeExpression as T;
    match e {
        T::Vague(Vague::Present) => return Some("PRESENT_REF".to_owned()),
        T::Vague(Vague::Recent | Vague::Past) => return Some("PAST_REF".to_owned()),
        T::Vague(Vague::Future) => return Some("FUTURE_REF".to_owned()),
        T::Trailing(amount, _) | T::Leading(amount, _) => return Some(amount.value()),
        T::Before(base) | T::After(base) | T::From(base) | T::UpTo(base) | T::Around(base) => {
            return evaluate(base, c, Width::Usual).ok().and_then(|placement| value(base, c, placement));
        }
        _ => {}
    }
    if let Some(value) = placement.nominal.and_then(timex::value_of) {
        return Some(value);
    }
    let spread = || placement.low.zip(placement.high).and_then(|(low, high)| spread_value(e, low, high));
    bounded_value(e, c).or_else(spread).or_else(|| match e {
        T::Shift(direction, amount, base) if evaluate(base, c, Width::Usual).is_ok() => shifted_value(*direction, amount),
        T::Closest(cycle, _) | T::This(cycle, _) | T::Last(cycle, _) | T::Next(cycle, _) | T::Nth(_, cycle, _) => timex::pattern_of(*cycle),
        _ => None,
    })
}

/// What TIMEX3 says of a shift that names no stretch: its length where it counts exactly ("an hour later" on some day) or not at all
/// ("hours later"), else its direction ("a few days later").
fn shifted_value(direction: Direction, amount: &Amount) -> Option<String> {
    if amount.nominal().is_some() || amount.parts.iter().all(|(count, _)| *count == Count::Plural) {
        return Some(amount.value());
    }
    if amount.parts.iter().any(|(count, _)| matches!(count, Count::Completed(_))) {
        return None;
    }
    let value = match direction {
        Direction::Before => "PAST_REF",
        Direction::After => "FUTURE_REF",
    };
    Some(value.to_owned())
}

/// The value of a unit somewhere in a coarser stretch: "1943-07-XX".
fn spread_value(e: &TimeExpression, low: Interval, high: Interval) -> Option<String> {
    use TimeExpression as T;
    let (T::This(cycle @ Cycle::Unit(_), _) | T::Last(cycle @ Cycle::Unit(_), _) | T::Next(cycle @ Cycle::Unit(_), _)) = e else {
        return None;
    };
    let value = |interval| timex::value_of(super::Stretch { interval, shape: (*cycle).into() });
    timex::spread_between(&value(low)?, &value(high)?)
}

/// The value that all days of a bounded publication agree on, X for the digits in which they differ.
fn bounded_value(e: &TimeExpression, c: &Context) -> Option<String> {
    let at = |moment: Option<chrono::NaiveDateTime>| {
        let day = crate::calendar::Unit::Day.holding(moment?)?;
        let fixed = Context { published: Bounds::within(day), ..*c };
        agreed(evaluate(e, &fixed, Width::Usual).ok()?).nominal.and_then(timex::value_of)
    };
    let day = |moment: Option<chrono::NaiveDateTime>| moment.map(|m| m.date());
    if day(c.published.earliest) == day(c.published.latest) && c.published.earliest.is_some() {
        return None;
    }
    timex::masked_value(&at(c.published.earliest)?, &at(c.published.latest)?)
}

/// The runner-up of a bare name: what it would be on the other side of its base, or in the year nearest to publication.
fn alternatives(e: &TimeExpression, c: &Context, chosen: Placement) -> Vec<Alternative> {
    if let TimeExpression::Either(_, other) = e {
        let other = evaluate(other, c, Width::Usual).ok();
        let named = |placement: Placement| placement.nominal.and_then(timex::value_of);
        let reason = "it can be meant as well";
        return other.into_iter().map(|other| Alternative { when: hull(other), value: named(other), reason }).collect();
    }
    let TimeExpression::Closest(cycle, base) = e else { return Vec::new() };
    let nowhere = Topic::default();
    let turned = |tense| (Context { tense, ..*c }, "the sentence looks the other way");
    let others = match cycle {
        Cycle::Named(named) if named.only().is_some() => return Vec::new(),
        Cycle::Named(named) if c.topic.year_of(named.themes).is_some() => {
            vec![(Context { topic: &nowhere, ..*c }, "the article names another year for it")]
        }
        _ => vec![turned(Tense::Future), turned(Tense::Past)],
    };
    let differs = |placement: &Placement| placement.nominal.is_some() && placement.nominal != chosen.nominal;
    let at = |context: &Context| evaluate(base, c, Width::Usual).and_then(|_| evaluate(e, context, Width::Usual)).ok();
    others
        .into_iter()
        .filter_map(|(context, reason)| Some((at(&context).filter(differs)?, reason)))
        .map(|(placement, reason)| Alternative { when: hull(placement), value: placement.nominal.and_then(timex::value_of), reason })
        .take(1)
        .collect()
}

/// How it comes to that, a line for each step, innermost first: "Election Day = 2016-11-08".
pub fn arithmetic(e: &TimeExpression, c: &Context) -> Vec<String> {
    let mut lines = Vec::new();
    steps(e, c, &mut lines);
    lines
}

fn steps(e: &TimeExpression, c: &Context, lines: &mut Vec<String>) {
    for base in e.bases() {
        steps(base, c, lines);
    }
    let line = match evaluate(e, c, Width::Usual) {
        Ok(placement) => format!("{e} = {}", shown(hull(placement))),
        Err(why) => format!("{e}: {why}"),
    };
    if !lines.contains(&line) {
        lines.push(line);
    }
}

fn shown(bounds: Bounds) -> String {
    let end = |moment: Option<chrono::NaiveDateTime>, midnight: (u32, u32, u32)| {
        use chrono::Timelike;
        moment.map_or_else(
            || "..".to_owned(),
            |m| {
                if (m.hour(), m.minute(), m.second()) == midnight {
                    m.date().to_string()
                } else {
                    m.format("%Y-%m-%dT%H:%M:%S").to_string()
                }
            },
        )
    };
    let (from, to) = (end(bounds.earliest, (0, 0, 0)), end(bounds.latest, (23, 59, 59)));
    if from == to { from } else { format!("{from} to {to}") }
}
