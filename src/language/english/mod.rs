//! English.

mod page;

pub use page::PAGE;
