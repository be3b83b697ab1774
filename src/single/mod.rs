//! A single account on its own network: when its article can have been published, and when its events were.
//!
//! - `bounds`: the bounds of each event
//! - `publication`: when an article can have been published that does not say so
//! - `evidence`: which claims are sure enough to say that

mod bounds;
mod evidence;
mod publication;

pub use bounds::complete;
