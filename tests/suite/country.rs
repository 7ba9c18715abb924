//! A second country is a second base: South Korea loads beside Japan, with its own places, numbers and answers, and no line of code.

use crate::{SNAPSHOT, folders, noon, root};
use madoguchi::answer::locale::Key;
use madoguchi::ask::{Ask, Input};
use madoguchi::channel::terminal;
use madoguchi::id::TopicId;
use madoguchi::knowledge::gazetteer::Gazetteer;
use madoguchi::language::Language;
use madoguchi::payload::{Action, Payload};
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

/// Everything the bot says of itself, and the three answers, with what buttons lead to.
fn replies(snapshot: &Snapshot, language: Language) -> Vec<Reply> {
    let texts = [
        "hello",
        "help",
        "is there a hotline for foreigners",
        "can I vote here",
        "my child has no visa, can she go to school? we live in Ansan",
        "Ansan",
        "xyz",
    ];
    let mut asks: Vec<Ask> = texts.into_iter().map(Ask::text).collect();
    asks.push(Ask::of(Input::Start));
    let actions =
        [Action::Menu, Action::Area, Action::Languages, Action::Places, Action::SetPlace, Action::NoneOfThese, Action::Erase, Action::Privacy, Action::Urgent];
    let place = Some("41270".parse().unwrap());
    asks.extend(actions.map(|action| Ask::of(Input::Button(Payload { place, ..Payload::of(action) }))));
    asks.extend((0..11).map(|page| Ask::of(Input::Button(Payload { page, ..Payload::of(Action::Area) }))));
    let replies = asks.into_iter().map(|ask| answer(snapshot, &Ask { language: Some(language), ..ask }, noon()));
    let broken = madoguchi::pipeline::broken(snapshot, &Ask { language: Some(language), ..Ask::text("") });
    replies.chain([broken, madoguchi::pipeline::late(snapshot, Some(language))]).collect()
}

#[test]
fn no_reply_names_a_number_or_a_place_of_the_other_country() {
    let towns = SNAPSHOT.knowledge.towns.keys().flat_map(|town| ["en", "ja"].map(|language| SNAPSHOT.gazetteer.name(*town, language).unwrap()));
    let foreign: Vec<&str> = towns.filter(|name| name.chars().count() > 3).chain(["Japan", "日本", "일본", "にほん", "ဂျပန်", "110", "#7119"]).collect();
    for language in [Language::En, Language::Ko, Language::Vi, Language::My, Language::Ja] {
        for reply in replies(&KOREA, language) {
            let text = format!("{}\n{}", shown(&reply), reply.sms.clone().unwrap_or_default());
            // The languages name themselves.
            let text = text.replace("日本語", "").replace("にほんご", "");
            let found: Vec<_> = foreign.iter().filter(|name| text.contains(**name)).collect();
            assert!(found.is_empty(), "{language}: {found:?} in {text}");
        }
    }
    let greeted = shown(&answer(&KOREA, &Ask::of(Input::Start), noon()));
    assert!(greeted.contains("police 112") && greeted.contains("fire 119") && greeted.contains("South Korea"), "{greeted}");
    let urgent = shown(&answer(&KOREA, &Ask::of(Input::Button(Payload::of(Action::Urgent))), noon()));
    assert!(urgent.contains("112") && urgent.contains("Interpreters for English"), "{urgent}");
    assert!(KOREA.locales.text(Language::Ko, Key::ErrorBusy).contains("112, 119"));
    let here = shown(&answer(&SNAPSHOT, &Ask::of(Input::Start), noon()));
    assert!(here.contains("police 110") && here.contains("Japan"), "{here}");
}

#[test]
fn codes_of_places_may_be_longer_than_those_of_japan() {
    let folder = tempfile::tempdir().unwrap();
    let longer = |text: &str| text.replace("41270", "41270901").replace("digits: 5", "digits: 8");
    let korea = root().join("tests/data/korea");
    let mut open = vec![korea.clone()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().flatten().map(|entry| entry.path()));
            continue;
        }
        let to = folder.path().join(longer(&path.strip_prefix(&korea).unwrap().display().to_string()));
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, longer(&std::fs::read_to_string(&path).unwrap())).unwrap();
    }
    let built = Snapshot::build(&Folders { knowledge: vec![folder.path().to_owned()], models: None, ..folders() }).unwrap();
    let errors: Vec<_> = built.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let ask = Ask::text("my child has no visa, can she go to school? we live in Ansan");
    let reply = answer(&built.snapshot, &ask, noon());
    assert_eq!(reply.place.map(|place| place.to_string()).as_deref(), Some("41270901"));
    assert!(shown(&reply).contains("In Gyeonggi:"), "the province of a longer code: {}", shown(&reply));
    let payload = Payload { place: reply.place, ..Payload::of(Action::SetPlace) };
    assert_eq!(Payload::parse(&payload.to_string()), payload, "buttons carry it");
}
