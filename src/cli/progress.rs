//! How far the work is, for a person who waits at a terminal; nothing in a pipe, and nothing where the work is short.

use super::print;
use dateline::article::{Intake, walk};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fmt::Display;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Work that is done within this time shows nothing.
const PATIENCE: Duration = Duration::from_secs(2);

/// A counter of articles on standard error.
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    watched: bool,
    intake: Intake,
    /// Bytes of all files, where these are known.
    total: Option<u64>,
}

/// What else is written to the terminal while the work goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Results {
    /// Results come as they are made: on the same terminal they show that it goes on, and a counter would stand in their way.
    Streamed,
    /// They come at the end, or go to a file.
    AtTheEnd,
}

impl Progress {
    /// Begins to wait for what is read from `paths`.
    pub fn new(results: Results, paths: &[PathBuf], intake: &Intake) -> Self {
        let free = results == Results::AtTheEnd || !io::stdout().is_terminal();
        let watched = free && io::stderr().is_terminal();
        let total = if watched { size(paths) } else { None };
        Progress { bar: ProgressBar::hidden(), begun: Instant::now(), watched, intake: intake.clone(), total }
    }

    /// One more article is done.
    pub fn one_more(&self) {
        self.bar.inc(1);
        if !self.watched || self.begun.elapsed() <= PATIENCE {
            return;
        }
        if self.bar.is_hidden() {
            let style = ProgressStyle::with_template("{spinner} {msg}");
            self.bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.bar.enable_steady_tick(Duration::from_millis(200));
        }
        self.bar.set_message(line(self.bar.position(), self.intake.taken(), self.total, self.begun.elapsed()));
    }

    /// The counter goes away.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// Tells the user something beside the counter, and the log, if there is one.
    pub fn tell(&self, kind: &str, message: impl Display) {
        tracing::warn!(kind, what = %message, "told");
        self.bar.suspend(|| print::tell(kind, message));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// The bytes of all files behind paths; nothing where some come from a pipe.
fn size(paths: &[PathBuf]) -> Option<u64> {
    let size = |path: String| fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len());
    walk(paths.iter().cloned()).flatten().map(|source| size(source.path)).sum()
}

/// "312 articles in 12 s, 26 a second, 1.3 MB/s, about 2 min left".
fn line(articles: u64, bytes: u64, total: Option<u64>, elapsed: Duration) -> String {
    let seconds = elapsed.as_secs_f64().max(0.001);
    let (a_second, speed) = (articles as f64 / seconds, bytes as f64 / seconds);
    let left = total.filter(|_| bytes > 0).map(|total| total.saturating_sub(bytes) as f64 / speed);
    let left = left.map(|left| format!(", about {} left", span(left))).unwrap_or_default();
    format!("{articles} articles in {}, {a_second:.0} a second, {:.1} MB/s{left}", span(seconds), speed / 1e6)
}

fn span(seconds: f64) -> String {
    match seconds {
        ..100.0 => format!("{seconds:.0} s"),
        100.0..6000.0 => format!("{:.0} min", seconds / 60.0),
        _ => format!("{:.1} h", seconds / 3600.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_far_how_fast_and_how_long() {
        let minute = Duration::from_secs(60);
        assert_eq!(line(1500, 60_000_000, Some(360_000_000), minute), "1500 articles in 60 s, 25 a second, 1.0 MB/s, about 5 min left");
        assert_eq!(line(1500, 60_000_000, None, minute * 150), "1500 articles in 2.5 h, 0 a second, 0.0 MB/s");
        assert_eq!(line(2, 0, Some(9), minute), "2 articles in 60 s, 0 a second, 0.0 MB/s");
    }
}
