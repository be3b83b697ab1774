//! How wide a text will be: advances of Liberation Sans and Arial, with cautious widths for what these lack.

use super::advance::BLOCKS;
use super::picture::Role;

/// Kerning, hinting and other sans-serif fonts differ by about one per cent; a label's box is that much wider than its letters.
const ALLOWANCE: u64 = 102;

/// The width in pixels of `text` set in `role`, rounded up.
pub(super) fn width(text: &str, role: Role) -> i32 {
    let units: u64 = text.chars().map(|letter| u64::from(advance(letter, role.is_bold()))).sum();
    let pixels = (units * role.size() as u64 * ALLOWANCE).div_ceil(2048 * 100);
    i32::try_from(pixels).unwrap_or(i32::MAX)
}

/// The text without what XML forbids or what would move the letters around it: control characters and direction overrides go, any
/// white space becomes one space.
pub(super) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len().min(4096));
    for letter in text.chars().take(20_000).filter(|letter| letter.is_whitespace() || is_printable(*letter)) {
        match letter.is_whitespace() {
            false => cleaned.push(letter),
            true if cleaned.is_empty() || cleaned.ends_with(' ') => {}
            true => cleaned.push(' '),
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// The text, cut with "…" where it is wider than `room` pixels; empty where not even that fits.
pub(super) fn shorten(text: &str, role: Role, room: i32) -> String {
    if width(text, role) <= room {
        return text.to_owned();
    }
    let mut kept = head(text, role, room - width("…", role)).trim_end().to_owned();
    if width("…", role) > room {
        return String::new();
    }
    kept.push('…');
    kept
}

/// The text in at most `lines` lines of at most `room` pixels, the last one shortened where it does not fit.
pub(super) fn wrap(text: &str, role: Role, room: i32, lines: usize) -> Vec<String> {
    let mut wrapped = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && wrapped.len() < lines {
        if wrapped.len() + 1 == lines {
            wrapped.push(shorten(rest, role, room));
            break;
        }
        let line = line_of(rest, role, room);
        wrapped.push(line.trim_end().to_owned());
        rest = rest.get(line.len()..).unwrap_or_default().trim_start();
    }
    wrapped
}

/// The first line of `text`: up to the last space that fits, or as many letters as fit where a word is wider than the room.
fn line_of(text: &str, role: Role, room: i32) -> &str {
    let fitting = head(text, role, room);
    if fitting.len() == text.len() {
        return fitting;
    }
    let next_is_space = text.get(fitting.len()..).is_some_and(|rest| rest.starts_with(' '));
    match fitting.rfind(' ') {
        Some(space) if !next_is_space && space > 0 => fitting.get(..space).unwrap_or(fitting),
        _ if fitting.is_empty() => text.get(..text.chars().next().map_or(0, char::len_utf8)).unwrap_or_default(),
        _ => fitting,
    }
}

/// As much of `text` as fits, never ending before a mark that belongs to the letter it would leave behind.
fn head(text: &str, role: Role, room: i32) -> &str {
    let room_units = i64::from(room.max(0)) * 2048 * 100;
    let scale = i64::from(role.size()) * ALLOWANCE as i64;
    let (mut used, mut end) = (0, 0);
    for (offset, letter) in text.char_indices() {
        let advance = i64::from(advance(letter, role.is_bold()));
        if advance > 0 && !text.get(..offset).is_some_and(|before| before.ends_with('\u{200d}')) {
            end = offset;
        }
        used += advance * scale;
        if used > room_units {
            return text.get(..end).unwrap_or_default();
        }
    }
    text
}

fn advance(letter: char, bold: bool) -> u16 {
    if is_zero_width(letter) {
        return 0;
    }
    let code = letter as u32;
    let block = BLOCKS.iter().take_while(|block| block.first <= code).last();
    let known = block.and_then(|block| {
        let column = if bold { block.bold } else { block.regular };
        column.get((code - block.first) as usize).copied()
    });
    known.filter(|advance| *advance > 0).unwrap_or_else(|| fallback(code))
}

/// Fonts that step in are not known: one em for letters of other scripts and ideographs, more for pictographs.
fn fallback(code: u32) -> u16 {
    match code {
        0x1F000.. | 0x2600..=0x27BF | 0xFDFA..=0xFDFD => 2900,
        _ => 2100,
    }
}

/// Marks that stand over or under the letter before them, and joiners.
fn is_zero_width(letter: char) -> bool {
    matches!(letter as u32, 0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x064B..=0x065F | 0x200B..=0x200D | 0x20D0..=0x20F0
        | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F | 0x1F3FB..=0x1F3FF | 0xE0100..=0xE01EF)
}

fn is_printable(letter: char) -> bool {
    !letter.is_control()
        && !matches!(letter as u32, 0x200E | 0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB | 0xFDD0..=0xFDEF | 0xE0000..=0xE007F)
        && letter as u32 & 0xFFFE != 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font() {
        let units: u32 = "Watergate".chars().map(|letter| u32::from(advance(letter, false))).sum();
        assert_eq!(units, 1933 + 1139 + 569 + 1139 + 682 + 1139 + 1139 + 569 + 1139);
        assert!(width("漢字", Role::Text) >= 26);
        assert_eq!(width("e\u{301}", Role::Text), width("e", Role::Text));
    }

    #[test]
    fn a_shortened_text_fits_and_says_so() {
        let long = "word ".repeat(2000);
        for room in [0, 5, 20, 100, 300] {
            let short = shorten(&long, Role::Text, room);
            assert!(width(&short, Role::Text) <= room, "{short} in {room}");
            assert!(short.is_empty() || short.ends_with('…'));
        }
    }

    #[test]
    fn wrapping_loses_no_word_when_there_is_room() {
        let lines = wrap("Five men are arrested at the Watergate complex", Role::Text, 120, 9);
        assert_eq!(lines.join(" "), "Five men are arrested at the Watergate complex");
        assert!(lines.iter().all(|line| width(line, Role::Text) <= 120));
    }

    #[test]
    fn cleaning_keeps_letters_and_drops_what_xml_forbids() {
        assert_eq!(clean(" a\u{0}\n\tb\u{202E}c\u{FFFE} "), "a bc");
    }
}
