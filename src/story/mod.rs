//! Many accounts become one story: which mentions are one event.
//!
//! The rule is conservative, since a wrong merge can libel someone: repeated statements, what the articles themselves mention again, and
//! the same doing of the same person to the same thing.

mod identity;
mod names;
mod retelling;
mod sources;
mod statement;
mod tale;

pub use names::same_name;
pub use sources::Wires;
pub use tale::{Entry, MentionRef, Story};

use crate::reading::Account;

/// Makes one story of accounts: they are put in the order of publication, then of their text's digest, whatever order they came in.
///
/// Cost: near linear in the number of mentions, save for those of one verb and one agent, which are compared with each other.
pub fn story(accounts: Vec<Account>) -> Story {
    let mut accounts = accounts;
    accounts.sort_by(|a, b| tale::order_key(a).cmp(&tale::order_key(b)));
    let entries = identity::entries(&accounts);
    Story { accounts, entries }
}
