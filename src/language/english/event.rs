//! What counts from an event or a named period: "two months before Election Day", "15 minutes after he got the request", "during the
//! campaign". TimeML leaves these open; the graph bounds the events.

use crate::calendar::{Amount, Count, Cycle, Unit};
use crate::expression::{Shape, Stretch, TimeExpression};
use crate::language::{Match, Meaning, Origin, Row, earlier, last, later, next, relative, rule};

fn event(it: &Match) -> Option<TimeExpression> {
    it.event(0).map(TimeExpression::Event)
}

fn plural(it: &Match) -> Option<Amount> {
    let (unit, n) = it.unit(0)?;
    (n == 1).then(|| Amount { parts: vec![(Count::Plural, unit)], hedge: None })
}

fn near(it: &Match, shifted: fn(Cycle, TimeExpression) -> TimeExpression, base: TimeExpression) -> Option<Meaning> {
    match it.cycle(0)? {
        cycle @ Cycle::Unit(_) => relative(shifted(cycle, base), Origin::Event),
        _ => None,
    }
}

/// The named period or event in a slot.
fn named(it: &Match) -> Option<TimeExpression> {
    it.slots.iter().find_map(|slot| match slot {
        Meaning::Relative(time @ TimeExpression::Closest(Cycle::Named(_), _), Origin::Period) => Some(time.clone()),
        _ => None,
    })
}

/// "the 2016 campaign": a period that its year names, without being bounded by it.
fn yearly(it: &Match, what: &str) -> Option<Meaning> {
    let TimeExpression::At(Stretch { interval, shape: Shape::Unit(Unit::Year) }) = it.time(0)? else { return None };
    relative(TimeExpression::Event(format!("{} {what}", chrono::Datelike::year(&interval.start))), Origin::Period)
}

pub const ROWS: &[Row] = &[
    // Named periods and events.
    rule(
        "(during!|throughout|under|amid|in) <relative>",
        |it| relative(named(it)?, Origin::Period),
        &[("during the Korean War", "closest Korean War to publication")],
    ),
    rule(
        "before <relative>",
        |it| relative(TimeExpression::Before(Box::new(named(it)?)), Origin::Period),
        &[("before the Korean War", "before closest Korean War to publication")],
    ),
    rule(
        "after <relative>",
        |it| relative(TimeExpression::After(Box::new(named(it)?)), Origin::Period),
        &[("after the Korean War", "after closest Korean War to publication")],
    ),
    rule(
        "since <relative>",
        |it| relative(TimeExpression::From(Box::new(named(it)?)), Origin::Period),
        &[("since the invasion of Kuwait", "from closest invasion of Kuwait to publication on")],
    ),
    rule(
        "until <relative>",
        |it| relative(TimeExpression::UpTo(Box::new(named(it)?)), Origin::Period),
        &[("until the Berlin airlift", "up to closest Berlin Blockade to publication")],
    ),
    rule(
        "<period> before <relative>",
        |it| relative(earlier(it.amount(0)?, named(it)?), Origin::Event),
        &[("two days before the Super Bowl", "2 days before closest Super Bowl to publication")],
    ),
    rule(
        "<period> (after|into|since) <relative>",
        |it| relative(later(it.amount(0)?, named(it)?), Origin::Event),
        &[("ten years after the moon landing", "10 years after closest first moon landing to publication")],
    ),
    rule(
        "<units> before <relative>",
        |it| relative(earlier(plural(it)?, named(it)?), Origin::Event),
        &[("weeks before the Iowa caucuses", "weeks before closest Iowa caucuses to publication")],
    ),
    rule(
        "<units> after <relative>",
        |it| relative(later(plural(it)?, named(it)?), Origin::Event),
        &[("hours after the Capitol riot", "hours after closest storming of the US Capitol to publication")],
    ),
    // Times.
    rule(
        "<period> (before|prior to|ahead of) <time>",
        |it| relative(earlier(it.amount(0)?, it.time(0)?), Origin::Event),
        &[("roughly two months before May 8, 2016", "about 2 months before 2016-05-08")],
    ),
    rule(
        "<period> (after|following) <time>",
        |it| relative(later(it.amount(0)?, it.time(0)?), Origin::Event),
        &[("two days after March 3", "2 days after closest 3 March to publication")],
    ),
    rule(
        "<units> (before|prior to|ahead of) <time>",
        |it| relative(earlier(plural(it)?, it.time(0)?), Origin::Event),
        &[("days before May 8, 2016", "days before 2016-05-08")],
    ),
    rule(
        "<units> (after|following) <time>",
        |it| relative(later(plural(it)?, it.time(0)?), Origin::Event),
        &[("weeks after May 8, 2016", "weeks after 2016-05-08")],
    ),
    rule(
        "<period> (before|prior to|ahead of) <event>",
        |it| relative(earlier(it.amount(0)?, event(it)?), Origin::Event),
        &[("two days before the verdict", "2 days before «the verdict»")],
    ),
    rule(
        "<period> (after|following|into) <event>",
        |it| relative(later(it.amount(0)?, event(it)?), Origin::Event),
        &[("15 minutes after he got the request, she left", "15 minutes after «he got the request»")],
    ),
    rule(
        "<period> since <event>",
        |it| relative(later(it.amount(0)?, event(it)?), Origin::Event),
        &[("two years since the coup", "2 years after «the coup»")],
    ),
    rule(
        "<units> (before|prior to|ahead of) <event>",
        |it| relative(earlier(plural(it)?, event(it)?), Origin::Event),
        &[("weeks before the vote", "weeks before «the vote»")],
    ),
    rule(
        "<units> (after|following) <event>",
        |it| relative(later(plural(it)?, event(it)?), Origin::Event),
        &[("hours after the report was published, he tweeted", "hours after «the report was published»")],
    ),
    rule(
        "(moments!|minutes|shortly!|soon|immediately!|right|just) after <event>",
        |it| relative(TimeExpression::After(Box::new(event(it)?)), Origin::Event),
        &[("shortly after the vote", "after «the vote»")],
    ),
    rule(
        "(moments!|shortly!|immediately!|right|just) before <event>",
        |it| relative(TimeExpression::Before(Box::new(event(it)?)), Origin::Event),
        &[("shortly before the vote", "before «the vote»")],
    ),
    rule(
        "the eve! of <event>",
        |it| relative(last(Cycle::Unit(Unit::Day), event(it)?), Origin::Event),
        &[("on the eve of the vote", "last day before «the vote»")],
    ),
    rule(
        "(the run - up to|the runup to|the lead - up to) <event>",
        |it| relative(TimeExpression::Before(Box::new(event(it)?)), Origin::Event),
        &[("in the run-up to the vote", "before «the vote»")],
    ),
    rule(
        "since (the|his|her|their|its) (war|election|vote|verdict|trial|crash|attack|attacks|accident|quake|earthquake|flood|coup|invasion|merger|scandal|crisis|pandemic|strike|storm|referendum|ceasefire)",
        |it| {
            let words = it.words.split_once(' ').map(|(_, words)| words.to_owned())?;
            (it.ends_clause() || it.precedes("the he she it they we has have had its his her their"))
                .then(|| relative(TimeExpression::From(Box::new(TimeExpression::Event(words))), Origin::Event))?
        },
        &[("Since the war it has shrunk", "from «the war» on")],
    ),
    rule("the <cycle> after <event>", |it| near(it, next, event(it)?), &[("the day after the vote", "next day after «the vote»")]),
    rule("the <cycle> before <event>", |it| near(it, last, event(it)?), &[("the day before the vote", "last day before «the vote»")]),
    rule(
        "the <part of day> after <event>",
        |it| relative(next(Cycle::DayPart(it.day_part(0)?), event(it)?), Origin::Event),
        &[("the morning after the storm", "next morning after «the storm»")],
    ),
    rule(
        "the <part of day> before <event>",
        |it| relative(last(Cycle::DayPart(it.day_part(0)?), event(it)?), Origin::Event),
        &[("the night before the vote", "last night before «the vote»")],
    ),
    rule("the <cycle> after <time>", |it| near(it, next, it.time(0)?), &[("the day after May 8, 2016", "next day after 2016-05-08")]),
    rule("the <cycle> before <time>", |it| near(it, last, it.time(0)?), &[("the day before May 8, 2016", "last day before 2016-05-08")]),
    // Named periods.
    rule(
        "(during!|throughout!) [the|his|her|their|its] <time> <event>",
        |it| yearly(it, &it.event(0)?),
        &[("during the 2016 campaign", "«2016 campaign»")],
    ),
    rule(
        "<time> (campaign|election|elections|election campaign|race|primaries|referendum|convention|crisis|war|season)",
        |it| yearly(it, it.words.split_once(' ')?.1),
        &[("He worked on the 2016 campaign", "«2016 campaign»")],
    ),
    rule("(during!|throughout!) <event>", |it| relative(event(it)?, Origin::Period), &[("during the campaign", "«the campaign»")]),
];
