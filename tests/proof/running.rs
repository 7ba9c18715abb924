//! Rows of the running process: 6, 14, 17, 18 and 22.
#![cfg(feature = "telegram")]

use crate::canary::Canaries;
use crate::process::{Process, Start, root};
use crate::scan::{Found, Scan};
use crate::talk::{Browser, chat};
use crate::telegram::bot_api::{BotApi, Trouble};
use crate::times;
use std::path::Path;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// The bot's words and the country, no pages: starts at once.
fn small(folder: &Path) -> Start {
    let data = folder.join("data");
    std::fs::create_dir_all(data.join("knowledge-base")).unwrap();
    std::fs::copy(root().join("knowledge-base/country.yaml"), data.join("knowledge-base/country.yaml")).unwrap();
    let locales = data.join("locales");
    if !locales.exists() {
        std::os::unix::fs::symlink(root().join("locales"), &locales).unwrap();
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
    let note = locales.text(madoguchi::language::Language::En, madoguchi::answer::locale::Key::NoteTelegram).split('.').next().unwrap_or(note).to_owned();
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

// Row 17.

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
        held.push(one.hold(b"{\"text\":\"x\"}").await.0);
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
    for _ in 0..200 {
        let answer = one.send("GET", "/", "", b"").await;
        if answer.starts_with("HTTP/1.1 429") {
            over += 1;
            assert!(answer.contains("110") && answer.contains("119") && answer.to_lowercase().contains("retry-after"), "{answer}");
        }
    }
    assert!(over > 20, "{over} of 200 were over the limit");
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

// Rows 14 and 22.

fn inside(folder: &Path) -> (Start, String) {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let config = folder.join("madoguchi.toml");
    std::fs::write(&config, format!("[inside]\nlisten = \"127.0.0.1:{port}\"\n")).unwrap();
    (Start::plain().with(&["--config", &config.display().to_string()]), config.display().to_string())
}

fn metrics(process: &Process, config: &str) -> String {
    let _ = process;
    let port = std::fs::read_to_string(config).unwrap().split(':').nth(1).unwrap().trim_end_matches(['"', '\n']).to_owned();
    let mut stream = std::net::TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    std::io::Write::write_all(&mut stream, b"GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    let mut told = String::new();
    std::io::Read::read_to_string(&mut stream, &mut told).unwrap();
    told
}

#[tokio::test(flavor = "multi_thread")]
async fn held_and_metrics_tell_of_no_conversation() {
    let canaries = Canaries::fresh();
    let scan = Scan::new(&canaries.all());
    let folder = tempfile::tempdir().unwrap();
    let api = chat::api(&canaries).await;
    let (start, config) = inside(folder.path());
    let process = start.telegram(&canaries.token, api.url()).run();
    let before = metrics(&process, &config);
    Browser::new(&process, &canaries).converses().await;
    chat::converses(&api, &canaries).await;
    let told = std::process::Command::new(crate::process::program()).args(["held", "--config", &config]).output().unwrap();
    assert_eq!(told.status.code(), Some(0), "{}", String::from_utf8_lossy(&told.stderr));
    assert_eq!(scan.look(&told.stdout), Found::new(), "held tells of a conversation");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("written: none") && told.contains("fewer than 10") && told.contains("locked:"), "{told}");
    let after = metrics(&process, &config);
    assert_eq!(scan.look(after.as_bytes()), Found::new(), "metrics tell of a conversation");
    let new: Vec<&str> = after
        .lines()
        .filter(|line| !before.contains(*line) && !line.starts_with("# ") && !line.starts_with("content-length") && !line.starts_with("date"))
        .collect();
    assert!(!new.is_empty() && new.iter().all(|line| line.starts_with("madoguchi_questions_total{channel=\"")), "{new:?}");
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
