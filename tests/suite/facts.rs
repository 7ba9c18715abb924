//! Every number in the base stands in a service file and may be shown: `tests/data/phones.tsv` says which (the table of researched facts, taken over whole; a row is never
//! added here to let a number pass), or a person checked it live.

use crate::{SNAPSHOT, root};
use madoguchi::knowledge::topic::ForWhom;
use std::collections::HashMap;

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn every_number_is_one_that_may_be_shown() {
    let table = std::fs::read_to_string(root().join("tests/data/phones.tsv")).unwrap();
    let mut lines = table.lines();
    let header: Vec<_> = lines.next().unwrap().split('\t').collect();
    let column = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let (number, allowed) = (column("number"), column("allowed"));
    let table: HashMap<String, String> =
        lines.map(|line| line.split('\t').collect::<Vec<_>>()).map(|fields| (digits(fields[number]), fields[allowed].to_owned())).collect();
    assert!(table.len() > 100, "the table of numbers is read");
    let mut seen = 0;
    for service in SNAPSHOT.knowledge.services.values() {
        for phone in &service.file.phones {
            seen += 1;
            let checked = service.source(phone.source).is_some_and(|source| source.checked.is_some());
            match table.get(&digits(&phone.number)).map(String::as_str) {
                Some("yes") => {}
                Some("year") => assert!(phone.year.is_some() || checked, "{}: {} is shown without its year", service.slug, phone.number),
                other => assert!(checked, "{}: {} may not be shown ({other:?})", service.slug, phone.number),
            }
        }
    }
    assert!(seen > 40, "numbers are looked at");
}

#[test]
fn no_number_stands_outside_the_service_files() {
    // Whatever is shaped like a number of the country, in any other file that people read.
    let country = &SNAPSHOT.knowledge.country;
    let mut open = vec![root().join("knowledge-base/topics"), root().join("knowledge-base/local"), root().join("knowledge-base/words"), root().join("locales")];
    let (mut files, mut found) = (0, Vec::new());
    while let Some(path) = open.pop() {
        if path.is_dir() {
            // How people ask is theirs.
            let entries = std::fs::read_dir(&path).unwrap().flatten().map(|entry| entry.path());
            open.extend(entries.filter(|entry| !entry.ends_with("services") && !entry.ends_with("questions")));
            continue;
        }
        files += 1;
        let text = std::fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with(['#', '/']) && !line.contains("://"));
        for word in lines.flat_map(|line| line.split(|c: char| !c.is_ascii_digit() && c != '-' && c != '#')) {
            let word = word.trim_matches('-');
            // Three digits alone are a sum as often as a number.
            if digits(word).len() >= 4 && word.starts_with(['0', '#']) && country.is_number(word) {
                found.push(format!("{} {word}", path.display()));
            }
        }
    }
    assert!(files > 1_000, "{files} files are read");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_topic_for_people_without_status_lacks_its_risk() {
    let mut seen = 0;
    for (id, topic) in &SNAPSHOT.knowledge.topics {
        // Open to all, discreet, about status or in danger: each of these is read by people without one.
        let concerned = topic.file.discreet || matches!(topic.area(), "status" | "emergency" | "safety") || topic.file.status == ForWhom::Any;
        if !concerned {
            continue;
        }
        seen += 1;
        for (language, page) in topic.pages.iter().filter(|(_, page)| page.has_text()) {
            assert!(page.section("risk").is_some(), "{id} {language} says nothing to people without status");
        }
    }
    assert!(seen > 40, "{seen} topics are looked at");
}

#[test]
fn every_service_says_whether_it_reports_and_what_that_rests_on() {
    for service in SNAPSHOT.knowledge.services.values() {
        assert!(service.file.reports_basis.as_ref().is_some_and(|basis| !basis.text.is_empty()), "{}", service.slug);
    }
}

#[test]
fn codes_are_those_that_links_carry() {
    let known = [("work/unpaid-wages", "wj"), ("emergency/call", "xz"), ("civic/moving", "qh"), ("status/overstay", "dg"), ("health/no-insurance", "vw")];
    for (id, code) in known {
        let topic = SNAPSHOT.knowledge.topic_by_code(code.parse().unwrap()).unwrap();
        assert_eq!(topic.id.as_str(), id);
    }
}
