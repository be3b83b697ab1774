//! Sets of words.

// Exception (order): words are looked up, and never listed.
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// A set of words, written as one text with white space between them.
#[derive(Debug)]
pub struct WordList {
    text: &'static str,
    words: OnceLock<Words>,
}

#[derive(Debug)]
struct Words {
    /// For each first byte, by its last five bits, a bit for each length of a word that begins with it. Most words that are asked for are
    /// on no list, and this says so without a hash.
    lengths: [u32; 32],
    set: FxHashSet<&'static str>,
}

/// Where [`Words::lengths`] keeps what a word is like. The longest words share a bit.
fn shape(word: &str) -> (usize, u32) {
    (usize::from(word.as_bytes().first().unwrap_or(&0) & 31), 1 << word.len().min(31))
}

impl Words {
    fn of(text: &'static str) -> Self {
        let mut words = Self { lengths: [0; 32], set: text.split_whitespace().collect() };
        for word in &words.set {
            let (first, length) = shape(word);
            words.lengths[first] |= length;
        }
        words
    }
}

impl WordList {
    /// The words of that text.
    pub const fn new(text: &'static str) -> Self {
        Self { text, words: OnceLock::new() }
    }

    /// Whether `word` is one of them. `O(1)`.
    ///
    /// ```
    /// use dateline::language::WordList;
    /// static FRUIT: WordList = WordList::new("pear apple");
    /// assert!(FRUIT.has("apple") && !FRUIT.has("app"));
    /// ```
    pub fn has(&self, word: &str) -> bool {
        let words = self.words.get_or_init(|| Words::of(self.text));
        let (first, length) = shape(word);
        words.lengths[first] & length != 0 && words.set.contains(word)
    }
}
