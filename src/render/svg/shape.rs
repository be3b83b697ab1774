//! What a drawing is made of: lines, areas, discs and texts, each with a colour by its meaning.

use super::super::picture::{Role, Tone};

/// A point, in pixels.
pub(super) type Point = (i32, i32);

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    Solid,
    Dashed,
    Dotted,
}

/// One shape; its points stand beside it, so that plotters can map them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub points: Vec<Point>,
    pub form: Form,
    pub tone: Tone,
}

/// What is drawn through the points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// An open line of some width.
    Line { width: u32, stroke: Stroke },
    /// A filled polygon.
    Area,
    /// A disc or a ring about the one point.
    Circle { radius: u32, filled: bool },
    /// A text from the one point to the right; with a rim in the colour of the paper where lines may run behind it.
    Text { role: Role, text: String, rim: bool },
}

/// A line through the points.
pub(super) fn line(points: impl Into<Vec<Point>>, width: u32, tone: Tone) -> Shape {
    Shape { points: points.into(), form: Form::Line { width, stroke: Stroke::Solid }, tone }
}

/// A dashed or dotted line.
pub(super) fn broken(points: impl Into<Vec<Point>>, stroke: Stroke, tone: Tone) -> Shape {
    Shape { points: points.into(), form: Form::Line { width: 2, stroke }, tone }
}

/// A filled polygon.
pub(super) fn area(points: impl Into<Vec<Point>>, tone: Tone) -> Shape {
    Shape { points: points.into(), form: Form::Area, tone }
}

/// A filled rectangle.
pub(super) fn block(left: i32, top: i32, right: i32, bottom: i32, tone: Tone) -> Shape {
    area([(left, top), (right, top), (right, bottom), (left, bottom)], tone)
}

/// A disc, or a ring of two pixels.
pub(super) fn circle(centre: Point, radius: u32, filled: bool, tone: Tone) -> Shape {
    Shape { points: vec![centre], form: Form::Circle { radius, filled }, tone }
}
