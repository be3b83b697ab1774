//! Ranges and open ends: "from Monday to Wednesday", "starting in September last year and spanning until at least July this year".

use crate::expression::TimeExpression;
use crate::language::{Match, Meaning, Origin, Row, between, from, relative, rule, up_to};

/// The second end counts from the first where it is a bare name.
fn ends(it: &Match) -> Option<Meaning> {
    let (first, second) = (it.time(0)?, it.time(1)?);
    let second = match (&first, &second) {
        (TimeExpression::Closest(..), TimeExpression::Closest(cycle, base)) if **base == TimeExpression::Published => {
            TimeExpression::Closest(*cycle, Box::new(TimeExpression::Published))
        }
        _ => second,
    };
    relative(between(first, second), Origin::Calendar)
}

pub const ROWS: &[Row] = &[
    rule(
        "from <time> (to|until|till|through|-|–) [at least] <time>",
        ends,
        &[("from May 3, 2016 to May 9, 2016", "from 2016-05-03 to 2016-05-09")],
    ),
    rule("between <time> and <time>", ends, &[("between 1914 and 1918", "from 1914 to 1918")]),
    rule("<time> (-|–|through) <time>", ends, &[("May 2016 – July 2016", "from 2016-05 to 2016-07")]),
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
