//! How well a model does on a treebank, with its own tags.

use crate::conllu::{Example, universal};
use crate::parsing::tagged;
use crate::tagging;
use dateline::text::syntax::{CLASSES, Features, Forms, Model, RELATIONS, State, Words, parse_sentence, revise, tag};
use dateline::text::{Tag, VerbForm};
use std::time::Instant;

/// Right answers among all.
#[derive(Default)]
struct Score {
    right: usize,
    all: usize,
}

impl Score {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }

    fn percent(&self) -> f64 {
        100.0 * self.right as f64 / self.all.max(1) as f64
    }
}

/// Tags, verb forms, heads and heads with relations that are right, in percent, and tokens in a second.
pub fn evaluate(name: &str, examples: &[Example], model: &Model) -> String {
    let [mut tags, mut forms, mut found, mut heads, mut labelled, mut exact] = <[Score; 6]>::default();
    let (mut classes, mut leads, mut features, mut state) = (Vec::new(), Vec::new(), Features::default(), State::default());
    let known = Forms::of(dateline::language::english::LANGUAGE.lexicon);
    let mut seconds = 0.0;
    for example in examples {
        let start = Instant::now();
        let words = tagging::words(example, model.clusters);
        let sentence = Words { words: &words, setting: tagging::set(example) };
        tag(sentence, &known, &model.tags, &mut features, &mut classes, &mut leads);
        revise(sentence, &known, &model.revisions, &mut features, &mut classes, &leads);
        let sentence = tagged(example, &classes, model.clusters);
        parse_sentence(&sentence, &model.actions, &model.relations, &mut features, &mut state);
        seconds += start.elapsed().as_secs_f64();
        for at in 0..example.words.len() {
            let (gold, got) = (CLASSES[usize::from(example.classes[at])], CLASSES[usize::from(classes[at])]);
            tags.add(gold.0 == got.0);
            if matches!(gold.0, Tag::Verb | Tag::Aux) && gold.1 != VerbForm::None {
                forms.add(gold.1 == got.1);
                if gold.0 == got.0 {
                    found.add(gold.1 == got.1);
                }
            }
            let head = state.nodes[at].head == example.heads[at];
            let [gold, got] = [example.relations[at], state.nodes[at].relation].map(|number| RELATIONS[usize::from(number)]);
            heads.add(head);
            labelled.add(head && universal(gold) == universal(got));
            exact.add(head && gold == got);
        }
    }
    let [tags, forms, found, heads, labelled, exact] = [tags, forms, found, heads, labelled, exact].map(|score| score.percent());
    let speed = examples.iter().map(|example| example.words.len()).sum::<usize>() as f64 / seconds;
    format!(
        "{name}: UPOS {tags:.2}  verb forms {forms:.2} (of verbs tagged as such {found:.2})  UAS {heads:.2}  LAS {labelled:.2}  LAS with subtypes {exact:.2}  {speed:.0} tokens/s"
    )
}
