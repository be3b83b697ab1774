//! What dates each event: the publication, a time of the sentence, the time the story is at, another event.

use dateline::article::{Article, Basis};
use dateline::calendar::{Bounds, Interval};
use dateline::export::{account_json, timeline_json};
use dateline::reading::{Account, Anchor, Certainty, ChoiceModel, Relation};
use dateline::{Options, build, read};

/// Reads a report of Wednesday 18 March 2026.
fn report(body: &str) -> Account {
    let mut article = Article { id: "report".to_owned(), body: body.to_owned(), ..Article::default() };
    article.published.bounds = Bounds::within(Interval::day(2026, 3, 18).unwrap());
    article.published.basis = Basis::Given;
    read(article, &Options::default())
}

/// The words that date an event ("published" for the publication), and how it stands to them.
fn dated_by<'a>(account: &'a Account, trigger: &str) -> Option<(&'a str, Relation)> {
    let event = account.events.iter().find(|event| event.trigger.of(&account.article.body) == trigger)?;
    let dated_by = event.dated_by.as_ref()?;
    let words = match dated_by.to {
        Anchor::Time(time) => account.times[time].span.of(&account.article.body),
        _ => "published",
    };
    Some((words, dated_by.relation))
}

/// Of each sentence, what should date an event of it.
#[test]
fn events_are_dated_by_the_right_time() {
    let cases = [
        ("The harbour master closed the port on Tuesday.", "closed", "Tuesday", Relation::Included),
        ("The harbour master said the port was safe.", "said", "published", Relation::Before),
        ("A ferry sank off the coast on Monday. The crew jumped into the water.", "jumped", "Monday", Relation::Included),
        ("Two trains collided yesterday near the border. Forty people died.", "died", "yesterday", Relation::Included),
        ("The council elected her in 2019, and she resigned on Friday.", "elected", "2019", Relation::Included),
        ("The council elected her in 2019, and she resigned on Friday.", "resigned", "Friday", Relation::Included),
        ("The government will build a new bridge.", "build", "published", Relation::After),
    ];
    let wrong: Vec<String> = cases
        .into_iter()
        .filter_map(|(body, trigger, to, relation)| {
            let account = report(body);
            let got = dated_by(&account, trigger);
            (got != Some((to, relation))).then(|| format!("{body}\n  {trigger}: wanted {to} {relation:?}, got {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What another event dates keeps its distance, whatever else is chosen.
#[test]
fn an_event_is_counted_from_another() {
    let account = report("The bridge collapsed on 3 March 2026. Two hours after the bridge collapsed, the mayor resigned.");
    let counted = account.claims.iter().find(|claim| matches!(claim.to, Anchor::Event(..)) && claim.offset.is_some()).unwrap();
    assert_eq!(account.events[counted.event].trigger.of(&account.article.body), "resigned");
    assert_eq!(counted.relation, Relation::After);
}

/// A choice is an inference with its likelihood: it never counts as evidence.
#[test]
fn choices_are_inferences() {
    let account = report("A ferry sank off the coast on Monday. The crew jumped into the water. The minister said he was shocked.");
    let chosen: Vec<_> = account.claims.iter().filter(|claim| claim.likelihood.is_some()).collect();
    assert!(!chosen.is_empty());
    assert!(
        chosen.iter().all(|claim| claim.ground == Certainty::Inference && claim.likelihood.is_some_and(|of_hundred| of_hundred <= 100))
    );
    let timeline = build(vec![account], &Options::default());
    for entry in &timeline.entries {
        let why = [&entry.why.start_earliest, &entry.why.start_latest, &entry.why.end_earliest, &entry.why.end_latest];
        let chosen = why.iter().any(|claims| timeline.claims.iter().any(|claim| claim.likelihood.is_some() && claims.contains(&claim.id)));
        assert!(!chosen || entry.hard != entry.when, "{}: what was chosen counts as evidence", entry.label);
    }
    assert!(timeline.conflicts.is_empty());
}

/// Whatever was chosen, the day that the words name stays.
#[test]
fn words_are_surer_than_choices() {
    let account = report("The harbour master closed the port on 9 March 2026 and said so on Tuesday.");
    let closed = account.events.iter().find(|event| event.trigger.of(&account.article.body) == "closed").unwrap();
    let day = Bounds::within(Interval::day(2026, 3, 9).unwrap());
    assert_eq!(closed.when.map(|when| (when.start, when.end)), Some((day, day)));
}

/// Same input, same bytes; and without a publication nothing is dated by one that is unknown.
#[test]
fn choices_are_the_same_every_time() {
    let body = "A ferry sank off the coast on Monday. The crew jumped into the water. The minister said he was shocked.";
    assert_eq!(account_json(&report(body)), account_json(&report(body)));
    let timeline = |body: &str| timeline_json(&build(vec![report(body)], &Options::default()));
    assert_eq!(timeline(body), timeline(body));
    let undated = read(Article { body: body.to_owned(), ..Article::default() }, &Options::default());
    let open = |event: &dateline::reading::EventMention| event.when.is_none_or(|when| when.start.is_open() && when.end.is_open());
    assert!(undated.events.iter().all(open));
}

/// The tables in the tree can be read; other bytes are no tables, and do no harm.
#[test]
fn tables_are_read() {
    let bytes = dateline::language::default().choices;
    assert!(ChoiceModel::read(bytes).is_some());
    for broken in [&bytes[..0], &bytes[..7], &bytes[..20], &bytes[..bytes.len() - 1], b"no tables at all, but long enough"] {
        assert!(ChoiceModel::read(broken).is_none());
    }
    let empty = ChoiceModel::write([(&[], 0.0), (&[], 0.0)]);
    assert!(ChoiceModel::read(&empty).is_some());
    let options = Options::default().choosing(Box::leak(empty.into_boxed_slice()));
    let account = read(Article { body: "A ferry sank on Monday.".to_owned(), ..Article::default() }, &options);
    assert!(!account.events.is_empty());
}
