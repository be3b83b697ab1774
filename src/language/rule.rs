//! A row of a table: pattern, meaning and proof on adjoining lines.

use super::{Kind, Meaning, Register, WordList};
use crate::calendar::{Amount, Cycle, NamedDay, Unit};
use crate::expression::TimeExpression;
use crate::text::lower;
use std::panic::Location;

/// A row. Where it stands in its table is its registration and its rank: of two readings of one kind and length the earlier row wins.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The words.
    pub pattern: &'static str,
    /// What they mean; `None` where the row does not hold after all.
    pub meaning: fn(&Match) -> Option<Meaning>,
    /// Whether its words can name a time by themselves, so that the engine looks around them.
    pub names_time: bool,
    /// Phrases and what they come to for an article of Wednesday, 18 March 2026: a TIMEX3 value, or the notation of the expression.
    pub examples: &'static [(&'static str, &'static str)],
    /// Its source file.
    pub file: &'static str,
    /// Its line.
    pub line: u32,
}

/// A row of words that can name a time by themselves.
#[track_caller]
pub const fn word(pattern: &'static str, meaning: fn(&Match) -> Option<Meaning>, examples: &'static [(&'static str, &'static str)]) -> Row {
    let place = Location::caller();
    Row { pattern, meaning, names_time: true, examples, file: place.file(), line: place.line() }
}

/// A row of words and slots.
#[track_caller]
pub const fn rule(pattern: &'static str, meaning: fn(&Match) -> Option<Meaning>, examples: &'static [(&'static str, &'static str)]) -> Row {
    let place = Location::caller();
    Row { pattern, meaning, names_time: false, examples, file: place.file(), line: place.line() }
}

/// What a row's meaning is made from: the meanings of its slots, and the words around it.
pub struct Match<'a> {
    /// The slots' meanings, in order.
    pub slots: &'a [&'a Meaning],
    /// The words matched, as they stand in the text.
    pub words: &'a str,
    /// The text before them, in the same sentence.
    pub before: &'a str,
    /// The text after them, in the same sentence.
    pub after: &'a str,
    /// What sort of text they stand in.
    pub register: Register,
}

macro_rules! slot {
    ($(#[$doc:meta] $name:ident: $pattern:pat => $value:expr, $type:ty;)*) => { impl Match<'_> { $(
        #[$doc]
        pub fn $name(&self, n: usize) -> Option<$type> {
            self.slots.iter().filter_map(|slot| match slot { $pattern => Some($value), _ => None }).nth(n)
        }
    )* } };
}

slot! {
    /// The nth number, in hundredths.
    hundredths: Meaning::Number(n) => *n, i64;
    /// The nth number, whole.
    number: Meaning::Number(n) => *n / 100, i64;
    /// The nth count.
    count: Meaning::Count(count) => *count, crate::calendar::Count;
    /// The nth ordinal.
    ordinal: Meaning::Ordinal(n) => *n, i64;
    /// The nth unit and its multiple, in the singular or plural.
    unit: Meaning::Unit(unit, n) | Meaning::Units(unit, n) => (*unit, *n), (Unit, i64);
    /// The nth month.
    month: Meaning::Month(month) => *month, u32;
    /// The nth weekday.
    weekday: Meaning::Weekday(day) => *day, chrono::Weekday;
    /// The nth season.
    season: Meaning::Season(season) => *season, crate::calendar::Season;
    /// The nth part of the day.
    day_part: Meaning::DayPart(part) => *part, crate::calendar::DayPart;
    /// The nth year.
    year: Meaning::Year(year) => *year, i32;
    /// The nth day of a month.
    day: Meaning::Day(day) => *day, u32;
    /// The nth clock time.
    clock: Meaning::Clock(hour, minute) => (*hour, *minute), (u32, u32);
    /// The nth named day.
    named: Meaning::Named(named) => *named, &'static NamedDay;
    /// The nth cycle.
    cycle: Meaning::Cycle(cycle) => *cycle, Cycle;
    /// The nth hedge.
    hedge: Meaning::Hedge(hedge) => *hedge, crate::calendar::Hedge;
    /// The nth part of a stretch.
    part: Meaning::Part(part) => *part, crate::expression::Part;
    /// The nth amount, hedged or not.
    amount: Meaning::Amount(amount) | Meaning::Period(amount) => amount.clone(), Amount;
    /// The nth time.
    time: Meaning::Time(time) | Meaning::Relative(time, _) => time.clone(), TimeExpression;
    /// The nth date in figures.
    written: Meaning::Written(time) => time.clone(), TimeExpression;
    /// The nth event phrase.
    event: Meaning::Event(words) => words.clone(), String;
}

impl Match<'_> {
    /// The word before, or the mark that stands there; empty at the start of the sentence.
    pub fn word_before(&self) -> &str {
        last_word(self.before)
    }

    /// The word after, or the mark that stands there.
    pub fn word_after(&self) -> &str {
        first_word(self.after)
    }

    /// Whether the word before is one of those in `words`, in any case, which are parted by spaces.
    pub fn follows(&self, words: &str) -> bool {
        let before = self.word_before();
        words.split(' ').any(|word| word.eq_ignore_ascii_case(before))
    }

    /// Whether the word after is one of those in `words`, in any case, which are parted by spaces.
    pub fn precedes(&self, words: &str) -> bool {
        let after = self.word_after();
        words.split(' ').any(|word| word.eq_ignore_ascii_case(after))
    }

    /// The same for a list that is long.
    pub fn follows_one(&self, words: &WordList) -> bool {
        words.has(&lower(self.word_before()))
    }

    /// Whether the word after is one of a long list.
    pub fn precedes_one(&self, words: &WordList) -> bool {
        words.has(&lower(self.word_after()))
    }

    /// Whether it is the name of a book, a film or a programme: quoted from its first word on, with a capital in its last.
    pub fn is_title(&self) -> bool {
        let quoted = self.before.trim_end().ends_with(['"', '“', '‘', '`']) || self.before.trim_end().ends_with("''");
        let last = self.words.rsplit([' ', '-']).next().unwrap_or("");
        quoted && last.len() < self.words.len() && last.starts_with(char::is_uppercase)
    }

    /// Whether its first word is what somebody is ("The train was late this morning") and no part of the time ("It was late Monday").
    pub fn is_predicate(&self) -> bool {
        let (first, before) = (first_word(self.words), self.word_before());
        let head = self.before.trim_end();
        let copula = ["was", "were", "is", "are", "be", "been", "being", "too", "so", "very"].contains(&before);
        let subject = last_word(head.get(..head.len() - before.len()).unwrap_or("").trim_end());
        copula && ["late", "early"].contains(&first) && !subject.eq_ignore_ascii_case("it")
    }

    /// Whether nothing stands before in the sentence.
    pub fn starts_sentence(&self) -> bool {
        self.before.trim_end().is_empty()
    }

    /// Whether it ends the sentence or a clause of it: nothing or a mark follows.
    pub fn ends_clause(&self) -> bool {
        self.after.trim_start().chars().next().is_none_or(|c| !c.is_alphanumeric())
    }

    /// Whether they stand in a post.
    pub fn in_post(&self) -> bool {
        self.register == Register::Post
    }

    /// Whether one of the slots is of that kind.
    pub fn has(&self, kind: Kind) -> bool {
        self.slots.iter().any(|slot| slot.kind() == kind)
    }
}

fn is_inner(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '$' | '€' | '£' | '#' | '%')
}

fn last_word(text: &str) -> &str {
    let text = text.trim_end();
    let start = text.char_indices().rev().take_while(|(_, c)| is_inner(*c)).last().map_or(text.len(), |(at, _)| at);
    let mark = || text.char_indices().next_back().map_or("", |(at, _)| &text[at..]);
    if start == text.len() { mark() } else { &text[start..] }
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    let end = text.find(|c: char| !is_inner(c)).unwrap_or(text.len());
    let mark = text.chars().next().map_or(0, char::len_utf8);
    &text[..if end == 0 { mark } else { end }]
}
