//! What dates each event, where no rule of the words says so for certain: a trained choice.
//!
//! For every event a few **candidates** are looked at: the publication, the times of its sentence, the times told last before it, and the
//! first of the next sentence. A candidate is described by **features**, each a hash of one to three numbers; a table of learnt weights
//! gives each feature one number for each of four **relations** (inside it, before it, after it, overlapping it), and the sums, over all
//! candidates and relations of an event, are logarithms of **odds**: a multinomial logistic regression.
//!
//! There are two tables, because there are two questions. What *dates* an event, as a reader names it ("before the report", "on Monday"),
//! becomes the event's anchor and bounds nothing. What *bounds* it (the report tells what happened on the very day that it is from)
//! becomes a claim on the ground of inference, and only where the odds are good: it never counts as evidence, and gives way to every
//! claim that does.
//!
//! What the features look at:
//!
//! | of | features |
//! |---|---|
//! | event | lemma, kind of word, class, part of speech, form, perfect, ongoing, future, stance, whether somebody says it, its auxiliaries, its determiner, relation to its head |
//! | around it | state and lemma of the event that governs it, the word that joins its clause, the form of the sentence's main verb, zone, place in the article, first word of the sentence, how many times the sentence has and how long ago one was told |
//! | time | TIMEX3 type, grain, what it counts from, its words, whether it lies before, around or after the publication and how far, whether it opens the article |
//! | both | sentences, words and verbs between, rank among the times told last, path in the tree, the word before the time, what the rules of attachment say, whether another event stands between or is dated by it |
//! | choices before | what was chosen for the event before, for the one that governs this one, for an earlier one of the same stem or that it mentions again, for the first of the article; the time told last, and how many events it dates |
//! | bounds alone | what dates the event, and how surely; whether it is what the article is about, whether it is quoted, the sentence's main verb, what hangs on it |
//!
//! Words are compared by hashes alone, so nothing here knows a language. One candidate is always "none of these": its share is what the
//! others lack.
//!
//! **How likely.** A share is the likelihood that is printed. On articles that the tables did not learn from, of the choices with a share
//! around 35, 45, 55, 65, 75, 85 and 95 of a hundred, 36, 43, 51, 60, 69, 78 and 92 were right (10,046 events of the corpus tdg, by five
//! parts), so shares need no mending.
//!
//! - `view`, `moment`: events and times as numbers
//! - `theme`: what an article is about, and what it quotes
//! - `candidates`: which times are looked at for an event
//! - `described`: an event with its features, and those that the choices before it add
//! - `features`: the features of an event and a candidate
//! - `model`: the tables
//! - `decide`: from odds to anchors and claims

mod candidates;
mod decide;
mod described;
mod features;
mod model;
mod moment;
mod theme;
mod view;

pub use candidates::Candidate;
pub use decide::{choose, undated};
pub use described::{Choice, Choices, Decided, Described, Facts};
pub use features::Describer;
pub use model::{ChoiceModel, Odds, RELATIONS, Shares};
