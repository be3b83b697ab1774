//! The shape of a line: how it begins and ends, whatever its words are.

use super::block::PROSE;

/// What may stand behind the last mark of a sentence.
const CLOSERS: &[char] = &['"', '\'', '”', '’', '»', '«', ')', ']', '*', '“'];

/// What may stand before the first letter.
const OPENERS: &[char] = &['"', '\'', '“', '‘', '«', '„', '(', '[', '`'];

/// Marks of every shape in one shape: straight quotes, single spaces, lower case left as it is.
///
/// Two paragraphs that differ only in what word processors change come out the same.
pub(super) fn flatten(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    flatten_into(text, &mut flat);
    flat
}

/// Appends what [`flatten`] makes; plain letters and marks a run at a time.
pub(super) fn flatten_into(text: &str, flat: &mut String) {
    let mut rest = text.trim();
    let mut parted = false;
    while !rest.is_empty() {
        let run = rest.bytes().take_while(|byte| byte.is_ascii_graphic() && *byte != b'`').count();
        let (plain, after) = rest.split_at(run);
        if parted && run > 0 {
            flat.push(' ');
            parted = false;
        }
        flat.push_str(plain);
        let mut characters = after.chars();
        match characters.next() {
            Some(c) if c.is_whitespace() => parted = !flat.is_empty(),
            Some('\u{ad}' | '\u{200b}' | '\u{feff}') | None => {}
            Some(c) => {
                if std::mem::take(&mut parted) {
                    flat.push(' ');
                }
                flat.push(straight(c));
            }
        }
        rest = characters.as_str();
    }
}

fn straight(mark: char) -> char {
    match mark {
        '’' | '‘' | 'ʼ' | '`' | '´' | '‛' => '\'',
        '“' | '”' | '„' | '«' | '»' | '‟' => '"',
        '–' | '—' | '‑' | '−' => '-',
        other => other,
    }
}

/// The last mark or letter, closing quotes and brackets aside.
fn last(text: &str) -> Option<char> {
    text.trim_end().trim_end_matches(CLOSERS).trim_end().chars().next_back()
}

/// Whether it ends as sentences do.
pub(super) fn ends_sentence(text: &str) -> bool {
    matches!(last(text), Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '।'))
}

/// Whether a headline can end so: with a letter, a digit, a question mark; not with a full stop, comma, colon or dash.
pub(super) fn ends_openly(text: &str) -> bool {
    last(text).is_some_and(|c| c.is_alphanumeric() || matches!(c, '?' | '!' | '%' | '€' | '£' | '$'))
}

/// Whether a headline can begin so: an opening quote or not, then a capital, a digit, or a letter of a script without capitals.
pub(super) fn begins_largely(text: &str) -> bool {
    let first = text.trim_start_matches(OPENERS).chars().next();
    first
        .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '$' | '£' | '€') || (c.is_alphabetic() && !c.is_lowercase()))
}

/// Whether its last mark, closing quotes aside, is a letter or a digit.
pub(super) fn ends_in_word(text: &str) -> bool {
    last(text).is_some_and(char::is_alphanumeric)
}

/// Whether all of its words begin with a capital or a digit, or are short ("of", "the", "and").
pub(super) fn is_name_like(text: &str) -> bool {
    text.split_whitespace().all(|word| begins_largely(word) || word.chars().count() <= 3 || word.chars().all(|c| !c.is_alphabetic()))
}

/// Whether a paragraph is running text beyond doubt.
pub(in crate::article) fn is_prose(text: &str) -> bool {
    word_count(text) >= PROSE && ends_sentence(text)
}

/// How many words.
pub(super) fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// A line in lower case, without counts, bullets and marks around it: "» Comments (12):" is "comments".
pub(super) fn plain(line: &str) -> String {
    trimmed(&flatten(line).to_lowercase()).to_owned()
}

/// Without counts, bullets and marks around it.
pub(super) fn trimmed(lower: &str) -> &str {
    let around = |c: char| !c.is_alphabetic() && c != '@' && c != '©';
    lower.trim_end_matches(around).trim_start_matches(around)
}
