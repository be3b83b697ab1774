//! Which times are looked at for an event.

use super::moment::TimeView;

/// What may date an event: the publication, a time of the article, or something that is not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Candidate {
    /// The publication.
    Published,
    /// The time of that number.
    Time(usize),
    /// None that is looked at.
    Elsewhere,
}

/// How many times before the event's sentence are looked at.
const BACK: usize = 5;
/// How many times of its sentence, on either side.
const BESIDE: usize = 6;

/// A time seen from an event.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// Its number.
    pub time: usize,
    /// Which of the times on its side, the nearest first.
    pub rank: usize,
}

/// The times looked at for an event whose trigger is that token, in that sentence: those of its sentence, the last before it, and the
/// first of the sentence behind it. `times` are in the order of the text.
pub fn seen(times: &[TimeView], token: usize, sentence: usize, found: &mut Vec<Seen>) {
    found.clear();
    let middle = times.partition_point(|time| time.first <= token);
    let usable = |number: &usize| times[*number].is_usable;
    let back = (0..middle).rev().filter(usable).enumerate();
    let mut beyond = 0;
    for (rank, time) in back {
        beyond += usize::from(times[time].sentence < sentence);
        if beyond > BACK || rank > BACK + BESIDE {
            break;
        }
        found.push(Seen { time, rank });
    }
    let ahead = (middle..times.len()).filter(usable).enumerate();
    for (rank, time) in ahead.take(BESIDE) {
        let further = times[time].sentence > sentence;
        if times[time].sentence <= sentence + 1 {
            found.push(Seen { time, rank });
        }
        if further {
            break;
        }
    }
}
