//! Dates with the month by name, in any order: "13 November 2017", "Nov. 13, 2017", "Mon, 13 Nov 2017 21:30:00 -0500" (RFC 2822),
//! "Monday, November 13, 2017 9:30 p.m. EDT", "November 2017".

use super::offset;
use super::{DateError, Written};
use crate::article::DateWords;

/// A piece of the string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Number(&'a str),
    Word(&'a str),
    Mark(char),
}

/// Reads a string that names exactly one month; `None` where it has another form.
pub(super) fn read(words: &DateWords, text: &str) -> Option<Result<Written, DateError>> {
    let lower = text.to_lowercase();
    let pieces = pieces(&lower);
    let months = pieces.iter().filter(|piece| matches!(piece, Piece::Word(word) if words.month(&bare(word)).is_some())).count();
    if months != 1 {
        return None;
    }
    let mut reading = Reading { words, pieces: &pieces, at: 0, written: Written::default() };
    match reading.run() {
        Err(DateError::Unreadable) => None,
        Err(error) => Some(Err(error)),
        Ok(()) => Some(Ok(reading.written)),
    }
}

/// Digits, letters (with the full stops of abbreviations) and marks; white space parts.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            c if c.is_ascii_digit() => rest.find(|c: char| !c.is_ascii_digit()),
            c if c.is_alphabetic() => rest.find(|c: char| !c.is_alphabetic() && c != '.'),
            c => Some(c.len_utf8()),
        };
        let (piece, after) = rest.split_at(length.unwrap_or(rest.len()));
        pieces.push(match first {
            c if c.is_ascii_digit() => Piece::Number(piece),
            c if c.is_alphabetic() => Piece::Word(piece),
            c => Piece::Mark(c),
        });
        rest = after.trim_start();
    }
    pieces
}

/// A word without its full stops: "a.m." is "am", "Nov." is "nov".
fn bare(word: &str) -> String {
    word.replace('.', "")
}

struct Reading<'a> {
    words: &'a DateWords,
    pieces: &'a [Piece<'a>],
    at: usize,
    written: Written,
}

impl Reading<'_> {
    fn run(&mut self) -> Result<(), DateError> {
        while let Some(&piece) = self.pieces.get(self.at) {
            match piece {
                Piece::Number(digits) => self.number(digits)?,
                Piece::Word(word) => self.word(&bare(word))?,
                Piece::Mark(',' | '.' | '(' | ')' | '|') => self.at += 1,
                Piece::Mark(_) => return Err(DateError::Unreadable),
            }
        }
        Ok(())
    }

    fn ahead(&self, by: usize) -> Option<Piece<'_>> {
        self.pieces.get(self.at + by).copied()
    }

    /// A time of day, a year or a day.
    fn number(&mut self, digits: &str) -> Result<(), DateError> {
        match (digits.len(), self.ahead(1), self.ahead(2)) {
            (1 | 2, Some(Piece::Mark(':')), Some(Piece::Number(_))) => self.clock(digits, ':'),
            (1 | 2, Some(Piece::Mark('.')), Some(Piece::Number(_))) if self.half_day(3).is_some() => self.clock(digits, '.'),
            (1 | 2, ..) if self.half_day(1).is_some() => self.clock(digits, ':'),
            (4, ..) => {
                self.at += 1;
                set(&mut self.written.year, digits.parse().map_err(|_| DateError::Unreadable)?)
            }
            (1 | 2, ..) if self.written.day.is_some() => Err(DateError::ShortYear),
            (1 | 2, ..) => {
                self.at += 1;
                if self.is_ordinal() {
                    self.at += 1;
                }
                set(&mut self.written.day, parse(digits)?)
            }
            _ => Err(DateError::Unreadable),
        }
    }

    /// "9:30", "9:30:15", "9:30:15.25", "9.30 pm", "9 p.m."
    fn clock(&mut self, hour: &str, separator: char) -> Result<(), DateError> {
        self.at += 1;
        let minute = self.after(separator)?;
        let second = if minute.is_some() { self.after(separator)? } else { None };
        if second.is_some() && self.after('.')?.is_some() && separator == '.' {
            return Err(DateError::Unreadable);
        }
        let mut hour = parse(hour)?;
        if let Some(noon) = self.half_day(0) {
            self.at += 1;
            hour = match hour {
                1..=12 => hour % 12 + noon,
                _ => return Err(DateError::Impossible),
            };
        }
        (self.written.minute, self.written.second) = (minute, second);
        set(&mut self.written.hour, hour)
    }

    /// The number after a separator, if both are there.
    fn after(&mut self, separator: char) -> Result<Option<u32>, DateError> {
        match (self.ahead(0), self.ahead(1)) {
            (Some(Piece::Mark(mark)), Some(Piece::Number(digits))) if mark == separator => {
                let value = parse(digits)?;
                self.at += 2;
                Ok(Some(value))
            }
            _ => Ok(None),
        }
    }

    /// 0 for a word that means before noon, 12 for one that means after.
    fn half_day(&self, by: usize) -> Option<u32> {
        let Some(Piece::Word(word)) = self.ahead(by) else { return None };
        let word = bare(word);
        if self.words.forenoon.contains(&word.as_str()) {
            return Some(0);
        }
        self.words.afternoon.contains(&word.as_str()).then_some(12)
    }

    fn is_ordinal(&self) -> bool {
        matches!(self.ahead(0), Some(Piece::Word(word)) if self.words.ordinals.contains(&word))
    }

    fn word(&mut self, word: &str) -> Result<(), DateError> {
        self.at += 1;
        if let Some(month) = self.words.month(word) {
            return set(&mut self.written.month, month);
        }
        if let Some(weekday) = self.words.weekday(word) {
            return set(&mut self.written.weekday, weekday);
        }
        if let Some(zone) = offset::named(word) {
            return self.written.take_zone(zone);
        }
        if self.words.fillers.contains(&word) { Ok(()) } else { Err(DateError::Unreadable) }
    }
}

/// Each field is written once.
fn set<T>(field: &mut Option<T>, value: T) -> Result<(), DateError> {
    if field.replace(value).is_some() { Err(DateError::Unreadable) } else { Ok(()) }
}

fn parse(digits: &str) -> Result<u32, DateError> {
    digits.parse().map_err(|_| DateError::Unreadable)
}
