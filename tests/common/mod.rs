//! The command as tests run it, and what came of it.

use assert_cmd::cargo::cargo_bin;
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

/// `dateline` with these arguments, run in `folder`.
pub fn dateline(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(cargo_bin("dateline"));
    command.current_dir(folder).args(arguments);
    command
}

/// What it did.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    dateline(folder, arguments).output().unwrap()
}

/// What it said on standard error.
pub fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The accounts on standard output.
pub fn accounts(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
