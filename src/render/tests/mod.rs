//! The picture's promises, on timelines that nobody would write.

mod made;

use super::{Direction, Frame, Item, Kind, Lanes, Picture, Spacing, Style, draw, layout, pages, svg};
use crate::timeline::{Entry, Timeline};
use made::{LABELS, seed_of, seeds, styles, timeline};
use proptest::prelude::*;
use std::collections::BTreeMap;

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

/// The texts of a page lie on it, and none covers another.
fn check_texts(page: &Picture) {
    let whole = Frame { left: 0, top: 0, right: page.width, bottom: page.height };
    let mut texts: Vec<(Frame, String)> = boxes(page).into_iter().filter(|(_, name)| !name.starts_with("mark of ")).collect();
    texts.sort_by_key(|(frame, _)| (frame.top, frame.left));
    for (index, (frame, name)) in texts.iter().enumerate() {
        assert!(whole.contains(frame), "outside: {name} at {frame:?} in {whole:?}");
        for (other, other_name) in texts.iter().skip(index + 1).take_while(|(other, _)| other.top < frame.bottom) {
            assert!(!frame.overlaps(other), "{name} at {frame:?} covers {other_name} at {other:?}");
        }
    }
}

/// What is surely later stands no further left, or up where time runs down, but for the width of a mark.
fn check_order(picture: &Picture, timeline: &Timeline, direction: Direction) {
    let entries: BTreeMap<&str, &Entry> = timeline.entries.iter().map(|entry| (entry.id.as_str(), entry)).collect();
    for panel in &picture.panels {
        let items = panel.lanes.iter().flat_map(|lane| &lane.items);
        let closed = items.filter(|item| matches!(item.kind, Kind::Instant | Kind::Imprecise | Kind::Duration));
        let spans = closed.filter_map(|item| {
            let when = &entries.get(item.id.as_str())?.when;
            let mark = &item.mark;
            let (first, last) = if direction == Direction::Vertical { (mark.top, mark.bottom) } else { (mark.left, mark.right) };
            Some((when.start.earliest.as_deref()?, when.end.latest.as_deref()?, first + (last - first) / 2))
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
    check_order(&picture, timeline, style.direction);
    check_whole(&picture, timeline);
    let document = draw(&picture);
    check_xml(&document);
    assert_eq!(document, svg(timeline, style), "the same timeline, other bytes");
}

/// Nothing of a picture is lost between its pages, nothing stands on two, and nothing lies across an edge but what is higher than a page.
fn check_pages(picture: &Picture, height: i32) {
    let pages = pages(picture, height);
    let ids = |picture: &Picture| items(picture).map(|item| item.id.clone()).filter(|id| !id.is_empty()).collect::<Vec<_>>();
    let rows = |picture: &Picture| picture.list.iter().flat_map(|column| &column.rows).map(|row| row.id.clone()).collect::<Vec<_>>();
    let lost = |whole: Vec<String>, parts: Vec<String>| {
        assert_eq!(whole.len(), parts.len(), "something stands on two pages, or on none");
        whole.into_iter().filter(|name| !parts.contains(name)).collect::<Vec<_>>()
    };
    assert_eq!(lost(ids(picture), pages.iter().flat_map(ids).collect()), Vec::<String>::new());
    assert_eq!(lost(rows(picture), pages.iter().flat_map(rows).collect()), Vec::<String>::new());
    for page in &pages {
        assert_eq!((page.width, page.height), (picture.width, height));
        check_texts(page);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_small_timeline_keeps_the_promises(seeds in seeds(12), width in 0i32..2500) {
        check(&timeline(seeds), &Style { width, title: Some(LABELS[2].to_owned()), ..Style::default() });
    }

    #[test]
    fn any_large_timeline_keeps_the_promises(seeds in seeds(300)) {
        check(&timeline(seeds), &Style::default());
    }

    #[test]
    fn every_style_keeps_the_promises(seeds in seeds(60), style in styles(), height in 700i32..2000) {
        let timeline = timeline(seeds);
        check(&timeline, &style);
        check_pages(&layout(&timeline, &Style { width: 860, columns: 1, ..style }), height);
    }
}

/// Two thousand events in every direction, once: more than random timelines have.
#[test]
fn two_thousand_events_keep_the_promises() {
    let seeds = (0..2000).map(seed_of).collect::<Vec<_>>();
    let timeline = timeline(seeds);
    for style in [
        Style::default(),
        Style { scale: Spacing::Order, lanes: Lanes::Source, ..Style::default() },
        Style { direction: Direction::Vertical, ..Style::default() },
    ] {
        check(&timeline, &style);
        check_pages(&layout(&timeline, &Style { columns: 1, ..style }), 1217);
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
