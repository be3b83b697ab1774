//! `timeline.json`: written, read back, and described by its schema.

use crate::timeline::Timeline;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;
use thiserror::Error;

/// The version of the format; a reader that knows another one must not guess.
const VERSION: &str = "dateline/1";

/// Why a file is no `timeline.json` that this program understands.
#[derive(Debug, Error)]
pub enum Unreadable {
    /// It is not JSON.
    #[error("it is not JSON: {0}")]
    Syntax(serde_json::Error),
    /// It is JSON, but says nothing of being a timeline.
    #[error("it is JSON, but no timeline: it has no \"schema\": \"{VERSION}\"")]
    Foreign,
    /// Another program or another version wrote it.
    #[error("it is of the format \"{0}\"; this program reads \"{VERSION}\": build it again")]
    Version(String),
    /// A key is missing or holds what the schema does not allow.
    #[error("it breaks the format \"{VERSION}\": {0}")]
    Shape(serde_json::Error),
}

/// The text of `timeline.json`: indented by two spaces, keys in the order of the types, a line break at the end.
///
/// The same timeline gives the same bytes.
///
/// ```
/// use dateline::{export::timeline_json, timeline::Timeline};
/// let text = timeline_json(&Timeline::default());
/// assert!(text.starts_with("{\n  \"schema\": ") && text.ends_with("}\n"));
/// ```
pub fn timeline_json(timeline: &Timeline) -> String {
    // Writing plain structures to memory cannot fail; were it to, an empty file is no timeline and is refused by the reader.
    let mut text = serde_json::to_string_pretty(timeline).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads `timeline.json`.
///
/// Errors tell apart what is no JSON, what is no timeline, another version's timeline, and a damaged one.
///
/// ```
/// use dateline::export::parse_timeline;
/// let error = parse_timeline(r#"{"schema": "dateline/9"}"#).unwrap_err();
/// assert!(error.to_string().contains("dateline/9"));
/// ```
pub fn parse_timeline(text: &str) -> Result<Timeline, Unreadable> {
    let value: Value = serde_json::from_str(text).map_err(Unreadable::Syntax)?;
    match value.get("schema").and_then(Value::as_str) {
        Some(VERSION) => serde_json::from_str(text).map_err(Unreadable::Shape),
        Some(other) => Err(Unreadable::Version(other.to_owned())),
        None => Err(Unreadable::Foreign),
    }
}

/// The JSON Schema (draft 2020-12) of `timeline.json`, derived from the very types that are written.
///
/// Every key is required, no other key is allowed, enumerations are closed; what can be unknown may be null.
pub fn schema() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(close)).into_generator();
    let mut schema = generator.into_root_schema_for::<Timeline>();
    if let Some(version) = schema.pointer_mut("/properties/schema").and_then(Value::as_object_mut) {
        version.insert("const".to_owned(), VERSION.into());
    }
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Allows no key that is not named, where keys are named at all.
fn close(schema: &mut Schema) {
    if schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn what_is_written_is_read_back() {
        let timeline = sample::timeline();
        assert_eq!(parse_timeline(&timeline_json(&timeline)).unwrap(), timeline);
    }

    #[test]
    fn each_fault_has_its_own_reason() {
        for (text, reason) in [
            ("", "it is not JSON"),
            ("[1]", "no timeline"),
            ("{\"schema\": 1}", "no timeline"),
            ("{\"schema\": \"dateline/2\"}", "\"dateline/2\""),
            ("{\"schema\": \"dateline/1\"}", "missing field `generator`"),
        ] {
            let message = parse_timeline(text).unwrap_err().to_string();
            assert!(message.contains(reason), "{text:?}: {message}");
        }
    }

    #[test]
    fn an_unknown_word_of_an_enumeration_is_refused() {
        let text = timeline_json(&sample::timeline()).replace("\"asserted\"", "\"rumoured\"");
        assert!(matches!(parse_timeline(&text), Err(Unreadable::Shape(_))));
    }

    /// Every object of the schema requires every key it names, and allows no other.
    #[test]
    fn the_schema_is_closed() {
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        let mut seen = 0;
        for (name, object) in schema["$defs"].as_object().unwrap() {
            let Some(properties) = object["properties"].as_object() else {
                assert!(object["enum"].is_array(), "{name} is neither an object nor an enumeration");
                continue;
            };
            let required: Vec<&str> = object["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            assert!(properties.keys().all(|key| required.contains(&key.as_str())), "{name}: {required:?}");
            assert_eq!(object["additionalProperties"], false, "{name}");
            seen += 1;
        }
        assert!(seen >= 14, "{seen}");
    }
}
