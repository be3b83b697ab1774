//! Somebody or something with a name, and what the article says of it.

use crate::language::Agreement;

/// What sort of thing a name names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// A person.
    Person,
    /// A company, a party, a ministry, a newspaper.
    Body,
    /// Nothing tells.
    #[default]
    Unknown,
}

/// Somebody or something with a name.
#[derive(Clone, Debug, Default)]
pub struct Entity {
    /// The fullest form in the article.
    pub name: String,
    /// The article before it in the text ("the").
    pub article: Option<String>,
    /// How much oftener it is named with that article than without.
    pub balance: i32,
    /// What it is.
    pub sort: Sort,
    /// Whether "he" or "she" can stand for it, where that is known.
    pub gender: Option<Agreement>,
    /// What the article says it is, in dictionary form: "founder", "lawyer".
    pub roles: Vec<String>,
    /// For some roles, whose: the lawyer of whom, by the token that names or means them.
    pub of: Vec<(String, usize)>,
    /// Whether it is a newspaper, a broadcaster and the like.
    pub outlet: bool,
    /// How often it is named.
    pub count: usize,
}

impl Entity {
    /// A role that the article gives it; once, however often it does.
    pub fn take_on(&mut self, role: String) {
        if !self.roles.contains(&role) {
            self.roles.push(role);
        }
    }
}
