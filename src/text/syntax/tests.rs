//! Sentences with the tag, form, head and relation of their words.

use crate::language::english::LEXICON;
use crate::text::{Text, parse, parse_sentences, segment};

fn parsed(body: &str) -> Text {
    let mut text = segment(body, LEXICON);
    parse(&mut text, body, LEXICON);
    text
}

/// Shows each word as "word/Tag.Form<Relation-head".
fn shown(body: &str) -> Vec<String> {
    let text = parsed(body);
    let word = |at: usize| text.tokens[at].span.of(body);
    let shown = text.syntax.iter().enumerate().map(|(at, syntax)| {
        let head = if syntax.head == at { "" } else { word(syntax.head) };
        format!("{}/{:?}.{:?}<{:?}-{head}", word(at), syntax.tag, syntax.form, syntax.relation)
    });
    shown.collect()
}

/// Checks that each of the wanted words is shown so.
fn check(rows: &[(&str, &[&str])]) {
    let missing = |body: &str, wanted: &[&str]| -> Vec<String> {
        let shown = shown(body);
        let missing = wanted.iter().filter(|wanted| !shown.iter().any(|word| word == *wanted));
        missing.map(|wanted| format!("{body}\n  wanted {wanted}\n  got    {}", shown.join(" "))).collect()
    };
    let wrong: Vec<String> = rows.iter().flat_map(|(body, wanted)| missing(body, wanted)).collect();
    assert!(wrong.is_empty(), "{} words are read wrongly\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn clauses() {
    check(&[
        (
            "The minister resigned on Monday.",
            &["resigned/Verb.Past<Root-", "minister/Noun.None<Nsubj-resigned", "Monday/Propn.None<Obl-resigned"],
        ),
        (
            "The letter was sent by the editor.",
            &["sent/Verb.PastParticiple<Root-", "letter/Noun.None<NsubjPass-sent", "was/Aux.Past<AuxPass-sent"],
        ),
        ("She will not visit Paris.", &["will/Aux.Modal<Aux-visit", "not/Part.None<Advmod-visit", "Paris/Propn.None<Obj-visit"]),
        (
            "He said the talks had failed.",
            &["said/Verb.Past<Root-", "failed/Verb.PastParticiple<Ccomp-said", "talks/Noun.None<Nsubj-failed"],
        ),
        ("They left after he ended the vote.", &["ended/Verb.Past<Advcl-left", "he/Pron.None<Nsubj-ended"]),
    ]);
}

#[test]
fn typography_changes_nothing() {
    let tags = |body: &str| parsed(body).syntax;
    assert_eq!(tags("\"It's over,\" she said."), tags("“It’s over,” she said."));
}

#[test]
fn each_sentence_has_one_root_and_no_circle() {
    let body = "STORM HITS COAST\n\nIt rained. He said: go (now)! ... ? the of and";
    let text = parsed(body);
    for sentence in &text.sentences {
        let roots = sentence.tokens.clone().filter(|&at| text.syntax[at].head == at).count();
        assert_eq!(roots, 1, "{}", sentence.span.of(body));
        for start in sentence.tokens.clone() {
            let root = (0..sentence.tokens.len()).fold(start, |at, _| text.syntax[at].head);
            assert_eq!(text.syntax[root].head, root, "{}", sentence.span.of(body));
        }
    }
}

#[test]
fn some_sentences_can_be_parsed_alone() {
    let body = "It rained. She left the house.";
    let mut text = segment(body, LEXICON);
    parse_sentences(&mut text, body, LEXICON, 1..2);
    let whole = parsed(body);
    assert_eq!(text.syntax[3..], whole.syntax[3..]);
    assert_ne!(text.syntax[..3], whole.syntax[..3]);
    parse_sentences(&mut text, body, LEXICON, 7..9);
}

#[test]
fn endless_sentences_are_parsed_in_pieces() {
    let text = parsed(&"word ".repeat(2_500));
    let roots = text.syntax.iter().enumerate().filter(|(at, syntax)| syntax.head == *at).count();
    assert_eq!((text.sentences.len(), roots), (1, 3));
}
