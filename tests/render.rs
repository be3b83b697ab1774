//! Timelines as a newsroom would have them, drawn: what a reader must find in the picture.

use dateline::render::{Kind, Picture, Style, layout, svg};
use dateline::timeline::Timeline;

const WATERGATE: &str = include_str!("render/watergate.json");
const BRIDGE: &str = include_str!("render/bridge.json");
const SPILL: &str = include_str!("render/spill.json");
const LETTERS: &str = include_str!("render/letters.json");

fn story(json: &str) -> Timeline {
    serde_json::from_str(json).expect("a timeline")
}

fn picture(json: &str) -> Picture {
    layout(&story(json), &Style::default())
}

/// The kind of the mark of the one entry whose title contains `words`.
fn kind(picture: &Picture, words: &str) -> Kind {
    let items = picture.panels.iter().flat_map(|panel| &panel.lanes).flat_map(|lane| &lane.items);
    let found: Vec<Kind> = items.filter(|item| item.title.contains(words)).map(|item| item.kind).collect();
    assert_eq!(found.len(), 1, "{words}: {found:?}");
    found[0]
}

fn lane_names(picture: &Picture) -> Vec<&str> {
    let lanes = picture.panels.iter().flat_map(|panel| &panel.lanes);
    lanes.filter_map(|lane| lane.name.as_ref()).map(|name| name.text.as_str()).collect()
}

#[test]
fn every_event_of_a_story_stands_in_the_list_and_in_the_picture() {
    for json in [WATERGATE, BRIDGE, SPILL, LETTERS] {
        let timeline = story(json);
        let drawing = svg(&timeline, &Style::default());
        for entry in &timeline.entries {
            assert!(drawing.contains(&format!("<g id=\"list-{}\"", entry.id)), "{}", entry.label);
            let is_undated = entry.when_text == "undated";
            assert_eq!(drawing.contains(&format!("<g id=\"{}\"", entry.id)), !is_undated, "{}", entry.label);
        }
    }
}

#[test]
fn marks_say_how_well_a_time_is_known() {
    let picture = picture(WATERGATE);
    assert_eq!(kind(&picture, "Five men are arrested"), Kind::Instant);
    assert_eq!(kind(&picture, "Money is passed"), Kind::Imprecise);
    assert_eq!(kind(&picture, "Televised hearings"), Kind::Duration);
    assert_eq!(kind(&picture, "McCord writes"), Kind::HalfOpen);
    assert_eq!(kind(&picture, "hears the gap first"), Kind::Ordered);
    assert_eq!(kind(&picture, "Election Day"), Kind::Landmark);
    assert_eq!(kind(&picture, "Butterfield reveals"), Kind::Conflict);
}

#[test]
fn lanes_are_by_who_acts_and_what_stands_apart_is_named() {
    let names = picture(WATERGATE);
    let names = lane_names(&names);
    assert_eq!(names.first(), Some(&"Richard Nixon"));
    assert!(names.ends_with(&["Others", "Only in captions", "Order known, date not"]), "{names:?}");
    assert!(picture(WATERGATE).labels.iter().any(|label| label.text == "2 undated events, in the list below: 33, 34"));
}

#[test]
fn silence_is_broken_in_words_and_a_dense_week_has_its_own_panel() {
    let picture = picture(BRIDGE);
    let main = picture.panels.first().expect("a panel");
    let breaks = main.axes.iter().take(1).flat_map(|axis| &axis.breaks);
    let words: Vec<String> = breaks.map(|gap| gap.labels.iter().map(|label| label.text.as_str()).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(words, ["50 years with no dated event", "15 months with no dated event", "9 months shortened"]);
    let detail = picture.panels.get(1).and_then(|panel| panel.heading.as_ref()).expect("a detail");
    assert_eq!(detail.text, "Detail A: 8–14 March 2021");
}

#[test]
fn the_year_stands_on_every_stretch() {
    for json in [WATERGATE, BRIDGE, SPILL, LETTERS] {
        for axis in picture(json).panels.iter().flat_map(|panel| &panel.axes) {
            for (left, right) in &axis.stretches {
                let has_year = |text: &str| text.split(' ').any(|word| word.len() == 4 && word.parse::<u16>().is_ok());
                let here = axis.labels.iter().filter(|label| (*left..*right).contains(&label.x));
                assert!(here.map(|label| label.text.as_str()).any(has_year), "no year between {left} and {right}");
            }
        }
    }
}

#[test]
fn the_description_counts_what_is_drawn() {
    let picture = picture(LETTERS);
    assert_eq!(
        picture.description,
        "A timeline of 13 events from 3 reports, September 2016 – December 2017. 2 dated exactly, 6 dated between bounds, 2 bounded on one \
         side only, 2 known only by order, 1 undated. Of these, 2 with conflicting dates, 4 not simply asserted, 1 given by the calendar \
         alone. Every event stands in the numbered list at the end."
    );
}
