//! JSON that is one array of articles, or one article over several lines.

use super::{Content, Format, HELD, Part, Parts, Terms, beginning};
use crate::article::error::Reason;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

/// See the [module](self). What is inside is read as lines of JSON are.
pub(super) struct Json;

const MARK: &[u8] = b"\xEF\xBB\xBF";

impl Format for Json {
    fn name(&self) -> &'static str {
        "JSON"
    }

    fn fits(&self, head: &[u8]) -> bool {
        beginning(head).strip_prefix(b"[").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"{"))
    }

    fn open(&self, content: Content, _: &Terms) -> Result<Parts, Reason> {
        let bytes = content.whole(HELD)?;
        let open = bytes.iter().position(|&byte| byte == b'[').unwrap_or(0);
        let mut at = Some(open + 1);
        let mut number = 0;
        Ok(Box::new(std::iter::from_fn(move || {
            number += 1;
            let item = item(&bytes, at?);
            at = item.as_ref().ok().and_then(|item| item.as_ref()).map(|(_, next)| *next);
            Some(item.transpose()?.map(|(item, _)| Part::File(number.to_string(), Content::of(on_one_line(item)))))
        })))
    }
}

/// The next value of an array and where it ends; nothing at the array's end.
fn item(bytes: &[u8], at: usize) -> Result<Option<(Vec<u8>, usize)>, Reason> {
    let rest = bytes.get(at..).unwrap_or_default();
    let inner = rest.trim_ascii_start();
    let inner = inner.strip_prefix(b",").unwrap_or(inner).trim_ascii_start();
    if inner.starts_with(b"]") {
        return Ok(None);
    }
    let from = bytes.len() - inner.len();
    let mut values = serde_json::Deserializer::from_slice(inner).into_iter::<&RawValue>();
    match values.next() {
        Some(Ok(value)) => {
            let value = value.get().as_bytes().to_vec();
            Ok(Some((value, from + values.byte_offset())))
        }
        Some(Err(error)) => Err(Reason::Broken("JSON array", error.to_string())),
        None => Err(Reason::Broken("JSON array", "it has no end".into())),
    }
}

/// Whether a file holds objects of JSON, by its first bytes.
pub(super) fn begins_object(head: &[u8]) -> bool {
    beginning(head).strip_prefix(b"{").map(<[u8]>::trim_ascii_start).is_some_and(|rest| rest.starts_with(b"\"") || rest.starts_with(b"}"))
}

/// Whether its first line is an object by itself, so that every line is one.
pub(super) fn is_lines(head: &[u8]) -> bool {
    let head = head.strip_prefix(MARK).unwrap_or(head);
    let mut lines = head.split_inclusive(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    begins_object(head) && lines.next().is_some_and(|line| line.ends_with(b"\n") && serde_json::from_slice::<IgnoredAny>(line).is_ok())
}

/// The bytes of one object over several lines, on one line; all others as they are.
pub(super) fn lines(bytes: Vec<u8>) -> Vec<u8> {
    let one = serde_json::from_slice::<IgnoredAny>(bytes.strip_prefix(MARK).unwrap_or(&bytes)).is_ok();
    if one { on_one_line(bytes) } else { bytes }
}

/// In JSON a line break stands between its signs only, where a space says the same.
fn on_one_line(mut json: Vec<u8>) -> Vec<u8> {
    json.iter_mut().filter(|byte| matches!(byte, b'\n' | b'\r')).for_each(|byte| *byte = b' ');
    json
}

#[cfg(test)]
mod tests {
    use crate::article::{PageWords, formats::read_bytes as read_file};

    #[test]
    fn every_object_of_an_array_is_an_article() {
        let words = PageWords::default();
        let array = "[{\"id\": \"a\", \"text\": \"One.\"},\n {\"text\": \"Two.\"}, {\"no\": 1}]";
        let opened = read_file(&words, "in.json", "in.json", array.into());
        let read: Vec<_> =
            opened.map(|reading| reading.map(|reading| (reading.article.id, reading.article.body)).map_err(|e| e.to_string())).collect();
        assert_eq!(read[0], Ok(("a".into(), "One.".into())));
        assert_eq!(read[1], Ok(("in.json/2:1".into(), "Two.".into())));
        assert_eq!(read[2], Err("in.json/3:1: the line has no \"text\"".into()));
    }

    fn bodies(text: &str) -> Vec<Result<String, String>> {
        let words = PageWords::default();
        let opened = read_file(&words, "in.json", "in.json", text.into());
        opened.map(|reading| reading.map(|reading| reading.article.body).map_err(|error| error.to_string())).collect()
    }

    #[test]
    fn an_object_may_take_several_lines() {
        assert_eq!(bodies("[\n {\n  \"text\":\n \"One.\"\n },\n {\"text\": \"Two\\n.\"}\n]\n"), [Ok("One.".into()), Ok("Two\n.".into())]);
        assert_eq!(bodies("{\n  \"text\": \"One.\",\n  \"more\": {}\n}\n"), [Ok("One.".into())]);
        assert_eq!(bodies("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"), [Ok("One.".into()), Ok("Two.".into())]);
        assert_eq!(bodies("{sic} The ferry.\n"), [Ok("{sic} The ferry.\n".into())]);
    }

    #[test]
    fn what_stands_before_a_fault_is_read() {
        let read = bodies("[{\"text\": \"One.\"}, {\"text\": \"Tw");
        assert_eq!(read[0], Ok("One.".into()));
        assert!(read[1].as_ref().unwrap_err().contains("broken JSON array") && read.len() == 2, "{read:?}");
    }
}
