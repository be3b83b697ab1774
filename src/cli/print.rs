//! The two streams: results on standard output, everything else on standard error.

use super::fault::Fault;
use std::fmt::Display;
use std::io::{self, Write};

/// Prints a result; the caller adds line breaks.
pub fn result(text: &str) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Fault::Print)
}

/// Tells the user something on standard error. Where nobody listens there is nobody to tell of that.
pub fn tell(kind: &str, message: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{kind}: {message}");
}
