//! The calendar: stretches of civil time and what is known of them. Knows no words.

mod extent;
mod interval;
mod unit;

pub use extent::{Bounds, Extent};
pub use interval::Interval;
pub use unit::Unit;
