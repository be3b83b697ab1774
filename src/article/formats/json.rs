//! JSON that is one array of articles.

use super::{Format, Part, Parts, beginning};
use crate::article::error::Reason;
use serde_json::value::RawValue;

/// See the [module](self). What is inside is read as lines of JSON are.
pub(super) struct Json;

impl Format for Json {
    fn fits(&self, bytes: &[u8]) -> bool {
        beginning(bytes).strip_prefix(b"[").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"{"))
    }

    fn open(&self, bytes: Vec<u8>, _: u64) -> Result<Parts, Reason> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let items: Vec<Box<RawValue>> = serde_json::from_slice(bytes).map_err(|error| Reason::Json(error.to_string()))?;
        let parts = (1..).zip(items).map(|(number, item)| Ok(Part::File(format!("{number}"), item.get().as_bytes().to_vec())));
        Ok(Box::new(parts.collect::<Vec<_>>().into_iter()))
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{PageWords, formats::read_file};

    #[test]
    fn every_object_of_an_array_is_an_article() {
        let words = PageWords::default();
        let array = "[{\"id\": \"a\", \"text\": \"One.\"},\n {\"text\": \"Two.\"}, {\"no\": 1}]";
        let opened = read_file(&words, "in.json", "in.json", array.into()).unwrap_or_else(|_| panic!("no array"));
        let read: Vec<_> =
            opened.map(|reading| reading.map(|reading| (reading.article.id, reading.article.body)).map_err(|e| e.to_string())).collect();
        assert_eq!(read[0], Ok(("a".into(), "One.".into())));
        assert_eq!(read[1], Ok(("in.json/2:1".into(), "Two.".into())));
        assert_eq!(read[2], Err("in.json/3:1: the line has no \"text\"".into()));
    }
}
