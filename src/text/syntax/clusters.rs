//! Kinds of words: those that are used alike, and those that are tagged alike.

use super::Word;

/// A hash table in a model: slots of six bytes, four of the word's hash, one of its cluster and one of its profile; an empty slot has
/// cluster 0.
#[derive(Clone, Copy, Debug)]
pub struct Clusters<'a> {
    slots: &'a [[u8; 6]],
}

impl<'a> Clusters<'a> {
    /// Reads the bytes as slots.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { slots: bytes.as_chunks().0 }
    }

    /// The cluster of the word with this hash, 0 if it has none.
    pub fn of(&self, form: u32) -> u32 {
        self.find(form)[0]
    }

    /// A word with its cluster and its profile.
    pub fn known(&self, word: Word) -> Word {
        let [cluster, profile] = self.find(word.form);
        Word { cluster, profile, ..word }
    }

    fn find(&self, form: u32) -> [u32; 2] {
        let key = form.to_le_bytes();
        let start = super::table::place_of(form.wrapping_mul(0x9E37_79B1), self.slots.len(), 0);
        for slot in self.slots[start..].iter().chain(self.slots) {
            match slot {
                [.., 0, _] => return [0; 2],
                &[a, b, c, d, cluster, profile] if [a, b, c, d] == key => return [cluster, profile].map(u32::from),
                _ => {}
            }
        }
        [0; 2]
    }

    /// Makes the bytes of a table, twice as large as its entries need: hashes of words with their clusters and profiles.
    pub fn write(entries: &[(u32, u8, u8)]) -> Vec<u8> {
        let mut slots = vec![[0u8; 6]; entries.len() * 2];
        for &(form, cluster, profile) in entries {
            let [a, b, c, d] = form.to_le_bytes();
            let start = super::table::place_of(form.wrapping_mul(0x9E37_79B1), slots.len(), 0);
            let free = (start..slots.len()).chain(0..start).find(|&at| slots[at][4] == 0);
            if let Some(free) = free {
                slots[free] = [a, b, c, d, cluster, profile];
            }
        }
        slots.concat()
    }
}

#[cfg(test)]
mod tests {
    use super::{Clusters, Word};

    #[test]
    fn finds_what_was_written() {
        let entries: Vec<(u32, u8, u8)> = (1..200u32).map(|n| (n.wrapping_mul(0x0123_4567), n as u8, 200 - n as u8)).collect();
        let bytes = Clusters::write(&entries);
        let clusters = Clusters::new(&bytes);
        let word = |form| Word { form, ..Word::default() };
        for &(form, cluster, profile) in &entries {
            let known = clusters.known(word(form));
            assert_eq!((known.cluster, known.profile, clusters.of(form)), (u32::from(cluster), u32::from(profile), u32::from(cluster)));
        }
        assert_eq!(clusters.of(7), 0);
        assert_eq!(Clusters::new(&[]).of(7), 0);
    }
}
