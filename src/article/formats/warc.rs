//! Web archives (WARC): every response is a file.

use super::{Content, Format, HELD, Part, Parts, Terms};
use crate::article::error::Reason;
use flate2::read::MultiGzDecoder;
use std::io::{self, BufRead, BufReader, Read};

/// See the [module](self). Packed ones come through gzip; both are read as they come.
pub(super) struct Warc;

impl Format for Warc {
    fn name(&self) -> &'static str {
        "WARC"
    }

    fn fits(&self, head: &[u8]) -> bool {
        head.starts_with(b"WARC/1.")
    }

    fn open(&self, content: Content, _: &Terms) -> Result<Parts, Reason> {
        let mut records = Some(BufReader::new(content));
        Ok(Box::new(std::iter::from_fn(move || {
            loop {
                match record(records.as_mut()?) {
                    Ok(Some(None)) => {}
                    Ok(Some(Some(part))) => return Some(part),
                    Ok(None) => records = None,
                    Err(reason) => {
                        records = None;
                        return Some(Err(reason));
                    }
                }
            }
        })))
    }
}

/// The longest header that a record has.
const LONGEST: u64 = 1 << 20;

/// The next record's response, if it has one, or why it alone cannot be had; nothing at the end.
fn record(records: &mut impl BufRead) -> Result<Option<Option<Result<Part, Reason>>>, Reason> {
    let Some(head) = head(records)? else { return Ok(None) };
    let length: Option<u64> = header(&head, "content-length").and_then(|length| length.parse().ok());
    let length = length.ok_or_else(|| broken("a record has no length"))?;
    let kind = header(&head, "warc-type").unwrap_or_default();
    let uri = header(&head, "warc-target-uri").unwrap_or_default();
    let uri = uri.trim_start_matches('<').trim_end_matches('>').to_string();
    let wanted = matches!(kind.as_str(), "response" | "resource");
    if !wanted || length > HELD {
        let skipped = io::copy(&mut records.take(length), &mut io::sink())?;
        let large = wanted.then(|| Err(Reason::Inside(uri, Box::new(Reason::TooLarge(HELD)))));
        return if skipped < length { Err(broken("a record is cut short")) } else { Ok(Some(large)) };
    }
    let mut content = Vec::new();
    records.take(length).read_to_end(&mut content)?;
    if (content.len() as u64) < length {
        return Err(broken("a record is cut short"));
    }
    let body = if kind == "resource" { Some(content) } else { parted(&content).map(|(head, body)| transferred(head, body)) };
    Ok(Some(body.map(|body| Ok(Part::File(uri, Content::of(body))))))
}

/// The header of the next record; nothing at the end.
fn head(records: &mut impl BufRead) -> Result<Option<Vec<u8>>, Reason> {
    let mut head = Vec::new();
    let mut records = records.take(LONGEST);
    loop {
        let from = head.len();
        if records.read_until(b'\n', &mut head)? == 0 {
            return if head.is_empty() { Ok(None) } else { Err(broken("a record has no end of its header")) };
        }
        match head.get(from..).unwrap_or_default().trim_ascii().is_empty() {
            // Blank lines part the records.
            true if from == 0 => head.clear(),
            true => return Ok(Some(head)),
            false => {}
        }
    }
}

/// A header and what follows it.
fn parted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = memchr::memmem::find(bytes, b"\r\n\r\n")?;
    Some((bytes.get(..at)?, bytes.get(at + 4..)?))
}

fn header(head: &[u8], name: &str) -> Option<String> {
    let head = String::from_utf8_lossy(head).into_owned();
    let line = head.lines().find(|line| line.split_once(':').is_some_and(|(own, _)| own.trim().eq_ignore_ascii_case(name)))?;
    line.split_once(':').map(|(_, value)| value.trim().to_string())
}

/// What was sent, without how it was sent.
fn transferred(head: &[u8], body: &[u8]) -> Vec<u8> {
    let is = |name: &str, value: &str| header(head, name).is_some_and(|own| own.to_ascii_lowercase().contains(value));
    let body = if is("transfer-encoding", "chunked") { unchunked(body) } else { body.to_vec() };
    if !is("content-encoding", "gzip") {
        return body;
    }
    let mut plain = Vec::new();
    // What cannot be unpacked is left as it is, and says so when it is read.
    match MultiGzDecoder::new(body.as_slice()).take(HELD).read_to_end(&mut plain) {
        Ok(_) => plain,
        Err(_) => body,
    }
}

fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(end) = memchr::memmem::find(body, b"\r\n") {
        let size = String::from_utf8_lossy(body.get(..end).unwrap_or_default()).into_owned();
        let size = usize::from_str_radix(size.split(';').next().unwrap_or("").trim(), 16).unwrap_or(0);
        let Some(chunk) = body.get(end + 2..).and_then(|rest| rest.get(..size)).filter(|chunk| !chunk.is_empty()) else { break };
        whole.extend_from_slice(chunk);
        body = body.get(end + 4 + size..).unwrap_or_default();
    }
    whole
}

fn broken(why: &str) -> Reason {
    Reason::Broken("web archive", why.into())
}

#[cfg(test)]
mod tests {
    use crate::article::{PageWords, formats::read_bytes as read_file};

    #[test]
    fn responses_are_read_and_a_cut_is_said() {
        let page = "<!doctype html><p>It ran aground.</p>";
        let http = format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{page}\r\n0\r\n\r\n", page.len());
        let record = |kind: &str, body: &str| {
            format!(
                "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://buoy.example/1\r\nContent-Length: {}\r\n\r\n{body}\r\n\r\n",
                body.len()
            )
        };
        let whole = record("warcinfo", "software: x") + &record("response", &http) + "WARC/1.0\r\nContent-Length: 99\r\n\r\nshort";
        let words = PageWords::default();
        let opened = read_file(&words, "in.warc", "in.warc", whole.into());
        let read: Vec<_> = opened.collect();
        assert_eq!(read.len(), 2);
        let article = &read[0].as_ref().unwrap().article;
        assert_eq!((article.id.as_str(), article.body.as_str()), ("in.warc/https://buoy.example/1", "It ran aground."));
        assert!(read[1].as_ref().unwrap_err().to_string().contains("cut short"));
    }
}
