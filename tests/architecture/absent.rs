//! What is absent: the clock, effects, languages by name, panics, hash order, unsafe code.

use crate::house::House;
use crate::mask::is_name;
use crate::paths;
use crate::source::{Breach, Source};

/// No clock outside the command: a time is counted from an explicit context.
pub fn clock(source: &Source, _: &House) -> Vec<Breach> {
    if within(source, &["src/cli/", "src/bin/"]) {
        return Vec::new();
    }
    let words = words(source, "clock", &["Utc::now", "Local::now", "SystemTime::now", "Instant::now"]);
    words.into_iter().chain(paths_to(source, "clock", &["std::time::SystemTime", "std::time::Instant", "chrono::Local"])).collect()
}

/// No file, network, printing, process or environment outside the command, the trainers and what reads articles.
pub fn effects(source: &Source, _: &House) -> Vec<Breach> {
    if within(source, &["src/cli/", "src/bin/", "src/main.rs"]) {
        return Vec::new();
    }
    let reads = within(source, &["src/article/"]);
    let inputs = ["std::fs", "std::io::stdin", "io::stdin", "File::open", ".canonicalize()", ".read_dir()", ".is_file()", ".is_dir()"];
    let inputs = if reads { &[][..] } else { &inputs };
    let network = ["std::net", "TcpStream", "UdpSocket"];
    let outputs = ["std::io::stdout", "std::io::stderr", "io::stdout", "io::stderr", "println!", "eprintln!", "print!", "eprint!", "dbg!"];
    let environment = ["std::env", "std::process", "env::var", "env::args"];
    let wanted = [inputs, &network, &outputs, &environment].concat();
    paths_to(source, "effects", &wanted).into_iter().chain(words(source, "effects", &wanted)).collect()
}

/// The languages that can be, by name and code; each counts once its folder stands in `language/`, and English always.
const LANGUAGES: &[(&str, &str)] =
    &[("english", "en"), ("german", "de"), ("french", "fr"), ("spanish", "es"), ("italian", "it"), ("dutch", "nl"), ("portuguese", "pt")];

/// No language by name outside `language/`: what differs between languages lies there.
pub fn languages(source: &Source, house: &House) -> Vec<Breach> {
    if within(source, &["src/language/", "src/bin/"]) {
        return Vec::new();
    }
    let known: Vec<_> = LANGUAGES.iter().filter(|(name, _)| *name == "english" || house.languages.iter().any(|one| one == name)).collect();
    let names = known.iter().flat_map(|(name, _)| {
        let found = parts(&source.strings).into_iter().filter(move |(_, part)| part == name);
        found.map(move |(at, _)| source.breach("languages", at, format!("the name {name}")))
    });
    let codes = known.iter().flat_map(|(_, code)| {
        occurrences(&source.strings, &format!("\"{code}\""))
            .into_iter()
            .map(move |at| source.breach("languages", at, format!("the code {code}")))
    });
    names.chain(codes).collect()
}

/// Nothing panics on any bytes.
pub fn panics(source: &Source, _: &House) -> Vec<Breach> {
    if within(source, &["src/bin/"]) {
        return Vec::new();
    }
    words(source, "panics", &[".unwrap()", ".expect(", ".unwrap_err()", "panic!", "unreachable!", "todo!", "unimplemented!"])
}

/// Same input, same bytes: what is walked in the order of its hashes comes out differently every time.
pub fn hash_order(source: &Source, _: &House) -> Vec<Breach> {
    words(source, "order", &["HashMap", "HashSet", "FxHashMap", "FxHashSet"])
}

/// No unsafe code.
pub fn unsafe_code(source: &Source, _: &House) -> Vec<Breach> {
    words(source, "unsafe", &["unsafe"])
}

fn within(source: &Source, places: &[&str]) -> bool {
    places.iter().any(|place| source.path.starts_with(place))
}

/// Where any of `wanted` stands as whole words.
fn words(source: &Source, rule: &'static str, wanted: &[&str]) -> Vec<Breach> {
    let breach =
        |word: &str| occurrences(&source.code, word).into_iter().map(|at| source.breach(rule, at, word.to_owned())).collect::<Vec<_>>();
    wanted.iter().flat_map(|word| breach(word)).collect()
}

/// Where a path begins with any of `wanted`.
fn paths_to(source: &Source, rule: &'static str, wanted: &[&str]) -> Vec<Breach> {
    let named = paths::named(&source.path, &source.code).into_iter().filter(|one| !one.is_macro);
    let shown = named.map(|one| (one.at, one.segments.join("::")));
    let hit = shown.filter(|(_, path)| wanted.iter().any(|start| path == start || path.starts_with(&format!("{start}::"))));
    hit.map(|(at, path)| source.breach(rule, at, path)).collect()
}

/// The characters at which `word` stands and is no part of a longer name.
fn occurrences(code: &str, word: &str) -> Vec<usize> {
    let (text, word): (Vec<char>, Vec<char>) = (code.chars().collect(), word.chars().collect());
    let inner = |at: usize| at > 0 && is_name(word[0]) && is_name(text[at - 1]);
    let longer = |at: usize| is_name(word[word.len() - 1]) && text.get(at + word.len()).is_some_and(|&c| is_name(c));
    (0..text.len()).filter(|&at| text[at..].starts_with(&word) && !inner(at) && !longer(at)).collect()
}

/// The parts of all names, in lower case: `GermanTables` and `german_tables` are "german" and "tables".
fn parts(code: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut before = ' ';
    for (at, c) in code.chars().enumerate() {
        let joins = c.is_alphabetic() && before.is_alphabetic() && !(c.is_uppercase() && before.is_lowercase());
        match found.last_mut() {
            Some((_, part)) if joins => part.extend(c.to_lowercase()),
            _ if c.is_alphabetic() => found.push((at, c.to_lowercase().collect())),
            _ => {}
        }
        before = c;
    }
    found
}

mod fires {
    use crate::broken;

    #[track_caller]
    fn refused(rule: &str, path: &str, code: &str) {
        let found = broken(path, code);
        assert!(!found.is_empty() && found.iter().all(|(name, _)| *name == rule), "{code} in {path}: {found:?}");
    }

    #[test]
    fn the_clock() {
        refused("clock", "src/article/date.rs", "fn a() { chrono::Utc::now(); }");
        refused("clock", "src/expression/resolve.rs", "use std::{fmt, time::{Duration, Instant}};");
        refused("clock", "src/main.rs", "fn a() { SystemTime::now() }");
        assert_eq!(broken("src/cli/progress.rs", "use std::time::Instant;"), []);
    }

    #[test]
    fn files_and_printing() {
        refused("effects", "src/export/json.rs", "use std::fs::File;");
        refused("effects", "src/graph/mod.rs", "fn a() { eprintln!(\"here\"); }");
        refused("effects", "src/render/html.rs", "use std::{io::{self, Write}}; fn a() { io::stdout(); }");
        refused("effects", "src/article/html.rs", "fn a() { std::env::var(\"HOME\") }");
        refused("effects", "src/article/html.rs", "use std::net::TcpStream;");
        refused("effects", "src/text/token.rs", "fn a() { std::io::stdin(); }");
        refused("effects", "src/lib.rs", "fn a(b: &Path) -> bool { b.is_dir() }");
        assert_eq!(broken("src/article/file.rs", "use std::{fs, io::stdin}; const A: &str = env!(\"CARGO_PKG_VERSION\");"), []);
        assert_eq!(broken("src/bin/train.rs", "use std::fs; fn main() { println!(\"{}\", x.unwrap()); }"), []);
    }

    #[test]
    fn a_language_by_name() {
        refused("languages", "src/reading/chart.rs", "fn english_words() {}");
        refused("languages", "src/text/segment.rs", "struct GermanNouns;");
        refused("languages", "src/cli/build.rs", "const A: &str = \"en\";");
        refused("languages", "src/article/mod.rs", "const A: &str = \"read as English\";");
        assert_eq!(broken("src/text/segment.rs", "/// English has these.\nfn a(french: u8) -> &str { \"end\" }"), []);
        assert_eq!(broken("src/language/mod.rs", "pub mod english;"), []);
    }

    #[test]
    fn panics() {
        for code in ["a.unwrap()", "a.expect(\"it\")", "panic!(\"it\")", "unreachable!()", "todo!()", "unimplemented!()"] {
            refused("panics", "src/text/token.rs", &format!("fn a() {{ {code}; }}"));
        }
        assert_eq!(broken("src/text/token.rs", "fn a() { b.unwrap_or(0); c.unwrap_or_default() }"), []);
    }

    #[test]
    fn hash_order_and_unsafe() {
        refused("order", "src/export/json.rs", "use std::collections::{BTreeMap, HashMap};");
        refused("unsafe", "src/text/token.rs", "fn a() { unsafe { b() } }");
    }
}
