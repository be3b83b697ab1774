//! Learning what dates each event (`reading::ChoiceModel`), from corpora whose events are linked to times.
//!
//! The corpora differ in what they ask: tdg asks what a reader would name as an event's date, eventtime when it happened, timebank and
//! timebank-dense how it stands to some times or to all. So each feature has one weight that all corpora share and one for each corpus
//! (Daumé III 2007, "Frustratingly easy domain adaptation"). The table of anchors is the shared weights and tdg's, the table of bounds
//! the shared weights and eventtime's.

pub mod articles;
mod days;
mod evaluate;
mod gold;
mod rounds;

use crate::events::PARTS;
use articles::Told;
use std::error::Error;

/// Parts that eventtime is cut into for being measured on what was not learnt.
const FOLDS: usize = 5;

/// What is asked of this mode.
pub struct Order<'a> {
    /// The folder of the corpora.
    pub corpora: &'a str,
    /// Where to write the model.
    pub write: Option<&'a str>,
    /// Where to write the accounts of eventtime's articles, each read by a model that learnt from none of the links of its article.
    pub folds: Option<&'a str>,
}

/// Makes the model, and measures it where asked.
pub fn run(order: &Order) -> Result<(), Box<dyn Error>> {
    let models = crate::events::models(order.corpora)?;
    let articles = articles::read_all(order.corpora, &models)?;
    if let Some(path) = order.write {
        let bytes = make(&articles, &|_| true);
        std::fs::write(path, &bytes)?;
        println!("{}", evaluate::links(&articles, &bytes));
    }
    if let Some(path) = order.folds {
        std::fs::write(path, folds(&articles, &models)?)?;
    }
    Ok(())
}

/// The bytes of a model of the articles that are to be learnt from.
fn make(articles: &[Told], learns: &dyn Fn(&str) -> bool) -> Vec<u8> {
    let articles: Vec<&Told> = articles.iter().filter(|article| article.learnt && learns(&article.id)).collect();
    rounds::learn(&articles)
}

/// The accounts of eventtime's articles, a line each.
fn folds(articles: &[Told], models: &[&'static [u8]; PARTS]) -> Result<String, Box<dyn Error>> {
    let measured: Vec<&Told> = articles.iter().filter(|article| article.corpus == articles::EVENTTIME).collect();
    let mut lines = vec![String::new(); measured.len()];
    for fold in 0..FOLDS {
        let held: Vec<&str> = measured.iter().skip(fold).step_by(FOLDS).map(|article| article.id.as_str()).collect();
        let model: &'static [u8] = Box::leak(make(articles, &|id| !held.contains(&id)).into_boxed_slice());
        for number in (fold..measured.len()).step_by(FOLDS) {
            let detecting = models[articles::part_of(&measured[number].id)];
            let options = dateline::Options::default().choosing(model).detecting(detecting);
            lines[number] = articles::account(&measured[number].line, &options)?;
        }
    }
    Ok(lines.join("\n") + "\n")
}
