//! One source file as the rules see it.

use crate::mask::{Masked, mask};
use std::fmt;

/// A file of `src`.
pub struct Source {
    /// From the project's root, with `/`.
    pub path: String,
    /// As it stands in the file.
    pub text: String,
    /// Without comments, literals and tests.
    pub code: String,
    /// Without comments and tests.
    pub strings: String,
    /// Where a rule gives way.
    pub exceptions: Vec<Exception>,
}

/// A place where a rule gives way, with its reason.
pub struct Exception {
    /// The rule's name.
    pub rule: String,
    /// The comment's line.
    pub line: usize,
    /// First line covered, and the last.
    covers: (usize, usize),
}

/// A rule broken.
#[derive(Debug)]
pub struct Breach {
    /// The rule's name.
    pub rule: &'static str,
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.path, self.line, self.rule, self.what)
    }
}

impl Source {
    /// Reads `text` as the file `path`; all of a file named `tests.rs` is test code.
    pub fn new(path: &str, text: &str) -> Self {
        let Masked { code, strings } = if path.ends_with("/tests.rs") { mask("") } else { mask(text) };
        Self { path: path.to_owned(), text: text.to_owned(), code, strings, exceptions: exceptions(text) }
    }

    /// Takes the whole file for test code.
    pub fn all_tests(mut self) -> Self {
        (self.code, self.strings) = (String::new(), String::new());
        self
    }

    /// The breach of `rule` at character `at` of the masked code.
    pub fn breach(&self, rule: &'static str, at: usize, what: String) -> Breach {
        let line = 1 + self.code.chars().take(at).filter(|&c| c == '\n').count();
        Breach { rule, path: self.path.clone(), line, what }
    }

    /// Leaves out what an exception covers, and adds the exceptions that cover nothing.
    pub fn without_exceptions(&self, found: Vec<Breach>) -> Vec<Breach> {
        let covers = |exception: &Exception, breach: &Breach| {
            exception.rule == breach.rule && (exception.covers.0..=exception.covers.1).contains(&breach.line)
        };
        let idle = self.exceptions.iter().filter(|exception| !found.iter().any(|breach| covers(exception, breach)));
        let idle: Vec<Breach> = idle.map(|exception| self.idle(exception)).collect();
        let left = found.into_iter().filter(|breach| !self.exceptions.iter().any(|exception| covers(exception, breach)));
        left.chain(idle).collect()
    }

    fn idle(&self, exception: &Exception) -> Breach {
        let what = format!("nothing needs the exception for {}", exception.rule);
        Breach { rule: "exceptions", path: self.path.clone(), line: exception.line, what }
    }
}

/// Every `// Exception (rule): reason` of a text.
fn exceptions(text: &str) -> Vec<Exception> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let parse = |(at, line): (usize, &&str)| {
        let (rule, reason) = line.strip_prefix("// Exception (")?.split_once("):")?;
        let next = (at + 1..lines.len()).find(|&next| !lines[next].starts_with("//"))?;
        let covers = if is_use(lines[next]) { (1, lines.len()) } else { (next + 1, next + 1) };
        (!reason.trim().is_empty()).then(|| Exception { rule: rule.to_owned(), line: at + 1, covers })
    };
    lines.iter().enumerate().filter_map(parse).collect()
}

fn is_use(line: &str) -> bool {
    line.starts_with("use ") || line.starts_with("pub use ")
}
