//! Word documents (Office Open XML): the text's paragraphs, with their numbers as places. The file's own dates are no publication, and are not
//! read.

use super::archive::unpack;
use super::content::Anywhere;
use super::xml::{Step, walk};
use super::{Extract, Parts, one};
use crate::article::ZoneKind;
use crate::article::error::Reason;
use zip::ZipArchive;

/// What a ZIP archive holds that is a Word document.
const DOCUMENT: &str = "word/document.xml";

/// Whether an archive is a Word document.
pub(super) fn is_document(archive: &ZipArchive<Box<dyn Anywhere>>) -> bool {
    archive.index_for_name(DOCUMENT).is_some()
}

/// The text of a Word document.
///
/// # Errors
/// Where it is broken, or its text larger than `most` bytes.
pub(super) fn open(mut archive: ZipArchive<Box<dyn Anywhere>>, most: u64) -> Result<Parts, Reason> {
    let broken = |error: zip::result::ZipError| Reason::Broken("Word document", error.to_string());
    let mut file = |name: &str| -> Result<Vec<u8>, Reason> { unpack(archive.by_name(name).map_err(broken)?, most, "Word document") };
    let mut extract = Extract::default();
    body(&file(DOCUMENT)?, &mut extract)?;
    // What tells of the document may be missing.
    if let Ok(core) = file("docProps/core.xml") {
        extract.title = title(&core);
    }
    Ok(one(extract))
}

/// A paragraph while it is read.
#[derive(Default)]
struct Paragraph {
    number: usize,
    text: String,
    title: bool,
    /// Inside `w:t`.
    open: bool,
}

fn body(document: &[u8], extract: &mut Extract) -> Result<(), Reason> {
    let mut now = Paragraph::default();
    walk(document, "Word document", |step| match step {
        Step::Start("t", _) => now.open = true,
        Step::End("t") => now.open = false,
        Step::Start("tab" | "br" | "cr", _) => now.text.push(' '),
        Step::Start("pStyle", attributes) => {
            now.title |= attributes.iter().any(|(name, value)| name == "val" && value.eq_ignore_ascii_case("title"));
        }
        Step::Text(text) if now.open => now.text.push_str(text),
        Step::End("p") => {
            let kind = now.title.then_some(ZoneKind::Headline);
            now.number += 1;
            extract.paragraph(&now.text, kind, || format!("paragraph {}", now.number));
            now = Paragraph { number: now.number, ..Paragraph::default() };
        }
        _ => {}
    })
}

fn title(core: &[u8]) -> Option<String> {
    let (mut inside, mut title) = (false, String::new());
    let walked = walk(core, "Word document", |step| match step {
        Step::Start("title", _) => inside = true,
        Step::End("title") => inside = false,
        Step::Text(text) if inside => title.push_str(text),
        _ => {}
    });
    let title = title.trim().to_string();
    (walked.is_ok() && !title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{PageWords, formats::read_bytes as read_file};
    use std::io::{Cursor, Write};

    #[test]
    fn paragraphs_are_read_with_their_numbers() {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(DOCUMENT, zip::write::SimpleFileOptions::default()).unwrap();
        let xml = r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry stuck</w:t></w:r></w:p>
            <w:p/><w:p><w:r><w:t xml:space="preserve">It ran &amp; </w:t></w:r><w:r><w:t>stopped.</w:t></w:r></w:p></w:body></w:document>"#;
        writer.write_all(xml.as_bytes()).unwrap();
        let bytes = writer.finish().unwrap().into_inner();
        let words = PageWords::default();
        let mut opened = read_file(&words, "a.docx", "a.docx", bytes);
        let article = opened.next().unwrap().unwrap().article;
        assert_eq!(article.body, "Ferry stuck\n\nIt ran & stopped.");
        assert_eq!(article.title.as_deref(), Some("Ferry stuck"));
        assert_eq!(article.places[1].name, "paragraph 3");
        assert!(opened.next().is_none());
    }
}
