//! Timelines that nobody would write, and every style there is.

use super::super::{Direction, Lanes, Spacing, Style, Theme};
use crate::timeline::{
    ArticleRecord, BoundsRecord, ClaimKind, ClaimRecord, Conflict, ConflictKind, Dated, Entry, EntryKind, ExtentRecord, Grain,
    MentionRecord, Participant, StanceName, Timeline, ZoneName,
};
use chrono::DateTime;
use proptest::prelude::*;

pub const LABELS: [&str; 8] = [
    "Five men are arrested",
    "The committee hears its first witness, and adjourns until the following week",
    "<script>alert('&')</script> \"quoted\"\n\tand\u{0}\u{8}\u{FFFE} broken",
    "\u{202E}מכתב נפתח לאחר מכן\u{202C} وصلت الرسالة",
    "👩‍👩‍👧‍👦🇺🇳 漢字かな交じり文の長い見出し",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "e\u{301}\u{301}\u{301}\u{301} \u{200D}\u{200D}",
    "",
];

const STANCES: [StanceName; 7] = [
    StanceName::Asserted,
    StanceName::Negated,
    StanceName::Alleged,
    StanceName::Denied,
    StanceName::Planned,
    StanceName::Hypothetical,
    StanceName::Contested,
];
const KINDS: [EntryKind; 4] = [EntryKind::Event, EntryKind::State, EntryKind::Saying, EntryKind::Landmark];
const NAMES: [&str; 4] = ["The adviser", "The agency", "A person whose name is <longer> than most", ""];

/// A seed for one entry: when it begins, how vague and how long it is, and everything that can be chosen of it.
pub type Seed = (i64, i64, i64, u8, u32);

pub fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    let moment = prop_oneof![-2_000_000_000i64..2_000_000_000, 1_000_000_000i64..1_000_600_000, -60_000_000_000i64..200_000_000_000];
    let length = prop_oneof![Just(0i64), Just(60), Just(86_400), 0i64..5_000_000, 0i64..3_000_000_000];
    prop::collection::vec((moment, length.clone(), length, any::<u8>(), any::<u32>()), 0..most)
}

fn civil(at: i64) -> Option<String> {
    let time = DateTime::from_timestamp(at, 0)?.naive_utc();
    Some(time.format("%Y-%m-%dT%H:%M:%S").to_string()).filter(|text| text.len() == 19 && !text.starts_with('-'))
}

fn entry(index: usize, seed: Seed) -> Entry {
    let (at, vague, long, open, choice) = seed;
    let pick = |shift: u32, count: u32| (choice >> shift) as usize % count as usize;
    let dated = [Dated::Exact, Dated::Exact, Dated::Bounded, Dated::HalfOpen, Dated::Order, Dated::None][pick(0, 6)];
    let day = at.div_euclid(86_400) * 86_400;
    let bounds =
        if dated == Dated::Exact { [day, day + 86_399, day, day + 86_399] } else { [at, at + vague, at + long, at + long + vague] };
    let bound = |bit: u8, at: i64| civil(at).filter(|_| dated != Dated::HalfOpen || open >> bit & 1 == 0);
    let start = BoundsRecord { earliest: bound(0, bounds[0]), latest: bound(1, bounds[1]) };
    let end = BoundsRecord { earliest: bound(2, bounds[2]), latest: bound(3, bounds[3]) };
    let zone = if pick(4, 9) == 0 { ZoneName::Caption } else { ZoneName::Body };
    let label = LABELS[pick(7, 8)];
    Entry {
        id: format!("e-{index}"),
        label: if pick(10, 40) == 0 { label.repeat(10_000 / label.len().max(1)) } else { label.to_owned() },
        kind: KINDS[pick(12, 4)],
        dated,
        grain: if dated == Dated::Exact { Grain::Day } else { Grain::Month },
        when_text: ["24 Sep 2016", "", "1–24 Sep 2016", "at some time which nobody can tell with any certainty <&>"][pick(14, 4)]
            .to_owned(),
        when: ExtentRecord { start, end },
        stance: STANCES[pick(16, 7)],
        weight: f64::from(choice % 100) / 100.0,
        participants: vec![Participant { id: String::new(), name: NAMES[pick(20, 4)].to_owned(), role: crate::timeline::Role::Agent }],
        mentions: vec![MentionRecord { article: format!("a-{}", pick(22, 3)), zone, ..MentionRecord::default() }],
        conflicts: if pick(24, 7) == 0 { vec![format!("k-{index}")] } else { Vec::new() },
        ..Entry::default()
    }
}

pub fn timeline(seeds: Vec<Seed>) -> Timeline {
    let mut entries: Vec<Entry> = seeds.iter().enumerate().map(|(index, seed)| entry(index, *seed)).collect();
    entries.sort_by_key(|entry| (entry.dated == Dated::None, entry.when.start.earliest.clone()));
    let mut timeline = Timeline { entries, ..Timeline::default() };
    for name in 0..3 {
        let source = Some(LABELS[name].to_owned()).filter(|_| name > 0);
        timeline.articles.push(ArticleRecord {
            id: format!("a-{name}"),
            source,
            title: Some(LABELS[name + 3].to_owned()),
            ..ArticleRecord::default()
        });
    }
    for (index, seed) in seeds.iter().enumerate() {
        let claim = |id: String, at: i64| ClaimRecord {
            id,
            kind: ClaimKind::Time,
            from: format!("e-{index}"),
            earliest: civil(at),
            latest: civil(at + seed.1),
            ..ClaimRecord::default()
        };
        timeline.claims.extend([claim(format!("c-{index}"), seed.0), claim(format!("d-{index}"), seed.0 + seed.2)]);
        let claims = vec![format!("c-{index}"), format!("d-{index}")];
        timeline.conflicts.push(Conflict { id: format!("k-{index}"), kind: ConflictKind::Contradiction, claims });
    }
    timeline
}

pub fn styles() -> impl Strategy<Value = Style> {
    let lanes = [Lanes::Auto, Lanes::People, Lanes::Source, Lanes::None];
    let spacings = [Spacing::Broken, Spacing::Time, Spacing::Order];
    (0usize..4, 0usize..3, any::<bool>(), any::<bool>(), 720i32..2000).prop_map(move |(lane, spacing, down, dark, width)| Style {
        width,
        lanes: lanes[lane],
        scale: spacings[spacing],
        direction: if down { Direction::Vertical } else { Direction::Horizontal },
        theme: if dark { Theme::Dark } else { Theme::Auto },
        ..Style::default()
    })
}

/// Numbers without a pattern (SplitMix64).
pub fn seed_of(number: u64) -> Seed {
    let mixed = |salt: u64| {
        let mut z = (number * 8 + salt).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    };
    let (at, vague, long) = (mixed(0) % 1_200_000_000, mixed(1) % 3_000_000, mixed(2) % 9_000_000);
    (at as i64, vague as i64, long as i64, mixed(3) as u8, mixed(4) as u32)
}
