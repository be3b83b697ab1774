//! The house keeps its rules: who may import whom, and what no file holds.
//!
//! Every rule is a function from a source file to breaches, and every rule has a case here in which it fires. All breaches are printed at once.
//!
//! Where a rule must give way, the line above says so: `// Exception (order): looked up only, never walked.` It covers the next line of
//! code; above a `use` it covers the whole file. An exception that nothing needs is a breach itself, and there are never more than
//! [`MOST_EXCEPTIONS`] of them.

mod absent;
mod house;
mod mask;
mod paths;
mod sizes;
mod source;
mod walls;

use house::House;
use source::{Breach, Source};

/// So many exceptions are still few.
const MOST_EXCEPTIONS: usize = 20;

/// A rule: what it finds in a file.
type Rule = fn(&Source, &House) -> Vec<Breach>;

/// Every rule there is.
const RULES: &[Rule] = &[
    walls::imports,
    absent::clock,
    absent::effects,
    absent::languages,
    absent::panics,
    absent::hash_order,
    absent::unsafe_code,
    sizes::file,
    sizes::functions,
];

/// What all rules find in one file, its exceptions taken into account: one breach of a rule a line.
fn breaches(source: &Source, house: &House) -> Vec<Breach> {
    let found = RULES.iter().flat_map(|rule| rule(source, house)).collect();
    let mut left = source.without_exceptions(found);
    left.sort_by_key(|breach| (breach.line, breach.rule));
    left.dedup_by_key(|breach| (breach.line, breach.rule));
    left
}

#[test]
fn the_house_keeps_its_rules() {
    let (house, sources) = house::open(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let found: Vec<String> = sources.iter().flat_map(|source| breaches(source, &house)).map(|breach| breach.to_string()).collect();
    assert!(found.is_empty(), "{} breaches of the rules of the house\n{}", found.len(), found.join("\n"));
    let exceptions: usize = sources.iter().map(|source| source.exceptions.len()).sum();
    assert!(exceptions <= MOST_EXCEPTIONS, "{exceptions} exceptions, {MOST_EXCEPTIONS} at most");
}

#[test]
fn the_files_are_seen() {
    let (house, sources) = house::open(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    for path in ["src/lib.rs", "src/main.rs", "src/reading/account/mod.rs"] {
        assert!(sources.iter().any(|source| source.path == path), "{path} was not read");
    }
    assert!(house.account.iter().any(|name| name == "Claim"), "the account's types were not found: {:?}", house.account);
}

/// The rules that `code` breaks when it stands in the file `path`, by name and line.
fn broken(path: &str, code: &str) -> Vec<(&'static str, usize)> {
    let house =
        House { languages: vec!["english".into(), "german".into()], account: vec!["Account".into(), "Claim".into()], ..House::default() };
    breaches(&Source::new(path, code), &house).iter().map(|breach| (breach.rule, breach.line)).collect()
}

#[test]
fn an_exception_covers_the_next_line_and_no_other() {
    let code = "// Exception (panics): the list is never empty.\nfn a() { x.unwrap() }\nfn b() { x.unwrap() }\n";
    assert_eq!(broken("src/text/a.rs", code), [("panics", 3)]);
}

#[test]
fn an_exception_above_a_use_covers_the_file() {
    let code = "// Exception (order): looked up only.\nuse std::collections::HashMap;\n\nfn a(of: &HashMap<u8, u8>) {}\n";
    assert_eq!(broken("src/text/a.rs", code), []);
}

#[test]
fn an_exception_without_need_or_reason_is_a_breach() {
    assert_eq!(broken("src/text/a.rs", "// Exception (panics): no need.\nfn a() {}\n"), [("exceptions", 1)]);
    assert_eq!(broken("src/text/a.rs", "// Exception (panics):\nfn a() { x.unwrap() }\n"), [("panics", 2)]);
}

#[test]
fn what_is_no_code_is_not_read() {
    let code = "//! x.unwrap()\n/* use crate::cli; /* nested */ panic!() */\nconst A: &str = \"println!(\\\"todo!\\\") x.unwrap()\";\nconst B: &str = r#\"panic!(\"no\")\"#;\nconst C: char = '\"';\nfn a<'x>(b: &'x str) -> &'x str { b }\n";
    assert_eq!(broken("src/text/a.rs", code), []);
}

#[test]
fn tests_may_do_what_code_may_not() {
    let code = "fn a() {}\n#[cfg(test)]\nmod tests {\n    use crate::reading::read;\n    #[test]\n    fn b() { println!(\"{}\", x.unwrap()) }\n}\nfn c() { todo!() }\n";
    assert_eq!(broken("src/text/a.rs", code), [("panics", 8)]);
    assert_eq!(broken("src/text/tests.rs", "fn b() { x.unwrap(); }\n"), []);
}
