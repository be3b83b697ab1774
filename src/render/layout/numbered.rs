//! An entry with its number in the list and its place in time, worked out once.

use super::super::picture::Tone;
use super::mark::{Look, Mark, disputed, mark};
use super::reach::{Disputes, Reach};
use super::scale::Scale;
use super::tile::{Card, Words};
use super::words::{is_caption_only, sentence, tags};
use crate::timeline::{Entry, EntryKind, StanceName, Timeline};

/// An entry as the layout handles it.
#[derive(Clone, Debug)]
pub(super) struct Numbered<'a> {
    /// Its number in the list, from 1.
    pub number: usize,
    pub entry: &'a Entry,
    /// Where it can lie; `None` for what is only ordered or undated.
    pub reach: Option<Reach>,
    /// Two or more where the reports cannot all be right.
    pub positions: Vec<Reach>,
}

impl<'a> Numbered<'a> {
    /// All entries of a timeline, in its order.
    pub fn all(timeline: &'a Timeline) -> Vec<Numbered<'a>> {
        let disputes = Disputes::of(timeline);
        let numbered = timeline.entries.iter().enumerate().map(|(index, entry)| {
            let positions = disputes.positions(entry);
            let positions = if positions.len() < 2 { Vec::new() } else { positions };
            Numbered { number: index + 1, entry, reach: Reach::of(entry), positions }
        });
        numbered.collect()
    }

    /// Everything of it that must lie on the axis.
    pub fn reaches(&self) -> Vec<Reach> {
        self.reach.iter().chain(&self.positions).copied().collect()
    }

    /// Whether it has a place on the axis.
    pub fn is_placed(&self) -> bool {
        self.reach.is_some() || !self.positions.is_empty()
    }

    /// Its mark on the axis; `None` where it has no place there.
    pub fn mark(&self, scale: &Scale) -> Option<Mark> {
        let look = Look::of(self.entry);
        if !self.positions.is_empty() {
            return Some(disputed(&self.positions, scale, look));
        }
        self.reach.map(|reach| mark(&reach, scale, look))
    }

    /// Its words and names.
    pub fn card(&self) -> Card {
        let entry = self.entry;
        let tag = tags(entry).into_iter().filter(|tag| *tag != "in a caption only").collect::<Vec<_>>().join(", ");
        let words = Words { when: entry.when_text.clone(), tag, tone: self.tag_tone(), label: entry.label.clone() };
        Card {
            id: entry.id.clone(),
            classes: self.classes(),
            title: sentence(self.number, entry),
            weight: entry.weight,
            number: Some(self.number),
            words,
        }
    }

    /// The colour of what is said of it: its mark's.
    fn tag_tone(&self) -> Tone {
        let is_plain = self.entry.stance == StanceName::Asserted;
        match self.entry.conflicts.is_empty() {
            false => Tone::Conflict,
            true if is_plain => Tone::Muted,
            true => Look::of(self.entry).tone,
        }
    }

    fn classes(&self) -> Vec<&'static str> {
        let mut classes = vec![self.entry.kind.name(), self.entry.dated.name(), self.entry.stance.name()];
        classes.extend(is_caption_only(self.entry).then_some("caption"));
        classes.extend((!self.entry.conflicts.is_empty()).then_some("conflicting"));
        classes
    }

    /// Whether the calendar alone gives it.
    pub fn is_landmark(&self) -> bool {
        self.entry.kind == EntryKind::Landmark
    }
}
