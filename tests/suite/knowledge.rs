//! A broken page is a finding with file, line and remedy; the rest is served; layers replace, add and hide.

use crate::{folders, root};
use madoguchi::id::TopicId;
use madoguchi::language::Language;
use madoguchi::report::{self, Severity};
use madoguchi::snapshot::{Built, Folders, Snapshot};
use std::path::Path;
use std::sync::LazyLock;

/// The shipped country, places and services with one topic and no questions: small, so that each case is quick.
pub static SMALL: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let small = tempfile::tempdir().unwrap();
    let shipped = root().join("knowledge-base");
    for part in ["country.yaml", "places", "services", "topics/work/unpaid-wages"] {
        let to = small.path().join(part);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(shipped.join(part), to).unwrap();
    }
    small
});

/// Builds the small base with files laid over it.
fn over(files: &[(&str, &str)]) -> (tempfile::TempDir, Built) {
    let layer = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = layer.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let built = Snapshot::build(&Folders { knowledge: vec![SMALL.path().to_owned(), layer.path().to_owned()], models: None, ..folders() }).unwrap();
    (layer, built)
}

/// What an editor would see for one broken file.
fn findings(path: &str, text: &str) -> String {
    let (layer, built) = over(&[(path, text)]);
    assert!(built.snapshot.knowledge.services.len() > 50, "the rest is served");
    let mine: Vec<_> = built.findings.iter().filter(|finding| finding.file.starts_with(layer.path()) && finding.severity == Severity::Error).collect();
    mine.iter().map(|finding| report::render(finding, text, false).replace(&layer.path().display().to_string(), "ours")).collect::<Vec<_>>().join("\n")
}

const DESK: &str = r#"---
name: { en: "A desk" }
kind: town-desk
topics: [civic/consultation]
phones:
  - { number: "03-0000-0000", languages: [en], source: 1, year: undated }
reports: unknown
reports_basis: { text: "Not seen.", source: 1 }
sources:
  - { url: "https://desk.example/", title: "A desk", page_date: undated, confidence: seen-O }
---
## {#en}
A desk.
"#;

#[test]
fn a_sound_page_has_no_findings() {
    assert_eq!(findings("services/a-desk.md", DESK), "");
}

#[test]
fn what_is_wrong_is_shown_where_and_how_to_mend_it() {
    let cases: &[(&str, String, &[&str])] = &[
        ("services/a-desk.md", DESK.replace("kind: town-desk", "kind: town-desc"), &["services/a-desk.md:3", "town-desc", "town-desk"]),
        ("services/a-desk.md", DESK.replace("reports: unknown\n", ""), &["reports", "missing"]),
        ("services/a-desk.md", DESK.replace("reports: unknown", "reports: never"), &["never-without-proof", "services/a-desk.md:7"]),
        ("services/a-desk.md", DESK.replace("\"03-0000-0000\"", "#8891"), &["unquoted-hash", "\"#8891\""]),
        ("services/a-desk.md", DESK.replace("03-0000-0000", "12345"), &["phone-shape", "12345"]),
        ("services/a-desk.md", DESK.replace("source: 1, year", "source: 7, year"), &["phone-source"]),
        ("services/a-desk.md", DESK.replace("seen-O", "seen-C"), &["phone-proof"]),
        ("services/a-desk.md", DESK.replace(", year: undated", ""), &["phone-year"]),
        ("services/a-desk.md", DESK.replace("languages: [en],", "languages: [en], hours: \"from nine\","), &["hours", "from nine"]),
        ("services/a-desk.md", DESK.replace("https://desk", "http://desk"), &["not-https", "http://desk.example/"]),
        ("services/a-desk.md", DESK.replace("A desk.\n", "Call 03-1111-2222.\n"), &["number-in-prose", "03-1111-2222", "{phone:SLUG}"]),
        ("services/a-desk.md", DESK.replace("kind:", "confidential_address: true\naddress: \"1-1-1 Somewhere\"\nkind:"), &["secret-address"]),
        ("services/a-desk.md", DESK.replace("{#en}", "{#xx}"), &["unknown-heading", "`xx`"]),
        ("services/a-desk.md", DESK.replacen("---\n", "", 1), &["no-front-matter"]),
        ("services/a-desk.md", DESK.replace("A desk.\n", "A <b>desk</b>.\n"), &["error[html]"]),
        ("local/99-nowhere/services/a-desk.md", DESK.to_owned(), &["unknown-place", "99"]),
        ("local/kawasaki/services/a-desk.md", DESK.to_owned(), &["place-folder", "two digits"]),
        ("services/police.md", DESK.replace("A desk.\n", "A <i>desk</i>.\n"), &["html"]),
        ("topics/work/unpaid-wages/topic.yaml", "code: wjj\n".to_owned(), &["topic-code", "wjj"]),
        ("topics/work/z-new/topic.yaml", "code: wj\n".to_owned(), &["code-twice", "wj"]),
        ("topics/work/new/topic.yaml", "code: aa\ncolour: red\n".to_owned(), &["topic.yaml:2", "colour", "review_after"]),
        ("topics/work/unpaid-wages/xx.md", "---\ntitle: A\n---\n".to_owned(), &["unknown-language"]),
        ("topics/work/no-such/en.md", "---\ntitle: A\n---\n".to_owned(), &["page-without-topic"]),
        ("topics/work/unpaid-wages/en.md", "---\ntitle: A\n---\n## Short {#shrot}\ntext\n".to_owned(), &["unknown-heading", "shrot", "short"]),
        ("topics/work/unpaid-wages/en.md", "---\ntitle: A\n---\n## Short\ntext\n".to_owned(), &["heading-without-id"]),
        ("topics/work/unpaid-wages/en.md", "---\ntitle: A\n---\n## Short {#short}\nCall {phone:polise}.\n".to_owned(), &["unknown-name", "polise"]),
        ("topics/work/unpaid-wages/en.md", "---\ntitle: A\n---\n## Short {#short}\nWithin {value:nothing}.\n".to_owned(), &["unknown-name", "nothing"]),
        ("topics/work/unpaid-wages/en.md", format!("---\ntitle: A\nsms: \"{}\"\n---\n## Short {{#short}}\ntext\n", "long ".repeat(40)), &["sms-length", "153"]),
        ("topics/work/unpaid-wages/my.md", "---\ntitle: A\n---\n## Short {#short}\nThis is English and not Burmese at all.\n".to_owned(), &["wrong-script"]),
        ("topics/work/unpaid-wages/ja-easy.md", "---\ntitle: A\n---\n## はじめに {#short}\n窓口に行きます。\n".to_owned(), &["no-reading", "窓口"]),
    ];
    for (path, text, wanted) in cases {
        let seen = findings(path, text);
        for part in *wanted {
            assert!(seen.contains(part), "{path}: `{part}` is not in:\n{seen}");
        }
    }
}

#[test]
fn the_same_question_under_two_topics_is_refused() {
    let (_layer, built) = over(&[
        ("topics/work/hours/questions/en.txt", "one and the same question here\n"),
        ("topics/work/quit/questions/en.txt", "One and the same question, here!\n"),
    ]);
    assert!(
        built.findings.iter().any(|finding| finding.rule == "question-twice"),
        "{:?}",
        built.findings.iter().map(|finding| finding.rule).collect::<Vec<_>>()
    );
}

#[test]
fn a_secret_address_never_leaves() {
    let secret = DESK.replace("kind:", "confidential_address: true\naddress: \"9-9-9 Canary\"\nkind:");
    let (_layer, built) = over(&[("services/a-desk.md", &secret)]);
    let service = &built.snapshot.knowledge.services[&madoguchi::id::Slug::new("a-desk")];
    assert!(service.file.address.is_none());
}

#[test]
fn a_layer_replaces_adds_and_hides() {
    let (_layer, built) = over(&[
        ("services/police.md", "---\nname: { en: x }\nkind: emergency-line\nreports: may\nhidden: true\n---\n"),
        ("services/our-desk.md", &DESK.replace("A desk", "Our desk")),
        ("topics/work/unpaid-wages/en.md", "---\ntitle: Ours\n---\n## Short {#short}\nOurs.\n"),
    ]);
    let knowledge = &built.snapshot.knowledge;
    let service = |slug: &str| knowledge.services.get(&madoguchi::id::Slug::new(slug));
    assert!(service("police").is_none(), "hidden");
    assert_eq!(service("our-desk").map(|service| service.name_in(Language::En)), Some("Our desk"));
    let topic = &knowledge.topics[&TopicId::new("work/unpaid-wages")];
    assert_eq!(topic.pages[&Language::En].file.title, "Ours");
    assert!(topic.text(Language::Ja).is_some(), "what the layer does not name stays");
}

#[test]
fn bytes_that_are_no_text_are_a_finding() {
    let layer = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(layer.path().join("services")).unwrap();
    std::fs::write(layer.path().join("services/a.md"), [0xff, 0xfe, 0x00]).unwrap();
    let built = Snapshot::build(&Folders { knowledge: vec![layer.path().to_owned()], models: None, ..folders() }).unwrap();
    assert!(built.findings.iter().any(|finding| finding.rule == "not-utf8" && finding.file.ends_with(Path::new("services/a.md"))));
}

#[test]
fn the_shipped_base_is_without_errors() {
    let built = Snapshot::build(&Folders { models: None, ..folders() }).unwrap();
    let errors: Vec<_> = built
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| format!("{} {}:{} {}", finding.rule, finding.file.display(), finding.line, finding.message))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}
