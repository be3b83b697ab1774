//! When an article was published: from what stands there to say so, and from nothing else.

use crate::{WORDS, article, bounds};
use dateline::article::{Basis, JsonLines, Published};

const TEXT: &str = "The ferry ran aground outside the harbour on Monday morning, the coast guard said.\n\nNobody was hurt.\n";

#[track_caller]
fn check(text: &str, basis: Basis, wanted: &str, evidence: Option<&str>) {
    let article = article(text);
    assert_eq!((article.published.basis, bounds(&article.published.bounds).as_str()), (basis, wanted));
    assert_eq!(article.published.evidence.map(|span| span.of(&article.body)), evidence);
}

fn of_line(line: &str) -> Published {
    let mut lines = JsonLines::new(&WORDS, "x.jsonl", line.as_bytes());
    lines.next().expect("one line").expect("an article").article.published
}

#[test]
fn metadata_comes_first() {
    let text = format!("Published: 2017-11-14\n\nNovember 13, 2017\n\n{TEXT}");
    check(&text, Basis::Metadata, "2017-11-14T00:00:00 2017-11-14T23:59:59", None);
}

#[test]
fn an_address_on_the_web_names_a_day_or_a_month() {
    let cases = [
        ("https://example.org/news/2017/11/13/ferry.html", "2017-11-13T00:00:00 2017-11-13T23:59:59"),
        ("https://example.org/2017/nov/13/ferry", "2017-11-13T00:00:00 2017-11-13T23:59:59"),
        ("https://example.org/news/2017-11-13-ferry?from=2018/01/01", "2017-11-13T00:00:00 2017-11-13T23:59:59"),
        ("https://example.org/2017/11/ferry", "2017-11-01T00:00:00 2017-11-30T23:59:59"),
        ("https://example.org/2017/ferry", ".. .."),
        ("https://example.org/page/1234/5/6/ferry", ".. .."),
        ("https://2017/11/13", ".. .."),
    ];
    for (url, wanted) in cases {
        assert_eq!(bounds(&article(&format!("URL: {url}\n\n{TEXT}")).published.bounds), wanted, "{url}");
    }
}

#[test]
fn a_line_with_nothing_but_a_date() {
    let cases = ["Friday, July 21, 2017", "July 21, 2017", "By Nora Lind | July 21, 2017", "21 July 2017"];
    for line in cases {
        let published = article(&format!("{line}\n\n{TEXT}")).published;
        assert_eq!(
            (published.basis, bounds(&published.bounds).as_str()),
            (Basis::Dateline, "2017-07-21T00:00:00 2017-07-21T23:59:59"),
            "{line}"
        );
    }
}

#[test]
fn a_label_before_a_date() {
    let day = "2017-11-13T00:00:00 2017-11-13T23:59:59";
    check(&format!("Ferry runs aground\n\nPublished: 13 Nov 2017\n\n{TEXT}"), Basis::Dateline, day, Some("Published: 13 Nov 2017"));
    check(
        &format!("Posted 3:15 pm, Nov. 13, 2017\n\n{TEXT}"),
        Basis::Dateline,
        "2017-11-13T15:15:00 2017-11-13T15:15:59",
        Some("Posted 3:15 pm, Nov. 13, 2017"),
    );
    check(&format!("Posted 3:15 pm\n\n{TEXT}"), Basis::Unknown, ".. ..", None);
}

#[test]
fn a_later_version_may_tell_what_happened_until_then() {
    let text = format!("Ferry runs aground\n\nPublished: 13 Nov 2017 | Updated: 15 Nov 2017\n\n{TEXT}");
    check(&text, Basis::Dateline, "2017-11-13T00:00:00 2017-11-15T23:59:59", Some("Published: 13 Nov 2017"));
}

#[test]
fn a_dateline_with_its_year() {
    check(
        &format!("LONDON, Nov. 13, 2017 (Reuters) — {TEXT}"),
        Basis::Dateline,
        "2017-11-13T00:00:00 2017-11-13T23:59:59",
        Some("Nov. 13, 2017"),
    );
}

#[test]
fn a_dateline_without_a_year_is_kept_but_dates_nothing() {
    let article = article(&format!("PORT LOUIS, Nov. 13 (AP) -- {TEXT}"));
    assert_eq!((article.published.basis, bounds(&article.published.bounds).as_str()), (Basis::Unknown, ".. .."));
    let yearless = article.published.yearless.expect("the day is kept");
    assert_eq!((yearless.month, yearless.day, yearless.weekday), (11, 13, None));
    assert_eq!(article.published.evidence.map(|span| span.of(&article.body)), Some("Nov. 13"));
}

#[test]
fn a_dateline_without_a_year_dates_within_metadata_that_have_it() {
    let day = "2017-11-13T00:00:00 2017-11-13T23:59:59";
    check(&format!("Published: 2017\n\nLONDON, Nov. 13 (AP) — {TEXT}"), Basis::Dateline, day, Some("Nov. 13"));
    check(&format!("Published: 2016\n\nNov. 13\n\n{TEXT}"), Basis::Metadata, "2016-01-01T00:00:00 2016-12-31T23:59:59", Some("Nov. 13"));
}

#[test]
fn running_text_captions_and_diaries_date_nothing() {
    let cases = [
        "The ferry ran aground on November 13, 2017, the coast guard said on Monday.\n\nNobody was hurt.\n".to_string(),
        format!("The bridge on May 4, 2015. (Nora Lind/AP)\n\n{TEXT}"),
        format!("November 13, 2004\n\n{TEXT}\nNovember 14, 2004\n\n{TEXT}"),
        format!("© 2017 The Daily\n\n{TEXT}"),
        format!("2017\n\n{TEXT}"),
        format!("November 2017\n\n{TEXT}"),
        format!("The minister - born May 4, 1955 - resigned on Monday after ten years.\n\n{TEXT}"),
    ];
    for text in cases {
        assert_eq!(article(&text).published, Published::default(), "{text}");
    }
}

#[test]
fn json_lines_give_a_day_a_null_or_nothing() {
    let cases = [
        (r#"{"id": "a", "text": "No.", "dct": "1998-01-08"}"#, "1998-01-08T00:00:00 1998-01-08T23:59:59"),
        (r#"{"id": "a", "text": "No.", "published": "1998", "dct": "1998-01-08"}"#, "1998-01-01T00:00:00 1998-12-31T23:59:59"),
        (r#"{"id": "a", "text": "No.", "published": null, "dct": "1998-01-08"}"#, "1998-01-08T00:00:00 1998-01-08T23:59:59"),
        (r#"{"id": "a", "text": "No.", "dct": null}"#, ".. .."),
    ];
    for (line, wanted) in cases {
        assert_eq!(bounds(&of_line(line).bounds), wanted, "{line}");
    }
}
