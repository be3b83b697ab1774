//! The long tail of date strings, read by `dateparser` behind guards.
//!
//! `dateparser` 0.3.1 is broad but bold: it fills a missing time, day, month or year from the clock, takes every unknown zone for UTC, reads
//! 04/05 as April 5 and panics on an offset of a day or more. So it is asked only where a year of four digits, a month and a day are
//! written; it never sees a zone (those are taken off before); and what comes back must be exactly the digits that went in.

use super::{DateError, Written};
use crate::article::DateWords;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};

/// Reads a string without a zone.
pub(super) fn read(words: &DateWords, text: &str) -> Result<Written, DateError> {
    let text = tidy(words, text);
    let fields = Fields::of(words, &text)?;
    let text = fields.month_first(&text)?;
    let moment = dateparser::parse_with(text.trim(), &Utc, NaiveTime::MIN).map_err(|_| DateError::Unreadable)?;
    fields.compare(&moment)
}

/// "9:30 p.m." in the form that `dateparser` knows.
fn tidy(words: &DateWords, text: &str) -> String {
    let mut tidied: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.replace('.', "").to_lowercase();
        match (words.forenoon.contains(&bare.as_str()), words.afternoon.contains(&bare.as_str())) {
            (true, _) => tidied.push("AM".into()),
            (_, true) => tidied.push("PM".into()),
            _ => tidied.push(word.into()),
        }
    }
    tidied.join(" ")
}

/// What stands in the string, independent of what `dateparser` makes of it.
struct Fields {
    /// Every run of digits.
    numbers: Vec<String>,
    /// How many of them stand before the time of day.
    of_day: usize,
    /// By name.
    month: Option<u32>,
    /// 0 before noon, 12 after.
    half_day: Option<u32>,
}

impl Fields {
    fn of(words: &DateWords, text: &str) -> Result<Self, DateError> {
        let numbers = runs(text, |c| c.is_ascii_digit());
        let mut fields = Self { of_day: 0, numbers, month: None, half_day: None };
        for word in runs(text, char::is_alphabetic) {
            fields.take_word(words, &word.to_lowercase())?;
        }
        let named = usize::from(fields.month.is_some());
        fields.of_day = 3 - named;
        let years = |numbers: &[String]| numbers.iter().filter(|number| number.len() == 4).count();
        let (day, time) = fields.numbers.split_at(fields.of_day.min(fields.numbers.len()));
        match (years(day), day.len() == fields.of_day) {
            (1, true) => fields.no_zone(text).map(|()| fields),
            (1, false) => Err(DateError::NoDay),
            (0, _) if years(time) > 0 => Err(DateError::Unreadable),
            (0, true) if named == 0 && text.contains(['/', '.', '-']) && day.iter().all(|number| number.len() <= 2) => {
                Err(DateError::ShortYear)
            }
            (0, _) if fields.numbers.len() >= 2 || named == 1 => Err(DateError::NoYear),
            _ => Err(DateError::Unreadable),
        }
    }

    /// Makes sure that `dateparser` can take nothing for an offset, on which it might panic: no time before the day, no sign save the
    /// hyphens that part the fields of the day.
    fn no_zone(&self, text: &str) -> Result<(), DateError> {
        let (day, time) = text.split_at(self.end_of_day(text));
        if time.contains(['+', '-', '\u{2212}']) || day.contains(['+', '\u{2212}']) || day.contains(" -") {
            return Err(DateError::Offset);
        }
        if day.contains(':') { Err(DateError::NoDay) } else { Ok(()) }
    }

    /// Where the last number of the day ends.
    fn end_of_day(&self, text: &str) -> usize {
        let mut end = 0;
        for number in self.numbers.iter().take(self.of_day) {
            let rest = text.get(end..).unwrap_or("");
            end += rest.find(number.as_str()).map_or(0, |at| at + number.len());
        }
        end
    }

    /// Only words that are a field of the date may stand in it.
    fn take_word(&mut self, words: &DateWords, word: &str) -> Result<(), DateError> {
        match (word, words.month(word)) {
            (_, Some(month)) if self.month.is_none() => self.month = Some(month),
            ("am", _) if self.half_day.is_none() => self.half_day = Some(0),
            ("pm", _) if self.half_day.is_none() => self.half_day = Some(12),
            ("年" | "月" | "日" | "时" | "分" | "秒", _) => {}
            _ => return Err(DateError::Unreadable),
        }
        Ok(())
    }

    fn value(&self, at: usize) -> Option<u32> {
        self.numbers.get(at)?.parse().ok()
    }

    /// Puts the month first where the numbers alone say which it is: `dateparser` takes 13/11/2017 for nothing and 04/05/2017 for April.
    fn month_first(&self, text: &str) -> Result<String, DateError> {
        let year_last = self.month.is_none() && self.numbers.get(2).is_some_and(|year| year.len() == 4);
        let (true, Some(first), Some(second), Some(year)) = (year_last, self.value(0), self.value(1), self.value(2)) else {
            return Ok(text.to_string());
        };
        let day = |month, day| i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
        match (day(first, second), day(second, first)) {
            (None, None) => Err(DateError::Impossible),
            (Some(one), Some(other)) if one != other => Err(DateError::Ambiguous(one.min(other), one.max(other))),
            (Some(_), _) => Ok(text.to_string()),
            (None, Some(_)) => Ok(self.swapped(text)),
        }
    }

    fn swapped(&self, text: &str) -> String {
        let (Some(first), Some(second)) = (self.numbers.first(), self.numbers.get(1)) else { return text.to_string() };
        let after_first = text.get(first.len()..).unwrap_or("");
        let between: String = after_first.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let rest = after_first.get(between.len() + second.len()..).unwrap_or("");
        format!("{second}{between}{first}{rest}")
    }

    /// What came back against the digits that went in: each of them is one field, and no field is made up.
    fn compare(&self, moment: &DateTime<Utc>) -> Result<Written, DateError> {
        let day = moment.date_naive();
        let mut wanted = vec![u32::try_from(day.year()).unwrap_or(0), day.day()];
        if self.month.is_none() {
            wanted.push(day.month());
        }
        let mut found: Vec<u32> = (0..self.of_day).filter_map(|at| self.value(at)).collect();
        wanted.sort_unstable();
        found.sort_unstable();
        if wanted != found || self.month.is_some_and(|month| month != day.month()) {
            return Err(DateError::Unreadable);
        }
        self.compare_time(moment, Written::of_day(day))
    }

    fn compare_time(&self, moment: &DateTime<Utc>, day: Written) -> Result<Written, DateError> {
        let written: Vec<u32> = (self.of_day..self.numbers.len().min(self.of_day + 3)).filter_map(|at| self.value(at)).collect();
        let hour = match (written.first(), self.half_day) {
            (Some(&hour @ 1..=12), Some(noon)) => Some(hour % 12 + noon),
            (Some(_), Some(_)) | (None, Some(_)) => return Err(DateError::Unreadable),
            (hour, None) => hour.copied(),
        };
        let (minute, second) = (written.get(1).copied(), written.get(2).copied());
        let same = [hour, minute, second].map(|field| field.unwrap_or(0)) == [moment.hour(), moment.minute(), moment.second()];
        if !same || (hour.is_some() && minute.is_none()) || self.numbers.len() > self.of_day + 4 {
            return Err(DateError::Unreadable);
        }
        Ok(Written { hour, minute, second, ..day })
    }
}

/// The longest runs of characters of one kind.
fn runs(text: &str, of: impl Fn(char) -> bool) -> Vec<String> {
    text.split(|c| !of(c)).filter(|run| !run.is_empty()).map(str::to_string).collect()
}
