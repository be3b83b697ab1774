//! Bytes become text.

use super::error::Reason;
use chardetng::EncodingDetector;
use encoding_rs::Encoding;

/// A text and how its bytes were written.
pub(super) struct Decoded {
    /// Without its byte order mark.
    pub text: String,
    /// Length of the byte order mark.
    mark: usize,
    /// Whether each unit was two bytes.
    wide: bool,
    /// What it was read as, where nothing says what it is.
    pub guessed: Option<&'static Encoding>,
}

impl Decoded {
    /// Where byte `offset` of the text stands in the file.
    pub fn in_file(&self, offset: usize) -> usize {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        if let Some(encoding) = self.guessed {
            return encoding.encode(before).0.len();
        }
        self.mark + if self.wide { 2 * before.encode_utf16().count() } else { before.len() }
    }
}

/// UTF-8 with or without a mark, UTF-16 with one, or what the letters look like.
///
/// # Errors
/// What is no text says so: zero bytes, pictures, bytes that look like nobody's letters (with the first one's offset).
pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, Reason> {
    let decoded = match bytes.as_slice() {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Err(Reason::Utf32),
        [0xFF, 0xFE, units @ ..] => wide(units, u16::from_le_bytes)?,
        [0xFE, 0xFF, units @ ..] => wide(units, u16::from_be_bytes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            Decoded { text: narrow(rest.to_vec(), 3).map_err(|(reason, _)| reason)?, mark: 3, wide: false, guessed: None }
        }
        _ => match narrow(bytes, 0) {
            Ok(text) => Decoded { text, mark: 0, wide: false, guessed: None },
            Err((reason, bytes)) => other(&bytes).ok_or(reason)?,
        },
    };
    Ok(decoded)
}

/// A text in an encoding that nothing names, by what its letters look like; nothing where they look like no writer's.
fn other(bytes: &[u8]) -> Option<Decoded> {
    let controls = bytes.iter().filter(|byte| matches!(byte, 0..=8 | 14..=31 | 127)).count();
    if bytes.is_empty() || controls > bytes.len() / CONTROLS {
        return None;
    }
    let encoding = detect(bytes);
    let (text, _, failed) = encoding.decode(bytes);
    (!failed).then(|| Decoded { text: text.into_owned(), mark: 0, wide: false, guessed: Some(encoding) })
}

/// A text has fewer control characters than one in so many.
const CONTROLS: usize = 200;

fn detect(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Allow)
}

/// The text of a marked-up file: by its mark, as UTF-8, by the encoding it declares, by what it looks like; what is no letter of that becomes
/// U+FFFD.
pub(super) fn guess(bytes: &[u8], declared: Option<String>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let encoding = declared.and_then(|name| Encoding::for_label(name.as_bytes())).unwrap_or_else(|| detect(bytes));
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// A text, or why it is none, and its bytes.
fn narrow(bytes: Vec<u8>, mark: usize) -> Result<String, (Reason, Vec<u8>)> {
    if let Some(kind) = wordless(&bytes) {
        return Err((Reason::NoWords(kind), Vec::new()));
    }
    if is_binary(&bytes) {
        return Err((Reason::NotText, Vec::new()));
    }
    String::from_utf8(bytes).map_err(|error| (Reason::NotUtf8(mark + error.utf8_error().valid_up_to()), error.into_bytes()))
}

/// What files hold by their first bytes that hold no words.
fn wordless(bytes: &[u8]) -> Option<&'static str> {
    let riff = bytes.starts_with(b"RIFF").then(|| bytes.get(8..12)).flatten();
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("a PNG picture"),
        [0xFF, 0xD8, 0xFF, ..] => Some("a JPEG picture"),
        [b'G', b'I', b'F', b'8', ..] => Some("a GIF picture"),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some("a TIFF picture"),
        [b'I', b'D', b'3', ..] | [b'O', b'g', b'g', b'S', ..] | [b'f', b'L', b'a', b'C', ..] => Some("a sound"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some("a film or a picture"),
        _ if riff == Some(b"WEBP") => Some("a WebP picture"),
        _ if riff.is_some() => Some("a sound or a film"),
        _ => None,
    }
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
    Ok(Decoded { text, mark: 2, wide: true, guessed: None })
}

/// More than one zero in a hundred units: no writer's text has that.
fn is_binary<T: PartialEq + From<u8>>(units: &[T]) -> bool {
    let zero = T::from(0);
    units.iter().filter(|&unit| *unit == zero).count() > units.len() / 100
}
