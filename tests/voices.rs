//! Whose word is what: sentences of our own in `tests/voices/voices.md`, with the answers below each article.
//!
//! The format stands at the top of the file. A known wrong answer is asserted with the wish beside it, so that a mended one fails too.

use dateline::article::Article;
use dateline::reading::{Account, EventKind, Word};
use dateline::{Options, read};
use std::fmt::Write as _;
use std::path::Path;

/// Of so many answers in a hundred a careful reader would have no other wish.
const LEAST_RIGHT: usize = 90;

/// What the file says of one event.
struct Answer {
    trigger: String,
    got: String,
    wish: Option<String>,
}

/// An article of the file.
struct Case {
    text: String,
    answers: Vec<Answer>,
}

fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '>'])) {
        match (line.strip_prefix("- "), cases.last_mut()) {
            (Some(answer), Some(case)) => case.answers.push(answer_of(answer)),
            (Some(_), None) => panic!("an answer before any article: {line}"),
            (None, _) => cases.push(Case { text: line.replace(" ¶ ", "\n\n"), answers: Vec::new() }),
        }
    }
    cases
}

fn answer_of(line: &str) -> Answer {
    let (trigger, rest) = line.split_once(": ").unwrap_or_else(|| panic!("no answer: {line}"));
    let (got, wish) = rest.split_once(", wish ").map_or((rest, None), |(got, wish)| (got, Some(wish.to_owned())));
    Answer { trigger: trigger.to_owned(), got: got.to_owned(), wish }
}

/// "named Ruth Keller, via the Courier, carried" of the event with that trigger; of the second where a "2" stands behind it.
fn word_of(account: &Account, trigger: &str) -> String {
    let (trigger, number) = trigger.strip_suffix(" 2").map_or((trigger, 0), |first| (first, 1));
    let of =
        |event: &&dateline::reading::EventMention| event.trigger.of(&account.article.body) == trigger && event.kind != EventKind::Landmark;
    let Some(event) = account.events.iter().filter(of).nth(number) else { return "no event".to_owned() };
    let mut words = match event.attribution {
        Word::Own => "own",
        Word::Document => "document",
        Word::Named => "named",
        Word::Unnamed => "unnamed",
    }
    .to_owned();
    if let Some(speaker) = &event.speaker {
        let _ = write!(words, " {speaker}");
    }
    for via in &event.via {
        let _ = write!(words, ", via {via}");
    }
    if event.carried {
        words.push_str(", carried");
    }
    words
}

#[test]
fn every_mention_is_somebodys_word() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/voices/voices.md");
    let file = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cases = cases(&file);
    let (mut all, mut wishes, mut wrong) = (0, 0, String::new());
    for case in &cases {
        let account = read(Article { body: case.text.clone(), ..Article::default() }, &Options::default());
        for answer in &case.answers {
            let got = word_of(&account, &answer.trigger);
            all += 1;
            wishes += usize::from(answer.wish.is_some());
            if got != answer.got {
                let _ = writeln!(wrong, "{}\n- {}: {got}   (not {})", case.text.replace("\n\n", " ¶ "), answer.trigger, answer.got);
            }
        }
        assert!(!case.answers.is_empty(), "no answer: {}", case.text);
    }
    assert!(wrong.is_empty(), "got:\n{wrong}");
    assert!(all >= 90 && wishes * 100 <= all * (100 - LEAST_RIGHT), "{wishes} wishes of {all} answers");
}
