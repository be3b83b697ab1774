//! `dateline explain`: why an entry stands where it stands.

use super::build::timeline_at;
use super::describe::Describer;
use super::evidence::Evidence;
use super::fault::{Fault, Outcome};
use super::find::find;
use super::replay::Replays;
use super::{print, wrap};
use clap::Args;
use std::path::PathBuf;

/// Say of one entry who says so in which sentence, what each claim rests on, and which claims make which bound
#[derive(Args)]
pub struct Arguments {
    /// A timeline.json that `dateline build` wrote
    #[arg(value_name = "TIMELINE.json")]
    timeline: PathBuf,

    /// Its id, the beginning of its id, its number as `build` prints it, or words of its label
    #[arg(value_name = "ENTRY")]
    entry: String,
}

/// Prints the explanation.
pub fn run(arguments: &Arguments) -> Result<Outcome, Fault> {
    let timeline = timeline_at(&arguments.timeline)?;
    let entry = find(&timeline, &arguments.entry)?;
    let mut describer = Describer { evidence: Evidence::new(&timeline), replays: Replays::new(&timeline), columns: wrap::columns() };
    print::result(&describer.entry(entry))?;
    Ok(Outcome::Done)
}
