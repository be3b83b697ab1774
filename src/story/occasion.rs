//! When mentions in different words are one event of its sort: by the day, or because there is only one that they can mean.
//!
//! Sorts are the language's ("collapse": "cave in"); within a sort, mentions are one event where
//!
//! - the words date both to one day, and they have somebody or something in common that takes part, or one of them names nobody;
//! - or one of them has no date, and there is just one event of the sort in its report, or where its report has none in the whole story,
//!   that has somebody or something in common with it; a bare noun ("the collapse") wants that just one is told at all.
//!
//! What is counted ("the second collapse") is no other of its sort, and different names in one part, or different things that it is done
//! to, part what the day joins. Names are the same where one ends the other, and where some report gives both to one thing; people of whom
//! as many and many are told ("33 men", "the thirty-three miners") are the same too.

use super::alias::Aliases;
use super::names::same_name;
use super::tale::MentionRef;
use crate::calendar::Bounds;
use crate::reading::{Account, Anchor, Certainty, Claim, EventKind, EventMention, Kin, Relation, Role, Stance, Theme};
use crate::text::VerbForm;
use chrono::{NaiveDateTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// A mention as one of its sort.
pub struct Occasion<'a> {
    /// The mention's number.
    pub number: usize,
    /// The article's number in the story.
    pub article: usize,
    /// The mention.
    pub event: &'a EventMention,
    /// The time that the article's own words give it, if they give one to a year.
    pub day: Option<Bounds>,
    /// Who and what takes part, with the names that all reports give them.
    themes: Vec<Theme>,
    /// The last second of the article's publication.
    published: Option<NaiveDateTime>,
}

impl<'a> Occasion<'a> {
    /// The mention, if it is one of a known sort, and told as something that happened.
    pub fn of(
        number: usize,
        mention: MentionRef,
        account: &Account,
        event: &'a EventMention,
        names: &Aliases,
    ) -> Option<(&'static str, Self)> {
        let sort = event.sense.sort?;
        let MentionRef { article, event: at } = mention;
        let told = event.kind == EventKind::Event && matches!(event.stance, Stance::Asserted | Stance::Alleged) && !event.future;
        let told = told && event.form != VerbForm::Infinitive;
        let (day, published) = (day(account, at, event), account.published.bounds.latest);
        told.then(|| (sort, Self { number, article, event, day, themes: names.themes(&event.sense.themes), published }))
    }

    /// Whether it may mean an event that is told elsewhere: nobody is named, or no day.
    pub fn points(&self) -> bool {
        self.day.is_none_or(|day| !is_day(day)) && !self.themes.is_empty() || self.is_bare()
    }

    /// Whether it stands for an event that others can mean: it has a time, or it is counted.
    fn stands(&self) -> bool {
        self.day.is_some() || self.event.sense.nth.is_some_and(|nth| nth > 1)
    }

    /// Whether it tells an event that a bare noun can mean.
    pub fn tells(&self) -> bool {
        self.stands() || !self.themes.is_empty()
    }

    /// "The collapse"; "it collapsed on Monday"; "a second collapse".
    pub fn is_bare(&self) -> bool {
        let known = self.event.sense.definite || self.day.is_some() || self.is_another_time();
        self.themes.is_empty() && known
    }

    /// Whether it is told as the second time, or a later one, of what mostly happens once.
    pub fn is_another_time(&self) -> bool {
        self.event.sense.once && self.event.sense.nth.is_some_and(|nth| nth > 1)
    }

    /// Whether both are of one day and have somebody or something in common; or for what happens only once, of two days that cannot both
    /// be right.
    pub fn same_day(&self, other: &Occasion) -> bool {
        let Some((a, b)) = self.day.zip(other.day).filter(|(a, b)| is_day(*a) && is_day(*b)) else { return false };
        let meet = a.earliest <= b.latest && b.earliest <= a.latest;
        let once = self.event.sense.once && other.event.sense.once && self.shares_all(other);
        self.counts_alike(other) && if meet { self.shares(other, true) } else { once }
    }

    /// Whether it can mean the other.
    pub fn can_mean(&self, other: &Occasion) -> bool {
        // What is only likely keeps nothing apart; what is told has happened by the publication.
        let own = self.day.unwrap_or(Bounds { earliest: None, latest: self.published });
        let admits = other.day.is_none_or(|day| {
            own.latest.zip(day.earliest).is_none_or(|(latest, day)| day <= latest)
                && own.earliest.zip(day.latest).is_none_or(|(earliest, day)| earliest <= day)
        });
        admits && self.counts_alike(other) && (self.is_bare() || self.shares(other, false))
    }

    /// "The second collapse" is not "the collapse", "the first collapse" is.
    fn counts_alike(&self, other: &Occasion) -> bool {
        self.event.sense.nth.unwrap_or(1) == other.event.sense.nth.unwrap_or(1)
    }

    /// Whether somebody or something takes part in both, and nobody in just one of them in the other's place. On one day "the men" can be
    /// "the miners".
    fn shares(&self, other: &Occasion, one_day: bool) -> bool {
        let (a, b) = (&self.themes, &other.themes);
        let same = |one: &Theme, other: &Theme| same(one, other) || (one_day && can_be(one, other));
        // "A man was arrested", without a day, is any man.
        let known = |one: &Theme, other: &Theme| one_day || one.definite || other.definite || counted(one, other);
        let common = a.iter().any(|one| b.iter().any(|other| same(one, other) && known(one, other)));
        // What is done day after day wants the same in each part, where no day tells which it is: "returned to the stage".
        let strict = !one_day && !self.event.sense.once;
        common && (!strict || pairs(a, b).all(|(one, other)| same(one, other))) && PARTS.into_iter().all(|role| agree(a, b, role, same))
    }

    /// Whether all parts that both fill are filled by the same, one of them by name.
    fn shares_all(&self, other: &Occasion) -> bool {
        let (a, b) = (&self.themes, &other.themes);
        pairs(a, b).all(|(one, other)| same(one, other)) && pairs(a, b).any(|(one, _)| one.named)
    }
}

/// Those who have one part in both.
fn pairs<'t>(a: &'t [Theme], b: &'t [Theme]) -> impl Iterator<Item = (&'t Theme, &'t Theme)> {
    a.iter().flat_map(|one| b.iter().filter(|other| other.role == one.role).map(move |other| (one, other)))
}

const PARTS: [Role; 3] = [Role::Agent, Role::Patient, Role::Recipient];

/// Whether bounds tell the day.
fn is_day(bounds: Bounds) -> bool {
    bounds.earliest.zip(bounds.latest).is_some_and(|(earliest, latest)| latest - earliest < TimeDelta::hours(36))
}

/// All mentions of one sort, as they are looked for.
pub struct Sort<'a> {
    /// In the order of the story.
    pub all: &'a [Occasion<'a>],
    of_article: BTreeMap<usize, Vec<usize>>,
    with_theme: BTreeMap<String, Vec<usize>>,
}

impl<'a> Sort<'a> {
    /// Looks everything up once.
    pub fn of(all: &'a [Occasion<'a>]) -> Self {
        let (mut of_article, mut with_theme): (BTreeMap<usize, Vec<usize>>, BTreeMap<String, Vec<usize>>) = Default::default();
        for (place, occasion) in all.iter().enumerate() {
            of_article.entry(occasion.article).or_default().push(place);
            for theme in &occasion.themes {
                for key in keys(theme) {
                    let places = with_theme.entry(key).or_default();
                    if places.last() != Some(&place) {
                        places.push(place);
                    }
                }
            }
        }
        Self { all, of_article, with_theme }
    }

    /// What a mention may mean, in its article or anywhere: all that a bare noun leaves open, for others what stands for an event and has
    /// a word in common with it.
    pub fn near(&self, one: &Occasion, here: bool) -> Box<dyn Iterator<Item = &'a Occasion<'a>> + '_> {
        let all = self.all;
        let place = move |place: &usize| all.get(*place);
        match (one.is_bare(), here) {
            (true, true) => {
                Box::new(self.of_article.get(&one.article).into_iter().flatten().filter_map(place).filter(|other| other.tells()))
            }
            (true, false) => Box::new(all.iter().filter(|other| other.tells())),
            (false, _) => {
                let keys: BTreeSet<String> = one.themes.iter().flat_map(keys).collect();
                let article = one.article;
                let found = keys.into_iter().filter_map(|key| self.with_theme.get(&key)).flatten().filter_map(place);
                Box::new(found.filter(move |other| other.stands() && (!here || other.article == article)))
            }
        }
    }
}

/// Themes that are the same have a key in common: the first or the last word of a name, a noun, how many they are.
fn keys(theme: &Theme) -> Vec<String> {
    let ends = |name: &str| {
        [name.split_whitespace().next(), name.split_whitespace().last()].into_iter().flatten().map(str::to_lowercase).collect::<Vec<_>>()
    };
    let counted = theme.count.filter(|count| *count >= MANY).map(|count| count.to_string());
    std::iter::once(&theme.word).chain(&theme.also).flat_map(|name| ends(name)).chain(counted).collect()
}

/// So many people are hardly told of twice in one sort of event: "33 men" are "the 33 miners".
const MANY: u32 = 11;

/// Whether those in one part can be the same: one of them is, or a name stands against a noun; but not two names, nor two things done to.
fn agree(a: &[Theme], b: &[Theme], role: Role, same: impl Fn(&Theme, &Theme) -> bool) -> bool {
    let of = |themes: &[Theme]| themes.iter().filter(|theme| theme.role == role).cloned().collect::<Vec<_>>();
    let (a, b) = (of(a), of(b));
    let alike = a.is_empty() || b.is_empty() || a.iter().any(|one| b.iter().any(|other| same(one, other)));
    let differ = |one: &Theme| b.iter().any(|other| (one.named && other.named) || (role == Role::Patient && one.named == other.named));
    alike || !a.iter().any(differ)
}

fn same(one: &Theme, other: &Theme) -> bool {
    let alike = one.named == other.named && if one.named { same_name(&one.word, &other.word) } else { one.word == other.word };
    let also = || names(one).any(|name| names(other).any(|other| same_name(name, other)));
    alike || counted(one, other) || also()
}

/// The names of what takes part.
fn names(theme: &Theme) -> impl Iterator<Item = &String> {
    theme.also.iter().chain(Some(&theme.word).filter(|_| theme.named))
}

/// Whether both are people, as many and many.
fn counted(one: &Theme, other: &Theme) -> bool {
    one.count.zip(other.count).is_some_and(|(a, b)| a == b && a >= MANY)
}

/// "The men", "the miners".
fn can_be(one: &Theme, other: &Theme) -> bool {
    one.people.zip(other.people).is_some_and(|(a, b)| a == Kin::Anybody || b == Kin::Anybody)
}

/// When an event was by the article's words, to a year: what is only likely is no time. What is counted from another event is dated by
/// its beginning, since the words say nothing of how long it took.
fn day(account: &Account, at: usize, event: &EventMention) -> Option<Bounds> {
    let when = event.when?;
    // Claims stand in the order of their events.
    let first = account.claims.partition_point(|claim| claim.event < at);
    let words = account.claims.get(first..).unwrap_or_default().iter().take_while(|claim| claim.event == at);
    let timed = |claim: &Claim| matches!(claim.to, Anchor::Time(_)) && claim.relation == Relation::Included;
    let counted = |claim: &Claim| matches!(claim.to, Anchor::Event(..)) && claim.offset.is_some();
    let dating = words.filter(|claim| claim.ground != Certainty::Inference && (timed(claim) || counted(claim)));
    let in_time = dating.map(timed).max()?;
    let stretch = if in_time { when.hull() } else { when.start };
    let (earliest, latest) = stretch.earliest.zip(stretch.latest)?;
    (latest - earliest < TimeDelta::days(367)).then_some(stretch)
}
