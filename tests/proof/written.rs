//! Rows 1, 2, 9, 10, 19: nothing of a conversation is printed, left on a disk or in shared memory, said back or sent elsewhere.

use crate::canary::Canaries;
use crate::process::Start;
use crate::scan::{Found, Scan};
use crate::talk::Browser;
use crate::{mounts, not_proven};
use std::time::SystemTime;

/// In a folder of its own, which is also where leaks write.
pub fn start(folder: &std::path::Path) -> Start {
    let start = Start { folder: Some(folder.to_owned()), ..Start::plain() };
    start.set("LEAK_FOLDER", folder.display().to_string())
}

/// A folder of its own on a disk: on a file system in memory, files may have no attributes, and a leak into them could not be seen.
fn own_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/var/tmp").unwrap()
}

/// Looks on disks and in shared memory for what was left since then, and for a planted file to show that it looks.
fn left_behind(scan: &Scan, canaries: &Canaries, since: SystemTime) {
    let planted = tempfile::tempdir().unwrap();
    let planted = planted.path().join("planted");
    std::fs::write(&planted, &canaries.latin).unwrap();
    let shared = std::path::PathBuf::from(format!("/dev/shm/madoguchi-planted-{}", canaries.user_name));
    let in_memory = std::fs::write(&shared, &canaries.latin).is_ok();
    let mut seen = 0;
    let mut found = Vec::new();
    for (path, bytes) in mounts::changed_since(since) {
        let hits = scan.look(&bytes);
        if path == planted || path == shared {
            assert!(!hits.is_empty(), "a planted file is found");
            seen += 1;
        } else if !hits.is_empty() {
            found.push((path, hits));
        }
    }
    let _ = std::fs::remove_file(&shared);
    assert_eq!(seen, 1 + usize::from(in_memory), "planted files are found, or the scan proves nothing");
    assert!(found.is_empty(), "left behind: {found:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_asked_on_the_web_is_printed_or_left_behind() {
    let canaries = Canaries::fresh();
    let scan = Scan::new(&canaries.all());
    let folder = own_folder();
    let (since, shared) = (SystemTime::now(), mounts::shared());
    let process = start(folder.path()).run();
    let before = mounts::listing(folder.path());
    Browser::new(&process, &canaries).converses().await;
    assert_eq!(mounts::listing(folder.path()), before, "its own folder is as it was");
    assert_eq!(mounts::shared(), shared, "no shared memory, no queue");
    let (status, mut written) = process.terminate();
    assert_eq!(status.code(), Some(0), "{}", String::from_utf8_lossy(&written));
    assert_eq!(scan.look(&written), Found::new(), "printed");
    assert!(String::from_utf8_lossy(&written).contains("question channel=Web"), "the log is on: {}", String::from_utf8_lossy(&written));
    written.extend_from_slice(canaries.question().as_bytes());
    assert!(!scan.look(&written).is_empty(), "a planted line is found");
    left_behind(&scan, &canaries, since);
}

#[cfg(feature = "telegram")]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_asked_on_telegram_is_printed_left_behind_said_back_or_sent_elsewhere() {
    use crate::talk::chat;
    let canaries = Canaries::fresh();
    let scan = Scan::new(&canaries.all());
    let folder = tempfile::tempdir().unwrap();
    let since = SystemTime::now();
    let api = chat::api(&canaries).await;
    chat::trouble(&api);
    let process = start(folder.path()).telegram(&canaries.token, api.url()).run();
    let before = mounts::listing(folder.path());
    chat::converses(&api, &canaries).await;
    assert_eq!(mounts::listing(folder.path()), before, "its own folder is as it was");
    let (status, written) = process.terminate();
    assert_eq!(status.code(), Some(0), "{}", String::from_utf8_lossy(&written));
    assert_eq!(scan.look(&written), Found::new(), "printed");
    assert!(String::from_utf8_lossy(&written).contains("another reader uses our token"), "the log is on");
    // What goes out beside answers carries nothing; answers carry their address and no word of the question.
    let people = Scan::new(&canaries.of_people());
    let words = Scan::new(&canaries.of_people().into_iter().filter(|canary| !canary.name.ends_with(" id")).collect::<Vec<_>>());
    let mut answers = 0;
    for method in ["getMe", "getUpdates", "setMyCommands", "setWebhook", "deleteWebhook", "getWebhookInfo"] {
        for call in api.calls(method) {
            assert_eq!(people.look(call.body.to_string().as_bytes()), Found::new(), "{method}");
        }
    }
    for method in ["sendMessage", "editMessageText", "answerCallbackQuery", "sendChatAction", "deleteMessages"] {
        for call in api.calls(method) {
            answers += 1;
            assert_eq!(words.look(call.body.to_string().as_bytes()), Found::new(), "{method} says something back");
        }
    }
    assert!(answers >= 5);
    left_behind(&scan, &canaries, since);
}

#[cfg(feature = "sms")]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_asked_by_sms_is_printed_left_behind_or_said_back() {
    use crate::sms::{Line, converses};
    let canaries = Canaries::fresh();
    let scan = Scan::new(&canaries.all());
    let folder = own_folder();
    let (since, shared) = (SystemTime::now(), mounts::shared());
    let line = Line::open(1_000, "").await;
    let process = line.carries(start(folder.path())).run();
    let before = mounts::listing(folder.path());
    converses(&Browser::new(&process, &canaries), &line).await;
    assert_eq!(mounts::listing(folder.path()), before, "its own folder is as it was");
    assert_eq!(mounts::shared(), shared, "no shared memory, no queue");
    let (status, written) = process.terminate();
    assert_eq!(status.code(), Some(0), "{}", String::from_utf8_lossy(&written));
    assert_eq!(scan.look(&written), Found::new(), "printed");
    assert!(String::from_utf8_lossy(&written).contains("question channel=Sms"), "the log is on: {}", String::from_utf8_lossy(&written));
    assert_eq!(scan.look(line.texts().as_bytes()), Found::new(), "a reply says something back");
    left_behind(&scan, &canaries, since);
}

#[test]
fn a_wrong_token_and_every_other_command_show_no_token() {
    let canaries = Canaries::fresh();
    let scan = Scan::new(&canaries.all());
    let few = crate::process::few_pages().display().to_string();
    for arguments in [
        &["--help"][..],
        &["serve", "--help"],
        &["kb", "check", "--no-encoder", "--data", &few],
        &["ask", "--no-encoder", "--data", &few, "hello"],
        &["held"],
        &["nonsense"],
    ] {
        let mut command = std::process::Command::new(crate::process::program());
        let output = command.args(arguments).current_dir(crate::process::root()).env("TELOXIDE_TOKEN", &canaries.token).output().unwrap();
        assert_eq!(scan.look(&[output.stdout, output.stderr].concat()), Found::new(), "{arguments:?}");
    }
    // Nobody listens there: every call fails, and the fault is told without the address.
    let nowhere = format!("http://127.0.0.1:1/{}", canaries.token);
    let mut process = Start::plain().telegram(&canaries.token, nowhere).run();
    process.wait_written("fault channel=Telegram");
    let (_, written) = process.terminate();
    assert_eq!(scan.look(&written), Found::new());
}

/// Only a leaky build can be made to panic with words in it.
#[cfg(feature = "leaky")]
#[tokio::test(flavor = "multi_thread")]
async fn a_panic_prints_its_place_alone() {
    let canaries = Canaries::fresh();
    let scan = Scan::new(&canaries.all());
    let leak = format!("provoke,{}", std::env::var("LEAK").unwrap_or_default());
    let process = Start::plain().set("LEAK", leak).run();
    let ask = serde_json::json!({ "text": canaries.question() }).to_string();
    let answer = Browser::new(&process, &canaries).send("POST", "/api/v1/ask", "application/json", ask.as_bytes()).await;
    assert!(answer.contains("110") && answer.contains("119"), "the danger numbers are told: {answer}");
    let (_, written) = process.terminate();
    assert!(String::from_utf8_lossy(&written).contains("a fault in madoguchi itself at src/"), "{}", String::from_utf8_lossy(&written));
    assert_eq!(scan.look(&written), Found::new());
}

#[test]
fn this_machine_can_prove_what_is_to_be_proven() {
    for (what, there) in [("root", crate::is_root()), ("strace", crate::calls::strace().is_some())] {
        if !there {
            not_proven("1, 3, 10, 13", &format!("no {what}"));
        }
    }
}
