//! Dictionary forms: irregular words by table, the rest by their endings.

use super::irregular::{ADJECTIVES, CLITICS, ENDINGS, NOUNS, PRONOUNS, SINGULAR, VERBS};
use crate::text::{Tag, VerbForm, lower};
// Exception (order): words are looked up, and never listed.
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The dictionary form of an English word; it is copied only where it is not the word itself.
pub(super) fn lemma(word: &str, tag: Tag, form: VerbForm) -> Cow<'_, str> {
    if tag == Tag::Propn {
        return Cow::Borrowed(word);
    }
    if let Cow::Owned(changed) = plain(word) {
        return Cow::Owned(plain_lemma(&changed, tag, form).into_owned());
    }
    plain_lemma(word, tag, form)
}

/// In lower case, with typewriter apostrophes.
fn plain(word: &str) -> Cow<'_, str> {
    if word.contains('’') { Cow::Owned(word.to_lowercase().replace('’', "'")) } else { lower(word) }
}

fn plain_lemma(word: &str, tag: Tag, form: VerbForm) -> Cow<'_, str> {
    let listed = |words: &Forms| words.lemma(word).unwrap_or(word).into();
    match tag {
        Tag::Verb | Tag::Aux => verb(word, form),
        Tag::Noun => noun(word),
        Tag::Adj | Tag::Adv => listed(&IRREGULAR_ADJECTIVES),
        Tag::Pron | Tag::Det | Tag::Part => listed(&IRREGULAR_PRONOUNS),
        _ => word.into(),
    }
}

/// Irregular forms and their lemmas, from rows "lemma form form ...".
struct Forms(LazyLock<FxHashMap<&'static str, &'static str>>);

impl Forms {
    /// The lemma of a form; that of the first row that lists it.
    fn lemma(&self, form: &str) -> Option<&'static str> {
        self.0.get(form).copied()
    }
}

static IRREGULAR_VERBS: Forms = Forms(LazyLock::new(|| by_form(VERBS)));
static IRREGULAR_NOUNS: Forms = Forms(LazyLock::new(|| by_form(NOUNS)));
static IRREGULAR_ADJECTIVES: Forms = Forms(LazyLock::new(|| by_form(ADJECTIVES)));
static IRREGULAR_PRONOUNS: Forms = Forms(LazyLock::new(|| by_form(PRONOUNS)));

fn by_form(rows: &[&'static str]) -> FxHashMap<&'static str, &'static str> {
    let mut lemmas = FxHashMap::default();
    for row in rows {
        let mut forms = row.split(' ');
        let lemma = forms.next().unwrap_or_default();
        for form in forms {
            lemmas.entry(form).or_insert(lemma);
        }
    }
    lemmas
}

fn verb(word: &str, form: VerbForm) -> Cow<'_, str> {
    let clitic = CLITICS.iter().find(|(clitic, forms, _)| *clitic == word && (forms.is_empty() || forms.contains(&form)));
    if let Some(&(_, _, lemma)) = clitic {
        return lemma.into();
    }
    let inflected = matches!(form, VerbForm::Past | VerbForm::PastParticiple | VerbForm::PresentParticiple | VerbForm::Present);
    if let Some(lemma) = IRREGULAR_VERBS.lemma(word).filter(|_| inflected) {
        return lemma.into();
    }
    match form {
        VerbForm::Past | VerbForm::PastParticiple => word.strip_suffix("ed").map_or(word.into(), |stem| past_stem(stem, word)),
        VerbForm::PresentParticiple => word.strip_suffix("ing").or(word.strip_suffix("in'")).map_or(word.into(), |stem| bare(stem, word)),
        VerbForm::Present => without_s(word),
        _ => word.into(),
    }
}

fn past_stem<'w>(stem: &'w str, word: &'w str) -> Cow<'w, str> {
    match stem.strip_suffix('i') {
        Some(short) => format!("{short}y").into(),
        None if stem.ends_with('e') => format!("{stem}e").into(),
        None => bare(stem, word),
    }
}

/// A stem with what its ending took away or added: "plann" is "plan", "us" is "use".
fn bare<'w>(stem: &'w str, word: &'w str) -> Cow<'w, str> {
    if !stem.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return word.into();
    }
    // What begins with "^" is the whole of a stem.
    let ends = |ending: &str| ending.strip_prefix('^').map_or_else(|| stem.ends_with(ending), |whole| stem == whole);
    let ending = ENDINGS.iter().filter(|(ending, _)| ends(ending)).max_by_key(|(ending, _)| ending.len());
    match ending.map(|&(_, change)| change) {
        Some("e") => format!("{stem}e").into(),
        Some("-") => stem[..stem.len() - 1].into(),
        _ => stem.into(),
    }
}

fn noun(word: &str) -> Cow<'_, str> {
    let whole = SINGULAR.contains(&word)
        || word.len() < 3
        || word.starts_with(|c: char| c.is_ascii_digit())
        || ["ss", "us", "is", "'s"].iter().any(|end| word.ends_with(end));
    match IRREGULAR_NOUNS.lemma(word) {
        Some(lemma) => lemma.into(),
        None if whole => word.into(),
        None => word
            .strip_suffix("men")
            .filter(|stem| stem.len() > 2 && *stem != "speci")
            .map_or_else(|| without_s(word), |stem| format!("{stem}man").into()),
    }
}

/// Without the "s" of the plural or of the third person.
fn without_s(word: &str) -> Cow<'_, str> {
    let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 1 && !stem.ends_with('s')) else { return word.into() };
    match stem.strip_suffix("ie") {
        Some(short) if short.len() > 1 => return format!("{short}y").into(),
        _ => {}
    }
    let short = stem.strip_suffix('e').unwrap_or(stem);
    let hissing = ["ss", "sh", "ch", "x", "zz", "o"].iter().any(|end| short.ends_with(end))
        && !["ach", "oo", "ho"].iter().any(|end| short.ends_with(end));
    if hissing || short.ends_with("each") { short.into() } else { stem.into() }
}

#[cfg(test)]
mod tests {
    use super::lemma;
    use crate::text::{Tag, VerbForm};

    /// Forms that share a verb form, each with its lemma behind a slash.
    fn check(tag: Tag, form: VerbForm, pairs: &str) {
        let wrong: Vec<String> = pairs
            .split_whitespace()
            .filter_map(|pair| pair.split_once('/'))
            .filter(|(word, wanted)| lemma(word, tag, form) != *wanted)
            .map(|(word, wanted)| format!("{word}: wanted {wanted}, got {}", lemma(word, tag, form)))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn past() {
        let regular = "planned/plan used/use tried/try died/die added/add called/call controlled/control visited/visit stated/state treated/treat \
            created/create changed/change belonged/belong agreed/agree offered/offer fired/fire repaired/repair focused/focus passed/pass";
        check(Tag::Verb, VerbForm::Past, regular);
        check(Tag::Verb, VerbForm::PastParticiple, "taken/take shot/shoot written/write hit/hit MET/meet been/be");
        check(Tag::Aux, VerbForm::Past, "was/be had/have did/do 'd/have");
    }

    #[test]
    fn present() {
        check(Tag::Verb, VerbForm::Present, "goes/go says/say tries/try passes/pass reaches/reach has/have uses/use dies/die");
        check(Tag::Verb, VerbForm::PresentParticiple, "running/run making/make dying/die seeing/see telling/tell bringing/bring");
        check(Tag::Aux, VerbForm::Modal, "’ll/will ca/can wo/will 'd/would might/might");
        check(Tag::Verb, VerbForm::Infinitive, "found/found leave/leave");
    }

    #[test]
    fn nouns_and_others() {
        check(
            Tag::Noun,
            VerbForm::None,
            "attacks/attack cities/city children/child crises/crisis news/news buses/bus lives/life houses/house",
        );
        check(Tag::Propn, VerbForm::None, "Williams/Williams");
        check(Tag::Pron, VerbForm::None, "them/they him/he");
        check(Tag::Part, VerbForm::None, "n't/not");
    }
}
