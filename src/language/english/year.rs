//! Whether four figures that stand alone are a year: "in 2015", not "flight 1947", "2015 cars".

use crate::calendar::{Interval, Unit};
use crate::language::{Match, Meaning, WordList, at};

/// Words after a number that make it a count of things, not a year.
static COUNTED: WordList = WordList::new(
    "people men women children troops soldiers workers employees jobs miles kilometers kilometres km feet ft meters metres yards acres pounds tons tonnes \
    dollars euros yen points percent % shares votes seats members students cases deaths homes houses times pages words units barrels megawatts mw hp rpm calories \
    residents families patients passengers police officers demonstrators protesters refugees prisoners companies flights megabytes mb gb guns tanks aircraft planes ships",
);

/// Words before a number that make it a year.
static INTRODUCING: WordList = WordList::new(
    "in of since from until till by before after during between to through early late mid circa c. ca. and year for - – ( , the summer winter spring fall autumn \
    around about throughout or later",
);

/// Words before a number that make it a number of something else.
static NUMBERING: WordList = WordList::new(
    "$ £ € # no no. bus train tram locker bill flight room page route highway nearly some over than top us$ channel area boeing almost only exactly approximately",
);

/// The number as a year, unless the words around it make it a count or a number of something.
pub fn alone(it: &Match) -> Option<Meaning> {
    let year = it.year(0)?;
    let measured = it.precedes_one(&COUNTED) && !it.follows("until till since");
    let counted = measured || it.follows_one(&NUMBERING) || it.after.starts_with('%') || counts_things(it);
    let introduced = it.follows_one(&INTRODUCING)
        || ranged(it.after)
        || it.starts_sentence() && it.ends_clause()
        || it.starts_sentence() && titled(it.after);
    let plausible = (1900..=2050).contains(&year) || (1000..=2100).contains(&year) && introduced;
    let elided = it.words.starts_with(['\'', '’', '‘', '`']) && !introduced;
    (plausible && !counted && !elided).then(|| at(Interval::year(year), Unit::Year))?
}

/// Words before a number and a plural that let the number be a year still: "the 1999 elections", "over 1988 levels".
static BEFORE_YEAR: WordList = WordList::new(
    "the a an his her its their our my this that these those 's ’s in of on at by from to with for than over under \
    above below between since until after before during and or , ( - – / as like against into",
);

/// "Police counted 2015 cars": right behind a word that no year follows, and right before a plural.
fn counts_things(it: &Match) -> bool {
    let (before, after) = (it.word_before(), it.word_after());
    let verb = before.len() > 3 && before.chars().all(char::is_lowercase) && !it.follows_one(&BEFORE_YEAR);
    let plural = after.len() > 3 && after.ends_with('s') && !after.ends_with("ss") && after.chars().all(char::is_lowercase);
    verb && plural && it.after.starts_with(' ')
}

/// Whether a dash and another number follow: "1775–1780".
fn ranged(after: &str) -> bool {
    after.trim_start().strip_prefix(['-', '–', '—', '/']).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a capitalised word follows, as in a heading.
fn titled(after: &str) -> bool {
    after.trim_start().starts_with(char::is_uppercase)
}
