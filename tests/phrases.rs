//! Newspaper sentences of our own with their answers marked in the text: `tests/phrases/*.md`, one article a line.
//!
//! The format stands at the top of each file. Whatever is found must be marked and whatever is marked must be found, with exactly that
//! span; a line without marks is a trap. A known wrong answer is asserted with the wish beside it, so that a mended one fails too.

use dateline::article::Article;
use dateline::calendar::{Bounds, Interval};
use dateline::language::english::LANGUAGE;
use dateline::reading::{Grammar, Options, TimeMention, read_times};
use dateline::text::segment;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What is said of a stretch of a line: its bytes, and the value, or `~` and the notation.
type Answer = (usize, usize, String);

/// "nothing": what stands for the absence of an answer beside a wish.
const NOTHING: &str = "nothing";

/// A line without its marks.
#[derive(Default)]
struct Line {
    text: String,
    answers: Vec<Answer>,
    wishes: BTreeMap<(usize, usize), String>,
}

/// Takes the marks out. Marks may nest: `[[two days](P2D) before the vote](~2 days before «the vote»)`.
fn unmark(marked: &str) -> Line {
    let (mut line, mut open, mut rest) = (Line::default(), Vec::new(), marked);
    while let Some(next) = rest.chars().next() {
        if next == '[' {
            open.push(line.text.len());
            rest = &rest[1..];
        } else if let Some(start) = open.last().copied().filter(|_| rest.starts_with("](")) {
            let close = rest.find(')').unwrap_or_else(|| panic!("a mark is not closed: {marked}"));
            open.pop();
            line.take(start, &rest[2..close]);
            rest = &rest[close + 1..];
        } else {
            line.text.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    assert!(open.is_empty(), "a mark has no answer: {marked}");
    line
}

impl Line {
    fn take(&mut self, start: usize, answer: &str) {
        let end = self.text.len();
        let (got, wish) = answer.rsplit_once(", wish ").map_or((answer, None), |(got, wish)| (got, Some(wish)));
        if got != NOTHING {
            self.answers.push((start, end, got.to_owned()));
        }
        if let Some(wish) = wish {
            self.wishes.insert((start, end), wish.to_owned());
        }
    }

    /// What a careful reader answers: the wish, where there is one, else the answer.
    fn wanted(&self) -> BTreeMap<(usize, usize), String> {
        let mut all: BTreeMap<_, _> = self.answers.iter().map(|(start, end, answer)| ((*start, *end), answer.clone())).collect();
        all.extend(self.wishes.clone());
        all
    }

    /// The line as it would have to stand for what was found.
    fn restated(&self, got: &[Answer]) -> String {
        let mut marks = self.wanted();
        for (start, end, _) in got {
            marks.entry((*start, *end)).or_insert_with(|| NOTHING.to_owned());
        }
        let (mut inserts, found) =
            (Vec::new(), |at: (usize, usize)| got.iter().find(|(s, e, _)| (*s, *e) == at).map(|(_, _, a)| a.as_str()));
        for (at, wanted) in &marks {
            let got = found(*at).unwrap_or(NOTHING);
            let answer = if got == wanted { wanted.clone() } else { format!("{got}, wish {wanted}") };
            if answer != NOTHING {
                inserts.push((at.0, 1, usize::MAX - at.1, "[".to_owned()));
                inserts.push((at.1, 0, usize::MAX - at.0, format!("]({answer})")));
            }
        }
        inserts.sort();
        let mut text = self.text.clone();
        for (at, _, _, mark) in inserts.iter().rev() {
            text.insert_str(*at, mark);
        }
        text
    }
}

/// "2026-03-18".
fn day(date: &str) -> Interval {
    let numbers: Vec<i32> = date.split('-').filter_map(|part| part.parse().ok()).collect();
    let &[year, month, day] = numbers.as_slice() else { panic!("published: {date}") };
    Interval::day(year, month as u32, day as u32).unwrap_or_else(|| panic!("published: {date}"))
}

fn times(grammar: &Grammar, published: Interval, text: &str) -> Vec<TimeMention> {
    let mut article = Article { body: text.to_owned(), ..Article::default() };
    article.published.bounds = Bounds::within(published);
    let segmented = segment(&article.body, grammar.language.lexicon);
    read_times(&article, &segmented, &Options { grammar }).0
}

/// The TIMEX3 value, or, where TimeML has none, `~` and the notation.
fn answer_of(time: &TimeMention) -> String {
    let notation = || time.expression.as_ref().map_or_else(|| "~".to_owned(), |expression| format!("~{expression}"));
    if !time.timex3 {
        return notation();
    }
    let resolved = time.resolution.as_ref().and_then(|resolution| resolution.value.clone());
    let length = time.amount.as_ref().map(|amount| amount.value());
    resolved.or(length).or_else(|| time.set.as_ref().map(|set| set.value.clone())).unwrap_or_else(notation)
}

/// One line of the failures: a phrase, what was wanted, what was got and how it was read.
fn tell_apart(line: &Line, times: &[TimeMention], got: &[Answer], failures: &mut String) {
    for (start, end, wanted) in line.answers.iter().filter(|answer| !got.contains(answer)) {
        let read = got.iter().zip(times).find(|((s, e, _), _)| (s, e) == (start, end));
        let (answer, rule) = read.map_or((NOTHING.to_owned(), String::new()), |((_, _, a), time)| (a.clone(), time.rule.to_string()));
        let _ = writeln!(
            failures,
            "    phrase    {}\n    wanted    {wanted}\n    got       {answer}\n    read as   {rule}",
            &line.text[*start..*end]
        );
    }
    let unmarked = |(s, e, _): &Answer| !line.answers.iter().any(|(start, end, _)| (start, end) == (s, e));
    for ((start, end, answer), time) in got.iter().zip(times).filter(|(answer, _)| unmarked(answer)) {
        let phrase = &line.text[*start..*end];
        let _ = writeln!(failures, "    phrase    {phrase}\n    wanted    {NOTHING}\n    got       {answer}\n    read as   {}", time.rule);
    }
}

/// How many sentences a file has, and how many marks with a wish.
#[derive(Default)]
struct Tally {
    sentences: usize,
    misread: usize,
    answers: usize,
    wishes: usize,
}

fn check_file(grammar: &Grammar, path: &Path, failures: &mut String) -> Tally {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (mut tally, mut published) = (Tally::default(), None);
    for (number, marked) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with(['#', '>'])) {
        if let Some(date) = marked.strip_prefix("published: ") {
            published = Some(day(date.trim()));
            continue;
        }
        let line = unmark(marked);
        let published = published.unwrap_or_else(|| panic!("{}: no line `published: DATE`", path.display()));
        let times = times(grammar, published, &line.text);
        let got: Vec<Answer> = times.iter().map(|time| (time.span.start, time.span.end, answer_of(time))).collect();
        let (mut wanted, mut read) = (line.answers.clone(), got.clone());
        wanted.sort();
        read.sort();
        if wanted != read {
            let _ = writeln!(failures, "{}:{}", path.display(), number + 1);
            tell_apart(&line, &times, &got, failures);
            let _ = writeln!(failures, "    stands as {}", line.restated(&got));
        }
        tally.sentences += segment(&line.text, grammar.language.lexicon).sentences.len();
        tally.misread += usize::from(!line.wishes.is_empty());
        tally.answers += line.wanted().values().filter(|answer| *answer != NOTHING).count();
        tally.wishes += line.wishes.len();
    }
    tally
}

#[test]
fn every_sentence_is_read_as_it_is_marked() {
    let mut files: Vec<PathBuf> = std::fs::read_dir("tests/phrases").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    files.sort();
    let grammar = Grammar::new(&LANGUAGE, Vec::new());
    let (mut failures, mut total) = (String::new(), 0);
    for path in &files {
        let tally = check_file(&grammar, path, &mut failures);
        total += tally.sentences;
        let Tally { sentences, misread, answers, wishes } = tally;
        println!("{}: {sentences} sentences, {answers} answers; {wishes} wishes on {misread} lines", path.display());
    }
    let misread = failures.lines().filter(|line| !line.starts_with(' ')).count();
    assert!(failures.is_empty(), "{misread} lines of {total} sentences were misread\n{failures}");
    assert!(total >= 600, "only {total} sentences");
}

#[test]
fn a_mark_says_what_is_read_and_what_is_wished() {
    let line = unmark("[[Two days](P2D) before the vote](~x) it [fell](nothing, wish 2020).");
    assert_eq!(line.text, "Two days before the vote it fell.");
    assert_eq!(line.answers, [(0, 8, "P2D".to_owned()), (0, 24, "~x".to_owned())]);
    assert_eq!(line.restated(&line.answers), "[[Two days](P2D) before the vote](~x) it [fell](nothing, wish 2020).");
    assert_eq!(
        line.restated(&[(0, 3, "P1D".to_owned())]),
        "[[[Two](P1D, wish nothing) days](nothing, wish P2D) before the vote](nothing, wish ~x) it [fell](nothing, wish 2020)."
    );
}
