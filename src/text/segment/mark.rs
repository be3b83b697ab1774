//! Tokens that begin with neither letter nor digit.

use super::super::{Token, TokenKind};
use super::character::is_extending;
use super::scanner::{Scanner, StopKind};

impl Scanner<'_> {
    /// Appends the mark at `start` and returns its end.
    pub(super) fn mark(&mut self, start: usize, tokens: &mut Vec<Token>) -> usize {
        match self.byte(start) {
            b',' => self.push(start, start + 1, TokenKind::Mark, tokens),
            b'.' => self.full_stop(start, tokens),
            b'!' | b'?' => {
                let end = self.repeated(start, b"!?");
                self.push(start, end, TokenKind::Mark, tokens);
                self.note(StopKind::Cry, tokens);
                end
            }
            b'\'' => self.apostrophe(start, tokens),
            b'@' | b'#' if self.is_name(start) => self.push(start, self.run(start + 1), TokenKind::Word, tokens),
            byte @ (b'-' | b'`' | b'=' | b'*' | b'_' | b'~' | b'+' | b'#' | b'<' | b'>') => {
                self.push(start, self.repeated(start, &[byte]), TokenKind::Mark, tokens)
            }
            0..128 => self.push(start, start + 1, TokenKind::Mark, tokens),
            _ => self.symbol(start, tokens),
        }
    }

    /// The end of a run of these bytes.
    fn repeated(&self, start: usize, of: &[u8]) -> usize {
        start + self.bytes[start..].iter().take_while(|byte| of.contains(byte)).count()
    }

    fn full_stop(&mut self, start: usize, tokens: &mut Vec<Token>) -> usize {
        let end = self.repeated(start, b".");
        let leads = end - start == 1 && self.is_word(end) && start.checked_sub(1).is_some_and(|before| self.byte(before) == b' ');
        self.push(start, end, TokenKind::Mark, tokens);
        match end - start {
            1 if leads => {}
            1 => self.note(StopKind::Period, tokens),
            _ => self.note(StopKind::Ellipsis, tokens),
        }
        end
    }

    /// "@wikileaks" and "#MeToo" are names.
    fn is_name(&self, start: usize) -> bool {
        self.is_lower(start + 1) || self.is_upper(start + 1)
    }

    /// A straight or typographic apostrophe: a clitic, a shortened year or word, or a quotation mark.
    fn apostrophe(&mut self, start: usize, tokens: &mut Vec<Token>) -> usize {
        let after = self.after_apostrophe(start).unwrap_or(start + 1);
        let end = self.run(after);
        let (touches, word) = (self.touches(start), self.body.get(start..end).filter(|word| word.len() <= 8).unwrap_or(""));
        let listed = if touches { self.lexicon.clitic(word) == Some(0) } else { self.lexicon.elided(word) };
        if end > after && listed {
            return self.push(start, end, TokenKind::Word, tokens);
        }
        if !touches && is_short_year(word.trim_start_matches(['\'', '’'])) {
            return self.push(start, end, TokenKind::Number, tokens);
        }
        let end = self.after_apostrophe(after).filter(|_| self.bytes[start] == self.bytes[after]).unwrap_or(after);
        self.push(start, end, TokenKind::Mark, tokens)
    }

    /// Whether something that is not white stands right before `at`, and opens nothing.
    fn touches(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(b' ', |before| self.byte(before));
        let opens = self.body[..at].ends_with(['“', '‘', '—', '–']);
        !before.is_ascii_whitespace() && !b"([{`-/".contains(&before) && !opens
    }

    /// A mark beyond ASCII, with what only changes it.
    fn symbol(&mut self, start: usize, tokens: &mut Vec<Token>) -> usize {
        if self.after_apostrophe(start).is_some() {
            return self.apostrophe(start, tokens);
        }
        let first = self.character(start).unwrap_or(' ');
        let runs = matches!(first, '…' | '—' | '–' | '‘');
        let alike = |c: char| is_extending(c) || runs && c == first;
        let rest = self.body[start..self.bytes.len()].chars().skip(1).take_while(|&c| alike(c));
        let end = start + first.len_utf8() + rest.map(char::len_utf8).sum::<usize>();
        self.push(start, end, TokenKind::Mark, tokens);
        match first {
            '…' => self.note(StopKind::Ellipsis, tokens),
            '。' | '！' | '？' | '‽' => self.note(StopKind::Cry, tokens),
            _ => {}
        }
        end
    }
}

/// Whether these are the two digits of "'72" or "'90s".
fn is_short_year(word: &str) -> bool {
    let digits = word.strip_suffix('s').unwrap_or(word);
    digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
