//! Days as eventtime gives them.

use chrono::NaiveDate;
use dateline::calendar::Bounds;
use dateline::reading::Relation;
use serde_json::Value;

/// Not before a day, and not after one.
pub type Days = (Option<NaiveDate>, Option<NaiveDate>);

/// When an event began and ended; none where nobody says.
pub fn read(time: &Value) -> Option<[Days; 2]> {
    match time["kind"].as_str()? {
        "single_day" => Some([bound(&time["day"])?; 2]),
        "multi_day" => Some([bound(&time["begin"])?, bound(&time["end"])?]),
        _ => None,
    }
}

/// Several that are possible say nothing that can be learnt.
fn bound(value: &Value) -> Option<Days> {
    let day = |key: &str| value[key].as_str().and_then(|day| day.get(..10)).and_then(|day| day.parse().ok());
    if value.get("any_of").is_some() {
        return None;
    }
    let on = day("on");
    Some((on.or_else(|| day("after")), on.or_else(|| day("before"))))
}

/// The relations to a time by which an event has exactly these days; what the report tells of as past has ended by its publication.
pub fn exact(gold: &[Days; 2], time: Bounds, published: Bounds, is_publication: bool) -> Vec<Relation> {
    let date = |moment: Option<chrono::NaiveDateTime>| moment.map(|moment| moment.date());
    let (first, last, told) = (date(time.earliest), date(time.latest), date(published.latest));
    let by_then = |days: Days| (days.0, days.1.into_iter().chain(told).min());
    let mut made = Vec::new();
    if first.is_some() && last.is_some() {
        made.push((Relation::Included, [(first, last); 2]));
        made.push((Relation::Overlap, [(None, last), (first, None)]));
    }
    if last.is_some() {
        made.push((Relation::Before, [(None, last); 2]));
    }
    if first.is_some() {
        made.push((Relation::After, [(first, None); 2]));
    }
    let fits = |days: &[Days; 2]| gold == days || !is_publication && *gold == days.map(by_then);
    made.into_iter().filter(|(_, days)| fits(days)).map(|(relation, _)| relation).collect()
}
