//! Paragraphs that are wholly somebody's direct speech.

use super::page::Page;
use crate::article::ZoneKind;

const OPEN: &[char] = &['“', '«', '„', '"'];
const CLOSE: &[char] = &['”', '»', '“', '"'];

/// Marks paragraphs within one pair of quotation marks, and those of a speech of several paragraphs, each of which opens and only the
/// last of which closes.
pub(super) fn mark(page: &mut Page) {
    for at in 0..page.blocks.len() {
        let (Some(block), next) = (page.blocks.get(at), page.blocks.get(at + 1)) else { continue };
        let goes_on = next.is_some_and(|next| next.text.starts_with(OPEN));
        if page.is_open(at) && block.is_sentence() && (is_whole(block.text) || goes_on && is_unclosed(block.text)) {
            page.set(at, ZoneKind::Quotation);
        }
    }
}

/// Opens with its first character, closes with its last, and neither between.
fn is_whole(text: &str) -> bool {
    inner(text).and_then(|inner| inner.strip_suffix(CLOSE)).is_some_and(|inner| !inner.contains(OPEN) && !inner.contains(CLOSE))
}

fn is_unclosed(text: &str) -> bool {
    inner(text).is_some_and(|inner| !inner.contains(OPEN) && !inner.contains(CLOSE))
}

fn inner(text: &str) -> Option<&str> {
    text.strip_prefix(OPEN)
}
