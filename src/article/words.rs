//! The words that pages and date lines are made with: all that differs between languages in this room comes in here.

use chrono::Weekday;

/// Words of one language that mark the parts of a page. All in lower case, without full stops and colons at their ends.
///
/// The room knows structure only (blank lines, separators, repetition, brackets); a language hands in one constant of this type. With
/// [`PageWords::default`], which has no words at all, structure alone is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct PageWords {
    /// ISO 639-1 code of the language.
    pub language: &'static str,
    /// Names of months and weekdays and what may stand between them.
    pub dates: DateWords,
    /// What a breadcrumb begins with ("home").
    pub home: &'static [&'static str],
    /// Whole lines of page furniture ("advertisement", "share this").
    pub furniture: &'static [&'static str],
    /// How a short line of page furniture begins ("follow us on", "sign up for").
    pub furniture_starts: &'static [&'static str],
    /// What a paragraph of page furniture holds ("all rights reserved").
    pub furniture_phrases: &'static [&'static str],
    /// Furniture after which nothing belongs to the article ("leave a reply").
    pub endings: &'static [&'static str],
    /// Labels before another article's headline ("related", "read more").
    pub related: &'static [&'static str],
    /// Labels before keywords ("tags", "filed under").
    pub tags: &'static [&'static str],
    /// How the line under a picture begins ("pictured:", "file -").
    pub captions: &'static [&'static str],
    /// How a credit begins ("photo by").
    pub credits: &'static [&'static str],
    /// Whole lines about rights in a picture ("not released (nr)").
    pub releases: &'static [&'static str],
    /// Makers of pictures that stand alone in a credit ("getty images").
    pub agencies: &'static [&'static str],
    /// How the line that names the writer begins ("by").
    pub bylines: &'static [&'static str],
    /// Labels before the date of publication ("published", "posted").
    pub published: &'static [&'static str],
    /// Labels before the date of a later version ("updated").
    pub updated: &'static [&'static str],
}

/// Words of one language that a written date is made of. All in lower case and without full stops.
#[derive(Clone, Copy, Debug, Default)]
pub struct DateWords {
    /// Names and abbreviations of the months, January first.
    pub months: [&'static [&'static str]; 12],
    /// Names and abbreviations of the weekdays, Monday first.
    pub weekdays: [&'static [&'static str]; 7],
    /// Before noon ("am").
    pub forenoon: &'static [&'static str],
    /// After noon ("pm").
    pub afternoon: &'static [&'static str],
    /// What follows the number of a day at once ("th").
    pub ordinals: &'static [&'static str],
    /// Words without a meaning of their own in a date ("at", "on", "the").
    pub fillers: &'static [&'static str],
}

impl DateWords {
    /// The month of a name in lower case, 1 to 12.
    pub fn month(&self, word: &str) -> Option<u32> {
        (1..).zip(self.months).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
    }

    /// The weekday of a name in lower case.
    pub fn weekday(&self, word: &str) -> Option<Weekday> {
        let number = self.weekdays.iter().position(|names| names.contains(&word))?;
        Weekday::try_from(u8::try_from(number).ok()?).ok()
    }
}
