//! How sure the text is of what it tells: by the words of its clause, and by those of the clauses it hangs on.

use super::negation::{called_off, kept, leads_on, negated, pending};
use super::scene::Scene;
use super::subject::is_passive;
use super::triggers::infinitive;
use crate::reading::Stance;
use crate::text::{Relation, Tag, VerbForm};

/// What the words around an event make of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is said to be so.
    pub stance: Stance,
    /// "had": before the narrative's now.
    pub perfect: bool,
    /// It goes on.
    pub ongoing: bool,
    /// It lies ahead.
    pub future: bool,
}

/// How many clauses up a stance is looked for.
const STEPS: usize = 6;

/// The standing of the event that a token names. `O(depth)`.
pub fn standing(scene: &Scene, token: usize) -> Standing {
    let helpers = Helpers::of(scene, token);
    let stance = stance(scene, token, STEPS);
    let future = helpers.future || stance == Stance::Planned && ahead(scene, token);
    Standing {
        stance,
        perfect: helpers.perfect,
        ongoing: helpers.ongoing || goes_on(scene, token),
        future: future && stance != Stance::Hypothetical,
    }
}

/// What auxiliaries say.
#[derive(Clone, Copy, Debug, Default)]
struct Helpers {
    future: bool,
    future_in_past: bool,
    modal: bool,
    /// "Is to leave".
    due: bool,
    perfect: bool,
    ongoing: bool,
}

impl Helpers {
    fn of(scene: &Scene, verb: usize) -> Self {
        let (tree, words) = (&scene.tree, &scene.words.stance);
        let mut helpers = Self::default();
        let shared = tree.relation(verb) == Relation::Conj && !tree.children(verb).any(|child| tree.tag(child) == Tag::Aux);
        let finite = matches!(tree.form(verb), VerbForm::Present | VerbForm::Past);
        let from = tree.head(verb).filter(|&head| shared && !finite && tree.form(head) == tree.form(verb)).unwrap_or(verb);
        let to = infinitive(scene, verb);
        for aux in tree.children(from).filter(|&child| matches!(tree.relation(child), Relation::Aux | Relation::AuxPass | Relation::Cop)) {
            let (word, lemma) = (tree.lower(aux), tree.lemma(aux));
            // "'d" is "had" before a participle, else "would".
            let before = match tree.form(aux) {
                VerbForm::Past | VerbForm::PresentParticiple => true,
                VerbForm::Infinitive => to,
                _ => false,
            };
            let had = before && lemma == words.perfect && is_perfect(scene, from);
            helpers.perfect |= had;
            helpers.future |= words.future.has(word);
            helpers.future_in_past |= words.future_in_past.has(word) && !had;
            helpers.modal |= words.modals.has(word);
            let form = tree.form(verb) == VerbForm::PresentParticiple;
            let be = lemma == words.progressive;
            helpers.ongoing |= form && be && tree.relation(aux) == Relation::Aux;
            helpers.ongoing |= be && tree.relation(aux) == Relation::AuxPass && tree.form(aux) == VerbForm::PresentParticiple;
            let finite = matches!(tree.form(aux), VerbForm::Present | VerbForm::Past);
            helpers.due |= to && be && finite;
            helpers.future |= to && be && tree.form(aux) == VerbForm::Present;
        }
        helpers
    }
}

/// Whether a participle, the verb's own or an auxiliary's, goes with "had" ("had left", "had been leaving").
fn is_perfect(scene: &Scene, verb: usize) -> bool {
    let tree = &scene.tree;
    let participle = |at: usize| tree.form(at) == VerbForm::PastParticiple;
    participle(verb) || tree.children(verb).any(|child| tree.tag(child) == Tag::Aux && participle(child))
}

fn stance(scene: &Scene, token: usize, steps: usize) -> Stance {
    let helpers = Helpers::of(scene, token);
    if negated(scene, token) {
        return Stance::Negated;
    }
    if let Some(stance) = marked(scene, token) {
        return stance;
    }
    let on_condition = helpers.future && conditioned(scene, token);
    if conditional(scene, token) || on_condition || helpers.modal || helpers.future_in_past && !reported(scene, token) {
        return Stance::Hypothetical;
    }
    if helpers.future || helpers.future_in_past || helpers.due {
        return Stance::Planned;
    }
    if steps == 0 { Stance::Asserted } else { inherited(scene, token, steps - 1) }
}

/// "Allegedly", "the alleged attack", "a planned merger", "the possible sale".
fn marked(scene: &Scene, token: usize) -> Option<Stance> {
    let (tree, words) = (&scene.tree, &scene.words.stance);
    let read = |child: usize| match tree.relation(child) {
        Relation::Advmod | Relation::Amod if words.allegedly.has(tree.lower(child)) => Some(Stance::Alleged),
        Relation::Amod if tree.tag(token) != Tag::Noun => None,
        Relation::Amod if words.possible.has(tree.lower(child)) => Some(Stance::Hypothetical),
        Relation::Amod if words.planned.has(tree.lower(child)) => Some(Stance::Planned),
        _ => None,
    };
    tree.children(token).find_map(read)
}

fn conditional(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    tree.children(token).any(|child| {
        matches!(tree.relation(child), Relation::Mark | Relation::Advmod) && scene.words.stance.conditions.has(tree.lower(child))
    })
}

/// "If the dam fails, the town will flood"; "unless" leaves the plan as it stands.
fn conditioned(scene: &Scene, token: usize) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.stance);
    let marks =
        |clause: usize| tree.children(clause).any(|child| tree.relation(child) == Relation::Mark && words.only_if.has(tree.lower(child)));
    tree.children(token).any(|child| tree.relation(child) == Relation::Advcl && marks(child))
}

/// Whether a clause is what somebody is reported to have said, so that "would" is the future of the saying.
fn reported(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let below = std::iter::once(token).chain(tree.ancestors(token)).take(3).find(|&at| tree.relation(at) == Relation::Ccomp);
    below.and_then(|at| tree.head(at)).is_some_and(|verb| matches!(tree.form(verb), VerbForm::Past | VerbForm::PastParticiple))
}

/// What the clause above makes of it.
fn inherited(scene: &Scene, token: usize, steps: usize) -> Stance {
    let tree = &scene.tree;
    let Some(above) = tree.head(token) else { return Stance::Asserted };
    let to = infinitive(scene, token);
    if let Some(stance) = gerund(scene, token, above) {
        return stance;
    }
    match tree.relation(token) {
        Relation::Conj if tree.tag(above) == tree.tag(token) => shared(scene, token, above, steps),
        Relation::Xcomp | Relation::Ccomp | Relation::Acl => complement(scene, token, above, steps),
        Relation::Advcl if to && scene.words.stance.implying.has(tree.lemma(above)) => governed(scene, above, steps),
        Relation::Advcl if to => Stance::Planned,
        Relation::Advcl => beside(scene, token, governed(scene, above, steps)),
        Relation::Obl | Relation::Nmod => oblique(scene, token, above, steps),
        Relation::Obj | Relation::Nsubj | Relation::NsubjPass => argument(scene, token, above, steps),
        _ if to => Stance::Planned,
        _ => Stance::Asserted,
    }
}

/// "Accused the dentist of billing", "kept the crowd from entering": the participle completes the verb, whatever the parser hangs it on.
fn gerund(scene: &Scene, token: usize, above: usize) -> Option<Stance> {
    let (tree, words) = (&scene.tree, &scene.words.stance);
    let hangs = matches!(tree.relation(token), Relation::Advcl | Relation::Acl | Relation::Obl | Relation::Nmod);
    if !hangs || tree.form(token) != VerbForm::PresentParticiple {
        return None;
    }
    let passed = matches!(tree.relation(above), Relation::Obj | Relation::Iobj | Relation::NsubjPass | Relation::Xcomp);
    let verb = if tree.tag(above) == Tag::Verb { above } else { tree.head(above).filter(|_| passed)? };
    let mark = tree.children(token).find(|&child| matches!(tree.relation(child), Relation::Mark | Relation::Case))?;
    let lemma = tree.lemma(verb);
    match tree.lower(mark) {
        mark if words.keeping_from.has(mark) && words.failing.has(lemma) => Some(kept(scene, verb, Stance::Negated)),
        mark if words.charging_with.has(mark) && words.alleging.has(lemma) => Some(Stance::Alleged),
        _ => None,
    }
}

/// What a clause set beside another takes over from it: what is told in the past beside a clause that is not, is so.
fn beside(scene: &Scene, token: usize, outer: Stance) -> Stance {
    let tree = &scene.tree;
    let past = |at: usize| tree.form(at) == VerbForm::Past;
    let told = past(token) || tree.children(token).any(|child| tree.tag(child) == Tag::Aux && past(child));
    match outer {
        Stance::Hypothetical => outer,
        Stance::Negated if tree.form(token) == VerbForm::PresentParticiple => Stance::Asserted,
        _ if told => Stance::Asserted,
        outer => outer,
    }
}

fn shared(scene: &Scene, token: usize, above: usize, steps: usize) -> Stance {
    let tree = &scene.tree;
    let own = tree.children(token).any(|child| tree.relation(child) == Relation::Nsubj)
        || tree.children(token).any(|child| tree.tag(child) == Tag::Aux) && tree.tag(token) == Tag::Verb;
    if own { Stance::Asserted } else { stance(scene, above, steps) }
}

/// The complement of a verb, a noun or an adjective.
fn complement(scene: &Scene, token: usize, above: usize, steps: usize) -> Stance {
    let (tree, words) = (&scene.tree, &scene.words.stance);
    let (lemma, to) = (tree.lemma(above), infinitive(scene, token));
    if words.denying.has(lemma) {
        return kept(scene, above, Stance::Denied);
    }
    // "Stopped meeting": they met before.
    let ends = !to && scene.words.classes.aspectual.has(lemma);
    if words.failing.has(lemma) && !ends || to && pending(scene, above) {
        return kept(scene, above, Stance::Negated);
    }
    let outer = governed(scene, above, steps);
    let ahead = to && !is_perfect(scene, token);
    match outer {
        Stance::Asserted if words.alleging.has(lemma) || to && rumoured(scene, above) => Stance::Alleged,
        Stance::Asserted if to && words.intending.has(lemma) => Stance::Planned,
        Stance::Asserted if words.supposing.has(lemma) => Stance::Hypothetical,
        Stance::Asserted if ahead && !words.implying.has(lemma) && tree.tag(above) != Tag::Adj => Stance::Planned,
        Stance::Negated if words.implying.has(lemma) && to => Stance::Negated,
        Stance::Negated if to => Stance::Hypothetical,
        Stance::Negated => Stance::Asserted,
        outer => outer,
    }
}

/// "Is said to have".
fn rumoured(scene: &Scene, verb: usize) -> bool {
    let lemma = scene.tree.lemma(verb);
    scene.words.classes.reporting.has(lemma) && !scene.words.stance.intending.has(lemma) && is_passive(scene, verb)
}

/// What is told of the clause above, as far as it holds for what hangs on it.
fn governed(scene: &Scene, above: usize, steps: usize) -> Stance {
    if steps == 0 { Stance::Asserted } else { stance(scene, above, steps - 1) }
}

/// "Accused of fraud", "without a vote".
fn oblique(scene: &Scene, token: usize, above: usize, _steps: usize) -> Stance {
    let words = &scene.words.stance;
    let noun = scene.tree.tag(token) == Tag::Noun || scene.tree.form(token) == VerbForm::PresentParticiple;
    let lemma = scene.tree.lemma(above);
    let of = noun && !scene.preposition(token).is_empty() && !scene.words.names.place_prepositions.has(scene.preposition(token));
    match () {
        () if of && words.alleging.has(lemma) => Stance::Alleged,
        () if of && words.denying.has(lemma) => Stance::Denied,
        () => Stance::Asserted,
    }
}

/// Nouns have the stance of the verb that says they happen.
fn argument(scene: &Scene, token: usize, above: usize, steps: usize) -> Stance {
    let (tree, words) = (&scene.tree, &scene.words.stance);
    let lemma = tree.lemma(above);
    let object = tree.relation(token) != Relation::Nsubj;
    match () {
        () if tree.tag(token) == Tag::Verb => Stance::Asserted,
        () if object && words.denying.has(lemma) => kept(scene, above, Stance::Denied),
        () if object && (words.failing.has(lemma) || called_off(scene, above)) => kept(scene, above, Stance::Negated),
        () if (words.happening.has(lemma) || words.implying.has(lemma)) && !leads_on(scene, above) => governed(scene, above, steps),
        () if object && words.intending.has(lemma) && lemma != "make" => Stance::Planned,
        () => Stance::Asserted,
    }
}

/// Whether what is planned lies ahead of the telling: the plan is told in the present.
fn ahead(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    let present = |at: usize| {
        tree.form(at) == VerbForm::Present
            || tree.children(at).any(|child| {
                matches!(tree.relation(child), Relation::Aux | Relation::AuxPass | Relation::Cop) && tree.form(child) == VerbForm::Present
            })
            || Helpers::of(scene, at).future
    };
    tree.ancestors(token).take(3).find(|&at| scene.heads_clause(at)).is_some_and(present)
}

/// "Continues to grow", "is still held".
fn goes_on(scene: &Scene, token: usize) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.stance);
    let present = |at: usize| tree.form(at) == VerbForm::Present;
    let verb = words.continuing.has(tree.lemma(token)) && present(token);
    let above = tree.relation(token) == Relation::Xcomp
        && tree.head(token).is_some_and(|head| words.continuing.has(tree.lemma(head)) && present(head));
    let still = tree.children(token).any(|child| tree.relation(child) == Relation::Advmod && words.continuing.has(tree.lower(child)));
    let subject = tree.relation(token) == Relation::Nsubj
        && tree.head(token).is_some_and(|head| words.continuing.has(tree.lemma(head)) && present(head));
    verb || above || still || subject
}
