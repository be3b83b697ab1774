//! What a page shows of an account's article: its text, and how its times were read.

use crate::expression::{Context, arithmetic};
use crate::reading::{Account, TimeMention};
use crate::render::{Report, TimeReading};
use crate::text::CodePoints;

/// The text of an account's article with its times, their rules and their arithmetic.
pub fn report(account: &Account) -> Report {
    let points = CodePoints::new(&account.article.body);
    let reading = |time: &TimeMention| {
        let (start, end) = points.span(time.span);
        TimeReading { start, end, lines: lines(account, time) }
    };
    let mut times: Vec<TimeReading> = account.times.iter().map(reading).collect();
    times.sort_by_key(|time| (time.start, time.end));
    Report { sha256: account.article.sha256.clone(), text: account.article.body.clone(), times }
}

/// The words with the rule that reads them, then a step a line.
fn lines(account: &Account, time: &TimeMention) -> Vec<String> {
    let place = match time.rule.row {
        Some(row) => format!("{} ({}:{})", time.rule, row.file, row.line),
        None => time.rule.to_string(),
    };
    let head = format!("“{}”: {place}", time.span.of(&account.article.body));
    let context = Context { published: account.article.told_from(), tense: time.tense, previous: time.previous, topic: &account.topic };
    let lines = time.expression.as_ref().map(|expression| arithmetic(expression, &context)).unwrap_or_default();
    std::iter::once(head).chain(lines.into_iter().map(|line| format!("    {line}"))).collect()
}
