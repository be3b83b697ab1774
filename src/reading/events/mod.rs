//! The events an article tells: which words name them, who takes part, how sure the text is of them and whose word they are.
//!
//! - `repair`, `mend`, `tree`: the parsed text, put right and as the other files walk it
//! - `scene`: the text with its times, zones and events
//! - `triggers`, `detector`, `class`: which words name events, and of what class they are
//! - `entity`, `names`, `variants`, `alias`, `coreference`, `parallel`, `description`, `people`: who is who
//! - `subject`, `participants`, `places`: who takes part, and where
//! - `phrase`, `label`, `verb_group`, `complement`: a clause that stands alone
//! - `sense`, `again`: what sort of event it is, and which earlier one it tells again
//! - `stance`, `negation`: whether it is said to be so
//! - `quotation`, `saying`, `aside`, `attribution`, `retold`: who says it, and what goes on retelling it

mod again;
mod alias;
mod aside;
mod attribution;
mod class;
mod complement;
mod coreference;
mod description;
mod detector;
mod entity;
mod label;
mod mend;
mod names;
mod negation;
mod parallel;
mod participants;
mod people;
mod phrase;
mod places;
mod quotation;
mod repair;
mod retold;
mod saying;
mod scene;
mod sense;
mod stance;
mod subject;
#[cfg(test)]
mod tests;
mod tree;
mod triggers;
mod variants;
mod verb_group;

use super::{EventMention, TimeMention};
use crate::article::Article;
use crate::language::Language;
use crate::text::syntax::Features;
use crate::text::{Relation, Span, Tag, Text};
pub use detector::{CLASSES as EVENT_CLASSES, COLUMNS as EVENT_COLUMNS, DetectorModel};
use people::People;
use quotation::Quotations;
use scene::Scene;

/// The events of an article whose text is parsed, in the order of the text; none where it is not parsed.
///
/// `detection` is a learnt model of what names an event, as [`DetectorModel::read`] takes it; with no bytes the lists of words decide.
/// Linear in the length of the text, but for the depth of its trees.
pub fn read_events(
    article: &Article,
    text: &Text,
    times: &[TimeMention],
    language: &'static Language,
    detection: &[u8],
) -> Vec<EventMention> {
    let mut scene = Scene::new(article, text, times, language);
    let triggers = triggers::triggers(&scene, DetectorModel::read(detection).as_ref());
    scene.set(triggers);
    let quotations = Quotations::read(&scene);
    let people = People::read(&scene, &quotations);
    let mut events: Vec<EventMention> =
        (0..scene.triggers.len()).filter_map(|number| mention(&scene, &people, &quotations, number)).collect();
    retold::carry(&scene, &people, times, article.published.bounds, &mut events);
    events
}

/// A word that may name an event, as the model sees it.
pub struct Seen {
    /// Where it stands.
    pub span: Span,
    /// Its features.
    pub features: Vec<u32>,
}

/// All words of an article that may name an event, as the choice of which do is learnt and made.
pub fn describe_words(article: &Article, text: &Text, times: &[TimeMention], language: &'static Language) -> Vec<Seen> {
    let scene = Scene::new(article, text, times, language);
    let mut features = Features::default();
    let reporting = scene.tree.sentences().iter().enumerate().filter(|(number, _)| scene.reports(*number));
    let tokens = reporting.flat_map(|(_, sentence)| sentence.tokens.clone()).filter(|&token| detector::is_candidate(&scene, token));
    let see = |token| {
        detector::describe(&scene, token, triggers::listed(&scene, token), &mut features);
        Seen { span: scene.tree.span(token), features: features.hashes().to_vec() }
    };
    tokens.map(see).collect()
}

fn mention(scene: &Scene, people: &People, quotations: &Quotations, number: usize) -> Option<EventMention> {
    let trigger = scene.triggers.get(number)?;
    let token = trigger.token;
    let tree = &scene.tree;
    let sentence = tree.sentence_of(token);
    let told = tree.sentences().get(sentence)?;
    let class = trigger.class.unwrap_or_else(|| class::class(scene, token));
    let standing = stance::standing(scene, token);
    let said = attribution::attribution(scene, people, quotations, token);
    let zone = scene.zone(sentence);
    Some(EventMention {
        trigger: trigger.span,
        lemma: trigger.lemma.clone(),
        sense: sense::sense(scene, people, token, &trigger.lemma),
        sentence,
        quote: told.span,
        clause: clause(scene, token),
        paragraph: told.paragraph,
        class,
        kind: class::kind(scene, token, class),
        label: label::label(scene, people, token),
        participants: participants::participants(scene, people, token),
        places: places::places(scene, people, token),
        form: tree.form(token),
        perfect: standing.perfect,
        ongoing: standing.ongoing,
        future: standing.future,
        stance: standing.stance,
        speaker: said.speaker,
        via: said.via,
        attribution: said.word,
        said_by: said.said_by,
        carried: said.carried,
        refers_to: again::again(scene, people, number).filter(|&earlier| earlier < number),
        zone: zone.map(|zone| zone.kind).unwrap_or_default(),
        repeated: zone.is_some_and(|zone| zone.repeated),
        dated_by: None,
        when: None,
    })
}

/// What hangs on the trigger, without clauses that are joined to it by "and" or set beside it.
fn clause(scene: &Scene, token: usize) -> Span {
    let tree = &scene.tree;
    let apart = |child: usize| match tree.relation(child) {
        Relation::Conj => tree.tag(child) == Tag::Verb || scene.heads_clause(child),
        Relation::Parataxis | Relation::Cc | Relation::Punct => true,
        _ => false,
    };
    let parts = tree.children(token).filter(|&child| !apart(child)).map(|child| tree.span_of(tree.reach(child)));
    parts.fold(tree.span(token), Span::hull)
}
