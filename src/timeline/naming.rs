//! The program's values under the names of the JSON.

use super::dating;
use super::*;
use crate::article::{Basis, ZoneKind};
use crate::calendar::{Bounds, Edtf, Extent};
use crate::graph::TemporalGraph;
use crate::reading::{self, Account, Certainty, EventKind, EventMention, Point, Stance, Word};
use crate::story::Story;
use crate::text::VerbForm;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// An article's record.
pub fn article(account: &Account, id: &str) -> ArticleRecord {
    let article = &account.article;
    let published = &account.published;
    let BoundsRecord { earliest, latest } = dating::bounds(published.bounds);
    ArticleRecord {
        id: id.to_owned(),
        path: article.path.clone(),
        sha256: article.sha256.clone(),
        source: article.source.clone(),
        title: article.title.clone(),
        url: article.url.clone(),
        language: article.language.clone(),
        published: PublishedRecord {
            earliest,
            latest,
            basis: basis(published.basis),
            evidence: published.evidence.map(|span| span.of(&article.body).to_owned()),
        },
    }
}

/// "a-" and 12 digits of the text's digest; a number behind it where the same text stands twice.
pub fn article_ids(accounts: &[Account]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let ids = accounts.iter().map(|account| {
        let digest = account.article.sha256.get(..12).unwrap_or(&account.article.sha256);
        let count = seen.entry(digest).or_default();
        *count += 1;
        if *count == 1 { format!("a-{digest}") } else { format!("a-{digest}-{count}") }
    });
    ids.collect()
}

/// "m-" and 12 digits: of the article's id and where in it the event's words stand.
pub fn mention_id(article: &str, event: &EventMention) -> String {
    let digest = Sha256::digest(format!("{article}:{}:{}", event.trigger.start, event.trigger.end));
    let hex: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("m-{hex}")
}

/// Statements that are claims of articles, in the order of articles and text.
pub fn claim_order(story: &Story, graph: &TemporalGraph) -> Vec<usize> {
    let place = |number: usize| {
        let statement = &graph.statements[number];
        let (mention, claim) = (statement.mention?, statement.claim?);
        let evidence = story.accounts.get(mention.article)?.claims.get(claim)?.evidence;
        Some((mention.article, evidence.start, claim, number))
    };
    let mut places: Vec<_> = (0..graph.statements.len()).filter_map(place).collect();
    places.sort_unstable();
    places.into_iter().map(|place| place.3).collect()
}

/// The mention that an entry takes its label from: one that asserts and names who does it, in the running text, of moderate length.
pub fn best<'a>(mentions: &[&'a EventMention]) -> Option<&'a EventMention> {
    let score = |event: &EventMention| {
        let told = event.zone == ZoneKind::Body || event.zone == ZoneKind::Caption;
        let agent = event.participants.iter().any(|p| p.role == reading::Role::Agent);
        let words = event.label.split_whitespace().count();
        let form = match event.form {
            VerbForm::None => 0,
            // "Called her, asking for money": the call is what is told.
            VerbForm::PresentParticiple => 1,
            _ => 2,
        };
        (agent && words > 1, form, told && !event.repeated, words <= 12, words.min(12))
    };
    let mut best: Option<&EventMention> = None;
    for event in mentions {
        if best.is_none_or(|known| score(event) > score(known)) {
            best = Some(event);
        }
    }
    best
}

/// What an entry is: what its first mention is, but an event if any mention is one.
pub fn kind(mentions: &[&EventMention]) -> EntryKind {
    let has = |kind: EventKind| mentions.iter().any(|event| event.kind == kind);
    match () {
        () if has(EventKind::Event) => EntryKind::Event,
        () if has(EventKind::State) => EntryKind::State,
        () if has(EventKind::Saying) => EntryKind::Saying,
        () => EntryKind::Landmark,
    }
}

/// The stance that all share, or contested.
pub fn common(stances: impl Iterator<Item = StanceName>) -> StanceName {
    let mut stances = stances;
    let first = stances.next().unwrap_or_default();
    if stances.all(|stance| stance == first) { first } else { StanceName::Contested }
}

/// An alternative's record.
pub fn alternative(when: Bounds, quote: &str, reason: &str) -> Alternative {
    let extent = Extent { start: when, end: when };
    Alternative {
        when: dating::extent(extent),
        edtf: Edtf::of(extent).map(|edtf| edtf.to_string()),
        quote: quote.to_owned(),
        reason: reason.to_owned(),
    }
}

const fn basis(basis: Basis) -> BasisName {
    match basis {
        Basis::Given => BasisName::Given,
        Basis::Metadata => BasisName::Metadata,
        Basis::Dateline => BasisName::Dateline,
        Basis::Inferred => BasisName::Inferred,
        Basis::Unknown => BasisName::Unknown,
    }
}

/// The name of a stance.
pub const fn stance(stance: Stance) -> StanceName {
    match stance {
        Stance::Asserted => StanceName::Asserted,
        Stance::Negated => StanceName::Negated,
        Stance::Alleged => StanceName::Alleged,
        Stance::Denied => StanceName::Denied,
        Stance::Planned => StanceName::Planned,
        Stance::Hypothetical => StanceName::Hypothetical,
    }
}

/// The name of an attribution.
pub const fn attribution(word: Word) -> Attribution {
    match word {
        Word::Own => Attribution::Own,
        Word::Document => Attribution::Document,
        Word::Named => Attribution::Named,
        Word::Unnamed => Attribution::Unnamed,
    }
}

/// The name of a mention's zone.
pub const fn zone(event: &EventMention) -> ZoneName {
    match event.zone {
        ZoneKind::Body => ZoneName::Body,
        ZoneKind::Headline => ZoneName::Headline,
        ZoneKind::Quotation => ZoneName::Quotation,
        ZoneKind::Caption => ZoneName::Caption,
        ZoneKind::Credit => ZoneName::Credit,
        ZoneKind::RelatedLink => ZoneName::RelatedLink,
        ZoneKind::Navigation => ZoneName::Navigation,
        ZoneKind::Tags => ZoneName::Tags,
        ZoneKind::Boilerplate => ZoneName::Boilerplate,
    }
}

/// The name of a ground.
pub const fn ground(ground: Certainty) -> Ground {
    match ground {
        Certainty::Text => Ground::Text,
        Certainty::Metadata => Ground::Metadata,
        Certainty::Calendar => Ground::Calendar,
        Certainty::User => Ground::User,
        Certainty::Reading => Ground::Reading,
        Certainty::Convention => Ground::Convention,
        Certainty::Inference => Ground::Inference,
    }
}

/// The name of a relation.
pub const fn relation(relation: reading::Relation) -> RelationName {
    match relation {
        reading::Relation::Included => RelationName::Included,
        reading::Relation::Overlap => RelationName::Overlap,
        reading::Relation::Before => RelationName::Before,
        reading::Relation::After => RelationName::After,
        reading::Relation::Equal => RelationName::Equal,
    }
}

/// The name of an end.
pub const fn point_name(point: Point) -> PointName {
    match point {
        Point::Both => PointName::Both,
        Point::Start => PointName::Start,
        Point::End => PointName::End,
    }
}
