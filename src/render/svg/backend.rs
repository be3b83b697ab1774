//! The plotters backend: what plotters calls becomes SVG, in whole pixels, with the classes and groups that its own backend lacks.

use super::super::style::Theme;
use super::shape::Stroke;
use super::sheet::{class, escape, themed};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle};
use std::convert::Infallible;
use std::fmt::Write;

/// Writes SVG elements to a string. Colours carry their meaning: each is written with its class, by which style sheets change it.
pub(super) struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
    stroke: Stroke,
    rim: bool,
    theme: Theme,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Svg<'a> {
    /// A backend of that size which appends to `out`.
    pub fn new(out: &'a mut String, width: i32, height: i32, theme: Theme) -> Svg<'a> {
        Svg { out, size: (width.unsigned_abs(), height.unsigned_abs()), stroke: Stroke::Solid, rim: false, theme }
    }

    /// Begins a group.
    pub fn open(&mut self, id: &str, classes: &str, title: &str) {
        self.out.push_str("<g");
        for (name, value) in [("id", id), ("class", classes)] {
            if !value.is_empty() {
                self.put(format_args!(" {name}=\"{}\"", escape(value)));
            }
        }
        if title.is_empty() {
            self.out.push_str(">\n");
        } else {
            self.put(format_args!(" tabindex=\"0\">\n<title>{}</title>\n", escape(title)));
        }
    }

    /// Ends a group.
    pub fn close(&mut self) {
        self.out.push_str("</g>\n");
    }

    /// How the following lines are drawn.
    pub fn stroke(&mut self, stroke: Stroke) {
        self.stroke = stroke;
    }

    /// Whether the following texts have a rim in the colour of the paper.
    pub fn rim(&mut self, rim: bool) {
        self.rim = rim;
    }

    /// Writing to a string cannot fail.
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(text);
    }

    fn points(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        for (index, (x, y)) in points.into_iter().enumerate() {
            self.put(format_args!("{}{x} {y}", if index == 0 { "M" } else { "L" }));
        }
    }

    /// Fill or stroke in a colour: as a class for style sheets, as an attribute for everyone else.
    fn paint(&mut self, colour: BackendColor, filled: bool, width: u32) {
        let (hex, class) = (hex(themed(colour.rgb, self.theme)), class(colour.rgb));
        if filled {
            self.put(format_args!(" class=\"f-{class}\" fill=\"{hex}\""));
        } else {
            self.put(format_args!(" class=\"s-{class}\" fill=\"none\" stroke=\"{hex}\""));
            if width != 1 {
                self.put(format_args!(" stroke-width=\"{width}\""));
            }
        }
    }
}

fn hex((red, green, blue): (u8, u8, u8)) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.put(format_args!("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", from.0, from.1, to.0 - from.0, to.1 - from.1));
        self.paint(style.color(), fill, style.stroke_width());
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.out.push_str("<path d=\"");
        self.points(path);
        self.out.push('"');
        self.paint(style.color(), false, style.stroke_width());
        match self.stroke {
            Stroke::Solid => {}
            Stroke::Dashed => self.out.push_str(" stroke-dasharray=\"5 4\""),
            Stroke::Dotted => self.out.push_str(" stroke-dasharray=\"2 4\""),
        }
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.put(format_args!("<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\"", centre.0, centre.1));
        self.paint(style.color(), fill, style.stroke_width());
        self.out.push_str("/>\n");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        self.out.push_str("<path d=\"");
        self.points(points);
        self.out.push_str("Z\"");
        self.paint(style.color(), true, 1);
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        let rim = if self.rim { " rim" } else { "" };
        let (colour, size) = (style.color(), style.size());
        self.put(format_args!(
            "<text x=\"{}\" y=\"{}\" class=\"f-{}{rim}\" fill=\"{}\" font-size=\"{size}\"",
            at.0,
            at.1,
            class(colour.rgb),
            hex(themed(colour.rgb, self.theme))
        ));
        if matches!(style.style(), FontStyle::Bold) {
            self.out.push_str(" font-weight=\"700\"");
        }
        if self.rim {
            let paper = hex(themed((0xff, 0xff, 0xff), self.theme));
            self.put(format_args!(" stroke=\"{paper}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""));
        }
        self.put(format_args!(">{}</text>\n", escape(text)));
        Ok(())
    }
}
