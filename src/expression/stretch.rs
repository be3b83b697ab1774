//! A stretch of calendar time together with how people name it.

use crate::calendar::{Cycle, DayPart, Interval, Season, Unit};

/// How a stretch is named: it decides how many digits its value shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One cell of a unit.
    Unit(Unit),
    /// A season.
    Season(Season),
    /// A half of a year.
    Half,
    /// A part of a day.
    DayPart(DayPart),
    /// A Saturday and Sunday.
    Weekend,
    /// A business year that begins in October of the year before (US federal government).
    FiscalYear,
    /// No one name: a range, a union.
    Range,
}

/// A stretch and its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stretch {
    /// From when to when.
    pub interval: Interval,
    /// How it is named.
    pub shape: Shape,
}

impl Stretch {
    /// The cell of that unit, as `Unit::holding` gives it.
    pub const fn new(interval: Interval, unit: Unit) -> Self {
        Self { interval, shape: Shape::Unit(unit) }
    }

    /// The interval as the unit whose cell it is, as a range where it is none's.
    pub fn of(interval: Interval) -> Self {
        let units = [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Decade];
        let unit = units.into_iter().find(|unit| unit.holding(interval.start) == Some(interval));
        Self { interval, shape: unit.map_or(Shape::Range, Shape::Unit) }
    }

    /// The unit that is nearest to its length, for comparing how fine two stretches are.
    pub const fn grain(self) -> Unit {
        match self.shape {
            Shape::Unit(unit) => unit,
            Shape::Season(_) => Unit::Quarter,
            Shape::Half | Shape::FiscalYear | Shape::Range => Unit::Year,
            Shape::DayPart(_) => Unit::Hour,
            Shape::Weekend => Unit::Week,
        }
    }
}

impl From<Cycle> for Shape {
    fn from(cycle: Cycle) -> Self {
        match cycle {
            Cycle::Unit(unit) => Shape::Unit(unit),
            Cycle::Weekday(_) | Cycle::MonthDay(..) | Cycle::DatedWeekday(..) | Cycle::DayOfMonth(_) => Shape::Unit(Unit::Day),
            Cycle::Month(_) => Shape::Unit(Unit::Month),
            Cycle::Season(season) => Shape::Season(season),
            Cycle::Quarter(_) => Shape::Unit(Unit::Quarter),
            Cycle::Half(_) => Shape::Half,
            Cycle::DayPart(part) => Shape::DayPart(part),
            Cycle::Weekend => Shape::Weekend,
            Cycle::Clock(..) => Shape::Unit(Unit::Minute),
            Cycle::Named(named) if named.is_period() => Shape::Range,
            Cycle::Named(_) => Shape::Unit(Unit::Day),
        }
    }
}
