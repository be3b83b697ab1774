//! When, in words that never say more than is known: "1–24 Sep 2016", "Sep 2016", "by 13 Nov 2017".

use super::dating::Basis;
use crate::calendar::{Bounds, Extent, Unit};
use chrono::{Datelike, NaiveDateTime, Timelike};

/// The same, with a word before it where the bounds are only likely: "likely 13 Nov 2017".
pub fn worded(when: Extent, basis: Basis) -> String {
    let words = when_text(when);
    if basis == Basis::Likelihood { format!("likely {words}") } else { words }
}

/// What the picture and the table print.
pub fn when_text(when: Extent) -> String {
    let parted = when.start.latest.zip(when.end.earliest).is_some_and(|(start, end)| start.date() < end.date());
    if parted {
        return format!("{} to {}", side(when.start), side(when.end));
    }
    match when.hull() {
        Bounds { earliest: None, latest: None } => "undated".to_owned(),
        hull => side(hull),
    }
}

fn side(bounds: Bounds) -> String {
    match (bounds.earliest, bounds.latest) {
        (Some(from), Some(to)) => range(from, to),
        (None, Some(to)) => format!("by {}", last_of(to)),
        (Some(from), None) => format!("from {}", first_of(from)),
        (None, None) => "?".to_owned(),
    }
}

fn range(from: NaiveDateTime, to: NaiveDateTime) -> String {
    if let Some(named) = cell(from, to) {
        return named;
    }
    if from.date() == to.date() {
        return format!("{}, {}", day(from), hours(from, to));
    }
    if !(starts_day(from) && ends_day(to)) && (to - from).num_hours() < 48 {
        return format!("{} {} to {} {}", day(from), clock(from), day(to), closing(to));
    }
    match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => format!("{}–{}", from.day(), day(to)),
        (true, false) => format!("{} {}–{}", from.day(), month(from), day(to)),
        _ => format!("{}–{}", day(from), day(to)),
    }
}

/// The name of a stretch that fills one unit, or several months or years from the first to the last.
fn cell(from: NaiveDateTime, to: NaiveDateTime) -> Option<String> {
    let interval = Bounds { earliest: Some(from), latest: Some(to) }.interval()?;
    let fills = |unit: Unit| unit.holding(from) == Some(interval);
    let whole = |unit: Unit| unit.holding(from).is_some_and(|c| c.start == from) && unit.holding(to).is_some_and(|c| c.last_second() == to);
    Some(match () {
        () if fills(Unit::Day) => day(from),
        () if fills(Unit::Month) => format!("{} {}", month(from), from.year()),
        () if fills(Unit::Year) => from.year().to_string(),
        () if fills(Unit::Decade) => format!("{}s", from.year()),
        () if whole(Unit::Year) => format!("{}–{}", from.year(), to.year()),
        () if whole(Unit::Month) && from.year() == to.year() => format!("{}–{} {}", month(from), month(to), to.year()),
        () if whole(Unit::Month) => format!("{} {}–{} {}", month(from), from.year(), month(to), to.year()),
        () => return None,
    })
}

fn first_of(moment: NaiveDateTime) -> String {
    if starts_day(moment) { day(moment) } else { format!("{} {}", day(moment), clock(moment)) }
}

fn last_of(moment: NaiveDateTime) -> String {
    if ends_day(moment) { day(moment) } else { format!("{} {}", day(moment), closing(moment)) }
}

fn hours(from: NaiveDateTime, to: NaiveDateTime) -> String {
    if from == to || (to - from).num_seconds() < 60 { clock(from) } else { format!("{}–{}", clock(from), closing(to)) }
}

fn starts_day(moment: NaiveDateTime) -> bool {
    moment.num_seconds_from_midnight() < 60
}

fn ends_day(moment: NaiveDateTime) -> bool {
    moment.num_seconds_from_midnight() >= 86_340
}

fn clock(moment: NaiveDateTime) -> String {
    moment.format("%H:%M").to_string()
}

/// The minute that a last second closes: 23:59:59 is 24:00.
fn closing(moment: NaiveDateTime) -> String {
    let minutes = (moment.num_seconds_from_midnight() + 1).div_ceil(60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn day(moment: NaiveDateTime) -> String {
    format!("{} {} {}", moment.day(), month(moment), moment.year())
}

fn month(moment: NaiveDateTime) -> &'static str {
    const SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    SHORT.get(moment.month0() as usize).copied().unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Interval;

    fn moment(text: &str) -> Option<NaiveDateTime> {
        (!text.is_empty()).then(|| text.parse().unwrap())
    }

    fn words(from: &str, to: &str) -> String {
        let bounds = Bounds { earliest: moment(from), latest: moment(to) };
        when_text(Extent { start: bounds, end: bounds })
    }

    #[test]
    fn no_digit_that_is_not_known() {
        let cases = [
            ("2016-09-01T00:00:00", "2016-09-24T23:59:59", "1–24 Sep 2016"),
            ("2016-09-01T00:00:00", "2016-09-30T23:59:59", "Sep 2016"),
            ("2016-09-24T00:00:00", "2016-09-24T23:59:59", "24 Sep 2016"),
            ("2016-08-24T00:00:00", "2016-09-24T23:59:59", "24 Aug–24 Sep 2016"),
            ("2016-09-01T00:00:00", "2017-11-13T23:59:59", "1 Sep 2016–13 Nov 2017"),
            ("2017-11-13T16:00:00", "2017-11-13T23:59:59", "13 Nov 2017, 16:00–24:00"),
            ("", "2017-11-13T23:59:59", "by 13 Nov 2017"),
            ("2017-07-01T00:00:00", "", "from 1 Jul 2017"),
            ("1990-01-01T00:00:00", "1999-12-31T23:59:59", "1990s"),
            ("", "", "undated"),
        ];
        for (from, to, wanted) in cases {
            assert_eq!(words(from, to), wanted);
        }
    }

    #[test]
    fn a_stretch_has_two_uncertain_ends() {
        let month = |m| Bounds::within(Interval::month(2016, m).unwrap());
        assert_eq!(when_text(Extent { start: month(9), end: month(11) }), "Sep 2016 to Nov 2016");
    }
}
