//! How many bytes a second each stage of reading takes in, on one core, and how that grows with the text.
//!
//! The text is what lies in `samples/`, over and over: one document of so many megabytes, or as many as it has reports.
//! `cargo bench --bench reading`

use dateline::article::{Article, Published, zones};
use dateline::calendar::{Bounds, Interval};
use dateline::{Options, Parts, language, text};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const MEGABYTE: usize = 1_000_000;

/// The reports of the samples without their header blocks.
fn reports() -> Vec<String> {
    let mut paths = Vec::new();
    for story in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/samples")).expect("samples").flatten() {
        paths.extend(std::fs::read_dir(story.path()).into_iter().flatten().flatten().map(|file| file.path()));
    }
    paths.sort();
    let body = |text: String| text.split_once("\n\n").map_or(text.clone(), |(_, body)| body.to_owned());
    paths.into_iter().map(|path| body(std::fs::read_to_string(path).expect("a report"))).collect()
}

/// So many megabytes of news in one text.
fn news(megabytes: usize) -> String {
    let reports = reports();
    let mut text = String::with_capacity((megabytes + 1) * MEGABYTE);
    for report in reports.iter().cycle() {
        if text.len() >= megabytes * MEGABYTE {
            break;
        }
        text += report;
        text += "\n\n";
    }
    text
}

fn article(body: String) -> Article {
    let published = Interval::day(2017, 11, 14).map(Bounds::within).unwrap_or_default();
    let words = dateline::page_words();
    let zones = zones(words, None, &body);
    Article { body, zones, published: Published { bounds: published, ..Published::default() }, ..Article::default() }
}

/// Zones, sentences and tokens, times.
#[divan::bench(args = [1, 10, 100], sample_count = 3, sample_size = 1)]
fn times_of_one_document(bencher: Bencher, megabytes: usize) {
    let options = Options::default().reading(Parts::Times);
    bencher
        .with_inputs(|| news(megabytes))
        .input_counter(BytesCount::of_str)
        .bench_values(|text| dateline::read(article(text), &options).times.len());
}

/// The same, report by report.
#[divan::bench(sample_count = 20, sample_size = 20)]
fn times_of_many_documents(bencher: Bencher) {
    let options = Options::default().reading(Parts::Times);
    bencher
        .with_inputs(reports)
        .input_counter(|reports| total(reports))
        .bench_values(|reports| reports.into_iter().map(|text| dateline::read(article(text), &options).times.len()).sum::<usize>());
}

/// Everything: syntax, events, claims and their bounds as well.
#[divan::bench(sample_count = 10, sample_size = 2)]
fn whole_accounts_of_many_documents(bencher: Bencher) {
    let options = Options::default();
    bencher
        .with_inputs(reports)
        .input_counter(|reports| total(reports))
        .bench_values(|reports| reports.into_iter().map(|text| dateline::read(article(text), &options).claims.len()).sum::<usize>());
}

/// The same of one long document.
#[divan::bench(args = [1, 4], sample_count = 3, sample_size = 1)]
fn whole_account_of_one_document(bencher: Bencher, megabytes: usize) {
    let options = Options::default();
    bencher
        .with_inputs(|| news(megabytes))
        .input_counter(BytesCount::of_str)
        .bench_values(|text| dateline::read(article(text), &options).claims.len());
}

/// Zones alone.
#[divan::bench(sample_count = 10)]
fn zones_of_one_document(bencher: Bencher) {
    let text = news(1);
    bencher.counter(BytesCount::of_str(&text)).bench(|| zones(dateline::page_words(), None, black_box(&text)).len());
}

/// Sentences and tokens alone.
#[divan::bench(sample_count = 10)]
fn sentences_and_tokens(bencher: Bencher) {
    let text = news(1);
    let lexicon = language::default().lexicon;
    bencher.counter(BytesCount::of_str(&text)).bench(|| text::segment(black_box(&text), lexicon).tokens.len());
}

/// Parts of speech and trees of a text whose sentences are known.
#[divan::bench(sample_count = 10)]
fn tags_and_trees(bencher: Bencher) {
    let body = news(1);
    let lexicon = language::default().lexicon;
    bencher.with_inputs(|| text::segment(&body, lexicon)).counter(BytesCount::of_str(&body)).bench_values(|mut text| {
        text::parse(&mut text, &body, lexicon);
        text.syntax.len()
    });
}

fn total(reports: &[String]) -> BytesCount {
    BytesCount::new(reports.iter().map(String::len).sum::<usize>())
}
