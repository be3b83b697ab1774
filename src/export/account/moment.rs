//! Bounds as accounts print them: ISO 8601, inclusive at their own precision.
//!
//! One rule: an earliest moment at the first second of a day and a latest at the last second of one are days ("2016-09-24" means to the end of that
//! day); all others have their time of day. Years outside 1 to 9999 have no such form and are null; EDTF says them.

use crate::calendar::{Bounds, Extent};
use chrono::{Datelike, NaiveDateTime, NaiveTime, Timelike};
use serde::Serialize;

/// The earliest and the latest.
#[derive(Serialize)]
pub struct BoundsJson {
    earliest: Option<String>,
    latest: Option<String>,
}

/// Bounds of the first and of the last second.
#[derive(Serialize)]
pub struct ExtentJson {
    start: BoundsJson,
    end: BoundsJson,
}

impl From<Bounds> for BoundsJson {
    fn from(bounds: Bounds) -> Self {
        let earliest = bounds.earliest.and_then(|moment| written(moment, moment.time() == NaiveTime::MIN));
        BoundsJson { earliest, latest: bounds.latest.and_then(|moment| written(moment, closes_day(moment.time()))) }
    }
}

impl From<Extent> for ExtentJson {
    fn from(extent: Extent) -> Self {
        ExtentJson { start: extent.start.into(), end: extent.end.into() }
    }
}

fn closes_day(time: NaiveTime) -> bool {
    (time.hour(), time.minute(), time.second()) == (23, 59, 59)
}

fn written(moment: NaiveDateTime, day: bool) -> Option<String> {
    let date = format!("{:04}-{:02}-{:02}", moment.year(), moment.month(), moment.day());
    let time = || format!("T{:02}:{:02}:{:02}", moment.hour(), moment.minute(), moment.second());
    (1..=9999).contains(&moment.year()).then(|| if day { date } else { date + &time() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn json(earliest: Option<NaiveDateTime>, latest: Option<NaiveDateTime>) -> String {
        serde_json::to_string(&BoundsJson::from(Bounds { earliest, latest })).unwrap()
    }

    #[test]
    fn a_bound_has_the_precision_it_fills() {
        let at = |hour, minute, second| NaiveDate::from_ymd_opt(2016, 9, 24).unwrap().and_hms_opt(hour, minute, second);
        assert_eq!(json(at(0, 0, 0), at(23, 59, 59)), r#"{"earliest":"2016-09-24","latest":"2016-09-24"}"#);
        assert_eq!(json(at(9, 0, 0), at(23, 59, 59)), r#"{"earliest":"2016-09-24T09:00:00","latest":"2016-09-24"}"#);
        assert_eq!(json(at(23, 59, 59), at(0, 0, 0)), r#"{"earliest":"2016-09-24T23:59:59","latest":"2016-09-24T00:00:00"}"#);
        assert_eq!(json(None, None), r#"{"earliest":null,"latest":null}"#);
    }

    #[test]
    fn years_that_four_digits_cannot_hold_are_left_to_edtf() {
        let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).and_then(|day| day.and_hms_opt(0, 0, 0));
        assert_eq!(json(year(-43), year(10_000)), r#"{"earliest":null,"latest":null}"#);
        assert_eq!(json(year(44), None), r#"{"earliest":"0044-01-01","latest":null}"#);
    }
}
