//! How the user wants the picture.

use clap::{Args, ValueEnum};
use dateline::render::{Direction, Lanes, Paper, Spacing, Style, Theme};

/// What `svg`, `png` and `pdf` look like.
#[derive(Args)]
#[command(next_help_heading = "Picture")]
pub struct PictureArguments {
    /// What tells the lanes apart: who acts, who reports, or nothing; without it, whichever of the two parts the events well
    #[arg(long, value_name = "WHAT")]
    lanes: Option<LanesBy>,

    /// How time is set: to scale with long empty stretches cut out and marked, to scale throughout, or in equal steps
    #[arg(long, value_name = "HOW", default_value = "broken")]
    scale: Scale,

    /// Which way time runs
    #[arg(long, value_name = "WAY", default_value = "horizontal")]
    direction: Way,

    /// Colours: as the reader's screen asks (light in png and pdf), light, or dark
    #[arg(long, value_name = "COLOURS", default_value = "auto")]
    theme: Colours,

    /// Width in pixels; the height is what the timeline needs. A pdf takes the width of its paper
    #[arg(long, value_name = "PIXELS", default_value_t = 1200, value_parser = clap::value_parser!(i32).range(720..=20_000))]
    width: i32,

    /// Paper of a pdf, upright; "none" makes one page as tall as the picture
    #[arg(long, value_name = "PAPER", default_value = "a4")]
    pages: Sheet,
}

#[derive(Clone, Copy, ValueEnum)]
enum LanesBy {
    People,
    Source,
    None,
}

#[derive(Clone, Copy, ValueEnum)]
enum Scale {
    Broken,
    Time,
    Order,
}

#[derive(Clone, Copy, ValueEnum)]
enum Way {
    Horizontal,
    Vertical,
}

#[derive(Clone, Copy, ValueEnum)]
enum Colours {
    Auto,
    Light,
    Dark,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sheet {
    A4,
    A3,
    None,
}

impl PictureArguments {
    /// The style of all pictures.
    pub fn style(&self) -> Style {
        Style {
            width: self.width,
            lanes: match self.lanes {
                None => Lanes::Auto,
                Some(LanesBy::People) => Lanes::People,
                Some(LanesBy::Source) => Lanes::Source,
                Some(LanesBy::None) => Lanes::None,
            },
            scale: match self.scale {
                Scale::Broken => Spacing::Broken,
                Scale::Time => Spacing::Time,
                Scale::Order => Spacing::Order,
            },
            direction: match self.direction {
                Way::Horizontal => Direction::Horizontal,
                Way::Vertical => Direction::Vertical,
            },
            theme: match self.theme {
                Colours::Auto => Theme::Auto,
                Colours::Light => Theme::Light,
                Colours::Dark => Theme::Dark,
            },
            ..Style::default()
        }
    }

    /// What a PDF is printed on.
    pub fn paper(&self) -> Paper {
        match self.pages {
            Sheet::A4 => Paper::A4,
            Sheet::A3 => Paper::A3,
            Sheet::None => Paper::Endless,
        }
    }
}
