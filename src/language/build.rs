//! How rows say what they mean: one short function for each operator.

use super::{Meaning, Origin};
use crate::calendar::{Amount, Cycle, Interval, Unit};
use crate::expression::{Direction, Part, Set, Shape, Stretch, TimeExpression, Vague};

/// A time, as a meaning.
pub fn time(expression: TimeExpression) -> Option<Meaning> {
    Some(Meaning::Time(expression))
}

/// A stretch of the calendar, as a meaning; none where it does not exist ("31 June").
pub fn at(interval: Option<Interval>, unit: Unit) -> Option<Meaning> {
    time(stretch(interval?, Shape::Unit(unit)))
}

/// A stretch of the calendar.
pub fn stretch(interval: Interval, shape: Shape) -> TimeExpression {
    TimeExpression::At(Stretch { interval, shape })
}

/// The publication.
pub fn published() -> TimeExpression {
    TimeExpression::Published
}

/// The time told last.
pub fn previous() -> TimeExpression {
    TimeExpression::Previous
}

/// "this Friday".
pub fn this(cycle: Cycle, base: TimeExpression) -> TimeExpression {
    TimeExpression::This(cycle, Box::new(base))
}

/// "last Friday".
pub fn last(cycle: Cycle, base: TimeExpression) -> TimeExpression {
    TimeExpression::Last(cycle, Box::new(base))
}

/// "next Friday".
pub fn next(cycle: Cycle, base: TimeExpression) -> TimeExpression {
    TimeExpression::Next(cycle, Box::new(base))
}

/// "Friday".
pub fn closest(cycle: Cycle) -> TimeExpression {
    TimeExpression::closest(cycle)
}

/// "the second Friday of".
pub fn nth(n: i64, cycle: Cycle, base: TimeExpression) -> TimeExpression {
    TimeExpression::Nth(n, cycle, Box::new(base))
}

/// "two weeks before".
pub fn earlier(amount: Amount, base: TimeExpression) -> TimeExpression {
    TimeExpression::Shift(Direction::Before, amount, Box::new(base))
}

/// "two weeks after".
pub fn later(amount: Amount, base: TimeExpression) -> TimeExpression {
    TimeExpression::Shift(Direction::After, amount, Box::new(base))
}

/// "the last two weeks".
pub fn trailing(amount: Amount, base: TimeExpression) -> TimeExpression {
    TimeExpression::Trailing(amount, Box::new(base))
}

/// "the next two weeks".
pub fn leading(amount: Amount, base: TimeExpression) -> TimeExpression {
    TimeExpression::Leading(amount, Box::new(base))
}

/// "early March".
pub fn part(part: Part, base: TimeExpression) -> TimeExpression {
    TimeExpression::Part(part, Box::new(base))
}

/// "around 1 November".
pub fn around(base: TimeExpression) -> TimeExpression {
    TimeExpression::Around(Box::new(base))
}

/// Any of them: "on 3 and 7 June".
pub fn union(one: TimeExpression, other: TimeExpression) -> TimeExpression {
    TimeExpression::Union(vec![one, other])
}

/// "from Monday to Wednesday".
pub fn between(from: TimeExpression, to: TimeExpression) -> TimeExpression {
    TimeExpression::Between(Box::new(from), Box::new(to))
}

/// "from Monday".
pub fn from(base: TimeExpression) -> TimeExpression {
    TimeExpression::From(Box::new(base))
}

/// "until Monday".
pub fn up_to(base: TimeExpression) -> TimeExpression {
    TimeExpression::UpTo(Box::new(base))
}

/// "now", "recently", "soon".
pub fn vague(vague: Vague) -> Option<Meaning> {
    time(TimeExpression::Vague(vague))
}

/// A composite that TimeML leaves open.
pub fn relative(expression: TimeExpression, origin: Origin) -> Option<Meaning> {
    Some(Meaning::Relative(expression, origin))
}

/// A length, as a meaning.
pub fn period(amount: Amount) -> Option<Meaning> {
    Some(Meaning::Period(amount))
}

/// A set, as a meaning: value, quant and frequency as TIMEX3 writes them.
pub fn set(value: impl Into<String>, quant: Option<&str>, frequency: Option<&str>) -> Option<Meaning> {
    Some(Meaning::Set(Set { value: value.into(), quant: quant.map(str::to_owned), frequency: frequency.map(str::to_owned) }))
}
