//! A second country is a second base: South Korea loads beside Japan, with its own places, numbers and answers, and no line of code.

use crate::{SNAPSHOT, folders, noon, root};
use madoguchi::ask::Ask;
use madoguchi::channel::terminal;
use madoguchi::id::TopicId;
use madoguchi::knowledge::gazetteer::Gazetteer;
use madoguchi::language::Language;
use madoguchi::pipeline::answer;
use madoguchi::reply::{Kind, Reply};
use madoguchi::report::Severity;
use madoguchi::snapshot::{Folders, Snapshot};
use std::sync::LazyLock;

static KOREA: LazyLock<Snapshot> = LazyLock::new(|| {
    let built = Snapshot::build(&Folders { knowledge: vec![root().join("tests/data/korea")], models: None, ..folders() }).unwrap();
    let errors: Vec<_> = built.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    built.snapshot
});

fn ask(text: &str) -> Reply {
    answer(&KOREA, &Ask::text(text), noon())
}

fn shown(reply: &Reply) -> String {
    terminal::render(reply)
}

#[test]
fn three_questions_are_answered_from_the_base_of_the_country_alone() {
    let line = ask("is there a hotline for foreigners");
    assert_eq!((line.kind, line.topic.clone()), (Kind::Answer, Some(TopicId::new("civic/consultation"))), "{:?}", line.candidates);
    let text = shown(&line);
    assert!(text.contains("1345") && text.contains("2018"), "the number with its year: {text}");
    assert!(!text.contains("Japan") && !text.contains("110"), "{text}");

    let vote = ask("영주권자 지방선거 투표");
    assert_eq!((vote.language, vote.topic.clone()), (Language::Ko, Some(TopicId::new("civic/voice"))), "{:?}", vote.candidates);
    assert!(shown(&vote).contains("3년") || shown(&vote).contains("3"), "{}", shown(&vote));

    let school = ask("my child has no visa, can she go to school? we live in Ansan");
    assert_eq!(school.topic.clone(), Some(TopicId::new("education/school")), "{:?}", school.candidates);
    assert_eq!(school.place.map(|place| place.to_string()).as_deref(), Some("41270"));
    let text = shown(&school);
    assert!(text.contains("In Gyeonggi:") && text.contains("6,000"), "what the province adds is shown in a town of it: {text}");
}

#[test]
fn numbers_and_hours_are_those_of_the_country() {
    let (korea, japan) = (&KOREA.knowledge.country, &SNAPSHOT.knowledge.country);
    assert!(korea.is_number("1345") && korea.is_number("1577-1366") && !korea.is_number("03-1234-5678"));
    assert!(!japan.is_number("1345") && japan.is_number("03-1234-5678"));
    assert_eq!(korea.local(noon()).to_string(), japan.local(noon()).to_string(), "both are nine hours ahead");
    let levels: Vec<_> = korea.file.levels.iter().map(|level| level.id.as_str()).collect();
    assert_eq!(levels, ["sido", "sigungu"]);
    assert!(shown(&ask("is there a hotline for foreigners")).contains("9:00"), "the hours of the line");
}

#[test]
fn the_other_country_is_not_touched() {
    let here = answer(&SNAPSHOT, &Ask::text("is there a hotline for foreigners"), noon());
    assert!(!shown(&here).contains("1345"));
    let places = |gazetteer: &Gazetteer, text: &str| gazetteer.resolve(text).len();
    assert_eq!((places(&KOREA.gazetteer, "안산"), places(&KOREA.gazetteer, "Kawasaki")), (1, 0));
    assert_eq!(places(&SNAPSHOT.gazetteer, "Kawasaki"), 1);
    assert!(KOREA.gazetteer.tiles().is_empty(), "a base without a map has a table only");
}
