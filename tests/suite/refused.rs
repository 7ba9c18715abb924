//! Everything lint refuses, one broken layer a fault, with the exact message an editor reads.

use crate::knowledge::SMALL;
use crate::root;
use madoguchi::answer::locale::Locales;
use madoguchi::knowledge::gazetteer::Gazetteer;
use madoguchi::knowledge::lint::{self, Base, review};
use madoguchi::knowledge::load::{self, Loaded};
use madoguchi::report::{self, Severity};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

/// What is the same for all faults, loaded once.
static WORDS: LazyLock<(Gazetteer, Locales)> =
    LazyLock::new(|| (Gazetteer::load(&root().join("knowledge-base/places")).unwrap(), Locales::load(&root().join("locales")).0));

/// Rules that no fixture shows, each with its reason.
const ELSEWHERE: &[(&str, &str)] = &[
    ("not-utf8", "no fixture, since an editor would mend it on opening: a test beside"),
    ("unreadable-file", "needs a broken disk"),
    ("unreadable-folder", "needs a broken disk"),
    ("gazetteer", "the places have tests of their own"),
    ("fluent-syntax", "locales have tests of their own"),
    ("message-twice", "locales have tests of their own"),
    ("missing-message", "locales have tests of their own"),
    ("topic-not-written", "told of every topic whose page is missing"),
    ("sms-sum", "a form within one part fits beside every locale as shipped"),
];

/// What an editor reads about one layer: errors, and warnings too where the case is one.
fn told(layer: &Path, warnings: bool) -> String {
    let Loaded { knowledge, mut findings, sources, .. } = load::load(&[SMALL.path().to_owned(), layer.to_owned()]);
    assert!(knowledge.services.len() > 50, "the rest is served");
    findings.extend(lint::check(&Base { knowledge: &knowledge, gazetteer: &WORDS.0, locales: &WORDS.1, sources: &sources }));
    if layer.join("words").is_dir() {
        findings.extend(Locales::load(&root().join("locales")).0.lay_over(&[layer.to_owned()], |slug| knowledge.number(slug)));
    }
    findings.extend(review::check(&knowledge, jiff::civil::date(2026, 11, 24)));
    report::sort(&mut findings);
    let ours = findings.iter().filter(|finding| finding.file.starts_with(layer) && (warnings || finding.severity == Severity::Error));
    let shown = ours.map(|finding| {
        let source = std::fs::read_to_string(&finding.file).unwrap_or_default();
        report::render(finding, &source, false)
    });
    shown.collect::<Vec<_>>().join("\n\n").replace(&format!("{}/", layer.display()), "")
}

fn cases() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("tests/data/broken-knowledge")).unwrap().flatten();
    let mut cases: Vec<_> = entries.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    cases.retain(|case| case != "snapshots");
    cases.sort();
    cases
}

#[test]
fn every_fault_is_told_in_the_same_words() {
    let folder = root().join("tests/data/broken-knowledge");
    let cases = cases();
    assert!(cases.len() > 40);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder.join("snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for case in cases {
            let told = told(&folder.join(&case), case.starts_with("warning-"));
            assert!(!told.is_empty(), "{case}: nothing is told");
            insta::assert_snapshot!(case.as_str(), told);
        }
    });
}

#[test]
fn every_rule_of_the_source_has_its_fault() {
    let snapshots = std::fs::read_dir(root().join("tests/data/broken-knowledge/snapshots")).unwrap().flatten();
    let told: String = snapshots.map(|entry| std::fs::read_to_string(entry.path()).unwrap()).collect();
    let mut rules = BTreeSet::new();
    let mut open = vec![root().join("src/knowledge"), root().join("src/answer/locale.rs"), root().join("src/snapshot.rs")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().flatten().map(|entry| entry.path()));
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (at, _) in text.match_indices("Finding::error(").chain(text.match_indices("Finding::warning(")) {
            let rule = text[at..].split('"').nth(1).unwrap_or_default();
            rules.insert(rule.to_owned());
        }
    }
    assert!(rules.len() > 30, "{rules:?}");
    let missing: Vec<_> = rules.iter().filter(|rule| !told.contains(&format!("[{rule}]")) && !ELSEWHERE.iter().any(|(known, _)| known == rule)).collect();
    assert!(missing.is_empty(), "rules that no fixture shows: {missing:?}");
}
