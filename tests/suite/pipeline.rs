//! The walk of a question over the real knowledge base: danger first, layers of place, fallbacks, and nothing that can break it.

use crate::{SNAPSHOT, folders, noon};
use madoguchi::ask::{Ask, Channel, Input};
use madoguchi::channel::{sms, terminal};
use madoguchi::guard::privacy::Sensitive;
use madoguchi::id::TopicId;
use madoguchi::knowledge::freshness::PageDate;
use madoguchi::knowledge::service::Reports;
use madoguchi::language::Language;
use madoguchi::payload::{Action, Payload};
use madoguchi::pipeline::answer;
use madoguchi::reply::{Block, Kind, Reply, TextRole};
use madoguchi::snapshot::{Folders, Snapshot};
use proptest::prelude::*;
use std::sync::LazyLock;

fn topic(id: &str, language: Language, place: Option<&str>) -> Reply {
    let ask = Ask { language: Some(language), place: place.map(|place| Sensitive::new(place.to_owned())), ..Ask::of(Input::Topic(TopicId::new(id))) };
    answer(&SNAPSHOT, &ask, noon())
}

fn words(text: &str) -> Reply {
    answer(&SNAPSHOT, &Ask::text(text), noon())
}

#[test]
fn an_urgent_topic_opens_with_numbers_and_what_the_police_may_ask_in_every_language() {
    for language in Language::all() {
        for id in ["emergency/call", "safety/domestic-violence"] {
            let reply = topic(id, language, None);
            let Some(Block::Urgent { title, lines }) = reply.blocks.first() else { panic!("{language} {id}: {:?}", reply.blocks.first()) };
            assert!(reply.urgent && !title.is_empty());
            let police = lines.iter().find(|line| line.number == "110").unwrap();
            assert_eq!(police.note, SNAPSHOT.locales.text(language, madoguchi::answer::locale::Key::ReportsShortMay), "{language}");
            assert!(SNAPSHOT.locales.has(language, madoguchi::answer::locale::Key::ReportsShortMay), "{language}");
        }
    }
}

#[test]
fn what_is_not_understood_is_said_in_every_language_and_a_human_is_named() {
    for language in Language::all() {
        let ask = Ask { language: Some(language), ..Ask::of(Input::Topic(TopicId::new("no/such"))) };
        let reply = answer(&SNAPSHOT, &ask, noon());
        assert_eq!(reply.kind, Kind::Unknown, "{language}");
        assert!(!reply.services.is_empty(), "{language}: nobody is named");
        assert!(SNAPSHOT.locales.has(language, madoguchi::answer::locale::Key::Unknown), "{language}");
    }
}

#[test]
fn nation_prefecture_and_town_stand_in_one_answer() {
    let reply = topic("work/unpaid-wages", Language::En, Some("Kawasaki"));
    assert_eq!(reply.place.map(|place| place.to_string()).as_deref(), Some("14130"));
    let here = reply.blocks.iter().filter(|block| matches!(block, Block::Text { role: TextRole::Here, .. })).count();
    assert!(here >= 1, "nothing local in {:?}", reply.blocks);
    let near: Vec<_> = reply.services.iter().map(|slug| SNAPSHOT.knowledge.services[slug].place.map(|place| place.to_string())).collect();
    assert!(near.iter().any(|place| place.as_deref() == Some("14") || place.as_deref() == Some("14130")), "{near:?}");
    assert!(near.iter().all(|place| place.as_deref().is_none_or(|place| place.starts_with("14"))), "an office elsewhere: {near:?}");
    assert!(reply.blocks.iter().any(|block| matches!(block, Block::Source { text, .. } if text.contains("20"))), "no source with a date");
}

#[test]
fn an_answer_that_depends_on_the_town_says_so_when_the_town_is_unknown() {
    let remark = |reply: &Reply| {
        let wanted = SNAPSHOT.locales.text(Language::En, madoguchi::answer::locale::Key::DependsOnPlace);
        reply.blocks.iter().any(|block| matches!(block, Block::Text { text, .. } if text.text == wanted))
    };
    assert!(remark(&topic("education/school", Language::En, None)));
    assert!(!remark(&topic("education/school", Language::En, Some("14130"))));
}

#[test]
fn a_missing_translation_is_said_and_comes_in_plain_japanese_and_english() {
    let untranslated = Language::all()
        .find(|language| language.row().fallback.is_empty() && SNAPSHOT.knowledge.topics[&TopicId::new("work/unpaid-wages")].text(*language).is_none());
    let Some(language) = untranslated else { return };
    let text = terminal::render(&topic("work/unpaid-wages", language, None));
    for fallback in &SNAPSHOT.knowledge.country.file.fallback_languages {
        let said = SNAPSHOT.locales.with(language, madoguchi::answer::locale::Key::NotTranslated, &[("language", fallback.name())]);
        assert!(text.contains(&said), "{language}: {said} is missing");
    }
}

#[test]
fn no_office_is_shown_safer_than_known() {
    let mut service = SNAPSHOT.knowledge.services.values().next().unwrap().clone();
    let today = jiff::civil::date(2026, 11, 24);
    service.file.reports = Reports::Never;
    service.file.reports_basis = None;
    assert_eq!(service.reports_now(today), Reports::Unknown, "never without a basis");
    service.file.reports_basis = Some(madoguchi::knowledge::service::Basis { text: "a promise".into(), source: Some(1) });
    service.file.sources.truncate(1);
    service.file.sources[0].checked = None;
    service.file.sources[0].page_date = PageDate::Undated;
    assert_eq!(service.reports_now(today), Reports::Unknown, "never on an undated page");
    service.file.sources[0].page_date = PageDate::Year(2019);
    assert_eq!(service.reports_now(today), Reports::Unknown, "never past its review");
    service.file.sources[0].page_date = PageDate::Day(today);
    assert_eq!(service.reports_now(today), Reports::Never);
}

#[test]
fn people_ask_obliquely_and_are_understood() {
    for (text, language, wanted) in [
        ("my boss says next month again, already three times", Language::En, "work/unpaid-wages"),
        ("cong ty khong tra luong", Language::Vi, "work/unpaid-wages"),
        ("သူဌေးက လစာမပေးဘူး", Language::My, "work/unpaid-wages"),
        ("meu marido me bate", Language::Pt, "safety/domestic-violence"),
        ("しゃちょうが パスポートを かえして くれません", Language::JaEasy, "safety/passport-taken"),
        ("我签证过期了怎么办", Language::ZhHans, "status/overstay"),
    ] {
        let reply = words(text);
        assert_eq!(reply.language, language, "{text}");
        let offered = reply.candidates.iter().take(3).any(|candidate| candidate.topic.as_str() == wanted);
        assert!(offered && reply.kind != Kind::Unknown, "{text}: {:?} {:?}", reply.kind, reply.candidates);
    }
}

#[test]
fn a_place_alone_answers_which_town() {
    let ask = Ask { remembered_topic: Some(TopicId::new("education/school")), language: Some(Language::En), ..Ask::text("Kawaguchi") };
    let reply = answer(&SNAPSHOT, &ask, noon());
    assert_eq!((reply.topic.as_ref().map(TopicId::as_str), reply.place.map(|place| place.to_string()).as_deref()), (Some("education/school"), Some("11203")));
    let ambiguous = words("府中市");
    assert!(ambiguous.place.is_none() && ambiguous.place_choices.len() >= 2, "{:?}", ambiguous.place_choices);
}

#[test]
fn a_cry_of_one_word_opens_with_the_numbers_on_every_channel() {
    for (text, language) in [
        ("SOS", Language::En),
        ("sos!", Language::En),
        ("助けて！", Language::Ja),
        ("tulong", Language::Tl),
        ("auxilio", Language::Es),
        ("救命", Language::ZhHans),
    ] {
        for channel in [Channel::Web, Channel::Telegram, Channel::Terminal, Channel::Sms] {
            let reply = answer(&SNAPSHOT, &Ask { channel, ..Ask::text(text) }, noon());
            assert!(reply.urgent && matches!(reply.blocks.first(), Some(Block::Urgent { .. })), "{text} {channel:?}: {:?}", reply.blocks);
            assert_eq!(reply.language, language, "{text}");
        }
    }
    // Spelt alike in two languages: the one spoken so far.
    let reply = answer(&SNAPSHOT, &Ask { language: Some(Language::Es), ..Ask::text("socorro") }, noon());
    assert!(reply.urgent && reply.language == Language::Es);
}

#[test]
fn a_need_told_beside_a_town_or_a_greeting_is_answered() {
    for (text, id, place) in [
        ("I live in Kawasaki. My boss does not pay me", "work/unpaid-wages", Some("14130")),
        ("Tôi sống ở Hamamatsu. công ty nợ lương", "work/unpaid-wages", Some("22130")),
        ("hello how are you. i didnt get my salary for 2 months", "work/unpaid-wages", None),
    ] {
        let reply = words(text);
        assert_eq!(reply.topic.as_ref().map(TopicId::as_str), Some(id), "{text}: {:?}", reply.candidates);
        assert_eq!(reply.place.map(|place| place.to_string()).as_deref(), place, "{text}");
    }
    // Where somebody lives, and nothing else: heard, not asked again.
    let reply = words("I live in Hiroshima City");
    assert_eq!(reply.place.map(|place| place.to_string()).as_deref(), Some("34100"));
    assert_eq!(reply.kind, Kind::Bot);
    assert!(!reply.services.is_empty(), "{:?}", reply.blocks);
}

#[test]
fn the_towns_offered_are_those_of_which_most_is_known_in_the_prefecture_if_it_is() {
    let offered = |place: Option<&str>| {
        let payload = Payload { place: place.map(|place| place.parse().unwrap()), language: Some(Language::En), ..Payload::of(Action::Places) };
        let reply = answer(&SNAPSHOT, &Ask::of(Input::Button(payload)), noon());
        let places = reply.blocks.iter().filter_map(|block| match block {
            Block::Button { payload, .. } if payload.action == Action::SetPlace => payload.place.map(|place| place.to_string()),
            _ => None,
        });
        places.collect::<Vec<_>>()
    };
    let anywhere = offered(None);
    assert_eq!(anywhere.len(), 12);
    assert!(!anywhere.is_sorted() && anywhere.iter().any(|town| town == "14130"), "{anywhere:?}");
    let known = |place: &str| {
        let code = place.parse().unwrap();
        SNAPSHOT.knowledge.services.values().filter(|service| service.place == Some(code)).count()
    };
    assert!(known(&anywhere[0]) > known(&anywhere[11]), "{anywhere:?}");
    let saitama = offered(Some("11"));
    assert!(saitama.len() > 1 && saitama.iter().all(|town| town.starts_with("11")), "{saitama:?}");
    assert_eq!(offered(Some("11203")), saitama, "a town stands for its prefecture");
    assert_eq!(offered(Some("02")), anywhere, "where no town of the prefecture has a page");
    // Whoever named a prefecture only is still asked for the town where the answer depends on it.
    let topic = topic("education/school", Language::En, Some("11"));
    assert!(topic.blocks.iter().any(|block| matches!(block, Block::Button { payload, .. } if payload.action == Action::Places && payload.place.is_some())));
}

#[test]
fn a_button_carries_all_that_the_next_reply_needs() {
    let reply = answer(&SNAPSHOT, &Ask::of(Input::Button(Payload::parse("1t_vi_14130_wj_3"))), noon());
    assert_eq!((reply.language, reply.topic.as_ref().map(TopicId::as_str)), (Language::Vi, Some("work/unpaid-wages")));
    assert!(reply.blocks.iter().any(|block| matches!(block, Block::Card { reading, latin, .. } if !reading.is_empty() && latin.is_ascii())));
    assert_eq!(answer(&SNAPSHOT, &Ask::of(Input::Button(Payload::parse("9z_nonsense"))), noon()).kind, Kind::Bot);
}

#[test]
fn every_payload_of_every_topic_fits_and_every_sms_has_at_most_three_parts() {
    for id in SNAPSHOT.knowledge.topics.keys() {
        for language in Language::all() {
            let ask = Ask {
                language: Some(language),
                channel: Channel::Sms,
                new_session: true,
                place: Some(Sensitive::new("14130".to_owned())),
                ..Ask::of(Input::Topic(id.clone()))
            };
            let reply = answer(&SNAPSHOT, &ask, noon());
            for block in &reply.blocks {
                if let Block::Button { payload, label, .. } = block {
                    assert!(payload.to_string().len() <= 64 && !label.is_empty(), "{id} {language}");
                }
            }
            let parts = sms::render(&reply, &SNAPSHOT, &sms::Sheet::default()).parts;
            assert!((1..=3).contains(&parts.len()), "{id} {language}: {}", parts.len());
            if reply.urgent {
                assert!(parts.concat().starts_with(|c: char| c.is_ascii_digit() || c == '#'), "{id} {language}: {parts:?}");
            }
        }
    }
}

#[test]
fn the_same_ask_gives_the_same_reply() {
    for text in ["my boss hit me in Kawaguchi", "川崎市 給料", "🙏"] {
        assert_eq!(words(text), words(text));
    }
}

static EMPTY: LazyLock<Snapshot> = LazyLock::new(|| {
    let empty = tempfile::tempdir().unwrap();
    Snapshot::build(&Folders { knowledge: vec![empty.path().to_owned()], models: None, ..folders() }).unwrap().snapshot
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_unicode_gets_a_reply_that_quotes_nothing(text in "\\PC{0,80}") {
        let canary = format!("{text} qzxcanaryvw");
        let reply = words(&canary);
        prop_assert!(!reply.blocks.is_empty());
        prop_assert!(!terminal::render(&reply).contains("qzxcanaryvw"));
    }

    #[test]
    fn an_empty_knowledge_base_still_answers(text in any::<String>()) {
        let reply = answer(&EMPTY, &Ask::text(text), noon());
        prop_assert!(!terminal::render(&reply).is_empty());
    }
}

#[test]
fn ten_thousand_characters_are_read_in_bounded_time() {
    let long = "会社が給料を払ってくれません。".repeat(700);
    assert_ne!(words(&long).kind, Kind::Bot);
    assert!(!words(&"🙏".repeat(10_000)).blocks.is_empty());
}

#[test]
fn who_must_report_stands_behind_those_who_need_not() {
    for id in SNAPSHOT.knowledge.topics.keys() {
        let reply = topic(id.as_str(), Language::En, None);
        let must: Vec<bool> = reply.services.iter().map(|slug| SNAPSHOT.knowledge.services[slug].file.reports == Reports::Must).collect();
        let first_must = must.iter().position(|must| *must).unwrap_or(must.len());
        // Desks for anything come last of all, so only those named for the topic are compared.
        let named = |slug: &madoguchi::id::Slug| SNAPSHOT.knowledge.services[slug].file.topics.contains(id);
        let after = reply.services.iter().zip(&must).skip(first_must).filter(|(slug, must)| !**must && named(slug)).count();
        assert_eq!(after, 0, "{id}: {:?}", reply.services);
    }
}
