//! PDF: the text of its pages. The file's own dates are no publication, and are not read.

use super::guard::guarded;
use super::{Content, Extract, Format, Parts, Terms, one};
use crate::article::error::Reason;

/// See the [module](self).
pub(super) struct Pdf;

impl Format for Pdf {
    fn name(&self) -> &'static str {
        "PDF"
    }

    fn fits(&self, bytes: &[u8]) -> bool {
        bytes.get(..1024).unwrap_or(bytes).windows(5).any(|window| window == b"%PDF-")
    }

    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason> {
        let bytes = content.whole(terms.largest)?;
        // The only well-kept reader of PDF text panics on some broken files.
        let pages = match guarded(|| pdf_extract::extract_text_from_mem_by_pages(&bytes)) {
            Some(Ok(pages)) => pages,
            Some(Err(error)) => return Err(Reason::Broken("PDF", error.to_string().lines().next().unwrap_or_default().to_string())),
            None => return Err(Reason::Broken("PDF", "its reader gave up".into())),
        };
        let mut extract = Extract::default();
        for (number, page) in (1..).zip(&pages) {
            paragraphs(page).for_each(|paragraph| extract.paragraph(&paragraph, None, || format!("page {number}")));
        }
        if extract.text.is_empty() { Err(Reason::NoWords("a PDF of pictures (a scan?)")) } else { Ok(one(extract)) }
    }
}

/// The paragraphs of a page, their lines joined; a hyphen at the end of a line stays.
fn paragraphs(page: &str) -> impl Iterator<Item = String> {
    let lines = page.replace("\r\n", "\n");
    let parts: Vec<String> = lines.split("\n\n").map(joined).collect();
    parts.into_iter()
}

fn joined(paragraph: &str) -> String {
    let mut whole = String::new();
    for line in paragraph.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !whole.is_empty() && !whole.ends_with('-') {
            whole.push(' ');
        }
        whole.push_str(line);
    }
    whole
}

#[cfg(test)]
mod tests {
    use crate::article::{PageWords, formats::read_bytes as read_file};

    /// A PDF of one page, made by hand.
    fn pdf(content: &str) -> Vec<u8> {
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>".to_string(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_string(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".to_string(),
            format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_string(),
        ];
        let mut file = "%PDF-1.4\n".to_string();
        let mut places = Vec::new();
        for (number, object) in (1..).zip(&objects) {
            places.push(file.len());
            file += &format!("{number} 0 obj{object}endobj\n");
        }
        let table = file.len();
        file += "xref\n0 6\n0000000000 65535 f \n";
        places.iter().for_each(|place| file += &format!("{place:010} 00000 n \n"));
        (file + &format!("trailer<</Size 6/Root 1 0 R>>\nstartxref\n{table}\n%%EOF")).into_bytes()
    }

    fn read(bytes: Vec<u8>) -> Vec<Result<(String, String), String>> {
        let words = PageWords::default();
        let opened = read_file(&words, "a.pdf", "a.pdf", bytes);
        opened
            .map(|reading| match reading {
                Ok(reading) => Ok((reading.article.body, reading.article.places[0].name.clone())),
                Err(error) => Err(error.to_string()),
            })
            .collect()
    }

    #[test]
    fn a_page_is_its_text() {
        let page = pdf("BT /F 12 Tf 50 700 Td (The ferry ran aground on Monday.) Tj ET");
        assert_eq!(read(page), [Ok(("The ferry ran aground on Monday.".into(), "page 1".into()))]);
    }

    #[test]
    fn a_scan_and_a_broken_file_say_so() {
        assert_eq!(read(pdf("0 0 m 10 10 l S")), [Err("a.pdf: it is a PDF of pictures (a scan?) and holds no text".into())]);
        assert!(read(b"%PDF-1.4\nnothing".to_vec())[0].as_ref().unwrap_err().contains("it is a broken PDF"));
    }
}
