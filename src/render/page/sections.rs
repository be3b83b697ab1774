//! What stands around the table: how much there is of what, clashes, gaps, what was not read, and the reports.

use super::markup::{escape, isolated};
use super::names::{Names, counted, dating, outlet};
use super::pieces::Pieces;
use crate::timeline::{ArticleRecord, ClaimRecord, Conflict, Dated, Gap, Timeline};
use std::collections::BTreeMap;

/// How many there are of everything: nothing is left out of the count.
pub(super) fn counts(timeline: &Timeline, unread: usize) -> String {
    let mut parts = vec![counted(timeline.entries.len(), "entry", "entries")];
    for dated in [Dated::Exact, Dated::Bounded, Dated::HalfOpen, Dated::Order, Dated::None] {
        let count = timeline.entries.iter().filter(|entry| entry.dated == dated).count();
        parts.push(format!("{count} {}", dating(dated)));
    }
    let links = [
        ("conflicts", counted(timeline.conflicts.len(), "set of conflicting dates", "sets of conflicting dates")),
        ("gaps", counted(timeline.gaps.len(), "gap", "gaps")),
        ("unread", format!("{} not read", counted(unread, "input", "inputs"))),
        ("reports", counted(timeline.articles.len(), "report", "reports")),
    ];
    parts.extend(links.into_iter().map(|(id, words)| format!("<a href=\"#{id}\">{words}</a>")));
    parts.into_iter().map(|part| format!("<li>{part}</li>")).collect()
}

/// The sentences that cannot all be right.
pub(super) fn conflicts(timeline: &Timeline) -> String {
    if timeline.conflicts.is_empty() {
        return "<p>None: all dates can hold together.</p>".to_owned();
    }
    let names = Names::of(timeline);
    let claims: BTreeMap<&str, &ClaimRecord> = timeline.claims.iter().map(|claim| (claim.id.as_str(), claim)).collect();
    let of = |conflict: &Conflict| {
        let sides = conflict.claims.iter().filter_map(|id| claims.get(id.as_str()));
        let sides: String = sides.map(|claim| format!("<li>{}</li>", side(claim, &names))).collect();
        format!("<h3 id=\"{0}\">{0} · {1}</h3><ul>{sides}</ul>\n", escape(&conflict.id), conflict.kind.name())
    };
    timeline.conflicts.iter().map(of).collect()
}

fn side<'a>(claim: &'a ClaimRecord, names: &Names<'a>) -> String {
    let sentence = claim.mention.as_deref().and_then(|id| names.mention(id)).map(|mention| mention.quote.as_str());
    let sentence = sentence.or(claim.quote.as_deref()).unwrap_or(&claim.rule);
    let source = claim.article.as_deref().map(|id| format!(" — {}", isolated(names.outlet(id)))).unwrap_or_default();
    format!("{}: <q>{}</q>{source}", link(&claim.from, names), isolated(sentence))
}

/// A link to an entry, by its number and label.
fn link(id: &str, names: &Names) -> String {
    let Some((at, entry)) = names.entry(id) else { return escape(id) };
    format!("<a href=\"#{}\">#{} {}</a>", escape(id), at + 1, isolated(&entry.label))
}

/// Stretches of which nothing is told.
pub(super) fn gaps(timeline: &Timeline) -> String {
    if timeline.gaps.is_empty() {
        return "<p>None that stands out.</p>".to_owned();
    }
    let names = Names::of(timeline);
    let all = timeline.entries.iter().flat_map(|entry| &entry.participants);
    let people: BTreeMap<&str, &str> = all.map(|one| (one.id.as_str(), one.name.as_str())).collect();
    let items: String = timeline.gaps.iter().map(|gap| format!("<li>{}</li>", self::gap(gap, &names, &people))).collect();
    format!("<ul>{items}</ul>")
}

fn gap(gap: &Gap, names: &Names, people: &BTreeMap<&str, &str>) -> String {
    let busy: Vec<String> = gap.people.iter().map(|id| isolated(people.get(id.as_str()).unwrap_or(&id.as_str()))).collect();
    let ordered: Vec<String> = gap.ordered.iter().map(|id| link(id, names)).collect();
    let perhaps =
        if ordered.is_empty() { String::new() } else { format!("; known only in their order, and perhaps then: {}", ordered.join(", ")) };
    format!(
        "<b>{}</b> ({}), between {} and {}; busy before and after: {}{perhaps}",
        escape(&gap.when_text),
        counted(usize::try_from(gap.days).unwrap_or_default(), "day", "days"),
        link(&gap.after, names),
        link(&gap.before, names),
        busy.join(", "),
    )
}

/// Inputs that could not be read.
pub(super) fn unread(unread: &[String]) -> String {
    if unread.is_empty() {
        return "<p>None: every input was read.</p>".to_owned();
    }
    let items: String = unread.iter().map(|reason| format!("<li>{}</li>", isolated(reason))).collect();
    format!("<ul>{items}</ul>")
}

/// The reports with their dates, and how much of their text is here.
pub(super) fn reports(timeline: &Timeline, pieces: &[Pieces], is_whole: bool) -> String {
    let items: String = timeline.articles.iter().map(|article| format!("<li>{}</li>", report(article))).collect();
    let shown: usize = pieces.iter().map(|pieces| pieces.shown.len()).sum();
    let total: usize = pieces.iter().map(|pieces| pieces.total).sum();
    let part = format!(
        "<p class=\"note\">The reports are long: of their {total} paragraphs this page holds the {shown} that tell of an entry or stand beside one that does.</p>"
    );
    format!("{}<ol>{items}</ol>", if is_whole { String::new() } else { part })
}

fn report(article: &ArticleRecord) -> String {
    let title = article.title.as_ref().filter(|title| *title != outlet(article));
    let title = title.map(|title| format!(", “{}”", isolated(title))).unwrap_or_default();
    let published = match (day(&article.published.earliest), day(&article.published.latest)) {
        (Some(from), Some(to)) if from == to => format!("published {from}"),
        (Some(from), Some(to)) => format!("published between {from} and {to}"),
        (Some(from), None) => format!("published on {from} or later"),
        (None, Some(to)) => format!("published on {to} or earlier"),
        (None, None) => "publication unknown".to_owned(),
    };
    let is_safe = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    let address = article.url.as_ref().map(|url| match Some(url).filter(is_safe) {
        Some(url) => format!(" · <a rel=\"noreferrer\" href=\"{0}\">{0}</a>", escape(url)),
        None => format!(" · {}", isolated(url)),
    });
    let path = article.path.as_ref().map(|path| format!(" · <code>{}</code>", isolated(path))).unwrap_or_default();
    format!(
        "{}{title}, {published} (known by: {}){}{path}",
        isolated(outlet(article)),
        article.published.basis.name(),
        address.unwrap_or_default()
    )
}

/// The day of a moment.
fn day(moment: &Option<String>) -> Option<String> {
    moment.as_deref().map(|moment| escape(moment.split('T').next().unwrap_or(moment)))
}
