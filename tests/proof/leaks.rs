//! Each proof is seen to fail: in a build with the feature `leaky`, `LEAK` breaks one promise, and the proof of that promise must say so.
#![cfg(feature = "leaky")]

use std::process::Command;

/// The row, the leak, whether the locks must be open for it, the proof, and words of its failure.
const LEAKS: &[(&str, &str, bool, &str, &str)] = &[
    ("1", "file", true, "written::nothing_asked_on_the_web", "its own folder is as it was"),
    ("1", "xattr", true, "written::nothing_asked_on_the_web", "its own folder is as it was"),
    ("1", "shm", true, "written::nothing_asked_on_the_web", "left behind"),
    ("1", "file", true, "written::nothing_asked_by_sms", "its own folder is as it was"),
    ("1", "shm", true, "written::nothing_asked_by_sms", "left behind"),
    ("1", "file", true, "calls::a_conversation_writes", "open"),
    ("2", "log", false, "written::nothing_asked_on_the_web", "printed"),
    ("2", "log", false, "written::nothing_asked_by_sms", "printed"),
    ("2", "error", false, "written::nothing_asked_on_the_web", "printed"),
    ("2", "panic", false, "written::a_panic_prints", "message"),
    ("3", "memory", false, "memory::what_was_asked_on_the_web", "still in memory"),
    ("3", "memory", false, "memory::what_was_asked_on_telegram", "still in memory"),
    ("3", "stack", false, "memory::what_a_call_left_on_a_stack", "still on the stack"),
    ("3", "memory", false, "memory::what_was_asked_by_sms", "still in memory"),
    ("3", "keepalive", false, "memory::what_was_asked_on_the_web", "a question is kept"),
    ("3", "keepalive", false, "memory::what_was_asked_by_sms", "a question is kept"),
    ("3", "pool", false, "memory::what_was_asked_on_telegram", "an answer are kept"),
    ("3", "pool", false, "memory::what_was_asked_by_sms", "an answer are kept"),
    ("4", "sha256", false, "memory::what_was_asked_on_telegram", "SHA-256"),
    ("4", "sha256", false, "memory::what_was_asked_by_sms", "SHA-256"),
    ("5", "ttl", false, "laws::a_conversation_is_there", "forgotten"),
    ("6", "erase", false, "running::erase_deletes", "still there"),
    ("6", "erase", false, "running::forget_by_sms", "still there"),
    ("8", "quiet", false, "laws::every_new_session", "no note"),
    ("9", "echo", false, "laws::no_question_is_said_back", "said back"),
    ("9", "echo", false, "written::nothing_asked_on_telegram", "says something back"),
    ("10", "beacon", true, "calls::a_conversation_writes", "connect"),
    ("11", "padding", false, "laws::the_length_of_an_answer", "sizes"),
    ("12", "late-lock", false, "locks::every_forbidden_call", "threads run before"),
    ("12", "one-call", false, "locks::every_forbidden_call", "setxattr"),
    ("13", "dumpable", true, "locks::a_crash_leaves_no_core_in", "a core"),
    ("13", "dumpable", false, "locks::the_same_user", "can be read"),
    ("14", "cell", false, "laws::nine_people", "nine people are told"),
    ("14", "cell", false, "running::people_who_ask_by_sms", "one person is told"),
    ("15", "address", false, "laws::a_secret_address", "secret address is"),
    ("16", "safe", false, "laws::whether_an_office", "reassures"),
    ("17", "confirm-early", false, "running::an_update_is_not_confirmed", "was confirmed unanswered"),
    ("18", "limits", false, "laws::one_who_floods", "of a flood pass"),
    ("18", "limits", false, "running::over_the_limit", "were over the limit"),
    ("18", "connections", false, "running::slow_and_many", "no word to whom is refused"),
    ("18", "headers", false, "running::slow_and_many", "headers that never end"),
    ("18", "quota", false, "running::by_sms_nobody", "parts of a budget"),
    ("18", "countries", false, "running::by_sms_nobody", "another country is answered"),
    ("18", "secret", false, "webhook::only_telegram", "without the secret"),
    ("22", "held", false, "running::held_and_metrics", "held tells of a conversation"),
    ("19", "token", false, "written::a_wrong_token", "token"),
];

/// Runs one proof in a process of its own; gives whether it held and what it printed.
fn proof(name: &str, leak: Option<&str>, unlocked: bool) -> (bool, String) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([name, "--test-threads", "1", "--nocapture"]).env_remove("LEAK");
    if let Some(leak) = leak {
        command.env("LEAK", leak);
    }
    if unlocked {
        command.env("PROOF_UNLOCKED", "1");
    }
    let output = command.output().unwrap();
    let printed = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(printed.contains("running 1 test"), "{name} is one proof: {printed}");
    (output.status.success(), printed)
}

#[test]
fn every_leak_is_seen_by_its_proof() {
    let only = std::env::var("ONLY").ok();
    let mut unseen = Vec::new();
    for (row, leak, unlocked, name, words) in LEAKS.iter().filter(|entry| only.as_deref().is_none_or(|only| entry.1 == only)) {
        let (held, printed) = proof(name, Some(leak), *unlocked);
        let seen = !held && printed.contains(words);
        println!("row {row}, leak {leak}: {} by {name}", if seen { "seen" } else { "NOT seen" });
        if !seen {
            unseen.push(format!("row {row}, leak {leak}, {name}:\n{printed}"));
        }
    }
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}

#[test]
fn locked_even_a_leak_leaves_nothing() {
    for leak in ["file", "xattr", "shm"] {
        let (held, printed) = proof("written::nothing_asked_on_the_web", Some(leak), false);
        assert!(held, "{leak}: {printed}");
    }
}
