//! The tables of named days: what must hold of dates that no rule gives.

use chrono::{Datelike, NaiveDate, Weekday};
use dateline::calendar::{Cycle, Interval, NamedDay, NamedRule};
use dateline::expression::TimeExpression;
use dateline::language::{LANGUAGES, Match, Meaning};

/// Every named day that the tables of all languages hold.
fn all() -> Vec<&'static NamedDay> {
    let matched = Match { slots: &[], words: "", before: "", after: "", register: Default::default() };
    let rows = LANGUAGES.iter().flat_map(|l| l.tables).filter(|(table, _)| table.contains("/named/")).flat_map(|(_, rows)| rows.iter());
    let named = |row: &dateline::language::Row| match (row.meaning)(&matched)? {
        Meaning::Named(named) => Some(named),
        Meaning::Relative(TimeExpression::Closest(Cycle::Named(named), _), _) => Some(named),
        _ => None,
    };
    rows.map(|row| named(row).expect("a row of the tables of named days names one")).collect()
}

fn weekdays(name: &str) -> Vec<Weekday> {
    let named = all().into_iter().find(|named| named.name == name).expect("it is listed");
    let mut days: Vec<Weekday> = named.listed().map(|found| found.start.weekday()).collect();
    days.dedup();
    days
}

#[test]
fn there_are_two_hundred_at_least_each_with_its_place_and_source() {
    let all = all();
    assert!(all.len() >= 200, "{}", all.len());
    for named in all {
        assert!(!named.name.is_empty() && !named.place.is_empty() && !named.source.is_empty(), "{named:?}");
    }
}

#[test]
fn tables_are_in_order_and_every_day_exists() {
    for named in all() {
        let listed: Vec<Interval> = named.listed().collect();
        let count = match named.rule {
            NamedRule::Table(days, _) => days.len(),
            NamedRule::Periods(periods) => periods.len(),
            _ => 0,
        };
        assert_eq!(listed.len(), count, "{}", named.name);
        assert!(listed.windows(2).all(|pair| pair[0].end <= pair[1].start), "{}", named.name);
    }
}

#[test]
fn votes_and_matches_fall_on_their_weekdays() {
    assert_eq!(weekdays("Super Bowl"), [Weekday::Sun]);
    assert_eq!(weekdays("German federal election"), [Weekday::Sun]);
    assert_eq!(weekdays("French presidential runoff"), [Weekday::Sun]);
    assert_eq!(weekdays("first round of the French presidential election"), [Weekday::Sun]);
    assert_eq!(weekdays("Super Tuesday"), [Weekday::Tue]);
    assert_eq!(weekdays("British general election"), [Weekday::Thu]);
}

/// The civil day of a date of the tabular Islamic calendar (30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29).
fn tabular(year: i64, month: i64, day: i64) -> NaiveDate {
    let days = (year - 1) * 354 + (3 + 11 * year).div_euclid(30) + (59 * (month - 1) + 1).div_euclid(2) + day;
    NaiveDate::from_ymd_opt(622, 7, 19).unwrap() + chrono::TimeDelta::days(days - 1)
}

#[test]
fn the_moon_s_feasts_are_within_two_days_of_the_tabular_calendar() {
    for (name, month, day) in [("Ramadan", 9, 1), ("Eid al-Fitr", 10, 1), ("Eid al-Adha", 12, 10), ("Ashura", 1, 10), ("Mawlid", 3, 12)] {
        let named = all().into_iter().find(|named| named.name == name).expect("it is listed");
        for found in named.listed() {
            let near = (1399..1475).any(|year| (tabular(year, month, day) - found.start.date()).num_days().abs() <= 2);
            assert!(near, "{name} of {}", found.start.date());
        }
    }
}
