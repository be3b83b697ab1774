//! Articles, mentions, claims and entries as the JSON writes them.

use super::dating::{self, Basis, OnlyToldAfter};
use super::naming::*;
use super::order::Neighbours;
use super::people::People;
use super::salience::Salience;
use super::wording::{when_text, worded};
use super::*;
use crate::calendar::{Bounds, Edtf, Extent};
use crate::graph::{Statement, Target, TemporalGraph};
use crate::reading::{self, Anchor, EventMention};
use crate::story::{Entry as StoryEntry, MentionRef, Story, Wires};
use crate::text::CodePoints;
use std::collections::{BTreeMap, BTreeSet};

/// Makes records; knows the ids of everything.
pub struct Records<'a> {
    /// The story.
    pub story: &'a Story,
    /// Its graph.
    pub graph: &'a TemporalGraph,
    pub(super) article_ids: Vec<String>,
    pub(super) points: Vec<CodePoints<'a>>,
    claim_ids: BTreeMap<usize, String>,
    statements: BTreeMap<String, usize>,
    people: People,
    /// Which articles reprint which.
    wires: Wires,
    salience: Salience,
    /// Entries that some other is ordered by.
    ordered: BTreeSet<usize>,
    /// Statements that cannot hold.
    pub(super) refused: BTreeSet<usize>,
    /// For each article and event, its claims.
    claims_of: BTreeMap<MentionRef, Vec<usize>>,
}

impl<'a> Records<'a> {
    /// Numbers everything.
    pub fn new(story: &'a Story, graph: &'a TemporalGraph) -> Self {
        let points = story.accounts.iter().map(|account| CodePoints::new(&account.article.body)).collect();
        let order = claim_order(story, graph);
        let claim_ids: BTreeMap<usize, String> =
            order.iter().enumerate().map(|(n, statement)| (*statement, format!("c-{}", n + 1))).collect();
        let statements = claim_ids.iter().map(|(statement, id)| (id.clone(), *statement)).collect();
        let ordered = graph.statements.iter().filter_map(|statement| match statement.target {
            Target::Entry(other) => Some([statement.entry, other]),
            _ => None,
        });
        let mut claims_of: BTreeMap<MentionRef, Vec<usize>> = BTreeMap::new();
        for (article, account) in story.accounts.iter().enumerate() {
            for (number, claim) in account.claims.iter().enumerate() {
                claims_of.entry(MentionRef { article, event: claim.event }).or_default().push(number);
            }
        }
        Self {
            story,
            graph,
            article_ids: article_ids(&story.accounts),
            points,
            claim_ids,
            statements,
            people: People::of(story),
            wires: Wires::of(story),
            salience: Salience::of(story),
            ordered: ordered.flatten().collect(),
            refused: graph.refused().iter().map(|refused| refused.refused.0 as usize).collect(),
            claims_of,
        }
    }

    /// The id of a statement's claim; none for what needs no words.
    pub fn claim_id(&self, statement: usize) -> Option<String> {
        self.claim_ids.get(&statement).cloned()
    }

    /// The statement of a claim's id.
    pub fn statement_of(&self, id: &str) -> Option<usize> {
        self.statements.get(id).copied()
    }

    /// All articles.
    pub fn articles(&self) -> Vec<ArticleRecord> {
        self.story.accounts.iter().zip(&self.article_ids).map(|(account, id)| article(account, id)).collect()
    }

    /// All claims, in the order of articles and text.
    pub fn claims(&self) -> Vec<ClaimRecord> {
        let mut numbered: Vec<(usize, &String)> = self.claim_ids.iter().map(|(statement, id)| (*statement, id)).collect();
        numbered.sort_by_key(|(_, id)| id[2..].parse::<usize>().unwrap_or(usize::MAX));
        numbered.into_iter().map(|(statement, id)| self.claim(statement, id)).collect()
    }

    pub(super) fn mention_id(&self, mention: MentionRef) -> String {
        naming::mention_id(&self.article_ids[mention.article], self.story.mention(mention))
    }

    pub(super) fn entry_id(&self, entry: &StoryEntry) -> String {
        entry.mentions.first().map(|mention| self.mention_id(*mention).replacen('m', "e", 1)).unwrap_or_default()
    }

    /// One entry with all that is said of it.
    pub fn entry(&self, number: usize) -> Entry {
        let entry = &self.story.entries[number];
        let mentions: Vec<&EventMention> = entry.mentions.iter().map(|mention| self.story.mention(*mention)).collect();
        let (when, why) = (self.graph.when(number), self.graph.why(number));
        let told = OnlyToldAfter(self.only_told_after(&why));
        let basis = if self.by_likelihood(&why) { Basis::Likelihood } else { Basis::Words };
        let best = best(&mentions);
        Entry {
            id: self.entry_id(entry),
            label: best.map(|event| event.label.clone()).unwrap_or_default(),
            kind: kind(&mentions),
            dated: dating::dated(when, told, self.is_ordered(number)).by(basis),
            grain: dating::grain(when),
            when_text: worded(when, basis),
            when: dating::extent(when),
            hard: dating::extent(self.graph.hard(number)),
            edtf: Edtf::of(when).map(|edtf| edtf.to_string()),
            stance: common(mentions.iter().map(|event| stance(event.stance))),
            ongoing: mentions.iter().any(|event| event.ongoing),
            weight: self.weight(entry, when.start),
            participants: self.people.of_entry(&mentions),
            places: mentions.iter().flat_map(|event| event.places.iter().cloned()).collect::<BTreeSet<_>>().into_iter().collect(),
            mentions: entry.mentions.iter().map(|mention| self.mention(*mention)).collect(),
            sources: self.sources(entry),
            why: self.why(why),
            alternatives: self.alternatives(entry),
            ..Entry::default()
        }
    }

    /// Whether nothing but publications bound it.
    fn only_told_after(&self, why: &[Vec<usize>; 4]) -> bool {
        let statements = why.iter().flatten().map(|statement| &self.graph.statements[*statement]);
        let mut told = statements.filter(|statement| statement.target != Target::Itself);
        told.all(|statement| matches!(statement.target, Target::Publication(_)))
    }

    /// Whether some bound of it was chosen as the likeliest, since no word says it.
    fn by_likelihood(&self, why: &[Vec<usize>; 4]) -> bool {
        why.iter().flatten().any(|number| {
            let statement = &self.graph.statements[*number];
            let claims = statement.mention.and_then(|mention| self.story.accounts.get(mention.article)).map(|account| &account.claims);
            claims.zip(statement.claim).and_then(|(claims, claim)| claims.get(claim)).is_some_and(|claim| claim.likelihood.is_some())
        })
    }

    fn is_ordered(&self, number: usize) -> bool {
        self.ordered.contains(&number)
    }

    /// What each entry follows and precedes by what is said, for those that have no bounds.
    pub fn neighbours(&self) -> BTreeMap<usize, Neighbours> {
        let mut all: BTreeMap<usize, Neighbours> = BTreeMap::new();
        for statement in &self.graph.statements {
            let (Target::Entry(other), Some(claim)) = (statement.target, self.claim_of(statement)) else { continue };
            let (first, second) = match claim.relation {
                reading::Relation::Before => (statement.entry, other),
                _ => (other, statement.entry),
            };
            all.entry(second).or_default().before.push(first);
            all.entry(first).or_default().after.push(second);
        }
        all
    }

    pub(super) fn claim_of(&self, statement: &Statement) -> Option<&'a reading::Claim> {
        self.story.accounts.get(statement.mention?.article)?.claims.get(statement.claim?)
    }

    fn why(&self, why: [Vec<usize>; 4]) -> Why {
        let [start_earliest, start_latest, end_earliest, end_latest] =
            why.map(|statements| statements.into_iter().filter_map(|statement| self.claim_id(statement)).collect());
        Why { start_earliest, start_latest, end_earliest, end_latest }
    }

    /// 0.8 × its day's score + 0.2 × the share of articles that tell it (square root), to four places; half of that where nobody asserts it.
    fn weight(&self, entry: &StoryEntry, start: Bounds) -> f64 {
        let articles: BTreeSet<usize> = entry.mentions.iter().map(|mention| mention.article).collect();
        let told_by = (articles.len() as f64 / self.story.accounts.len().max(1) as f64).sqrt();
        let asserted = entry.mentions.iter().any(|mention| self.story.mention(*mention).stance == reading::Stance::Asserted);
        let share = if asserted { 1.0 } else { 0.5 };
        (share * (0.8 * self.salience.of_bounds(start) + 0.2 * told_by) * 1e4).round() / 1e4
    }

    fn sources(&self, entry: &StoryEntry) -> Sources {
        let outlet =
            |article: usize| self.story.accounts[article].article.source.clone().unwrap_or_else(|| self.article_ids[article].clone());
        let articles: BTreeSet<usize> = entry.mentions.iter().map(|mention| mention.article).collect();
        let outlets: BTreeSet<String> = articles.iter().map(|article| outlet(*article)).collect();
        Sources { articles: articles.len(), outlets: outlets.len(), independent: self.wires.independent(self.story, entry) }
    }

    fn alternatives(&self, entry: &StoryEntry) -> Vec<Alternative> {
        let mut all = Vec::new();
        for mention in &entry.mentions {
            let account = &self.story.accounts[mention.article];
            for claim in self.claims_of.get(mention).into_iter().flatten().map(|number| &account.claims[*number]) {
                let Anchor::Time(time) = claim.to else { continue };
                let Some(time) = account.times.get(time) else { continue };
                let quote = time.span.of(&account.article.body);
                let readings = time.resolution.iter().flat_map(|resolution| &resolution.alternatives);
                all.extend(readings.map(|other| alternative(other.when, quote, other.reason)));
            }
        }
        all.dedup();
        all
    }

    fn mention(&self, mention: MentionRef) -> MentionRecord {
        let (account, event) = (&self.story.accounts[mention.article], self.story.mention(mention));
        let points = &self.points[mention.article];
        let ((start, end), (quote_start, quote_end)) = (points.span(event.trigger), points.span(event.quote));
        MentionRecord {
            id: self.mention_id(mention),
            article: self.article_ids[mention.article].clone(),
            start,
            end,
            quote_start,
            quote_end,
            quote: event.quote.of(&account.article.body).to_owned(),
            paragraph: event.paragraph + 1,
            page: None,
            zone: zone(event),
            speaker: event.speaker.clone(),
            via: event.via.clone(),
            attribution: attribution(event.attribution),
            carried: event.carried,
            stance: stance(event.stance),
            said: dating::bounds(Bounds { earliest: None, latest: account.published.bounds.latest }),
        }
    }

    /// Lets an entry's bounds reach over what a refused statement says by the calendar.
    pub fn widen(&self, entry: &mut Entry, refused: &Statement) {
        let Target::Calendar(earliest, latest) = refused.target else { return };
        let position = Bounds { earliest, latest };
        let moment = |time: &CivilTime| time.as_deref().and_then(|time| time.parse().ok());
        let known = |record: &BoundsRecord| Bounds { earliest: moment(&record.earliest), latest: moment(&record.latest) };
        let when = Extent { start: known(&entry.when.start).hull(position), end: known(&entry.when.end).hull(position) };
        entry.when = dating::extent(when);
        (entry.when_text, entry.grain) = (when_text(when), dating::grain(when));
        entry.edtf = Edtf::of(when).map(|edtf| edtf.to_string());
    }
}
