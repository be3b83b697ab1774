//! Lines under pictures.

use super::block::Block;
use super::credits::ends_in_credit;
use super::page::Page;
use crate::article::ZoneKind;

/// A longer paragraph is no caption, credit beside it or not.
const LONGEST: usize = 45;

/// With a label or a credit of its own it may be longer.
const LONGEST_SURE: usize = 80;

/// Marks captions: by their first word, by a credit at their end, told twice in a row, and beside a credit that stands alone.
pub(super) fn mark(page: &mut Page) {
    page.set_where(ZoneKind::Caption, |page, block| block.words <= LONGEST_SURE && is_sure(page, block));
    mark_repeated(page);
    for at in 0..page.blocks.len() {
        if page.kind(at) == Some(ZoneKind::Credit) {
            mark_beside(page, at);
        }
    }
}

fn is_sure(page: &Page, block: &Block) -> bool {
    let lower = block.lower(LONGEST_SURE);
    page.words.captions.iter().any(|start| lower.starts_with(start)) || ends_in_credit(page.words, block.text)
}

/// A page shows the line under a picture twice, for two sizes of screen, and writes its apostrophes in two ways.
fn mark_repeated(page: &mut Page) {
    for at in 1..page.blocks.len() {
        let short = page.blocks.get(at).is_some_and(|block| block.words <= LONGEST_SURE && block.alone && !is_speech(block));
        if short && page.repeats(at).is_some_and(|earlier| earlier + 1 == at) && page.is_open(at - 1) && page.is_open(at) {
            page.set(at - 1, ZoneKind::Caption);
            page.set(at, ZoneKind::Caption);
        }
    }
}

/// The paragraph before a credit is its caption; or, where a picture's credit comes first, the one after.
fn mark_beside(page: &mut Page, at: usize) {
    let before = at.checked_sub(1);
    if before.is_some_and(|before| page.kind(before) == Some(ZoneKind::Caption)) {
        return;
    }
    let follows = |page: &Page| page.kind(at + 2) == Some(ZoneKind::Credit) || page.kind(at + 1) == Some(ZoneKind::Caption);
    if is_candidate(page, at + 1) && follows(page) {
        page.set(at + 1, ZoneKind::Caption);
    } else if let Some(before) = before.filter(|&before| is_candidate(page, before) && !follows(page)) {
        page.set(before, ZoneKind::Caption);
    }
}

fn is_candidate(page: &Page, at: usize) -> bool {
    page.is_open(at) && page.blocks.get(at).is_some_and(|block| (3..=LONGEST).contains(&block.words) && !is_speech(block))
}

fn is_speech(block: &Block) -> bool {
    block.text.starts_with(['"', '“', '«', '„', '‘'])
}
