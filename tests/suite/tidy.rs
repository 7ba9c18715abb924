//! The repository's own rules: which room may use which, how long files are, what each says first.

use crate::root;
use std::path::{Path, PathBuf};

/// Rooms from left to right; a room may use any to its right and none to its left.
const ORDER: &[&str] = &["cli", "config", "channel", "pipeline", "snapshot", "answer", "understand", "knowledge", "text"];
/// Leaves that all may use.
const LEAVES: &[&str] = &["ask", "reply", "payload", "id", "language", "report", "guard"];
/// Arrows against the order, each with its reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("knowledge", "answer", "lint reads a page as a reader would: filled in, its hours parsed"),
    ("config", "snapshot", "settings name the folders a snapshot is built from"),
    ("ask", "guard", "user text is wrapped"),
    ("reply", "text", "a reply's text may carry readings"),
];

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found
}

fn room(file: &Path) -> String {
    let relative = file.strip_prefix(root().join("src")).unwrap();
    relative.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

#[test]
fn a_room_uses_only_rooms_to_its_right() {
    let position = |room: &str| ORDER.iter().position(|known| *known == room);
    for file in files(&root().join("src"), ".rs") {
        let from = room(&file);
        let text = std::fs::read_to_string(&file).unwrap();
        // What stands below the tests' mark is no part of the house.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for used in text.split("crate::").skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default()) {
            let known = LEAVES.contains(&used) || position(used).is_some();
            if used == from || !known || LEAVES.contains(&used) && !LEAVES.contains(&from.as_str()) {
                continue;
            }
            let excepted = EXCEPTIONS.iter().any(|(a, b, _)| *a == from && *b == used);
            let downwards = match (position(&from), position(used)) {
                (Some(from), Some(used)) => from < used,
                (None, None) => true,
                _ => matches!(from.as_str(), "main" | "lib"),
            };
            assert!(downwards || excepted, "{} uses {used}: {from} may not", file.display());
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut lengths = Vec::new();
    for file in files(&root().join("src"), ".rs").into_iter().filter(|file| !file.ends_with("tests.rs")) {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//!"), "{} does not say what it is for", file.display());
        let lines = text.lines().count();
        let data = text.lines().take(3).any(|line| line.contains("Pure data"));
        assert!(lines <= 600 || data, "{} has {lines} lines: is there a room missing?", file.display());
        lengths.push(lines);
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= 160, "the median file has {median} lines");
    assert!(lengths[lengths.len() * 9 / 10] <= 350, "one file in ten is longer than 350 lines");
}

#[test]
fn every_message_is_used() {
    let mut code = String::new();
    for file in files(&root().join("src"), ".rs") {
        if !file.ends_with("answer/locale/key.rs") {
            code.push_str(&std::fs::read_to_string(&file).unwrap());
        }
    }
    let unused: Vec<_> = madoguchi::answer::locale::Key::ALL.iter().filter(|key| !code.contains(&format!("Key::{key:?}"))).map(|key| key.as_str()).collect();
    assert!(unused.is_empty(), "messages that nothing says: {unused:?}");
}

#[test]
fn only_loaders_read_files() {
    let allowed = [
        "config.rs",
        "knowledge/load.rs",
        "knowledge/gazetteer/load.rs",
        "answer/locale.rs",
        "understand/intent/encoder.rs",
        "understand/intent/encoder/network.rs",
        "understand/intent/encoder/pieces.rs",
        "understand/intent/head.rs",
        // what the system says about this process
        "guard/sandbox/process.rs",
        "guard/leak/",
        // the key of the day, from memory
        "guard/cluster/pepper.rs",
        "cli/",
    ];
    for file in files(&root().join("src"), ".rs") {
        let relative = file.strip_prefix(root().join("src")).unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let reads = text.contains("std::fs::") || text.contains("File::open");
        assert!(!reads || relative.ends_with("tests.rs") || allowed.iter().any(|allowed| relative.starts_with(allowed)), "{relative} reads files");
    }
}
