//! An event that an article tells.

use super::DatedBy;
use crate::article::ZoneKind;
use crate::calendar::Extent;
use crate::text::{Span, VerbForm};

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

/// What sort of event a mention tells, and by what it is known among others of its sort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sense {
    /// The sort, by one of the words for it; none where the language has no others ("collapse": "cave in").
    pub sort: Option<&'static str>,
    /// Whether it befalls the same people or things only once.
    pub once: bool,
    /// Which of its sort it is: "the second collapse".
    pub nth: Option<u8>,
    /// For a noun that can be one of several sorts ("the accident"), these sorts.
    pub general: &'static [&'static str],
    /// Whether it is named as one already known: "the collapse".
    pub definite: bool,
    /// Who and what takes part.
    pub themes: Vec<Theme>,
}

/// Somebody or something that takes part, by its head alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The name, or the noun in dictionary form.
    pub word: String,
    /// Whether it is a name.
    pub named: bool,
    /// Whether it is a name, or told as one already known ("the men").
    pub definite: bool,
    /// Other names that the article gives it ("the drill that they call Plan B").
    pub also: Vec<String>,
    /// For people without a name, how well the noun tells who they are.
    pub people: Option<Kin>,
    /// How many they are said to be.
    pub count: Option<u32>,
    /// Its part.
    pub role: Role,
}

/// How well a noun tells who some people are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// It can be anybody ("the men").
    Anybody,
    /// It says what they are ("the miners").
    Told,
}

/// One telling of an event.
#[derive(Clone, Debug)]
pub struct EventMention {
    /// The word that names it.
    pub trigger: Span,
    /// The trigger's dictionary form, in lower case, with its particle ("turn over").
    pub lemma: String,
    /// What sort of event it is.
    pub sense: Sense,
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
    /// Whether an earlier sentence says whose word it is, and this one only goes on: an inference.
    pub carried: bool,
    /// Index of the event that says it (the "said" of an indirect speech), if it stands in the article.
    pub said_by: Option<usize>,
    /// Index of an earlier event of the article that it mentions again ("the request").
    pub refers_to: Option<usize>,
    /// The stretch of the article it stands in.
    pub zone: ZoneKind,
    /// Whether that stretch repeats an earlier one.
    pub repeated: bool,
    /// The time that dates it, as readers name it; none where only the words can say.
    pub dated_by: Option<DatedBy>,
    /// When it was, by the network run on this one account.
    pub when: Option<Extent>,
}

impl EventMention {
    /// Whether it stands in a headline.
    pub fn is_headline(&self) -> bool {
        self.zone == ZoneKind::Headline
    }
}
