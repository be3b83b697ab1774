//! What the models see of a word.

/// A word as hashes of its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The whole in lower case, digits all alike, quotation marks and dashes in one style.
    pub form: u32,
    /// Its last one, two, three, four letters.
    pub suffixes: [u32; 4],
    /// Its first one, two, three letters.
    pub prefixes: [u32; 3],
    /// How it is written: capitals, digits, marks.
    pub shape: u32,
    /// The kind of words it is used like, 0 if it is rare.
    pub cluster: u32,
    /// What it mostly is elsewhere, 0 if it is rare.
    pub profile: u32,
}

/// Letters a word needs to tell whether a sentence is set in capitals.
const TELLING: usize = 4;

impl Word {
    /// Reads a word.
    pub fn of(text: &str) -> Self {
        match plain(text) {
            Some(plain) => Self::of_bytes(plain.as_bytes(), text),
            None => Self::of_bytes(text.as_bytes(), text),
        }
    }

    fn of_bytes(bytes: &[u8], text: &str) -> Self {
        let mut word = Self { shape: shape(text), ..Self::default() };
        let mut form = START;
        for (at, &byte) in bytes.iter().enumerate() {
            form = grow(form, byte);
            if let Some(prefix) = word.prefixes.get_mut(at) {
                *prefix = form;
            }
        }
        word.form = form;
        let mut end = START;
        for (at, &byte) in bytes.iter().rev().take(4).enumerate() {
            end = grow(end, byte);
            word.suffixes[at] = end;
        }
        word
    }
}

const START: u32 = 0x811C_9DC5;

/// One step of FNV-1a over letters in lower case and digits made alike.
fn grow(hash: u32, byte: u8) -> u32 {
    let byte = if byte.is_ascii_digit() { b'0' } else { byte.to_ascii_lowercase() };
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// The word with quotation marks, apostrophes and dashes as a typewriter has them, where it has others.
fn plain(text: &str) -> Option<String> {
    match text {
        "``" | "''" => return Some("\"".to_owned()),
        _ if text.is_ascii() => return None,
        _ => {}
    }
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '’' | '‘' => plain.push('\''),
            '“' | '”' | '„' | '«' | '»' => plain.push('"'),
            '–' | '—' => plain.push_str("--"),
            '…' => plain.push_str("..."),
            _ => plain.extend(c.to_lowercase()),
        }
    }
    Some(plain)
}

/// Capitals, digits and marks of a word in one number.
fn shape(text: &str) -> u32 {
    let (mut lower, mut upper, mut digit, mut mark) = (0u32, 0u32, 0u32, 0u32);
    for c in text.chars() {
        match c {
            'a'..='z' => lower += 1,
            'A'..='Z' => upper += 1,
            '0'..='9' => digit += 1,
            _ if c.is_lowercase() => lower += 1,
            _ if c.is_uppercase() => upper += 1,
            _ => mark += 1,
        }
    }
    let first = text.chars().next().map_or(0, |c| u32::from(c.is_uppercase()) + 2 * u32::from(c.is_numeric()));
    let dot = u32::from(text.len() > 1 && text.ends_with('.'));
    let length = (text.len() as u32).min(3);
    [lower.min(2), upper.min(2), digit.min(3), mark.min(1), first, dot, length].iter().fold(0, |shape, part| shape * 4 + part)
}

/// How a sentence is set: 0 as usual, 1 in capitals, 2 with a capital on every word, 3 in small letters.
pub fn setting<'a>(words: impl Iterator<Item = &'a str>) -> u32 {
    let (mut all, mut capitals, mut capital) = (0, 0, 0);
    for (at, word) in words.enumerate() {
        if at == 0 || word.len() < TELLING || !word.starts_with(|c: char| c.is_alphabetic()) {
            continue;
        }
        all += 1;
        capital += usize::from(word.starts_with(char::is_uppercase));
        capitals += usize::from(!word.contains(char::is_lowercase));
    }
    match all {
        0 => 0,
        _ if capitals * 3 > all * 2 => 1,
        _ if capital * 4 > all * 3 && all > 2 => 2,
        _ if capital == 0 && all > 6 => 3,
        _ => 0,
    }
}
