//! The real process behind a gateway: everything it writes is read, and on SIGTERM what was accepted is answered.

use super::{PASSWORD, PHONE, escape};
use crate::process::Process;
use crate::sms::sms_gateway::Gateway;
use std::time::{Duration, Instant};

/// Starts it and waits for the address that gateways call; none when it ends before.
async fn started(config: &std::path::Path, password: Option<&str>) -> (Process, String) {
    let mut command = Process::serve();
    command.args(["--no-encoder", "--config"]).arg(config).env_remove("TELOXIDE_TOKEN").env_remove("MADOGUCHI_KANNEL_PASSWORD");
    if let Some(password) = password {
        command.env("MADOGUCHI_KANNEL_PASSWORD", password);
    }
    let mut process = Process::start(&mut command);
    let patience = Instant::now();
    while process.runs() {
        let said = process.said();
        assert!(patience.elapsed() < Duration::from_secs(180), "{said}");
        if let Some(line) = said.lines().find(|line| line.contains("SMS on ")) {
            let address = line.split("SMS on ").nth(1).unwrap().trim().to_owned();
            return (process, address);
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    (process, String::new())
}

fn config(folder: &std::path::Path, gateway: &Gateway) -> std::path::PathBuf {
    let file = folder.join("madoguchi.toml");
    std::fs::write(&file, format!("[sms]\nparts = 2\n[sms.kannel]\nsend_url = \"{}\"\n", gateway.sendsms())).unwrap();
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_message_is_written_and_the_stop_waits_for_what_was_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let gateway = Gateway::start().await;
    let (mut process, address) = started(&config(folder.path(), &gateway), Some(PASSWORD)).await;
    let client = reqwest::Client::new();
    let canaries = ["qwxzy-canary-plover-twelfth", "นกแก้วสีม่วงบินข้ามทะเลสาบ", PHONE, "9000000001", PASSWORD, "canary-id"];
    let bring = |text: &str, key: &str, id: &str| {
        let [from, text, key] = [PHONE, text, key].map(escape);
        client.get(format!("{}?key={key}&from={from}&to=1&text={text}&id={id}", address)).send()
    };
    gateway.trouble(&[503, 400, 403]);
    for (number, text) in canaries.iter().enumerate() {
        assert!(bring(text, PASSWORD, &format!("canary-id-{number}")).await.unwrap().status().is_success());
    }
    assert_eq!(bring(canaries[0], "wrong", "canary-id").await.unwrap().status(), 403);
    assert!(client.get(format!("{}?key={}", address, escape(PASSWORD))).send().await.unwrap().status().is_client_error());
    assert!(gateway.taken().iter().all(|taken| taken.header.is_none_or(|(_, of, _)| of <= 2)), "the settings are kept");
    let before = gateway.taken().len();
    let calls = gateway.calls();
    gateway.hold(true);
    let waiting = tokio::spawn(bring("help", PASSWORD, "last"));
    gateway.wait_calls(calls + 1).await;
    process.tell_to_stop();
    gateway.hold(false);
    assert!(waiting.await.unwrap().unwrap().status().is_success());
    assert!(gateway.taken().len() > before, "what was accepted is answered");
    assert_eq!(process.ended().0, Some(0));
    let said = process.said();
    for canary in canaries.iter().filter(|canary| canary.len() > 4) {
        for shape in [(*canary).to_owned(), canary.to_uppercase(), escape(canary), format!("{canary:?}").trim_matches('"').to_owned()] {
            assert!(!said.contains(&shape), "{shape} in {said}");
        }
    }
    assert!(said.contains("sent") && said.contains("parts=") && said.contains("refused"), "the log is on, and shows what a reply costs: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_without_a_secret_is_refused_at_start() {
    let folder = tempfile::tempdir().unwrap();
    let gateway = Gateway::start().await;
    let (mut process, _) = started(&config(folder.path(), &gateway), None).await;
    assert_eq!(process.ended().0, Some(2));
    assert!(process.said().contains("MADOGUCHI_KANNEL_PASSWORD"), "{}", process.said());
}
