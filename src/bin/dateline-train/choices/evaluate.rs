//! How good a model is at the part of tdg that was not learnt from.

use super::articles::{TDG, Told};
use super::rounds::choose;
use dateline::reading::{ChoiceModel, Decided};

/// Of the events of tdg's other part that the program finds: for how many the time is right, for how many the relation too.
pub fn links(articles: &[Told], bytes: &[u8]) -> String {
    let Some(model) = ChoiceModel::read(bytes) else { return "no model".to_owned() };
    let held: Vec<(&Told, Vec<Decided>)> = articles
        .iter()
        .filter(|article| article.corpus == TDG && !article.learnt)
        .map(|article| (article, choose(article, &model.anchor)))
        .collect();
    score(&held.iter().map(|(a, c)| (*a, c.as_slice())).collect::<Vec<_>>())
}

fn score(held: &[(&Told, &[Decided])]) -> String {
    let (mut all, mut parents, mut labels) = (0, 0, 0);
    for (article, chosen) in held {
        for (example, ((candidate, relation), _)) in
            article.examples.iter().zip(chosen.iter().copied()).filter(|(example, _)| !example.right.is_empty())
        {
            let is_it = |number: usize| example.described.candidate(number) == candidate;
            all += 1;
            parents += usize::from(example.right.iter().any(|(right, _)| is_it(*right)));
            labels += usize::from(example.right.iter().any(|(right, other)| is_it(*right) && *other == relation));
        }
    }
    let percent = |part: usize| 100.0 * part as f64 / all.max(1) as f64;
    format!("tdg, not learnt: {all} events, time {:.2} %, relation too {:.2} %", percent(parents), percent(labels))
}
