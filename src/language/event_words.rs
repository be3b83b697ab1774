//! What a language brings to the reading of events: lists of words, all in dictionary form unless they say otherwise.

use super::sense_words::SenseWords;
use super::word_list::WordList;

/// What a pronoun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// "he".
    Man,
    /// "she".
    Woman,
    /// "it".
    Thing,
    /// "they": several, or a body of people.
    Several,
    /// "I", "we": whoever speaks.
    Speaker,
}

/// The words by which events, their participants, their stance and their speakers are known.
#[derive(Debug)]
pub struct EventWords {
    /// What names an event.
    pub triggers: &'static TriggerWords,
    /// What class it is of.
    pub classes: &'static ClassWords,
    /// How sure the text is of it.
    pub stance: &'static StanceWords,
    /// Whose word it is.
    pub attribution: &'static AttributionWords,
    /// Who takes part.
    pub names: &'static NameWords,
    /// Which words name one sort of event.
    pub senses: &'static SenseWords,
    /// How finite verbs are made, for labels.
    pub inflection: &'static Inflection,
}

/// How finite verbs are made; pairs are singular and plural.
#[derive(Debug)]
pub struct Inflection {
    /// The past of a verb, from its dictionary form and the participle that stands in the text.
    pub past: fn(&str, &str) -> String,
    /// The present of a verb for one who does it, from its dictionary form.
    pub third: fn(&str) -> String,
    /// "was".
    pub copula_past: [&'static str; 2],
    /// "is".
    pub copula_present: [&'static str; 2],
    /// "has".
    pub perfect: [&'static str; 2],
    /// "had".
    pub perfect_past: &'static str,
    /// What negates a dictionary form in the past ("did not").
    pub negation_past: &'static str,
    /// The same in the present.
    pub negation_present: [&'static str; 2],
    /// Adverbs without which a governing verb says something else ("has yet to pay").
    pub suspending: WordList,
    /// Verbs that have no passive.
    pub intransitive: WordList,
}

/// Words that name events, and words that only look so.
#[derive(Debug)]
pub struct TriggerWords {
    /// Verbs that name no event.
    pub no_verbs: WordList,
    /// Nouns that name events.
    pub nouns: WordList,
    /// Endings of nouns that are made from verbs ("tion").
    pub noun_endings: &'static [&'static str],
    /// Nouns with such an ending that name none.
    pub no_nouns: WordList,
    /// Adjectives and adverbs that name states when they are what is said of something.
    pub adjectives: WordList,
    /// Verbs that only carry the noun that is their object ("made contact").
    pub light_verbs: WordList,
    /// Verbs with the particle behind them, joined by "_" ("turn_over").
    pub phrasal: WordList,
    /// What looks ahead to the infinitive behind it and names nothing itself ("about to", "going to").
    pub prospective: WordList,
    /// Participles and others that have become prepositions ("including").
    pub prepositions: WordList,
}

/// TimeML's classes: what is in none of these is an occurrence.
#[derive(Debug)]
pub struct ClassWords {
    /// "say".
    pub reporting: WordList,
    /// Nouns: "report".
    pub reporting_nouns: WordList,
    /// "see".
    pub perception: WordList,
    /// "begin".
    pub aspectual: WordList,
    /// "try".
    pub intentional_action: WordList,
    /// Nouns: "attempt".
    pub intentional_action_nouns: WordList,
    /// "believe".
    pub intentional_state: WordList,
    /// Nouns: "hope".
    pub intentional_state_nouns: WordList,
    /// "own".
    pub state: WordList,
    /// Nouns: "possession".
    pub state_nouns: WordList,
    /// Occurrences that take long ("work", "live").
    pub lasting: WordList,
    /// Verbs by which somebody gets in touch, and participles beside which say how ("wrote, asking").
    pub communicating: WordList,
    /// Words of beginning and reaching, by which a stretch is known ("starting in May and spanning until June").
    pub spanning: WordList,
}

/// Words that show a stance, in lower case as they stand.
#[derive(Debug)]
pub struct StanceWords {
    /// "not".
    pub negators: WordList,
    /// Verbs whose complement did not happen ("fail").
    pub failing: WordList,
    /// Verbs whose complement is denied ("deny").
    pub denying: WordList,
    /// Verbs whose complement is only alleged ("accuse").
    pub alleging: WordList,
    /// Adverbs and adjectives that do so ("allegedly").
    pub allegedly: WordList,
    /// Verbs, nouns and adjectives whose infinitive is meant to happen ("plan").
    pub intending: WordList,
    /// Verbs whose infinitive has the stance of the verb ("manage", "begin", "help").
    pub implying: WordList,
    /// Verbs whose complement is only thought of ("hope").
    pub supposing: WordList,
    /// Of the conditions, those without which nothing happens ("if").
    pub only_if: WordList,
    /// Words before which "not" negates nothing ("only").
    pub limiting: WordList,
    /// First words of "instead of" and "rather than".
    pub replacing: WordList,
    /// Between a verb of preventing and what it prevents ("from").
    pub keeping_from: WordList,
    /// Between a verb of accusing and what it accuses of ("of", "with").
    pub charging_with: WordList,
    /// "Has yet to".
    pub pending: WordList,
    /// Adjectives of what may happen ("possible").
    pub possible: WordList,
    /// Adjectives of what is meant to happen ("planned").
    pub planned: WordList,
    /// "if".
    pub conditions: WordList,
    /// "will".
    pub future: WordList,
    /// "would".
    pub future_in_past: WordList,
    /// "could".
    pub modals: WordList,
    /// Verbs that say that the noun with them happens ("hold", "take place").
    pub happening: WordList,
    /// What shows that it goes on ("continue", "still").
    pub continuing: WordList,
    /// The auxiliary of the perfect ("have") and of the progressive ("be").
    pub perfect: &'static str,
    /// See `perfect`.
    pub progressive: &'static str,
    /// The mark of the infinitive ("to").
    pub infinitive: &'static str,
}

/// Words that show whose word something is.
#[derive(Debug)]
pub struct AttributionWords {
    /// Verbs that ascribe what is said or shown, beside the reporting ones.
    pub ascribing: WordList,
    /// Prepositions that do so ("according").
    pub according: WordList,
    /// What makes an aside of a clause that says who says so ("as the paper reported").
    pub comparing: WordList,
    /// What opens a clause that is said ("that").
    pub complementizers: WordList,
    /// What opens a clause that tells when or why something is said, not what.
    pub accompanying: WordList,
    /// Verbs for what is done before everybody's eyes, for which nobody needs to be credited ("tweet").
    pub public: WordList,
    /// Nouns for documents.
    pub documents: WordList,
    /// Nouns for outlets ("newspaper").
    pub outlets: WordList,
    /// Last or only words of outlets' names ("Times", "Reuters").
    pub outlet_names: WordList,
    /// Nouns for people who are not named ("source").
    pub unnamed: WordList,
    /// Nouns for those who speak for somebody, with the word before them joined by "_" ("press_secretary").
    pub spokespeople: WordList,
    /// Adjectives that take the name away ("anonymous").
    pub anonymous: WordList,
}

/// Words by which names and those who stand for them are known.
#[derive(Debug)]
pub struct NameWords {
    /// Pronouns, personal and possessive, in lower case.
    pub pronouns: &'static [(&'static str, Agreement)],
    /// Of these, those that can lead no label because they stand for somebody ("he", "his").
    pub possessives: WordList,
    /// What makes a possessor of a name ("'s").
    pub genitive: &'static str,
    /// "who", "which".
    pub relatives: WordList,
    /// Verbs whose "it" stands for nothing ("it rained", "it took two days").
    pub impersonal: WordList,
    /// "herself".
    pub reflexives: WordList,
    /// Titles before names, in lower case ("president", "mr.").
    pub titles: WordList,
    /// Titles that only a man has.
    pub titles_of_men: WordList,
    /// Titles that only a woman has.
    pub titles_of_women: WordList,
    /// Endings that make another person of a name ("jr.").
    pub suffixes: WordList,
    /// First names of men.
    pub men: WordList,
    /// First names of women.
    pub women: WordList,
    /// Nouns for people.
    pub people: WordList,
    /// Nouns without an ending that stand for several ("police").
    pub plurals: WordList,
    /// Nouns for bodies of people, also as last words of their names.
    pub bodies: WordList,
    /// Of these, those that can stand for any body ("the organization").
    pub generic_bodies: WordList,
    /// Nouns that stand for whose they are ("the WikiLeaks account").
    pub proxies: WordList,
    /// Pairs of nouns for people who are bound to each other: to whom a lawyer is a lawyer, is the lawyer's client.
    pub counterparts: &'static [(&'static str, &'static str)],
    /// Verbs of giving a name ("a drill that they call Plan B").
    pub calling: WordList,
    /// Small words inside names ("of", "the").
    pub inner: WordList,
    /// Definite articles and demonstratives.
    pub definite: WordList,
    /// Prepositions of places.
    pub place_prepositions: WordList,
    /// The preposition of those who get something ("to").
    pub recipient_prepositions: WordList,
    /// Prepositions that behind the one who does it belong to what is done.
    pub clause_prepositions: WordList,
    /// The preposition of who does it ("by").
    pub agent_preposition: &'static str,
    /// Nouns that behind it say how a thing is done ("by hand").
    pub means: WordList,
    /// The preposition of whom it is done to, with nouns ("of").
    pub patient_preposition: &'static str,
    /// Verbs whose object is the one who is told or asked.
    pub addressing: WordList,
    /// Verbs of giving, which have two objects.
    pub giving: WordList,
    /// Verbs that need an object.
    pub object_verbs: WordList,
    /// Verbs whose object is to do something ("name", "hire").
    pub appointing: WordList,
    /// Verbs whose subject, not object, does what the infinitive says ("promise").
    pub subject_control: WordList,
}
