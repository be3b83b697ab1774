//! A time is described before it is computed: [`TimeExpression`] says what the words say; [`resolve`] alone knows dates, and only
//! through an explicit [`Context`]. TIMEX3 values and Extended Date/Time Format are renderings of the one [`Resolution`].

mod bare;
mod context;
mod evaluate;
mod notation;
mod placement;
mod resolution;
mod resolve;
mod stretch;
mod time_expression;
mod timex;

pub use context::{Context, Tense, Topic};
pub use evaluate::{Unresolved, Width};
pub use resolution::{Alternative, Resolution, Surety};
pub use resolve::{arithmetic, resolve};
pub use stretch::{Shape, Stretch};
pub use time_expression::{Direction, Part, Set, TimeExpression, Vague};
pub use timex::{TimexKind, masked_value};
