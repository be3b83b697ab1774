//! A small file of every format that is read, with the same report in it.

use dateline::export::AccountTable;
use std::io::{Cursor, Write};

/// Of the samples that the program is shown with.
pub const REPORT: &str = include_str!("../../../samples/direct-messages/2-northmere-tribune.txt");

/// The report without what would have to be escaped, and short enough to be tried often.
pub fn short() -> String {
    REPORT.chars().filter(|c| !"\"<>&\\\r".contains(*c)).take(1500).collect()
}

fn paragraphs(tag: &str) -> String {
    short().split("\n\n").map(|part| format!("<{tag}>{part}</{tag}>\n")).collect()
}

pub fn html() -> Vec<u8> {
    let metadata =
        r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","datePublished":"2017-11-13T22:15:00Z"}</script>"#;
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8>{metadata}</head><body><nav><a href=/>Home</a></nav>{}</body></html>",
        paragraphs("p")
    )
    .into_bytes()
}

pub fn markdown() -> Vec<u8> {
    format!("---\ntitle: A\ndate: 2017-11-13\n---\n# A *b*\n\n> said\n\n- [x](http://y)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n{}", short())
        .into_bytes()
}

pub fn lines() -> Vec<u8> {
    let text = short().replace('\n', "\\n");
    format!("{{\"id\": \"a\", \"published\": \"2017-11-13\", \"text\": \"{text}\"}}\n{{\"id\": 2, \"text\": \"It fell.\"}}\n").into_bytes()
}

pub fn json() -> Vec<u8> {
    let lines = String::from_utf8(lines()).unwrap();
    format!("[{}]", lines.trim_end().replace('\n', ",\n")).into_bytes()
}

pub fn table() -> Vec<u8> {
    format!("id;date;title;text\n1;2017-11-13;A;\"{}\"\n2;;;It fell.\n", short()).into_bytes()
}

pub fn message() -> Vec<u8> {
    format!("From: A <a@b.example>\r\nTo: c@d.example\r\nSubject: =?utf-8?q?A_=C3=A9?=\r\nDate: Mon, 13 Nov 2017 22:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{}\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGh0bWw+PHA+SXQgZmVsbC48L3A+\r\n--b--\r\n", short()).into_bytes()
}

pub fn mailbox() -> Vec<u8> {
    let one = [b"From a@b.example Mon Nov 13 22:15:00 2017\n".as_slice(), &message(), b"\n\n"].concat();
    one.repeat(2)
}

pub fn feed() -> Vec<u8> {
    let items = paragraphs("description").lines().take(3).map(|line| format!("<item><title>A</title>{line}</item>")).collect::<String>();
    format!("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title>{items}</channel></rss>").into_bytes()
}

pub fn pdf() -> Vec<u8> {
    let content = format!("BT /F 12 Tf 50 700 Td ({}) Tj ET", short().replace(['(', ')', '\n'], " "));
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_string(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_string(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".to_string(),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_string(),
    ];
    let (mut file, mut places) = ("%PDF-1.4\n".to_string(), Vec::new());
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        file += &format!("{number} 0 obj{object}endobj\n");
    }
    let start = file.len();
    file += "xref\n0 6\n0000000000 65535 f \n";
    places.iter().for_each(|place| file += &format!("{place:010} 00000 n \n"));
    (file + &format!("trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF")).into_bytes()
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub fn zip() -> Vec<u8> {
    zipped(&[("a.txt", REPORT.as_bytes()), ("b/c.zip", &zipped(&[("d.md", &markdown())]))])
}

pub fn docx() -> Vec<u8> {
    let document = format!("<w:document><w:body>{}</w:body></w:document>", paragraphs("w:t").replace('\n', "<w:p/>"));
    zipped(&[("word/document.xml", document.as_bytes()), ("docProps/core.xml", b"<c><dc:title>A</dc:title></c>")])
}

pub fn tape() -> Vec<u8> {
    let mut tape = tar::Builder::new(Vec::new());
    for name in ["a.txt", "b/c.txt"] {
        let mut header = tar::Header::new_ustar();
        header.set_size(REPORT.len() as u64);
        header.set_cksum();
        tape.append_data(&mut header, name, REPORT.as_bytes()).unwrap();
    }
    tape.into_inner().unwrap()
}

pub fn packed() -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(&tape()).unwrap();
    packer.finish().unwrap()
}

pub fn web_archive() -> Vec<u8> {
    let page = html();
    let http =
        [format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n", page.len()).as_bytes(), &page, b"\r\n0\r\n\r\n"].concat();
    let head = format!("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: {}\r\n\r\n", http.len());
    [head.as_bytes(), &http, b"\r\n\r\n"].concat()
}

pub fn parquet() -> Vec<u8> {
    let mut table = AccountTable::new(Vec::new()).unwrap();
    for id in ["a", "b"] {
        let line = format!(
            r#"{{"id":"{id}","title":null,"source":null,"published":{{"earliest":null,"latest":"2017-11-13"}},"text":"It fell."}}"#
        );
        table.push(&line).unwrap();
    }
    table.finish().unwrap()
}
