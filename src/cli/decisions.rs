//! The user's file of decisions: JSON Lines, one decision a line.

use super::anchors::period;
use super::fault::Fault;
use dateline::article::PageWords;
use dateline::timeline::{Decision, Verdict};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// What the file says, and its digest.
pub struct Decisions {
    /// In the order of the file.
    pub all: Vec<Decision>,
    /// Of its bytes.
    pub sha256: String,
}

/// Reads the whole file; a line that is no decision is a fault, since a decision that is not heard is worse than none.
pub fn read(words: &PageWords, path: &Path) -> Result<Decisions, Fault> {
    let bytes = fs::read(path).map_err(|error| Fault::Input(path.to_owned(), error))?;
    let text = String::from_utf8_lossy(&bytes);
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let wrong = |number: usize, error| Fault::Usage(format!("{}, line {number}: {error}", path.display()));
    let all = lines.map(|(number, line)| decision(words, line).map_err(|error| wrong(number, error))).collect::<Result<_, _>>()?;
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Decisions { all, sha256 })
}

/// One line, with its date read; what its decision needs must be there.
fn decision(words: &PageWords, line: &str) -> Result<Decision, String> {
    let mut decision: Decision = serde_json::from_str(line).map_err(|error| error.to_string())?;
    decision.when = decision.date.as_deref().map(|date| period(words, date)).transpose()?;
    match (decision.decision, &decision.when, &decision.with) {
        (Verdict::Date | Verdict::Publication, None, _) => Err("it needs a \"date\"".to_owned()),
        (Verdict::Merge, _, None) => Err("it needs \"with\": the other mention".to_owned()),
        _ => Ok(decision),
    }
}
