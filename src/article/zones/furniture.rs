//! Page furniture: comment forms, share buttons, subscription notes, and whatever stands below them.

use super::block::Block;
use super::page::Page;
use super::shape;
use crate::article::{PageWords, ZoneKind};
use memchr::memmem::Finder;

/// So many words of running text are an article.
const ARTICLE: usize = 80;

/// A line of a comment form has no more words.
const LONGEST_ENDING: usize = 20;

/// Marks lines of furniture wherever they stand, and everything below the article's end.
pub(super) fn mark(page: &mut Page) {
    let phrases: Vec<Finder> = page.words.furniture_phrases.iter().map(Finder::new).collect();
    let furniture: Vec<bool> = page.blocks.iter().map(|block| is_furniture(page.words, &phrases, block)).collect();
    let end = end(page, &furniture);
    for (at, &furniture) in furniture.iter().enumerate() {
        if at >= end || furniture && page.is_open(at) {
            page.set(at, ZoneKind::Boilerplate);
        }
    }
}

/// The first block after which nothing belongs to the article: a comment form's, or furniture with no sentence behind it.
fn end(page: &Page, furniture: &[bool]) -> usize {
    let blocks = &page.blocks;
    let Some(first) = blocks.iter().position(Block::is_prose) else { return blocks.len() };
    let form = (after_article(page)..blocks.len()).find(|&at| blocks.get(at).is_some_and(|block| is_ending(page.words, block)));
    let form = form.unwrap_or(blocks.len());
    let is_article = |(block, furniture): (&Block, &bool)| block.is_prose() && !furniture;
    let last = blocks.iter().zip(furniture).take(form).rposition(is_article).unwrap_or(first);
    let below = (last + 1..form).find(|&at| furniture[at]);
    below.unwrap_or(form)
}

/// The first block with a whole article above it: "Leave a comment" is a link at the top of some pages.
fn after_article(page: &Page) -> usize {
    let mut words = 0;
    let whole = page.blocks.iter().position(|block| {
        words += if block.is_prose() { block.words } else { 0 };
        words >= ARTICLE
    });
    whole.map_or(page.blocks.len(), |at| at + 1)
}

fn is_ending(words: &PageWords, block: &Block) -> bool {
    let lower = block.lower(LONGEST_ENDING);
    words.endings.iter().any(|ending| lower.starts_with(ending))
}

/// Whether a line is furniture by its own words; `phrases` look for [`PageWords::furniture_phrases`].
fn is_furniture(words: &PageWords, phrases: &[Finder], block: &Block) -> bool {
    let lower = block.lower(60);
    if lower.is_empty() {
        return false;
    }
    words.furniture.contains(&shape::trimmed(lower))
        || (block.words <= 25 && words.furniture_starts.iter().any(|start| lower.starts_with(start)))
        || phrases.iter().any(|phrase| phrase.find(lower.as_bytes()).is_some())
        || is_ending(words, block)
}
