//! `dateline schema`: the JSON Schema of timeline.json.

use super::fault::{Fault, Outcome};
use super::print;

/// Prints the schema.
pub fn run() -> Result<Outcome, Fault> {
    print::result(&dateline::export::schema())?;
    Ok(Outcome::Done)
}
