//! What elements and their attributes say of the text in them.

use crate::article::ZoneKind;

/// Elements that have no end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "param" | "source" | "track" | "wbr"
    )
}

/// Elements whose text nobody reads on the page.
pub(super) fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "template"
            | "noscript"
            | "svg"
            | "math"
            | "select"
            | "textarea"
            | "iframe"
            | "object"
            | "canvas"
            | "audio"
            | "video"
    )
}

/// Elements that begin and end a paragraph.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Elements that end where another of their kind, or one that cannot stand in them, begins.
pub(super) fn ends(open: &str, next: &str) -> bool {
    match open {
        "p" => is_block(next),
        "li" => next == "li",
        "dt" | "dd" => matches!(next, "dt" | "dd"),
        "tr" => next == "tr",
        "td" | "th" => matches!(next, "td" | "th" | "tr"),
        "option" => next == "option",
        _ => false,
    }
}

/// What an element is by its name or its role: the standard's own words for it.
pub(super) fn by_name(name: &str, role: &str) -> Option<ZoneKind> {
    match (name, role) {
        ("nav", _) | (_, "navigation" | "menu" | "menubar" | "search") => Some(ZoneKind::Navigation),
        ("footer" | "form" | "button" | "dialog", _) | (_, "contentinfo" | "dialog" | "alert" | "banner") => Some(ZoneKind::Boilerplate),
        ("aside", _) | (_, "complementary") => Some(ZoneKind::Boilerplate),
        ("figcaption", _) => Some(ZoneKind::Caption),
        _ => None,
    }
}

/// What an element is by its classes and its id: words that makers of pages agree on without having agreed.
pub(super) fn by_class(classes: &str) -> Option<ZoneKind> {
    let mut words = classes.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.find_map(|word| match word.to_ascii_lowercase().as_str() {
        "nav" | "navbar" | "navigation" | "menu" | "breadcrumb" | "breadcrumbs" => Some(ZoneKind::Navigation),
        "related" | "recommended" | "recommendations" | "readmore" | "trending" | "teaser" | "teasers" | "promo" => {
            Some(ZoneKind::RelatedLink)
        }
        "share" | "sharing" | "social" | "newsletter" | "subscribe" | "signup" | "comments" | "disqus" | "cookie" | "cookies"
        | "consent" | "advert" | "advertisement" | "ad" | "ads" | "sponsored" | "footer" | "paywall" => Some(ZoneKind::Boilerplate),
        "tags" | "keywords" => Some(ZoneKind::Tags),
        "caption" => Some(ZoneKind::Caption),
        "credit" | "credits" => Some(ZoneKind::Credit),
        _ => None,
    })
}
