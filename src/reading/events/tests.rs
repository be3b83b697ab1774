use crate::article::Article;
use crate::reading::EventMention;
use crate::{Options, read};

/// The events of a body.
fn events(body: &str) -> Vec<EventMention> {
    read(Article { body: body.to_owned(), ..Article::default() }, &Options::default()).events
}

#[test]
fn verbs_and_nouns_name_events() {
    let body = "The bank announced the merger on Monday.";
    let words: Vec<_> = events(body).iter().map(|event| event.trigger.of(body).to_owned()).collect();
    assert_eq!(words, ["announced", "merger"]);
}
