//! Which number of a date in figures is its month: "4/5/2016" is 4 May in one country and 5 April in another.
//!
//! The words alone allow both, so that by evidence alone both stay; which is meant the first sign decides that speaks for one of them: the
//! report's other dates in figures, its day of publication, its outlet and address, the time zones that it names.

use crate::article::Article;
use crate::calendar::{Bounds, Unit};
use crate::expression::{Shape, Stretch, TimeExpression};
use crate::language::{FigureSigns, FigureWords};
use crate::text::Text;
use chrono::{Datelike, NaiveDate};

/// Which comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Habit {
    Day,
    Month,
}

/// The habit of a report, worked out when the first date asks for it.
pub(super) struct Figures<'a> {
    signs: &'a FigureWords,
    article: &'a Article,
    text: &'a Text,
    habit: Option<Option<Habit>>,
}

impl<'a> Figures<'a> {
    pub(super) fn new(signs: &'a FigureWords, article: &'a Article, text: &'a Text) -> Self {
        Self { signs, article, text, habit: None }
    }

    /// The expression with each date that can be read both ways as the report writes dates; unchanged where nothing shows that.
    pub(super) fn settle(&mut self, expression: TimeExpression) -> TimeExpression {
        if !expression.any(&|e| two_readings(e).is_some()) {
            return expression;
        }
        let Some((month_first, day_first)) = two_readings(&expression) else {
            return expression.map_bases(|inner| self.settle(inner));
        };
        let (month_first, day_first) = (Box::new(month_first), Box::new(day_first));
        let today = self.article.published.bounds;
        let habit = match (is_day(&month_first, today), is_day(&day_first, today)) {
            (true, false) => Some(Habit::Month),
            (false, true) => Some(Habit::Day),
            _ => *self.habit.get_or_insert_with(|| habit(self.signs, self.article, self.text)),
        };
        match habit {
            Some(Habit::Month) => TimeExpression::Either(month_first, day_first),
            Some(Habit::Day) => TimeExpression::Either(day_first, month_first),
            None => expression,
        }
    }
}

/// The two readings of a date in figures, the one with the month first before the other.
fn two_readings(expression: &TimeExpression) -> Option<(TimeExpression, TimeExpression)> {
    let TimeExpression::Union(both) = expression else { return None };
    let [one, other] = both.as_slice() else { return None };
    let (first, second) = (month_and_day(one)?, month_and_day(other)?);
    (first == (second.1, second.0) && first.0 != first.1).then(|| (one.clone(), other.clone()))
}

fn month_and_day(expression: &TimeExpression) -> Option<(u32, u32)> {
    match expression {
        TimeExpression::At(Stretch { interval, shape: Shape::Unit(Unit::Day) }) => Some((interval.start.month(), interval.start.day())),
        TimeExpression::Closest(crate::calendar::Cycle::MonthDay(month, day), _) => Some((*month, *day)),
        _ => None,
    }
}

fn is_day(expression: &TimeExpression, published: Bounds) -> bool {
    let TimeExpression::At(stretch) = expression else { return false };
    Bounds::within(stretch.interval) == published
}

fn habit(signs: &FigureWords, article: &Article, text: &Text) -> Option<Habit> {
    let ways: [&dyn Fn() -> (bool, bool); 3] =
        [&|| other_dates(&article.body, text), &|| outlet(signs, article), &|| zones(signs, &article.body, text)];
    ways.into_iter().find_map(|shown| match shown() {
        (true, false) => Some(Habit::Day),
        (false, true) => Some(Habit::Month),
        _ => None,
    })
}

/// Whether another date in figures has its day first, and whether one has its month first: one of the numbers is over 12.
fn other_dates(body: &str, text: &Text) -> (bool, bool) {
    let figures = text.tokens.iter().filter_map(|token| parts(token.span.of(body)));
    figures.fold((false, false), |(day, month), (a, b)| (day || a > 12, month || b > 12))
}

/// The first two numbers of a date in figures with its year.
fn parts(token: &str) -> Option<(u32, u32)> {
    let mut parts = token.split(['/', '.']);
    let mut number = |most: usize| parts.next().filter(|part| part.len() <= most)?.parse::<u32>().ok();
    let (a, b, year) = (number(2)?, number(2)?, number(4)?);
    let date = |month, day| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    (parts.next().is_none() && (date(a, b).is_some() || date(b, a).is_some())).then_some((a, b))
}

fn outlet(signs: &FigureWords, article: &Article) -> (bool, bool) {
    let source = article.source.as_deref().unwrap_or("").to_lowercase();
    let url = article.url.as_deref().unwrap_or("").to_lowercase();
    let host = url.split_once("://").map_or("", |(_, rest)| rest).split(['/', ':', '?']).next().unwrap_or("");
    let shows = |signs: &FigureSigns| {
        signs.outlets.iter().any(|name| holds(&source, name)) || signs.hosts.iter().any(|end| host.ends_with(end) || source.ends_with(end))
    };
    (shows(&signs.day_first), shows(&signs.month_first))
}

/// Whether the words stand in the name as whole words.
fn holds(name: &str, words: &str) -> bool {
    name.match_indices(words).any(|(at, found)| {
        let before = name.get(..at).and_then(|head| head.chars().next_back());
        let after = name.get(at + found.len()..).and_then(|tail| tail.chars().next());
        !before.into_iter().chain(after).any(char::is_alphanumeric)
    })
}

fn zones(signs: &FigureWords, body: &str, text: &Text) -> (bool, bool) {
    let names = |signs: &FigureSigns| text.tokens.iter().any(|token| signs.zones.contains(&token.span.of(body)));
    (names(&signs.day_first), names(&signs.month_first))
}

#[cfg(test)]
mod tests {
    use super::{holds, parts};

    #[test]
    fn names_are_found_as_whole_words() {
        assert!(holds("bbc news", "bbc"));
        assert!(holds("the new york times", "new york times"));
        assert!(!holds("apnea weekly", "ap"));
    }

    #[test]
    fn figures_have_three_parts_and_are_a_day() {
        assert_eq!(parts("27/3/2016"), Some((27, 3)));
        assert_eq!(parts("3.14.16"), Some((3, 14)));
        assert_eq!(parts("27/3"), None);
        assert_eq!(parts("1.2.3.4"), None);
        assert_eq!(parts("31/2/2016"), None);
    }
}
