//! Which days a story comes back to.
//!
//! `score = ln(1 + R) + ln(1 + D) + ln(1 + N)`
//!
//! `R`: the articles published on another day that name it; `D`: the days on which those were published; `N`: the articles published on the
//! day after it, when papers print what happened. Divided by the greatest, the scores lie between 0 and 1.
//!
//! Which counts take part was chosen on the three stories of the development half of Timeline17, among sums that also held the lead, the
//! article's own day, all mentions, and the day's rank in the graph of days (PageRank from the day of publication to the day named).
//! The formula has date F1 0.669 on these three. Chosen on the other two stories each time, a sum has 0.858 (h1n1), 0.375 (libya) and
//! 0.541 (mj), 0.644 over their six timelines; so 0.669 is the friendlier figure. Days ranked by articles published on them: 0.515.

use crate::calendar::Bounds;
use crate::reading::Account;
use crate::story::Story;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// How much a story makes of each day.
pub struct Salience {
    scores: BTreeMap<NaiveDate, f64>,
}

/// What speaks for one day.
#[derive(Default)]
struct Day {
    named_by: usize,
    named_on: BTreeSet<NaiveDate>,
    published: usize,
}

impl Salience {
    /// Counts what names each day of a story. `O(n log n)` in its times.
    pub fn of(story: &Story) -> Self {
        let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
        for account in &story.accounts {
            let Some(published) = day(account.published.bounds) else { continue };
            days.entry(published).or_default().published += 1;
            for named in named(account).into_iter().filter(|named| *named != published) {
                let day = days.entry(named).or_default();
                day.named_by += 1;
                day.named_on.insert(published);
            }
        }
        let printed = |date: NaiveDate| date.succ_opt().and_then(|next| days.get(&next)).map_or(0, |next| next.published);
        Self { scores: scaled(days.iter().map(|(date, day)| (*date, day.score(printed(*date)))).collect()) }
    }

    /// The score of the day that the bounds lie in, 0 to 1; 0 where they lie in no single day.
    pub fn of_bounds(&self, bounds: Bounds) -> f64 {
        day(bounds).and_then(|day| self.scores.get(&day)).copied().unwrap_or(0.0)
    }
}

impl Day {
    fn score(&self, printed: usize) -> f64 {
        [self.named_by, self.named_on.len(), printed].into_iter().map(|count| (count as f64).ln_1p()).sum()
    }
}

fn scaled(scores: BTreeMap<NaiveDate, f64>) -> BTreeMap<NaiveDate, f64> {
    let most = scores.values().copied().fold(0.0, f64::max);
    scores.into_iter().map(|(date, score)| (date, if most > 0.0 { score / most } else { 0.0 })).collect()
}

/// The single day that bounds lie in.
fn day(bounds: Bounds) -> Option<NaiveDate> {
    let (earliest, latest) = (bounds.earliest?.date(), bounds.latest?.date());
    (earliest == latest).then_some(earliest)
}

/// The days an article names.
fn named(account: &Account) -> BTreeSet<NaiveDate> {
    account.times.iter().filter_map(|time| day(time.resolution.as_ref()?.bounds())).collect()
}
