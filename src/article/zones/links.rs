//! Headlines of other articles, set into this one.

use super::block::Block;
use super::page::Page;
use super::shape;
use crate::article::ZoneKind;

const LONGEST: usize = 15;

/// A shorter line on its own is the heading of a section.
const SHORTEST: usize = 6;

/// Marks lines that say what they are: "Related: Ferry stuck off the coast".
pub(super) fn mark_labelled(page: &mut Page) {
    page.set_where(ZoneKind::RelatedLink, |page, block| {
        let label = block.text.split_once(':').filter(|(_, title)| !title.trim().is_empty()).map(|(label, _)| shape::plain(label));
        block.words <= 2 * LONGEST && block.apart && label.is_some_and(|label| page.words.related.contains(&label.as_str()))
    });
}

/// Marks a line with the look of a headline that stands alone between two paragraphs of running text.
///
/// A text with headings of its own (a shorter line that stands so) keeps its longer ones too.
pub(super) fn mark(page: &mut Page) {
    let (headings, links): (Vec<_>, Vec<_>) = standing_alone(page).into_iter().partition(|(_, words)| *words < SHORTEST);
    if headings.is_empty() {
        for (at, _) in links {
            page.set(at, ZoneKind::RelatedLink);
        }
    }
}

/// Open lines with the look of a headline, with the length of each, whose neighbours in the running text are both sentences.
fn standing_alone(page: &Page) -> Vec<(usize, usize)> {
    let running: Vec<(usize, &Block)> =
        page.blocks.iter().enumerate().filter(|(at, _)| page.is_open(*at) || page.kind(*at) == Some(ZoneKind::Quotation)).collect();
    let triples = running.windows(3).filter_map(|window| match window {
        [(_, before), (at, block), (_, after)] if page.is_open(*at) && before.is_sentence() && after.is_sentence() => Some((*at, block)),
        _ => None,
    });
    triples.filter(|(_, block)| is_headline(block)).map(|(at, block)| (at, block.words)).collect()
}

fn is_headline(block: &Block) -> bool {
    block.apart && block.words <= LONGEST && block.is_headline_like() && shape::ends_in_word(block.text)
}
