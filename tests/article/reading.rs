//! Bytes become articles: text with and without a header, JSON Lines, tables of articles.

use crate::{WORDS, article, bounds, reading};
use dateline::article::{Article, Basis, Ids, Intake, JsonLines, Reading, Register, Source, read_text};
use proptest::prelude::*;
use std::io::BufReader;

fn warnings(reading: &Reading) -> Vec<String> {
    reading.warnings.iter().map(ToString::to_string).collect()
}

fn refused(bytes: &[u8]) -> String {
    read_text(&WORDS, "a.txt", "a.txt", bytes.to_vec()).expect_err("it cannot be read").to_string()
}

#[test]
fn a_header_is_no_part_of_the_body() {
    let text = "Title: Ferry stuck\nSOURCE: Daily Harbour\nurl: https://example.org/a\nPublished: 13 November 2017\nAuthor: Nora Lind\n\nThe ferry: stuck.\r\n";
    let article = article(text);
    assert_eq!(article.body, "The ferry: stuck.\r\n");
    assert_eq!(&text[article.body_start..], article.body);
    assert_eq!((article.title.as_deref(), article.source.as_deref()), (Some("Ferry stuck"), Some("Daily Harbour")));
    assert_eq!(article.url.as_deref(), Some("https://example.org/a"));
    assert_eq!(
        (article.published.basis, bounds(&article.published.bounds).as_str()),
        (Basis::Metadata, "2017-11-13T00:00:00 2017-11-13T23:59:59")
    );
    assert_eq!(article.language, "en");
    assert_eq!((article.id.as_str(), article.path.as_deref()), ("report.txt", Some("folder/report.txt")));
}

#[test]
fn without_a_known_key_in_its_first_line_a_text_has_no_header() {
    for text in
        ["Update: the ferry is free.\n\nIt sails again.\n", "\nTitle: x\n\ny\n", "Ferry stuck\nTitle: x\n\ny\n", "Title page: x\n\ny\n"]
    {
        let article = article(text);
        assert_eq!((article.body.as_str(), article.body_start), (text, 0));
    }
}

#[test]
fn what_is_odd_in_a_header_is_said() {
    let reading = reading("Title: Ferry\nEdition: Late\nPublished: 13/11/17\nTitle: Boat\n\nIt sails.\n");
    assert_eq!(
        warnings(&reading),
        [
            "folder/report.txt:2: the header's key \"edition\" is not known and is left out",
            "folder/report.txt:4: the header has the key \"title\" more than once; the first counts",
            "folder/report.txt:3: the date \"13/11/17\" is left out: the year has not four digits",
        ]
    );
    assert_eq!((reading.article.title.as_deref(), reading.article.published.basis), (Some("Ferry"), Basis::Unknown));
    assert!(reading.warnings.iter().all(|warning| warning.is_warning()));
}

#[test]
fn a_header_without_a_blank_line_ends_where_its_keys_end() {
    let reading = reading("Title: Ferry\nThe ferry sails.\n\nAgain.\n");
    assert_eq!(reading.article.body, "The ferry sails.\n\nAgain.\n");
    assert_eq!(warnings(&reading), ["folder/report.txt:2: no blank line parts the header from the text"]);
}

#[test]
fn the_digest_is_of_the_body_alone() {
    let digest = "8a5edab282632443219e051e4ade2d1d5bbc671c781051bf1437897cbdfea0f1";
    assert_eq!(article("Title: x\n\n/").sha256, digest);
    assert_eq!(article("/").sha256, digest);
}

#[test]
fn marks_of_byte_order_are_no_text() {
    let wide = |text: &str, unit: fn(u16) -> [u8; 2]| [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(unit).collect::<Vec<u8>>();
    let text = "Title: Fähre\n\nSie fährt.";
    for (bytes, start) in
        [(wide(text, u16::to_le_bytes), 30), (wide(text, u16::to_be_bytes), 30), (format!("\u{feff}{text}").into_bytes(), 18)]
    {
        let article = read_text(&WORDS, "a", "a", bytes).expect("marked text is read").article;
        assert_eq!((article.title.as_deref(), article.body.as_str(), article.body_start), (Some("Fähre"), "Sie fährt.", start));
    }
}

#[test]
fn what_is_no_text_says_why() {
    assert_eq!(refused(b"caf\xE9\x01\x02 au lait"), "a.txt: it is not text in UTF-8 (byte 3) nor marked as UTF-16");
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n"), "a.txt: it is a PNG picture and holds no text");
    assert_eq!(refused(b"\x7FELF\0\0\0\x01\0\0"), "a.txt: it is not text");
    assert_eq!(refused(b"\xFF\xFEa"), "a.txt: it is marked as UTF-16, but is not text in it");
}

#[test]
fn letters_that_nothing_names_are_read_as_what_they_look_like() {
    let reading =
        read_text(&WORDS, "a", "a.txt", b"Title: Caf\xE9\n\nDas Caf\xE9 schlie\xDFt, sagte M\xFCller.".to_vec()).expect("it is text");
    assert_eq!(reading.article.body, "Das Café schließt, sagte Müller.");
    assert_eq!((reading.article.title.as_deref(), reading.article.body_start), (Some("Café"), 13));
    assert_eq!(warnings(&reading), ["a.txt: it is not marked as UTF-8 or UTF-16, and read as windows-1252"]);
}

#[test]
fn an_empty_text_is_an_article_and_a_warning() {
    for text in ["", " \n\n", "Title: x\n"] {
        let reading = reading(text);
        assert_eq!(warnings(&reading), ["folder/report.txt: it is empty"]);
        assert!(reading.article.zones.is_empty());
    }
}

const LINES: &str = r#"{"id": "a", "text": "One.\n", "dct": "1998-01-08", "title": null, "timexes": [{"tid": "t0"}]}

{"id": 7, "text": "Two.", "source": "Daily", "url": "https://example.org"}
{"id": "b", "text": "Thr
{"id": "c", "text": "\ud83d"}
{"id": "d"}
{"id": "e", "text": ["no"]}
[1, 2]
{"text": "Four.", "published": "soon"}
"#;

#[test]
fn one_bad_line_leaves_the_others() {
    let mut lines = Vec::new();
    for item in JsonLines::new(&WORDS, "x.jsonl", LINES.as_bytes()) {
        lines.push(match item {
            Ok(reading) => format!("{} {:?} {:?}", reading.article.id, reading.article.body, warnings(&reading)),
            Err(error) => error.to_string(),
        });
    }
    assert_eq!(
        lines,
        [
            r#"a "One.\n" []"#,
            r#"7 "Two." []"#,
            "x.jsonl:4: not a line of JSON that holds an article: EOF while parsing a string at column 24",
            "x.jsonl:5: not a line of JSON that holds an article: unexpected end of hex escape at column 28",
            "x.jsonl:6: the line has no \"text\"",
            "x.jsonl:7: not a line of JSON that holds an article: invalid type: sequence, expected a string at column 20",
            "x.jsonl:8: not a line of JSON that holds an article: it does not begin with {",
            "x.jsonl:9 \"Four.\" [\"x.jsonl:9: the date \\\"soon\\\" is left out: it is in no form that is known (2017-11-13, 13 November 2017 and 2017-11-13T21:30:00-05:00 are)\"]",
        ]
    );
}

#[test]
fn standard_input_is_lines_where_it_begins_so() {
    let read = |bytes: &'static str| {
        let readings: Vec<_> = Source::standard_input().read_from(&WORDS, &Intake::default(), BufReader::new(bytes.as_bytes())).collect();
        readings
            .into_iter()
            .map(|reading| reading.map(|reading| (reading.article.id, reading.article.body)).map_err(|error| error.to_string()))
            .collect::<Vec<_>>()
    };
    let pair = |id: &str, body: &str| Ok((id.to_string(), body.to_string()));
    assert_eq!(
        read("\u{feff}\n {\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \"Two.\"}"),
        [pair("a", "One."), pair("b", "Two.")]
    );
    assert_eq!(read("  One {text}.\n"), [pair("-", "  One {text}.\n")]);
    assert_eq!(read(""), [pair("-", "")]);
}

#[test]
fn an_id_that_comes_twice_is_said() {
    let lines = "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"a\", \"text\": \"Two.\"}\n";
    let mut ids = Ids::default();
    let mut readings: Vec<Reading> =
        JsonLines::new(&WORDS, "x.jsonl", lines.as_bytes()).map(|reading| reading.expect("an article")).collect();
    readings.iter_mut().for_each(|reading| ids.check(reading));
    assert_eq!(warnings(&readings[0]), [""; 0]);
    assert_eq!(warnings(&readings[1]), ["x.jsonl: the id \"a\" stands for another article too"]);
}

#[test]
fn a_table_says_what_articles_do_not() {
    let table = "Path,published,Source,Note\n./a.txt,2017-11-13,\"Daily, Harbour\",x\nb.txt,11/13/17,,\nc.txt,,Weekly,\na.txt,,,\n";
    let mut register = Register::read(&WORDS, "t.csv", table.as_bytes()).expect("a table");
    let mut a = Article { id: "a.txt".into(), source: Some("nobody".into()), title: Some("Ferry".into()), ..Article::default() };
    assert!(register.apply(&mut a));
    assert_eq!((a.source.as_deref(), a.title.as_deref(), a.published.basis), (Some("Daily, Harbour"), Some("Ferry"), Basis::Given));
    assert_eq!(bounds(&a.published.bounds), "2017-11-13T00:00:00 2017-11-13T23:59:59");
    let mut c = Article { id: "x".into(), path: Some("c.txt".into()), ..Article::default() };
    assert!(register.apply(&mut c) && !register.apply(&mut Article { id: "z".into(), ..Article::default() }));
    let said: Vec<String> =
        register.faults().iter().map(ToString::to_string).chain(register.unmatched().map(|row| row.to_string())).collect();
    assert_eq!(
        said,
        [
            "t.csv:3: the date \"11/13/17\" is left out: the year has not four digits",
            "t.csv:5: an earlier row is for the same article; the first counts",
            "t.csv:3: the row belongs to no article that was read",
        ]
    );
}

#[test]
fn a_table_needs_a_path() {
    let error = Register::read(&WORDS, "t.csv", "file,title\na,b\n".as_bytes()).expect_err("no path");
    assert_eq!(error.to_string(), "t.csv: the table has no column \"path\"");
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
        for kind in ["a.txt", "{"] {
            let whole: Vec<u8> = if kind == "{" { [b"{".as_slice(), &bytes].concat() } else { bytes.clone() };
            for reading in Source::standard_input().read_from(&WORDS, &Intake::default(), std::io::Cursor::new(whole)) {
                prop_assert!(reading.is_err_and(|error| !error.to_string().is_empty()) || kind == "a.txt");
            }
        }
    }

    #[test]
    fn the_body_is_what_follows_the_header(text in "(Title: [a-z]{0,5}\r?\n\r?\n)?[ -~\r\né]{0,60}") {
        let article = article_of(&text);
        prop_assert_eq!(&text[article.body_start..], article.body);
    }
}

fn article_of(text: &str) -> Article {
    reading(text).article
}
