//! Whole date strings: as precise as they are written, and nothing from the clock.

use crate::WORDS;
use chrono::NaiveTime;
use dateline::article::{DateError, read_date};
use proptest::prelude::*;

/// A string, its first and last second, its seconds east of UTC.
const READ: &[(&str, &str, Option<i32>)] = &[
    ("2017", "2017-01-01T00:00:00 2017-12-31T23:59:59", None),
    ("2017-11", "2017-11-01T00:00:00 2017-11-30T23:59:59", None),
    ("2016-02", "2016-02-01T00:00:00 2016-02-29T23:59:59", None),
    ("November 2017", "2017-11-01T00:00:00 2017-11-30T23:59:59", None),
    ("2017-11-13", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("  2017-11-13\n", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("20171114", "2017-11-14T00:00:00 2017-11-14T23:59:59", None),
    ("2017-317", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("2017-W46-1", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("2017-11-13T21", "2017-11-13T21:00:00 2017-11-13T21:59:59", None),
    ("2017-11-13T21:30", "2017-11-13T21:30:00 2017-11-13T21:30:59", None),
    ("2017-11-13 21:30:05", "2017-11-13T21:30:05 2017-11-13T21:30:05", None),
    ("2017-11-13T21:30:05.250Z", "2017-11-13T21:30:05 2017-11-13T21:30:05", Some(0)),
    ("2017-11-13T21:30:05-05:00", "2017-11-13T21:30:05 2017-11-13T21:30:05", Some(-18_000)),
    ("2017-11-13T21:30:05+0530", "2017-11-13T21:30:05 2017-11-13T21:30:05", Some(19_800)),
    ("20171113T213005Z", "2017-11-13T21:30:05 2017-11-13T21:30:05", Some(0)),
    ("Mon, 13 Nov 2017 21:30:05 -0500", "2017-11-13T21:30:05 2017-11-13T21:30:05", Some(-18_000)),
    ("Mon, 13 Nov 2017 21:30:05 +0000 (UTC)", "2017-11-13T21:30:05 2017-11-13T21:30:05", Some(0)),
    ("Mon Nov 13 21:30:05 UTC 2017", "2017-11-13T21:30:05 2017-11-13T21:30:05", Some(0)),
    ("13 November 2017", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("Nov. 13, 2017", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("Sept. 14th, 2017", "2017-09-14T00:00:00 2017-09-14T23:59:59", None),
    ("the 3rd of May 2017", "2017-05-03T00:00:00 2017-05-03T23:59:59", None),
    ("Monday, November 13, 2017 9:30 p.m. EDT", "2017-11-13T21:30:00 2017-11-13T21:30:59", Some(-14_400)),
    ("Nov 14, 2017 at 12:09 a.m.", "2017-11-14T00:09:00 2017-11-14T00:09:59", None),
    ("Nov 14, 2017 at 12:09 p.m.", "2017-11-14T12:09:00 2017-11-14T12:09:59", None),
    ("14 Nov 2017, 9.30pm", "2017-11-14T21:30:00 2017-11-14T21:30:59", None),
    ("14 Nov 2017 9pm", "2017-11-14T21:00:00 2017-11-14T21:59:59", None),
    ("18:05 UK time, Tuesday, 14 November 2017", "2017-11-14T18:05:00 2017-11-14T18:05:59", None),
    // Zones that places mean differently are no offset, and above all not UTC.
    ("Nov 14, 2017 12:09 BST", "2017-11-14T12:09:00 2017-11-14T12:09:59", None),
    ("2017-11-14 12:09 IST", "2017-11-14T12:09:00 2017-11-14T12:09:59", None),
    ("2017-11-14 12:09 ET", "2017-11-14T12:09:00 2017-11-14T12:09:59", None),
    ("2017-11-14 12:09 CET", "2017-11-14T12:09:00 2017-11-14T12:09:59", Some(3600)),
    ("2017-11-14 12:09 JST", "2017-11-14T12:09:00 2017-11-14T12:09:59", Some(32_400)),
    ("2017-11-14 12:09 AEST", "2017-11-14T12:09:00 2017-11-14T12:09:59", Some(36_000)),
    // The long tail.
    ("2021-Feb-21", "2021-02-21T00:00:00 2021-02-21T23:59:59", None),
    ("2017/11/13", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("2017/11/13 9:30 p.m.", "2017-11-13T21:30:00 2017-11-13T21:30:59", None),
    ("2017-11-13 09:30:05 PM", "2017-11-13T21:30:05 2017-11-13T21:30:05", None),
    ("2017-11-13 09:30:05 PM EST", "2017-11-13T21:30:05 2017-11-13T21:30:05", Some(-18_000)),
    ("2017.11.13", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("11/13/2017", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("13/11/2017 21:30", "2017-11-13T21:30:00 2017-11-13T21:30:59", None),
    ("13.11.2017", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("13-11-2017", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
    ("4/4/2017", "2017-04-04T00:00:00 2017-04-04T23:59:59", None),
    ("2017年11月13日", "2017-11-13T00:00:00 2017-11-13T23:59:59", None),
];

#[test]
fn dates_are_as_wide_as_they_are_written() {
    let wrong: Vec<String> = READ
        .iter()
        .filter_map(|(text, wanted, offset)| {
            let got = read_date(&WORDS.dates, text).map(|date| (crate::bounds(&date.bounds), date.utc_offset));
            (got != Ok((wanted.to_string(), *offset))).then(|| format!("{text}: wanted {wanted} {offset:?}, got {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is not written is never taken from the clock, nor from a habit.
const REFUSED: &[(&str, DateError)] = &[
    ("", DateError::Empty),
    ("Nov. 13", DateError::NoYear),
    ("13 November", DateError::NoYear),
    ("May 6 at 9:24 PM", DateError::NoYear),
    ("May 27 02:45:27", DateError::NoYear),
    ("9:30 pm", DateError::NoYear),
    ("01:06:06 PST", DateError::NoYear),
    ("4/5", DateError::NoYear),
    ("171113 14:14:20", DateError::NoYear),
    ("2017.11", DateError::NoDay),
    ("2017-W46", DateError::NoDay),
    ("2017 9:30", DateError::NoDay),
    ("November 2017 9:30 pm", DateError::NoDay),
    ("11/13/17", DateError::ShortYear),
    ("13 Nov 17", DateError::ShortYear),
    ("30 February 2017", DateError::Impossible),
    ("2017-02-30", DateError::Impossible),
    ("2017-13", DateError::Impossible),
    ("31/31/2017", DateError::Impossible),
    ("2017-11-13T25:00", DateError::Impossible),
    ("0000-01-01", DateError::Impossible),
    ("2017-11-14 00:09:07-90500", DateError::Offset),
    ("2017-11-14 00:09:07-9050", DateError::Offset),
    ("2017-11-14 00:09:07 +2400", DateError::Offset),
    ("2017-11-14T00:09:07+99:00", DateError::Offset),
    ("2017-11-14 00:09-14:30", DateError::Offset),
    ("Nov 14, 2017 00:09 +0100 (UTC)", DateError::Offset),
    ("2017-11-13-90500", DateError::Offset),
    ("2017-11-13 -9900", DateError::Offset),
    ("09:30 -2417", DateError::Offset),
    ("1511648546", DateError::Unreadable),
    ("1620021848429", DateError::Unreadable),
    ("yesterday", DateError::Unreadable),
    ("Monday", DateError::Unreadable),
    ("13 November 2017 or so", DateError::Unreadable),
    ("3/31/2014 00:15:60", DateError::Unreadable),
];

#[test]
fn what_is_not_written_is_refused() {
    for (text, wanted) in REFUSED {
        assert_eq!(read_date(&WORDS.dates, text).as_ref(), Err(wanted), "{text}");
    }
}

#[test]
fn a_date_of_two_meanings_names_both() {
    let error = read_date(&WORDS.dates, "04/05/2017").unwrap_err();
    assert_eq!(error.to_string(), "it can mean 2017-04-05 or 2017-05-04: write the one that is meant");
}

#[test]
fn a_weekday_that_is_not_the_dates_is_refused() {
    let error = read_date(&WORDS.dates, "Monday, November 14, 2017").unwrap_err();
    assert_eq!(error.to_string(), "2017-11-14 is a Tuesday");
}

#[test]
fn without_words_only_digits_are_read() {
    let none = Default::default();
    assert!(read_date(&none, "2017-11-13").is_ok());
    assert_eq!(read_date(&none, "13 November 2017"), Err(DateError::Unreadable));
}

/// Pieces that dates are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "2017",
        "2017-11-13",
        "13",
        "04",
        "5",
        "99",
        "Nov",
        "Sept.",
        "May",
        "Monday",
        ",",
        " ",
        "/",
        ".",
        "-",
        ":",
        "T",
        "Z",
        "+",
        "-90500",
        "9:30",
        "12:09",
        "pm",
        "a.m.",
        "EST",
        "BST",
        "(UTC)",
        "th",
        "at",
        "年",
        "月",
        "日",
        "é",
        "\u{2212}",
        "00",
    ]);
    prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn nothing_panics_and_every_digit_of_the_day_is_written(text in prop_oneof![pieces(), any::<String>()]) {
        if let Ok(date) = read_date(&WORDS.dates, &text) {
            let (earliest, latest) = (date.bounds.earliest.unwrap(), date.bounds.latest.unwrap());
            prop_assert!(earliest <= latest);
            let year = earliest.format("%Y").to_string();
            prop_assert!(text.contains(&year), "{text}: {year} is not written");
            if earliest.date() == latest.date() && earliest.time() != NaiveTime::MIN {
                let minute = earliest.format("%M").to_string();
                prop_assert!(minute == "00" || text.contains(minute.trim_start_matches('0')), "{text}: minute {minute} is not written");
            }
        }
    }
}
