//! Moving from one town to another: both are named, in any language and order, and what ends, begins and stays is told with its sources.

use crate::{SNAPSHOT, noon};
use madoguchi::answer::locale::Key;
use madoguchi::answer::towns::{Change, Reader};
use madoguchi::ask::Ask;
use madoguchi::channel::sms;
use madoguchi::id::PlaceCode;
use madoguchi::language::Language;
use madoguchi::pipeline::answer;
use madoguchi::reply::{Block, Reply};

const KAWASAKI: &str = "14130";
const KAWAGUCHI: &str = "11203";

fn code(text: &str) -> PlaceCode {
    text.parse().unwrap()
}

fn headings(reply: &Reply) -> Vec<&str> {
    reply.blocks.iter().filter_map(|block| if let Block::Heading { text } = block { Some(text.text.as_str()) } else { None }).collect()
}

/// The heading of a reply that compares Kawasaki with Kawaguchi, in its language.
fn title(reply: &Reply) -> String {
    let name = |place| {
        let name = SNAPSHOT.gazetteer.name(code(place), reply.language.tag()).unwrap();
        name.to_owned()
    };
    SNAPSHOT.locales.with(reply.language, Key::MovingTitle, &[("from", &name(KAWASAKI)), ("to", &name(KAWAGUCHI))])
}

#[test]
fn two_towns_are_compared_in_every_language_and_order() {
    let cases = [
        (Language::En, "I am moving from Kawasaki to Kawaguchi"),
        (Language::En, "we move to Kawaguchi next month, from Kawasaki. what changes?"),
        (Language::Ja, "川崎市から川口市に引っ越します。何が変わりますか"),
        (Language::ZhHans, "我要从川崎搬到川口，有什么变化"),
        (Language::ZhHant, "我要從川崎搬到川口市，有什麼不同"),
        (Language::Ko, "가와사키에서 가와구치로 이사해요"),
        (Language::Vi, "em chuyển nhà từ Kawasaki đến Kawaguchi thì thay đổi gì"),
        (Language::Tl, "lilipat ako mula sa Kawasaki papunta sa Kawaguchi"),
        (Language::Ne, "कावासाकीबाट कावागुचीमा सर्दैछु"),
        (Language::Id, "saya pindah dari Kawasaki ke Kawaguchi"),
        (Language::Pt, "vou me mudar de Kawasaki para Kawaguchi"),
        (Language::Es, "me mudo de Kawasaki a Kawaguchi"),
        (Language::My, "ကာဝါဆာကီကနေ ကာဝါဂူချီကို ပြောင်းမယ်"),
        (Language::Th, "ย้ายบ้านจากคาวาซากิไปคาวากุจิ"),
        (Language::Km, "ខ្ញុំប្តូរផ្ទះពីកាវ៉ាសាគី ទៅកាវ៉ាហ្គូជី"),
        (Language::Mn, "Кавасакигаас Кавагучи руу нүүж байна"),
        (Language::Si, "කවසාකි සිට කවගුචි වෙත පදිංචිය මාරු කරනවා"),
    ];
    let mut wrong = Vec::new();
    for (language, text) in cases {
        let reply = answer(&SNAPSHOT, &Ask { language: Some(language), ..Ask::text(text) }, noon());
        if !headings(&reply).contains(&title(&reply).as_str()) {
            wrong.push(format!("{text}: {:?} {:?} {:?} {:?}", reply.language, reply.topic, reply.places, headings(&reply)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_ends_begins_and_stays_is_told_with_papers_and_sources() {
    let reply = answer(&SNAPSHOT, &Ask::text("I am moving from Kawasaki to Kawaguchi"), noon());
    let told = headings(&reply).join("\n");
    for heading in ["About Kawaguchi we do not know", "What you find in Kawaguchi", "What both have", "What to do", "What to bring"] {
        assert!(told.contains(heading), "`{heading}` is not among\n{told}");
    }
    assert_eq!(reply.place, Some(code(KAWAGUCHI)), "those who help are near the new town");
    let list = reply.blocks.iter().filter_map(|block| if let Block::List { items, .. } = block { Some(items) } else { None }).flatten();
    let items: Vec<_> = list.map(|item| item.text.as_str()).collect();
    assert!(items.iter().any(|item| item.starts_with("Rule against discrimination: An ordinance bans")), "{items:?}");
    assert!(items.iter().any(|item| item.contains("14 days")), "the deadline is named: {items:?}");
    let sources = reply.blocks.iter().filter(|block| matches!(block, Block::Source { url: Some(_), .. })).count();
    assert!(sources >= 3, "{sources} sources");
    assert!(sms::render(&reply, &SNAPSHOT, &sms::Sheet::default()).parts.len() <= 3);
}

#[test]
fn whoever_moves_from_the_town_of_the_conversation_need_not_name_it() {
    let ask = Ask { remembered_place: Some(code(KAWASAKI)), ..Ask::text("I will move to Kawaguchi, what changes?") };
    let reply = answer(&SNAPSHOT, &ask, noon());
    assert!(headings(&reply).contains(&title(&reply).as_str()), "{:?}", headings(&reply));
}

#[test]
fn another_need_on_the_way_is_not_drowned_by_the_towns() {
    let reply = answer(&SNAPSHOT, &Ask::text("I moved from Kawasaki to Kawaguchi and my boss does not pay my wages"), noon());
    assert_ne!(reply.topic.as_ref().map(|topic| topic.as_str()), Some("civic/moving"), "{:?}", reply.candidates);
    let reply = answer(&SNAPSHOT, &Ask::text("my boss did not pay my last wages, I moved from Kawasaki to Kawaguchi"), noon());
    assert_ne!(reply.topic.as_ref().map(|topic| topic.as_str()), Some("civic/moving"), "{:?}", reply.candidates);
}

#[test]
fn a_town_without_a_page_loses_nothing_it_only_is_not_known() {
    let reader = Reader { knowledge: &SNAPSHOT.knowledge, locales: &SNAPSHOT.locales, language: Language::En };
    let nowhere = SNAPSHOT.gazetteer.codes().find(|place| !place.is_prefecture() && !SNAPSHOT.knowledge.towns.contains_key(place)).unwrap();
    let compared = reader.compare(code(KAWASAKI), nowhere);
    assert!(compared.iter().all(|one| matches!(one.change, Change::Ask | Change::Unknown)));
    let reply = answer(&SNAPSHOT, &Ask::text(format!("I am moving from Kawasaki to {nowhere}")), noon());
    assert!(!reply.blocks.is_empty());
}
