//! The calendar: stretches of civil time, the cycles they come in, named days, and what is known of a moment. Knows no words.
//!
//! Time is civil: a news report's days have no zone. `chrono` does the arithmetic; whatever would leave its range is `None`, so that no
//! text can make the program panic.

mod amount;
mod cycle;
mod day_part;
mod edtf;
mod extent;
mod interval;
mod named;
mod period;
mod season;
mod unit;

pub use amount::{Amount, Count, Hedge, PeriodBounds};
pub use cycle::Cycle;
pub use day_part::DayPart;
pub use edtf::{Edtf, EdtfDate, EdtfError};
pub use extent::{Bounds, Extent};
pub use interval::Interval;
pub use named::{Date, NamedDay, NamedRule, Years};
pub use period::Period;
pub use season::Season;
pub use unit::Unit;
