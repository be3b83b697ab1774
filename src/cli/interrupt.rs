//! Ctrl-C: the first ends in good order, the second at once.

use super::fault::{Fault, INTERRUPTED};
use super::print;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Whether the user wants the run to end, and what to say of it then.
pub struct Interrupt {
    asked: AtomicBool,
    /// While articles are waited for, which may be for ever: there is nothing to end in good order then.
    waiting: AtomicBool,
    told: AtomicBool,
    done: AtomicUsize,
    /// Where the results are, and how to go on.
    place: String,
}

impl Interrupt {
    /// Listens from now on; `output` is where the results go, standard output without it.
    ///
    /// # Errors
    /// Where the system does not let it.
    pub fn watch(output: Option<&Path>) -> Result<Arc<Self>, Fault> {
        let place = match output {
            Some(path) => format!("stand in {}; the same command with --resume goes on", path.display()),
            None => "were printed; with -o FILE a run can be gone on with by --resume".to_owned(),
        };
        let no = || AtomicBool::new(false);
        let interrupt = Arc::new(Self { asked: no(), waiting: no(), told: no(), done: AtomicUsize::new(0), place });
        let listener = Arc::clone(&interrupt);
        ctrlc::set_handler(move || listener.take())?;
        Ok(interrupt)
    }

    fn take(&self) {
        let again = self.asked.swap(true, Ordering::SeqCst);
        if !again && self.waiting.load(Ordering::SeqCst) {
            self.tell();
        } else if !again {
            return;
        }
        std::process::exit(INTERRUPTED.into());
    }

    /// Whether the user wants an end.
    pub fn asked(&self) -> bool {
        self.asked.load(Ordering::SeqCst)
    }

    /// Does what may wait for ever.
    pub fn waiting<T>(&self, work: impl FnOnce() -> T) -> T {
        self.waiting.store(true, Ordering::SeqCst);
        let done = work();
        self.waiting.store(false, Ordering::SeqCst);
        done
    }

    /// So many more results are where they should be.
    pub fn count(&self, more: usize) {
        self.done.fetch_add(more, Ordering::SeqCst);
    }

    /// Says what was done; once.
    pub fn tell(&self) {
        if !self.told.swap(true, Ordering::SeqCst) {
            let done = self.done.load(Ordering::SeqCst);
            let articles = if done == 1 { "article is" } else { "articles are" };
            print::tell("interrupted", format!("{done} {articles} done and {}", self.place));
        }
    }
}
