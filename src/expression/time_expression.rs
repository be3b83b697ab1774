//! What the words say of a time, before any date is computed: an algebra on half-open intervals `[s, e)`.

use super::Stretch;
use crate::calendar::{Amount, Cycle};

/// A time as the words describe it.
///
/// Each variant's formula is on half-open intervals; `b` is the value of the base, `c` an occurrence of the cycle. All operators are
/// monotone in `b`, so that they carry bounds over: the earliest `b` gives the earliest result, the latest the latest.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TimeExpression {
    /// A stretch of the calendar: "14 March 2016", "the 1990s".
    At(Stretch),
    /// The publication of the article.
    Published,
    /// The time the text told of last.
    Previous,
    /// An event named by its words; the graph finds it ("he got the request").
    Event(String),
    /// The `c` in the same greater cell as `b`: "this Friday" in b's week, "this July" in its year, "this month" around it.
    This(Cycle, Box<TimeExpression>),
    /// The last `c` with `c.end <= b.start`; for units the one before that which holds `b`.
    Last(Cycle, Box<TimeExpression>),
    /// The first `c` with `c.start >= b.end`.
    Next(Cycle, Box<TimeExpression>),
    /// The `c` that holds `b`, else the nearest in the direction of the tense: past unless the sentence looks ahead.
    Closest(Cycle, Box<TimeExpression>),
    /// The nth `c` that begins in `b`, from its end where negative: "the first Monday of May", "Tuesday morning".
    Nth(i64, Cycle, Box<TimeExpression>),
    /// `[s ± p, e ± p)`, p between the least and the most of the amount: "two weeks ago".
    Shift(Direction, Amount, Box<TimeExpression>),
    /// `[e − p, e)`: "the last two weeks".
    Trailing(Amount, Box<TimeExpression>),
    /// `[s, s + p)`: "the next two weeks", "the first two days of".
    Leading(Amount, Box<TimeExpression>),
    /// A part of `b`: "early March".
    Part(Part, Box<TimeExpression>),
    /// From the start of the one to the end of the other; the second counts from the first ("from Monday to Wednesday").
    Between(Box<TimeExpression>, Box<TimeExpression>),
    /// `[s, ∞)`: "from Monday".
    From(Box<TimeExpression>),
    /// `(−∞, e)`: "until Monday".
    UpTo(Box<TimeExpression>),
    /// `(−∞, s)`: "before Monday".
    Before(Box<TimeExpression>),
    /// `[e, ∞)`: "after Monday".
    After(Box<TimeExpression>),
    /// `[s − w, e + w)`, w the length of `b`, half an hour at least: "around 1 November". A convention.
    Around(Box<TimeExpression>),
    /// Any of them: "on 3 and 7 June".
    Union(Vec<TimeExpression>),
    /// The first by our reading; by the words alone either: "4/5/2016" in a report that writes other days first.
    Either(Box<TimeExpression>, Box<TimeExpression>),
    /// "now", "recently", "soon": TIMEX3's PRESENT_REF, PAST_REF, FUTURE_REF.
    Vague(Vague),
}

/// Towards which end of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Earlier.
    Before,
    /// Later.
    After,
}

/// Parts of a stretch. Early, middle and late are two fifths each, by convention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Part {
    Early,
    Middle,
    Late,
    FirstHalf,
    SecondHalf,
}

/// Times of no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vague {
    /// "now", "currently".
    Present,
    /// "recently", "lately": within the year up to publication, by convention.
    Recent,
    /// "once", "in the past": any time before publication.
    Past,
    /// "soon", "in the future": any time after it.
    Future,
}

/// A time that comes again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Set {
    /// TIMEX3's value: "XXXX-WXX-1", "P1D".
    pub value: String,
    /// TIMEX3's quant: "EVERY", "EACH".
    pub quant: Option<String>,
    /// TIMEX3's freq: "2X".
    pub frequency: Option<String>,
}

impl TimeExpression {
    /// The occurrence of `cycle` that is meant when its name stands alone.
    pub fn closest(cycle: Cycle) -> Self {
        TimeExpression::Closest(cycle, Box::new(TimeExpression::Published))
    }

    /// The same time with every base that a bare name counts from replaced: a narrative counts from its own time, not from publication.
    pub fn counted_from(self, base: &TimeExpression) -> Self {
        match self {
            TimeExpression::Closest(cycle, inner) if *inner == TimeExpression::Published => {
                TimeExpression::Closest(cycle, Box::new(base.clone()))
            }
            other => other.map_bases(|inner| inner.counted_from(base)),
        }
    }

    /// Applies `change` to each expression directly inside.
    pub fn map_bases(self, mut change: impl FnMut(TimeExpression) -> TimeExpression) -> Self {
        use TimeExpression as T;
        let mut go = |inner: Box<TimeExpression>| Box::new(change(*inner));
        match self {
            T::This(cycle, base) => T::This(cycle, go(base)),
            T::Last(cycle, base) => T::Last(cycle, go(base)),
            T::Next(cycle, base) => T::Next(cycle, go(base)),
            T::Closest(cycle, base) => T::Closest(cycle, go(base)),
            T::Nth(n, cycle, base) => T::Nth(n, cycle, go(base)),
            T::Shift(direction, amount, base) => T::Shift(direction, amount, go(base)),
            T::Trailing(amount, base) => T::Trailing(amount, go(base)),
            T::Leading(amount, base) => T::Leading(amount, go(base)),
            T::Part(part, base) => T::Part(part, go(base)),
            T::Between(from, to) => T::Between(go(from), go(to)),
            T::Either(chosen, other) => T::Either(go(chosen), go(other)),
            T::From(base) => T::From(go(base)),
            T::UpTo(base) => T::UpTo(go(base)),
            T::Around(base) => T::Around(go(base)),
            T::Before(base) => T::Before(go(base)),
            T::After(base) => T::After(go(base)),
            T::Union(all) => T::Union(all.into_iter().map(change).collect()),
            leaf @ (T::At(_) | T::Published | T::Previous | T::Event(_) | T::Vague(_)) => leaf,
        }
    }

    /// The expressions directly inside.
    pub fn bases(&self) -> Vec<&TimeExpression> {
        use TimeExpression as T;
        match self {
            T::At(_) | T::Published | T::Previous | T::Event(_) | T::Vague(_) => Vec::new(),
            T::This(_, b) | T::Last(_, b) | T::Next(_, b) | T::Closest(_, b) | T::Nth(_, _, b) => vec![b],
            T::Shift(_, _, b) | T::Trailing(_, b) | T::Leading(_, b) | T::Part(_, b) => vec![b],
            T::From(b) | T::UpTo(b) | T::Before(b) | T::After(b) | T::Around(b) => vec![b],
            T::Between(a, b) | T::Either(a, b) => vec![a, b],
            T::Union(all) => all.iter().collect(),
        }
    }

    /// Whether it, or anything in it, is so.
    pub fn any(&self, test: &dyn Fn(&TimeExpression) -> bool) -> bool {
        test(self) || self.bases().into_iter().any(|base| base.any(test))
    }

    /// Whether it counts from the publication somewhere.
    pub fn is_deictic(&self) -> bool {
        self.any(&|e| matches!(e, TimeExpression::Published | TimeExpression::Vague(_)))
    }

    /// Whether it counts from the time told last.
    pub fn is_anaphoric(&self) -> bool {
        self.any(&|e| matches!(e, TimeExpression::Previous))
    }

    /// The event it counts from, if one.
    pub fn event(&self) -> Option<&str> {
        match self {
            TimeExpression::Event(words) => Some(words),
            other => other.bases().into_iter().find_map(TimeExpression::event),
        }
    }
}
