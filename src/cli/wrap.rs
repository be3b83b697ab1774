//! Text that fits a terminal: widths are columns of the screen, not letters.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns where the output is no terminal.
const PIPED: usize = 80;

/// Columns below which nothing can be laid out; a narrower terminal breaks the lines itself.
const NARROWEST: usize = 40;

/// How wide a line may be.
pub fn columns() -> usize {
    let terminal = terminal_size::terminal_size_of(std::io::stdout());
    terminal.map_or(PIPED, |(width, _)| usize::from(width.0)).max(NARROWEST)
}

/// Columns that `words` take.
pub fn width(words: &str) -> usize {
    words.width()
}

/// Lines of at most `limit` columns; a word that is wider is broken. At least one line, perhaps empty.
pub fn wrap(words: &str, limit: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let room = lines.last().map_or(0, |line| limit.saturating_sub(width(line) + 1));
        match lines.last_mut() {
            Some(line) if !line.is_empty() && width(word) <= room => line.extend([" ", word]),
            Some(line) if line.is_empty() => *line = String::new() + word,
            _ => lines.push(word.to_owned()),
        }
        break_last(&mut lines, limit.max(2));
    }
    lines
}

/// Breaks the last line until it fits.
fn break_last(lines: &mut Vec<String>, limit: usize) {
    while let Some(rest) = lines.last_mut().filter(|line| width(line) > limit).map(|line| line.split_off(fitting(line, limit))) {
        lines.push(rest);
    }
}

/// Bytes of the letters that fit; never none, so that breaking ends.
fn fitting(line: &str, limit: usize) -> usize {
    let mut used = 0;
    let over = line.char_indices().skip(1).find(|(at, letter)| {
        used = width(line.get(..*at).unwrap_or("")) + letter.width().unwrap_or(0);
        used > limit
    });
    over.map_or(line.len(), |(at, _)| at)
}

/// `words` wrapped behind a margin of spaces; the first line begins with `head`, which stands in the margin.
pub fn hanging(head: &str, margin: usize, words: &str, columns: usize) -> String {
    let lines = wrap(words, columns.saturating_sub(margin).max(20));
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        let head = if number == 0 { head } else { "" };
        let gap = " ".repeat(margin.saturating_sub(width(head)));
        text += &format!("{head}{gap}{line}").trim_end().to_owned();
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_nothing_is_lost() {
        for words in [
            "the dam above the town burst",
            "条件は厳しく 日本語",
            "https://example.org/a/very/long/path",
            "",
            " e\u{301}e\u{301}e\u{301}e\u{301}e\u{301} ",
        ] {
            for limit in 4..30 {
                let lines = wrap(words, limit);
                assert!(lines.iter().all(|line| width(line) <= limit), "{limit}: {lines:?}");
                let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
                assert_eq!(letters(&lines.concat()), letters(words));
            }
        }
    }

    #[test]
    fn the_first_line_hangs_out() {
        assert_eq!(hanging("k-1", 5, "the dam burst on Monday", 25), "k-1  the dam burst on\n     Monday\n");
    }
}
