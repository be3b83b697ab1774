//! A log on request: what was opened as what, how long each stage took, what was told; a JSON object a line.

use super::fault::Fault;
use std::fs::File;
use std::path::Path;
use std::sync::Mutex;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::FmtSpan;

/// Writes the log of this run to a file from now on.
///
/// # Errors
/// Where the file cannot be made.
pub fn to(path: &Path) -> Result<(), Fault> {
    let file = File::create(path).map_err(|error| Fault::Output(path.to_owned(), error))?;
    let log = tracing_subscriber::fmt().json().with_max_level(LevelFilter::INFO).with_span_events(FmtSpan::CLOSE);
    // There is one log a run: nothing was set before it.
    let _ = log.with_writer(Mutex::new(file)).try_init();
    Ok(())
}
