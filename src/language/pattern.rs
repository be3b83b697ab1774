//! Patterns of the tables: `"<period> ago"`, `"[the] (last|past) <units>"`.
//!
//! Words stand as they are written; one with a capital asks for a capital in the text. `<kind>` is a slot, `[…]` may be absent, `(a|b)`
//! is a choice, `|` on the outermost level too. A word with `!` behind it can name a time by itself: the engine looks only around such
//! words (and around those of [`super::word`] rows).

use super::Kind;

/// One step of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Element {
    /// A word in lower case; whether the text must have a capital; whether it can name a time by itself.
    Word(String, bool, bool),
    /// A slot.
    Slot(Kind),
}

/// What is wrong with a pattern; found by the test of all rows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("pattern {pattern:?}: {reason} at byte {at}")]
pub struct PatternError {
    pattern: String,
    reason: &'static str,
    at: usize,
}

/// All sequences that a pattern stands for. Their number is the product of its choices.
///
/// ```
/// use dateline::language::parse;
/// assert_eq!(parse("[the] (last|past) <units>").unwrap().len(), 4);
/// ```
///
/// # Errors
/// An unknown slot, an unclosed bracket, an empty pattern.
pub fn parse(pattern: &str) -> Result<Vec<Vec<Element>>, PatternError> {
    let mut reader = Reader { pattern, at: 0 };
    let all = reader.choice()?;
    if reader.at < pattern.len() {
        return Err(reader.wrong("a bracket too many"));
    }
    if all.iter().any(Vec::is_empty) {
        return Err(reader.wrong("it can match nothing"));
    }
    Ok(all)
}

struct Reader<'a> {
    pattern: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn wrong(&self, reason: &'static str) -> PatternError {
        PatternError { pattern: self.pattern.to_owned(), reason, at: self.at }
    }

    fn peek(&self) -> Option<u8> {
        self.pattern.as_bytes().get(self.at).copied()
    }

    fn choice(&mut self) -> Result<Vec<Vec<Element>>, PatternError> {
        let mut all = self.sequence()?;
        while self.peek() == Some(b'|') {
            self.at += 1;
            all.extend(self.sequence()?);
        }
        Ok(all)
    }

    fn sequence(&mut self) -> Result<Vec<Vec<Element>>, PatternError> {
        let mut all = vec![Vec::new()];
        loop {
            let next = match self.peek() {
                None | Some(b'|' | b')' | b']') => return Ok(all),
                Some(b' ') => {
                    self.at += 1;
                    continue;
                }
                Some(b'<') => vec![vec![self.slot()?]],
                Some(open @ (b'(' | b'[')) => self.group(open)?,
                Some(_) => vec![vec![self.word()]],
            };
            all = all.iter().flat_map(|head| next.iter().map(move |tail| [head.as_slice(), tail].concat())).collect();
        }
    }

    fn group(&mut self, open: u8) -> Result<Vec<Vec<Element>>, PatternError> {
        self.at += 1;
        let mut inner = self.choice()?;
        let close = if open == b'(' { b')' } else { b']' };
        if self.peek() != Some(close) {
            return Err(self.wrong("an open bracket"));
        }
        self.at += 1;
        if open == b'[' {
            inner.insert(0, Vec::new());
        }
        Ok(inner)
    }

    fn slot(&mut self) -> Result<Element, PatternError> {
        let rest = &self.pattern[self.at + 1..];
        let end = rest.find('>').ok_or_else(|| self.wrong("an open slot"))?;
        let kind = Kind::named(&rest[..end]).ok_or_else(|| self.wrong("no such slot"))?;
        self.at += end + 2;
        Ok(Element::Slot(kind))
    }

    fn word(&mut self) -> Element {
        let rest = &self.pattern[self.at..];
        let end = rest.find([' ', '<', '(', ')', '[', ']', '|']).unwrap_or(rest.len());
        self.at += end;
        let (word, names_time) = rest[..end].strip_suffix('!').map_or((&rest[..end], false), |word| (word, true));
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        Element::Word(word.to_lowercase(), capital, names_time)
    }
}
