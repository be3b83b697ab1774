//! GraphML: entries as nodes, claims as edges, for Gephi, yEd and NetworkX.
//!
//! | element | data |
//! |---|---|
//! | node (entry) | `label`, `when`, `earliest`, `latest`, `stance`, `status` |
//! | node (article, calendar) | `label` |
//! | edge (claim) | `relation`, `min_seconds`, `max_seconds`, `ground`, `state`, `quote` |

use super::{Foreign, escaped, headline, standing};
use crate::timeline::{ClaimRecord, Timeline};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const KEYS: [(&str, &str, &str); 12] = [
    ("label", "node", "string"),
    ("when", "node", "string"),
    ("earliest", "node", "string"),
    ("latest", "node", "string"),
    ("stance", "node", "string"),
    ("status", "node", "string"),
    ("relation", "edge", "string"),
    ("min_seconds", "edge", "long"),
    ("max_seconds", "edge", "long"),
    ("ground", "edge", "string"),
    ("state", "edge", "string"),
    ("quote", "edge", "string"),
];

/// The graph of claims in GraphML. A claim about the calendar leads to a node of that stretch, one about a publication to its article.
pub fn graphml(timeline: &Timeline) -> Foreign {
    let (entries, rejected) = standing(timeline);
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (name, of, kind) in KEYS {
        let _ = writeln!(text, "  <key id=\"{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>");
    }
    text.push_str("  <graph id=\"timeline\" edgedefault=\"directed\">\n");
    for entry in &entries {
        let bound = |moment: &Option<String>| moment.clone().unwrap_or_default();
        let data = [
            ("label", headline(entry)),
            ("when", entry.when_text.clone()),
            ("earliest", bound(&entry.when.start.earliest)),
            ("latest", bound(&entry.when.end.latest)),
            ("stance", entry.stance.name().to_owned()),
            ("status", entry.status.name().to_owned()),
        ];
        element(&mut text, &format!("node id=\"{}\"", escaped(&entry.id)), "node", &data);
    }
    let known: BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    let claims: Vec<&ClaimRecord> = timeline.claims.iter().filter(|claim| known.contains(claim.from.as_str())).collect();
    let mut others: BTreeMap<String, String> = BTreeMap::new();
    for claim in claims.iter().filter(|claim| !known.contains(target(claim).as_str())) {
        let article = timeline.articles.iter().find(|article| claim.to.as_deref() == Some(&article.id));
        let name = article.and_then(|article| article.title.clone().or(article.source.clone()).or(article.path.clone()));
        others.entry(target(claim)).or_insert_with(|| name.unwrap_or_else(|| target(claim)));
    }
    for (id, label) in &others {
        element(&mut text, &format!("node id=\"{}\"", escaped(id)), "node", &[("label", label.clone())]);
    }
    for claim in claims {
        edge(&mut text, claim);
    }
    text.push_str("  </graph>\n</graphml>\n");
    Foreign::new(text, &[(rejected, "rejected entries")])
}

/// What a claim leads to: an entry, an article, or a stretch of the calendar by its days.
fn target(claim: &ClaimRecord) -> String {
    let day = |moment: &Option<String>| moment.clone().unwrap_or_else(|| "..".to_owned());
    claim.to.clone().unwrap_or_else(|| format!("{}/{}", day(&claim.earliest), day(&claim.latest)))
}

fn edge(text: &mut String, claim: &ClaimRecord) {
    let seconds = |seconds: Option<i64>| seconds.map(|seconds| seconds.to_string()).unwrap_or_default();
    let data = [
        ("relation", claim.relation.name().to_owned()),
        ("min_seconds", seconds(claim.min_seconds)),
        ("max_seconds", seconds(claim.max_seconds)),
        ("ground", claim.ground.name().to_owned()),
        ("state", claim.state.name().to_owned()),
        ("quote", claim.quote.clone().unwrap_or_default()),
    ];
    let head = format!("edge id=\"{}\" source=\"{}\" target=\"{}\"", escaped(&claim.id), escaped(&claim.from), escaped(&target(claim)));
    element(text, &head, "edge", &data);
}

fn element(text: &mut String, head: &str, name: &str, data: &[(&str, String)]) {
    let _ = writeln!(text, "    <{head}>");
    for (key, value) in data.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(text, "      <data key=\"{key}\">{}</data>", escaped(value));
    }
    let _ = writeln!(text, "    </{name}>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn every_edge_leads_to_a_node() {
        let text = graphml(&sample::timeline()).text;
        for claim in ["c-1", "c-2", "c-3", "c-4"] {
            assert!(text.contains(&format!("<edge id=\"{claim}\"")), "{text}");
        }
        for node in ["e-1", "e-2", "e-3", "a-1", "2021-05-03T00:00:00/2021-05-03T23:59:59"] {
            assert!(text.contains(&format!("<node id=\"{node}\">")), "{node}");
        }
        assert!(text.contains("the &quot;dam&quot; burst"));
    }
}
