//! An entry in full: when, who says so in which sentence, and the claims behind each bound.

use super::evidence::{Evidence, between, spaced};
use super::replay::Replays;
use super::summary::sides;
use super::wrap::hanging;
use dateline::export::distance;
use dateline::timeline::{BoundsRecord, ClaimKind, ClaimRecord, Entry, ExtentRecord, MentionRecord, PointName, StanceName};

/// Where the second column begins.
const MARGIN: usize = 11;

/// Writes an entry's explanation for lines of `columns`.
pub struct Describer<'a> {
    /// The timeline that holds it, and where everything stands in it.
    pub evidence: Evidence<'a>,
    /// What the articles' own files say when they are read again.
    pub replays: Replays<'a>,
    /// How wide a line may be.
    pub columns: usize,
}

impl Describer<'_> {
    /// Everything there is to say of `entry`.
    pub fn entry(&mut self, entry: &Entry) -> String {
        let mut text = self.heading(entry) + &self.bounds(entry) + &self.why(entry);
        text += "\nTold by\n";
        for mention in &entry.mentions {
            text += &self.mention(mention);
        }
        text + &self.claims(entry) + &self.conflicts(entry) + &self.alternatives(entry)
    }

    fn line(&self, head: &str, words: &str) -> String {
        hanging(head, MARGIN, words, self.columns)
    }

    fn heading(&self, entry: &Entry) -> String {
        let number = self.evidence.number(&entry.id).map(|number| format!("#{number}")).unwrap_or_default();
        let ongoing = if entry.ongoing { ", ongoing" } else { "" };
        let sources = &entry.sources;
        let told = format!(
            "{}, {}, {} independent",
            counted(sources.articles, "article"),
            counted(sources.outlets, "outlet"),
            sources.independent
        );
        let people: Vec<String> = entry.participants.iter().map(|one| format!("{} ({})", one.name, one.role.name())).collect();
        let mut text = self.line(&number, &entry.label);
        text += &self.line("", &format!("{}, {}, {}{ongoing}; told by {told}", entry.id, entry.kind.name(), entry.stance.name()));
        for (head, words) in
            [("Who", people.join(", ")), ("Where", entry.places.join(", ")), ("Note", entry.note.clone().unwrap_or_default())]
        {
            if !words.is_empty() {
                text += &self.line(head, &words);
            }
        }
        text
    }

    fn bounds(&self, entry: &Entry) -> String {
        let edtf = entry.edtf.as_ref().map(|edtf| format!("; EDTF {edtf}")).unwrap_or_default();
        let dated = format!("{} ({}, grain {}{edtf})", entry.when_text, entry.dated.name(), entry.grain.name());
        let hard = if entry.hard == entry.when { "the same".to_owned() } else { extent(&entry.hard) };
        self.line("When", &dated) + &self.line("", &extent(&entry.when)) + &self.line("Hard", &format!("from evidence alone: {hard}"))
    }

    /// Which claims make which bound.
    fn why(&self, entry: &Entry) -> String {
        let (why, when) = (&entry.why, &entry.when);
        let rows = [
            ("starts not before", &when.start.earliest, &why.start_earliest),
            ("starts not after", &when.start.latest, &why.start_latest),
            ("ends not before", &when.end.earliest, &why.end_earliest),
            ("ends not after", &when.end.latest, &why.end_latest),
        ];
        let mut head = "Why";
        let mut text = String::new();
        for (bound, moment, claims) in rows {
            let Some(moment) = moment else { continue };
            let because = if claims.is_empty() { "by no claim of its own".to_owned() } else { claims.join(", ") };
            text += &self.line(head, &format!("{bound} {}: {because}", spaced(moment)));
            head = "";
        }
        text
    }

    fn mention(&self, mention: &MentionRecord) -> String {
        let page = mention.page.map(|page| format!(", page {page}")).unwrap_or_default();
        let place = format!("{}, paragraph {}{page}, {}", self.evidence.source(&mention.article), mention.paragraph, mention.zone.name());
        let speaker = mention.speaker.as_ref().map(|speaker| format!("; speaker: {speaker}")).unwrap_or_default();
        let via = if mention.via.is_empty() { String::new() } else { format!("; via: {}", mention.via.join(", ")) };
        let stance = if mention.stance == StanceName::Asserted { String::new() } else { format!("; {}", mention.stance.name()) };
        let said = between(&mention.said.earliest, &mention.said.latest).map(|said| format!("; said {said}")).unwrap_or_default();
        let carried = if mention.carried { "; carried over from an earlier sentence" } else { "" };
        let whose = format!("word: {}{speaker}{via}{carried}{stance}{said}", mention.attribution.name());
        self.line("", &format!("“{}”", mention.quote)) + &self.line("", &format!("— {place}")) + &self.line("", &whose)
    }

    /// The claims that make its bounds and all others about it, in the timeline's order.
    fn claims(&mut self, entry: &Entry) -> String {
        let timeline = self.evidence.timeline;
        let about = |claim: &&ClaimRecord| {
            claim.from == entry.id || claim.to.as_ref() == Some(&entry.id) || reasons(entry).any(|id| *id == claim.id)
        };
        let claims: Vec<&ClaimRecord> = timeline.claims.iter().filter(about).collect();
        let mut text = if claims.is_empty() { String::new() } else { "\nClaims\n".to_owned() };
        for claim in claims {
            text += &self.claim(claim);
        }
        text
    }

    fn claim(&mut self, claim: &ClaimRecord) -> String {
        let sure = claim.likelihood.map(|of_hundred| format!(", right in {of_hundred} of 100 such cases")).unwrap_or_default();
        let ground = format!("{}; rests on {}{sure}; rule {}{}", claim.state.name(), claim.ground.name(), claim.rule, place(&claim.rule));
        let mut text = self.line(&claim.id, &self.says(claim)) + &self.line("", &ground);
        text += &self.evidence.quotation(claim, MARGIN, self.columns);
        if let Some(words) = claim.quote.as_ref().filter(|words| self.evidence.sentence(claim) != Some(words)) {
            text += &self.line("", &format!("in the words “{words}”"));
        }
        for line in self.replays.of(claim) {
            text += &self.line("", &line);
        }
        text
    }

    /// "start of #3 the siren failed: 12.5–17.5 min after the end of #1 the dam burst".
    fn says(&self, claim: &ClaimRecord) -> String {
        let from = self.named(&claim.from, claim.from_point);
        let relation = distance(claim.min_seconds, claim.max_seconds).filter(|_| claim.kind == ClaimKind::Offset);
        let relation = relation.unwrap_or_else(|| claim.relation.name().to_owned());
        let stretch = between(&claim.earliest, &claim.latest);
        let to = claim.to.as_ref().map(|id| self.named(id, claim.to_point.unwrap_or(PointName::Both)));
        let anchor: Vec<String> = to.into_iter().chain(stretch).collect();
        format!("{from}: {relation} {}", anchor.join(", "))
    }

    /// An entry or a publication by its name.
    fn named(&self, id: &str, point: PointName) -> String {
        let end = if point == PointName::Both { String::new() } else { format!("{} of ", point.name()) };
        let name = match (self.evidence.entry(id), self.evidence.number(id)) {
            (Some(entry), Some(number)) => format!("#{number} {}", entry.label),
            _ => format!("publication of {}", self.evidence.article_name(id)),
        };
        end + &name
    }

    fn conflicts(&self, entry: &Entry) -> String {
        let mut text = String::new();
        for conflict in self.evidence.timeline.conflicts.iter().filter(|conflict| entry.conflicts.contains(&conflict.id)) {
            let head = if text.is_empty() { "\nConflicting dates\n" } else { "" };
            text += head;
            text += &sides(&self.evidence, conflict, self.columns);
        }
        text
    }

    fn alternatives(&self, entry: &Entry) -> String {
        let mut text = String::new();
        for other in &entry.alternatives {
            let head = if text.is_empty() { "\nOther readings\n" } else { "" };
            let edtf = other.edtf.as_ref().map(|edtf| format!(" (EDTF {edtf})")).unwrap_or_default();
            text += head;
            text += &self.line("", &format!("“{}” as {}{edtf}: not chosen, because {}", other.quote, extent(&other.when), other.reason));
        }
        text
    }
}

/// "1 article", "2 articles".
fn counted(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// Ids of the claims that make an entry's bounds.
fn reasons(entry: &Entry) -> impl Iterator<Item = &String> {
    let why = &entry.why;
    why.start_earliest.iter().chain(&why.start_latest).chain(&why.end_earliest).chain(&why.end_latest)
}

/// Where the row of the tables stands, if a row made the claim.
fn place(rule: &str) -> String {
    dateline::language::row_place(rule).map(|(file, line)| format!(" ({file}:{line})")).unwrap_or_default()
}

fn extent(extent: &ExtentRecord) -> String {
    if extent.start == extent.end {
        return format!("within {}", bounds(&extent.start));
    }
    format!("start {}, end {}", bounds(&extent.start), bounds(&extent.end))
}

fn bounds(bounds: &BoundsRecord) -> String {
    between(&bounds.earliest, &bounds.latest).unwrap_or_else(|| "unknown".to_owned())
}
