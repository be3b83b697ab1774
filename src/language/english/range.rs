//! Ranges and open ends: "from Monday to Wednesday", "starting in September last year and spanning until at least July this year".

use crate::calendar::{Cycle, Unit};
use crate::expression::TimeExpression;
use crate::language::{Match, Meaning, Origin, Row, between, from, relative, rule, up_to};

/// A bare name takes from the other end what it leaves out: "from Monday to Wednesday", "May to July 2016".
fn ends(it: &Match) -> Option<Meaning> {
    let (first, second) = completed(it.time(0)?, it.time(1)?)?;
    relative(between(first, second), Origin::Calendar)
}

fn completed(first: TimeExpression, second: TimeExpression) -> Option<(TimeExpression, TimeExpression)> {
    use TimeExpression as T;
    Some(match (first, second) {
        (T::Vague(_) | T::Trailing(..) | T::Leading(..) | T::Previous, _) | (_, T::Vague(_) | T::Trailing(..) | T::Leading(..)) => {
            return None;
        }
        (T::Closest(cycle @ (Cycle::Month(_) | Cycle::MonthDay(..)), _), T::At(at)) if at.grain() <= Unit::Month => {
            (T::Last(cycle, Box::new(T::At(at))), T::At(at))
        }
        (first @ T::Closest(Cycle::Weekday(_), _), T::Closest(day @ Cycle::Weekday(_), _)) => (first, T::Next(day, Box::new(T::Previous))),
        (first @ T::Closest(Cycle::Month(_) | Cycle::MonthDay(..), _), second @ T::Closest(Cycle::Month(_) | Cycle::MonthDay(..), _)) => {
            (first, second.counted_from(&T::Previous))
        }
        ends => ends,
    })
}

pub const ROWS: &[Row] = &[
    rule(
        "from <time> (to|until|till|through|-|–) [at least] <time>",
        ends,
        &[
            ("from May 3, 2016 to May 9, 2016", "from 2016-05-03 to 2016-05-09"),
            ("from Monday to Wednesday", "from closest Monday to publication to next Wednesday after the time told last"),
        ],
    ),
    rule("between <time> and <time>", ends, &[("between 1914 and 1918", "from 1914 to 1918")]),
    rule(
        "<time> (-|–|through|to|until) <time>",
        ends,
        &[
            ("May 2016 – July 2016", "from 2016-05 to 2016-07"),
            ("May 3 to May 9, 2016", "from 2016-05-03 to 2016-05-09"),
            ("from May 3 to June 2016", "from last 3 May before 2016-06 to 2016-06"),
        ],
    ),
    rule(
        "(starting|beginning|starting in|beginning in|starting on|beginning on|from|since) <time> and (spanning|lasting|running|continuing|ending|going on) (until|through|to) [at least] <time>",
        ends,
        &[("starting in May 2016 and lasting until at least July 2016", "from 2016-05 to 2016-07")],
    ),
    rule(
        "(starting in|beginning in|starting on|beginning on|as of|starting|beginning) <time>",
        |it| relative(from(it.time(0)?), Origin::Calendar),
        &[("starting in May 2016", "from 2016-05 on")],
    ),
    rule("until [at least] <time>", |it| relative(up_to(it.time(0)?), Origin::Calendar), &[("until July 2016", "up to 2016-07")]),
];
