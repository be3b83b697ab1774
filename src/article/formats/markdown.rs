//! Markdown: its paragraphs without the signs, with what its front matter says. A link is its words; its address is left out.

use super::html;
use super::{Content, Extract, Format, Parts, Terms, one};
use crate::article::ZoneKind;
use crate::article::decode::decode;
use crate::article::error::Reason;
use crate::article::header;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// See the [module](self).
pub(super) struct Markdown;

impl Format for Markdown {
    fn name(&self) -> &'static str {
        "Markdown"
    }

    /// By its front matter: nothing else is Markdown beyond doubt.
    fn fits(&self, head: &[u8]) -> bool {
        let head = String::from_utf8_lossy(head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head));
        front_matter(&head).is_some_and(|front| front.keys.iter().any(|(key, _)| key == "title" || key == "date"))
    }

    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason> {
        Ok(one(read(&decode(content.whole(terms.largest)?)?.text)))
    }
}

/// Whether a file is Markdown by its name.
pub(super) fn is_called(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    matches!(extension.as_deref(), Some("md" | "markdown"))
}

/// What stands before a text: keys in lower case with their values, and where the text begins.
struct Front {
    keys: Vec<(String, String)>,
    end: usize,
}

/// The lines between two `---` (keys before ":") or two `+++` (keys before "=") at the very top.
fn front_matter(text: &str) -> Option<Front> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    let (fence, sign) = match first.trim_end() {
        "---" => ("---", ':'),
        "+++" => ("+++", '='),
        _ => return None,
    };
    let mut front = Front { keys: Vec::new(), end: first.len() };
    for line in lines {
        front.end += line.len();
        if line.trim_end() == fence || (fence == "---" && line.trim_end() == "...") {
            return Some(front);
        }
        // What is set in belongs to a key of its own kind, and no article is told by it.
        if let Some((key, value)) = line.split_once(sign).filter(|_| !line.starts_with([' ', '\t', '-', '#', '['])) {
            front.keys.push((key.trim().to_lowercase(), unquoted(value)));
        }
    }
    None
}

fn unquoted(value: &str) -> String {
    let value = value.trim();
    let inner = ['"', '\''].iter().find_map(|&quote| value.strip_prefix(quote)?.strip_suffix(quote));
    inner.unwrap_or(value).to_string()
}

impl Front {
    fn tell(self, extract: &mut Extract) {
        for (key, value) in self.keys.into_iter().filter(|(_, value)| !value.is_empty()) {
            let place = match key.as_str() {
                "title" | "headline" => &mut extract.title,
                "date" | "published" | "pubdate" | "publishdate" => &mut extract.published,
                "lastmod" | "updated" | "modified" => &mut extract.updated,
                "source" | "outlet" | "publication" | "publisher" => &mut extract.source,
                "url" | "link" | "canonical_url" => &mut extract.url,
                "lang" | "language" => &mut extract.language,
                _ => continue,
            };
            place.get_or_insert(value);
        }
    }
}

/// Reads a text. Linear in its length.
fn read(text: &str) -> Extract {
    let mut extract = Extract::default();
    let start = match front_matter(text) {
        Some(front) => {
            let end = front.end;
            front.tell(&mut extract);
            end
        }
        None => plain_header(text, &mut extract),
    };
    let body = text.get(start..).unwrap_or_default();
    let lines = Lines { body, at: 0, line: 1 + newlines(text.get(..start).unwrap_or_default()) };
    let mut walker = Walker { lines, extract, ..Walker::default() };
    for (event, place) in Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES).into_offset_iter() {
        walker.take(event, place);
    }
    walker.end(None);
    walker.extract
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|&byte| byte == b'\n').count()
}

/// The block of lines that any text may begin with.
fn plain_header(text: &str, extract: &mut Extract) -> usize {
    let parted = header::part(text);
    extract.title = parted.header.title;
    extract.source = parted.header.source;
    extract.url = parted.header.url;
    extract.language = parted.header.language;
    extract.published = parted.header.published.map(|(date, _)| date);
    parted.body_start
}

/// Numbers of lines, asked for in their order.
#[derive(Default)]
struct Lines<'a> {
    body: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, at: usize) -> usize {
        self.line += newlines(self.body.get(self.at..at).unwrap_or_default());
        self.at = self.at.max(at);
        self.line
    }
}

/// A text while it is read.
#[derive(Default)]
struct Walker<'a> {
    extract: Extract,
    lines: Lines<'a>,
    /// The paragraph that is open.
    text: String,
    /// Where it begins.
    start: usize,
    /// How deep in quotes.
    quotes: usize,
    /// Whether a heading of the first rank has been.
    headed: bool,
    /// Whether all of the paragraph is what stands for pictures.
    pictures: usize,
    words: bool,
    /// A page's markup.
    markup: String,
}

impl Walker<'_> {
    fn take(&mut self, event: Event, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.begin(&tag, place.start),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.add(&text, place.start),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::Html(markup) => self.markup.push_str(&markup),
            Event::Rule => self.end(None),
            // Tags inside a line, notes' numbers, boxes to tick.
            Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn add(&mut self, text: &str, at: usize) {
        if self.text.trim().is_empty() {
            self.start = at;
        }
        self.words |= self.pictures == 0 && !text.trim().is_empty();
        self.text.push_str(text);
    }

    fn begin(&mut self, tag: &Tag, at: usize) {
        match tag {
            Tag::Image { .. } => self.pictures += 1,
            Tag::BlockQuote(_) => {
                self.end(None);
                self.quotes += 1;
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::Link { .. } => {}
            Tag::TableCell => {
                if !self.text.is_empty() {
                    self.text.push(' ');
                }
            }
            _ => {
                self.end(None);
                self.start = at;
            }
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::BlockQuote(_) => {
                self.end(None);
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Heading(level) => {
                let first = level == HeadingLevel::H1 && !std::mem::replace(&mut self.headed, true);
                if first && self.extract.title.is_none() {
                    self.extract.title = Some(self.text.trim().to_string()).filter(|title| !title.is_empty());
                }
                self.end(first.then_some(ZoneKind::Headline));
            }
            TagEnd::HtmlBlock => self.page(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript | TagEnd::Link => {}
            TagEnd::TableCell => {}
            _ => self.end(None),
        }
    }

    /// Ends a paragraph.
    fn end(&mut self, kind: Option<ZoneKind>) {
        let text = std::mem::take(&mut self.text);
        let caption = (!std::mem::take(&mut self.words)).then_some(ZoneKind::Caption);
        let quotation = (self.quotes > 0).then_some(ZoneKind::Quotation);
        if !text.trim().is_empty() {
            let line = self.lines.of(self.start);
            self.extract.paragraph(&text, kind.or(caption).or(quotation), || format!("line {line}"));
        }
    }

    /// A stretch of a page's markup, read as a page.
    fn page(&mut self) {
        let page = html::read(&std::mem::take(&mut self.markup));
        let line = self.lines.of(self.start);
        page.text.split("\n\n").for_each(|paragraph| self.extract.paragraph(paragraph, None, || format!("line {line}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{PageWords, formats::read_bytes};

    const REPORT: &str = "---\ntitle: \"Ferry stuck\"\ndate: 2017-11-13\nauthor: Ann Roe\ntags:\n  - date: 1999-01-01\n---\n\n# Ferry *stuck*\n\nThe ferry [ran\naground](https://buoy.example/\"x\") on **Monday**.\n\n> “It stopped,” she said.\n\n- Crew: 12\n- Saved: 12\n\n![The ferry on its bank](a.jpg)\n\n    log 22:15\n\n| Day | Men |\n|---|---|\n| 13 | 12 |\n\n<p>As <b>seen</b></p>\n\n---\n\nLast words.\n";

    #[test]
    fn paragraphs_lose_their_signs_and_keep_their_kinds() {
        let read = read(REPORT);
        let seen: Vec<(&str, Option<ZoneKind>, &str)> = read
            .places
            .iter()
            .map(|place| {
                let mark = read.marks.iter().find(|(span, _)| span.start == place.start);
                (read.text[place.start..].split("\n\n").next().unwrap(), mark.map(|(_, kind)| *kind), place.name.as_str())
            })
            .collect();
        assert_eq!(
            seen,
            [
                ("Ferry stuck", Some(ZoneKind::Headline), "line 9"),
                ("The ferry ran aground on Monday.", None, "line 11"),
                ("“It stopped,” she said.", Some(ZoneKind::Quotation), "line 14"),
                ("Crew: 12", None, "line 16"),
                ("Saved: 12", None, "line 17"),
                ("The ferry on its bank", Some(ZoneKind::Caption), "line 19"),
                ("log 22:15", None, "line 21"),
                ("Day Men", None, "line 23"),
                ("13 12", None, "line 25"),
                ("As seen", None, "line 27"),
                ("Last words.", None, "line 31"),
            ]
        );
        assert_eq!((read.title.as_deref(), read.published.as_deref()), (Some("Ferry stuck"), Some("2017-11-13")));
    }

    #[test]
    fn front_matter_of_either_kind_tells_and_shows_what_it_is() {
        let toml = "+++\ntitle = 'Ferry'\ndate = 2017-11-13T22:15:00Z\nsource = \"The Buoy\"\n[extra]\n+++\nIt stopped.\n";
        assert!(Markdown.fits(toml.as_bytes()) && Markdown.fits(REPORT.as_bytes()));
        assert!(!Markdown.fits(b"---\n\nIt stopped.\n\n---\n") && !Markdown.fits(b"# Ferry\n\nIt stopped.\n"));
        let words = PageWords::default();
        let article = read_bytes(&words, "a", "a", toml.into()).next().unwrap().unwrap().article;
        assert_eq!((article.body.as_str(), article.source.as_deref()), ("It stopped.", Some("The Buoy")));
        assert_eq!(article.published.bounds.earliest.unwrap().to_string(), "2017-11-13 22:15:00");
    }

    #[test]
    fn a_name_says_it_where_the_bytes_cannot() {
        let words = PageWords::default();
        let body =
            |name: &str| read_bytes(&words, name, name, b"Title: Ferry\n\nIt *stopped*.\n".to_vec()).next().unwrap().unwrap().article;
        assert_eq!((body("a.md").body.as_str(), body("a.md").title.as_deref()), ("It stopped.", Some("Ferry")));
        assert_eq!(body("a.txt").body, "It *stopped*.\n");
    }
}
