//! Every reader: whatever a file holds, articles or errors come out, and an end is reached.

use crate::{changed, samples};
use dateline::article::{Fields, Intake, Source, SourceKind, is_guarded};
use std::io::Cursor;
use std::sync::Once;

/// As many articles as no sample has, however it is changed.
const MOST: usize = 10_000;

/// What libraries do that panic, and are known to, is not told.
fn keep_quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !is_guarded() {
                told(panic);
            }
        }));
    });
}

fn reads(sample: Vec<u8>, kind: SourceKind, fields: &[&str]) {
    keep_quiet();
    let source = Source { id: "a".into(), path: "a".into(), kind };
    let (words, intake) = (dateline::page_words(), Intake::new(Fields::read(fields).unwrap(), Some(1 << 20)));
    let count = |bytes: Vec<u8>| source.read_from(words, &intake, Cursor::new(bytes)).take(MOST).filter(Result::is_ok).count();
    assert!(count(sample.clone()) > 0, "the sample itself is read");
    bolero::check!().with_type::<Vec<u8>>().for_each(|changes| assert!(count(changed(&sample, changes)) < MOST));
}

macro_rules! readers {
    ($($name:ident: $sample:expr, $kind:ident, $fields:expr;)*) => {
        $(
            #[test]
            fn $name() {
                reads($sample, SourceKind::$kind, &$fields);
            }
        )*
    };
}

readers! {
    text: samples::REPORT.into(), Text, [];
    html: samples::html(), Text, [];
    markdown: samples::markdown(), Text, [];
    lines: samples::lines(), Lines, [];
    lines_by_path: samples::lines(), Either, ["text=text", "id=id"];
    json: samples::json(), Text, [];
    table: samples::table(), Text, [];
    message: samples::message(), Text, [];
    mailbox: samples::mailbox(), Text, [];
    feed: samples::feed(), Text, [];
    pdf: samples::pdf(), Text, [];
    zip: samples::zip(), Text, [];
    docx: samples::docx(), Text, [];
    tape: samples::tape(), Text, [];
    packed: samples::packed(), Text, [];
    web_archive: samples::web_archive(), Text, [];
    parquet: samples::parquet(), Text, ["text=account"];
}
