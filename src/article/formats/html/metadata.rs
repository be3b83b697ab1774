//! What a page says of itself: JSON-LD first, then `meta`, then `time`.

use super::super::Extract;
use html5gum::StartTag;
use serde_json::Value;

/// The attributes of an element.
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub fn of(tag: &StartTag<()>) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self(tag.attributes.iter().map(|(name, value)| (text(name).to_ascii_lowercase(), text(value))).collect())
    }

    /// The value of an attribute; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.trim())
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(own, _)| own == name)
    }
}

/// One thing a page says, and how much its place counts: the lower the more.
#[derive(Debug, Default)]
struct Told(Option<(u8, String)>);

impl Told {
    fn tell(&mut self, rank: u8, value: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !value.is_empty() && self.0.as_ref().is_none_or(|(own, _)| rank < *own) {
            self.0 = Some((rank, value));
        }
    }

    fn take(self) -> Option<String> {
        self.0.map(|(_, value)| value)
    }
}

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    title: Told,
    source: Told,
    url: Told,
    language: Told,
    published: Told,
    updated: Told,
    linked: bool,
}

/// JSON-LD, `meta` of known names, other elements, the page's title.
const LINKED: u8 = 0;
const META: u8 = 1;
const ELEMENT: u8 = 2;
const LAST: u8 = 3;

impl Metadata {
    /// The title of the article, where the page gives it apart from that of the window.
    pub fn title(&self) -> Option<&str> {
        self.title.0.as_ref().filter(|(rank, _)| *rank < LAST).map(|(_, title)| title.as_str())
    }

    /// Puts what is known into an extract.
    pub fn tell(self, extract: &mut Extract) {
        extract.title = self.title.take();
        extract.source = self.source.take();
        extract.url = self.url.take();
        extract.published = self.published.take();
        extract.updated = self.updated.take();
        extract.language = self.language.take().and_then(|tag| tag.split(['-', '_']).next().map(str::to_lowercase));
    }

    /// Looks at an element that begins.
    pub fn take_element(&mut self, name: &str, attributes: &Attributes) {
        match name {
            "html" => self.language.tell(ELEMENT, attributes.get("lang")),
            "meta" => self.take_meta(attributes),
            "link" if attributes.get("rel") == "canonical" => self.url.tell(META, attributes.get("href")),
            "time" => self.take_time(attributes),
            "script" => self.linked = attributes.get("type").contains("ld+json"),
            _ => {}
        }
    }

    fn take_meta(&mut self, attributes: &Attributes) {
        let name = ["property", "name", "itemprop"].into_iter().map(|key| attributes.get(key)).find(|name| !name.is_empty()).unwrap_or("");
        let value = attributes.get("content");
        match name.to_ascii_lowercase().as_str() {
            "og:title" | "twitter:title" | "headline" | "dc.title" => self.title.tell(META, value),
            "og:site_name" | "application-name" | "dc.publisher" => self.source.tell(META, value),
            "og:url" => self.url.tell(META, value),
            "article:published_time"
            | "datepublished"
            | "og:published_time"
            | "date"
            | "pubdate"
            | "publishdate"
            | "publish-date"
            | "publish_date"
            | "publication_date"
            | "parsely-pub-date"
            | "sailthru.date"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.date"
            | "dcterms.created"
            | "cxenseparse:recs:publishtime" => self.published.tell(META, value),
            "article:modified_time" | "datemodified" | "og:updated_time" | "lastmod" | "last-modified" | "dcterms.modified" => {
                self.updated.tell(META, value);
            }
            "og:locale" | "language" => self.language.tell(LAST, value),
            _ => {}
        }
    }

    fn take_time(&mut self, attributes: &Attributes) {
        let (property, class, date) =
            (attributes.get("itemprop"), attributes.get("class").to_ascii_lowercase(), attributes.get("datetime"));
        match property {
            "datePublished" => self.published.tell(ELEMENT, date),
            "dateModified" => self.updated.tell(ELEMENT, date),
            _ if attributes.has("pubdate") || class.contains("publish") => self.published.tell(LAST, date),
            _ if class.contains("updated") || class.contains("modified") => self.updated.tell(LAST, date),
            _ => {}
        }
    }

    /// Looks at the text of a script or a title.
    pub fn take_raw(&mut self, name: &str, text: &str) {
        match name {
            "title" => self.title.tell(LAST, text),
            "script" if self.linked => {
                // What is no JSON tells nothing.
                if let Ok(value) = serde_json::from_str::<Value>(text.trim()) {
                    self.take_linked(&value, 0);
                }
            }
            _ => {}
        }
    }

    fn take_linked(&mut self, value: &Value, depth: usize) {
        match value {
            Value::Array(values) if depth < 8 => values.iter().for_each(|value| self.take_linked(value, depth + 1)),
            Value::Object(object) => {
                if is_article(object.get("@type")) {
                    self.take_article(object);
                }
                object
                    .get("@graph")
                    .or_else(|| object.get("mainEntity"))
                    .into_iter()
                    .filter(|_| depth < 8)
                    .for_each(|inner| self.take_linked(inner, depth + 1));
            }
            _ => {}
        }
    }

    fn take_article(&mut self, object: &serde_json::Map<String, Value>) {
        let text = |key: &str| object.get(key).map_or("", words);
        self.title.tell(LINKED, text("headline"));
        self.published.tell(LINKED, text("datePublished"));
        self.updated.tell(LINKED, text("dateModified"));
        self.source.tell(LINKED, text("publisher"));
        self.language.tell(LINKED, text("inLanguage"));
        self.url.tell(LINKED, text("url"));
    }
}

/// A string, or the name of what is described.
fn words(value: &Value) -> &str {
    match value {
        Value::String(text) => text,
        Value::Array(values) => values.first().map_or("", words),
        Value::Object(object) => object.get("name").and_then(Value::as_str).unwrap_or(""),
        _ => "",
    }
}

fn is_article(kind: Option<&Value>) -> bool {
    let is = |name: &str| name.ends_with("Article") || name.ends_with("BlogPosting") || matches!(name, "Report" | "SocialMediaPosting");
    match kind {
        Some(Value::String(name)) => is(name),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).any(is),
        _ => false,
    }
}
