//! From the tokens of a page to its paragraphs.

use super::elements::{by_class, by_name, ends, is_block, is_hidden, is_void};
use super::metadata::{Attributes, Metadata};
use crate::article::ZoneKind;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use std::collections::BTreeMap;

/// A paragraph of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub text: String,
    /// What it is by an element's name, and by a class; the name counts more.
    pub named: Option<ZoneKind>,
    pub classed: Option<ZoneKind>,
    /// The element it stands in, as an XPath.
    pub place: String,
    /// Whether it stands in the page's first heading.
    pub heading: bool,
    /// Letters that are links, among all.
    pub linked: usize,
    /// The innermost container, by its number.
    pub container: Option<usize>,
}

/// What can hold the whole of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ContainerKind {
    Body,
    Article,
    Main,
}

/// An element that can hold the whole of an article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Container {
    pub kind: ContainerKind,
    /// The one around it.
    pub outer: Option<usize>,
}

/// An open element.
#[derive(Clone, Debug, Default)]
struct Open {
    name: String,
    hidden: bool,
    named: Option<ZoneKind>,
    classed: Option<ZoneKind>,
    heading: bool,
    link: bool,
    container: Option<usize>,
    place: Option<(String, usize)>,
}

/// Deeper elements are read as if they stood in the last of these.
const DEEPEST: usize = 1_000;
/// An end tag looks for its start among so many.
const LOOK: usize = 100;

#[derive(Default)]
struct Walker {
    open: Vec<Open>,
    blocks: Vec<Block>,
    containers: Vec<Container>,
    metadata: Metadata,
    block: Block,
    /// How many elements of each name have begun.
    counts: BTreeMap<String, usize>,
    /// The text of a script or title that is being read.
    raw: Option<String>,
    breaks: usize,
}

/// The paragraphs, the elements that can hold an article, and what the page says of itself.
pub(super) fn walk(page: &str) -> (Vec<Block>, Vec<Container>, Metadata) {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut walker = Walker::default();
    for token in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Ok(Token::StartTag(tag)) => walker.start(&tag),
            Ok(Token::EndTag(tag)) => walker.end(&String::from_utf8_lossy(&tag.name)),
            Ok(Token::String(text)) => walker.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    walker.flush();
    (walker.blocks, walker.containers, walker.metadata)
}

impl Walker {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let attributes = Attributes::of(tag);
        self.metadata.take_element(&name, &attributes);
        *self.counts.entry(name.clone()).or_default() += 1;
        match name.as_str() {
            "br" => return self.line_break(),
            "td" | "th" => self.push(" "),
            _ => {}
        }
        while self.open.last().is_some_and(|open| ends(&open.name, &name)) {
            self.pop();
        }
        if is_block(&name) {
            self.flush();
        }
        if is_void(&name) {
            return;
        }
        self.raw = matches!(name.as_str(), "script" | "title").then(String::new);
        if self.open.len() < DEEPEST {
            let open = self.opened(name, &attributes);
            self.open.push(open);
        }
    }

    fn opened(&mut self, name: String, attributes: &Attributes) -> Open {
        let outer = self.open.last().cloned().unwrap_or_default();
        let kind = match name.as_str() {
            _ if attributes.get("itemprop").contains("articleBody") => Some(ContainerKind::Body),
            "article" => Some(ContainerKind::Article),
            "main" => Some(ContainerKind::Main),
            _ if attributes.get("role") == "main" => Some(ContainerKind::Main),
            _ => None,
        };
        let container = kind.map(|kind| {
            self.containers.push(Container { kind, outer: outer.container });
            self.containers.len() - 1
        });
        let whole = container.is_some() || matches!(name.as_str(), "html" | "body");
        let classes = format!("{} {}", attributes.get("class"), attributes.get("id"));
        let number = self.counts.get(&name).copied().unwrap_or(1);
        let style = attributes.get("style").replace(' ', "");
        Open {
            hidden: outer.hidden || is_hidden(&name) || attributes.has("hidden") || style.contains("display:none"),
            named: by_name(&name, attributes.get("role")).or(outer.named),
            // What holds a whole article is not what its wrapper is called.
            classed: if whole { None } else { by_class(&classes).or(outer.classed) },
            heading: outer.heading || name == "h1" && number == 1,
            link: outer.link || name == "a",
            container: container.or(outer.container),
            place: if is_block(&name) { Some((name.clone(), number)) } else { outer.place },
            name,
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(raw) = self.raw.take() {
            self.metadata.take_raw(name, &raw);
        }
        let Some(depth) = self.open.iter().rev().take(LOOK).position(|open| open.name == name) else {
            if name == "p" {
                self.flush();
            }
            return;
        };
        (0..=depth).for_each(|_| self.pop());
    }

    fn pop(&mut self) {
        if self.open.last().is_some_and(|open| is_block(&open.name)) {
            self.flush();
        }
        self.open.pop();
    }

    fn line_break(&mut self) {
        self.breaks += 1;
        if self.breaks > 1 {
            self.flush();
        } else {
            self.push(" ");
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(raw) = &mut self.raw {
            raw.push_str(text);
            return;
        }
        if !text.trim().is_empty() {
            self.breaks = 0;
        }
        self.push(text);
    }

    /// Adds text to the paragraph, every stretch of white space as one blank.
    fn push(&mut self, text: &str) {
        let Some(open) = self.open.last() else {
            self.block.text.push_str(text);
            return;
        };
        if open.hidden {
            return;
        }
        if self.block.text.trim().is_empty() && !text.trim().is_empty() {
            let place = open.place.as_ref().map_or_else(|| "/".into(), |(name, number)| format!("(//{name})[{number}]"));
            self.block = Block {
                place,
                named: open.named,
                classed: open.classed,
                heading: open.heading,
                container: open.container,
                ..Block::default()
            };
        }
        for c in text.chars() {
            let blank = c.is_whitespace() || c == '\u{a0}';
            if !blank {
                self.block.text.push(c);
                self.block.linked += usize::from(open.link);
            } else if !self.block.text.ends_with(' ') && !self.block.text.is_empty() {
                self.block.text.push(' ');
            }
        }
    }

    fn flush(&mut self) {
        self.breaks = 0;
        let block = std::mem::take(&mut self.block);
        if !block.text.trim().is_empty() {
            self.blocks.push(block);
        }
    }
}
