//! Everything a language brings.

use super::{EventWords, Meaning, Row};
use crate::article::PageWords;
use crate::text::Lexicon;

/// A language: tables of rows in the order of their rank, traps, and the words by which sentences show their tense.
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// What the text room needs of it.
    pub lexicon: &'static dyn Lexicon,
    /// The words that web pages in it are made with.
    pub page: &'static PageWords,
    /// What a token that begins with a digit (or an apostrophe and a digit) can mean.
    pub numeral: fn(&str) -> Vec<Meaning>,
    /// Tables of rows, by name ("english/relative"); rank is the order of the tables, then of the rows.
    pub tables: &'static [(&'static str, &'static [Row])],
    /// Sentences in which no time may be found.
    pub traps: &'static [&'static str],
    /// How sentences show which way they look.
    pub tense: TenseWords,
    /// Words that say how an event stands to a time or to another event.
    pub claim: ClaimWords,
    /// Words that end an event phrase ("after he left, …": the comma; "when").
    pub clause_ends: &'static [&'static str],
    /// Pronouns that only a clause of their own begins with ("he"): an event phrase that opens a sentence ends before them.
    pub subjects: &'static [&'static str],
    /// Words that begin what an event phrase cannot be ("after that": a pronoun alone).
    pub no_event: &'static [&'static str],
    /// What was learnt of which words name events, as [`DetectorModel::read`](crate::reading::DetectorModel::read) takes it; empty where
    /// nothing was.
    pub detection: &'static [u8],
    /// What was learnt of what dates events, as [`ChoiceModel::read`](crate::reading::ChoiceModel::read) takes it; empty where nothing was.
    pub choices: &'static [u8],
    /// Signs of which number of a date in figures is the day, beside the dates themselves.
    pub figures: &'static FigureWords,
    /// The words by which events are read.
    pub events: &'static EventWords,
}

/// Signs of a report that say how it writes dates in figures: "4/5/2016" is 4 May or 5 April. All in lower case.
#[derive(Clone, Copy, Debug)]
pub struct FigureWords {
    /// The signs of those who write the day first, and of those who write the month first.
    pub day_first: FigureSigns,
    /// As above.
    pub month_first: FigureSigns,
}

/// The signs of one habit.
#[derive(Clone, Copy, Debug)]
pub struct FigureSigns {
    /// Whole words of an outlet's name, each a run of words ("bbc", "new york times").
    pub outlets: &'static [&'static str],
    /// How the host of an address ends (".co.uk").
    pub hosts: &'static [&'static str],
    /// Names of time zones in the text ("EDT"), as they are written.
    pub zones: &'static [&'static str],
}

/// Words that say how an event stands to a time or to another event.
#[derive(Clone, Copy, Debug)]
pub struct ClaimWords {
    /// Before a time: the event ends by then ("before", "by").
    pub before: &'static [&'static str],
    /// The event begins then or later ("after").
    pub after: &'static [&'static str],
    /// The event begins then ("since", "from", "starting").
    pub since: &'static [&'static str],
    /// The event ends then ("until", "through").
    pub until: &'static [&'static str],
    /// Behind "until": the end is not before ("at least").
    pub at_least: &'static [&'static str],
    /// Between a time and a noun that it dates, rather than the verb above ("a clip from last year").
    pub of_noun: &'static [&'static str],
    /// Nouns of what shows a scene, by lemma ("clip"): a time from which they are dates the scene.
    pub depiction: &'static [&'static str],
    /// Verbs by which people are quoted, by lemma.
    pub quoting: &'static [&'static str],
    /// Verbs that say that what governs them begins or ends, by lemma ("starting in").
    pub begin: &'static [&'static str],
    /// Verbs that set a day for something to come, by lemma ("schedule").
    pub scheduling: &'static [&'static str],
    /// Between such a verb and the day it sets ("for").
    pub scheduled_for: &'static [&'static str],
    /// Verbs that say nothing beside their object ("got the request"), by lemma.
    pub light: &'static [&'static str],
    /// Verbs of talking to each other, by lemma ("communicate", "message", "ask").
    pub contact: &'static [&'static str],
    /// Verbs and nouns of going on talking to each other, by lemma: what the single messages are part of.
    pub correspondence: &'static [&'static str],
    /// Words beside a verb that make it the beginning of a series ("first").
    pub first: &'static [&'static str],
    /// Verbs that make their object the beginning of a series, by lemma ("initiate").
    pub initiate: &'static [&'static str],
    /// Nouns that mention an event again, with the lemmas of the verbs they may stand for.
    pub nominal: &'static [(&'static str, &'static [&'static str])],
    /// Words before such a noun that make it one already told of ("the", "that").
    pub definite: &'static [&'static str],
    /// Nouns for what is sent, which says what it says when it is sent ("the message said").
    pub messages: &'static [&'static str],
    /// Nouns for what a lede credits, and everything behind it goes on calling so ("according to a new report").
    pub credited: &'static [&'static str],
    /// Words by which what an article is about is told first ("a new report").
    pub new: &'static [&'static str],
    /// Words that tell another from it ("an earlier report").
    pub other: &'static [&'static str],
}

/// Words by which a sentence shows its tense without a tagger.
#[derive(Clone, Copy, Debug)]
pub struct TenseWords {
    /// "will", "'ll", "shall".
    pub future: &'static [&'static str],
    /// "may", "would": what may lie ahead, and does not say so.
    pub open: &'static [&'static str],
    /// "was", "had", "said".
    pub past: &'static [&'static str],
    /// Words right behind which no past form is a past tense ("would be paid", "to set").
    pub not_past_after: &'static [&'static str],
    /// Words that look ahead where an infinitive follows ("is set to resume").
    pub to_come: &'static [&'static str],
    /// Words that stand before a past form that has a day appointed for something: "is" set for Monday.
    pub stands: &'static [&'static str],
    /// Such past forms: "set".
    pub set: &'static [&'static str],
    /// Between a verb and the time at which it was done: "in", "on".
    pub at: &'static [&'static str],
    /// What an infinitive begins with.
    pub infinitive: &'static [&'static str],
    /// Past forms of putting off: the time that they put something off to lay ahead ("postponed until Tuesday").
    pub put_off: &'static [&'static str],
    /// Endings of past forms: "ed".
    pub past_endings: &'static [&'static str],
    /// Words with such an ending that are no past forms: "hundred".
    pub not_past: &'static [&'static str],
    /// What makes a time the owner of the noun behind it: "'s".
    pub owning: &'static [&'static str],
    /// Nouns of what is over once it has a day of its own, whatever the tense around it ("will appeal against Friday's ruling").
    pub done: &'static [&'static str],
    /// Words before a time that put it ahead whatever the tense: "as soon as".
    pub surely_ahead: &'static [&'static str],
    /// Words before a time that only looks back, so that the text goes on where it was: "since".
    pub back: &'static [&'static str],
    /// Words before a time that turn it to what lies ahead: "until", "by", "due".
    pub ahead: &'static [&'static str],
}
