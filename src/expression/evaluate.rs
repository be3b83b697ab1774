//! The formulas of the operators, on the earliest, the nominal and the latest placement at once.

use super::bare::{closest, told};
use super::placement::Placement;
use super::{Context, Direction, Part, Shape, Stretch, TimeExpression, Vague};
use crate::calendar::{Amount, Cycle, Interval, Period, Unit};

/// Why an expression has no dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unresolved {
    /// It counts from an event; the graph bounds it.
    #[error("it counts from an event, whose time the graph may bound")]
    Event,
    /// It counts from a time told before, and none was.
    #[error("it counts from a time told before, and none was")]
    NoPrevious,
    /// It leaves the calendar, or a table of named days has no such year.
    #[error("the calendar has no such day")]
    NoSuchDay,
}

/// Which widths to use: what words and calendar alone allow, or our conventions and chosen readings as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Evidence alone.
    Hard,
    /// Everything.
    Usual,
}

pub(super) fn evaluate(e: &TimeExpression, c: &Context, width: Width) -> Result<Placement, Unresolved> {
    use TimeExpression as T;
    let of = |base: &TimeExpression| evaluate(base, c, width);
    match e {
        T::At(stretch) if stretch.shape == Shape::FiscalYear => fiscal(*stretch, width),
        T::At(stretch) => Ok(Placement::at(*stretch)),
        T::Published => Ok(published(c)),
        // Which time the text means by "then" is a reading, never evidence.
        T::Previous if width == Width::Hard => c.previous.map(|_| Placement::OPEN).ok_or(Unresolved::NoPrevious),
        // Which time was told last is our reading of the text.
        T::Previous => c.previous.map(Placement::at).ok_or(Unresolved::NoPrevious),
        T::Event(_) => Err(Unresolved::Event),
        T::This(cycle, base) => spread(*cycle, of(base)?).map((*cycle).into(), |b| this(*cycle, b)),
        T::Last(cycle, base) => spread(*cycle, of(base)?).map((*cycle).into(), |b| last(*cycle, b)),
        T::Next(cycle, base) => spread(*cycle, of(base)?).map((*cycle).into(), |b| next(*cycle, b)),
        T::Closest(cycle, base) if base.is_anaphoric() => told(*cycle, of(base)?, width),
        T::Closest(cycle, base) => closest(*cycle, of(base)?, c, width),
        T::Nth(n, cycle, base) => of(base)?.map((*cycle).into(), |b| nth(*n, *cycle, b)),
        T::Shift(direction, amount, base) => shift(*direction, amount, of(base)?, width),
        T::Trailing(amount, base) => trailing(amount, of(base)?, width),
        T::Leading(amount, base) => leading(amount, of(base)?, width),
        T::Part(part, base) => in_part(*part, of(base)?, width),
        T::Between(from, to) => between(of(from)?, evaluate(to, &counting_from(from, c), width)?),
        T::From(base) => Ok(Placement { high: None, nominal: None, ..of(base)? }),
        T::UpTo(base) => Ok(Placement { low: None, nominal: None, ..of(base)? }),
        T::Before(base) => Ok(Placement { low: None, nominal: None, high: of(base)?.high.and_then(just_before) }),
        T::After(base) => Ok(Placement { low: of(base)?.low.and_then(just_after), nominal: None, high: None }),
        T::Around(base) => around(of(base)?, width),
        T::Union(all) => union(all.iter(), c, width),
        T::Either(chosen, _) if width == Width::Usual => of(chosen),
        T::Either(chosen, other) => union([&**chosen, &**other].into_iter(), c, width),
        T::Vague(vague) => Ok(indefinite(*vague, c, width)),
    }
}

/// A business year is called by the calendar year in which it ends or by that in which it begins; that it is the one from October on, as
/// the government of the United States counts, is a convention.
fn fiscal(stretch: Stretch, width: Width) -> Result<Placement, Unresolved> {
    let moved = |months| stretch.interval.shifted(Period::months(months)).ok_or(Unresolved::NoSuchDay);
    match width {
        Width::Usual => Ok(Placement::at(stretch)),
        Width::Hard => Ok(Placement { low: Some(moved(-9)?), nominal: Some(stretch), high: Some(moved(14)?) }),
    }
}

fn published(c: &Context) -> Placement {
    let day = |moment: Option<chrono::NaiveDateTime>| moment.and_then(|m| Unit::Day.holding(m));
    let (low, high) = (day(c.published.earliest), day(c.published.latest));
    let nominal = low.filter(|low| Some(*low) == high).map(|interval| Stretch::new(interval, Unit::Day));
    Placement { low, nominal, high }
}

/// The second end of a range counts from its first: "from Monday to Wednesday", "from May to July 2016".
fn counting_from<'a>(from: &TimeExpression, c: &Context<'a>) -> Context<'a> {
    let previous = evaluate(from, c, Width::Usual).ok().and_then(|placement| placement.nominal);
    Context { previous: previous.or(c.previous), ..*c }
}

fn this(cycle: Cycle, b: Interval) -> Option<Interval> {
    match cycle {
        Cycle::Unit(unit) => unit.holding(b.start),
        _ => cycle.in_cell_of(b.start).or_else(|| cycle.at_or_after(b.start)),
    }
}

fn last(cycle: Cycle, b: Interval) -> Option<Interval> {
    match cycle {
        Cycle::Unit(unit) => cycle.step(unit.holding(b.start)?, -1),
        _ => cycle.before(b),
    }
}

fn next(cycle: Cycle, b: Interval) -> Option<Interval> {
    match cycle {
        Cycle::Unit(unit) => cycle.step(unit.holding(b.start)?, 1),
        _ => cycle.after(b),
    }
}

fn nth(n: i64, cycle: Cycle, b: Interval) -> Option<Interval> {
    let first = if n < 0 {
        cycle.at_or_before(b.last_second())?
    } else {
        let near = cycle.at_or_after(b.start)?;
        if near.start < b.start && b.seconds() > near.seconds() { cycle.after(near)? } else { near }
    };
    let found = cycle.step(first, if n < 0 { n + 1 } else { n - 1 })?;
    (found.start < b.end && b.start < found.end).then_some(found)
}

/// A base that is coarser than the unit counted in ("In March 1916 ... the next day"): the unit's first and last cell in it.
fn spread(cycle: Cycle, base: Placement) -> Placement {
    match (cycle, base.nominal) {
        (Cycle::Unit(unit), Some(stretch)) if stretch.grain() > unit.max(Unit::Day) || unit < Unit::Day && stretch.grain() == Unit::Day => {
            Placement {
                low: base.low.and_then(|low| unit.holding(low.start)),
                nominal: None,
                high: base.high.and_then(|high| unit.holding(high.last_second())),
            }
        }
        _ => base,
    }
}

fn shift(direction: Direction, amount: &Amount, base: Placement, width: Width) -> Result<Placement, Unresolved> {
    let bounds = amount.bounds();
    let signed = |p: Period| if direction == Direction::Before { p.negated() } else { p };
    let nominal = nominal_shift(amount, base, signed);
    if width == Width::Hard && bounds.convention {
        return Ok(match direction {
            Direction::Before => Placement { low: None, nominal, high: base.high.and_then(just_before) },
            Direction::After => Placement { low: base.low.and_then(just_after), nominal, high: None },
        });
    }
    let by = |placement: Option<Interval>, p: Option<Period>| -> Result<Option<Interval>, Unresolved> {
        placement.zip(p).map(|(i, p)| i.shifted(signed(p)).ok_or(Unresolved::NoSuchDay)).transpose()
    };
    let (near, far) = (Some(bounds.least), bounds.most);
    let (low, high) = match direction {
        Direction::Before => (by(base.low, far)?, by(base.high, near)?),
        Direction::After => (by(base.low, near)?, by(base.high, far)?),
    };
    let shifted = Placement { low, nominal, high };
    let loose = amount.hedge.is_none() && amount.unit() >= Unit::Week;
    Ok(nominal.filter(|_| loose).map_or(shifted, |stretch| shifted.widened(stretch.interval)))
}

/// What the words name: the cell of the amount's grain ("two weeks ago" is a week, "three days ago" a day), if the base is as fine.
fn nominal_shift(amount: &Amount, base: Placement, signed: impl Fn(Period) -> Period) -> Option<Stretch> {
    let (period, stretch) = (amount.nominal()?, base.nominal?);
    let grain = amount.grain().max(stretch.grain());
    if amount.grain() < stretch.grain() {
        return None;
    }
    // "a year earlier" of a quarter is the same quarter, as business reports compare them.
    let grain = match stretch.shape {
        Shape::Unit(Unit::Quarter) if grain == Unit::Year => Unit::Quarter,
        _ if grain == Unit::Quarter => Unit::Month,
        _ => grain,
    };
    Some(Stretch::new(grain.holding(signed(period).after(stretch.interval.start)?)?, grain))
}

fn trailing(amount: &Amount, base: Placement, width: Width) -> Result<Placement, Unresolved> {
    most(amount, width).map_or(Ok(Placement { nominal: None, low: None, ..base }), |p| {
        if within_day(amount, base) {
            return Ok(Placement { nominal: None, low: base.low.and_then(|b| b.shifted(p.negated())), ..base });
        }
        base.map(Shape::Range, |b| Some(Interval { start: p.negated().after(b.end)?, end: b.end }))
    })
}

fn leading(amount: &Amount, base: Placement, width: Width) -> Result<Placement, Unresolved> {
    most(amount, width).map_or(Ok(Placement { nominal: None, high: None, ..base }), |p| {
        if within_day(amount, base) {
            return Ok(Placement { nominal: None, high: base.high.and_then(|b| b.shifted(p)), ..base });
        }
        base.map(Shape::Range, |b| Some(Interval { start: b.start, end: p.after(b.start)? }))
    })
}

/// Whether hours or minutes are counted from a moment of which only the day is known: "the last hour" may be any hour of it.
fn within_day(amount: &Amount, base: Placement) -> bool {
    amount.unit() < Unit::Day && base.nominal.is_some_and(|stretch| stretch.grain() == Unit::Day)
}

/// The most that an amount can be; `None` where nothing is known of that.
fn most(amount: &Amount, width: Width) -> Option<Period> {
    let bounds = amount.bounds();
    if width == Width::Hard && bounds.convention { None } else { bounds.most }
}

fn in_part(part: Part, base: Placement, width: Width) -> Result<Placement, Unresolved> {
    let exact = matches!(part, Part::FirstHalf | Part::SecondHalf);
    if width == Width::Hard && !exact {
        return Ok(base);
    }
    let (from, to) = match part {
        Part::Early => (0, 40),
        Part::Middle => (30, 70),
        Part::Late => (60, 100),
        Part::FirstHalf => (0, 50),
        Part::SecondHalf => (50, 100),
    };
    let cut = |b: Interval| {
        if b.seconds() < 60 {
            return Some(b);
        }
        let at = |share: i64| {
            let seconds = b.seconds().checked_mul(share)? / 100;
            let whole = if b.seconds() > 4 * 86_400 { seconds.div_euclid(86_400) * 86_400 } else { seconds };
            Period::seconds(if share == 100 { b.seconds() } else { whole }).after(b.start)
        };
        Some(Interval { start: at(from)?, end: at(to)? })
    };
    let placed = base.map(Shape::Range, cut)?;
    Ok(Placement { nominal: base.nominal, ..placed })
}

/// As far as its own length before or after, half an hour at least.
fn around(base: Placement, width: Width) -> Result<Placement, Unresolved> {
    const LEAST: i64 = 1800;
    if width == Width::Hard {
        return Ok(Placement { low: None, high: None, ..base });
    }
    let slack = |b: Interval| Period::seconds(b.seconds().max(LEAST));
    let moved = |b: Option<Interval>, towards: fn(Period) -> Period| {
        b.map(|b| b.shifted(towards(slack(b))).ok_or(Unresolved::NoSuchDay)).transpose()
    };
    Ok(Placement { low: moved(base.low, Period::negated)?, nominal: base.nominal, high: moved(base.high, |p| p)? })
}

/// A range that runs backwards is none.
fn between(from: Placement, to: Placement) -> Result<Placement, Unresolved> {
    if from.low.zip(to.high).is_some_and(|(from, to)| to.end <= from.start) {
        return Err(Unresolved::NoSuchDay);
    }
    let nominal = from.nominal.zip(to.nominal).map(|(a, b)| Stretch { interval: a.interval.hull(b.interval), shape: Shape::Range });
    Ok(Placement { low: from.low, nominal, high: to.high })
}

fn union<'e>(all: impl Iterator<Item = &'e TimeExpression>, c: &Context, width: Width) -> Result<Placement, Unresolved> {
    let mut placements = all.map(|one| evaluate(one, c, width));
    let first = placements.next().unwrap_or(Ok(Placement::OPEN))?;
    placements.try_fold(first, |sum, one| {
        let one = one?;
        let nominal = sum.nominal.zip(one.nominal).map(|(a, b)| Stretch { interval: a.interval.hull(b.interval), shape: Shape::Range });
        let high = sum.high.zip(one.high).map(|(a, b)| if a.end < b.end { b } else { a });
        Ok(Placement { low: sum.low.zip(one.low).map(|(a, b)| a.min(b)), nominal, high })
    })
}

fn indefinite(vague: Vague, c: &Context, width: Width) -> Placement {
    let now = published(c);
    match vague {
        Vague::Present if width == Width::Hard => Placement::OPEN,
        Vague::Present => Placement { nominal: None, ..now },
        Vague::Recent if width == Width::Usual => {
            let year_before = now.low.and_then(|i| i.shifted(Period::months(-12)));
            Placement { low: year_before, nominal: None, high: now.high }
        }
        Vague::Recent | Vague::Past => Placement { low: None, nominal: None, high: now.high },
        Vague::Future => Placement { low: now.low, nominal: None, high: None },
    }
}

fn just_before(b: Interval) -> Option<Interval> {
    Some(Interval { start: Period::seconds(-1).after(b.start)?, end: b.start })
}

fn just_after(b: Interval) -> Option<Interval> {
    Some(Interval { start: b.end, end: Period::seconds(1).after(b.end)? })
}
