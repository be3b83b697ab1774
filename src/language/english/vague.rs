//! Times of no date: "now", "recently", "in the future"; and what points at the time told last without counting.

use super::length::bare_plural;
use crate::expression::Vague;
use crate::language::{Match, Meaning, Row, leading, previous, published, rule, time, trailing, vague, word};

/// "then", "that time": the time told last.
fn told(it: &Match) -> Option<Meaning> {
    it.follows("during throughout by at until since from in around before after within over till").then(|| time(previous()))?
}

fn time_of_telling(it: &Match) -> Option<Meaning> {
    let clause = it.precedes("of when he she they it we i the that a an his her their") || it.word_after().starts_with(char::is_uppercase);
    (it.follows("at") && !clause).then(|| time(previous()))?
}

pub const ROWS: &[Row] = &[
    word(
        "now|currently|presently|right now|at present|at the moment|nowadays|these days|at this time",
        |_| vague(Vague::Present),
        &[("now", "PRESENT_REF"), ("now that he has left", "PRESENT_REF")],
    ),
    word("recently|lately|more recently|most recently", |_| vague(Vague::Recent), &[("recently", "PAST_REF")]),
    word("recent times|recent weeks and months", |_| vague(Vague::Recent), &[("in recent times", "PAST_REF")]),
    rule("recent! <units>", |it| time(trailing(bare_plural(it)?, published())), &[("in recent years", "PXY")]),
    rule("[the] coming! <units>|the <units> ahead!", |it| time(leading(bare_plural(it)?, published())), &[("in the coming weeks", "PXW")]),
    word(
        "current|present - day|modern day",
        |it| {
            (!it.ends_clause() && !it.precedes("affairs account was is were had has carried swept ran flows pulled through"))
                .then(|| vague(Vague::Present))?
        },
        &[("the current president", "PRESENT_REF")],
    ),
    word("recent", |it| (!it.ends_clause() && !it.follows("most as")).then(|| vague(Vague::Recent))?, &[("a recent poll", "PAST_REF")]),
    word(
        "formerly|once upon a time|long ago|the past|the distant past|past years",
        |it| (!it.precedes("two three four five few several century tense") && !it.follows("that so too")).then(|| vague(Vague::Past))?,
        &[("long ago", "PAST_REF"), ("in the past", "PAST_REF")],
    ),
    word(
        "the [near|foreseeable|distant|not too distant] future|future|future (days|weeks|months|quarters|years)|as soon as possible|a later date",
        |it| (!it.precedes("trading exchange contract")).then(|| vague(Vague::Future))?,
        &[("in the future", "FUTURE_REF")],
    ),
    rule("(this|that) period!|that time!", told, &[("during that period", "the time told last")]),
    rule("the time!", time_of_telling, &[("at the time", "the time told last")]),
    rule(
        "this time!",
        |it| it.follows("during around since by from until").then(|| time(previous()))?,
        &[("during this time", "the time told last")],
    ),
];
