//! **dateline** reads news reports and answers: what happened, when can it have happened, who says so, and where can the reports not
//! all be right?
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod article;
pub mod calendar;
pub mod export;
pub mod expression;
pub mod graph;
pub mod language;
pub mod reading;
pub mod render;
pub mod story;
pub mod text;
pub mod timeline;
