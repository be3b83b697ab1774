//! What an article has told of time so far: what "the next day", "that month" and, in a story, a bare "in August" count from.

use crate::calendar::{Amount, Bounds, Cycle, Interval, Unit};
use crate::expression::{Shape, Stretch, TimeExpression};

/// The times told so far, the last of each grain.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// The sentence and the stretch, in the order of the text; one for each grain.
    told: Vec<(usize, Stretch)>,
    /// The times told last, of any grain up to a year, the newest last: a bare name in a story counts from the one that it lies nearest to.
    recent: Vec<Stretch>,
    /// The clock time told last, and the sentence that told it: what hours and minutes count from.
    clock: Option<(usize, Stretch)>,
    /// The latest of the quarters told that were over by the publication: the one a business report is about.
    quarter: Option<Stretch>,
    /// The last sentence that tells of more months than a quarter has.
    longer: Option<usize>,
}

/// What figures are compared for.
enum Compared {
    /// The quarter that the report is about.
    Quarter,
    /// The year that the same sentence names.
    Year,
    /// A part of the year that is longer than a quarter: "in the first nine months".
    Months,
}

/// From how many of the times told last a bare name of a story may count.
const LOOKED_BACK: usize = 3;
/// How many days nearer a name must lie to a time for each one that was told since.
const OVERTAKEN: i64 = 30;
/// How many days nearer a name must lie to a year that was named alone: it is often told in passing ("the census of 1911").
const YEAR_ALONE: i64 = 90;

/// For how many sentences a day is still meant by "the next day", although a month or year was named since.
const REMEMBERED: usize = 2;

impl Memory {
    /// Remembers a time that was told in that sentence.
    pub fn tell(&mut self, sentence: usize, stretch: Stretch, published: Bounds) {
        if published.latest.is_none_or(|latest| stretch.interval.end <= latest) {
            self.report(stretch);
        }
        if stretch.grain() <= Unit::Year {
            self.recent.push(stretch);
            self.recent.drain(..self.recent.len().saturating_sub(LOOKED_BACK));
        }
        self.clock = None;
        self.told.retain(|(_, known)| known.grain() != stretch.grain());
        self.told.push((sentence, stretch));
    }

    /// Remembers the clock time of the time just told.
    pub fn tell_clock(&mut self, sentence: usize, stretch: Stretch) {
        self.clock = Some((sentence, stretch));
    }

    /// Remembers a quarter of which the past tense tells before it is over, where no other was told: it is a business year's.
    pub fn report_unless_known(&mut self, stretch: Stretch) {
        if self.quarter.is_none() {
            self.report(stretch);
        }
    }

    fn report(&mut self, stretch: Stretch) {
        if stretch.shape == Shape::Unit(Unit::Quarter) {
            self.quarter = self.quarter.filter(|known| known.interval.start > stretch.interval.start).or(Some(stretch));
        }
    }

    /// Remembers a length that was told in that sentence.
    pub fn last_for(&mut self, sentence: usize, amount: &Amount) {
        if amount.unit() == Unit::Month && amount.nominal().is_some_and(|period| period.months > 3) {
            self.longer = Some(sentence);
        }
    }

    /// The time told last.
    pub fn last(&self) -> Option<Stretch> {
        self.told.last().map(|(_, stretch)| *stretch)
    }

    /// The time that the expression counts from, told before that sentence or in it: the last that is as fine as what it counts in.
    pub fn recall(&self, expression: &TimeExpression, sentence: usize) -> Option<Stretch> {
        let fits = |wanted: Unit| {
            let fine = |(told, stretch): &&(usize, Stretch)| stretch.grain() <= wanted && told + REMEMBERED >= sentence;
            self.told.iter().rev().find(fine).map(|(_, stretch)| *stretch)
        };
        match counted_in(expression) {
            Some(Unit::Quarter) => self.quarter.or(self.last()),
            Some(Unit::Second | Unit::Minute | Unit::Hour) if is_shift(expression) => {
                let near = self.clock.filter(|(told, _)| told + REMEMBERED >= sentence);
                near.map(|(_, stretch)| stretch).or_else(|| fits(Unit::Day)).or(self.last())
            }
            Some(wanted) => fits(wanted.max(Unit::Day)).or(self.last()),
            None => named_in(expression)
                .and_then(|cycle| self.nearest(cycle))
                .or_else(|| self.told.iter().rev().find(|(_, stretch)| stretch.grain() <= Unit::Year).map(|(_, stretch)| *stretch)),
        }
    }

    /// The time among those told last that a bare name lies nearest to: the text goes on where it was after a look aside.
    fn nearest(&self, cycle: Cycle) -> Option<Stretch> {
        let far = |(age, stretch): &(usize, Stretch)| {
            let year = if stretch.grain() == Unit::Year { YEAR_ALONE } else { 0 };
            Some(days_to(cycle, stretch.interval)? + year + OVERTAKEN * i64::try_from(*age).ok()?)
        };
        let candidates = self.recent.iter().rev().copied().enumerate();
        candidates
            .filter_map(|candidate| Some((far(&candidate)?, candidate)))
            .min_by_key(|(far, (age, _))| (*far, *age))
            .map(|(_, (_, stretch))| stretch)
    }

    /// What figures are compared for: months or a year that the same sentence names, else the quarter that the report is about.
    fn period(&self, sentence: usize) -> Option<Compared> {
        let year = |(told, stretch): &(usize, Stretch)| *told == sentence && stretch.grain() == Unit::Year;
        match self.quarter {
            _ if self.longer == Some(sentence) => Some(Compared::Months),
            _ if self.told.iter().any(year) => Some(Compared::Year),
            quarter => quarter.map(|_| Compared::Quarter),
        }
    }
}

/// The month, day of a month or season that an expression names bare.
fn named_in(expression: &TimeExpression) -> Option<Cycle> {
    use TimeExpression as T;
    match expression {
        T::Closest(cycle @ (Cycle::Month(_) | Cycle::MonthDay(..) | Cycle::Season(_)), base) if **base == T::Previous => Some(*cycle),
        other => other.bases().into_iter().find_map(named_in),
    }
}

/// How many days a name lies from a stretch; days back count half as much again, since stories go forward.
fn days_to(cycle: Cycle, from: Interval) -> Option<i64> {
    let (back, ahead) = (cycle.at_or_before(from.last_second())?, cycle.at_or_after(from.start)?);
    let since = (from.start - back.end).num_days().max(0);
    let until = (ahead.start - from.end).num_days().max(0);
    Some(until.min(since * 3 / 2))
}

/// The unit in which an expression counts from the time told last.
fn counted_in(expression: &TimeExpression) -> Option<Unit> {
    use TimeExpression as T;
    match expression {
        T::This(Cycle::Unit(unit), base) | T::Last(Cycle::Unit(unit), base) | T::Next(Cycle::Unit(unit), base) if **base == T::Previous => {
            Some(*unit)
        }
        T::This(cycle @ (Cycle::DayPart(_) | Cycle::Clock(..)), base) if **base == T::Previous => Some(cycle.cell()),
        T::Shift(_, amount, base) if **base == T::Previous => Some(amount.grain()),
        other => other.bases().into_iter().find_map(counted_in),
    }
}

/// Whether it counts on or back from what was told: "two hours later", not "that hour".
fn is_shift(expression: &TimeExpression) -> bool {
    matches!(expression, TimeExpression::Shift(..)) || expression.bases().into_iter().any(is_shift)
}

/// Business compares a period with the same one a year before. "The quarter" is the one told last; where none was told, it is the last
/// that is over, and what counts a year back from it counts from the publication.
pub fn settle_period(expression: TimeExpression, memory: &Memory, sentence: usize) -> TimeExpression {
    use TimeExpression as T;
    let quarter = T::This(Cycle::Unit(Unit::Quarter), Box::new(T::Previous));
    match (expression, memory.period(sentence)) {
        (T::Shift(direction, amount, base), None) if *base == quarter => T::Shift(direction, amount, Box::new(T::Published)),
        (T::Shift(direction, amount, base), Some(Compared::Year)) if *base == quarter => T::Shift(direction, amount, Box::new(T::Previous)),
        (T::Shift(direction, amount, base), Some(Compared::Months)) if *base == quarter => {
            let told = if memory.quarter.is_some() { quarter } else { T::Published };
            T::Shift(direction, amount, Box::new(T::This(Cycle::Unit(Unit::Year), Box::new(told))))
        }
        (T::Nth(1, Cycle::Unit(Unit::Quarter), year), compared) => match (compared, memory.quarter) {
            (Some(Compared::Quarter | Compared::Year), Some(told)) => {
                T::Nth(1, Cycle::Quarter(chrono::Datelike::month0(&told.interval.start) / 3 + 1), year)
            }
            _ => *year,
        },
        (T::Trailing(amount, base), _) => T::Trailing(amount, Box::new(settle_period(*base, memory, sentence))),
        (same, _) if same == quarter && memory.quarter.is_none() => T::Last(Cycle::Unit(Unit::Quarter), Box::new(T::Published)),
        (other, _) => other,
    }
}

/// Whether a mention of it moves the time that the text tells of: a look back ("a year earlier") or a vague word does not.
pub fn moves_on(expression: &TimeExpression) -> bool {
    use crate::expression::Direction;
    use TimeExpression as T;
    match expression {
        T::Vague(_) | T::Trailing(..) | T::Leading(..) | T::Before(_) | T::UpTo(_) => false,
        T::Shift(Direction::Before, _, base) | T::Last(_, base) => !base.is_anaphoric(),
        _ => true,
    }
}
