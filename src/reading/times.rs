//! The times that an article names, in the order of the text, each read against what was told before it.

use super::chart::{Chart, Grammar, Reading, islands, select};
use super::figures::Figures;
use super::memory::{Memory, moves_on, settle_period};
use super::tense::tense_of;
use super::{RuleName, TimeMention};
use crate::article::{Article, ZoneKind};
use crate::calendar::{Bounds, Cycle, Unit};
use crate::expression::{Context, Resolution, Shape, Stretch, Tense, TimeExpression, TimexKind, Topic, resolve};
use crate::language::{Meaning, Origin, Register};
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
    let story = tells_story(article, &found);
    let figures = Figures::new(options.grammar.language.figures, article, text);
    let narrator =
        Narrator { article, text, options, topic: &topic, story, figures, memory: Memory::default(), range: None, counted: None };
    (narrator.resolve_all(found), topic)
}

/// The same times for an article of another publication.
pub fn read_again(times: &mut [TimeMention], published: Bounds, topic: &Topic) {
    for time in times {
        let context = Context { published, tense: time.tense, previous: time.previous, topic };
        time.resolution = time.expression.as_ref().and_then(|expression| resolve(expression, &context).ok());
    }
}

/// How many rows' meanings a text asks for: none where no word of it can name a time.
///
/// ```
/// use dateline::{language, reading, text};
/// let grammar = reading::Grammar::new(language::default(), Vec::new());
/// let tried = |body: &str| reading::rows_tried(&grammar, body, &text::segment(body, grammar.language.lexicon));
/// assert_eq!(tried("The mayor resigned, and the council thanked her for all that she had done."), 0);
/// assert!(tried("The mayor resigned on Monday.") > 0);
/// ```
pub fn rows_tried(grammar: &Grammar, body: &str, text: &Text) -> usize {
    let mut tried = 0;
    each_chart(grammar, body, text, |_, chart| tried += chart.tried);
    tried
}

fn find(grammar: &Grammar, body: &str, text: &Text) -> Vec<Found> {
    let mut found = Vec::new();
    each_chart(grammar, body, text, |sentence, chart| found.extend(select(chart).into_iter().map(|reading| Found { sentence, reading })));
    found
}

/// Hands on the chart of each island with the number of its sentence.
fn each_chart(grammar: &Grammar, body: &str, text: &Text, mut take: impl FnMut(usize, &Chart)) {
    let (mut words, register) = (Vec::new(), Register::of(body));
    for (number, sentence) in text.sentences.iter().enumerate() {
        grammar.number(body, text.tokens.get(sentence.tokens.clone()).unwrap_or_default(), &mut words);
        for island in islands(grammar, (body, text), sentence, &words) {
            take(number, &Chart::parse(grammar, (body, text, register), sentence, &words, island));
        }
    }
}

/// From how many years on before its publication an article's dates are history.
const HISTORY: i32 = 2;

/// Whether the article tells a story of another time: it names many dates of years long before its publication (all, where that is not
/// known) and hardly one that counts from the publication.
fn tells_story(article: &Article, found: &[Found]) -> bool {
    let published = article.published.bounds.latest.map(|moment| chrono::Datelike::year(&moment));
    let (mut past, mut near) = (0usize, 0usize);
    for Found { reading, .. } in found {
        let (Meaning::Time(expression) | Meaning::Relative(expression, _)) = &reading.meaning else { continue };
        match named(expression) {
            TimeExpression::At(stretch) => {
                let year = chrono::Datelike::year(&stretch.interval.start);
                past += usize::from(published.is_none_or(|published| year + HISTORY <= published));
            }
            TimeExpression::Closest(Cycle::Weekday(_), _) => near += 1,
            TimeExpression::Closest(..) | TimeExpression::Vague(_) => {}
            other => near += usize::from(other.is_deictic()),
        }
    }
    past >= 3 && past > 2 * near
}

/// The time itself, without what is said of its edges.
fn named(expression: &TimeExpression) -> &TimeExpression {
    match expression {
        TimeExpression::Part(_, base) | TimeExpression::Around(base) | TimeExpression::Between(base, _) => named(base),
        other => other,
    }
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
        around.for_each(|at| topic.note(year, text.tokens[at].span.of(body).to_lowercase()));
    }
    topic
}

/// Walks through the article and remembers the time told last.
struct Narrator<'a> {
    article: &'a Article,
    text: &'a Text,
    options: &'a Options<'a>,
    topic: &'a Topic,
    story: bool,
    figures: Figures<'a>,
    memory: Memory,
    range: Option<Span>,
    counted: Option<Span>,
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
            Meaning::Period(amount) => {
                self.memory.last_for(sentence, &amount);
                (mention.kind, mention.amount) = (TimexKind::Duration, Some(amount));
            }
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
        mention.tense = tense_of(self.options.grammar, &self.article.body, self.text, sentence, mention.span);
        let expression = self.settled(expression, mention.sentence);
        let expression = self.figures.settle(expression);
        mention.previous = self.memory.recall(&expression, mention.sentence);
        mention.kind = kind_of(&expression);
        mention.resolution = resolve(&expression, &self.context(mention)).ok();
        let lead = before(&self.article.body, mention.span).to_lowercase();
        let looks_back = words.back.contains(&lead.as_str());
        // "two months before Election Day" tells of a time two months before it, not of that day.
        let anchor = self.counted.is_some_and(|counted| counted.contains(mention.span));
        if mention.origin == Origin::Event {
            self.counted = Some(mention.span);
        }
        let moves = mention.zone.reports() && moves_on(&expression) && !(self.story && expression.is_deictic()) && !looks_back;
        if moves && !anchor && mention.origin != Origin::Period {
            self.remember(&expression, mention);
        }
        mention.expression = Some(expression);
    }

    /// In a story bare names count from the time told last.
    fn settled(&self, expression: TimeExpression, sentence: usize) -> TimeExpression {
        let expression = settle_period(expression, &self.memory, sentence);
        if self.story && self.memory.last().is_some() { expression.counted_from(&TimeExpression::Previous) } else { expression }
    }

    fn remember(&mut self, expression: &TimeExpression, mention: &TimeMention) {
        let whole = match expression {
            TimeExpression::Part(_, base) | TimeExpression::Around(base) => resolve(base, &self.context(mention)).ok(),
            _ => mention.resolution.clone(),
        };
        let second = self.range.is_some_and(|range| range.start < mention.span.start && mention.span.end <= range.end);
        if let TimeExpression::Between(..) = expression {
            self.range = Some(mention.span);
        }
        // "From 1914 to 1918" sets the scene in 1914.
        if let Some(stretch) = whole.as_ref().and_then(told).filter(|stretch| !(second && stretch.grain() >= Unit::Year)) {
            self.memory.tell(mention.sentence, stretch, self.article.told_from());
            if let Some(clock) = whole.as_ref().and_then(clock) {
                self.memory.tell_clock(mention.sentence, clock);
            }
            if matches!(mention.tense, Tense::Past | Tense::Done) && matches!(expression, TimeExpression::Closest(Cycle::Quarter(_), _)) {
                self.memory.report_unless_known(stretch);
            }
        }
    }

    fn context(&self, mention: &TimeMention) -> Context<'_> {
        Context { published: self.article.told_from(), tense: mention.tense, previous: mention.previous, topic: self.topic }
    }
}

/// The word right before a span.
fn before(body: &str, span: Span) -> &str {
    let head = body.get(..span.start).unwrap_or("").trim_end();
    head.rfind(|c: char| !c.is_alphanumeric()).map_or(head, |at| &head[at..]).trim_start_matches(|c: char| !c.is_alphanumeric())
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
        T::Either(chosen, _) => kind_of(chosen),
        T::Part(_, base) | T::Around(base) | T::From(base) | T::UpTo(base) | T::Before(base) | T::After(base) => kind_of(base),
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

/// What is no longer than a night, in seconds, tells a day.
const NIGHT: i64 = 24 * 3600;

/// The longest stretch of which hours are counted on: "two hours later" and what is counted from that.
const CLOCK: i64 = 3 * 3600;

/// The minute or the few hours that later hours count from, where the words tell them.
fn clock(resolution: &Resolution) -> Option<Stretch> {
    let interval = Bounds { earliest: resolution.when.start.earliest, latest: resolution.when.end.latest }.interval()?;
    match interval.seconds() {
        ..=60 => Unit::Minute.holding(interval.start).map(|minute| Stretch::new(minute, Unit::Minute)),
        61..=CLOCK => Some(Stretch { interval, shape: Shape::Range }),
        _ => None,
    }
}

/// The stretch that later times count from, where the words tell one.
fn told(resolution: &Resolution) -> Option<Stretch> {
    let interval = Bounds { earliest: resolution.when.start.earliest, latest: resolution.when.end.latest }.interval()?;
    if interval.seconds() <= NIGHT {
        return Unit::Day.holding(interval.start).map(|day| Stretch::new(day, Unit::Day));
    }
    Some(Stretch::of(interval))
}
