//! How far the work is, for a person who waits at a terminal; nothing in a pipe, and nothing where the work is short.

use super::print;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fmt::Display;
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

/// Work that is done within this time shows nothing.
const PATIENCE: Duration = Duration::from_secs(2);

/// A counter of articles on standard error.
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    watched: bool,
}

/// What else is written to the terminal while the work goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Results {
    /// Results come as they are made: on the same terminal they show that it goes on, and a counter would stand in their way.
    Streamed,
    /// They come at the end.
    AtTheEnd,
}

impl Progress {
    /// Begins to wait.
    pub fn new(results: Results) -> Self {
        let free = results == Results::AtTheEnd || !io::stdout().is_terminal();
        Progress { bar: ProgressBar::hidden(), begun: Instant::now(), watched: free && io::stderr().is_terminal() }
    }

    /// One more article is done.
    pub fn one_more(&self) {
        self.bar.inc(1);
        if self.watched && self.bar.is_hidden() && self.begun.elapsed() > PATIENCE {
            let style = ProgressStyle::with_template("{spinner} {pos} articles read in {elapsed}");
            self.bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.bar.enable_steady_tick(Duration::from_millis(200));
        }
    }

    /// Tells the user something beside the counter.
    pub fn tell(&self, kind: &str, message: impl Display) {
        self.bar.suspend(|| print::tell(kind, message));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
