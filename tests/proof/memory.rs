//! Row 3: after the answer it is gone from memory. The image of every mapping is searched while a question is held, and again when it is answered.

use crate::canary::Canaries;
use crate::process::{Process, Start};
use crate::scan::{Found, Scan};
use crate::talk::Browser;
use crate::{is_root, not_proven};
use std::time::{Duration, Instant};
use tokio::io::AsyncWriteExt;

/// How long closed connections and resting threads may take, on a busy machine.
const SETTLING: Duration = Duration::from_secs(6);

fn start() -> Start {
    // The leaks need not wait for the encoder.
    if std::env::var_os("LEAK").is_some() { Start::plain() } else { Start::default() }
}

/// What is in memory now.
fn look(process: &Process, scan: &Scan) -> (Found, String) {
    let (mut found, mut where_it_is) = (Found::new(), String::new());
    for mapping in process.memory() {
        for (name, count) in scan.look(&mapping.bytes) {
            *found.entry(name).or_default() += count;
        }
        for (at, name) in scan.places(&mapping.bytes) {
            let around = mapping.bytes.get(at.saturating_sub(48)..(at + 80).min(mapping.bytes.len())).unwrap_or_default();
            where_it_is +=
                &format!("{:#x} in {} ({} KiB): {name}: {}\n", mapping.start + at as u64, mapping.name, mapping.bytes.len() / 1024, around.escape_ascii());
        }
    }
    (found, where_it_is)
}

/// Waits until nothing is left.
fn gone(process: &Process, scan: &Scan) {
    let start = Instant::now();
    loop {
        let (found, where_it_is) = look(process, scan);
        if found.is_empty() {
            return;
        }
        assert!(start.elapsed() < SETTLING, "still in memory: {found:#?}\n{where_it_is}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// Waits until no more than so many connections to a server of this test are left.
async fn close(url: &str, left: usize) {
    let start = Instant::now();
    while open_to(url) > left {
        assert!(start.elapsed() < SETTLING, "connections that carried an answer are kept");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Connections that the program under proof holds to a server of this test. Nobody else connects there.
fn open_to(url: &str) -> usize {
    let port: u16 = url.split(':').nth(2).unwrap().split('/').next().unwrap().parse().unwrap();
    let to = format!("0100007F:{port:04X}");
    let connections = std::fs::read_to_string("/proc/net/tcp").unwrap();
    connections.lines().filter(|line| line.split_whitespace().nth(2) == Some(to.as_str()) && line.split_whitespace().nth(3) == Some("01")).count()
}

fn scan(canaries: &Canaries) -> Scan {
    let socket = [canaries.address.octets().as_slice(), &[0; 8]].concat();
    Scan::with(&canaries.of_people(), &[("address as the system writes it", socket)])
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_on_the_web_is_gone_after_the_answer() {
    if !is_root() {
        return not_proven("3", "only root may read the memory of a process that forbids it");
    }
    let canaries = Canaries::fresh();
    let scan = scan(&canaries);
    let process = start().run();
    let browser = Browser::new(&process, &canaries);
    let question = serde_json::json!({ "text": canaries.question() }).to_string();
    let (mut held, last) = browser.hold("/api/v1/ask", "application/json", question.as_bytes()).await;
    // Another question passes, so that the held one has surely been read.
    browser.send("GET", "/readyz", "", b"").await;
    let (found, _) = look(&process, &scan);
    for needed in ["message (as sent)", "message in another script (as sent)", "phone (as sent)", "user agent (as sent)", "IPv6 address (as sent)"] {
        assert!(found.contains_key(needed), "a question that is held must be found, or the scan proves nothing: {needed} is missing in {found:?}");
    }
    held.write_all(&[last]).await.unwrap();
    drop(held);
    browser.converses().await;
    let (staying, closed) = browser.stays("POST", "/api/v1/ask", "application/json", question.as_bytes()).await;
    assert!(closed, "a connection that carried a question is kept");
    gone(&process, &scan);
    drop(staying);
}

#[cfg(feature = "sms")]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_by_sms_is_gone_after_the_answer() {
    use crate::sms::{Line, converses, fields, international, kannel};
    if !is_root() {
        return not_proven("3", "only root may read the memory of a process that forbids it");
    }
    let canaries = Canaries::fresh();
    let scan = scan(&canaries);
    let line = Line::open(1_000, "").await;
    let process = line.carries(start()).run();
    let browser = Browser::new(&process, &canaries);
    let message = |id: &str| fields(&international(&canaries.phone), &canaries.question(), id);
    let (mut held, last) = browser.hold("/sms/kannel", "application/x-www-form-urlencoded", message("held").as_bytes()).await;
    browser.send("GET", "/readyz", "", b"").await;
    let (found, _) = look(&process, &scan);
    for needed in ["message (", "message in another script (", "phone ("] {
        assert!(found.keys().any(|name| name.starts_with(needed)), "a message that is held must be found, or the scan proves nothing: {needed} in {found:?}");
    }
    held.write_all(&[last]).await.unwrap();
    drop(held);
    // An answer that the gateway does not take yet.
    line.gateway.hold(true);
    let calls = line.gateway.calls();
    let answer = message("waiting");
    let waiting = kannel(&browser, &answer);
    let looking = async {
        line.gateway.wait_calls(calls + 1).await;
        let (found, _) = look(&process, &scan);
        line.gateway.hold(false);
        found
    };
    let (status, found) = tokio::join!(waiting, looking);
    assert_eq!(status, 200);
    assert!(found.keys().any(|name| name.starts_with("phone (")), "an answer under way must be found, or the scan proves nothing: {found:?}");
    converses(&browser, &line).await;
    let (staying, closed) = browser.stays("GET", &format!("/sms/kannel?{}", message("staying")), "", b"").await;
    assert!(closed, "a connection that carried a question is kept");
    close(&line.gateway.sendsms(), 0).await;
    gone(&process, &scan);
    drop(staying);
}

/// The wiping of stacks by itself: in a running process other calls may happen to cover what was left, so that scan alone cannot show that the wiping is needed.
#[test]
fn what_a_call_left_on_a_stack_is_wiped() {
    use std::hint::black_box;
    use std::io::{Read, Seek, SeekFrom};
    const DEPTH: usize = 64 * 1024;
    // In the middle of a page: a call with a large frame touches the edge of each.
    const INSIDE: usize = 2048;
    // Kept inverted, so that the words themselves lie on the stack alone.
    let inverted: Vec<u8> = Canaries::fresh().question().bytes().map(|byte| !byte).collect();
    #[inline(never)]
    fn handle(inverted: &[u8]) -> usize {
        let mut frame = [0_u8; DEPTH];
        for (byte, hidden) in frame.iter_mut().skip(INSIDE).zip(inverted) {
            *byte = !hidden;
        }
        black_box(&mut frame).as_ptr().addr() + INSIDE
    }
    let left_at = |at: usize| {
        let mut memory = std::fs::File::open("/proc/self/mem").unwrap();
        memory.seek(SeekFrom::Start(at as u64)).unwrap();
        let mut lies_there = vec![0; inverted.len()];
        memory.read_exact(&mut lies_there).unwrap();
        lies_there.iter().zip(&inverted).all(|(byte, hidden)| *byte == !hidden)
    };
    std::thread::scope(|threads| {
        threads.spawn(|| {
            let at = handle(&inverted);
            assert!(left_at(at), "what a call leaves must be found, or the look proves nothing");
            madoguchi::guard::wipe::stack();
            assert!(!left_at(at), "still on the stack");
            let at = handle(&inverted);
            madoguchi::guard::wipe::deep_stack();
            assert!(!left_at(at), "still on the stack");
        });
    });
}

#[cfg(feature = "telegram")]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_on_telegram_is_gone_after_the_answer() {
    use crate::talk::chat;
    use crate::telegram::bot_api::Trouble;
    if !is_root() {
        return not_proven("3", "only root may read the memory of a process that forbids it");
    }
    let canaries = Canaries::fresh();
    let scan = scan(&canaries);
    let api = chat::api(&canaries).await;
    let process = start().telegram(&canaries.token, api.url()).run();
    api.trouble("sendMessage", 1, Trouble::Hang);
    api.person(canaries.person, "en").says("/help");
    api.wait_calls("sendMessage", 1).await;
    let (found, _) = look(&process, &scan);
    assert!(found.keys().any(|name| name.starts_with("Telegram id")), "an answer under way must be found, or the scan proves nothing: {found:?}");
    chat::trouble(&api);
    api.let_go();
    chat::converses(&api, &canaries).await;
    // One waits for the next message; every other carried something and is closed.
    close(&api.url(), 1).await;
    gone(&process, &scan);
}
