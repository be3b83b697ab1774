//! Direct speech: which tokens stand in quotation marks, and the verb that ascribes them.

use super::attribution::ascribes;
use super::scene::Scene;
use std::ops::Range;

/// For each token in a quotation, the verb that says it.
pub struct Quotations {
    verb: Vec<Option<u32>>,
}

/// A shorter quotation is a word that is quoted, not a speech.
const SHORTEST: usize = 3;

impl Quotations {
    /// Finds the quotations of all sentences that report. Linear.
    pub fn read(scene: &Scene) -> Self {
        let mut quotations = Self { verb: vec![None; scene.tree.len()] };
        let mut before: Option<Open> = None;
        let mut waiting: Vec<Range<usize>> = Vec::new();
        for (_, sentence) in scene.tree.sentences().iter().enumerate().filter(|(number, _)| scene.reports(*number)) {
            let inside = before.as_ref().is_some_and(|open| open.goes_on);
            let quoted = quoted(scene, sentence.tokens.clone(), inside);
            let own = sentence.tokens.clone().find(|&token| ascribes(scene, token) && !quoted.iter().any(|range| range.contains(&token)));
            let whole = quoted.iter().map(ExactSizeIterator::len).sum::<usize>() + 4 >= sentence.tokens.len();
            let carried =
                before.as_ref().filter(|open| whole && open.paragraph == sentence.paragraph || open.goes_on).and_then(|open| open.verb);
            let verb = own.or(carried);
            let goes_on = quoted.last().is_some_and(|range| range.end >= sentence.tokens.end);
            before = (!quoted.is_empty()).then_some(Open { verb, paragraph: sentence.paragraph, goes_on });
            waiting.extend(quoted.into_iter().filter(|range| range.len() >= SHORTEST));
            // What is said before its "he said" waits for it, as long as the quotation goes on.
            if verb.is_some() || !goes_on {
                waiting.drain(..).for_each(|range| quotations.fill(range, verb));
            }
        }
        quotations
    }

    fn fill(&mut self, range: Range<usize>, verb: Option<usize>) {
        for slot in self.verb.get_mut(range).unwrap_or_default() {
            *slot = verb.map(|verb| verb as u32);
        }
    }

    /// The verb that says what the token is part of.
    pub fn verb(&self, token: usize) -> Option<usize> {
        self.verb.get(token).copied().flatten().map(|verb| verb as usize)
    }
}

/// A quotation that the next sentence may go on with.
struct Open {
    verb: Option<usize>,
    paragraph: usize,
    goes_on: bool,
}

/// The stretches in quotation marks; `inside` where the sentence begins in one.
fn quoted(scene: &Scene, tokens: Range<usize>, inside: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = inside.then_some(tokens.start);
    for token in tokens.clone() {
        match (scene.tree.word(token), open) {
            ("“" | "``" | "„" | "«", _) => open = Some(token + 1),
            ("”" | "''" | "»", Some(start)) => {
                found.push(start..token);
                open = None;
            }
            ("\"", None) => open = Some(token + 1),
            ("\"", Some(start)) if start != tokens.start || !inside || token > start => {
                found.push(start..token);
                open = None;
            }
            _ => {}
        }
    }
    found.extend(open.map(|start| start..tokens.end));
    found
}
