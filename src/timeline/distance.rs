//! How far one thing lies from another, in words.

/// Least and most seconds from one point to another, as people say it.
///
/// Both seconds are signed; what is open is `None`. The sign becomes "before" or "after". No digit is lost that tells the two apart.
///
/// ```
/// use dateline::export::distance;
/// assert_eq!(distance(Some(750), Some(1050)).as_deref(), Some("12.5–17.5 min after"));
/// assert_eq!(distance(Some(-6_566_400), Some(-3_888_000)).as_deref(), Some("45–76 days before"));
/// assert_eq!(distance(Some(3600), None).as_deref(), Some("at least 1 h after"));
/// assert_eq!(distance(None, None), None);
/// ```
pub fn distance(least: Option<i64>, most: Option<i64>) -> Option<String> {
    Some(match (least, most) {
        (None, None) => return None,
        (Some(least), None) if least >= 0 => format!("at least {} after", single(least)),
        (None, Some(most)) if most <= 0 => format!("at least {} before", single(most)),
        (Some(least), None) => format!("at most {} before", single(least)),
        (None, Some(most)) => format!("at most {} after", single(most)),
        (Some(0), Some(0)) => "at the same time".to_owned(),
        (Some(least), Some(most)) if least >= 0 => format!("{} after", range(least, most)),
        (Some(least), Some(most)) if most <= 0 => format!("{} before", range(most, least)),
        (Some(least), Some(most)) => format!("from {} before to {} after", single(least), single(most)),
    })
}

/// The unit that says an amount with at most one digit behind the point.
fn unit(seconds: u64) -> (u64, &'static str) {
    const UNITS: [(u64, &str); 3] = [(86_400, "days"), (3_600, "h"), (60, "min")];
    UNITS.into_iter().find(|&(size, _)| seconds >= size && (seconds % size * 10).is_multiple_of(size)).unwrap_or((1, "s"))
}

fn single(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    let (size, name) = unit(seconds);
    let name = if name == "days" && seconds == size { "day" } else { name };
    format!("{} {name}", amount(seconds, size))
}

/// Two amounts in the finer one's unit, the nearer first.
fn range(near: i64, far: i64) -> String {
    let (near, far) = (near.unsigned_abs(), far.unsigned_abs());
    if near == far {
        return single(i64::try_from(near).unwrap_or(i64::MAX));
    }
    let (size, name) = [near, far].into_iter().filter(|seconds| *seconds > 0).map(unit).min().unwrap_or((1, "s"));
    format!("{}–{} {name}", amount(near, size), amount(far, size))
}

/// With one digit behind the point where there is one.
fn amount(seconds: u64, size: u64) -> String {
    let (whole, tenth) = (seconds / size, seconds % size * 10 / size);
    if tenth == 0 { whole.to_string() } else { format!("{whole}.{tenth}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_in_the_unit_that_fits() {
        for (least, most, words) in [
            (Some(0), Some(0), "at the same time"),
            (Some(32_400), Some(54_000), "9–15 h after"),
            (Some(86_400), Some(86_400), "1 day after"),
            (Some(129_600), Some(216_000), "1.5–2.5 days after"),
            (Some(-60), Some(60), "from 1 min before to 1 min after"),
            (Some(1), Some(61), "1–61 s after"),
            (Some(0), Some(3_600), "0–1 h after"),
            (Some(-3_600), Some(0), "0–1 h before"),
            (None, Some(-1), "at least 1 s before"),
            (Some(i64::MIN), Some(i64::MIN), "9223372036854775807 s before"),
        ] {
            assert_eq!(distance(least, most).as_deref(), Some(words));
        }
    }
}
