//! From bytes to sentences of tokens: the layout finds blocks, the scanner parts them into tokens, the splitter into sentences.

mod character;
mod layout;
mod mark;
mod number;
mod scanner;
mod splitter;
#[cfg(test)]
mod tests;
mod word;

use super::{Lexicon, Text};
use layout::Layout;
use scanner::Scanner;
use splitter::Splitter;

/// Parts `body` into paragraphs, sentences and tokens.
///
/// Every character that is not white space stands in exactly one token, every token in exactly one sentence. Linear in the length of
/// `body`, whatever it holds; tokens follow the English Web Treebank where a language's lexicon does.
///
/// An empty line ends a sentence. A single line break ends one unless the lines are wrapped, which is so where most of them are too
/// full to take the next line's first word.
///
/// ```
/// use dateline::{language::english, text};
/// let body = "Mr. Smith didn't reply. It was 9 a.m.";
/// let text = text::segment(body, english::LEXICON);
/// let words: Vec<_> = text.tokens.iter().map(|token| token.span.of(body)).collect();
/// assert_eq!(words, ["Mr.", "Smith", "did", "n't", "reply", ".", "It", "was", "9", "a.m."]);
/// assert_eq!(text.sentences.len(), 2);
/// ```
pub fn segment(body: &str, lexicon: &dyn Lexicon) -> Text {
    let mut text = Text { tokens: Vec::with_capacity(body.len() / 5 + 1), ..Text::default() };
    let mut scanner = Scanner::new(body, lexicon);
    for block in Layout::of(body).blocks() {
        let first = text.tokens.len();
        scanner.scan(block.span, &mut text.tokens);
        let splitter = Splitter { body, lexicon, paragraph: block.paragraph };
        splitter.split(first, &text.tokens, scanner.stops(), &mut text.sentences);
    }
    text
}
