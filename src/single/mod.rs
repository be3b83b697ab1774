//! A single account on its own network: when its article can have been published, and when its events were.
//!
//! - `bounds`: the bounds of each event
//! - `publication`: when an article can have been published that does not say so
//! - `report`: what a page shows of its article
//! - `evidence`: which claims are sure enough to say that

mod bounds;
mod evidence;
mod publication;
mod report;

pub use bounds::complete;
pub use report::report;
