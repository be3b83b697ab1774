//! From an account to the keys of its line.

use super::names as name;
use super::shape::{
    AccountJson, AnchorJson, ClaimJson, EventJson, OffsetJson, PlaceJson, PublishedJson, RelationJson, SpanJson, TimexJson, WhenJson,
};
use crate::article::{Place, Published};
use crate::calendar::{Edtf, Extent};
use crate::reading::{Account, Anchor, Claim, EventMention, Point, TimeMention};
use crate::text::{CodePoints, Span};
use std::collections::BTreeMap;

impl<'a> AccountJson<'a> {
    /// Everything that an account says.
    pub fn of(account: &'a Account) -> Self {
        let points = Points { text: &account.article.body, index: CodePoints::new(&account.article.body) };
        // An event's anchor says nothing of which end it dates; where that is one end only, the claim stands among the others too.
        let mut anchors = anchors(account);
        let others = account.claims.iter().filter(|claim| !claim.anchor || claim.point != Point::Both);
        AccountJson {
            id: &account.article.id,
            title: account.article.title.as_deref(),
            source: account.article.source.as_deref(),
            published: points.published(&account.published),
            text: &account.article.body,
            places: account.article.places.iter().map(|place| points.place(place)).collect(),
            timexes: (1..).zip(&account.times).map(|(number, time)| points.timex(number, time)).collect(),
            events: (0..).zip(&account.events).map(|(index, event)| points.event(index, event, anchors.remove(&index))).collect(),
            claims: others.filter_map(|claim| points.claim(claim)).collect(),
            relations: account.claims.iter().filter_map(|claim| points.relation(claim)).collect(),
        }
    }
}

/// What dates each event: what was chosen, else the first claim that does.
fn anchors(account: &Account) -> BTreeMap<usize, AnchorJson> {
    let mut anchors = BTreeMap::new();
    let mut dating: BTreeMap<usize, Vec<&Claim>> = BTreeMap::new();
    for claim in account.claims.iter().filter(|claim| claim.anchor) {
        dating.entry(claim.event).or_default().push(claim);
    }
    for (index, event) in account.events.iter().enumerate() {
        let Some((dated_by, to)) = event.dated_by.as_ref().and_then(|dated_by| Some((dated_by, time_of(&dated_by.to)?))) else { continue };
        let said = dating.get(&index).and_then(|claims| claims.iter().find(|claim| claim.to == dated_by.to));
        anchors.insert(index, AnchorJson { to, relation: name::to_time(dated_by.relation), offset: said.and_then(|claim| offset(claim)) });
    }
    for claim in dating.into_values().flatten() {
        let Some(to) = time_of(&claim.to) else { continue };
        anchors.entry(claim.event).or_insert(AnchorJson { to, relation: name::to_time(claim.relation), offset: offset(claim) });
    }
    anchors
}

/// The name of a time, or of the publication.
fn time_of(anchor: &Anchor) -> Option<String> {
    match anchor {
        Anchor::Time(index) => Some(format!("t{}", index + 1)),
        Anchor::Published => Some("published".to_owned()),
        Anchor::Event(..) | Anchor::Phrase(_) | Anchor::Given(_) => None,
    }
}

fn event_of(index: usize) -> String {
    format!("e{}", index + 1)
}

fn offset(claim: &Claim) -> Option<OffsetJson> {
    claim.offset.map(|(min_seconds, max_seconds)| OffsetJson { min_seconds, max_seconds })
}

/// A text whose bytes are counted in code points.
struct Points<'a> {
    text: &'a str,
    index: CodePoints<'a>,
}

impl<'a> Points<'a> {
    fn span(&self, span: Span) -> SpanJson {
        let (start, end) = self.index.span(span);
        SpanJson { start, end }
    }

    fn place(&self, place: &'a Place) -> PlaceJson<'a> {
        PlaceJson { start: self.span(Span { start: place.start, end: place.start }).start, place: &place.name }
    }

    fn published(&self, published: &Published) -> PublishedJson {
        PublishedJson {
            bounds: published.bounds.into(),
            basis: name::basis(published.basis),
            evidence: published.evidence.map(|span| self.span(span)),
        }
    }

    fn timex(&self, number: usize, time: &'a TimeMention) -> TimexJson<'a> {
        let resolution = time.resolution.as_ref();
        let set = time.set.as_ref();
        TimexJson {
            tid: format!("t{number}"),
            span: self.span(time.span),
            text: time.span.of(self.text),
            kind: time.kind.name(),
            value: time.value(),
            modifier: time.modifier(),
            quant: set.and_then(|set| set.quant.as_deref()),
            freq: set.and_then(|set| set.frequency.as_deref()),
            timex3: time.timex3,
            origin: time.origin_name(),
            bounds: resolution.map(|resolution| resolution.bounds()).unwrap_or_default().into(),
            edtf: resolution.and_then(|resolution| resolution.edtf()).map(|edtf| edtf.to_string()),
            expression: time.expression.as_ref().map(|expression| expression.to_string()),
            rule: time.rule.to_string(),
            zone: time.zone.name(),
        }
    }

    fn event(&self, index: usize, event: &'a EventMention, anchor: Option<AnchorJson>) -> EventJson<'a> {
        EventJson {
            eid: event_of(index),
            span: self.span(event.trigger),
            text: event.trigger.of(self.text),
            class: name::class(event.class),
            label: &event.label,
            participants: event.participants.iter().map(|one| one.name.as_str()).collect(),
            stance: name::stance(event.stance),
            speaker: event.speaker.as_deref(),
            via: &event.via,
            attribution: name::attribution(event.attribution),
            carried: event.carried,
            sentence: self.span(event.quote),
            anchor,
            when: when(event.when.unwrap_or_default()),
        }
    }

    /// A claim by a time or by the publication.
    fn claim(&self, claim: &Claim) -> Option<ClaimJson> {
        Some(ClaimJson {
            event: event_of(claim.event),
            point: name::point(claim.point),
            relation: name::to_time(claim.relation),
            to: time_of(&claim.to)?,
            offset: offset(claim),
            evidence: self.span(claim.evidence),
            ground: name::ground(claim.ground),
        })
    }

    /// A claim by another event, of this article or of another.
    fn relation(&self, claim: &Claim) -> Option<RelationJson> {
        let (to, to_point, phrase) = match &claim.to {
            Anchor::Event(index, point) => (Some(event_of(*index)), Some(name::point(*point)), None),
            Anchor::Phrase(span) => (None, None, Some(self.span(*span))),
            Anchor::Time(_) | Anchor::Published | Anchor::Given(_) => return None,
        };
        Some(RelationJson {
            from: event_of(claim.event),
            to,
            relation: name::relation(claim.relation),
            offset: offset(claim),
            evidence: self.span(claim.evidence),
            point: name::point(claim.point),
            to_point,
            phrase,
            ground: name::ground(claim.ground),
        })
    }
}

fn when(extent: Extent) -> WhenJson {
    WhenJson { extent: extent.into(), edtf: Edtf::of(extent).map(|edtf| edtf.to_string()) }
}
