//! Times of no date: "now", "recently", "in the future"; and what points at the time told last without counting.

use crate::expression::Vague;
use crate::language::{Match, Meaning, Row, previous, rule, time, vague, word};

/// "then", "that time": the time told last.
fn told(it: &Match) -> Option<Meaning> {
    it.follows("during throughout by at until since from in around before after within over till").then(|| time(previous()))?
}

fn time_of_telling(it: &Match) -> Option<Meaning> {
    let clause = it.precedes("of when he she they it we i the that a an his her their");
    (it.follows("at") && !clause).then(|| time(previous()))?
}

pub const ROWS: &[Row] = &[
    word(
        "now|currently|presently|right now|at present|at the moment|nowadays|these days|at this time",
        |it| (!it.precedes("that")).then(|| vague(Vague::Present))?,
        &[("now", "PRESENT_REF")],
    ),
    word("recently|lately|more recently|most recently", |_| vague(Vague::Recent), &[("recently", "PAST_REF")]),
    word(
        "recent (days|weeks|months|years|times|decades|quarters)|recent weeks and months",
        |_| vague(Vague::Recent),
        &[("in recent years", "PAST_REF")],
    ),
    word(
        "current|present - day|modern day",
        |it| (!it.ends_clause() && !it.precedes("affairs account")).then(|| vague(Vague::Present))?,
        &[("the current president", "PRESENT_REF")],
    ),
    word("recent", |it| (!it.ends_clause() && !it.follows("most as")).then(|| vague(Vague::Recent))?, &[("a recent poll", "PAST_REF")]),
    word(
        "formerly|once upon a time|long ago|the past|the distant past|past years",
        |it| (!it.precedes("two three four five few several century tense")).then(|| vague(Vague::Past))?,
        &[("long ago", "PAST_REF"), ("in the past", "PAST_REF")],
    ),
    word(
        "the [near|foreseeable|distant|not too distant] future|future|[the] coming (days|weeks|months|years)|as soon as possible|the (days|weeks|months|years) ahead|a later date",
        |it| (!it.precedes("trading exchange contract")).then(|| vague(Vague::Future))?,
        &[("in the future", "FUTURE_REF"), ("in the coming weeks", "FUTURE_REF")],
    ),
    rule("(this|that) period!|that time!", told, &[("during that period", "the time told last")]),
    rule("the time!", time_of_telling, &[("at the time", "the time told last")]),
    rule("this time!", |it| it.follows("during around since").then(|| time(previous()))?, &[("during this time", "the time told last")]),
];
