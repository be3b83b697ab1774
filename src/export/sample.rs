//! A small timeline with everything in it once, for this room's tests.

use crate::timeline::*;

fn bounds(earliest: &str, latest: &str) -> BoundsRecord {
    BoundsRecord { earliest: Some(earliest.to_owned()), latest: Some(latest.to_owned()) }
}

fn day(day: &str) -> ExtentRecord {
    let bounds = bounds(&format!("{day}T00:00:00"), &format!("{day}T23:59:59"));
    ExtentRecord { start: bounds.clone(), end: bounds }
}

fn article(id: &str, source: &str) -> ArticleRecord {
    let published = PublishedRecord { basis: BasisName::Given, evidence: None, ..day_published("2021-05-07") };
    ArticleRecord {
        id: id.to_owned(),
        path: Some(format!("{source}.txt")),
        source: Some(source.to_owned()),
        language: "en".to_owned(),
        published,
        ..Default::default()
    }
}

fn day_published(date: &str) -> PublishedRecord {
    let BoundsRecord { earliest, latest } = day(date).start;
    PublishedRecord { earliest, latest, ..Default::default() }
}

fn mention(id: &str, article: &str, quote: &str) -> MentionRecord {
    let quote_end = quote.chars().count();
    MentionRecord {
        id: id.to_owned(),
        article: article.to_owned(),
        end: 5,
        quote_end,
        quote: quote.to_owned(),
        paragraph: 1,
        via: vec!["the Courier".to_owned()],
        ..Default::default()
    }
}

fn entry(id: &str, label: &str, mentions: Vec<MentionRecord>) -> Entry {
    Entry { id: id.to_owned(), label: label.to_owned(), mentions, when_text: "undated".to_owned(), ..Default::default() }
}

fn claim(id: &str, from: &str, quote: &str) -> ClaimRecord {
    let (article, quote) = (Some("a-1".to_owned()), Some(quote.to_owned()));
    ClaimRecord {
        id: id.to_owned(),
        from: from.to_owned(),
        article,
        quote,
        rule: "english/relative: on <day>".to_owned(),
        ..Default::default()
    }
}

fn burst() -> Entry {
    let alternative = Alternative { when: day("2021-05-10"), edtf: None, quote: "Monday".to_owned(), reason: "it lies ahead".to_owned() };
    Entry {
        when: day("2021-05-03"),
        hard: day("2021-05-03"),
        dated: Dated::Exact,
        grain: Grain::Day,
        when_text: "3 May 2021".to_owned(),
        edtf: Some("2021-05-03".to_owned()),
        weight: 1.0,
        participants: vec![Participant { id: "p-1".to_owned(), name: "the Ouse dam".to_owned(), role: Role::Agent }],
        alternatives: vec![alternative],
        conflicts: vec!["k-1".to_owned()],
        ..entry("e-1", "the \"dam\" burst", vec![mention("m-1", "a-1", "The dam burst."), mention("m-2", "a-2", "The dam gave way.")])
    }
}

/// Two reports of a burst dam that disagree about the day.
pub fn timeline() -> Timeline {
    let offset = ClaimRecord {
        kind: ClaimKind::Offset,
        to: Some("e-1".to_owned()),
        to_point: Some(PointName::End),
        relation: RelationName::After,
        min_seconds: Some(750),
        max_seconds: Some(1050),
        ground: Ground::Convention,
        ..claim("c-2", "e-2", "15 minutes after the dam burst")
    };
    let time = |id, date: &str, state| {
        let BoundsRecord { earliest, latest } = day(date).start;
        ClaimRecord { earliest, latest, state, ..claim(id, "e-1", "on Monday") }
    };
    let published = ClaimRecord {
        kind: ClaimKind::Publication,
        to: Some("a-1".to_owned()),
        relation: RelationName::Before,
        ..claim("c-4", "e-1", "burst")
    };
    Timeline {
        schema: "dateline/1".to_owned(),
        articles: vec![article("a-1", "courier"), article("a-2", "echo")],
        entries: vec![
            burst(),
            entry("e-2", "the sirens went off", vec![mention("m-3", "a-1", "The sirens went off 15 minutes after the dam burst.")]),
            entry("e-3", "the mayor resigned", vec![mention("m-4", "a-2", "The mayor resigned.")]),
        ],
        claims: vec![time("c-1", "2021-05-03", ClaimState::Used), offset, time("c-3", "2021-05-04", ClaimState::Refused), published],
        conflicts: vec![Conflict {
            id: "k-1".to_owned(),
            kind: ConflictKind::Contradiction,
            claims: vec!["c-1".to_owned(), "c-3".to_owned()],
        }],
        counts: Counts { exact: 1, order: 1, none: 1, ..Default::default() },
        ..Default::default()
    }
}
