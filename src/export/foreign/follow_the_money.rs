//! FollowTheMoney, as Aleph reads it: JSON Lines, an `Event` for each entry and a `LegalEntity` for each name that takes part.
//!
//! | property | from |
//! |---|---|
//! | `name` | label, its stance before it |
//! | `startDate`, `endDate` | the beginning of an ISO date as far as it is known; not there where not even a year is |
//! | `summary` | the bounds in words |
//! | `description` | sentences with whose word each is |
//! | `sourceUrl`, `publisher` | addresses and outlets of the articles |
//! | `involved`, `location` | ids of who takes part; places |

use super::{Articles, Foreign, articles, headline, known, standing, whose};
use crate::timeline::{Entry, Timeline};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The timeline for FollowTheMoney.
///
/// Undated events are there without dates. That their bounds are wider than a date can say stands in `summary` alone.
pub fn follow_the_money(timeline: &Timeline) -> Foreign {
    let ((entries, rejected), articles) = (standing(timeline), articles(timeline));
    let wide =
        |entry: &&&Entry| known(&entry.when.start).is_none() && (entry.when.start.earliest.is_some() || entry.when.end.latest.is_some());
    let bounds = entries.iter().filter(wide).count();
    let names: BTreeMap<&str, &str> =
        entries.iter().flat_map(|entry| &entry.participants).map(|one| (one.id.as_str(), one.name.as_str())).collect();
    let people = names.into_iter().map(|(id, name)| json!({ "id": id, "schema": "LegalEntity", "properties": { "name": [name] } }));
    let events = entries.iter().map(|entry| event(&articles, entry));
    let text: String = people.chain(events).map(|value| format!("{value}\n")).collect();
    Foreign::new(text, &[(bounds, "bounds of entries of no known year"), (rejected, "rejected entries")])
}

fn event(articles: &Articles, entry: &Entry) -> Value {
    let told = entry.mentions.iter().filter_map(|mention| articles.get(mention.article.as_str()));
    let mut properties = json!({ "name": [headline(entry)], "summary": [entry.when_text] });
    let mut put = |name: &str, mut values: Vec<String>| {
        values.dedup();
        if let (false, Some(all)) = (values.is_empty(), properties.as_object_mut()) {
            all.insert(name.to_owned(), json!(values));
        }
    };
    put("startDate", known(&entry.when.start).map(str::to_owned).into_iter().collect());
    put("endDate", known(&entry.when.end).map(str::to_owned).into_iter().collect());
    put("description", entry.mentions.iter().map(|mention| format!("“{}” — {}", mention.quote, whose(mention, articles))).collect());
    put("sourceUrl", told.clone().filter_map(|article| article.url.clone()).collect());
    put("publisher", told.filter_map(|article| article.source.clone()).collect());
    put("involved", entry.participants.iter().map(|one| one.id.clone()).collect());
    put("location", entry.places.clone());
    json!({ "id": entry.id, "schema": "Event", "properties": properties })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn events_and_who_takes_part() {
        let made = follow_the_money(&sample::timeline());
        let lines: Vec<Value> = made.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines[0], json!({ "id": "p-1", "schema": "LegalEntity", "properties": { "name": ["the Ouse dam"] } }));
        assert_eq!(lines[1]["properties"]["startDate"], json!(["2021-05-03"]));
        assert_eq!(lines[1]["properties"]["involved"], json!(["p-1"]));
        assert!(lines[2]["properties"].get("startDate").is_none());
        assert_eq!(lines.len(), 4);
        assert_eq!(made.left_out, []);
    }
}
