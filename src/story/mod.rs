//! Many accounts become one story: which mentions are one event.
//!
//! The rule is conservative, since a wrong merge can libel someone: repeated statements, what the articles themselves mention again,
//! the same doing of the same person to the same thing, and other words for one sort of event where the day or there being just one tells
//! that it is the same.

mod alias;
mod identity;
mod names;
mod occasion;
mod phrases;
mod retelling;
mod sources;
mod statement;
mod tale;

pub use names::same_name;
pub use sources::Wires;
pub use tale::{Decided, Entry, MentionRef, Story};

use crate::reading::Account;

/// Makes one story of accounts: they are put in the order of publication, then of their text's digest, whatever order they came in.
///
/// Cost: near linear in the number of mentions, save for those of one verb and one agent, of one sort of event and of days near each other, or
/// of one sort and a word for who takes part, which are compared with each other.
pub fn story(accounts: Vec<Account>) -> Story {
    decided(in_order(accounts), &Decided::default())
}

/// The order of a story's accounts: by publication, then by digest of the text.
pub fn in_order(mut accounts: Vec<Account>) -> Vec<Account> {
    accounts.sort_by(|a, b| tale::order_key(a).cmp(&tale::order_key(b)));
    accounts
}

/// The same of accounts that are in order, with the user's word on what is one event.
pub fn decided(accounts: Vec<Account>, decided: &Decided) -> Story {
    let entries = identity::entries(&accounts, decided);
    let phrases = phrases::phrases(&accounts, &entries);
    Story { accounts, entries, phrases }
}
