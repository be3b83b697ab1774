//! Statements that stand more than once: captions, headlines, sentences reprinted.

use crate::reading::{Account, EventMention};

/// A sentence without what reprints change: case, quotes, dashes, spaces; and how much of it stands before the trigger.
///
/// Two mentions with the same key tell the same thing in the same words.
pub fn key(account: &Account, event: &EventMention) -> Option<(String, usize)> {
    let body = &account.article.body;
    let sentence = letters(event.quote.of(body));
    let before = body.get(event.quote.start..event.trigger.start.max(event.quote.start)).map(|text| letters(text).len())?;
    (sentence.len() >= SHORTEST).then_some((sentence, before))
}

/// Shorter sentences ("He did not.") can be said of many things.
const SHORTEST: usize = 20;

fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            letters.extend(c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()));
        } else if c.is_alphanumeric() {
            letters.extend(c.to_lowercase());
        }
    }
    letters
}
