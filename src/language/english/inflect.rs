//! Finite forms of English verbs, made of forms that stand in the text.

use super::irregular::VERBS;
// Exception (order): words are looked up, and never listed.
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Verbs whose past is their dictionary form.
const UNCHANGED: &[&str] = &[
    "beat",
    "bet",
    "broadcast",
    "burst",
    "cast",
    "cost",
    "cut",
    "forecast",
    "hit",
    "hurt",
    "let",
    "put",
    "quit",
    "read",
    "rid",
    "set",
    "shed",
    "shut",
    "slit",
    "split",
    "spread",
    "thrust",
    "upset",
    "wed",
];

/// Verbs with an irregular form whose past is regular.
const REGULAR: &[&str] = &[
    "burn", "dream", "lean", "leap", "learn", "plead", "prove", "saw", "sew", "shear", "show", "smell", "sow", "spell", "spill", "spoil",
    "swell", "age", "ax", "dye", "echo", "eye", "focus", "mimic", "owe", "own", "panic", "picnic", "quiz", "seize", "ski", "traffic",
    "use", "veto", "wane",
];

/// The past of each irregular verb: its first form that is neither a participle in "ing" nor a present.
static PASTS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let rows = VERBS.iter().filter_map(|row| {
        let mut forms = row.split(' ');
        let lemma = forms.next()?;
        let past = forms.find(|form| !form.ends_with("ing") && !form.ends_with('s') && !form.starts_with('\''))?;
        Some((lemma, past))
    });
    let unchanged = UNCHANGED.iter().map(|verb| (*verb, *verb));
    rows.filter(|(lemma, _)| !REGULAR.contains(lemma)).chain(unchanged).collect()
});

/// The past of a verb whose participle "telling" stands in the text: "told".
pub(super) fn past(lemma: &str, participle: &str) -> String {
    if let Some(past) = PASTS.get(lemma) {
        return (*past).to_owned();
    }
    let stem = participle.strip_suffix("ing").unwrap_or(lemma);
    match lemma.strip_suffix('y') {
        _ if lemma.ends_with('e') => format!("{lemma}d"),
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ied"),
        // "Stopping" shows that the consonant is doubled.
        _ => format!("{stem}ed"),
    }
}

/// The present of a verb with "he" or "she".
pub(super) fn third(lemma: &str) -> String {
    match lemma {
        "be" => return "is".to_owned(),
        "have" => return "has".to_owned(),
        _ => {}
    }
    match lemma.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh", "o"].iter().any(|ending| lemma.ends_with(ending)) => format!("{lemma}es"),
        _ => format!("{lemma}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participles_show_how_the_past_is_spelled() {
        let rows = [
            ("tell", "telling", "told"),
            ("live", "living", "lived"),
            ("stop", "stopping", "stopped"),
            ("visit", "visiting", "visited"),
            ("carry", "carrying", "carried"),
            ("destroy", "destroying", "destroyed"),
            ("go", "going", "went"),
            ("put", "putting", "put"),
            ("show", "showing", "showed"),
            ("panic", "panicking", "panicked"),
            ("see", "seeing", "saw"),
            ("die", "dying", "died"),
        ];
        for (lemma, participle, wanted) in rows {
            assert_eq!(past(lemma, participle), wanted);
        }
        assert_eq!(["think", "have", "deny", "go", "play", "catch"].map(third), ["thinks", "has", "denies", "goes", "plays", "catches"]);
    }
}
