//! How long a file and a function may be.

use crate::house::House;
use crate::mask::closing_brace;
use crate::source::{Breach, Source};

/// Lines of a file.
const MOST_LINES: usize = 300;
/// Lines of a function, from its `fn` to its closing brace.
const MOST_LINES_OF_A_FUNCTION: usize = 40;
/// What a file of nothing but rows says in its module's doc.
const TABLE: &str = "//! Table:";

/// A file is short, unless it is a table.
pub fn file(source: &Source, _: &House) -> Vec<Breach> {
    let lines = source.text.lines().count();
    if lines <= MOST_LINES || source.text.lines().any(|line| line.starts_with(TABLE)) {
        return Vec::new();
    }
    vec![source.breach("file-length", 0, format!("{lines} lines, {MOST_LINES} at most; a table says so by a line \"{TABLE} …\""))]
}

/// A function is short.
pub fn functions(source: &Source, _: &House) -> Vec<Breach> {
    let text: Vec<char> = source.code.chars().collect();
    let keyword: Vec<char> = "fn ".chars().collect();
    let begins = |&at: &usize| text[at..].starts_with(&keyword) && (at == 0 || text[at - 1].is_whitespace());
    let long = |at: usize| {
        let lines = body(&text, at).map_or(1, |end| 1 + text[at..end].iter().filter(|&&c| c == '\n').count());
        let what = || format!("a function of {lines} lines, {MOST_LINES_OF_A_FUNCTION} at most");
        (lines > MOST_LINES_OF_A_FUNCTION).then(|| source.breach("function-length", at, what()))
    };
    (0..text.len()).filter(begins).filter_map(long).collect()
}

/// Behind the body of the function whose `fn` stands at `from`; `None` for a trait's function that has none.
fn body(text: &[char], from: usize) -> Option<usize> {
    let mut depth = 0;
    for at in from..text.len() {
        match text[at] {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ';' if depth == 0 => return None,
            '{' if depth == 0 => return Some(closing_brace(text, at)),
            _ => {}
        }
    }
    None
}

mod fires {
    use crate::broken;

    fn function(lines: usize) -> String {
        format!("fn b(of: [u8; 2]);\nfn a(of: [u8; 2]) {{\n{}}}\n", "    b();\n".repeat(lines - 2))
    }

    #[test]
    fn long_functions() {
        assert_eq!(broken("src/text/a.rs", &function(41)), [("function-length", 2)]);
        assert_eq!(broken("src/text/a.rs", &function(40)), []);
    }

    #[test]
    fn long_files() {
        assert_eq!(broken("src/text/a.rs", &"const A: u8 = 1;\n".repeat(301)), [("file-length", 1)]);
        assert_eq!(broken("src/text/a.rs", &"const A: u8 = 1;\n".repeat(300)), []);
        assert_eq!(broken("src/text/a.rs", &format!("//! Table: days.\n{}", "const A: u8 = 1;\n".repeat(301))), []);
    }
}
