//! `dateline explain`: why an entry stands where it stands.

use super::describe::Describer;
use super::evidence::Evidence;
use super::fault::{Fault, Outcome};
use super::find::find;
use super::replay::Replays;
use super::{print, wrap};
use clap::Args;
use dateline::export::parse_timeline;
use std::fs;
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
    let path = &arguments.timeline;
    let text = fs::read_to_string(path).map_err(|error| Fault::Input(path.clone(), error))?;
    let timeline = parse_timeline(&text).map_err(|error| Fault::Timeline(path.clone(), error))?;
    let entry = find(&timeline, &arguments.entry)?;
    let mut describer = Describer { evidence: Evidence::new(&timeline), replays: Replays::new(&timeline), columns: wrap::columns() };
    print::result(&describer.entry(entry))?;
    Ok(Outcome::Done)
}
