//! The picture's promises, on timelines that nobody would write.

use super::{Frame, Item, Kind, Picture, Style, draw, layout, svg};
use crate::timeline::{
    ArticleRecord, BoundsRecord, ClaimKind, ClaimRecord, Conflict, ConflictKind, Dated, Entry, EntryKind, ExtentRecord, Grain,
    MentionRecord, Participant, StanceName, Timeline, ZoneName,
};
use chrono::DateTime;
use proptest::prelude::*;
use std::collections::BTreeMap;

const LABELS: [&str; 8] = [
    "Five men are arrested",
    "The committee hears its first witness, and adjourns until the following week",
    "<script>alert('&')</script> \"quoted\"\n\tand\u{0}\u{8}\u{FFFE} broken",
    "\u{202E}מכתב נפתח לאחר מכן\u{202C} وصلت الرسالة",
    "👩‍👩‍👧‍👦🇺🇳 漢字かな交じり文の長い見出し",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "e\u{301}\u{301}\u{301}\u{301} \u{200D}\u{200D}",
    "",
];

const STANCES: [StanceName; 7] = [
    StanceName::Asserted,
    StanceName::Negated,
    StanceName::Alleged,
    StanceName::Denied,
    StanceName::Planned,
    StanceName::Hypothetical,
    StanceName::Contested,
];
const KINDS: [EntryKind; 4] = [EntryKind::Event, EntryKind::State, EntryKind::Saying, EntryKind::Landmark];
const NAMES: [&str; 4] = ["The adviser", "The agency", "A person whose name is <longer> than most", ""];

/// A seed for one entry: when it begins, how vague and how long it is, and everything that can be chosen of it.
type Seed = (i64, i64, i64, u8, u32);

fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    let moment = prop_oneof![-2_000_000_000i64..2_000_000_000, 1_000_000_000i64..1_000_600_000, -60_000_000_000i64..200_000_000_000];
    let length = prop_oneof![Just(0i64), Just(60), Just(86_400), 0i64..5_000_000, 0i64..3_000_000_000];
    prop::collection::vec((moment, length.clone(), length, any::<u8>(), any::<u32>()), 0..most)
}

fn civil(at: i64) -> Option<String> {
    let time = DateTime::from_timestamp(at, 0)?.naive_utc();
    Some(time.format("%Y-%m-%dT%H:%M:%S").to_string()).filter(|text| text.len() == 19 && !text.starts_with('-'))
}

fn entry(index: usize, seed: Seed) -> Entry {
    let (at, vague, long, open, choice) = seed;
    let pick = |shift: u32, count: u32| (choice >> shift) as usize % count as usize;
    let dated = [Dated::Exact, Dated::Exact, Dated::Bounded, Dated::HalfOpen, Dated::Order, Dated::None][pick(0, 6)];
    let day = at.div_euclid(86_400) * 86_400;
    let bounds =
        if dated == Dated::Exact { [day, day + 86_399, day, day + 86_399] } else { [at, at + vague, at + long, at + long + vague] };
    let bound = |bit: u8, at: i64| civil(at).filter(|_| dated != Dated::HalfOpen || open >> bit & 1 == 0);
    let start = BoundsRecord { earliest: bound(0, bounds[0]), latest: bound(1, bounds[1]) };
    let end = BoundsRecord { earliest: bound(2, bounds[2]), latest: bound(3, bounds[3]) };
    let zone = if pick(4, 9) == 0 { ZoneName::Caption } else { ZoneName::Body };
    let label = LABELS[pick(7, 8)];
    Entry {
        id: format!("e-{index}"),
        label: if pick(10, 40) == 0 { label.repeat(10_000 / label.len().max(1)) } else { label.to_owned() },
        kind: KINDS[pick(12, 4)],
        dated,
        grain: if dated == Dated::Exact { Grain::Day } else { Grain::Month },
        when_text: ["24 Sep 2016", "", "1–24 Sep 2016", "at some time which nobody can tell with any certainty <&>"][pick(14, 4)]
            .to_owned(),
        when: ExtentRecord { start, end },
        stance: STANCES[pick(16, 7)],
        weight: f64::from(choice % 100) / 100.0,
        participants: vec![Participant { id: String::new(), name: NAMES[pick(20, 4)].to_owned(), role: crate::timeline::Role::Agent }],
        mentions: vec![MentionRecord { article: format!("a-{}", pick(22, 3)), zone, ..MentionRecord::default() }],
        conflicts: if pick(24, 7) == 0 { vec![format!("k-{index}")] } else { Vec::new() },
        ..Entry::default()
    }
}

fn timeline(seeds: Vec<Seed>) -> Timeline {
    let mut entries: Vec<Entry> = seeds.iter().enumerate().map(|(index, seed)| entry(index, *seed)).collect();
    entries.sort_by_key(|entry| (entry.dated == Dated::None, entry.when.start.earliest.clone()));
    let mut timeline = Timeline { entries, ..Timeline::default() };
    for name in 0..3 {
        let source = Some(LABELS[name].to_owned()).filter(|_| name > 0);
        timeline.articles.push(ArticleRecord {
            id: format!("a-{name}"),
            source,
            title: Some(LABELS[name + 3].to_owned()),
            ..ArticleRecord::default()
        });
    }
    for (index, seed) in seeds.iter().enumerate() {
        let claim = |id: String, at: i64| ClaimRecord {
            id,
            kind: ClaimKind::Time,
            from: format!("e-{index}"),
            earliest: civil(at),
            latest: civil(at + seed.1),
            ..ClaimRecord::default()
        };
        timeline.claims.extend([claim(format!("c-{index}"), seed.0), claim(format!("d-{index}"), seed.0 + seed.2)]);
        let claims = vec![format!("c-{index}"), format!("d-{index}")];
        timeline.conflicts.push(Conflict { id: format!("k-{index}"), kind: ConflictKind::Contradiction, claims });
    }
    timeline
}

fn items(picture: &Picture) -> impl Iterator<Item = &Item> {
    picture.panels.iter().flat_map(|panel| &panel.lanes).flat_map(|lane| &lane.items)
}

/// Every box that something fills: texts, marks, pills; a panel's lines and grounds are none.
fn boxes(picture: &Picture) -> Vec<(Frame, String)> {
    let mut labels: Vec<&super::Label> = picture.labels.iter().collect();
    let mut boxes: Vec<(Frame, String)> = Vec::new();
    for item in picture.legend.iter().chain(items(picture)) {
        boxes.push((item.mark, format!("mark of {}", item.id)));
        labels.extend(&item.labels);
    }
    for panel in &picture.panels {
        labels.extend(&panel.heading);
        labels.extend(panel.lanes.iter().filter_map(|lane| lane.name.as_ref()));
        labels.extend(panel.axes.iter().flat_map(|axis| axis.labels.iter().chain(axis.breaks.iter().flat_map(|gap| &gap.labels))));
        boxes.extend(panel.lanes.iter().flat_map(|lane| &lane.pills).map(|pill| (pill.frame, pill.title.clone())));
    }
    labels.extend(picture.list.iter().flat_map(|column| &column.rows).flat_map(|row| &row.labels));
    boxes.extend(labels.into_iter().map(|label| (label.frame(), label.text.clone())));
    boxes
}

/// Nothing covers anything, and nothing is cut off.
fn check_boxes(picture: &Picture) {
    let whole = Frame { left: 0, top: 0, right: picture.width, bottom: picture.height };
    let mut boxes = boxes(picture);
    boxes.sort_by_key(|(frame, _)| (frame.top, frame.left));
    for (index, (frame, name)) in boxes.iter().enumerate() {
        assert!(whole.contains(frame), "outside: {name} at {frame:?} in {whole:?}");
        for (other, other_name) in boxes.iter().skip(index + 1).take_while(|(other, _)| other.top < frame.bottom) {
            assert!(!frame.overlaps(other), "{name} at {frame:?} covers {other_name} at {other:?}");
        }
    }
}

/// What is surely later stands no further left, but for the width of a mark.
fn check_order(picture: &Picture, timeline: &Timeline) {
    let entries: BTreeMap<&str, &Entry> = timeline.entries.iter().map(|entry| (entry.id.as_str(), entry)).collect();
    for panel in &picture.panels {
        let items = panel.lanes.iter().flat_map(|lane| &lane.items);
        let closed = items.filter(|item| matches!(item.kind, Kind::Instant | Kind::Imprecise | Kind::Duration));
        let spans = closed.filter_map(|item| {
            let when = &entries.get(item.id.as_str())?.when;
            Some((when.start.earliest.as_deref()?, when.end.latest.as_deref()?, item.mark.left + (item.mark.right - item.mark.left) / 2))
        });
        let spans: Vec<_> = spans.collect();
        for (_, end, centre) in &spans {
            for (_, _, later) in spans.iter().filter(|(start, _, _)| start > end) {
                assert!(later + 8 >= *centre, "{end} stands at {centre}, what follows it at {later}");
            }
        }
    }
}

/// Every entry is in the list; those with a place are drawn once, or counted where they would stand.
fn check_whole(picture: &Picture, timeline: &Timeline) {
    let listed: usize = picture.list.iter().map(|column| column.rows.len()).sum();
    assert_eq!(listed, timeline.entries.len());
    let drawn = items(picture).filter(|item| item.kind != Kind::Lens).count();
    let pills = picture.panels.iter().flat_map(|panel| &panel.lanes).flat_map(|lane| &lane.pills);
    let counted: usize = pills.map(|pill| pill.label.text.trim_start_matches('+').parse::<usize>().expect("a count")).sum();
    let notes = picture.labels.iter().filter(|label| label.text.contains("in the list below"));
    let noted: usize = notes.map(|label| label.text.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(0)).sum();
    assert_eq!(drawn + counted + noted, timeline.entries.len());
}

/// Tags are closed in order, and no character stands where XML forbids it.
fn check_xml(document: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in document.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a closed tag");
        let name = tag.split([' ', '/', '\n']).find(|part| !part.is_empty()).expect("a name");
        match (tag.starts_with('/'), tag.ends_with('/')) {
            (true, _) => assert_eq!(open.pop(), Some(name), "closing {tag}"),
            (false, true) => {}
            (false, false) => open.push(name),
        }
        let is_allowed =
            |letter: char| letter == '\n' || (letter >= ' ' && !matches!(letter, '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}'));
        assert!(piece.chars().all(is_allowed), "forbidden in {piece:?}");
        for entity in tag.split('&').skip(1).chain(text.split('&').skip(1)) {
            assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|known| entity.starts_with(known)), "bare & in {piece:?}");
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
}

fn check(timeline: &Timeline, style: &Style) {
    let picture = layout(timeline, style);
    check_boxes(&picture);
    check_order(&picture, timeline);
    check_whole(&picture, timeline);
    let document = draw(&picture);
    check_xml(&document);
    assert_eq!(document, svg(timeline, style), "the same timeline, other bytes");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_small_timeline_keeps_the_promises(seeds in seeds(12), width in 0i32..2500) {
        check(&timeline(seeds), &Style { width, title: Some(LABELS[2].to_owned()), list: true });
    }

    #[test]
    fn any_large_timeline_keeps_the_promises(seeds in seeds(300)) {
        check(&timeline(seeds), &Style::default());
    }
}

#[test]
fn no_events_make_a_picture_that_says_so() {
    let timeline = Timeline::default();
    let picture = layout(&timeline, &Style::default());
    check(&timeline, &Style::default());
    assert!(picture.labels.iter().any(|label| label.text.contains("No events")));
    assert!(picture.panels.is_empty() && picture.height < 200);
}
