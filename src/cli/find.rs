//! Which entry a user means: by id, by number, by the beginning of an id, or by words of its label.

use super::fault::Fault;
use dateline::timeline::{Entry, Timeline};

/// How many candidates are named where the words fit several.
const NAMED: usize = 10;

/// The one entry that `wanted` can mean; where it is none or several, the fault names what there is.
pub fn find<'a>(timeline: &'a Timeline, wanted: &str) -> Result<&'a Entry, Fault> {
    let wanted = wanted.trim();
    if let Some(entry) = timeline.entries.iter().find(|entry| entry.id == wanted).or_else(|| numbered(timeline, wanted)) {
        return Ok(entry);
    }
    for fits in [former, begins, contains] {
        let found: Vec<&Entry> = timeline.entries.iter().filter(|entry| fits(entry, wanted)).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only),
            several => return Err(Fault::Usage(ambiguous(timeline, wanted, several))),
        }
    }
    Err(Fault::Usage(format!("no entry has the id, the number or the words \"{wanted}\"; there are {} entries", timeline.entries.len())))
}

fn numbered<'a>(timeline: &'a Timeline, wanted: &str) -> Option<&'a Entry> {
    let number: usize = wanted.strip_prefix('#').unwrap_or(wanted).parse().ok()?;
    timeline.entries.get(number.checked_sub(1)?)
}

fn former(entry: &Entry, wanted: &str) -> bool {
    entry.former_ids.iter().any(|id| id == wanted)
}

fn begins(entry: &Entry, wanted: &str) -> bool {
    wanted.starts_with("e-") && entry.id.starts_with(wanted)
}

fn contains(entry: &Entry, wanted: &str) -> bool {
    !wanted.is_empty() && entry.label.to_lowercase().contains(&wanted.to_lowercase())
}

fn ambiguous(timeline: &Timeline, wanted: &str, found: &[&Entry]) -> String {
    let mut message = format!("\"{wanted}\" can mean {} entries; say which by its number or id:", found.len());
    for entry in found.iter().take(NAMED) {
        let number = timeline.entries.iter().position(|other| other.id == entry.id).map(|index| index + 1).unwrap_or(0);
        message += &format!("\n  #{number}  {}  {}  {}", entry.id, entry.when_text, entry.label);
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timeline() -> Timeline {
        let entry = |id: &str, label: &str| Entry { id: id.to_owned(), label: label.to_owned(), ..Default::default() };
        let former = Entry { former_ids: vec!["e-old".to_owned()], ..entry("e-3f", "the mayor resigned") };
        Timeline {
            entries: vec![entry("e-1a", "the dam burst"), entry("e-1b", "the siren of the dam failed"), former],
            ..Default::default()
        }
    }

    #[test]
    fn an_entry_is_found_in_each_way() {
        let timeline = timeline();
        for (wanted, id) in
            [("e-1b", "e-1b"), ("2", "e-1b"), ("#3", "e-3f"), ("e-3", "e-3f"), ("e-old", "e-3f"), ("Mayor", "e-3f"), ("dam burst", "e-1a")]
        {
            assert_eq!(find(&timeline, wanted).map(|entry| entry.id.as_str()).ok(), Some(id), "{wanted}");
        }
    }

    #[test]
    fn what_is_none_or_several_is_said() {
        for (wanted, reason) in [("0", "no entry"), ("4", "no entry"), ("e-1", "can mean 2 entries"), ("dam", "#2  e-1b"), ("", "no entry")]
        {
            let message = find(&timeline(), wanted).unwrap_err().to_string();
            assert!(message.contains(reason), "{wanted}: {message}");
        }
    }
}
