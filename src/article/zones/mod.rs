//! What the stretches of a body are: headline, running text, captions, credits, links to other articles, page furniture.
//!
//! Structure decides (blank lines, separators, repetition, brackets, a missing full stop), with the few words of
//! [`PageWords`]. Precision first: what no rule is sure of is body. Each pass looks at what the passes before it left
//! open, surest first:
//!
//! 1. [`furniture`]: comment forms, share buttons, and what follows the last sentence of the article
//! 2. [`navigation`]: breadcrumbs and menus
//! 3. [`links`], those with a label: "Related: ..."
//! 4. [`credits`]: who made a picture
//! 5. [`headline`]: the title as it stands at the top, and every line that repeats it
//! 6. [`captions`]: beside a credit, by their first word, or told twice in a row
//! 7. [`quotation`]: paragraphs that are wholly direct speech
//! 8. [`tags`]: keywords after the end
//! 9. [`links`], those without: a headline on its own in the middle of running text

mod block;
mod captions;
mod credits;
mod furniture;
mod headline;
mod links;
mod navigation;
mod page;
mod quotation;
mod shape;
mod split;
mod tags;

use super::{PageWords, Zone, ZoneKind};
use crate::text::Span;
use page::Page;

pub(super) use shape::is_prose;
use split::blocks;

/// Parts a body into zones: in order, without overlap, and together the whole body save white space between them.
///
/// `title` is what header or metadata call the article, where they do. Linear in the text.
///
/// ```
/// use dateline::article::{PageWords, ZoneKind, zones};
///
/// let body = "Ferry stuck off the coast\n\nThe ferry ran aground on a sandbank and has not moved since.\n\n(Jane Roe/AP)\n";
/// let kinds: Vec<_> = zones(&PageWords::default(), None, body).iter().map(|zone| zone.kind).collect();
/// assert_eq!(kinds, [ZoneKind::Headline, ZoneKind::Caption, ZoneKind::Credit]);
/// ```
pub fn zones(words: &PageWords, title: Option<&str>, body: &str) -> Vec<Zone> {
    marked_zones(words, title, body, &[])
}

/// The same where a file's markup tells of some stretches what they are; `marks` are in order.
pub(super) fn marked_zones(words: &PageWords, title: Option<&str>, body: &str, marks: &[(Span, ZoneKind)]) -> Vec<Zone> {
    let mut page = Page::new(words, title, body);
    page.set_marked(marks);
    if page.is_single() {
        return page.zones();
    }
    furniture::mark(&mut page);
    navigation::mark(&mut page);
    links::mark_labelled(&mut page);
    tags::mark_labelled(&mut page);
    credits::mark(&mut page);
    headline::mark(&mut page);
    captions::mark(&mut page);
    quotation::mark(&mut page);
    tags::mark(&mut page);
    links::mark(&mut page);
    page.zones()
}
