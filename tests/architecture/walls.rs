//! Who may import whom.

use crate::house::{ENGINE, House};
use crate::paths::{self, Named};
use crate::source::{Breach, Source};

/// A room, and the rooms that it may import beside itself.
///
/// `language` is that room's door with the modules that serve every language, `languages` a language's folder. Of `reading` only the
/// account's types may be imported, save by the library's own page, the command and the trainers.
const WALLS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("calendar", &[]),
    ("article", &["calendar", "text"]),
    ("expression", &["calendar"]),
    ("language", &["expression", "calendar", "text", "article"]),
    ("languages", &["language", "expression", "calendar", "text", "article"]),
    ("reading", &["article", "text", "calendar", "expression", "language"]),
    ("story", &["reading", "calendar", "text"]),
    ("graph", &["story", "reading", "calendar"]),
    ("timeline", &["graph", "story", "reading", "article", "calendar", "text"]),
    ("render", &["timeline", "calendar", "drawing"]),
    ("drawing", &["render"]),
    ("export", &["timeline", "graph", "reading", "article", "calendar", "text", "expression"]),
];

/// Rooms that may go through every door: the library's own page with what it runs to and fro, the command, the trainers.
const OPEN: &[&str] = &["lib", "single", "main", "cli", "bin"];

/// The one file that names the languages.
const REGISTRY: &str = "src/language/mod.rs";

/// Finds imports through a wall, and rooms without a row.
pub fn imports(source: &Source, house: &House) -> Vec<Breach> {
    let room = room(&source.path, house);
    let Some(allowed) = row(room) else {
        return vec![source.breach("walls", 0, format!("{room} has no row in the table of rooms"))];
    };
    let named = paths::named(&source.path, &source.code).into_iter().filter(|one| one.segments[0] == "crate" && !one.is_macro);
    named.filter_map(|one| objection(source, house, (room, allowed), &one)).collect()
}

fn row(room: &str) -> Option<&'static [&'static str]> {
    let found = WALLS.iter().find(|(name, _)| *name == room).map(|(_, allowed)| *allowed);
    found.or(OPEN.contains(&room).then_some(&[]))
}

fn objection(source: &Source, house: &House, (room, allowed): (&str, &[&str]), one: &Named) -> Option<Breach> {
    let target = target(&one.segments[1..], house);
    let shown = one.segments.join("::");
    let say = |what: String| Some(source.breach("walls", one.at, what));
    if OPEN.contains(&room) {
        return (target == "cli" && matches!(room, "lib" | "bin")).then(|| say(format!("{room} may not import cli ({shown})"))).flatten();
    }
    if target == "languages" && room == "languages" && one.segments.get(2) != paths::module(&source.path).get(1) {
        return say(format!("a language may not import another ({shown})"));
    }
    if target != room && !allowed.contains(&target) && !(target == "languages" && source.path == REGISTRY) {
        return say(format!("{room} may not import {target} ({shown})"));
    }
    let of_account = one.segments.get(2).is_none_or(|name| name == "account" || house.account.contains(name));
    (target == "reading" && room != "reading" && !of_account).then(|| say(format!("of reading only the account ({shown})"))).flatten()
}

/// The room of a file.
fn room<'a>(path: &'a str, house: &House) -> &'a str {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts = inner.split('/');
    match (parts.next().unwrap_or(inner), parts.next()) {
        ("language", Some(module)) if is_language(module, house) => "languages",
        ("render", Some(module)) if is_drawing(module) => "drawing",
        (first, _) => first,
    }
}

/// The room that a path from the crate's root leads to.
fn target<'a>(segments: &'a [String], house: &House) -> &'a str {
    let first = segments.first().map_or("lib", String::as_str);
    match (first, segments.get(1).map(String::as_str)) {
        ("language", Some(module)) if is_language(module, house) => "languages",
        ("render", Some(module)) if is_drawing(module) => "drawing",
        _ if row(first).is_some() || house.modules.iter().any(|name| name == first) => first,
        _ => "lib",
    }
}

fn is_language(module: &str, house: &House) -> bool {
    !ENGINE.contains(&module) && house.languages.iter().any(|name| name == module)
}

fn is_drawing(module: &str) -> bool {
    module.starts_with("svg")
}

mod fires {
    use crate::broken;

    #[track_caller]
    fn refused(path: &str, code: &str) {
        let walls: Vec<_> = broken(path, code).into_iter().filter(|(rule, _)| *rule == "walls").collect();
        assert_eq!(walls, [("walls", 1)], "{code} in {path}");
    }

    #[track_caller]
    fn passed(path: &str, code: &str) {
        assert_eq!(broken(path, code), [], "{code} in {path}");
    }

    #[test]
    fn lower_rooms_know_nothing_of_higher_ones() {
        refused("src/text/token.rs", "use crate::calendar::Unit;");
        refused("src/graph/network.rs", "use crate::{\n    calendar::Extent, timeline::Entry};".replace('\n', " ").as_str());
        refused("src/expression/resolve.rs", "fn a(b: crate::text::Span) {}");
        refused("src/story/mod.rs", "use super::graph::Network;");
        refused("src/story/pair.rs", "use super::super::graph::Network;");
        refused("src/timeline/gap.rs", "use crate::render::Picture;");
        passed("src/timeline/gap.rs", "use crate::{graph::Network, story, calendar::Extent, article, text::Span};");
        passed("src/story/pair.rs", "use super::Story; use crate::reading::{Account, Claim};");
    }

    #[test]
    fn languages_know_the_engine_and_not_each_other() {
        refused("src/language/english/times.rs", "use crate::language::german::months;");
        refused("src/language/rule.rs", "use super::english::months;");
        refused("src/reading/chart.rs", "use crate::language::english::months;");
        refused("src/language/pattern/mod.rs", "use crate::reading::Account;");
        passed("src/language/english/times.rs", "use crate::language::{rule::Rule, Table}; use super::months; use crate::text::Lexicon;");
        passed(
            "src/language/mod.rs",
            "pub const LANGUAGES: &[&Language] = &[&self::english::LANGUAGE];".replace("english", "german").as_str(),
        );
    }

    #[test]
    fn of_reading_only_the_account_leaves() {
        refused("src/export/json.rs", "use crate::reading::{Account, read};");
        refused("src/graph/point.rs", "fn a() { crate::reading::read() }");
    }

    #[test]
    fn drawing_knows_the_picture_only() {
        refused("src/render/svg.rs", "use crate::timeline::Timeline;");
        passed("src/render/svg.rs", "use super::picture::Picture;");
    }

    #[test]
    fn nobody_imports_the_root_or_the_command() {
        refused("src/timeline/gap.rs", "use crate::Options;");
        refused("src/lib.rs", "use crate::cli::run;");
        passed("src/cli/build.rs", "use dateline::{Options, timeline::Timeline}; use super::progress;");
        passed("src/main.rs", "mod cli; fn main() { crate::cli::run() }");
    }

    #[test]
    fn a_room_without_a_row_is_a_breach() {
        refused("src/utilities/mod.rs", "fn a() {}");
    }
}
