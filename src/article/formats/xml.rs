//! Walking through XML without a tree.

use crate::article::decode::guess;
use crate::article::error::Reason;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What happens in a document, in its order.
pub(super) enum Step<'a> {
    /// An element begins: its name without its prefix, and its attributes.
    Start(&'a str, Vec<(String, String)>),
    /// An element ends.
    End(&'a str),
    /// Text between.
    Text(&'a str),
}

/// Walks through a document; an error leaves what came before it as it is.
///
/// # Errors
/// Where the document is no XML, in the parser's words.
pub(super) fn walk(bytes: &[u8], kind: &'static str, mut visit: impl FnMut(Step)) -> Result<(), Reason> {
    let text = guess(bytes, declared(bytes));
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().map_err(|error| Reason::Broken(kind, error.to_string()))? {
            Event::Start(start) => visit(Step::Start(start.local_name().as_ref(), attributes(&start))),
            Event::Empty(start) => {
                let name = start.local_name().as_ref().to_string();
                visit(Step::Start(&name, attributes(&start)));
                visit(Step::End(&name));
            }
            Event::End(end) => visit(Step::End(end.local_name().as_ref())),
            Event::Text(text) => visit(Step::Text(&text)),
            Event::CData(text) => visit(Step::Text(&text)),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().ok().flatten();
                let name = reference.to_string();
                match character {
                    Some(c) => visit(Step::Text(c.encode_utf8(&mut [0; 4]))),
                    None => visit(Step::Text(quick_xml::escape::resolve_predefined_entity(&name).unwrap_or(" "))),
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn attributes(start: &BytesStart) -> Vec<(String, String)> {
    let mut attributes = start.attributes();
    attributes
        .with_checks(false)
        .flatten()
        .map(|attribute| (attribute.key.local_name().as_ref().to_string(), attribute.value.into_owned()))
        .collect()
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes)).into_owned();
    let (_, rest) = head.split_once("encoding=")?;
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    rest.get(1..)?.split(quote).next().map(str::to_lowercase)
}
