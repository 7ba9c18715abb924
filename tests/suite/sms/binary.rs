//! The real process behind a gateway: everything it writes is read, and on SIGTERM what was accepted is answered.

use super::{PASSWORD, PHONE, escape};
use crate::sms::sms_gateway::Gateway;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

struct Process {
    child: Child,
    written: Arc<Mutex<Vec<u8>>>,
    readers: Vec<std::thread::JoinHandle<()>>,
    address: String,
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn reader(mut from: impl Read + Send + 'static, written: &Arc<Mutex<Vec<u8>>>) -> std::thread::JoinHandle<()> {
    let written = Arc::clone(written);
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = from.read(&mut buffer) {
            written.lock().unwrap().extend_from_slice(&buffer[..length]);
        }
    })
}

impl Process {
    async fn start(config: &std::path::Path, password: Option<&str>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_madoguchi"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--no-encoder", "--data", env!("CARGO_MANIFEST_DIR"), "--config"]).arg(config);
        command.env("RUST_LOG", "trace").env_remove("TELOXIDE_TOKEN").env_remove("MADOGUCHI_KANNEL_PASSWORD");
        if let Some(password) = password {
            command.env("MADOGUCHI_KANNEL_PASSWORD", password);
        }
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let written = Arc::new(Mutex::new(Vec::new()));
        let readers = vec![reader(child.stdout.take().unwrap(), &written), reader(child.stderr.take().unwrap(), &written)];
        let mut process = Self { child, written, readers, address: String::new() };
        let patience = Instant::now();
        while process.address.is_empty() && process.child.try_wait().unwrap().is_none() {
            assert!(patience.elapsed() < Duration::from_secs(180), "{}", process.said());
            let said = process.said();
            if let Some(line) = said.lines().find(|line| line.contains("SMS on ")) {
                process.address = line.split("SMS on ").nth(1).unwrap().trim().to_owned();
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        process
    }

    fn said(&self) -> String {
        String::from_utf8_lossy(&self.written.lock().unwrap()).into_owned()
    }

    fn ended(&mut self) -> Option<i32> {
        let code = self.child.wait().unwrap().code();
        self.readers.drain(..).for_each(|reader| reader.join().unwrap());
        code
    }

    fn terminate(&mut self) {
        assert!(Command::new("kill").arg(self.child.id().to_string()).status().unwrap().success());
    }
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
    let mut process = Process::start(&config(folder.path(), &gateway), Some(PASSWORD)).await;
    let client = reqwest::Client::new();
    let canaries = ["qwxzy-canary-plover-twelfth", "นกแก้วสีม่วงบินข้ามทะเลสาบ", PHONE, "9000000001", PASSWORD, "canary-id"];
    let bring = |text: &str, key: &str, id: &str| {
        let [from, text, key] = [PHONE, text, key].map(escape);
        client.get(format!("{}?key={key}&from={from}&to=1&text={text}&id={id}", process.address)).send()
    };
    gateway.trouble(&[503, 400, 403]);
    for (number, text) in canaries.iter().enumerate() {
        assert!(bring(text, PASSWORD, &format!("canary-id-{number}")).await.unwrap().status().is_success());
    }
    assert_eq!(bring(canaries[0], "wrong", "canary-id").await.unwrap().status(), 403);
    assert!(client.get(format!("{}?key={}", process.address, escape(PASSWORD))).send().await.unwrap().status().is_client_error());
    assert!(gateway.taken().iter().all(|taken| taken.header.is_none_or(|(_, of, _)| of <= 2)), "the settings are kept");
    let before = gateway.taken().len();
    let calls = gateway.calls();
    gateway.hold(true);
    let waiting = tokio::spawn(bring("help", PASSWORD, "last"));
    gateway.wait_calls(calls + 1).await;
    process.terminate();
    gateway.hold(false);
    assert!(waiting.await.unwrap().unwrap().status().is_success());
    assert!(gateway.taken().len() > before, "what was accepted is answered");
    assert_eq!(process.ended(), Some(0));
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
    let mut process = Process::start(&config(folder.path(), &gateway), None).await;
    assert_eq!(process.ended(), Some(2));
    assert!(process.said().contains("MADOGUCHI_KANNEL_PASSWORD"), "{}", process.said());
}
