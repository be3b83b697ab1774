//! Blanks what is no code, so that a word in a comment or a string is not taken for one in the program.
//!
//! Lines and columns stay where they are: what is blanked becomes spaces, newlines are kept.

/// A source text with comments blanked, with and without the contents of its string literals.
pub struct Masked {
    /// Neither comments nor what stands in string and character literals.
    pub code: String,
    /// No comments, but string literals.
    pub strings: String,
}

/// What a stretch of source is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Code,
    Comment,
    Literal,
}

/// Masks `text`, and blanks its `#[cfg(test)]` items.
pub fn mask(text: &str) -> Masked {
    let characters: Vec<char> = text.chars().collect();
    let kinds = classify(&characters);
    let keep = |kept: &[Kind]| -> Vec<char> {
        characters.iter().zip(&kinds).map(|(&c, kind)| if c == '\n' || kept.contains(kind) { c } else { ' ' }).collect()
    };
    let code = keep(&[Kind::Code]);
    let tests = test_items(&code);
    let blank = |text: Vec<char>| -> String {
        let outside = |at: usize| !tests.iter().any(|range| range.contains(&at));
        text.into_iter().enumerate().map(|(at, c)| if c == '\n' || outside(at) { c } else { ' ' }).collect()
    };
    let strings = blank(keep(&[Kind::Code, Kind::Literal]));
    Masked { code: blank(code), strings }
}

/// The kind of every character; delimiters of literals count as code.
fn classify(text: &[char]) -> Vec<Kind> {
    let mut kinds = vec![Kind::Code; text.len()];
    let mut at = 0;
    while at < text.len() {
        let (kind, end) = stretch(text, at);
        let inner = if kind == Kind::Literal { at + 1..end.saturating_sub(1) } else { at..end };
        for position in inner {
            kinds[position] = kind;
        }
        at = end.max(at + 1);
    }
    kinds
}

/// What begins at `at`, and where it ends.
fn stretch(text: &[char], at: usize) -> (Kind, usize) {
    match (text[at], text.get(at + 1)) {
        ('/', Some('/')) => (Kind::Comment, find(text, at, |rest| rest[0] == '\n')),
        ('/', Some('*')) => (Kind::Comment, block_comment(text, at)),
        ('"', _) => (Kind::Literal, string(text, at)),
        ('\'', _) => character(text, at).map_or((Kind::Code, at + 1), |end| (Kind::Literal, end)),
        ('r', _) => raw_string(text, at).map_or((Kind::Code, at + 1), |end| (Kind::Literal, end)),
        _ => (Kind::Code, at + 1),
    }
}

fn find(text: &[char], from: usize, wanted: impl Fn(&[char]) -> bool) -> usize {
    (from..text.len()).find(|&at| wanted(&text[at..])).unwrap_or(text.len())
}

fn block_comment(text: &[char], from: usize) -> usize {
    let (mut depth, mut at) = (0, from);
    while at < text.len() {
        match (text[at], text.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string(text: &[char], from: usize) -> usize {
    let mut at = from + 1;
    while at < text.len() && text[at] != '"' {
        at += if text[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(text.len())
}

/// The end of a character literal; `None` for a lifetime.
fn character(text: &[char], from: usize) -> Option<usize> {
    if text.get(from + 1) == Some(&'\\') {
        return Some(find(text, from + 3, |rest| rest[0] == '\'') + 1);
    }
    (text.get(from + 2) == Some(&'\'')).then_some(from + 3)
}

/// The end of `r"…"`, `br#"…"#` and so on; `None` for a name that begins with r.
fn raw_string(text: &[char], from: usize) -> Option<usize> {
    let before = |back: usize| from.checked_sub(back).map_or(' ', |at| text[at]);
    let prefixed = matches!(before(1), 'b' | 'c') && !is_name(before(2));
    if is_name(before(1)) && !prefixed {
        return None;
    }
    let hashes = text[from + 1..].iter().take_while(|&&c| c == '#').count();
    if text.get(from + 1 + hashes) != Some(&'"') {
        return None;
    }
    let closing = |rest: &[char]| rest[0] == '"' && rest[1..].iter().take_while(|&&c| c == '#').count() >= hashes;
    Some(find(text, from + 2 + hashes, closing) + 1 + hashes)
}

/// Whether `c` can stand in a name.
pub fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The stretches of code that `#[cfg(test)]` governs.
fn test_items(code: &[char]) -> Vec<std::ops::Range<usize>> {
    let attribute: Vec<char> = "#[cfg(test)]".chars().collect();
    let starts = (0..code.len()).filter(|&at| code[at..].starts_with(&attribute));
    starts.map(|at| at..item_end(code, at + attribute.len())).collect()
}

/// Behind the brace that closes the first one opened from `from` on, or behind a semicolon that comes first.
pub fn item_end(code: &[char], from: usize) -> usize {
    let opening = find(code, from, |rest| matches!(rest[0], '{' | ';'));
    if code.get(opening) == Some(&'{') { closing_brace(code, opening) } else { (opening + 1).min(code.len()) }
}

/// Behind the brace that closes the one at `opening`.
pub fn closing_brace(code: &[char], opening: usize) -> usize {
    let mut depth = 0;
    for (at, &c) in code.iter().enumerate().skip(opening) {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}
