//! Every row of every language's tables reads its own examples, and no trap is read as a time.

use dateline::article::Article;
use dateline::calendar::{Bounds, Interval};
use dateline::language::{LANGUAGES, Language, Row, parse};
use dateline::reading::{Grammar, Options, TimeMention, read_times, rows_tried};
use dateline::text::segment;
use std::fmt::Write as _;

/// Wednesday, 18 March 2026.
fn times(grammar: &Grammar, phrase: &str) -> Vec<TimeMention> {
    let mut article = Article { body: phrase.to_owned(), ..Article::default() };
    article.published.bounds = Bounds::within(Interval::day(2026, 3, 18).unwrap());
    let text = segment(&article.body, grammar.language.lexicon);
    read_times(&article, &text, &Options { grammar }).0
}

/// Value, or notation where there is no value, or the length.
fn shown(time: &TimeMention) -> Vec<String> {
    let mut all: Vec<String> = time.resolution.iter().filter_map(|r| r.value.clone()).collect();
    all.extend(time.expression.iter().map(ToString::to_string));
    all.extend(time.amount.iter().map(|amount| amount.value()));
    all.extend(time.set.iter().map(|set| set.value.clone()));
    all
}

fn check_row(grammar: &Grammar, row: &Row, failures: &mut String, total: &mut usize) {
    for (phrase, wanted) in row.examples {
        *total += 1;
        let found = times(grammar, phrase);
        if found.iter().any(|time| shown(time).iter().any(|value| value == wanted)) {
            continue;
        }
        let got: Vec<String> = found.iter().map(|time| format!("{} ({})", shown(time).join(" | "), time.rule)).collect();
        let _ = writeln!(
            failures,
            "{}:{}   {:?}\n    phrase    {phrase}\n    wanted    {wanted}\n    got       {}",
            row.file,
            row.line,
            row.pattern,
            got.join("; ")
        );
    }
}

fn check_language(language: &'static Language) {
    let grammar = Grammar::new(language, Vec::new());
    let (mut failures, mut total) = (String::new(), 0);
    for row in language.tables.iter().flat_map(|(_, rows)| rows.iter()) {
        if let Err(error) = parse(row.pattern) {
            let _ = writeln!(failures, "{}:{}   {error}", row.file, row.line);
        }
        check_row(&grammar, row, &mut failures, &mut total);
    }
    for trap in language.traps {
        total += 1;
        for time in times(&grammar, trap) {
            let _ = writeln!(failures, "trap      {trap}\n    got       {} ({})", shown(&time).join(" | "), time.rule);
        }
    }
    assert!(failures.is_empty(), "some of {total} examples were misread (published Wednesday 18 March 2026)\n{failures}");
}

#[test]
fn every_row_reads_its_examples_and_no_trap_is_a_time() {
    for language in LANGUAGES {
        check_language(language);
    }
}

#[test]
fn rows_cost_nothing_where_no_word_can_name_a_time() {
    let grammar = Grammar::new(LANGUAGES[0], Vec::new());
    let tried = |body: &str| rows_tried(&grammar, body, &segment(body, grammar.language.lexicon));
    let plain = "The council thanked the mayor, who had led the town through fire and flood, and gave her a lamp. ";
    assert_eq!(tried(&plain.repeat(200)), 0);
    let dated = "She left on Monday. ";
    assert_eq!(tried(&dated.repeat(40)), 40 * tried(dated), "the cost of a sentence does not depend on the others");
    assert!(tried(&"on Monday ".repeat(2000)) < 3000 * tried("on Monday "), "a sentence of times is cut into islands of 64 tokens");
}
