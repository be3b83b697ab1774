//! TimeML 1.2.1: a report with its times and events marked in the text, as annotation tools, taggers and their scorers read it.
//!
//! | element | holds |
//! |---|---|
//! | `DCT` | the publication as `TIMEX3` `t0`, with X for what is not known of it |
//! | `TIMEX3` | `tid`, `type`, `value`, `mod`, `quant`, `freq`; X stands in a value for what is not known |
//! | `EVENT` | `eid`, `class` |
//! | `MAKEINSTANCE` | `tense` (the verb's own form, or `FUTURE`), `aspect`, `polarity`, `pos` (`VERB`, or `OTHER`) |
//! | `TLINK` | `relType`, and as `origin` what the claim rests on: text, calendar, reading, convention, inference |
//!
//! TimeML has no nested marks, no word for "they share some moment", and no distance in a link.

use super::super::account::names;
use super::{Foreign, escaped};
use crate::calendar::Bounds;
use crate::expression::TimexKind;
use crate::reading::{Account, Anchor, Claim, EventMention, Point, Relation, Stance, TimeMention};
use crate::text::{Span, VerbForm};
use chrono::Datelike;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// An account as a TimeML document. `O(n log n)` for `n` marks.
pub fn timeml(account: &Account) -> Foreign {
    let marks = Marks::of(account);
    let mut text = head(account);
    marks.write(account, &mut text);
    text.push_str("</TEXT>\n");
    for &event in &marks.events {
        instance(&mut text, event, &account.events[event]);
    }
    let (mut links, mut distances) = (0, 0);
    for claim in &account.claims {
        if let Some((relation, to)) = marks.link(claim) {
            links += 1;
            distances += usize::from(claim.offset.is_some());
            let (event, origin) = (claim.event + 1, names::ground(claim.ground));
            let _ =
                writeln!(text, "<TLINK lid=\"l{links}\" eventInstanceID=\"ei{event}\" {to} relType=\"{relation}\" origin=\"{origin}\"/>");
        }
    }
    text.push_str("</TimeML>\n");
    let open = account.times.iter().filter(|time| !time.timex3).count();
    let left_out = [
        (open, "times that TimeML leaves open"),
        (account.times.len() - open - marks.times.len(), "times inside others"),
        (account.events.len() - marks.events.len(), "events inside times or others"),
        (account.claims.len() - links, "claims that no link says"),
        (distances, "distances of links"),
    ];
    Foreign::new(text, &left_out)
}

/// What stands before the text.
fn head(account: &Account) -> String {
    let body = &account.article.body;
    let mut text = String::with_capacity(body.len() * 2);
    text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n");
    let _ = writeln!(text, "<DOCID>{}</DOCID>", escaped(&account.article.id));
    let published = day(account.published.bounds);
    let _ = writeln!(
        text,
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{published}\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">{published}</TIMEX3></DCT>"
    );
    if let Some(title) = &account.article.title {
        let _ = writeln!(text, "<TITLE>{}</TITLE>", escaped(title));
    }
    text.push_str("<TEXT>");
    text
}

/// What is marked in the text: no mark lies in another.
struct Marks {
    /// Where each begins, in the order of the text.
    all: Vec<(Span, Mark)>,
    times: BTreeSet<usize>,
    events: BTreeSet<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Time(usize),
    Event(usize),
}

impl Marks {
    /// Times before events, longer before shorter.
    fn of(account: &Account) -> Self {
        let times = account.times.iter().enumerate().filter(|(_, time)| time.timex3).map(|(index, time)| (time.span, Mark::Time(index)));
        let events = account.events.iter().enumerate().map(|(index, event)| (event.trigger, Mark::Event(index)));
        let mut all: Vec<(Span, Mark)> = times.chain(events).filter(|(span, _)| span.start < span.end).collect();
        all.sort_by_key(|&(span, mark)| (span.start, matches!(mark, Mark::Event(_)), std::cmp::Reverse(span.end), mark));
        let mut kept: Vec<(Span, Mark)> = Vec::with_capacity(all.len());
        for (span, mark) in all {
            // A time takes the place of an event that began before it; what else begins inside a mark is left out.
            if matches!(mark, Mark::Time(_))
                && kept.last().is_some_and(|(last, other)| span.start < last.end && matches!(other, Mark::Event(_)))
            {
                kept.pop();
            }
            if kept.last().is_none_or(|(last, _)| last.end <= span.start) {
                kept.push((span, mark));
            }
        }
        let times = kept.iter().filter_map(|(_, mark)| if let Mark::Time(index) = mark { Some(*index) } else { None }).collect();
        let events = kept.iter().filter_map(|(_, mark)| if let Mark::Event(index) = mark { Some(*index) } else { None }).collect();
        Self { all: kept, times, events }
    }

    fn write(&self, account: &Account, text: &mut String) {
        let body = &account.article.body;
        let between = |start, end| escaped(body.get(start..end).unwrap_or_default());
        let mut done = 0;
        for &(span, mark) in &self.all {
            text.push_str(&between(done, span.start));
            let words = between(span.start, span.end);
            let _ = match mark {
                Mark::Time(index) => write!(text, "<TIMEX3 {}>{words}</TIMEX3>", attributes(index, &account.times[index])),
                Mark::Event(index) => {
                    let class = names::class(account.events[index].class);
                    write!(text, "<EVENT eid=\"e{}\" class=\"{class}\">{words}</EVENT>", index + 1)
                }
            };
            done = span.end;
        }
        text.push_str(&between(done, body.len()));
    }

    /// A claim as a link's `relType` and what it leads to; none where TimeML cannot say it.
    fn link(&self, claim: &Claim) -> Option<(&'static str, String)> {
        if !self.events.contains(&claim.event) {
            return None;
        }
        match claim.to {
            Anchor::Time(index) if self.times.contains(&index) => {
                Some((relation(claim.relation, claim.point, Point::Both)?, format!("relatedToTime=\"t{}\"", index + 1)))
            }
            Anchor::Published => Some((relation(claim.relation, claim.point, Point::Both)?, "relatedToTime=\"t0\"".to_owned())),
            Anchor::Event(index, point) if self.events.contains(&index) => {
                Some((relation(claim.relation, claim.point, point)?, format!("relatedToEventInstance=\"ei{}\"", index + 1)))
            }
            Anchor::Time(_) | Anchor::Event(..) | Anchor::Given(_) | Anchor::Phrase(_) => None,
        }
    }
}

/// How an event, or one end of it, stands to another stretch, or to one end of that, in TimeML's words.
const fn relation(relation: Relation, point: Point, to: Point) -> Option<&'static str> {
    match (relation, point, to) {
        (Relation::Included, Point::Both, Point::Both) => Some("IS_INCLUDED"),
        (Relation::Equal, Point::Both, Point::Both) => Some("SIMULTANEOUS"),
        (Relation::Before, Point::Both | Point::End, Point::Both | Point::Start) => Some("BEFORE"),
        (Relation::After, Point::Both | Point::Start, Point::Both | Point::End) => Some("AFTER"),
        (Relation::Included | Relation::Equal, Point::Start, Point::Both) => Some("BEGUN_BY"),
        (Relation::Included | Relation::Equal, Point::End, Point::Both) => Some("ENDED_BY"),
        _ => None,
    }
}

fn attributes(index: usize, time: &TimeMention) -> String {
    let unknown = match time.kind {
        TimexKind::Date => "XXXX-XX-XX",
        TimexKind::Time => "XXXX-XX-XXTXX:XX",
        TimexKind::Duration | TimexKind::Set => "PXX",
    };
    let value = time.value().unwrap_or_else(|| unknown.to_owned());
    let mut text = format!("tid=\"t{}\" type=\"{}\" value=\"{}\"", index + 1, time.kind.name(), escaped(&value));
    let set = time.set.as_ref();
    let more = [
        ("mod", time.modifier()),
        ("quant", set.and_then(|set| set.quant.as_deref())),
        ("freq", set.and_then(|set| set.frequency.as_deref())),
    ];
    for (name, value) in more.into_iter().filter_map(|(name, value)| Some((name, value?))) {
        let _ = write!(text, " {name}=\"{}\"", escaped(value));
    }
    text
}

fn instance(text: &mut String, index: usize, event: &EventMention) {
    let tense = match event.form {
        _ if event.future => "FUTURE",
        VerbForm::Present => "PRESENT",
        VerbForm::Past => "PAST",
        VerbForm::Infinitive => "INFINITIVE",
        VerbForm::PresentParticiple => "PRESPART",
        VerbForm::PastParticiple => "PASTPART",
        VerbForm::None | VerbForm::Imperative | VerbForm::Modal => "NONE",
    };
    let aspect = match (event.perfect, event.ongoing && event.form == VerbForm::PresentParticiple) {
        (true, true) => "PERFECTIVE_PROGRESSIVE",
        (true, false) => "PERFECTIVE",
        (false, true) => "PROGRESSIVE",
        (false, false) => "NONE",
    };
    let polarity = if event.stance == Stance::Negated { "NEG" } else { "POS" };
    let pos = if event.form == VerbForm::None { "OTHER" } else { "VERB" };
    let _ = writeln!(
        text,
        "<MAKEINSTANCE eventID=\"e{0}\" eiid=\"ei{0}\" tense=\"{tense}\" aspect=\"{aspect}\" polarity=\"{polarity}\" pos=\"{pos}\"/>",
        index + 1
    );
}

/// A day with X for what the bounds do not tell of it: "2017-11-13", "2017-11-XX", "2017-XX-XX".
fn day(bounds: Bounds) -> String {
    let unknown = "XXXX-XX-XX".to_owned();
    let (Some(earliest), Some(latest)) = (bounds.earliest, bounds.latest) else { return unknown };
    if earliest.year() != latest.year() || !(1..=9999).contains(&earliest.year()) {
        return unknown;
    }
    match (earliest.month() == latest.month(), earliest.day() == latest.day()) {
        (true, true) => earliest.format("%Y-%m-%d").to_string(),
        (true, false) => earliest.format("%Y-%m-XX").to_string(),
        (false, _) => earliest.format("%Y-XX-XX").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_of_an_event_begins_or_ends_it() {
        assert_eq!(relation(Relation::Included, Point::Start, Point::Both), Some("BEGUN_BY"));
        assert_eq!(relation(Relation::After, Point::Start, Point::End), Some("AFTER"));
        assert_eq!(relation(Relation::After, Point::End, Point::Both), None);
        assert_eq!(relation(Relation::Overlap, Point::Both, Point::Both), None);
    }
}
