//! What the marks mean; only those that the picture has.

use super::super::picture::{Figure, Frame, Item, Kind, Label, Part, Role, Side, Symbol, Tone};
use super::chart::{Chart, tones};
use super::mark::{LINE, Look, between, lens};
use super::place::{label, lowered, shift};
use super::words::stance_in_words;
use crate::timeline::{Entry, StanceName};

const PLAIN: Look = Look { symbol: Symbol::Disc, tone: Tone::Asserted };
const Y: i32 = LINE / 2;
/// Between two entries of the legend.
const GUTTER: i32 = 20;
/// From one line of the legend to the next.
const LEADING: i32 = 22;

/// The legend below `top`, in as many lines as it needs; and the bottom edge.
pub(super) fn legend(charts: &[Chart], top: i32, frame: (i32, i32)) -> (Vec<Item>, i32) {
    let mut items = Vec::new();
    let (mut x, mut y) = (frame.0, top);
    for (kind, sample, words) in samples(charts) {
        let width = extent(&sample);
        let text = label(0, Y + 4, Role::Note, Tone::Muted, words);
        let whole = width + 7 + text.width;
        if x > frame.0 && x + whole > frame.1 {
            (x, y) = (frame.0, y + LEADING);
        }
        items.push(item(kind, sample, text, (x, y), width));
        x += whole + GUTTER;
    }
    let bottom = if items.is_empty() { top } else { y + LEADING };
    (items, bottom)
}

fn item(kind: Kind, sample: Vec<Figure>, mut text: Label, at: (i32, i32), width: i32) -> Item {
    let tone = if kind == Kind::Conflict { Tone::Conflict } else { tone_of(&sample) };
    let parts = sample.into_iter().map(|figure| Part { figure: moved(figure, at.0), tone }).collect();
    text.x = at.0 + width + 7;
    let title = text.text.clone();
    let mark = Frame { left: at.0, top: 0, right: at.0 + width, bottom: LINE };
    let item = Item { id: String::new(), classes: vec!["legend"], kind, title, mark, parts, labels: vec![text] };
    lowered(item, at.1)
}

/// The samples of what occurs: first what is known of the time, then what is said.
fn samples(charts: &[Chart]) -> Vec<(Kind, Vec<Figure>, &'static str)> {
    let drawn: Vec<(Kind, Vec<Tone>)> = charts.iter().flat_map(Chart::drawn).map(|(kind, tile)| (kind, tones(tile).collect())).collect();
    let has = |kind: Kind| drawn.iter().any(|(other, _)| *other == kind);
    let mut samples: Vec<(Kind, Vec<Figure>, &'static str)> = times().into_iter().filter(|(kind, _, _)| has(*kind)).collect();
    for stance in
        [StanceName::Alleged, StanceName::Denied, StanceName::Negated, StanceName::Planned, StanceName::Hypothetical, StanceName::Contested]
    {
        let look = Look::of(&Entry { stance, ..Entry::default() });
        let occurs = charts.iter().flat_map(Chart::drawn).any(|(_, tile)| {
            tile.item
                .parts
                .iter()
                .any(|part| matches!(part.figure, Figure::Symbol { symbol, .. } | Figure::Bar { symbol, .. } if symbol == look.symbol))
        });
        if occurs {
            samples.push((Kind::Instant, vec![disc(6, look.symbol, true)], stance_in_words(stance).unwrap_or_default()));
        }
    }
    samples
}

fn times() -> Vec<(Kind, Vec<Figure>, &'static str)> {
    let bracket = vec![stop(0, Side::Left), dashes(0, 13), disc(20, Symbol::Disc, false), dashes(27, 40), stop(40, Side::Right)];
    let bar = vec![stop(0, Side::Left), dashes(0, 10), Figure::Bar { symbol: Symbol::Disc, left: 10, right: 40, y: Y }];
    let open = vec![
        stop(0, Side::Left),
        dashes(0, 8),
        disc(15, Symbol::Disc, false),
        dashes(22, 38),
        Figure::Arrow { x: 38, y: Y, side: Side::Right },
    ];
    let joined = vec![disc(6, Symbol::Disc, true), Figure::Join { left: 14, right: 30, y: Y }, disc(38, Symbol::Disc, true)];
    vec![
        (Kind::Instant, vec![disc(6, Symbol::Disc, true)], "known day or time"),
        (Kind::Imprecise, bracket, "some time within the dashes"),
        (Kind::Duration, bar, "lasting; begins or ends within the dashes"),
        (Kind::HalfOpen, open, "not before, or not after"),
        (Kind::Conflict, joined, "dates that cannot both be right"),
        (Kind::Ordered, figures(between(Some(0), Some(40), PLAIN).parts), "only the order is known"),
        (Kind::Landmark, vec![disc(6, Symbol::Flag, true)], "given by the calendar"),
        (Kind::Lens, figures(lens(0, 24).parts), "enlarged below"),
    ]
}

fn figures(parts: Vec<Part>) -> Vec<Figure> {
    parts.into_iter().map(|part| part.figure).collect()
}

fn disc(x: i32, symbol: Symbol, filled: bool) -> Figure {
    Figure::Symbol { symbol, x, y: Y, filled }
}

fn stop(x: i32, side: Side) -> Figure {
    Figure::Stop { x, y: Y, side }
}

fn dashes(left: i32, right: i32) -> Figure {
    Figure::Dashes { left, right, y: Y }
}

/// The colour that belongs to the shape.
fn tone_of(sample: &[Figure]) -> Tone {
    let symbol = sample.iter().find_map(|figure| if let Figure::Symbol { symbol, .. } = figure { Some(*symbol) } else { None });
    match symbol {
        Some(Symbol::Disc) => Tone::Asserted,
        Some(Symbol::Triangle) => Tone::Alleged,
        Some(Symbol::Crossed) => Tone::Denied,
        Some(Symbol::Barred) => Tone::Negated,
        Some(Symbol::Diamond) => Tone::Planned,
        Some(Symbol::Square) => Tone::Hypothetical,
        Some(Symbol::Halved) => Tone::Contested,
        Some(Symbol::Flag) => Tone::Landmark,
        None if sample.iter().any(|figure| matches!(figure, Figure::Lens { .. })) => Tone::Ink,
        None => Tone::Asserted,
    }
}

/// How wide a sample is.
fn extent(sample: &[Figure]) -> i32 {
    let right = |figure: &Figure| match figure {
        Figure::Symbol { x, .. } => x + 6,
        Figure::Stop { x, .. } | Figure::Arrow { x, .. } | Figure::Tie { x, .. } => *x,
        Figure::Bar { right, .. }
        | Figure::Dashes { right, .. }
        | Figure::Dots { right, .. }
        | Figure::Join { right, .. }
        | Figure::Lens { right, .. } => *right,
        Figure::Turned(_) => 0,
    };
    sample.iter().map(right).max().unwrap_or(0)
}

fn moved(mut figure: Figure, by: i32) -> Figure {
    shift(&mut figure, by);
    figure
}
