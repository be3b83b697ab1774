//! Which tellings in different words are one event, on short reports; what must stay two is here too.

use chrono::NaiveDate;
use dateline::article::{Article, Basis, Published};
use dateline::calendar::Bounds;
use dateline::reading::{Anchor, Stance};
use dateline::timeline::{ConflictKind, Entry, Timeline};
use dateline::{Options, build, read};
use proptest::prelude::*;

/// A report of each text, published on the days from 10 May 2021 on.
fn timeline(texts: &[&str]) -> Timeline {
    let options = Options::default();
    let account = |(number, text): (usize, &&str)| {
        let day = NaiveDate::from_ymd_opt(2021, 5, 10 + number as u32).unwrap();
        let bounds = Bounds { earliest: day.and_hms_opt(0, 0, 0), latest: day.and_hms_opt(23, 59, 59) };
        let published = Published { bounds, basis: Basis::Given, ..Published::default() };
        read(
            Article { id: number.to_string(), sha256: format!("{number:064}"), body: (*text).to_owned(), published, ..Article::default() },
            &options,
        )
    };
    build(texts.iter().enumerate().map(account).collect(), &options)
}

/// The entries one of whose mentions has that word for its trigger.
fn entries<'a>(timeline: &'a Timeline, words: &[&str]) -> Vec<&'a Entry> {
    let told = |entry: &&Entry| {
        entry.mentions.iter().any(|mention| {
            let trigger: String =
                mention.quote.chars().skip(mention.start - mention.quote_start).take(mention.end - mention.start).collect();
            words.contains(&trigger.as_str())
        })
    };
    timeline.entries.iter().filter(told).collect()
}

fn count(texts: &[&str], words: &[&str]) -> usize {
    entries(&timeline(texts), words).len()
}

#[test]
fn other_words_for_one_sort_of_event_on_one_day_are_one() {
    let texts =
        ["The bridge collapsed on 5 May 2021.", "On 5 May 2021 the bridge caved in.", "The collapse of the bridge shocked the town."];
    assert_eq!(count(&texts, &["collapsed", "caved", "caved in", "collapse"]), 1);
}

#[test]
fn a_noun_alone_means_the_only_event_of_its_sort() {
    let texts = ["The bridge collapsed on 5 May 2021.", "Nobody can explain the collapse."];
    assert_eq!(count(&texts, &["collapsed", "collapse"]), 1);
    let texts = ["The bridge collapsed on 5 May 2021. The tower collapsed on 7 May 2021.", "Nobody can explain the collapse."];
    assert_eq!(count(&texts, &["collapsed", "collapse"]), 3);
}

#[test]
fn the_accident_is_the_collapse() {
    let texts = ["The bridge collapsed on 5 May 2021.", "The accident left many families without help."];
    assert_eq!(count(&texts, &["collapsed", "accident"]), 1);
}

#[test]
fn the_second_of_a_sort_is_another() {
    let texts = ["The bridge collapsed on 5 May 2021.", "The bridge collapsed again on 5 May 2021."];
    assert_eq!(count(&texts, &["collapsed"]), 2);
}

#[test]
fn whoever_tells_of_it_the_second_time_is_one() {
    let texts = [
        "The bridge collapsed on 5 May 2021. Two days later it collapsed again.",
        "The bridge collapsed for a second time.",
        "A second collapse closed the road.",
    ];
    assert_eq!(count(&texts, &["collapsed", "collapse"]), 2);
    assert_eq!(count(&["The bridge collapsed again.", "The tower collapsed again."], &["collapsed"]), 2);
}

#[test]
fn a_noun_alone_is_what_most_reports_tell_and_no_guess_between_two() {
    let found = |day: &str| format!("Rescuers found the sailors on {day} May 2021.");
    let four =
        [found("3"), found("3"), found("3"), found("3"), "A diver found a cup.".to_owned(), "The discovery came at dawn.".to_owned()];
    let texts: Vec<&str> = four.iter().map(String::as_str).collect();
    assert_eq!(count(&texts, &["found", "discovery"]), 2);
    assert_eq!(count(&texts[3..], &["found", "discovery"]), 3);
}

#[test]
fn a_suit_is_filed_once() {
    let texts =
        ["The widow sued the Sterling Mining Company on 5 May 2021.", "On 5 May 2021 the widow filed a suit against Sterling Mining."];
    assert_eq!(count(&texts, &["sued", "filed", "suit"]), 1);
}

#[test]
fn what_is_done_day_after_day_stays_apart_without_a_day() {
    let texts = ["On 5 May 2021 Ann Vance returned to the stage.", "Ann Vance returned to Kestrel Bay."];
    assert_eq!(count(&texts, &["returned"]), 2);
}

#[test]
fn anybody_is_nobody_known() {
    let texts = ["A man died on 5 May 2021.", "A man died in the city hospital."];
    assert_eq!(count(&texts, &["died", "died on"]), 2);
}

#[test]
fn two_days_for_what_happens_once_are_a_contradiction() {
    let timeline = timeline(&["Ann Vance died on 4 May 2021.", "Ann Vance died on 5 May 2021."]);
    assert_eq!(entries(&timeline, &["died", "died on"]).len(), 1);
    assert!(timeline.conflicts.iter().any(|conflict| conflict.kind == ConflictKind::Contradiction), "{:?}", timeline.conflicts);
}

#[test]
fn an_hour_without_a_day_clashes_with_nothing() {
    let texts = ["On 5 May 2021 the bridge collapsed. It collapsed in the afternoon, when nobody stood on it."];
    assert!(timeline(&texts).conflicts.is_empty());
}

#[test]
fn a_clause_with_when_tells_the_same_of_the_same() {
    assert_eq!(count(&["The sailors were discovered on 5 May 2021, when a diver found their raft."], &["discovered", "found"]), 1);
    assert_eq!(count(&["Ann Vance was arrested on 5 May 2021, when police detained Tom Reed."], &["arrested", "detained"]), 2);
}

#[test]
fn what_a_message_says_it_says_when_it_is_sent() {
    let text = "Ann Vance wrote to Tom Reed on 5 May 2021. “Stay away,” the message said.";
    assert_eq!(count(&[text], &["wrote", "said"]), 1);
}

#[test]
fn who_speaks_for_somebody_goes_on_with_what_is_denied() {
    let denied =
        |by: &str| format!("Mayor Ann Vance denied that she took money. “She took nothing from them,” Vance’s {by} said in a statement.");
    assert_eq!(count(&[&denied("spokesman")], &["denied", "said"]), 1);
    assert_eq!(count(&[&denied("brother")], &["denied", "said"]), 2);
}

#[test]
fn a_thing_has_all_the_names_that_any_report_gives_it() {
    let texts = [
        "Plan B, the T130, was started on 5 May 2021.",
        "The drill that engineers call Plan B broke through on 9 May 2021.",
        "The T130 broke through on 9 May 2021.",
    ];
    assert_eq!(count(&texts, &["broke through"]), 1);
    assert_eq!(count(&texts[1..], &["broke through"]), 2);
}

#[test]
fn so_many_people_are_told_of_once() {
    let texts = ["On 5 May 2021, 33 men were trapped in a mine.", "The thirty-three miners were trapped under a hill."];
    assert_eq!(count(&texts, &["trapped"]), 1);
    let texts = ["On 5 May 2021, three men were trapped in a mine.", "The four miners were trapped under a hill."];
    assert_eq!(count(&texts, &["trapped"]), 2);
}

#[test]
fn what_is_done_twice_is_neither_of_them() {
    let texts = ["Ann Vance sued the Sterling Mining Company on 5 May 2021.", "Ann Vance has twice sued the Sterling Mining Company."];
    assert_eq!(count(&texts, &["sued"]), 2);
}

#[test]
fn a_day_that_is_counted_from_another_event_is_a_day() {
    let texts =
        ["The bridge collapsed on 5 May 2021. Two days later, a landslide blocked the road.", "On 7 May 2021 the road was blocked."];
    assert_eq!(count(&texts, &["blocked"]), 1);
}

#[test]
fn a_distance_from_what_another_report_dates_is_counted_from_there() {
    let texts = ["The jury convicted Ann Vance on 5 May 2021.", "Two days after the verdict, Tom Reed left the town."];
    let timeline = timeline(&texts);
    let left = entries(&timeline, &["left"]);
    assert_eq!(left[0].when.start.earliest.as_deref().map(|day| &day[..10]), Some("2021-05-06"), "{:?}", left[0].when);
}

#[test]
fn words_that_name_no_event_of_their_report_are_looked_for_in_the_others() {
    let options = Options::default();
    let article = |number: u32, text: &str| {
        let day = NaiveDate::from_ymd_opt(2021, 5, 10 + number).unwrap();
        let bounds = Bounds { earliest: day.and_hms_opt(0, 0, 0), latest: day.and_hms_opt(23, 59, 59) };
        let published = Published { bounds, basis: Basis::Given, ..Published::default() };
        Article { id: number.to_string(), sha256: format!("{number:064}"), body: text.to_owned(), published, ..Article::default() }
    };
    let told = read(article(0, "The collapse of the bridge on 5 May 2021 shocked the town. Tom Reed resigned."), &options);
    let unrelated = read(article(0, "The collapse of the bridge on 5 May 2021 shocked the town."), &options);
    let mut counted = read(article(1, "Two days after the collapse, Tom Reed left the town."), &options);
    // As if the second report had only the words.
    let collapse = counted.events.iter().position(|event| event.lemma == "collapse").unwrap();
    counted.events[collapse].stance = Stance::Negated;
    let words = counted.events[collapse].trigger;
    for claim in counted.claims.iter_mut().filter(|claim| matches!(claim.to, Anchor::Event(other, _) if other == collapse)) {
        claim.to = Anchor::Phrase(words);
    }
    let apart = build(vec![unrelated, counted.clone()], &options);
    let timeline = build(vec![told, counted], &options);
    let left = entries(&timeline, &["left"]);
    let start = |moment: &Option<String>| moment.as_deref().map(|moment| moment[..10].to_owned());
    assert_eq!(start(&left[0].when.start.earliest), Some("2021-05-06".to_owned()), "{:?}", left[0].when);
    assert_eq!(start(&left[0].hard.start.earliest), None, "which event it is is a reading");
    assert_ne!(start(&entries(&apart, &["left"])[0].when.start.earliest), start(&left[0].when.start.earliest), "nobody is named in both");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Held against counting by hand: one event, from the first day told to the last, in conflict where two days are told, and with every
    /// report's sentence, whatever the order.
    #[test]
    fn what_happens_once_has_all_days_that_are_told(days in prop::collection::vec(1u32..=4, 1..6)) {
        let texts: Vec<String> = days.iter().map(|day| format!("Ann Vance died on {day} May 2021.")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let timeline = timeline(&texts);
        let told = entries(&timeline, &["died", "died on"]);
        prop_assert_eq!(told.len(), 1);
        let (first, last) = (days.iter().min().unwrap(), days.iter().max().unwrap());
        let (start, end) = (told[0].when.start.earliest.clone(), told[0].when.end.latest.clone());
        prop_assert_eq!(start, Some(format!("2021-05-{first:02}T00:00:00")));
        prop_assert_eq!(end, Some(format!("2021-05-{last:02}T23:59:59")));
        prop_assert_eq!(told[0].conflicts.is_empty(), first == last);
        prop_assert_eq!(told[0].mentions.len(), days.len());
    }
}
