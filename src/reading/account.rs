//! What one article claims happened, and when, in its own terms.

use crate::article::{Article, Published, ZoneKind};
use crate::calendar::{Amount, Extent};
use crate::expression::{Resolution, Set, Stretch, Tense, TimeExpression, TimexKind, Topic};
use crate::language::{Origin, Row};
use crate::text::{Span, VerbForm};
use std::fmt;

/// What one article claims.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// The article itself.
    pub article: Article,
    /// When it was published, as far as the article and its own network say.
    pub published: Published,
    /// Years the article names, by which undated names of days are read.
    pub topic: Topic,
    /// Times, in the order of the text; longer ones first where they begin together.
    pub times: Vec<TimeMention>,
    /// Events, in the order of the text.
    pub events: Vec<EventMention>,
    /// What the words say of when the events were.
    pub claims: Vec<Claim>,
}

/// A stretch of text that names a time.
#[derive(Clone, Debug)]
pub struct TimeMention {
    /// Where.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// What it says; none for lengths and sets.
    pub expression: Option<TimeExpression>,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// Whether TimeML marks it, or leaves it open.
    pub timex3: bool,
    /// What it counts from.
    pub origin: Origin,
    /// The row that read it.
    pub rule: RuleName,
    /// What it comes to, where that can be said.
    pub resolution: Option<Resolution>,
    /// For amounts: how long.
    pub amount: Option<Amount>,
    /// For sets: how it comes again.
    pub set: Option<Set>,
    /// Which way its sentence looks, which `expression` was read with.
    pub tense: Tense,
    /// The time told before it, which `expression` was read with.
    pub previous: Option<Stretch>,
    /// The stretch of the article it stands in.
    pub zone: ZoneKind,
}

/// The row of a language's tables that read a time.
#[derive(Clone, Copy, Debug)]
pub struct RuleName {
    /// The table ("english/relative"), or the whole name of a rule that is in no table.
    pub table: &'static str,
    /// The row; none for a name that the user added.
    pub row: Option<&'static Row>,
}

impl fmt::Display for RuleName {
    /// "english/relative: <period> ago"; "user: anchor" for a name that the user added.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.row {
            Some(row) => write!(f, "{}: {}", self.table, row.pattern),
            None => f.write_str(self.table),
        }
    }
}

impl RuleName {
    /// A rule of the reading itself ("reading: told by its publication").
    pub const fn reading(name: &'static str) -> Self {
        Self { table: name, row: None }
    }
}

impl PartialEq for RuleName {
    fn eq(&self, other: &Self) -> bool {
        self.table == other.table && self.row.map(|row| (row.file, row.line)) == other.row.map(|row| (row.file, row.line))
    }
}

impl Eq for RuleName {}

/// TimeML's classes of event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum EventClass {
    #[default]
    Occurrence,
    State,
    Reporting,
    Perception,
    Aspectual,
    IAction,
    IState,
}

/// What sort of thing a timeline makes of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// Something happens.
    #[default]
    Event,
    /// Something goes on.
    State,
    /// Somebody says something, and that is all the sentence tells of it.
    Saying,
    /// A day or period that the calendar knows ("Election Day").
    Landmark,
}

/// Whether what is told is said to be so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stance {
    /// It is said to be so.
    #[default]
    Asserted,
    /// It is said not to be so ("did not tweet").
    Negated,
    /// It is said by somebody whom the article does not vouch for ("allegedly", "is accused of").
    Alleged,
    /// Somebody is reported to deny it.
    Denied,
    /// It is meant to happen ("will", "was about to launch").
    Planned,
    /// It is only thought of ("if he loses").
    Hypothetical,
}

/// Whose word a mention is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Word {
    /// The article's own.
    #[default]
    Own,
    /// A document's or another outlet's.
    Document,
    /// A person's or body's that is named.
    Named,
    /// Of somebody without a name ("a source familiar with").
    Unnamed,
}

/// What part a participant has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Who does it.
    Agent,
    /// To whom it is done.
    Patient,
    /// Who gets it.
    Recipient,
    /// Any other part.
    Other,
}

/// Somebody or something that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The fullest form of the name in the article.
    pub name: String,
    /// Its part.
    pub role: Role,
    /// The words that stand for it here, a pronoun perhaps.
    pub span: Span,
    /// Whether it is a name, rather than a description ("the organization").
    pub named: bool,
}

/// One telling of an event.
#[derive(Clone, Debug)]
pub struct EventMention {
    /// The word that names it.
    pub trigger: Span,
    /// The trigger's dictionary form, in lower case, with its particle ("turn over").
    pub lemma: String,
    /// Index of the sentence.
    pub sentence: usize,
    /// The sentence, as readers will be shown it.
    pub quote: Span,
    /// The clause that the trigger governs.
    pub clause: Span,
    /// Paragraph, from 0.
    pub paragraph: usize,
    /// TimeML's class.
    pub class: EventClass,
    /// What a timeline makes of it.
    pub kind: EventKind,
    /// A clause that says what happened.
    pub label: String,
    /// Who took part, agents first.
    pub participants: Vec<Participant>,
    /// Where, as the words name it.
    pub places: Vec<String>,
    /// The verb's form; `None` for nouns.
    pub form: VerbForm,
    /// "had": before the narrative's now.
    pub perfect: bool,
    /// "was talking", "continues": it goes on.
    pub ongoing: bool,
    /// Whether it lies ahead of the publication ("will").
    pub future: bool,
    /// Whether it is said to be so.
    pub stance: Stance,
    /// Who says it.
    pub speaker: Option<String>,
    /// Outlets and documents that are credited for it.
    pub via: Vec<String>,
    /// Whose word it is.
    pub attribution: Word,
    /// Index of the event that says it (the "said" of an indirect speech), if it stands in the article.
    pub said_by: Option<usize>,
    /// Index of an earlier event of the article that it mentions again ("the request").
    pub refers_to: Option<usize>,
    /// The stretch of the article it stands in.
    pub zone: ZoneKind,
    /// Whether that stretch repeats an earlier one.
    pub repeated: bool,
    /// When it was, by the network run on this one account.
    pub when: Option<Extent>,
}

/// Which end of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// The whole of it.
    Both,
    /// Its first second.
    Start,
    /// Its last.
    End,
}

/// How the event stands to its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Inside it.
    Included,
    /// They share some moment.
    Overlap,
    /// Ends before it begins.
    Before,
    /// Begins after it ends.
    After,
    /// The same moment or stretch.
    Equal,
}

/// What an event is dated by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A time of the article, by its index in [`Account::times`].
    Time(usize),
    /// The article's publication.
    Published,
    /// Another event of the article, by its index in [`Account::events`], and which end of it.
    Event(usize, Point),
    /// An event that the article only names ("the verdict"), to be found in the other reports.
    Phrase(Span),
}

/// What a claim rests on; see the crate's page for which of these are evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// The words say it.
    Text,
    /// The file's header or metadata.
    Metadata,
    /// The calendar, or a table of named days.
    Calendar,
    /// The user.
    User,
    /// A chosen reading of an ambiguous word.
    Reading,
    /// How wide we take a vague word to be.
    Convention,
    /// What is usually so.
    Inference,
}

impl Certainty {
    /// Whether it is evidence: hard bounds use nothing else.
    pub const fn hard(self) -> bool {
        matches!(self, Certainty::Text | Certainty::Metadata | Certainty::Calendar | Certainty::User)
    }
}

/// The article says that an event stands in a relation to a time or to another event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Index in [`Account::events`].
    pub event: usize,
    /// Which end of it.
    pub point: Point,
    /// How it stands to the anchor.
    pub relation: Relation,
    /// What it is dated by.
    pub to: Anchor,
    /// How far from it, in seconds, in the direction of the relation: least and most; `None` says nothing of the distance, an open
    /// most none of its limit.
    pub offset: Option<(i64, Option<i64>)>,
    /// The words that say so.
    pub evidence: Span,
    /// What it rests on.
    pub ground: Certainty,
    /// The rule that read it.
    pub rule: RuleName,
    /// Whether this is the claim that dates the event, which accounts print as its anchor.
    pub anchor: bool,
}
