//! Sentences of a treebank as headlines would set them.

use crate::conllu::Example;
use dateline::text::syntax::CLASSES;
use dateline::text::{Tag, VerbForm};

/// One sentence in so many gets a variant of each kind.
const SHARE: usize = 15;
/// Words that headlines leave small.
const SMALL: [&str; 14] = ["a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "as", "with"];

/// The examples, some followed by a copy in capitals or with a capital on every word and no full stop.
pub fn with_variants(examples: &[Example]) -> Vec<Example> {
    let mut all = Vec::with_capacity(examples.len() * 9 / 8);
    for (number, example) in examples.iter().enumerate() {
        all.push(example.clone());
        match number % SHARE {
            3 => all.push(reset(example, str::to_uppercase)),
            7 => all.push(without_full_stop(reset(example, capitalised))),
            11 => all.push(without_full_stop(example.clone())),
            _ => {}
        }
    }
    all
}

fn reset(example: &Example, set: impl Fn(&str) -> String) -> Example {
    Example { words: example.words.iter().map(|word| set(word)).collect(), ..example.clone() }
}

fn capitalised(word: &str) -> String {
    match word.chars().next() {
        Some(first) if !SMALL.contains(&word) => first.to_uppercase().chain(word.chars().skip(1)).collect(),
        _ => word.to_owned(),
    }
}

/// Takes off a last mark on which nothing hangs.
fn without_full_stop(mut example: Example) -> Example {
    let last = example.words.len() - 1;
    let mark = CLASSES[usize::from(example.classes[last])] == (Tag::Punct, VerbForm::None);
    if last == 0 || !mark || example.heads.contains(&last) || example.heads[last] > last {
        return example;
    }
    example.words.pop();
    example.classes.pop();
    example.heads.pop();
    example.relations.pop();
    // The root is numbered by the number of words.
    example.heads.iter_mut().filter(|head| **head > last).for_each(|head| *head = last);
    example
}
