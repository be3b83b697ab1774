//! Which of a page's paragraphs are the article, and what the others are.

use super::walker::{Block, Container, ContainerKind};
use crate::article::ZoneKind;

/// An index of teasers has several articles of about one length; none of them is the page's.
const ALIKE: f64 = 0.6;
/// Where more of the text than this would be lost to classes, the classes mean something else here.
const LOST: f64 = 0.8;
/// A paragraph with more of its letters in links than this is a list of links.
const LINKS: f64 = 0.8;

/// The paragraphs with what they are, where that is known.
pub(super) fn kinds<'b>(
    blocks: &'b [Block],
    containers: &[Container],
    title: Option<&str>,
) -> impl Iterator<Item = (&'b Block, Option<ZoneKind>)> {
    let trusted = classes_are_trusted(blocks);
    let article = article(blocks, containers, trusted);
    let inside: Vec<bool> =
        blocks.iter().map(|block| article.is_none_or(|article| is_within(containers, block.container, article))).collect();
    let title = title.map(plain);
    blocks.iter().zip(inside).map(move |(block, inside)| {
        let headline = block.heading || title.as_deref() == Some(plain(&block.text).as_str());
        let kind =
            own(block, trusted).map(|kind| if is_link(block) && kind == ZoneKind::Boilerplate { ZoneKind::RelatedLink } else { kind });
        match kind {
            _ if headline => (block, Some(ZoneKind::Headline)),
            None if !inside && is_link(block) => (block, Some(ZoneKind::RelatedLink)),
            None if !inside => (block, Some(ZoneKind::Boilerplate)),
            kind => (block, kind),
        }
    })
}

fn own(block: &Block, trusted: bool) -> Option<ZoneKind> {
    let classed = block.classed.filter(|_| trusted);
    // "Related" says more than that it stands beside the text.
    match (block.named, classed) {
        (Some(ZoneKind::Boilerplate), Some(classed)) => Some(classed),
        (named, classed) => named.or(classed),
    }
}

fn length(block: &Block) -> usize {
    block.text.len() - block.linked.min(block.text.len())
}

fn is_link(block: &Block) -> bool {
    let letters = block.text.chars().filter(|c| !c.is_whitespace()).count();
    block.linked as f64 > LINKS * letters as f64
}

fn classes_are_trusted(blocks: &[Block]) -> bool {
    let sum =
        |is: &dyn Fn(&&Block) -> bool| blocks.iter().filter(|block| block.named.is_none()).filter(is).map(length).sum::<usize>() as f64;
    sum(&|block| block.classed.is_some()) <= LOST * sum(&|_| true)
}

/// The container of the page's article: what the page itself says is its body, and what is around that; else the longest article; else the
/// main part.
fn article(blocks: &[Block], containers: &[Container], trusted: bool) -> Option<usize> {
    let mut lengths = vec![0usize; containers.len()];
    for block in blocks.iter().filter(|block| own(block, trusted).is_none()) {
        let mut at = block.container;
        while let Some(container) = at {
            lengths[container] += length(block);
            at = containers[container].outer;
        }
    }
    let longest = |kind: ContainerKind| {
        let mut found: Vec<usize> = (0..containers.len()).filter(|&at| containers[at].kind == kind && lengths[at] > 0).collect();
        found.sort_by_key(|&at| (std::cmp::Reverse(lengths[at]), at));
        found
    };
    let outermost = |mut at: usize| {
        while let Some(outer) = containers[at].outer.filter(|&outer| containers[outer].kind == ContainerKind::Article) {
            at = outer;
        }
        at
    };
    if let Some(&body) = longest(ContainerKind::Body).first() {
        return Some(outermost(body));
    }
    let articles: Vec<usize> = longest(ContainerKind::Article)
        .into_iter()
        .filter(|&at| containers[at].outer.is_none_or(|outer| containers[outer].kind != ContainerKind::Article))
        .collect();
    let index = articles.len() > 2 && lengths[articles[1]] as f64 > ALIKE * lengths[articles[0]] as f64;
    articles.first().copied().filter(|_| !index).or_else(|| longest(ContainerKind::Main).first().copied())
}

fn is_within(containers: &[Container], mut at: Option<usize>, outer: usize) -> bool {
    while let Some(container) = at {
        if container == outer {
            return true;
        }
        at = containers[container].outer;
    }
    false
}

/// Letters and digits alone.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
