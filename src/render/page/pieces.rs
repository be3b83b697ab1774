//! A report's text in pieces of about a paragraph, and where a stretch of it stands in them.
//!
//! The timeline counts code points, a script UTF-16 units: both are turned into a piece and two places in it, once and here.

use super::report::Report;
use crate::timeline::{ArticleRecord, Timeline};
use std::collections::BTreeMap;

/// Code points after which a line break ends a piece, and after which it ends anywhere.
const LONG: usize = 2_000;
const LONGEST: usize = 8_000;

/// Where something stands: a piece's number, and from where to where in it, in UTF-16 units.
pub(super) type Place = [usize; 3];

/// One article's text.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    /// The pieces that are shown, in order.
    pub shown: Vec<Piece>,
    /// How many there are, shown or not.
    pub total: usize,
}

/// A stretch of text.
#[derive(Debug)]
pub(super) struct Piece {
    start: usize,
    end: usize,
    /// The text.
    pub text: String,
    /// Whether what stands between it and the piece before is left out.
    pub is_cut_off: bool,
}

impl Pieces {
    /// Those of all articles, in the timeline's order.
    pub fn of_all(timeline: &Timeline, reports: &[Report], is_whole: bool) -> Vec<Pieces> {
        let by_digest: BTreeMap<&str, &Report> = reports.iter().map(|report| (report.sha256.as_str(), report)).collect();
        let mut told = told(timeline);
        let of = |article: &ArticleRecord| {
            let told = told.remove(article.id.as_str()).unwrap_or_default();
            match by_digest.get(article.sha256.as_str()) {
                Some(report) => Pieces::of_text(&report.text, &told, is_whole),
                None => Pieces::of_sentences(&told),
            }
        };
        timeline.articles.iter().map(of).collect()
    }

    fn of_text(text: &str, told: &[Told], is_whole: bool) -> Pieces {
        let all = split(text);
        let total = all.len();
        if is_whole {
            return Pieces { shown: all, total };
        }
        let mut wanted = vec![false; total];
        for stretch in told {
            let first = all.partition_point(|piece| piece.end <= stretch.start);
            let last = all.partition_point(|piece| piece.start < stretch.end);
            wanted.iter_mut().take(last + 1).skip(first.saturating_sub(1)).for_each(|wanted| *wanted = true);
        }
        let mut shown: Vec<Piece> = Vec::new();
        let mut is_cut_off = false;
        for (piece, wanted) in all.into_iter().zip(wanted) {
            if wanted {
                shown.push(Piece { is_cut_off, ..piece });
            }
            is_cut_off = !wanted;
        }
        Pieces { shown, total }
    }

    /// Without the text, the sentences that the timeline has of it.
    fn of_sentences(told: &[Told]) -> Pieces {
        let mut sentences: Vec<&Told> = told.iter().filter(|stretch| stretch.sentence.is_some()).collect();
        sentences.sort_by_key(|stretch| (stretch.start, std::cmp::Reverse(stretch.end)));
        let mut shown: Vec<Piece> = Vec::new();
        for stretch in sentences {
            let text = stretch.sentence.unwrap_or_default();
            if shown.last().is_none_or(|last| last.end <= stretch.start)
                && text.chars().count() == stretch.end.saturating_sub(stretch.start)
            {
                shown.push(Piece { start: stretch.start, end: stretch.end, text: text.to_owned(), is_cut_off: true });
            }
        }
        Pieces { total: shown.len(), shown }
    }

    /// Where the code points from `start` to `end` stand; nowhere where they are not shown.
    pub fn places(&self, start: usize, end: usize) -> Vec<Place> {
        let first = self.shown.partition_point(|piece| piece.end <= start);
        let touched = self.shown.iter().enumerate().skip(first).take_while(|(_, piece)| piece.start < end);
        touched.map(|(number, piece)| [number, piece.units_before(start), piece.units_before(end)]).collect()
    }
}

impl Piece {
    fn units_before(&self, point: usize) -> usize {
        self.text.chars().take(point.saturating_sub(self.start)).map(char::len_utf16).sum()
    }
}

/// A stretch of an article that the timeline speaks of.
struct Told<'a> {
    start: usize,
    end: usize,
    sentence: Option<&'a str>,
}

/// What the timeline speaks of, by article.
fn told(timeline: &Timeline) -> BTreeMap<&str, Vec<Told<'_>>> {
    let mut told: BTreeMap<&str, Vec<Told>> = BTreeMap::new();
    for mention in timeline.entries.iter().flat_map(|entry| &entry.mentions) {
        let sentence = Told { start: mention.quote_start, end: mention.quote_end, sentence: Some(&mention.quote) };
        told.entry(&mention.article).or_default().push(sentence);
    }
    for claim in &timeline.claims {
        if let (Some(article), Some(start), Some(end)) = (&claim.article, claim.start, claim.end) {
            told.entry(article).or_default().push(Told { start, end, sentence: None });
        }
    }
    told
}

/// The text in pieces: they end at an empty line, where they are long at a line break, and where they are very long anywhere.
fn split(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut piece, mut start, mut count) = (String::new(), 0, 0);
    for line in text.split_inclusive('\n') {
        for letter in line.chars() {
            piece.push(letter);
            count += 1;
            if count == LONGEST {
                close(&mut pieces, &mut piece, &mut start, &mut count);
            }
        }
        if line.trim().is_empty() || count > LONG {
            close(&mut pieces, &mut piece, &mut start, &mut count);
        }
    }
    close(&mut pieces, &mut piece, &mut start, &mut count);
    pieces
}

/// Ends a piece; white space alone is none.
fn close(pieces: &mut Vec<Piece>, piece: &mut String, start: &mut usize, count: &mut usize) {
    let text = std::mem::take(piece);
    let end = *start + *count;
    if !text.trim().is_empty() {
        pieces.push(Piece { start: *start, end, text, is_cut_off: false });
    }
    (*start, *count) = (end, 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &Pieces, places: &[Place]) -> Vec<String> {
        let of = |[number, from, to]: &Place| {
            let units: Vec<u16> = pieces.shown[*number].text.encode_utf16().collect();
            String::from_utf16(&units[*from..*to]).unwrap()
        };
        places.iter().map(of).collect()
    }

    #[test]
    fn code_points_become_units_of_a_piece() {
        let text = "One 🚒 came.\n\nTwo 🚒🚒 left\nat dawn.\n";
        let pieces = Pieces::of_text(text, &[], true);
        assert_eq!(pieces.shown.len(), 2);
        let place = |words: &str| {
            let start = text.split(words).next().unwrap().chars().count();
            pieces.places(start, start + words.chars().count())
        };
        for words in ["🚒 came", "left\nat", "🚒🚒 left"] {
            assert_eq!(shown(&pieces, &place(words)), [words]);
        }
        assert_eq!(shown(&pieces, &place("came.\n\nTwo")), ["came.\n\n", "Two"]);
        assert!(pieces.places(400, 500).is_empty());
    }

    #[test]
    fn of_long_reports_what_is_told_of_and_what_stands_beside_it_is_kept() {
        let text: String = (0..9).map(|number| format!("Paragraph {number}.\n\n")).collect();
        let told = [Told { start: 14 * 4, end: 14 * 4 + 5, sentence: None }];
        let pieces = Pieces::of_text(&text, &told, false);
        let texts: Vec<&str> = pieces.shown.iter().map(|piece| piece.text.trim()).collect();
        assert_eq!(texts, ["Paragraph 3.", "Paragraph 4.", "Paragraph 5."]);
        assert_eq!((pieces.total, pieces.shown[0].is_cut_off, pieces.shown[1].is_cut_off), (9, true, false));
        assert_eq!(shown(&pieces, &pieces.places(14 * 4, 14 * 4 + 9)), ["Paragraph"]);
    }

    #[test]
    fn one_endless_line_is_cut() {
        let pieces = Pieces::of_text(&"word ".repeat(5_000), &[], true);
        assert_eq!(pieces.shown.len(), 4);
        assert_eq!(pieces.shown.iter().map(|piece| piece.text.len()).sum::<usize>(), 25_000);
    }
}
