use super::account_json;
use crate::article::{Article, Basis, Published, ZoneKind};
use crate::calendar::{Bounds, Extent, Interval};
use crate::expression::{Resolution, Set, TimexKind};
use crate::language::Origin;
use crate::reading::*;
use crate::text::{Span, VerbForm};
use serde_json::{Value, json};

const TEXT: &str = "“Ça va?” The dam burst on Monday; an hour later the sirens went off.";

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn time(words: &str) -> TimeMention {
    TimeMention {
        span: span(words),
        sentence: 0,
        expression: None,
        kind: TimexKind::Date,
        timex3: true,
        origin: Origin::Calendar,
        rule: RuleName { table: "user", row: None },
        resolution: None,
        amount: None,
        set: None,
        tense: Default::default(),
        previous: None,
        zone: ZoneKind::Body,
    }
}

fn event(trigger: &str) -> EventMention {
    EventMention {
        trigger: span(trigger),
        lemma: trigger.to_owned(),
        sense: Default::default(),
        sentence: 0,
        quote: span("The dam burst on Monday"),
        clause: span(trigger),
        paragraph: 0,
        class: EventClass::IAction,
        kind: EventKind::Event,
        label: "the dam burst".to_owned(),
        participants: Vec::new(),
        places: Vec::new(),
        form: VerbForm::Past,
        perfect: false,
        ongoing: false,
        future: false,
        stance: Stance::Denied,
        speaker: None,
        via: vec!["the Courier".to_owned()],
        attribution: Word::Unnamed,
        carried: false,
        said_by: None,
        refers_to: None,
        zone: ZoneKind::Body,
        repeated: false,
        dated_by: None,
        when: None,
    }
}

fn claim(event: usize, to: Anchor, words: &str) -> Claim {
    let (point, relation, ground) = (Point::Both, Relation::Equal, Certainty::Text);
    Claim {
        event,
        point,
        relation,
        to,
        offset: None,
        evidence: span(words),
        ground,
        rule: RuleName::reading("reading: test"),
        anchor: true,
        likelihood: None,
    }
}

fn account() -> Account {
    let monday = Extent::within(Interval::day(2021, 5, 3).unwrap());
    let resolution = Resolution { when: monday, hard: monday, value: Some("2021-05-03".to_owned()), ..Default::default() };
    let set = Set { value: "XXXX-WXX-1".to_owned(), quant: Some("EVERY".to_owned()), frequency: None };
    let later = Claim {
        relation: Relation::After,
        point: Point::Start,
        offset: Some((1800, None)),
        anchor: false,
        ..claim(1, Anchor::Event(0, Point::End), "an hour later")
    };
    let published = Published { bounds: Bounds::within(Interval::day(2021, 5, 7).unwrap()), basis: Basis::Given, ..Default::default() };
    Account {
        article: Article { id: "x".to_owned(), body: TEXT.to_owned(), ..Default::default() },
        published,
        topic: Default::default(),
        times: vec![
            TimeMention { resolution: Some(resolution), ..time("Monday") },
            TimeMention { set: Some(set), ..time("an hour later") },
        ],
        events: vec![EventMention { when: Some(monday), ..event("burst") }, event("went off")],
        claims: vec![claim(0, Anchor::Time(0), "on Monday"), later, claim(1, Anchor::Phrase(span("sirens")), "sirens")],
    }
}

fn written() -> Value {
    serde_json::from_str(&account_json(&account())).unwrap()
}

#[test]
fn offsets_are_code_points_into_the_text() {
    let account = written();
    let letters: Vec<char> = TEXT.chars().collect();
    for mention in account["timexes"].as_array().unwrap().iter().chain(account["events"].as_array().unwrap()) {
        let at = |key: &str| usize::try_from(mention[key].as_u64().unwrap()).unwrap();
        assert_eq!(letters[at("start")..at("end")].iter().collect::<String>(), mention["text"].as_str().unwrap());
    }
    assert_eq!(account["published"], json!({"earliest": "2021-05-07", "latest": "2021-05-07", "basis": "given", "evidence": null}));
}

#[test]
fn a_time_says_what_it_comes_to() {
    let times = written()["timexes"].clone();
    let monday = json!({
        "tid": "t1", "start": 26, "end": 32, "text": "Monday", "type": "DATE", "value": "2021-05-03", "mod": null, "quant": null, "freq": null,
        "timex3": true, "origin": "calendar", "earliest": "2021-05-03", "latest": "2021-05-03", "edtf": "2021-05-03", "expression": null,
        "rule": "user", "zone": "body",
    });
    assert_eq!(times[0], monday);
    assert_eq!((&times[1]["value"], &times[1]["quant"], &times[1]["earliest"]), (&json!("XXXX-WXX-1"), &json!("EVERY"), &Value::Null));
}

#[test]
fn a_time_dates_an_event_and_events_date_each_other() {
    let account = written();
    let when = json!({"start": {"earliest": "2021-05-03", "latest": "2021-05-03"}, "end": {"earliest": "2021-05-03", "latest": "2021-05-03"}, "edtf": "2021-05-03"});
    assert_eq!(account["events"][0]["anchor"], json!({"to": "t1", "relation": "included", "offset": null}));
    assert_eq!(account["events"][0]["when"], when);
    assert_eq!((&account["events"][1]["anchor"], &account["events"][1]["when"]["start"]["latest"]), (&Value::Null, &Value::Null));
    let later = json!({
        "from": "e2", "to": "e1", "relation": "after", "offset": {"min_seconds": 1800, "max_seconds": null}, "evidence": {"start": 34, "end": 47},
        "point": "start", "to_point": "end", "phrase": null, "ground": "text",
    });
    assert_eq!(account["relations"][0], later);
    assert_eq!((&account["relations"][1]["to"], &account["relations"][1]["phrase"]["start"]), (&Value::Null, &json!(52)));
    assert_eq!(account["claims"], json!([]));
}
