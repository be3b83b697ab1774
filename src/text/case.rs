//! Words in lower case.

use std::borrow::Cow;

/// The word in lower case; it is copied only where it is not so already.
///
/// ```
/// use std::borrow::Cow;
/// assert!(matches!(dateline::text::lower("said"), Cow::Borrowed("said")));
/// assert_eq!(dateline::text::lower("SAID"), "said");
/// ```
pub fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(is_lower) || !word.chars().any(char::is_uppercase) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}
