//! Web archives (WARC): every response is a file.

use super::archive::LARGEST;
use super::{Format, Part, Parts};
use crate::article::error::Reason;
use flate2::read::MultiGzDecoder;
use std::io::Read;

/// See the [module](self). Packed ones come through gzip.
pub(super) struct Warc;

impl Format for Warc {
    fn fits(&self, bytes: &[u8]) -> bool {
        bytes.starts_with(b"WARC/1.")
    }

    fn open(&self, bytes: Vec<u8>, _: u64) -> Result<Parts, Reason> {
        let mut at = 0;
        Ok(Box::new(std::iter::from_fn(move || {
            while at < bytes.len() {
                match record(&bytes, at) {
                    Ok((next, part)) => {
                        at = next;
                        if let Some(part) = part {
                            return Some(Ok(part));
                        }
                    }
                    Err(reason) => {
                        at = bytes.len();
                        return Some(Err(reason));
                    }
                }
            }
            None
        })))
    }
}

/// The record at a place: where the next one begins, and the response in it.
fn record(bytes: &[u8], at: usize) -> Result<(usize, Option<Part>), Reason> {
    let rest = bytes.get(at..).unwrap_or_default();
    let begin = rest.len() - rest.trim_ascii_start().len();
    let rest = rest.get(begin..).unwrap_or_default();
    if rest.is_empty() {
        return Ok((bytes.len(), None));
    }
    let (head, body) = parted(rest).ok_or_else(|| broken("a record has no end of its header"))?;
    let length =
        header(head, "content-length").and_then(|length| length.parse::<usize>().ok()).ok_or_else(|| broken("a record has no length"))?;
    let content = body.get(..length).ok_or_else(|| broken("a record is cut short"))?;
    let next = at + begin + (rest.len() - body.len()) + length;
    let kind = header(head, "warc-type").unwrap_or_default();
    let uri = header(head, "warc-target-uri").unwrap_or_default();
    let uri = uri.trim_start_matches('<').trim_end_matches('>').to_string();
    let part = match kind.as_str() {
        "response" => parted(content).map(|(head, body)| Part::File(uri, transferred(head, body))),
        "resource" => Some(Part::File(uri, content.to_vec())),
        _ => None,
    };
    Ok((next, part))
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
    match MultiGzDecoder::new(body.as_slice()).take(LARGEST).read_to_end(&mut plain) {
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
    use crate::article::{PageWords, formats::read_file};

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
        let opened = read_file(&words, "in.warc", "in.warc", whole.into()).unwrap_or_else(|_| panic!("no web archive"));
        let read: Vec<_> = opened.collect();
        assert_eq!(read.len(), 2);
        let article = &read[0].as_ref().unwrap().article;
        assert_eq!((article.id.as_str(), article.body.as_str()), ("in.warc/https://buoy.example/1", "It ran aground."));
        assert!(read[1].as_ref().unwrap_err().to_string().contains("cut short"));
    }
}
