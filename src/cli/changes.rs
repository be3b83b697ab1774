//! What `build --compare` prints: what has changed since an older timeline.

use super::wrap::hanging;
use dateline::timeline::{Change, Changed};

/// The changes, a kind under a heading, those that a reader must look at first.
pub fn changes(all: &[Changed], columns: usize) -> String {
    let mut text = String::new();
    for (change, title) in HEADINGS {
        let mut of = all.iter().filter(|changed| changed.change == change).peekable();
        if of.peek().is_some() {
            text += &format!("{title}\n");
        }
        for changed in of {
            text += &hanging(&changed.entry, 16, &format!("{} ({})", changed.label, when(changed)), columns);
        }
    }
    if text.is_empty() { "Nothing has changed since the older timeline.\n\n".to_owned() } else { text + "\n" }
}

const HEADINGS: [(Change, &str); 7] = [
    (Change::Contradicted, "Newly in conflict"),
    (Change::Moved, "Moved"),
    (Change::Narrowed, "Narrowed"),
    (Change::Widened, "Widened"),
    (Change::Merged, "Now one event"),
    (Change::Added, "New"),
    (Change::Gone, "No longer told"),
];

/// "Sep 2016, now 20 Sep 2016".
fn when(changed: &Changed) -> String {
    match (&changed.before, &changed.after) {
        (Some(before), Some(after)) if before != after => format!("{before}, now {after}"),
        (before, after) => after.as_ref().or(before.as_ref()).cloned().unwrap_or_default(),
    }
}
