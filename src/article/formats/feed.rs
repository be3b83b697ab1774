//! RSS and Atom: each item is an article.

use super::html;
use super::xml::{Step, walk};
use super::{Content, Format, HELD, Part, Parts, Terms, beginning};
use crate::article::error::Reason;

/// See the [module](self).
pub(super) struct Feed;

impl Format for Feed {
    fn name(&self) -> &'static str {
        "feed"
    }

    fn fits(&self, bytes: &[u8]) -> bool {
        let head = beginning(bytes);
        head.starts_with(b"<")
            && [b"<rss".as_slice(), b"<feed", b"<rdf:RDF"].iter().any(|open| head.windows(open.len()).any(|at| at == *open))
    }

    fn open(&self, content: Content, _: &Terms) -> Result<Parts, Reason> {
        let bytes = content.whole(HELD)?;
        let mut feed = Reader::default();
        let walked = walk(&bytes, "feed", |step| feed.take(step));
        let Reader { source, language, items, .. } = feed;
        let parts: Vec<Result<Part, Reason>> = (1..)
            .zip(items)
            .map(|(number, item)| {
                let mut extract = html::read(&item.content.or(item.summary).unwrap_or_default());
                extract.title = item.title.map(|title| html::read(&title).text);
                extract.url = item.url;
                extract.source.clone_from(&source);
                extract.language = extract.language.or(language.clone());
                extract.published = item.published.or_else(|| item.updated.clone());
                extract.updated = item.updated;
                Ok(Part::Text(Some(format!("#{number}")), Box::new(extract)))
            })
            .chain(walked.err().map(Err))
            .collect();
        Ok(Box::new(parts.into_iter()))
    }
}

/// An item while it is read.
#[derive(Default)]
struct Item {
    title: Option<String>,
    url: Option<String>,
    summary: Option<String>,
    content: Option<String>,
    published: Option<String>,
    updated: Option<String>,
}

/// A feed while it is read.
#[derive(Default)]
struct Reader {
    source: Option<String>,
    language: Option<String>,
    items: Vec<Item>,
    /// Inside an item.
    inside: bool,
    text: String,
}

impl Reader {
    fn take(&mut self, step: Step) {
        match step {
            Step::Start("item" | "entry", _) => {
                self.inside = true;
                self.items.push(Item::default());
            }
            Step::End("item" | "entry") => self.inside = false,
            Step::Start(name, attributes) => {
                self.text.clear();
                let get = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
                let link = name == "link" && get("rel").is_none_or(|rel| rel == "alternate");
                if let Some(item) = self.items.last_mut().filter(|_| self.inside && link) {
                    item.url = item.url.take().or(get("href"));
                }
            }
            Step::Text(text) => self.text.push_str(text),
            Step::End(name) => self.end(name),
        }
    }

    fn end(&mut self, name: &str) {
        let text = self.text.trim().to_string();
        if text.is_empty() {
            return;
        }
        let item = self.items.last_mut().filter(|_| self.inside);
        let place = match (name, item) {
            ("title", None) => &mut self.source,
            ("language", None) => &mut self.language,
            ("title", Some(item)) => &mut item.title,
            ("link", Some(item)) => &mut item.url,
            ("description" | "summary", Some(item)) => &mut item.summary,
            ("encoded" | "content", Some(item)) => &mut item.content,
            ("pubDate" | "published" | "date", Some(item)) => &mut item.published,
            ("updated" | "modified", Some(item)) => &mut item.updated,
            _ => return,
        };
        if place.is_none() {
            *place = Some(text);
        }
        self.text.clear();
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{PageWords, formats::read_bytes as read_file};

    #[test]
    fn every_item_is_an_article() {
        let feed = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>The Buoy</title>
            <item><title>Ferry &amp; crew</title><link>https://buoy.example/1</link><dc:date>2017-11-13T22:15:00Z</dc:date>
            <description><![CDATA[<p>It ran aground.</p><p>It stopped.</p>]]></description></item>
            <item><title>Storm</title><description>It came.</description></item></channel></rss>"#;
        let words = PageWords::default();
        let opened = read_file(&words, "feed.xml", "feed.xml", feed.into());
        let articles: Vec<_> = opened.map(|reading| reading.unwrap().article).collect();
        assert_eq!(articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>(), ["feed.xml#1", "feed.xml#2"]);
        assert_eq!(articles[0].body, "It ran aground.\n\nIt stopped.");
        assert_eq!(articles[0].title.as_deref(), Some("Ferry & crew"));
        assert_eq!(articles[0].source.as_deref(), Some("The Buoy"));
        assert_eq!(articles[0].url.as_deref(), Some("https://buoy.example/1"));
        assert_eq!(articles[0].published.bounds.earliest.unwrap().to_string(), "2017-11-13 22:15:00");
    }
}
