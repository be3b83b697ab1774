//! What a time expression is read against: always said, never assumed.

use super::Stretch;
use crate::calendar::Bounds;

/// Which way the sentence looks from its publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tense {
    /// It tells what has been.
    Past,
    /// It tells what is.
    Present,
    /// It tells what will be.
    Future,
    /// It does not say.
    #[default]
    Unknown,
}

/// Years that the article names, with the word that each stands beside ("2016" and "campaign").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// In the order of the text.
    pub years: Vec<(i32, String)>,
}

/// What a time expression is read against. There is no clock and no default year.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// When the article was published, as far as is known; both ends of one day where the day is known.
    pub published: Bounds,
    /// Which way the sentence looks.
    pub tense: Tense,
    /// The time that the text told of last.
    pub previous: Option<Stretch>,
    /// Years the article names.
    pub topic: &'a Topic,
}

impl Topic {
    /// The year that stands beside one of these words most often; the first of the text where several do.
    pub fn year_of(&self, themes: &[&str]) -> Option<i32> {
        let near = |year: i32| self.years.iter().filter(|(y, word)| *y == year && themes.contains(&word.as_str())).count();
        let mut best: Option<(i32, usize)> = None;
        for (year, _) in &self.years {
            let count = near(*year);
            if count > 0 && best.is_none_or(|(_, most)| count > most) {
                best = Some((*year, count));
            }
        }
        best.map(|(year, _)| year)
    }
}
