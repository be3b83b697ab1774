//! A parse while it grows: the arc-hybrid transition system.
//!
//! Kuhlmann, Gómez-Rodríguez and Satta (2011), "Dynamic programming algorithms for transition-based dependency parsers", with the root
//! behind the last word as in Ballesteros and Nivre (2013), "Going to the roots of dependency parsing".

use super::super::Relation;

/// One step of the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// The next word goes onto the stack.
    Shift,
    /// The word on top of the stack hangs on the next word.
    Left,
    /// The word on top of the stack hangs on the one below it.
    Right,
}

/// All actions, in the order of the table's columns.
pub const ACTIONS: [Action; 3] = [Action::Shift, Action::Left, Action::Right];
/// How many columns a row of the table of actions has.
pub const ACTION_COLUMNS: usize = 4;

/// A word in the growing tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it hangs on; [`State::nothing`] before that is known.
    pub head: usize,
    /// How it hangs there.
    pub relation: u8,
    /// Its outermost children before it, the farthest first.
    pub left: [usize; 2],
    /// Its outermost children after it, the farthest first.
    pub right: [usize; 2],
    /// How many children stand before it.
    pub lefts: u32,
    /// How many children stand after it.
    pub rights: u32,
    /// The relations of its children, one bit each.
    pub relations: u64,
}

/// Stack, buffer and tree of a sentence of `n` words. Word `n` is the root, `n + 1` stands for no word.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The words whose children before the buffer are complete.
    pub stack: Vec<usize>,
    /// The first word of the buffer.
    pub next: usize,
    /// One for each word, the root, and none.
    pub nodes: Vec<Node>,
}

impl State {
    /// Begins a sentence of `words` words.
    pub fn start(&mut self, words: usize) {
        let none = words + 1;
        let node = Node { head: none, relation: u8::MAX, left: [none; 2], right: [none; 2], lefts: 0, rights: 0, relations: 0 };
        self.stack.clear();
        self.next = 0;
        self.nodes.clear();
        self.nodes.resize(words + 2, node);
    }

    /// The number that stands for no word.
    pub fn nothing(&self) -> usize {
        self.nodes.len().saturating_sub(1)
    }

    /// The root's number, which is the number of words.
    pub fn root(&self) -> usize {
        self.nodes.len().saturating_sub(2)
    }

    /// The word so many places below the top of the stack.
    pub fn below(&self, depth: usize) -> usize {
        self.stack.len().checked_sub(depth + 1).map_or(self.nothing(), |at| self.stack[at])
    }

    /// The word so many places behind the first of the buffer.
    pub fn ahead(&self, distance: usize) -> usize {
        let at = self.next + distance;
        if at <= self.root() { at } else { self.nothing() }
    }

    /// Whether every word has a head.
    pub fn is_done(&self) -> bool {
        self.next == self.root() && self.stack.is_empty()
    }

    /// Whether an action can be taken; only one word may hang on the root.
    pub fn allows(&self, action: Action) -> bool {
        match action {
            Action::Shift => self.next < self.root(),
            Action::Left => !self.stack.is_empty() && (self.next < self.root() || self.stack.len() == 1),
            Action::Right => self.stack.len() > 1,
        }
    }

    /// The action that must be taken, where there is no choice.
    pub fn forced(&self) -> Option<Action> {
        let mut allowed = ACTIONS.into_iter().filter(|&action| self.allows(action));
        allowed.next().filter(|_| allowed.next().is_none())
    }

    /// Head and child of the arc that an action makes.
    pub fn arc(&self, action: Action) -> Option<(usize, usize)> {
        match action {
            Action::Shift => None,
            Action::Left => Some((self.next, self.below(0))),
            Action::Right => Some((self.below(1), self.below(0))),
        }
    }

    /// Takes an action, with the relation of the arc that it makes.
    pub fn take(&mut self, action: Action, relation: u8) {
        match self.arc(action) {
            None => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Some((head, child)) => {
                self.stack.pop();
                self.attach(head, child, relation);
            }
        }
    }

    fn attach(&mut self, head: usize, child: usize, relation: u8) {
        self.nodes[child].head = head;
        self.nodes[child].relation = relation;
        let node = &mut self.nodes[head];
        node.relations |= 1 << relation.min(63);
        if child < head {
            node.lefts += 1;
            node.left = [child, node.left[0]];
        } else {
            node.rights += 1;
            node.right = [child, node.right[0]];
        }
    }

    /// The only relation that hangs on the root.
    pub fn root_relation() -> u8 {
        Relation::Root as u8
    }
}
