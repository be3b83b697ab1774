//! What an expression comes to.

use crate::calendar::{Bounds, Edtf, Extent};

/// How far a resolution can be relied on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Surety {
    /// The words and the calendar leave no choice.
    #[default]
    Calendar,
    /// A reading of an ambiguous word was chosen ("Monday": the last one).
    Reading,
    /// A vague word was given our width ("about two months").
    Convention,
}

/// A reading that was possible and was not chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// When it would be.
    pub when: Bounds,
    /// Its TIMEX3 value.
    pub value: Option<String>,
    /// Why it was not chosen.
    pub reason: &'static str,
}

/// What an expression comes to in its context.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolution {
    /// Bounds of the stretch's own first and last second, by everything: an event "in" it lies within the hull of these.
    pub when: Extent,
    /// The same from the words and the calendar alone.
    pub hard: Extent,
    /// What `when` rests on.
    pub surety: Surety,
    /// TIMEX3 value, with X where it is not known; none where there is none.
    pub value: Option<String>,
    /// TIMEX3 mod.
    pub modifier: Option<&'static str>,
    /// What was possible and not chosen.
    pub alternatives: Vec<Alternative>,
}

impl Resolution {
    /// From the earliest first second to the latest last one.
    pub const fn bounds(&self) -> Bounds {
        self.when.hull()
    }

    /// The bounds in Extended Date/Time Format.
    pub fn edtf(&self) -> Option<Edtf> {
        let known = |bounds: Bounds| bounds.earliest == bounds.latest;
        let exact = known(self.when.start) && known(self.when.end) && !self.bounds().is_open();
        let hull = self.bounds();
        Edtf::of(if exact { Extent { start: hull, end: hull } } else { self.when })
    }
}
