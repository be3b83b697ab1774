//! Finds in a timeline what a person wants beside an id: the sentence, its source, the entry it is about.

use super::wrap::hanging;
use dateline::timeline::{ArticleRecord, ClaimRecord, Entry, MentionRecord, Timeline};

/// The number by which `build` prints an entry and `explain` finds it, from 1.
pub fn number(timeline: &Timeline, id: &str) -> Option<usize> {
    timeline.entries.iter().position(|entry| entry.id == id).map(|index| index + 1)
}

/// The entry with this id.
pub fn entry<'a>(timeline: &'a Timeline, id: &str) -> Option<&'a Entry> {
    timeline.entries.iter().find(|entry| entry.id == id)
}

/// The article with this id.
pub fn article<'a>(timeline: &'a Timeline, id: &str) -> Option<&'a ArticleRecord> {
    timeline.articles.iter().find(|article| article.id == id)
}

/// The mention that a claim is about.
pub fn mention<'a>(timeline: &'a Timeline, claim: &ClaimRecord) -> Option<&'a MentionRecord> {
    let id = claim.mention.as_ref()?;
    timeline.entries.iter().flat_map(|entry| &entry.mentions).find(|mention| &mention.id == id)
}

/// The sentence that a claim rests on: its mention's, where that holds the claim's words, else these words alone.
pub fn sentence<'a>(timeline: &'a Timeline, claim: &'a ClaimRecord) -> Option<&'a str> {
    let words = claim.quote.as_deref();
    let sentence = mention(timeline, claim).map(|mention| mention.quote.as_str());
    sentence.filter(|sentence| words.is_none_or(|words| sentence.contains(words))).or(words)
}

/// How an article is called: by its source, else its title, else its path.
pub fn article_name<'a>(timeline: &'a Timeline, id: &'a str) -> &'a str {
    let names = |article: &'a ArticleRecord| article.source.as_ref().or(article.title.as_ref()).or(article.path.as_ref());
    article(timeline, id).and_then(names).map_or(id, String::as_str)
}

/// "the Courier, published 2021-05-07": how an article is called beside a quotation.
pub fn source(timeline: &Timeline, id: &str) -> String {
    let published = article(timeline, id).and_then(|article| between(&article.published.earliest, &article.published.latest));
    let name = article_name(timeline, id);
    published.map_or_else(|| format!("{name}, publication unknown"), |when| format!("{name}, published {when}"))
}

/// A claim's sentence and source behind a margin.
pub fn quotation(timeline: &Timeline, claim: &ClaimRecord, margin: usize, columns: usize) -> String {
    let mut text = String::new();
    if let Some(sentence) = sentence(timeline, claim) {
        text += &hanging("", margin, &format!("“{sentence}”"), columns);
    }
    if let Some(article) = &claim.article {
        text += &hanging("", margin, &format!("— {}", source(timeline, article)), columns);
    }
    text
}

/// A stretch between two inclusive moments, with no digit that says nothing: days where it fills them. `None` where both are open.
pub fn between(earliest: &Option<String>, latest: &Option<String>) -> Option<String> {
    let first = earliest.as_deref().map(|moment| spaced(moment.strip_suffix("T00:00:00").unwrap_or(moment)));
    let last = latest.as_deref().map(|moment| spaced(moment.strip_suffix("T23:59:59").unwrap_or(moment)));
    Some(match (first, last) {
        (None, None) => return None,
        (Some(first), None) => format!("{first} or later"),
        (None, Some(last)) => format!("{last} or earlier"),
        (Some(first), Some(last)) if first == last => first,
        (Some(first), Some(last)) => format!("{first} to {last}"),
    })
}

/// A moment as people write it.
pub fn spaced(moment: &str) -> String {
    moment.replacen('T', " ", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_says_no_digit_too_many() {
        let moment = |text: &str| Some(text.to_owned());
        for (earliest, latest, words) in [
            (moment("2021-05-07T00:00:00"), moment("2021-05-07T23:59:59"), Some("2021-05-07")),
            (moment("2021-05-07T09:30:00"), moment("2021-05-07T23:59:59"), Some("2021-05-07 09:30:00 to 2021-05-07")),
            (None, moment("2021-05-07T23:59:59"), Some("2021-05-07 or earlier")),
            (moment("2021-05-07T00:00:00"), None, Some("2021-05-07 or later")),
            (None, None, None),
        ] {
            assert_eq!(between(&earliest, &latest).as_deref(), words);
        }
    }
}
