//! Colours by meaning, light and dark, and what stands at the head of the document.

use super::super::picture::{Picture, Tone};
use super::super::style::Theme;
use plotters::style::RGBColor;
use std::fmt::Write;

/// A colour's class, on light paper, and on dark.
type Swatch = (&'static str, (u8, u8, u8), (u8, u8, u8));

/// Each light colour is another one, so that a colour tells its meaning.
const fn swatch(tone: Tone) -> Swatch {
    match tone {
        Tone::Paper => ("paper", (0xff, 0xff, 0xff), (0x14, 0x18, 0x1d)),
        Tone::Ink => ("ink", (0x1a, 0x1f, 0x26), (0xe8, 0xeb, 0xef)),
        Tone::Muted => ("muted", (0x58, 0x62, 0x70), (0xa3, 0xad, 0xb9)),
        Tone::Rule => ("rule", (0xc6, 0xcc, 0xd4), (0x46, 0x4f, 0x5a)),
        Tone::Faint => ("faint", (0xea, 0xed, 0xf1), (0x26, 0x2c, 0x34)),
        Tone::Band => ("band", (0xf4, 0xf5, 0xf7), (0x1c, 0x21, 0x28)),
        Tone::Asserted => ("asserted", (0x1d, 0x5a, 0x96), (0x7a, 0xb2, 0xea)),
        Tone::Alleged => ("alleged", (0x8a, 0x5a, 0x00), (0xe0, 0xaa, 0x4e)),
        Tone::Denied => ("denied", (0xa8, 0x2a, 0x3c), (0xff, 0x8f, 0x98)),
        Tone::Negated => ("negated", (0x4f, 0x5b, 0x66), (0xb0, 0xb9, 0xc2)),
        Tone::Planned => ("planned", (0x24, 0x70, 0x3f), (0x74, 0xc4, 0x8d)),
        Tone::Hypothetical => ("hypothetical", (0x6a, 0x4f, 0xa3), (0xb9, 0xa2, 0xf0)),
        Tone::Contested => ("contested", (0x9a, 0x2f, 0x86), (0xec, 0x8f, 0xd6)),
        Tone::Conflict => ("conflict", (0xc0, 0x42, 0x0c), (0xff, 0x9d, 0x66)),
        Tone::Landmark => ("landmark", (0x61, 0x5b, 0x50), (0xb8, 0xb0, 0xa2)),
    }
}

/// The colour that a meaning has on light paper.
pub(super) fn colour(tone: Tone) -> RGBColor {
    let (red, green, blue) = swatch(tone).1;
    RGBColor(red, green, blue)
}

/// What that colour is on the paper of a theme.
pub(super) fn themed(rgb: (u8, u8, u8), theme: Theme) -> (u8, u8, u8) {
    let found = Tone::ALL.into_iter().map(swatch).find(|swatch| swatch.1 == rgb);
    found.filter(|_| theme == Theme::Dark).map_or(rgb, |swatch| swatch.2)
}

/// The class of a colour; ink for a colour of nobody's.
pub(super) fn class(rgb: (u8, u8, u8)) -> &'static str {
    Tone::ALL.into_iter().map(swatch).find(|swatch| swatch.1 == rgb).map_or("ink", |swatch| swatch.0)
}

/// The document's beginning, up to where the groups follow.
pub(super) fn head(picture: &Picture) -> String {
    let (width, height) = (picture.width, picture.height);
    let mut head = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"dateline\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"dateline-title dateline-description\" font-family=\"Arial, &quot;Liberation Sans&quot;, Helvetica, sans-serif\">\n"
    );
    let _ = writeln!(head, "<title id=\"dateline-title\">{}</title>", escape(&picture.title));
    let _ = writeln!(head, "<desc id=\"dateline-description\">{}</desc>", escape(&picture.description));
    head
}

/// Custom properties that a page may set, their dark values, and the classes that use them. Renderers without custom properties keep
/// the colours of the attributes.
pub(super) fn style_sheet(theme: Theme) -> String {
    let swatches = Tone::ALL.map(swatch);
    let mut sheet = String::from("<style>\n");
    let light = properties(&swatches.map(|swatch| (swatch.0, swatch.1)));
    let dark = properties(&swatches.map(|swatch| (swatch.0, swatch.2)));
    let _ = writeln!(sheet, ".dateline {{ {}}}", if theme == Theme::Dark { &dark } else { &light });
    if theme == Theme::Auto {
        let _ = writeln!(sheet, "@media screen and (prefers-color-scheme: dark) {{ .dateline {{ {dark}}} }}");
    }
    for (name, _, _) in swatches {
        let _ = writeln!(
            sheet,
            ".dateline .f-{name} {{ fill: var(--dateline-{name}) }} .dateline .s-{name} {{ stroke: var(--dateline-{name}) }}"
        );
    }
    sheet.push_str(".dateline .rim { stroke: var(--dateline-paper) }\n.dateline g[tabindex]:focus { outline: 2px solid var(--dateline-ink); outline-offset: 2px }\n</style>\n");
    sheet
}

fn properties(colours: &[(&str, (u8, u8, u8))]) -> String {
    let mut properties = String::new();
    for (name, (red, green, blue)) in colours {
        let _ = write!(properties, "--dateline-{name}: #{red:02x}{green:02x}{blue:02x}; ");
    }
    properties
}

/// Text that XML allows between tags and in quotes; what XML has no way to say is left out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast by WCAG 2.
    fn contrast(one: (u8, u8, u8), other: (u8, u8, u8)) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = |(red, green, blue): (u8, u8, u8)| 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn texts_and_marks_stand_out_on_either_paper() {
        let (_, light, dark) = swatch(Tone::Paper);
        let (_, light_band, dark_band) = swatch(Tone::Band);
        for tone in Tone::ALL.into_iter().filter(|tone| !matches!(tone, Tone::Paper | Tone::Rule | Tone::Faint | Tone::Band)) {
            let (name, on_light, on_dark) = swatch(tone);
            for (ratio, paper) in [
                (contrast(on_light, light), "light"),
                (contrast(on_dark, dark), "dark"),
                (contrast(on_light, light_band), "light band"),
                (contrast(on_dark, dark_band), "dark band"),
            ] {
                assert!(ratio >= 4.5, "{name} on {paper} paper has {ratio:.2}");
            }
        }
    }

    #[test]
    fn every_light_colour_has_one_meaning() {
        for tone in Tone::ALL {
            assert_eq!(class(swatch(tone).1), swatch(tone).0);
        }
    }
}
