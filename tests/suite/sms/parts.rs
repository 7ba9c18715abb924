//! Over every topic and language, with the longest service of each kind: no reply breaks its limit, and the danger numbers always stand.

use crate::{SNAPSHOT, noon};
use madoguchi::answer::locale::Key;
use madoguchi::answer::offices;
use madoguchi::ask::{Ask, Channel, Input};
use madoguchi::channel::json;
use madoguchi::channel::sms::{PARTS, Sheet, SmsText, code::Code, code::Spelt, render};
use madoguchi::guard::session::Choice;
use madoguchi::knowledge::service::Service;
use madoguchi::language::Language;
use madoguchi::payload::{Action, Payload};
use madoguchi::pipeline::answer;
use madoguchi::reply::{Block, Kind, Reply};
use madoguchi::text::sms::gsm7::Tables;
use madoguchi::text::sms::{Alphabet, alphabet, budget, parts, sent_in, units};
use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

fn ask(input: Input, language: Language, new_session: bool) -> Reply {
    let ask = Ask { language: Some(language), chosen: true, channel: Channel::Sms, new_session, ..Ask::of(input) };
    answer(&SNAPSHOT, &ask, noon())
}

fn open(parts: usize) -> Sheet {
    Sheet { parts, open: true, ..Sheet::default() }
}

/// The service with the longest line, of each kind.
fn longest(language: Language) -> Vec<&'static Service> {
    let mut by_kind: BTreeMap<String, &Service> = BTreeMap::new();
    let length = |service: &Service| service.name_in(language).chars().count() + service.file.phones[0].hours.as_ref().map_or(0, String::len);
    for service in SNAPSHOT.knowledge.services.values().filter(|service| !service.file.phones.is_empty()) {
        let best = by_kind.entry(format!("{:?}", service.file.kind)).or_insert(service);
        if length(service) > length(best) {
            *best = service;
        }
    }
    by_kind.into_values().collect()
}

/// The reply with its offices replaced by one other.
fn with_office(mut reply: Reply, service: &Service) -> Reply {
    let now = SNAPSHOT.knowledge.country.local(noon());
    reply.blocks.retain(|block| !matches!(block, Block::Office { .. } | Block::Phone { .. }));
    reply.blocks.extend(offices::blocks(service, &SNAPSHOT.knowledge, &SNAPSHOT.locales, reply.language, now));
    reply
}

fn holds(sms: &SmsText, limit: usize, what: &str) {
    assert!((1..=limit).contains(&sms.parts.len()), "{what}: {:?}", sms.parts);
    let text = sms.parts.concat();
    assert!(parts(&text) <= limit, "{what}: a gateway that cuts elsewhere needs {} parts: {text}", parts(&text));
    let most = if sms.parts.len() == 1 { 160 } else { 153 };
    let most = if alphabet(&text) == Alphabet::Gsm7 {
        most
    } else if sms.parts.len() == 1 {
        70
    } else {
        67
    };
    for part in &sms.parts {
        let units = if alphabet(&text) == Alphabet::Gsm7 { units(part) } else { part.encode_utf16().count() };
        assert!(units <= most, "{what}: {units} units in {part:?}");
    }
}

#[test]
fn no_first_reply_breaks_its_limit_with_the_longest_service_of_each_kind() {
    let mut complete = 0;
    let mut all = 0;
    for language in Language::all() {
        let services = longest(language);
        assert!(services.len() >= 5, "several kinds of service have a number");
        for (at, topic) in SNAPSHOT.knowledge.topics.keys().enumerate() {
            let reply = ask(Input::Topic(topic.clone()), language, true);
            let urgent = reply.blocks.iter().find_map(|block| match block {
                Block::Urgent { lines, .. } => Some(lines[0].number.clone()),
                _ => None,
            });
            // Each kind meets each language, and each topic one kind after the other.
            for service in services.iter().skip(at % 3).step_by(3) {
                let reply = with_office(reply.clone(), service);
                for limit in 1..=PARTS {
                    let sms = render(&reply, &SNAPSHOT, &open(limit));
                    let what = format!("{topic} {language} {} {limit}", service.slug);
                    holds(&sms, limit, &what);
                    let text = sms.parts.concat();
                    if let Some(number) = &urgent {
                        assert!(text.starts_with(number.as_str()), "{what}: {text}");
                    }
                    let note = budget::cut(&SNAPSHOT.locales.text(language, madoguchi::answer::locale::Key::NoteSms)).concat();
                    let shown = text.contains(&note) || text.contains(&SNAPSHOT.locales.text(language, madoguchi::answer::locale::Key::NoteSms));
                    assert_eq!(shown, limit > 1, "{what}: the note in a first reply: {text}");
                    let written = SNAPSHOT.knowledge.topics[topic].pages.get(&language).is_some_and(|page| !page.file.sms.is_empty());
                    if limit == PARTS && written {
                        all += 1;
                        complete += usize::from(text.contains(&service.file.phones[0].number));
                        let code = text.split_whitespace().last().unwrap_or_default();
                        assert!(matches!(Code::read(code), Spelt::Code(code) if code.language == language), "{what}: ends with its code: {text}");
                    }
                }
            }
        }
    }
    assert!(complete * 100 >= all * 99, "where the topic is written in the language, the office stands in {complete} of {all} first replies");
}

#[test]
fn ask_jsonl_never_exceeds_the_limit_over_every_topic_and_language_with_the_longest_service_of_each_kind() {
    let mut seen = 0;
    for language in Language::all() {
        let services = longest(language);
        for topic in SNAPSHOT.knowledge.topics.keys() {
            let line = format!(r#"{{"topic":"{topic}","language":"{}","channel":"sms"}}"#, language.tag());
            let (ask, id) = json::read(line.as_bytes()).unwrap();
            let reply = answer(&SNAPSHOT, &ask, noon());
            for service in &services {
                let written = serde_json::to_value(json::write(with_office(reply.clone(), service), ask.channel, id.clone(), &SNAPSHOT)).unwrap();
                let text = written["reply"].as_str().unwrap();
                let said = written["parts"].as_u64().unwrap();
                let what = format!("{topic} {language} {}: {said} parts: {text}", service.slug);
                assert!((1..=u64::try_from(PARTS).unwrap()).contains(&said), "{what}");
                assert!(u64::try_from(parts(text)).unwrap() <= said, "{what}");
                seen += 1;
            }
        }
    }
    println!("{seen} replies");
    assert!(seen > 7_000, "{seen}");
}

#[test]
fn the_program_itself_holds_the_limit_over_every_topic_and_language() {
    let mut questions = tempfile::NamedTempFile::new().unwrap();
    for language in Language::all() {
        for topic in SNAPSHOT.knowledge.topics.keys() {
            writeln!(questions, r#"{{"topic":"{topic}","language":"{}","channel":"sms"}}"#, language.tag()).unwrap();
        }
    }
    let file = std::fs::File::open(questions.path()).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_madoguchi"))
        .args(["ask", "--jsonl", "--no-encoder"])
        .current_dir(crate::root())
        .stdin(Stdio::from(file))
        .output()
        .unwrap();
    let replies = String::from_utf8(output.stdout).unwrap();
    let most = replies.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["parts"].as_u64().unwrap()).max();
    assert_eq!(most, Some(u64::try_from(PARTS).unwrap()));
    assert_eq!(replies.lines().count(), Language::all().count() * SNAPSHOT.knowledge.topics.len());
}

#[test]
fn with_national_tables_letters_stay_and_no_first_reply_costs_more() {
    println!("| language | tables | first replies | parts without | parts with | letters beyond ASCII without | with |");
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
    for language in [Language::Es, Language::Pt, Language::Ne, Language::En, Language::Vi] {
        for tables in [Tables::Locking, Tables::All] {
            let (mut replies, mut without, mut with) = (0, 0, 0);
            let mut kept = [0, 0];
            for topic in SNAPSHOT.knowledge.topics.values().filter(|topic| topic.pages.contains_key(&language)) {
                let reply = ask(Input::Topic(topic.id.clone()), language, true);
                let plain = render(&reply, &SNAPSHOT, &open(PARTS));
                let shifted = render(&reply, &SNAPSHOT, &Sheet { tables, ..open(PARTS) });
                let text = shifted.parts.concat();
                let alphabet = sent_in(&text, tables);
                for part in &shifted.parts {
                    let octets = if alphabet == Alphabet::Ucs2 { alphabet.width(part) * 2 } else { (alphabet.width(part) * 7).div_ceil(8) };
                    let header = if let Alphabet::National(shift) = alphabet { shift.elements().len() } else { 0 };
                    let header = if shifted.parts.len() > 1 { header + 6 } else { header + usize::from(header > 0) };
                    assert!(octets + header <= 140, "{} {language}: {octets} octets behind {header}: {part}", topic.id);
                }
                assert!(shifted.parts.len() <= plain.parts.len(), "{} {language}: {shifted:?} {plain:?}", topic.id);
                replies += 1;
                without += plain.parts.len();
                with += shifted.parts.len();
                kept[0] += letters(&plain.parts.concat());
                kept[1] += letters(&text);
            }
            println!("| {language} | {tables:?} | {replies} | {without} | {with} | {} | {} |", kept[0], kept[1]);
            assert!(with <= without, "{language}: {with} {without}");
            match (language, tables) {
                (Language::Pt, _) | (Language::Es, Tables::All) => assert!(kept[1] > kept[0], "{language}: {kept:?}"),
                (Language::Ne, Tables::All) => assert!(with < without, "{with} {without}"),
                _ => {}
            }
        }
    }
}

#[test]
fn everything_that_can_be_asked_for_by_number_holds_its_limit_too() {
    for language in [Language::En, Language::My, Language::Vi, Language::Ja, Language::Km] {
        for (at, topic) in SNAPSHOT.knowledge.topics.values().enumerate().filter(|(at, _)| at % 9 == 0) {
            let limit = 1 + at / 9 % PARTS;
            let pressed = Payload { code: Some(topic.code), language: Some(language), ..Payload::of(Action::Topic) };
            let mut next = Some(Choice::Press { payload: pressed, from: 0 });
            let mut read = String::new();
            for _ in 0..200 {
                let Some(Choice::Press { payload, from }) = next else { break };
                let reply = ask(Input::Button(payload), language, false);
                let sms = render(&reply, &SNAPSHOT, &Sheet { parts: limit, from, pressed: Some(payload), open: true, ..Sheet::default() });
                holds(&sms, limit, &format!("{} {language} {payload} {from}", topic.id));
                read.push_str(&sms.parts.concat());
                next = sms.choices.first().cloned();
            }
            assert!(next.is_none(), "{} {language}: the longer text ends", topic.id);
            let law = topic.file.sources.first().map(|source| source.title.clone()).unwrap_or_default();
            let bare = |text: &str| budget::cut(text).concat().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            // A long title may go on in the next message.
            let law = bare(&law).chars().take(4).collect::<String>();
            assert!(bare(&read).contains(&law), "{} {language}: its source comes on request: {law}: {read}", topic.id);
        }
    }
}

#[test]
fn without_memory_no_number_is_offered_and_what_is_said_to_send_is_there() {
    for language in Language::all() {
        for (at, topic) in SNAPSHOT.knowledge.topics.values().enumerate().filter(|(at, _)| at % 9 == 0) {
            let payload = Payload { code: Some(topic.code), language: Some(language), ..Payload::of(Action::Topic) };
            let reply = ask(Input::Button(payload), language, true);
            for (limit, open) in [(1 + at / 9 % PARTS, true), (1 + at % PARTS, false)] {
                let sms = render(&reply, &SNAPSHOT, &Sheet { parts: limit, open, memory: false, ..Sheet::default() });
                let said = format!("{} {language} {limit} {open}: {:?}", topic.id, sms.parts);
                holds(&sms, limit, &said);
                assert!(sms.choices.is_empty() && !sms.parts.concat().contains(&SNAPSHOT.locales.text(language, Key::SmsTail)), "{said}");
                let last = sms.parts.concat();
                let last = last.split_whitespace().last().unwrap_or_default();
                assert!(limit == 1 || matches!(Code::read(last), Spelt::Code(code) if code.topic == topic.code), "a code leads back: {said}");
            }
        }
    }
}

#[test]
fn the_bots_own_replies_hold_their_limit_in_every_language() {
    for language in Language::all() {
        for action in [Action::Menu, Action::Area, Action::Languages, Action::Places, Action::NoneOfThese, Action::Privacy, Action::Urgent, Action::Erase] {
            for limit in 1..=PARTS {
                let payload = Payload { language: Some(language), ..Payload::of(action) };
                let (mut from, mut numbers) = (0, 0);
                for _ in 0..40 {
                    let reply = ask(Input::Button(payload), language, from == 0);
                    let sms = render(&reply, &SNAPSHOT, &Sheet { parts: limit, from, pressed: Some(payload), open: true, ..Sheet::default() });
                    holds(&sms, limit, &format!("{language} {action:?} {limit} {from}"));
                    numbers += sms.choices.len();
                    match sms.choices.last() {
                        Some(Choice::Press { payload: next, from: further }) if *further > from && next.action == action => from = *further,
                        _ => break,
                    }
                }
                if action == Action::Languages {
                    assert!(numbers >= 17, "{language} {limit}: every language can be reached, {numbers}");
                }
            }
        }
    }
}

#[test]
fn a_discreet_topic_shows_numbers_and_how_to_read_it_and_nothing_else() {
    let mut seen = 0;
    for topic in SNAPSHOT.knowledge.topics.values().filter(|topic| topic.file.discreet) {
        for language in Language::all() {
            let reply = ask(Input::Topic(topic.id.clone()), language, true);
            let sms = render(&reply, &SNAPSHOT, &Sheet::default());
            let text = sms.parts.concat();
            let locales = &SNAPSHOT.locales;
            let mut rest = text.clone();
            for key in [madoguchi::answer::locale::Key::NoteSms, madoguchi::answer::locale::Key::SmsRead] {
                let said = locales.text(language, key);
                assert!(rest.contains(&said) || rest.contains(&budget::cut(&said).concat()), "{} {language}: {text}", topic.id);
                rest = rest.replace(&said, "").replace(&budget::cut(&said).concat(), "");
            }
            let code = text.split_whitespace().last().unwrap();
            assert!(matches!(Code::read(code), Spelt::Code(_)), "{text}");
            let rest = rest.trim().trim_end_matches(code);
            assert!(rest.chars().all(|c| c.is_ascii_digit() || "#-, \n".contains(c)), "{} {language}: {rest:?}", topic.id);
            assert_eq!(sms.choices.len(), 1);
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn offering_a_discreet_topic_names_none() {
    let discreet = SNAPSHOT.knowledge.topics.values().find(|topic| topic.file.discreet).unwrap();
    let other = SNAPSHOT.knowledge.topics.values().find(|topic| !topic.file.discreet).unwrap();
    let desk = madoguchi::pipeline::desk(&SNAPSHOT, SNAPSHOT.knowledge.country.local(noon()));
    let reply = desk.choose(&[other.id.clone(), discreet.id.clone()], false);
    assert_eq!(reply.kind, Kind::Choose);
    let covered = render(&reply, &SNAPSHOT, &Sheet::default());
    assert!(!covered.parts.concat().contains(&budget::cut(&desk.title(discreet)).concat()), "{covered:?}");
    assert_eq!(covered.choices, vec![Choice::Offer { topics: vec![other.code, discreet.code], from: 0 }]);
    let opened = render(&reply, &SNAPSHOT, &open(PARTS));
    assert!(opened.parts.concat().contains(&budget::cut(&desk.title(discreet)).concat()), "{opened:?}");
}
