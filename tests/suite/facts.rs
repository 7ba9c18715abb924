//! Every number in the base stands in a service file and may be shown: `tests/data/phones.tsv` says which, or a person checked it live.

use crate::{SNAPSHOT, root};
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
fn no_topic_for_people_without_status_lacks_its_risk() {
    for (id, topic) in &SNAPSHOT.knowledge.topics {
        if !topic.file.discreet && topic.area() != "status" {
            continue;
        }
        for (language, page) in topic.pages.iter().filter(|(_, page)| page.has_text()) {
            assert!(page.section("risk").is_some(), "{id} {language} says nothing to people without status");
        }
    }
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
