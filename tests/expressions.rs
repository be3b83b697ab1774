//! Properties of expressions: what must hold for every expression in every context.

use chrono::Weekday;
use dateline::article::Article;
use dateline::calendar::{Amount, Bounds, Count, Cycle, DayPart, Edtf, Extent, Hedge, Interval, Period, Season, Unit};
use dateline::expression::{Context, Direction, Part, Stretch, Tense, TimeExpression, Topic, Vague, resolve};
use dateline::language::LANGUAGES;
use dateline::reading::{Grammar, Options, read_times};
use dateline::text::segment;
use proptest::prelude::*;
use std::sync::LazyLock;

const UNITS: [Unit; 10] =
    [Unit::Second, Unit::Minute, Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Decade, Unit::Century];

fn unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(&UNITS[..])
}

fn day() -> impl Strategy<Value = Interval> {
    (1i32..=9999, 1u32..=12, 1u32..=28).prop_map(|(year, month, day)| Interval::day(year, month, day).unwrap())
}

fn cycle() -> impl Strategy<Value = Cycle> {
    prop_oneof![
        unit().prop_map(Cycle::Unit),
        (0u8..7).prop_map(|n| Cycle::Weekday(Weekday::try_from(n).unwrap())),
        (1u32..=12).prop_map(Cycle::Month),
        (1u32..=12, 1u32..=31).prop_map(|(month, day)| Cycle::MonthDay(month, day)),
        (1u32..=31).prop_map(Cycle::DayOfMonth),
        (0u8..7, 1u32..=12, 1u32..=31).prop_map(|(n, month, day)| Cycle::DatedWeekday(Weekday::try_from(n).unwrap(), month, day)),
        prop::sample::select(&[Season::Spring, Season::Summer, Season::Fall, Season::Winter][..]).prop_map(Cycle::Season),
        prop::sample::select(&[DayPart::Morning, DayPart::Midday, DayPart::Night][..]).prop_map(Cycle::DayPart),
        (1u32..=4).prop_map(Cycle::Quarter),
        (1u32..=2).prop_map(Cycle::Half),
        Just(Cycle::Weekend),
        (0u32..24, 0u32..60).prop_map(|(hour, minute)| Cycle::Clock(hour, minute)),
    ]
}

fn amount() -> impl Strategy<Value = Amount> {
    let count = prop_oneof![
        (0i64..100_000).prop_map(Count::Exact),
        (0i64..500, 500i64..5000).prop_map(|(a, b)| Count::Range(a, b)),
        prop::sample::select(
            &[Count::Couple, Count::Few, Count::Several, Count::Dozens, Count::Hundreds, Count::Plural, Count::Unknown][..]
        ),
    ];
    let hedge = prop::option::of(prop::sample::select(
        &[Hedge::About, Hedge::Nearly, Hedge::MoreThan, Hedge::AtLeast, Hedge::AtMost, Hedge::LessThan, Hedge::Exactly][..],
    ));
    (count, unit(), hedge).prop_map(|(count, unit, hedge)| Amount { parts: vec![(count, unit)], hedge })
}

fn part() -> impl Strategy<Value = Part> {
    prop::sample::select(&[Part::Early, Part::Middle, Part::Late, Part::FirstHalf, Part::SecondHalf][..])
}

fn leaf() -> impl Strategy<Value = TimeExpression> {
    prop_oneof![
        (day(), unit()).prop_filter_map("the calendar ends", |(day, unit)| {
            unit.holding(day.start).map(|interval| TimeExpression::At(Stretch::new(interval, unit)))
        }),
        Just(TimeExpression::Published),
        Just(TimeExpression::Previous),
        prop::sample::select(&[Vague::Present, Vague::Recent, Vague::Past, Vague::Future][..]).prop_map(TimeExpression::Vague),
    ]
}

fn expression() -> impl Strategy<Value = TimeExpression> {
    use TimeExpression as T;
    leaf().prop_recursive(4, 12, 2, |inner| {
        let boxed = inner.clone().prop_map(Box::new);
        prop_oneof![
            (cycle(), boxed.clone()).prop_map(|(cycle, base)| T::This(cycle, base)),
            (cycle(), boxed.clone()).prop_map(|(cycle, base)| T::Last(cycle, base)),
            (cycle(), boxed.clone()).prop_map(|(cycle, base)| T::Next(cycle, base)),
            (cycle(), boxed.clone()).prop_map(|(cycle, base)| T::Closest(cycle, base)),
            (-5i64..6, cycle(), boxed.clone()).prop_map(|(n, cycle, base)| T::Nth(n, cycle, base)),
            (amount(), boxed.clone()).prop_map(|(amount, base)| T::Shift(Direction::Before, amount, base)),
            (amount(), boxed.clone()).prop_map(|(amount, base)| T::Shift(Direction::After, amount, base)),
            (amount(), boxed.clone()).prop_map(|(amount, base)| T::Trailing(amount, base)),
            (amount(), boxed.clone()).prop_map(|(amount, base)| T::Leading(amount, base)),
            (part(), boxed.clone()).prop_map(|(part, base)| T::Part(part, base)),
            (boxed.clone(), boxed.clone()).prop_map(|(from, to)| T::Between(from, to)),
            boxed.clone().prop_map(T::From),
            boxed.clone().prop_map(T::UpTo),
            boxed.clone().prop_map(T::Before),
            boxed.clone().prop_map(T::After),
            boxed.clone().prop_map(T::Around),
            (inner.clone(), inner).prop_map(|(one, other)| T::Union(vec![one, other])),
            (boxed.clone(), boxed.clone()).prop_map(|(one, other)| T::Either(one, other)),
        ]
    })
}

fn tense() -> impl Strategy<Value = Tense> {
    prop::sample::select(&[Tense::Past, Tense::Present, Tense::Future, Tense::Unknown][..])
}

fn ordered(extent: Extent) -> bool {
    let ordered = |bounds: Bounds| bounds.earliest.zip(bounds.latest).is_none_or(|(earliest, latest)| earliest <= latest);
    ordered(extent.start) && ordered(extent.end) && ordered(extent.hull())
}

/// The first and last day that a TIMEX3 day, month or year names.
fn named_by(value: &str) -> Option<Interval> {
    let numbers: Vec<i32> = value.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match numbers[..] {
        [year] if value.len() == 4 => Interval::year(year),
        [year, month] => Interval::month(year, month as u32),
        [year, month, day] => Interval::day(year, month as u32, day as u32),
        _ => None,
    }
}

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(LANGUAGES[0], Vec::new()));

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn bounds_are_ordered_and_hold_what_the_value_names(e in expression(), published in day(), previous in day(), tense in tense()) {
        let topic = Topic::default();
        let context = Context { published: Bounds::within(published), tense, previous: Some(Stretch::new(previous, Unit::Day)), topic: &topic };
        let Ok(resolution) = resolve(&e, &context) else { return Ok(()) };
        prop_assert!(ordered(resolution.when), "{e}: {:?}", resolution.when);
        prop_assert!(ordered(resolution.hard), "{e}: {:?}", resolution.hard);
        let simple = !e.any(&|e| matches!(e, TimeExpression::From(_) | TimeExpression::UpTo(_) | TimeExpression::Before(_) | TimeExpression::After(_)));
        if let (true, Some(named)) = (simple, resolution.value.as_deref().and_then(named_by)) {
            let hull = resolution.when.hull();
            prop_assert!(hull.earliest.is_none_or(|earliest| earliest < named.end), "{e}: {:?} of {hull:?}", resolution.value);
            prop_assert!(hull.latest.is_none_or(|latest| named.start <= latest), "{e}: {:?} of {hull:?}", resolution.value);
        }
    }

    #[test]
    fn a_shift_back_and_forth_comes_home(day in day(), n in 0i64..200, unit in unit()) {
        let amount = Amount::of(n, unit).hedged(Hedge::Exactly);
        let there = TimeExpression::Shift(Direction::After, amount.clone(), Box::new(TimeExpression::At(Stretch::new(day, Unit::Day))));
        let back = TimeExpression::Shift(Direction::Before, amount, Box::new(there));
        let topic = Topic::default();
        let context = Context { published: Bounds::default(), tense: Tense::Past, previous: None, topic: &topic };
        let Ok(resolution) = resolve(&back, &context) else { return Ok(()) };
        let home = resolution.when.hull();
        prop_assert!(home.holds(day.start) && home.holds(day.last_second()), "{back}: {home:?}");
    }

    #[test]
    fn what_is_printed_as_edtf_reads_back(from in day(), days in 0i64..40_000) {
        let to = Period::days(days).after(from.start).and_then(|m| Unit::Day.holding(m));
        let Some(to) = to else { return Ok(()) };
        let extent = Extent::within(from.hull(to));
        if let Some(edtf) = Edtf::of(extent) {
            prop_assert_eq!(edtf.to_string().parse::<Edtf>().ok(), Some(edtf), "{}", edtf);
        }
    }

    #[test]
    fn what_is_read_as_edtf_is_printed_as_edtf(text in "-?Y?-?[0-9X]{2,6}(-[0-9+-]{2}){0,2}") {
        if let Ok(read) = text.parse::<Edtf>() {
            prop_assert_eq!(read.to_string().parse::<Edtf>(), Ok(read), "{}", read);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "(([a-z]{1,6}|[0-9]{1,5}|May|March|Monday|the|of|year|last|BC|ago|[-–,.:/'’]|'[0-9]0s|half|quarter|week|[0-9]{1,2}(st|th|am|pm)?) ?){0,30}") {
        let article = Article { body: text, ..Article::default() };
        let segmented = segment(&article.body, GRAMMAR.language.lexicon);
        for time in read_times(&article, &segmented, &Options { grammar: &GRAMMAR }).0 {
            prop_assert!(article.body.get(time.span.start..time.span.end).is_some());
        }
    }

    #[test]
    fn nor_does_any_string(text in "\\PC{0,80}") {
        let article = Article { body: text, ..Article::default() };
        let segmented = segment(&article.body, GRAMMAR.language.lexicon);
        let times = read_times(&article, &segmented, &Options { grammar: &GRAMMAR }).0;
        prop_assert!(times.iter().all(|time| article.body.get(time.span.start..time.span.end).is_some()));
    }
}

/// What the first time of a report comes to: the value, the bounds by evidence alone, and the values that were possible and not chosen.
fn first_time(body: &str, source: &str, url: &str) -> (Option<String>, String, Vec<Option<String>>) {
    let article = Article { body: body.into(), source: Some(source.into()), url: Some(url.into()), ..Article::default() };
    let segmented = segment(&article.body, GRAMMAR.language.lexicon);
    let times = read_times(&article, &segmented, &Options { grammar: &GRAMMAR }).0;
    let resolution = times[0].resolution.clone().expect(body);
    let hard = resolution.hard.hull();
    let day = |moment: Option<chrono::NaiveDateTime>| moment.map_or_else(|| "..".to_owned(), |moment| moment.date().to_string());
    let others = resolution.alternatives.into_iter().map(|other| other.value).collect();
    (resolution.value, format!("{} {}", day(hard.earliest), day(hard.latest)), others)
}

#[test]
fn a_report_shows_which_number_of_a_date_in_figures_is_its_month() {
    let both = "2016-04-05 2016-05-04";
    let (may, april) = (Some("2016-05-04".to_owned()), Some("2016-04-05".to_owned()));
    let cases = [
        ("The letter of 4/5/2016 was answered on 27/5/2016.", "", "", &may),
        ("The letter of 4/5/2016 was answered on 4/27/2016.", "BBC News", "", &april),
        ("The letter is dated 4/5/2016.", "BBC News", "", &may),
        ("The letter is dated 4/5/2016.", "The Washington Post", "", &april),
        ("The letter is dated 4/5/2016.", "", "https://www.harbour-news.co.uk/letter", &may),
        ("The letter is dated 4/5/2016.", "", "https://records.example.gov/letter", &april),
        ("The letter is dated 4/5/2016 and came at 9:30 a.m. EDT.", "", "", &april),
    ];
    for (body, source, url, chosen) in cases {
        let other = if *chosen == may { april.clone() } else { may.clone() };
        assert_eq!(first_time(body, source, url), (chosen.clone(), both.to_owned(), vec![other]), "{body} {source} {url}");
    }
    let (undecided, hard, others) = first_time("The letter of 4/5/2016 was answered on 27/5/2016 or 5/27/2016.", "", "");
    assert_eq!((hard.as_str(), others.len()), (both, 0), "{undecided:?}");
}

#[test]
fn the_sign_of_a_year_stands_before_its_digits() {
    for right in ["-0044", "-0044-03-15", "Y-20161", "Y20161-05", "-00XX"] {
        assert!(right.parse::<Edtf>().is_ok(), "{right}");
    }
    for wrong in ["-Y20161", "Y2016", "Y--20161", "--0044", "2016-+1", "20161"] {
        assert!(wrong.parse::<Edtf>().is_err(), "{wrong}");
    }
}
