//! Text that fits a terminal: widths are columns of the screen, not letters.

use unicode_width::UnicodeWidthStr;

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
///
/// Control characters, which can make a terminal do things, become U+FFFD.
pub fn wrap(words: &str, limit: usize) -> Vec<String> {
    let shown: String =
        words.chars().map(|letter| if letter.is_control() && !letter.is_whitespace() { '\u{FFFD}' } else { letter }).collect();
    let mut lines = vec![String::new()];
    for piece in shown.split_whitespace().flat_map(|word| pieces(word, limit.max(2))) {
        match lines.last_mut() {
            Some(line) if line.is_empty() => *line = piece,
            Some(line) if width(line) + 1 + width(&piece) <= limit => line.extend([" ", &piece]),
            _ => lines.push(piece),
        }
    }
    lines
}

/// A word in pieces that fit, mostly one. Linear in the word.
fn pieces(word: &str, limit: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let Some(piece) = pieces.last_mut() else { break };
        piece.push(letter);
        if width(piece) > limit && piece.chars().count() > 1 {
            piece.pop();
            pieces.push(letter.to_string());
        }
    }
    pieces
}

/// `words` wrapped behind a margin of spaces; the first line begins with `head`, which stands in the margin.
pub fn hanging(head: &str, margin: usize, words: &str, columns: usize) -> String {
    let lines = wrap(words, columns.saturating_sub(margin).max(20));
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        let head = if number == 0 { head } else { "" };
        let gap = " ".repeat(margin.saturating_sub(width(head)));
        text += format!("{head}{gap}{line}").trim_end();
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
    fn a_text_cannot_command_the_terminal() {
        assert_eq!(wrap("a\u{1b}[2Jb\u{7}", 20), ["a\u{FFFD}[2Jb\u{FFFD}"]);
    }

    #[test]
    fn the_first_line_hangs_out() {
        assert_eq!(hanging("k-1", 5, "the dam burst on Monday", 25), "k-1  the dam burst on\n     Monday\n");
    }
}
