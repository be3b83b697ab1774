//! TimelineJS3: one JSON object with a slide for each event.
//!
//! | field | from |
//! |---|---|
//! | `start_date` | what is known of the start: year, and month, day, hour and minute as far as both bounds agree |
//! | `end_date` | the same of the end, where it says another time |
//! | `display_date` | the bounds in words, which say how much is known |
//! | `text.headline`, `text.text` | label; sentences with whose word each is, as HTML with nothing of theirs in it |
//! | `unique_id`, `group` | the entry's id, its kind |

use super::{Articles, Foreign, articles, escaped, headline, known, standing, whose};
use crate::timeline::{Entry, Timeline};
use serde_json::{Map, Value, json};

/// The timeline for TimelineJS3.
///
/// A slide must have a year: an event whose bounds do not agree on one is left out and counted, and no date is made up for it.
pub fn timelinejs(timeline: &Timeline) -> Foreign {
    let ((entries, rejected), articles) = (standing(timeline), articles(timeline));
    let all = entries.len();
    let slides: Vec<Value> = entries.into_iter().filter_map(|entry| slide(&articles, entry)).collect();
    let left = all - slides.len();
    let root = json!({ "events": slides, "scale": "human" });
    let text = serde_json::to_string_pretty(&root).unwrap_or_default() + "\n";
    Foreign::new(text, &[(left, "entries of no known year"), (rejected, "rejected entries")])
}

fn slide(articles: &Articles, entry: &Entry) -> Option<Value> {
    let start = known(&entry.when.start)?;
    let end = known(&entry.when.end).filter(|end| *end != start);
    let told =
        entry.mentions.iter().map(|mention| format!("<p>“{}”</p><p>— {}</p>", escaped(&mention.quote), escaped(&whose(mention, articles))));
    let mut slide = json!({
        "start_date": date(start),
        "display_date": entry.when_text,
        "text": { "headline": escaped(&headline(entry)), "text": told.collect::<String>() },
        "unique_id": entry.id,
        "group": entry.kind.name(),
    });
    if let (Some(end), Some(slide)) = (end, slide.as_object_mut()) {
        slide.insert("end_date".to_owned(), date(end));
    }
    Some(slide)
}

/// "2016-09-20T16:05" part by part; what is not known is not there.
fn date(known: &str) -> Value {
    let numbers = known.split(['-', 'T', ':']).filter_map(|part| part.parse::<u32>().ok());
    let parts: Map<String, Value> =
        ["year", "month", "day", "hour", "minute"].into_iter().map(str::to_owned).zip(numbers.map(Value::from)).collect();
    Value::Object(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn a_slide_for_what_has_a_year() {
        let mut timeline = sample::timeline();
        timeline.entries[0].mentions[0].quote = "<img src=x onerror=alert(1)>".to_owned();
        let made = timelinejs(&timeline);
        let root: Value = serde_json::from_str(&made.text).unwrap();
        let slides = root["events"].as_array().unwrap();
        assert_eq!(slides.len(), 1);
        assert_eq!(slides[0]["start_date"], json!({ "year": 2021, "month": 5, "day": 3 }));
        assert!(slides[0].get("end_date").is_none());
        assert!(!made.text.contains("<img"), "{}", made.text);
        assert_eq!(made.left_out, [(2, "entries of no known year")]);
    }

    #[test]
    fn only_what_is_known_of_a_date_is_there() {
        assert_eq!(date("2016"), json!({ "year": 2016 }));
        assert_eq!(date("2016-09-20T16:05"), json!({ "year": 2016, "month": 9, "day": 20, "hour": 16, "minute": 5 }));
    }
}
