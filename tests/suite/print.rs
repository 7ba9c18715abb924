//! The book to print, and the preview that shows a saved file at once.

use crate::{SNAPSHOT, noon, root};
use madoguchi::channel::print::book::Book;
use madoguchi::language::Language;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

fn book(place: &str, language: Language, address: Option<&str>) -> String {
    let now = SNAPSHOT.knowledge.country.local(noon());
    Book { snapshot: &SNAPSHOT, place: place.parse().unwrap(), language, now, address }.write()
}

#[test]
fn a_book_holds_the_desks_the_danger_numbers_and_twenty_topics_in_every_language() {
    for language in Language::all() {
        let html = book("14130", language, None);
        assert_eq!(html.matches("<article").count(), 20, "{language}");
        assert!(html.contains("<b>110</b>") && html.contains("044-455-8811"), "{language}: who to call and the town's desk");
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<link") && !html.contains("<svg"), "{language}: something is loaded");
    }
}

#[test]
fn a_prefecture_has_a_book_too_and_the_square_leads_to_the_bot() {
    let html = book("14", Language::Vi, Some("https://t.me/example_bot"));
    assert!(html.contains("aria-label=\"https://t.me/example_bot?start=vi_14_\""), "the link carries language and place");
    assert!(html.contains("<figcaption>") && html.contains("045-316-2770"));
}

#[test]
fn every_topic_of_the_book_exists() {
    let knowledge = &SNAPSHOT.knowledge;
    let missing: Vec<_> = knowledge.country.file.book.iter().filter(|id| !knowledge.topics.contains_key(*id)).collect();
    assert!(missing.is_empty() && knowledge.country.file.book.len() == 20, "{missing:?}");
}

/// A preview that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(all(feature = "web", feature = "telegram"))]
#[tokio::test]
async fn a_saved_file_is_shown_at_once() {
    let layer = tempfile::tempdir().unwrap();
    let file = layer.path().join("topics/work/unpaid-wages/en.md");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    let text = |words: &str| format!("---\ntitle: Ours\nsms: {words}\n---\n## Short {{#short}}\n{words}\n");
    std::fs::write(&file, text("The first words")).unwrap();
    let small = crate::knowledge::SMALL.path().display().to_string();
    let mut child = Running(
        Command::new(env!("CARGO_BIN_EXE_madoguchi"))
            .args(["kb", "preview", "--listen", "127.0.0.1:0", "--knowledge-base", &small, "--knowledge-base", &layer.path().display().to_string()])
            .current_dir(root())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap(),
    );
    let mut line = String::new();
    BufReader::new(child.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let page = line.trim().split_once("http://").map(|(_, rest)| format!("http://{rest}?language=en&place=14130")).unwrap();
    let base = page.split("/preview").next().unwrap().to_owned();
    let get = async |url: String| reqwest::get(url).await.unwrap().text().await.unwrap();
    let first = get(page.clone()).await;
    for channel in ["Web", "Telegram", "SMS", "Terminal"] {
        assert!(first.contains(&format!("<figcaption>{channel}</figcaption>")), "{channel}");
    }
    assert!(first.contains("The first words") && first.contains("data-version=\"1\"") && !first.contains("lang=\"vi\""));
    assert!(get(format!("{base}/embed?start=en_14130_wj")).await.contains("The first words"), "the web chat in its frame");
    std::fs::write(&file, text("The second words")).unwrap();
    let version = tokio::time::timeout(std::time::Duration::from_secs(60), get(format!("{base}/version?seen=1"))).await.unwrap();
    assert_eq!(version, "2");
    assert!(get(page).await.contains("The second words"));
}
