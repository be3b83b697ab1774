//! language

pub mod english;
