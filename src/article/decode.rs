//! Bytes become text.

use super::error::Reason;

/// A text and how its bytes were written.
pub(super) struct Decoded {
    /// Without its byte order mark.
    pub text: String,
    /// Length of the byte order mark.
    mark: usize,
    /// Whether each unit was two bytes.
    wide: bool,
}

impl Decoded {
    /// Where byte `offset` of the text stands in the file.
    pub fn in_file(&self, offset: usize) -> usize {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        self.mark + if self.wide { 2 * before.encode_utf16().count() } else { before.len() }
    }
}

/// UTF-8 with or without a mark, or UTF-16 with one.
///
/// # Errors
/// What is no text says so: zero bytes, bytes that are no UTF-8 (with the first one's offset), HTML.
pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, Reason> {
    let decoded = match bytes.as_slice() {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Err(Reason::Utf32),
        [0xFF, 0xFE, units @ ..] => wide(units, u16::from_le_bytes)?,
        [0xFE, 0xFF, units @ ..] => wide(units, u16::from_be_bytes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => Decoded { text: narrow(rest.to_vec(), 3)?, mark: 3, wide: false },
        _ => Decoded { text: narrow(bytes, 0)?, mark: 0, wide: false },
    };
    if is_html(&decoded.text) { Err(Reason::Html) } else { Ok(decoded) }
}

fn narrow(bytes: Vec<u8>, mark: usize) -> Result<String, Reason> {
    if is_binary(&bytes) {
        return Err(Reason::NotText);
    }
    String::from_utf8(bytes).map_err(|error| Reason::NotUtf8(mark + error.utf8_error().valid_up_to()))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Decoded, Reason> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    if !odd.is_empty() {
        return Err(Reason::NotUtf16);
    }
    let units: Vec<u16> = pairs.iter().map(|&pair| unit(pair)).collect();
    if is_binary(&units) {
        return Err(Reason::NotText);
    }
    let text = String::from_utf16(&units).map_err(|_| Reason::NotUtf16)?;
    Ok(Decoded { text, mark: 2, wide: true })
}

/// More than one zero in a hundred units: no writer's text has that.
fn is_binary<T: PartialEq + From<u8>>(units: &[T]) -> bool {
    let zero = T::from(0);
    units.iter().filter(|&unit| *unit == zero).count() > units.len() / 100
}

fn is_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}
