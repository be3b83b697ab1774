//! How sure the text is of what it tells: by the words of its clause, and by those of the clauses it hangs on.

use super::scene::Scene;
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
    perfect: bool,
    ongoing: bool,
    any: bool,
}

impl Helpers {
    fn of(scene: &Scene, verb: usize) -> Self {
        let (tree, words) = (&scene.tree, &scene.words.stance);
        let mut helpers = Self::default();
        let shared = tree.relation(verb) == Relation::Conj && !tree.children(verb).any(|child| tree.tag(child) == Tag::Aux);
        let finite = matches!(tree.form(verb), VerbForm::Present | VerbForm::Past);
        let from = tree.head(verb).filter(|&head| shared && !finite && tree.form(head) == tree.form(verb)).unwrap_or(verb);
        for aux in tree.children(from).filter(|&child| matches!(tree.relation(child), Relation::Aux | Relation::AuxPass | Relation::Cop)) {
            let (word, lemma) = (tree.lower(aux), tree.lemma(aux));
            helpers.any = true;
            // "'d" is "had" before a participle, else "would".
            let had = tree.form(verb) == VerbForm::PastParticiple && tree.form(aux) == VerbForm::Past && lemma == words.perfect;
            helpers.perfect |= had;
            helpers.future |= words.future.has(word);
            helpers.future_in_past |= words.future_in_past.has(word) && !had;
            helpers.modal |= words.modals.has(word);
            let form = tree.form(verb) == VerbForm::PresentParticiple;
            helpers.ongoing |= form && lemma == words.progressive && tree.relation(aux) == Relation::Aux;
        }
        helpers
    }
}

fn stance(scene: &Scene, token: usize, steps: usize) -> Stance {
    let helpers = Helpers::of(scene, token);
    if negated(scene, token) {
        return Stance::Negated;
    }
    if marked(scene, token) {
        return Stance::Alleged;
    }
    if conditional(scene, token) || helpers.modal || helpers.future_in_past && !reported(scene, token) {
        return Stance::Hypothetical;
    }
    if helpers.future || helpers.future_in_past {
        return Stance::Planned;
    }
    if steps == 0 { Stance::Asserted } else { inherited(scene, token, steps - 1) }
}

fn negated(scene: &Scene, token: usize) -> bool {
    let (tree, words) = (&scene.tree, &scene.words.stance);
    let negator = |child: usize| words.negators.has(tree.lower(child));
    let own = tree.children(token).any(|child| match tree.relation(child) {
        Relation::Advmod | Relation::Det | Relation::Aux | Relation::Mark | Relation::Case => negator(child),
        Relation::Nsubj | Relation::NsubjPass | Relation::Obj => {
            tree.tag(token) == Tag::Verb && (negator(child) || tree.child(child, Relation::Det).is_some_and(negator))
        }
        _ => false,
    });
    let shared = tree.relation(token) == Relation::Conj
        && tree.form(token) == VerbForm::Infinitive
        && tree.head(token).is_some_and(|head| !tree.children(token).any(|child| tree.tag(child) == Tag::Aux) && negated(scene, head));
    own || shared
}

/// "Allegedly", "the alleged attack".
fn marked(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    tree.children(token).any(|child| {
        matches!(tree.relation(child), Relation::Advmod | Relation::Amod) && scene.words.stance.allegedly.has(tree.lower(child))
    })
}

fn conditional(scene: &Scene, token: usize) -> bool {
    let tree = &scene.tree;
    tree.children(token).any(|child| {
        matches!(tree.relation(child), Relation::Mark | Relation::Advmod) && scene.words.stance.conditions.has(tree.lower(child))
    })
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
    match tree.relation(token) {
        Relation::Conj if tree.tag(above) == tree.tag(token) => shared(scene, token, above, steps),
        Relation::Xcomp | Relation::Ccomp | Relation::Acl => complement(scene, above, to, steps),
        Relation::Advcl if to => Stance::Planned,
        Relation::Advcl => governed(scene, above, steps),
        Relation::Obl | Relation::Nmod => oblique(scene, token, above, steps),
        Relation::Obj | Relation::Nsubj | Relation::NsubjPass => argument(scene, token, above, steps),
        _ if to => Stance::Planned,
        _ => Stance::Asserted,
    }
}

fn shared(scene: &Scene, token: usize, above: usize, steps: usize) -> Stance {
    let tree = &scene.tree;
    let own = tree.children(token).any(|child| tree.relation(child) == Relation::Nsubj)
        || Helpers::of(scene, token).any && tree.tag(token) == Tag::Verb;
    if own { Stance::Asserted } else { stance(scene, above, steps) }
}

/// The complement of a verb, a noun or an adjective.
fn complement(scene: &Scene, above: usize, to: bool, steps: usize) -> Stance {
    let (lemma, words) = (scene.tree.lemma(above), &scene.words.stance);
    if words.denying.has(lemma) {
        return Stance::Denied;
    }
    if words.failing.has(lemma) {
        return Stance::Negated;
    }
    let outer = governed(scene, above, steps);
    match outer {
        Stance::Asserted if words.alleging.has(lemma) => Stance::Alleged,
        Stance::Asserted if to && words.intending.has(lemma) => Stance::Planned,
        Stance::Asserted if words.supposing.has(lemma) => Stance::Hypothetical,
        Stance::Asserted if to && !words.implying.has(lemma) && scene.tree.tag(above) != Tag::Adj => Stance::Planned,
        Stance::Negated if words.implying.has(lemma) && to => Stance::Negated,
        Stance::Negated if to => Stance::Hypothetical,
        Stance::Negated => Stance::Asserted,
        outer => outer,
    }
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
        () if object && words.denying.has(lemma) => Stance::Denied,
        () if object && words.failing.has(lemma) => Stance::Negated,
        () if words.happening.has(lemma) || words.implying.has(lemma) => governed(scene, above, steps),
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
