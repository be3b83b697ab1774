//! Libraries that panic on broken files: the panic becomes an error of the file.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is inside a library that panics on broken files, and the panic will be caught and told as an error: a program's panic
/// hook may then keep silent.
pub fn is_guarded() -> bool {
    GUARDED.with(Cell::get)
}

/// What a library makes of a file; nothing where it panics.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    GUARDED.with(|guarded| guarded.set(true));
    let made = catch_unwind(AssertUnwindSafe(work));
    GUARDED.with(|guarded| guarded.set(false));
    made.ok()
}
