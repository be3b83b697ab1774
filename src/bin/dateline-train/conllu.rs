//! Treebanks in CoNLL-U.

use dateline::text::syntax::{class_of, number_of};
use dateline::text::{Relation, Tag, VerbForm};
use std::process::Command;

/// A sentence with what a careful reader says of it.
#[derive(Clone, Debug, Default)]
pub struct Example {
    pub words: Vec<String>,
    /// Tag and form of each word.
    pub classes: Vec<u8>,
    /// What each word hangs on; the root is the number of words.
    pub heads: Vec<usize>,
    pub relations: Vec<u8>,
}

/// Reads a treebank, packed by xz or not.
pub fn read(path: &str) -> std::io::Result<Vec<Example>> {
    let text = unpacked(path)?;
    Ok(text.split("\n\n").map(example).filter(|example| !example.words.is_empty()).collect())
}

/// The text of a file, unpacked where its name says so.
pub fn unpacked(path: &str) -> std::io::Result<String> {
    let program = match path.rsplit('.').next() {
        Some("xz") => "xz",
        Some("gz") => "gzip",
        _ => return std::fs::read_to_string(path),
    };
    Ok(String::from_utf8_lossy(&Command::new(program).args(["-dc", path]).output()?.stdout).into_owned())
}

fn example(block: &str) -> Example {
    let rows: Vec<Vec<&str>> = block.lines().map(|line| line.split('\t').collect()).collect();
    let rows: Vec<&Vec<&str>> = rows.iter().filter(|row| row.len() > 7 && row[0].parse::<usize>().is_ok()).collect();
    let mut example = Example::default();
    for row in &rows {
        example.words.push(row[1].to_owned());
        example.classes.push(class(row[3], row[5]));
        let head: usize = row[6].parse().unwrap_or(0);
        example.heads.push(head.checked_sub(1).unwrap_or(rows.len()));
        example.relations.push(number_of(relation(row[7])));
    }
    example
}

fn class(tag: &str, features: &str) -> u8 {
    let has = |feature: &str| features.split('|').any(|other| other == feature);
    let tag = tag_of(tag);
    let form = match tag {
        Tag::Verb | Tag::Aux if has("Mood=Imp") => VerbForm::Imperative,
        Tag::Verb | Tag::Aux if has("VerbForm=Inf") => VerbForm::Infinitive,
        Tag::Verb | Tag::Aux if has("VerbForm=Ger") => VerbForm::PresentParticiple,
        Tag::Verb | Tag::Aux if has("VerbForm=Part") && has("Tense=Past") => VerbForm::PastParticiple,
        Tag::Verb | Tag::Aux if has("VerbForm=Part") => VerbForm::PresentParticiple,
        Tag::Verb | Tag::Aux if has("Tense=Past") => VerbForm::Past,
        Tag::Verb | Tag::Aux if has("Tense=Pres") => VerbForm::Present,
        Tag::Aux => VerbForm::Modal,
        _ => VerbForm::None,
    };
    class_of(tag, form)
}

fn tag_of(name: &str) -> Tag {
    match name {
        "ADJ" => Tag::Adj,
        "ADP" => Tag::Adp,
        "ADV" => Tag::Adv,
        "AUX" => Tag::Aux,
        "CCONJ" => Tag::Cconj,
        "DET" => Tag::Det,
        "INTJ" => Tag::Intj,
        "NOUN" => Tag::Noun,
        "NUM" => Tag::Num,
        "PART" => Tag::Part,
        "PRON" => Tag::Pron,
        "PROPN" => Tag::Propn,
        "PUNCT" => Tag::Punct,
        "SCONJ" => Tag::Sconj,
        "SYM" => Tag::Sym,
        "VERB" => Tag::Verb,
        _ => Tag::X,
    }
}

const NAMES: [(&str, Relation); 41] = [
    ("root", Relation::Root),
    ("nsubj", Relation::Nsubj),
    ("nsubj:pass", Relation::NsubjPass),
    ("obj", Relation::Obj),
    ("iobj", Relation::Iobj),
    ("csubj", Relation::Csubj),
    ("ccomp", Relation::Ccomp),
    ("xcomp", Relation::Xcomp),
    ("obl", Relation::Obl),
    ("obl:agent", Relation::OblAgent),
    ("vocative", Relation::Vocative),
    ("expl", Relation::Expl),
    ("dislocated", Relation::Dislocated),
    ("advcl", Relation::Advcl),
    ("advmod", Relation::Advmod),
    ("discourse", Relation::Discourse),
    ("aux", Relation::Aux),
    ("aux:pass", Relation::AuxPass),
    ("cop", Relation::Cop),
    ("mark", Relation::Mark),
    ("nmod", Relation::Nmod),
    ("nmod:poss", Relation::NmodPoss),
    ("appos", Relation::Appos),
    ("nummod", Relation::Nummod),
    ("acl", Relation::Acl),
    ("acl:relcl", Relation::AclRelcl),
    ("amod", Relation::Amod),
    ("det", Relation::Det),
    ("case", Relation::Case),
    ("conj", Relation::Conj),
    ("cc", Relation::Cc),
    ("fixed", Relation::Fixed),
    ("flat", Relation::Flat),
    ("compound", Relation::Compound),
    ("compound:prt", Relation::CompoundPrt),
    ("list", Relation::List),
    ("parataxis", Relation::Parataxis),
    ("orphan", Relation::Orphan),
    ("goeswith", Relation::Goeswith),
    ("reparandum", Relation::Reparandum),
    ("punct", Relation::Punct),
];

fn relation(name: &str) -> Relation {
    let universal = name.split(':').next().unwrap_or("");
    let known = |name: &str| NAMES.iter().find(|(other, _)| *other == name).map(|&(_, relation)| relation);
    known(name).or_else(|| known(universal)).unwrap_or(Relation::Dep)
}

/// The relation without its subtype, as it is scored.
pub fn universal(relation: Relation) -> Relation {
    match relation {
        Relation::NsubjPass => Relation::Nsubj,
        Relation::OblAgent => Relation::Obl,
        Relation::AuxPass => Relation::Aux,
        Relation::NmodPoss => Relation::Nmod,
        Relation::AclRelcl => Relation::Acl,
        Relation::CompoundPrt => Relation::Compound,
        other => other,
    }
}
