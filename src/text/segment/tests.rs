//! Texts with a bar between tokens, a broken bar between sentences, and a pilcrow between paragraphs.

use super::segment;
use crate::language::english::LEXICON;
use proptest::prelude::*;

/// Shows how a text is parted.
fn parted(body: &str) -> String {
    let text = segment(body, LEXICON);
    let mut shown = String::new();
    let mut before = None;
    for sentence in &text.sentences {
        shown += match before {
            None => "",
            Some(paragraph) if paragraph == sentence.paragraph => " ¦ ",
            Some(_) => " ¶ ",
        };
        before = Some(sentence.paragraph);
        let words: Vec<&str> = text.tokens[sentence.tokens.clone()].iter().map(|token| token.span.of(body)).collect();
        shown += &words.join("|");
    }
    shown
}

/// Checks all rows and shows every one that fails.
fn check(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(body, wanted)| parted(body) != *wanted)
        .map(|(body, wanted)| format!("text    {body:?}\nwanted  {wanted}\ngot     {}\n", parted(body)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} texts are parted wrongly\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn words() {
    check(&[
        ("Ana’s don't o'clock", "Ana|’s|do|n't|o'clock"),
        ("They shouldn’t've, we'll, I'm", "They|should|n’t|'ve|,|we|'ll|,|I|'m"),
        ("the two-year-old girl's e-mail", "the|two|-|year|-|old|girl|'s|e-mail"),
        ("an anti-war, pre-war mid-May co-worker", "an|anti-war|,|pre-war|mid|-|May|co-worker"),
        ("the voters' and/or AT&T's bid", "the|voters|'|and|/|or|AT&T|'s|bid"),
        ("Mr. O'Neill cannot go", "Mr.|O'Neill|can|not|go"),
        ("rock ’n’ roll, tell ’em", "rock|’n|’|roll|,|tell|’em"),
        ("see www.example.com/a?b=1, or http://a.org/x_(y).", "see|www.example.com/a?b=1|,|or|http://a.org/x_(y|)|."),
        ("write to ann.lee@example.org.", "write|to|ann.lee@example.org|."),
        ("@harbour_news #Storm", "@harbour_news|#Storm"),
        ("Café naïveté żółw Ελλάδα", "Café|naïveté|żółw|Ελλάδα"),
        ("C’est “vrai”… non—oui", "C’est|“|vrai|”|…|non|—|oui"),
        ("\"Hamilton\"'s run", "\"|Hamilton|\"|'s|run"),
    ]);
}

#[test]
fn numbers() {
    check(&[
        ("at 9:30 on 2016-09-24", "at|9:30|on|2016-09-24"),
        ("1,500 in the 1990s, 3rd, 14/3/16", "1,500|in|the|1990s|,|3rd|,|14/3/16"),
        ("$5 and 3pm and 5%", "$|5|and|3pm|and|5|%"),
        ("15-20 people, 1.5 to 2.25", "15|-|20|people|,|1.5|to|2.25"),
        ("in ’72, '90s and the 1990's", "in|’72|,|'90s|and|the|1990's"),
        ("2016's 713-555-0199 12-11-2000", "2016|'s|713-555-0199|12-11-2000"),
        ("by 9a.m. Monday, 10 p.m.", "by|9a.m.|Monday|,|10|p.m."),
        ("2016-09-24T10:30:00Z 9/11", "2016-09-24T10:30:00Z|9/11"),
        ("a 20-something, 1,50", "a|20|-|something|,|1|,|50"),
    ]);
}

#[test]
fn marks() {
    check(&[
        ("``No,'' she said -- twice...", "``|No|,|''|she|said|--|twice|..."),
        ("wait?! (yes) [no]", "wait|?!|(|yes|)|[|no|]"),
        ("👍🏽 ok", "👍|🏽|ok"),
    ]);
}

#[test]
fn full_stops_that_end_nothing() {
    check(&[
        ("Lane Jr. got a note on Nov. 13.", "Lane|Jr.|got|a|note|on|Nov.|13|."),
        ("In U.S. v. Smith, J. R. Lane won.", "In|U.S.|v.|Smith|,|J.|R.|Lane|won|."),
        ("Sen. Ann Lee (R., Wis.) met Gen. Roe.", "Sen.|Ann|Lee|(|R.|,|Wis.|)|met|Gen.|Roe|."),
        ("Acme Inc. Chairman Roe left.", "Acme|Inc.|Chairman|Roe|left|."),
        ("\"Go!\" she said. \"Why?\" Mr. Roe asked.", "\"|Go|!|\"|she|said|. ¦ \"|Why|?|\"|Mr.|Roe|asked|."),
        ("1. Open the door. 2. Shut it.", "1|.|Open|the|door|. ¦ 2|.|Shut|it|."),
        ("It rose 3.5 percent ... and fell.", "It|rose|3.5|percent|...|and|fell|."),
        ("The iPhone maker (Yahoo! too) fell.", "The|iPhone|maker|(|Yahoo|!|too|)|fell|."),
        ("It is .NET, not Visit No. 10.", "It|is|.|NET|,|not|Visit|No.|10|."),
    ]);
}

#[test]
fn full_stops_that_end() {
    check(&[
        ("He left the U.S. The court sat. No. It ended.", "He|left|the|U.S. ¦ The|court|sat|. ¦ No|. ¦ It|ended|."),
        ("They met at 9 a.m. He left at 10 p.m. Monday.", "They|met|at|9|a.m. ¦ He|left|at|10|p.m.|Monday|."),
        ("“We won.” “We did not.” He smiled.", "“|We|won|.|” ¦ “|We|did|not|.|” ¦ He|smiled|."),
        ("\"We won.\" \"We did not.\"", "\"|We|won|.|\" ¦ \"|We|did|not|.|\""),
        ("``We won.'' They left (at 9.) Rain fell.", "``|We|won|.|'' ¦ They|left|(|at|9|.|) ¦ Rain|fell|."),
        ("It cost 5. iPhones sold. 15 died!", "It|cost|5|. ¦ iPhones|sold|. ¦ 15|died|!"),
        ("she said.The next day", "she|said|. ¦ The|next|day"),
        ("That is plan B. The rest waits.", "That|is|plan|B|. ¦ The|rest|waits|."),
        ("See http://a.org/b. It is up.", "See|http://a.org/b|. ¦ It|is|up|."),
    ]);
}

#[test]
fn lines() {
    let wrapped = "The river rose by a metre in one night and the\nvillagers moved their animals to the hill that\nstands behind the church. Nobody was hurt.";
    check(&[
        ("Storm hits coast\n\nIt rained. It blew.\n\n\nIt stopped.\n", "Storm|hits|coast ¶ It|rained|. ¦ It|blew|. ¶ It|stopped|."),
        (
            "Storm hits coast\nIt rained all day and all night\nIt stopped",
            "Storm|hits|coast ¶ It|rained|all|day|and|all|night ¶ It|stopped",
        ),
        ("Storm hits coast\r\n\r\nBy Ann Lee\r\nIt rained.", "Storm|hits|coast ¶ By|Ann|Lee ¦ It|rained|."),
    ]);
    let text = segment(wrapped, LEXICON);
    assert_eq!(text.sentences.len(), 2, "{}", parted(wrapped));
    let mut listed = wrapped.to_owned();
    listed.push_str("\n• first thing\n• second thing");
    assert_eq!(segment(&listed, LEXICON).sentences.len(), 4, "{}", parted(&listed));
}

/// What must hold of any text.
fn assert_sound(body: &str) {
    let text = segment(body, LEXICON);
    let mut end = 0;
    for token in &text.tokens {
        assert!(token.span.start >= end && !token.span.is_empty(), "{token:?} in {body:?}");
        assert!(body.get(token.span.range()).is_some(), "{token:?} is no stretch of {body:?}");
        assert!(body[end..token.span.start].chars().all(super::character::is_space), "lost before {token:?} in {body:?}");
        end = token.span.end;
    }
    assert!(body[end..].chars().all(super::character::is_space), "lost at the end of {body:?}");
    let mut next = 0;
    for sentence in &text.sentences {
        assert_eq!(sentence.tokens.start, next, "{body:?}");
        assert!(sentence.tokens.end > next);
        next = sentence.tokens.end;
    }
    assert_eq!(next, text.tokens.len());
}

proptest! {
    #[test]
    fn any_text_is_covered(body in "\\PC{0,60}") {
        assert_sound(&body);
    }

    #[test]
    fn any_news_like_text_is_covered(body in "([A-Za-z]{1,3}|[0-9]{1,4}|['’.,:/\\-@&!?\"“”`…—()•é日\u{301}\u{200B} \n\r\t]){0,40}") {
        assert_sound(&body);
    }
}
