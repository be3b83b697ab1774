//! What the stretches of a page are.

use crate::WORDS;
use dateline::article::{Zone, zones};
use proptest::prelude::*;

/// "kind*: words" for every zone; a star where it repeats an earlier one.
fn listed(title: Option<&str>, body: &str) -> Vec<String> {
    let line = |zone: &Zone| format!("{}{}: {}", zone.kind.name(), if zone.repeated { "*" } else { "" }, zone.span.of(body));
    zones(&WORDS, title, body).iter().map(line).collect()
}

/// Each line of `marked` is a paragraph with its kind before it.
#[track_caller]
fn check(marked: &str) {
    let wanted: Vec<&str> = marked.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let body: Vec<&str> = wanted.iter().filter_map(|line| line.split_once(": ")).map(|(_, text)| text).collect();
    assert_eq!(listed(None, &body.join("\n\n")), wanted);
}

#[test]
fn a_page_with_all_its_furniture() {
    check(
        "navigation: Home / Region / Harbour ferry runs aground with 200 on board
        headline: Harbour ferry runs aground with 200 on board
        body: A ferry with 200 people on board ran aground outside the harbour early on Monday, the coast guard said.
        body: Nobody was hurt, but the passengers spent four hours on deck before the tide came back.
        related-link: Port manager denies she ignored warnings about sandbank
        body: “We heard a bang and then nothing,” said Ada Holm, who was on her way to school.
        caption: The ferry's bow rests on the sandbank at low tide.
        caption*: The ferry’s bow rests on the sandbank at low tide.
        credit: (Nora Lind/REUTERS)
        body: The operator promised a full report within two weeks.
        quotation: “We will say what we know when we know it.”
        related-link: Related: What the sandbank did to the harbour's trade
        credit: Not Released (NR)
        caption: Passengers wait on the quay on May 4, 2015, after an earlier accident.
        credit: (Per Dahl/Getty Images)
        body: Divers will look at the hull on Tuesday.
        tags: harbour ferry
        tags: coast guard
        tags: 2015 accident
        boilerplate: Share this
        boilerplate: 12 Comments
        boilerplate: Leave a Reply
        boilerplate: Your email address will not be published. Required fields are marked *",
    );
}

#[test]
fn a_plain_article_is_headline_and_body() {
    check(
        "headline: Council votes to keep the old bridge
        body: The council voted on Thursday to keep the old bridge open until the new one stands.
        body: It will cost 2 million a year.
        body: The mayor had asked for a decision in May.",
    );
}

#[test]
fn headings_of_sections_are_body() {
    check(
        "headline: The siege of the northern town
        body: First weeks
        body: The army reached the town in March 1921 and cut the road to the south within days.
        body: Winter comes to the besieged town
        body: By November the bread was gone and the river had frozen over for good that year.
        body: Aftermath
        body: The town was rebuilt from 1924, and the wall was never put up again by anyone.",
    );
}

#[test]
fn a_date_line_is_no_headline() {
    check(
        "body: November 13, 2004
        body: The minister opened the new hospital today in front of several hundred guests from the region.",
    );
}

#[test]
fn lists_and_questions_between_paragraphs_are_body() {
    check(
        "headline: What the report asks of the port
        body: The report names three things that the port has to do before the summer begins.
        body: Dredge the channel twice a year instead of once
        body: Light the buoys on the northern side at night
        body: Train all pilots on the new radar system
        body: The port said on Friday that it would do all three of them in good time.
        body: But who will pay for all of that work?
        body: Nobody in the room had an answer to that when the meeting ended after midnight.",
    );
}

#[test]
fn text_wrapped_by_hand_is_paragraphs() {
    let body = "A storm that had been building over the sea since Saturday\nreached the coast on Monday night and tore the roof off the\nold market hall, the fire service said on Tuesday.\n\nNobody was in the hall when the roof came down, but two men\nwho slept beside it were taken to hospital.\n";
    let kinds: Vec<&str> = zones(&WORDS, None, body).iter().map(|zone| zone.kind.name()).collect();
    assert_eq!(kinds, ["body", "body"]);
}

#[test]
fn a_poem_is_body() {
    let body = "The harbour sleeps, the harbour wakes,\nthe gulls go up, the gulls come down,\na lantern swings, a window breaks,\nand morning walks into the town.\n\nThe harbour sleeps, the harbour wakes,\nand no one asks for whose own sakes.\n";
    assert!(zones(&WORDS, None, body).iter().all(|zone| zone.kind.name() == "body"));
}

#[test]
fn a_speech_of_several_paragraphs_is_quotation_throughout() {
    check(
        "body: She turned to the reporters after the vote and spoke without notes for ten minutes.
        quotation: “We came here to build a bridge.
        quotation: “We leave with a promise.”
        body: “It is a start,” the mayor said.",
    );
}

#[test]
fn captions_say_so_by_label_or_by_a_credit_at_their_end() {
    check(
        "body: The bridge was closed for all traffic on Friday morning after cracks had been found in it.
        caption: Pictured: the bridge in 1962, two years after it was opened.
        caption: Engineers look at a crack under the roadway. (Nora Lind/AP)
        caption: FILE - In this June 2, 2014 photo, cars wait at the bridge.
        credit: Photo by Nora Lind
        credit: © 2017 Nora Lind
        body: The city expects the work to take until spring, and has asked for help.",
    );
}

#[test]
fn a_title_that_is_known_finds_its_line() {
    let body = "Ferries.\n\nFerry stuck again.\n\nThe ferry ran aground for the second time this year, the coast guard said on Monday.\n";
    assert_eq!(listed(Some("Ferry stuck again. | The Daily Harbour"), body)[1], "headline: Ferry stuck again.");
}

#[test]
fn other_articles_may_say_related_in_many_ways() {
    for label in ["Related", "READ MORE", "See also", "MORE"] {
        let body = format!(
            "The mayor resigned on Monday after nine years in office.\n\n{label}: Who was the mayor?\n\nShe gave no reason for it."
        );
        assert_eq!(zones(&WORDS, None, &body)[1].kind.name(), "related-link", "{label}");
    }
}

#[test]
fn a_link_to_the_comments_above_an_article_ends_nothing() {
    let body = "Leave a comment\n\nA ferry ran aground outside the harbour on Monday morning.\n\nNobody was hurt when it happened, the coast guard said.\n";
    let kinds: Vec<&str> = zones(&WORDS, None, body).iter().map(|zone| zone.kind.name()).collect();
    assert_eq!(kinds, ["boilerplate", "body", "body"]);
}

/// Lines that pages are made of, in any order.
fn pages() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "Home / News / Ferry stuck off the coast",
        "Ferry stuck off the coast",
        "The ferry ran aground on Monday, the coast guard said on Tuesday.",
        "“We heard a bang.”",
        "(Nora Lind/AP)",
        "coast guard",
        "Leave a Reply",
        "Share this",
        "Tags: a, b",
        "© 2017",
        "",
        "",
        "  ",
        "\u{a0}",
        "é",
        "\"",
        "(",
        "Related: x",
        "Photo: y",
        "By Nora Lind",
        "November 13, 2004",
        "FILE -",
        ":",
        "A > B > C",
        "\r",
    ]);
    let end = prop::sample::select(vec!["\n", "\n\n", "\r\n", "\r\n\r\n", " "]);
    prop::collection::vec((line, end), 0..20).prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn zones_cover_the_body_in_order_save_white_space(body in prop_oneof![pages(), any::<String>()], title in any::<Option<String>>()) {
        let mut end = 0;
        for zone in zones(&WORDS, title.as_deref(), &body) {
            prop_assert!(zone.span.start >= end && zone.span.start < zone.span.end);
            prop_assert_eq!(body[end..zone.span.start].trim(), "");
            prop_assert_eq!(zone.span.of(&body).trim(), zone.span.of(&body));
            end = zone.span.end;
        }
        prop_assert_eq!(body[end..].trim(), "");
    }
}
