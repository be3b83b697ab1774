//! What can go wrong, and what the shell is told of it.

use dateline::article::ReadError;
use dateline::export::Unreadable;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use thiserror::Error;

/// How a run ended that was not given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Everything was done.
    Done,
    /// Some input could not be read, or a result not be made; it was named, and the others are done.
    SomeUnread,
    /// The user broke it off; what was done is whole, and the user was told.
    Interrupted,
}

/// Why a run was given up.
#[derive(Debug, Error)]
pub enum Fault {
    /// The arguments say something that cannot be done.
    #[error("{0}")]
    Usage(String),
    /// A file that everything rests on cannot be read.
    #[error("{path}: {reason}", path = .0.display(), reason = plain(.1))]
    Input(PathBuf, io::Error),
    /// The table of articles cannot be read.
    #[error("{0}")]
    Unread(ReadError),
    /// It can be read, but is no timeline.
    #[error("{path}: {reason}", path = .0.display(), reason = .1)]
    Timeline(PathBuf, Unreadable),
    /// A result cannot be written to a file.
    #[error("{path} could not be written: {reason}", path = .0.display(), reason = plain(.1))]
    Output(PathBuf, io::Error),
    /// Nobody can be told of Ctrl-C.
    #[error("{0}")]
    Signal(#[from] ctrlc::Error),
    /// A result cannot be written to standard output.
    #[error("standard output could not be written: {reason}", reason = plain(.0))]
    Print(io::Error),
}

/// What the shell is told where the user broke a run off.
pub const INTERRUPTED: u8 = 130;

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => ExitCode::SUCCESS,
            Outcome::SomeUnread => ExitCode::from(1),
            Outcome::Interrupted => ExitCode::from(INTERRUPTED),
        }
    }
}

impl From<&Fault> for ExitCode {
    fn from(fault: &Fault) -> Self {
        match fault {
            Fault::Usage(_) => ExitCode::from(2),
            // The reader has seen enough (`| head`): that is no fault.
            Fault::Print(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            _ => ExitCode::from(1),
        }
    }
}

impl Fault {
    /// Whether there is anything to tell the user.
    pub fn quiet(&self) -> bool {
        matches!(self, Fault::Print(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// The system's words without its numbers.
fn plain(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or(&words).to_lowercase()
}
