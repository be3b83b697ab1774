//! Escaping, digests, and the template.

use sha2::{Digest, Sha256};

/// Text as HTML allows it between tags and in quotes. Line breaks stay; other control characters, which HTML forbids, are shown as unknown.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(letter),
            '\r' => escaped.push('\n'),
            '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A piece of text whose direction of writing does not reach what stands beside it.
pub(super) fn isolated(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// JSON that no HTML parser sees a tag or a comment in: the sign occurs within strings only, where it can be written otherwise.
pub(super) fn script_safe(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// The text of a drawing's style sheet.
pub(super) fn style_of(svg: &str) -> &str {
    let sheet = svg.split_once("<style>").map_or("", |(_, rest)| rest);
    sheet.split_once("</style>").map_or("", |(sheet, _)| sheet)
}

/// What a content security policy names a script or a style sheet by.
pub(super) fn digest(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text)))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: [char; 64] = {
        let (mut digits, mut at) = (['A'; 64], 0);
        let all = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        while at < 64 {
            digits[at] = all[at] as char;
            at += 1;
        }
        digits
    };
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let word = group.iter().chain([0, 0].iter()).take(3).fold(0usize, |word, byte| word << 8 | usize::from(*byte));
        for place in 0..4 {
            let digit = DIGITS.get(word >> (18 - 6 * place) & 63).copied().unwrap_or('=');
            text.push(if place <= group.len() { digit } else { '=' });
        }
    }
    text
}

/// The template with its `{{names}}` filled in, in one pass: what is filled in is never looked at again.
pub(super) fn filled(template: &str, values: &[(&str, String)]) -> String {
    let mut parts = template.split("{{");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("}}").unwrap_or(("", part));
        page.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        page.push_str(rest);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_standard() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("\u{7ff}?>", "378/Pg==")] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(digest(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn nothing_that_is_filled_in_is_filled_again() {
        let values = [("a", "{{b}}".to_owned()), ("b", "no".to_owned())];
        assert_eq!(filled("<{{a}}|{{c}}>", &values), "<{{b}}|>");
    }

    #[test]
    fn no_sign_of_markup_passes() {
        assert_eq!(escape("<b a='\"'>&\u{0}\r\n"), "&lt;b a=&#39;&quot;&#39;&gt;&amp;\u{FFFD}\n\n");
        assert_eq!(script_safe("\"</script><!--\""), "\"\\u003c/script>\\u003c!--\"");
    }
}
