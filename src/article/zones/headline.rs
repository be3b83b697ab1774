//! The article's own title, as it stands in its body.

use super::navigation::own_titles;
use super::page::Page;
use super::shape;
use crate::article::ZoneKind;
use crate::article::publication::is_date_line;

/// Where a headline can begin.
const TOP: usize = 4;
const LONGEST: usize = 25;

/// A question is a headline only where it stands alone and is short: else it begins the text.
const LONGEST_QUESTION: usize = 15;

/// Marks the headline and every line that is the same.
pub(super) fn mark(page: &mut Page) {
    let known: Vec<String> = page.title.into_iter().chain(own_titles(page)).map(key).collect();
    let first = page.open().take(TOP).find(|(_, block)| known.iter().any(|title| is_same(title, &key(block.text)))).map(|(at, _)| at);
    let Some(first) = first.or_else(|| at_the_top(page)) else { return };
    let Some(headline) = page.blocks.get(first).map(|block| key(block.text)) else { return };
    page.set(first, ZoneKind::Headline);
    let copies: Vec<usize> =
        page.open().filter(|(_, block)| block.words <= LONGEST && key(block.text) == headline).map(|(at, _)| at).collect();
    for copy in copies {
        page.set(copy, ZoneKind::Headline);
        page.set_repeats(copy, first.min(copy));
    }
}

fn key(text: &str) -> String {
    shape::flatten(text).to_lowercase()
}

/// A page's title is often the headline and the name of the site: "Ferry stuck - The Daily".
fn is_same(title: &str, line: &str) -> bool {
    title == line
        || title.strip_prefix(line).is_some_and(|site| shape::word_count(line) >= 3 && (site.starts_with(" |") || site.starts_with(" -")))
}

/// The first line, where it has the look of a headline and running text follows.
fn at_the_top(page: &Page) -> Option<usize> {
    let (at, block) = page.open().next()?;
    let looks_so = (3..=LONGEST).contains(&block.words) && block.is_headline_like() && at < TOP;
    let asks = !(shape::ends_in_word(block.text) || block.alone && block.words <= LONGEST_QUESTION);
    let is_other = is_byline(page, block.text) || is_date_line(page.words, block.text);
    let after = page.blocks.get(at + 1)?;
    let goes_on = !block.apart && after.text.starts_with(char::is_lowercase);
    let has_text = page.blocks.iter().skip(at + 1).any(|block| block.is_prose());
    (looks_so && !asks && !is_other && !goes_on && has_text).then_some(at)
}

fn is_byline(page: &Page, text: &str) -> bool {
    let lower = shape::flatten(text).to_lowercase();
    page.words.bylines.iter().any(|by| lower.strip_prefix(by).is_some_and(|rest| rest.starts_with(' '))) && shape::is_name_like(text)
}
