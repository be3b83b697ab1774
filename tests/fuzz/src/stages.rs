//! Every stage of reading: whatever a text says, its parts hold together.

use crate::{changed, samples};
use dateline::article::Article;
use dateline::calendar::{Edtf, EdtfDate};
use dateline::export::account_json;
use dateline::language::english::LEXICON;
use dateline::{Options, text};
use std::panic::AssertUnwindSafe;

/// Looks at changed texts. A macro, since the guided fuzzer knows a target by the function that it stands in.
macro_rules! texts {
    ($check:expr) => {
        let sample = samples::short();
        // What a panic leaves half done is not looked at again: the target has failed.
        let check = AssertUnwindSafe($check);
        bolero::check!().with_type::<Vec<u8>>().for_each(|changes| {
            let check = &check;
            (**check)(&String::from_utf8_lossy(&changed(sample.as_bytes(), changes)));
        });
    };
}

#[test]
fn segmenter_tagger_and_parser() {
    texts!(|body: &str| {
        let mut text = text::segment(body, LEXICON);
        text::parse(&mut text, body, LEXICON);
        assert_eq!(text.syntax.len(), text.tokens.len());
        assert!(text.tokens.is_sorted_by(|a, b| a.span.end <= b.span.start), "tokens stand one behind the other");
        let inside: usize = text.tokens.iter().map(|token| token.span.of(body).chars().filter(|c| !c.is_whitespace()).count()).sum();
        assert_eq!(inside, body.chars().filter(|c| !c.is_whitespace()).count(), "every character is in a token");
    });
}

#[test]
fn edtf() {
    let sample = "[2016-09-01..2016-09-24T22:15:00]/2017-XX?~";
    bolero::check!().with_type::<Vec<u8>>().for_each(|changes| {
        let written = String::from_utf8_lossy(&changed(sample.as_bytes(), changes)).into_owned();
        let whole = changes.first().map_or(0, |first| usize::from(*first));
        for text in [written.as_str(), sample.get(whole % sample.len()..).unwrap_or_default()] {
            if let Ok(read) = text.parse::<Edtf>() {
                assert_eq!(read.to_string().parse::<Edtf>().map(|again| again.to_string()), Ok(read.to_string()), "{text}");
            }
            let _ = text.parse::<EdtfDate>();
        }
    });
}

#[test]
fn whole_read() {
    let options = Options::default();
    texts!(|body: &str| {
        let account = || dateline::read(Article { id: "a".into(), body: body.to_owned(), ..Article::default() }, &options);
        let read = account();
        assert!(read.times.iter().all(|time| body.get(time.span.start..time.span.end).is_some()));
        assert_eq!(account_json(&read), account_json(&account()), "the same text gives the same bytes");
    });
}
