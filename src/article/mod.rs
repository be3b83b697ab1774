//! An article, and reading one from what reporters have: text with a header, bare text, JSON Lines, Markdown, pages, mail, documents, feeds, tables,
//! archives; its zones and its publication.
//!
//! [`walk()`] turns paths into sources, [`Source::read`] turns a source into readings, and a [`Reading`] is an [`Article`] with what was odd
//! about it. The only files that are opened in this room are opened in `source` and `walk`. Nothing is taken from the clock or from a
//! file's own dates: a publication is what somebody wrote ([`read_date`]), or unknown.
//!
//! What differs between languages comes in as [`PageWords`].

mod date;
mod decode;
mod error;
mod fields;
mod formats;
mod header;
mod ids;
mod intake;
mod json_lines;
mod plain;
mod publication;
mod reading;
mod register;
mod report;
mod source;
mod walk;
mod words;
mod zones;

pub use date::{DateError, WrittenDate, read_date};
pub use error::{ReadError, Reason};
pub use fields::{Field, FieldFault, Fields};
pub use formats::is_guarded;
pub use ids::Ids;
pub use intake::Intake;
pub use json_lines::JsonLines;
pub use plain::read_text;
pub use reading::{Reading, read_published};
pub use register::Register;
pub use report::{Article, Basis, Dateline, Place, Published, Yearless, Zone, ZoneKind};
pub use source::{Readings, Source, SourceKind};
pub use walk::{Walk, walk};
pub use words::{DateWords, PageWords};
pub use zones::zones;
