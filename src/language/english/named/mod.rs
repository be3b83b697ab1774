//! Days and periods that have a name in English: each row its words, its rule, whose calendar it belongs to, and on what authority.
//!
//! Days are times by TimeML; wars, events and terms of office are not marked there and leave the chart as composites.

pub mod events;
pub mod faith;
pub mod holidays;
pub mod sport;
pub mod terms;
pub mod votes;
pub mod wars;

macro_rules! days {
    ($($id:ident: $name:literal, $place:literal, $source:literal, $rule:expr, [$($theme:literal),*], $words:literal, [$($example:expr),*];)*) => {
        $(static $id: NamedDay = NamedDay { name: $name, place: $place, source: $source, rule: $rule, themes: &[$($theme),*] };)*
        pub const ROWS: &[Row] = &[$(rule($words, |_: &Match| Some(crate::language::Meaning::Named(&$id)), &[$($example),*])),*];
    };
}

macro_rules! periods {
    ($($id:ident: $name:literal, $place:literal, $source:literal, $rule:expr, [$($theme:literal),*], $words:literal, [$($example:expr),*];)*) => {
        $(static $id: NamedDay = NamedDay { name: $name, place: $place, source: $source, rule: $rule, themes: &[$($theme),*] };)*
        pub const ROWS: &[Row] = &[$(rule($words, |_: &Match| super::period(&$id), &[$($example),*])),*];
    };
}

use {days, periods};

/// A named period or event, which TimeML leaves open.
fn period(named: &'static crate::calendar::NamedDay) -> Option<crate::language::Meaning> {
    let expression = crate::language::closest(crate::calendar::Cycle::Named(named));
    crate::language::relative(expression, crate::language::Origin::Period)
}
