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

/// A file, and how it is read.
struct Reader {
    sample: Vec<u8>,
    source: Source,
    intake: Intake,
}

impl Reader {
    fn of(sample: Vec<u8>, kind: SourceKind, fields: &[&str]) -> Self {
        keep_quiet();
        let source = Source { id: "a".into(), path: "a".into(), kind };
        let reader = Self { sample, source, intake: Intake::new(Fields::read(fields).unwrap(), Some(1 << 20)) };
        assert!(reader.count(reader.sample.clone()) > 0, "the sample itself is read");
        reader
    }

    /// How many articles come out of these bytes.
    fn count(&self, bytes: Vec<u8>) -> usize {
        let read = self.source.read_from(dateline::page_words(), &self.intake, Cursor::new(bytes));
        read.take(MOST).filter(Result::is_ok).count()
    }
}

// A macro, since the guided fuzzer knows a target by the function that it stands in.
macro_rules! readers {
    ($($name:ident: $sample:expr, $kind:ident, $fields:expr;)*) => {
        $(
            #[test]
            fn $name() {
                let reader = Reader::of($sample, SourceKind::$kind, &$fields);
                let end = |changes: &Vec<u8>| assert!(reader.count(changed(&reader.sample, changes)) < MOST);
                bolero::check!().with_type::<Vec<u8>>().for_each(end);
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
