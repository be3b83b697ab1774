//! A plotters element that writes its shapes as one SVG group with an id, classes and a title.

use super::backend::Svg;
use super::shape::{Form, Point, Shape};
use super::sheet::colour;
use plotters::element::{Drawable, PointCollection};
use plotters::style::{Color, FontStyle, IntoFont, ShapeStyle, TextStyle};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

/// Shapes that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// A document-wide name; empty for none.
    pub id: String,
    /// Class names, separated by spaces.
    pub classes: String,
    /// What is said where it is pointed at; a group that has one can be reached by the keyboard.
    pub title: String,
    pub shapes: Vec<Shape>,
}

impl<'a> PointCollection<'a, Point> for &'a Group {
    type Point = &'a Point;
    type IntoIter = Box<dyn Iterator<Item = &'a Point> + 'a>;

    fn point_iter(self) -> Self::IntoIter {
        Box::new(self.shapes.iter().flat_map(|shape| &shape.points))
    }
}

impl Drawable<Svg<'_>> for Group {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut Svg<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<<Svg<'_> as DrawingBackend>::ErrorType>> {
        backend.open(&self.id, &self.classes, &self.title);
        for shape in &self.shapes {
            let mapped: Vec<BackendCoord> = points.by_ref().take(shape.points.len()).collect();
            shape.draw_on(backend, mapped)?;
        }
        backend.close();
        Ok(())
    }
}

impl Shape {
    fn draw_on(
        &self,
        backend: &mut Svg<'_>,
        points: Vec<BackendCoord>,
    ) -> Result<(), DrawingErrorKind<<Svg<'_> as DrawingBackend>::ErrorType>> {
        let first = points.first().copied().unwrap_or_default();
        let colour = colour(self.tone);
        match &self.form {
            Form::Line { width, stroke } => {
                backend.stroke(*stroke);
                backend.draw_path(points, &ShapeStyle { color: colour.to_rgba(), filled: false, stroke_width: *width })
            }
            Form::Area => backend.fill_polygon(points, &ShapeStyle::from(&colour).filled()),
            Form::Circle { radius, filled } => {
                backend.draw_circle(first, *radius, &ShapeStyle { color: colour.to_rgba(), filled: *filled, stroke_width: 2 }, *filled)
            }
            Form::Text { role, text, rim } => {
                backend.rim(*rim);
                let weight = if role.is_bold() { FontStyle::Bold } else { FontStyle::Normal };
                let font = ("sans-serif", f64::from(role.size())).into_font().style(weight);
                backend.draw_text(text, &TextStyle::from(font).color(&colour), first)
            }
        }
    }
}
