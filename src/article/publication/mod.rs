//! When an article was published, from what stands there to say so: metadata, its address on the web, a line with nothing but a date at
//! its top, a dateline. Never from running text, captions or a file's own dates.

mod address;
mod line;
mod wire;

pub(super) use line::is_date_line;

use super::{Article, Basis, Dateline, PageWords, Published, Yearless};
use crate::calendar::Bounds;
use crate::text::Span;
use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};
use line::DateLines;

/// Finds the publication of an article whose metadata and zones are known.
///
/// Metadata first, then the address, then a line of the text. A dateline without a year ("Nov. 13") dates only where metadata or address
/// leave exactly one such day; else it is kept as it is.
pub(super) fn find_publication(words: &PageWords, article: &Article) -> Published {
    let mut published = article.published.clone();
    if published.basis == Basis::Unknown
        && let Some(bounds) = article.url.as_deref().and_then(|url| address::bounds(words, url))
    {
        published = Published { bounds, basis: Basis::Metadata, ..Published::default() };
    }
    if is_day(&published.bounds) {
        return published;
    }
    let lines = line::find(words, article);
    match full(&lines).or_else(|| wire::find(words, article).and_then(|found| found.published())) {
        Some(written) if published.basis == Basis::Unknown => written,
        Some(written) if is_inside(&written.bounds, &published.bounds) => written,
        Some(_) => published,
        None => yearless(words, article, &lines, published),
    }
}

/// The day on which a wire report says that it was written.
pub(super) fn find_dateline(words: &PageWords, article: &Article) -> Option<Dateline> {
    let found = wire::find(words, article)?;
    let (month, day) = (found.written.month?, found.written.day?);
    Some(Dateline { day: Yearless { month, day, weekday: found.written.weekday }, year: found.written.year, span: found.span })
}

/// The date of publication, hulled with a later version's where both are written: what is told may be as late as that.
fn full(lines: &DateLines) -> Option<Published> {
    let found = lines.published.or(lines.updated).or(lines.bare)?.published()?;
    let latest = lines.published.and(lines.updated).and_then(|updated| updated.published()).and_then(|updated| updated.bounds.latest);
    let bounds = Bounds { latest: latest.max(found.bounds.latest), ..found.bounds };
    Some(Published { bounds, ..found })
}

/// A day without its year. A bare line ("Friday, April 1st") may announce something else, so that it is kept but dates nothing.
fn yearless(words: &PageWords, article: &Article, lines: &DateLines, published: Published) -> Published {
    let sure = lines.published.or_else(|| wire::find(words, article));
    let Some((day, span)) = sure.or(lines.bare).and_then(|found| Some((found.yearless()?, found.span))) else { return published };
    match only_day(day, &published.bounds) {
        Some(bounds) if sure.is_some() => Published { bounds, basis: Basis::Dateline, evidence: Some(span), ..published },
        _ => Published { evidence: Some(span), yearless: Some(day), ..published },
    }
}

/// The one day of that name within bounds of at most a year or two.
fn only_day(yearless: Yearless, bounds: &Bounds) -> Option<Bounds> {
    let (earliest, latest) = (bounds.earliest?.date(), bounds.latest?.date());
    let days = (earliest.year()..=latest.year().min(earliest.year() + 2))
        .filter_map(|year| NaiveDate::from_ymd_opt(year, yearless.month, yearless.day).filter(|day| (earliest..=latest).contains(day)));
    let mut days = days.filter(|day| yearless.weekday.is_none_or(|weekday| weekday == day.weekday()));
    match (days.next(), days.next()) {
        (Some(day), None) if latest.year() <= earliest.year() + 2 => Some(whole(day)),
        _ => None,
    }
}

fn whole(day: NaiveDate) -> Bounds {
    let first = day.and_time(NaiveTime::MIN);
    Bounds { earliest: Some(first), latest: first.checked_add_signed(TimeDelta::seconds(86_399)) }
}

fn is_day(bounds: &Bounds) -> bool {
    matches!((bounds.earliest, bounds.latest), (Some(earliest), Some(latest)) if latest - earliest < TimeDelta::days(1))
}

fn is_inside(inner: &Bounds, outer: &Bounds) -> bool {
    inner.earliest >= outer.earliest && (outer.latest.is_none() || inner.latest.is_some() && inner.latest <= outer.latest)
}

/// A date found in the text, and where.
#[derive(Clone, Copy, Debug)]
struct Found {
    written: super::date::Written,
    span: Span,
}

impl Found {
    /// With its year, as a publication.
    fn published(&self) -> Option<Published> {
        let date = self.written.date().ok()?;
        Some(Published {
            bounds: date.bounds,
            basis: Basis::Dateline,
            evidence: Some(self.span),
            utc_offset: date.utc_offset,
            yearless: None,
        })
    }

    fn yearless(&self) -> Option<Yearless> {
        let (None, Some(month), Some(day)) = (self.written.year, self.written.month, self.written.day) else { return None };
        Some(Yearless { month, day, weekday: self.written.weekday })
    }
}
