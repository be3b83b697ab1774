//! `graph.dot`: the claims as a graph, for Graphviz and for other programs that read DOT.

use super::distance;
use crate::timeline::{ClaimKind, ClaimRecord, ClaimState, Ground, PointName, Timeline};
use petgraph::dot::{Config, Dot, RankDir};
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;

/// The graph of a timeline in DOT.
///
/// Nodes are entries (boxes), publications (notes) and stretches of the calendar (plain words); every claim is one edge from what it
/// dates to what it is dated by, with the relation and the distance on it. Refused claims are dashed and red, those that rest on a
/// convention or an inference are dotted. What is redundant is grey. Linear in entries and claims.
pub fn dot(timeline: &Timeline) -> String {
    let graph = Builder::default().build(timeline);
    let config = [Config::NodeNoLabel, Config::EdgeNoLabel, Config::RankDir(RankDir::LR)];
    Dot::with_attr_getters(&graph, &config, &|_, edge| edge.weight().clone(), &|_, (_, attributes)| attributes.clone()).to_string()
}

/// Nodes and edges carry their attributes as DOT writes them.
#[derive(Default)]
struct Builder {
    graph: DiGraph<String, String>,
    nodes: BTreeMap<String, NodeIndex>,
}

impl Builder {
    fn build(mut self, timeline: &Timeline) -> DiGraph<String, String> {
        for entry in &timeline.entries {
            self.node(&entry.id, "box", &format!("{}\n{}", entry.label, entry.when_text));
        }
        for article in &timeline.articles {
            let name = article.title.as_ref().or(article.source.as_ref()).or(article.path.as_ref()).unwrap_or(&article.id);
            self.node(
                &article.id,
                "note",
                &format!("published: {name}\n{}", stretch(&article.published.earliest, &article.published.latest)),
            );
        }
        for claim in &timeline.claims {
            let (from, to) = (self.end(&claim.from), self.target(claim));
            self.graph.add_edge(from, to, edge(claim));
        }
        self.graph
    }

    fn node(&mut self, id: &str, shape: &str, label: &str) -> NodeIndex {
        let graph = &mut self.graph;
        let attributes = || format!("id = {} shape = {shape} label = {}", quoted(id), quoted(label));
        *self.nodes.entry(id.to_owned()).or_insert_with(|| graph.add_node(attributes()))
    }

    /// The node of an id; one that the timeline does not list is drawn with its bare id.
    fn end(&mut self, id: &str) -> NodeIndex {
        self.node(id, "plaintext", id)
    }

    /// What the claim dates its entry by: an entry, a publication, or the calendar.
    fn target(&mut self, claim: &ClaimRecord) -> NodeIndex {
        match &claim.to {
            Some(id) => self.end(id),
            None => self.end(&stretch(&claim.earliest, &claim.latest)),
        }
    }
}

/// "2016-09-01 … 2016-09-24": days where the stretch fills them.
fn stretch(earliest: &Option<String>, latest: &Option<String>) -> String {
    let first = earliest.as_deref().map(|time| time.strip_suffix("T00:00:00").unwrap_or(time));
    let last = latest.as_deref().map(|time| time.strip_suffix("T23:59:59").unwrap_or(time));
    match (first, last) {
        (None, None) => "unknown time".to_owned(),
        (Some(first), Some(last)) if first == last => first.to_owned(),
        (first, last) => format!("{} … {}", first.unwrap_or(""), last.unwrap_or("")).trim().to_owned(),
    }
}

fn edge(claim: &ClaimRecord) -> String {
    let said = distance(claim.min_seconds, claim.max_seconds).filter(|_| claim.kind == ClaimKind::Offset);
    let label = said.unwrap_or_else(|| claim.relation.name().to_owned());
    let words = claim.quote.as_deref().unwrap_or(&claim.rule);
    let ends = ends(claim.from_point, "taillabel") + &claim.to_point.map(|point| ends(point, "headlabel")).unwrap_or_default();
    format!("id = {} label = {} tooltip = {}{ends}{}", quoted(&claim.id), quoted(&label), quoted(words), style(claim))
}

/// Names the end of an entry, where a claim is about one end only.
fn ends(point: PointName, attribute: &str) -> String {
    if point == PointName::Both { String::new() } else { format!(" {attribute} = {}", quoted(point.name())) }
}

fn style(claim: &ClaimRecord) -> &'static str {
    match (claim.state, claim.ground) {
        (ClaimState::Refused, _) => " style = dashed color = red fontcolor = red",
        (_, Ground::Reading | Ground::Convention | Ground::Inference) => " style = dotted",
        (ClaimState::Redundant, _) => " color = grey50",
        (ClaimState::Used, _) => "",
    }
}

/// A quoted string of DOT whose backslashes mean themselves; control characters that DOT cannot hold become U+FFFD.
fn quoted(words: &str) -> String {
    let mut out = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => out.push('\u{FFFD}'),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn every_entry_and_claim_is_drawn() {
        let text = dot(&sample::timeline());
        assert!(text.starts_with("digraph {\n    rankdir=\"LR\"\n"), "{text}");
        assert_eq!(text.matches(" -> ").count(), 4, "{text}");
        for line in [
            r#"0 [ id = "e-1" shape = box label = "the \"dam\" burst\n3 May 2021"]"#,
            r#"1 -> 0 [ id = "c-2" label = "12.5–17.5 min after" tooltip = "15 minutes after the dam burst" headlabel = "end" style = dotted]"#,
            r#"label = "included" tooltip = "on Monday" style = dashed color = red fontcolor = red]"#,
            r#"3 [ id = "a-1" shape = note label = "published: courier\n2021-05-07"]"#,
        ] {
            assert!(text.contains(line), "{line}\nis not in\n{text}");
        }
    }

    #[test]
    fn nothing_in_a_label_can_end_it() {
        assert_eq!(quoted("a\\\"]; b\u{0}\nc"), "\"a\\\\\\\"]; b\u{FFFD}\\nc\"");
    }
}
