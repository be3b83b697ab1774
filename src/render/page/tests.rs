//! What a page must hold whatever the reports say.

use super::*;
use crate::timeline::{ArticleRecord, ClaimRecord, Conflict, Dated, Entry, Gap, MentionRecord, Participant};
use serde_json::Value;

/// Texts that would like to be more than text.
const HOSTILE: &[&str] = &[
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "<!--<script>",
    "\u{202E}desrever\u{2066} \u{200F}",
    "\" onmouseover=\"alert(1)\" '",
    "🚒👩‍🚒 1\n2\r\n3\t\u{0}\u{7}\u{2028}",
    "{{data}}{{policy}}",
    "&lt;b&gt;",
];

fn story(words: &str) -> (Timeline, Vec<Report>) {
    let text = format!("{words} burned. Nobody knows why.\n\nThe end.");
    let end = words.chars().count();
    let some = || Some(words.to_owned());
    let mention = MentionRecord {
        id: "m-1".to_owned(),
        article: "a-1".to_owned(),
        end,
        quote_end: end + 8,
        quote: format!("{words} burned."),
        speaker: some(),
        via: vec![words.to_owned()],
        ..Default::default()
    };
    let entry = Entry {
        id: "e-1".to_owned(),
        label: words.to_owned(),
        when_text: "undated".to_owned(),
        dated: Dated::Exact,
        note: some(),
        places: vec![words.to_owned()],
        participants: vec![Participant { id: "p-1".to_owned(), name: words.to_owned(), ..Default::default() }],
        mentions: vec![mention],
        conflicts: vec!["k-1".to_owned()],
        ..Default::default()
    };
    let claim = ClaimRecord {
        id: "c-1".to_owned(),
        mention: Some("m-1".to_owned()),
        article: Some("a-1".to_owned()),
        start: Some(0),
        end: Some(end),
        quote: some(),
        from: "e-1".to_owned(),
        rule: words.to_owned(),
        ..Default::default()
    };
    let article = ArticleRecord {
        id: "a-1".to_owned(),
        sha256: "1".to_owned(),
        source: some(),
        title: some(),
        url: some(),
        path: some(),
        ..Default::default()
    };
    let gap = Gap {
        after: "e-1".to_owned(),
        before: words.to_owned(),
        when_text: words.to_owned(),
        people: vec!["p-1".to_owned()],
        ..Default::default()
    };
    let timeline = Timeline {
        articles: vec![article],
        entries: vec![entry, Entry { id: "e-2".to_owned(), label: "Later".to_owned(), ..Default::default() }],
        claims: vec![claim],
        conflicts: vec![Conflict { id: "k-1".to_owned(), claims: vec!["c-1".to_owned()], ..Default::default() }],
        gaps: vec![gap],
        ..Default::default()
    };
    let lines = vec![words.to_owned()];
    let report = Report { sha256: "1".to_owned(), text, times: vec![TimeReading { start: 0, end, lines }] };
    (timeline, vec![report])
}

/// The JSON that a page holds.
fn data_of(page: &str) -> Value {
    let rest = page.split_once("<script type=\"application/json\" id=\"data\">").unwrap().1;
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

/// The names of all tags in the order of the page, without what scripts and style sheets hold.
fn tags(page: &str) -> Vec<String> {
    let name = |part: &str| part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "/!".contains(*letter)).collect::<String>();
    let mut names: Vec<String> = Vec::new();
    for part in page.split('<').skip(1) {
        let inside = matches!(names.last().map(String::as_str), Some("script" | "style"));
        let name = name(part);
        if !inside || name == "/script" || name == "/style" {
            names.push(name);
        }
    }
    names
}

fn wholly_in(text: &str) -> String {
    let mut long = text.to_owned();
    while long.chars().count() < 10_000 {
        long += text;
    }
    long
}

#[test]
fn hostile_words_make_no_tag_and_no_attribute() {
    for words in HOSTILE.iter().map(|words| (*words).to_owned()).chain([wholly_in("x"), wholly_in("</b> ")]) {
        let (timeline, reports) = story(&words);
        let made = page(&timeline, &reports, Notes { unread: std::slice::from_ref(&words), left_out: Some(&words) });
        let (plain, plain_reports) = story("x");
        let wanted = page(&plain, &plain_reports, Notes { unread: &["x".to_owned()], left_out: Some("x") });
        let html = |page: &str| {
            tags(page)
                .into_iter()
                .filter(|tag| !matches!(tag.as_str(), "text" | "/text" | "path" | "g" | "/g" | "title" | "/title" | "circle"))
                .collect::<Vec<_>>()
        };
        assert_eq!(html(&made), html(&wanted), "{words:?}");
        assert!(!made.contains("onmouseover=\"alert") && !made.contains("<img"), "{words:?}");
    }
}

#[test]
fn the_script_is_given_the_very_words() {
    for words in HOSTILE {
        let (timeline, reports) = story(words);
        let data = data_of(&page(&timeline, &reports, Notes::default()));
        let entry = &data["entries"][0];
        assert_eq!(entry["label"], *words);
        assert_eq!(data["claims"][0]["steps"][0], *words);
        let pieces: String = data["articles"][0]["pieces"].as_array().unwrap().iter().map(|piece| piece[1].as_str().unwrap()).collect();
        assert!(pieces.starts_with(words));
        let place = |name: &str| {
            let place = &entry["mentions"][0][name][0];
            let units: Vec<u16> =
                data["articles"][0]["pieces"][place[0].as_u64().unwrap() as usize][1].as_str().unwrap().encode_utf16().collect();
            let at = |index: usize| place[index].as_u64().unwrap() as usize;
            String::from_utf16(&units[at(1)..at(2)]).unwrap()
        };
        assert_eq!(place("trigger"), *words);
        assert_eq!(place("sentence"), format!("{words} burned."));
    }
}

#[test]
fn only_addresses_of_the_web_become_links() {
    for (address, is_link) in [("javascript:alert(1)", false), ("data:text/html,x", false), ("https://a.example/?a=1&b=\"", true)] {
        let (mut timeline, reports) = story("x");
        timeline.articles[0].url = Some(address.to_owned());
        let made = page(&timeline, &reports, Notes::default());
        assert_eq!(made.contains("<a rel=\"noreferrer\""), is_link, "{address}");
        assert!(!made.contains("href=\"javascript"));
    }
}

#[test]
fn the_policy_names_the_very_script_and_style_sheets_of_the_page() {
    let (timeline, reports) = story("x");
    let made = page(&timeline, &reports, Notes::default());
    let script = made.rsplit_once("<script>").unwrap().1.split_once("</script>").unwrap().0;
    assert!(made.contains(&format!("script-src '{}';", markup::digest(script))));
    let sheets: Vec<&str> = made.split("<style>").skip(1).map(|rest| rest.split_once("</style>").unwrap().0).collect();
    assert_eq!(sheets.len(), 2);
    sheets.iter().for_each(|sheet| assert!(made.contains(&markup::digest(sheet))));
    assert!(made.contains("default-src 'none'") && !made.contains("unsafe-inline") && !made.contains(" style=\""));
}

#[test]
fn everything_is_there_once_and_counted() {
    let (timeline, reports) = story("x");
    let made = page(&timeline, &reports, Notes { unread: &["notes.pdf: no text".to_owned()], left_out: None });
    for wanted in
        ["2 entries", "1 exact", "1 undated", "1 set of conflicting dates", "1 gap", "1 input not read", "notes.pdf: no text", "1 report"]
    {
        assert!(made.contains(wanted), "{wanted}");
    }
    for id in ["e-1", "e-2"] {
        assert_eq!(made.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
    let mut ids: Vec<&str> = made.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
    assert_eq!(
        made,
        page(&timeline, &reports, Notes { unread: &["notes.pdf: no text".to_owned()], left_out: None }),
        "the same timeline, other bytes"
    );
}

#[test]
fn an_article_without_its_report_shows_the_sentences_that_the_timeline_has() {
    let (timeline, _) = story("The mill");
    let data = data_of(&page(&timeline, &[], Notes::default()));
    assert_eq!(data["articles"][0]["pieces"][0][1], "The mill burned.");
    assert_eq!(data["entries"][0]["mentions"][0]["trigger"][0], serde_json::json!([0, 0, 8]));
}

#[test]
fn of_long_reports_the_page_says_that_it_holds_a_part() {
    let (timeline, mut reports) = story("The mill");
    reports[0].text += &"\n\nFurther words of another day.".repeat(WHOLE / 30 + 1);
    let made = page(&timeline, &reports, Notes::default());
    assert!(made.contains("The reports are long") && made.len() < 400_000, "{}", made.len());
    let (timeline, reports) = story("The mill");
    assert!(!page(&timeline, &reports, Notes::default()).contains("The reports are long"));
}
