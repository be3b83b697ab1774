//! The blocks of a body while their kinds are being found.

use super::block::Block;
use super::{blocks, shape};
use crate::article::{PageWords, Zone, ZoneKind};
use crate::text::Span;
use std::collections::BTreeMap;

/// Shorter paragraphs come twice by chance.
const REPEATABLE: usize = 5;

/// A body in blocks, and the kinds found so far.
pub(super) struct Page<'a> {
    pub words: &'a PageWords,
    pub title: Option<&'a str>,
    pub blocks: Vec<Block<'a>>,
    kinds: Vec<Option<ZoneKind>>,
    /// For each block the earlier one that it repeats.
    repeats: Vec<Option<usize>>,
}

impl<'a> Page<'a> {
    pub fn new(words: &'a PageWords, title: Option<&'a str>, body: &'a str) -> Self {
        let blocks = blocks(body);
        let (kinds, repeats) = (vec![None; blocks.len()], repeats(&blocks));
        Self { words, title, blocks, kinds, repeats }
    }

    /// What has been found of a block.
    pub fn kind(&self, at: usize) -> Option<ZoneKind> {
        self.kinds.get(at).copied().flatten()
    }

    /// Whether there is such a block and nothing has been found of it.
    pub fn is_open(&self, at: usize) -> bool {
        self.kinds.get(at) == Some(&None)
    }

    /// Sets the kind of a block that is still open.
    pub fn set(&mut self, at: usize, kind: ZoneKind) {
        if let Some(found @ None) = self.kinds.get_mut(at) {
            *found = Some(kind);
        }
    }

    /// Sets the kinds of the blocks that lie in stretches of which that is known, in their order.
    pub fn set_marked(&mut self, marks: &[(Span, ZoneKind)]) {
        let mut marks = marks.iter().peekable();
        for at in 0..self.blocks.len() {
            let span = self.blocks[at].span;
            while marks.next_if(|(mark, _)| mark.end <= span.start).is_some() {}
            if let Some(&&(mark, kind)) = marks.peek()
                && mark.start <= span.start
                && span.end <= mark.end
            {
                self.set(at, kind);
            }
        }
    }

    /// Sets the kind of every open block of which `is` is true.
    pub fn set_where(&mut self, kind: ZoneKind, is: impl Fn(&Page, &Block) -> bool) {
        for at in 0..self.blocks.len() {
            if self.is_open(at) && self.blocks.get(at).is_some_and(|block| is(self, block)) {
                self.set(at, kind);
            }
        }
    }

    /// The open blocks with their places.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = (usize, &Block<'a>)> {
        self.blocks.iter().enumerate().filter(|(at, _)| self.is_open(*at))
    }

    /// The earlier block that this one repeats but for the shape of its marks.
    pub fn repeats(&self, at: usize) -> Option<usize> {
        self.repeats.get(at).copied().flatten()
    }

    /// Says that a block repeats an earlier one.
    pub fn set_repeats(&mut self, at: usize, earlier: usize) {
        if let Some(repeat) = self.repeats.get_mut(at) {
            *repeat = Some(earlier);
        }
    }

    /// Whether it is one paragraph, whose kind nothing around it can show: a message, not a page.
    pub fn is_single(&self) -> bool {
        self.blocks.len() < 2
    }

    /// Whatever is still open is body.
    pub fn zones(&self) -> Vec<Zone> {
        let zone = |(at, block): (usize, &Block)| Zone {
            span: block.span,
            kind: self.kind(at).unwrap_or_default(),
            repeated: self.repeats(at).is_some(),
        };
        self.blocks.iter().enumerate().map(zone).collect()
    }
}

fn repeats(blocks: &[Block]) -> Vec<Option<usize>> {
    let mut first: BTreeMap<u64, usize> = BTreeMap::new();
    let mut repeats = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        repeats.push(None);
        if block.words < REPEATABLE {
            continue;
        }
        let earlier = *first.entry(block.fingerprint).or_insert(at);
        let same = |other: &Block| shape::flatten(other.text) == shape::flatten(block.text);
        let is_same = earlier < at && blocks.get(earlier).is_some_and(same);
        if let (true, Some(repeat)) = (is_same, repeats.last_mut()) {
            *repeat = Some(earlier);
        }
    }
    repeats
}
