//! Learning from choices like those that will be made: what was chosen for the events before is a feature, and must be as often wrong in
//! learning as it will be in reading. So articles are chosen for by models that did not learn from them.

use super::articles::{EVENTTIME, Example, NAMES, TDG, Told, part_of};
use crate::events::PARTS;
use crate::regression::{self, Plan, Sample};
use dateline::reading::{ChoiceModel, Choices, Decided, Odds, RELATIONS, Relation, Shares};

/// How the tables are learnt.
const PLAN: Plan = Plan { questions: NAMES.len(), cells: 1 << 18, epochs: 10, rate: 0.004, shrink: 2e-5 };
type Weights = regression::Weights<{ RELATIONS.len() }>;

/// How often that is done: what is chosen after the first time is chosen by models that learnt from such choices.
const ROUNDS: usize = 2;

/// The bytes of a model that learnt from these articles.
pub fn learn(articles: &[&Told]) -> Vec<u8> {
    let mut decided: Vec<Vec<Decided>> = articles.iter().map(|article| by_gold(article)).collect();
    for _ in 0..ROUNDS {
        decided = by_others(articles, &decided);
    }
    let all = 0..articles.len();
    let anchors = table(&samples(articles, &decided, all.clone(), following));
    let bounding = all.filter(|number| articles[*number].corpus != TDG);
    let bounds = table(&samples(articles, &decided, bounding, deciding));
    model(&anchors, Some(&bounds))
}

/// What dates the events of each article, chosen by a model that did not learn from it.
fn by_others(articles: &[&Told], decided: &[Vec<Decided>]) -> Vec<Vec<Decided>> {
    let mut next = decided.to_vec();
    for part in 0..PARTS {
        let others = (0..articles.len()).filter(|number| part_of(&articles[*number].id) != part);
        let model = model(&table(&samples(articles, decided, others, following)), None);
        let Some(model) = ChoiceModel::read(&model) else { continue };
        for number in (0..articles.len()).filter(|number| part_of(&articles[*number].id) == part) {
            next[number] = choose(articles[number], &model.anchor);
        }
    }
    next
}

fn table(samples: &[Sample]) -> Weights {
    regression::learn(&samples.iter().collect::<Vec<_>>(), PLAN)
}

fn model(anchors: &Weights, bounds: Option<&Weights>) -> Vec<u8> {
    let (anchors, unit) = regression::quantise(&anchors.of(TDG));
    let (bounds, other) = bounds.map(|bounds| regression::quantise(&bounds.of(EVENTTIME))).unwrap_or_default();
    ChoiceModel::write([(&anchors, unit), (&bounds, other)])
}

/// Where a corpus says it, what it says; else the publication.
fn by_gold(article: &Told) -> Vec<Decided> {
    let of = |example: &Example| {
        let (number, relation) = example.right.first().copied().unwrap_or((0, Relation::Before));
        ((example.described.candidate(number), relation), 50)
    };
    article.examples.iter().map(of).collect()
}

/// What a table chooses for the events of an article, one after the other.
pub fn choose(article: &Told, odds: &Odds) -> Vec<Decided> {
    let (mut shares, mut choices, mut chosen) = (Shares::default(), Choices::default(), Vec::new());
    for example in &article.examples {
        shares.weigh(&example.described, &choices, None, odds);
        if let Some(decided) = shares.best() {
            choices.note(example.described.facts, decided.0);
            chosen.push(decided);
        }
    }
    chosen
}

/// What the choices add to a candidate.
type Adding = fn(&Example, usize, &Choices, Decided, &mut Vec<u32>);

fn following(example: &Example, number: usize, choices: &Choices, _: Decided, features: &mut Vec<u32>) {
    example.described.following(number, choices, features);
}

fn deciding(example: &Example, number: usize, choices: &Choices, decided: Decided, features: &mut Vec<u32>) {
    example.described.following(number, choices, features);
    example.described.deciding(number, decided, features);
}

/// Samples of all linked events of some articles, each seen after what was chosen before it.
fn samples(articles: &[&Told], decided: &[Vec<Decided>], numbers: impl Iterator<Item = usize>, adding: Adding) -> Vec<Sample> {
    let mut samples = Vec::new();
    for number in numbers {
        let (article, mut choices) = (articles[number], Choices::default());
        for (example, decided) in article.examples.iter().zip(&decided[number]) {
            if !example.right.is_empty() {
                let candidate = |number: usize| {
                    let mut features = Vec::new();
                    adding(example, number, &choices, *decided, &mut features);
                    [example.described.features(number), &features].concat()
                };
                let candidates = (0..example.described.len()).map(candidate).collect();
                let column = |relation: Relation| RELATIONS.iter().position(|other| *other == relation);
                let right = example.right.iter().filter_map(|&(number, relation)| Some((number, column(relation)?))).collect();
                samples.push(Sample { question: article.corpus, candidates, right });
            }
            choices.note(example.described.facts, decided.0);
        }
    }
    samples
}
