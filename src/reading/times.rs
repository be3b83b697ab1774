//! The times that an article names, in the order of the text, each read against what was told before it.

use super::chart::{Chart, Grammar, Reading, islands, select};
use super::tense::tense_of;
use super::{RuleName, TimeMention};
use crate::article::{Article, ZoneKind};
use crate::calendar::{Bounds, Unit};
use crate::expression::{Context, Resolution, Shape, Stretch, TimeExpression, TimexKind, Topic, resolve};
use crate::language::{Meaning, Origin};
use crate::text::{Sentence, Span, Text};

/// How to read an article.
pub struct Options<'a> {
    /// The language's tables and the user's names, compiled.
    pub grammar: &'a Grammar,
}

/// A reading and the sentence it stands in.
struct Found {
    sentence: usize,
    reading: Reading,
}

/// The times that an article names, and the years it names with the words beside them.
///
/// Two passes: words to expressions, then expressions to dates, since a year named late may decide what an earlier name means. Cost:
/// one look-up a token, and a chart an island.
pub fn read_times(article: &Article, text: &Text, options: &Options) -> (Vec<TimeMention>, Topic) {
    let found = find(options.grammar, &article.body, text);
    let topic = topic(&found, &article.body, text);
    let mentions = Narrator { article, text, options, topic: &topic, previous: None }.resolve_all(found);
    (mentions, topic)
}

/// The same times for an article of another publication.
pub fn read_again(times: &mut [TimeMention], published: Bounds, topic: &Topic) {
    for time in times {
        let context = Context { published, tense: time.tense, previous: time.previous, topic };
        time.resolution = time.expression.as_ref().and_then(|expression| resolve(expression, &context).ok());
    }
}

fn find(grammar: &Grammar, body: &str, text: &Text) -> Vec<Found> {
    let mut found = Vec::new();
    for (number, sentence) in text.sentences.iter().enumerate() {
        for island in islands(grammar, body, text, sentence) {
            let chart = Chart::parse(grammar, body, text, sentence, island);
            found.extend(select(&chart).into_iter().map(|reading| Found { sentence: number, reading }));
        }
    }
    found
}

/// How many tokens beside a year are taken for what it is the year of.
const BESIDE: usize = 3;

fn topic(found: &[Found], body: &str, text: &Text) -> Topic {
    let mut topic = Topic::default();
    for Found { reading, .. } in found {
        let Meaning::Time(TimeExpression::At(Stretch { interval, shape: Shape::Unit(Unit::Year) })) = &reading.meaning else { continue };
        let year = chrono::Datelike::year(&interval.start);
        let (before, after) = (
            text.tokens.partition_point(|t| t.span.end <= reading.span.start),
            text.tokens.partition_point(|t| t.span.start < reading.span.end),
        );
        let around = (before.saturating_sub(BESIDE)..before).chain(after..text.tokens.len().min(after + BESIDE));
        topic.years.extend(around.map(|at| (year, text.tokens[at].span.of(body).to_lowercase())));
    }
    topic
}

/// Walks through the article and remembers the time told last.
struct Narrator<'a> {
    article: &'a Article,
    text: &'a Text,
    options: &'a Options<'a>,
    topic: &'a Topic,
    previous: Option<Stretch>,
}

impl Narrator<'_> {
    fn resolve_all(mut self, found: Vec<Found>) -> Vec<TimeMention> {
        found.into_iter().filter_map(|found| self.mention(found)).collect()
    }

    fn mention(&mut self, Found { sentence, reading }: Found) -> Option<TimeMention> {
        let zone = zone_of(self.article, reading.span);
        let place = self.text.sentences.get(sentence)?;
        let mut mention = blank(sentence, reading.span, reading.rule, zone);
        match reading.meaning {
            Meaning::Period(amount) => (mention.kind, mention.amount) = (TimexKind::Duration, Some(amount)),
            Meaning::Set(set) => (mention.kind, mention.set) = (TimexKind::Set, Some(set)),
            Meaning::Time(expression) => self.date(&mut mention, expression, place),
            Meaning::Relative(expression, origin) => {
                (mention.timex3, mention.origin) = (false, origin);
                self.date(&mut mention, expression, place);
            }
            _ => return None,
        }
        Some(mention)
    }

    fn date(&mut self, mention: &mut TimeMention, expression: TimeExpression, sentence: &Sentence) {
        let words = &self.options.grammar.language.tense;
        mention.tense = tense_of(words, &self.article.body, self.text, sentence, mention.span);
        mention.previous = self.previous;
        mention.kind = kind_of(&expression);
        mention.resolution = resolve(&expression, &self.context(mention)).ok();
        if let (true, Some(resolution)) = (mention.zone.reports(), &mention.resolution) {
            self.previous = told(&expression, resolution).or(self.previous);
        }
        mention.expression = Some(expression);
    }

    fn context(&self, mention: &TimeMention) -> Context<'_> {
        Context { published: self.article.published.bounds, tense: mention.tense, previous: mention.previous, topic: self.topic }
    }
}

fn blank(sentence: usize, span: Span, rule: RuleName, zone: ZoneKind) -> TimeMention {
    TimeMention {
        span,
        sentence,
        expression: None,
        kind: TimexKind::Date,
        timex3: true,
        origin: Origin::Calendar,
        rule,
        resolution: None,
        amount: None,
        set: None,
        tense: Default::default(),
        previous: None,
        zone,
    }
}

fn zone_of(article: &Article, span: Span) -> ZoneKind {
    let at = article.zones.partition_point(|zone| zone.span.end <= span.start);
    article.zones.get(at).filter(|zone| zone.span.overlaps(span)).map_or(ZoneKind::Body, |zone| zone.kind)
}

/// TIMEX3's type: finer than a day is TIME, a length is DURATION.
fn kind_of(expression: &TimeExpression) -> TimexKind {
    use TimeExpression as T;
    match expression {
        T::Trailing(..) | T::Leading(..) => TimexKind::Duration,
        T::At(stretch) => fine(stretch.shape),
        T::This(cycle, _) | T::Last(cycle, _) | T::Next(cycle, _) | T::Closest(cycle, _) | T::Nth(_, cycle, _) => fine((*cycle).into()),
        T::Shift(_, amount, _) if amount.grain() < Unit::Day => TimexKind::Time,
        T::Part(_, base) | T::From(base) | T::UpTo(base) | T::Before(base) | T::After(base) => kind_of(base),
        _ => TimexKind::Date,
    }
}

fn fine(shape: Shape) -> TimexKind {
    match shape {
        Shape::Unit(unit) if unit < Unit::Day => TimexKind::Time,
        Shape::DayPart(_) => TimexKind::Time,
        _ => TimexKind::Date,
    }
}

/// The stretch that later times count from, where the words tell one.
fn told(expression: &TimeExpression, resolution: &Resolution) -> Option<Stretch> {
    if matches!(expression, TimeExpression::Vague(_) | TimeExpression::Trailing(..) | TimeExpression::Leading(..)) {
        return None;
    }
    let interval = Bounds { earliest: resolution.when.start.earliest, latest: resolution.when.end.latest }.interval()?;
    let fits = [Unit::Minute, Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade];
    let unit = fits.into_iter().find(|unit| unit.holding(interval.start) == Some(interval));
    Some(Stretch { interval, shape: unit.map_or(Shape::Range, Shape::Unit) })
}
