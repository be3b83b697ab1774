//! What an action costs: how many right arcs it makes impossible (Goldberg and Nivre 2013, for arc-hybrid).

use dateline::text::syntax::{Action, State};

/// The right arcs that can no longer be made once `action` is taken.
pub fn cost(state: &State, action: Action, heads: &[usize]) -> usize {
    let (top, next) = (state.below(0), state.next);
    let waiting = |child: usize| (next..heads.len()).filter(|&word| heads[word] == child).count();
    match action {
        Action::Shift => {
            let under = state.stack.split_last().map_or(&[][..], |(_, under)| under);
            let head = usize::from(under.contains(&heads[next]));
            head + state.stack.iter().filter(|&&word| heads[word] == next).count()
        }
        Action::Left => {
            let head = heads[top];
            usize::from(head > next || head == state.below(1)) + waiting(top)
        }
        Action::Right => usize::from(heads[top] >= next) + waiting(top),
    }
}
