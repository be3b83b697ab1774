//! Mail: single messages (EML) and mailboxes (mbox). What is attached is looked at as any other file.

use super::html;
use super::{Content, Extract, Format, HELD, Part, Parts, Terms};
use crate::article::error::Reason;
use mail_parser::{MessageParser, MimeHeaders};

/// One message.
pub(super) struct Message;

impl Format for Message {
    fn name(&self) -> &'static str {
        "mail"
    }

    /// By its header: who wrote it, and one more line that only mail has.
    fn fits(&self, bytes: &[u8]) -> bool {
        let head = String::from_utf8_lossy(bytes.get(..8192).unwrap_or(bytes)).into_owned();
        let mut names = Vec::new();
        for line in head.lines().take_while(|line| !line.trim().is_empty()) {
            if line.starts_with([' ', '\t']) && !names.is_empty() {
                continue;
            }
            let Some((name, _)) = line.split_once(':').filter(|(name, _)| !name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic()))
            else {
                return false;
            };
            names.push(name.to_ascii_lowercase());
        }
        let has = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
        has(&["from"]) && has(&["message-id", "mime-version", "received", "to", "return-path", "subject"])
    }

    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason> {
        let bytes = content.whole(terms.largest)?;
        let mut parts = Vec::new();
        message(&bytes, None, &mut parts)?;
        Ok(Box::new(parts.into_iter().map(Ok)))
    }
}

/// Many messages in one file.
pub(super) struct Mailbox;

impl Format for Mailbox {
    fn name(&self) -> &'static str {
        "mailbox"
    }

    fn fits(&self, bytes: &[u8]) -> bool {
        let second = bytes.iter().position(|&byte| byte == b'\n').and_then(|end| bytes.get(end + 1..));
        bytes.starts_with(b"From ") && second.is_some_and(|rest| Message.fits(rest))
    }

    fn open(&self, content: Content, _: &Terms) -> Result<Parts, Reason> {
        let bytes = content.whole(HELD)?;
        let mut starts: Vec<usize> = vec![0];
        starts.extend(memchr::memmem::find_iter(&bytes, b"\n\nFrom ").map(|at| at + 2));
        starts.extend(memchr::memmem::find_iter(&bytes, b"\n\r\nFrom ").map(|at| at + 3));
        starts.sort_unstable();
        let mut at = 0;
        let mut ready = Vec::new().into_iter();
        Ok(Box::new(std::iter::from_fn(move || {
            loop {
                if let Some(part) = ready.next() {
                    return Some(Ok(part));
                }
                let from = *starts.get(at)?;
                at += 1;
                let whole = bytes.get(from..starts.get(at).copied().unwrap_or(bytes.len())).unwrap_or_default();
                let body = whole.iter().position(|&byte| byte == b'\n').and_then(|end| whole.get(end + 1..)).unwrap_or_default();
                let mut parts = Vec::new();
                match message(body, Some(at), &mut parts) {
                    Ok(()) => ready = parts.into_iter(),
                    Err(reason) => return Some(Err(Reason::Inside(format!("message {at}"), Box::new(reason)))),
                }
            }
        })))
    }
}

fn message(bytes: &[u8], number: Option<usize>, parts: &mut Vec<Part>) -> Result<(), Reason> {
    let message = MessageParser::default().parse(bytes).ok_or(Reason::Broken("message", "it has no header".into()))?;
    let mut extract = Extract::default();
    // A body that is a page is read as one; its plain twin, where there is one, says the same with less.
    let plain = message.text_bodies().next().filter(|part| part.is_text() && !part.is_text_html()).and_then(|part| part.text_contents());
    match (plain, message.html_bodies().next().and_then(|part| part.text_contents())) {
        (Some(text), _) => plain_text(text, &mut extract),
        (None, Some(page)) => extract = html::read(page),
        (None, None) => {}
    }
    extract.title = message.subject().map(str::to_string);
    extract.published = message.date().map(mail_parser::DateTime::to_rfc3339);
    extract.updated = None;
    let from = message.from().and_then(|from| from.first());
    extract.source = from.and_then(|from| from.name().or(from.address())).map(str::to_string);
    let name = number.map(|number| format!("#{number}"));
    parts.push(Part::Text(name.clone(), Box::new(extract)));
    for (at, part) in message.attachments().enumerate() {
        let file = part.attachment_name().map_or_else(|| format!("attachment {}", at + 1), str::to_string);
        let file = name.iter().map(|name| name.trim_start_matches('#').to_string()).chain([file]).collect::<Vec<_>>().join("/");
        parts.push(Part::File(file, Content::of(part.contents().to_vec())));
    }
    Ok(())
}

/// The paragraphs of a plain text; what it quotes of another message is marked by its ">" and kept.
fn plain_text(text: &str, extract: &mut Extract) {
    let text = text.replace("\r\n", "\n");
    let mut line = 1;
    for paragraph in text.split("\n\n") {
        extract.paragraph(paragraph, None, || format!("line {line} of the text"));
        line += paragraph.matches('\n').count() + 2;
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{PageWords, formats::read_bytes as read_file};

    const MAIL: &str = "From: Ann Roe <ann@buoy.example>\r\nTo: desk@buoy.example\r\nSubject: Ferry\r\nDate: Mon, 13 Nov 2017 22:15:00 +0100\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt ran aground.\r\n\r\nIt stopped.\r\n\
        --b\r\nContent-Type: text/plain; name=\"log.txt\"\r\nContent-Disposition: attachment; filename=\"log.txt\"\r\n\r\nA log.\r\n--b--\r\n";

    fn read(bytes: String) -> Vec<crate::article::Article> {
        let words = PageWords::default();
        let opened = read_file(&words, "in", "in", bytes.into());
        opened.map(|reading| reading.unwrap().article).collect()
    }

    #[test]
    fn a_message_and_what_is_attached_are_articles() {
        let articles = read(MAIL.into());
        assert_eq!(articles.len(), 2);
        assert_eq!(articles[0].body, "It ran aground.\n\nIt stopped.");
        assert_eq!((articles[0].title.as_deref(), articles[0].source.as_deref()), (Some("Ferry"), Some("Ann Roe")));
        assert_eq!(articles[0].published.utc_offset, Some(3600));
        assert_eq!((articles[1].id.as_str(), articles[1].body.trim()), ("in/log.txt", "A log."));
    }

    #[test]
    fn a_mailbox_is_its_messages() {
        let one = "From ann@buoy.example Mon Nov 13 22:15:00 2017\nFrom: Ann <a@b.example>\nSubject: One\n\nFirst.\n\n";
        let articles = read(format!("{one}{}", one.replace("One", "Two")));
        assert_eq!(articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>(), ["in#1", "in#2"]);
        assert_eq!(articles[1].title.as_deref(), Some("Two"));
    }
}
