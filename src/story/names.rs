//! When two names are of one person or body.

/// Whether two names can be of the same person or body: one ends the other, word by word ("Trump Jr.", "Donald Trump Jr."), and neither
/// says another generation ("Trump" is not "Donald Trump Jr."). A company is also known by what its name begins with, in two words.
///
/// ```
/// use dateline::story::same_name;
/// assert!(same_name("Trump Jr.", "Donald Trump Jr."));
/// assert!(!same_name("Trump", "Donald Trump Jr."));
/// assert!(same_name("the Atlantic", "The Atlantic"));
/// assert!(same_name("San Esteban", "the San Esteban Mining Company"));
/// ```
pub fn same_name(one: &str, other: &str) -> bool {
    let (a, b) = (words(one), words(other));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let company = long.last().is_some_and(|last| matches!(last.as_str(), "company" | "co" | "corporation" | "group"));
    long.ends_with(&short) || (company && short.len() > 1 && long.starts_with(&short))
}

fn words(name: &str) -> Vec<String> {
    let kept = |word: &&str| {
        !matches!(
            word.to_lowercase().as_str(),
            "the"
                | "a"
                | "an"
                | "mr"
                | "mr."
                | "mrs"
                | "mrs."
                | "ms"
                | "ms."
                | "inc"
                | "inc."
                | "corp"
                | "corp."
                | "ltd"
                | "ltd."
                | "plc"
                | "llc"
        )
    };
    name.split_whitespace().filter(kept).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect()
}
