//! What a token of digits can mean in English: "15", "1,500", "9:30", "3pm", "1990s", "’72", "3rd", "2016-09-24", "14/3/16".

use crate::calendar::{Amount, Cycle, Interval, Unit};
use crate::expression::{Shape, Stretch, TimeExpression};
use crate::language::Meaning;

/// Everything that the token can mean, in no order.
pub fn numeral(token: &str) -> Vec<Meaning> {
    let token = token.trim_end_matches('.');
    let digits = token.find(|c: char| !c.is_ascii_digit()).unwrap_or(token.len());
    let (head, tail) = token.split_at(digits);
    let mut found = Vec::new();
    match tail {
        "" => whole(head, &mut found),
        "st" | "nd" | "rd" | "th" => found.extend(head.parse().ok().map(Meaning::Ordinal)),
        "s" | "'s" | "’s" => found.extend(decade(head)),
        _ if head.is_empty() && token.starts_with(['F', 'Q', 'H']) => found.extend(business(token)),
        _ if head.is_empty() => elided(token, &mut found),
        _ => mixed(token, &mut found),
    }
    found
}

fn whole(digits: &str, found: &mut Vec<Meaning>) {
    let Ok(n) = digits.parse::<i64>() else { return };
    found.push(Meaning::Number(n.saturating_mul(100)));
    if digits.len() <= 2 && (1..=31).contains(&n) {
        found.push(Meaning::Day(n as u32));
    }
    if digits.len() == 4 && (1000..=2100).contains(&n) {
        found.push(Meaning::Year(n as i32));
    }
    if digits.len() == 4 {
        found.extend(clock(&format!("{}:{}", &digits[..2], &digits[2..])));
    }
    if digits.len() == 8 {
        found.extend(day(&digits[..4], &digits[4..6], &digits[6..]));
    }
}

/// "FY2016", "FY16": the year that a business year is called by, written on to it.
fn business(token: &str) -> Option<Meaning> {
    let digits = token.strip_prefix("FY").filter(|digits| matches!(digits.len(), 2 | 4))?;
    let year: i32 = digits.parse().ok()?;
    Some(Meaning::Written(super::era::fiscal_year(if digits.len() == 2 { 2000 + year } else { year })?))
}

/// "’72", "'90s": two digits of a year of the hundred years about 1980, which is a reading and no more.
fn elided(token: &str, found: &mut Vec<Meaning>) {
    let rest = token.trim_start_matches(['\'', '’', '‘', '`']);
    let (digits, tail) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()));
    if digits.len() != 2 {
        return;
    }
    let Ok(n) = digits.parse::<i32>() else { return };
    let year = if n < 30 { 2000 + n } else { 1900 + n };
    match tail {
        "" => found.push(Meaning::Year(year)),
        "s" | "'s" | "’s" => found.extend(decade(&year.to_string())),
        _ => {}
    }
}

fn decade(digits: &str) -> Option<Meaning> {
    let year: i32 = digits.parse().ok()?;
    let year = if digits.len() == 2 { if year < 30 { 2000 + year } else { 1900 + year } } else { year };
    let unit = if digits.len() == 4 && year % 100 == 0 { Unit::Century } else { Unit::Decade };
    let interval = ((2..=4).contains(&digits.len()) && year % 10 == 0).then(|| unit.holding(Interval::year(year)?.start))??;
    // "the 1900s" is the decade as often as the century: the century holds both.
    Some(Meaning::Written(TimeExpression::At(Stretch { interval, shape: Shape::Unit(unit) })))
}

fn mixed(token: &str, found: &mut Vec<Meaning>) {
    if let Some((date, clock)) = token.split_once(['T', 't']).filter(|(date, _)| date.len() == 10) {
        found.extend(moment(date, clock));
        return;
    }
    let parts: Vec<&str> = token.split(['-', '/', '.']).collect();
    if let [year, month, date] = parts[..] {
        found.extend(day(year, month, date));
        let slashed = token.contains('/') || year.len() == 2 && month.len() == 2 && token.contains('.');
        found.extend(written(year, month, date).filter(|_| slashed || date.len() == 4));
    }
    if let [first, second] = parts[..]
        && token.contains('/')
    {
        found.extend(yearless(first, second));
    }
    if let [whole, fraction] = token.split('.').collect::<Vec<_>>()[..] {
        found.extend(decimal(whole, fraction));
    }
    if token.contains(',') && token.bytes().all(|b| b.is_ascii_digit() || b == b',') {
        found.extend(token.replace(',', "").parse::<i64>().ok().map(|n| Meaning::Number(n.saturating_mul(100))));
    }
    found.extend(clock(token));
    found.extend(glued(token));
    if let [year, month] = parts[..]
        && (year.len(), month.len()) == (4, 2)
        && token.contains('-')
    {
        let interval = year.parse().ok().zip(month.parse().ok()).and_then(|(year, month)| Interval::month(year, month));
        found.extend(interval.map(|i| Meaning::Written(TimeExpression::At(Stretch::new(i, Unit::Month)))));
    }
}

/// "2016-09-24".
fn day(year: &str, month: &str, day: &str) -> Option<Meaning> {
    if year.len() != 4 || month.is_empty() || month.len() > 2 || day.is_empty() || day.len() > 2 {
        return None;
    }
    let interval = Interval::day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some(Meaning::Written(TimeExpression::At(Stretch::new(interval, Unit::Day))))
}

/// "2016-09-24T09:30:00Z": the minute as it is written, whatever the zone; the day alone where no clock time follows.
fn moment(date: &str, clock: &str) -> Option<Meaning> {
    let mut parts = date.split('-');
    let Some(Meaning::Written(day)) = day(parts.next()?, parts.next()?, parts.next()?) else { return None };
    let mut figures = clock.split(':').map(|part| part.get(..2).and_then(|digits| digits.parse::<u32>().ok()));
    let minute = figures.next().flatten().zip(figures.next().flatten()).filter(|(hour, minute)| *hour < 24 && *minute < 60);
    Some(Meaning::Written(match minute {
        Some((hour, minute)) => TimeExpression::Nth(1, Cycle::Clock(hour, minute), Box::new(day)),
        None => day,
    }))
}

/// "3/14/16", "14.3.2016": which of the first two is the month must show by itself (one of them is over 12, or both are the same);
/// else both readings are kept.
fn written(first: &str, second: &str, year: &str) -> Option<Meaning> {
    if first.len() > 2 || second.len() > 2 || !(year.len() == 4 || year.len() == 2) {
        return None;
    }
    let (a, b, y): (u32, u32, i32) = (first.parse().ok()?, second.parse().ok()?, year.parse().ok()?);
    let y = if year.len() == 4 {
        y
    } else if y < 30 {
        2000 + y
    } else {
        1900 + y
    };
    let at = |month, date| Interval::day(y, month, date).map(|i| TimeExpression::At(Stretch::new(i, Unit::Day)));
    either(at(a, b), at(b, a).filter(|_| a != b)).map(Meaning::Written)
}

/// "3/14", "14/3": a day of a month, where the words around it make it one.
fn yearless(first: &str, second: &str) -> Option<Meaning> {
    let number = |digits: &str| (digits.len() <= 2).then(|| digits.parse::<u32>().ok())?;
    let (a, b) = (number(first)?, number(second)?);
    let at = |month, date| Interval::day(2000, month, date).map(|_| TimeExpression::closest(Cycle::MonthDay(month, date)));
    either(at(a, b), at(b, a).filter(|_| a != b)).map(Meaning::Written)
}

fn either(one: Option<TimeExpression>, other: Option<TimeExpression>) -> Option<TimeExpression> {
    match (one, other) {
        (Some(one), Some(other)) => Some(TimeExpression::Union(vec![one, other])),
        (one, other) => one.or(other),
    }
}

fn decimal(whole: &str, fraction: &str) -> Option<Meaning> {
    let hundredths = match fraction.len() {
        1 => fraction.parse::<i64>().ok()?.checked_mul(10)?,
        2 => fraction.parse::<i64>().ok()?,
        _ => return None,
    };
    Some(Meaning::Number(whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(hundredths)?))
}

/// A unit or month that sticks to its number: "16days", "5hrs", "26nov".
fn glued(token: &str) -> Option<Meaning> {
    let at = token.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, word) = token.split_at(at);
    let hundredths = match number.split_once('.') {
        Some((whole, fraction)) => match decimal(whole, fraction)? {
            Meaning::Number(n) => n,
            _ => return None,
        },
        None => number.parse::<i64>().ok()?.checked_mul(100)?,
    };
    let unit = UNITS.iter().find(|(names, _)| names.split(' ').any(|name| name.eq_ignore_ascii_case(word)))?.1;
    Some(Meaning::Amount(Amount::hundredths(hundredths, unit)))
}

/// Short names of units that stick to numbers.
const UNITS: &[(&str, Unit)] = &[
    ("sec secs second seconds", Unit::Second),
    ("min mins minute minutes", Unit::Minute),
    ("h hr hrs hour hours", Unit::Hour),
    ("day days", Unit::Day),
    ("wk wks week weeks", Unit::Week),
    ("mth mths month months", Unit::Month),
    ("yr yrs year years", Unit::Year),
];

/// Whether the minutes of a clock time have one figure, as no clock shows them.
fn early_minute(digits: &str) -> bool {
    digits.split(':').nth(1).is_some_and(|minute| minute.len() == 1)
}

/// "9:30", "21:05:10", "9:30pm", "3p.m.", "430pm", "05:30hrs".
fn clock(token: &str) -> Option<Meaning> {
    if !token.is_ascii() {
        return None;
    }
    let lower = token.to_ascii_lowercase().replace('.', if token.contains(':') { "" } else { ":" });
    let lower = lower.trim_end_matches(':').trim_end_matches("hrs").replace(":m", "m");
    let (digits, half) = match lower.strip_suffix("am").or(lower.strip_suffix('a')) {
        Some(digits) => (digits, Some(0)),
        None => match lower.strip_suffix("pm").or(lower.strip_suffix('p')) {
            Some(digits) => (digits, Some(12)),
            None => (lower.as_str(), None),
        },
    };
    if half.is_none() && !token.contains(':') {
        return None;
    }
    let digits = digits.trim_end_matches(':');
    let (early, late) = digits.split_at(digits.len().saturating_sub(2));
    let parted = format!("{early}:{late}");
    let digits =
        if half.is_some() && matches!(digits.len(), 3 | 4) && digits.bytes().all(|b| b.is_ascii_digit()) { &parted } else { digits };
    let mut parts = digits.split(':').map(str::parse::<u32>);
    let hour = parts.next()?.ok()?;
    let minute = match parts.next() {
        // "The odds were 5:2": minutes have two figures.
        Some(_) if early_minute(digits) => return None,
        Some(minute) => minute.ok()?,
        None => half.map(|_| 0)?,
    };
    let hour = match half {
        Some(noon) if (1..=12).contains(&hour) => hour % 12 + noon,
        Some(_) => return None,
        None => hour,
    };
    (hour < 24 && minute < 60).then_some(Meaning::Clock(hour, minute))
}
