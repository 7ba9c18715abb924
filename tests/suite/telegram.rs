//! Telegram: the real loop, and the real binary, against the Bot API of `tests/counterpart/`.
//!
//! - `conversation.rs`: what people see; - `discreet.rs`: what others may not see, and erasing; - `trouble.rs`: what goes wrong; - `binary.rs`: the process, killed.

#[path = "../counterpart/bot_api.rs"]
pub mod bot_api;

mod binary;
mod conversation;
mod discreet;
mod trouble;

use bot_api::BotApi;
use madoguchi::answer::locale::Key;
use madoguchi::channel::Counter;
use madoguchi::channel::telegram::{TelegramSettings, run};
use madoguchi::guard::held::Held;
use madoguchi::guard::log::Fault;
use madoguchi::language::Language;
use madoguchi::snapshot::Snapshot;
use secrecy::SecretString;
use serde_json::Value;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::sync::watch;

/// The token the counterpart accepts.
const TOKEN: &str = "4200000001:AAcanary-token-canary-token-canary";

/// The counter over the shipped knowledge base, built once for all tests.
fn counter() -> Arc<Counter> {
    static COUNTER: OnceLock<Arc<Counter>> = OnceLock::new();
    let folders = madoguchi::config::folders::find(Some(Path::new(env!("CARGO_MANIFEST_DIR"))), &[], false);
    Arc::clone(COUNTER.get_or_init(|| Arc::new(Counter::new(Snapshot::build(&folders).unwrap().snapshot, jiff::Timestamp::now))))
}

/// What the bot says in a language.
fn words(language: Language, key: Key) -> String {
    counter().snapshot().locales.text(language, key)
}

/// Settings whose pauses do not hold a test up.
fn settings(api: &BotApi) -> TelegramSettings {
    TelegramSettings {
        first_pause: Duration::from_millis(5),
        longest_pause: Duration::from_millis(20),
        patience: Duration::from_secs(30),
        ..TelegramSettings::new(SecretString::from(TOKEN), Some(api.url()))
    }
}

/// The loop, running.
struct Bot {
    stop: watch::Sender<bool>,
    running: tokio::task::JoinHandle<Result<(), Fault>>,
}

impl Bot {
    /// Starts with the usual settings.
    fn start(api: &BotApi) -> Self {
        Self::with(settings(api))
    }

    /// Starts with settings of the test's own.
    fn with(settings: TelegramSettings) -> Self {
        let (stop, stopped) = watch::channel(false);
        let held = Arc::new(Held::new("2026-11", || Ok([9; 32])).unwrap());
        Self { stop, running: tokio::spawn(run(settings, counter(), held, stopped)) }
    }

    /// Tells it to stop and waits for its end.
    async fn stop(self) -> Result<(), Fault> {
        self.stop.send_replace(true);
        self.ended().await
    }

    /// Waits for its end.
    async fn ended(self) -> Result<(), Fault> {
        tokio::time::timeout(Duration::from_secs(10), self.running).await.expect("ends within ten seconds").unwrap()
    }
}

/// The text of a message.
fn text(message: &Value) -> &str {
    message["text"].as_str().unwrap_or_default()
}

/// What can be pressed under a message: label and payload.
fn buttons(message: &Value) -> Vec<(String, String)> {
    let rows = message.pointer("/reply_markup/inline_keyboard").and_then(Value::as_array).into_iter().flatten();
    let all = rows.flat_map(|row| row.as_array().into_iter().flatten());
    all.map(|button| (button["text"].as_str().unwrap_or_default().to_owned(), button["callback_data"].as_str().unwrap_or_default().to_owned())).collect()
}

/// The payload behind a label.
fn button(message: &Value, label: &str) -> String {
    buttons(message).into_iter().find(|(known, _)| known == label).unwrap_or_else(|| panic!("no button {label} in {:?}", buttons(message))).1
}

/// Text as it stands in our HTML.
fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
