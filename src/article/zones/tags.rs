//! Keywords below an article.

use super::block::Block;
use super::page::Page;
use super::shape;
use crate::article::ZoneKind;

/// Marks lines that say what they are: "Tags: ferry, coast guard".
pub(super) fn mark_labelled(page: &mut Page) {
    page.set_where(ZoneKind::Tags, |page, block| {
        let label = block.text.split_once(':').map(|(label, _)| shape::plain(label));
        block.words <= 40 && label.is_some_and(|label| page.words.tags.contains(&label.as_str()))
    });
}

/// Marks a run of keywords after the last sentence: two lines or more in lower case; or three or more in any, with furniture below them.
pub(super) fn mark(page: &mut Page) {
    let after = page.blocks.iter().enumerate().rposition(|(at, block)| page.is_open(at) && block.is_sentence()).map_or(0, |last| last + 1);
    let prose = page.blocks.iter().take(after).filter(|block| block.is_prose()).count();
    if prose == 0 {
        return;
    }
    let run: Vec<usize> = page.open().filter(|(at, _)| *at >= after).map(|(at, _)| at).collect();
    let furnished = run.last().is_some_and(|last| page.kind(last + 1) == Some(ZoneKind::Boilerplate));
    let all = |is: fn(&Block) -> bool| run.iter().all(|&at| page.blocks.get(at).is_some_and(is));
    if run.len() >= 2 && all(is_lower) || run.len() >= 3 && furnished && all(is_short) {
        for at in run {
            page.set(at, ZoneKind::Tags);
        }
    }
}

fn is_short(block: &Block) -> bool {
    block.words <= 5 && shape::ends_openly(block.text) && block.text.chars().count() <= 50
}

fn is_lower(block: &Block) -> bool {
    is_short(block) && !block.text.contains(char::is_uppercase) && block.text.contains(char::is_alphabetic)
}
