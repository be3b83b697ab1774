//! Breadcrumbs ("Home / World / Ferry stuck"), and menus.

use super::page::Page;
use super::shape;
use crate::article::{PageWords, ZoneKind};

/// A slash also parts the lines of a poem, so that it counts near the top only.
const TOP: usize = 6;

/// A trail that does not begin at home has at least so many items.
const FEWEST: usize = 3;

pub(super) fn mark(page: &mut Page) {
    for at in 0..page.blocks.len() {
        let Some(block) = page.blocks.get(at) else { continue };
        if page.is_open(at) && block.words <= 40 && is_parted(block.text) && is_navigation(page, at, block.text) {
            page.set(at, ZoneKind::Navigation);
        }
    }
}

/// Whether it is one line with something in it that can part items.
fn is_parted(line: &str) -> bool {
    memchr::memchr(b'\n', line.as_bytes()).is_none() && line.contains(['>', '/', '|', '»', '›', '→'])
}

fn is_navigation(page: &Page, at: usize, line: &str) -> bool {
    is_trail(page.words, line, &[">", "»", "›", "→"]) || at < TOP && is_trail(page.words, line, &["/"]) || is_menu(page.words, line)
}

/// Short items between separators, from the general to this page's own title, which may be long.
fn is_trail(words: &PageWords, line: &str, separators: &[&str]) -> bool {
    separators.iter().any(|separator| {
        let items = items(line, separator);
        let Some((last, trail)) = items.split_last() else { return false };
        let begins_at_home = trail.first().is_some_and(|item| is_home(words, item));
        (items.len() >= FEWEST || begins_at_home && items.len() >= 2)
            && trail.iter().all(|item| shape::word_count(item) <= 4 && shape::begins_largely(item) && !shape::ends_sentence(item))
            && !shape::ends_sentence(last)
            && (begins_at_home || *separator != "/" || trail.len() >= 2 && shape::word_count(last) >= 4)
    })
}

/// Four short items or more between bars.
fn is_menu(words: &PageWords, line: &str) -> bool {
    let items = items(line, "|");
    let fewest = if items.first().is_some_and(|item| is_home(words, item)) { 2 } else { 4 };
    items.len() >= fewest && items.iter().all(|item| shape::word_count(item) <= 3 && !item.contains(|c: char| c.is_ascii_digit()))
}

fn is_home(words: &PageWords, item: &str) -> bool {
    words.home.contains(&shape::plain(item).as_str())
}

/// The items of a line; none where one of them is empty.
fn items<'a>(line: &'a str, separator: &str) -> Vec<&'a str> {
    let spaced = format!(" {separator} ");
    let items: Vec<&str> = line.split(spaced.as_str()).map(str::trim).collect();
    if items.len() < 2 || items.iter().any(|item| item.is_empty()) { Vec::new() } else { items }
}

/// The last item of every trail: the page's own title.
pub(super) fn own_titles<'a>(page: &Page<'a>) -> Vec<&'a str> {
    let trails = page.blocks.iter().enumerate().filter(|(at, _)| page.kind(*at) == Some(ZoneKind::Navigation));
    let last = |line: &'a str| ["/", ">", "»", "›", "→"].iter().find_map(|separator| items(line, separator).last().copied());
    trails.filter_map(|(_, block)| last(block.text)).collect()
}
