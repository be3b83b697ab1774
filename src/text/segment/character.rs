//! What a character is good for in a token.

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Space,
    Letter,
    Digit,
    Mark,
    /// The first byte of a character beyond ASCII.
    High,
}

/// One class for each byte.
pub(super) const CLASS: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut table = [Class::High; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b' ' | 9..=13 => Class::Space,
            b'0'..=b'9' => Class::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            _ => Class::Mark,
        };
        byte += 1;
    }
    table
}

/// Whether a character parts tokens and stands in none.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

/// Whether a character only changes the one before it: combining marks, variation selectors, joiners, soft hyphens.
pub(super) fn is_extending(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}')
}

/// Whether a character opens a quotation or a bracket; the straight quotes do both and are not among them.
pub(super) fn is_opening(word: &str) -> bool {
    matches!(word, "(" | "[" | "{" | "“" | "‘" | "``" | "`" | "«" | "„" | "‚" | "¿" | "¡" | "<")
}

/// Whether a character closes a quotation or a bracket; the straight quotes do both and are not among them.
pub(super) fn is_closing(word: &str) -> bool {
    matches!(word, ")" | "]" | "}" | "”" | "’" | "''" | "»" | "’’")
}
