//! Rows that hold for every topic, language and service: proven over the whole knowledge base, in this process.

use crate::process::root;
use crate::times;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use madoguchi::ask::{Ask, Channel, Input};
use madoguchi::channel::{Counter, json, web};
use madoguchi::guard::counts::Counts;
use madoguchi::guard::limits::{Limits, Rates, Verdict};
use madoguchi::guard::privacy::{SenderHasher, Sensitive};
use madoguchi::guard::session::{CAPACITY, Session, Sessions};
use madoguchi::id::TopicId;
use madoguchi::knowledge::service::Reports;
use madoguchi::language::Language;
use madoguchi::pipeline;
use madoguchi::reply::{Block, Reply};
use madoguchi::snapshot::{Folders, Snapshot};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};
use tower::ServiceExt;

/// 24 November 2026, a Tuesday, noon in Tokyo.
fn noon() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_795_489_200).unwrap()
}

static COUNTER: LazyLock<Arc<Counter>> = LazyLock::new(|| {
    let folders = Folders { knowledge: vec![root().join("knowledge-base")], locales: root().join("locales"), models: None };
    Arc::new(Counter::new(Snapshot::build(&folders).unwrap().snapshot, noon))
});

fn router() -> axum::Router {
    web::router(Arc::clone(&COUNTER), web::WebSettings::default(), Arc::new(AtomicBool::new(true)), None)
}

fn answer(input: Input, language: Language, channel: Channel, new_session: bool) -> Reply {
    let ask = Ask { language: Some(language), chosen: true, channel, new_session, ..Ask::of(input) };
    pipeline::answer(&COUNTER.snapshot(), &ask, noon())
}

// Row 5.

#[test]
fn a_conversation_is_there_at_9_59_and_gone_at_10_00_without_a_further_message() {
    let key = SenderHasher::new([7; 32]).key("test", b"someone");
    let start = Instant::now();
    let mut sessions = Sessions::default();
    sessions.put(key, Session { language: Some(Language::My), ..Session::default() }, start);
    sessions.sweep(start + Duration::from_secs(599));
    assert_eq!(sessions.len(), 1);
    sessions.sweep(start + Duration::from_secs(600));
    assert_eq!(sessions.len(), 0, "forgotten");
}

#[test]
fn a_million_senders_leave_the_table_as_large_as_fifty_thousand() {
    let hasher = SenderHasher::new([7; 32]);
    let start = Instant::now();
    let mut sessions = Sessions::default();
    for sender in 0..times(120_000, 1_000_000) as u64 {
        sessions.put(hasher.key("test", &sender.to_le_bytes()), Session::default(), start + Duration::from_micros(sender));
    }
    assert_eq!(sessions.len(), CAPACITY);
}

// Row 8.

#[test]
fn every_new_session_says_first_what_its_channel_shows_and_no_other_does() {
    for language in Language::all() {
        for channel in [Channel::Terminal, Channel::Telegram, Channel::Web, Channel::Line, Channel::Whatsapp, Channel::Messenger] {
            let opening = serde_json::to_string(&answer(Input::Start, language, channel, true)).unwrap();
            let key = madoguchi::answer::compose::note_key(channel);
            let note = serde_json::to_string(&COUNTER.snapshot().locales.text(language, key)).unwrap();
            let first = note.trim_matches('"').split('.').next().unwrap();
            assert!(opening.contains(first), "the first screen says it: {language} {channel:?}");
            let inputs = || [Input::Text(Sensitive::new("my boss does not pay".to_owned())), Input::Topic(TopicId::new("safety/domestic-violence"))];
            for (new, old) in inputs().into_iter().zip(inputs()) {
                let reply = answer(new, language, channel, true);
                let note = reply.blocks.iter().position(|block| matches!(block, Block::Note { .. }));
                let note = note.unwrap_or_else(|| panic!("no note: {language} {channel:?}"));
                let before: Vec<_> = reply.blocks[..note].iter().collect();
                assert!(before.iter().all(|block| matches!(block, Block::Urgent { .. })), "only danger numbers stand before it: {language} {channel:?}");
                let later = answer(old, language, channel, false);
                assert!(!later.blocks.iter().any(|block| matches!(block, Block::Note { .. })), "said again: {language} {channel:?}");
            }
        }
    }
}

// Row 9.

proptest! {
    #![proptest_config(ProptestConfig { cases: times(64, 2_000) as u32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_question_is_said_back(before in "\\PC{0,40}", after in "\\PC{0,40}", script in 0_usize..4) {
        // Words of several scripts that no page has.
        let canary = ["qzvxwjkyhq", "ขฃคฅฆงจฉชซ", "ཀཁགངཅཆཇཉ", "ⴰⴱⴳⴷⴹⴻⴼⴽ"][script];
        let text = format!("{before} {canary} {after}");
        for channel in [Channel::Telegram, Channel::Web, Channel::Sms, Channel::Terminal] {
            let reply = answer(Input::Text(Sensitive::new(text.clone())), Language::En, channel, false);
            let written = serde_json::to_string(&json::write(reply, channel, None, &COUNTER.snapshot())).unwrap();
            prop_assert!(!written.contains(canary), "said back on {channel:?}");
        }
    }
}

// Row 11.

#[tokio::test]
async fn the_length_of_an_answer_names_no_topic() {
    let router = router();
    let topics: Vec<_> = COUNTER.snapshot().knowledge.topics.values().map(|topic| topic.code).collect();
    assert!(topics.len() > 80);
    for language in Language::all() {
        let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
        for code in &topics {
            let request = Request::get(format!("/?start={language}__{code}")).body(Body::empty()).unwrap();
            let body = to_bytes(router.clone().oneshot(request).await.unwrap().into_body(), 1 << 22).await.unwrap();
            *sizes.entry(body.len()).or_default() += 1;
        }
        assert!(sizes.len() <= 3, "{language}: sizes {sizes:?}");
        assert!(sizes.values().all(|shared| *shared >= 10), "{language}: a size that fewer than ten topics share: {sizes:?}");
    }
}

// Row 14.

#[test]
fn nine_people_are_not_told_and_one_is_never() {
    let topic = TopicId::new("work/injury");
    let counts = Counts::new("2026-11", [1; 32]);
    // Nine people with bits of their own.
    let mut bits = std::collections::BTreeSet::new();
    let mut sender = 0_u32;
    let people: Vec<_> = std::iter::repeat_with(|| {
        sender += 1;
        (sender, counts.bit("telegram", &sender.to_le_bytes()))
    })
    .filter(|(_, bit)| bits.insert(format!("{}", bit.number())))
    .take(9)
    .collect();
    for (_, bit) in &people {
        (0..50).for_each(|_| counts.count(*bit, &topic, Language::My, None));
    }
    assert_eq!(counts.release("2026-12", [2; 32]), None, "nine people are told");
}

// Row 15.

#[test]
fn a_secret_address_is_refused_by_the_check_and_leaves_by_no_way() {
    const SECRET: &str = "Qzvxwjk-cho 9-8-7";
    let base = tempfile::tempdir().unwrap();
    let services = base.path().join("services");
    std::fs::create_dir_all(&services).unwrap();
    let page = format!(
        "---\nname: {{ en: A shelter }}\nkind: shelter\ntopics: [civic/ngo]\naddress: \"{SECRET}\"\nconfidential_address: true\nreports: unknown\n---\n\n## en\n\nA place.\n"
    );
    std::fs::write(services.join("a-shelter.md"), page).unwrap();
    let folders = Folders { knowledge: vec![root().join("knowledge-base"), base.path().to_owned()], locales: root().join("locales"), models: None };
    let built = Snapshot::build(&folders).unwrap();
    assert!(built.findings.iter().any(|finding| finding.rule == "secret-address"), "the check refuses it");
    assert!(!format!("{:?}", built.snapshot.knowledge.services).contains(SECRET), "the secret address is in the loaded form");
    for language in Language::all() {
        for topic in ["civic/ngo", "safety/domestic-violence"] {
            let ask = Ask { language: Some(language), ..Ask::of(Input::Topic(TopicId::new(topic))) };
            let reply = pipeline::answer(&built.snapshot, &ask, noon());
            assert!(!serde_json::to_string(&reply).unwrap().contains(SECRET), "the secret address is told");
        }
    }
}

// Row 16.

#[test]
fn whether_an_office_reports_is_never_shown_safer_than_known() {
    let snapshot = COUNTER.snapshot();
    let today = snapshot.knowledge.country.local(noon()).date();
    let much_later = today.checked_add(jiff::Span::new().years(30)).unwrap();
    let mut seen = 0;
    for service in snapshot.knowledge.services.values() {
        assert_ne!(service.reports_now(much_later), Reports::Never, "{}: reassures thirty years after its source was read", service.slug);
        let mut bare = service.clone();
        bare.file.reports = Reports::Never;
        bare.file.reports_basis = None;
        assert_eq!(bare.reports_now(today), Reports::Unknown, "{}: reassures without a source", service.slug);
        for known in [Reports::May, Reports::Must, Reports::Unknown] {
            bare.file.reports = known;
            assert_eq!(bare.reports_now(today), known);
        }
        seen += 1;
    }
    assert!(seen > 50);
    // Each value has words of its own in every language, so that none can be read as another.
    use madoguchi::answer::locale::Key;
    for language in Language::all() {
        let words = |keys: [Key; 4]| keys.map(|key| snapshot.locales.text(language, key));
        for all in [
            words([Key::ReportsNever, Key::ReportsMay, Key::ReportsMust, Key::ReportsUnknown]),
            words([Key::ReportsShortNever, Key::ReportsShortMay, Key::ReportsShortMust, Key::ReportsShortUnknown]),
        ] {
            let different: std::collections::BTreeSet<_> = all.iter().collect();
            assert_eq!(different.len(), 4, "{language}: {all:?}");
        }
    }
}

// Row 18.

#[test]
fn one_who_floods_is_told_once_and_holds_nobody_up() {
    let limits = Limits::new(Rates::CHAT);
    let hasher = SenderHasher::new([4; 32]);
    let (flooder, other) = (hasher.key("test", b"flooder"), hasher.key("test", b"other"));
    let verdicts: Vec<_> = (0..100_000).map(|_| limits.check(flooder)).collect();
    let passed = verdicts.iter().filter(|verdict| **verdict == Verdict::Pass).count();
    assert!((20..=60).contains(&passed), "{passed} of a flood pass");
    assert_eq!(verdicts.iter().filter(|verdict| **verdict == Verdict::Say).count(), 1, "the danger numbers are said once a minute");
    assert_eq!(limits.check(other), Verdict::Pass);
}

/// Bytes in use by this process.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/statm").unwrap();
    status.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
}

#[tokio::test]
async fn malformed_bodies_cause_no_panic_and_leave_memory_flat() {
    let router = router();
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    let seeds: [&[u8]; 6] = [
        b"{\"text\":\"a\"}",
        b"text=a&state=1t_en__&at=0",
        b"{\"button\":\"1t_en_14130_wj\"}",
        b"[[[[[[[[",
        b"{\"id\":{\"a\":[1]},\"topic\":1}",
        b"\xff\xfe\x00",
    ];
    let paths = ["/api/v1/ask", "/", "/api/v1/services", "/embed"];
    let kinds = ["application/json", "application/x-www-form-urlencoded", "text/plain"];
    let count = times(10_000, 1_000_000);
    let mut before = 0;
    for round in 0..count {
        let mut body = seeds[next() as usize % seeds.len()].repeat(1 + next() as usize % 3);
        for _ in 0..=next() % 4 {
            let at = next() as usize % body.len();
            body[at] = next() as u8;
        }
        body.truncate(1 + next() as usize % body.len());
        // One in a hundred may ask something; the others must stay cheap.
        let path = if round % 100 == 0 { paths[next() as usize % paths.len()] } else { paths[0] };
        let request = Request::post(path).header(header::CONTENT_TYPE, kinds[next() as usize % kinds.len()]).body(Body::from(body)).unwrap();
        let status = router.clone().oneshot(request).await.unwrap().status();
        assert!(status.is_success() || status.is_client_error(), "{status}");
        if round == count / 10 {
            before = resident();
        }
    }
    let grown = resident().saturating_sub(before);
    println!("row 18: {count} malformed bodies, memory grew by {} KiB after the first tenth", grown >> 10);
    assert!(grown < 64 << 20, "memory grew by {} MiB", grown >> 20);
}

/// Any text gets an answer with something in it, and none leaves memory behind.
fn any_text_is_answered(counter: &Counter, cases: u32) {
    let (asked, before) = (Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() });
    let answered = runner.run(&any::<String>(), |text| {
        let ask = Ask { new_session: true, channel: Channel::Telegram, ..Ask::of(Input::Text(Sensitive::new(text))) };
        prop_assert!(!pipeline::answer(&counter.snapshot(), &ask, noon()).blocks.is_empty());
        asked.set(asked.get() + 1);
        if asked.get() == cases / 10 {
            before.set(resident());
        }
        Ok(())
    });
    assert_eq!(answered, Ok(()));
    let grown = resident().saturating_sub(before.get());
    println!("row 18: {} texts, memory grew by {} KiB after the first tenth", asked.get(), grown >> 10);
    assert!(grown < 64 << 20, "memory grew by {} MiB", grown >> 20);
}

#[test]
fn any_text_is_answered_with_something() {
    any_text_is_answered(&COUNTER, times(300, 100_000) as u32);
}

#[test]
fn any_text_is_answered_with_the_encoder_too() {
    let models = Some(root().join("models"));
    let folders = Folders { knowledge: vec![root().join("knowledge-base")], locales: root().join("locales"), models };
    let counter = Counter::new(Snapshot::build(&folders).unwrap().snapshot, noon);
    any_text_is_answered(&counter, times(20, 2_000) as u32);
}

// Row 3 of the rules: every privacy sentence names its row, and every row it names has a proof.

/// Rows with a proof: here, in the suite, or in the browser tests.
const PROVEN: &[u8] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22];

#[test]
fn every_sentence_that_promises_names_a_row_that_is_proven() {
    // A message of these names promises something about what is kept, seen or said.
    let promising = ["promise-", "note-", "bot-privacy", "bot-erase-", "error-busy", "reports-never", "reports-unknown", "secret-address", "web-leave-limit"];
    let mut checked = 0;
    for language in Language::all() {
        let folder = root().join("locales").join(language.tag());
        let own = std::fs::read_dir(&folder).unwrap().flatten().map(|file| file.path());
        for file in own.chain([root().join(format!("knowledge-base/words/{language}.ftl"))]) {
            let text = std::fs::read_to_string(file).unwrap();
            let (mut section, mut own) = (String::new(), String::new());
            for line in text.lines() {
                if let Some(heading) = line.strip_prefix("## ") {
                    heading.clone_into(&mut section);
                    continue;
                }
                if let Some(comment) = line.strip_prefix("# ") {
                    comment.clone_into(&mut own);
                    continue;
                }
                let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(char::is_whitespace)) else { continue };
                if promising.iter().any(|known| key.starts_with(known)) {
                    let above = format!("{section} {own}");
                    let named = above.split("promise").skip(1).map(|rest| rest.trim_start_matches('s').split([':', ')', ';']).next().unwrap_or_default());
                    let rows: Vec<u8> = named.flat_map(|rows| rows.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok())).collect();
                    assert!(above.contains("promise") && !rows.is_empty(), "{language}: {key} promises something: write `# promise N` above it");
                    assert!(rows.iter().all(|row| PROVEN.contains(row)), "{language}: {key} promises row {rows:?}, which no proof holds");
                    checked += 1;
                }
                own.clear();
            }
        }
    }
    assert!(checked >= 17 * 15, "{checked} sentences");
}
