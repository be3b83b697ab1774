//! Timelines as a newsroom would have them, drawn.

use dateline::render::{Style, svg};
use dateline::timeline::Timeline;

const STORIES: [(&str, &str); 3] = [
    ("watergate", include_str!("render/watergate.json")),
    ("bridge", include_str!("render/bridge.json")),
    ("letters", include_str!("render/letters.json")),
];

#[test]
fn every_event_of_a_story_stands_in_its_picture() {
    for (name, json) in STORIES {
        let timeline: Timeline = serde_json::from_str(json).expect(name);
        let drawing = svg(&timeline, &Style::default());
        if let Ok(folder) = std::env::var("PICTURES") {
            std::fs::write(format!("{folder}/{name}.svg"), &drawing).expect(name);
        }
        for entry in &timeline.entries {
            assert!(drawing.contains(&format!("id=\"list-{}\"", entry.id)), "{name}: {}", entry.label);
        }
    }
}
