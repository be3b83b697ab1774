//! Pictures as the pages of a PDF, with text that can be selected.
//!
//! A page is two drawings on each other: everything but bold texts, then these. Each has one font, since the converter writes several in no
//! fixed order, and the same pictures must make the same bytes.

use super::super::picture::Picture;
use super::super::svg::{Layer, draw_plain};
use super::PrintError;
use super::font::{BOLD, REGULAR, set_in, tree};
use chrono::{Datelike, NaiveDate};
use pdf_writer::{Content, Date, Finish, Name, Pdf, Rect, Ref, TextStr};
use std::collections::BTreeMap;
use svg2pdf::{ConversionOptions, usvg};

/// The pictures, each a page that is `width` points wide. `dated` stands as the document's date.
///
/// # Errors
/// Where a drawing is not understood.
pub fn pdf(pictures: &[Picture], width: f32, dated: Option<NaiveDate>) -> Result<Vec<u8>, PrintError> {
    let mut next = Ref::new(1);
    let (catalog, tree, info) = (next.bump(), next.bump(), next.bump());
    let pages: Vec<Ref> = pictures.iter().map(|_| next.bump()).collect();
    let mut file = Pdf::new();
    file.catalog(catalog).pages(tree);
    file.pages(tree).kids(pages.iter().copied()).count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    let layers = [(Layer::Plain, set_in(&[REGULAR])), (Layer::Bold, set_in(&[BOLD]))];
    for (picture, page) in pictures.iter().zip(pages) {
        add(&mut file, &mut next, picture, &layers, (tree, page), width)?;
    }
    let mut information = file.document_info(info);
    information.creator(TextStr("dateline"));
    if let Some(picture) = pictures.first() {
        information.title(TextStr(&picture.title));
    }
    if let Some(day) = dated.filter(|day| (1..=9999).contains(&day.year())) {
        let year = u16::try_from(day.year()).unwrap_or_default();
        information.creation_date(Date::new(year).month(day.month() as u8).day(day.day() as u8));
    }
    information.finish();
    Ok(file.finish())
}

/// One page.
fn add(
    file: &mut Pdf,
    next: &mut Ref,
    picture: &Picture,
    layers: &[(Layer, usvg::Options)],
    (pages, page): (Ref, Ref),
    width: f32,
) -> Result<(), PrintError> {
    let height = width * picture.height as f32 / picture.width.max(1) as f32;
    let content = next.bump();
    let mut drawn = Vec::new();
    for (layer, options) in layers {
        let drawing = tree(&draw_plain(picture, *layer), options)?;
        let converted = svg2pdf::to_chunk(&drawing, ConversionOptions::default());
        let (chunk, top) = converted.map_err(|error| PrintError::Drawing(error.to_string()))?;
        let mut numbers = BTreeMap::new();
        let chunk = chunk.renumber(|old| *numbers.entry(old).or_insert_with(|| next.bump()));
        drawn.extend(numbers.get(&top).copied());
        file.extend(&chunk);
    }
    let names = [Name(b"Plain"), Name(b"Bold")];
    let mut sheet = file.page(page);
    sheet.media_box(Rect::new(0.0, 0.0, width, height)).parent(pages).contents(content);
    let mut resources = sheet.resources();
    let mut objects = resources.x_objects();
    for (name, layer) in names.into_iter().zip(drawn) {
        objects.pair(name, layer);
    }
    objects.finish();
    resources.finish();
    sheet.finish();
    let mut stream = Content::new();
    for name in names {
        stream.save_state().transform([width, 0.0, 0.0, height, 0.0, 0.0]).x_object(name).restore_state();
    }
    file.stream(content, &stream.finish());
    Ok(())
}
