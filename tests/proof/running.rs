//! Rows of the running process: 6, 14, 17, 18 and 22.
#![cfg(feature = "telegram")]

use crate::canary::Canaries;
use crate::process::{Start, root};
use crate::scan::{Found, Scan};
use crate::talk::{Browser, chat};
use crate::telegram::bot_api::{BotApi, Trouble};
use crate::times;
use madoguchi::language::Language;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// The bot's words, the country and its services, no topics: starts at once.
fn small(folder: &Path) -> Start {
    let data = folder.join("data");
    std::fs::create_dir_all(data.join("knowledge-base")).unwrap();
    std::fs::copy(root().join("knowledge-base/country.yaml"), data.join("knowledge-base/country.yaml")).unwrap();
    for part in ["locales", "knowledge-base/words", "knowledge-base/services"] {
        if !data.join(part).exists() {
            std::os::unix::fs::symlink(root().join(part), data.join(part)).unwrap();
        }
    }
    Start { folder: Some(folder.to_owned()), ..Start::whole() }.with(&["--data", &data.display().to_string()])
}

// Row 6.

#[tokio::test(flavor = "multi_thread")]
async fn erase_deletes_what_telegram_allows_and_the_next_message_is_a_strangers() {
    let canaries = Canaries::fresh();
    let api = chat::api(&canaries).await;
    let folder = tempfile::tempdir().unwrap();
    let process = small(folder.path()).telegram(&canaries.token, api.url()).run();
    let someone = api.person(canaries.person, "en");
    for _ in 0..3 {
        someone.says("/help");
    }
    api.wait_confirmed().await;
    let before = api.messages(canaries.person);
    assert_eq!(before.len(), 6);
    let note = madoguchi::answer::locale::Key::NoteTelegram.as_str();
    let (locales, _) = madoguchi::answer::locale::Locales::load(&root().join("locales"));
    let note = locales.text(Language::En, madoguchi::answer::locale::Key::NoteTelegram).split('.').next().unwrap_or(note).to_owned();
    let has_note = |message: &serde_json::Value| message["text"].as_str().is_some_and(|text| text.contains(&note));
    let shown = api.shown(canaries.person);
    assert!(has_note(&shown[0].1) && !has_note(&shown[2].1), "the first message of a session has the note, the third has not");
    let command = someone.says("/erase");
    api.wait_confirmed().await;
    let left = api.messages(canaries.person);
    assert!(before.iter().chain([&command]).all(|id| !left.contains(id)), "still there: {left:?} of {before:?}");
    assert_eq!(left.len(), 1, "one message says what could not be deleted");
    let calls = api.calls("deleteMessages");
    assert!(calls.len() <= 7 && calls.iter().all(|call| call.body["message_ids"].as_array().unwrap().len() <= 100));
    someone.says("/help");
    let shown = api.wait_shown(canaries.person, 2).await;
    assert!(has_note(&shown[1].1), "the next message is a stranger's");
    drop(process);
}

#[cfg(feature = "sms")]
#[tokio::test(flavor = "multi_thread")]
async fn forget_by_sms_makes_the_next_message_a_strangers() {
    use crate::sms::{Line, fields, international, kannel};
    let canaries = Canaries::fresh();
    let line = Line::open(1_000, "").await;
    let process = line.carries(Start::plain()).run();
    let browser = Browser::new(&process, &canaries);
    let (from, note) = (international(&canaries.phone), "Phone company sees SMS");
    let mut noted = Vec::new();
    for (number, text) in ["my boss does not pay my wages", "0", "forget", "0", "stop", "0"].into_iter().enumerate() {
        let before = line.gateway.shown(&from).len();
        assert_eq!(kannel(&browser, &fields(&from, text, &number.to_string())).await, 200);
        let shown = line.gateway.shown(&from);
        assert_eq!(shown.len(), before + 1, "{text}: {shown:?}");
        noted.push(shown[before].contains(note));
    }
    assert_eq!(noted, [true, false, false, true, false, true], "still there: a stranger is told first who can read this");
}

// Row 17.

#[tokio::test(flavor = "multi_thread")]
async fn an_update_is_not_confirmed_while_its_answer_is_under_way() {
    let canaries = Canaries::fresh();
    let api = BotApi::start(&canaries.token).await;
    let folder = tempfile::tempdir().unwrap();
    let process = small(folder.path()).telegram(&canaries.token, api.url()).run();
    api.trouble("sendMessage", 1, Trouble::Hang);
    let hanging = api.next_update() + 1;
    api.person(1, "en").says("/help");
    api.wait_calls("sendMessage", 1).await;
    // Others go on, and more is asked for meanwhile.
    api.person(2, "en").says("/help");
    api.wait_shown(2, 1).await;
    let asked = api.calls("getUpdates").len();
    api.person(3, "en").says("/help");
    api.wait_shown(3, 1).await;
    api.wait_calls("getUpdates", asked + 1).await;
    assert!(api.confirmed() <= hanging, "update {hanging} was confirmed unanswered");
    process.signal("KILL");
    drop(process.ended());
    api.heal();
    let again = small(folder.path()).telegram(&canaries.token, api.url()).run();
    api.wait_shown(1, 1).await;
    api.wait_confirmed().await;
    drop(again);
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_random_moments_under_load_it_loses_no_update_and_leaves_nothing() {
    /// Updates taken and not yet confirmed, of which each kill may repeat as many.
    const IN_FLIGHT: usize = 32;
    const EACH: i64 = 12;
    let canaries = Canaries::fresh();
    let api = BotApi::start(&canaries.token).await;
    let folder = tempfile::tempdir().unwrap();
    drop(small(folder.path()));
    let own = tempfile::tempdir().unwrap();
    let kills = times(10, 200);
    let mut chats = Vec::new();
    for kill in 0..kills as i64 {
        let mut start = small(folder.path()).telegram(&canaries.token, api.url());
        start.folder = Some(own.path().to_owned());
        // Some answers hang when it dies, and it asks for more meanwhile: this is where an early confirmation would lose them.
        api.trouble("sendMessage", 3, Trouble::Hang);
        let process = start.run();
        for person in 0..EACH {
            let chat = 1_000_000 + kill * EACH + person;
            api.person(chat, "en").says("/help");
            chats.push(chat);
        }
        let [a, b] = {
            let mut bytes = [0; 2];
            getrandom::fill(&mut bytes).unwrap();
            bytes
        };
        tokio::time::sleep(Duration::from_micros((u64::from(a) << 8 | u64::from(b)) * 30)).await;
        process.signal("KILL");
        drop(process.ended());
        api.heal();
        for (number, chat) in (700_000_001..).zip(&chats) {
            assert!(number >= api.confirmed() || !api.shown(*chat).is_empty(), "update {number} was confirmed unanswered");
        }
    }
    let process = small(folder.path()).telegram(&canaries.token, api.url()).run();
    for chat in &chats {
        api.wait_shown(*chat, 1).await;
    }
    api.wait_confirmed().await;
    let answers: usize = chats.iter().map(|chat| api.shown(*chat).len()).sum();
    let repeated = answers - chats.len();
    assert!(repeated <= kills * IN_FLIGHT, "{repeated} repeated answers after {kills} kills");
    assert_eq!(std::fs::read_dir(own.path()).unwrap().count(), 0, "nothing on disk");
    println!("row 17: {} updates, {kills} kills, none lost, {repeated} answered twice", chats.len());
    assert_eq!(process.terminate().0.code(), Some(0));
}

// Row 18.

#[tokio::test(flavor = "multi_thread")]
async fn slow_and_many_connections_of_one_address_leave_room_for_others() {
    let (canaries, others) = (Canaries::fresh(), Canaries::fresh());
    let folder = tempfile::tempdir().unwrap();
    let process = small(folder.path()).run();
    let (one, other) = (Browser::new(&process, &canaries), Browser::new(&process, &others));
    let mut held = Vec::new();
    for _ in 0..64 {
        held.push(one.hold("/api/v1/ask", "application/json", b"{\"text\":\"x\"}").await.0);
    }
    // The place behind the last is refused in words.
    let refused = one.send("GET", "/healthz", "", b"").await;
    assert!(refused.starts_with("HTTP/1.1 503") && refused.contains("110") && refused.contains("119"), "no word to whom is refused: {refused:?}");
    assert!(other.send("GET", "/healthz", "", b"").await.starts_with("HTTP/1.1 200"), "others come in");
    // Headers that never end are cut off.
    let mut slow = other.raw(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ").await;
    let mut rest = Vec::new();
    let cut = tokio::time::timeout(Duration::from_secs(20), slow.read_to_end(&mut rest)).await;
    assert!(cut.is_ok(), "headers that never end hold a connection");
    drop(held);
}

#[tokio::test(flavor = "multi_thread")]
async fn over_the_limit_the_danger_numbers_are_told_and_other_addresses_are_answered() {
    let (canaries, others) = (Canaries::fresh(), Canaries::fresh());
    let folder = tempfile::tempdir().unwrap();
    let process = small(folder.path()).run();
    let (one, other) = (Browser::new(&process, &canaries), Browser::new(&process, &others));
    let mut over = 0;
    // On a slow machine the bucket fills while it is drained, so it is drained until it is empty.
    for _ in 0..2_000 {
        if over > 20 {
            break;
        }
        let answer = one.send("GET", "/", "", b"").await;
        if answer.starts_with("HTTP/1.1 429") {
            over += 1;
            assert!(answer.contains("110") && answer.contains("119") && answer.to_lowercase().contains("retry-after"), "{answer}");
        }
    }
    assert!(over > 20, "{over} of 2,000 were over the limit");
    assert!(other.send("GET", "/", "", b"").await.starts_with("HTTP/1.1 200"));
    // What somebody says about others in headers counts only from a trusted proxy: the flood came with X-Forwarded-For.
    let (_, written) = process.terminate();
    assert!(String::from_utf8_lossy(&written).contains("outcome=Refused"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_over_the_limit_is_told_once() {
    let canaries = Canaries::fresh();
    let api = chat::api(&canaries).await;
    let folder = tempfile::tempdir().unwrap();
    let process = small(folder.path()).telegram(&canaries.token, api.url()).run();
    let someone = api.person(canaries.person, "en");
    for _ in 0..60 {
        someone.says("/help");
    }
    api.wait_confirmed().await;
    let shown = api.shown(canaries.person);
    let told =
        shown.iter().filter(|(_, message)| message["text"].as_str().is_some_and(|text| text.starts_with("Too many messages. In danger: 110, 119"))).count();
    assert_eq!(told, 1, "told once a minute, never silence: {} messages", shown.len());
    assert!(shown.len() < 45, "{} answers to a flood", shown.len());
    drop(process);
}

/// The time of the slowest in a hundred.
fn p99(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[(times.len() - 1) * 99 / 100]
}

/// Asks of many addresses, each once a second, for some seconds; what each question took.
async fn others_ask(people: &[Canaries], web: std::net::SocketAddr, seconds: u32) -> Vec<Duration> {
    let start = tokio::time::Instant::now();
    let body = serde_json::json!({ "text": "công ty không trả lương cho em 3 tháng rồi, em ở Kawasaki" }).to_string();
    let asking = people.iter().enumerate().map(|(person, canaries)| {
        let body = &body;
        async move {
            let browser = Browser { web, canaries, more: String::new() };
            let mut times = Vec::new();
            for second in 0..seconds {
                let at = Duration::from_secs(second.into()) + Duration::from_secs(1) * person as u32 / people.len() as u32;
                tokio::time::sleep_until(start + at).await;
                let asked = Instant::now();
                let answer = browser.send("POST", "/api/v1/ask", "application/json", body.as_bytes()).await;
                times.push(asked.elapsed());
                assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
            }
            times
        }
    });
    let mut all = Vec::new();
    for times in futures_all(asking).await {
        all.extend(times);
    }
    all
}

/// Waits for all of them at once.
async fn futures_all<T>(all: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = all.map(|one| (Box::pin(one), None)).collect();
    std::future::poll_fn(|context| {
        for (one, done) in &mut waiting {
            if done.is_none()
                && let std::task::Poll::Ready(value) = one.as_mut().poll(context)
            {
                *done = Some(value);
            }
        }
        if waiting.iter().all(|(_, done)| done.is_some()) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    waiting.into_iter().filter_map(|(_, done)| done).collect()
}

/// Somebody who asks without pause and keeps all connections that one address may have, until told to stop; how often was refused.
fn flood(web: std::net::SocketAddr, stop: &AtomicBool) -> usize {
    use std::io::{Read, Write};
    let slow: Vec<_> = (0..60).filter_map(|_| std::net::TcpStream::connect(web).ok()).collect();
    slow.iter().for_each(|mut stream| drop(stream.write_all(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n")));
    let mut refused = 0;
    while !stop.load(Ordering::Relaxed) {
        let Ok(mut stream) = std::net::TcpStream::connect(web) else { continue };
        let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        refused += usize::from(answer.starts_with(b"HTTP/1.1 429") || answer.starts_with(b"HTTP/1.1 503"));
    }
    refused
}

/// The one proof that measures time, in both conditions by turns in one run; so it runs with the long ones alone.
#[tokio::test(flavor = "multi_thread")]
async fn one_who_floods_does_not_slow_the_others() {
    const ROUNDS: usize = 4;
    if times(0, 1) == 0 {
        return println!("18, how much one slows the others: only with PROOF_LONG=1, since it measures time");
    }
    let people: Vec<Canaries> = (0..25).map(|_| Canaries::fresh()).collect();
    let process = Start::whole().run();
    let mut took = [Vec::new(), Vec::new()];
    let mut refused = 0;
    others_ask(&people, process.web, 2).await;
    for _ in 0..ROUNDS {
        took[0].extend(others_ask(&people, process.web, 12).await);
        let stop = Arc::new(AtomicBool::new(false));
        let (web, told) = (process.web, Arc::clone(&stop));
        let flooding = std::thread::spawn(move || flood(web, &told));
        took[1].extend(others_ask(&people, process.web, 12).await);
        stop.store(true, Ordering::Relaxed);
        refused += flooding.join().unwrap();
    }
    let [quiet, flooded] = took.each_mut().map(|times| p99(times));
    let ratio = flooded.as_secs_f64() / quiet.as_secs_f64();
    let half = |times: &[Duration]| times[times.len() / 2];
    println!("row 18: {} questions each way, {refused} refused to one who floods", took[0].len());
    println!(
        "| | p50 | p99 |\n|---|---|---|\n| nobody floods | {:.1?} | {quiet:.1?} |\n| one floods | {:.1?} | {flooded:.1?} |\nratio of p99: {ratio:.2}",
        half(&took[0]),
        half(&took[1])
    );
    assert!(refused > 1_000, "{refused} refused: nobody flooded");
    assert!(ratio <= 1.5, "one who floods slows the others: {ratio:.2} times");
}

#[cfg(feature = "sms")]
#[tokio::test(flavor = "multi_thread")]
async fn by_sms_nobody_causes_more_than_the_budget_machines_stop_and_other_countries_cost_nothing() {
    use crate::sms::{Line, fields, international, kannel};
    const BUDGET: usize = 6;
    let canaries = Canaries::fresh();
    let line = Line::open(BUDGET, "").await;
    let process = line.carries(Start::plain()).run();
    let browser = Browser::new(&process, &canaries);
    let number = std::sync::atomic::AtomicUsize::new(0);
    let says = async |from: &str, text: &str| {
        let id = number.fetch_add(1, std::sync::atomic::Ordering::Relaxed).to_string();
        assert_eq!(kannel(&browser, &fields(from, text, &id)).await, 200);
    };
    let parts = |from: &str| line.gateway.taken().iter().filter(|taken| taken.to == from).count();
    // Somebody who asks and asks: what was begun within the budget is finished, one warning follows.
    let asker = international(&canaries.phone);
    for question in 0..30 {
        says(&asker, &format!("my boss does not pay my wages {question}")).await;
    }
    assert!(parts(&asker) <= BUDGET - 1 + 3 + 3, "{} parts of a budget of {BUDGET}", parts(&asker));
    let shown = line.gateway.shown(&asker);
    assert_eq!(shown.iter().filter(|shown| shown.starts_with("Too many messages. In danger: 110, 119")).count(), 1, "{shown:?}");
    // A machine that sends back what we sent, and one that always says the same.
    let (echo, driver) = ("+819000000001", "+819000000002");
    says(echo, "hello there").await;
    for _ in 0..10 {
        let last = line.gateway.shown(echo).pop().unwrap();
        says(echo, &last).await;
        says(driver, "I am driving and will answer later").await;
    }
    assert_eq!(line.gateway.shown(echo).len(), 1, "our own words are answered");
    assert_eq!(line.gateway.shown(driver).len(), 3, "the same words again and again");
    assert!(line.gateway.shown(driver)[2].contains("110"));
    // Other countries, short codes, names: nothing is sent.
    let before = line.gateway.calls();
    for from in ["+15005550006", "+8490000000000", "110", "12345", "Amazon"] {
        says(from, "my boss does not pay my wages").await;
    }
    assert_eq!(line.gateway.calls(), before, "another country is answered");
    says("+819000000003", "my boss does not pay my wages").await;
    assert_eq!(line.gateway.shown("+819000000003").len(), 1, "others are answered");
}

// Rows 14 and 22.

fn metrics(port: u16) -> String {
    let mut stream = std::net::TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    std::io::Write::write_all(&mut stream, b"GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    let mut told = String::new();
    std::io::Read::read_to_string(&mut stream, &mut told).unwrap();
    told
}

#[cfg(feature = "sms")]
#[tokio::test(flavor = "multi_thread")]
async fn held_and_metrics_tell_of_no_conversation() {
    let canaries = Canaries::fresh();
    let scan = Scan::new(&canaries.all());
    let api = chat::api(&canaries).await;
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let line = crate::sms::Line::open(1_000, &format!("[inside]\nlisten = \"127.0.0.1:{port}\"\n")).await;
    let config = line.settings();
    let process = line.carries(Start::plain()).telegram(&canaries.token, api.url()).run();
    let before = metrics(port);
    let browser = Browser::new(&process, &canaries);
    browser.converses().await;
    chat::converses(&api, &canaries).await;
    crate::sms::converses(&browser, &line).await;
    let told = std::process::Command::new(crate::process::program()).args(["held", "--config", &config]).output().unwrap();
    assert_eq!(told.status.code(), Some(0), "{}", String::from_utf8_lossy(&told.stderr));
    assert_eq!(scan.look(&told.stdout), Found::new(), "held tells of a conversation");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("written: none") && told.contains("fewer than 10") && told.contains("locked:"), "{told}");
    let after = metrics(port);
    assert_eq!(scan.look(after.as_bytes()), Found::new(), "metrics tell of a conversation");
    let new: Vec<&str> = after
        .lines()
        .filter(|line| !before.contains(*line) && !line.starts_with("# ") && !line.starts_with("content-length") && !line.starts_with("date"))
        .collect();
    assert!(new.iter().all(|line| line.starts_with("madoguchi_questions_total{channel=\"")), "{new:?}");
    assert!(["Web", "Telegram", "Sms"].iter().all(|channel| new.iter().any(|line| line.to_lowercase().contains(&channel.to_lowercase()))), "{new:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn at_the_end_ten_people_are_counted_and_one_is_not() {
    let canaries = Canaries::fresh();
    let api = BotApi::start(&canaries.token).await;
    let process = Start::whole().telegram(&canaries.token, api.url()).run();
    let wages = "/start en_14130_wj";
    for person in 0..40 {
        api.person(8_000 + person, "en").says(wages);
    }
    for _ in 0..8 {
        api.person(9_000, "vi").says("/start vi_13104_wj");
    }
    api.wait_confirmed().await;
    let (status, written) = process.terminate();
    assert_eq!(status.code(), Some(0));
    let written = String::from_utf8_lossy(&written).into_owned();
    let line = written.lines().find(|line| line.contains("counts 20")).unwrap_or_else(|| panic!("no counts: {written}"));
    assert!(line.contains("work/unpaid-wages:en:14:") && !line.contains(":vi:"), "{line}");
    let people: u32 = line.split("work/unpaid-wages:en:14:").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!((30..=60).contains(&people) && people.is_multiple_of(10), "{line}");
    let month = line.split("counts ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    let mut report = std::process::Command::new(crate::process::program());
    let mut report = report.args(["report", "--month", &month]).stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut report.stdin.take().unwrap(), written.as_bytes()).unwrap();
    let told = String::from_utf8(report.wait_with_output().unwrap().stdout).unwrap();
    assert!(told.contains(&format!("{people}\twork/unpaid-wages\ten\t14")), "{told}");
}

#[cfg(feature = "sms")]
#[tokio::test(flavor = "multi_thread")]
async fn people_who_ask_by_sms_are_counted_in_tens_and_one_is_not() {
    use crate::sms::{Line, fields, kannel};
    let canaries = Canaries::fresh();
    let line = Line::open(1_000, "").await;
    let process = line.carries(Start::plain()).run();
    let browser = Browser::new(&process, &canaries);
    // The code of a topic, which is answered without asking back.
    let topic = "wj".parse().unwrap();
    let code = |language| madoguchi::channel::sms::code::Code { language, topic, place: None }.write();
    let asks = async |from: &str, language: Language, id: usize| assert_eq!(kannel(&browser, &fields(from, &code(language), &id.to_string())).await, 200);
    for person in 0..40 {
        asks(&format!("+8190000001{person:02}"), Language::En, person).await;
    }
    for time in 0..12 {
        asks("+819000000200", Language::Vi, 100 + time).await;
    }
    let (_, written) = process.terminate();
    let written = String::from_utf8_lossy(&written).into_owned();
    let counts = written.lines().find(|line| line.contains("counts 20")).unwrap_or_else(|| panic!("no counts: {written}"));
    assert!(counts.contains("work/unpaid-wages") && counts.contains(":en:"), "{counts}");
    assert!(!counts.contains(":vi:"), "one person is told: {counts}");
    assert!(!counts.contains("9000000"), "{counts}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_talks_no_http_is_cut_off_without_a_word_in_the_log() {
    let canaries = Canaries::fresh();
    let folder = tempfile::tempdir().unwrap();
    let process = small(folder.path()).run();
    let browser = Browser::new(&process, &canaries);
    let mut stream = browser.raw(format!("{}\r\n\r\n", canaries.question()).as_bytes()).await;
    let _ = stream.shutdown().await;
    let mut rest = Vec::new();
    let _ = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut rest)).await.unwrap();
    assert_eq!(Scan::new(&canaries.all()).look(&[rest, process.terminate().1].concat()), Found::new());
}
