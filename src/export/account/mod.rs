//! Accounts as JSON Lines: one article, one line.
//!
//! Offsets are code points into `text`, half-open; bounds are ISO 8601, inclusive at their own precision (`moment`).
//!
//! * An event's `anchor` is the time that dates it; `claims` holds what else is said of it by times, and the anchor's own claim where
//!   that is about one end of the event only.
//! * `relations` holds what is said of it by other events. Beside the keys of an anchor a relation has those of a claim (`point`,
//!   `to_point`, `ground`), and `phrase` where the event it counts from is only named ("the verdict"); then `to` is null.

mod convert;
mod moment;
pub(super) mod names;
mod shape;
#[cfg(test)]
mod tests;

use crate::reading::Account;

/// One account as one line of JSON, without the line break.
///
/// The same account gives the same bytes. Linear in the article's length and in its mentions.
pub fn account_json(account: &Account) -> String {
    // Writing plain structures to memory cannot fail.
    serde_json::to_string(&shape::AccountJson::of(account)).unwrap_or_default()
}
