//! Newspaper sentences of our own, one file a phenomenon, with what is asked of their events marked in the text:
//! `tests/phrases/phenomena/*.md`.
//!
//! The format stands at the top of each file. What is not marked is not asked. A known wrong answer is asserted with the wish beside it, so
//! that a mended one fails too. Where reading has changed on purpose,
//!
//! ```sh
//! DATELINE_REWRITE_PHRASES=1 cargo test --test phenomena
//! ```
//!
//! writes what is read now into the files, and never touches what is wanted; the shares of sentences that are right are asserted all the same.

use dateline::article::Article;
use dateline::reading::{Account, EventMention, Role, Stance, Word};
use dateline::{Options, read};
use std::fmt::Write as _;
use std::path::Path;

/// The phenomena, and how many sentences in a hundred must be right.
const PHENOMENA: [(&str, usize); 9] = [
    ("apposition", 90),
    ("aspect", 90),
    ("attribution", 89),
    ("coordination", 90),
    ("nominal", 90),
    ("passive", 90),
    ("pronouns", 90),
    ("quotation", 90),
    ("scope", 90),
];

/// How many sentences a phenomenon has at least.
const LEAST: usize = 40;

/// Where no event is found that could have an answer.
const NO_EVENT: &str = "no event";

/// What stands for the absence of an answer.
const NOBODY: &str = "nobody";

const STANCES: [(&str, Stance); 6] = [
    ("asserted", Stance::Asserted),
    ("negated", Stance::Negated),
    ("alleged", Stance::Alleged),
    ("denied", Stance::Denied),
    ("planned", Stance::Planned),
    ("hypothetical", Stance::Hypothetical),
];

const ASPECTS: [&str; 4] = ["simple", "perfect", "ongoing", "ahead"];

/// One answer: what is asked, what is read, and what a careful reader answers.
#[derive(Clone, Debug, PartialEq)]
struct Answer {
    key: String,
    got: String,
    wanted: String,
}

impl Answer {
    /// "agent: the mill", "= Tom Reed", "denied", each perhaps with a wish.
    fn parse(text: &str) -> Self {
        let (got, wanted) = text.split_once(", wish ").unwrap_or((text, text));
        let keyed = got.split_once(": ").filter(|(key, _)| key.chars().all(char::is_lowercase));
        let (key, got) = keyed.or_else(|| got.strip_prefix("= ").map(|name| ("=", name))).unwrap_or(("", got));
        let wanted = if text.contains(", wish ") { wanted } else { got };
        let kind = if key.is_empty() { kind(wanted) } else { key };
        Self { key: kind.to_owned(), got: got.to_owned(), wanted: wanted.to_owned() }
    }

    fn written(&self) -> String {
        let key = match self.key.as_str() {
            "event" | "stance" | "aspect" => String::new(),
            "=" => "= ".to_owned(),
            key => format!("{key}: "),
        };
        let wish = if self.got == self.wanted { String::new() } else { format!(", wish {}", self.wanted) };
        format!("{key}{}{wish}", self.got)
    }
}

/// What an answer without a key answers.
fn kind(answer: &str) -> &'static str {
    match answer {
        "event" | "none" => "event",
        _ if STANCES.iter().any(|(word, _)| *word == answer) => "stance",
        _ if answer.split(' ').all(|word| ASPECTS.contains(&word)) => "aspect",
        _ => panic!("no such answer: {answer}"),
    }
}

/// A line of a file: stretches of text, and what is asked of some.
struct Line {
    parts: Vec<(String, Vec<Answer>)>,
}

impl Line {
    fn parse(marked: &str) -> Self {
        let (mut parts, mut rest) = (Vec::new(), marked);
        while let Some((before, behind)) = rest.split_once('[') {
            let (words, behind) = behind.split_once("](").unwrap_or_else(|| panic!("a mark has no answer: {marked}"));
            let (answers, behind) = behind.split_once(')').unwrap_or_else(|| panic!("a mark is not closed: {marked}"));
            parts.push((before.to_owned(), Vec::new()));
            parts.push((words.to_owned(), answers.split("; ").map(Answer::parse).collect()));
            rest = behind;
        }
        parts.push((rest.to_owned(), Vec::new()));
        Self { parts }
    }

    /// The line with the marks that would stand for what is read.
    fn written(&self) -> String {
        let mark = |answers: &[Answer]| answers.iter().map(Answer::written).collect::<Vec<_>>().join("; ");
        let part = |(words, answers): &(String, Vec<Answer>)| match answers.is_empty() {
            true => words.clone(),
            false => format!("[{words}]({})", mark(answers)),
        };
        self.parts.iter().map(part).collect()
    }

    /// The same with what the program reads.
    fn read(&self) -> Self {
        let body = |words: &str| words.replace(" ¶ ", "\n\n");
        let text: String = self.parts.iter().map(|(words, _)| body(words)).collect();
        let account = read(Article { body: text, ..Article::default() }, &Options::default());
        let mut start = 0;
        let parts = self.parts.iter().map(|(words, answers)| {
            let end = start + body(words).len();
            let asked = |answer: &Answer| Answer { got: ask(&account, start, end, &answer.key), ..answer.clone() };
            let got = answers.iter().map(asked).collect();
            start = end;
            (words.clone(), got)
        });
        Self { parts: parts.collect() }
    }

    fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.parts.iter().flat_map(|(_, answers)| answers)
    }
}

/// What the account answers of a stretch of the text.
fn ask(account: &Account, start: usize, end: usize, key: &str) -> String {
    if key == "=" {
        return referent(account, start, end);
    }
    let found = account.events.iter().find(|event| (event.trigger.start, event.trigger.end) == (start, end));
    match (found, key) {
        (found, "event") => if found.is_some() { "event" } else { "none" }.to_owned(),
        (None, _) => NO_EVENT.to_owned(),
        (Some(event), key) => answer(event, key),
    }
}

fn answer(event: &EventMention, key: &str) -> String {
    let part = |role: Role| {
        let names = event.participants.iter().filter(|one| one.role == role);
        joined(names.map(|one| one.name.clone()))
    };
    match key {
        "stance" => STANCES.iter().find(|(_, stance)| *stance == event.stance).map_or(NOBODY, |(word, _)| word).to_owned(),
        "aspect" => aspect(event),
        "agent" => part(Role::Agent),
        "patient" => part(Role::Patient),
        "recipient" => part(Role::Recipient),
        "speaker" => joined(event.speaker.clone()),
        "via" => joined(event.via.clone()),
        "label" => event.label.clone(),
        "word" => match event.attribution {
            Word::Own => "own",
            Word::Document => "document",
            Word::Named => "named",
            Word::Unnamed => "unnamed",
        }
        .to_owned(),
        key => panic!("no such question: {key}"),
    }
}

fn aspect(event: &EventMention) -> String {
    let held = [("perfect", event.perfect), ("ongoing", event.ongoing), ("ahead", event.future)];
    let words: Vec<_> = held.iter().filter(|(_, holds)| *holds).map(|(word, _)| *word).collect();
    if words.is_empty() { "simple".to_owned() } else { words.join(" ") }
}

/// Who takes part in any event under these words.
fn referent(account: &Account, start: usize, end: usize) -> String {
    let parts = account.events.iter().flat_map(|event| &event.participants);
    joined(parts.filter(|one| (one.span.start, one.span.end) == (start, end)).map(|one| one.name.clone()))
}

/// Each name once, in the order of the account.
fn joined(names: impl IntoIterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    names.into_iter().for_each(|name| {
        if !all.contains(&name) {
            all.push(name);
        }
    });
    if all.is_empty() { NOBODY.to_owned() } else { all.join(" + ") }
}

/// How many sentences a file has, how many are right, and which are not read as they stand.
#[derive(Default)]
struct Tally {
    sentences: usize,
    right: usize,
    failures: String,
}

fn is_article(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with(['#', '>'])
}

/// Reads a file; where asked, writes it anew with what is read.
fn check(path: &Path, rewrite: bool) -> Tally {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (mut tally, mut anew) = (Tally::default(), String::new());
    for (number, marked) in text.lines().enumerate() {
        if !is_article(marked) {
            let _ = writeln!(anew, "{marked}");
            continue;
        }
        let read = Line::parse(marked).read();
        let written = read.written();
        assert!(read.answers().next().is_some(), "{}:{}: nothing is asked", path.display(), number + 1);
        tally.sentences += 1;
        tally.right += usize::from(read.answers().all(|answer| answer.got == answer.wanted));
        if written != marked {
            let _ = writeln!(tally.failures, "{}:{}\n    stands  {marked}\n    read    {written}", path.display(), number + 1);
        }
        let _ = writeln!(anew, "{written}");
    }
    if rewrite && anew != text {
        std::fs::write(path, anew).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        tally.failures.clear();
    }
    tally
}

#[test]
fn every_sentence_is_read_as_it_is_marked() {
    let rewrite = std::env::var_os("DATELINE_REWRITE_PHRASES").is_some();
    let mut failures = String::new();
    for (phenomenon, least) in PHENOMENA {
        let path = Path::new("tests/phrases/phenomena").join(phenomenon).with_extension("md");
        let tally = check(&path, rewrite);
        println!("{phenomenon}: {} of {} right", tally.right, tally.sentences);
        failures.push_str(&tally.failures);
        if tally.sentences < LEAST || tally.right * 100 < tally.sentences * least {
            let _ = writeln!(failures, "{phenomenon}: only {} of {} sentences are right, not {least} %", tally.right, tally.sentences);
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn a_mark_says_what_is_read_and_what_is_wished() {
    let marked = "[He](= nobody, wish Tom Reed) did not [leave](asserted, wish negated; agent: Tom Reed) at [once](none).";
    let line = Line::parse(marked);
    let keys: Vec<_> = line.answers().map(|answer| (answer.key.as_str(), answer.got.as_str(), answer.wanted.as_str())).collect();
    assert_eq!(
        keys,
        [("=", "nobody", "Tom Reed"), ("stance", "asserted", "negated"), ("agent", "Tom Reed", "Tom Reed"), ("event", "none", "none"),]
    );
    assert_eq!(line.written(), marked);
    let mended = Line::parse("The clerk did not [leave](asserted, wish negated).").read();
    assert_eq!(mended.written(), "The clerk did not [leave](negated).");
    let worse = Line::parse("The clerk did not [leave](asserted).").read();
    assert_eq!(worse.written(), "The clerk did not [leave](negated, wish asserted).");
}
