//! What the rules must know of the whole tree.

use crate::paths;
use crate::source::Source;
use std::{fs, path::Path};

/// What the rules must know of the whole tree.
#[derive(Default)]
pub struct House {
    /// Folders of `src/language` that are a language.
    pub languages: Vec<String>,
    /// Modules of `src`: the rooms, and what else lies there.
    pub modules: Vec<String>,
    /// Names of the types of `src/reading/account/`.
    pub account: Vec<String>,
}

/// Modules of `language/` that serve every language.
pub const ENGINE: &[&str] = &["tables", "rule", "pattern"];

/// Reads every file below `root`, sorted.
pub fn open(root: &str) -> (House, Vec<Source>) {
    let mut files = Vec::new();
    collect(Path::new(root), "src", &mut files);
    let folder = |path: &str| path.strip_prefix("src/language/").and_then(|rest| rest.split_once('/')).map(|(name, _)| name.to_owned());
    let mut languages: Vec<String> =
        files.iter().filter_map(|(path, _)| folder(path)).filter(|name| !ENGINE.contains(&name.as_str())).collect();
    languages.dedup();
    let account = files.iter().filter(|(path, _)| path.starts_with("src/reading/account/")).flat_map(|(_, text)| types(text)).collect();
    let tests: Vec<String> = files.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    let is_test = |path: &str| tests.iter().any(|module| path == format!("{module}.rs") || path.starts_with(&format!("{module}/")));
    let read = |(path, text): &(String, String)| {
        let source = Source::new(path, text);
        if is_test(path) { source.all_tests() } else { source }
    };
    (House { languages, modules: modules(&files), account }, files.iter().map(read).collect())
}

fn collect(folder: &Path, name: &str, files: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("src can be read").map(|entry| entry.expect("src can be read").path()).collect();
    entries.sort();
    for path in entries {
        let name = format!("{name}/{}", path.file_name().expect("an entry has a name").to_string_lossy());
        if path.is_dir() {
            collect(&path, &name, files);
        } else if name.ends_with(".rs") {
            files.push((name, fs::read_to_string(&path).expect("source is UTF-8")));
        }
    }
}

/// Names of the modules that lie directly in `src`.
fn modules(files: &[(String, String)]) -> Vec<String> {
    let first = |path: &str| path.trim_start_matches("src/").split('/').next().map(|name| name.trim_end_matches(".rs").to_owned());
    let mut names: Vec<String> = files.iter().filter_map(|(path, _)| first(path)).collect();
    names.dedup();
    names
}

/// Names of the public types that `text` declares.
fn types(text: &str) -> Vec<String> {
    let name = |line: &str| {
        let rest = ["pub struct ", "pub enum ", "pub type "].iter().find_map(|start| line.strip_prefix(start))?;
        Some(rest.chars().take_while(|&c| crate::mask::is_name(c)).collect())
    };
    text.lines().filter_map(name).collect()
}

/// Paths, without ".rs", of the modules that `text` declares under `#[cfg(test)]`.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let folder = format!("src/{}", paths::module(path).join("/"));
    let declared = |pair: (&str, &str)| {
        let name = pair.1.trim().strip_prefix("mod ").or(pair.1.trim().strip_prefix("pub(crate) mod "))?.strip_suffix(';')?;
        (pair.0.trim() == "#[cfg(test)]").then(|| format!("{}/{name}", folder.trim_end_matches('/')))
    };
    text.lines().zip(text.lines().skip(1)).filter_map(declared).collect()
}

#[test]
fn modules_that_only_tests_use_are_known() {
    let text = "mod a;\n#[cfg(test)]\nmod sample;\nmod b;\n";
    assert_eq!(test_modules("src/export/mod.rs", text), ["src/export/sample"]);
    assert_eq!(test_modules("src/lib.rs", text), ["src/sample"]);
}
